"""Measure an exported recogniser on lines it never saw.

python -m training.text_recognition.evaluate --model models/text-recognition/latin-small --sets clean,hard
python -m training.text_recognition.evaluate --model models/text-recognition/latin-small --pdf DIR --dpi 100,150,200
python -m training.text_recognition.evaluate --model models/micr-recognition/e13b --lines DIR
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from training.text_recognition.sources import Alphabet


def parse_args(argv: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True, help="folder with manifest.json and model.onnx")
    parser.add_argument("--sets", default="", help="held-out sets: clean, mixed, hard, pages, hand")
    parser.add_argument("--count", type=int, default=1000, help="lines of each synthetic set")
    parser.add_argument("--pdf", help="folder of PDFs whose text layer is the truth")
    parser.add_argument("--dpi", default="150", help="rendering resolutions, comma separated")
    parser.add_argument("--degrade", action="store_true", help="also score the PDF pages blurred, noisy and compressed")
    parser.add_argument("--per-file", type=int, default=60, help="lines taken of each PDF")
    parser.add_argument("--lines", help="folder of line images with .gt.txt beside them")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong lines of each set")
    parser.add_argument("--upside-down", action="store_true", help="also score the class that says so, on printed Latin lines")
    parser.add_argument("--tesseract", action="store_true", help="also read the same crops with tesseract")
    parser.add_argument("--out", help="write the numbers as JSON")
    return parser.parse_args(argv)


def line_images(folder: Path) -> tuple[list[np.ndarray], list[str]]:
    """Line images with transcripts, cut to their ink as a detection would be; spaces do not count."""
    import numpy as np
    from PIL import Image

    from training.common.resample import warp_line

    crops, truths = [], []
    for truth in sorted(folder.glob("*.gt.txt")):
        image = next(p for p in truth.parent.glob(truth.name[: -len(".gt.txt")] + ".*") if p.suffix != ".txt")
        grey = np.asarray(Image.open(image).convert("L"))
        rows, columns = (np.flatnonzero((grey < 128).any(axis=axis)) for axis in (1, 0))
        pad = 0.1 * (rows[-1] + 1 - rows[0])
        left, top, right, bottom = columns[0] - pad, rows[0] - pad, columns[-1] + 1 + pad, rows[-1] + 1 + pad
        crops.append(warp_line(grey, np.array([[left, top], [right, top], [right, bottom], [left, bottom]])))
        truths.append("".join(truth.read_text().split()))
    return crops, truths


def tesseract(crops: Sequence[np.ndarray]) -> list[str]:
    """The yardstick: each crop enlarged to 48 rows with a white border, page segmentation mode 7."""
    import subprocess

    import cv2
    import numpy as np

    texts = []
    for crop in crops:
        big = cv2.resize(np.clip(crop, 0, 255).astype(np.uint8), None, fx=1.5, fy=1.5, interpolation=cv2.INTER_CUBIC)
        big = cv2.copyMakeBorder(big, 10, 10, 10, 10, cv2.BORDER_REPLICATE)
        _, png = cv2.imencode(".png", big)
        done = subprocess.run(["tesseract", "-", "-", "--psm", "7"], input=png.tobytes(), capture_output=True,
                              check=True, env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin"})
        texts.append(" ".join(done.stdout.decode().split()))
    return texts


def report(name: str, truths: Sequence[str], readings: Sequence[str], errors: int) -> dict[str, Any]:
    """Print and return the numbers of one set, with and without spaces."""
    from training.text_recognition.scoring import score

    pairs = list(zip(truths, readings, strict=True))
    full = score(pairs)
    tight = score([(t.replace(" ", ""), r.replace(" ", "")) for t, r in pairs])
    numbers = score([(t, r) for t, r in pairs if sum(c.isdigit() for c in t) * 2 > len(t)])
    print(f"{name}: CER {full.cer:.2%}, exact {full.exact:.1%}, CER without spaces {tight.cer:.2%}, "
          f"mostly-digit lines exact {numbers.exact:.1%} ({numbers.lines}); {full.lines} lines, {full.characters} characters")
    for truth, reading in [(t, r) for t, r in pairs if t != r][:errors]:
        print(f"   {truth!r}\n   {reading!r}")
    return {"cer": round(full.cer, 5), "exact": round(full.exact, 4), "cerWithoutSpaces": round(tight.cer, 5),
            "digitLinesExact": round(numbers.exact, 4), "lines": full.lines, "characters": full.characters}


@dataclass(frozen=True)
class Reader:
    """An exported recogniser: classes of crops, its alphabet, and the name of its line source."""

    classes: Callable[[Sequence[np.ndarray]], list[list[int]]]
    letters: Alphabet
    source: str

    def texts(self, crops: Sequence[np.ndarray]) -> list[str]:
        """Texts of crops; an upside-down line reads as the empty string."""
        return [self.letters.decode(classes) for classes in self.classes(crops)]


def turned_report(name: str, reader: Reader, crops: Sequence[np.ndarray], truths: Sequence[str]) -> dict[str, Any]:
    """How often the class "upside down" is given to lines on their head, and to upright ones."""
    import numpy as np

    from training.synth.lines import has_an_up_side

    telling = [crop for crop, truth in zip(crops, truths, strict=True) if has_an_up_side(truth)]
    flag = reader.letters.upside_down
    hits = sum(flag in classes for classes in reader.classes([np.ascontiguousarray(crop[::-1, ::-1]) for crop in telling]))
    false = sum(flag in classes for classes in reader.classes(crops))
    found, wrong = hits / max(1, len(telling)), false / max(1, len(crops))
    print(f"{name}: upside down found {found:.1%} of {len(telling)} lines that have an up side, upright lines flagged {wrong:.1%}")
    return {"found": round(found, 4), "falseAlarms": round(wrong, 4), "lines": len(telling)}


def onnx_reader(folder: Path) -> Reader:
    """The exported recogniser of a model folder."""
    import json

    from training.common.export_onnx import session
    from training.common.resample import squeeze
    from training.text_recognition.scoring import read_classes
    from training.text_recognition.sources import Alphabet

    manifest = json.loads((folder / "manifest.json").read_text())
    run = session(folder / manifest["files"][0]["path"])
    letters = Alphabet(tuple(manifest["charset"]))
    source = "micr" if manifest["task"] == "micr-recognition" else "latin"
    scale = manifest["input"].get("columnScale", 1.0)

    def classes(crops: Sequence[np.ndarray]) -> list[list[int]]:
        return read_classes(lambda x: run.run(None, {"image": x})[0], [squeeze(crop, scale) for crop in crops])

    return Reader(classes, letters, source)


def main(argv: list[str] | None = None) -> None:
    args = parse_args(argv)
    import json

    from training.text_recognition.scoring import held_out_lines

    reader = onnx_reader(Path(args.model))
    sets: dict[str, tuple[Sequence[Any], Sequence[str]]] = {}
    for name in filter(None, args.sets.split(",")):
        sets[name] = held_out_lines(reader.source, name, args.count)
    if args.pdf:
        from training.text_recognition.pdf_lines import collect

        for dpi in args.dpi.split(","):
            for degrade in (False, True) if args.degrade else (False,):
                lines = collect(Path(args.pdf), float(dpi), args.per_file, degrade=degrade)
                name = f"pdf{dpi}{'-degraded' if degrade else ''}"
                sets[name] = [line.pixels for line in lines], [line.text for line in lines]
    if args.lines:
        sets["lines"] = line_images(Path(args.lines))
    results = {}
    for name, (crops, truths) in sets.items():
        results[name] = report(name, truths, reader.texts(crops), args.errors)
        if args.upside_down:
            results[name]["upsideDown"] = turned_report(name, reader, crops, truths)
        if args.tesseract:
            results[f"{name}-tesseract"] = report(f"{name} tesseract", truths, tesseract(crops), args.errors)
    if args.out:
        Path(args.out).write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
