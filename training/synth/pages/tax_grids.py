"""Substitute tax forms as grids of boxes: below a letter, as windowed mailers, landscape."""

from __future__ import annotations

from training.synth.content.prose import tax_note
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.faces import Typeface
from training.synth.pages.form_items import (
    ALL_FORMS,
    Item,
    Sheet,
    account,
    payer_tin,
    recipient,
    recipient_tin,
    sample,
    say_item,
    say_year,
)
from training.synth.pages.form_values import Filler
from training.synth.pages.forms_spec import COPIES
from training.synth.pages.kit import logo, paragraph, tick, wrap


def _cell(
    ctx: Context,
    c: Canvas,
    sheet: Sheet,
    fill: Filler,
    face: Typeface,
    item: Item,
    x: float,
    y: float,
    right: float,
    bottom: float,
    rule: Color,
    caption: float,
    right_align: bool,
) -> None:
    c.box(x, y, right, bottom, 0.5, rule)
    at = y + caption * 1.15
    start = x + 2.5
    if item.number:
        start = c.text(start, at, item.number + ctx.meta.get("dot", ""), face(caption, "bold")) + caption * 0.4
    for i, line in enumerate(wrap(c, item.caption, face(caption), right - start - 1)[:2]):
        c.text(start, at + i * caption * 1.05, line, face(caption))
    if item.box is None:
        return
    if item.box.kind == "bool":
        tick(c, ctx.rng, right - 12, bottom - 11, 8, True, fill.font(), item.path)
        return
    if right_align and item.box.kind == "money":
        say_item(c, fill, item, right - 4, bottom - 3.5, "r", right - x - 6)
    else:
        say_item(c, fill, item, x + 5, bottom - 3.5, "l", right - x - 8)


def grid(
    ctx: Context,
    c: Canvas,
    sheet: Sheet,
    fill: Filler,
    face: Typeface,
    items: list[Item],
    x: float,
    y: float,
    w: float,
    columns: int,
    row: float,
    rule: Color,
    bottom: float,
) -> float:
    """Boxes in reading order, row by row."""
    caption = ctx.rng.uniform(5.3, 6.4)
    right_align = ctx.chance(0.6)
    each = w / columns
    for i, item in enumerate(items):
        top = y + (i // columns) * row
        if top + row > bottom:
            break
        left = x + (i % columns) * each
        _cell(ctx, c, sheet, fill, face, item, left, top, left + each, top + row, rule, caption, right_align)
    return y + -(-len(items) // columns) * row


def _party_cell(c: Canvas, face: Typeface, label: str, x: float, y: float, right: float, bottom: float, rule: Color) -> float:
    c.box(x, y, right, bottom, 0.5, rule)
    c.text(x + 2.5, y + 6.8, label, face(5.8))
    return y + 7


def parties(
    c: Canvas, sheet: Sheet, fill: Filler, face: Typeface, x: float, y: float, w: float, tall: float, rule: Color, stacked: bool
) -> float:
    """Cells of the two parties and their numbers."""
    labels = sheet.labels()
    size = fill.size
    half = w / 2
    if stacked:
        top = _party_cell(c, face, labels["payer"], x, y, x + w, y + tall, rule)
        fill.payer(c, x + 6, top + size, sheet.f, w - 10, min(1, (tall - 10) / (size * 5)))
        y += tall
        for i, (key, say) in enumerate((("payer_tin", payer_tin), ("recipient_tin", recipient_tin))):
            _party_cell(c, face, labels[key], x + i * half, y, x + (i + 1) * half, y + 24, rule)
            say(c, fill, sheet, x + i * half + 6, y + 20, "l", half - 8)
        y += 24
        top = _party_cell(c, face, labels["recipient"], x, y, x + w, y + tall, rule)
        recipient(c, fill, sheet, x + 6, top + size, w - 10)
        y += tall
        _party_cell(c, face, labels["account"], x, y, x + w, y + 24, rule)
        account(c, fill, sheet, x + 6, y + 20)
        return y + 24
    for i in range(2):
        left = x + i * half
        top = _party_cell(c, face, labels["recipient" if i else "payer"], left, y, left + half, y + tall, rule)
        if i:
            recipient(c, fill, sheet, left + 6, top + size, half - 10)
        else:
            fill.payer(c, left + 6, top + size, sheet.f, half - 10, min(1, (tall - 10) / (size * 5)))
    y += tall
    third = w / 3
    for i, (key, say) in enumerate((("payer_tin", payer_tin), ("recipient_tin", recipient_tin), ("account", account))):
        _party_cell(c, face, labels[key], x + i * third, y, x + (i + 1) * third, y + 24, rule)
        if key == "account":
            account(c, fill, sheet, x + i * third + 6, y + 20)
        else:
            say(c, fill, sheet, x + i * third + 6, y + 20, "l", third - 8)
    return y + 24


def title_row(ctx: Context, c: Canvas, sheet: Sheet, face: Typeface, x: float, y: float, w: float, color: Color) -> None:
    """Form, title, year, OMB number and copy over the width."""
    title = sheet.title if len(sheet.title) < 60 else "Distributions From Pensions, Annuities, Retirement, etc."
    at = c.text(x, y, "Form ", face(8), color)
    at = c.text(at, y, sheet.name, face(14, "bold"), color) + 8
    at = c.text(at, y, title, face(10, "bold"), color)
    right = x + w
    font = face(15, "bold")
    say_year(c, sheet, right, y, font, color, "r")
    c.text(right, y + 10, f"OMB No. {sheet.omb}", face(6.4), color, "r")
    if sheet.f.form != "W2":
        copy = ctx.rng.choice("BBC2")
        end = c.text(x, y + 10, f"Copy {copy}", face(7.5, "bold"), color, "l", None, "copy", copy)
        c.text(end + 6, y + 10, COPIES[copy], face(7), color)
    else:
        c.text(x, y + 10, "Copy B", face(7.5, "bold"), color, "l", None, "copy", "B")
        c.text(x + 40, y + 10, "To Be Filed With Employee's FEDERAL Tax Return", face(7), color)


def _mailer(form: str):
    def draw(ctx: Context) -> Canvas:
        """A letter page: sender and window address above the fold, the form below it."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*LETTER)
        fill, face = Filler.sample(ctx, True), ctx.face("sans")
        ctx.meta["dot"] = rng.choice(["", "", "."])
        rule = rng.choice([BLACK, grey(90), accent(rng)])
        m = rng.uniform(28, 46)
        w = 612 - 2 * m
        upper = ctx.chance(0.8)
        y = m + 8
        if upper:
            if ctx.chance(0.6):
                logo(c, rng, m, y - 8, 28)
            plain = Filler(fill.face, fill.ink, fill.size, fill.money, fill.date, fill.color, False)
            plain.payer(c, m + 40, y, sheet.f)
            recipient(c, plain, sheet, m + 40, y + 92)
            paragraph(c, m + w * 0.55, y, w * 0.45, f"{tax_note(rng, ctx.split)} {tax_note(rng, ctx.split)}", face(7), BLACK, 1.2, "l", 200)
            y = 258.0
            if ctx.chance(0.5):
                c.dashes(0, y - 16, 612, y - 16, 0.4, 4, grey(140))
        title_row(ctx, c, sheet, face, m, y + 8, w, BLACK)
        y = parties(c, sheet, fill, face, m, y + 24, w, rng.uniform(58, 70), rule, False)
        columns = rng.choice([3, 4, 4])
        y = grid(ctx, c, sheet, fill, face, sheet.items, m, y, w, columns, rng.uniform(24, 29), rule, 770)
        if y < 690:
            paragraph(c, m, y + 14, w, " ".join(tax_note(rng, ctx.split) for _ in range(4)), face(6.8), BLACK, 1.2, "l", 770)
        return c

    return draw


def _side_by_side(form: str):
    def draw(ctx: Context) -> Canvas:
        """Parties stacked at the left, boxes in a narrower grid at the right."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*LETTER)
        fill, face = Filler.sample(ctx, True), ctx.face("sans")
        rule = rng.choice([BLACK, grey(80), (20, 60, 120)])
        m = rng.uniform(24, 44)
        w = 612 - 2 * m
        y = rng.choice([rng.uniform(40, 70), rng.uniform(40, 70), 320.0])
        title_row(ctx, c, sheet, face, m, y, w, rule if rule != grey(80) else BLACK)
        y += 16
        left = w * rng.uniform(0.4, 0.5)
        end = parties(c, sheet, fill, face, m, y, left, rng.uniform(62, 76), rule, True)
        columns = 2 if len(sheet.items) < 20 else 3
        rows = -(-len(sheet.items) // columns)
        row = max(22.0, (end - y) / rows)
        end = max(end, grid(ctx, c, sheet, fill, face, sheet.items, m + left, y, w - left, columns, row, rule, 780))
        if end < 640:
            paragraph(c, m, end + 20, w, " ".join(tax_note(rng, ctx.split) for _ in range(6)), face(7), BLACK, 1.25, "l", 770)
        return c

    return draw


def _landscape(form: str):
    def draw(ctx: Context) -> Canvas:
        """A landscape sheet with a coloured head and an even grid."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(792, 612)
        fill, face, brand = Filler.sample(ctx), ctx.face("sans"), accent(rng)
        m = rng.uniform(30, 50)
        w = 792 - 2 * m
        c.box(m, m, m + w, m + 26, 0, None, tint(brand, 0.18))
        title_row(ctx, c, sheet, face, m + 6, m + 14, w - 12, BLACK)
        y = parties(c, sheet, fill, face, m, m + 26, w, 74, brand, False)
        y = grid(ctx, c, sheet, fill, face, sheet.items, m, y + 6, w, rng.choice([5, 6]), 34, brand, 560)
        paragraph(c, m, y + 14, w, " ".join(tax_note(rng, ctx.split) for _ in range(3)), face(7.5), BLACK, 1.25, "l", 580)
        return c

    return draw


def _columns(form: str):
    def draw(ctx: Context) -> Canvas:
        """One tall column of boxes beside a column of explanations."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*LETTER)
        fill, face = Filler.sample(ctx, True), ctx.face("sans", "serif")
        m = rng.uniform(30, 46)
        w = 612 - 2 * m
        left = w * rng.uniform(0.5, 0.58)
        title_row(ctx, c, sheet, face, m, m + 12, w, BLACK)
        y = parties(c, sheet, fill, face, m, m + 32, left, 64, BLACK, True)
        columns = 2 if len(sheet.items) > 12 else 1
        grid(
            ctx, c, sheet, fill, face, sheet.items, m, y, left, columns, min(30.0, (760 - y) / -(-len(sheet.items) // columns)), BLACK, 772
        )
        at = m + 40
        c.text(m + left + 18, at, rng.choice(["What to do with this form", "Explanation of boxes", "Notice"]), face(9.5, "bold"))
        at += 14
        while at < 740:
            at = paragraph(c, m + left + 18, at, w - left - 18, tax_note(rng, ctx.split), face(7.4), BLACK, 1.25, "l", 750) + 4
        return c

    return draw


for _form in ALL_FORMS:
    layout(_form, "mailer-grid", weight=1.2)(_mailer(_form))
    layout(_form, "side-by-side-grid", weight=1.0)(_side_by_side(_form))
    layout(_form, "landscape-grid", split="test")(_landscape(_form))
    layout(_form, "column-grid", split="test")(_columns(_form))
