"""What the pixels of a face can tell: no line is drawn whose text nobody could read from its shape.

Some faces draw two characters alike (`0 O`, `- –`, `" “`, or a plain L for Ł), and most draw a row of
underscores as one bar. Letters that merely look similar stay: they are what a reader has to learn.
"""

from __future__ import annotations

import functools
import re

import numpy as np

from training.synth import fonts
from training.text_recognition.charset import CHARSET

#: Pixels per em at which shapes are compared: about twice what lines are read at.
EM = 48
#: Faces without small letters show capitals for them; their lines are drawn in capitals.
CAPITALS_ONLY = frozenset({"bebas", "humor-sans"})
_RUN = re.compile(r"(\S)\1{3,}")


def _shape(face: fonts.FontFace, char: str) -> tuple[object, ...]:
    font = fonts.load(face, EM)
    mask = font.getmask(char)
    return mask.size, font.getbbox(char, anchor="ls"), round(font.getlength(char)), bytes(mask)


@functools.lru_cache(maxsize=None)
def doubles(face: fonts.FontFace) -> frozenset[str]:
    """Characters that the face draws exactly as it draws one before them in the alphabet."""
    seen: set[tuple[object, ...]] = set()
    alike: set[str] = set()
    for char in CHARSET:
        if char == " " or not fonts.covers(face, char):
            continue
        shape = _shape(face, char)
        if shape in seen:
            alike.add(char)
        seen.add(shape)
    if face.group in CAPITALS_ONLY:
        alike -= {char for char in alike if char.islower()}
    return frozenset(alike)


@functools.lru_cache(maxsize=None)
def joins(face: fonts.FontFace, char: str) -> bool:
    """Whether two of these characters in a row touch, so that nobody could count a row of them."""
    mask = fonts.load(face, EM).getmask(char * 4)
    columns, rows = mask.size
    ink = np.frombuffer(bytes(mask), np.uint8).reshape(rows, columns).max(axis=0)
    inked = np.flatnonzero(ink > 40)
    return bool(len(inked)) and bool((ink[inked[0] : inked[-1] + 1] > 40).all())


def tells(face: fonts.FontFace, text: str) -> bool:
    """Whether the text can be read off its shapes in this face."""
    if not doubles(face).isdisjoint(text):
        return False
    return not any(joins(face, found.group(1)) for found in _RUN.finditer(text))
