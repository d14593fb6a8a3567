"""E-13B figures and symbols drawn as polygons on a 7 by 9 grid of their own.

Each figure is a set of rectangles in grid units (x0, y0, x1, y1), y down, on a cell seven
wide and nine high; strokes are one unit, the fat strokes of E-13B two. Figures stand flush
right in their cell, as the pitch of 1/8 inch demands.
"""

from __future__ import annotations

from training.synth.pages.canvas import BLACK, Canvas, Token

Rect = tuple[float, float, float, float]

GLYPHS: dict[str, list[Rect]] = {
    "0": [(1, 0, 7, 1), (1, 8, 7, 9), (1, 0, 2, 9), (6, 0, 7, 9)],
    "1": [(2, 0, 5, 1), (3.4, 0, 5, 6), (3.4, 5, 6.9, 9), (2, 6, 3.4, 9)],
    "2": [(3, 0, 7, 1), (6, 0, 7, 5), (3, 4, 7, 5), (3, 4, 4, 9), (3, 8, 7, 9)],
    "3": [(2, 0, 5.4, 1), (4.4, 0, 5.4, 9), (2.6, 4, 7, 5), (2, 8, 7, 9), (5, 4, 7, 9)],
    "4": [(1, 0, 2.4, 6), (1, 5, 7, 6), (4.6, 3, 5.6, 6), (4.6, 5, 7, 9)],
    "5": [(3, 0, 7, 1), (3, 0, 4, 5), (3, 4, 7, 5), (6, 4, 7, 9), (3, 8, 7, 9)],
    "6": [(2, 0, 5, 1), (4, 0, 5, 2.2), (2, 0, 3, 9), (2, 4.6, 7, 5.6), (6, 4.6, 7, 9), (2, 8, 7, 9)],
    "7": [(2, 0, 7, 1), (2, 0, 3, 2.6), (6, 0, 7, 4.6), (4, 3.8, 7, 4.6), (4, 3.8, 5.2, 9)],
    "8": [(2, 0, 6, 1), (2, 0, 3, 4), (5, 0, 6, 4), (1.6, 3.6, 6.4, 4.8), (1, 4.4, 2.6, 9), (5.4, 4.4, 7, 9), (1, 8, 7, 9)],
    "9": [(2, 0, 7, 1), (2, 0, 3, 5), (6, 0, 7, 4.6), (2, 4, 7, 5), (4.8, 4, 7, 9)],
    "A": [(1, 0, 2, 9), (4, 1, 7, 3.6), (4, 5.4, 7, 8)],
    "B": [(1, 5.6, 3.6, 9), (3.6, 0, 4.6, 9), (5.4, 0, 7, 3.4)],
    "C": [(1, 3, 2.4, 9), (3.4, 3, 4.4, 9), (5.4, 0, 7, 3)],
    "D": [(1, 3, 2.6, 6), (3.4, 3, 5, 6), (5.8, 3, 7, 6)],
}


def draw_micr(c: Canvas, x: float, y: float, text: str, pitch: float = 9.0, field: str | None = None) -> float:
    """Draw a MICR line with its baseline at ``y``; letters A to D are the symbols.

    ``pitch`` is the advance in points (9 is 1/8 inch); returns the x after the line. The
    whole is one token, so that no text reader is asked to read symbols as letters.
    """
    unit = pitch * 0.104 / 0.125 / 8
    height = unit * 9
    start = x
    for char in text:
        for x0, y0, x1, y1 in GLYPHS.get(char, ()):
            c.box(x + x0 * unit, y - height + y0 * unit, x + x1 * unit, y - height + y1 * unit, 0, None, BLACK)
        x += pitch
    s = c.scale
    box = (start * s, (y - height * 1.06) * s, x * s, (y + height * 0.06) * s)
    c.micr.append(Token(text, box, height * 1.35 * s))
    if field:
        c.mark_box(field, text, (start, y - height * 1.06, x, y + height * 0.06), text)
    return x
