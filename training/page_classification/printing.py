"""Other prints of the same page: what rough printers, thresholds and sharpening make of small type."""

from __future__ import annotations

import cv2
import numpy as np


def reprinted(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Grey bytes (H, W) of the page, about half of the time in another print.

    Receipts come in bitmap fonts and forms as crisp drawings, which photographs of smooth type do not
    teach; each look is drawn on its own, so that some pages get two.
    """
    for share, look in ((0.15, _jagged), (0.15, _heavier_or_lighter), (0.12, _bitonal), (0.15, _sharper), (0.05, _inverted)):
        if rng.random() < share:
            image = look(image, rng)
    return image


def _jagged(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Sampled without averaging, as bitmap fonts look."""
    share = rng.uniform(0.55, 0.95)
    small = cv2.resize(image, None, fx=share, fy=share, interpolation=cv2.INTER_NEAREST)
    return cv2.resize(small, image.shape[::-1], interpolation=cv2.INTER_NEAREST)


def _heavier_or_lighter(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Strokes grown or thinned, across, along or both."""
    kernel = np.ones([(2, 1), (1, 2), (2, 2), (3, 1)][rng.integers(4)], np.uint8)
    changed = (cv2.erode if rng.random() < 0.6 else cv2.dilate)(image, kernel)
    return cv2.addWeighted(image, 0.4, changed, 0.6, 0)


def _bitonal(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Black and white by the neighbourhood's mean."""
    size = int(rng.integers(7, 20)) * 2 + 1
    return cv2.adaptiveThreshold(
        image, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, size, rng.uniform(6, 18)
    )


def _sharper(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Unsharp masked, as scanners' programs do."""
    amount = rng.uniform(0.5, 1.5)
    return cv2.addWeighted(image, 1 + amount, cv2.GaussianBlur(image, (0, 0), 1.5), -amount, 0)


def _inverted(image: np.ndarray, _rng: np.random.Generator) -> np.ndarray:
    """White on black."""
    return 255 - image
