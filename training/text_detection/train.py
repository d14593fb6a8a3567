"""Trains the detector from a roll: `python -m training.text_detection.train --help`."""

from __future__ import annotations

import argparse
from pathlib import Path

CONFIG = Path(__file__).parents[1] / "configs" / "text-detection.yaml"


def main() -> None:
    """Command line; heavy imports come after the arguments are known to be right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--roll", type=Path, required=True, help="folder of training frames")
    parser.add_argument("--test-roll", type=Path, help="held-out frames, scored at each save")
    parser.add_argument("--out", type=Path, required=True, help="folder of checkpoints and logs")
    parser.add_argument("--preset", default="two-cores", help="hardware preset")
    budget = parser.add_mutually_exclusive_group(required=True)
    budget.add_argument("--budget-minutes", type=float, help="wall time; the schedule follows it")
    budget.add_argument("--steps", type=int, help="optimiser steps instead of a time")
    parser.add_argument("--start-from", type=Path, help="begin a new run from these averaged weights")
    parser.add_argument(
        "--grow-every", type=int, help="add a fresh page to the roll after every so many steps"
    )
    parser.add_argument("--grow-seed", type=int, default=0, help="seed of the first fresh page")
    train(parser.parse_args())


def train(options: argparse.Namespace) -> None:
    """Run until the budget is used, resuming when --out already holds a checkpoint."""
    import cv2
    import torch

    from training.common.page_loop import Budget, Loop
    from training.common.typed_config import hardware, read_settings
    from training.synth.camera_roll import LONG_SIDE, Roll, develop
    from training.text_detection.data import batch
    from training.text_detection.scoring import score_frames
    from training.text_detection.loss import detection_loss
    from training.text_detection.predict import Predictor
    from training.text_detection.settings import DetectionSettings, build

    machine = hardware(options.preset)
    torch.set_num_threads(machine.threads)
    cv2.setNumThreads(1)
    settings = read_settings(options.config, DetectionSettings)
    torch.manual_seed(settings.loop.seed)
    roll = Roll(options.roll)

    def loss_of(model: torch.nn.Module, step: int) -> dict[str, torch.Tensor]:
        if options.grow_every and step % options.grow_every == 0:
            seed = options.grow_seed + step // options.grow_every
            develop(options.roll, range(seed, seed + 1), "train", LONG_SIDE, strength=1.0)
        if step % 50 == 0:
            roll.refresh()
        images, targets = batch(roll, settings.loop.seed, step, settings.loop.batch, settings.crop)
        targets = targets.to(machine.device)
        probability, threshold = model.forward_training(images.to(machine.device))
        with torch.autocast(machine.device, enabled=False):
            return detection_loss(probability, threshold, targets, settings.negatives_per_positive)

    budget = Budget(options.budget_minutes, options.steps)
    loop = Loop(build(settings.model), settings.loop, budget, machine, options.out, loss_of)
    if not loop.resume() and options.start_from is not None:
        loop.start_from(options.start_from)

    def at_save() -> dict[str, float]:
        if options.test_roll is None:
            return {}
        model = build(settings.model)
        model.load_state_dict(loop.ema.state)
        frames = Roll(options.test_roll).frames[: settings.evaluation.pages]
        predictor = Predictor(model.eval(), settings.thresholds, settings.evaluation.long_side)
        return score_frames(predictor, frames).summary()

    loop.run(at_save)


if __name__ == "__main__":
    main()
