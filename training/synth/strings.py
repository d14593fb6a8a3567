"""Line transcripts: a weighted mix of everything documents print, for one split of the vocabulary."""

from __future__ import annotations

import functools
import random
import string

from training.synth import numbers as num
from training.synth import phrases as ph
from training.synth import vocabulary as voc
from training.synth.hard_strings import HARD

LANGUAGES = ("en",) * 12 + ("de",) * 4 + ("fr",) * 3 + ("es", "es", "it", "it", "pt", "nl", "pl")


class StringFactory:
    """Draws transcripts; `split` chooses which tenth of the dictionary words is off limits, `ordinary` leaves
    out what no document prints: symbol soup, invented accents, letters without a context."""

    def __init__(self, split: str, ordinary: bool = False) -> None:
        self.split = split
        everyday = (
            (15, self.prose), (9, self.form_label), (8, self.boxed_label), (9, self.label), (9, num.amount),
            (6, self.numbers_row), (7, num.date), (8, num.identifier), (8, self.labelled_value), (7, self.statement_row),
            (6, self.item_row), (6, self.address), (5, self.person), (4, self.company), (3, self.web), (2, num.phone),
            (2, num.percent), (1.5, num.time), (2, self.amount_in_words), (2, self.quoted), (3, self.receipt_line),
            (8, self.sentence), (4, self.narrow), (3, self.counted), (2, self.slashed), (2, self.bracketed),
            (2, self.fuel_line),
        )
        self._mix = everyday if ordinary else (*everyday, (3, self.random_text), (7, self.single), (3, self.accented))
        if split == "train":  # what is misread most, drawn more often; the held-out sets keep their own mix
            self._mix += tuple((weight, functools.partial(make, self.word)) for weight, make in HARD)
        self._weights = [weight for weight, _ in self._mix]

    def draw(self, rng: random.Random) -> str:
        """One transcript of 1 to about 90 characters, without leading, trailing or double spaces."""
        maker = rng.choices(self._mix, self._weights)[0][1]
        text = " ".join(maker(rng).split())
        if "'" in text and rng.random() < 0.45:  # typesetters curl what typists do not
            text = text.replace("'", "’")
        elif "'" in text and rng.random() < 0.04:
            text = text.replace("'", "''")
        if rng.random() < 0.05:
            text = text.upper()
        return text[:90].strip() or "0"

    def word(self, rng: random.Random, language: str | None = None) -> str:
        word = rng.choice(voc.words(self.split, language or rng.choice(LANGUAGES)))
        style = rng.random()
        if style < 0.30:
            return word.capitalize()
        return word.upper() if style < 0.42 else word

    def prose(self, rng: random.Random) -> str:
        language = rng.choice(LANGUAGES)
        caps = rng.random() < 0.15
        parts = []
        for _ in range(rng.randint(1, rng.choice((2, 5, 10)))):
            word = rng.choice(voc.words(self.split, language))
            if rng.random() < 0.12:
                word = rng.choice((num.identifier, num.amount, num.date, num.percent))(rng)
            if rng.random() < 0.14:
                word += rng.choice((",", ",", ",", ".", ".", ";", ":", "!", "?", ")", "…"))
            if rng.random() < 0.03:
                word = rng.choice(("(", "„", "“", '"', "«", "[", "'", "‘")) + word
            if rng.random() < 0.04:
                word += rng.choice((" –", " —", " -", " &", " /", "®", "™", "’s", "'s", "*"))
            parts.append(word)
        text = " ".join(parts)
        if rng.random() < 0.5:
            text = text[:1].upper() + text[1:]
        if rng.random() < 0.25:
            text += rng.choice((".", ":", ",", "-"))
        return text.upper() if caps else text

    def sentence(self, rng: random.Random) -> str:
        """Words as sentences have them: mostly the small words that dictionaries show once in a hundred thousand."""
        language = rng.choice(LANGUAGES)
        pool, small = voc.words(self.split, language), voc.SMALL_WORDS.get(language, voc.SMALL_WORDS["en"])
        words = [rng.choice(small) if rng.random() < 0.5 else rng.choice(pool) for _ in range(rng.randint(1, rng.choice((3, 6, 11))))]
        if rng.random() < 0.3:
            words.insert(rng.randrange(len(words) + 1), rng.choice((num.amount, num.date, num.percent, lambda r: str(r.randint(1, 99))))(rng))
        text = " ".join(word + rng.choice((",", ".", ";", ":")) if rng.random() < 0.06 else word for word in words)
        if rng.random() < 0.45:
            text = text[:1].upper() + text[1:]
        return text + rng.choice(("", "", "", ".", ",", ":"))

    def narrow(self, rng: random.Random) -> str:
        """Words full of thin letters, which lie closest together: filing, obligations, till."""
        def thin(word: str) -> int:
            return sum(char in "filtjrI1" for char in word)

        words = (max((self.word(rng) for _ in range(5)), key=thin) for _ in range(rng.randint(1, 3)))
        return " ".join(words)

    def counted(self, rng: random.Random) -> str:
        head = rng.choice(ph.COUNTED)
        tail = rng.choice(("", "", f" of {rng.randint(1, 30)}", f" von {rng.randint(1, 30)}", f"/{rng.randint(1, 30)}", f" / {rng.randint(1, 30)}", f" de {rng.randint(1, 9)}"))
        text = f"{head} {rng.choice((str(rng.randint(1, 9)), str(rng.randint(1, 400)), rng.choice(string.ascii_uppercase)))}{tail}"
        return self._cased(rng, text)

    def slashed(self, rng: random.Random) -> str:
        left, right = (rng.choice((rng.choice(ph.UNITS), rng.choice(ph.SHORT), self.word(rng))) for _ in range(2))
        text = f"{left}{rng.choice(('/', '/', '/', ' / ', '-', '&'))}{right}"
        return rng.choice((text, text, text.upper(), f"{text} {num.amount(rng)}", f"{num.amount(rng)}/{right}"))

    def bracketed(self, rng: random.Random) -> str:
        initials = "".join(rng.choice(string.ascii_uppercase) for _ in range(rng.randint(2, 5)))
        inner = rng.choice((initials, initials, self.word(rng), rng.choice(ph.SHORT), str(rng.randint(1, 99)), f" {rng.choice('SXO')} "))
        return f"{rng.choice((rng.choice(ph.LABELS), self.word(rng), rng.choice(ph.FORM_LABELS)))} ({inner}){rng.choice(('', '', ':', ' ' + num.amount(rng)))}"

    def fuel_line(self, rng: random.Random) -> str:
        """Quantities and unit prices with three decimals."""
        many, price = f"{rng.uniform(0.1, 60):.3f}", f"{rng.uniform(0.5, 9):.3f}"
        text = rng.choice((f"GALLONS {many}", f"{many} GAL @ ${price}", f"PRICE/GAL ${price}", f"{many} L x {price} EUR/L", f"{many} kg", f"{many} lb @ ${price}/lb",
                           f"Pump {rng.randint(1, 16)} {many} G", f"{many}", f"$ {price}", f"{rng.randint(1, 9)} @ {num.value(rng):.2f} EA {num.value(rng):.2f}"))
        return text.replace(".", ",") if rng.random() < 0.2 else text

    def form_label(self, rng: random.Random) -> str:
        return self._cased(rng, rng.choice(ph.FORM_LABELS))

    def boxed_label(self, rng: random.Random) -> str:
        box = f"{rng.randint(1, 20)}{rng.choice(('', '', 'a', 'b', 'c', 'd', 'e', 'f'))}"
        return rng.choice((f"{box} {rng.choice(ph.FORM_LABELS)}", f"{box} {rng.choice(ph.FORM_LABELS)}", f"{box}.",
                           f"Box {box}", box, f"{box} $", f"{box} {num.amount(rng)}", f"{rng.choice('abcdef')} {rng.choice(ph.FORM_LABELS)}",
                           f"{rng.choice(('D', 'DD', 'E', 'C', 'W', 'AA', 'P'))} {num.amount(rng)}"))

    def label(self, rng: random.Random) -> str:
        text = self._cased(rng, rng.choice(ph.LABELS))
        return text + rng.choice(("", "", "", ":", ":", " :", ".", " #", "*"))

    def _cased(self, rng: random.Random, text: str) -> str:
        style = rng.random()
        return text.upper() if style < 0.12 else text.lower() if style < 0.15 else text

    def _value(self, rng: random.Random) -> str:
        return rng.choice((num.amount, num.amount, num.amount, num.date, num.identifier, num.identifier, num.percent,
                           num.phone, num.time, self.person, self.word))(rng)

    def labelled_value(self, rng: random.Random) -> str:
        joint = rng.choice((" ", " ", ": ", ": ", ": ", " : ", ":", " # ", ". ", " - ", " = ", "....", " ........ ", " . . . . ", " – ", " — ", "—"))
        return rng.choice(ph.LABELS) + joint + self._value(rng)

    def numbers_row(self, rng: random.Random) -> str:
        cells = (num.amount, num.amount, num.amount, num.date, num.percent, num.identifier,
                 lambda r: str(r.randint(0, 99)), lambda r: r.choice(ph.UNITS))
        return " ".join(rng.choice(cells)(rng) for _ in range(rng.randint(2, 5)))

    def statement_row(self, rng: random.Random) -> str:
        head = num.date(rng) if rng.random() < 0.6 else ""
        body = rng.choice(ph.BANKING) + rng.choice(("", " ", " " + num.identifier(rng))) + " "
        body += rng.choice((self.company(rng).upper(), self.person(rng), num.identifier(rng), rng.choice(voc.CITIES).upper() + " " + rng.choice(voc.STATES)))
        tail = num.amount(rng) if rng.random() < 0.5 else ""
        return f"{head} {body} {tail}"

    def item_row(self, rng: random.Random) -> str:
        product = rng.choice(ph.PRODUCTS) if rng.random() < 0.6 else f"{self.word(rng)} {self.word(rng)}"
        return rng.choice((
            f"{product} {num.amount(rng)}", f"{rng.randint(1, 40)} {product} {num.amount(rng)} {num.amount(rng)}",
            f"{rng.randint(1, 12)} x {product}", f"{rng.randint(1, 9)} @ {num.amount(rng)}", f"{rng.randint(1, 99)}. {product}",
            f"{num.identifier(rng)} {product}", f"{rng.randint(1, 9)}× {num.amount(rng)}", f"{product} {rng.randint(1, 500)} {rng.choice(ph.UNITS)}",
            f"{rng.uniform(0, 5):.3f} kg x {num.amount(rng)}/kg", product,
        ))

    def receipt_line(self, rng: random.Random) -> str:
        product = (rng.choice(ph.PRODUCTS) if rng.random() < 0.5 else f"{self.word(rng)} {self.word(rng)}").upper()
        return rng.choice((
            f"{product[:18]} {num.amount(rng)} {rng.choice('ABTFNX')}", f"{num.digits(rng, 12)} {product[:12]} {num.value(rng):.2f}",
            f"ST# {num.digits(rng, 5)} OP# {num.digits(rng, 8)} TE# {num.digits(rng, 2)} TR# {num.digits(rng, 5)}",
            f"TOTAL {num.amount(rng)}", f"{rng.choice(('VISA', 'MC', 'AMEX', 'DEBIT', 'EFT'))} {'*' * rng.choice((4, 8, 12))}{num.digits(rng, 4)}",
            f"TAX {rng.randint(1, 4)} {num.percent(rng)} {num.value(rng):.2f}", f"{num.date(rng)} {num.time(rng)}",
            f"# ITEMS SOLD {rng.randint(1, 60)}", "*" * rng.randint(3, 12) + " " + rng.choice(ph.LABELS) + " " + "*" * rng.randint(3, 12),
            rng.choice("-=*_") * rng.randint(5, 30),
        ))

    def street(self, rng: random.Random) -> str:
        word = rng.choice((self.word(rng).capitalize(), rng.choice(voc.LAST)))
        text = rng.choice(voc.STREETS)
        while "{s}" in text:
            text = text.replace("{s}", str(rng.randint(1, 300)) + rng.choice(("", "", "", "a", "B")), 1)
        ordinal = rng.choice((f"{rng.randint(4, 19)}th", f"{rng.randint(2, 9)}1st", f"{rng.randint(2, 9)}2nd", f"{rng.randint(2, 9)}3rd"))
        return text.format(n=rng.randint(1, 29999), w=word, o=ordinal, z=num.digits(rng, rng.randint(2, 6)))

    def address(self, rng: random.Random) -> str:
        city = rng.choice(voc.CITIES)
        zip_us = num.digits(rng, 5) + (f"-{num.digits(rng, 4)}" if rng.random() < 0.3 else "")
        postcode = f"{rng.choice(('EC', 'SW', 'M', 'LS', 'G', 'B'))}{rng.randint(1, 20)} {rng.randint(1, 9)}{rng.choice('ABDEFGH')}{rng.choice('ABDEFGH')}"
        text = rng.choice((
            self.street(rng), self.street(rng), f"{city}, {rng.choice(voc.STATES)} {zip_us}", f"{city} {rng.choice(voc.STATES)} {zip_us}",
            f"{num.digits(rng, 5)} {city}", f"{rng.choice(('D', 'F', 'A', 'CH', 'PL', 'I', 'E'))}-{num.digits(rng, rng.choice((4, 5)))} {city}",
            f"{city} {postcode}", f"{num.digits(rng, 2)}-{num.digits(rng, 3)} {city}", f"{num.digits(rng, 4)} {rng.choice('ABCDEX')}{rng.choice('ABCDEX')} {city}",
            f"{self.street(rng)}, {city}, {rng.choice(voc.STATES)} {zip_us}", rng.choice(voc.COUNTRIES), f"{num.digits(rng, 3)} {num.digits(rng, 2)} {city}",
            f"{self.street(rng)} · {num.digits(rng, 5)} {city}",
        ))
        return text.upper() if rng.random() < 0.25 else text

    def person(self, rng: random.Random) -> str:
        first, last = rng.choice(voc.FIRST), rng.choice(voc.LAST)
        middle = rng.choice(string.ascii_uppercase)
        text = rng.choice((f"{first} {last}", f"{first} {middle}. {last}", f"{first} {middle} {last}", f"{last}, {first}",
                           f"{last}, {first} {middle}.", f"Mr. {first} {last}", f"{first} & {rng.choice(voc.FIRST)} {last}",
                           f"{first} {last} Jr.", f"Frau {first} {last}", f"{first[0]}. {last}", f"Dr. {last}", first, last))
        return text.upper() if rng.random() < 0.25 else text

    def company(self, rng: random.Random) -> str:
        core = rng.choice((rng.choice(voc.LAST), self.word(rng).capitalize(), f"{self.word(rng).capitalize()} {self.word(rng).capitalize()}",
                           f"{rng.choice(voc.LAST)} & {rng.choice(voc.LAST)}", f"First {rng.choice(voc.CITIES)}", "".join(rng.choice(string.ascii_uppercase) for _ in range(3))))
        text = f"{core} {rng.choice(ph.COMPANY)}"
        return text.upper() if rng.random() < 0.25 else text

    def web(self, rng: random.Random) -> str:
        plain = [w for w in (rng.choice(voc.words(self.split, "en")).lower().replace("'", "") for _ in range(2)) if w.isascii()] or ["mail"]
        host = rng.choice(("", "-")).join(plain) + "." + rng.choice(ph.DOMAINS)
        return rng.choice((f"www.{host}", f"http://{host}/{plain[0]}", f"https://www.{host}", f"{plain[0]}@{host}",
                           f"{rng.choice('abcdefghijklm')}.{plain[-1]}{rng.randint(1, 99)}@{host}", f"{plain[0]}_{plain[-1]}@{host}", host,
                           f"https://{host}/{plain[-1]}?id={num.digits(rng, 5)}", f"E-Mail: info@{host}", host.upper()))

    def amount_in_words(self, rng: random.Random) -> str:
        words = " ".join(rng.choice(ph.NUMBER_WORDS) for _ in range(rng.randint(2, 6)))
        text = words + rng.choice((f" and {num.digits(rng, 2)}/100", f" & {num.digits(rng, 2)}/100 DOLLARS", " Dollars Only", f" and {num.digits(rng, 2)}/100********", f" and no/100", ""))
        return text.upper() if rng.random() < 0.3 else text

    def random_text(self, rng: random.Random) -> str:
        pool = rng.choice((string.ascii_letters + string.digits, string.digits + ".,-/$%", string.ascii_uppercase + string.digits,
                           "0O1Il|5S8B2Z6G", "".join(map(chr, range(33, 127))), ".,:;'\"`!|()[]{}<>-_=+*/\\~^#@&?", "rnmvwuiljtf", "cCoOsSvVwWxXzZpPkK",
                           "$€£¥¢§°•–—‘’“”„«»…©®™×±½¼¾²³µ·¿¡%&@#"))
        return "".join(rng.choice(pool) if rng.random() > 0.12 else " " for _ in range(rng.randint(1, 16)))

    def single(self, rng: random.Random) -> str:
        if rng.random() < 0.55:
            return rng.choice((str(rng.randint(0, 99)), f"{rng.randint(0, 100)}%", f"{rng.randint(0, 30)} %", num.digits(rng, rng.randint(1, 6)), "0" * rng.randint(1, 6),
                               f"{rng.randint(0, 9999)},00", f"${rng.randint(0, 999)}", f"{rng.choice(string.digits)}.00", rng.choice(("von", "of", "to", "an", "NONE", "None", "to:", "EUR", "USD", "Stk", "I", "II", "III", "IV")),
                               f"({rng.choice(string.ascii_letters)})", f"§ {rng.randint(1, 99)}", f"§{rng.randint(1, 99)} Nr. {rng.randint(1, 30)}a UStG", f"Teil {rng.choice('ABC')} § {rng.randint(1, 99)}", f"- {self.word(rng)}", "0,00", "0.00", f"0,{'0' * rng.randint(1, 4)}", f"{rng.randint(0, 99)}/{self.word(rng)}", f"{rng.randint(1, 9)}{rng.choice(string.ascii_uppercase)}", self.word(rng)[:3], f"Part {rng.choice(('I', 'II', 'III'))}"))
        return rng.choice((str(rng.randint(0, 99)), rng.choice(string.ascii_letters), "X", "$", "%", "☐", "☒", "☑", "✓", "•", "-", "—",
                           "N/A", "Yes", "No", "X", "x", "0", "0.00", "$0.00", f"☐ {self.word(rng)}", f"☒ {self.word(rng)} ☐ {self.word(rng)}", f"{self.word(rng)} {rng.choice('☐☒☑✓')}", f"Yes {rng.choice('☐☒☑')} No {rng.choice('☐☒☑')}", f"☑ {self.word(rng)}", f"{rng.choice('.:,;J')}", f"• {self.word(rng)} {self.word(rng)}",
                           f"[X] {self.word(rng)}", f"({rng.randint(1, 9)})", f"{rng.randint(1, 9)}/{rng.randint(1, 9)}", rng.choice(voc.STATES)))

    def quoted(self, rng: random.Random) -> str:
        inner = f"{self.word(rng)} {self.word(rng)}"
        left, right = rng.choice((("“", "”"), ("„", "“"), ("«", "»"), ('"', '"'), ("‘", "’"), ("(", ")"), ("[", "]"), ("<", ">"), ("{", "}")))
        mark = rng.choice(("©", "®", "™", "§", "§ 19", "°C", "±", "½", "¼", "¾", "m²", "m³", "µm", "5 × 3", "¿", "¡", "·", "…", "12 °", "A & B"))
        return rng.choice((f"{left}{inner}{right}", f"{inner} {left}{self.word(rng)}{right}", f"{inner} {mark}", f"{mark} {inner}", f"{self.word(rng)}’s {self.word(rng)}"))

    def accented(self, rng: random.Random) -> str:
        """Rare accented letters are over-drawn: a dictionary alone shows some of them once a million."""
        from training.text_recognition.charset import CENTRAL, WESTERN

        base = list(self.word(rng, rng.choice(("de", "fr", "es", "pl", "pt", "it"))))
        for _ in range(rng.randint(1, 2)):
            base[rng.randrange(len(base))] = rng.choice(WESTERN + CENTRAL)
        word = "".join(base)
        word = word.upper() if rng.random() < 0.2 else word
        return word if rng.random() < 0.5 else f"{word} {self.word(rng)}"
