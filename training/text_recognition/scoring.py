"""Greedy CTC decoding and the numbers a recogniser is judged by."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from training.common.resample import normalise_line, padded_width, squeeze
from training.text_recognition.sources import Alphabet, alphabet, held_out_factory

#: Seeds of the held-out sets; far from any training seed.
TEST_SEED = 7_000_000_000


@dataclass(frozen=True)
class Score:
    """Character error rate and share of lines read exactly."""

    cer: float
    exact: float
    characters: int
    lines: int


def collapse(path: np.ndarray) -> list[int]:
    """Best class per step -> classes with repeats merged and blanks removed."""
    kept = path[np.concatenate([[True], path[1:] != path[:-1]])] if len(path) else path
    return [int(c) for c in kept if c != 0]


def edit_distance(a: Sequence[str], b: Sequence[str]) -> int:
    """Levenshtein distance."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def score(pairs: Sequence[tuple[str, str]]) -> Score:
    """Score (truth, reading) pairs."""
    errors = sum(edit_distance(truth, read) for truth, read in pairs)
    characters = sum(len(truth) for truth, _ in pairs)
    return Score(errors / max(1, characters), sum(t == r for t, r in pairs) / max(1, len(pairs)), characters, len(pairs))


def read_classes(run: Callable[[np.ndarray], np.ndarray], crops: Sequence[np.ndarray],
                 bucket: int = 64, batch: int = 16) -> list[list[int]]:
    """Collapsed classes of crops (32, columns); `run` maps (N, 1, 32, W) float32 to logits (N, T, C)."""
    found: list[list[int]] = [[] for _ in crops]
    order = sorted(range(len(crops)), key=lambda i: crops[i].shape[1])
    for at in range(0, len(order), batch):
        group = order[at : at + batch]
        width = -(-max(padded_width(crops[i].shape[1]) for i in group) // bucket) * bucket
        logits = run(np.stack([normalise_line(crops[i], width) for i in group])[:, None])
        for i, path in zip(group, logits.argmax(axis=2), strict=True):
            found[i] = collapse(path)
    return found


def read_lines(run: Callable[[np.ndarray], np.ndarray], crops: Sequence[np.ndarray], letters: Alphabet,
               bucket: int = 64, batch: int = 16) -> list[str]:
    """Texts of crops, see `read_classes`. An upside-down line reads as the empty string."""
    return [letters.decode(classes) for classes in read_classes(run, crops, bucket, batch)]


def torch_runner(model: torch.nn.Module) -> Callable[[np.ndarray], np.ndarray]:
    """A `run` for `read_lines` from a model in eval mode."""

    @torch.inference_mode()
    def run(images: np.ndarray) -> np.ndarray:
        return model(torch.from_numpy(images)).float().numpy()

    return run


#: Synthetic held-out sets, see `sources.held_out_factory`; the place in the list is part of their seeds.
TEST_SETS = ("clean", "hard", "hand", "mixed", "pages")


@functools.lru_cache(maxsize=4)
def held_out_lines(source: str, name: str, count: int) -> tuple[list[np.ndarray], list[str]]:
    """The first `count` lines of a held-out set."""
    maker, level = held_out_factory(source, name)
    first = TEST_SEED + TEST_SETS.index(name) * 1_000_000
    # Pages are shared by neighbouring seeds: seeds far apart give lines of many pages.
    stride = 17 if name == "pages" else 1
    lines = [maker.draw(first + i * stride, level, 0.0) for i in range(count)]
    return [line.pixels for line in lines], [line.text for line in lines]


def score_source(model: torch.nn.Module, source: str, name: str, count: int, column_scale: float) -> Score:
    """Score a model on a synthetic held-out set, its lines squeezed as the model wants them."""
    crops, truths = held_out_lines(source, name, count)
    crops = [squeeze(crop, column_scale) for crop in crops]
    return score(list(zip(truths, read_lines(torch_runner(model), crops, alphabet(source)), strict=True)))
