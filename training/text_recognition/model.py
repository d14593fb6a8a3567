"""The line recogniser: a convolutional trunk, horizontal mixing, one linear layer of class scores.

Input (N, 1, 32, W) with W a multiple of 8; output (N, W / 4 * substeps, classes) unnormalised logits.
Only operators that every runtime backend has: Conv, ConvTranspose, Relu, Add, Gemm/MatMul, Transpose, Reshape.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import nn

from training.text_recognition.sources import alphabet

#: Columns of the image per column of features.
STRIDE = 4


def conv(c_in: int, c_out: int, kernel: tuple[int, int], stride: tuple[int, int] = (1, 1),
         groups: int = 1, relu: bool = True, pad: bool = True) -> nn.Sequential:
    """Convolution without bias, batch norm and optionally ReLU."""
    padding = (kernel[0] // 2, kernel[1] // 2) if pad else (0, 0)
    layers: list[nn.Module] = [
        nn.Conv2d(c_in, c_out, kernel, stride, padding, groups=groups, bias=False),
        nn.BatchNorm2d(c_out),
    ]
    if relu:
        layers.append(nn.ReLU(inplace=True))
    return nn.Sequential(*layers)


class Residual(nn.Module):
    """Two 3x3 convolutions with `inner` channels between them around a shortcut."""

    def __init__(self, channels: int, inner: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv(channels, inner, (3, 3)), conv(inner, channels, (3, 3), relu=False)
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(x + self.body(x))


class HorizontalMix(nn.Module):
    """Context along the line: depthwise 1x9, then `inner` channels and back, around a shortcut."""

    def __init__(self, channels: int, inner: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            conv(channels, channels, (1, 9), groups=channels),
            conv(channels, inner, (1, 1)),
            conv(inner, channels, (1, 1), relu=False),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.relu(x + self.body(x))


class LineRecogniser(nn.Module):
    """`channels` and `blocks` per stage at 1/2, 1/4, 1/8 and 1/16 of the height; `inner` is the width inside
    the blocks of each stage (that of the stage if None), `expand` times the last width that inside the mixers.
    With `substeps` 2 every column of features speaks twice: CTC needs a blank between equal letters, and `ll` in
    small type is hardly three columns wide."""

    def __init__(self, classes: int, channels: Sequence[int], blocks: Sequence[int], mixers: int,
                 expand: float, dropout: float, inner: Sequence[int] | None = None, substeps: int = 1) -> None:
        super().__init__()
        strides = ((2, 2), (2, 2), (2, 1), (2, 1))
        layers: list[nn.Module] = []
        previous = 1
        for width, depth, inside, stride in zip(channels, blocks, inner or channels, strides, strict=True):
            layers.append(conv(previous, width, (3, 3), stride))
            layers.extend(Residual(width, inside) for _ in range(depth))
            previous = width
        # The last two rows become one: from here on a line is a sequence.
        layers.append(conv(previous, previous, (2, 1), pad=False))
        layers.extend(HorizontalMix(previous, round(previous * expand)) for _ in range(mixers))
        self.trunk = nn.Sequential(*layers)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(previous, classes) if substeps == 1 else nn.ConvTranspose2d(previous, classes, (1, substeps), (1, substeps))

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        features = self.dropout(self.trunk(image))
        if isinstance(self.head, nn.Linear):
            return self.head(features.squeeze(2).transpose(1, 2))
        return self.head(features).squeeze(2).transpose(1, 2)


def build_model(config: dict[str, Any]) -> LineRecogniser:
    """The network of a configuration, untrained."""
    return LineRecogniser(alphabet(config["source"]).classes, **config["model"])
