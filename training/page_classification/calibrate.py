"""Temperatures that make the classifier's probabilities honest on held-out frames.

python -m training.page_classification.calibrate --checkpoint last.pt --roll DIR
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from training.page_classification.train import CONFIG

if TYPE_CHECKING:
    import numpy as np


def main() -> None:
    """Command line; prints the `thresholds` of the manifest as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--config", type=Path, default=CONFIG, help="the checkpoint's")
    parser.add_argument("--roll", type=Path, nargs="+", required=True)
    parser.add_argument("--most", type=int, default=300, help="frames read of each roll")
    options = parser.parse_args()

    import numpy as np

    from training.page_classification.data import MIN_LINES, turned
    from training.page_classification.scoring import predict
    from training.page_classification.settings import load
    from training.synth.camera_roll import Roll
    from training.synth.page import PAGE_TYPES

    net, settings = load(options.config, options.checkpoint)
    side = settings.view.side
    kinds, kind_labels, turns, turn_labels = [], [], [], []
    for folder in options.roll:
        for number, frame in enumerate(Roll(folder).frames[: options.most]):
            orientation = number % 4
            page = np.ascontiguousarray(turned(frame.image(), orientation))
            kind, turn = predict(net, page, side)
            kinds.append(np.log(kind + 1e-12))
            kind_labels.append(PAGE_TYPES.index(frame.type))
            if len(frame.quads) >= MIN_LINES:
                turns.append(np.log(turn + 1e-12))
                turn_labels.append(orientation)
    stated = {
        "temperature": best_temperature(np.array(kinds), np.array(kind_labels)),
        "orientationTemperature": best_temperature(np.array(turns), np.array(turn_labels)),
    }
    print(json.dumps(stated))


def best_temperature(logits: np.ndarray, labels: np.ndarray) -> float:
    """The divisor of the logits (n, classes) under which the labels (n,) are likeliest, in 1..5.

    Never under 1: held-out synthetic pages are easier than real ones, so they may not sharpen.
    """
    import numpy as np

    def loss(temperature: float) -> float:
        scaled = logits / temperature
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        likely = scaled - np.log(np.exp(scaled).sum(axis=1, keepdims=True))
        return -float(likely[np.arange(len(labels)), labels].mean())

    candidates = np.round(np.exp(np.linspace(0, np.log(5), 81)), 3)
    return float(min(candidates, key=loss))


if __name__ == "__main__":
    main()
