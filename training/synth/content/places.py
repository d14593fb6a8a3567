"""Postal addresses, telephone numbers, e-mail and web addresses by country."""

from __future__ import annotations

import random
import re
import unicodedata

from training.synth.content import people
from training.synth.content.place_names import (
    CITY,
    EU_STREET,
    GB_SUFFIX,
    NO_INCOME_TAX,
    STATES,
    STREET,
    SUFFIX,
)


def state(rng: random.Random, taxed: bool = False) -> str:
    """A US state code; ``taxed`` asks for one that has an income tax."""
    return rng.choice([s for s in STATES if not (taxed and s in NO_INCOME_TAX)])


def city(rng: random.Random, split: str, country: str = "us") -> str:
    """A town."""
    return CITY.get(country, CITY.get({"at": "de", "ch": "de", "be": "fr", "ie": "gb"}.get(country, "us"))).pick(rng, split)


def us_street(rng: random.Random, split: str) -> list[str]:
    """One or two street lines."""
    if rng.random() < 0.1:
        return [f"{rng.choice(['PO Box', 'P.O. Box', 'PO BOX'])} {rng.randint(12, 99999)}"]
    way = f"{rng.choice(['', '', '', 'N ', 'S. ', 'West ', 'E '])}{STREET.pick(rng, split)} {rng.choice(SUFFIX)}"
    if rng.random() < 0.12:
        n = rng.randint(2, 98)
        way = f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')} {rng.choice(SUFFIX[:4])}"
    line = f"{rng.randint(1, 9999) if rng.random() < 0.8 else rng.randint(10000, 29999)} {way}"
    unit = rng.random()
    if unit < 0.12:
        return [f"{line} {rng.choice(['Apt', 'Apt.', '#', 'Unit', 'Ste'])} {rng.choice([str(rng.randint(1, 999)), rng.choice('ABCDEF')])}"]
    if unit < 0.2:
        return [line, rng.choice(["Suite ", "Floor ", "Bldg ", "Unit ", "Ste. "]) + str(rng.randint(1, 900))]
    return [line]


def us_zip(rng: random.Random) -> str:
    """A ZIP code, sometimes with four more digits."""
    code = f"{rng.randint(501, 99950):05d}"
    return f"{code}-{rng.randint(0, 9999):04d}" if rng.random() < 0.3 else code


def us_city_line(rng: random.Random, split: str, code: str | None = None) -> str:
    """City, state and ZIP."""
    comma = rng.choice([",", ",", ""])
    return f"{city(rng, split)}{comma} {code or state(rng)} {us_zip(rng)}"


def _postcode(rng: random.Random, country: str) -> str:
    letters = "ABCDEFGHJKLMNPRSTUWXYZ"
    if country in ("gb", "ie"):
        area = rng.choice(
            [
                "B",
                "BD",
                "BN",
                "BS",
                "CB",
                "CF",
                "DE",
                "EC1A",
                "EH",
                "G",
                "GL",
                "L",
                "LE",
                "LS",
                "M",
                "N",
                "NE",
                "NW",
                "OX",
                "SE",
                "SW1A",
                "W1",
                "YO",
            ]
        )
        area = area if area[-1].isalpha() and len(area) > 2 else f"{area}{rng.randint(1, 29)}"
        return f"{area} {rng.randint(1, 9)}{rng.choice(letters)}{rng.choice(letters)}"
    if country == "ca":
        pick = lambda: rng.choice(letters)  # noqa: E731
        return f"{pick()}{rng.randint(0, 9)}{pick()} {rng.randint(0, 9)}{pick()}{rng.randint(0, 9)}"
    if country == "in":
        return f"{rng.randint(110, 855)}{rng.choice(['', ' '])}{rng.randint(0, 999):03d}"
    if country == "nl":
        return f"{rng.randint(1000, 9999)} {rng.choice(letters)}{rng.choice(letters)}"
    if country in ("au", "at", "ch", "be"):
        return f"{rng.randint(1000, 9699)}"
    return f"{rng.randint(1000, 98999):05d}"


def address(rng: random.Random, split: str, country: str = "us") -> list[str]:
    """Street and town lines, without a name."""
    if country == "us":
        return [*us_street(rng, split), us_city_line(rng, split)]
    town, code = city(rng, split, country), _postcode(rng, country)
    number = rng.randint(1, 240)
    if country in ("gb", "ie"):
        lines = [f"{number} {STREET.pick(rng, split)} {rng.choice(GB_SUFFIX)}"]
        return [*lines, town, code] if rng.random() < 0.6 else [*lines, f"{town} {code}"]
    if country == "au":
        return [
            f"{number} {STREET.pick(rng, split)} {rng.choice(['St', 'Road', 'Pde', 'Ave'])}",
            f"{town} {rng.choice(['NSW', 'VIC', 'QLD', 'WA', 'SA', 'TAS', 'ACT'])} {code}",
        ]
    if country == "ca":
        return [us_street(rng, split)[0], f"{town} {rng.choice(['ON', 'QC', 'BC', 'AB', 'MB', 'NS', 'SK'])}  {code}".replace("  ", " ")]
    if country == "in":
        return [
            f"{rng.randint(1, 400)}/{rng.randint(1, 40)}, {STREET.pick(rng, split)} {rng.choice(['Road', 'Nagar', 'Marg', 'Colony'])}",
            f"{town} - {code}",
        ]
    key = {"at": "de", "ch": "de", "be": "fr", "mx": "es"}.get(country, country)
    street = EU_STREET[key].pick(rng, split)
    if key == "fr":
        return [f"{number}{rng.choice(['', '', ' bis', ','])} {street}", f"{code} {town}"]
    if key in ("es", "it"):
        return [f"{street}{rng.choice([', ', ' ', ' n. ' if key == 'it' else ', n.º '])}{number}", f"{code} {town}"]
    return [
        f"{street} {number}{rng.choice(['', '', '', 'a', ' b'])}",
        f"{rng.choice(['', '', 'D-']) if key == 'de' and country == 'de' else ''}{code} {town}",
    ]


def phone(rng: random.Random, country: str = "us") -> str:
    """A telephone number as printed."""

    def digits(n: int) -> str:
        return "".join(str(rng.randint(0, 9)) for _ in range(n))

    if country in ("us", "ca"):
        area, mid, end = f"{rng.randint(201, 989)}", f"{rng.randint(200, 999)}", digits(4)
        return rng.choice(["({}) {}-{}", "{}-{}-{}", "{}.{}.{}", "1-{}-{}-{}", "({}){}-{}", "+1 {} {} {}"]).format(area, mid, end)
    code = {
        "gb": "44",
        "ie": "353",
        "au": "61",
        "in": "91",
        "de": "49",
        "at": "43",
        "ch": "41",
        "fr": "33",
        "be": "32",
        "es": "34",
        "it": "39",
        "nl": "31",
        "mx": "52",
    }[country]
    if country == "fr" and rng.random() < 0.7:
        return " ".join(["0" + str(rng.randint(1, 7))] + [digits(2) for _ in range(4)])
    area = f"{rng.randint(20, 8999)}"
    tail = rng.choice([digits(6), digits(7), f"{digits(3)} {digits(4)}", f"{digits(4)}-{digits(2)}"])
    return rng.choice([f"+{code} {area} {tail}", f"+{code} ({area}) {tail}", f"0{area} {tail}", f"0{area} / {tail}", f"(0{area}) {tail}"])


def ascii_slug(text: str) -> str:
    """Lower-case letters and digits of a name, for hosts and mailboxes."""
    text = text.replace("ß", "ss").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "", plain)[:18] or "office"


def web(rng: random.Random, name: str, country: str = "us") -> str:
    """A web host for a company."""
    tld = {"us": "com", "gb": "co.uk", "au": "com.au", "in": "in", "ca": "ca"}.get(country, country)
    return f"{rng.choice(['www.', 'www.', ''])}{ascii_slug(name)}.{rng.choice([tld, tld, 'com', 'net', 'org'])}"


def email(rng: random.Random, name: str, country: str = "us", person_name: str | None = None) -> str:
    """A mailbox at a company, or a person's."""
    box = rng.choice(["info", "billing", "accounts", "sales", "office", "support", "contact", "invoices", "hello"])
    if person_name:
        box = rng.choice([ascii_slug(person_name), ".".join(ascii_slug(p) for p in person_name.split()[:2])])
    return f"{box}@{web(rng, name, country).removeprefix('www.')}"


def person_block(rng: random.Random, split: str, country: str = "us") -> list[str]:
    """A name with its address."""
    return [people.person(rng, split, country), *address(rng, split, country)]
