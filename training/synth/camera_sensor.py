"""What lens, sensor, scanner head and file format do to a grey picture in 0..255 float32."""

from __future__ import annotations

import cv2
import numpy as np


def defocus(rng: np.random.Generator, image: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian blur, slightly different along the two axes."""
    return cv2.GaussianBlur(
        image, (0, 0), sigmaX=max(sigma * rng.uniform(0.8, 1.2), 0.1), sigmaY=max(sigma * rng.uniform(0.8, 1.2), 0.1)
    )


def motion(rng: np.random.Generator, image: np.ndarray, length: float) -> np.ndarray:
    """Blur along one direction, `length` pixels long."""
    size = int(np.ceil(length)) | 1
    if size < 3:
        return image
    kernel = np.zeros((size, size), np.float32)
    angle = rng.uniform(0, np.pi)
    step = np.array([np.cos(angle), np.sin(angle)]) * (length - 1) / 2
    middle = np.array([size // 2, size // 2])
    start, end = middle - step, middle + step
    cv2.line(kernel, tuple(np.rint(start).astype(int).tolist()), tuple(np.rint(end).astype(int).tolist()), 1.0)
    return cv2.filter2D(image, -1, kernel / kernel.sum())


def lower_resolution(image: np.ndarray, share: float) -> np.ndarray:
    """Sampled at `share` of the size and enlarged again."""
    height, width = image.shape
    small = cv2.resize(image, (max(8, int(width * share)), max(8, int(height * share))), interpolation=cv2.INTER_AREA)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def noise(rng: np.random.Generator, image: np.ndarray, sigma: float) -> np.ndarray:
    """Sensor noise of `sigma` grey levels, partly correlated; capped by the picture's contrast."""
    low, high = np.percentile(image[::8, ::8], [2, 98])
    sigma = min(sigma, 0.10 * float(high - low))
    grain = rng.standard_normal(image.shape, dtype=np.float32)
    if rng.random() < 0.4:
        grain = cv2.GaussianBlur(grain, (0, 0), 0.7) * 2
    return image + sigma * grain


def tone(rng: np.random.Generator, image: np.ndarray, strength: float) -> np.ndarray:
    """Exposure, contrast and gamma; ink may come out grey and paper far from white."""
    white = rng.uniform(255 - 80 * strength, 255)
    black = rng.uniform(0, 75 * strength)
    gamma = float(np.exp(rng.uniform(-0.5, 0.5) * strength))
    scaled = np.clip(image, 0, 255) / 255
    return black + (white - black) * scaled**gamma


def bitonal(rng: np.random.Generator, image: np.ndarray) -> np.ndarray:
    """Fax or black-and-white scan: a global or a local threshold, and specks."""
    grey = np.clip(image, 0, 255).astype(np.uint8)
    if rng.random() < 0.5:
        level, _ = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        result = np.where(grey > level + rng.uniform(-20, 35), 255, 0)
    else:
        local = cv2.boxFilter(image, -1, (31, 31))
        result = np.where(image > local - rng.uniform(12, 30), 255, 0)
    if rng.random() < 0.4:
        specks = rng.random(result.shape, dtype=np.float32) < rng.uniform(0.0002, 0.002)
        result = np.where(specks, rng.choice([0, 255]), result)
    return result.astype(np.float32)


def halftone(rng: np.random.Generator, image: np.ndarray) -> np.ndarray:
    """Ordered dither, as of a fax in photo mode."""
    order = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) * 16 + 8
    tiles = np.tile(order, (image.shape[0] // 4 + 1, image.shape[1] // 4 + 1))
    tiles = tiles[: image.shape[0], : image.shape[1]] * rng.uniform(0.5, 0.9)
    return np.where(image > tiles, 255, 0).astype(np.float32)


def jpeg(image: np.ndarray, quality: int) -> np.ndarray:
    """Through a JPEG file and back; returns bytes."""
    _, coded = cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE)
