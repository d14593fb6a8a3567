"""Typefaces for pages: regular, bold and italic of one family, picked by role and split."""

from __future__ import annotations

import functools
import random
import re
from dataclasses import dataclass, replace

from PIL import ImageFont

from training.synth import fonts
from training.synth.fonts import FontFace

ACCENTED = "äöüßéèàçñóíúìòùâêîôûëïÄÖÜÉ"
"""Letters a face must have to set European papers."""


class Face:
    """A font at one pixel size: metrics and placement of a run's characters."""

    __slots__ = ("raw", "em", "rise", "drop", "tracking", "pairs")

    def __init__(self, raw: ImageFont.FreeTypeFont, em: float, tracking: float):
        self.raw, self.em, self.tracking = raw, em, tracking
        self.rise, self.drop = _extent(raw)
        self.pairs: dict[str, float] = {}
        """Advance of a character before another (kerning included), measured once: asking the
        font library for whole lines again and again took nine tenths of a page's time."""

    def layout(self, text: str) -> tuple[list[float], float]:
        """Left offset of every character (and of the end), and the whole advance, in pixels."""
        offsets, x = [0.0], 0.0
        known, tracking = self.pairs, self.tracking
        for i, char in enumerate(text):
            pair = text[i : i + 2] if not tracking else char
            step = known.get(pair)
            if step is None:
                step = self.raw.getlength(pair) - (self.raw.getlength(pair[1]) if len(pair) > 1 else 0)
                known[pair] = step
            x += step + tracking
            offsets.append(x)
        return offsets, x


@functools.lru_cache(maxsize=2048)
def _extent(raw: ImageFont.FreeTypeFont) -> tuple[float, float]:
    top = raw.getbbox("dHl", anchor="ls")[1]
    bottom = raw.getbbox("gpy", anchor="ls")[3]
    return -float(top), float(max(bottom, 1))


@functools.lru_cache(maxsize=512)
def _load(path: str, size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@functools.lru_cache(maxsize=4096)
def _face(path: str, size: float, tracking: float) -> Face:
    return Face(_load(path, size), size, tracking)


@dataclass(frozen=True, slots=True)
class Font:
    """A file at a size in points; ``tracking`` is extra letter space in em."""

    path: str
    size: float
    tracking: float = 0.0

    def at(self, scale: float) -> Face:
        """This font on a canvas of so many pixels per point (sizes step by a quarter pixel)."""
        size = max(3.0, round(self.size * scale * 4) / 4)
        return _face(self.path, size, round(self.tracking * size * 4) / 4)

    def sized(self, size: float) -> Font:
        """The same font at another size."""
        return replace(self, size=size)


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family's files; a missing bold or italic is the regular."""

    kind: str
    group: str
    regular: str
    bold: str
    italic: str

    def __call__(self, size: float, weight: str = "regular", tracking: float = 0.0) -> Font:
        """A font of this family; ``weight`` is "regular", "bold" or "italic"."""
        return Font(getattr(self, weight), size, tracking)


_REGULAR = re.compile(r"(regular|book|roman|normal|medium|text|\d+ ?regular)?", re.I)
_COMMON = {
    "sans": {"helvetica": 40, "helvetica-narrow": 6, "roboto": 8, "open-sans": 8, "lato": 10, "inter": 6, "vera": 6},
    "serif": {"times": 30, "century": 5, "palatino": 5, "garamond": 3, "noto-serif": 4},
    "mono": {"liberation-mono": 6, "vera-mono": 4},
    "typewriter": {"courier": 10},
}
_ODD = {"bebas", "comfortaa", "jura", "routed-gothic", "eurofurence", "dosis", "kaffeesatz", "beteckna"}


def _pick_file(faces: list[FontFace], wanted: str) -> str | None:
    for face in faces:
        style = face.style.strip().lower()
        if wanted == "regular" and _REGULAR.fullmatch(style):
            return face.path
        if wanted == "bold" and style in ("bold", "semibold", "demi", "semi bold", "demibold", "heavy"):
            return face.path
        if wanted == "italic" and style in ("italic", "oblique", "regular italic", "book oblique"):
            return face.path
    return None


@functools.cache
def typefaces(split: str, kind: str, accented: bool = False) -> tuple[tuple[Typeface, ...], tuple[float, ...]]:
    """All families of a role with the weights they are drawn by."""
    families: dict[tuple[str, str], list[FontFace]] = {}
    for face in fonts.families(split, kind):
        if not accented or fonts.covers(face, ACCENTED):
            families.setdefault((face.group, face.family), []).append(face)
    found = []
    for (group, _), faces in sorted(families.items()):
        regular = _pick_file(faces, "regular") or faces[0].path
        bold = _pick_file(faces, "bold") or regular
        found.append(Typeface(kind, group, regular, bold, _pick_file(faces, "italic") or regular))
    sizes: dict[str, int] = {}
    for item in found:
        sizes[item.group] = sizes.get(item.group, 0) + 1
    common = _COMMON.get(kind, {})
    weights = tuple(common.get(i.group, 0.15 if i.group in _ODD else 1.0) / sizes[i.group] for i in found)
    return tuple(found), weights


@functools.cache
def everyday(kind: str, accented: bool = False) -> tuple[tuple[Typeface, ...], tuple[float, ...]]:
    """The training's families that most papers are set in; all of a role that has no such list."""
    found, weights = typefaces("train", kind, accented)
    common = _COMMON.get(kind)
    kept = [(item, weight) for item, weight in zip(found, weights, strict=True) if common is None or item.group in common]
    return (tuple(item for item, _ in kept), tuple(weight for _, weight in kept)) if kept else (found, weights)


def choose(rng: random.Random, split: str, kind: str, accented: bool = False) -> Typeface:
    """A family of a role: "sans", "serif", "mono", "typewriter", "ocr" or "hand"; ``split`` is
    "train", "test" or "everyday"."""
    found, weights = everyday(kind, accented) if split == "everyday" else typefaces(split, kind, accented)
    return rng.choices(found, weights)[0]
