"""1098s inside a servicer's annual statement, as a credit union's list, and in full-width strips with the parties last."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.content.money import amount, grouped
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import Sheet, sample, say_year
from training.synth.pages.form_values import Filler
from training.synth.pages.kit import paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.slots import SlotForm

_BOXES = (
    ("1", "Mortgage interest received from payer(s)/borrower(s)"),
    ("2", "Outstanding mortgage principal"),
    ("3", "Mortgage origination date"),
    ("4", "Refund of overpaid interest"),
    ("5", "Mortgage insurance premiums"),
    ("6", "Points paid on purchase of principal residence"),
    ("9", "Number of properties securing the mortgage"),
    ("10", "Other"),
    ("11", "Mortgage acquisition date"),
)


def _open(ctx: Context, size: float, *faces: str) -> tuple[Sheet, Canvas, Pen, Filler]:
    sheet = sample(ctx, "1098")
    c, face = ctx.sheet(*LETTER), ctx.face(*(faces or ("sans",)))
    return sheet, c, Pen(c, face, size), replace(Filler.sample(ctx), face=face, ink=None, size=size, color=BLACK)


@layout("1098", "annual-statement", split="unseen")
def annual_statement(ctx: Context) -> Canvas:
    """Servicer's year-end paper: loan activity of the year above, the tax form's boxes in a frame below."""
    rng = ctx.rng
    sheet, c, pen, fill = _open(ctx, 8.2)
    f, m, right, brand = sheet.f, 42.0, 570.0, accent(rng)
    fill.money.symbol, fill.money.space, fill.money.group = "$", False, ","
    pen.say(m, 44, f.payer.name, "lender_name", size=13, weight="bold", color=brand)
    low = pen.stack(m, 56, f.payer.address, "lender_address")
    if f.payer.phone:
        pen.after(m, low, "Customer service ", f.payer.phone, "lender_phone", f.payer.phone)
    pen.say(right, 44, "ANNUAL TAX AND INTEREST STATEMENT", weight="bold", size=10, anchor="r")
    say_year(c, sheet, right, 58, pen.face(12, "bold"), BLACK, "r")
    pen.say(m + 16, 112, f.recipient.name, "borrower_name")
    pen.stack(m + 16, 122, f.recipient.address, "borrower_address")
    if f.account:
        pen.after(right, 112, "Loan Number: ", f.account, "account_number", f.account, anchor="r")
    y = 178.0
    c.box(m, y - 11, right, y + 4, 0, None, tint(brand, 0.2))
    pen.say(m + 4, y, "YEAR-TO-DATE LOAN ACTIVITY (not reported to the IRS)", weight="bold")
    begin = f.boxes["box2"].value
    paid = amount(rng, 900, 9000)
    rows = (
        ("Beginning principal balance", begin),
        ("Principal paid", paid),
        ("Ending principal balance", begin - paid),
        ("Escrow beginning balance", amount(rng, 100, 3000)),
        ("Property taxes disbursed", amount(rng, 900, 9000)),
        ("Hazard insurance disbursed", amount(rng, 500, 4000)),
    )
    for i, (label, cents) in enumerate(rows):
        x = m + 4 + i // 3 * 270
        pen.ends(x, x + 240, y + 17 + i % 3 * 13, label, f"${grouped(cents)}")
    y += 74
    c.box(m, y - 12, right, y + 258, 0.8)
    pen.say(m + 6, y, "FORM 1098  MORTGAGE INTEREST STATEMENT   Copy B For Payer/Borrower", weight="bold")
    pen.say(right - 6, y, "OMB No. 1545-1380", size=7, anchor="r")
    if f.corrected:
        pen.say(right - 6, y + 11, "[X] CORRECTED", "corrected", True, anchor="r", weight="bold")
    pen.after(m + 6, y + 15, "Recipient's/Lender's TIN ", f.payer.tin, "lender_tin", ids.normal_tin(f.payer.tin))
    pen.after(m + 200, y + 15, "Payer's/Borrower's TIN ", f.recipient.tin, "borrower_tin", ids.normal_tin(f.recipient.tin))
    y += 34
    for number, caption in _BOXES:
        box = f.boxes.get(f"box{number}")
        if box is None and number in ("9", "10", "11"):
            continue
        pen.say(m + 6, y, f"Box {number}.")
        pen.say(m + 46, y, caption)
        if box:
            fill.put(c, right - 6, y, f"box{number}", box, "r", 190)
        else:
            pen.say(right - 6, y, "$0.00", anchor="r")
        y += 15
    pen.say(m + 6, y, "Box 7.")
    c.box(m + 46, y - 7, m + 54, y + 1, 0.5)
    if "box7" in f.boxes:
        pen.say(m + 47.4, y, "X", "box7", True, 8)
    pen.say(m + 60, y, "Address of property securing mortgage is the same as borrower's mailing address")
    if "box8" in f.boxes:
        pen.say(m + 6, y + 15, "Box 8.")
        pen.say(m + 46, y + 15, "Property address ")
        fill.put(c, right - 6, y + 15, "box8", f.boxes["box8"], "r", 380)
    paragraph(
        c,
        m,
        690,
        right - m,
        "Caution: The amount shown may not be fully deductible by you. "
        "Limits based on the loan amount and the cost and value of the secured property may apply.",
        pen.face(7.2),
    )
    return c


@layout("1098", "value-first", split="unseen")
def value_first(ctx: Context) -> Canvas:
    """A credit union's print in one fixed-pitch face: amounts in a column left of their captions, parties in blocks above."""
    sheet, c, pen, fill = _open(ctx, 8, "mono", "typewriter")
    f, m, right = sheet.f, 48.0, 564.0
    say_year(c, sheet, right, 50, pen.face(12, "bold"), BLACK, "r")
    pen.say(m, 50, "SUBSTITUTE FORM 1098 - MORTGAGE INTEREST STATEMENT", weight="bold")
    pen.say(m, 62, "OMB NO. 1545-1380    COPY B - FOR PAYER/BORROWER")
    for x, caption, party, who in ((m, "RECIPIENT/LENDER", f.payer, "lender"), (m + 270, "PAYER/BORROWER", f.recipient, "borrower")):
        pen.say(x, 92, caption, weight="bold")
        pen.say(x, 104, party.name, f"{who}_name", width=250)
        low = pen.stack(x, 114, party.address, f"{who}_address")
        if who == "lender" and party.phone:
            pen.say(x, low, party.phone, f"{who}_phone")
            low += 10
        pen.after(x, low + 4, "TIN: ", party.tin, f"{who}_tin", ids.normal_tin(party.tin))
    if f.account:
        pen.after(m, 176, "ACCOUNT NUMBER: ", f.account, "account_number", f.account)
    if f.corrected:
        pen.say(right, 176, "*** CORRECTED ***", "corrected", True, anchor="r")
    y = 206.0
    for number, caption in _BOXES:
        box = f.boxes.get(f"box{number}")
        if box is None and number not in ("1", "2", "4", "5"):
            continue
        if box:
            fill.put(c, m + 150, y, f"box{number}", box, "r", 148)
        else:
            pen.say(m + 150, y, "0.00", anchor="r")
        pen.say(m + 162, y, f"{number}. {caption.upper()}", width=right - m - 162)
        y += 16
    if "box7" in f.boxes:
        pen.say(m + 150, y, "X", "box7", True, anchor="r")
        pen.say(m + 162, y, "7. PROPERTY ADDRESS SAME AS BORROWER'S ADDRESS")
        y += 16
    if "box8" in f.boxes:
        pen.say(m + 162, y, "8. ADDRESS OF PROPERTY SECURING MORTGAGE:")
        fill.put(c, m + 162, y + 11, "box8", f.boxes["box8"], "l", 340)
    paragraph(
        c,
        m,
        680,
        right - m,
        "THE INFORMATION IN BOXES 1 THROUGH 9 AND 11 IS IMPORTANT TAX INFORMATION AND IS BEING FURNISHED TO THE IRS.",
        pen.face(7),
    )
    return c


@layout("1098", "strips", split="unseen")
def strips(ctx: Context) -> Canvas:
    """Ruled strips over the whole width: the form's boxes first, lender and borrower under them."""
    sheet = sample(ctx, "1098")
    f, c = sheet.f, ctx.sheet(*LETTER)
    fill = replace(Filler.sample(ctx), ink=None, size=8.4, color=BLACK)
    form = SlotForm(ctx, c, f, fill, ctx.face("sans"), 5.6, 0.5, right=ctx.chance(0.4))
    dollar = ctx.chance(0.5)
    x, y, w = 40.0, 78.0, 532.0
    end = c.text(x, 54, "1098 ", form.face(18, "bold"))
    c.text(end + 8, 54, "Mortgage Interest Statement (Rev. January 2022)", form.face(9))
    c.text(x + w, 44, "OMB No. 1545-1380", form.face(7), BLACK, "r")
    end = c.text(x + w - 140, 60, "For calendar year 20 ", form.face(8))
    c.text(end + 2, 60, str(f.year)[2:], fill.font(), BLACK, "l", None, "tax_year", str(f.year))
    if f.corrected:
        c.text(x + 300, 66, "X", fill.font(), BLACK, "l", None, "corrected", True)
    c.box(x + 298, 58, x + 306, 67, 0.5)
    c.text(x + 310, 66, "CORRECTED (if checked)", form.face(6.6))
    rows = (("1", "2", "3"), ("4", "5", "6"), ("9", "10", "11"))
    captions = dict(_BOXES)
    for row in rows:
        form.dollar = dollar and row[0] != "9"
        y = form.row(x, y, w, 28, [form.box(f"box{n}", n, captions[n]) for n in row])
    y = form.row(
        x,
        y,
        w,
        28,
        [
            form.tick("box7", "7", "If address of property securing mortgage is the same as borrower's address, the box is checked"),
            form.box("box8", "8", "Address or description of property securing mortgage", 1.4),
        ],
    )
    y = form.row(
        x,
        y,
        w,
        64,
        [
            form.party("payer", "", "RECIPIENT'S/LENDER'S name, address, and telephone no.", 1, 1, True),
            form.party("recipient", "", "PAYER'S/BORROWER'S name and address", 1, 1),
        ],
    )
    y = form.row(
        x,
        y,
        w,
        26,
        [
            form.tin("lender_tin", "", "RECIPIENT'S/LENDER'S TIN", f.payer.tin),
            form.tin("borrower_tin", "", "PAYER'S/BORROWER'S TIN", f.recipient.tin),
            form.text("account_number", "", "Account number (see instructions)", f.account),
        ],
    )
    c.text(x, y + 12, "Form 1098   Keep for your records   www.irs.gov/Form1098", form.face(7), grey(40))
    return c
