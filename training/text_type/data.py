"""Batches of damaged page texts as features."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from training.synth.page import PAGE_TYPES
from training.text_type.corpus import PrintedPage
from training.text_type.features import features
from training.text_type.noise import NoiseSettings, damaged

#: Share of `other` in a batch; the rest is even, and within a type every layout is.
OTHER_SHARE = 0.3


class Texts:
    """Pages by type and layout, to draw from evenly."""

    def __init__(self, pages: Sequence[PrintedPage]) -> None:
        self.by_layout: dict[str, dict[str, list[PrintedPage]]] = {}
        for page in pages:
            self.by_layout.setdefault(page.type, {}).setdefault(page.layout, []).append(page)
        self.types = [kind for kind in PAGE_TYPES if kind in self.by_layout]
        even = (1 - OTHER_SHARE) / max(1, len(self.types) - ("other" in self.types))
        shares = np.array([OTHER_SHARE if kind == "other" else even for kind in self.types])
        self.shares = shares / shares.sum()

    def draw(self, rng: np.random.Generator) -> PrintedPage:
        """A page of a type drawn by its share; layouts with more pages, up to threefold, more often."""
        layouts = self.by_layout[self.types[int(rng.choice(len(self.types), p=self.shares))]]
        fewest = min(len(pages) for pages in layouts.values())
        weights = np.array([min(len(pages), 3 * fewest) for pages in layouts.values()], float)
        pages = list(layouts.values())[int(rng.choice(len(layouts), p=weights / weights.sum()))]
        return pages[int(rng.integers(len(pages)))]


def batch(
    texts: Texts, seed: int, step: int, count: int, noise: NoiseSettings
) -> tuple[torch.Tensor, torch.Tensor]:
    """Features (N, BUCKETS) and type indices (N,) of a step; the same for the same texts, seed and step."""
    rng = np.random.default_rng([seed, step])
    pages = [texts.draw(rng) for _ in range(count)]
    rows = np.stack([features(damaged(page.lines, rng, noise)) for page in pages])
    return torch.from_numpy(rows), torch.tensor([PAGE_TYPES.index(page.type) for page in pages])
