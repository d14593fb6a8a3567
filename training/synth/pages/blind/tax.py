"""1099s as a custodian's composite sets them in a ruled table, and as captions with values beside them."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import Item, Sheet, sample, say_item, say_year, show_item
from training.synth.pages.form_values import Filler
from training.synth.pages.forms_spec import prefix
from training.synth.pages.kit import barcode, logo, paragraph, wrap
from training.synth.pages.pen import Pen

_COPY = (
    "The information in the following sections is important tax information and is being furnished to the Internal Revenue Service. "
    "If you are required to file a return, a negligence penalty or other sanction may be imposed on you."
)


def _open(ctx: Context, form: str, size: float) -> tuple[Sheet, Canvas, Pen, Filler]:
    sheet = sample(ctx, form)
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans", "sans", "sans", "serif")
    fill = replace(Filler.sample(ctx), face=face, ink=None, size=size, color=BLACK)
    fill.money.group = ","
    return sheet, c, Pen(c, face, size), fill


def _composite(form: str):
    def draw(ctx: Context) -> Canvas:
        """A custodian's page: name block in a ruled head of four cells, then a table of box, description and two amounts."""
        rng = ctx.rng
        sheet, c, pen, fill = _open(ctx, form, 8)
        fill.money.symbol, fill.money.space = "$", ctx.chance(0.5)
        f, brand, m = sheet.f, accent(rng), 36.0
        who, whom = prefix(form)
        w = 612 - 2 * m
        logo(c, rng, m, 30, 20, brand)
        pen.say(m + 26, 45, f.payer.name, f"{who}_name", size=13, weight="bold")
        end = pen.wide("FORM 1099 COMPOSITE", 11, "bold")
        pen.say(m + w, 38, "FORM 1099 COMPOSITE", size=11, weight="bold", anchor="r")
        pen.after(m + w - end, 50, "Date Prepared: ", f"February {rng.randint(1, 28)}, {f.year + 1}", size=7)
        pen.after(m + w - end, 60, "Tax Year ", str(f.year), "tax_year", str(f.year), 8, "bold", "bold")
        pen.stack(m + 26, 56, f.payer.address, f"{who}_address", size=7.2)
        if f.payer.phone:
            pen.after(m + 26, 56 + 8.6 * len(f.payer.address), "Telephone Number: ", f.payer.phone, f"{who}_phone", size=7.2)
        y = 96.0
        left = w * 0.5
        c.box(m, y, m + w, y + 64, 0.7, grey(60))
        c.line(m + left, y, m + left, y + 64, 0.7, grey(60))
        pen.say(m + 5, y + 10, "Recipient's Name and Address", size=6.6, color=grey(80))
        at = y + 22
        pen.say(m + 5, at, f.recipient.name, f"{whom}_name")
        pen.stack(m + 5, at + 10, f.recipient.address, f"{whom}_address")
        facts = [
            ("Taxpayer ID Number:", f.recipient.tin, f"{whom}_tin", ids.normal_tin(f.recipient.tin)),
            ("Account Number:", f.account, "account_number", None),
            ("Federal ID Number:", f.payer.tin, f"{who}_tin", None),
        ]
        for i, (label, text, path, value) in enumerate(facts):
            if text:
                pen.ends(m + left + 6, m + w - 6, y + 16 + i * 18, label, text, path, value)
        y += 88
        pen.say(
            m,
            y,
            sheet.title if len(sheet.title) < 60 else "Distributions From Pensions, Annuities, Retirement Plans, IRAs",
            size=12,
            weight="bold",
            color=brand,
        )
        end = pen.say(m + w - pen.wide(f"Form {sheet.name}  OMB No. {sheet.omb}"), y, f"Form {sheet.name}", weight="bold")
        pen.say(m + w, y, f"OMB No. {sheet.omb}", size=7, anchor="r")
        y = _table(ctx, sheet, pen, fill, m, y + 8, w, brand)
        pen.say(m, y + 14, "Copy B for Recipient (Keep for your records)", size=7)
        if f.corrected:
            pen.say(m + w, y + 14, "CORRECTED", "corrected", True, 9, "bold", anchor="r")
        paragraph(c, m, y + 28, w, _COPY, pen.face(7), grey(50))
        barcode(c, rng, 520, 748, 60, 10)
        return c

    return draw


def _table(ctx: Context, sheet: Sheet, pen: Pen, fill: Filler, m: float, y: float, w: float, brand) -> float:
    c = pen.c
    c.box(m, y, m + w, y + 15, 0, None, tint(brand, 0.18))
    edges = (m + 5, m + 40, m + w * 0.76, m + w - 5)
    for x, head, anchor in zip(edges, ("Box", "Description", "Amount", "Total"), ("l", "l", "r", "r"), strict=True):
        pen.say(x, y + 10.5, head, weight="bold", anchor=anchor)
    y += 15
    for item in sheet.items:
        if item.box is None and ctx.chance(0.3):
            continue
        pen.say(edges[0], y + 10, item.number)
        lines = wrap(c, item.caption, pen.face(pen.size), w * 0.5)[:2]
        for line in lines:
            pen.say(edges[1], y + 10, line)
            y += 9.5
        y -= 9.5
        if item.box is None:
            if item.path.startswith("box"):
                pen.say(edges[3], y + 10, f"{fill.money.show(0)}", anchor="r")
        else:
            say_item(c, fill, item, edges[3], y + 10, "r")
        y += 14.5
        c.line(m, y, m + w, y, 0.3, grey(190))
    return y


def _captions(form: str):
    def draw(ctx: Context) -> Canvas:
        """A letter page with the year large, parties at the left and boxes as caption lines with the value under each."""
        rng = ctx.rng
        sheet, c, pen, fill = _open(ctx, form, 8.8)
        f, m = sheet.f, 46.0
        brand = rng.choice([BLACK, accent(rng)])
        who, whom = prefix(form)
        w = 612 - 2 * m
        year = pen.face(26, "bold")
        say_year(c, sheet, m + w, 66, year, brand, "r")
        end = pen.say(m, 56, f"{sheet.name} ", size=20, weight="bold", color=brand)
        title = sheet.title if len(sheet.title) < 60 else "Distributions From Pensions, Annuities, IRAs, etc."
        pen.say(end + 6, 56, title, size=12, width=m + w - end - 80)
        pen.say(m, 70, f"Substitute Form {sheet.name}. OMB No. {sheet.omb}. Copy B, for recipient.", size=7)
        c.line(m, 78, m + w, 78, 1, brand)
        left = w * 0.36
        y = 98.0
        small = Pen(c, pen.face, 6.8, grey(90))
        small.say(m, y, "PAYER")
        pen.say(m, y + 12, f.payer.name, f"{who}_name", weight="bold", width=left - 8)
        y = pen.stack(m, y + 23, f.payer.address, f"{who}_address")
        if f.payer.phone:
            pen.say(m, y, f.payer.phone, f"{who}_phone")
            y += 11
        y = _fact(pen, small, m, y + 8, "Payer's TIN", f.payer.tin, f"{who}_tin")
        small.say(m, y + 8, "RECIPIENT")
        pen.say(m, y + 20, f.recipient.name, f"{whom}_name", weight="bold", width=left - 8)
        y = pen.stack(m, y + 31, f.recipient.address, f"{whom}_address")
        y = _fact(pen, small, m, y + 8, "Recipient's TIN", f.recipient.tin, f"{whom}_tin")
        if f.account:
            y = _fact(pen, small, m, y, "Account number", f.account, "account_number")
        if f.corrected:
            pen.say(m, y + 8, "CORRECTED", "corrected", True, 10, "bold")
        low = max(y, _cards(sheet, pen, small, fill, m + left + 10, 92, w - left - 10))
        paragraph(c, m, max(low + 30, 640), w, _COPY, pen.face(7.2), grey(60))
        return c

    return draw


def _fact(pen: Pen, small: Pen, x: float, y: float, label: str, text: str, path: str) -> float:
    small.say(x, y, label)
    pen.say(x, y + 11, text, path, ids.normal_tin(text) if path.endswith("_tin") else text)
    return y + 26


def _cards(sheet: Sheet, pen: Pen, small: Pen, fill: Filler, x: float, y: float, w: float) -> float:
    items: list[Item] = [item for item in sheet.items if item.box is not None or item.path.startswith("box")]
    each = w / 2
    for i, item in enumerate(items):
        left, top = x + i % 2 * each, y + i // 2 * 33
        pen.c.round_box(left + 2, top, left + each - 4, top + 29, 3, 0.5, grey(170))
        caption = f"Box {item.number} {item.caption}" if item.number else item.caption
        for k, line in enumerate(wrap(small.c, caption, small.face(6), each - 16)[:2]):
            small.say(left + 7, top + 8 + 6.6 * k, line, size=6)
        if item.box and show_item(fill, item):
            say_item(pen.c, fill, item, left + 7, top + 25, "l", each - 20)
    return y + -(-len(items) // 2) * 33


for _form in ("1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R"):
    layout(_form, "composite-table", split="blind")(_composite(_form))
    layout(_form, "caption-cards", split="blind")(_captions(_form))
