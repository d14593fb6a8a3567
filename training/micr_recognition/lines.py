"""E-13B lines as a check scan shows them."""

from __future__ import annotations

import random

import cv2
import numpy as np

from training.common.resample import crop_size, warp_line_fast
from training.micr_recognition.shapes import HEIGHT, PITCH, SHAPES, WIDTH
from training.synth import crop, ink
from training.synth.lines import Line
from training.synth.numbers import digits
from training.synth.pages.micr import GLYPHS

CHARSET = tuple("0123456789ABCD")
UPSIDE_DOWN = len(CHARSET) + 1
MAX_COLUMNS = 1280


def routing(rng: random.Random) -> str:
    """Nine digits whose weighted sum is a multiple of ten."""
    body = digits(rng, 8)
    weights = (3, 7, 1, 3, 7, 1, 3, 7)
    return body + str(-sum(w * int(d) for w, d in zip(weights, body, strict=True)) % 10)


def transcript(rng: random.Random) -> list[str]:
    """Fields of a MICR line, in print order; one in seven is a long run of the digits that are all thin strokes, whose
    insides and gaps are hardest to tell apart."""
    if rng.random() < 0.15:
        thin = "".join(rng.choice("02550257") for _ in range(rng.randint(3, 12)))
        return rng.choice(([thin], [f"D{thin}D"], [f"{thin}C"], [f"B{thin}B"], [f"A{thin}A", thin[::-1]]))
    account = digits(rng, rng.randint(5, 12))
    if rng.random() < 0.25:
        cut = rng.randint(1, len(account) - 1)
        account = account[:cut] + "D" + account[cut:]
    number, transit = digits(rng, rng.randint(2, 6)), f"A{routing(rng)}A"
    fields = rng.choice((
        [f"C{number}C", transit, f"{account}C"], [transit, f"{account}C", number], [transit, f"C{account}C", number],
        [f"C{number}C", transit, f"{account}C", f"B{digits(rng, 10)}B"], [transit, f"{account}C"], [f"{account}C", f"{number}"],
        [transit], [f"C{number}C"], [f"B{digits(rng, 10)}B"], [f"D{digits(rng, 6)}D"], [digits(rng, rng.randint(3, 14))],
        ["".join(rng.choice(CHARSET) for _ in range(rng.randint(3, 18)))],
        [f"C{digits(rng, 2)}C{digits(rng, 7)}C{digits(rng, 6)}A{digits(rng, 12)}C{digits(rng, 1)}C"],
    ))
    return fields[: rng.randint(1, len(fields))] if rng.random() < 0.2 else fields


class MicrLineFactory:
    """Draws MICR lines; the two splits differ in their seeds only, since the shapes are fixed."""

    def __init__(self, split: str) -> None:
        self.split = split

    def draw(self, seed: int, level: float, upside_down: float = 0.03) -> Line:
        """The line of a seed; `level` 0 is a clean print, 1 the full mix of damage."""
        for attempt in range(20):
            rng = np.random.default_rng((seed, attempt, self.split == "test"))
            line = self._try(rng, random.Random(int(rng.integers(1 << 60))), level, upside_down)
            if line is not None:
                return line
        raise RuntimeError(f"no drawable line for seed {seed}")

    def _try(self, rng: np.random.Generator, words: random.Random, level: float, upside_down: float) -> Line | None:
        fields = transcript(words)
        unit = rng.uniform(3, 5)
        mask, box = draw_fields(fields, unit, rng, level)
        mask = ink.ink_damage(mask, int(unit * HEIGHT), level, rng)
        scale = rng.uniform(12, 46) / (unit * HEIGHT)
        size = (max(8, round(mask.shape[1] * scale * rng.uniform(0.62, 1.15))), max(8, round(mask.shape[0] * scale)))
        box = box * np.array([size[0] / mask.shape[1], size[1] / mask.shape[0]] * 2)
        mask = cv2.resize(mask, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        left, top, right, bottom = box
        quad, height = np.array([[left, top], [right, top], [right, bottom], [left, bottom]]), bottom - top
        page, contrast = ink.compose(mask, level, rng)
        if rng.random() < 0.45 * level:
            page, quad = crop.tilt(page, quad, height, rng)
        page = ink.capture(page, contrast, height, level, rng)
        quad = crop.fitted(quad, height, rng)
        if rng.random() < 0.25:  # Loose crops, hardly ever cut ones: the strokes at the edges tell a 0 from a gap.
            quad = crop.fitted(quad, height * rng.uniform(1, 4), rng)
        columns, _ = crop_size(quad)
        text = "".join(fields)
        labels = [CHARSET.index(char) + 1 for char in text]
        if columns >= MAX_COLUMNS or columns // 4 < len(labels) + sum(a == b for a, b in zip(labels, labels[1:])) + 1:
            return None
        pixels = np.clip(np.rint(warp_line_fast(page, quad)), 0, 255).astype(np.uint8)
        if rng.random() < upside_down:
            return Line(np.ascontiguousarray(pixels[::-1, ::-1]), text, [UPSIDE_DOWN])
        return Line(pixels, text, labels)


def _shapes(rng: np.random.Generator) -> dict[str, list[np.ndarray]]:
    """The shapes of one printer's font: the standard's, or those of the drawn checks, mostly with sides a
    little off in every character alike."""
    drawn = SHAPES if rng.random() < 0.75 else GLYPHS
    off = rng.uniform(0.05, 0.28) if rng.random() < 0.6 else 0.0
    shapes = {}
    for char in CHARSET:
        rects = np.array(drawn[char], float)
        rects -= np.array([rects[:, 0].min(), 0] * 2)
        rects += rng.normal(0, off, rects.shape)
        # No stroke may vanish: a font's thinnest is two thirds of a unit.
        rects[:, 2:] = np.maximum(rects[:, 2:], rects[:, :2] + 0.65)
        shapes[char] = list(np.clip(rects, 0, HEIGHT + 0.4))
    return shapes


def draw_fields(fields: list[str], unit: float, rng: np.random.Generator, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Ink mask of the fields and the box of their ink, in mask pixels."""
    # The standard says one pitch; printers, stretched scans and test fonts say otherwise.
    pitch = PITCH * (rng.uniform(0.92, 1.08) if rng.random() < 0.6 else rng.uniform(1.0, 1.4))
    cells, at = [], 0.0
    for field in fields:
        for char in field:
            cells.append((char, at))
            at += pitch
        at += pitch * rng.choice((0, 1, 1, 2, 3, 5, 8, 12))
    margin = rng.uniform(4, 9)
    width = cells[-1][1] + WIDTH + 2 * margin
    mask = np.zeros((int((HEIGHT + 2 * margin) * unit), int(width * unit)), np.uint8)
    radius = int(round(rng.uniform(0, 0.4) * unit))
    wobble = 0.10 * level
    low, high = HEIGHT, 0.0
    shapes = _shapes(rng)
    for char, x in cells:
        glyph = shapes[char]
        # Digits stand at the right of their cell, symbols at its left.
        shift = WIDTH - max(rect[2] for rect in glyph) if char.isdigit() else 0.0
        dy = rng.normal(0, 0.06 * level)
        for rect in glyph:
            x0, y0, x1, y1 = np.array(rect) + rng.normal(0, wobble, 4) + np.array([x + shift, dy, x + shift, dy]) + margin
            cv2.rectangle(mask, (round(x0 * unit), round(y0 * unit)), (round(x1 * unit) - 1, round(y1 * unit) - 1), 255, -1)
            low, high = min(low, rect[1]), max(high, rect[3])
    if radius:  # rounded corners of the printed shapes
        kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
        mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel)
        mask = cv2.GaussianBlur(mask, (0, 0), radius * 0.6)
    box = np.array([margin, margin + low, margin + cells[-1][1] + WIDTH, margin + high]) * unit
    return mask, box
