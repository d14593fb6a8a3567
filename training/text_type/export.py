"""Checkpoint -> models/text-type/<name>: graph, manifest, self-test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.common import export_command
from training.text_type.train import CONFIG

if TYPE_CHECKING:
    import torch

    from training.text_type.settings import TextTypeSettings

GRAPH = "model.onnx"


def main() -> None:
    """Command line."""
    options = export_command.read_options(__doc__, CONFIG)

    from training.text_type.settings import load

    export_command.write(options, *load(options.config, options.checkpoint), export)


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
