"""One voice on a page: a typeface, a size and an ink, for layouts that place every run themselves."""

from __future__ import annotations

from dataclasses import dataclass

from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.faces import Typeface
from training.synth.pages.kit import fit, wrap
from training.synth.pages.printing import Ink


@dataclass(slots=True)
class Pen:
    """Prints on a canvas; ``track`` False leaves fields unrecorded. Places are points, y a baseline."""

    c: Canvas
    face: Typeface
    size: float = 8.5
    color: Color = BLACK
    ink: Ink | None = None
    track: bool = True

    def wide(self, text: str, size: float | None = None, weight: str = "regular") -> float:
        """Advance of a run in points."""
        return self.c.width_of(text, self.face(size or self.size, weight))

    def say(
        self,
        x: float,
        y: float,
        text: str,
        path: str | None = None,
        value: object = None,
        size: float | None = None,
        weight: str = "regular",
        color: Color | None = None,
        anchor: str = "l",
        width: float = 1e9,
    ) -> float:
        """Print one run, smaller if it is wider than ``width``; returns the x after it."""
        font = fit(self.c, text, self.face(size or self.size, weight), width)
        return self.c.text(x, y, text, font, color or self.color, anchor, self.ink, path if self.track else None, value)

    def stack(
        self,
        x: float,
        y: float,
        lines: list[str],
        path: str | None = None,
        size: float | None = None,
        weight: str = "regular",
        color: Color | None = None,
        anchor: str = "l",
        leading: float = 1.2,
    ) -> float:
        """Print lines under each other as one value; returns the next baseline."""
        value = ", ".join(lines)
        for line in lines:
            self.say(x, y, line, path, value, size, weight, color, anchor)
            y += (size or self.size) * leading
        return y

    def wrapped(
        self,
        x: float,
        y: float,
        width: float,
        text: str,
        path: str | None = None,
        value: object = None,
        size: float | None = None,
        weight: str = "regular",
        color: Color | None = None,
        leading: float = 1.2,
    ) -> float:
        """Print text broken at a width as one value; returns the next baseline."""
        for line in wrap(self.c, text, self.face(size or self.size, weight), width):
            self.say(x, y, line, path, text if value is None else value, size, weight, color)
            y += (size or self.size) * leading
        return y

    def ends(
        self,
        x: float,
        right: float,
        y: float,
        label: str,
        text: str,
        path: str | None = None,
        value: object = None,
        size: float | None = None,
        weight: str = "regular",
        color: Color | None = None,
    ) -> None:
        """A caption at the left and its value at the right edge."""
        self.say(x, y, label, size=size, weight=weight, color=color)
        self.say(right, y, text, path, value, size, weight, color, "r")

    def after(
        self,
        x: float,
        y: float,
        label: str,
        text: str,
        path: str | None = None,
        value: object = None,
        size: float | None = None,
        weight: str = "regular",
        label_weight: str = "regular",
        anchor: str = "l",
    ) -> float:
        """A caption with its value behind it in one line; ``anchor`` "r" ends the line at ``x``."""
        if anchor == "r":
            x -= self.wide(label, size, label_weight) + self.wide(text, size, weight)
        x = self.say(x, y, label, size=size, weight=label_weight)
        return self.say(x, y, text, path, value, size, weight)
