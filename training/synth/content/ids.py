"""Identifiers: valid ones with their check digits, and masked ones."""

from __future__ import annotations

import random


def digits(rng: random.Random, count: int) -> str:
    """A run of digits that does not start with zero."""
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in range(count - 1))


def ssn(rng: random.Random, mask: float = 0.25) -> str:
    """A social security number as printed, sometimes masked on all but the last four."""
    area = rng.choice([a for a in (rng.randint(1, 665), rng.randint(667, 899))])
    last = f"{rng.randint(1, 9999):04d}"
    if rng.random() < mask:
        cover = rng.choice(["XXX-XX-", "***-**-", "xxx-xx-", "XXX-XX-"])
        return cover + last
    return f"{area:03d}-{rng.randint(1, 99):02d}-{last}"


def ein(rng: random.Random) -> str:
    """An employer identification number."""
    prefix = rng.choice(
        [
            1,
            2,
            3,
            4,
            5,
            6,
            10,
            11,
            13,
            14,
            16,
            20,
            22,
            26,
            27,
            31,
            33,
            36,
            38,
            41,
            43,
            45,
            46,
            47,
            52,
            54,
            58,
            61,
            65,
            71,
            74,
            75,
            77,
            81,
            82,
            84,
            86,
            88,
            91,
            93,
            94,
            95,
            98,
            99,
        ]
    )
    return f"{prefix:02d}-{rng.randint(0, 9999999):07d}"


def normal_tin(text: str) -> str:
    """A masked identifier with its mask as X."""
    return text.replace("*", "X").replace("x", "X")


def routing(rng: random.Random, valid: bool = True) -> str:
    """A nine-digit ABA routing number with a right check digit."""
    prefix = rng.choice([*range(1, 13), *range(21, 33)])
    body = f"{prefix:02d}{rng.randint(0, 999999):06d}"
    weights = (3, 7, 1, 3, 7, 1, 3, 7)
    check = -sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 10
    return body + str(check if valid else (check + rng.randint(1, 9)) % 10)


def fractional(rng: random.Random, aba: str) -> str:
    """The fraction beside the check number that repeats the routing number."""
    return f"{rng.randint(1, 99)}-{int(aba[4:8])}/{aba[:4]}"


def account(rng: random.Random, mask: float = 0.4) -> str:
    """An account number as printed."""
    number = digits(rng, rng.choice([8, 9, 10, 10, 11, 12, 13]))
    form = rng.random()
    if form < mask:
        cover = rng.choice(["XXXX", "****", "xxxxxx", "...", "XXXXXX", "x", "****-****-", "ending in "])
        return cover + number[-4:]
    if form < mask + 0.15:
        return f"{number[:4]} {number[4:8]} {number[8:]}".strip()
    if form < mask + 0.3:
        return f"{number[:3]}-{number[3:]}"
    return number


def code(rng: random.Random, length: int = 6, letters: float = 0.4) -> str:
    """A mixed reference code."""
    return "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") if rng.random() < letters else str(rng.randint(0, 9)) for _ in range(length))


def reference(rng: random.Random, year: int = 2025) -> str:
    """A document number of one of many kinds."""
    n = rng.randint(1, 999999)
    return rng.choice(
        [
            f"INV-{n:06d}",
            f"{n:06d}",
            f"{year}-{n % 10000:04d}",
            f"RE-{year}/{n % 1000:03d}",
            f"{n % 100000}",
            f"F{year}{n % 1000:03d}",
            f"{rng.choice('ABCDEFG')}{n:06d}",
            f"{code(rng, 3, 1)}-{n % 10000}",
            f"{year % 100}{n % 10000:04d}",
            f"#{n % 10000}",
            f"RG{n:06d}",
            f"No. {n % 10000}",
            f"{n % 1000:03d}/{year % 100}",
            f"{digits(rng, 10)}",
        ]
    )


def _mod97(text: str) -> int:
    return int("".join(str(int(c, 36)) for c in text)) % 97


def iban(rng: random.Random, country: str) -> str:
    """An IBAN with a right checksum, in groups of four."""
    country = country.upper() if country in ("de", "fr", "es", "it", "nl", "at", "be", "gb", "ch") else "DE"
    length = {"DE": 18, "FR": 23, "ES": 20, "IT": 23, "NL": 14, "AT": 16, "BE": 12, "GB": 18, "CH": 17}[country]
    body = "".join(str(rng.randint(0, 9)) for _ in range(length))
    if country in ("NL", "GB"):
        body = code(rng, 4, 1) + body[4:]
    elif country == "IT":
        body = rng.choice("ABCDXYZ") + body[1:]
    check = 98 - _mod97(f"{body}{country}00")
    whole = f"{country}{check:02d}{body}"
    return " ".join(whole[i : i + 4] for i in range(0, len(whole), 4))


def bic(rng: random.Random, country: str) -> str:
    """A bank identifier."""
    return code(rng, 4, 1) + (country.upper() if country != "us" else "DE") + code(rng, 2, 0.6) + rng.choice(["", "XXX"])


def tax_id(rng: random.Random, country: str) -> str:
    """A company's tax or VAT number as printed in its country."""
    d = lambda n: digits(rng, n)  # noqa: E731
    if country == "us":
        return ein(rng)
    if country == "gb":
        return rng.choice(["GB {} {} {}", "{} {} {}", "GB{}{}{}"]).format(d(3), d(4), d(2))
    if country == "au":
        return f"{d(2)} {d(3)} {d(3)} {d(3)}"
    if country == "in":
        return f"{rng.randint(1, 37):02d}{code(rng, 5, 1)}{d(4)}{code(rng, 1, 1)}{rng.randint(1, 9)}Z{code(rng, 1, 0.5)}"
    if country == "ca":
        return f"{d(9)} RT{rng.randint(1, 9):04d}"
    if country == "mx":
        return f"{code(rng, 3, 1)}{rng.randint(70, 99)}{rng.randint(1, 12):02d}{rng.randint(1, 28):02d}{code(rng, 3)}"
    shapes = {
        "de": lambda: f"DE{d(9)}" if rng.random() < 0.8 else f"DE {d(3)} {d(3)} {d(3)}",
        "at": lambda: f"ATU{d(8)}",
        "ch": lambda: f"CHE-{d(3)}.{d(3)}.{d(3)}",
        "fr": lambda: f"FR{rng.choice([' ', ''])}{d(2)} {d(9)}",
        "be": lambda: f"BE 0{d(3)}.{d(3)}.{d(3)}",
        "es": lambda: rng.choice([f"B{d(8)}", f"ES-B{d(8)}", f"A-{d(8)}"]),
        "it": lambda: rng.choice([f"IT{d(11)}", d(11)]),
        "nl": lambda: f"NL{d(9)}B{rng.randint(1, 9):02d}",
        "ie": lambda: f"IE{d(7)}{code(rng, 1, 1)}",
    }
    return shapes[country]()
