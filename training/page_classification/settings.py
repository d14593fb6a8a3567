"""The schema of configs/page-classification*.yaml."""

from __future__ import annotations

from dataclasses import dataclass

from training.common.page_loop import LoopSettings
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


def build(settings: ClassificationSettings) -> PageClassifier:
    """The net with fresh weights."""
    model = settings.model
    grid = settings.view.side // trunk_stride(model.blocks)
    return PageClassifier(
        model.channels, model.blocks, model.squeeze, model.hidden, grid, len(PAGE_TYPES)
    )
