"""A paper roll for the unseen receipts: printed top down, captions at the left, figures at the right."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from training.synth.content import dates, ids, places
from training.synth.content.money import MoneyStyle, plain
from training.synth.pages.canvas import Canvas, Color
from training.synth.pages.context import Context, grey
from training.synth.pages.faces import Typeface
from training.synth.pages.kit import fit
from training.synth.pages.printing import Ink


@dataclass(slots=True)
class Slip:
    """``y`` is the next baseline; amounts are cents."""

    ctx: Context
    c: Canvas
    face: Typeface
    size: float
    money: MoneyStyle
    ink: Ink | None
    color: Color
    margin: float
    y: float
    when: dt.datetime

    @classmethod
    def sample(cls, ctx: Context, width: float = 226, money: MoneyStyle | None = None, accented: bool = False) -> Slip:
        """A blank roll."""
        rng = ctx.rng
        face = ctx.face(rng.choice(["mono", "mono", "sans", "typewriter"]), accented=accented)
        size = rng.uniform(0.042, 0.05) * width * (0.92 if face.kind != "sans" else 1)
        ink = Ink("dots", rng.uniform(0.15, 0.4), rng) if ctx.chance(0.15) else None
        when = dt.datetime.combine(dates.any_day(rng, 2019), dt.time(rng.randint(7, 21), rng.randint(0, 59), rng.randint(0, 59)))
        c = Canvas(width, 420, ctx.long_side / 300)
        return cls(ctx, c, face, size, money or MoneyStyle(), ink, grey(rng.randint(0, 60)), 0.05 * width, 16 + size, when)

    @property
    def right(self) -> float:
        """The right margin."""
        return self.c.width - self.margin

    def say(
        self,
        x: float,
        text: str,
        path: str | None = None,
        value: object = None,
        k: float = 1,
        bold: bool = False,
        anchor: str = "l",
        width: float = 1e9,
    ) -> float:
        """Print on the current line."""
        font = fit(self.c, text, self.face(self.size * k, "bold" if bold else "regular"), width)
        return self.c.text(x, self.y, text, font, self.color, anchor, self.ink, path, value)

    def feed(self, lines: float = 1) -> None:
        """Go down; the roll grows."""
        self.y += self.size * 1.24 * lines
        if self.y > self.c.height - 6 * self.size:
            self.c.grow(self.c.height + 240)

    def middle(self, text: str, path: str | None = None, value: object = None, k: float = 1, bold: bool = False) -> None:
        """A centred line."""
        self.say(self.c.width / 2, text, path, value, k, bold, "c", self.c.width - 6)
        self.feed(k)

    def pair(
        self, label: str, text: str, path: str | None = None, value: object = None, k: float = 1, bold: bool = False, x: float | None = None
    ) -> None:
        """A caption and its figure at the right edge."""
        self.say(self.margin if x is None else x, label, k=k, bold=bold)
        self.say(self.right, text, path, value, k, bold, "r")
        self.feed(k)

    def sum(self, label: str, cents: int, path: str | None = None, k: float = 1, bold: bool = False, x: float | None = None) -> None:
        """A caption and an amount."""
        self.pair(label, self.money.show(cents), path, plain(cents), k, bold, x)

    def fact(self, label: str, text: str, path: str, value: object = None) -> float:
        """A caption with its value behind it, without feeding."""
        return self.say(self.say(self.margin, label), text, path, value)

    def rule(self, char: str = "-") -> None:
        """A line of characters or a stroke."""
        if char == "_":
            self.c.line(self.margin, self.y - self.size * 0.4, self.right, self.y - self.size * 0.4, 0.6)
        else:
            self.c.dashes(self.margin, self.y - self.size * 0.35, self.right, self.y - self.size * 0.35, 0.6, 2)
        self.feed(0.9)

    def shop(self, name: str, country: str = "us", phone: bool = True, k: float = 1.4) -> None:
        """Name, address and telephone, centred."""
        rng = self.ctx.rng
        self.middle(name, "merchant_name", name, k, True)
        lines = places.address(rng, self.ctx.split, country)
        for line in lines:
            self.middle(line, "merchant_address", ", ".join(lines))
        if phone:
            self.middle(places.phone(rng, country), "merchant_phone")
        self.feed(0.5)

    def moment(self, date: str, clock: str, x: float | None = None, gap: str = "  ") -> float:
        """Date and time of the sale in two patterns, without feeding."""
        at = self.say(self.margin if x is None else x, self.when.strftime(date), "date", self.when.date().isoformat())
        at += self.c.width_of(gap, self.face(self.size))
        return self.say(at, self.when.strftime(clock), "time", f"{self.when:%H:%M:%S}" if "%S" in clock else f"{self.when:%H:%M}")

    def card(self, mask: str = "************") -> str:
        """Print a masked card number; returns its last four."""
        last = ids.digits(self.ctx.rng, 4)
        label, _, cover = mask.rpartition(" ")
        x = self.say(self.margin, f"{label} ") if label else self.margin
        self.say(x, f"{cover}{last}", "card_last4", last)
        return last

    def finish(self) -> Canvas:
        """Cut the roll."""
        self.c.grow(self.y + 14)
        return self.c
