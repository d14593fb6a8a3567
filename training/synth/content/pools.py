"""Word lists divided between the splits."""

from __future__ import annotations

import random
import zlib

HELD_OUT = 6
"""One word in so many belongs to the test split."""


def is_held_out(word: str) -> bool:
    """Whether a word is kept from training."""
    return zlib.crc32(word.lower().encode()) % HELD_OUT == 0


class Pool:
    """A list of words or phrases that gives each split its own part."""

    def __init__(self, text: str | list[str], sep: str | None = None):
        words = text if isinstance(text, list) else [w.strip() for w in text.split(sep)]
        words = [w for w in words if w]
        self.parts = {
            "train": [w for w in words if not is_held_out(w)],
            "test": [w for w in words if is_held_out(w)],
        }
        for split in self.parts:
            self.parts[split] = self.parts[split] or words

    def pick(self, rng: random.Random, split: str) -> str:
        """One entry of the split's part."""
        return rng.choice(self.parts[split])

    def some(self, rng: random.Random, split: str, count: int) -> list[str]:
        """``count`` entries, distinct while they last."""
        part = self.parts[split]
        return rng.sample(part, count) if count <= len(part) else rng.choices(part, k=count)
