"""From printed words to line segments, by the rule the detector is trained on.

Words on one baseline with like size join into a segment unless the gap between them
exceeds ``GAP`` em or a vertical rule stands in it.
"""

from __future__ import annotations

from bisect import bisect_left

import numpy as np

from training.synth.page import FieldTruth, TextLine, Word
from training.synth.pages.canvas import Mark, Token

GAP = 0.9
"""Largest gap, in em of the smaller word, inside one segment."""


def quad_of(box: tuple[float, float, float, float], turned: bool = False) -> np.ndarray:
    """The quad of an axis-aligned box, clockwise from the text's top left."""
    x0, y0, x1, y1 = box
    if turned:
        corners = [(x0, y1), (x0, y0), (x1, y0), (x1, y1)]
    else:
        corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    return np.array(corners, dtype=np.float32)


def union(boxes: list[tuple[float, float, float, float]]) -> tuple[float, float, float, float]:
    """The smallest box around all of them."""
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


def lines_of(tokens: list[Token], rules: list[tuple[float, float, float]], micr: list[Token], scale: float = 1.0) -> list[TextLine]:
    """Group words into segments, top to bottom and left to right; quads times ``scale``."""
    level = sorted((t for t in tokens if not t.turned), key=lambda t: (t.box[3], t.box[0]))
    rows: list[list[Token]] = []
    for token in level:
        for row in reversed(rows[-12:]):
            if _same_row(row[-1], token):
                row.append(token)
                break
        else:
            rows.append([token])
    out: list[TextLine] = []
    rules = sorted(rules)
    for row in rows:
        row.sort(key=lambda t: t.box[0])
        out += [_line(part, scale) for part in _split(row, rules)]
    out += [_line(part, scale) for part in _turned(tokens)]
    for token in micr:
        quad = quad_of(token.box) * scale
        out.append(TextLine(token.text, quad, [Word(token.text, quad)], "micr"))
    out.sort(key=lambda line: (float(line.quad[:, 1].mean()), float(line.quad[0, 0])))
    return out


def _same_row(a: Token, b: Token) -> bool:
    height = min(a.box[3] - a.box[1], b.box[3] - b.box[1])
    ratio = a.em / b.em
    return abs(a.box[3] - b.box[3]) < 0.3 * height and 0.7 < ratio < 1.43


def _split(row: list[Token], rules: list[tuple[float, float, float]]) -> list[list[Token]]:
    parts = [[row[0]]]
    for previous, token in zip(row, row[1:], strict=False):
        em = min(previous.em, token.em)
        gap = token.box[0] - previous.box[2]
        mid = (token.box[1] + token.box[3]) / 2
        near = rules[bisect_left(rules, (previous.box[2] - 1,)) : bisect_left(rules, (token.box[0] + 1,))] if gap > 0 else []
        walled = any(top <= mid <= bottom for _, top, bottom in near)
        if gap > GAP * em or walled:
            parts.append([token])
        else:
            parts[-1].append(token)
    return parts


def _turned(tokens: list[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = []
    for token in (t for t in tokens if t.turned):
        last = parts[-1][-1] if parts else None
        if last and last.box[0] == token.box[0] and 0 <= last.box[1] - token.box[3] < GAP * token.em:
            parts[-1].append(token)
        else:
            parts.append([token])
    return parts


def _line(part: list[Token], scale: float) -> TextLine:
    turned = part[0].turned
    words = [Word(t.text, quad_of(t.box, turned) * scale) for t in part]
    box = union([t.box for t in part])
    return TextLine(" ".join(t.text for t in part), quad_of(box, turned) * scale, words)


def fields_of(marks: dict[str, Mark], scale: float = 1.0) -> list[FieldTruth]:
    """The fields that were really printed, in order of printing."""
    return [
        FieldTruth(mark.path, mark.value, "\n".join(mark.parts), quad_of(union(mark.boxes)) * scale)
        for mark in marks.values()
        if mark.boxes
    ]
