"""Make a checkpoint small enough to commit: the averaged weights in half precision and where the run stood.

Enough to train on with a new schedule (`--init`, `--start-from`); not to resume a run exactly.
"""

from __future__ import annotations

import argparse
from pathlib import Path


def keep(source: Path, target: Path) -> None:
    """Write the small checkpoint; about two bytes a parameter."""
    import torch

    from training.common import checkpoint

    saved = checkpoint.load(source)
    average = {
        name: value.half() if torch.is_floating_point(value) else value
        for name, value in saved["ema"]["state"].items()
    }
    state = {name: value for name, value in saved.get("state", {}).items() if isinstance(value, (int, float))}
    checkpoint.save(target, {"ema": {"state": average}, "state": state})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="a run's last.pt")
    parser.add_argument("target", type=Path, help="e.g. training/checkpoints/latin-small.pt")
    options = parser.parse_args()
    keep(options.source, options.target)


if __name__ == "__main__":
    main()
