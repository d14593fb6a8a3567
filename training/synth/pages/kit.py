"""Pieces of pages: wrapped text, ticked boxes, logos, bar codes, signatures."""

from __future__ import annotations

import math
import random

from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import accent, tint
from training.synth.pages.faces import Font
from training.synth.pages.printing import Ink


def wrap(c: Canvas, text: str, font: Font, width: float) -> list[str]:
    """Break text into lines no wider than ``width`` points."""
    face = font.at(c.scale)
    limit, space = width * c.scale, face.layout(" ")[1]
    lines, line, used = [], [], 0.0
    for word in text.split():
        wide = face.layout(word)[1]
        if line and used + space + wide > limit:
            lines.append(" ".join(line))
            line, used = [], 0.0
        used += wide + (space if line else 0)
        line.append(word)
    return [*lines, " ".join(line)] if line else lines


def paragraph(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    text: str,
    font: Font,
    color: Color = BLACK,
    leading: float = 1.25,
    anchor: str = "l",
    bottom: float | None = None,
) -> float:
    """Set wrapped text from baseline ``y``; stops above ``bottom``; returns the next baseline."""
    for line in wrap(c, text, font, width):
        if bottom is not None and y > bottom:
            break
        at = x + width if anchor == "r" else x + width / 2 if anchor == "c" else x
        c.text(at, y, line, font, color, anchor)
        y += font.size * leading
    return y


def block(
    c: Canvas,
    x: float,
    y: float,
    lines: list[str],
    font: Font,
    color: Color = BLACK,
    leading: float = 1.2,
    anchor: str = "l",
    field: str | None = None,
    ink: Ink | None = None,
) -> float:
    """Set given lines; with ``field`` they are one value, joined by commas."""
    value = ", ".join(lines) if field else None
    for line in lines:
        c.text(x, y, line, font, color, anchor, ink, field, value)
        y += font.size * leading
    return y


def fit(c: Canvas, text: str, font: Font, width: float) -> Font:
    """The font, made smaller until the text fits the width (not below 60 %)."""
    wide = c.width_of(text, font)
    if wide <= width:
        return font
    return font.sized(max(font.size * 0.6, font.size * width / wide))


def tick(
    c: Canvas,
    rng: random.Random,
    x: float,
    y: float,
    size: float,
    on: bool,
    font: Font,
    field: str | None = None,
    color: Color = BLACK,
    mark: str | None = None,
) -> None:
    """A check box whose top left is (x, y); a set one is recorded as True."""
    c.box(x, y, x + size, y + size, 0.5, color)
    if not on:
        return
    if (mark or rng.choice("XXXv")) == "X":
        c.text(x + size / 2, y + size * 0.86, "X", font.sized(size * 1.1), BLACK, "c", None, field, True)
        return
    c.curve([(x + size * 0.15, y + size * 0.5), (x + size * 0.4, y + size * 0.85), (x + size * 0.95, y + size * 0.05)], 1)
    if field:
        c.mark_box(field, True, (x, y, x + size, y + size), "X")


def logo(c: Canvas, rng: random.Random, x: float, y: float, size: float, color: Color | None = None) -> None:
    """A mark made of shapes in a square of ``size`` points; it carries no text."""
    color = color or accent(rng)
    kind = rng.randrange(8)
    second = tint(color, 0.45)
    if kind == 0:
        c.disc(x, y, x + size, y + size, color)
        c.disc(x + size * 0.25, y + size * 0.25, x + size * 0.75, y + size * 0.75, (255, 255, 255))
    elif kind == 1:
        c.shape([(x + size / 2, y), (x + size, y + size), (x, y + size)], color)
    elif kind == 2:
        for i in range(3):
            c.box(x + i * size * 0.34, y + size * (0.5 - i * 0.2), x + (i + 0.8) * size * 0.34, y + size, 0, None, color)
    elif kind == 3:
        c.round_box(x, y, x + size, y + size, size * 0.2, 0.5, color, color)
        c.shape([(x + size * 0.2, y + size * 0.7), (x + size * 0.5, y + size * 0.25), (x + size * 0.8, y + size * 0.7)], (255, 255, 255))
    elif kind == 4:
        n = rng.choice([5, 6, 8])
        points = []
        for i in range(2 * n):
            r = size / 2 * (1 if i % 2 == 0 else 0.45)
            points.append((x + size / 2 + r * math.sin(math.pi * i / n), y + size / 2 - r * math.cos(math.pi * i / n)))
        c.shape(points, color)
    elif kind == 5:
        c.shape([(x, y + size * 0.5), (x + size * 0.5, y), (x + size, y + size * 0.5), (x + size * 0.5, y + size)], color)
        c.shape([(x + size * 0.5, y + size * 0.5), (x + size, y + size * 0.5), (x + size * 0.5, y + size)], second)
    elif kind == 6:
        for i in range(4):
            c.disc(
                x + (i % 2) * size / 2,
                y + (i // 2) * size / 2,
                x + (i % 2 + 0.9) * size / 2,
                y + (i // 2 + 0.9) * size / 2,
                color if i in (0, 3) else second,
            )
    else:
        points = [(x + size * t, y + size * (0.5 + 0.3 * math.sin(6.3 * t + i))) for i in (0,) for t in [k / 12 for k in range(13)]]
        c.curve(points, size * 0.12, color)
        c.curve([(px, py + size * 0.2) for px, py in points], size * 0.08, second)


def barcode(c: Canvas, rng: random.Random, x: float, y: float, width: float, height: float) -> None:
    """A linear bar code of random bars."""
    at, module = x, max(0.5, width / rng.randint(70, 120))
    while at < x + width:
        bar = module * rng.choice([1, 1, 2, 3])
        c.box(at, y, min(at + bar, x + width), y + height, 0, None, BLACK)
        at += bar + module * rng.choice([1, 1, 2, 3])


def matrix_code(c: Canvas, rng: random.Random, x: float, y: float, size: float) -> None:
    """A square code with three finder marks."""
    n = rng.choice([21, 25, 29])
    m = size / n
    for i in range(n):
        for j in range(n):
            if rng.random() < 0.5:
                c.box(x + j * m, y + i * m, x + (j + 1) * m, y + (i + 1) * m, 0, None, BLACK)
    for fx, fy in ((0, 0), (n - 7, 0), (0, n - 7)):
        for inset, shade in ((0, BLACK), (1, (255, 255, 255)), (2, BLACK)):
            c.box(x + (fx + inset) * m, y + (fy + inset) * m, x + (fx + 7 - inset) * m, y + (fy + 7 - inset) * m, 0, None, shade)


def scribble(c: Canvas, rng: random.Random, x: float, y: float, width: float, height: float, color: Color = BLACK) -> None:
    """A signature's line, without letters."""
    points, px, py = [], x, y
    steps = rng.randint(24, 48)
    speed = rng.uniform(0.5, 1.4)
    for i in range(steps):
        t = i / steps
        px = x + width * t + height * 0.3 * math.sin(speed * i * 0.9)
        py = y - height * 0.45 * (math.sin(speed * i) * (1 - t * 0.6) + rng.uniform(-0.2, 0.2))
        points.append((px, py))
    smooth = []
    for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
        smooth += [(ax, ay), ((ax + bx) / 2, (ay + by) / 2)]
    c.curve(smooth, rng.uniform(0.6, 1.4), color)


def stamp(c: Canvas, rng: random.Random, x: float, y: float, text: str, font: Font, color: Color) -> None:
    """A rubber stamp: boxed capitals."""
    width = c.width_of(text, font)
    pad = font.size * 0.4
    c.round_box(x - pad, y - font.size, x + width + pad, y + pad, 3, 1.5, color)
    c.text(x, y, text, font, color, "l", Ink("worn", 0.5, rng))
