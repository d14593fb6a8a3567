"""Layouts left out in turn: what a net says of layouts it has not seen is what its word is worth."""

from __future__ import annotations

from collections.abc import Sequence

from training.text_type.corpus import PrintedPage


def split_by_layout(
    pages: Sequence[PrintedPage], fold: int, folds: int
) -> tuple[list[PrintedPage], list[PrintedPage]]:
    """Pages to train on and pages left out: of each type every `folds`-th layout, by name, from `fold`."""
    names: dict[str, list[str]] = {}
    for page in pages:
        known = names.setdefault(page.type, [])
        if page.layout not in known:
            known.append(page.layout)
    left_out = {layout for known in names.values() for layout in sorted(known)[fold::folds]}
    kept = [page for page in pages if page.layout not in left_out]
    return kept, [page for page in pages if page.layout in left_out]
