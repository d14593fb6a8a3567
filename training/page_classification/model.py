"""The page classifier: a coarse stem, the detector's kind of trunk, and two heads."""

from __future__ import annotations

import torch
from torch import nn

from training.common.layers import ConvUnit, Trunk

#: Quarter turns the page may need.
ORIENTATIONS = 4
#: Stride of the stem: print has to be resolved at the input, not in every layer.
STEM_STRIDE = 4


class PageClassifier(nn.Module):
    """Grey page (N, 1, S, S) -> logits of the type (N, types) and of the orientation (N, 4).

    A form is told by what is where, so the type head sees, beside averages, a squeezed copy of the
    last map with its places; that fixes S to `grid` times the trunk's stride. Which way is up is
    told by the print itself: the orientation head sees the averages alone, so that it cannot learn
    layouts by heart.
    """

    def __init__(
        self, channels: list[int], blocks: list[int], squeeze: int, hidden: int, grid: int, types: int
    ) -> None:
        super().__init__()
        self.trunk = Trunk(channels, blocks, channels[1:], STEM_STRIDE)
        self.squeeze = ConvUnit(channels[-1], squeeze, size=1)
        self.places = nn.Sequential(
            nn.Dropout(0.3), nn.Linear(squeeze * grid * grid, hidden), nn.ReLU(inplace=True)
        )
        averages = channels[-1] + channels[-2]
        self.type_head = nn.Linear(averages + hidden, types)
        self.orientation_head = nn.Sequential(
            nn.Linear(averages, hidden), nn.ReLU(inplace=True), nn.Linear(hidden, ORIENTATIONS)
        )

    def forward(self, image: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        *_, finer, last = self.trunk(image)
        averages = torch.cat([_average(finer), _average(last)], dim=1)
        placed = self.places(self.squeeze(last).flatten(1))
        kinds = self.type_head(torch.cat([averages, placed], dim=1))
        return kinds, self.orientation_head(averages)


def trunk_stride(blocks: list[int]) -> int:
    """Input pixels per place of the last map."""
    return STEM_STRIDE * 2 ** len(blocks)


def _average(features: torch.Tensor) -> torch.Tensor:
    return nn.functional.adaptive_avg_pool2d(features, 1).flatten(1)
