"""How a printed line gets damaged: the printer's ink, the paper under it and the scanner or camera.

Every function takes and returns uint8 arrays. Ink masks run from 0 (paper) to 255 (full ink); pages
are grey. Noise is bounded by the contrast, so that no line becomes unreadable.
"""

from __future__ import annotations

import cv2
import numpy as np

Rng = np.random.Generator


def dot_matrix(mask: np.ndarray, em: int, rng: Rng) -> np.ndarray:
    """Needle printer or coarse thermal head: the mask redrawn as a grid of dots."""
    cell = max(2, int(round(em / rng.uniform(11, 18))))
    rows, columns = mask.shape
    small = cv2.resize(mask, (max(1, columns // cell), max(1, rows // cell)), interpolation=cv2.INTER_AREA)
    axis = (np.arange(cell) + 0.5) / cell - 0.5
    radius = np.sqrt(axis[:, None] ** 2 + axis[None, :] ** 2)
    dot = np.clip((rng.uniform(0.45, 0.75) - radius) * cell, 0, 1)
    dots = np.kron((small > rng.uniform(70, 120)).astype(np.float32), dot) * 255
    out = np.zeros_like(mask)
    out[: dots.shape[0], : dots.shape[1]] = dots[:rows, :columns]
    return out


def coarse_cells(mask: np.ndarray, em: int, rng: Rng) -> np.ndarray:
    """The bitmap type of a till: the mask redrawn on a grid of 13 to 24 square dots per em."""
    cell = em / rng.uniform(13, 24)
    if cell < 1.3:
        return mask
    size = (max(1, round(mask.shape[1] / cell)), max(1, round(mask.shape[0] / cell)))
    small = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)
    dots = np.where(small > rng.uniform(80, 130), 255, 0).astype(np.uint8)
    return _readable(mask, cv2.resize(dots, (mask.shape[1], mask.shape[0]), interpolation=cv2.INTER_NEAREST), 0.7)


def weight(mask: np.ndarray, rng: Rng) -> np.ndarray:
    """Ink spread or starvation by about half a pixel to a pixel."""
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE if rng.random() < 0.5 else cv2.MORPH_CROSS, (3, 3))
    changed = cv2.dilate(mask, kernel) if rng.random() < 0.65 else cv2.erode(mask, kernel)
    share = rng.uniform(0.2, 0.9 if changed.sum() > mask.sum() else 0.55)
    return cv2.addWeighted(mask, 1 - share, changed, share, 0)


def smooth_noise(shape: tuple[int, int], cell: float, rng: Rng) -> np.ndarray:
    """Low-frequency noise 0..1 with features of about `cell` pixels."""
    rows, columns = max(2, int(shape[0] / cell) + 2), max(2, int(shape[1] / cell) + 2)
    coarse = rng.random((rows, columns), dtype=np.float32)
    return cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)


def fade(mask: np.ndarray, rng: Rng) -> np.ndarray:
    """Uneven ribbon or thermal head: strength varies over the line, sometimes in bands."""
    field = smooth_noise(mask.shape, rng.uniform(8, 60), rng)
    low = rng.uniform(0.35, 0.85)
    return (mask * np.clip(low + (1 - low) * field * 1.4, 0.3, 1)).astype(np.uint8)


def ragged(mask: np.ndarray, rng: Rng) -> np.ndarray:
    """Toner edges: the outline displaced by noise and thresholded again."""
    noise = smooth_noise(mask.shape, rng.uniform(1.2, 3), rng)
    soft = cv2.GaussianBlur(mask, (3, 3), 0.8).astype(np.float32)
    return np.clip((soft + (noise - 0.5) * rng.uniform(50, 120) - 96) * 4 + 128, 0, 255).astype(np.uint8)


def speckle(mask: np.ndarray, rng: Rng) -> np.ndarray:
    """Small holes in the ink and stray dots on the paper."""
    noise = rng.random(mask.shape, dtype=np.float32)
    if rng.random() < 0.5:
        noise = cv2.GaussianBlur(noise, (3, 3), 0.7)
        noise = (noise - noise.min()) / max(float(np.ptp(noise)), 1e-6)
    out = mask.copy()
    out[noise < rng.uniform(0, 0.10)] = 0
    out[noise > 1 - rng.uniform(0, 0.012)] = 200
    return out


def ink_damage(mask: np.ndarray, em: int, level: float, rng: Rng) -> np.ndarray:
    """A random choice of the ink faults above, each with a probability that grows with `level`."""
    printed = mask
    if rng.random() < 0.05 * level and em >= 18:
        mask = dot_matrix(mask, em, rng)
    if rng.random() < 0.30 * level:
        mask = weight(mask, rng)
    if rng.random() < 0.14 * level:
        mask = ragged(mask, rng)
    if rng.random() < 0.18 * level:
        mask = fade(mask, rng)
    if rng.random() < 0.10 * level:
        mask = speckle(mask, rng)
    # Thin strokes may vanish altogether: nobody could read them, so nothing is learnt from them.
    return _readable(printed, mask, 0.55) if int(mask.sum()) > 0.5 * int(printed.sum()) else printed


def compose(mask: np.ndarray, level: float, rng: Rng) -> tuple[np.ndarray, float]:
    """Ink on paper: grey page and its contrast (paper minus ink, 40 to 255)."""
    paper, ink = 255.0, 0.0
    if rng.random() < 0.25 + 0.55 * level:
        paper = rng.uniform(170, 255) if rng.random() < 0.75 else rng.uniform(105, 190)
        ink = rng.uniform(0, max(1.0, min(150.0, paper - 70)) * (0.35 + 0.65 * level * rng.random()))
    ground = np.full(mask.shape, paper, np.float32)
    if rng.random() < 0.35 * level:
        ground += (smooth_noise(mask.shape, rng.uniform(20, 200), rng) - 0.6) * rng.uniform(5, 45)
    if rng.random() < 0.06 * level:  # security pattern or halftone tint
        period = rng.uniform(2.5, 7)
        y, x = np.mgrid[: mask.shape[0], : mask.shape[1]].astype(np.float32)
        angle = rng.uniform(0, np.pi)
        ground += np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period) * rng.uniform(4, 18)
    if rng.random() < 0.06 * level:  # bleed-through from the other side
        ground -= cv2.GaussianBlur(mask[:, ::-1], (5, 5), 1.5) * rng.uniform(0.04, 0.16)
    ground = np.clip(ground, ink + 55, 255)
    page = ground + (ink - ground) * (mask.astype(np.float32) / 255)
    if rng.random() < 0.06:
        page = 255 - page
    return np.clip(page, 0, 255).astype(np.uint8), paper - ink


def capture(page: np.ndarray, contrast: float, text_height: float, level: float, rng: Rng) -> np.ndarray:
    """Blur, shading, noise, compression and thresholds of a scanner or camera."""
    if rng.random() < 0.40 * level:
        page = cv2.GaussianBlur(page, (0, 0), rng.uniform(0.3, max(0.35, text_height * 0.055)))
    if rng.random() < 0.07 * level:
        length = int(max(2, text_height * rng.uniform(0.06, 0.16)))
        kernel = np.zeros((length, length), np.float32)
        if rng.random() < 0.6:
            kernel[length // 2] = 1 / length
        else:
            kernel[:, length // 2] = 1 / length
        page = cv2.filter2D(page, -1, kernel)
    if rng.random() < 0.20 * level:
        ramp = np.linspace(rng.uniform(0.7, 1), rng.uniform(0.7, 1), page.shape[1], dtype=np.float32)
        page = (page * ramp).astype(np.uint8)
    if rng.random() < 0.35 * level:
        scale = rng.uniform(0.005, 0.11) * contrast
        noise = rng.standard_normal(page.shape, dtype=np.float32) * scale
        if rng.random() < 0.4:
            noise = cv2.GaussianBlur(noise, (3, 3), 0.8) * 1.6
        page = np.clip(page + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.12 * level:
        page = _readable(page, binarise(page, rng))
    if rng.random() < 0.45 * level:
        quality = int(rng.uniform(18 if text_height > 16 else 35, 92))
        _, coded = cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])
        page = cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE)
    if rng.random() < 0.10 * level:  # oversharpening scanner
        soft = cv2.GaussianBlur(page, (0, 0), 1.0)
        page = cv2.addWeighted(page, 1.8, soft, -0.8, 0)
    return page


def _readable(before: np.ndarray, after: np.ndarray, likeness: float = 0.6) -> np.ndarray:
    """`after`, unless it lost most of what was on the page (correlation below `likeness`)."""
    a, b = before[::2, ::2].ravel(), after[::2, ::2].ravel()
    return after if a.std() > 0 and b.std() > 0 and np.corrcoef(a, b)[0, 1] > likeness else before


def binarise(page: np.ndarray, rng: Rng) -> np.ndarray:
    """Fax or bitonal scan: Otsu's threshold, a little off, or an adaptive one."""
    if rng.random() < 0.75:
        level, _ = cv2.threshold(page, 0, 255, cv2.THRESH_OTSU)
        return np.where(page > level + rng.uniform(-12, 18), 255, 0).astype(np.uint8)
    block = int(rng.uniform(9, 25)) * 2 + 1
    return cv2.adaptiveThreshold(page, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, block, rng.uniform(8, 18))
