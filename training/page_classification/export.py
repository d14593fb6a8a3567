"""Checkpoint -> models/page-classification/<name>: graph, manifest, self-test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.common import export_command
from training.page_classification.train import CONFIG

if TYPE_CHECKING:
    import torch

    from training.page_classification.settings import ClassificationSettings

GRAPH = "model.onnx"


def main() -> None:
    """Command line."""
    options = export_command.read_options(__doc__, CONFIG)

    from training.page_classification.settings import load

    export_command.write(options, *load(options.config, options.checkpoint), export)


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
