"""Writes tests/golden/text-detection: probability maps and the line quads found in them.

Maps are drawn, not predicted, so these cases change only when the post-processing rule changes.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np

from training.text_detection.labels import draw_labels
from training.text_detection.postprocess import Thresholds, find_lines

FOLDER = Path(__file__).parents[1] / "tests" / "golden" / "text-detection"
DEFAULTS = Thresholds(binary=0.3, box=0.5, unclip=1.0, min_size_px=3.0)
SHRINK = 0.25


def box(x: float, y: float, width: float, height: float, degrees: float = 0.0) -> np.ndarray:
    """A rectangle with its top-left corner at (x, y), turned clockwise about it."""
    angle = np.deg2rad(degrees)
    along = np.array([np.cos(angle), np.sin(angle)])
    down = np.array([-along[1], along[0]])
    start = np.array([x, y], float)
    return np.array([start, start + width * along, start + width * along + height * down,
                     start + height * down])  # fmt: skip


def drawn(quads: list[np.ndarray], width: int, height: int) -> np.ndarray:
    """Kernel map of the quads as bytes, as a perfect detector would give it."""
    maps = draw_labels(np.array(quads), width, height, SHRINK, min_height_px=3.0)
    return np.rint(maps.kernel * 255).astype(np.uint8)


def cases() -> dict[str, tuple[np.ndarray, Thresholds]]:
    """Name -> (map of bytes, thresholds)."""
    rng = np.random.default_rng(11)
    paragraph = [box(12.3, 8.7 + 14 * row, rng.uniform(60, 190), 10) for row in range(6)]
    sizes = [box(10, 6, 30, 5), box(60, 5, 60, 8), box(10, 24.5, 170, 14), box(12, 50, 150, 30)]
    tilted = [box(20, 40 + 22 * row, 150, 12, -7) for row in range(3)]
    table = [
        box(8 + 64 * column, 6 + 16 * row, 20 + 10 * column, 9)
        for row in range(5)
        for column in range(3)
    ]
    noisy = drawn(paragraph, 224, 96).astype(float) * 0.9 + rng.uniform(0, 60, (48, 112))
    faint = np.rint(drawn(paragraph, 224, 96) * 0.45).astype(np.uint8)
    specks = np.zeros((16, 16), np.uint8)
    specks[3, 4], specks[8, 8:12], specks[12, 2], specks[13, 3] = 255, 200, 255, 255
    bent = np.zeros((32, 64), np.uint8)
    bent[4:7, 4:40], bent[4:28, 4:7] = 240, 240
    return {
        "nothing": (np.zeros((16, 16), np.uint8), DEFAULTS),
        "a paragraph": (drawn(paragraph, 224, 96), DEFAULTS),
        "sizes from label to title": (drawn(sizes, 192, 96), DEFAULTS),
        "tilted lines": (drawn(tilted, 192, 128), DEFAULTS),
        "a table": (drawn(table, 224, 96), DEFAULTS),
        "noise on the map": (np.rint(np.clip(noisy, 0, 255)).astype(np.uint8), DEFAULTS),
        "too faint for the box threshold": (faint, DEFAULTS),
        "faint but wanted": (faint, Thresholds(0.2, 0.3, 1.0, 3.0)),
        "specks and a touching diagonal": (specks, Thresholds(0.3, 0.5, 1.5, 0.0)),
        "a bent component": (bent, Thresholds(0.3, 0.5, 1.5, 3.0)),
        "cut by the edge": (drawn([box(-20, -3, 90, 14), box(150, 20, 90, 12)], 192, 64), DEFAULTS),
    }


def main() -> None:
    """Write one file."""
    rows = []
    for name, (values, limits) in cases().items():
        quads, scores = find_lines(values.astype(np.float32) / np.float32(255), limits)
        rows.append(
            dict(
                name=name,
                width=values.shape[1],
                height=values.shape[0],
                thresholds=dict(
                    binary=limits.binary,
                    box=limits.box,
                    unclip=limits.unclip,
                    minSizePx=limits.min_size_px,
                ),
                probabilityBytes=base64.b64encode(values.tobytes()).decode(),
                quads=np.round(quads, 6).tolist(),
                scores=np.round(scores, 6).tolist(),
            )
        )
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = ",\n".join("  " + json.dumps(row) for row in rows)
    (FOLDER / "find-lines.json").write_text(f'{{"mapStride": 2, "cases": [\n{text}\n]}}\n')


if __name__ == "__main__":
    main()
