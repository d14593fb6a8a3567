"""Parts of invoices (and of quotes, orders and delivery notes, which look alike)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import MoneyStyle, local_style, plain
from training.synth.content.sales import (
    COUNTRIES,
    CURRENCY,
    Sale,
    invoice_sale,
    rate_text,
)
from training.synth.content.terms import term
from training.synth.pages.canvas import Canvas, Color
from training.synth.pages.context import A4, LETTER, Context, accent, dark, grey
from training.synth.pages.faces import Typeface
from training.synth.pages.kit import block, logo
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@dataclass(slots=True)
class Bill:
    """One invoice-like paper: parties, numbers, sale and style. ``plain_paper`` True keeps
    field truth off, for papers that are no invoice."""

    ctx: Context
    c: Canvas
    country: str
    lang: str
    currency: str
    money: MoneyStyle
    face: Typeface
    size: float
    brand: Color
    ink: Color
    date_form: str
    vendor: str
    vendor_address: list[str]
    customer: str
    customer_address: list[str]
    sale: Sale
    date: dt.date
    due: dt.date
    number: str
    title: str
    table: TableStyle
    plain_paper: bool = False
    said: set[str] = field(default_factory=set)

    @classmethod
    def sample(cls, ctx: Context, count: int, country: str | None = None, plain_paper: bool = False) -> Bill:
        """A random invoice of a random country."""
        rng = ctx.rng
        country = country or rng.choice(COUNTRIES)
        lang = dates.language(country)
        currency = CURRENCY.get(country, "EUR")
        face = ctx.face("sans", "sans", "sans", "sans", "serif", accented=True)
        if rng.random() < 0.05:
            face = ctx.face("mono", "typewriter", accented=True)
        size = rng.uniform(7.8, 10)
        brand = accent(rng)
        date = dates.any_day(rng)
        sale = invoice_sale(rng, ctx.split, country, lang, count)
        ctx.consistent = sale.consistent
        business = rng.random() < 0.75
        customer = companies.company(rng, ctx.split, country) if business else people.person(rng, ctx.split, country)
        table = TableStyle.sample(ctx, face, size * rng.uniform(0.9, 1), brand)
        c = ctx.sheet(*(LETTER if country in ("us", "ca", "mx") else A4))
        money = local_style(rng, country, currency)
        return cls(
            ctx,
            c,
            country,
            lang,
            currency,
            money,
            face,
            size,
            brand,
            dark(rng),
            dates.form_for(rng, country),
            companies.company(rng, ctx.split, country),
            places.address(rng, ctx.split, country),
            customer,
            places.address(rng, ctx.split, country),
            sale,
            date,
            date + dt.timedelta(days=rng.choice([0, 7, 10, 14, 15, 30, 30, 45, 60])),
            ids.reference(rng, date.year),
            term(rng, lang, "invoice"),
            table,
            plain_paper,
        )

    def t(self, key: str) -> str:
        """A caption in the paper's language."""
        return term(self.ctx.rng, self.lang, key, self.country)

    def show_date(self, day: dt.date) -> str:
        """A date as this paper prints dates."""
        return dates.show(day, self.date_form, self.lang)

    def f(self, path: str | None) -> str | None:
        """The field path, unless this paper is no invoice."""
        return None if self.plain_paper else path

    def facts(self, wanted: int = 4) -> list[tuple[str, str, str, object]]:
        """Caption, text, field and value of the numbers and dates in the head."""
        rng = self.ctx.rng
        rows = [
            (self.t("number"), self.number, "invoice_number", self.number),
            (self.t("date"), self.show_date(self.date), "invoice_date", self.date.isoformat()),
        ]
        extra = [(self.t("due"), self.show_date(self.due), "due_date", self.due.isoformat())]
        po = rng.choice([ids.digits(rng, 6), f"PO-{ids.digits(rng, 5)}", ids.code(rng, 8, 0.2)])
        extra.append((self.t("po"), po, "purchase_order", po))
        number = rng.choice([ids.digits(rng, 5), ids.digits(rng, 7), f"{ids.code(rng, 2, 1)}-{ids.digits(rng, 4)}"])
        extra.append((self.t("customer_id"), number, "customer_id", number))
        days = (self.due - self.date).days
        terms = {
            "en": f"Net {days}" if days else "Due on receipt",
            "de": f"{days} Tage netto",
            "fr": f"{days} jours net",
            "es": f"{days} días",
            "it": f"{days} gg D.F.",
            "nl": f"{days} dagen",
        }[self.lang]
        extra.append((self.t("terms"), terms, "payment_terms", terms))
        first = self.date.replace(day=1) - dt.timedelta(days=rng.choice([0, 31]))
        extra.append((self.t("service"), f"{self.show_date(first)} - {self.show_date(self.date)}", "", None))
        rng.shuffle(extra)
        rows += extra[: max(0, wanted - 2)]
        if rng.random() < 0.25:
            rng.shuffle(rows)
        return rows

    def say(
        self,
        x: float,
        y: float,
        text: str,
        size: float | None = None,
        weight: str = "regular",
        color: Color | None = None,
        anchor: str = "l",
        path: str | None = None,
        value: object = None,
    ) -> float:
        """Print in the paper's face."""
        return self.c.text(x, y, text, self.face(size or self.size, weight), color or self.ink, anchor, None, self.f(path), value)

    def pair(
        self, x: float, y: float, row: tuple[str, str, str, object], mark: str = ":", weight: str = "regular", anchor: str = "l"
    ) -> None:
        """Caption and value in one run."""
        caption, text, path, value = row
        head = f"{caption}{mark} "
        if anchor == "r":
            x -= self.c.width_of(head, self.face(self.size, weight)) + self.c.width_of(text, self.face(self.size))
        self.say(self.say(x, y, head, weight=weight), y, text, path=path or None, value=value)

    def facts_block(self, x: float, y: float, width: float, style: int, wanted: int = 4) -> float:
        """The facts as runs, as two columns, as a small grid or as a strip of boxes."""
        rows = self.facts(wanted)
        size = self.size
        if style == 0:
            for row in rows:
                self.pair(x, y, row, self.ctx.rng.choice([":", ":", ""]), "bold" if self.ctx.chance(0.5) else "regular")
                y += size * 1.45
        elif style == 1:
            column = max(self.c.width_of(r[0] + ":", self.face(size, "bold")) for r in rows) + 10
            right = self.ctx.chance(0.5)
            for caption, text, path, value in rows:
                self.say(x, y, caption + (":" if not right else ""), weight="bold")
                self.say(x + width if right else x + column, y, text, anchor="r" if right else "l", path=path or None, value=value)
                y += size * 1.5
        elif style == 2:
            for caption, text, path, value in rows:
                self.c.box(x, y - size * 1.2, x + width * 0.5, y + size * 0.55, 0.5, grey(110))
                self.c.box(x + width * 0.5, y - size * 1.2, x + width, y + size * 0.55, 0.5, grey(110))
                self.say(x + 4, y, caption, size * 0.92, "bold")
                self.say(x + width - 4, y, text, size * 0.92, anchor="r", path=path or None, value=value)
                y += size * 1.75
        else:
            each = width / len(rows)
            for i, (caption, text, path, value) in enumerate(rows):
                self.c.box(x + i * each, y - size * 1.2, x + (i + 1) * each, y + size * 2.1, 0.5, grey(110))
                self.say(x + (i + 0.5) * each, y, caption, size * 0.82, "bold", anchor="c")
                self.say(x + (i + 0.5) * each, y + size * 1.5, text, size * 0.88, anchor="c", path=path or None, value=value)
            y += size * 3
        return y

    def party(
        self, x: float, y: float, who: str, size: float | None = None, anchor: str = "l", contact: bool = False, bold: bool = True
    ) -> float:
        """Name and address of "vendor" or "customer"."""
        size = size or self.size
        name, lines = (self.vendor, self.vendor_address) if who == "vendor" else (self.customer, self.customer_address)
        self.say(x, y, name, size, "bold" if bold else "regular", anchor=anchor, path=f"{who}_name")
        y += size * 1.25
        y = block(self.c, x, y, lines, self.face(size), self.ink, 1.25, anchor, self.f(f"{who}_address"))
        if contact:
            y = self.contact(x, y, size, anchor)
        return y

    def contact(self, x: float, y: float, size: float, anchor: str = "l") -> float:
        """Telephone, mail, tax number of the vendor, one a line."""
        rng = self.ctx.rng
        rows = [
            (self.t("phone"), places.phone(rng, self.country), "vendor_phone"),
            (self.t("email"), places.email(rng, self.vendor, self.country), "vendor_email"),
            (self.t("tax_id"), ids.tax_id(rng, self.country), "vendor_tax_id"),
            ("", places.web(rng, self.vendor, self.country), None),
        ]
        keep = [r for r in rows if rng.random() < 0.65]
        for caption, text, path in keep:
            head = f"{caption}: " if caption and rng.random() < 0.85 else ""
            start = x - (self.c.width_of(head + text, self.face(size)) if anchor == "r" else 0)
            self.say(self.say(start, y, head, size) if head else start, y, text, size, path=path)
            y += size * 1.25
        return y

    def logo(self, x: float, y: float, size: float) -> None:
        """The vendor's mark."""
        logo(self.c, self.ctx.rng, x, y, size, self.brand)

    def lines(self, x: float, y: float, width: float, bottom: float, short: bool = False) -> float:
        """The table of items; returns its bottom edge."""
        rng, m = self.ctx.rng, self.money
        bare = MoneyStyle(m.group, m.point, m.symbol if rng.random() < 0.3 else "", m.after, m.space, m.negative, m.indian)
        columns = [Column("text", self.t("description"), 0.46)]
        if rng.random() < 0.4:
            columns.insert(0, Column("pos", rng.choice(["#", "Pos.", "No.", "Pos"]), 0.06, rng.choice(["l", "c"])))
        if rng.random() < 0.35 and not short:
            columns.insert(rng.choice([0, len(columns)]), Column("code", self.t("code"), 0.14))
        numbers = [Column("quantity", self.t("quantity"), 0.1, rng.choice(["r", "r", "c"]))]
        if rng.random() < 0.35 and not short:
            numbers.append(Column("unit", self.t("unit"), 0.08, "c"))
        numbers.append(Column("price", self.t("price"), 0.14, "r"))
        if rng.random() < 0.25 and not short and self.country != "us":
            numbers.append(Column("rate", self.t("tax_col"), 0.09, "r"))
        if rng.random() < 0.12:
            columns = [numbers.pop(0), *columns]
        columns += [*numbers, Column("amount", self.t("amount"), 0.16, "r")]
        rows = []
        for i, line in enumerate(self.sale.lines):
            at = f"line_items.{i}"
            cells = {
                "pos": Cell(str(i + 1)),
                "text": Cell(line.text, f"{at}.description"),
                "code": Cell(line.code, f"{at}.product_code"),
                "quantity": Cell(line.count(m.point), f"{at}.quantity", line.count()),
                "unit": Cell(line.unit, f"{at}.unit"),
                "price": Cell(bare.show(line.price), f"{at}.unit_price", plain(line.price)),
                "rate": Cell(rate_text(line.rate, m.point) + rng.choice(["%", " %"]), f"{at}.tax_rate", rate_text(line.rate)),
                "amount": Cell(bare.show(line.amount), f"{at}.amount", plain(line.amount)),
            }
            if self.plain_paper:
                for cell in cells.values():
                    cell.path = None
            rows.append({col.key: cells[col.key] for col in columns})
        end, _ = draw_table(self.c, x, y, width, columns, rows, self.table, bottom)
        return end

    def totals(self, x: float, y: float, width: float, style: int | None = None) -> float:
        """Subtotal to amount due, right aligned; returns the next baseline."""
        rng, s, m = self.ctx.rng, self.sale, self.money
        rows: list[tuple[str, str, str, object]] = []
        if len(s.lines) > 1 or s.taxes or rng.random() < 0.7:
            rows.append((self.t("subtotal"), m.show(s.subtotal), "subtotal", plain(s.subtotal)))
        if s.discount:
            rows.append((self.t("discount"), m.show(-s.discount), "discount", plain(s.discount)))
        if s.shipping:
            rows.append((self.t("shipping"), m.show(s.shipping), "shipping", plain(s.shipping)))
        bands = [b for b in s.taxes if b[0]]
        for rate, _, tax in bands:
            shown = rate_text(rate, m.point)
            caption = (
                f"{self.t('tax')} {rng.choice([f'{shown}%', f'({shown}%)', f'{shown} %'])}"
                if rng.random() < 0.8 or len(bands) > 1
                else self.t("tax")
            )
            rows.append((caption, m.show(tax), "tax" if len(bands) == 1 else "", plain(tax)))
        rows.append((self.t("total"), m.show(s.total), "total", plain(s.total)))
        if s.paid:
            rows.append((self.t("paid"), m.show(-s.paid if rng.random() < 0.5 else s.paid), "amount_paid", plain(s.paid)))
            rows.append((self.t("amount_due"), m.show(s.due), "amount_due", plain(s.due)))
        style = rng.randrange(4) if style is None else style
        size, pitch = self.size, rng.uniform(1.5, 1.9)
        for i, (caption, text, path, value) in enumerate(rows):
            last = i == len(rows) - 1
            color = self.ink
            if style == 1:
                self.c.box(x, y - size * (pitch * 0.5 + 0.35), x + width, y + size * (pitch * 0.5 - 0.35), 0.5, grey(120))
            elif last and style == 2:
                self.c.box(x, y - size * 1.2, x + width, y + size * 0.6, 0, None, self.brand)
                color = (255, 255, 255)
            elif last and style == 3:
                self.c.line(x, y - size * 1.25, x + width, y - size * 1.25, 0.8)
            grow = 1.15 if last and style in (0, 3) else 1
            self.say(x + 4, y, caption + (":" if style == 0 else ""), size * grow, "bold" if last else "regular", color)
            self.say(x + width - 4, y, text, size * grow, "bold" if last else "regular", color, "r", path or None, value)
            y += size * pitch * grow
        return y

    def bank_lines(self) -> list[tuple[str, str, str | None]]:
        """Caption, text and field of the payment details."""
        rng = self.ctx.rng
        if self.country in ("us", "ca", "au", "in", "mx"):
            return [
                ("Bank", companies.bank(rng, self.ctx.split), None),
                (rng.choice(["Account No.", "A/C No."]), ids.digits(rng, 9), None),
                (rng.choice(["Routing No.", "BSB", "IFSC"]) if self.country != "us" else "Routing No.", ids.digits(rng, 9), None),
            ]
        return [
            (
                "Bank",
                f"{places.city(rng, self.ctx.split, self.country)}er Bank" if self.lang == "de" else companies.bank(rng, self.ctx.split),
                None,
            ),
            ("IBAN", ids.iban(rng, self.country), "iban"),
            ("BIC", ids.bic(rng, self.country), None),
        ]
