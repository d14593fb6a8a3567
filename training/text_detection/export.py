"""Checkpoint -> models/text-detection/<name>: graph, manifest, self-test."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from training.common import export_command
from training.text_detection.train import CONFIG

if TYPE_CHECKING:
    import torch

    from training.text_detection.settings import DetectionSettings

GRAPH = "model.onnx"
#: The self-test is small enough for a software GPU.
SELF_TEST_SIDE = 64


def main() -> None:
    """Command line."""
    options = export_command.read_options(__doc__, CONFIG)

    from training.text_detection.settings import load

    export_command.write(options, *load(options.config, options.checkpoint), export)


def export(
    model: torch.nn.Module, settings: DetectionSettings, folder: Path, version: str, facts: dict[str, Any]
) -> float:
    """Write the model folder; returns the largest difference between graph and PyTorch."""
    import torch

    from training.common import export_onnx, manifest
    from training.text_detection.model import ExportedDetector
    from training.text_detection.model import SIDE_MULTIPLE

    model = model.eval()
    del model.threshold  # trained with, not shipped
    shipped = ExportedDetector(model)
    example = torch.rand(1, 1, 96, 128) * 2 - 1
    sizes = {0: "batch", 2: "height", 3: "width"}
    halves = {0: "batch", 2: "map_height", 3: "map_width"}
    graph = folder / GRAPH
    export_onnx.export(shipped, [example], graph, {"image": sizes}, {"probability": halves})
    session = export_onnx.session(graph)
    sheet = bars(SELF_TEST_SIDE)
    expected = session.run(None, {"image": sheet})[0]
    self_test = manifest.write_self_test(folder, {"image": sheet}, {"probability": expected})
    limits = settings.thresholds
    manifest.write(
        folder,
        settings.task,
        settings.name,
        version,
        [GRAPH],
        manifest.signature(
            {"image": ["N", 1, "H", "W"]},
            {"probability": ["N", 1, "H/2", "W/2"]},
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
                "placement": "top-left",
                "padding": 1.0,
                "sideMultiple": SIDE_MULTIPLE,
                "longSide": settings.evaluation.long_side,
                "mapStride": 2,
            },
            "thresholds": {
                "binary": limits.binary,
                "box": limits.box,
                "unclip": limits.unclip,
                "minSizePx": limits.min_size_px,
            },
            **facts,
        },
    )
    return export_onnx.max_difference(graph, shipped, [torch.from_numpy(sheet)])


def bars(side: int) -> Any:
    """Two dark bars with gaps, like two short lines of text, on a light gradient."""
    import numpy as np

    sheet = np.tile(np.linspace(0.6, 1.0, side, dtype=np.float32), (side, 1))
    for top in (14, 38):
        for left in range(6, side - 10, 5):
            sheet[top : top + 9, left : left + 3] = -0.8
    return sheet[None, None]


if __name__ == "__main__":
    main()
