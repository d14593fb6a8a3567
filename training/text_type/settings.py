"""The schema of configs/text-type.yaml."""

from __future__ import annotations

from dataclasses import dataclass

from training.common.page_loop import LoopSettings
from training.synth.page import PAGE_TYPES
from training.text_type.model import TextTypeNet
from training.text_type.noise import NoiseSettings


@dataclass(frozen=True)
class TextTypeSettings:
    """One training, one shipped model."""

    task: str
    name: str
    hidden: int
    dropout: float
    smoothing: float
    noise: NoiseSettings
    loop: LoopSettings


def build(settings: TextTypeSettings) -> TextTypeNet:
    """The net with fresh weights."""
    return TextTypeNet(settings.hidden, settings.dropout, len(PAGE_TYPES))
