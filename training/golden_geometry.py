"""Writes tests/golden/geometry: the cases that both geometry implementations must satisfy."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from training.common.geometry import min_area_rectangle, offset_quad, order_quad, quad_iou, quad_problems

FOLDER = Path(__file__).parents[1] / "tests" / "golden" / "geometry"
BOX = [[10, 20], [110, 20], [110, 32], [10, 32]]
TILTED = [[12.0, 40.0], [112.0, 30.0], [113.4, 44.0], [13.4, 54.0]]
KITE = [[0, 0], [40, 5], [60, 40], [5, 30]]

QUADS = {
    "a box": (BOX, 200, 100, 1),
    "a tilted line": (TILTED, 200, 100, 1),
    "an irregular convex quad": (KITE, 200, 100, 1),
    "counter-clockwise": (BOX[::-1], 200, 100, 1),
    "a bow tie": ([[10, 20], [110, 32], [110, 20], [10, 32]], 200, 100, 1),
    "a lopsided bow tie": ([[0, 0], [100, 0], [20, 30], [60, 40]], 200, 100, 1),
    "a dart": ([[0, 0], [50, 40], [100, 0], [50, 90]], 200, 100, 1),
    "all corners in one point": ([[5, 5]] * 4, 200, 100, 1),
    "corners on one line": ([[0, 0], [10, 10], [20, 20], [30, 30]], 200, 100, 1),
    "three corners on one line": ([[0, 0], [10, 0], [20, 0], [10, 10]], 200, 100, 1),
    "a not-a-number corner": ([[0, 0], [10, None], [10, 5], [0, 5]], 200, 100, 1),
    "five corners": (BOX + [[5, 25]], 200, 100, 1),
    "too thin": ([[0, 0], [50, 0], [50, 0.5], [0, 0.5]], 200, 100, 1),
    "thin but allowed": ([[0, 0], [50, 0], [50, 0.5], [0, 0.5]], 200, 100, 0.4),
    "outside on the right": ([[150, 10], [203, 10], [203, 20], [150, 20]], 200, 100, 1),
    "outside by less than the tolerance": ([[-0.4, 0], [50, 0], [50, 10], [-0.4, 10]], 200, 100, 1),
    "outside, page unknown": ([[150, 10], [203, 10], [203, 20], [150, 20]], None, None, 1),
    "everything at once": ([[-9, 0.2], [-9, 0], [-5, 0], [-5, 0.2]], 200, 100, 1),
}
PAIRS = {
    "the same": (BOX, BOX),
    "apart": (BOX, (np.array(BOX) + [200, 0]).tolist()),
    "touching along a side": (BOX, (np.array(BOX) + [100, 0]).tolist()),
    "half over": (BOX, (np.array(BOX) + [50, 0]).tolist()),
    "one inside the other": (BOX, [[30, 22], [60, 22], [60, 30], [30, 30]]),
    "a box and a tilted line": (BOX, (np.array(TILTED) - [0, 14]).tolist()),
    "a diamond in a square": (
        [[0, 0], [10, 0], [10, 10], [0, 10]],
        [[5, 0], [10, 5], [5, 10], [0, 5]],
    ),
}
OFFSETS = {
    "grow a box": (BOX, 3),
    "shrink a box": (BOX, -3),
    "grow a tilted line": (TILTED, 2.5),
    "shrink an irregular quad": (KITE, -4),
    "shrink too far": (BOX, -6.5),
    "no change": (KITE, 0),
}
CLOUDS = {
    "one point": ([[3.5, 4.5]], 0.5),
    "a row of pixels": ([[x + 0.5, 7.5] for x in range(10)], 0.5),
    "a diagonal": ([[x + 0.5, x + 0.5] for x in range(5)], 0.5),
    "a block of pixels": ([[x + 0.5, y + 0.5] for x in range(12) for y in range(3)], 0.5),
    "a staircase": ([[x + 0.5, x // 6 + d + 0.5] for x in range(30) for d in range(2)], 0.5),
    "a column": ([[4.5, y + 0.5] for y in range(8)], 0.5),
    "scattered": ([[1, 9], [14, 2], [20, 8], [9, 13], [10, 7], [3, 5]], 0),
    "duplicates": ([[1, 1], [1, 1], [9, 1], [9, 4], [1, 4], [9, 4]], 0),
}
CORNERS = {
    "from the bottom right": [[110, 32], [10, 32], [10, 20], [110, 20]],
    "counter-clockwise": [[10, 20], [10, 32], [110, 32], [110, 20]],
    "a tall narrow box": [[14, 60], [10, 60], [10, 20], [14, 20]],
    "tilted forty degrees up": [[0, 64.3], [76.6, 0], [83, 7.7], [6.4, 72]],
}


def main() -> None:
    """Write every file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    problems = []
    for name, (quad, width, height, least) in QUADS.items():
        points = np.array([[np.nan if v is None else v for v in p] for p in quad], float)
        found = quad_problems(points, width, height, least)
        problems.append(
            dict(name=name, quad=quad, width=width, height=height, minSize=least, problems=found)
        )
    write("quad-problems", problems)
    write("quad-iou", [
        dict(name=name, a=a, b=b, iou=quad_iou(np.array(a, float), np.array(b, float)))
        for name, (a, b) in PAIRS.items()
    ])  # fmt: skip
    offsets = []
    for name, (quad, distance) in OFFSETS.items():
        try:
            expected = offset_quad(np.array(quad, float), distance).tolist()
        except ValueError:
            expected = None
        offsets.append(dict(name=name, quad=quad, distance=distance, expected=expected))
    write("offset-quad", offsets)
    write("min-area-rectangle", [
        dict(name=name, points=points, margin=margin,
             expected=min_area_rectangle(np.array(points, float), margin).tolist())
        for name, (points, margin) in CLOUDS.items()
    ])  # fmt: skip
    write("order-quad", [
        dict(name=name, points=points, expected=order_quad(np.array(points, float)).tolist())
        for name, points in CORNERS.items()
    ])  # fmt: skip


def write(name: str, cases: list[dict]) -> None:
    text = ",\n".join("  " + json.dumps(case) for case in cases)
    (FOLDER / f"{name}.json").write_text(f'{{"cases": [\n{text}\n]}}\n')


if __name__ == "__main__":
    main()
