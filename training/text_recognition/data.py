"""Training data by seed: chunks of lines rendered ahead by worker processes, and equal-size batches.

A round trains on the newest chunk and on the chunks `reuse_distance`, 2 `reuse_distance`, ... rounds
older. Everything follows from (seed, round, the chunks' damage levels), so a resumed run sees exactly
the batches the interrupted one would have seen.
"""

from __future__ import annotations

import functools
import math
import os
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.common.resample import WIDTH_MULTIPLE, normalise_line, squeeze

SEED_STRIDE = 1 << 32
MAX_BATCH = 256


@dataclass(frozen=True)
class Chunk:
    """Rendered lines: pixels of all lines side by side (32, sum of columns), and their labels."""

    pixels: np.ndarray
    starts: np.ndarray
    labels: list[list[int]]

    def crop(self, index: int) -> np.ndarray:
        return self.pixels[:, self.starts[index] : self.starts[index + 1]]

    def columns(self, index: int) -> int:
        return int(self.starts[index + 1] - self.starts[index])

    def __len__(self) -> int:
        return len(self.labels)


@functools.lru_cache(maxsize=2)
def _factory(source: str, split: str):  # noqa: ANN202 - the protocol is in sources.py
    import cv2

    from training.text_recognition.sources import factory

    cv2.setNumThreads(1)
    return factory(source, split)


def _cached(path: Path) -> Chunk | None:
    try:
        with np.load(path) as stored:
            lengths, flat = stored["lengths"], stored["labels"].tolist()
            ends = np.cumsum(lengths).tolist()
            labels = [flat[end - length : end] for end, length in zip(ends, lengths.tolist(), strict=True)]
            return Chunk(stored["pixels"], stored["starts"], labels)
    except (OSError, ValueError, KeyError):
        return None


def cached_chunk(path: Path, *args: Any) -> Chunk:
    """`render_chunk`, kept on disk while the chunk is in use, so that a resumed run starts at once."""
    chunk = _cached(path)
    if chunk is None:
        chunk = render_chunk(*args)
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_name(f"{path.stem}.{os.getpid()}.tmp.npz")
        np.savez(scratch, pixels=chunk.pixels, starts=chunk.starts, labels=[x for row in chunk.labels for x in row],
                 lengths=[len(row) for row in chunk.labels])
        scratch.replace(path)
    return chunk


def render_chunk(source: str, split: str, first_seed: int, count: int, level: float, upside_down: float) -> Chunk:
    """Render `count` lines with consecutive seeds. Each line's own level is spread below `level`."""
    maker = _factory(source, split)
    lines = []
    for offset in range(count):
        # A quarter of the lines stay clean at any level, since real files are often born digital; half of
        # the others get a part of the damage, since most scans are fair.
        share = np.random.default_rng(first_seed + offset).random()
        own = 0.0 if share < 0.25 else min(1.0, 0.25 + (share - 0.25) * 2)
        lines.append(maker.draw(first_seed + offset, level * own, upside_down))
    starts = np.cumsum([0, *(line.pixels.shape[1] for line in lines)])
    return Chunk(np.concatenate([line.pixels for line in lines], axis=1), starts, [line.labels for line in lines])


class ChunkStore:
    """Chunks by index, rendered by `workers` processes (0: in this one), kept while still in use."""

    def __init__(self, source: str, seed: int, count: int, upside_down: float, workers: int, folder: Path) -> None:
        self._folder = folder
        self._source, self._seed, self._count, self._upside_down = source, seed, count, upside_down
        self._pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn")) if workers else None
        self._chunks: dict[int, Chunk | Future[Chunk]] = {}

    def request(self, index: int, level: float) -> None:
        """Start rendering a chunk unless it is there or under way."""
        if index in self._chunks:
            return
        args = (self._file(index), self._source, "train", self._seed * SEED_STRIDE + index * self._count, self._count, level, self._upside_down)
        self._chunks[index] = self._pool.submit(cached_chunk, *args) if self._pool else cached_chunk(*args)

    def _file(self, index: int) -> Path:
        return self._folder / f"{self._seed}-{index}.npz"

    def get(self, index: int) -> Chunk:
        chunk = self._chunks[index]
        if isinstance(chunk, Future):
            chunk = self._chunks[index] = chunk.result()
        return chunk

    def forget_before(self, index: int) -> None:
        for key in [key for key in self._chunks if key < index]:
            del self._chunks[key]
            self._file(key).unlink(missing_ok=True)

    def close(self) -> None:
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)


@dataclass(frozen=True)
class Batch:
    """Images (N, 1, 32, W) float32, concatenated labels and their lengths."""

    images: torch.Tensor
    labels: torch.Tensor
    lengths: torch.Tensor


def plan_round(chunks: list[Chunk], batch_columns: int, bucket: int, seed: tuple[int, int]) -> list[tuple[int, list[tuple[int, int]]]]:
    """Batches of one round as (padded width, [(chunk, line)]), shuffled; every line occurs once."""
    rng = np.random.default_rng(seed)
    buckets: dict[int, list[tuple[int, int]]] = {}
    for c, chunk in enumerate(chunks):
        for i in range(len(chunk)):
            buckets.setdefault(-(-chunk.columns(i) // bucket) * bucket, []).append((c, i))
    batches, carried = [], []
    for width in sorted(buckets):
        lines = carried + buckets[width]
        rng.shuffle(lines)
        size = max(1, min(MAX_BATCH, batch_columns // width))
        whole = len(lines) // size * size
        batches += [(width, lines[at : at + size]) for at in range(0, whole, size)]
        carried = lines[whole:]  # the rest joins the next wider bucket, which teaches long padding
        last = width
    if carried:
        batches.append((last, carried))
    return [batches[i] for i in rng.permutation(len(batches))]


def column_scale(used: float, stretch: float, seed: tuple[int, int, int]) -> float:
    """How much the lines of a batch are pressed together: what the runtime does, give or take `stretch` of it."""
    return used * (1 + stretch * float(np.random.default_rng(seed).uniform(-1, 1)))


def collate(chunks: list[Chunk], width: int, lines: list[tuple[int, int]], scale: float = 1.0) -> Batch:
    """Squeeze, normalise, pad and stack the lines of one batch; `width` is that before squeezing."""
    columns = -(-math.floor(width * scale + 0.5) // WIDTH_MULTIPLE) * WIDTH_MULTIPLE
    images = np.stack([normalise_line(squeeze(chunks[c].crop(i), scale), columns) for c, i in lines])[:, None]
    labels = [chunks[c].labels[i] for c, i in lines]
    return Batch(torch.from_numpy(images), torch.tensor([x for row in labels for x in row]),
                 torch.tensor([len(row) for row in labels]))
