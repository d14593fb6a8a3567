"""Students: a net that learns from the answers of a trained one beside the truth, and starts from its weights."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

TRAINING = Path(__file__).parents[1]
#: Both sides' logits are divided by this, so that what the teacher holds for half likely counts too.
TEMPERATURE = 2.0


@dataclass(frozen=True)
class TeacherSettings:
    """`config` and `checkpoint` of the trained net, relative to `training`; `weight` of its answers in the
    loss, where the truth has 1."""

    config: str
    checkpoint: str
    weight: float

    def config_path(self) -> Path:
        """Where its configuration lies."""
        return TRAINING / self.config

    def checkpoint_path(self) -> Path:
        """Where its weights lie."""
        return TRAINING / self.checkpoint


def disagreement(logits: torch.Tensor, taught: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
    """Mean divergence of `logits` (n, classes) from the teacher's, over the rows that are `known` (n,)."""
    ours = functional.log_softmax(logits.float() / TEMPERATURE, dim=1)
    theirs = functional.softmax(taught.float() / TEMPERATURE, dim=1)
    rows = functional.kl_div(ours, theirs, reduction="none").sum(dim=1) * known
    return TEMPERATURE**2 * rows.sum() / (known.sum() + 1e-6)
