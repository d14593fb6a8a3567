"""One sale between two firms, for the unseen invoices: parties, dates and how its country writes money and days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import MoneyStyle
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import A4, LETTER, Color, Context, accent
from training.synth.pages.pen import Pen

_STYLE = {
    "us": MoneyStyle(symbol="$"),
    "gb": MoneyStyle(symbol="£"),
    "ca": MoneyStyle(symbol="$"),
    "in": MoneyStyle(indian=True),
    "de": MoneyStyle(".", ",", "€", True),
    "fr": MoneyStyle(" ", ",", "€", True),
    "es": MoneyStyle(".", ",", "€", True),
    "it": MoneyStyle(".", ",", "€", space=True),
    "nl": MoneyStyle(".", ",", "€", space=True),
    "ch": MoneyStyle("'", "."),
}
_DAY = {
    "us": "%m/%d/%Y",
    "gb": "%d/%m/%Y",
    "ca": "%Y-%m-%d",
    "in": "%d-%b-%Y",
    "fr": "%d/%m/%Y",
    "es": "%d/%m/%Y",
    "it": "%d/%m/%Y",
    "nl": "%d-%m-%Y",
}


@dataclass(slots=True)
class Deal:
    """Who sells what to whom. ``pen`` prints on the sheet ``c`` with margin ``m``."""

    ctx: Context
    c: Canvas
    pen: Pen
    m: float
    right: float
    brand: Color
    country: str
    vendor: str
    vendor_address: list[str]
    customer: str
    customer_address: list[str]
    number: str
    date: dt.date
    due: dt.date
    money: MoneyStyle

    @classmethod
    def sample(
        cls, ctx: Context, country: str, size: float = 8.6, margin: float = 50, private: float = 0.2, kinds: tuple = ("sans",)
    ) -> Deal:
        """A deal in a country, on its usual paper; ``private`` is the share of customers who are people."""
        rng = ctx.rng
        c = ctx.sheet(*(LETTER if country in ("us", "ca") else A4))
        buyer = people.person(rng, ctx.split, country) if rng.random() < private else companies.company(rng, ctx.split, country)
        date = dates.any_day(rng, 2019)
        return cls(
            ctx,
            c,
            Pen(c, ctx.face(*kinds, accented=country not in ("us", "gb", "in")), size),
            margin,
            c.width - margin,
            accent(rng),
            country,
            companies.company(rng, ctx.split, country),
            places.address(rng, ctx.split, country),
            buyer,
            places.address(rng, ctx.split, country),
            f"{rng.randint(100, 99999)}",
            date,
            date + dt.timedelta(days=rng.choice([7, 10, 14, 15, 21, 30, 45])),
            _STYLE[country],
        )

    def show(self, cents: int, symbol: bool = True) -> str:
        """An amount as the country prints it."""
        return self.money.show(cents, symbol)

    def day(self, day: dt.date) -> str:
        """A date in figures."""
        return day.strftime(_DAY.get(self.country, "%d.%m.%Y"))

    def seller(self, x: float, y: float, size: float = 13, anchor: str = "l", lines: bool = True) -> float:
        """The vendor's name and address; returns the next baseline."""
        self.pen.say(x, y, self.vendor, "vendor_name", size=size, weight="bold", color=self.brand, anchor=anchor)
        if not lines:
            return y + size
        return self.pen.stack(x, y + size, self.vendor_address, "vendor_address", anchor=anchor)

    def buyer(self, x: float, y: float, caption: str = "") -> float:
        """The customer's name and address under a caption."""
        if caption:
            self.pen.say(x, y, caption, weight="bold", size=self.pen.size * 0.9)
            y += self.pen.size * 1.35
        self.pen.say(x, y, self.customer, "customer_name")
        return self.pen.stack(x, y + self.pen.size * 1.2, self.customer_address, "customer_address")

    def fact(self, path: str | None) -> tuple[str, object]:
        """Text and value of a head fact."""
        if path == "invoice_date":
            return self.day(self.date), self.date.isoformat()
        if path == "due_date":
            return self.day(self.due), self.due.isoformat()
        return self.number, self.number

    def phone(self) -> str:
        """A telephone number of the country."""
        return places.phone(self.ctx.rng, self.country)

    def mail(self) -> str:
        """The vendor's mailbox."""
        return places.email(self.ctx.rng, self.vendor, self.country)

    def tax_id(self) -> str:
        """The vendor's tax number."""
        return ids.tax_id(self.ctx.rng, self.country)
