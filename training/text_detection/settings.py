"""The schema of configs/text-detection*.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training.common.page_loop import LoopSettings, averaged_weights
from training.common.teacher import TeacherSettings
from training.common.typed_config import read_settings
from training.text_detection.data import CropSettings
from training.text_detection.model import Detector
from training.text_detection.postprocess import Thresholds


@dataclass(frozen=True)
class ModelSettings:
    """Widths and depths; see `model.Detector`."""

    channels: list[int]
    blocks: list[int]
    inner: list[int]
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
    teacher: TeacherSettings | None


def build(settings: ModelSettings) -> Detector:
    """The net with fresh weights."""
    return Detector(settings.channels, settings.blocks, settings.inner, settings.neck, settings.head)


def trained(teacher: TeacherSettings) -> Detector:
    """The teacher, ready to answer."""
    return load(teacher.config_path(), teacher.checkpoint_path())[0]


def load(config: Path, checkpoint: Path) -> tuple[Detector, DetectionSettings]:
    """The averaged net of a checkpoint, ready to answer, and the configuration it was trained with."""
    settings = read_settings(config, DetectionSettings)
    model = build(settings.model)
    model.load_state_dict(averaged_weights(checkpoint))
    return model.eval(), settings
