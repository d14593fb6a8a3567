"""Amounts and the many ways they are printed. Amounts are integer cents."""

from __future__ import annotations

import random
from dataclasses import dataclass

SYMBOLS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "INR": "₹",
    "AUD": "$",
    "CAD": "$",
    "CHF": "CHF",
    "MXN": "$",
    "JPY": "¥",
    "SEK": "kr",
    "PLN": "zł",
    "NZD": "$",
    "SGD": "S$",
}


def plain(cents: int) -> str:
    """The normalised value: "-1234.56"."""
    sign = "-" if cents < 0 else ""
    cents = abs(cents)
    return f"{sign}{cents // 100}.{cents % 100:02d}"


def grouped(cents: int, group: str = ",", point: str = ".", indian: bool = False) -> str:
    """Digits with separators, without sign: "1,234.56"."""
    cents = abs(cents)
    whole, rest = str(cents // 100), f"{cents % 100:02d}"
    if group:
        parts = []
        size = 3
        while len(whole) > size:
            parts.insert(0, whole[-size:])
            whole = whole[:-size]
            if indian:
                size = 2
        whole = group.join([whole, *parts])
    return f"{whole}{point}{rest}" if point else whole


@dataclass(slots=True)
class MoneyStyle:
    """How one document prints money. ``negative`` is "-", "()", "trail", "CR", "DR" or "unicode"."""

    group: str = ","
    point: str = "."
    symbol: str = ""
    after: bool = False
    space: bool = False
    negative: str = "-"
    indian: bool = False

    def show(self, cents: int, symbol: bool = True) -> str:
        """An amount as printed; ``symbol=False`` leaves the currency off."""
        text = grouped(cents, self.group, self.point, self.indian)
        if symbol and self.symbol:
            gap = " " if self.space else ""
            text = f"{text}{gap or ' '}{self.symbol}" if self.after else f"{self.symbol}{gap}{text}"
        if cents >= 0:
            return text
        if self.negative == "()":
            return f"({text})"
        if self.negative == "trail":
            return f"{text}-"
        if self.negative in ("CR", "DR"):
            return f"{text} {self.negative}"
        return f"{'−' if self.negative == 'unicode' else '-'}{text}"


def form_style(rng: random.Random) -> MoneyStyle:
    """How a tax form's box is filled: grouped or not, rarely with a dollar sign."""
    return MoneyStyle(group=rng.choice([",", "", ","]), symbol=rng.choice(["", "", "", "$"]), space=rng.random() < 0.3)


def statement_style(rng: random.Random) -> MoneyStyle:
    """How a US statement prints amounts."""
    return MoneyStyle(
        group="," if rng.random() < 0.95 else "",
        symbol=rng.choice(["", "$", "$"]),
        negative=rng.choice(["-", "-", "()", "trail", "CR"]),
    )


_LOCALES = {
    "us": (",", ".", False),
    "gb": (",", ".", False),
    "au": (",", ".", False),
    "ca": (",", ".", False),
    "ie": (",", ".", False),
    "in": (",", ".", True),
    "de": (".", ",", False),
    "at": (".", ",", False),
    "ch": ("'", ".", False),
    "fr": (" ", ",", False),
    "be": (".", ",", False),
    "es": (".", ",", False),
    "it": (".", ",", False),
    "nl": (".", ",", False),
    "mx": (",", ".", False),
}


def local_style(rng: random.Random, country: str, currency: str) -> MoneyStyle:
    """How an invoice or receipt of a country prints money."""
    group, point, indian = _LOCALES[country]
    if rng.random() < 0.15:
        group = ""
    symbol = SYMBOLS[currency]
    style = rng.random()
    if style < 0.25:
        symbol = currency
    elif style < 0.35 and currency == "INR":
        symbol = "Rs."
    continental = point == ","
    after = continental and rng.random() < 0.85
    space = len(symbol) > 1 or (continental and not after) or rng.random() < 0.12
    return MoneyStyle(group, point, symbol, after, space, rng.choice(["-", "-", "-", "()", "trail"]), indian)


def amount(rng: random.Random, low: float, high: float, round_odds: float = 0.12) -> int:
    """Cents between two dollar bounds, log-uniform, sometimes a round figure."""
    import math

    value = math.exp(rng.uniform(math.log(low), math.log(high)))
    if rng.random() < round_odds:
        step = 5 if value < 200 else 50 if value < 5000 else 500
        return max(1, round(value / step)) * step * 100
    return max(1, round(value * 100))


_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def words(number: int) -> str:
    """A whole number below a billion in English words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    for size, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{words(number // size)} {name}" + (f" {words(rest)}" if rest else "")
    raise AssertionError(number)
