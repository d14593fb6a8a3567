"""A last look at money: additions and subtractions of an account, a card page with sale and post dates, a check with voucher."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.cheques import cheque
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import logo
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.bank_us import owner_block
from training.synth.pages.unseen.card import cycle
from training.synth.pages.unseen.checks import magnetic, signed
from training.synth.pages.unseen.wording import ledger, merchant


@layout("bank_statement", "additions-subtractions", split="unseen")
def additions_subtractions(ctx: Context) -> Canvas:
    """A community bank: figures of the account in a box at the right, Subtractions before Additions, balance in every row."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 16), plain_only=True)
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 44.0
    pen = Pen(c, ctx.face("sans", "serif"), 8.2)
    right = c.width - m
    logo(c, rng, m, 28, 26, brand)
    pen.say(m + 34, 46, companies.bank(rng, ctx.split), "bank_name", size=14, weight="bold")
    owner_block(ctx, pen, m, 100)
    number = f"xxxxxx{ids.digits(rng, 4)}"
    kind = rng.choice(["Kasasa Cash", "Classic Checking", "Rewards Checking"])
    out = -a.total("check", "withdrawal")
    rows = (
        ("Account Title", kind, "account_type", None),
        ("Account Number", number, "account_number", ids.normal_tin(number)),
        ("Statement Begins", f"{a.start:%m/%d/%Y}", "period_start", a.start.isoformat()),
        ("Statement Ends", f"{a.end:%m/%d/%Y}", "period_end", a.end.isoformat()),
        ("Starting Balance", f"${grouped(a.opening)}", "opening_balance", plain(a.opening)),
        ("Total Additions", f"${grouped(a.total('deposit'))}", "total_deposits", plain(a.total("deposit"))),
        ("Total Subtractions", f"${grouped(out)}", "total_withdrawals", plain(out)),
        ("Ending Balance", f"${grouped(a.closing)}", "closing_balance", plain(a.closing)),
    )
    c.box(right - 230, 84, right, 84 + 14 * len(rows) + 8, 0.6, brand, tint(brand, 0.07))
    for i, row in enumerate(rows):
        pen.ends(right - 222, right - 8, 98 + 14 * i, *row)
    y = 236.0
    edges = (m, m + 58, right - 160, right - 80, right)
    for x, text, anchor in zip(edges, ("Date", "Description", "Subtractions", "Additions", "Balance"), "llrrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    c.line(m, y + 4, right, y + 4, 1, brand)
    for i, move in enumerate(a.moves):
        y += 14
        if y > 740:
            break
        at = f"transactions.{i}"
        pen.say(edges[0], y, f"{move.date:%m/%d/%Y}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, move.text, f"{at}.description", width=edges[2] - edges[1] - 60)
        amount = f"(${grouped(move.cents)})" if move.cents < 0 else f"${grouped(move.cents)}"
        pen.say(edges[2] if move.cents < 0 else edges[3], y, amount, f"{at}.amount", plain(move.cents), anchor="r")
        pen.say(edges[4], y, f"${grouped(move.balance)}", f"{at}.balance", plain(move.balance), anchor="r")
    return c


@layout("credit_card_statement", "sale-and-post", split="unseen")
def sale_and_post(ctx: Context) -> Canvas:
    """Minimum and new balance in sentences of a head, summary lines with leading signs, sale and post dates, fees and interest sections."""
    rng = ctx.rng
    a = cycle(ctx, rng.randint(4, 14))
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 46.0
    pen = Pen(c, ctx.face("sans"), 8)
    right = c.width - m
    pen.say(m, 44, people.person(rng, ctx.split).upper(), "account_holder", weight="bold")
    last = ids.digits(rng, 4)
    pen.after(m, 56, "Account number ending in: ", last, "account_last4", last)
    x = pen.after(m, 68, "Billing Period: ", f"{a.start:%m/%d/%y}", "period_start", a.start.isoformat())
    pen.after(x, 68, "-", f"{a.end:%m/%d/%y}", "period_end", a.end.isoformat())
    pen.say(right, 46, companies.card_product(rng, ctx.split), "issuer", size=14, weight="bold", color=brand, anchor="r")
    rows = (
        ("Minimum payment due:", f"${grouped(a.minimum)}", "minimum_due", plain(a.minimum)),
        (
            "New balance as of " + f"{a.end:%m/%d/%y}:",
            f"${grouped(a.new)}" if a.new >= 0 else f"-${grouped(a.new)}",
            "new_balance",
            plain(a.new),
        ),
        ("Payment due date:", f"{a.due:%m/%d/%y}", "due_date", a.due.isoformat()),
    )
    for i, row in enumerate(rows):
        pen.ends(m, m + 230, 100 + 18 * i, *row, size=10, weight="bold")
    y = 176.0
    pen.say(m, y, "Account Summary", size=11, weight="bold", color=brand)
    sums = (
        ("Previous balance", f"${grouped(a.previous)}", "previous_balance", plain(a.previous)),
        ("Payments & Credits", f"-${grouped(a.payments)}", "payments_and_credits", plain(abs(a.payments))),
        ("Purchases", f"+${grouped(a.purchases)}", "purchases", plain(a.purchases)),
        ("Cash advances", f"+${grouped(a.advances)}", "cash_advances", plain(a.advances)),
        ("Balance transfers", f"+${grouped(a.transfers)}", "balance_transfers", plain(a.transfers)),
        ("Fees", f"+${grouped(a.fees)}", "fees", plain(a.fees)),
        ("Interest", f"+${grouped(a.interest)}", "interest", plain(a.interest)),
    )
    for i, row in enumerate(sums):
        pen.ends(m, m + 230, y + 16 + 13 * i, *row)
    pen.say(m + 280, y, "Credit Limit", size=11, weight="bold", color=brand)
    pen.ends(m + 280, right, y + 16, "Credit limit", f"${grouped(a.limit)}", "credit_limit", plain(a.limit))
    pen.ends(m + 280, right, y + 29, "Available for purchases", f"${grouped(a.available)}", "available_credit", plain(a.available))
    y, index = 312.0, 0
    for title, kinds in (("Payments, Credits and Adjustments", ("payment",)), ("Standard Purchases", ("purchase", "advance"))):
        moves = [k for k in a.moves if k.section in kinds]
        if not moves:
            continue
        pen.say(m, y, title, weight="bold", size=9)
        y += 12
        for x, text, anchor in ((m, "Sale Date", "l"), (m + 52, "Post Date", "l"), (m + 104, "Description", "l"), (right, "Amount", "r")):
            pen.say(x, y, text, size=7, color=grey(90), anchor=anchor)
        for move in moves:
            y += 13
            if y > 745:
                return c
            at = f"transactions.{index}"
            text = "   ".join(merchant(ctx)) if move.section == "purchase" else move.text
            pen.say(m, y, f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat())
            pen.say(m + 52, y, f"{move.posted:%m/%d}", f"{at}.post_date", move.posted.isoformat())
            pen.say(m + 104, y, text, f"{at}.description", width=right - m - 190)
            pen.say(right, y, f"{'-' if move.cents < 0 else ''}${grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
            index += 1
        y += 22
    return c


@layout("check", "above-voucher", split="unseen")
def above_voucher(ctx: Context) -> Canvas:
    """A vendor's check at the top of a sheet, amount in words above the payee's window, its voucher with invoices below."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    ctx.consistent = q.consistent
    c = ctx.sheet(*LETTER)
    form, pen = Pen(c, ctx.face("sans"), 7.6), Pen(c, ctx.face("mono", "sans"), 9)
    c.box(0, 0, 612, 262, 0, None, tint(accent(rng), 0.1))
    logo(c, rng, 34, 22, 24)
    form.say(64, 32, q.payer, "payer_name", size=10, weight="bold")
    form.stack(64, 43, q.payer_address, "payer_address")
    form.say(360, 32, q.bank, "bank_name", anchor="c")
    form.say(360, 42, ids.fractional(rng, q.routing), "fractional_routing", size=6, anchor="c")
    for i, (label, text, path, value) in enumerate(
        (("CHECK NO.", q.number, "check_number", q.number), ("CHECK DATE", f"{q.date:%d-%b-%y}", "date", q.date.isoformat()))
    ):
        form.say(500 + 50 * i, 30, label, size=5.8, anchor="c")
        pen.say(500 + 50 * i, 42, text, path, value, anchor="c", width=48)
    form.say(36, 92, "PAY", weight="bold")
    pen.say(64, 92, f"**{q.in_words}**", "amount_in_words", q.in_words, width=380)
    form.say(520, 76, "CHECK AMOUNT", size=5.8, anchor="c")
    pen.say(576, 92, f"${grouped(q.cents)}", "amount", plain(q.cents), weight="bold", anchor="r")
    form.stack(36, 126, ["TO THE", "ORDER OF"], size=6)
    pen.say(84, 128, q.payee, "payee", width=300)
    pen.stack(84, 140, places.address(rng, ctx.split))
    form.say(400, 150, "VOID IF NOT CASHED WITHIN 180 DAYS", size=6)
    signed(ctx, c, 380, 206, 576)
    magnetic(c, q, 110, 246)
    c.dashes(0, 264, 612, 264, 0.4, 4, grey(140))
    for x, text, anchor in (
        (36, "INVOICE NUMBER", "l"),
        (160, "INVOICE DATE", "l"),
        (330, "GROSS", "r"),
        (450, "DISCOUNT", "r"),
        (576, "NET AMOUNT", "r"),
    ):
        form.say(x, 290, text, anchor=anchor, size=7)
    for x, text, anchor in (
        (36, ids.digits(rng, 6), "l"),
        (160, f"{q.date.replace(day=1):%m/%d/%Y}", "l"),
        (330, grouped(q.cents), "r"),
        (450, "0.00", "r"),
        (576, grouped(q.cents), "r"),
    ):
        form.say(x, 304, text, anchor=anchor)
    return c
