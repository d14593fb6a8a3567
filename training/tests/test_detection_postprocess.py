"""Labels and post-processing are inverse to each other, and answer to the golden cases."""

import base64
import json
from pathlib import Path

import numpy as np
import pytest

from training.common.geometry import quad_iou, quad_problems
from training.golden_detection import DEFAULTS, SHRINK, box
from training.text_detection.labels import draw_labels
from training.text_detection.postprocess import Thresholds, find_lines

GOLDEN = Path(__file__).parents[2] / "tests/golden/text-detection/find-lines.json"


@pytest.mark.parametrize("case", json.loads(GOLDEN.read_text())["cases"], ids=lambda c: c["name"])
def test_golden_maps(case: dict) -> None:
    values = np.frombuffer(base64.b64decode(case["probabilityBytes"]), np.uint8)
    probability = values.reshape(case["height"], case["width"]).astype(np.float32) / 255
    limits = case["thresholds"]
    quads, scores = find_lines(
        probability,
        Thresholds(limits["binary"], limits["box"], limits["unclip"], limits["minSizePx"]),
    )
    np.testing.assert_allclose(quads, np.array(case["quads"]).reshape(-1, 4, 2), atol=1e-3)
    np.testing.assert_allclose(scores, case["scores"], atol=1e-4)


@pytest.mark.parametrize("height", [6, 8, 10, 14, 20, 40])
@pytest.mark.parametrize("degrees", [0, -3, 8])
def test_round_trip_keeps_lines(height: float, degrees: float) -> None:
    rng = np.random.default_rng(int(height * 10 + degrees))
    pitch = height * 1.35 + 4
    quads = [
        box(40 + rng.uniform(0, 2), 90 + row * pitch, rng.uniform(2 * height, 300), height, degrees)
        for row in range(5)
    ]
    maps = draw_labels(np.array(quads), 512, 512, SHRINK, min_height_px=4)
    found, scores = find_lines(maps.kernel, DEFAULTS)
    assert len(found) == len(quads)
    assert (scores > 0.5).all()
    best = [max(quad_iou(quad, other) for other in found) for quad in quads]
    assert np.mean(best) > (0.65 if height < 8 else 0.8) and min(best) > 0.5
    assert all(quad_problems(quad) == [] for quad in found)


def test_labels_leave_out_what_cannot_be_read() -> None:
    tiny, bad, good = box(10, 10, 60, 3), box(10, 30, 60, 10)[::-1], box(10, 60, 60, 10)
    maps = draw_labels(np.array([tiny, bad, good]), 128, 96, SHRINK, min_height_px=4)
    assert maps.weight[5, 10] == 0 and maps.weight[17, 10] == 0
    assert maps.weight[32, 10] == 1 and maps.kernel[32, 10] == 1
    assert maps.kernel[:25].max() == 0
    assert np.isfinite(maps.border).all() and 0.3 <= maps.border.min() <= maps.border.max() <= 0.7
