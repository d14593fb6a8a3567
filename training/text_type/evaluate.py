"""Type accuracy of the text-type net on page texts, clean and damaged.

python -m training.text_type.evaluate --checkpoint last.pt --texts TEST.jsonl
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from training.text_type.corpus import PrintedPage
    from training.text_type.settings import TextTypeSettings

DAMAGE_SEED = 5


def main() -> None:
    """Command line; prints one JSON object a set."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--fold", type=int, nargs=2, help="score the layouts that this fold left out")
    parser.add_argument("--mistakes", action="store_true", help="print them")
    options = parser.parse_args()

    from training.common.typed_config import read_settings
    from training.synth.page import PAGE_TYPES
    from training.text_type.corpus import read
    from training.text_type.folds import split_by_layout
    from training.text_type.settings import TextTypeSettings
    from training.text_type.train import CONFIG

    settings = read_settings(CONFIG, TextTypeSettings)
    pages = [page for path in options.texts for page in read(path)]
    if options.fold:
        _, pages = split_by_layout(pages, *options.fold)
    labels = [PAGE_TYPES.index(page.type) for page in pages]
    for name, damage in (("clean", False), ("damaged", True)):
        odds = predict(options.checkpoint, settings, pages, damage)
        confusion = confusion_of(odds, labels)
        print(json.dumps({"set": name, "pages": len(pages), **summary(confusion)}))
        if options.mistakes and not damage:
            for page, row in zip(pages, odds, strict=True):
                if PAGE_TYPES[row.argmax()] != page.type:
                    print(f"{page.layout} {page.seed}: {PAGE_TYPES[row.argmax()]} {row.max():.2f}")


def predict(
    checkpoint: Path, settings: TextTypeSettings, pages: Sequence[PrintedPage], damage: bool
) -> np.ndarray:
    """Probabilities (pages, types) of a checkpoint's averaged net."""
    import numpy as np
    import torch

    from training.common.page_loop import averaged_weights
    from training.text_type.features import features
    from training.text_type.noise import damaged
    from training.text_type.settings import build

    model = build(settings)
    model.load_state_dict(averaged_weights(checkpoint))
    rng = np.random.default_rng(DAMAGE_SEED)
    rows = [
        features(damaged(page.lines, rng, settings.noise) if damage else page.lines) for page in pages
    ]
    with torch.inference_mode():
        logits = model.eval()(torch.from_numpy(np.stack(rows)))
    return torch.softmax(logits, dim=1).numpy()


def confusion_of(odds: np.ndarray, labels: Sequence[int]) -> np.ndarray:
    """Counts [true, said]."""
    import numpy as np

    confusion = np.zeros((odds.shape[1], odds.shape[1]), int)
    np.add.at(confusion, (np.asarray(labels), odds.argmax(axis=1)), 1)
    return confusion


def summary(confusion: np.ndarray) -> dict[str, float]:
    """Accuracy, and the mean recall of the types present."""
    count = confusion.sum(axis=1)
    right = confusion.diagonal()
    recall = right[count > 0] / count[count > 0]
    return {"accuracy": round(float(right.sum() / count.sum()), 4), "macro": round(float(recall.mean()), 4)}


if __name__ == "__main__":
    main()
