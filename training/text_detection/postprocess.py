"""Probability map -> line quads. The TypeScript twin answers to `tests/golden/text-detection`."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from training.common.geometry import min_area_rectangle, offset_quad, perimeter, side_lengths, signed_area

#: The probability map has half the resolution of the network input.
MAP_STRIDE = 2
#: Largest correction of a rectangle's sides, in map pixels: half the width of the soft border.
MAX_SOFT_EDGE = 0.5
#: ... and never more than this share of the short side, so that no rectangle vanishes.
MAX_SOFT_SHARE = 0.4


@dataclass(frozen=True)
class Thresholds:
    """What the manifest states under `thresholds`.

    `binary`: a map pixel above it belongs to a line; `box`: least mean probability of a line;
    `unclip`: growth as a multiple of area / perimeter; `min_size_px`: least height or width of a
    grown quad in pixels of the network input.
    """

    binary: float
    box: float
    unclip: float
    min_size_px: float


def soft_edge(width: float, height: float, mass: float) -> float:
    """How far each side of a `width` x `height` rectangle moves in so that its area is `mass`.

    Border pixels carry their coverage as probability, so the sum of probabilities is the true area
    of the kernel: at half resolution this is what keeps a 2 px kernel from being read as 1 or 3.
    """
    inner = (width - height) ** 2 + 4 * mass
    most = min(MAX_SOFT_EDGE, MAX_SOFT_SHARE * min(width, height))
    return min(max((width + height - inner**0.5) / 4, 0.0), most)


def find_lines(probability: np.ndarray, thresholds: Thresholds) -> tuple[np.ndarray, np.ndarray]:
    """Quads (n, 4, 2) in pixels of the network input and their scores (n,), top to bottom.

    8-connected components of `probability > binary`; the smallest rectangle round the pixel centres
    grown by half a pixel; score = mean probability of the component's pixels; sides corrected by
    `soft_edge`; grown by `unclip * area / perimeter`; times `MAP_STRIDE`. Components are visited in
    raster order of their first pixel.
    """
    count, labels, stats, _ = cv2.connectedComponentsWithStats(
        (probability > thresholds.binary).astype(np.uint8), connectivity=8
    )
    found = []
    for index in range(1, count):
        left, top, width, height, _ = stats[index]
        window = labels[top : top + height, left : left + width] == index
        rows, columns = np.nonzero(window)
        values = probability[top + rows, left + columns].astype(np.float64)
        score = float(values.mean())
        if score < thresholds.box:
            continue
        centres = np.stack([columns + (left + 0.5), rows + (top + 0.5)], axis=1)
        quad = min_area_rectangle(_outline(centres), margin=0.5)
        quad = offset_quad(quad, -soft_edge(*side_lengths(quad), float(values.sum())))
        quad = offset_quad(quad, thresholds.unclip * signed_area(quad) / perimeter(quad)) * MAP_STRIDE
        if min(side_lengths(quad)) >= thresholds.min_size_px:
            found.append((int(top), int(columns[rows == 0].min() + left), quad, score))
    found.sort(key=lambda item: item[:2])
    quads = np.array([item[2] for item in found]).reshape(-1, 4, 2)
    return quads, np.array([item[3] for item in found])


def _outline(centres: np.ndarray) -> np.ndarray:
    """First and last pixel of every row: all that the convex hull can use."""
    order = np.lexsort((centres[:, 0], centres[:, 1]))
    ordered = centres[order]
    starts = np.flatnonzero(np.r_[True, np.diff(ordered[:, 1]) > 0])
    ends = np.r_[starts[1:] - 1, len(ordered) - 1]
    return ordered[np.unique(np.r_[starts, ends])]
