"""Building blocks of the page nets: dense 3x3 convolutions with batch norm, and residual pairs."""

from __future__ import annotations

import torch
from torch import nn


class ConvUnit(nn.Sequential):
    """Convolution, batch norm and (unless `relu=False`) ReLU; same padding."""

    def __init__(
        self, inputs: int, outputs: int, size: int = 3, stride: int = 1, relu: bool = True
    ) -> None:
        layers: list[nn.Module] = [
            nn.Conv2d(inputs, outputs, size, stride, padding=size // 2, bias=False),
            nn.BatchNorm2d(outputs),
        ]
        super().__init__(*layers, *([nn.ReLU(inplace=True)] if relu else []))


class Residual(nn.Module):
    """Two 3x3 convolutions, `inner` channels between them, round which the input passes unchanged; the last
    norm starts at zero."""

    def __init__(self, channels: int, inner: int) -> None:
        super().__init__()
        self.first = ConvUnit(channels, inner)
        self.second = ConvUnit(inner, channels, relu=False)
        nn.init.zeros_(self.second[1].weight)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(x + self.second(self.first(x)))


class Trunk(nn.Module):
    """Stem at stride 2 (or `stem_stride`), then stages of which each halves the size.

    `channels[0]` belongs to the stem, `channels[i]`, `blocks[i - 1]` and the width inside those blocks,
    `inner[i - 1]`, to stage i. Returns the output of every stage, finest first.
    """

    def __init__(
        self, channels: list[int], blocks: list[int], inner: list[int], stem_stride: int = 2
    ) -> None:
        super().__init__()
        self.stem = ConvUnit(1, channels[0], size=stem_stride + 1, stride=stem_stride)
        self.stages = nn.ModuleList(
            nn.Sequential(
                ConvUnit(channels[i], channels[i + 1], stride=2),
                *[Residual(channels[i + 1], inner[i]) for _ in range(count)],
            )
            for i, count in enumerate(blocks)
        )

    def forward(self, x: torch.Tensor) -> list[torch.Tensor]:
        x = self.stem(x)
        outputs = []
        for stage in self.stages:
            x = stage(x)
            outputs.append(x)
        return outputs


def count_parameters(model: nn.Module) -> int:
    """Number of trainable values."""
    return sum(parameter.numel() for parameter in model.parameters())
