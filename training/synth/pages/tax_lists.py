"""Substitute tax forms as lists: statements by brokers and banks, portal printouts, letters."""

from __future__ import annotations

from training.synth.content import dates, places
from training.synth.content.prose import tax_note
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import (
    ALL_FORMS,
    Sheet,
    account,
    payer_tin,
    recipient,
    recipient_tin,
    sample,
    say_item,
    say_year,
    show_item,
)
from training.synth.pages.form_values import Filler
from training.synth.pages.kit import logo, paragraph, tick
from training.synth.pages.tables import TableStyle


def _printer(ctx: Context, size: float) -> Filler:
    """Values in the statement's own type."""
    fill = Filler.sample(ctx)
    fill.face, fill.ink, fill.size, fill.color = ctx.face("sans", "sans", "serif", "mono"), None, size, BLACK
    if not fill.money.symbol and ctx.chance(0.5):
        fill.money.symbol = "$"
    return fill


def _heading(ctx: Context, c: Canvas, sheet: Sheet, face, x: float, y: float, size: float, color: Color) -> None:
    """Form name, title and year in one of the usual orders."""
    rng = ctx.rng
    bold = face(size, "bold")
    parts = rng.choice([("{f}", " - ", "{t}"), ("{f}", " ", "{t}"), ("{y}", " ", "{f}", " ", "{t}"), ("{t}", " (", "{f}", ")"), ("{y}", " ", "{f}"), ("{f}", ": ", "{t}")])
    title = sheet.title if len(sheet.title) < 60 else "Distributions From Pensions, Annuities, IRAs, etc."
    name = f"Form {sheet.name}"
    for part in parts:
        if part == "{y}":
            x = say_year(c, sheet, x, y, bold, color)
        else:
            text = part.format(f=name, t=title)
            x = c.text(x, y, text, bold, color) if text.strip() else x + c.width_of(text, bold)
    if "tax_year" not in c.marks:
        _year_line(ctx, c, sheet, face)


def _year_line(ctx: Context, c: Canvas, sheet: Sheet, face) -> None:
    """The tax year in the page's upper corner, when the title does not name it."""
    font = face(9, "bold")
    x = c.width - 40
    say_year(c, sheet, x, 24, font, BLACK, "r")
    c.text(x - c.width_of(str(sheet.f.year), font) - 4, 24, ctx.rng.choice(["Tax Year", "Calendar Year", "For tax year"]), font, BLACK, "r")


def _parties(ctx: Context, c: Canvas, sheet: Sheet, fill: Filler, face, x: float, y: float, w: float, boxed: bool) -> float:
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


def _rows(ctx: Context, c: Canvas, sheet: Sheet, fill: Filler, face, x: float, y: float, w: float, columns: int, empty: bool, st: TableStyle, bottom: float) -> float:
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


def _statement(form: str):
    def draw(ctx: Context) -> Canvas:
        """A broker's or bank's statement: letterhead, parties, list of boxes."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*LETTER)
        size = rng.uniform(7.6, 9.4)
        fill, face, brand = _printer(ctx, size), ctx.face("sans", "sans", "serif"), accent(rng)
        m = rng.uniform(34, 56)
        w = 612 - 2 * m
        if ctx.chance(0.7):
            logo(c, rng, m, m - 4, 26, brand)
            c.text(m + 36, m + 14, sheet.f.payer.name, face(13, "bold"), brand)
        _heading(ctx, c, sheet, face, m, m + 48, rng.uniform(10, 12.5), rng.choice([BLACK, brand]))
        at = c.text(m, m + 60, f"OMB No. {sheet.omb}", face(size * 0.85))
        if ctx.chance(0.6):
            c.text(at + 20, m + 60, rng.choice(["Copy B for Recipient", "Copy B - For Recipient (Keep for your records)", "Substitute Form", "For Recipient"]), face(size * 0.85))
        if ctx.chance(0.4):
            tick(c, rng, m + w - 70, m + 53, 7, sheet.f.corrected, fill.font(), "corrected")
            c.text(m + w - 60, m + 60, "CORRECTED", face(size * 0.85))
        y = _parties(ctx, c, sheet, fill, face, m + 4, m + 84, w - 8, ctx.chance(0.5))
        c.line(m, y, m + w, y, 0.8, brand)
        y += size * 2
        st = TableStyle.sample(ctx, face, size, brand)
        y = _rows(ctx, c, sheet, fill, face, m, y, w, rng.choice([1, 1, 2]), ctx.chance(0.6), st, 640)
        paragraph(c, m, y + 16, w, f"{tax_note(rng, ctx.split)} {tax_note(rng, ctx.split)}", face(size * 0.85), grey(40), 1.2, "l", 755)
        return c

    return draw


def _portal(form: str):
    def draw(ctx: Context) -> Canvas:
        """A page printed from a web portal, with the browser's date and address lines."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*(LETTER if ctx.chance(0.8) else A4))
        size = rng.uniform(8.4, 10)
        fill, face = _printer(ctx, size), ctx.face("sans", "sans", "sans", "serif")
        brand = accent(rng)
        small = face(6.6)
        c.text(24, 22, dates.show(dates.any_day(rng, sheet.f.year, sheet.f.year + 1), "%-m/%-d/%y") + f", {rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}", small)
        c.text(c.width / 2, 22, rng.choice(["Tax Documents", f"View {sheet.name}", "My Tax Forms", "Employee Self Service"]), small, BLACK, "c")
        c.text(24, c.height - 16, f"https://{places.web(rng, sheet.f.payer.name)}/tax/{sheet.f.year}/view?id={rng.randint(1000, 99999)}", small)
        c.text(c.width - 24, c.height - 16, f"{rng.randint(1, 2)}/2", small, BLACK, "r")
        m = rng.uniform(40, 60)
        w = c.width - 2 * m
        if ctx.chance(0.5):
            c.box(m, 40, m + w, 74, 0, None, brand)
            _heading(ctx, c, sheet, face, m + 10, 62, 12, (255, 255, 255))
        else:
            _heading(ctx, c, sheet, face, m, 62, 13, BLACK)
        y = 98.0
        labels = sheet.labels()
        two = ctx.chance(0.5)
        value_x = m + w * rng.uniform(0.42, 0.55)
        rows = [(labels["payer_tin"], payer_tin), (labels["recipient_tin"], recipient_tin)]
        c.text(m, y, labels["payer"][:34], face(size, "bold"))
        end = fill.payer(c, value_x if two else m + 10, y if two else y + size * 1.4, sheet.f)
        y = end + size * 0.4
        c.text(m, y, labels["recipient"][:34], face(size, "bold"))
        y = recipient(c, fill, sheet, value_x if two else m + 10, y if two else y + size * 1.4) + size * 0.4
        for label, say in rows:
            c.text(m, y, label, face(size, "bold"))
            say(c, fill, sheet, value_x, y)
            y += size * 1.7
        if sheet.f.account:
            c.text(m, y, labels["account"], face(size, "bold"))
            account(c, fill, sheet, value_x, y)
            y += size * 1.7
        c.line(m, y, m + w, y, 0.5, grey(150))
        y += size * 1.8
        _rows(ctx, c, sheet, fill, face, m, y, w, 1, ctx.chance(0.4), TableStyle.sample(ctx, face, size, brand), c.height - 50)
        return c

    return draw


def _composite(form: str):
    def draw(ctx: Context) -> Canvas:
        """A page of a consolidated statement: the account's head, then the form in sections."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*(LETTER if ctx.chance(0.7) else (792.0, 612.0)))
        size = rng.uniform(7, 8.4)
        fill, face, brand = _printer(ctx, size), ctx.face("sans"), accent(rng)
        m = rng.uniform(28, 44)
        w = c.width - 2 * m
        c.text(m, m + 6, sheet.f.payer.name, face(12, "bold"), brand)
        c.text(m + w, m + 4, rng.choice(["TAX INFORMATION STATEMENT", "CONSOLIDATED 1099", "Year-End Tax Statement", "Tax Reporting Statement", "COMPOSITE STATEMENT"]) if form.startswith("1099") else rng.choice(["Year-End Statement", "ANNUAL TAX AND INTEREST STATEMENT", "Annual Tax Summary"]), face(11, "bold"), BLACK, "r")
        c.text(m + w, m + 16, rng.choice(["Page 1 of 6", "Page 3 of 14", "2 of 8"]), face(size), BLACK, "r")
        y = _parties(ctx, c, sheet, fill, face, m, m + 34, w, False)
        c.box(m, y - 10, m + w, y + 8, 0, None, brand if ctx.chance(0.6) else tint(brand, 0.2))
        _heading(ctx, c, sheet, face, m + 6, y + 3, 9.5, (255, 255, 255) if c.image.getpixel((int((m + 2) * c.scale), int((y - 6) * c.scale)))[0] < 140 else BLACK)
        y += 16
        c.text(m, y + 4, f"OMB No. {sheet.omb}", face(size * 0.9))
        c.text(m + w, y + 4, rng.choice(["(Copy B, For Recipient)", "Department of the Treasury - Internal Revenue Service", "Reported to the IRS"]), face(size * 0.9), BLACK, "r")
        y = _rows(ctx, c, sheet, fill, face, m, y + 24, w, rng.choice([1, 2, 2]), True, TableStyle.sample(ctx, face, size, brand), c.height - 120)
        paragraph(c, m, y + 14, w, f"* This is important tax information and is being furnished to the Internal Revenue Service (except as indicated). {tax_note(rng, ctx.split)}", face(size * 0.92, "bold" if ctx.chance(0.3) else "regular"), BLACK, 1.2, "l", c.height - 40)
        return c

    return draw


for _form in ALL_FORMS:
    layout(_form, "statement-list", weight=1.0)(_statement(_form))
    layout(_form, "portal-printout", weight=0.8)(_portal(_form))
    layout(_form, "composite-page", weight=0.9 if _form in ("1099-INT", "1099-DIV", "1098") else 0.4)(_composite(_form))
