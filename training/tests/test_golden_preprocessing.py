"""The committed bytes are what the resize rule gives, and the rule is what it says it is."""

import base64
import json

import numpy as np

from training.common.resize import resize_grey, to_grey
from training.golden_preprocessing import FOLDER
from training.page_classification.data import letterbox

GOLDEN = json.loads((FOLDER / "preprocessing.json").read_text())


def decoded(stored: dict) -> np.ndarray:
    values = np.frombuffer(base64.b64decode(stored["bytes"]), np.uint8)
    return values.reshape(stored["height"], stored["width"])


def close(a: np.ndarray, b: np.ndarray) -> None:
    np.testing.assert_allclose(a.astype(int), b.astype(int), atol=GOLDEN["tolerance"])


def test_grey() -> None:
    stored = GOLDEN["grey"]
    colours = np.frombuffer(base64.b64decode(stored["rgbBytes"]), np.uint8).reshape(4, 16, 3)
    close(to_grey(colours), decoded(stored["grey"]))


def test_resize() -> None:
    for case in GOLDEN["resize"]:
        expected = decoded(case["expected"])
        close(resize_grey(decoded(case["source"]), expected.shape[1], expected.shape[0]), expected)


def test_letterbox() -> None:
    for case in GOLDEN["letterbox"]:
        close(letterbox(decoded(case["source"]), case["side"]), decoded(case["expected"]))


def test_shrinking_is_exact_area_averaging() -> None:
    source = np.random.default_rng(1).integers(0, 256, (21, 15)).astype(np.uint8)
    rows, columns = coverage(21, 8), coverage(15, 6)
    close(resize_grey(source, 6, 8), rows @ source @ columns.T)


def coverage(source: int, target: int) -> np.ndarray:
    """Share of each source sample in each target sample."""
    edges = np.arange(target + 1) * source / target
    low, high = edges[:-1, None], edges[1:, None]
    at = np.arange(source)[None, :]
    shared = np.clip(np.minimum(high, at + 1) - np.maximum(low, at), 0, None)
    return shared / (source / target)
