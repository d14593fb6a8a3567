"""Learning curves of training logs as a picture: python -m training.common.learning_curve LOG… --out PNG."""

from __future__ import annotations

import argparse
from pathlib import Path


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("logs", type=Path, nargs="+", help="one log a run, in the order they were trained")
    parser.add_argument("--values", nargs="+", required=True, help="names of logged values to draw")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    draw(options.logs, options.values, options.out)


def draw(logs: list[Path], names: list[str], out: Path) -> None:
    """One panel a value, against minutes of training, runs end to end."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot

    from training.common.train_log import read

    figure, panels = pyplot.subplots(1, len(names), figsize=(4 * len(names), 3), squeeze=False)
    for name, panel in zip(names, panels[0], strict=True):
        start = 0.0
        for log in logs:
            rows = [row for row in read(log) if name in row]
            minutes = [start + row["seconds"] / 60 for row in rows]
            panel.plot(minutes, [row[name] for row in rows], marker="." if len(rows) < 15 else None)
            start = start + max((row.get("seconds", 0.0) / 60 for row in read(log)), default=0.0)
        panel.set_title(name)
        panel.set_xlabel("minutes")
        panel.grid(alpha=0.3)
    figure.tight_layout()
    figure.savefig(out, dpi=80)


if __name__ == "__main__":
    main()
