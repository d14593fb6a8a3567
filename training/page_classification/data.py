"""Letterboxed views of pages: exactly the runtime's for reading, jittered for training."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import torch

from training.common.resize import fit_size, normalise, resize_grey
from training.page_classification.printing import reprinted
from training.synth.camera_roll import Frame, Roll
from training.synth.page import PAGE_TYPES

#: Training keeps frames in memory at this multiple of the network's side.
KEPT_SCALE = 1.25
#: A page with fewer lines than this has no orientation to learn.
MIN_LINES = 3


@dataclass(frozen=True)
class ViewSettings:
    """`side` of the network input; `upright` share of views not turned; `jitter` of size and place;
    `parts` share of views that show a part of a page, of which only the orientation is learnt."""

    side: int
    upright: float
    jitter: float
    parts: float


def letterbox(grey: np.ndarray, side: int) -> np.ndarray:
    """Bytes (side, side): the page scaled to fit, centred, padded with white."""
    width, height, _ = fit_size(grey.shape[1], grey.shape[0], side)
    sheet = np.full((side, side), 255, np.uint8)
    top, left = (side - height) // 2, (side - width) // 2
    sheet[top : top + height, left : left + width] = resize_grey(grey, width, height)
    return sheet


def network_input(grey: np.ndarray, side: int) -> np.ndarray:
    """Float32 (1, 1, side, side) for the net."""
    return normalise(letterbox(grey, side))[None, None]


def turned(grey: np.ndarray, orientation: int) -> np.ndarray:
    """The upright page as it looks when it needs `orientation` quarter turns clockwise."""
    return np.rot90(grey, orientation)


class Album:
    """The frames of a roll, small, in memory; `centres` (n, 2) of each one's lines, in its pixels."""

    def __init__(self, roll: Roll, side: int) -> None:
        self.roll = roll
        self.long_side = int(side * KEPT_SCALE)
        self.pictures: list[np.ndarray] = []
        self.centres: list[np.ndarray] = []
        self.refresh()

    def refresh(self) -> None:
        """Take in what was added to the roll."""
        self.roll.refresh()
        for frame in self.roll.frames[len(self.pictures) :]:
            half = cv2.imread(str(frame.path), cv2.IMREAD_REDUCED_GRAYSCALE_2)
            width, height, scale = fit_size(half.shape[1], half.shape[0], self.long_side)
            self.pictures.append(resize_grey(half, width, height))
            self.centres.append(frame.quads.mean(axis=1) * scale / 2)


def view(picture: np.ndarray, orientation: int, rng: np.random.Generator, settings: ViewSettings) -> np.ndarray:
    """A training view: turned, and most often moved, resized and re-exposed a little."""
    image = reprinted(_covered(np.ascontiguousarray(turned(picture, orientation)), rng), rng)
    side = settings.side
    if rng.random() < 0.25:
        return letterbox(image, side)
    fit = side / max(image.shape)
    stretch = fit * (1 + rng.uniform(-settings.jitter, settings.jitter / 2, 2))
    if rng.random() < 0.15:  # pages saved on a larger white canvas
        stretch = stretch * rng.uniform(0.6, 1.0)
    angle = np.deg2rad(rng.normal(0, 0.8))
    matrix = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) * stretch
    size = np.array([image.shape[1], image.shape[0]])
    centre = side / 2 + rng.uniform(-settings.jitter, settings.jitter, 2) * side / 2
    move = centre - matrix @ (size / 2)
    blurred = cv2.blur(image, (2, 2)) if rng.random() < 0.5 else image
    sheet = cv2.warpAffine(blurred, np.column_stack([matrix, move]), (side, side),
                           flags=cv2.INTER_LINEAR, borderValue=255)  # fmt: skip
    gamma = np.exp(rng.uniform(-0.5, 0.5))
    return np.rint(255 * (np.arange(256) / 255) ** gamma).astype(np.uint8)[sheet]


def _covered(image: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Now and then white or grey patches over parts of the page, so that no detail decides alone."""
    if rng.random() < 0.4:
        image = image.copy()
        for _ in range(rng.integers(1, 4)):
            size = (rng.uniform(0.05, 0.3, 2) * image.shape).astype(int)
            top, left = (rng.uniform(0, 1, 2) * (image.shape - size)).astype(int)
            image[top : top + size[0], left : left + size[1]] = rng.choice([255, 255, 200, 90])
    return image


def _part(picture: np.ndarray, centres: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, int]:
    """A window of a page around one of its lines, from a slip's shape to a strip's, and how many lines
    it shows."""
    height, width = picture.shape
    size = (np.array([height, width]) * rng.uniform([0.25, 0.25], [0.9, 0.9])).astype(int)
    middle = centres[rng.integers(len(centres)), ::-1] if len(centres) else size / 2
    corner = middle - size * rng.uniform(0.1, 0.9, 2)
    top, left = np.clip(corner, 0, np.array([height, width]) - size).astype(int)
    window = picture[top : top + size[0], left : left + size[1]]
    inside = (centres - [left, top] >= 0) & (centres - [left, top] < size[::-1])
    return window, int(inside.all(axis=1).sum())


@dataclass(frozen=True)
class Views:
    """A batch: images (N, 1, S, S), type and orientation indices (N,), -1 where there is none."""

    images: torch.Tensor
    types: torch.Tensor
    orientations: torch.Tensor

    def to(self, device: str) -> Views:
        """The same on another device."""
        return Views(*(value.to(device) for value in vars(self).values()))


def batch(album: Album, seed: int, step: int, count: int, settings: ViewSettings) -> Views:
    """The views of a step; the same for the same album, seed and step."""
    rng = np.random.default_rng([seed, step])
    images, types, orientations = [], [], []
    for _ in range(count):
        index = int(rng.integers(len(album.pictures)))
        frame: Frame = album.roll.frames[index]
        orientation = 0 if rng.random() < settings.upright else int(rng.integers(4))
        picture, kind, lines = album.pictures[index], PAGE_TYPES.index(frame.type), len(frame.quads)
        if rng.random() < settings.parts:
            (picture, lines), kind = _part(picture, album.centres[index], rng), -1
        images.append(normalise(view(picture, orientation, rng, settings)))
        types.append(kind)
        orientations.append(orientation if lines >= MIN_LINES else -1)
    stacked = torch.from_numpy(np.stack(images))[:, None]
    return Views(
        stacked.contiguous(memory_format=torch.channels_last),
        torch.tensor(types),
        torch.tensor(orientations),
    )
