"""Invoices and receipts as figures: lines, discounts, taxes and totals that close."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from training.synth.content import goods, ids
from training.synth.content.money import amount

VAT = {
    "de": [19, 7],
    "at": [20, 10],
    "ch": [8.1, 2.6],
    "fr": [20, 5.5, 10],
    "be": [21, 6],
    "es": [21, 10],
    "it": [22, 10],
    "nl": [21, 9],
    "gb": [20, 20, 0],
    "ie": [23],
    "au": [10],
    "in": [18, 12, 5],
    "ca": [13, 5],
    "mx": [16],
    "us": [0],
}
CURRENCY = {"us": "USD", "gb": "GBP", "au": "AUD", "in": "INR", "ca": "CAD", "ch": "CHF", "mx": "MXN"}
"""Currencies that are not the euro."""
COUNTRIES = (
    ["us"] * 9
    + ["gb"] * 3
    + ["de"] * 5
    + ["fr"] * 3
    + ["es"] * 2
    + ["it"] * 2
    + ["nl"] * 2
    + ["au", "au", "in", "in", "ca", "at", "ch", "be", "mx"]
)


@dataclass(slots=True)
class Line:
    """One sold item; ``quantity`` in thousandths, prices and amounts in cents."""

    text: str
    quantity: int
    unit: str
    price: int
    amount: int
    code: str = ""
    rate: float = 0

    def count(self, point: str = ".") -> str:
        """The quantity as printed without needless zeros."""
        if self.quantity % 1000 == 0:
            return str(self.quantity // 1000)
        return f"{self.quantity / 1000:.2f}".replace(".", point)


@dataclass(slots=True)
class Sale:
    """A sale in cents. ``inclusive``: the lines contain the tax."""

    lines: list[Line] = field(default_factory=list)
    subtotal: int = 0
    discount: int = 0
    shipping: int = 0
    taxes: list[tuple[float, int, int]] = field(default_factory=list)
    """Rate, net base and tax of each band."""
    total: int = 0
    paid: int = 0
    inclusive: bool = False
    consistent: bool = True

    @property
    def tax(self) -> int:
        """All tax."""
        return sum(t for _, _, t in self.taxes)

    @property
    def due(self) -> int:
        """What is left to pay."""
        return self.total - self.paid


def rate_text(rate: float, point: str = ".") -> str:
    """A tax rate without needless zeros."""
    return (f"{rate:.3f}".rstrip("0").rstrip(".") or "0").replace(".", point)


def invoice_sale(rng: random.Random, split: str, country: str, lang: str, count: int) -> Sale:
    """A business sale."""
    rates = [rng.choice([0, 0, 6, 6.25, 7, 7.25, 8.25, 8.875, 5.5])] if country == "us" else VAT[country]
    s = Sale()
    for _ in range(count):
        whole = rng.random() < 0.82
        quantity = rng.choice([1, 1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 25, 50, 100]) * 1000 if whole else rng.randint(50, 4000) * 10
        price = amount(rng, 1.2, 900, 0.3)
        rate = rates[0] if rng.random() < 0.8 else rng.choice(rates)
        s.lines.append(
            Line(
                goods.product(rng, split, lang),
                quantity,
                rng.choice(goods.UNITS[lang]),
                price,
                round(price * quantity / 1000),
                ids.code(rng, rng.randint(4, 8), 0.3),
                rate,
            )
        )
    s.subtotal = sum(line.amount for line in s.lines)
    if rng.random() < 0.14:
        s.discount = round(s.subtotal * rng.choice([0.02, 0.05, 0.1, 0.15]))
    if rng.random() < 0.2:
        s.shipping = amount(rng, 4, 60)
    for rate in sorted({line.rate for line in s.lines}, reverse=True):
        base = sum(line.amount for line in s.lines if line.rate == rate)
        if rate == s.lines[0].rate:
            base += s.shipping
        base -= round(s.discount * sum(line.amount for line in s.lines if line.rate == rate) / max(1, s.subtotal))
        s.taxes.append((rate, base, round(base * rate / 100)))
    s.total = s.subtotal - s.discount + s.shipping + s.tax
    if rng.random() < 0.08:
        s.paid = round(s.total * rng.choice([0.25, 0.5, 1]))
    _break_sale(rng, s)
    return s


def receipt_sale(rng: random.Random, split: str, country: str, lang: str, count: int, kind: str) -> Sale:
    """A till sale; outside North America prices contain the tax."""
    s = Sale(inclusive=country not in ("us", "ca"))
    rates = [rng.choice([0, 5.5, 6, 7, 8.25, 8.875])] if country == "us" else VAT[country]
    pick = {"market": lambda: goods.grocery(rng, split, lang), "restaurant": lambda: goods.dish(rng, split)}.get(
        kind, lambda: goods.retail(rng, split)
    )
    for _ in range(count):
        n = rng.choice([1, 1, 1, 1, 1, 2, 2, 3, 4])
        price = amount(rng, 0.7, 40 if kind != "retail" else 120, 0.05)
        if rng.random() < 0.5:
            price = max(99, price // 100 * 100 + rng.choice([99, 49, 95, 0, 50]))
        s.lines.append(Line(pick(), n * 1000, "", price, price * n, ids.digits(rng, rng.choice([4, 6, 12])), rng.choice(rates)))
    s.subtotal = sum(line.amount for line in s.lines)
    if rng.random() < 0.12:
        s.discount = round(s.subtotal * rng.choice([0.05, 0.1, 0.2]))
    for rate in sorted({line.rate for line in s.lines}, reverse=True):
        gross = sum(line.amount for line in s.lines if line.rate == rate)
        gross -= round(s.discount * gross / max(1, s.subtotal))
        tax = round(gross * rate / (100 + rate)) if s.inclusive else round(gross * rate / 100)
        s.taxes.append((rate, gross - tax if s.inclusive else gross, tax))
    s.total = s.subtotal - s.discount + (0 if s.inclusive else s.tax)
    _break_sale(rng, s)
    return s


def _break_sale(rng: random.Random, s: Sale) -> None:
    if rng.random() < 0.05:
        s.total += amount(rng, 0.1, 90)
        s.consistent = False
