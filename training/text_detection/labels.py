"""Line quads -> training maps: kernel (text core), threshold band, and what to leave out of the loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from training.common.geometry import quad_problems, side_lengths
from training.text_detection.postprocess import MAP_STRIDE

#: Kernels are never thinner than this many map pixels, or half resolution would lose them.
MIN_KERNEL = 1.5


@dataclass(frozen=True)
class LabelMaps:
    """Maps of half the input's size, float32 0..1.

    `kernel`: coverage of the shrunk lines; `border`: target of the threshold head, 0.3 + 0.4 x
    closeness to the line's outline; `border_weight`: where the threshold head is trained;
    `weight`: 0 where lines are too small to label, else 1.
    """

    kernel: np.ndarray
    border: np.ndarray
    border_weight: np.ndarray
    weight: np.ndarray


def shrink_distance(width: float, height: float, shrink: float) -> float:
    """How far each side of a line moves in, in map pixels: `shrink` x short side, core kept."""
    short = min(width, height)
    return max(min(shrink * short, (short - MIN_KERNEL) / 2), 0.0)


def draw_labels(
    quads: np.ndarray,
    width: int,
    height: int,
    shrink: float,
    min_height_px: float,
    faint: np.ndarray | None = None,
) -> LabelMaps:
    """Maps for quads (n, 4, 2) in input pixels of a `width` x `height` network input.

    Lines lower than `min_height_px` input pixels, invalid quads and the quads of `faint` are left
    out of the loss.
    """
    columns, rows = width // MAP_STRIDE, height // MAP_STRIDE
    kernel = np.zeros((rows, columns), np.float32)
    closeness = np.zeros_like(kernel)
    weight = np.ones_like(kernel)
    lost = [] if faint is None else list(faint)
    for index, quad in enumerate(np.array([*lost, *quads], np.float64) / MAP_STRIDE):
        problems = quad_problems(quad, min_size=min_height_px / MAP_STRIDE)
        if index < len(lost):
            problems.append("faint")
        if "not_finite" in problems:
            continue
        if "counter_clockwise" in problems:
            quad = quad[::-1]
        distance = shrink_distance(*side_lengths(quad), shrink)
        band = max(distance, 0.5)
        window, outside = _signed_distance(quad, band + 1.0, columns, rows)
        if outside.size == 0:
            continue
        if problems:
            weight[window] = np.where(outside < 0.5, 0.0, weight[window])
            continue
        kernel[window] = np.maximum(kernel[window], np.clip(0.5 - outside - distance, 0, 1))
        closeness[window] = np.maximum(closeness[window], np.clip(1 - np.abs(outside) / band, 0, 1))
    return LabelMaps(kernel, 0.3 + 0.4 * closeness, (closeness > 0).astype(np.float32), weight)


def _signed_distance(
    quad: np.ndarray, margin: float, columns: int, rows: int
) -> tuple[tuple[slice, slice], np.ndarray]:
    """Distance of pixel centres to a convex quad's nearest side line, negative inside, in a window."""
    low = np.clip(np.floor(quad.min(axis=0) - margin).astype(int), 0, [columns, rows])
    high = np.clip(np.ceil(quad.max(axis=0) + margin).astype(int), 0, [columns, rows])
    window = (slice(low[1], high[1]), slice(low[0], high[0]))
    edge = quad[[1, 2, 3, 0]] - quad
    unit = edge / np.maximum(np.linalg.norm(edge, axis=1, keepdims=True), 1e-9)
    x = np.arange(low[0], high[0]) + 0.5
    y = np.arange(low[1], high[1]) + 0.5
    outside = np.full((len(y), len(x)), -np.inf)
    for corner, (ux, uy) in zip(quad, unit, strict=True):
        np.maximum(outside, uy * (x - corner[0])[None] - ux * (y - corner[1])[:, None], out=outside)
    return window, outside
