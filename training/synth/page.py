"""What the document factory hands on: a clean upright page and its exact truth.

Coordinates are pixels of ``Page.image`` (x right, y down). Quads are (4, 2) float32,
clockwise from the text's own top left. Horizontally a quad is tight to the advance of
its text; vertically it always spans the face's ascender ink ("d", "H") to its descender
ink ("g", "p"), whatever letters the text has, so that equal type gives equal boxes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

PAGE_TYPES: tuple[str, ...] = (
    "W2",
    "1099-INT",
    "1099-DIV",
    "1099-MISC",
    "1099-NEC",
    "1099-R",
    "1098",
    "bank_statement",
    "credit_card_statement",
    "invoice",
    "receipt",
    "check",
    "other",
)
"""The thirteen page types, in the order used by every model's label list."""


@dataclass(slots=True)
class Word:
    """One word between spaces."""

    text: str
    quad: np.ndarray


@dataclass(slots=True)
class TextLine:
    """A line segment: a gap of more than about one em, or a cell border, ends it.

    ``kind`` is "text", or "micr" for an E-13B line, whose text spells the symbols A transit,
    B amount, C on-us, D dash.
    """

    text: str
    quad: np.ndarray
    words: list[Word]
    kind: str = "text"


@dataclass(slots=True)
class FieldTruth:
    """One extracted field.

    ``path`` is dotted ("box1", "transactions.3.amount"); ``value`` is normalised (money
    "1234.56", ISO dates, booleans, plain text); ``text`` is what is printed, several lines
    joined by a line feed; ``quad`` encloses all of it.
    """

    path: str
    value: Any
    text: str
    quad: np.ndarray


@dataclass(slots=True)
class Page:
    """One rendered page. ``image`` is uint8 RGB, ``consistent`` says that the printed
    values obey the arithmetic of their type; ``corners`` and ``rotation`` are left for
    the camera to fill."""

    image: np.ndarray
    type: str
    layout: str
    lines: list[TextLine]
    fields: list[FieldTruth]
    rotation: int = 0
    corners: np.ndarray | None = None
    seed: int = 0
    split: str = "train"
    consistent: bool = True
    meta: dict[str, Any] = field(default_factory=dict)
