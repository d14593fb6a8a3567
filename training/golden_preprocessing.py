"""Writes tests/golden/page-classification: grey rule, resize rule and letterbox as bytes."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import numpy as np

from training.common.resize import resize_grey, to_grey
from training.page_classification.data import letterbox

FOLDER = Path(__file__).parents[1] / "tests" / "golden" / "page-classification"
#: (width, height) of the source, (width, height) wanted.
RESIZES = {
    "halved": ((24, 16), (12, 8)),
    "shrunk by an odd factor": ((37, 53), (11, 16)),
    "shrunk a little": ((30, 20), (29, 19)),
    "enlarged": ((9, 7), (20, 16)),
    "unchanged": ((8, 8), (8, 8)),
}
LETTERBOXES = {"upright": ((51, 66), 32), "lying": ((66, 51), 32), "small": ((10, 14), 32)}


def encoded(image: np.ndarray) -> dict:
    """Size and base64 bytes of a grey image."""
    return {
        "width": image.shape[1],
        "height": image.shape[0],
        "bytes": base64.b64encode(np.ascontiguousarray(image).tobytes()).decode(),
    }


def picture(rng: np.random.Generator, size: tuple[int, int]) -> np.ndarray:
    """Light paper, dark strokes and some noise."""
    width, height = size
    image = rng.integers(200, 256, (height, width))
    image[:: max(height // 6, 2), width // 8 : -(width // 8) or None] = rng.integers(0, 60)
    return image.astype(np.uint8)


def main() -> None:
    """Write one file."""
    rng = np.random.default_rng(21)
    colours = rng.integers(0, 256, (4, 16, 3)).astype(np.uint8)
    grey = {
        "rgbBytes": base64.b64encode(colours.tobytes()).decode(),
        "grey": encoded(to_grey(colours)),
    }
    resizes = []
    for name, (size, wanted) in RESIZES.items():
        source = picture(rng, size)
        resizes.append(
            {"name": name, "source": encoded(source), "expected": encoded(resize_grey(source, *wanted))}
        )
    boxes = []
    for name, (size, side) in LETTERBOXES.items():
        source = picture(rng, size)
        boxes.append(
            {"name": name, "source": encoded(source), "side": side,
             "expected": encoded(letterbox(source, side))}
        )  # fmt: skip
    FOLDER.mkdir(parents=True, exist_ok=True)
    content = {"tolerance": 1, "grey": grey, "resize": resizes, "letterbox": boxes}
    (FOLDER / "preprocessing.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
