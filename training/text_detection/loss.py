"""Differentiable binarisation losses; everything in float32 and finite for any finite logits."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch.nn import functional

#: Steepness of the differentiable step, and the clamp that keeps its exponent harmless.
STEEPNESS = 50.0
STEP_CLAMP = 30.0


@dataclass(frozen=True)
class Targets:
    """Batched label maps, all (N, 1, H/2, W/2) float32; see `labels.LabelMaps`."""

    kernel: torch.Tensor
    border: torch.Tensor
    border_weight: torch.Tensor
    weight: torch.Tensor

    def to(self, device: str) -> Targets:
        """The same on another device."""
        return Targets(*(map_.to(device) for map_ in vars(self).values()))


def detection_loss(
    probability: torch.Tensor, threshold: torch.Tensor, targets: Targets, negatives_per_positive: float
) -> dict[str, torch.Tensor]:
    """Parts of the loss and their `total`, from the logits of both heads.

    Cross entropy over the text pixels and the hardest background pixels; Dice of the binarised map
    sigmoid(k (P - T)); L1 of the threshold inside the border band.
    """
    probability, threshold = probability.float(), threshold.float()
    p, t = torch.sigmoid(probability), torch.sigmoid(threshold)
    entropy = functional.binary_cross_entropy_with_logits(
        probability, targets.kernel, reduction="none"
    )
    core = _balanced(entropy, targets, negatives_per_positive)
    step = torch.sigmoid((STEEPNESS * (p - t)).clamp(-STEP_CLAMP, STEP_CLAMP))
    binary = _dice(step, (targets.kernel > 0.5).float(), targets.weight)
    soft = _dice(p, targets.kernel, targets.weight)
    band = targets.border_weight * targets.weight
    border = ((t - targets.border).abs() * band).sum() / (band.sum() + 1.0)
    total = 2 * core + binary + soft + 5 * border
    return {"total": total, "core": core, "binary": binary, "soft": soft, "border": border}


def taught_loss(
    probability: torch.Tensor, taught: torch.Tensor, targets: Targets, negatives_per_positive: float
) -> torch.Tensor:
    """Divergence of the probability logits from a teacher's, over the pixels that `detection_loss` weighs;
    nought where they agree."""
    with torch.autocast(probability.device.type, enabled=False):
        theirs = torch.sigmoid(taught.float())
        entropy = functional.binary_cross_entropy_with_logits(probability.float(), theirs, reduction="none")
        least = functional.binary_cross_entropy_with_logits(taught.float(), theirs, reduction="none")
        return _balanced(entropy - least, targets, negatives_per_positive)


def _balanced(entropy: torch.Tensor, targets: Targets, ratio: float) -> torch.Tensor:
    """Mean over text pixels plus the `ratio` times as many background pixels of highest loss."""
    text = ((targets.kernel > 0) * targets.weight).flatten()
    losses = entropy.flatten() * targets.weight.flatten()
    background = losses * (1 - text)
    count = min(int(ratio * float(text.sum())) + 512, background.numel())
    hardest = torch.topk(background, count, sorted=False).values
    return ((losses * text).sum() + hardest.sum()) / (text.sum() + count)


def _dice(value: torch.Tensor, target: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    shared = (value * target * weight).sum()
    return 1 - 2 * shared / ((value * weight).sum() + (target * weight).sum() + 1.0)
