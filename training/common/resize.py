"""The one grey rule and the one resize rule shared by training, evaluation and the runtime."""

from __future__ import annotations

import cv2
import numpy as np


def to_grey(image: np.ndarray) -> np.ndarray:
    """Grey = 0.299 R + 0.587 G + 0.114 B of sRGB bytes, rounded; grey input is returned as it is."""
    if image.ndim == 2:
        return image
    weights = np.array([0.299, 0.587, 0.114], dtype=np.float32)
    return np.rint(image[..., :3].astype(np.float32) @ weights).astype(np.uint8)


def resize_grey(image: np.ndarray, width: int, height: int) -> np.ndarray:
    """Area averaging when neither side grows, otherwise bilinear with half-pixel centres."""
    if image.shape == (height, width):
        return image
    shrinks = width <= image.shape[1] and height <= image.shape[0]
    mode = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return cv2.resize(image, (width, height), interpolation=mode)


def fit_size(width: int, height: int, long_side: int) -> tuple[int, int, float]:
    """Size of a page scaled so that its long side is `long_side`, and the scale used."""
    scale = long_side / max(width, height)
    return max(1, int(width * scale + 0.5)), max(1, int(height * scale + 0.5)), scale


def normalise(image: np.ndarray) -> np.ndarray:
    """Bytes 0..255 -> float32 -1..1 (white paper is 1)."""
    return image.astype(np.float32) / 127.5 - 1.0
