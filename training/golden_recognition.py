"""Writes tests/golden/<task>/<model>.json: page patch and quad -> crop -> tensor -> logits -> text.

python -m training.golden_recognition --model models/text-recognition/latin-small
python -m training.golden_recognition --model models/micr-recognition/e13b
The graph the logits came from is named by its SHA-256: a new checkpoint needs new vectors.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "golden"
#: Name -> (text, type size in pixels, degrees the line is turned by).
CASES = {
    "amount": ("$1,234.50", 15, 0.0),
    "accents": ("Größe 5 m²", 13, 0.0),
    "turned": ("Box 12a", 22, -4.0),
    "upside down": ("Invoice", 17, 180.0),
}
#: Name -> (transcript with spaces between its fields, pixels of an E-13B unit).
MICR_CASES = {
    "personal check": ("A125000024A 45737C", 1.5),
    "business check": ("C0341C 025D0255B", 1.2),
}


def patch(text: str, size: int, degrees: float) -> tuple[Any, Any]:
    """Grey page patch (rows, columns) uint8 with one line on it, and the line's quad in pixels."""
    import math

    import numpy as np
    from PIL import Image, ImageDraw

    from training.synth import fonts

    face = next(f for f in fonts.families("train", "sans") if f.family == "DejaVu Sans" and f.style == "Book")
    font = fonts.load(face, size)
    width, pad = font.getlength(text), 8
    image = Image.new("L", (int(width) + 2 * pad, int(size * 1.2) + 2 * pad), 235)
    ImageDraw.Draw(image).text((pad, pad + size), text, font=font, fill=30, anchor="ls")
    quad = np.array([[pad - 2, pad], [pad + width + 2, pad], [pad + width + 2, pad + size * 1.25], [pad - 2, pad + size * 1.25]])
    centre = np.array([(image.width - 1) / 2 + 0.5, (image.height - 1) / 2 + 0.5])
    turned = image.rotate(-degrees, resample=Image.Resampling.BICUBIC, fillcolor=235)
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    if degrees < 180:
        quad = (quad - centre) @ turn.T + centre
    return np.asarray(turned), quad


def micr_patch(text: str, unit: float) -> tuple[Any, Any]:
    """The same for a MICR line, printed as the standard says."""
    import numpy as np

    from training.micr_recognition.lines import draw_fields
    from training.synth import crop

    rng = np.random.default_rng(7)
    mask, (left, top, right, bottom) = draw_fields(text.split(), unit, rng, 0.0)
    quad = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    return np.rint(235 - 0.8 * mask).astype(np.uint8), crop.fitted(quad, bottom - top, rng)


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True, help="folder with manifest.json and model.onnx")
    args = parser.parse_args(argv)
    import base64
    import json

    from training.common import manifest
    from training.common.export_onnx import session
    from training.common.resample import normalise_line, warp_line
    from training.text_recognition.scoring import collapse
    from training.text_recognition.sources import Alphabet

    folder = Path(args.model)
    stated = json.loads((folder / "manifest.json").read_text())
    run, letters = session(folder / "model.onnx"), Alphabet(tuple(stated["charset"]))
    cases = []
    micr = stated["task"] == "micr-recognition"
    for name, (text, *look) in (MICR_CASES if micr else CASES).items():
        page, quad = micr_patch(text, *look) if micr else patch(text, *look)
        crop = warp_line(page, quad, column_scale=stated["input"].get("columnScale", 1.0))
        tensor = normalise_line(crop)[None, None]
        logits = run.run(None, {"image": tensor})[0]
        classes = collapse(logits[0].argmax(axis=1))
        cases.append({
            "name": name, "text": letters.decode(classes), "classes": classes, "truth": text.replace(" ", "") if micr else text,
            "page": {"width": page.shape[1], "height": page.shape[0], "data": base64.b64encode(page.tobytes()).decode()},
            "quad": quad.round(4).tolist(), "cropWidth": crop.shape[1],
            "tensor": manifest.encode_tensor(tensor), "logits": manifest.encode_tensor(logits),
        })
    path = FOLDER / stated["task"] / f"{stated['name']}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"model": f"{stated['task']}/{stated['name']}", "sha256": stated["files"][0]["sha256"],
                                "tolerance": {"tensor": 0.01, "logits": 0.02}, "cases": cases}, indent=1, ensure_ascii=False) + "\n")
    print(f"{path}: {path.stat().st_size} bytes; " + ", ".join(repr(case["text"]) for case in cases))


if __name__ == "__main__":
    main()
