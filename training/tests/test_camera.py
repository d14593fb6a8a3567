"""The camera moves the truth with the picture."""

import cv2
import numpy as np
import pytest

from training.common.geometry import quad_problems
from training.synth.camera import DEVICES, photograph
from training.synth.camera_warp import Warp, curl, place
from training.tests.page_samples import drawn_page


def test_points_follow_the_picture() -> None:
    rng = np.random.default_rng(3)
    sheet = np.full((400, 300), 255, np.uint8)
    marks = np.array([[60, 50], [240, 70], [150, 200], [70, 340], [250, 350]], float)
    for x, y in marks:
        cv2.circle(sheet, (int(x), int(y)), 4, 0, -1)
    for bend in (None, curl(rng, 300, 400, 1.4)):
        matrix = place(rng, (300, 400), (360, 460), 6.0, 0.04, 0.95)
        warp = Warp(matrix, (360, 460), bend)
        seen, mask = warp.image(sheet)
        dark = ((seen < 100) & (mask > 0)).astype(np.uint8)
        _, _, _, centres = cv2.connectedComponentsWithStats(dark)
        expected = warp.points(marks, (300, 400))
        for point in expected:
            assert np.linalg.norm(centres[1:] - point, axis=1).min() < 1.5


@pytest.mark.parametrize("seed", range(12))
def test_quads_stay_valid_and_on_the_text(seed: int) -> None:
    page = drawn_page(seed)
    seen = photograph(page, np.random.default_rng(seed), 1.2)
    height, width = seen.image.shape
    assert seen.image.dtype == np.uint8 and seen.meta["device"] in DEVICES
    assert quad_problems(seen.corners.astype(float)) == []
    for line in seen.lines:
        assert quad_problems(line.quad.astype(float), width, height) == []
    darker = 0
    for line in seen.lines:
        mask = np.zeros((height, width), np.uint8)
        cv2.fillPoly(mask, [line.quad.astype(np.int32)], 1)
        ring = cv2.dilate(mask, np.ones((7, 7), np.uint8)) - mask
        darker += seen.image[mask > 0].mean() < seen.image[ring > 0].mean()
    assert darker >= 0.9 * len(seen.lines)


def test_the_same_seed_gives_the_same_picture() -> None:
    first, second = (photograph(drawn_page(5), np.random.default_rng(9)) for _ in range(2))
    np.testing.assert_array_equal(first.image, second.image)
