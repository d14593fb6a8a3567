"""Checkpoint -> models/text-type/<name>: graph, manifest, self-test."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

    from training.text_type.settings import TextTypeSettings

ROOT = Path(__file__).parents[2]
GRAPH = "model.onnx"


def main() -> None:
    """Command line."""
    from training.text_type.train import CONFIG

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--facts", type=Path, help="JSON with `training`, `metrics` and `thresholds` for the manifest")
    parser.add_argument("--out", type=Path, help="default: models/text-type/<name>")
    options = parser.parse_args()

    from training.common.page_loop import averaged_weights
    from training.common.typed_config import read_settings
    from training.text_type.settings import TextTypeSettings, build

    settings = read_settings(options.config, TextTypeSettings)
    model = build(settings)
    model.load_state_dict(averaged_weights(options.checkpoint))
    facts = json.loads(options.facts.read_text()) if options.facts else {}
    folder = options.out or ROOT / "models" / settings.task / settings.name
    difference = export(model, settings, folder, options.version, facts)
    print(f"{folder}: largest difference from PyTorch {difference:.2g}")


def export(
    model: torch.nn.Module, settings: TextTypeSettings, folder: Path, version: str, facts: dict[str, Any]
) -> float:
    """Write the model folder; returns the largest difference between graph and PyTorch."""
    import numpy as np
    import torch

    from training.common import export_onnx, manifest
    from training.synth.page import PAGE_TYPES
    from training.text_type.features import BUCKETS

    graph = folder / GRAPH
    batch = {0: "batch"}
    model = model.eval()
    export_onnx.export(model, [torch.zeros(1, BUCKETS)], graph, {"features": batch}, {"type": batch})
    row = (np.arange(BUCKETS, dtype=np.float32)[None] % 97 < 2) * np.float32(0.06)
    (kinds,) = export_onnx.session(graph).run(None, {"features": row})
    self_test = manifest.write_self_test(folder, {"features": row}, {"type": kinds})
    manifest.write(
        folder,
        settings.task,
        settings.name,
        version,
        [GRAPH],
        manifest.signature({"features": ["N", BUCKETS]}, {"type": ["N", len(PAGE_TYPES)]}),
        export_onnx.OPSET,
        "fp16-store",
        self_test,
        {
            "input": {
                "features": "hashed n-grams of the page's words; training/text_type/features.py",
                "buckets": BUCKETS,
            },
            "labels": list(PAGE_TYPES),
            **facts,
        },
    )
    return export_onnx.max_difference(graph, model, [torch.from_numpy(row)])


if __name__ == "__main__":
    main()
