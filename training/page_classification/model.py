"""The page classifier: the detector's kind of trunk, a pooled view and a placed view, two heads."""

from __future__ import annotations

import torch
from torch import nn

from training.common.layers import ConvUnit, Trunk

#: Quarter turns the page may need.
ORIENTATIONS = 4


class PageClassifier(nn.Module):
    """Grey page (N, 1, S, S) -> logits of the type (N, types) and of the orientation (N, 4).

    A form is told by what is where, so beside the global average the net keeps a squeezed copy of the
    last map with its places; that fixes S to 32 times `grid`.
    """

    def __init__(
        self, channels: list[int], blocks: list[int], squeeze: int, hidden: int, grid: int, types: int
    ) -> None:
        super().__init__()
        self.trunk = Trunk(channels, blocks)
        self.squeeze = ConvUnit(channels[-1], squeeze, size=1)
        self.places = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(squeeze * grid * grid, hidden), nn.ReLU(inplace=True)
        )
        self.type_head = nn.Linear(channels[-1] + hidden, types)
        self.orientation_head = nn.Linear(channels[-1] + hidden, ORIENTATIONS)

    def forward(self, image: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        features = self.trunk(image)[-1]
        pooled = nn.functional.adaptive_avg_pool2d(features, 1).flatten(1)
        placed = self.places(self.squeeze(features).flatten(1))
        view = torch.cat([pooled, placed], dim=1)
        return self.type_head(view), self.orientation_head(view)
