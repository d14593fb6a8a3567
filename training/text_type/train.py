"""Trains the text-type net: `python -m training.text_type.train --help`."""

from __future__ import annotations

import argparse
from pathlib import Path

CONFIG = Path(__file__).parents[1] / "configs" / "text-type.yaml"


def main() -> None:
    """Command line; heavy imports come after the arguments are known to be right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=Path, default=CONFIG)
    parser.add_argument("--texts", type=Path, nargs="+", required=True, help="files of text_type.corpus")
    parser.add_argument("--out", type=Path, required=True, help="folder of checkpoints and logs")
    parser.add_argument("--preset", default="two-cores", help="hardware preset")
    parser.add_argument(
        "--fold", type=int, nargs=2, metavar=("FOLD", "FOLDS"), help="leave out every FOLDS-th layout of a type"
    )
    budget = parser.add_mutually_exclusive_group(required=True)
    budget.add_argument("--budget-minutes", type=float, help="wall time; the schedule follows it")
    budget.add_argument("--steps", type=int, help="optimiser steps instead of a time")
    train(parser.parse_args())


def train(options: argparse.Namespace) -> None:
    """Run until the budget is used, resuming when --out already holds a checkpoint."""
    import torch

    from training.common.page_loop import Budget, Loop
    from training.common.typed_config import hardware, read_settings
    from training.text_type.corpus import read
    from training.text_type.data import Texts, batch
    from training.text_type.folds import split_by_layout
    from training.text_type.settings import TextTypeSettings, build

    machine = hardware(options.preset)
    torch.set_num_threads(machine.threads)
    settings = read_settings(options.config, TextTypeSettings)
    torch.manual_seed(settings.loop.seed)
    pages = [page for path in options.texts for page in read(path)]
    if options.fold:
        pages, _ = split_by_layout(pages, *options.fold)
    texts = Texts(pages)

    def loss_of(model: torch.nn.Module, step: int) -> dict[str, torch.Tensor]:
        rows, types = batch(texts, settings.loop.seed, step, settings.loop.batch, settings.noise)
        logits = model(rows.to(machine.device))
        total = torch.nn.functional.cross_entropy(
            logits.float(), types.to(machine.device), label_smoothing=settings.smoothing
        )
        return {"total": total}

    budget = Budget(options.budget_minutes, options.steps)
    loop = Loop(build(settings), settings.loop, budget, machine, options.out, loss_of)
    loop.resume()
    loop.run()


if __name__ == "__main__":
    main()
