"""Papers about money that are none of our types: pay stubs, orders, deposit slips, loans."""

from __future__ import annotations

import datetime as dt

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, layout, tint
from training.synth.pages.kit import block, logo, paragraph
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("other", "pay-stub", weight=1.6)
def pay_stub(ctx: Context) -> Canvas:
    """Earnings, deductions, year to date, net pay."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.7) else (612.0, 330.0)))
    face = ctx.face("sans", "sans", "mono")
    size = rng.uniform(7, 8.8) * (0.9 if face.kind == "mono" else 1)
    m = rng.uniform(26, 44)
    w = c.width - 2 * m
    brand = accent(rng)
    c.text(m, m + 8, companies.company(rng, ctx.split), face(size * 1.3, "bold"))
    block(c, m, m + 8 + size * 1.5, places.address(rng, ctx.split), face(size))
    c.text(
        m + w,
        m + 10,
        rng.choice(["Earnings Statement", "PAY STUB", "Payroll Advice", "Statement of Earnings and Deductions"]),
        face(size * 1.5, "bold"),
        brand,
        "r",
    )
    end = dates.any_day(rng)
    form = dates.form_for(rng, "us")
    for i, (k, v) in enumerate(
        (
            ("Pay Period", f"{dates.show(end - dt.timedelta(days=13), form)} - {dates.show(end, form)}"),
            ("Pay Date", dates.show(end + dt.timedelta(days=5), form)),
            ("Employee ID", ids.digits(rng, 6)),
            ("SSN", ids.ssn(rng, 0.9)),
        )
    ):
        c.text(m + w * 0.6, m + 30 + i * size * 1.4, f"{k}:", face(size, "bold"))
        c.text(m + w, m + 30 + i * size * 1.4, v, face(size), BLACK, "r")
    c.text(m, m + 62, people.person(rng, ctx.split), face(size * 1.1, "bold"))
    st = TableStyle.sample(ctx, face, size, brand)
    gross = amount(rng, 400, 9000)
    rate = amount(rng, 12, 70)
    rows = [
        {
            "n": Cell("Regular"),
            "r": Cell(grouped(rate)),
            "h": Cell("80.00"),
            "c": Cell(grouped(gross)),
            "y": Cell(grouped(gross * rng.randint(2, 24))),
        }
    ]
    for name in rng.sample(["Overtime", "Holiday", "Vacation", "Bonus", "Sick", "Tips"], rng.randint(0, 3)):
        part = amount(rng, 30, 800)
        rows.append(
            {
                "n": Cell(name),
                "r": Cell(grouped(rate)),
                "h": Cell(f"{rng.randint(1, 12)}.00"),
                "c": Cell(grouped(part)),
                "y": Cell(grouped(part * rng.randint(1, 20))),
            }
        )
    y, _ = draw_table(
        c,
        m,
        m + 74,
        w * 0.56,
        [
            Column("n", "Earnings", 0.3),
            Column("r", "Rate", 0.15, "r"),
            Column("h", "Hours", 0.15, "r"),
            Column("c", "Current", 0.2, "r"),
            Column("y", "YTD", 0.2, "r"),
        ],
        rows,
        st,
    )
    taxes = [
        {"n": Cell(n), "c": Cell(grouped(round(gross * k))), "y": Cell(grouped(round(gross * k) * rng.randint(2, 24)))}
        for n, k in (
            ("Federal Income Tax", 0.11),
            ("Social Security Tax", 0.062),
            ("Medicare Tax", 0.0145),
            (f"{places.state(rng, True)} State Income Tax", 0.04),
            *rng.sample([("401(k)", 0.05), ("Medical", 0.03), ("Dental", 0.01), ("Union Dues", 0.01), ("HSA", 0.02)], 2),
        )
    ]
    y2, _ = draw_table(
        c,
        m + w * 0.59,
        m + 74,
        w * 0.41,
        [
            Column("n", rng.choice(["Deductions", "Taxes and Deductions"]), 0.5),
            Column("c", "Current", 0.25, "r"),
            Column("y", "YTD", 0.25, "r"),
        ],
        taxes,
        st,
    )
    y = max(y, y2) + size * 2
    c.box(m, y - size * 1.3, m + w, y + size * 0.8, 0.6, BLACK, tint(brand, 0.1))
    c.text(m + 6, y, f"Gross Pay: ${grouped(gross)}", face(size * 1.1, "bold"))
    c.text(m + w - 6, y, f"NET PAY: ${grouped(round(gross * 0.71))}", face(size * 1.1, "bold"), BLACK, "r")
    if c.height > 500 and ctx.chance(0.6):
        c.dashes(0, 520, c.width, 520, 0.5)
        c.text(m, 545, "Direct Deposit Advice - NON-NEGOTIABLE", face(10, "bold"))
        block(c, m, 570, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], face(size * 1.1))
        c.text(m + w, 570, f"Account XXXXXX{ids.digits(rng, 4)} ${grouped(round(gross * 0.71))}", face(size), BLACK, "r")
    return c


@layout("other", "mortgage-statement", weight=1.4)
def mortgage_statement(ctx: Context) -> Canvas:
    """A servicer's or association's monthly statement with a payment coupon."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans")
    brand = accent(rng)
    size = rng.uniform(7.6, 9)
    m, w = 40.0, 532.0
    logo(c, rng, m, 34, 30, brand)
    c.text(m + 40, 52, companies.lender(rng, ctx.split), face(13, "bold"), brand)
    c.text(
        m + w,
        48,
        rng.choice(
            [
                "Mortgage Statement",
                "MONTHLY MORTGAGE STATEMENT",
                "Escrow Analysis Statement",
                "HOA Statement of Account",
                "Payoff Statement",
                "Loan Statement",
            ]
        ),
        face(13, "bold"),
        BLACK,
        "r",
    )
    block(c, m, 96, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], face(size * 1.1))
    y = 90.0
    form = dates.form_for(rng, "us")
    for k, v in (
        ("Loan Number", ids.digits(rng, 10)),
        ("Statement Date", dates.show(dates.any_day(rng), form)),
        ("Payment Due Date", dates.show(dates.any_day(rng), form)),
        ("Amount Due", f"${grouped(amount(rng, 700, 5000))}"),
        ("Interest Rate", f"{rng.uniform(2.5, 8):.3f}%"),
        ("Outstanding Principal", f"${grouped(amount(rng, 30000, 600000))}"),
        ("Escrow Balance", f"${grouped(amount(rng, 100, 9000))}"),
    ):
        c.text(m + w * 0.55, y, k, face(size))
        c.text(m + w, y, v, face(size, "bold"), BLACK, "r")
        y += size * 1.6
    st = TableStyle.sample(ctx, face, size, brand)
    rows = [
        {"n": Cell(n), "c": Cell(f"${grouped(amount(rng, 20, 2000))}"), "y": Cell(f"${grouped(amount(rng, 200, 20000))}")}
        for n in ("Principal", "Interest", "Escrow (Taxes and Insurance)", "Fees Charged", "Total Payment")
    ]
    y, _ = draw_table(
        c,
        m,
        y + 20,
        w,
        [
            Column("n", rng.choice(["Explanation of Amount Due", "Past Payments Breakdown"]), 0.6),
            Column("c", "Paid Last Month", 0.2, "r"),
            Column("y", "Paid Year to Date", 0.2, "r"),
        ],
        rows,
        st,
    )
    rows = [
        {
            "d": Cell(dates.show(dates.any_day(rng), "%m/%d/%Y")),
            "n": Cell(
                rng.choice(
                    ["Payment Received - Thank you", "Late Charge", "Escrow Disbursement - County Tax", "Hazard Insurance", "Payment"]
                )
            ),
            "a": Cell(f"${grouped(amount(rng, 20, 3000))}"),
        }
        for _ in range(rng.randint(2, 6))
    ]
    y, _ = draw_table(
        c, m, y + 20, w, [Column("d", "Date", 0.2), Column("n", "Transaction Activity", 0.6), Column("a", "Amount", 0.2, "r")], rows, st
    )
    paragraph(c, m, y + 24, w, prose(rng, ctx.split, 5), face(size), bottom=600)
    c.dashes(20, 620, 592, 620, 0.5)
    c.text(m, 645, "Please detach and return with your payment", face(size))
    block(c, m, 670, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], face(size))
    c.box(m + w * 0.6, 650, m + w, 700, 0.6)
    c.text(m + w * 0.62, 668, "Amount Due", face(size, "bold"))
    c.text(m + w - 6, 668, f"${grouped(amount(rng, 700, 5000))}", face(size, "bold"), BLACK, "r")
    c.text(m + w * 0.62, 690, "Additional Principal $", face(size))
    return c
