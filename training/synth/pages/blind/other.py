"""Near misses: a coverage form, a benefit statement, a packing slip, a broker's account statement, a bank's letter."""

from __future__ import annotations

import datetime as dt

from training.synth.content import companies, dates, ids, people, places, wares
from training.synth.content.money import amount, grouped
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import barcode, logo, paragraph, tick
from training.synth.pages.pen import Pen
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


def _cell(pen: Pen, rect: tuple[float, float, float, float], caption: str, lines: list[str]) -> None:
    x, y, right, bottom = rect
    pen.c.box(x, y, right, bottom, 0.5)
    pen.say(x + 2.5, y + 7, caption, size=5.8, width=right - x - 4)
    for i, line in enumerate(lines):
        pen.say(x + 6, y + 18 + i * 10, line, width=right - x - 10)


@layout("other", "health-coverage", split="blind", weight=1.3)
def health_coverage(ctx: Context) -> Canvas:
    """Form 1095-C: employee and employer blocks, offer of coverage by month."""
    rng = ctx.rng
    c = ctx.sheet(792, 612)
    pen = Pen(c, ctx.face("sans"), 8)
    m, w = 30.0, 732.0
    pen.say(m, 44, "Form 1095-C", size=14, weight="bold")
    pen.say(m + w / 2, 40, "Employer-Provided Health Insurance Offer and Coverage", size=12, weight="bold", anchor="c")
    pen.say(m + w / 2, 52, "Do not attach to your tax return. Keep for your records.", size=7, anchor="c")
    pen.say(m + w, 40, str(rng.randint(2019, 2025)), size=18, weight="bold", anchor="r")
    pen.say(m + w, 52, "OMB No. 1545-2251", size=6.6, anchor="r")
    half = w / 2
    _cell(pen, (m, 62, m + half, 96), "1 Name of employee (first name, middle initial, last name)", [people.person(rng, ctx.split)])
    _cell(pen, (m + half, 62, m + w, 96), "7 Name of employer", [companies.company(rng, ctx.split)])
    _cell(
        pen, (m, 96, m + half, 138), "3 Street address (including apartment no.) City, state, ZIP code", places.address(rng, ctx.split)[:2]
    )
    _cell(
        pen,
        (m + half, 96, m + w, 138),
        "8 Employer identification number (EIN) 9 Street address",
        [ids.ein(rng), places.us_street(rng, ctx.split)[0]],
    )
    _cell(pen, (m, 138, m + half, 164), "2 Social security number (SSN)", [ids.ssn(rng, 0.6)])
    _cell(pen, (m + half, 138, m + w, 164), "10 Contact telephone number", [places.phone(rng)])
    pen.say(m, 182, "Part II Employee Offer of Coverage", weight="bold")
    heads = ["", "All 12 Months", "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
    keys = [f"k{i}" for i in range(14)]
    columns = [Column(k, h, 2.2 if i == 0 else 1, "l" if i == 0 else "c") for i, (k, h) in enumerate(zip(keys, heads, strict=True))]
    rows = []
    for name, text in (
        ("14 Offer of Coverage (enter required code)", "1E"),
        ("15 Employee Required Contribution", f"{rng.uniform(40, 300):.2f}"),
        ("16 Section 4980H Safe Harbor", "2C"),
    ):
        rows.append({"k0": Cell(name), "k1": Cell(text)})
    draw_table(c, m, 190, w, columns, rows, TableStyle(pen.face, 7, 2.2, "grid", rule_color=BLACK))
    tick(c, rng, m + w - 60, 300, 7, True, pen.face(8))
    pen.say(
        m,
        308,
        "Part III Covered Individuals. If Employer provided self-insured coverage, check the box and enter the information",
        weight="bold",
    )
    return c


@layout("other", "benefit-statement", split="blind")
def benefit_statement(ctx: Context) -> Canvas:
    """Form SSA-1099: social security benefits in boxes."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen = Pen(c, ctx.face("sans"), 9)
    year = rng.randint(2019, 2025)
    pen.say(40, 50, "FORM SSA-1099 - SOCIAL SECURITY BENEFIT STATEMENT", size=12, weight="bold")
    pen.say(40, 66, f"{year}  PART OF YOUR SOCIAL SECURITY BENEFITS SHOWN IN BOX 5 MAY BE TAXABLE INCOME.".replace("  ", " "), size=7.6)
    paid, back = amount(rng, 9000, 40000), rng.choice([0, amount(rng, 10, 900)])
    for rect, caption, lines in (
        ((40, 76, 360, 104), "Box 1. Name", [people.person(rng, ctx.split).upper()]),
        ((360, 76, 572, 104), "Box 2. Beneficiary's Social Security Number", [ids.ssn(rng, 0)]),
        ((40, 104, 220, 132), f"Box 3. Benefits Paid in {year}", [f"${grouped(paid)}"]),
        ((220, 104, 396, 132), f"Box 4. Benefits Repaid to SSA in {year}", [f"${grouped(back)}" if back else "NONE"]),
        ((396, 104, 572, 132), f"Box 5. Net Benefits for {year} (Box 3 minus Box 4)", [f"${grouped(paid - back)}"]),
    ):
        _cell(pen, rect, caption, lines)
    _cell(
        pen,
        (40, 132, 306, 330),
        "DESCRIPTION OF AMOUNT IN BOX 3",
        [
            f"Paid by check or direct deposit ${grouped(paid - 200000)}",
            "Medicare Part B premiums deducted $2,000.00",
            f"Total Additions ${grouped(paid)}",
        ],
    )
    _cell(pen, (306, 132, 572, 200), "Box 6. Voluntary Federal Income Tax Withheld", ["NONE"])
    _cell(pen, (306, 200, 572, 280), "Box 7. Address", [k.upper() for k in places.address(rng, ctx.split)])
    _cell(pen, (306, 280, 572, 330), "Box 8. Claim Number", [f"{ids.digits(rng, 9)}A"])
    pen.say(40, 346, "Form SSA-1099-SM (1-2024)  DO NOT RETURN THIS FORM TO SSA OR IRS".replace("  ", " "), size=7)
    return c


@layout("other", "packing-slip", split="blind")
def packing_slip(ctx: Context) -> Canvas:
    """What lies in a parcel: ordered and shipped, no prices."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen, brand = Pen(c, ctx.face("sans"), 9), accent(rng)
    logo(c, rng, 44, 36, 28, brand)
    pen.say(82, 56, companies.company(rng, ctx.split), size=14, weight="bold")
    pen.say(568, 56, "PACKING SLIP", size=16, weight="bold", anchor="r")
    day = dates.any_day(rng, 2019)
    for i, (label, text) in enumerate(
        (
            ("Order #", ids.digits(rng, 7)),
            ("Order date", f"{day:%m/%d/%Y}"),
            ("Ship date", f"{day + dt.timedelta(days=2):%m/%d/%Y}"),
            ("Carrier", rng.choice(["UPS Ground", "FedEx Home", "USPS Priority"])),
        )
    ):
        pen.ends(400, 568, 76 + i * 13, label, text)
    pen.say(44, 110, "SHIP TO", size=7, weight="bold")
    pen.stack(44, 123, [people.person(rng, ctx.split), *places.address(rng, ctx.split)])
    rows = [
        {"s": Cell(ids.code(rng, 8, 0.4)), "t": Cell(wares.hardware(rng).title()), "o": Cell(str(n)), "q": Cell(str(n))}
        for n in (rng.randint(1, 6) for _ in range(rng.randint(2, 9)))
    ]
    draw_table(
        c,
        44,
        186,
        524,
        [Column("s", "SKU", 1), Column("t", "Item", 3), Column("o", "Ordered", 0.7, "c"), Column("q", "Shipped", 0.7, "c")],
        rows,
        TableStyle(pen.face, 9, 1.9, "rows", rule_color=grey(190)),
    )
    barcode(c, rng, 44, 700, 160, 26)
    pen.say(568, 716, "Thank you! Returns accepted within 30 days with this slip.", size=8, anchor="r")
    return c


@layout("other", "brokerage-account", split="blind")
def brokerage_account(ctx: Context) -> Canvas:
    """A broker's monthly statement: account value, holdings with shares and price."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen, brand = Pen(c, ctx.face("sans"), 8), accent(rng)
    end = dates.any_day(rng, 2019)
    pen.say(40, 46, companies.broker(rng, ctx.split), size=14, weight="bold", color=brand)
    pen.say(572, 40, "INVESTMENT REPORT", size=10, weight="bold", anchor="r")
    pen.say(572, 52, f"{end - dt.timedelta(days=30):%B %d, %Y} - {end:%B %d, %Y}", anchor="r")
    pen.stack(40, 96, [people.person(rng, ctx.split).upper(), *(k.upper() for k in places.address(rng, ctx.split))], size=9)
    rows, total = [], 0
    for _ in range(rng.randint(4, 14)):
        shares, price = rng.randint(1, 900), amount(rng, 4, 500)
        total += shares * price
        rows.append(
            {
                "n": Cell(companies.company(rng, ctx.split).upper()),
                "s": Cell(f"{shares}.000"),
                "p": Cell(f"${grouped(price)}"),
                "v": Cell(f"${grouped(shares * price)}"),
                "i": Cell(f"${grouped(shares * price // 40)}"),
            }
        )
    c.box(330, 82, 572, 140, 0, None, tint(brand, 0.12))
    pen.say(342, 100, "Your Account Value:", size=10)
    pen.say(560, 102, f"${grouped(total)}", size=14, weight="bold", anchor="r")
    pen.ends(342, 560, 126, "Change from last period:", f"+${grouped(total // 37)}")
    pen.say(40, 176, "Holdings", size=12, weight="bold")
    columns = [
        Column("n", "Description", 3),
        Column("s", "Quantity", 1, "r"),
        Column("p", "Price Per Unit", 1, "r"),
        Column("v", "Total Market Value", 1.2, "r"),
        Column("i", "EAI ($)", 1, "r"),
    ]
    draw_table(c, 40, 184, 532, columns, rows, TableStyle(pen.face, 8, 1.7, "rows", rule_color=grey(190)), 700)
    return c


@layout("other", "bank-letter", split="blind")
def bank_letter(ctx: Context) -> Canvas:
    """A bank's letter about an account: masked number, dates, an amount, no statement."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen = Pen(c, ctx.face("sans", "serif"), 10)
    bank, day = companies.bank(rng, ctx.split), dates.any_day(rng, 2019)
    pen.say(60, 60, bank, size=15, weight="bold", color=accent(rng))
    pen.say(60, 96, f"{day:%B} {day.day}, {day.year}")
    pen.stack(60, 126, [people.person(rng, ctx.split), *places.address(rng, ctx.split)])
    subject = rng.choice(
        ["Change in terms of your account", "Your wire transfer request", "Verification of deposit", "Notice of insufficient funds"]
    )
    pen.say(60, 196, f"Re: {subject}, account ending in {ids.digits(rng, 4)}", weight="bold")
    y = 222.0
    for _ in range(3):
        y = paragraph(c, 60, y, 492, prose(rng, ctx.split, 3), pen.face(10), leading=1.4) + 10
    pen.say(60, y, f"The amount in question is ${grouped(amount(rng, 20, 5000))}.")
    pen.say(60, y + 40, "Sincerely,")
    pen.say(60, y + 80, people.person(rng, ctx.split))
    return c
