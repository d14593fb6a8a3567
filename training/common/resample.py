"""The line crop: the one warp from a page to the recogniser's input, shared with the runtime.

The quad's corners are in page pixels, clockwise from the text's top left, pixel (i, j) covering
[i, i+1) x [j, j+1). With w and h the mean lengths of the horizontal and vertical sides, the crop is
`height` rows by round(height * column_scale * w / h) columns: a net trained for it reads lines pressed
together. The homography from the unit square to the quad gives the source position of every sub-sample; an
output pixel is the mean of k x k bilinear samples at the
sub-positions ((a + 0.5) / k, (b + 0.5) / k), k = max(1, ceil(max(w / columns, h / height))). Samples
outside the page take the nearest edge pixel. A crop wider than MAX_WIDTH is cut at its widest gaps.
"""

from __future__ import annotations

import math

import numpy as np

from training.common.geometry import side_lengths

LINE_HEIGHT = 32
WIDTH_MULTIPLE = 8
MIN_WIDTH = 32
MAX_WIDTH = 1280
STD_FLOOR = 8.0


def crop_size(quad: np.ndarray, height: int = LINE_HEIGHT, column_scale: float = 1.0) -> tuple[int, int]:
    """(columns, k) of the crop of a quad: its width in pixels and samples per axis."""
    wide, high = side_lengths(quad)
    columns = max(1, math.floor(height * column_scale * wide / high + 0.5))
    return columns, max(1, math.ceil(max(wide / columns, high / height) - 1e-9))


def unit_square_to_quad(quad: np.ndarray) -> np.ndarray:
    """3x3 homography taking (0,0) (1,0) (1,1) (0,1) to the four corners."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = quad
    dx1, dx2, dy1, dy2 = x1 - x2, x3 - x2, y1 - y2, y3 - y2
    sx, sy = x0 - x1 + x2 - x3, y0 - y1 + y2 - y3
    det = dx1 * dy2 - dx2 * dy1
    g, h = (sx * dy2 - dx2 * sy) / det, (dx1 * sy - sx * dy1) / det
    return np.array([
        [x1 - x0 + g * x1, x3 - x0 + h * x3, x0],
        [y1 - y0 + g * y1, y3 - y0 + h * y3, y0],
        [g, h, 1.0],
    ])


def sample_positions(quad: np.ndarray, columns: int, k: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """Source x and y (page pixels) of every sub-sample, each (height * k, columns * k) float64."""
    matrix = unit_square_to_quad(quad)
    s = (np.arange(columns * k) + 0.5) / (columns * k)
    t = ((np.arange(height * k) + 0.5) / (height * k))[:, None]
    w = matrix[2, 0] * s + matrix[2, 1] * t + 1.0
    x = (matrix[0, 0] * s + matrix[0, 1] * t + matrix[0, 2]) / w
    y = (matrix[1, 0] * s + matrix[1, 1] * t + matrix[1, 2]) / w
    return x, y


def _block_mean(samples: np.ndarray, k: int) -> np.ndarray:
    rows, columns = samples.shape
    return samples.reshape(rows // k, k, columns // k, k).mean(axis=(1, 3))


def warp_line(grey: np.ndarray, quad: np.ndarray, height: int = LINE_HEIGHT, column_scale: float = 1.0) -> np.ndarray:
    """Crop of a grey page (H, W), any numeric dtype -> (height, columns) float32, exact."""
    columns, k = crop_size(quad, height, column_scale)
    x, y = sample_positions(quad, columns, k, height)
    x, y = x - 0.5, y - 0.5
    rows, cols = grey.shape
    x0, y0 = np.floor(x), np.floor(y)
    fx, fy = x - x0, y - y0
    left, right = np.clip(x0, 0, cols - 1).astype(int), np.clip(x0 + 1, 0, cols - 1).astype(int)
    top, bottom = np.clip(y0, 0, rows - 1).astype(int), np.clip(y0 + 1, 0, rows - 1).astype(int)
    page = grey.astype(np.float64)
    upper = page[top, left] * (1 - fx) + page[top, right] * fx
    lower = page[bottom, left] * (1 - fx) + page[bottom, right] * fx
    return _block_mean(upper * (1 - fy) + lower * fy, k).astype(np.float32)


def warp_line_fast(grey: np.ndarray, quad: np.ndarray, height: int = LINE_HEIGHT) -> np.ndarray:
    """The same crop of a uint8 page through OpenCV (1/32 pixel positions), for synthesis."""
    import cv2

    columns, k = crop_size(quad, height)
    x, y = sample_positions(quad, columns, k, height)
    samples = cv2.remap(grey, (x - 0.5).astype(np.float32), (y - 0.5).astype(np.float32),
                        cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return _block_mean(samples.astype(np.float32), k)


def squeeze(crop: np.ndarray, scale: float) -> np.ndarray:
    """A crop (height, columns) with `scale` times its columns: near enough to one cut at that scale, and cheap."""
    import cv2

    columns = max(1, math.floor(crop.shape[1] * scale + 0.5))
    if columns == crop.shape[1]:
        return crop
    method = cv2.INTER_AREA if columns < crop.shape[1] else cv2.INTER_LINEAR
    return cv2.resize(crop, (columns, crop.shape[0]), interpolation=method)


def padded_width(columns: int) -> int:
    """Tensor width of a crop: at least MIN_WIDTH, rounded up to WIDTH_MULTIPLE."""
    return max(MIN_WIDTH, -(-columns // WIDTH_MULTIPLE) * WIDTH_MULTIPLE)


def normalise_line(crop: np.ndarray, width: int | None = None) -> np.ndarray:
    """Crop (height, columns) -> float32 (height, width): (x - mean) / max(std, 8), zeros to the right."""
    values = crop.astype(np.float32)
    out = np.zeros((crop.shape[0], width or padded_width(crop.shape[1])), np.float32)
    out[:, : crop.shape[1]] = (values - values.mean()) / max(float(values.std()), STD_FLOOR)
    return out
