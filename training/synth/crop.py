"""Between page and crop: skew of the patch, and the looseness of a detector's quad."""

from __future__ import annotations

import cv2
import numpy as np


def loosen(quad: np.ndarray, height: float, rng: np.random.Generator) -> np.ndarray:
    """The crop a detector gives: sides moved out by 7 % of the height on average, sometimes cutting into
    the letters by up to 12 %, sometimes far too loose; corners a little unsure."""
    up, down = np.clip(rng.normal(0.07, 0.08, 2), -0.12, 0.35) * height
    before, after = rng.uniform(-0.03, 0.4 if rng.random() < 0.5 else 0.2, 2) * height
    if rng.random() < 0.12:  # a box that took in a rule, a stain or the gap to the next line
        wide = rng.uniform(0.2, 0.6) * height
        up, down = (wide, down) if rng.random() < 0.4 else (up, wide)
    if rng.random() < 0.06:
        before, after = rng.uniform(0, 1.2, 2) * height
    out = _moved_out(quad, up, down, before, after)
    return out + rng.normal(0, 0.012 * height, (4, 2)) * (rng.random() < 0.5)


def fitted(quad: np.ndarray, height: float, rng: np.random.Generator) -> np.ndarray:
    """The crop the runtime makes of a box of letters: 5 % of the height above and below and 10 % at the ends,
    a little unsure."""
    up, down = np.clip(rng.normal(0.05, 0.035, 2), -0.04, 0.16) * height
    before, after = np.clip(rng.normal(0.1, 0.06, 2), -0.02, 0.3) * height
    return _moved_out(quad, up, down, before, after)


def _moved_out(quad: np.ndarray, up: float, down: float, before: float, after: float) -> np.ndarray:
    across = quad[1] - quad[0]
    across = across / max(np.linalg.norm(across), 1e-6)
    along = np.array([-across[1], across[0]])
    return quad + np.array([
        -before * across - up * along, after * across - up * along,
        after * across + down * along, -before * across + down * along,
    ])


def tilt(page: np.ndarray, quad: np.ndarray, height: float, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Skew, shear and a little perspective; the quad follows but not quite, as detections do."""
    rows, columns = page.shape
    angle = np.deg2rad(np.clip(rng.normal(0, 1.6), -5, 5))
    shear = rng.normal(0, 0.04)
    centre = np.array([columns / 2, rows / 2])
    linear = np.array([[np.cos(angle), -np.sin(angle) + shear], [np.sin(angle), np.cos(angle)]])
    corners = np.array([[0, 0], [columns, 0], [columns, rows], [0, rows]], float)
    moved = (corners - centre) @ linear.T
    moved *= 1 + rng.uniform(-0.04, 0.04, (4, 1)) * (rng.random() < 0.4)
    moved -= moved.min(axis=0)
    size = np.ceil(moved.max(axis=0)).astype(int) + 1
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), moved.astype(np.float32))
    fill = int(np.median(page[[0, -1]]))
    page = cv2.warpPerspective(page, matrix, (int(size[0]), int(size[1])), flags=cv2.INTER_LINEAR,
                               borderMode=cv2.BORDER_CONSTANT, borderValue=fill)
    quad = cv2.perspectiveTransform(quad[None].astype(np.float64), matrix)[0]
    # Long lines keep the error in pixels, not in degrees: a detector sees both ends.
    return page, quad + rng.normal(0, 0.03 * height, 2)
