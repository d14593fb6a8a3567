"""The printed lines of drawn pages, for training on text without ink.

python -m training.text_type.corpus --out FILE.jsonl --split train --pages 60
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

#: Long side in pixels: text is laid out in points, so a small sheet gives the same words fast.
LONG_SIDE = 500
#: `other` is what everything else looks like: each of its layouts gets this many times the pages.
OTHER_TIMES = 2


@dataclass(frozen=True)
class PrintedLine:
    """A line segment of a page; `height` and `top` in page heights."""

    text: str
    height: float
    top: float


@dataclass(frozen=True)
class PrintedPage:
    """What is printed on a page, top to bottom."""

    type: str
    layout: str
    seed: int
    lines: tuple[PrintedLine, ...]


def draw(split: str, pages: int, first_seed: int, only: str = "") -> Iterator[PrintedPage]:
    """`pages` pages of each layout of a split whose name holds `only`, rare layouts as many as common ones."""
    from training.synth.pages import layouts, render_page
    from training.synth.pages.canvas import without_ink

    for number in range(pages * OTHER_TIMES):
        for layout in layouts(split):
            if only not in layout.id or (layout.type != "other" and number >= pages):
                continue
            seed = first_seed + number
            with without_ink():
                page = render_page(seed, split, layout.type, LONG_SIDE, layout.id)
            rows = page.image.shape[0]
            lines = tuple(
                PrintedLine(line.text, round(height / rows, 5), round(top / rows, 4))
                for line in page.lines
                for height, top in [(float(abs(line.quad[3] - line.quad[0]).max()), float(line.quad[:, 1].min()))]
                if line.kind == "text"
            )
            yield PrintedPage(layout.type, layout.id, seed, lines)


def write(path: Path, pages: Iterator[PrintedPage]) -> int:
    """Write one page a line; returns how many."""
    count = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf8") as file:
        for count, page in enumerate(pages, 1):
            file.write(json.dumps(asdict(page), ensure_ascii=False) + "\n")
    return count


def read(path: Path) -> list[PrintedPage]:
    """The pages of a file; a line that is still being written is left out."""
    pages = []
    for row in path.read_text(encoding="utf8").splitlines(keepends=True):
        if row.endswith("\n"):
            stored = json.loads(row)
            lines = tuple(PrintedLine(**line) for line in stored.pop("lines"))
            pages.append(PrintedPage(**stored, lines=lines))
    return pages


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--split", choices=["train", "test"], default="train")
    parser.add_argument("--pages", type=int, default=60, help="pages of each layout, of `other` more")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--only", default="", help="part of the names of the layouts to draw")
    options = parser.parse_args()
    drawn = draw(options.split, options.pages, options.first_seed, options.only)
    print(write(options.out, drawn), "pages")


if __name__ == "__main__":
    main()
