"""More papers of the type other: a mortgage's monthly statement, a pay stub, a statement of account, a W-4, an SSA-1099, benefits."""

from __future__ import annotations

import datetime as dt

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import paragraph
from training.synth.pages.pen import Pen


def _sheet(ctx: Context, size: float = 8.8) -> tuple[Canvas, Pen, float, float]:
    c = ctx.sheet(*LETTER)
    return c, Pen(c, ctx.face("sans"), size), 46.0, 566.0


@layout("other", "mortgage-monthly", split="unseen")
def mortgage_monthly(ctx: Context) -> Canvas:
    """Monthly mortgage statement: amount due, explanation of it, past payments breakdown, transaction activity."""
    rng = ctx.rng
    c, pen, m, right = _sheet(ctx)
    day = dates.any_day(rng, 2019)
    pen.say(m, 50, companies.lender(rng, ctx.split), size=13, weight="bold", color=accent(rng))
    pen.say(right, 50, "Mortgage Statement", size=12, weight="bold", anchor="r")
    pay = amount(rng, 900, 4000)
    rows = (
        ("Account Number", ids.digits(rng, 10)),
        ("Statement Date", f"{day:%m/%d/%Y}"),
        ("Payment Due Date", f"{day + dt.timedelta(days=15):%m/%d/%Y}"),
        ("Amount Due", f"${grouped(pay)}"),
    )
    for i, (label, text) in enumerate(rows):
        pen.ends(right - 210, right, 68 + 13 * i, label, text)
    pen.stack(m, 110, [people.person(rng, ctx.split), *places.address(rng, ctx.split)])
    for x, title, lines in (
        (m, "Account Information", (("Outstanding Principal", amount(rng, 50000, 400000)), ("Escrow Balance", amount(rng, 100, 5000)))),
        (
            m + 270,
            "Explanation of Amount Due",
            (
                ("Principal", pay // 3),
                ("Interest", pay // 3),
                ("Escrow (Taxes and Insurance)", pay - 2 * (pay // 3)),
                ("Total Amount Due", pay),
            ),
        ),
    ):
        pen.say(x, 186, title, weight="bold")
        for i, (label, cents) in enumerate(lines):
            pen.ends(x, x + 240, 202 + 13 * i, label, f"${grouped(cents)}")
    pen.say(m, 290, "Transaction Activity", weight="bold")
    for i, text in enumerate(("Payment Received", "Late Fee (charged)", "Property Tax Disbursement")):
        pen.say(m, 308 + 13 * i, f"{day - dt.timedelta(days=20 - i):%m/%d/%Y}")
        pen.say(m + 70, 308 + 13 * i, text)
        pen.say(right, 308 + 13 * i, f"${grouped(amount(rng, 20, 3000))}", anchor="r")
    return c


@layout("other", "fortnight-pay", split="unseen")
def pay_stub(ctx: Context) -> Canvas:
    """US earnings statement: period, rate, hours, this period and year to date, taxes, net pay, direct deposit."""
    rng = ctx.rng
    c, pen, m, right = _sheet(ctx, 8.2)
    day = dates.any_day(rng, 2019)
    pen.say(m, 46, companies.company(rng, ctx.split), size=11, weight="bold")
    pen.say(right, 46, "Earnings Statement", size=14, weight="bold", anchor="r")
    for i, (label, text) in enumerate(
        (
            ("Period Beginning:", f"{day - dt.timedelta(days=13):%m/%d/%Y}"),
            ("Period Ending:", f"{day:%m/%d/%Y}"),
            ("Pay Date:", f"{day + dt.timedelta(days=5):%m/%d/%Y}"),
        )
    ):
        pen.ends(right - 170, right, 64 + 12 * i, label, text)
    pen.stack(m, 112, [people.person(rng, ctx.split), *places.address(rng, ctx.split)])
    gross = amount(rng, 900, 5000)
    y = 180.0
    rows = [
        ("Earnings", "this period", "year to date"),
        ("Regular", gross, gross * 9),
        ("Gross Pay", gross, gross * 9),
        ("Federal Income Tax", -gross // 9, -gross),
        ("Social Security Tax", -gross * 62 // 1000, -gross * 62 // 110),
        ("Medicare Tax", -gross * 145 // 10000, -gross * 13 // 100),
        ("Net Pay", gross * 3 // 4, gross * 7),
    ]
    for i, (label, now, year) in enumerate(rows):
        weight = "bold" if i in (0, 2, 6) else "regular"
        pen.say(m, y + 14 * i, label, weight=weight)
        for x, value in ((m + 260, now), (m + 360, year)):
            text = value if isinstance(value, str) else f"{'-' if value < 0 else ''}{grouped(value)}"
            pen.say(x, y + 14 * i, text, weight=weight, anchor="r")
    pen.say(m, y + 130, "Deposited to the account of", size=7)
    pen.say(
        m,
        y + 142,
        f"{people.person(rng, ctx.split)}   account xxxxxx{ids.digits(rng, 4)}   transit ABA xxxx xxxx   amount ${grouped(gross * 3 // 4)}",
    )
    pen.say(m, y + 165, "THIS IS NOT A CHECK", weight="bold", size=10)
    return c


@layout("other", "statement-of-account", split="unseen")
def statement_of_account(ctx: Context) -> Canvas:
    """A vendor's statement: open invoices and payments with balances, ageing by days."""
    rng = ctx.rng
    c, pen, m, right = _sheet(ctx)
    brand = accent(rng)
    day = dates.any_day(rng, 2019)
    pen.say(m, 50, companies.company(rng, ctx.split), size=13, weight="bold", color=brand)
    pen.stack(m, 63, places.address(rng, ctx.split), size=8)
    pen.say(right, 50, "STATEMENT", size=16, weight="bold", anchor="r")
    pen.ends(right - 160, right, 66, "Date", f"{day:%m/%d/%Y}")
    pen.say(m, 112, "To:", weight="bold")
    pen.stack(m, 124, [companies.company(rng, ctx.split), *places.address(rng, ctx.split)])
    y, balance = 190.0, amount(rng, 100, 3000)
    c.box(m, y - 11, right, y + 5, 0, None, tint(brand, 0.16))
    for x, text, anchor in ((m + 4, "Date", "l"), (m + 80, "Transaction", "l"), (right - 90, "Amount", "r"), (right - 4, "Balance", "r")):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    pen.say(m + 80, y + 16, "Balance forward")
    pen.say(right - 4, y + 16, grouped(balance), anchor="r")
    y += 16
    for k in range(rng.randint(3, 8)):
        y += 15
        cents = amount(rng, 40, 1800) * rng.choice([1, 1, -1])
        balance += cents
        pen.say(m + 4, y, f"{day - dt.timedelta(days=30 - 3 * k):%m/%d/%Y}")
        pen.say(m + 80, y, f"INV #{ids.digits(rng, 5)}. Due {day:%m/%d/%Y}." if cents > 0 else f"PMT #{ids.digits(rng, 4)}.")
        pen.say(right - 90, y, f"{'-' if cents < 0 else ''}{grouped(cents)}", anchor="r")
        pen.say(right - 4, y, f"{'-' if balance < 0 else ''}{grouped(balance)}", anchor="r")
    y = 660.0
    wide = (right - m) / 6
    for i, head in enumerate(("CURRENT", "1-30 DAYS", "31-60 DAYS", "61-90 DAYS", "OVER 90 DAYS", "AMOUNT DUE")):
        c.box(m + wide * i, y, m + wide * (i + 1), y + 34, 0.5)
        pen.say(m + wide * (i + 0.5), y + 11, head, size=6.8, anchor="c")
        pen.say(m + wide * (i + 0.5), y + 27, grouped(abs(balance) if i in (1, 5) else 0), anchor="c")
    return c


@layout("other", "withholding-certificate", split="unseen")
def withholding_certificate(ctx: Context) -> Canvas:
    """A filled W-4: steps, filing status, dependents, signature, employer's part."""
    rng = ctx.rng
    c, pen, m, right = _sheet(ctx, 8.4)
    pen.say(m, 48, "Form W-4", size=15, weight="bold")
    pen.say(306, 46, "Employee's Withholding Certificate", size=13, weight="bold", anchor="c")
    pen.say(right, 46, str(rng.randint(2020, 2026)), size=15, weight="bold", anchor="r")
    pen.say(306, 58, "Give Form W-4 to your employer. Your withholding is subject to review by the IRS.", size=7, anchor="c")
    pen.say(right, 58, "OMB No. 1545-0074", size=6.6, anchor="r")
    y = 84.0
    lines = (
        ("Step 1: (a) First name and middle initial   Last name", people.person(rng, ctx.split)),
        ("(b) Social security number", ids.ssn(rng, 0.2)),
        ("Address   City or town, state, and ZIP code", ", ".join(places.address(rng, ctx.split))),
        ("(c) [X] Single or Married filing separately   [ ] Married filing jointly   [ ] Head of household", ""),
        ("Step 3: Multiply the number of qualifying children under age 17 by $2,000", grouped(rng.choice([0, 200000, 400000]))),
        ("Step 4 (a) Other income (not from jobs)", ""),
        ("Step 4 (c) Extra withholding each pay period", grouped(rng.choice([0, 2500, 10000]))),
        ("Employers Only: Employer's name and address", companies.company(rng, ctx.split)),
        ("Employer identification number (EIN)", ids.ein(rng)),
    )
    for caption, text in lines:
        c.line(m, y - 10, right, y - 10, 0.4)
        pen.say(m, y, caption, size=7)
        pen.say(m + 14, y + 14, text)
        y += 34
    return c


@layout("other", "social-security-benefits", split="unseen")
def social_security(ctx: Context) -> Canvas:
    """SSA-1099: boxes 1 to 8 with benefits paid, repaid and net, description of amounts."""
    rng = ctx.rng
    c, pen, m, right = _sheet(ctx, 8.6)
    pen.say(m, 48, "FORM SSA-1099 - SOCIAL SECURITY BENEFIT STATEMENT", weight="bold", size=11)
    pen.say(right, 48, str(rng.randint(2019, 2025)), weight="bold", size=13, anchor="r")
    paid = amount(rng, 6000, 40000)
    cells = (
        ("Box 1. Name", people.person(rng, ctx.split).upper()),
        ("Box 2. Beneficiary's Social Security Number", ids.ssn(rng, 0.5)),
        ("Box 3. Benefits Paid", f"${grouped(paid)}"),
        ("Box 4. Benefits Repaid to SSA", "NONE"),
        ("Box 5. Net Benefits (Box 3 minus Box 4)", f"${grouped(paid)}"),
        ("Box 6. Voluntary Federal Income Tax Withheld", f"${grouped(paid // 10)}"),
        ("Box 7. Address", ", ".join(places.address(rng, ctx.split)).upper()),
        ("Box 8. Claim Number", f"{ids.digits(rng, 9)}A"),
    )
    for i, (caption, text) in enumerate(cells):
        x, y = m + i % 2 * 260, 76 + i // 2 * 44
        c.box(x, y, x + 260, y + 44, 0.6)
        pen.say(x + 4, y + 10, caption, size=6.8)
        pen.say(x + 8, y + 30, text, width=244)
    pen.say(m, 276, "DO NOT RETURN THIS FORM TO SSA OR IRS", weight="bold")
    return c


@layout("other", "benefits-explained", split="unseen")
def benefits_explained(ctx: Context) -> Canvas:
    """Explanation of benefits: THIS IS NOT A BILL, claim, service lines with billed, allowed, paid and owed."""
    rng = ctx.rng
    c, pen, m, right = _sheet(ctx, 8.2)
    pen.say(m, 50, f"{companies.company(rng, ctx.split).split()[0]} Health Plan", size=13, weight="bold", color=accent(rng))
    pen.say(right, 50, "Explanation of Benefits", size=12, anchor="r")
    pen.say(right, 64, "THIS IS NOT A BILL", weight="bold", anchor="r")
    pen.stack(m, 96, [people.person(rng, ctx.split), *places.address(rng, ctx.split)])
    for i, (label, text) in enumerate(
        (
            ("Member ID", ids.code(rng, 10, 0.3)),
            ("Claim number", ids.digits(rng, 12)),
            ("Date processed", f"{dates.any_day(rng, 2019):%m/%d/%Y}"),
        )
    ):
        pen.ends(right - 200, right, 96 + 13 * i, label, text)
    y = 180.0
    edges = (m, m + 60, right - 260, right - 170, right - 84, right)
    for x, text, anchor in zip(
        edges, ("Date", "Service", "Amount billed", "Plan discount", "Plan paid", "You may owe"), "llrrrr", strict=True
    ):
        pen.say(x, y, text, weight="bold", anchor=anchor, size=7.4)
    c.line(m, y + 5, right, y + 5, 0.6, grey(120))
    for name in rng.sample(("Office visit", "Lab test", "X-ray", "Therapy session"), rng.randint(1, 4)):
        y += 16
        billed = amount(rng, 60, 900)
        pen.say(edges[0], y, f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/24")
        pen.say(edges[1], y, name)
        for x, cents in zip(edges[2:], (billed, billed // 3, billed // 2, billed - billed // 3 - billed // 2), strict=True):
            pen.say(x, y, f"${grouped(cents)}", anchor="r")
    paragraph(
        c,
        m,
        y + 50,
        right - m,
        "Your provider may bill you for the amount shown under You may owe. Keep this for your records.",
        pen.face(8),
    )
    return c
