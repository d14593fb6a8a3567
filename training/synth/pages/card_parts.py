"""What credit card statements share: figures, transactions, rates, the payment slip."""

from __future__ import annotations

from training.synth.content import companies, ids, places
from training.synth.content.accounts import CardAccount, card_account
from training.synth.content.money import MoneyStyle, amount, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, grey
from training.synth.pages.kit import block
from training.synth.pages.statement_kit import (
    Look,
    heading,
    holder,
    pairs,
)
from training.synth.pages.tables import Cell, Column, draw_table


def open_card(ctx: Context, count: int) -> tuple[Canvas, Look, CardAccount, str, str]:
    """A sheet, its look, an account, the issuer and the last four digits."""
    c = ctx.sheet(*LETTER)
    a = card_account(ctx.rng, ctx.split, count)
    ctx.consistent = a.consistent
    issuer = companies.card_product(ctx.rng, ctx.split) if ctx.chance(0.6) else companies.bank(ctx.rng, ctx.split)
    look = Look.sample(ctx, 0.04)
    if not look.money.symbol and ctx.chance(0.8):
        look.money.symbol = "$"
    return c, look, a, issuer, ids.digits(ctx.rng, 4)


def number_text(ctx: Context, last4: str) -> str:
    """A masked card number as printed."""
    return ctx.rng.choice(
        [
            "XXXX XXXX XXXX {}",
            "**** **** **** {}",
            "Account ending in {}",
            "xxxx-xxxx-xxxx-{}",
            "Ending in {}",
            "...{}",
            "#### #### #### {}",
        ]
    ).format(last4)


def summary_rows(ctx: Context, look: Look, a: CardAccount) -> list[tuple[str, str, str | None, object]]:
    """The balance equation as rows."""
    rng, m = ctx.rng, look.money
    signs = ctx.chance(0.5)

    def show(cents: int, plus: bool = True) -> str:
        text = m.show(cents)
        return f"+{text}" if signs and plus and cents >= 0 else text

    rows = [
        (rng.choice(["Previous Balance", "Previous balance", "Prior Balance"]), m.show(a.previous), "previous_balance", plain(a.previous)),
        (
            rng.choice(["Payments and Credits", "Payment, Credits", "Payments & Other Credits", "Payments/Credits"]),
            show(a.payments),
            "payments_and_credits",
            plain(abs(a.payments)),
        ),
        (
            rng.choice(["Purchases", "Purchases and Adjustments", "New Charges", "Transactions"]),
            show(a.purchases),
            "purchases",
            plain(a.purchases),
        ),
    ]
    if a.transfers or ctx.chance(0.5):
        rows.append(("Balance Transfers", show(a.transfers), "balance_transfers", plain(a.transfers)))
    if a.advances or ctx.chance(0.6):
        rows.append(("Cash Advances", show(a.advances), "cash_advances", plain(a.advances)))
    if a.past_due or ctx.chance(0.3):
        rows.append(("Past Due Amount", m.show(a.past_due), "past_due", plain(a.past_due)))
    rows.append((rng.choice(["Fees Charged", "Fees"]), show(a.fees), "fees", plain(a.fees)))
    rows.append((rng.choice(["Interest Charged", "Interest Charges", "FINANCE CHARGES"]), show(a.interest), "interest", plain(a.interest)))
    rows.append((rng.choice(["New Balance", "New balance", "NEW BALANCE TOTAL"]), m.show(a.new), "new_balance", plain(a.new)))
    return rows


def credit_rows(ctx: Context, look: Look, a: CardAccount) -> list[tuple[str, str, str | None, object]]:
    """Limits and cycle."""
    whole = MoneyStyle(look.money.group, "." if ctx.chance(0.5) else "", "$")
    rows = [
        (ctx.rng.choice(["Credit Limit", "Credit Access Line", "Total Credit Line"]), whole.show(a.limit), "credit_limit", plain(a.limit)),
        (ctx.rng.choice(["Available Credit", "Credit Available"]), look.money.show(a.available), "available_credit", plain(a.available)),
    ]
    if ctx.chance(0.6):
        rows.append(("Cash Credit Line", whole.show(a.limit // 5), None, None))
    rows.append(
        (
            ctx.rng.choice(["Statement Closing Date", "Closing Date", "Statement Date"]),
            look.date(a.end),
            "statement_date",
            a.end.isoformat(),
        )
    )
    if ctx.chance(0.6):
        rows.append(("Days in Billing Cycle", str((a.end - a.start).days + 1), None, None))
    return rows


def due_rows(ctx: Context, look: Look, a: CardAccount) -> list[tuple[str, str, str | None, object]]:
    """What is to be paid and when."""
    rng = ctx.rng
    return [
        (rng.choice(["New Balance", "New Balance:", "Statement Balance"]), look.money.show(a.new), "new_balance", plain(a.new)),
        (
            rng.choice(["Minimum Payment Due", "Minimum Payment", "Total Minimum Payment Due"]),
            look.money.show(a.minimum),
            "minimum_due",
            plain(a.minimum),
        ),
        (rng.choice(["Payment Due Date", "Due Date", "Payment due date"]), look.date(a.due), "due_date", a.due.isoformat()),
    ]


def card_table(
    ctx: Context, c: Canvas, look: Look, a: CardAccount, x: float, y: float, w: float, bottom: float, offset: int = 0
) -> tuple[float, int]:
    """Transactions with one or two dates, perhaps a reference number."""
    rng = ctx.rng
    two = ctx.chance(0.6)
    columns = [Column("date", rng.choice(["Trans Date", "Date", "Tran Date", "Transaction Date"]), 0.11)]
    if two:
        columns.append(Column("posted", rng.choice(["Post Date", "Posting Date", "Post"]), 0.11))
    ref = ctx.chance(0.3)
    if ref:
        columns.append(Column("ref", rng.choice(["Reference Number", "Ref #"]), 0.2))
    columns += [
        Column("text", rng.choice(["Description", "Merchant Name or Transaction Description", "Transaction Description"]), 0.55),
        Column("amount", rng.choice(["Amount", "$ Amount", "Amount ($)"]), 0.15, "r"),
    ]
    money = MoneyStyle(look.money.group, look.money.point, rng.choice(["", "$"]), negative=look.money.negative)
    rows = []
    for i, move in enumerate(a.moves[offset:]):
        at = f"transactions.{i}"
        row = {
            "date": Cell(look.row(move.date), f"{at}.date", move.date.isoformat()),
            "text": Cell(move.text, f"{at}.description"),
            "amount": Cell(money.show(move.cents), f"{at}.amount", plain(move.cents)),
        }
        if two:
            row["posted"] = Cell(look.row(move.posted), f"{at}.post_date", move.posted.isoformat())
        if ref:
            row["ref"] = Cell(ids.code(rng, 12, 0.3))
        rows.append(row)
    return draw_table(c, x, y, w, columns, rows, look.table, bottom)


def apr_table(ctx: Context, c: Canvas, look: Look, x: float, y: float, w: float, style: int) -> float:
    """Rates by type of balance."""
    y = heading(
        ctx,
        c,
        look,
        x,
        y,
        w,
        ctx.rng.choice(["Interest Charge Calculation", "Interest Charges", "Annual Percentage Rate (APR) Summary"]),
        style,
    )
    columns = [
        Column("type", "Type of Balance", 0.35),
        Column("rate", ctx.rng.choice(["Annual Percentage Rate (APR)", "APR"]), 0.25, "r"),
        Column("base", "Balance Subject to Interest Rate", 0.25, "r"),
        Column("interest", "Interest Charge", 0.2, "r"),
    ]
    rows = []
    for i, name in enumerate(["Purchases", "Cash Advances", "Balance Transfers"][: ctx.rng.choice([2, 3, 3])]):
        rate = f"{ctx.rng.uniform(11, 31):.2f}"
        rows.append(
            {
                "type": Cell(name, f"apr.{i}.type"),
                "rate": Cell(f"{rate}%{ctx.rng.choice(['', ' (v)', ''])}", f"apr.{i}.rate", rate),
                "base": Cell(look.money.show(amount(ctx.rng, 1, 4000) if ctx.chance(0.5) else 0)),
                "interest": Cell(look.money.show(0)),
            }
        )
    y, _ = draw_table(c, x, y, w, columns, rows, look.table, 1e9)
    return y + look.size * 1.4


def coupon(ctx: Context, c: Canvas, look: Look, a: CardAccount, issuer: str, last4: str, y: float, m: float) -> None:
    """The payment slip at the foot of the page."""
    rng = ctx.rng
    w = c.width - 2 * m
    c.dashes(m * 0.5, y, c.width - m * 0.5, y, 0.5, 3, grey(90))
    c.text(
        c.width / 2,
        y + 8,
        rng.choice(
            [
                "Please detach and return with your payment",
                "Detach here and return the bottom portion with your check",
                "Return this portion with your payment",
            ]
        ),
        look.face(6.5),
        grey(60),
        "c",
    )
    x = m + w * rng.uniform(0.5, 0.56)
    rows = [
        ("Account Number", number_text(ctx, last4), "account_last4", last4),
        *due_rows(ctx, look, a),
        ("Amount Enclosed", "$ ____________" if ctx.chance(0.6) else "$", None, None),
    ]
    pairs(ctx, c, look, x, y + 26, w - (x - m), rows, 1.6, ctx.chance(0.4))
    holder(ctx, c, look, m, y + 40, address_field=None)
    block(
        c,
        x,
        y + 110,
        [f"{issuer.upper()}", f"PO BOX {rng.randint(1000, 99999)}", places.us_city_line(rng, ctx.split).upper()],
        look.face(look.size),
    )
    if ctx.chance(0.6):
        c.text(m, min(c.height - 16, y + 160), ids.digits(rng, 12) + "00" + ids.digits(rng, 14), ctx.face("ocr", "mono")(9))
