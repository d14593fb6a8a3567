"""Write drawn pages as a folder of documents with their truth.

Types go to `labels.tsv`, for `npm run eval -- DIR --types`; lines, words and fields of each page to
`<page>.truth.json`, for `bench/eval/drawn-fields.ts`. Quads in the truth are in pixels of the picture.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from training.synth.page import Page


def write(out: Path, split: str, count: int, first_seed: int, long_side: int, strength: float) -> None:
    """`count` pages of each type as PNG, and `labels.tsv`; `strength` above 0 photographs them."""
    import numpy as np
    from PIL import Image

    from training.synth.camera import photograph
    from training.synth.page import PAGE_TYPES
    from training.synth.pages import render_page

    out.mkdir(parents=True, exist_ok=True)
    rows = ["path\tpage\tclass\tnote"]
    for page_type in PAGE_TYPES:
        for number in range(count):
            seed = first_seed + number
            page = render_page(seed, split, page_type, long_side)
            if strength > 0:
                page = photograph(page, np.random.default_rng(seed), strength)
            name = f"{page_type}-{number}.png"
            Image.fromarray(page.image).save(out / name)
            (out / f"{page_type}-{number}.truth.json").write_text(json.dumps(truth_of(page)), encoding="utf8")
            rows.append(f"{name}\t-\t{page_type}\t{page.layout}")
    (out / "labels.tsv").write_text("\n".join(rows) + "\n", encoding="utf8")


def truth_of(page: Page) -> dict[str, Any]:
    """What is printed on a page and what its fields say."""
    height, width = page.image.shape[:2]
    return {
        "type": page.type,
        "layout": page.layout,
        "consistent": page.consistent,
        "width": width,
        "height": height,
        "lines": [
            {
                "text": line.text,
                "kind": line.kind,
                "quad": _corners(line.quad),
                "words": [{"text": word.text, "quad": _corners(word.quad)} for word in line.words],
            }
            for line in page.lines
        ],
        "fields": [
            {"path": field.path, "value": field.value, "text": field.text, "quad": _corners(field.quad)}
            for field in page.fields
        ],
    }


def _corners(quad: np.ndarray) -> list[list[float]]:
    return [[round(float(x), 2), round(float(y), 2)] for x, y in quad]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--split", choices=["train", "test", "rules", "blind", "unseen"], default="test")
    parser.add_argument("--count", type=int, default=8, help="pages of each type")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--long-side", type=int, default=1650, help="pixels; 1650 is a letter page at 150 dpi")
    parser.add_argument("--strength", type=float, default=0.0, help="camera and scanner damage, 0 to 1")
    options = parser.parse_args()
    write(options.out, options.split, options.count, options.first_seed, options.long_side, options.strength)


if __name__ == "__main__":
    main()
