"""Form 1098 as a bank's year-end tax statement and as a servicer's web print."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import sample
from training.synth.pages.form_values import Filler
from training.synth.pages.kit import logo, paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.slots import SlotForm

_PRINTED = "The amounts shown on this statement are required to be reported to the Internal Revenue Service."


@layout("1098", "boxes-left", split="blind")
def boxes_left(ctx: Context) -> Canvas:
    """The official boxes the other way round: figures in two columns at the left, parties at the right."""
    f = sample(ctx, "1098").f
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans")
    fill = replace(Filler.sample(ctx), face=ctx.face("sans", "mono"), ink=None, size=8.4, color=BLACK)
    form = SlotForm(ctx, c, f, fill, face, 5.8, 0.5, BLACK, ctx.chance(0.6), ctx.chance(0.5))
    x, y, w = 36.0, 70.0, 540.0
    end = c.text(x, 52, "Substitute Form 1098 ", face(12, "bold"))
    form.year(end + 6, 52, 12)
    c.text(x + w, 52, "Mortgage Interest Statement", face(12, "bold"), BLACK, "r")
    c.text(x, 63, "OMB No. 1545-1380 Copy B For Payer/Borrower. Keep for your records.", face(7))
    half = w * 0.52
    at = y
    for row in (
        (("box1", "1.", "Mortgage interest received from borrower(s)*"), ("box2", "2.", "Outstanding mortgage principal")),
        (("box3", "3.", "Mortgage origination date"), ("box4", "4.", "Refund of overpaid interest")),
        (("box5", "5.", "Mortgage insurance premiums"), ("box6", "6.", "Points paid on purchase of principal residence")),
    ):
        at = form.row(x, at, half, 30, [form.box(*cell) for cell in row])
    at = form.row(x, at, half, 30, [form.tick("box7", "7.", "Property address is the same as the borrower's mailing address")])
    at = form.row(x, at, half, 30, [form.box("box8", "8.", "Address or description of property securing mortgage")])
    row = [
        form.box("box9", "9.", "Number of properties", 0.7),
        form.box("box10", "10.", "Other"),
        form.box("box11", "11.", "Acquisition date", 0.8),
    ]
    low = form.row(x, at, half, 30, row)
    at = form.row(x + half, y, w - half, 66, [form.party("payer", "", "RECIPIENT'S/LENDER'S name, address, and telephone no.", 1, 1, True)])
    at = form.row(x + half, at, w - half, 24, [form.tin("lender_tin", "", "RECIPIENT'S/LENDER'S TIN", f.payer.tin)])
    at = form.row(x + half, at, w - half, low - at - 24, [form.party("recipient", "", "PAYER'S/BORROWER'S name and address", 1, 1)])
    ends = [
        form.tin("borrower_tin", "", "PAYER'S/BORROWER'S TIN", f.recipient.tin),
        form.text("account_number", "", "Loan number", f.account),
    ]
    form.row(x + half, at, w - half, low - at, ends)
    paragraph(c, x, low + 14, w, f"* {_PRINTED} The amount shown may not be fully deductible by you.", face(7))
    return c


@layout("1098", "web-print", split="blind")
def web_print(ctx: Context) -> Canvas:
    """A servicer's web page on paper: sections of label and value, numbers of the boxes in brackets."""
    rng = ctx.rng
    f = sample(ctx, "1098").f
    c = ctx.sheet(*LETTER)
    face, brand, m = ctx.face("sans"), accent(rng), 54.0
    pen = Pen(c, face, 9)
    fill = replace(Filler.sample(ctx), face=face, ink=None, size=9, color=BLACK)
    fill.money.symbol, fill.money.space, fill.money.group = "$", False, ","
    w = 612 - 2 * m
    c.box(0, 0, 612, 46, 0, None, brand)
    pen.say(m, 29, f.payer.name, "lender_name", size=14, weight="bold", color=(255, 255, 255))
    logo(c, rng, 612 - m - 22, 12, 22, tint(brand, 0.4))
    end = pen.say(m, 76, "Mortgage Interest Statement (Form 1098) for tax year ", size=12, weight="bold")
    form = SlotForm(ctx, c, f, fill, face)
    form.year(end + 3, 76, 12)
    y = _section(pen, m, 102, w, "Lender", brand)
    rows = [
        ("Address", ", ".join(f.payer.address), "lender_address"),
        ("Federal tax ID", f.payer.tin, "lender_tin"),
        ("Phone", f.payer.phone, "lender_phone"),
    ]
    y = _rows(pen, m, y, rows)
    y = _section(pen, m, y + 10, w, "Borrower", brand)
    rows = [("Name", f.recipient.name, "borrower_name"), ("Mailing address", ", ".join(f.recipient.address), "borrower_address")]
    rows += [("Social security number", f.recipient.tin, "borrower_tin"), ("Loan number", f.account, "account_number")]
    y = _rows(pen, m, y, rows)
    y = _section(pen, m, y + 10, w, "Amounts reported to the IRS", brand)
    for number, caption in (
        ("1", "Mortgage interest received from borrower"),
        ("2", "Outstanding mortgage principal"),
        ("3", "Mortgage origination date"),
        ("4", "Refund of overpaid interest"),
        ("5", "Mortgage insurance premiums"),
        ("6", "Points paid on purchase of principal residence"),
        ("8", "Property address"),
        ("9", "Number of properties securing the mortgage"),
        ("10", "Other"),
        ("11", "Mortgage acquisition date"),
    ):
        box = f.boxes.get(f"box{number}")
        if box is None and number in ("8", "9", "10", "11"):
            continue
        pen.say(m, y, f"{caption} (Box {number})")
        if box:
            fill.put(c, m + w, y, f"box{number}", box, "r", w * 0.46)
        else:
            pen.say(m + w, y, "$0.00", anchor="r")
        c.line(m, y + 5, m + w, y + 5, 0.3, grey(205))
        y += 17
    paragraph(c, m, y + 16, w, _PRINTED, face(7.6), grey(90))
    return c


def _section(pen: Pen, m: float, y: float, w: float, title: str, brand) -> float:
    pen.say(m, y, title, size=10.5, weight="bold", color=brand)
    pen.c.line(m, y + 5, m + w, y + 5, 0.8, brand)
    return y + 20


def _rows(pen: Pen, m: float, y: float, rows: list[tuple[str, str, str]]) -> float:
    for label, text, path in rows:
        if text:
            pen.say(m, y, f"{label}:", color=grey(80))
            pen.say(m + 130, y, text, path, ids.normal_tin(text) if path.endswith("_tin") else text)
            y += 14
    return y
