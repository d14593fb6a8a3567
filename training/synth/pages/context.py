"""What a layout works with: a seeded generator, a split, and fresh sheets."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from training.synth.pages import faces
from training.synth.pages.canvas import Canvas, Color
from training.synth.pages.faces import Typeface
from training.synth.pages.printing import Ink

LETTER = (612.0, 792.0)
A4 = (595.0, 842.0)


@dataclass(slots=True)
class Context:
    """One page in the making. ``split`` picks the words, "train" or "test"; ``type_split`` the
    typefaces, one of these or "everyday"; ``long_side`` is in pixels."""

    rng: random.Random
    split: str
    type_split: str
    long_side: int
    consistent: bool = True
    meta: dict = field(default_factory=dict)

    def chance(self, odds: float) -> bool:
        """A weighted coin."""
        return self.rng.random() < odds

    def sheet(self, width: float, height: float, paper: Color = (255, 255, 255)) -> Canvas:
        """A blank sheet of a size in points."""
        return Canvas(width, height, self.long_side / max(width, height), paper)

    def face(self, *kinds: str, accented: bool = False) -> Typeface:
        """A typeface of one of the roles."""
        return faces.choose(self.rng, self.type_split, self.rng.choice(kinds), accented)

    def value_face(self) -> tuple[Typeface, Ink | None, float]:
        """How a machine fills in a form: typeface, ink and a size in points."""
        rng = self.rng
        kind = rng.choices(["sans", "mono", "typewriter", "serif", "ocr", "hand"], [40, 22, 18, 8, 7, 5])[0]
        face = self.face(kind)
        ink = None
        if kind in ("mono", "ocr") and rng.random() < 0.3:
            ink = Ink("dots", rng.uniform(0.25, 0.7), rng)
        elif kind == "typewriter" and rng.random() < 0.5:
            ink = Ink("typewriter", rng.uniform(0.3, 1), rng)
        elif kind == "hand":
            ink = Ink("pen", rng.uniform(0.3, 1), rng)
        elif rng.random() < 0.06:
            ink = Ink("worn", rng.uniform(0.2, 0.6), rng)
        size = rng.uniform(8, 10.5) if kind != "hand" else rng.uniform(11, 14)
        return face, ink, size


def dark(rng: random.Random) -> Color:
    """A near-black, blue-black or grey ink."""
    kind = rng.random()
    if kind < 0.6:
        return (0, 0, 0)
    if kind < 0.85:
        v = rng.randint(10, 90)
        return (v, v, v)
    return (rng.randint(0, 40), rng.randint(0, 50), rng.randint(60, 130))


def accent(rng: random.Random) -> Color:
    """A brand colour dark enough for text."""
    import colorsys

    r, g, b = colorsys.hls_to_rgb(rng.random(), rng.uniform(0.2, 0.42), rng.uniform(0.4, 1))
    return (int(r * 255), int(g * 255), int(b * 255))


def tint(color: Color, keep: float) -> Color:
    """A colour thinned towards white; ``keep`` 0 is white."""
    return tuple(round(255 - (255 - c) * keep) for c in color)  # type: ignore[return-value]


def grey(level: int) -> Color:
    """A neutral grey."""
    return (level, level, level)


LayoutFn = Callable[[Context], Canvas]


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout family of one page type; ``split`` says which pages it may appear on."""

    type: str
    id: str
    split: str
    weight: float
    draw: LayoutFn


LAYOUTS: list[Layout] = []


def layout(page_type: str, name: str, split: str = "train", weight: float = 1.0) -> Callable[[LayoutFn], LayoutFn]:
    """Register a layout family under "type/name"."""

    def add(draw: LayoutFn) -> LayoutFn:
        LAYOUTS.append(Layout(page_type, f"{page_type}/{name}", split, weight, draw))
        return draw

    return add
