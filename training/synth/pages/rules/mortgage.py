"""Form 1098 as mortgage servicers send it: inside a year-end letter, and as a tear-off form."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.content.money import amount, grouped
from training.synth.content.tax import FormData
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import sample
from training.synth.pages.form_values import Filler
from training.synth.pages.kit import logo, paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.slots import SlotForm

_CAUTION = (
    "* Caution: The amount shown may not be fully deductible by you. Limits based on the loan amount and the cost and value of the "
    "secured property may apply. Also, you may only deduct interest to the extent it was incurred by you, actually paid by you, "
    "and not reimbursed by another person."
)


def _letterhead(ctx: Context, pen: Pen, f: FormData, m: float) -> None:
    """Servicer at the top left, loan facts at the right, the borrower in the window."""
    rng = ctx.rng
    brand = accent(rng)
    logo(pen.c, rng, m, 30, 26, brand)
    pen.say(m + 34, 44, f.payer.name, size=13, weight="bold", color=brand)
    pen.stack(m + 34, 56, f.payer.address, size=7.4, color=grey(60))
    pen.after(612 - m, 44, "Loan Number: ", f.account or "see below", "account_number" if f.account else None, weight="bold", anchor="r")
    pen.after(612 - m, 57, "Customer Service: ", f.payer.phone or "1-800-555-0142", "lender_phone" if f.payer.phone else None, anchor="r")
    pen.after(612 - m, 70, "Statement Date: ", f"01/{rng.randint(8, 31):02d}/{f.year + 1}", anchor="r")
    pen.stack(m + 22, 132, [f.recipient.name.upper(), *(line.upper() for line in f.recipient.address)], size=9.2)


@layout("1098", "servicer-letter", split="rules")
def servicer_letter(ctx: Context) -> Canvas:
    """An annual statement: letterhead, window address, the form's boxes as a grid, then escrow figures."""
    rng = ctx.rng
    f = sample(ctx, "1098").f
    c = ctx.sheet(*LETTER)
    face, m = ctx.face("sans"), 40.0
    pen = Pen(c, face, 8)
    _letterhead(ctx, pen, f, m)
    fill = replace(Filler.sample(ctx), face=face, ink=None, size=8.4, color=BLACK)
    form = SlotForm(ctx, c, f, fill, face, 5.6, 0.5, BLACK, True, True)
    y = 208.0
    pen.say(m, y, "ANNUAL TAX AND INTEREST STATEMENT", size=10, weight="bold")
    form.year(612 - m, y, 12, "r")
    pen.say(m, y + 14, "Substitute Form 1098 Mortgage Interest Statement", size=8.6, weight="bold")
    pen.say(612 - m, y + 14, "OMB No. 1545-1380", size=7, anchor="r")
    w = 612 - 2 * m
    y = form.row(
        m,
        y + 20,
        w,
        62,
        [
            form.party(
                "payer",
                "",
                (
                    "RECIPIENT'S/LENDER'S name, street address, city or town, state or "
                    "province, country, ZIP or foreign postal code, and telephone no."
                ),
                1,
                2,
            ),
            form.party("recipient", "", "PAYER'S/BORROWER'S name and address", 1, 1),
        ],
    )
    y = form.row(
        m,
        y,
        w,
        24,
        [
            form.tin("lender_tin", "", "RECIPIENT'S/LENDER'S TIN", f.payer.tin),
            form.tin("borrower_tin", "", "PAYER'S/BORROWER'S TIN", f.recipient.tin),
            form.tick("corrected", "", "CORRECTED (if checked)", 0.7),
        ],
    )
    for row in (
        (("box1", "1", "Mortgage interest received from payer(s)/borrower(s)*"), ("box2", "2", "Outstanding mortgage principal")),
        (
            ("box3", "3", "Mortgage origination date"),
            ("box4", "4", "Refund of overpaid interest"),
            ("box5", "5", "Mortgage insurance premiums"),
        ),
        (
            ("box6", "6", "Points paid on purchase of principal residence"),
            ("box9", "9", "Number of properties securing the mortgage"),
            ("box11", "11", "Mortgage acquisition date"),
        ),
    ):
        y = form.row(m, y, w, 27, [form.box(*cell) for cell in row])
    y = form.row(
        m,
        y,
        w,
        27,
        [
            form.tick(
                "box7",
                "7",
                (
                    "If address of property securing mortgage is the same as PAYER'S/BORROWER'S "
                    "address, the box is checked, or the address is entered in box 8"
                ),
            ),
            form.box("box8", "8", "Address or description of property securing mortgage"),
        ],
    )
    y = form.row(m, y, w, 24, [form.box("box10", "10", "Other")])
    y = paragraph(c, m, y + 11, w, _CAUTION, face(6.6)) + 10
    pen.say(m, y, "Year-End Loan Information", size=9.4, weight="bold")
    c.line(m, y + 4, m + w, y + 4, 0.8, grey(80))
    escrow = amount(rng, 500, 9000)
    left = (("Beginning Principal Balance", f.boxes["box2"].value), ("Principal Paid", amount(rng, 900, 20000)), ("Escrow Balance", escrow))
    right = (
        ("Property Taxes Disbursed", amount(rng, 800, 12000)),
        ("Hazard Insurance Disbursed", amount(rng, 400, 3000)),
        ("Late Charges Paid", 0),
    )
    for column, rows in enumerate((left, right)):
        at = y + 18
        for label, cents in rows:
            pen.ends(m + column * (w / 2 + 10), m + column * (w / 2 + 10) + w / 2 - 10, at, label, f"${grouped(cents)}")
            at += 12.5
    return c


@layout("1098", "tear-off", split="rules")
def tear_off(ctx: Context) -> Canvas:
    """The form at the foot of a letter page, boxes stacked in one column right of the parties."""
    rng = ctx.rng
    f = sample(ctx, "1098").f
    c = ctx.sheet(*LETTER)
    face, m = ctx.face("sans"), 34.0
    w = 612 - 2 * m
    pen = Pen(c, face, 8.2)
    brand = accent(rng)
    pen.say(m, 44, f.payer.name.title() if f.payer.name.isupper() else f.payer.name, size=12, weight="bold", color=brand)
    pen.stack(m + 26, 120, [f.recipient.name.upper(), *(line.upper() for line in f.recipient.address)], size=9)
    y = paragraph(
        c,
        m,
        196,
        w,
        (
            f"Enclosed is your {f.year} mortgage interest statement. The figures below have been reported to the Internal Revenue "
            "Service. Please keep this page with your tax records; a duplicate can be printed from our web site at any time."
        ),
        face(8.2),
    )
    c.dashes(0, y + 10, 612, y + 10, 0.4, 4, grey(120))
    fill = replace(Filler.sample(ctx), face=ctx.face("mono", "sans", "typewriter"), ink=None, size=8.6, color=BLACK)
    form = SlotForm(ctx, c, f, fill, face, 5.8, 0.5, BLACK, ctx.chance(0.6), False)
    y += 30
    end = pen.say(m, y, "FORM 1098 ", weight="bold", size=11)
    form.year(end + 4, y, 11)
    pen.say(m + w, y, "MORTGAGE INTEREST STATEMENT", weight="bold", size=10, anchor="r")
    y += 8
    c.box(m, y, m + w, y + 12, 0, None, tint(brand, 0.12))
    pen.say(m + 4, y + 9, "Copy B For Payer/Borrower", size=7)
    pen.say(m + w - 4, y + 9, "OMB No. 1545-1380", size=7, anchor="r")
    y += 12
    half = w * 0.5
    at = form.row(m, y, half, 76, [form.party("payer", "", "RECIPIENT'S/LENDER'S name, address, and telephone number", 1, 1, True)])
    at = form.row(
        m,
        at,
        half,
        25,
        [
            form.tin("lender_tin", "", "RECIPIENT'S/LENDER'S federal identification no.", f.payer.tin),
            form.tin("borrower_tin", "", "PAYER'S/BORROWER'S taxpayer identification no.", f.recipient.tin),
        ],
    )
    at = form.row(m, at, half, 70, [form.party("recipient", "", "PAYER'S/BORROWER'S name and address", 1, 1)])
    at = form.row(
        m,
        at,
        half,
        25,
        [
            form.text("account_number", "", "Account number (see instructions)", f.account),
            form.box("box9", "9", "Number of properties", 0.5),
        ],
    )
    low = form.row(m, at, half, 32, [form.box("box10", "10", "Other")])
    for cell in (
        ("box1", "1", "Mortgage interest received from payer(s)/borrower(s)"),
        ("box2", "2", "Outstanding mortgage principal as of 1/1/" + str(f.year)),
        ("box3", "3", "Mortgage origination date"),
        ("box4", "4", "Refund of overpaid interest"),
        ("box5", "5", "Mortgage insurance premiums"),
        ("box6", "6", "Points paid on purchase of principal residence"),
    ):
        y = form.row(m + half, y, w - half, 26, [form.box(*cell)])
    y = form.row(
        m + half,
        y,
        w - half,
        28,
        [form.tick("box7", "7", "Is address of property securing mortgage same as PAYER'S/BORROWER'S address? If yes, box is checked")],
    )
    form.row(m + half, y, w - half, low - y if low - y > 20 else 26, [form.box("box8", "8", "Address of property securing mortgage")])
    pen.say(m, 742, f"Loan servicing correspondence: reference {ids.code(rng, 9, 0.3)}", size=6.6, color=grey(80))
    return c
