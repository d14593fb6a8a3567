"""Parts of tax forms set as lists: heading, parties, numbered rows."""

from __future__ import annotations

from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import Context, grey
from training.synth.pages.form_items import (
    Sheet,
    account,
    payer_tin,
    recipient,
    recipient_tin,
    say_item,
    say_year,
    show_item,
)
from training.synth.pages.form_values import Filler
from training.synth.pages.tables import TableStyle


def list_printer(ctx: Context, size: float) -> Filler:
    """Values in the statement's own type."""
    fill = Filler.sample(ctx)
    fill.face, fill.ink, fill.size, fill.color = ctx.face("sans", "sans", "serif", "mono"), None, size, BLACK
    if not fill.money.symbol and ctx.chance(0.5):
        fill.money.symbol = "$"
    return fill


def list_heading(ctx: Context, c: Canvas, sheet: Sheet, face, x: float, y: float, size: float, color: Color) -> None:
    """Form name, title and year in one of the usual orders."""
    rng = ctx.rng
    bold = face(size, "bold")
    parts = rng.choice(
        [
            ("{f}", " - ", "{t}"),
            ("{f}", " ", "{t}"),
            ("{y}", " ", "{f}", " ", "{t}"),
            ("{t}", " (", "{f}", ")"),
            ("{y}", " ", "{f}"),
            ("{f}", ": ", "{t}"),
        ]
    )
    title = sheet.title if len(sheet.title) < 60 else "Distributions From Pensions, Annuities, IRAs, etc."
    name = f"Form {sheet.name}"
    for part in parts:
        if part == "{y}":
            x = say_year(c, sheet, x, y, bold, color)
        else:
            text = part.format(f=name, t=title)
            x = c.text(x, y, text, bold, color) if text.strip() else x + c.width_of(text, bold)
    if "tax_year" not in c.marks:
        year_line(ctx, c, sheet, face)


def year_line(ctx: Context, c: Canvas, sheet: Sheet, face) -> None:
    """The tax year in the page's upper corner, when the title does not name it."""
    font = face(9, "bold")
    x = c.width - 40
    say_year(c, sheet, x, 24, font, BLACK, "r")
    c.text(x - c.width_of(str(sheet.f.year), font) - 4, 24, ctx.rng.choice(["Tax Year", "Calendar Year", "For tax year"]), font, BLACK, "r")


def list_parties(ctx: Context, c: Canvas, sheet: Sheet, fill: Filler, face, x: float, y: float, w: float, boxed: bool) -> float:
    """Payer at the left, recipient at the right, with their numbers."""
    size = fill.size
    labels = sheet.labels()
    half = w / 2 - 8
    low = y
    for i in range(2):
        left = x + i * (half + 16)
        c.text(left, y, labels["recipient" if i else "payer"], face(size * 0.8), grey(70))
        at = y + size * 1.4
        at = recipient(c, fill, sheet, left, at, half) if i else fill.payer(c, left, at, sheet.f, half)
        at += size * 0.6
        c.text(left, at, labels["recipient_tin" if i else "payer_tin"] + ":", face(size * 0.85), grey(50))
        if ctx.chance(0.5):
            (recipient_tin if i else payer_tin)(c, fill, sheet, left + half, at, "r")
        else:
            at += size * 1.25
            (recipient_tin if i else payer_tin)(c, fill, sheet, left, at)
        if i and sheet.f.account:
            at += size * 1.4
            start = c.text(left, at, labels["account"] + ": ", face(size * 0.85), grey(50))
            account(c, fill, sheet, start + 2, at)
        if boxed:
            c.box(left - 5, y - size * 1.4, left + half + 3, at + size * 0.7, 0.6, grey(80))
        low = max(low, at)
    return low + size * 2


def item_rows(
    ctx: Context,
    c: Canvas,
    sheet: Sheet,
    fill: Filler,
    face,
    x: float,
    y: float,
    w: float,
    columns: int,
    empty: bool,
    st: TableStyle,
    bottom: float,
) -> float:
    """Number, caption, dotted leader or rule, value."""
    items = [item for item in sheet.items if empty or item.box is not None]
    size = fill.size
    gap = 18
    each = (w - gap * (columns - 1)) / columns
    per = -(-len(items) // columns)
    pitch = min(size * ctx.rng.uniform(1.5, 2.1), (bottom - y) / max(1, per))
    style = ctx.rng.choice(["plain", "rule", "dots", "stripe"])
    zero = ctx.rng.choice(["", "0.00", "$0.00", "-", "None", "N/A"]) if empty else ""
    mark = ctx.rng.choice(["{}. ", "{} ", "Box {} ", "{}: ", "Box {}: ", "{} - "])
    for i, item in enumerate(items):
        left = x + (i // per) * (each + gap)
        base = y + (i % per) * pitch
        if style == "stripe" and (i % per) % 2:
            c.box(left - 2, base - pitch * 0.72, left + each + 2, base + pitch * 0.28, 0, None, grey(238))
        text = show_item(fill, item)
        room = each - c.width_of(text or zero, fill.font()) - size
        head = mark.format(item.number) if item.number else ""
        caption = face(size * 0.95)
        label = head + item.caption
        while label and c.width_of(label, caption) > room:
            label = label[:-1]
        end = c.text(left, base, label.strip(), caption)
        if text:
            say_item(c, fill, item, left + each, base, "r")
        elif zero:
            c.text(left + each, base, zero, fill.font(), fill.color, "r")
        if style == "rule":
            c.line(left, base + pitch * 0.25, left + each, base + pitch * 0.25, 0.4, grey(170))
        elif style == "dots" and end + 6 < left + room:
            dot = end + 5
            while dot < left + room:
                c.disc(dot, base - 0.9, dot + 0.8, base - 0.1, grey(90))
                dot += 4.5
    return y + per * pitch
