"""The exported page nets equal PyTorch, fit their size, and their folders are complete."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from training.common import export_onnx, manifest
from training.common.config import ConfigError
from training.common.typed_config import read_settings
from training.page_classification import export as classification_export
from training.page_classification import settings as classification
from training.synth.page import PAGE_TYPES
from training.text_detection import export as detection_export
from training.text_detection import settings as detection
from training.text_detection.predict import Predictor

MOST_BYTES = 2_000_000
CONFIGS = detection_export.CONFIG.parent


def unsettled(model: torch.nn.Module) -> torch.nn.Module:
    """Norms as after training, so that folding them is a real test; halves keep weights exact."""
    torch.manual_seed(2)
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.uniform_(-0.2, 0.2)
            module.running_var.uniform_(0.5, 1.5)
            torch.nn.init.uniform_(module.weight, 0.5, 1.0)
            torch.nn.init.uniform_(module.bias, -0.2, 0.2)
    return model.eval()


def folder_is_complete(folder: Path) -> dict:
    stated = json.loads((folder / "manifest.json").read_text())
    graph = stated["files"][0]
    assert graph == manifest.describe_file(folder, graph["path"])
    assert graph["bytes"] < MOST_BYTES
    test = json.loads((folder / stated["selfTest"]).read_text())
    session = export_onnx.session(folder / graph["path"])
    feeds = {name: manifest.decode_tensor(value) for name, value in test["inputs"].items()}
    names = [tensor["name"] for tensor in stated["signature"]["outputs"]]
    for name, value in zip(names, session.run(names, feeds), strict=True):
        np.testing.assert_allclose(value, manifest.decode_tensor(test["outputs"][name]), atol=1e-5)
    return stated


@pytest.mark.parametrize("config", ["text-detection", "text-detection-accurate"])
def test_detector(config: str, tmp_path: Path) -> None:
    settings = read_settings(CONFIGS / f"{config}.yaml", detection.DetectionSettings)
    model = unsettled(detection.build(settings.model))
    grey = np.random.default_rng(1).integers(0, 256, (200, 150)).astype(np.uint8)
    expected, *_ = Predictor(model, settings.thresholds, 160).probability(grey)
    difference = detection_export.export(model, settings, tmp_path, "1", {"metrics": {"hmean": 0.5}})
    assert difference < 2e-3  # stored as halves
    stated = folder_is_complete(tmp_path)
    assert stated["thresholds"]["minSizePx"] > 0 and stated["metrics"]["hmean"] == 0.5
    session = export_onnx.session(tmp_path / detection_export.GRAPH)
    net = Predictor(lambda x: session.run(None, {"image": x})[0], settings.thresholds, 160)
    np.testing.assert_allclose(net.probability(grey)[0], expected, atol=2e-3)
    exact = tmp_path / "exact.onnx"
    axes = {0: "batch", 2: "height", 3: "width"}
    export_onnx.export(model, [torch.zeros(1, 1, 64, 64)], exact, {"image": axes}, {"map": axes}, half=False)
    assert export_onnx.max_difference(exact, model, [torch.rand(2, 1, 96, 64)]) < 1e-4


@pytest.mark.parametrize("config", ["page-classification", "page-classification-accurate"])
def test_classifier(config: str, tmp_path: Path) -> None:
    settings = read_settings(CONFIGS / f"{config}.yaml", classification.ClassificationSettings)
    model = unsettled(classification.build(settings))
    assert classification_export.export(model, settings, tmp_path, "1", {}) < 2e-2
    assert folder_is_complete(tmp_path)["labels"] == list(PAGE_TYPES)
    exact = tmp_path / "exact.onnx"
    side = settings.view.side
    export_onnx.export(
        model, [torch.zeros(1, 1, side, side)], exact, {"image": {0: "n"}}, {"type": {0: "n"}, "turn": {0: "n"}}, half=False
    )
    assert export_onnx.max_difference(exact, model, [torch.rand(2, 1, side, side)]) < 1e-4


@pytest.mark.parametrize(
    ("edit", "problem"),
    [(lambda text: text + "surplus: 1\n", "surplus"),
     (lambda text: text.replace("  neck: 24\n", ""), "neck")],
)  # fmt: skip
def test_settings_refuse_unknown_and_missing_keys(
    edit: Callable[[str], str], problem: str, tmp_path: Path
) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(edit(detection_export.CONFIG.read_text()))
    with pytest.raises(ConfigError, match=problem):
        read_settings(path, detection.DetectionSettings)
