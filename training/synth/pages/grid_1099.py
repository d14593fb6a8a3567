"""The box grid of the IRS information returns: payer block, money boxes, title column."""

from __future__ import annotations

from training.synth.content import ids
from training.synth.content.tax import Box, FormData
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey
from training.synth.pages.form_values import Filler, state_values
from training.synth.pages.forms_spec import (
    Cell,
    FormSpec,
    captions,
    prefix,
    spec,
)
from training.synth.pages.grid_head import (
    GridStyle,
    draw_footer,
    draw_header,
    draw_title,
    draw_year,
)
from training.synth.pages.kit import tick, wrap


def draw_grid(
    ctx: Context, c: Canvas, f: FormData, fill: Filler, st: GridStyle, x: float, y: float, w: float, h: float, form: FormSpec | None = None
) -> None:
    """Draw one form in a rectangle of points; header checkboxes stand above it. ``form``
    replaces what the form's name and year stand for."""
    form = form or spec(f.form, f.year)
    ca, cb, cc = (x + w * k for k in st.columns)
    x1 = x + w
    draw_header(ctx, c, f, fill, st, x, y, w)
    state_rows = 2 if form.state else 0
    n = len(form.rows) + state_rows + (1 if form.local else 0)
    row = h / n
    money_bottom = y + row * len(form.rows)
    c.box(x, y, x1, y + h, st.rule * 1.6, st.color)
    c.line(ca, y, ca, y + h, st.rule, st.color)
    c.line(cc, y, cc, money_bottom, st.rule, st.color)
    _left(ctx, c, f, form, fill, st, x, y, ca, h)
    for i, cells in enumerate(form.rows):
        top = y + i * row
        if i:
            c.line(ca, top, cc if i != 1 else cb, top, st.rule, st.color)
        first_two = i < 2 and len(cells) == 1
        if len(cells) == 2 or first_two:
            c.line(cb, top, cb, top + row, st.rule, st.color)
        right = cb if len(cells) == 2 or first_two else cc
        _cell(ctx, c, f, fill, st, cells[0], ca, top, right, top + row)
        if len(cells) == 2:
            _cell(ctx, c, f, fill, st, cells[1], cb, top, cc, top + row)
    draw_year(c, f, form, st, cb, y, cc, y + 2 * row, fill.track)
    draw_title(ctx, c, f, form, fill, st, cc, y, x1, money_bottom)
    if form.state:
        _state(c, f, form, fill, st, ca, money_bottom, x1, y + h, row)
    draw_footer(ctx, c, f, form, st, x, y + h, w)


def _caption(c: Canvas, st: GridStyle, x: float, y: float, right: float, text: str, number: str = "", lines: int = 3) -> float:
    font, bold = st.face(st.caption), st.face(st.caption, "bold")
    at = y + st.caption * 1.1
    start = x + 2.5
    if number:
        start = c.text(start, at, number, bold, st.color) + st.caption * 0.45
    first = True
    for line in wrap(c, text, font, right - start - 2)[:lines]:
        c.text(start if first else x + 2.5 + (start - x - 2.5) * 0.99, at, line, font, st.color)
        first = False
        at += st.caption * 1.08
    return at


def _cell(
    ctx: Context, c: Canvas, f: FormData, fill: Filler, st: GridStyle, cell: Cell, x: float, y: float, right: float, bottom: float
) -> None:
    if cell.kind == "none" and not cell.caption:
        if st.shade:
            c.box(x + 0.5, y + 0.5, right - 0.5, bottom - 0.5, 0, None, grey(222))
        if cell.number:
            _caption(c, st, x, y, right, "", cell.number)
        return
    if cell.kind == "check":
        size = st.caption + 1
        _caption(c, st, x, y, right - size - 4, cell.caption, cell.number, 4)
        tick(
            c,
            ctx.rng,
            right - size - 4,
            bottom - size - 3,
            size,
            cell.path in f.boxes,
            fill.font(),
            cell.path if fill.track else None,
            st.color,
        )
        return
    small = 3 if bottom - y > 30 else 2
    _caption(c, st, x, y, right, cell.caption, cell.number, 5 if cell.kind == "note" else small)
    base = bottom - 3.2
    box = f.boxes.get(cell.path)
    if cell.path == "payer_rtn" and ctx.chance(0.2):
        box = Box("text", ids.routing(ctx.rng))
    if cell.kind == "money" and st.words:
        c.text(x + 3, base, "$", st.face(st.caption * 1.35), st.color)
    if cell.kind == "percent":
        c.text(right - 4, base, "%", st.face(st.caption * 1.3), st.color, "r")
    if cell.kind == "code":
        size = st.caption + 1
        mid = x + (right - x) * 0.62
        c.line(mid, y, mid, bottom, st.rule, st.color)
        c.text(mid + 2, y + st.caption * 1.1, "IRA/SEP/", st.face(st.caption * 0.92), st.color)
        c.text(mid + 2, y + st.caption * 2.1, "SIMPLE", st.face(st.caption * 0.92), st.color)
        tick(
            c,
            ctx.rng,
            right - size - 4,
            bottom - size - 3,
            size,
            "ira_sep_simple" in f.boxes,
            fill.font(),
            "ira_sep_simple" if fill.track else None,
            st.color,
        )
        right = mid
    if box is None:
        return
    if cell.kind == "money":
        fill.put(c, right - 4, base, cell.path, box, "r", right - x - 14)
    else:
        fill.put(c, x + 6, base, cell.path, box, "l", right - x - (16 if cell.kind == "percent" else 10))


def _left(
    ctx: Context, c: Canvas, f: FormData, form: FormSpec, fill: Filler, st: GridStyle, x: float, y: float, right: float, h: float
) -> None:
    text = captions(form)
    payer, recipient = prefix(f.form)
    parts = [0.30, 0.10, 0.125, 0.125, 0.125, 0.225] if f.form != "1099-NEC" else [0.32, 0.11, 0.13, 0.13, 0.13, 0.18]
    tops = [y]
    for part in parts:
        tops.append(tops[-1] + h * part)
    for top in tops[1:-1]:
        c.line(x, top, right, top, st.rule, st.color)
    _caption(c, st, x, y, right, text["payer"], lines=3)
    fill.payer(c, x + 6, y + st.caption * 3.6 + fill.size * 0.7, f, right - x - 12, bottom=tops[1] - 2)
    mid = x + (right - x) * 0.5
    c.line(mid, tops[1], mid, tops[2], st.rule, st.color)
    _caption(c, st, x, tops[1], mid, text["payer_tin"])
    fill.tin(c, x + 6, tops[2] - 4, f"{payer}_tin", f.payer.tin, width=mid - x - 10)
    _caption(c, st, mid, tops[1], right, text["recipient_tin"])
    fill.tin(c, mid + 6, tops[2] - 4, f"{recipient}_tin", f.recipient.tin, width=right - mid - 10)
    _caption(c, st, x, tops[2], right, text["recipient_name"])
    fill.say(c, x + 6, tops[3] - 5, f.recipient.name, f"{recipient}_name", None, "l", right - x - 12)
    _caption(c, st, x, tops[3], right, text["street"])
    _caption(c, st, x, tops[4], right, text["city"], lines=1 if st.caption > 6 else 2)
    whole = ", ".join(f.recipient.address)
    fill.say(c, x + 6, tops[4] - 5, ", ".join(f.recipient.address[:-1]), f"{recipient}_address", whole, "l", right - x - 12)
    fill.say(c, x + 6, tops[5] - 4, f.recipient.address[-1], f"{recipient}_address", whole, "l", right - x - 12)
    account_right = right
    size = st.caption + 1
    if f.form in ("1099-MISC", "1099-NEC", "1099-DIV") and st.copy in ("A", "C", "1"):
        account_right = x + (right - x) * 0.76
        c.line(account_right, tops[5], account_right, tops[6], st.rule, st.color)
        c.text(account_right + 3, tops[5] + st.caption * 1.1, "2nd TIN not.", st.face(st.caption), st.color)
        tick(c, ctx.rng, account_right + 12, tops[5] + st.caption * 1.6, size, False, fill.font(), None, st.color)
    if f.form == "1099-INT":
        account_right = x + (right - x) * 0.74
        c.line(account_right, tops[5], account_right, tops[6], st.rule, st.color)
        _caption(c, st, account_right, tops[5], right, "FATCA filing requirement", lines=2)
        tick(
            c,
            ctx.rng,
            right - size - 4,
            tops[5] + (tops[6] - tops[5]) * 0.5,
            size,
            "fatca" in f.boxes,
            fill.font(),
            "fatca" if fill.track else None,
            st.color,
        )
    _caption(c, st, x, tops[5], account_right, text["account"])
    if f.account:
        fill.say(
            c,
            x + 6,
            min(tops[6] - 5, tops[5] + st.caption * 1.6 + fill.size * 1.3),
            f.account,
            "account_number",
            None,
            "l",
            account_right - x - 10,
        )
    for cell in form.bottom:
        top = tops[5] + (tops[6] - tops[5]) * 0.58
        c.line(x, top, account_right, top, st.rule, st.color)
        _cell(ctx, c, f, fill, st, cell, x, top, account_right, tops[6])


def _state(
    c: Canvas, f: FormData, form: FormSpec, fill: Filler, st: GridStyle, x: float, y: float, right: float, bottom: float, row: float
) -> None:
    c.line(x, y, right, y, st.rule, st.color)
    edges = [x + (right - x) * i / 3 for i in range(4)]
    parts = [(form.state, [state_values(f, i) for i in range(len(f.states))], 2)]
    if form.local:
        values = [
            {k: (f"local.{i}.{k}", Box("text" if k == "locality" else "money", v)) for k, v in r.items()} for i, r in enumerate(f.locals)
        ]
        parts.append((form.local, values, 1))
    for cells, rows, lines in parts:
        height = row * lines
        for i, cell in enumerate(cells):
            if i:
                c.line(edges[i], y, edges[i], y + height, st.rule, st.color)
            _caption(c, st, edges[i], y, edges[i + 1], cell.caption, cell.number, 1)
            if lines == 2:
                c.dashes(edges[i], y + height * 0.6, edges[i + 1], y + height * 0.6, 0.4, 2, st.color)
            for j, values in enumerate(rows[:lines]):
                base = y + height * (0.57 if j == 0 and lines == 2 else 0.95)
                if cell.kind == "money" and st.words:
                    c.text(edges[i] + 3, base, "$", st.face(st.caption * 1.3), st.color)
                if form.form in ("1099-MISC", "1099-NEC", "1099-R") and cell.path == "id" and "state" in values:
                    path, box = values["state"]
                    fill.say(c, edges[i] + 5, base, str(box.value), path)
                    path, box = values["id"]
                    fill.say(
                        c,
                        edges[i] + 5 + fill.size * 2.2,
                        base,
                        str(box.value),
                        path,
                        None,
                        "l",
                        edges[i + 1] - edges[i] - 8 - fill.size * 2.2,
                    )
                elif cell.path in values:
                    path, box = values[cell.path]
                    end = edges[i + 1] - 4 if cell.kind == "money" else edges[i] + 6
                    fill.put(c, end, base, path, box, "r" if cell.kind == "money" else "l", edges[i + 1] - edges[i] - 12)
        y += height
        c.line(x, y, right, y, st.rule, st.color)
