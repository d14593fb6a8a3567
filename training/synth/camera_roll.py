"""A roll: photographed pages on disk, as grey JPEG files and one index line each.

Rendering costs more than reading, so both page-level nets train from rolls. A roll may grow while it
is read; seeds make it reproducible, so rolls are never kept for good.
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from training.synth.page import Page

#: Share of `other` among the thirteen types; the rest is even.
OTHER_SHARE = 0.24
JPEG_QUALITY = 94
#: Long side pages are rendered at: the nets look at 736 to 1280.
LONG_SIDE = 1120
#: A page shorter than this share of the wanted long side is rendered again, at most this much larger.
SLIP_SHARE = 0.8
MOST_ENLARGED = 5
#: Least difference in grey levels between ink and paper of a line that counts as printed.
MIN_CONTRAST = 22


@dataclass(frozen=True)
class Frame:
    """One picture of a roll; quads (n, 4, 2) in its pixels, `faint` those whose ink was lost."""

    path: Path
    type: str
    device: str
    quads: np.ndarray
    faint: np.ndarray

    def image(self) -> np.ndarray:
        """Grey bytes (H, W)."""
        image = cv2.imread(str(self.path), cv2.IMREAD_GRAYSCALE)
        if image is None:
            raise OSError(f"cannot read {self.path}")
        return image


class Roll:
    """The frames written so far; `refresh` picks up new ones."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.frames: list[Frame] = []
        self._read = 0
        self.refresh()

    def refresh(self) -> None:
        """Read the complete index lines added since the last call."""
        index = self.folder / "index.jsonl"
        with index.open("rb") as file:
            file.seek(self._read)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self._read += len(line)
                row = json.loads(line)
                quads, faint = (
                    np.array(row[key], np.float32).reshape(-1, 4, 2) for key in ("quads", "faint")
                )
                path = self.folder / row["file"]
                self.frames.append(Frame(path, row["type"], row["device"], quads, faint))


def develop(folder: Path, seeds: range, split: str, long_side: int, strength: float) -> None:
    """Render, photograph and append the pages of `seeds`, in that order.

    Types and strengths are drawn from the seed, so the same seeds give the same roll.
    """
    from training.synth.camera import photograph
    from training.synth.page import PAGE_TYPES

    shares = [OTHER_SHARE if t == "other" else (1 - OTHER_SHARE) / 12 for t in PAGE_TYPES]
    for seed in seeds:
        rng = np.random.default_rng([seed, 77])
        kind = str(rng.choice(PAGE_TYPES, p=shares))
        page = rendered(seed, split, kind, long_side)
        page = photograph(page, rng, float(strength * rng.uniform(0.3, 1.4)))
        append(folder, f"{split}-{seed:07d}", page)


def rendered(seed: int, split: str, kind: str, long_side: int) -> Page:
    """A page whose image really has that long side: slips are cut from a longer sheet."""
    from training.synth.pages import render_page

    page = render_page(seed, split, page_type=kind, long_side=long_side)
    got = max(page.image.shape)
    if got < SLIP_SHARE * long_side:
        larger = min(long_side * long_side // got, MOST_ENLARGED * long_side)
        page = render_page(seed, split, page_type=kind, long_side=larger)
    return page


def append(folder: Path, name: str, page: Page) -> None:
    """Add a photographed page (grey image) to the roll in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(
        str(folder / f"{name}.jpg"), page.image, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY]
    )
    quads = [line.quad for line in page.lines]
    row = {
        "file": f"{name}.jpg",
        "type": page.type,
        "layout": page.layout,
        "device": page.meta["device"],
        "quads": [np.round(quad.ravel(), 2).tolist() for quad in quads if legible(page.image, quad)],
        "faint": [
            np.round(quad.ravel(), 2).tolist() for quad in quads if not legible(page.image, quad)
        ],
    }
    with (folder / "index.jsonl").open("a") as index:
        index.write(json.dumps(row) + "\n")


def legible(image: np.ndarray, quad: np.ndarray) -> bool:
    """Whether any ink of a line is left: a threshold or a glare can take all of it."""
    low = np.maximum(np.floor(quad.min(axis=0)).astype(int), 0)
    high = np.ceil(quad.max(axis=0)).astype(int)
    part = image[low[1] : high[1], low[0] : high[0]]
    if part.size == 0:
        return False
    dark, light = np.percentile(cv2.blur(part, (3, 3)), [1, 99])
    return bool(light - dark >= MIN_CONTRAST)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--split", choices=["train", "test"], default="train")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--long-side", type=int, default=LONG_SIDE)
    parser.add_argument("--strength", type=float, default=1.0)
    options = parser.parse_args()
    cv2.setNumThreads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    seeds = range(options.first_seed, options.first_seed + options.count)
    develop(options.out, seeds, options.split, options.long_side, options.strength)


if __name__ == "__main__":
    main()
