"""Business papers that are no invoice, receipt or statement: estimates, orders, delivery notes, advice of payment, a payslip, a letter."""

from __future__ import annotations

import datetime as dt

from training.synth.content import companies, dates, goods, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import A4, LETTER, Context, LayoutFn, accent, grey, layout, tint
from training.synth.pages.kit import logo, paragraph
from training.synth.pages.pen import Pen

_PAPERS = {
    "job-estimate": (
        "ESTIMATE",
        (("Estimate #", "n"), ("Date", "d"), ("Valid until", "d")),
        True,
        "This is an estimate, not a contract or a bill. Final charges may differ.",
    ),
    "sales-quote": (
        "Quotation",
        (("Quote No.", "n"), ("Quote date", "d"), ("Expires", "d")),
        True,
        "To accept this quotation, sign here and return.",
    ),
    "purchase-order": (
        "PURCHASE ORDER",
        (("P.O. Number", "n"), ("Order date", "d"), ("Deliver by", "d")),
        True,
        "Send all invoices to accounts payable and show this order number on them.",
    ),
    "delivery-note": (
        "Delivery Note",
        (("Delivery no.", "n"), ("Date", "d"), ("Your order", "n")),
        False,
        "Goods received in good condition: ______________________",
    ),
    "packing-list": (
        "PACKING LIST",
        (("Shipment", "n"), ("Ship date", "d"), ("Cartons", "k")),
        False,
        "An invoice will be sent separately.",
    ),
    "order-confirmation": (
        "Order Confirmation",
        (("Order number", "n"), ("Order date", "d"), ("Ships", "d")),
        True,
        "You will be charged when your items ship.",
    ),
}


def _paper(name: str) -> LayoutFn:
    def draw(ctx: Context) -> Canvas:
        """A trade paper with items that asks for no money."""
        rng = ctx.rng
        title, facts, priced, foot = _PAPERS[name]
        c = ctx.sheet(*rng.choice([LETTER, A4]))
        brand, m = accent(rng), 48.0
        pen, right = Pen(c, ctx.face("sans", "serif"), 8.8), c.width - 48.0
        logo(c, rng, m, 32, 26, brand)
        pen.say(m + 36, 50, companies.company(rng, ctx.split), size=13, weight="bold")
        pen.stack(m + 36, 62, places.address(rng, ctx.split), size=7.6)
        pen.say(right, 50, title, size=16, weight="bold", color=brand, anchor="r")
        day = dates.any_day(rng, 2019)
        for i, (label, kind) in enumerate(facts):
            text = {"n": ids.digits(rng, 5), "d": f"{day + dt.timedelta(days=14 * i):%m/%d/%Y}", "k": str(rng.randint(1, 9))}[kind]
            pen.ends(right - 160, right, 70 + 13 * i, label, text)
        pen.say(m, 128, "To" if priced else "Ship to", weight="bold")
        pen.stack(m, 140, [companies.company(rng, ctx.split), *places.address(rng, ctx.split)])
        y, total = 212.0, 0
        c.box(m, y - 11, right, y + 5, 0, None, tint(brand, 0.16))
        heads = [(m + 4, "Item", "l"), (right - 170, "Qty", "r")] + (
            [(right - 90, "Price", "r"), (right - 4, "Amount", "r")] if priced else [(right - 4, "Weight", "r")]
        )
        for x, text, anchor in heads:
            pen.say(x, y, text, weight="bold", anchor=anchor)
        for _ in range(rng.randint(2, 8)):
            y += 17
            count, price = rng.randint(1, 20), amount(rng, 3, 400)
            total += count * price
            pen.say(m + 4, y, goods.product(rng, ctx.split))
            pen.say(right - 170, y, str(count), anchor="r")
            if priced:
                pen.say(right - 90, y, grouped(price), anchor="r")
                pen.say(right - 4, y, grouped(count * price), anchor="r")
            else:
                pen.say(right - 4, y, f"{rng.uniform(0.2, 30):.1f} kg", anchor="r")
        if priced:
            pen.ends(right - 160, right - 4, y + 26, "Total", f"${grouped(total)}", weight="bold")
        pen.say(m, y + 70, foot)
        return c

    return draw


for _name in _PAPERS:
    layout("other", _name, split="unseen")(_paper(_name))


@layout("other", "payslip-abroad", split="unseen")
def payslip(ctx: Context) -> Canvas:
    """A British payslip: payments and deductions side by side, year to date, net pay."""
    rng = ctx.rng
    c = ctx.sheet(595, 420)
    pen, m, right = Pen(c, ctx.face("sans", "mono"), 8), 36.0, 559.0
    pen.say(m, 40, companies.company(rng, ctx.split, "gb"), weight="bold", size=10)
    day = dates.any_day(rng, 2019)
    for i, (label, text) in enumerate(
        (
            ("Employee", people.person(rng, ctx.split, "gb")),
            ("Payroll No.", ids.digits(rng, 4)),
            ("NI Number", f"QQ{ids.digits(rng, 6)}C"),
            ("Tax Code", "1257L"),
            ("Pay Date", f"{day:%d/%m/%Y}"),
        )
    ):
        c.box(m + i * 104, 54, m + i * 104 + 104, 82, 0.5)
        pen.say(m + i * 104 + 4, 63, label, size=6.4)
        pen.say(m + i * 104 + 4, 77, text, width=96)
    gross = amount(rng, 1500, 6000)
    left = (("Basic Pay", gross), ("Overtime", gross // 12))
    off = (("PAYE Tax", gross // 7), ("National Insurance", gross // 14), ("Pension", gross // 20))
    for x, title, rows in ((m, "Payments", left), (m + 270, "Deductions", off)):
        pen.say(x, 110, title, weight="bold")
        for i, (label, cents) in enumerate(rows):
            pen.ends(x, x + 230, 126 + 13 * i, label, grouped(cents))
    pen.ends(m, m + 230, 220, "Total Gross Pay", grouped(sum(k for _, k in left)), weight="bold")
    pen.ends(m + 270, right, 300, "NET PAY", f"£{grouped(sum(k for _, k in left) - sum(k for _, k in off))}", weight="bold", size=11)
    pen.ends(m, m + 230, 250, "Taxable Gross Pay TD", grouped(gross * 7))
    pen.ends(m, m + 230, 263, "Tax Paid TD", grouped(gross))
    return c


@layout("other", "remittance", split="unseen")
def remittance(ctx: Context) -> Canvas:
    """Remittance advice: a customer lists the invoices its transfer pays."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen, m, right = Pen(c, ctx.face("sans"), 8.8), 50.0, 562.0
    pen.say(m, 52, companies.company(rng, ctx.split), size=12, weight="bold")
    pen.say(right, 52, "REMITTANCE ADVICE", size=13, weight="bold", anchor="r")
    pen.stack(m, 66, places.address(rng, ctx.split))
    day = dates.any_day(rng, 2019)
    for i, (label, text) in enumerate(
        (
            ("Payment date", f"{day:%b %d, %Y}"),
            ("Payment reference", ids.digits(rng, 8)),
            ("Vendor number", ids.digits(rng, 6)),
            ("Method", "ACH"),
        )
    ):
        pen.ends(right - 190, right, 76 + 13 * i, label, text)
    pen.say(m, 130, "Paid to:", weight="bold")
    pen.stack(m, 142, [companies.company(rng, ctx.split), *places.address(rng, ctx.split)])
    y, total = 210.0, 0
    for x, text, anchor in (
        (m, "Invoice date", "l"),
        (m + 90, "Invoice number", "l"),
        (right - 180, "Invoice amount", "r"),
        (right - 90, "Discount", "r"),
        (right, "Paid", "r"),
    ):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    c.line(m, y + 5, right, y + 5, 0.6)
    for k in range(rng.randint(2, 7)):
        y += 15
        cents = amount(rng, 40, 9000)
        cut = cents // 50
        total += cents - cut
        for x, text, anchor in (
            (m, f"{day - dt.timedelta(days=20 + 3 * k):%m/%d/%Y}", "l"),
            (m + 90, ids.digits(rng, 6), "l"),
            (right - 180, grouped(cents), "r"),
            (right - 90, grouped(cut), "r"),
            (right, grouped(cents - cut), "r"),
        ):
            pen.say(x, y, text, anchor=anchor)
    pen.ends(right - 190, right, y + 24, "Total payment", f"${grouped(total)}", weight="bold")
    return c


@layout("other", "welcome-letter", split="unseen")
def welcome_letter(ctx: Context) -> Canvas:
    """A bank's letter on opening an account: account and routing number, balances to keep, no bookings."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen, m = Pen(c, ctx.face("sans", "serif"), 10), 72.0
    bank = companies.bank(rng, ctx.split)
    pen.say(m, 64, bank, size=15, weight="bold", color=accent(rng))
    day = dates.any_day(rng, 2019)
    pen.say(m, 100, f"{day:%B} {day.day}, {day.year}")
    name = people.person(rng, ctx.split, initial=0)
    pen.stack(m, 124, [name, *places.address(rng, ctx.split)])
    pen.say(m, 186, f"Dear {name},")
    text = (
        f"Thank you for opening a checking account with {bank}. Your account ending in {ids.digits(rng, 4)} is ready to use. "
        "Your opening deposit of "
        f"${grouped(amount(rng, 25, 3000))} was received on {day:%m/%d/%Y}. The routing number is {ids.routing(rng)}. "
        "Keep a minimum daily balance of $500.00 "
        "to avoid the monthly service fee of $12.00. Your debit card and checks will arrive within ten business days."
    )
    y = paragraph(c, m, 208, 468, text, pen.face(10), leading=1.45)
    y = paragraph(
        c,
        m,
        y + 12,
        468,
        "You can sign up for online statements and alerts at any branch or in our app. Please keep this letter with your records.",
        pen.face(10),
        leading=1.45,
    )
    pen.say(m, y + 24, "Sincerely,")
    pen.say(m, y + 66, people.person(rng, ctx.split))
    pen.say(m, y + 79, "Branch Manager", color=grey(80))
    return c
