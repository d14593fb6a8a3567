"""Scores a shipped detector on held-out frames and on rendered born-digital PDFs.

python -m training.text_detection.evaluate --roll DIR | --pdfs DIR --dpi 150 [--overlays DIR]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from training.text_detection.train import CONFIG

MODEL = Path(__file__).parents[2] / "models" / "text-detection" / "db-small"


def main() -> None:
    """Command line; prints one JSON line a set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, default=MODEL, help="folder with a manifest")
    parser.add_argument("--checkpoint", type=Path, help="score a checkpoint instead")
    parser.add_argument("--config", type=Path, default=CONFIG, help="the checkpoint's")
    parser.add_argument("--long-side", type=int, nargs="+", default=[736, 960])
    parser.add_argument("--roll", type=Path)
    parser.add_argument("--most", type=int, default=100, help="frames or PDF files read at most")
    parser.add_argument("--pdfs", type=Path)
    parser.add_argument("--dpi", type=int, default=150)
    parser.add_argument("--overlays", type=Path, help="write pages with found and missed lines")
    parser.add_argument("--worst", action="store_true", help="print every page's score")
    evaluate(parser.parse_args())


def evaluate(options: argparse.Namespace) -> None:
    """Score on each set and long side."""
    from training.common.resize import fit_size
    from training.synth.camera_roll import Roll
    from training.text_detection.pdf_truth import pages
    from training.text_detection.predict import load_checkpoint, load_model
    from training.text_detection.scoring import Score, min_height_of, overlay, score_page

    sets: dict[str, list] = {}
    if options.roll:
        frames = Roll(options.roll).frames[: options.most]
        sets[options.roll.name] = [(f"{f.type}-{f.path.stem}", f.image, f.quads, f.faint) for f in frames]
    if options.pdfs:
        files = sorted(options.pdfs.rglob("*.pdf"))[: options.most]
        found = [page for file in files for page in pages(file, options.dpi)]
        sets[f"pdf-{options.dpi}dpi"] = [(p.name, lambda p=p: p.image, p.quads, None) for p in found]
    for name, rows in sets.items():
        for long_side in options.long_side:
            net = load_checkpoint(options.config, options.checkpoint) if options.checkpoint else load_model(options.model)
            predictor = net(long_side)
            total = Score()
            for page, image_of, truth, faint in rows:
                image = image_of()
                quads, _ = predictor.lines(image)
                scale = fit_size(image.shape[1], image.shape[0], long_side)[2]
                score = score_page(quads, truth, min_height_of(scale), faint)
                total.add(score)
                if options.worst:
                    print(f"{score.summary()['hmean']:.3f} {page}")
                if options.overlays:
                    overlay(image, quads, truth, options.overlays / f"{page.replace('/', '_')}-{long_side}.png")
            values = {k: round(v, 4) for k, v in total.summary().items()}
            print(json.dumps({"set": name, "pages": len(rows), "long_side": long_side, **values}))


if __name__ == "__main__":
    main()
