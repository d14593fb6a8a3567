"""One text line as the recogniser will meet it: drawn on a patch of page, damaged, cropped by the
runtime's own warp with the looseness of a real detector."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np

from training.common.resample import crop_size, warp_line_fast
from training.synth import fonts, legible
from training.synth.line_patch import BORROWED, Look, Patch
from training.synth.strings import StringFactory
from training.text_recognition import charset

KIND_WEIGHTS = {"sans": 0.44, "serif": 0.19, "mono": 0.16, "typewriter": 0.09, "ocr": 0.09, "hand": 0.07}
# What forms and letters are really set in is drawn more often than its share of the fonts.
COMMON_GROUPS = {"helvetica": 8, "times": 6, "courier": 3, "helvetica-narrow": 4, "vera": 2, "open-sans": 3,
                 "roboto": 3, "lato": 2, "liberation-mono": 2, "vera-mono": 2, "ocr-b": 2, "century": 2,
                 "pc-rom-tall": 3, "pc-rom": 2}
#: Characters that look like no other when turned by 180 degrees.
TELLING = frozenset("aefghjkrtyABCEFGJKLPQRTVY347" "bdcnpuqmwvDUM")
MAX_COLUMNS = 960
LEAST_EM = 9
#: CTC needs a step for every character and one between equal ones; nets with two steps to four columns have them.
COLUMNS_PER_STEP = 3
#: 8 point at 150 dpi.
LEAST_ORDINARY_EM = 16


@dataclass(frozen=True)
class Line:
    """A crop (32, columns) uint8, its text and its class indices."""

    pixels: np.ndarray
    text: str
    labels: list[int]


@dataclass(frozen=True)
class Scope:
    """What a factory draws: kinds of type, and whether only everyday print (strings that documents print,
    type of 16 px and more, neither stretched nor letter-spaced, crops that leave the letters whole)."""

    kinds: tuple[str, ...] = fonts.KINDS
    ordinary: bool = False


EVERYTHING = Scope()


def has_an_up_side(text: str) -> bool:
    """Whether a reader could tell that the text stands on its head: "0609" or "NOON" could be either."""
    inked = [char for char in text if char != " "]
    telling = sum(char in TELLING for char in inked)
    return telling >= 4 and telling * 2 >= len(inked)


def label(pixels: np.ndarray, text: str) -> Line | None:
    """The crop with its classes; None if it is blank or has too few columns for its text."""
    labels = charset.encode(text)
    needed = len(labels) + sum(a == b for a, b in zip(labels, labels[1:]))
    if pixels.shape[1] // COLUMNS_PER_STEP < needed + 1 or pixels.std() < 2.5:
        return None
    return Line(pixels, text, labels)


def turned(line: Line) -> Line:
    """The line on its head; its whole label is the class that says so."""
    return Line(np.ascontiguousarray(line.pixels[::-1, ::-1]), line.text, [charset.UPSIDE_DOWN])


class LineFactory:
    """Draws lines of one split (fonts and words) within a scope."""

    def __init__(self, split: str, scope: Scope = EVERYTHING) -> None:
        self.split, self.scope = split, scope
        self.strings = StringFactory(split, ordinary=scope.ordinary)
        present = [kind for kind in scope.kinds if fonts.by_group(split, kind)]
        self._kinds = (present, [KIND_WEIGHTS[kind] for kind in present])

    def draw(self, seed: int, level: float, upside_down: float = 0.03) -> Line:
        """The line of a seed; `level` 0 is a clean print, 1 the full mix of damage."""
        for attempt in range(20):
            rng = np.random.default_rng((seed, attempt))
            line = self._try(rng, random.Random(seed * 31 + attempt), level, upside_down)
            if line is not None:
                return line
        raise RuntimeError(f"no drawable line for seed {seed}")

    def text(self, words: random.Random) -> str:
        """A transcript within the alphabet."""
        text = charset.normalise(self.strings.draw(words))
        return " ".join("".join(c for c in text if charset.known(c)).split())

    def _face(self, text: str, words: random.Random) -> fonts.FontFace | None:
        kinds, weights = self._kinds
        for _ in range(8):
            groups = fonts.by_group(self.split, words.choices(kinds, weights)[0])
            names = list(groups)
            group = words.choices(names, [COMMON_GROUPS.get(name, 1) for name in names])[0]
            face = words.choice(groups[group])
            if fonts.covers(face, set(text) - BORROWED) and legible.tells(face, text):
                return face
        return None

    def _try(self, rng: np.random.Generator, words: random.Random, level: float, upside_down: float) -> Line | None:
        text = self.text(words)
        face = self._face(text, words)
        if not text or face is None:
            return None
        if face.group in legible.CAPITALS_ONLY:
            text = "".join(c.upper() if charset.known(c.upper()) and c not in "ßµ" else c for c in text if c != "ÿ")
        em = int(np.clip(np.exp(rng.normal(3.0, 0.38)), LEAST_ORDINARY_EM if self.scope.ordinary else LEAST_EM, 64))
        look = Look(face, em, level, self.scope.ordinary)
        page, quad = Patch(self.split, look, text, rng, words, self.text).finish()
        if crop_size(quad)[0] > MAX_COLUMNS:
            return None
        line = label(np.clip(np.rint(warp_line_fast(page, quad)), 0, 255).astype(np.uint8), text)
        if line and rng.random() < upside_down and has_an_up_side(text):
            return turned(line)
        return line
