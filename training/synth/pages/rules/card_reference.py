"""A bank's card statement: two dates, reference and account number columns, totals of the year."""

from __future__ import annotations

from training.synth.content import bookings, companies, ids, people
from training.synth.content.accounts import CardAccount, card_account
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas, Color
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import wrap
from training.synth.pages.pen import Pen
from training.synth.pages.rules.card import Row, equation, list_rows, usd
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


def _heads(pen: Pen, x: float, y: float, edges: list[tuple[float, str, str]], fill: Color) -> float:
    pen.c.box(x, y - 9, edges[-1][0] + 2, y + 15, 0, None, fill)
    for at, text, anchor in edges:
        words = wrap(pen.c, text, pen.face(6.8, "bold"), 46 if len(text) < 20 else 200)
        for j, word in enumerate(words[:2]):
            pen.say(at, y + 8 * j, word, size=6.8, weight="bold", anchor=anchor)
    return y + 26


@layout("credit_card_statement", "reference-columns", split="rules")
def reference_columns(ctx: Context) -> Canvas:
    """A bank's card: two dates, reference and account number columns, section totals, yearly totals, interest table."""
    rng = ctx.rng
    a = card_account(rng, ctx.split, rng.randint(4, 12))
    ctx.consistent = a.consistent
    c = ctx.sheet(*LETTER)
    face, brand = ctx.face("sans"), accent(rng)
    pen = Pen(c, face, 7.6)
    bank = companies.bank(rng, ctx.split)
    m = 34.0
    w = c.width - 2 * m
    last4, holder = ids.digits(rng, 4), people.person(rng, ctx.split).upper()
    pen.say(m, 38, bank, "issuer", size=13, weight="bold", color=brand)
    x = c.width - m
    pen.say(x, 32, holder, "account_holder", size=8, weight="bold", anchor="r")
    pen.after(x, 43, "Account Number: ", f"{ids.digits(rng, 4)} XXXX XXXX {last4}", "account_last4", last4, anchor="r")
    form = f"{a.start:%B} {a.start.day} - {a.end:%B} {a.end.day}, {a.end.year}"
    pen.say(x, 54, form, anchor="r")
    y = 76.0
    each = (w - 20) / 2
    pen.say(m, y, "Account Summary/Payment Information", size=9.4, weight="bold", color=brand)
    rows = [
        ("Previous Balance", *equation(a)[0][1:]),
        ("Payments and Other Credits", usd(a.payments), "payments_and_credits", plain(abs(a.payments))),
        ("Purchases and Adjustments", usd(a.purchases + a.advances + a.transfers), None, None),
        ("Fees Charged", usd(a.fees), "fees", plain(a.fees)),
        ("Interest Charged", usd(a.interest), "interest", plain(a.interest)),
        ("New Balance Total", usd(a.new), "new_balance", plain(a.new)),
    ]
    low = list_rows(pen, rows, m, m + each, y + 16, 12.5)
    right: list[Row] = [
        ("Total Credit Line", usd(a.limit), "credit_limit", plain(a.limit)),
        ("Total Credit Available", usd(a.available), "available_credit", plain(a.available)),
        ("Statement Closing Date", f"{a.end:%m/%d/%Y}", "statement_date", a.end.isoformat()),
        ("Current Payment Due", usd(a.minimum), None, None),
        ("Total Minimum Payment Due", usd(a.minimum), "minimum_due", plain(a.minimum)),
        ("Payment Due Date", f"{a.due:%m/%d/%Y}", "due_date", a.due.isoformat()),
    ]
    list_rows(pen, right, m + each + 20, m + w, y + 16, 12.5)
    y = low + 16
    pen.say(m, y, "Transactions", size=9.4, weight="bold", color=brand)
    edges = [
        (m + 3, "Transaction Date", "l"),
        (m + 62, "Posting Date", "l"),
        (m + 112, "Description", "l"),
        (m + 380, "Reference Number", "l"),
        (m + 436, "Account Number", "l"),
        (m + w - 2, "Amount", "r"),
    ]
    y = _heads(pen, m, y + 14, edges, tint(brand, 0.12))
    index = 0
    for title, keys, label in (
        ("Payments and Other Credits", ("payment",), "TOTAL PAYMENTS AND OTHER CREDITS FOR THIS PERIOD"),
        ("Purchases and Adjustments", ("purchase", "advance"), "TOTAL PURCHASES AND ADJUSTMENTS FOR THIS PERIOD"),
    ):
        moves = [k for k in a.moves if k.section in keys]
        if not moves or y > 610:
            continue
        pen.say(m + 3, y, title, weight="bold")
        y += 12
        for move in moves:
            lines = [move.text] if move.section != "purchase" else bookings.card_line(rng, ctx.split, move.cents)
            if y + 10 * len(lines) > 640:
                break
            at = f"transactions.{index}"
            pen.say(m + 3, y, f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat())
            pen.say(m + 62, y, f"{move.posted:%m/%d}", f"{at}.post_date", move.posted.isoformat())
            pen.say(m + 112, y, lines[0], f"{at}.description", width=258)
            pen.say(m + 380, y, ids.digits(rng, 4))
            pen.say(m + 436, y, last4)
            pen.say(m + w - 2, y, f"{'-' if move.cents < 0 else ''}{grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
            for extra in lines[1:]:
                y += 9
                pen.say(m + 112, y, extra, size=7)
            y += 11.5
            index += 1
        total = sum(k.cents for k in moves)
        pen.say(m + 112, y, label, weight="bold")
        pen.say(m + w - 2, y, usd(total), weight="bold", anchor="r")
        y += 16
    _year_totals(ctx, pen, a, m, y + 4, w)
    return c


def _year_totals(ctx: Context, pen: Pen, a: CardAccount, m: float, y: float, w: float) -> None:
    fees, interest = bookings.year_to_date(ctx.rng)
    pen.c.box(m + w * 0.3, y - 9, m + w * 0.7, y + 28, 0.6, grey(120))
    pen.say(m + w * 0.5, y, f"{a.end.year} Totals Year-to-Date", weight="bold", anchor="c")
    pen.ends(m + w * 0.32, m + w * 0.68, y + 12, f"Total fees charged in {a.end.year}", usd(fees + a.fees))
    pen.ends(m + w * 0.32, m + w * 0.68, y + 23, f"Total interest charged in {a.end.year}", usd(interest + a.interest))
    y += 46
    if y > 690:
        return
    pen.say(m, y, "Interest Charge Calculation", size=9.4, weight="bold")
    columns = [
        Column("t", "", 0.3),
        Column("r", "Annual Percentage Rate", 0.25, "r"),
        Column("b", "Balance Subject to Interest Rate", 0.25, "r"),
        Column("i", "Interest Charges by Transaction Type", 0.25, "r"),
    ]
    rows = []
    for i, name in enumerate(("Purchases", "Balance Transfers", "Cash Advances")):
        value = bookings.rate(ctx.rng)
        rows.append(
            {
                "t": Cell(name, f"apr.{i}.type"),
                "r": Cell(f"{value}%{'V' if i == 0 else ''}", f"apr.{i}.rate", value),
                "b": Cell(usd(a.previous if i == 0 and a.interest else 0)),
                "i": Cell(usd(a.interest if i == 0 else 0)),
            }
        )
    draw_table(pen.c, m, y + 6, w, columns, rows, TableStyle(pen.face, 7.2, 1.5, "rows", rule_color=grey(180)), 770)
