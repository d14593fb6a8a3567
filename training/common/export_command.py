"""What the exports of all nets on pages share: their command line, and from a checkpoint to a model folder."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

ROOT = Path(__file__).parents[2]


def read_options(about: str, config: Path) -> argparse.Namespace:
    """The command line of an export; `config` is read unless another is named."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--config", type=Path, default=config)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--version", required=True)
    parser.add_argument("--facts", type=Path, help="JSON with `training`, `metrics` and more for the manifest")
    parser.add_argument("--thresholds", type=Path, help="JSON printed by a calibrate.py")
    parser.add_argument("--out", type=Path, help="default: models/<task>/<name>")
    return parser.parse_args()


def write(
    options: argparse.Namespace,
    model: torch.nn.Module,
    settings: Any,
    export: Callable[[torch.nn.Module, Any, Path, str, dict[str, Any]], float],
) -> None:
    """Write the folder with the task's `export` and say how far the graph is from PyTorch."""
    facts = json.loads(options.facts.read_text()) if options.facts else {}
    if options.thresholds:
        facts["thresholds"] = json.loads(options.thresholds.read_text())
    folder = options.out or ROOT / "models" / settings.task / settings.name
    difference = export(model, settings, folder, options.version, facts)
    print(f"{folder}: largest difference from PyTorch {difference:.2g}")
