"""Export a checkpoint to `models/<task>/<name>/`: graph, manifest and self-test.

python -m training.text_recognition.export --checkpoint training/runs/text-recognition-latin-small/last.pt
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def parse_args(argv: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", required=True)
    parser.add_argument("--out", help="model folder (default models/<task>/<name>)")
    parser.add_argument("--version", default="1")
    parser.add_argument("--metrics", help="JSON written by evaluate.py, copied into the manifest")
    return parser.parse_args(argv)


def self_test_image(height: int = 32, width: int = 64) -> Any:
    """A deterministic picture of strokes, (1, 1, height, width) float32, roughly zero mean."""
    import numpy as np

    y, x = np.mgrid[:height, :width]
    strokes = np.where((np.sin(x * 0.7) + np.cos(y * 0.45 + x * 0.11)) > 0.6, -1.75, 0.5)
    return strokes.astype(np.float32)[None, None]


def manifest_fields(config: dict[str, Any], state: dict[str, Any], recipe: str, metrics: dict[str, Any]) -> dict[str, Any]:
    """What a recogniser's manifest says beyond the common part."""
    from training.common import resample
    from training.text_recognition.model import STRIDE
    from training.text_recognition.sources import alphabet

    letters = alphabet(config["source"])
    return {
        "input": {"channels": 1, "height": resample.LINE_HEIGHT, "widthMultiple": resample.WIDTH_MULTIPLE,
                  "minWidth": resample.MIN_WIDTH, "maxWidth": resample.MAX_WIDTH, "color": "bt601-luma",
                  "resample": "warp-mean-of-kxk-bilinear", "normalize": "per-line", "stdFloor": int(resample.STD_FLOOR), "columnScale": config["data"]["column_scale"]},
        "charset": list(letters.characters), "blankIndex": 0, "upsideDownIndex": letters.upside_down, "stride": STRIDE // config["model"].get("substeps", 1),
        "training": {"summary": "synthetic lines only; see README.md", "samples": state["samples"],
                     "recipeHash": recipe, "minutes": round(state["elapsed"] / 60, 1)},
        "metrics": metrics,
        "golden": [{"file": str(file)} for file in [Path("tests/golden") / config["task"] / f"{config['name']}.json"] if file.exists()],
    }


def main(argv: list[str] | None = None) -> None:
    args = parse_args(argv)
    import json

    import torch

    from training.common import checkpoint, config as configs, export_onnx, manifest
    from training.text_recognition.trainer import build_model

    saved = checkpoint.load(Path(args.checkpoint))
    config, state = saved["config"], saved["state"]
    model = build_model(config)
    model.load_state_dict(saved["ema"]["state"])
    model.eval()
    folder = Path(args.out or f"models/{config['task']}/{config['name']}")
    graph = folder / "model.onnx"
    example = torch.from_numpy(self_test_image())
    axes = {"image": {0: "N", 3: "W"}}, {"logits": {0: "N", 1: "T"}}
    export_onnx.export(model, [example], graph, *axes, half=False)
    exact = export_onnx.max_difference(graph, model, [example])
    export_onnx.export(model, [example], graph, *axes)
    stored = export_onnx.max_difference(graph, model, [example])
    if exact > 1e-4:
        raise SystemExit(f"the exported graph differs from PyTorch by {exact:.2g}")
    logits = export_onnx.session(graph).run(None, {"image": example.numpy()})[0]
    test = manifest.write_self_test(folder, {"image": example.numpy()}, {"logits": logits})
    classes = logits.shape[2]
    root = Path(__file__).resolve().parent.parent
    recipe = configs.recipe_hash(config, root / "synth", root / "text_recognition", root / "micr_recognition")
    metrics = json.loads(Path(args.metrics).read_text()) if args.metrics else {}
    tensors = manifest.signature({"image": ["N", 1, 32, "W"]}, {"logits": ["N", "T", classes]})
    manifest.write(folder, config["task"], config["name"], args.version, ["model.onnx"], tensors,
                   export_onnx.OPSET, "fp16-store", test, manifest_fields(config, state, recipe, metrics))
    print(f"{graph}: {graph.stat().st_size} bytes; difference fp32 {exact:.2g}, with fp16 weights {stored:.2g}")


if __name__ == "__main__":
    main()
