"""Where every point of a sheet lands in the picture: perspective, turn and curl."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np


@dataclass(frozen=True)
class Warp:
    """Sheet pixels -> frame pixels: `matrix` after the sheet has been bent by `shift`.

    `shift` (rows, columns, 2) is a coarse grid over the sheet of how far a point moves, in pixels,
    or None for a flat sheet. `frame` is the picture's (width, height).
    """

    matrix: np.ndarray
    frame: tuple[int, int]
    shift: np.ndarray | None = None

    def points(self, points: np.ndarray, sheet: tuple[int, int]) -> np.ndarray:
        """Map points (..., 2) of a sheet of (width, height) pixels to the frame."""
        flat = points.reshape(-1, 2).astype(np.float64)
        if self.shift is not None:
            rows, columns = self.shift.shape[:2]
            grid = flat / sheet * [columns - 1, rows - 1]
            flat = flat + _bilinear(self.shift, grid)
        return cv2.perspectiveTransform(flat[None], self.matrix)[0].reshape(points.shape)

    def image(self, sheet: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The sheet as it lies in the frame, and its mask (255 where there is sheet)."""
        height, width = sheet.shape
        mask = np.full((height, width), 255, np.uint8)
        if self.shift is None:
            seen = cv2.warpPerspective(sheet, self.matrix, self.frame, flags=cv2.INTER_LINEAR)
            return seen, cv2.warpPerspective(mask, self.matrix, self.frame, flags=cv2.INTER_NEAREST)
        map_x, map_y = self._inverse_maps(width, height)
        seen = cv2.remap(sheet, map_x, map_y, cv2.INTER_LINEAR)
        return seen, cv2.remap(mask, map_x, map_y, cv2.INTER_NEAREST)

    def _inverse_maps(self, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """For every frame pixel the sheet pixel it shows; built coarse, since both fields are smooth."""
        coarse = (max(self.frame[0] // 8, 2), max(self.frame[1] // 8, 2))
        x, y = np.meshgrid(
            np.linspace(0, self.frame[0] - 1, coarse[0]), np.linspace(0, self.frame[1] - 1, coarse[1])
        )
        frame_points = np.stack([x.ravel(), y.ravel()], axis=1)[None]
        bent = cv2.perspectiveTransform(frame_points, np.linalg.inv(self.matrix))[0]
        rows, columns = self.shift.shape[:2]
        flat = bent
        for _ in range(4):  # the bend is slight, so the fixed point is reached at once
            grid = flat / (width, height) * [columns - 1, rows - 1]
            flat = bent - _bilinear(self.shift, grid)
        maps = flat.reshape(coarse[1], coarse[0], 2).astype(np.float32)
        return _enlarged(maps[..., 0], self.frame), _enlarged(maps[..., 1], self.frame)


def _enlarged(grid: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """Enlarge so that the first and last samples fall on the first and last pixels."""
    columns, rows = grid.shape[1], grid.shape[0]
    scale = np.array(
        [[(size[0] - 1) / (columns - 1), 0, 0], [0, (size[1] - 1) / (rows - 1), 0]], np.float64
    )
    return cv2.warpAffine(grid, scale, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _bilinear(grid: np.ndarray, at: np.ndarray) -> np.ndarray:
    rows, columns = grid.shape[:2]
    x = np.clip(at[:, 0], 0, columns - 1.001)
    y = np.clip(at[:, 1], 0, rows - 1.001)
    left, top = x.astype(int), y.astype(int)
    fx, fy = (x - left)[:, None], (y - top)[:, None]
    upper = grid[top, left] * (1 - fx) + grid[top, left + 1] * fx
    lower = grid[top + 1, left] * (1 - fx) + grid[top + 1, left + 1] * fx
    return upper * (1 - fy) + lower * fy


def curl(rng: np.random.Generator, width: int, height: int, strength: float) -> np.ndarray:
    """Shift grid of a sheet that bends like a page near a spine or a receipt that was rolled."""
    rows, columns = 24, 24
    x, y = np.linspace(0, 1, columns)[None, :], np.linspace(0, 1, rows)[:, None]
    amplitude = strength * rng.uniform(0.002, 0.010) * max(width, height)
    phase, cycles = rng.uniform(0, 2 * np.pi), rng.uniform(0.3, 1.1)
    along = rng.uniform(-0.4, 0.4)
    wave = np.sin(2 * np.pi * cycles * (x + along * y) + phase) * (0.6 + 0.4 * y)
    side = 0.4 * np.sin(2 * np.pi * rng.uniform(0.2, 0.6) * (y + 0.3 * x) + rng.uniform(0, 6.3))
    return np.stack([np.broadcast_to(side, wave.shape), wave], axis=2) * amplitude


def place(
    rng: np.random.Generator,
    sheet: tuple[int, int],
    frame: tuple[int, int],
    turn_degrees: float,
    perspective: float,
    fill: float,
) -> np.ndarray:
    """Homography that lays a sheet into a frame: turned, tilted, its box `fill` of the frame.

    `perspective` moves each corner by up to that share of the sheet. The whole sheet stays in frame.
    """
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float64) * sheet
    laid = corners + rng.uniform(-perspective, perspective, (4, 2)) * sheet
    angle = np.deg2rad(turn_degrees)
    laid = laid @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    low, size = laid.min(axis=0), np.ptp(laid, axis=0)
    scale = fill * min(frame[0] / size[0], frame[1] / size[1])
    room = np.array(frame) - size * scale
    laid = (laid - low) * scale + room * rng.uniform(0.15, 0.85, 2)
    return cv2.getPerspectiveTransform(corners.astype(np.float32), laid.astype(np.float32))
