"""A cheaper recogniser to start from: inside its residual pairs only the channels that carry most are kept."""

from __future__ import annotations

import torch

from training.common.slim import carried
from training.text_recognition.model import HorizontalMix, LineRecogniser, Residual


def _kept(trained: dict[str, torch.Tensor], first: str, second: str, count: int) -> dict[str, torch.Tensor]:
    """Convolution + batch norm `first` and the convolution `second` behind it with `count` channels between."""
    gain, shift, outgoing = trained[f"{first}.1.weight"], trained[f"{first}.1.bias"], trained[f"{second}.0.weight"]
    keep = carried(gain, shift, outgoing).argsort(descending=True)[:count].sort().values
    parts = ("0.weight", "1.weight", "1.bias", "1.running_mean", "1.running_var")
    return {f"{first}.{part}": trained[f"{first}.{part}"][keep] for part in parts} | {f"{second}.0.weight": outgoing[:, keep]}


def narrow(trained: dict[str, torch.Tensor], model: LineRecogniser) -> dict[str, torch.Tensor]:
    """`trained` with every block cut to the inner width that `model` has there; wider ones stay as they are."""
    cut = dict(trained)
    for name, module in model.named_modules():
        if isinstance(module, Residual):
            first, second = f"{name}.body.0", f"{name}.body.1"
        elif isinstance(module, HorizontalMix):
            first, second = f"{name}.body.1", f"{name}.body.2"
        else:
            continue
        width = model.get_submodule(first)[0].out_channels
        if f"{first}.0.weight" in trained and trained[f"{first}.0.weight"].shape[0] > width:
            cut |= _kept(trained, first, second, width)
    return cut
