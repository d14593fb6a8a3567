"""Checkpoint -> models/page-classification/<name>: graph, manifest, self-test."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

    from training.page_classification.settings import ClassificationSettings

ROOT = Path(__file__).parents[2]
CONFIG = ROOT / "training" / "configs" / "page-classification.yaml"
GRAPH = "model.onnx"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--facts", type=Path, help="JSON with `training` and `metrics` for the manifest")
    parser.add_argument("--thresholds", type=Path, help="JSON printed by calibrate.py")
    parser.add_argument("--out", type=Path, help="default: models/page-classification/<name>")
    options = parser.parse_args()

    from training.common.page_loop import averaged_weights
    from training.common.typed_config import read_settings
    from training.page_classification.settings import ClassificationSettings, build

    settings = read_settings(options.config, ClassificationSettings)
    model = build(settings)
    model.load_state_dict(averaged_weights(options.checkpoint))
    facts = json.loads(options.facts.read_text()) if options.facts else {}
    if options.thresholds:
        facts["thresholds"] = json.loads(options.thresholds.read_text())
    folder = options.out or ROOT / "models" / settings.task / settings.name
    difference = export(model, settings, folder, options.version, facts)
    print(f"{folder}: largest difference from PyTorch {difference:.2g}")


def export(
    model: torch.nn.Module,
    settings: ClassificationSettings,
    folder: Path,
    version: str,
    facts: dict[str, Any],
) -> float:
    """Write the model folder; returns the largest difference between graph and PyTorch."""
    import numpy as np
    import torch

    from training.common import export_onnx, manifest
    from training.synth.page import PAGE_TYPES

    side = settings.view.side
    model = model.eval()
    graph = folder / GRAPH
    batch = {0: "batch"}
    export_onnx.export(
        model,
        [torch.zeros(1, 1, side, side)],
        graph,
        {"image": batch},
        {"type": batch, "orientation": batch},
    )
    rows = np.linspace(-1, 1, side, dtype=np.float32)
    sheet = np.where(np.sin(rows * 60)[:, None] > rows[None, :], np.float32(1), np.float32(-0.5))[None, None]
    kinds, turns = export_onnx.session(graph).run(None, {"image": sheet})
    self_test = manifest.write_self_test(
        folder, {"image": sheet}, {"type": kinds, "orientation": turns}
    )
    manifest.write(
        folder,
        settings.task,
        settings.name,
        version,
        [GRAPH],
        manifest.signature(
            {"image": ["N", 1, side, side]},
            {"type": ["N", len(PAGE_TYPES)], "orientation": ["N", 4]},
        ),
        export_onnx.OPSET,
        "fp16-store",
        self_test,
        {
            "input": {
                "channels": 1,
                "colour": "grey = 0.299 R + 0.587 G + 0.114 B",
                "range": "x / 127.5 - 1",
                "resize": "area when shrinking, else bilinear with half-pixel centres",
                "placement": "centre",
                "padding": 1.0,
                "size": side,
            },
            "labels": list(PAGE_TYPES),
            **facts,
        },
    )
    return export_onnx.max_difference(graph, model, [torch.from_numpy(sheet)])


if __name__ == "__main__":
    main()
