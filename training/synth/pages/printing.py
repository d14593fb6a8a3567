"""How a run of text meets the paper: solid toner, dot matrix, typewriter, fading ribbon."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from training.synth.pages.faces import Face


@dataclass(slots=True)
class Ink:
    """``kind`` is "solid", "dots", "typewriter", "worn" or "pen"; ``strength`` 0 to 1 is how
    far the effect goes; ``rng`` makes it repeatable."""

    kind: str
    strength: float
    rng: random.Random


def print_text(image, draw, left, base, text, face: Face, offsets, color, ink: Ink | None) -> None:
    """Draw ``text`` with its baseline at pixel (left, base)."""
    if ink is None or ink.kind == "solid":
        if face.tracking:
            for char, offset in zip(text, offsets, strict=False):
                if char != " ":
                    draw.text((left + offset, base), char, fill=color, font=face.raw, anchor="ls")
        else:
            draw.text((left, base), text, fill=color, font=face.raw, anchor="ls")
        return
    pad = 3
    width, height = int(offsets[-1]) + 2 * pad + int(face.em), int(face.rise + face.drop + face.em * 0.5) + 2 * pad
    rise = int(face.rise + face.em * 0.25) + pad
    mask = Image.new("L", (max(1, width), max(1, height)), 0)
    _strike(ImageDraw.Draw(mask), pad + left % 1, rise + base % 1, text, face, offsets, ink)
    mask = Image.fromarray(_EFFECTS[ink.kind](np.asarray(mask), face, ink))
    image.paste(color, (int(left) - pad, int(base) - rise), mask)


def _strike(draw, x, y, text, face, offsets, ink) -> None:
    typed = ink.kind in ("typewriter", "pen")
    wander = 0.0
    start, word = 0.0, ""
    for char, offset in zip(text, offsets, strict=False):
        if char == " ":
            word = ""
            continue
        if not face.tracking:  # the layout then gives the places of words alone
            start = start if word else offset
            offset = start + face.raw.getlength(word)
            word += char
        dy = 0.0
        fill = 255
        if typed:
            wander = 0.8 * wander + ink.rng.gauss(0, 0.02) * face.em * ink.strength
            dy = wander + (ink.rng.gauss(0, 0.012) * face.em * ink.strength if ink.kind == "typewriter" else 0)
            fill = int(255 - 90 * ink.strength * ink.rng.random())
        draw.text((x + offset, y + dy), char, fill=fill, font=face.raw, anchor="ls")


def _dots(mask: np.ndarray, face, ink: Ink) -> np.ndarray:
    pitch = max(2.0, face.em / 9.5)
    yy = np.cos(np.arange(mask.shape[0]) * (2 * np.pi / pitch))[:, None]
    xx = np.cos(np.arange(mask.shape[1]) * (2 * np.pi / pitch))[None, :]
    grid = np.clip(0.75 + 0.5 * (yy + xx), 1 - 0.85 * ink.strength, 1)
    return (mask * grid).astype(np.uint8)


def _worn(mask: np.ndarray, face, ink: Ink) -> np.ndarray:
    noise = np.random.default_rng(ink.rng.getrandbits(32)).random((mask.shape[0] // 3 + 1, mask.shape[1] // 3 + 1))
    noise = np.repeat(np.repeat(noise, 3, 0), 3, 1)[: mask.shape[0], : mask.shape[1]]
    return (mask * (1 - 0.75 * ink.strength * (noise > 0.6))).astype(np.uint8)


def _plain(mask: np.ndarray, face, ink: Ink) -> np.ndarray:
    return mask


_EFFECTS = {"dots": _dots, "worn": _worn, "typewriter": _plain, "pen": _plain}
