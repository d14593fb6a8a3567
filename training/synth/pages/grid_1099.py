"""The box grid of the IRS information returns: payer block, money boxes, title column."""

from __future__ import annotations

from dataclasses import dataclass

from training.synth.content import ids
from training.synth.content.prose import tax_note
from training.synth.content.tax import Box, FormData
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import Context, grey
from training.synth.pages.faces import Typeface
from training.synth.pages.form_values import Filler, note_year, state_values
from training.synth.pages.forms_spec import COPIES, Cell, FormSpec, captions, prefix, spec
from training.synth.pages.kit import paragraph, tick, wrap


@dataclass(slots=True)
class GridStyle:
    """How the form itself is printed."""

    face: Typeface
    color: Color = BLACK
    caption: float = 6.0
    rule: float = 0.5
    shade: bool = False
    copy: str = "B"
    columns: tuple[float, float, float] = (0.45, 0.625, 0.80)
    title_scale: float = 1.0
    words: bool = True


def draw_grid(ctx: Context, c: Canvas, f: FormData, fill: Filler, st: GridStyle, x: float, y: float, w: float, h: float,
              form: FormSpec | None = None) -> None:
    """Draw one form in a rectangle of points; header checkboxes stand above it. ``form``
    replaces what the form's name and year stand for."""
    form = form or spec(f.form, f.year)
    ca, cb, cc = (x + w * k for k in st.columns)
    x1 = x + w
    _header(ctx, c, f, fill, st, x, y, w)
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
    _year_box(c, f, form, st, cb, y, cc, y + 2 * row, fill.track)
    _title(ctx, c, f, form, fill, st, cc, y, x1, money_bottom)
    if form.state:
        _state(c, f, form, fill, st, ca, money_bottom, x1, y + h, row)
    _footer(ctx, c, f, form, st, x, y + h, w)


def _header(ctx: Context, c: Canvas, f: FormData, fill: Filler, st: GridStyle, x: float, y: float, w: float) -> None:
    size = 7.0 * st.title_scale
    font = st.face(8.5 * st.title_scale)
    base = y - 4
    if st.copy == "A":
        number = {"1099-INT": "9292", "1099-DIV": "9191", "1099-MISC": "9595", "1099-NEC": "7171", "1099-R": "9898", "1098": "8181"}.get(f.form, "8585")
        c.text(x + w * 0.12, base, number, ctx.face("ocr", "mono")(11 * st.title_scale), BLACK)
    if st.copy in ("A", "1", "C"):
        tick(c, ctx.rng, x + w * 0.33, base - size, size, f.void, fill.font(), "void" if fill.track else None, st.color)
        c.text(x + w * 0.33 + size + 4, base, "VOID", font, st.color)
    tick(c, ctx.rng, x + w * 0.47, base - size, size, f.corrected, fill.font(), "corrected" if fill.track else None, st.color)
    label = "CORRECTED" + (" (if checked)" if st.copy in ("B", "2") else "")
    c.text(x + w * 0.47 + size + 4, base, label, font, st.color)


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


def _cell(ctx: Context, c: Canvas, f: FormData, fill: Filler, st: GridStyle, cell: Cell, x: float, y: float, right: float, bottom: float) -> None:
    if cell.kind == "none" and not cell.caption:
        if st.shade:
            c.box(x + 0.5, y + 0.5, right - 0.5, bottom - 0.5, 0, None, grey(222))
        if cell.number:
            _caption(c, st, x, y, right, "", cell.number)
        return
    if cell.kind == "check":
        size = st.caption + 1
        _caption(c, st, x, y, right - size - 4, cell.caption, cell.number, 4)
        tick(c, ctx.rng, right - size - 4, bottom - size - 3, size, cell.path in f.boxes, fill.font(), cell.path if fill.track else None, st.color)
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
        tick(c, ctx.rng, right - size - 4, bottom - size - 3, size, "ira_sep_simple" in f.boxes, fill.font(), "ira_sep_simple" if fill.track else None, st.color)
        right = mid
    if box is None:
        return
    if cell.kind == "money":
        fill.put(c, right - 4, base, cell.path, box, "r", right - x - 14)
    else:
        fill.put(c, x + 6, base, cell.path, box, "l", right - x - (16 if cell.kind == "percent" else 10))


def _left(ctx: Context, c: Canvas, f: FormData, form: FormSpec, fill: Filler, st: GridStyle, x: float, y: float, right: float, h: float) -> None:
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
        tick(c, ctx.rng, right - size - 4, tops[5] + (tops[6] - tops[5]) * 0.5, size, "fatca" in f.boxes, fill.font(), "fatca" if fill.track else None, st.color)
    _caption(c, st, x, tops[5], account_right, text["account"])
    if f.account:
        fill.say(c, x + 6, min(tops[6] - 5, tops[5] + st.caption * 1.6 + fill.size * 1.3), f.account, "account_number", None, "l", account_right - x - 10)
    for cell in form.bottom:
        top = tops[5] + (tops[6] - tops[5]) * 0.58
        c.line(x, top, account_right, top, st.rule, st.color)
        _cell(ctx, c, f, fill, st, cell, x, top, account_right, tops[6])


def _year_box(c: Canvas, f: FormData, form: FormSpec, st: GridStyle, x: float, y: float, right: float, bottom: float, track: bool) -> None:
    k = st.title_scale
    h = bottom - y
    c.box(x, y, right, bottom, st.rule, st.color)
    c.text(x + 3, y + 8 * k, f"OMB No. {form.omb}", st.face(7 * k), st.color)
    year = note_year(c, f, track)
    if f.year >= 2022 and form.form not in ("1099-R",):
        at = c.text(x + 3, y + h * 0.42, "Form ", st.face(7 * k), st.color)
        c.text(at, y + h * 0.42, form.form, st.face(10.5 * k, "bold"), st.color)
        c.text(x + 3, y + h * 0.58, "(Rev. January 2024)" if f.year < 2026 else "(Rev. December 2026)", st.face(6 * k), st.color)
        c.text(x + 3, y + h * 0.75, "For calendar year", st.face(6.5 * k), st.color)
        c.text(x + (right - x) * 0.5, y + h * 0.95, str(f.year), st.face(10 * k), BLACK, "c", **year)
        return
    size = min(22 * k, (right - x) / 2.6)
    c.text(x + (right - x) / 2, y + h * 0.66, str(f.year), st.face(size, "bold"), st.color, "c", **year)
    at = c.text(x + 3, bottom - 4, "Form ", st.face(7 * k), st.color)
    c.text(at, bottom - 4, form.form, st.face(9.5 * k, "bold"), st.color)


def _title(ctx: Context, c: Canvas, f: FormData, form: FormSpec, fill: Filler, st: GridStyle, x: float, y: float, right: float, bottom: float) -> None:
    k = st.title_scale
    size = (13 if len(form.title) < 40 else 8) * k
    title = st.face(size, "bold")
    at = y + size * 1.5
    for line in wrap(c, form.title, title, right - x - 8):
        c.text(right - 4, at, line, title, st.color, "r")
        at += size * 1.1
    at = max(at, y + (bottom - y) * 0.24)
    c.line(x, at - size * 0.4, right, at - size * 0.4, st.rule, st.color)
    copy = st.face(10.5 * k, "bold")
    at += 8 * k
    track = {"field": "copy", "value": st.copy} if fill.track else {}
    c.text(right - 4, at, f"Copy {st.copy}", copy, st.color, "r", **track)
    at += 10 * k
    who = COPIES[st.copy].replace("Recipient", "Payer/Borrower") if form.form == "1098" else COPIES[st.copy]
    small = st.face(7.4 * k, "bold")
    for line in wrap(c, who, small, right - x - 8):
        c.text(right - 4, at, line, small, st.color, "r")
        at += 8 * k
    if st.words:
        note = st.face(6.2 * k)
        paragraph(c, x + 4, at + 6 * k, right - x - 8, tax_note(ctx.rng, ctx.split), note, st.color, 1.2, "r" if ctx.chance(0.7) else "l", bottom - 4)


def _state(c: Canvas, f: FormData, form: FormSpec, fill: Filler, st: GridStyle, x: float, y: float, right: float, bottom: float, row: float) -> None:
    c.line(x, y, right, y, st.rule, st.color)
    edges = [x + (right - x) * i / 3 for i in range(4)]
    parts = [(form.state, [state_values(f, i) for i in range(len(f.states))], 2)]
    if form.local:
        values = [{k: (f"local.{i}.{k}", Box("text" if k == "locality" else "money", v)) for k, v in r.items()} for i, r in enumerate(f.locals)]
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
                    fill.say(c, edges[i] + 5 + fill.size * 2.2, base, str(box.value), path, None, "l", edges[i + 1] - edges[i] - 8 - fill.size * 2.2)
                elif cell.path in values:
                    path, box = values[cell.path]
                    end = edges[i + 1] - 4 if cell.kind == "money" else edges[i] + 6
                    fill.put(c, end, base, path, box, "r" if cell.kind == "money" else "l", edges[i + 1] - edges[i] - 12)
        y += height
        c.line(x, y, right, y, st.rule, st.color)


def _footer(ctx: Context, c: Canvas, f: FormData, form: FormSpec, st: GridStyle, x: float, y: float, w: float) -> None:
    k = st.title_scale
    base = y + 9 * k
    at = c.text(x, base, "Form ", st.face(7 * k), st.color)
    at = c.text(at, base, form.form, st.face(9 * k, "bold"), st.color)
    if f.year >= 2022:
        at = c.text(at + 4, base, "(Rev. 1-2024)", st.face(7 * k), st.color)
    middle = f"Cat. No. {form.cat}" if st.copy == "A" else "(keep for your records)" if st.copy in ("B", "C") else ""
    if middle and w > 470:
        c.text(max(at + 10, x + w * 0.24), base, middle, st.face(6.4 * k), st.color)
    small = st.face(6.4 * k)
    treasury = "Department of the Treasury - Internal Revenue Service"
    right = x + w - c.width_of(treasury, small)
    c.text(x + w, base, treasury, small, st.color, "r")
    link = f"www.irs.gov/Form{form.form.replace('-', '')}"
    c.text(min(x + w * 0.5, right - 10), base, link, small, st.color, "l" if x + w * 0.5 + c.width_of(link, small) < right - 8 else "r")
