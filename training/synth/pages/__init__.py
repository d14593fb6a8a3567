"""The document factory: whole pages of every type, drawn with their truth."""

from __future__ import annotations

import random
import zlib

import numpy as np

from training.synth.page import PAGE_TYPES, Page
from training.synth.pages.context import LAYOUTS, Context, Layout
from training.synth.pages.families import load_all
from training.synth.pages.segments import fields_of, lines_of

DEFAULT_LONG_SIDE = 1100
_CRISP = 0.25
"""Share of pages drawn at their final size, as screens and PDF renderers without much
anti-aliasing do; the others are drawn at twice the size and averaged down."""

_EVERYDAY = 0.7
"""Share of the measuring pages set in the families most papers are set in, Helvetica's kin first.
Training knows those: an honest look at today's papers cannot leave them out."""


def stock_of(split: str, rng: random.Random) -> tuple[str, str]:
    """The parts of the word lists and of the typefaces a split draws on."""
    if split in ("train", "test"):
        return split, split
    return "test", "everyday" if rng.random() < _EVERYDAY else "test"


def layouts(split: str | None = None, page_type: str | None = None) -> list[Layout]:
    """The registered layout families, all or those of a split or type."""
    load_all()
    return [item for item in LAYOUTS if (split is None or item.split == split) and (page_type is None or item.type == page_type)]


def render_page(
    seed: int,
    split: str,
    page_type: str | None = None,
    long_side: int | None = None,
    layout_id: str | None = None,
) -> Page:
    """One clean upright page, the same for the same arguments.

    ``split`` is "train" or "test": a test page uses layouts, typefaces and words no training
    page has; or "rules", "blind" or "unseen": layouts and words no training page has, in the typefaces of
    everyday papers. ``page_type`` is one of the thirteen, or None for any; ``long_side`` is the
    longer side of the image in pixels. Throws ValueError for an unknown type or layout.
    """
    rng = random.Random(zlib.crc32(f"{split}/{page_type}/{seed}".encode()) ^ (seed << 20))
    if page_type is None:
        page_type = rng.choice(PAGE_TYPES)
    choices = [item for item in layouts(split, page_type) if layout_id in (None, item.id)]
    if not choices:
        raise ValueError(f"no layout for type {page_type!r}, layout {layout_id!r} in split {split!r}")
    if split in ("train", "test"):
        chosen = rng.choices(choices, [item.weight for item in choices])[0]
    else:  # few pages are to show every layout
        chosen = choices[seed % len(choices)]
    side = long_side or DEFAULT_LONG_SIDE
    factor = 1 if side > 1800 or rng.random() < _CRISP else 2
    ctx = Context(rng, *stock_of(split, rng), long_side=side * factor)
    canvas = chosen.draw(ctx)
    image = canvas.pixels()
    shrink = side / max(image.shape[:2])
    if shrink < 0.999:
        import cv2

        size = (max(1, round(image.shape[1] * shrink)), max(1, round(image.shape[0] * shrink)))
        image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    else:
        shrink = 1.0
    return Page(
        image=np.ascontiguousarray(image),
        type=page_type,
        layout=chosen.id,
        lines=lines_of(canvas.tokens, canvas.rules, canvas.micr, shrink),
        fields=fields_of(canvas.marks, shrink),
        seed=seed,
        split=split,
        consistent=ctx.consistent,
        meta=ctx.meta,
    )
