"""Paper and light, as multiplicative or additive fields over a grey picture in 0..255 float32."""

from __future__ import annotations

import cv2
import numpy as np


def smooth_field(
    rng: np.random.Generator, shape: tuple[int, int], cells: int, low: float, high: float
) -> np.ndarray:
    """Smooth random field between `low` and `high` with about `cells` bumps a side."""
    grid = rng.uniform(0, 1, (cells + 1, cells + 1)).astype(np.float32)
    field = cv2.resize(grid, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR)
    return low + (high - low) * field


def paper_grain(rng: np.random.Generator, shape: tuple[int, int], depth: float) -> np.ndarray:
    """Fine paper texture around 1.0."""
    grain = rng.standard_normal((shape[0] // 2 + 1, shape[1] // 2 + 1), dtype=np.float32)
    return 1 + depth * cv2.resize(grain, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR)


def folds(rng: np.random.Generator, image: np.ndarray) -> np.ndarray:
    """One to three creases: a thin light or dark line with shading on one side."""
    height, width = image.shape
    for _ in range(rng.integers(1, 4)):
        across = rng.random() < 0.65
        length = height if across else width
        position = (rng.choice([1 / 3, 1 / 2, 2 / 3]) + rng.normal(0, 0.02)) * length
        offset = np.arange(length, dtype=np.float32) - np.float32(position)
        reach = rng.uniform(0.03, 0.12) * length
        shade = np.where(offset > 0, np.exp(-np.abs(offset) / reach), 0) * rng.uniform(-0.15, 0.08)
        line = np.exp(-((offset / rng.uniform(0.6, 1.6)) ** 2)) * rng.uniform(-0.35, 0.25)
        gain = (1 + shade + line).astype(np.float32)
        image = image * (gain[:, None] if across else gain[None, :])
    return image


def stains(rng: np.random.Generator, image: np.ndarray) -> np.ndarray:
    """Coffee rings, smudges and punch holes."""
    height, width = image.shape
    gain = np.ones(((height + 3) // 4, (width + 3) // 4), np.float32)
    for _ in range(rng.integers(1, 4)):
        centre = (int(rng.integers(0, gain.shape[1])), int(rng.integers(0, gain.shape[0])))
        radius = int(rng.uniform(0.02, 0.15) * gain.shape[0]) + 2
        ring = rng.random() < 0.4
        depth = float(rng.uniform(0.70, 0.94))
        cv2.circle(gain, centre, radius, depth, max(1, radius // 6) if ring else -1)
    gain = cv2.GaussianBlur(gain, (0, 0), float(rng.uniform(0.8, 3)))
    image = image * cv2.resize(gain, (width, height), interpolation=cv2.INTER_LINEAR)
    if rng.random() < 0.25:
        x = int(rng.uniform(0.015, 0.04) * width)
        for share in (0.1, 0.5, 0.9) if rng.random() < 0.5 else (0.35, 0.65):
            cv2.circle(image, (x, int(share * height)), max(3, width // 90), float(rng.uniform(0, 80)), -1)
    return image


def bleed_through(rng: np.random.Generator, image: np.ndarray) -> np.ndarray:
    """The back of the sheet shining through, faint, mirrored and blurred."""
    back = cv2.GaussianBlur(image[:, ::-1], (0, 0), float(rng.uniform(1.0, 2.5)))
    back = np.roll(back, (int(rng.integers(-60, 60)), int(rng.integers(-40, 40))), axis=(0, 1))
    return image * (1 - rng.uniform(0.04, 0.16) * (1 - back / 255))


def shadow(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """A hand's or phone's soft-edged shadow: a gain field, 1 in the light."""
    small = (max(shape[0] // 8, 2), max(shape[1] // 8, 2))
    field = np.ones(small, np.float32)
    centre = rng.uniform(-0.2, 1.2, 2) * small[::-1]
    angles = np.sort(rng.uniform(0, 2 * np.pi, 7))
    radii = rng.uniform(0.25, 0.8, 7) * max(small)
    outline = centre + np.stack([np.cos(angles), np.sin(angles)], axis=1) * radii[:, None]
    cv2.fillPoly(field, [outline.astype(np.int32)], float(rng.uniform(0.45, 0.85)))
    field = cv2.GaussianBlur(field, (0, 0), float(rng.uniform(1, 10)))
    return cv2.resize(field, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR)


def glare(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """A bright spot to add, in grey levels."""
    x = np.linspace(0, 1, shape[1], dtype=np.float32)[None, :] - np.float32(rng.uniform(0, 1))
    y = np.linspace(0, 1, shape[0], dtype=np.float32)[:, None] - np.float32(rng.uniform(0, 1))
    reach = rng.uniform(0.05, 0.25, 2).astype(np.float32)
    return np.float32(rng.uniform(30, 130)) * np.exp(-((x / reach[0]) ** 2)) * np.exp(-((y / reach[1]) ** 2))


def desk(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """What the sheet lies on: cloth, wood or a plain table, in grey levels."""
    base = smooth_field(rng, shape, 3, *np.sort(rng.uniform(10, 230, 2)))
    kind = rng.random()
    if kind < 0.4:
        stripes = rng.standard_normal((shape[0] // 3 + 1, 5), dtype=np.float32)
        base = base + rng.uniform(3, 16) * cv2.resize(stripes, (shape[1], shape[0]))
        if rng.random() < 0.5:
            base = np.ascontiguousarray(cv2.resize(base.T, (shape[1], shape[0])))
    elif kind < 0.7:
        grain = rng.standard_normal((shape[0] // 2 + 1, shape[1] // 2 + 1), dtype=np.float32)
        base = base + rng.uniform(3, 20) * cv2.resize(grain, (shape[1], shape[0]))
    return np.clip(base, 0, 255)
