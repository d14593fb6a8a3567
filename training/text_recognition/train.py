"""Train the line recogniser.

python -m training.text_recognition.train --config training/configs/text-recognition.yaml --budget-minutes 90
"""

from __future__ import annotations

import argparse
from pathlib import Path


def parse_args(argv: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", required=True, help="YAML file, see training/configs")
    parser.add_argument("--preset", default="two-cores", help="hardware preset (two-cores, gpu-12gb, gpu-large)")
    parser.add_argument("--out", help="run folder (default training/runs/<task>-<name>)")
    budget = parser.add_mutually_exclusive_group(required=True)
    budget.add_argument("--budget-minutes", type=float, help="wall time of this run; the schedule follows it")
    budget.add_argument("--steps", type=int, help="optimiser steps of this run instead of a time")
    parser.add_argument("--resume", action="store_true", help="continue the run in --out where it stopped")
    parser.add_argument("--init", help="start a new schedule from the weights of this checkpoint")
    parser.add_argument("--stop-after", type=int, help="stop this process after so many steps, resumable")
    parser.add_argument("--quiet", action="store_true", help="log to the file only")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> None:
    args = parse_args(argv)
    from training.common import config as configs
    from training.text_recognition.trainer import Trainer

    config = configs.load(args.config, schema="text-recognition")
    out = Path(args.out or f"training/runs/{config['task']}-{config['name']}")
    trainer = Trainer(config, configs.load_preset(args.preset), out, quiet=args.quiet)
    trainer.start(minutes=args.budget_minutes, steps=args.steps, resume=args.resume,
                  init=Path(args.init) if args.init else None)
    try:
        trainer.run(stop_after=args.stop_after)
    finally:
        trainer.close()


if __name__ == "__main__":
    main()
