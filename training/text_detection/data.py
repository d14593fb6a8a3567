"""Batches for the detector: scaled crops of a roll's frames with their label maps."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from training.common.resize import fit_size, normalise, resize_grey
from training.synth.camera_roll import Frame, Roll
from training.text_detection.labels import LabelMaps, draw_labels
from training.text_detection.loss import Targets


@dataclass(frozen=True)
class CropSettings:
    """What a training crop is: `size` input pixels square, page scaled to `long_side` (low, high)."""

    size: int
    long_side: tuple[int, int]
    shrink: float
    min_height_px: float


def crop(
    frame: Frame, rng: np.random.Generator, settings: CropSettings
) -> tuple[np.ndarray, LabelMaps]:
    """A random view of a frame: bytes (size, size), padded with white, and its maps."""
    image = frame.image()
    low, high = np.log(settings.long_side)
    long_side = int(np.exp(rng.uniform(low, high)))
    width, height, _ = fit_size(image.shape[1], image.shape[0], long_side)
    scale = np.array([width / image.shape[1], height / image.shape[0]])
    left = int(rng.integers(0, max(width - settings.size, 0) + 1))
    top = int(rng.integers(0, max(height - settings.size, 0) + 1))
    if rng.random() < 0.5:  # as often as not the crop starts at the sheet's edge, as pages do
        left = 0 if rng.random() < 0.5 else max(width - settings.size, 0)
    scaled = resize_grey(image, width, height)[top : top + settings.size, left : left + settings.size]
    view = np.full((settings.size, settings.size), 255, np.uint8)
    view[: scaled.shape[0], : scaled.shape[1]] = scaled

    def seen(quads: np.ndarray) -> np.ndarray:
        moved = quads * scale - [left, top]
        return moved[
            (moved.max(axis=1) > 0).all(axis=1) & (moved.min(axis=1) < settings.size).all(axis=1)
        ]

    return _retouched(view, rng), draw_labels(
        seen(frame.quads),
        settings.size,
        settings.size,
        settings.shrink,
        settings.min_height_px,
        seen(frame.faint),
    )


def _retouched(view: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Cheap changes on top of the camera's: gamma and, now and then, a band or all white on dark."""
    if rng.random() < 0.5:
        gamma = np.exp(rng.uniform(-0.4, 0.4))
        view = np.rint(255 * (np.arange(256) / 255) ** gamma).astype(np.uint8)[view]
    if rng.random() < 0.03:
        return 255 - view
    if rng.random() < 0.15:
        _invert_band(view, rng)
    return view


def _invert_band(view: np.ndarray, rng: np.random.Generator) -> None:
    """Turn a random rectangle, in place, into light print on a dark or coloured ground."""
    rows, columns = view.shape
    top, left = int(rng.integers(0, rows)), int(rng.integers(-columns // 2, columns))
    bottom, right = top + int(rng.uniform(0.03, 0.4) * rows), left + int(rng.uniform(0.2, 1.5) * columns)
    part = view[top:bottom, max(left, 0) : max(right, 0)]
    contrast, ground = rng.uniform(0.5, 1.0), rng.uniform(0, 90)
    part[:] = np.clip(ground + (255.0 - part) * contrast, 0, 255).astype(np.uint8)


def batch(
    roll: Roll, seed: int, step: int, count: int, settings: CropSettings
) -> tuple[torch.Tensor, Targets]:
    """Images (N, 1, S, S) and targets of a step; the same for the same roll, seed and step."""
    rng = np.random.default_rng([seed, step])
    views, maps = [], []
    for _ in range(count):
        view, labels = crop(roll.frames[int(rng.integers(len(roll.frames)))], rng, settings)
        views.append(normalise(view))
        maps.append(labels)

    def stacked(name: str) -> torch.Tensor:
        return torch.from_numpy(np.stack([getattr(m, name) for m in maps]))[:, None]

    images = torch.from_numpy(np.stack(views))[:, None].contiguous(memory_format=torch.channels_last)
    return images, Targets(
        stacked("kernel"), stacked("border"), stacked("border_weight"), stacked("weight")
    )
