"""Small drawn pages for the tests of the page-level nets, without the document factory."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from training.synth.camera import photograph
from training.synth.camera_roll import Roll, append
from training.synth.page import PAGE_TYPES, Page, TextLine


def drawn_page(seed: int, width: int = 300, height: int = 380) -> Page:
    """Rows of words in OpenCV's stroke font; the type decides how far they are indented."""
    rng = np.random.default_rng(seed)
    kind = seed % len(PAGE_TYPES)
    image = np.full((height, width, 3), 255, np.uint8)
    lines = []
    for top in range(20, height - 30, 22):
        text = "".join(rng.choice(list("abcdeHT 0123.,"), rng.integers(4, 16))).strip() or "x"
        (wide, high), below = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.45, 1)
        left = 8 + 8 * kind
        cv2.putText(image, text, (left, top + high), cv2.FONT_HERSHEY_SIMPLEX, 0.45, (0, 0, 0), 1)
        right, bottom = left + wide, top + high + below
        quad = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float32)
        lines.append(TextLine(text, quad, []))
    return Page(image, PAGE_TYPES[kind], "drawn", lines, [])


def drawn_roll(folder: Path, count: int, strength: float = 0.5) -> Roll:
    """A roll of photographed drawn pages."""
    for seed in range(count):
        append(folder, f"page-{seed}", photograph(drawn_page(seed), np.random.default_rng(seed), strength))
    return Roll(folder)
