"""Narrower copies of a trained net, to start a student from: in every residual pair the inner channels
that carry most are kept."""

from __future__ import annotations

import math

import torch
from torch import nn

from training.common.layers import Residual


def slimmed(trained: dict[str, torch.Tensor], student: nn.Module) -> dict[str, torch.Tensor]:
    """The `trained` weights cut to the shapes of `student`, ready for its `load_state_dict`.

    The student may lack parts and have narrower residual pairs; everything else must fit, or it is a
    ValueError that names what does not.
    """
    cut = dict(trained)
    for name, module in student.named_modules():
        if isinstance(module, Residual) and f"{name}.first.0.weight" in trained:
            cut |= _narrowed(trained, name, module.first[0].out_channels)
    wanted = student.state_dict()
    for key, value in wanted.items():
        if key not in cut or cut[key].shape != value.shape:
            raise ValueError(f"no weights of the shape of {key}")
    return {key: cut[key].to(value.dtype) for key, value in wanted.items()}


def _narrowed(trained: dict[str, torch.Tensor], name: str, count: int) -> dict[str, torch.Tensor]:
    """The residual pair `name` with the `count` inner channels that carry most."""
    keep = carried(
        trained[f"{name}.first.1.weight"], trained[f"{name}.first.1.bias"], trained[f"{name}.second.0.weight"]
    ).argsort(descending=True)[:count]
    keep = keep.sort().values
    cut = {
        f"{name}.first.{part}": trained[f"{name}.first.{part}"][keep]
        for part in ("0.weight", "1.weight", "1.bias", "1.running_mean", "1.running_var")
    }
    return cut | {f"{name}.second.0.weight": trained[f"{name}.second.0.weight"][:, keep]}


def carried(gain: torch.Tensor, shift: torch.Tensor, outgoing: torch.Tensor) -> torch.Tensor:
    """What each inner channel (n,) adds to the output of its pair, root mean square.

    A batch norm hands normal values of deviation `gain` and mean `shift` to a ReLU; `outgoing` are
    the weights (outputs, n, k, k) that read it.
    """
    gain, shift, outgoing = gain.double().abs() + 1e-9, shift.double(), outgoing.double()
    ratio = shift / gain
    below = 0.5 * (1 + torch.erf(ratio / math.sqrt(2)))
    density = torch.exp(-0.5 * ratio**2) / math.sqrt(2 * math.pi)
    power = (shift**2 + gain**2) * below + shift * gain * density
    return power.clamp(min=0).sqrt() * outgoing.flatten(2).norm(dim=2).norm(dim=0)
