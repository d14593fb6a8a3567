"""Trains the detector from a roll: `python -m training.text_detection.train --help`."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.common import page_training

CONFIG = Path(__file__).parents[1] / "configs" / "text-detection.yaml"


def main() -> None:
    """Command line."""
    train(page_training.read_options(__doc__, CONFIG))


def train(options: argparse.Namespace) -> None:
    """Run until the budget is used, resuming when --out already holds a checkpoint."""
    import torch

    from training.common.typed_config import read_settings
    from training.synth.camera_roll import Roll
    from training.text_detection.data import batch
    from training.text_detection.loss import detection_loss, taught_loss
    from training.text_detection.predict import Predictor
    from training.text_detection.scoring import score_frames
    from training.text_detection.settings import DetectionSettings, build, trained

    settings = read_settings(options.config, DetectionSettings)
    machine = page_training.prepare(options, settings.loop.seed)
    roll = Roll(options.roll)
    teacher = settings.teacher and trained(settings.teacher).to(machine.device, memory_format=torch.channels_last)

    def loss_of(model: torch.nn.Module, step: int) -> dict[str, torch.Tensor]:
        page_training.grow(options, step)
        if step % 50 == 0:
            roll.refresh()
        images, targets = batch(roll, settings.loop.seed, step, settings.loop.batch, settings.crop)
        images, targets = images.to(machine.device), targets.to(machine.device)
        probability, threshold = model.forward_training(images)
        with torch.autocast(machine.device, enabled=False):
            parts = detection_loss(probability, threshold, targets, settings.negatives_per_positive)
        if teacher:
            with torch.inference_mode():
                taught = teacher(images)
            parts["taught"] = taught_loss(probability, taught, targets, settings.negatives_per_positive)
            parts["total"] = parts["total"] + settings.teacher.weight * parts["taught"]
        return parts

    def score(model: torch.nn.Module) -> dict[str, float]:
        frames = Roll(options.test_roll).frames[: settings.evaluation.pages]
        predictor = Predictor(model, settings.thresholds, settings.evaluation.long_side)
        return score_frames(predictor, frames).summary()

    page_training.run(options, settings, machine, build(settings.model), loss_of, score)


if __name__ == "__main__":
    main()
