"""A receipt roll: a narrow canvas that grows, with rows of name and price."""

from __future__ import annotations

from dataclasses import dataclass

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import MoneyStyle, local_style, plain
from training.synth.content.sales import CURRENCY, Sale, rate_text, receipt_sale
from training.synth.pages.canvas import Canvas, Color
from training.synth.pages.context import Context, grey
from training.synth.pages.faces import Typeface
from training.synth.pages.kit import fit, wrap
from training.synth.pages.printing import Ink
from training.synth.pages.till_words import WORDS


@dataclass(slots=True)
class Till:
    """One receipt being printed from the top; ``y`` is the next baseline."""

    ctx: Context
    c: Canvas
    country: str
    lang: str
    currency: str
    money: MoneyStyle
    face: Typeface
    size: float
    ink: Ink | None
    color: Color
    sale: Sale
    y: float
    margin: float
    stretch: float = 1.0

    @classmethod
    def sample(cls, ctx: Context, kind: str, count: int, width: float = 0, country: str | None = None) -> Till:
        """A receipt of a random country; the sheet grows with it."""
        rng = ctx.rng
        country = country or rng.choice(
            ["us"] * 7 + ["gb", "gb", "de", "de", "de", "fr", "fr", "es", "it", "nl", "au", "ca", "in", "at", "ie"]
        )
        lang = dates.language(country)
        currency = CURRENCY.get(country, "EUR")
        money = local_style(rng, country, currency)
        if rng.random() < 0.6:
            money.symbol = "" if rng.random() < 0.6 else money.symbol
        face = ctx.face(
            *rng.choice([("mono",), ("mono",), ("ocr",), ("typewriter",), ("sans",), ("sans",), ("mono", "sans")]), accented=lang != "en"
        )
        width = width or rng.choice([164, 164, 226, 226, 200])
        c = Canvas(width, 420, ctx.long_side / 260)
        ink = (
            Ink("dots", rng.uniform(0.2, 0.5), rng)
            if rng.random() < 0.14
            else Ink("worn", rng.uniform(0.1, 0.45), rng)
            if rng.random() < 0.12
            else None
        )
        mono = face.kind in ("mono", "typewriter", "ocr")
        size = rng.uniform(0.043, 0.056) * width * (0.94 if mono else 1.05)
        sale = receipt_sale(rng, ctx.split, country, lang, count, kind)
        ctx.consistent = sale.consistent
        return cls(
            ctx,
            c,
            country,
            lang,
            currency,
            money,
            face,
            size,
            ink,
            grey(rng.randint(0, 80)),
            sale,
            16 + size,
            rng.uniform(0.03, 0.07) * width,
        )

    def t(self, key: str) -> str:
        """A caption."""
        return self.ctx.rng.choice(WORDS[self.lang][key].split("|"))

    @property
    def right(self) -> float:
        """The right margin."""
        return self.c.width - self.margin

    def say(
        self,
        x: float,
        text: str,
        size: float = 1.0,
        weight: str = "regular",
        anchor: str = "l",
        path: str | None = None,
        value: object = None,
        width: float = 1e9,
    ) -> float:
        """Print on the current baseline."""
        font = fit(self.c, text, self.face(self.size * size, weight), width)
        return self.c.text(x, self.y, text, font, self.color, anchor, self.ink, path, value)

    def feed(self, lines: float = 1.0) -> None:
        """Move down."""
        self.y += self.size * 1.22 * lines
        if self.y > self.c.height - 6 * self.size:
            self.c.grow(self.c.height + 220)

    def middle(self, text: str, size: float = 1.0, weight: str = "regular", path: str | None = None, value: object = None) -> None:
        """A centred line, wrapped if it must."""
        for line in wrap(self.c, text, self.face(self.size * size, weight), self.c.width - 2 * self.margin):
            self.say(self.c.width / 2, line, size, weight, "c", path, text if value is None else value)
            self.feed(size)

    def row(
        self,
        left: str,
        right: str,
        path: str | None = None,
        value: object = None,
        size: float = 1.0,
        weight: str = "regular",
        left_path: str | None = None,
    ) -> None:
        """Name and figure at the two margins."""
        used = self.c.width_of(right, self.face(self.size * size, weight))
        self.say(self.margin, left, size, weight, "l", left_path, None, self.c.width - 2 * self.margin - used - self.size)
        self.say(self.right, right, size, weight, "r", path, value)
        self.feed(size)

    def rule(self, kind: str | None = None) -> None:
        """A separator: characters, a stroke or a blank."""
        kind = kind or self.ctx.rng.choice(["dash", "line", "star", "equals", "none", "dash"])
        if kind in ("dash", "star", "equals"):
            char = {"dash": "-", "star": "*", "equals": "="}[kind]
            n = int((self.c.width - 2 * self.margin) / self.c.width_of(char, self.face(self.size)))
            self.say(self.margin, char * max(4, n - 1))
            self.c.tokens.pop()  # a separator is no text to be found or read
            self.feed()
        elif kind == "line":
            self.c.line(self.margin, self.y - self.size * 0.5, self.right, self.y - self.size * 0.5, 0.6, self.color)
            self.feed(0.6)
        else:
            self.feed(0.5)

    def header(self, kind: str) -> None:
        """Shop, address, telephone, tax number."""
        rng = self.ctx.rng
        name = companies.shop(rng, self.ctx.split, self.country, kind)
        name = name.upper() if rng.random() < 0.5 else name
        self.y += self.size * rng.uniform(0, 1)
        self.middle(name, rng.choice([1.0, 1.3, 1.6, 1.9]), "bold", "merchant_name", name)
        if rng.random() < 0.2:
            self.middle(f"{rng.choice(['STORE', 'Store #', 'No.'])} {rng.randint(3, 4000)}")
        address = places.address(rng, self.ctx.split, self.country)
        if rng.random() < 0.4:
            address = [a.upper() for a in address]
        for line in address:
            self.middle(line, 1.0, "regular", "merchant_address", ", ".join(address))
        if rng.random() < 0.75:
            number = places.phone(rng, self.country)
            if rng.random() < 0.5:
                head = rng.choice(["Tel: ", "TEL ", "Phone: ", "Ph. "])
                wide = self.c.width_of(head + number, self.face(self.size))
                x = self.say((self.c.width - wide) / 2, head)
                self.say(x, number, path="merchant_phone")
                self.feed()
            else:
                self.middle(number, path="merchant_phone")
        if rng.random() < (0.7 if self.country not in ("us", "ca") else 0.05):
            head = {"de": "USt-IdNr. ", "fr": "TVA ", "es": "CIF: ", "it": "P.IVA ", "nl": "BTW ", "en": "VAT No. "}[self.lang]
            number = ids.tax_id(rng, self.country)
            wide = self.c.width_of(head + number, self.face(self.size))
            self.say(self.say((self.c.width - wide) / 2, head), number, path="merchant_tax_id")
            self.feed()
        self.feed(0.5)

    def stamp_time(self) -> None:
        """Date, time, receipt number, cashier."""
        rng = self.ctx.rng
        day = dates.any_day(rng)
        clock = f"{rng.randint(6, 22):02d}:{rng.randint(0, 59):02d}"
        hour = int(clock[:2])
        shown = (
            rng.choice([clock, f"{clock}:{rng.randint(0, 59):02d}", f"{(hour - 1) % 12 + 1}:{clock[3:]} {'PM' if hour > 11 else 'AM'}"])
            if self.lang == "en"
            else clock
        )
        date = dates.show(day, dates.form_for(rng, self.country), self.lang)
        number = rng.choice([ids.digits(rng, 4), ids.digits(rng, 6), f"{ids.digits(rng, 4)}-{ids.digits(rng, 3)}"])
        items = [lambda: self._date_time(date, day, shown, clock)]
        if rng.random() < 0.7:
            head = self.t("receipt") + rng.choice([" ", ": ", " #"])
            items.append(lambda: (self.say(self.say(self.margin, head), number, path="receipt_number"), self.feed()))
        if rng.random() < 0.5:
            who = people.given(rng, self.ctx.split, self.country)
            items.append(lambda: (self.say(self.margin, f"{self.t('cashier')}: {who}"), self.feed()))
        rng.shuffle(items)
        for item in items:
            item()

    def _date_time(self, date: str, day, shown: str, clock: str) -> None:
        value = {"path": "date", "value": day.isoformat()}
        if self.ctx.chance(0.5):
            self.say(self.margin, date, **value)
            self.say(self.right, shown, anchor="r", path="time", value=clock)
        else:
            x = self.say(self.margin, self.ctx.rng.choice(["Date: ", "", "DATE "]) if self.lang == "en" else "")
            x = self.say(max(x, self.margin), date, **value)
            self.say(x + self.size * self.ctx.rng.choice([0.6, 1, 2.5]), shown, path="time", value=clock)
        self.feed()

    def items(self, style: int) -> None:
        """The goods, in one of five manners."""
        rng = self.ctx.rng
        for i, line in enumerate(self.sale.lines):
            at = f"line_items.{i}"
            total = self.money.show(line.amount)
            mark = rng.choice(["", "", " T", " F", " A", " B", " N"]) if style in (0, 4) else ""
            count = line.quantity // 1000
            if style == 1:
                self.say(self.margin, str(count), path=f"{at}.quantity")
                left = self.margin + self.size * 1.7
                self.say(left, line.text, path=f"{at}.description", width=self.c.width * 0.6)
                self.say(self.right, total, anchor="r", path=f"{at}.amount", value=plain(line.amount))
                self.feed()
            elif style == 2 or (style == 0 and count > 1):
                self.say(self.margin, line.text, path=f"{at}.description", width=self.c.width * 0.8)
                self.feed()
                price = self.money.show(line.price, False)
                x = self.say(self.margin + self.size * 1.5, str(count), path=f"{at}.quantity")
                x = self.say(x, rng.choice([" x ", " @ ", " X "]))
                self.say(x, price, path=f"{at}.unit_price", value=plain(line.price))
                self.say(self.right, total, anchor="r", path=f"{at}.amount", value=plain(line.amount))
                self.feed()
            elif style == 3:
                self.say(self.margin, line.code)
                self.feed()
                self.row("  " + line.text, total, f"{at}.amount", plain(line.amount))
            else:
                self.row(line.text, total + mark, f"{at}.amount", plain(line.amount), left_path=f"{at}.description")

    def sums(self, tip: int = 0) -> None:
        """Subtotal, tax, total."""
        rng, s = self.ctx.rng, self.sale
        if not s.inclusive or rng.random() < 0.4:
            self.row(self.t("subtotal"), self.money.show(s.subtotal), "subtotal", plain(s.subtotal))
        if s.discount:
            self.row(self.t("discount"), self.money.show(-s.discount), "discount", plain(s.discount))
        if not s.inclusive:
            for rate, _, tax in s.taxes:
                self.row(f"{self.t('tax')}{rng.choice(['', f' {rate_text(rate)}%', ' 1'])}", self.money.show(tax), "tax", plain(tax))
        if tip:
            self.row(self.t("tip"), self.money.show(tip), "tip", plain(tip))
        big = rng.choice([1.0, 1.0, 1.25, 1.5])
        if rng.random() < 0.3:
            self.rule("line")
        self.row(self.t("total"), self.money.show(s.total + tip), "total", plain(s.total + tip), big, rng.choice(["bold", "regular"]))

    def payment(self, total: int) -> None:
        """Cash with change, or a card with its last digits."""
        rng = self.ctx.rng
        if rng.random() < 0.35:
            given = -(-total // 500) * 500 + rng.choice([0, 0, 500, 1000])
            self.row(self.t("cash"), self.money.show(given), "amount_paid", plain(given))
            self.row(self.t("change"), self.money.show(given - total), "change", plain(given - total))
            return
        name = self.t("card")
        self.row(name, self.money.show(total), "amount_paid", plain(total), left_path="payment_method")
        if rng.random() < 0.7:
            last4 = ids.digits(rng, 4)
            self.say(
                self.margin,
                rng.choice(["XXXXXXXXXXXX{}", "************{}", "Card: ****{}", "ACCT# XXXX{}", "Card # ...{}"]).format(last4),
                path="card_last4",
                value=last4,
            )
            self.feed()
        for label in rng.sample(
            ["AUTH CODE", "APPROVED", "REF #", "AID: A0000000031010", "TERMINAL", "ENTRY: CHIP", "SEQ NO"], rng.randint(0, 4)
        ):
            self.say(
                self.margin,
                f"{label}{rng.choice([' ', ': '])}{ids.code(rng, 6, 0.3)}" if ":" not in label and label != "APPROVED" else label,
            )
            self.feed()

    def tax_table(self) -> None:
        """Rate, net, tax, gross of every band, as European tills print."""
        s = self.sale
        heads = {
            "de": ("MwSt%", "Netto", "MwSt", "Brutto"),
            "fr": ("TVA", "HT", "TVA", "TTC"),
            "es": ("IVA", "Base", "Cuota", "Total"),
            "it": ("IVA", "Impon.", "Imposta", "Totale"),
            "nl": ("BTW", "Excl.", "BTW", "Incl."),
        }.get(self.lang, ("VAT", "Net", "VAT", "Gross"))
        edges = [self.margin + self.size * 2.4, self.c.width * 0.48, self.c.width * 0.72, self.right]
        for text, x in zip(heads, edges, strict=True):
            self.say(x, text, anchor="r")
        self.feed()
        one = len(s.taxes) == 1
        for rate, net, tax in s.taxes:
            for text, x, path in zip(
                (f"{rate_text(rate, self.money.point)}%", *(self.money.show(v, False) for v in (net, tax, net + tax))),
                edges,
                (None, None, "tax" if one else None, None),
                strict=True,
            ):
                self.say(x, text, anchor="r", path=path, value=plain(tax) if path else None)
            self.feed()

    def finish(self) -> Canvas:
        """Trim the paper below the last line."""
        self.c.grow(self.y + self.size * self.ctx.rng.uniform(1, 5))
        return self.c
