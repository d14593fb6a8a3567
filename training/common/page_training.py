"""What the trainings of all page nets share: their command line, and how a run begins, goes on and is scored.

Heavy imports come after the arguments are known to be right.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

    from training.common.typed_config import Hardware


def read_options(about: str, config: Path) -> argparse.Namespace:
    """The command line of a training on a roll; `config` is read unless another is named."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--config", type=Path, default=config)
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
    return parser.parse_args()


def prepare(options: argparse.Namespace, seed: int) -> Hardware:
    """Threads and seeds set as the hardware preset and the configuration say."""
    import cv2
    import torch

    from training.common.typed_config import hardware

    machine = hardware(options.preset)
    torch.set_num_threads(machine.threads)
    cv2.setNumThreads(1)
    torch.manual_seed(seed)
    return machine


def grow(options: argparse.Namespace, step: int) -> None:
    """Before a step: add a fresh page to the roll where the options ask for it."""
    from training.synth.camera_roll import LONG_SIDE, develop

    if options.grow_every and step % options.grow_every == 0:
        seed = options.grow_seed + step // options.grow_every
        develop(options.roll, range(seed, seed + 1), "train", LONG_SIDE, strength=1.0)


def run(
    options: argparse.Namespace,
    settings: Any,
    machine: Hardware,
    model: torch.nn.Module,
    loss_of: Callable[[torch.nn.Module, int], dict[str, torch.Tensor]],
    score: Callable[[torch.nn.Module], dict[str, float]],
) -> None:
    """Train until the budget is used.

    A run that --out holds is resumed; a new one begins from --start-from, else from the slimmed
    weights of the teacher where `settings` name one. `score` gets a copy with the averaged weights.
    """
    import copy

    from training.common.page_loop import Budget, Loop, averaged_weights
    from training.common.slim import slimmed

    budget = Budget(options.budget_minutes, options.steps)
    loop = Loop(model, settings.loop, budget, machine, options.out, loss_of)
    if not loop.resume():
        if options.start_from is not None:
            loop.start_with(averaged_weights(options.start_from))
        elif settings.teacher is not None:
            loop.start_with(slimmed(averaged_weights(settings.teacher.checkpoint_path()), model))

    def at_save() -> dict[str, float]:
        if options.test_roll is None:
            return {}
        average = copy.deepcopy(loop.model)
        average.load_state_dict(loop.ema.state)
        return score(average.cpu().eval())

    loop.run(at_save)
