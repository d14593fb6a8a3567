"""Scores a page classifier on held-out frames and on labelled real pages.

python -m training.page_classification.evaluate --roll DIR | --labels labels.tsv
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from training.page_classification.train import CONFIG

if TYPE_CHECKING:
    import numpy as np

    from training.page_classification.scoring import Score

MODEL = Path(__file__).parents[2] / "models" / "page-classification" / "layout-small"


def main() -> None:
    """Command line; prints the summary, the recall of every type and, if asked, every mistake."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=MODEL, help="folder with a manifest")
    parser.add_argument("--checkpoint", type=Path, help="score a checkpoint instead")
    parser.add_argument("--config", type=Path, default=CONFIG, help="the checkpoint's")
    parser.add_argument("--roll", type=Path)
    parser.add_argument("--most", type=int, default=1000, help="frames read at most")
    parser.add_argument("--labels", type=Path, help="table of path, page and class; paths are beside it")
    parser.add_argument("--mistakes", action="store_true")
    evaluate(parser.parse_args())


def evaluate(options: argparse.Namespace) -> None:
    """Score on each set."""
    from training.page_classification.scoring import load_model, score_pages
    from training.page_classification.settings import load
    from training.synth.camera_roll import Roll

    if options.checkpoint:
        net, settings = load(options.config, options.checkpoint)
        side = settings.view.side
    else:
        net, side = load_model(options.model)
    if options.roll:
        frames = Roll(options.roll).frames[: options.most]
        rows = ((f.path.stem, f.image(), f.type, len(f.quads)) for f in frames)
        report(options.roll.name, score_pages(net, rows, side, options.mistakes))
    if options.labels:
        real = ((name, image, kind, 99) for name, image, kind in labelled_pages(options.labels))
        report("labelled pages", score_pages(net, real, side, options.mistakes))


def report(name: str, score: Score) -> None:
    """One JSON line: the summary and each type's recall and most frequent confusion."""
    from training.synth.page import PAGE_TYPES

    kinds = {}
    for index, kind in enumerate(PAGE_TYPES):
        row = score.confusion[index].copy()
        if row.sum():
            right = int(row[index])
            row[index] = 0
            worst = PAGE_TYPES[int(row.argmax())] if row.max() else None
            kinds[kind] = [right, int(score.confusion[index].sum()), worst]
    values = {key: round(value, 4) for key, value in score.summary().items()}
    print(json.dumps({"set": name, **values, "types": kinds}))


def labelled_pages(table: Path) -> list[tuple[str, np.ndarray, str]]:
    """Name, grey image and type of each row; page `-` means the first; PDFs at 100 dpi."""
    import csv

    import numpy as np
    from PIL import Image, ImageOps

    from training.common.resize import to_grey

    rows = []
    with table.open() as file:
        for row in csv.DictReader(file, delimiter="\t"):
            path = table.parent / row["path"]
            if path.suffix.lower() == ".pdf":
                import pypdfium2

                document = pypdfium2.PdfDocument(path)
                document.init_forms()
                page = document[0 if row["page"] == "-" else int(row["page"]) - 1]
                image = page.render(scale=100 / 72).to_numpy()[..., ::-1]
            else:
                with Image.open(path) as picture:
                    image = np.asarray(ImageOps.exif_transpose(picture).convert("RGB"))
            rows.append((row["path"], to_grey(np.ascontiguousarray(image)), row["class"]))
    return rows


if __name__ == "__main__":
    main()
