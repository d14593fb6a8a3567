"""The schema of configs/text-detection*.yaml."""

from __future__ import annotations

from dataclasses import dataclass

from training.common.page_loop import LoopSettings
from training.text_detection.data import CropSettings
from training.text_detection.model import Detector
from training.text_detection.postprocess import Thresholds


@dataclass(frozen=True)
class ModelSettings:
    """Widths and depths; see `model.Detector`."""

    channels: list[int]
    blocks: list[int]
    neck: int
    head: int


@dataclass(frozen=True)
class EvaluationSettings:
    """Long side pages are scaled to, and how many held-out pages are read at each save."""

    long_side: int
    pages: int


@dataclass(frozen=True)
class DetectionSettings:
    """One training, one shipped model."""

    task: str
    name: str
    model: ModelSettings
    crop: CropSettings
    loop: LoopSettings
    negatives_per_positive: float
    thresholds: Thresholds
    evaluation: EvaluationSettings


def build(settings: ModelSettings) -> Detector:
    """The net with fresh weights."""
    return Detector(settings.channels, settings.blocks, settings.neck, settings.head)
