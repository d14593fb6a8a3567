"""A sheet to draw on that writes down the truth of everything it draws.

Layouts work in points (72 to the inch, y down) with text placed by its baseline; the
canvas holds pixels. Text goes through :meth:`Canvas.text`, which records one word per
space-separated token; rules and boxes are remembered so that segments on either side of
a cell border are never joined into one line.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw

from training.synth.pages.faces import Font
from training.synth.pages.printing import Ink, print_text

Color = tuple[int, int, int]
BLACK: Color = (0, 0, 0)

_printing: ContextVar[bool] = ContextVar("printing", default=True)


@contextmanager
def without_ink() -> Iterator[None]:
    """Inside, canvases lay text out and record it but do not print it: where only the truth is wanted."""
    before = _printing.set(False)
    try:
        yield
    finally:
        _printing.reset(before)


@dataclass(slots=True)
class Token:
    """One printed word in canvas pixels: text, left, top, right, bottom before turning."""

    text: str
    box: tuple[float, float, float, float]
    em: float
    turned: bool = False


@dataclass(slots=True)
class Mark:
    """A field value being gathered: its printed parts and their boxes in pixels."""

    path: str
    value: object
    parts: list[str] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)


class Canvas:
    """``width`` and ``height`` in points; ``scale`` pixels per point."""

    def __init__(self, width: float, height: float, scale: float, paper: Color = (255, 255, 255)):
        self.width, self.height, self.scale, self.paper = width, height, scale, paper
        size = (max(8, round(width * scale)), max(8, round(height * scale)))
        self.image = Image.new("RGB", size, paper)
        self.draw = ImageDraw.Draw(self.image)
        self.tokens: list[Token] = []
        self.marks: dict[str, Mark] = {}
        self.micr: list[Token] = []
        """MICR lines: kept apart, since their symbols are no letters."""
        self.rules: list[tuple[float, float, float]] = []
        """Vertical strokes as (x, top, bottom) in pixels."""

    def text(
        self,
        x: float,
        y: float,
        text: str,
        font: Font,
        color: Color = BLACK,
        anchor: str = "l",
        ink: Ink | None = None,
        field: str | None = None,
        value: object = None,
    ) -> float:
        """Print one run with its baseline at ``y``; returns the x after it, in points.

        ``field`` adds the run to that field's truth; ``value`` defaults to the text. A run too
        wide for the sheet is set smaller; one that would still leave it is not printed at all.
        """
        if not text.strip():
            return x
        scale = self.scale
        face = font.at(scale)
        offsets, advance = face.layout(text)
        room = {"l": self.width - x, "r": x, "c": 2 * min(x, self.width - x)}[anchor] - 3
        if advance > room * scale:
            face = font.sized(font.size * max(0.5, room * scale / advance)).at(scale)
            offsets, advance = face.layout(text)
            if advance > (room + 3) * scale or room <= 0:
                return x
        if y * scale - face.rise < 0 or y * scale + face.drop > self.image.height:
            return x
        left = x * scale - (advance if anchor == "r" else advance / 2 if anchor == "c" else 0)
        base = y * scale
        if _printing.get():
            print_text(self.image, self.draw, left, base, text, face, offsets, color, ink)
        top, bottom = base - face.rise, base + face.drop
        start = 0
        for token in text.split(" "):
            if token:
                box = (left + offsets[start], top, left + offsets[start + len(token)] - face.tracking, bottom)
                self.tokens.append(Token(token, box, face.em))
                if field:
                    mark = self.marks.setdefault(field, Mark(field, text if value is None else value))
                    mark.boxes.append(box)
            start += len(token) + 1
        if field:
            self.marks[field].parts.append(text.strip())
        return (left + advance) / scale

    def turned_text(self, x: float, y: float, text: str, font: Font, color: Color = BLACK) -> None:
        """Print a run that reads bottom to top, its first letter's baseline at (x, y)."""
        scale = self.scale
        face = font.at(scale)
        offsets, advance = face.layout(text)
        rise, drop = int(face.rise + 2), int(face.drop + 2)
        strip = Image.new("L", (int(advance) + 2, rise + drop), 0)
        ImageDraw.Draw(strip).text((0, rise), text, fill=255, font=face.raw, anchor="ls")
        strip = strip.rotate(90, expand=True)
        px, py = round(x * scale), round(y * scale)
        self.image.paste(color, (px - rise, py - strip.height, px - rise + strip.width, py), strip)
        start = 0
        for token in text.split(" "):
            if token:
                box = (px - face.rise, py - offsets[start + len(token)], px + face.drop, py - offsets[start])
                self.tokens.append(Token(token, box, face.em, True))
            start += len(token) + 1

    def width_of(self, text: str, font: Font) -> float:
        """Advance of a run in points."""
        return font.at(self.scale).layout(text)[1] / self.scale

    def mark(self, field: str, value: object) -> None:
        """Give a field, already or yet to be printed, its normalised value."""
        self.marks.setdefault(field, Mark(field, value)).value = value

    def mark_box(self, field: str, value: object, box: tuple[float, float, float, float], text: str) -> None:
        """Record a field that is drawn rather than printed (a ticked box); ``box`` in points."""
        mark = self.marks.setdefault(field, Mark(field, value))
        mark.boxes.append(tuple(v * self.scale for v in box))
        mark.parts.append(text)

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5, color: Color = BLACK) -> None:
        """A stroke in points; at least one pixel wide."""
        s = self.scale
        if x0 == x1:
            self.rules.append((x0 * s, min(y0, y1) * s, max(y0, y1) * s))
        self.draw.line((x0 * s, y0 * s, x1 * s, y1 * s), fill=color, width=max(1, round(width * s)))

    def dashes(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5, dash: float = 3, color: Color = BLACK) -> None:
        """A dashed stroke, for perforations and leaders."""
        length = max(abs(x1 - x0), abs(y1 - y0))
        n = max(1, int(length / (2 * dash)))
        for i in range(n):
            a, b = i / n, (i + 0.5) / n
            s = self.scale
            self.draw.line(
                ((x0 + (x1 - x0) * a) * s, (y0 + (y1 - y0) * a) * s, (x0 + (x1 - x0) * b) * s, (y0 + (y1 - y0) * b) * s),
                fill=color,
                width=max(1, round(width * s)),
            )

    def box(
        self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5, color: Color | None = BLACK, fill: Color | None = None
    ) -> None:
        """A rectangle in points; without ``color`` only filled."""
        s = self.scale
        if color is not None and width > 0:
            self.rules += [(x0 * s, y0 * s, y1 * s), (x1 * s, y0 * s, y1 * s)]
        self.draw.rectangle(
            (x0 * s, y0 * s, x1 * s, y1 * s),
            fill=fill,
            outline=color if width > 0 else None,
            width=max(1, round(width * s)) if width > 0 else 1,
        )

    def round_box(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        radius: float = 6,
        width: float = 0.7,
        color: Color | None = BLACK,
        fill: Color | None = None,
    ) -> None:
        """A rectangle with rounded corners."""
        s = self.scale
        if color is not None:
            self.rules += [(x0 * s, y0 * s, y1 * s), (x1 * s, y0 * s, y1 * s)]
        self.draw.rounded_rectangle((x0 * s, y0 * s, x1 * s, y1 * s), radius * s, fill=fill, outline=color, width=max(1, round(width * s)))

    def shape(self, points: list[tuple[float, float]], fill: Color) -> None:
        """A filled polygon in points."""
        self.draw.polygon([(x * self.scale, y * self.scale) for x, y in points], fill=fill)

    def disc(
        self, x0: float, y0: float, x1: float, y1: float, fill: Color | None = None, color: Color | None = None, width: float = 1
    ) -> None:
        """An ellipse in points."""
        s = self.scale
        self.draw.ellipse((x0 * s, y0 * s, x1 * s, y1 * s), fill=fill, outline=color, width=max(1, round(width * s)))

    def curve(self, points: list[tuple[float, float]], width: float = 1, color: Color = BLACK) -> None:
        """A polyline with round joints, for signatures and charts."""
        s = self.scale
        self.draw.line([(x * s, y * s) for x, y in points], fill=color, width=max(1, round(width * s)), joint="curve")

    def grow(self, height: float) -> None:
        """Make the sheet longer, or cut it, to ``height`` points."""
        image = Image.new("RGB", (self.image.width, max(8, round(height * self.scale))), self.paper)
        image.paste(self.image, (0, 0))
        self.image, self.draw, self.height = image, ImageDraw.Draw(image), height

    def pixels(self) -> np.ndarray:
        """The sheet as uint8 HxWx3."""
        return np.asarray(self.image)
