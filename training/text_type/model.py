"""The text-type net: hashed n-grams, one hidden layer, thirteen types."""

from __future__ import annotations

import torch
from torch import nn

from training.text_type.features import BUCKETS


class TextTypeNet(nn.Module):
    """Features (N, BUCKETS) -> logits of the types (N, types)."""

    def __init__(self, hidden: int, dropout: float, types: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Dropout(dropout),
            nn.Linear(BUCKETS, hidden),
            nn.ReLU(inplace=True),
            nn.Dropout(dropout),
            nn.Linear(hidden, types),
        )

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        return self.layers(features)
