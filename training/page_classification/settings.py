"""The schema of configs/page-classification*.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training.common.page_loop import LoopSettings, averaged_weights
from training.common.teacher import TeacherSettings
from training.common.typed_config import read_settings
from training.page_classification.data import ViewSettings
from training.page_classification.model import PageClassifier, trunk_stride
from training.synth.page import PAGE_TYPES


@dataclass(frozen=True)
class ModelSettings:
    """Widths and depths; see `model.PageClassifier`."""

    channels: list[int]
    blocks: list[int]
    squeeze: int
    hidden: int


@dataclass(frozen=True)
class ClassificationSettings:
    """One training, one shipped model."""

    task: str
    name: str
    model: ModelSettings
    view: ViewSettings
    loop: LoopSettings
    smoothing: float
    orientation_weight: float
    evaluation_pages: int
    teacher: TeacherSettings | None


def build(settings: ClassificationSettings) -> PageClassifier:
    """The net with fresh weights."""
    model = settings.model
    grid = settings.view.side // trunk_stride(model.blocks)
    return PageClassifier(
        model.channels, model.blocks, model.squeeze, model.hidden, grid, len(PAGE_TYPES)
    )


def trained(teacher: TeacherSettings) -> PageClassifier:
    """The teacher, ready to answer."""
    return load(teacher.config_path(), teacher.checkpoint_path())[0]


def load(config: Path, checkpoint: Path) -> tuple[PageClassifier, ClassificationSettings]:
    """The averaged net of a checkpoint, ready to answer, and the configuration it was trained with."""
    settings = read_settings(config, ClassificationSettings)
    model = build(settings)
    model.load_state_dict(averaged_weights(checkpoint))
    return model.eval(), settings
