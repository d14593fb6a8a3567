"""Near misses of today: a pay stub, a mortgage bill, an estimate, a broker's 1099-B page."""

from __future__ import annotations

import datetime as dt

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import logo
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("other", "earnings-statement", split="rules", weight=1.3)
def earnings_statement(ctx: Context) -> Canvas:
    """A pay stub with earnings, deductions, year to date and a void advice of deposit."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen = Pen(c, ctx.face("sans"), 8)
    m = 40.0
    end = dates.any_day(rng, 2019)
    pen.say(m, 40, companies.company(rng, ctx.split), size=11, weight="bold")
    pen.stack(m, 52, places.address(rng, ctx.split))
    pen.say(572, 40, "Earnings Statement", size=14, weight="bold", anchor="r")
    for i, (label, day) in enumerate(
        (("Period Beginning:", end - dt.timedelta(days=13)), ("Period Ending:", end), ("Pay Date:", end + dt.timedelta(days=5)))
    ):
        pen.ends(430, 572, 58 + i * 11, label, f"{day:%m/%d/%Y}")
    pen.stack(m, 108, [people.person(rng, ctx.split).upper(), *(k.upper() for k in places.address(rng, ctx.split))], size=9)
    pen.say(m, 150, f"Taxable Marital Status: {rng.choice(['Single', 'Married'])} Social Security Number: XXX-XX-{ids.digits(rng, 4)}")
    rate, hours = rng.randint(1500, 6500), rng.choice([8000, 7650, 8000])
    gross = rate * hours // 100
    rows = [
        {
            "a": Cell("Regular"),
            "b": Cell(f"{rate / 100:.4f}"),
            "c": Cell(f"{hours / 100:.2f}"),
            "d": Cell(grouped(gross)),
            "e": Cell(grouped(gross * 11)),
        },
        {"a": Cell("Gross Pay", bold=True), "d": Cell(f"${grouped(gross)}", bold=True), "e": Cell(grouped(gross * 11))},
    ]
    st = TableStyle(pen.face, 8, 1.5, "head", rule_color=grey(80))
    y, _ = draw_table(
        c,
        m,
        164,
        532,
        [
            Column("a", "Earnings", 2),
            Column("b", "rate", 1, "r"),
            Column("c", "hours", 1, "r"),
            Column("d", "this period", 1, "r"),
            Column("e", "year to date", 1, "r"),
        ],
        rows,
        st,
    )
    rows, net = [], gross
    for name, share in (
        ("Federal Income Tax", 0.12),
        ("Social Security Tax", 0.062),
        ("Medicare Tax", 0.0145),
        ("State Income Tax", 0.045),
        ("401(k)", 0.05),
        ("Medical", 0.03),
    ):
        cents = round(gross * share)
        net -= cents
        rows.append({"a": Cell(name), "d": Cell(f"-{grouped(cents)}"), "e": Cell(grouped(cents * 11))})
    rows.append({"a": Cell("Net Pay", bold=True), "d": Cell(f"${grouped(net)}", bold=True)})
    y, _ = draw_table(
        c, m, y + 16, 532, [Column("a", "Deductions", 4), Column("d", "this period", 1, "r"), Column("e", "year to date", 1, "r")], rows, st
    )
    pen.say(m, y + 18, f"Your federal taxable wages this period are ${grouped(round(gross * 0.92))}")
    c.dashes(0, 560, 612, 560, 0.4, 4, grey(120))
    pen.say(m, 590, "Advice number:", weight="bold")
    pen.say(m + 70, 590, ids.digits(rng, 8))
    pen.say(m, 620, "Deposited to the account of")
    pen.ends(m, 572, 640, people.person(rng, ctx.split), f"${grouped(net)}")
    pen.say(306, 690, "THIS IS NOT A CHECK", size=16, weight="bold", color=grey(140), anchor="c")
    return c


@layout("other", "mortgage-bill", split="rules")
def mortgage_bill(ctx: Context) -> Canvas:
    """A monthly mortgage statement: amount due, explanation of amount due, past payments breakdown, coupon."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen, brand = Pen(c, ctx.face("sans"), 8), accent(rng)
    m = 40.0
    logo(c, rng, m, 28, 24, brand)
    pen.say(m + 30, 44, companies.lender(rng, ctx.split), size=13, weight="bold", color=brand)
    pen.say(572, 40, "Mortgage Statement", size=13, weight="bold", anchor="r")
    day = dates.any_day(rng, 2019)
    pen.after(572, 54, "Statement Date: ", f"{day:%m/%d/%Y}", anchor="r")
    pen.stack(m + 16, 110, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], size=9)
    principal, interest, escrow = amount(rng, 300, 1500), amount(rng, 300, 2500), amount(rng, 200, 900)
    total = principal + interest + escrow
    c.box(330, 84, 572, 150, 0.8, brand)
    for i, (label, text) in enumerate(
        (
            ("Account Number", ids.digits(rng, 10)),
            ("Payment Due Date", f"{day + dt.timedelta(days=16):%m/%d/%Y}"),
            ("Amount Due", f"${grouped(total)}"),
        )
    ):
        pen.ends(340, 562, 100 + i * 16, label, text, weight="bold")
    for x, title, rows in (
        (
            m,
            "Account Information",
            (
                ("Outstanding Principal", f"${grouped(amount(rng, 40000, 700000))}"),
                ("Interest Rate (Until October 2031)", f"{rng.uniform(2.5, 8):.3f}%"),
                ("Prepayment Penalty", "No"),
                ("Escrow Balance", f"${grouped(amount(rng, 300, 7000))}"),
            ),
        ),
        (
            316,
            "Explanation of Amount Due",
            (
                ("Principal", f"${grouped(principal)}"),
                ("Interest", f"${grouped(interest)}"),
                ("Escrow (for Taxes and Insurance)", f"${grouped(escrow)}"),
                ("Regular Monthly Payment", f"${grouped(total)}"),
                ("Total Amount Due", f"${grouped(total)}"),
            ),
        ),
    ):
        c.box(x, 186, x + 256, 202, 0, None, tint(brand, 0.2))
        pen.say(x + 4, 197, title, weight="bold", size=9)
        for i, (label, text) in enumerate(rows):
            pen.ends(x + 4, x + 252, 216 + i * 14, label, text)
    rows = [
        {
            "d": Cell(f"{day - dt.timedelta(days=20 - i * 9):%m/%d/%y}"),
            "t": Cell(text),
            "c": Cell(f"${grouped(0)}"),
            "p": Cell(f"${grouped(total)}"),
        }
        for i, text in enumerate(("Payment Received - Thank You", "County Tax Disbursement"))
    ]
    y, _ = draw_table(
        c,
        m,
        310,
        532,
        [Column("d", "Date", 1), Column("t", "Transaction Activity", 3), Column("c", "Charges", 1, "r"), Column("p", "Payments", 1, "r")],
        rows,
        TableStyle(pen.face, 8, 1.6, "rows", rule_color=grey(180)),
    )
    rows = [
        {"t": Cell(name), "l": Cell(f"${grouped(cents)}"), "y": Cell(f"${grouped(cents * 7)}")}
        for name, cents in (("Principal", principal), ("Interest", interest), ("Escrow", escrow), ("Fees", 0), ("Total", total))
    ]
    draw_table(
        c,
        m,
        y + 24,
        300,
        [Column("t", "Past Payments Breakdown", 2), Column("l", "Paid Last Month", 1, "r"), Column("y", "Paid Year to Date", 1, "r")],
        rows,
        TableStyle(pen.face, 8, 1.6, "grid", rule_color=grey(150)),
    )
    c.dashes(0, 640, 612, 640, 0.4, 4, grey(120))
    pen.ends(316, 572, 670, "Total Amount Due", f"${grouped(total)}", weight="bold")
    pen.ends(316, 572, 686, "Additional Principal", "$ __________")
    return c


@layout("other", "estimate", split="rules")
def estimate(ctx: Context) -> Canvas:
    """A quote in an invoice's dress: valid until, acceptance line."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(2, 6), rng.choice(["us", "gb", "de"]), plain_paper=True)
    ctx.consistent = True
    c = b.c
    german = b.lang == "de"
    m, right = 48.0, c.width - 48
    b.say(m, 60, b.vendor, 15, "bold", b.brand)
    b.say(right, 60, "Angebot" if german else rng.choice(["ESTIMATE", "Quote", "PROPOSAL"]), 17, "bold", None, "r")
    b.say(right, 78, f"{'Angebots-Nr.' if german else 'Estimate #'} {ids.digits(rng, 5)}", None, "regular", None, "r")
    b.say(right, 91, f"{'Gültig bis' if german else 'Valid until'} {b.show_date(b.due)}", None, "regular", None, "r")
    y = b.party(m, 120, "customer") + 20
    y = b.lines(m, y, right - m, c.height - 200)
    y = b.totals(m + 250, y + 20, right - m - 250)
    b.say(
        m,
        y + 40,
        "Auftrag erteilt (Datum, Unterschrift): ____________________"
        if german
        else "Accepted by: ____________________  Date: ____________".replace("  ", " "),
    )
    return c


@layout("other", "sales-of-securities", split="rules")
def sales_of_securities(ctx: Context) -> Canvas:
    """Form 1099-B as a broker lists it: one row a sale, proceeds, cost, gain or loss."""
    rng = ctx.rng
    c = ctx.sheet(792, 612)
    pen, brand = Pen(c, ctx.face("sans"), 7.4), accent(rng)
    year = rng.randint(2019, 2025)
    pen.say(36, 40, companies.broker(rng, ctx.split), size=12, weight="bold", color=brand)
    pen.say(756, 36, f"{year} Form 1099-B", size=11, weight="bold", anchor="r")
    pen.say(756, 48, "Proceeds from Broker and Barter Exchange Transactions", anchor="r")
    pen.say(36, 58, f"Account {ids.digits(rng, 8)} {people.person(rng, ctx.split).upper()} Recipient TIN XXX-XX-{ids.digits(rng, 4)}")
    pen.say(36, 80, "SHORT-TERM TRANSACTIONS FOR WHICH BASIS IS REPORTED TO THE IRS (Box 12 checked)", weight="bold")
    rows = []
    for _ in range(rng.randint(6, 20)):
        sold = dates.between(rng, dt.date(year, 1, 2), dt.date(year, 12, 30))
        proceeds, cost = amount(rng, 50, 20000), amount(rng, 50, 20000)
        gain = proceeds - cost
        rows.append(
            {
                "d": Cell(f"{companies.company(rng, ctx.split).upper()[:26]} {ids.code(rng, 9, 0.4)}"),
                "q": Cell(f"{rng.randint(1, 400)}.000"),
                "a": Cell(f"{sold - dt.timedelta(days=rng.randint(5, 300)):%m/%d/%y}"),
                "s": Cell(f"{sold:%m/%d/%y}"),
                "p": Cell(grouped(proceeds)),
                "c": Cell(grouped(cost)),
                "g": Cell(f"{'-' if gain < 0 else ''}{grouped(gain)}"),
            }
        )
    columns = [
        Column("d", "1a. Description of property/CUSIP", 3),
        Column("q", "Quantity", 0.8, "r"),
        Column("a", "1b. Date acquired", 0.9),
        Column("s", "1c. Date sold", 0.9),
        Column("p", "1d. Proceeds", 1, "r"),
        Column("c", "1e. Cost or other basis", 1, "r"),
        Column("g", "Gain or loss (-)", 1, "r"),
    ]
    draw_table(c, 36, 90, 720, columns, rows, TableStyle(pen.face, 7.2, 1.5, "rows", BLACK, grey(190)), 560)
    return c
