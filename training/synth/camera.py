"""From a clean page to what a scanner, a fax or a phone makes of it, truth carried along.

Everything happens in grey, since every model sees grey; pictures are uint8 (H, W).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from training.common.resize import to_grey
from training.synth import camera_light as light
from training.synth import camera_sensor as sensor
from training.synth.camera_warp import Warp, curl, place

if TYPE_CHECKING:
    from training.synth.page import Page

#: How often each device takes the picture.
DEVICES = {"born digital": 0.18, "scanner": 0.36, "fax": 0.08, "phone": 0.38}


def photograph(page: Page, rng: np.random.Generator, strength: float = 1.0) -> Page:
    """The page as a picture: grey image, every quad moved with it, `corners` of the sheet filled in.

    `strength` 0 leaves the page alone, 1 is ordinary office and phone quality, up to 1.5 is poor.
    The whole sheet stays in the frame. `meta["device"]` names what took the picture.
    """
    device = str(rng.choice(list(DEVICES), p=list(DEVICES.values())))
    image = to_grey(page.image)
    sheet = (image.shape[1], image.shape[0])
    paper = _paper(rng, image.astype(np.float32), device, strength)
    warp = _lay(rng, sheet, device, strength)
    seen, corners_at = paper, None
    if warp is not None:
        seen, mask = warp.image(paper)
        seen = np.where(mask > 0, seen, _surroundings(rng, seen.shape, device))
        corners_at = warp.points(_outline(sheet), sheet)
    picture = _expose(rng, _illuminate(rng, seen, device, strength), device, strength)

    def moved(quad: np.ndarray) -> np.ndarray:
        return quad if warp is None else warp.points(quad, sheet).astype(np.float32)

    lines = [
        replace(line, quad=moved(line.quad), words=[replace(w, quad=moved(w.quad)) for w in line.words])
        for line in page.lines
    ]
    fields = [replace(item, quad=moved(item.quad)) for item in page.fields]
    corners = _outline(sheet) if corners_at is None else corners_at
    meta = {**page.meta, "device": device}
    return replace(
        page, image=picture, lines=lines, fields=fields, corners=corners.astype(np.float32), meta=meta
    )


def _outline(sheet: tuple[int, int]) -> np.ndarray:
    return np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float64) * sheet


def _paper(rng: np.random.Generator, image: np.ndarray, device: str, strength: float) -> np.ndarray:
    """What happened to the sheet before the picture: grain, folds, stains, the back shining through."""
    if device == "born digital":
        return image
    if rng.random() < 0.5 * strength:
        image = image * light.paper_grain(rng, image.shape, rng.uniform(0.003, 0.025))
    if rng.random() < 0.20 * strength:
        image = light.bleed_through(rng, image)
    if rng.random() < 0.25 * strength:
        image = light.folds(rng, image)
    if rng.random() < 0.15 * strength:
        image = light.stains(rng, image)
    return image


def _lay(
    rng: np.random.Generator, sheet: tuple[int, int], device: str, strength: float
) -> Warp | None:
    """Where the sheet lies in the frame."""
    if device == "born digital" or rng.random() > 0.9 * strength + 0.1:
        return None
    if device == "phone":
        stretch = rng.uniform(1.0, 1.18, 2)
        frame = (int(sheet[0] * stretch[0]), int(sheet[1] * stretch[1]))
        turn = float(np.clip(rng.normal(0, 3 * strength), -10, 10))
        matrix = place(rng, sheet, frame, turn, rng.uniform(0, 0.045) * strength, rng.uniform(0.86, 1.0))
        bend = curl(rng, *sheet, strength) if rng.random() < 0.5 * strength else None
        return Warp(matrix, frame, bend)
    turn = float(np.clip(rng.normal(0, 0.9 * strength), -5, 5))
    frame = (int(sheet[0] * rng.uniform(1, 1.04)), int(sheet[1] * rng.uniform(1, 1.04)))
    return Warp(place(rng, sheet, frame, turn, 0.002, rng.uniform(0.97, 1.0)), frame)


def _surroundings(rng: np.random.Generator, shape: tuple[int, int], device: str) -> np.ndarray:
    if device == "phone":
        return light.desk(rng, shape)
    level = rng.uniform(235, 255) if rng.random() < 0.6 else rng.uniform(0, 70)
    return np.full(shape, level, np.float32)


def _illuminate(
    rng: np.random.Generator, image: np.ndarray, device: str, strength: float
) -> np.ndarray:
    if device == "phone":
        image = image * light.smooth_field(rng, image.shape, 2, 1 - 0.32 * min(strength, 1.5), 1.05)
        if rng.random() < 0.45 * strength:
            image = image * light.shadow(rng, image.shape)
        if rng.random() < 0.20 * strength:
            image = image + light.glare(rng, image.shape)
    elif device == "scanner" and rng.random() < 0.3 * strength:
        image = image * light.smooth_field(rng, image.shape, 1, 0.85, 1.05)
    return image


def _expose(rng: np.random.Generator, image: np.ndarray, device: str, strength: float) -> np.ndarray:
    """Lens, sensor and file; returns bytes."""
    unit = max(image.shape) / 1000  # blur is a share of the picture, not of the pixel
    if device == "born digital":
        if rng.random() < 0.3 * strength:
            image = sensor.lower_resolution(image, rng.uniform(0.6, 0.95))
        if rng.random() < 0.5:
            return sensor.jpeg(np.clip(image, 0, 255).astype(np.uint8), int(rng.integers(40, 96)))
        return np.clip(np.rint(image), 0, 255).astype(np.uint8)
    if rng.random() < 0.7 * strength:
        image = sensor.defocus(rng, image, unit * strength * abs(rng.normal(0, 0.55)))
    if device == "phone" and rng.random() < 0.25 * strength:
        image = sensor.motion(rng, image, unit * rng.uniform(1.5, 3.5) * strength)
    if rng.random() < 0.25 * strength:
        image = sensor.lower_resolution(image, rng.uniform(0.5, 0.95))
    image = sensor.tone(rng, image, min(strength, 1.3))
    if rng.random() < 0.75 * strength:
        image = sensor.noise(rng, image, strength * abs(rng.normal(0, 7)))
    if device == "fax":
        fax = sensor.halftone if rng.random() < 0.1 else sensor.bitonal
        image = fax(rng, image)
        if rng.random() < 0.5:
            image = cv2.GaussianBlur(image, (0, 0), float(rng.uniform(0.3, 0.8)))
    image = np.clip(np.rint(image), 0, 255).astype(np.uint8)
    return sensor.jpeg(image, int(rng.integers(25, 95))) if rng.random() < 0.7 else image
