"""The line crop: exact positions, its fast twin, normalisation."""

import numpy as np
import pytest

from training.common import resample


def rectangle(left: float, top: float, right: float, bottom: float) -> np.ndarray:
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], float)


def test_a_crop_at_its_own_size_copies_the_pixels() -> None:
    page = np.random.default_rng(1).integers(0, 256, (60, 120)).astype(np.uint8)
    crop = resample.warp_line(page, rectangle(10, 7, 90, 39))
    np.testing.assert_allclose(crop, page[7:39, 10:90], atol=1e-3)


def test_halving_averages_blocks_of_four() -> None:
    page = np.random.default_rng(2).integers(0, 256, (64, 128)).astype(np.uint8)
    columns, k = resample.crop_size(rectangle(0, 0, 128, 64))
    assert (columns, k) == (64, 2)
    expected = page.reshape(32, 2, 64, 2).mean(axis=(1, 3))
    np.testing.assert_allclose(resample.warp_line(page, rectangle(0, 0, 128, 64)), expected, atol=1e-3)


def test_a_turned_quad_gives_the_turned_picture() -> None:
    page = np.random.default_rng(3).integers(0, 256, (32, 96)).astype(np.uint8)
    quad = rectangle(0, 0, 96, 32)
    upside_down = resample.warp_line(page, np.roll(quad, -2, axis=0))
    np.testing.assert_allclose(upside_down, resample.warp_line(page, quad)[::-1, ::-1], atol=1e-3)


def test_outside_the_page_the_edge_repeats() -> None:
    page = np.full((40, 40), 9, np.uint8)
    assert (resample.warp_line(page, rectangle(-20, -20, 60, 12)) == 9).all()


@pytest.mark.parametrize("scale", [0.4, 1.0, 2.7])
def test_the_fast_crop_agrees_with_the_exact_one(scale: float) -> None:
    y, x = np.mgrid[:200, :300]
    page = (127 + 60 * np.sin(x / 5) + 60 * np.cos(y / 7)).astype(np.uint8)
    quad = np.array([[30, 40], [30 + 80 * scale, 44], [29 + 80 * scale, 44 + 32 * scale], [31, 41 + 31 * scale]])
    difference = resample.warp_line(page, quad) - resample.warp_line_fast(page, quad)
    assert np.abs(difference).max() < 2.0


def test_a_squeezed_crop_is_the_page_cut_with_fewer_columns() -> None:
    y, x = np.mgrid[:80, :400]
    page = (127 + 60 * np.sin(x / 5) + 60 * np.cos(y / 7)).astype(np.uint8)
    quad = rectangle(10, 9, 330, 49)
    crop = resample.warp_line(page, quad, column_scale=0.8)
    assert crop.shape == (32, 205)
    again = resample.squeeze(resample.warp_line(page, quad), 0.8)
    assert again.shape == crop.shape
    assert np.abs(again - crop).mean() < 2.0
    assert resample.squeeze(crop, 1.0) is crop


@pytest.mark.parametrize(("columns", "width"), [(1, 32), (32, 32), (33, 40), (320, 320), (321, 328)])
def test_padding_goes_to_a_multiple_of_eight(columns: int, width: int) -> None:
    assert resample.padded_width(columns) == width


def test_normalisation_ignores_padding_and_flat_crops_stay_finite() -> None:
    crop = np.random.default_rng(4).normal(120, 40, (32, 50)).astype(np.float32)
    line = resample.normalise_line(crop)
    assert line.shape == (32, 56)
    assert abs(line[:, :50].mean()) < 1e-5
    assert line[:, :50].std() == pytest.approx(1, abs=1e-4)
    assert (line[:, 50:] == 0).all()
    assert (resample.normalise_line(np.full((32, 40), 200, np.float32)) == 0).all()
    assert resample.normalise_line(crop / 40).std() < 0.2  # the floor keeps faint noise faint
