"""Tax papers that are none of ours: 1099-G, 1099-K, 1098-T, 1098-E and W-2G as substitutes, a W-9, a page of a return."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, LayoutFn, grey, layout
from training.synth.pages.kit import paragraph
from training.synth.pages.pen import Pen

_FORMS = {
    "1099-G": (
        "Certain Government Payments",
        "1545-0120",
        ("PAYER", "RECIPIENT"),
        (
            "1 Unemployment compensation",
            "2 State or local income tax refunds, credits, or offsets",
            "3 Box 2 amount is for tax year",
            "4 Federal income tax withheld",
            "5 RTAA payments",
            "6 Taxable grants",
        ),
    ),
    "1099-K": (
        "Payment Card and Third Party Network Transactions",
        "1545-2205",
        ("FILER", "PAYEE"),
        (
            "1a Gross amount of payment card/third party network transactions",
            "1b Card Not Present transactions",
            "2 Merchant category code",
            "3 Number of payment transactions",
            "4 Federal income tax withheld",
            "5a January",
            "5b February",
            "5c March",
        ),
    ),
    "1098-T": (
        "Tuition Statement",
        "1545-1574",
        ("FILER", "STUDENT"),
        (
            "1 Payments received for qualified tuition and related expenses",
            "4 Adjustments made for a prior year",
            "5 Scholarships or grants",
            "6 Adjustments to scholarships or grants for a prior year",
        ),
    ),
    "1098-E": (
        "Student Loan Interest Statement",
        "1545-1576",
        ("RECIPIENT/LENDER", "BORROWER"),
        ("1 Student loan interest received by lender",),
    ),
    "W-2G": (
        "Certain Gambling Winnings",
        "1545-0238",
        ("PAYER", "WINNER"),
        (
            "1 Reportable winnings",
            "2 Date won",
            "3 Type of wager",
            "4 Federal income tax withheld",
            "5 Transaction",
            "7 Winnings from identical wagers",
            "13 State/Payer's state identification no.",
            "14 State winnings",
            "15 State income tax withheld",
        ),
    ),
}


def _value(ctx: Context, caption: str) -> str:
    if "Date" in caption:
        return f"{ctx.rng.randint(1, 12):02d}/{ctx.rng.randint(1, 28):02d}/2024"
    if "wager" in caption and "3" in caption:
        return "SLOT"
    if any(word in caption for word in ("code", "Number", "Transaction", "year", "identification")):
        return ids.digits(ctx.rng, 4)
    return grouped(amount(ctx.rng, 20, 20000))


def _near(name: str) -> LayoutFn:
    def draw(ctx: Context) -> Canvas:
        """A substitute of a form we do not read, laid out like those we do."""
        rng = ctx.rng
        title, omb, parties, captions = _FORMS[name]
        c = ctx.sheet(*LETTER)
        pen = Pen(c, ctx.face("sans"), 8.6)
        m, right = 44.0, 568.0
        pen.say(m, 52, f"Form {name}", size=15, weight="bold")
        pen.say(m + 104, 52, title, size=10, weight="bold")
        pen.say(right, 44, f"OMB No. {omb}", size=7, anchor="r")
        pen.say(right, 58, str(rng.randint(2020, 2025)), size=13, weight="bold", anchor="r")
        half, y = (right - m) / 2, 76.0
        for k, who in enumerate(parties):
            x = m + k * half
            c.box(x, y, x + half, y + 72, 0.5)
            pen.say(x + 3, y + 8, f"{who}'S name, street address, city or town, state, ZIP code", size=5.8)
            pen.say(x + 8, y + 22, companies.company(rng, ctx.split) if k == 0 else people.person(rng, ctx.split))
            pen.stack(x + 8, y + 33, places.address(rng, ctx.split))
            c.box(x, y + 72, x + half, y + 98, 0.5)
            pen.say(x + 3, y + 80, f"{who}'S TIN", size=5.8)
            pen.say(x + 8, y + 93, ids.ein(rng) if k == 0 else ids.ssn(rng, 0.5))
        y += 98
        for i, caption in enumerate(captions):
            x, top = m + i % 2 * half, y + i // 2 * 30
            c.box(x, top, x + half, top + 30, 0.5)
            pen.say(x + 3, top + 8, caption, size=6, width=half - 6)
            if ctx.chance(0.75) or i == 0:
                pen.say(x + half - 6, top + 25, _value(ctx, caption), anchor="r")
        text = "This is important tax information and is being furnished to the IRS. A negligence penalty may be imposed."
        paragraph(c, m, 480, right - m, text, pen.face(7), grey(60))
        return c

    return draw


for _name in _FORMS:
    layout("other", f"near-{_name.lower()}", split="unseen")(_near(_name))


@layout("other", "request-for-number", split="unseen")
def request_for_number(ctx: Context) -> Canvas:
    """A filled W-9: name, classification, address, number in single boxes, signature."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen = Pen(c, ctx.face("sans"), 8.4)
    m, right = 40.0, 572.0
    pen.say(m, 50, "Form W-9", size=16, weight="bold")
    pen.say(306, 46, "Request for Taxpayer", size=13, weight="bold", anchor="c")
    pen.say(306, 60, "Identification Number and Certification", size=13, weight="bold", anchor="c")
    pen.say(right, 46, "Give form to the requester.", size=7, anchor="r")
    pen.say(right, 55, "Do not send to the IRS.", size=7, anchor="r")
    y = 84.0
    name = people.person(rng, ctx.split)
    for caption, text in (
        ("1 Name of entity/individual. An entry is required.", name),
        ("2 Business name/disregarded entity name, if different from above.", companies.company(rng, ctx.split)),
        (
            "3a Check the appropriate box for federal tax classification: Individual/sole proprietor   C corporation   S corporation   LLC",
            "X  Individual/sole proprietor",
        ),
        ("5 Address (number, street, and apt. or suite no.).", places.us_street(rng, ctx.split)[0]),
        ("6 City, state, and ZIP code", places.us_city_line(rng, ctx.split)),
    ):
        c.line(m, y - 8, right, y - 8, 0.5)
        pen.say(m, y, caption, size=6.4)
        pen.say(m + 10, y + 13, text)
        y += 30
    pen.say(m, y + 8, "Part I  Taxpayer Identification Number (TIN)", weight="bold")
    pen.say(right - 180, y + 24, "Social security number", size=7)
    for i, digit in enumerate(ids.ssn(rng, 0).replace("-", "")):
        c.box(right - 180 + 18 * i, y + 28, right - 164 + 18 * i, y + 46, 0.6)
        pen.say(right - 172 + 18 * i, y + 41, digit, anchor="c")
    pen.say(m, y + 70, "Part II  Certification", weight="bold")
    text = (
        "Under penalties of perjury, I certify that: "
        "1. The number shown on this form is my correct taxpayer identification number; and 2. I am not subject to backup withholding."
    )
    y = paragraph(c, m, y + 84, right - m, text, pen.face(7.6))
    pen.say(m, y + 30, f"Signature of U.S. person   {name}", weight="italic")
    pen.say(right - 120, y + 30, f"Date  {rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(2020, 2025)}")
    return c


@layout("other", "return-page", split="unseen")
def return_page(ctx: Context) -> Canvas:
    """First page of an individual income tax return: names, filing status, lines with wages, interest, dividends, pensions."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen = Pen(c, ctx.face("sans"), 7.8)
    m, right = 36.0, 576.0
    pen.say(m, 44, "1040", size=18, weight="bold")
    pen.say(m + 52, 44, "U.S. Individual Income Tax Return", size=11, weight="bold")
    pen.say(right - 150, 44, str(rng.randint(2019, 2025)), size=15, weight="bold")
    pen.say(right, 44, "OMB No. 1545-0074", size=7, anchor="r")
    for i, (caption, text) in enumerate(
        (
            ("Your first name and middle initial, last name", people.person(rng, ctx.split)),
            ("Your social security number", ids.ssn(rng, 0.2)),
        )
    ):
        pen.say(m + i * 380, 64, caption, size=6)
        pen.say(m + 6 + i * 380, 77, text)
    pen.say(m, 92, "Home address (number and street)", size=6)
    pen.say(m + 6, 104, ", ".join(places.address(rng, ctx.split)))
    pen.say(m, 126, "Filing Status   [X] Single   [ ] Married filing jointly   [ ] Head of household")
    y = 156.0
    lines = (
        ("1a", "Total amount from Form(s) W-2, box 1"),
        ("2a", "Tax-exempt interest"),
        ("2b", "Taxable interest"),
        ("3a", "Qualified dividends"),
        ("3b", "Ordinary dividends"),
        ("4b", "IRA distributions. Taxable amount"),
        ("5b", "Pensions and annuities. Taxable amount"),
        ("7", "Capital gain or (loss)"),
        ("9", "Total income"),
        ("11", "Adjusted gross income"),
        ("12", "Standard deduction or itemized deductions"),
        ("15", "Taxable income"),
    )
    for number, caption in lines:
        pen.say(m + 20, y, number, weight="bold")
        end = pen.say(m + 48, y, caption)
        pen.say(end + 4, y, " . " * int((right - 110 - end) / pen.wide(" . ")), color=grey(120))
        c.box(right - 90, y - 10, right, y + 4, 0.4)
        if ctx.chance(0.7):
            pen.say(right - 4, y, grouped(amount(rng, 50, 90000) // 100 * 100, point=""), anchor="r")
        y += 16
    pen.say(m, 760, "For Disclosure, Privacy Act, and Paperwork Reduction Act Notice, see separate instructions.   Form 1040", size=6.6)
    return c
