"""Tables: columns, headers, rules, stripes, wrapped cells."""

from __future__ import annotations

from dataclasses import dataclass

from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import Context, accent, grey, tint
from training.synth.pages.faces import Font, Typeface
from training.synth.pages.kit import fit, wrap


@dataclass(slots=True)
class Column:
    """``share`` of the table's width; ``align`` is "l", "r" or "c"."""

    key: str
    header: str
    share: float
    align: str = "l"


@dataclass(slots=True)
class Cell:
    """A cell's text and, when it is a field, its path and value."""

    text: str
    path: str | None = None
    value: object = None
    bold: bool = False
    color: Color | None = None


@dataclass(slots=True)
class TableStyle:
    """Look of a table. ``rules``: "none", "rows", "grid", "head" or "frame"."""

    face: Typeface
    size: float = 8.0
    pitch: float = 1.5
    rules: str = "rows"
    color: Color = BLACK
    rule_color: Color = (120, 120, 120)
    head_fill: Color | None = None
    head_color: Color = BLACK
    head_bold: bool = True
    stripe: Color | None = None
    pad: float = 3.0
    head_case: str = "as"

    @classmethod
    def sample(cls, ctx: Context, face: Typeface, size: float, brand: Color | None = None) -> TableStyle:
        """A random look."""
        rng = ctx.rng
        brand = brand or accent(rng)
        style = cls(face, size, rng.uniform(1.35, 1.95), rng.choice(["none", "rows", "grid", "head", "head", "frame", "rows"]))
        style.rule_color = rng.choice([BLACK, grey(100), grey(170), grey(200), brand])
        kind = rng.random()
        if kind < 0.22:
            style.head_fill, style.head_color = brand, (255, 255, 255)
        elif kind < 0.42:
            style.head_fill = rng.choice([grey(225), grey(235), tint(brand, 0.15)])
        elif kind < 0.5:
            style.head_color = brand
        if rng.random() < 0.2:
            style.stripe = rng.choice([grey(244), grey(238), tint(brand, 0.07)])
        style.head_bold = rng.random() < 0.75
        style.head_case = rng.choice(["as", "as", "as", "upper"])
        return style


def draw_table(
    c: Canvas,
    x: float,
    y: float,
    width: float,
    columns: list[Column],
    rows: list[dict[str, Cell]],
    st: TableStyle,
    bottom: float = 1e9,
    header: bool = True,
) -> tuple[float, int]:
    """Draw from the top edge ``y``; returns the bottom edge and how many rows were printed."""
    total = sum(col.share for col in columns)
    edges = [x]
    for col in columns:
        edges.append(edges[-1] + width * col.share / total)
    body, bold = st.face(st.size), st.face(st.size, "bold")
    line = st.size * 1.18
    top = y
    marks = [y]
    if header:
        y = _header(c, edges, columns, y, st)
        marks.append(y)
    done = 0
    for i, row in enumerate(rows):
        lines = {
            col.key: wrap(c, row[col.key].text, body, edges[k + 1] - edges[k] - 2 * st.pad) if col.align == "l" else [row[col.key].text]
            for k, col in enumerate(columns)
            if col.key in row
        }
        height = st.size * st.pitch + line * (max(map(len, lines.values()), default=1) - 1)
        if y + height > bottom:
            break
        if st.stripe and i % 2:
            c.box(x, y, x + width, y + height, 0, None, st.stripe)
        base = y + st.size * (0.5 + st.pitch / 2) - st.size * 0.14
        for k, col in enumerate(columns):
            if col.key in row:
                _cell(
                    c, edges[k], edges[k + 1], base, row[col.key], lines[col.key], col.align, bold if row[col.key].bold else body, st, line
                )
        y += height
        marks.append(y)
        done += 1
    _rules(c, x, width, top, y, edges, marks, st)
    return y, done


def _header(c: Canvas, edges: list[float], columns: list[Column], y: float, st: TableStyle) -> float:
    font = st.face(st.size, "bold" if st.head_bold else "regular")
    heads = [col.header.upper() if st.head_case == "upper" else col.header for col in columns]
    wrapped = [wrap(c, h, font, edges[k + 1] - edges[k] - 2 * st.pad) for k, h in enumerate(heads)]
    height = st.size * (st.pitch + 0.25) + st.size * 1.1 * (max(map(len, wrapped)) - 1)
    if st.head_fill:
        c.box(edges[0], y, edges[-1], y + height, 0, None, st.head_fill)
    for k, col in enumerate(columns):
        at = y + height - st.size * (st.pitch - 0.75) / 2 - st.size * 1.1 * (len(wrapped[k]) - 1) - st.size * 0.1
        for text in wrapped[k]:
            _place(
                c,
                edges[k],
                edges[k + 1],
                at,
                text,
                col.align,
                fit(c, text, font, edges[k + 1] - edges[k] - st.pad),
                st.head_color,
                st,
                None,
                None,
            )
            at += st.size * 1.1
    return y + height


def _cell(
    c: Canvas, left: float, right: float, base: float, cell: Cell, lines: list[str], align: str, font: Font, st: TableStyle, pitch: float
) -> None:
    value = cell.text if cell.value is None else cell.value
    for text in lines:
        _place(c, left, right, base, text, align, fit(c, text, font, right - left - st.pad), cell.color or st.color, st, cell.path, value)
        base += pitch


def _place(
    c: Canvas,
    left: float,
    right: float,
    base: float,
    text: str,
    align: str,
    font: Font,
    color: Color,
    st: TableStyle,
    path: str | None,
    value: object,
) -> None:
    at = right - st.pad if align == "r" else (left + right) / 2 if align == "c" else left + st.pad
    c.text(at, base, text, font, color, align, None, path, value)


def _rules(c: Canvas, x: float, width: float, top: float, bottom: float, edges: list[float], marks: list[float], st: TableStyle) -> None:
    if st.rules == "none":
        return
    if st.rules in ("grid", "frame"):
        c.box(x, top, x + width, bottom, 0.5, st.rule_color)
    if st.rules == "grid":
        for edge in edges[1:-1]:
            c.line(edge, top, edge, bottom, 0.5, st.rule_color)
    if st.rules in ("grid", "rows"):
        for mark in marks:
            c.line(x, mark, x + width, mark, 0.4, st.rule_color)
    else:
        for mark in marks[1:2] if st.rules == "frame" else [*marks[:2], marks[-1]]:
            c.line(x, mark, x + width, mark, 0.6, st.rule_color)
