"""The schema of configs/text-type.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training.common.page_loop import LoopSettings, averaged_weights
from training.common.typed_config import read_settings
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


def load(config: Path, checkpoint: Path) -> tuple[TextTypeNet, TextTypeSettings]:
    """The averaged net of a checkpoint, ready to answer, and the configuration it was trained with."""
    settings = read_settings(config, TextTypeSettings)
    model = build(settings)
    model.load_state_dict(averaged_weights(checkpoint))
    return model.eval(), settings
