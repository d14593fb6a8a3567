"""Trains the page classifier from a roll: `python -m training.page_classification.train --help`."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.common import page_training

CONFIG = Path(__file__).parents[1] / "configs" / "page-classification.yaml"


def main() -> None:
    """Command line."""
    train(page_training.read_options(__doc__, CONFIG))


def train(options: argparse.Namespace) -> None:
    """Run until the budget is used, resuming when --out already holds a checkpoint."""
    import torch
    from torch.nn.functional import cross_entropy

    from training.common.teacher import disagreement
    from training.common.typed_config import read_settings
    from training.page_classification.data import Album, Views, batch
    from training.page_classification.scoring import score_frames
    from training.page_classification.settings import ClassificationSettings, build, trained
    from training.synth.camera_roll import Roll

    settings = read_settings(options.config, ClassificationSettings)
    machine = page_training.prepare(options, settings.loop.seed)
    album = Album(Roll(options.roll), settings.view.side)
    teacher = settings.teacher and trained(settings.teacher).to(machine.device, memory_format=torch.channels_last)

    def taught(views: Views, types: torch.Tensor, orientations: torch.Tensor) -> torch.Tensor:
        with torch.inference_mode():
            kinds, turns = teacher(views.images)
        return disagreement(types, kinds, views.types >= 0) + settings.orientation_weight * disagreement(
            orientations, turns, views.orientations >= 0
        )

    def loss_of(model: torch.nn.Module, step: int) -> dict[str, torch.Tensor]:
        page_training.grow(options, step)
        if step % 50 == 0:
            album.refresh()
        views = batch(album, settings.loop.seed, step, settings.loop.batch, settings.view).to(machine.device)
        types, orientations = model(views.images)
        kind = cross_entropy(types.float(), views.types, ignore_index=-1, label_smoothing=settings.smoothing)
        turn = cross_entropy(orientations.float(), views.orientations, ignore_index=-1)
        parts = {"total": kind + settings.orientation_weight * turn, "type": kind, "orientation": turn}
        if teacher:
            parts["taught"] = taught(views, types, orientations)
            parts["total"] = parts["total"] + settings.teacher.weight * parts["taught"]
        return parts

    def score(model: torch.nn.Module) -> dict[str, float]:
        frames = Roll(options.test_roll).frames[: settings.evaluation_pages]
        return score_frames(model, frames, settings.view.side).summary()

    page_training.run(options, settings, machine, build(settings), loss_of, score)


if __name__ == "__main__":
    main()
