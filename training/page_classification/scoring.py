"""Type confusion and orientation accuracy of the page classifier."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from training.page_classification.data import MIN_LINES, network_input, turned
from training.synth.camera_roll import Frame
from training.synth.page import PAGE_TYPES

Net = torch.nn.Module | Callable[[np.ndarray], tuple[np.ndarray, np.ndarray]]


def predict(net: Net, grey: np.ndarray, side: int) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities of the types (13,) and of the orientations (4,) of a page."""
    sheet = network_input(grey, side)
    if isinstance(net, torch.nn.Module):
        with torch.inference_mode():
            outputs = [value.numpy() for value in net(torch.from_numpy(sheet))]
    else:
        outputs = list(net(sheet))
    return _softmax(outputs[0][0]), _softmax(outputs[1][0])


def _softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()


@dataclass
class Score:
    """`confusion[true, said]` of upright pages; orientation hits over pages in four turns."""

    confusion: np.ndarray = field(
        default_factory=lambda: np.zeros((len(PAGE_TYPES), len(PAGE_TYPES)), int)
    )
    turns_right: int = 0
    turns: int = 0

    def summary(self) -> dict[str, float]:
        """accuracy, macro recall over the types present, orientation accuracy."""
        count = self.confusion.sum(axis=1)
        recall = np.diag(self.confusion)[count > 0] / count[count > 0]
        return {
            "accuracy": float(np.diag(self.confusion).sum() / max(count.sum(), 1)),
            "macro": float(recall.mean()) if len(recall) else 0.0,
            "orientation": self.turns_right / max(self.turns, 1),
        }


def score_frames(net: Net, frames: Sequence[Frame], side: int) -> Score:
    """Score over frames."""
    return score_pages(net, ((f.path.stem, f.image(), f.type, len(f.quads)) for f in frames), side)


def score_pages(
    net: Net, pages: Iterable[tuple[str, np.ndarray, str, int]], side: int, tell: bool = False
) -> Score:
    """Types from upright pages; orientation from all four turns of each page with lines enough.

    `pages` are name, grey image, true type and number of lines; `tell` prints the mistakes.
    """
    score = Score()
    for name, grey, kind, lines in pages:
        for orientation in range(4 if lines >= MIN_LINES else 1):
            kinds, turns = predict(net, np.ascontiguousarray(turned(grey, orientation)), side)
            said = int(kinds.argmax())
            if orientation == 0:
                score.confusion[PAGE_TYPES.index(kind), said] += 1
                if tell and PAGE_TYPES[said] != kind:
                    print(f"{name}: {kind} called {PAGE_TYPES[said]} {kinds[said]:.2f}")
            if lines >= MIN_LINES:
                score.turns += 1
                score.turns_right += int(turns.argmax() == orientation)
                if tell and turns.argmax() != orientation:
                    print(f"{name}: turn {orientation} called {int(turns.argmax())} {turns.max():.2f}")
    return score


def load_model(folder: Path) -> tuple[Net, int]:
    """A shipped folder's net and its input side."""
    from training.common import export_onnx

    stated = json.loads((folder / "manifest.json").read_text())
    session = export_onnx.session(folder / stated["files"][0]["path"])
    return lambda x: session.run(["type", "orientation"], {"image": x}), stated["input"]["size"]
