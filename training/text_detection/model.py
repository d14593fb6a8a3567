"""The detector: a dense residual trunk, a light feature pyramid and a half-resolution head."""

from __future__ import annotations

import torch
from torch import nn

from training.common.layers import ConvUnit, Trunk

#: Sides of the input are multiples of this: the trunk halves them five times. Pixels.
SIDE_MULTIPLE = 32


def _upsampled(x: torch.Tensor) -> torch.Tensor:
    return nn.functional.interpolate(x, scale_factor=2.0, mode="nearest")


class Head(nn.Module):
    """Stride 4 features -> one map of logits at stride 2."""

    def __init__(self, inputs: int, hidden: int, bias: float) -> None:
        super().__init__()
        self.mix = ConvUnit(inputs, hidden)
        self.grow = nn.ConvTranspose2d(hidden, 1, 2, stride=2)
        nn.init.constant_(self.grow.bias, bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.grow(self.mix(x))


class Detector(nn.Module):
    """Grey image (N, 1, H, W), H and W multiples of 32 -> text-core logits (N, 1, H/2, W/2).

    `forward_training` also returns the threshold logits; that head is not part of the exported graph.
    """

    def __init__(self, channels: list[int], blocks: list[int], inner: list[int], neck: int, head: int) -> None:
        super().__init__()
        self.trunk = Trunk(channels, blocks, inner)
        self.lateral = nn.ModuleList(ConvUnit(c, neck, size=1) for c in channels[1:])
        self.smooth = ConvUnit(neck, neck)
        self.probability = Head(neck, head, bias=-2.0)
        self.threshold = Head(neck, head, bias=-0.5)

    def features(self, image: torch.Tensor) -> torch.Tensor:
        maps = [lateral(x) for lateral, x in zip(self.lateral, self.trunk(image), strict=True)]
        x = maps[-1]
        for finer in reversed(maps[:-1]):
            x = finer + _upsampled(x)
        return self.smooth(x)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        return self.probability(self.features(image))

    def forward_training(self, image: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        features = self.features(image)
        return self.probability(features), self.threshold(features)


class ExportedDetector(nn.Module):
    """What is shipped: probabilities instead of logits."""

    def __init__(self, detector: Detector) -> None:
        super().__init__()
        self.detector = detector

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        return torch.sigmoid(self.detector(image))
