"""Geometry against its golden cases and against itself."""

import json
from pathlib import Path

import numpy as np
import pytest

from training.common.geometry import (
    min_area_rectangle,
    offset_quad,
    order_quad,
    quad_iou,
    quad_problems,
    signed_area,
)

GOLDEN = Path(__file__).parents[2] / "tests" / "golden" / "geometry"


def cases(name: str) -> list[dict]:
    return json.loads((GOLDEN / f"{name}.json").read_text())["cases"]


@pytest.mark.parametrize("case", cases("quad-problems"), ids=lambda case: case["name"])
def test_quad_problems(case: dict) -> None:
    quad = np.array([[np.nan if v is None else v for v in p] for p in case["quad"]], float)
    assert (
        quad_problems(quad, case["width"], case["height"], case["minSize"]) == case["problems"]
    )


@pytest.mark.parametrize("case", cases("quad-iou"), ids=lambda case: case["name"])
def test_quad_iou(case: dict) -> None:
    assert quad_iou(np.array(case["a"], float), np.array(case["b"], float)) == pytest.approx(
        case["iou"], abs=1e-9
    )


@pytest.mark.parametrize("case", cases("offset-quad"), ids=lambda case: case["name"])
def test_offset_quad(case: dict) -> None:
    quad = np.array(case["quad"], float)
    if case["expected"] is None:
        with pytest.raises(ValueError, match="inside out"):
            offset_quad(quad, case["distance"])
    else:
        np.testing.assert_allclose(offset_quad(quad, case["distance"]), case["expected"], atol=1e-9)


@pytest.mark.parametrize("case", cases("min-area-rectangle"), ids=lambda case: case["name"])
def test_min_area_rectangle(case: dict) -> None:
    found = min_area_rectangle(np.array(case["points"], float), case["margin"])
    np.testing.assert_allclose(found, case["expected"], atol=1e-9)


@pytest.mark.parametrize("case", cases("order-quad"), ids=lambda case: case["name"])
def test_order_quad(case: dict) -> None:
    np.testing.assert_allclose(order_quad(np.array(case["points"], float)), case["expected"])


def test_rectangle_of_a_rotated_grid_is_recovered() -> None:
    rng = np.random.default_rng(4)
    for _ in range(20):
        angle = rng.uniform(-np.pi / 4, np.pi / 4)
        turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        box = np.array([[0, 0], [60, 0], [60, 8], [0, 8]]) @ turn + rng.uniform(0, 50, 2)
        inner = rng.dirichlet(np.ones(4), 50) @ box
        found = min_area_rectangle(np.concatenate([box, inner]))
        np.testing.assert_allclose(found, box, atol=1e-6)
        assert signed_area(found) == pytest.approx(480)
