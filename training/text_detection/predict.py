"""A page through the net, exactly as the runtime does it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from training.common.resize import fit_size, normalise, resize_grey
from training.text_detection.model import SIDE_MULTIPLE
from training.text_detection.postprocess import Thresholds, find_lines


def network_input(grey: np.ndarray, long_side: int) -> tuple[np.ndarray, float, float]:
    """Grey bytes -> float32 (1, 1, H, W) placed top left on white, and the scales of x and y."""
    width, height, _ = fit_size(grey.shape[1], grey.shape[0], long_side)
    padded = [-(-side // SIDE_MULTIPLE) * SIDE_MULTIPLE for side in (height, width)]
    sheet = np.ones((1, 1, *padded), np.float32)
    sheet[0, 0, :height, :width] = normalise(resize_grey(grey, width, height))
    return sheet, width / grey.shape[1], height / grey.shape[0]


class Predictor:
    """Lines of a page. `net` maps (1, 1, H, W) float32 to probabilities or, for a module, logits."""

    def __init__(
        self,
        net: torch.nn.Module | Callable[[np.ndarray], np.ndarray],
        thresholds: Thresholds,
        long_side: int,
    ) -> None:
        self.net = net
        self.thresholds = thresholds
        self.long_side = long_side

    def probability(self, grey: np.ndarray) -> tuple[np.ndarray, float, float]:
        """Probability map (H/2, W/2) of a page, and the scales of x and y."""
        sheet, scale_x, scale_y = network_input(grey, self.long_side)
        if isinstance(self.net, torch.nn.Module):
            with torch.inference_mode():
                result = torch.sigmoid(self.net(torch.from_numpy(sheet))).numpy()
        else:
            result = self.net(sheet)
        return result[0, 0], scale_x, scale_y

    def lines(self, grey: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Quads (n, 4, 2) in pixels of `grey`, and scores."""
        probability, scale_x, scale_y = self.probability(grey)
        quads, scores = find_lines(probability, self.thresholds)
        return quads / [scale_x, scale_y], scores


def load_model(folder: Path) -> Callable[[int], Predictor]:
    """Predictors for a long side, from a shipped folder with its manifest's thresholds."""
    from training.common import export_onnx

    stated = json.loads((folder / "manifest.json").read_text())
    limits = stated["thresholds"]
    thresholds = Thresholds(limits["binary"], limits["box"], limits["unclip"], limits["minSizePx"])
    session = export_onnx.session(folder / stated["files"][0]["path"])
    return lambda side: Predictor(lambda x: session.run(None, {"image": x})[0], thresholds, side)


def load_checkpoint(config: Path, path: Path) -> Callable[[int], Predictor]:
    """Predictors for a long side, from a training checkpoint of the configuration."""
    from training.text_detection.settings import load

    model, settings = load(config, path)
    return lambda side: Predictor(model, settings.thresholds, side)
