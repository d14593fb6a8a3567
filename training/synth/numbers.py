"""Printed numbers: amounts, dates, identifiers, in the forms documents print them."""

from __future__ import annotations

import random
import string

CURRENCIES = ("$", "$", "$", "$", "€", "€", "£", "¥", "¢", "CHF", "USD", "EUR", "GBP", "CAD", "zł", "kr", "Kč", "Ft", "R$", "Rs.", "A$", "US$", "lei")
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(),
}
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice(string.digits) for _ in range(count))


def value(rng: random.Random) -> float:
    """A positive amount whose magnitude is spread evenly over 0.01 to 10 million."""
    return round(10 ** rng.uniform(-0.5, rng.choice((2, 3, 4, 5, 7))), 2)


def grouped(number: float, thousands: str, decimal: str, places: int = 2) -> str:
    text = f"{number:,.{places}f}"
    return text.replace(",", "\0").replace(".", decimal).replace("\0", thousands)


def amount(rng: random.Random) -> str:
    number = value(rng)
    style = rng.random()
    if style < 0.62:
        body = grouped(number, ",", ".")
    elif style < 0.72:
        body = grouped(number, "", ".")
    elif style < 0.86:
        body = grouped(number, rng.choice((".", " ", "")), ",")
    elif style < 0.90:
        body = grouped(number, rng.choice("'’"), ".")
    elif style < 0.95:
        body = grouped(number, ",", ".", 0)
    else:
        body = grouped(number, rng.choice((",", "")), ".", rng.choice((3, 4)))
    if style < 0.62 and number < 1 and rng.random() < 0.4:
        body = body.lstrip("0")
    mark = rng.choice(CURRENCIES)
    form = rng.random()
    if form < 0.30:
        body = mark + body if len(mark) == 1 else f"{mark} {body}"
    elif form < 0.36:
        body = f"{mark} {body}"
    elif form < 0.44:
        body = f"{body} {mark}"
    sign = rng.random()
    if sign < 0.06:
        return "-" + body
    if sign < 0.09:
        return body + "-"
    if sign < 0.13:
        return f"({body})"
    if sign < 0.16:
        return body + rng.choice((" CR", "CR", " DR", "-CR"))
    if sign < 0.18:
        return "+" + body
    if sign < 0.20:
        return rng.choice(("*", "**", "***", "*****")) + body
    if sign < 0.22:
        return body + rng.choice((" A", " B", " T", " F", " N", "*", " TX"))
    if sign < 0.23:
        return body.replace("$", "-$") if "$" in body else "- " + body
    return body


def percent(rng: random.Random) -> str:
    number = f"{rng.uniform(0, rng.choice((3, 30, 100))):.{rng.choice((0, 1, 2, 3))}f}"
    if rng.random() < 0.25:
        number = number.replace(".", ",")
    return number + rng.choice(("%", "%", " %"))


def date(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.randint(1950, 2030)
    short = f"{year % 100:02d}"
    form = rng.random()
    if form < 0.45:
        sep = rng.choice("//--..")
        numeric = rng.choice((
            f"{month:02d}{sep}{day:02d}{sep}{year}", f"{month:02d}{sep}{day:02d}{sep}{short}",
            f"{month}{sep}{day}{sep}{year}", f"{day:02d}{sep}{month:02d}{sep}{year}",
            f"{year}{sep}{month:02d}{sep}{day:02d}", f"{month}{sep}{day}{sep}{short}",
            f"{day:02d}.{month:02d}.{year}", f"{year}-{month:02d}-{day:02d}", f"{month:02d}/{day:02d}",
        ))
        return numeric
    language = rng.choice(("en", "en", "en", "en", *MONTHS))
    name = MONTHS[language][month - 1]
    if language != "en":
        return rng.choice((f"{day}. {name} {year}", f"{day} {name} {year}", f"{day:02d} {name[:3]} {year}",
                           f"{day} de {name} de {year}"))
    abbreviated = name[:3]
    text = rng.choice((
        f"{name} {day}, {year}", f"{abbreviated} {day}, {year}", f"{day} {name} {year}",
        f"{day:02d}-{abbreviated}-{year}", f"{abbreviated} {day:02d}", f"{day:02d} {abbreviated} {short}",
        f"{rng.choice(DAYS)}, {name} {day}, {year}", f"{rng.choice(DAYS)[:3]} {month:02d}/{day:02d}/{short}",
        f"{abbreviated}. {day}, {year}", f"{name} {year}", f"{day:02d}{abbreviated}{short}",
    ))
    return text.upper() if rng.random() < 0.2 else text


def time(rng: random.Random) -> str:
    hour, minute, second = rng.randint(0, 23), rng.randint(0, 59), rng.randint(0, 59)
    half = "AM" if hour < 12 else "PM"
    twelve = hour % 12 or 12
    return rng.choice((f"{hour:02d}:{minute:02d}", f"{hour:02d}:{minute:02d}:{second:02d}",
                       f"{twelve}:{minute:02d} {half}", f"{twelve:02d}:{minute:02d}{half}",
                       f"{twelve}:{minute:02d} {half.lower()}", f"{twelve}:{minute:02d}:{second:02d} {half}",
                       f"{hour:02d}.{minute:02d} Uhr", f"{hour:02d}h{minute:02d}"))


def phone(rng: random.Random) -> str:
    a, b, c = digits(rng, 3), digits(rng, 3), digits(rng, 4)
    return rng.choice((f"({a}) {b}-{c}", f"{a}-{b}-{c}", f"{a}.{b}.{c}", f"1-{a}-{b}-{c}", f"+1 {a} {b} {c}",
                       f"+1 ({a}) {b}-{c}", f"({a}){b}-{c}", f"+49 (0){digits(rng, 3)} / {digits(rng, 6)}",
                       f"+49 {digits(rng, 2)} {digits(rng, 7)}", f"0{digits(rng, 3)}/{digits(rng, 6)}-{digits(rng, 2)}",
                       f"+33 {digits(rng, 1)} {digits(rng, 2)} {digits(rng, 2)} {digits(rng, 2)} {digits(rng, 2)}",
                       f"+44 20 {digits(rng, 4)} {digits(rng, 4)}", f"{a}-{b}-{c} ext. {digits(rng, 3)}", f"1-800-{b}-{c}"))


def _mixed(rng: random.Random, count: int) -> str:
    return "".join(rng.choice(string.ascii_uppercase + string.digits * 2) for _ in range(count))


def _masked(rng: random.Random) -> str:
    tail = digits(rng, 4)
    mark = rng.choice("XXX*x•#")
    return rng.choice((f"{mark * 3}-{mark * 2}-{tail}", f"{mark * 4} {mark * 4} {mark * 4} {tail}", f"{mark * 12}{tail}",
                       f"{mark * 5}{tail}", f"{mark * 2}-{mark * 3}{tail}", f"{mark * 4}-{tail}", f"...{tail}", f"{mark * 8}{tail}"))


def iban(rng: random.Random) -> str:
    country, length = rng.choice((("DE", 18), ("FR", 23), ("ES", 20), ("IT", 23), ("NL", 14), ("GB", 18), ("AT", 16), ("CH", 17), ("PL", 24)))
    body = country + digits(rng, 2)
    rest = digits(rng, length)
    if country in ("NL", "GB"):
        rest = "".join(rng.choice(string.ascii_uppercase) for _ in range(4)) + rest[4:]
    whole = body + rest
    return whole if rng.random() < 0.35 else " ".join(whole[i:i + 4] for i in range(0, len(whole), 4))


def identifier(rng: random.Random) -> str:
    return rng.choice((
        lambda: f"{digits(rng, 3)}-{digits(rng, 2)}-{digits(rng, 4)}",
        lambda: f"{digits(rng, 2)}-{digits(rng, 7)}",
        lambda: _masked(rng),
        lambda: iban(rng),
        lambda: digits(rng, rng.randint(1, 16)),
        lambda: digits(rng, rng.randint(3, 12)),
        lambda: f"{digits(rng, rng.randint(2, 5))}-{digits(rng, rng.randint(2, 6))}",
        lambda: _mixed(rng, rng.randint(4, 16)),
        lambda: f"{_mixed(rng, rng.randint(2, 4))}-{digits(rng, rng.randint(3, 8))}",
        lambda: f"{_mixed(rng, 3)}-{_mixed(rng, 4)}-{_mixed(rng, 4)}",
        lambda: f"{rng.choice(('INV', 'PO', 'REF', 'SO', 'RE', 'Nr.', 'No.', '#', 'ID', 'TX'))}{rng.choice(('-', '', ' '))}{digits(rng, rng.randint(3, 9))}",
        lambda: f"{rng.choice(('DE', 'FR', 'ATU', 'ESB', 'IT', 'NL', 'GB', 'CHE-'))}{digits(rng, rng.randint(8, 11))}",
        lambda: f"{digits(rng, 4)} {digits(rng, 4)} {digits(rng, 4)} {digits(rng, 4)}",
        lambda: f"{digits(rng, 9)}",
        lambda: "".join(rng.choice("COBADEFX") for _ in range(4)) + rng.choice(("DEFF", "DE33XXX", "FRPP", "US33", "GB2L")),
        lambda: f"{digits(rng, 2)}/{digits(rng, 3)}/{digits(rng, 5)}",
        lambda: "-".join("".join(rng.choice("0123456789abcdef") for _ in range(n)) for n in (8, 4, 4)),
    ))()
