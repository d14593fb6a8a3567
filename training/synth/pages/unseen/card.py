"""Card statements of Britain and of a credit union."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.accounts import CardAccount, card_account
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.wording import merchant

_LATE = (
    "Late Payment Warning: If we do not receive your minimum payment by the date listed above, you may have to pay "
    "a late fee of up to $39.00. "
    "Minimum Payment Warning: If you make only the minimum payment each period, you will pay more in interest and it will take you longer "
    "to pay off your balance."
)


def cycle(ctx: Context, count: int) -> CardAccount:
    """A billing cycle with so many purchases."""
    a = card_account(ctx.rng, ctx.split, count)
    ctx.consistent = a.consistent
    return a


def _head_row(pen: Pen, edges: tuple, names: tuple, anchors: str, y: float) -> None:
    for x, text, anchor in zip(edges, names, anchors, strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)


@layout("credit_card_statement", "pounds-and-cr", split="unseen")
def pounds_and_cr(ctx: Context) -> Canvas:
    """British card: figures with the pound sign, credits with CR behind, minimum payment and a date written out."""
    rng = ctx.rng
    a = cycle(ctx, rng.randint(4, 15))
    c = ctx.sheet(*A4)
    brand, m = accent(rng), 48.0
    pen = Pen(c, ctx.face("sans"), 8.4)
    right = c.width - m
    bank = companies.bank(rng, ctx.split).split()[0]
    pen.say(m, 50, f"{bank} Credit Card", "issuer", size=16, weight="bold", color=brand)
    pen.say(m, 66, "Monthly statement", size=10)
    number = ids.digits(rng, 4)
    pen.after(right, 50, "Card number ending ", number, "account_last4", number, anchor="r")
    pen.after(right, 63, "Statement date ", f"{a.end.day} {a.end:%B %Y}", "statement_date", a.end.isoformat(), anchor="r")
    holder = people.person(rng, ctx.split, "gb", 0)
    pen.say(m, 104, f"{rng.choice(['Mr', 'Mrs', 'Ms'])} {holder}", "account_holder")
    pen.stack(m, 115, places.address(rng, ctx.split, "gb"))
    signed = lambda k: f"£{grouped(k)}{'CR' if k < 0 else ''}"  # noqa: E731
    y = 182.0
    c.box(m, y - 14, right, y + 30, 0, None, tint(brand, 0.12))
    for i, (label, text, path, value) in enumerate(
        (
            ("Your new balance", signed(a.new), "new_balance", plain(a.new)),
            ("Minimum payment", f"£{grouped(a.minimum)}", "minimum_due", plain(a.minimum)),
            ("To reach us by", f"{a.due.day} {a.due:%b %Y}", "due_date", a.due.isoformat()),
            ("Your credit limit", f"£{grouped(a.limit)}", "credit_limit", plain(a.limit)),
        )
    ):
        pen.say(m + 10 + i * 126, y, label, size=8)
        pen.say(m + 10 + i * 126, y + 18, text, path, value, 12, "bold")
    y += 56
    rows = [
        ("Balance from last statement", signed(a.previous), "previous_balance", plain(a.previous)),
        ("Payments and refunds", f"£{grouped(a.payments)}CR", "payments_and_credits", plain(abs(a.payments))),
        ("Card purchases", f"£{grouped(a.purchases)}", "purchases", plain(a.purchases)),
        ("Cash transactions", f"£{grouped(a.advances)}", "cash_advances", plain(a.advances)),
        ("Balance transfers", f"£{grouped(a.transfers)}", "balance_transfers", plain(a.transfers)),
        ("Default charges", f"£{grouped(a.fees)}", "fees", plain(a.fees)),
        ("Interest", f"£{grouped(a.interest)}", "interest", plain(a.interest)),
        ("Credit available", f"£{grouped(a.available)}", "available_credit", plain(a.available)),
    ]
    for i, row in enumerate(rows):
        x = m + i // 4 * (right - m) / 2
        pen.ends(x, x + (right - m) / 2 - 24, y + i % 4 * 14, *row)
    y += 84
    edges = (m, m + 66, m + 132, right)
    c.line(m, y - 12, right, y - 12, 0.8, brand)
    _head_row(pen, edges, ("Date entered", "Transaction", "Description", "Amount £"), "lllr", y)
    for i, move in enumerate(a.moves):
        y += 14
        if y > c.height - 80:
            break
        at = f"transactions.{i}"
        shop = merchant(ctx)
        text = (
            f"{shop[0]} {shop[1]} GBR"
            if move.section == "purchase"
            else "DIRECT DEBIT PAYMENT - THANK YOU"
            if move.section == "payment"
            else move.text
        )
        pen.say(edges[0], y, f"{move.posted.day:02d} {move.posted:%b}", f"{at}.post_date", move.posted.isoformat())
        pen.say(edges[1], y, f"{move.date.day:02d} {move.date:%b}", f"{at}.date", move.date.isoformat())
        pen.say(edges[2], y, text, f"{at}.description", width=right - edges[2] - 80)
        pen.say(right, y, f"{grouped(move.cents)}{'CR' if move.cents < 0 else ''}", f"{at}.amount", plain(move.cents), anchor="r")
    pen.say(m, c.height - 50, "If you only make minimum payments it will take longer and cost you more to clear your balance.", size=7)
    return c


@layout("credit_card_statement", "reference-and-rates", split="unseen")
def reference_and_rates(ctx: Context) -> Canvas:
    """Credit union card: two boxes side by side, reference numbers in the rows, credits with a trailing minus, rates below."""
    rng = ctx.rng
    a = cycle(ctx, rng.randint(3, 12))
    c = ctx.sheet(*LETTER)
    m = 36.0
    pen = Pen(c, ctx.face("sans", "sans", "mono"), 7.4)
    right, half = c.width - m, (c.width - 2 * m) / 2
    name = companies.bank(rng, ctx.split).split()[0] + rng.choice([" Federal Credit Union", " Community Bank", " Employees Credit Union"])
    pen.say(m, 44, name, "issuer", size=12, weight="bold")
    pen.say(m, 56, rng.choice(["Visa Platinum", "Mastercard", "Visa Share Secured"]), size=9)
    last = ids.digits(rng, 4)
    pen.after(right, 44, "Account Number: ", f"XXXX XXXX XXXX {last}", "account_last4", last, anchor="r")
    pen.say(right, 56, people.person(rng, ctx.split).upper(), "account_holder", anchor="r")
    y = 84.0
    sign = lambda k: f"${grouped(k)}{'-' if k < 0 else ''}"  # noqa: E731
    left_rows = [
        ("Previous Balance", sign(a.previous), "previous_balance", plain(a.previous)),
        ("- Payments & Credits", f"${grouped(a.payments)}", "payments_and_credits", plain(abs(a.payments))),
        ("+ Purchases & Debits", f"${grouped(a.purchases)}", "purchases", plain(a.purchases)),
        ("+ Cash Advances", f"${grouped(a.advances)}", "cash_advances", plain(a.advances)),
        *([("+ Balance Transfers", f"${grouped(a.transfers)}", "balance_transfers", plain(a.transfers))] if a.transfers else []),
        ("+ Fees Charged", f"${grouped(a.fees)}", "fees", plain(a.fees)),
        ("+ Interest Charged", f"${grouped(a.interest)}", "interest", plain(a.interest)),
        ("= New Balance", sign(a.new), "new_balance", plain(a.new)),
        ("Statement Closing Date", f"{a.end:%m/%d/%y}", "statement_date", a.end.isoformat()),
        ("Days in Billing Cycle", str((a.end - a.start).days + 1), None, None),
    ]
    right_rows = [
        ("New Balance", sign(a.new), None, None),
        ("Total Minimum Payment Due", f"${grouped(a.minimum)}", "minimum_due", plain(a.minimum)),
        ("Payment Due Date", f"{a.due:%m/%d/%y}", "due_date", a.due.isoformat()),
        ("Past Due Amount", f"${grouped(a.past_due)}", "past_due", plain(a.past_due)),
        ("Total Credit Line", f"${grouped(a.limit)}", "credit_limit", plain(a.limit)),
        ("Available Credit Line", f"${grouped(a.available)}", "available_credit", plain(a.available)),
    ]
    for x, title, rows in ((m, "SUMMARY OF ACCOUNT ACTIVITY", left_rows), (m + half + 8, "PAYMENT INFORMATION", right_rows)):
        c.box(x, y - 10, x + half - 8, y + 6 + 12 * len(left_rows), 0.6)
        c.box(x, y - 10, x + half - 8, y + 3, 0, None, grey(215))
        pen.say(x + half / 2 - 4, y, title, weight="bold", anchor="c")
        for i, row in enumerate(rows):
            pen.ends(x + 6, x + half - 14, y + 14 + 12 * i, *row)
    y += 26 + 12 * len(left_rows)
    y = paragraph(c, m, y, right - m, _LATE, pen.face(6.6)) + 12
    c.box(m, y - 10, right, y + 3, 0, None, grey(215))
    pen.say((m + right) / 2, y, "TRANSACTIONS", weight="bold", anchor="c")
    y += 14
    edges = (m, m + 46, m + 92, m + 196, right)
    _head_row(pen, edges, ("Tran Date", "Post Date", "Reference Number", "Transaction Description", "Amount"), "llllr", y)
    for i, move in enumerate(a.moves):
        y += 11.6
        if y > 650:
            break
        at = f"transactions.{i}"
        shop = merchant(ctx)
        text = " ".join(shop) if move.section == "purchase" else move.text
        pen.say(edges[0], y, f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, f"{move.posted:%m/%d}", f"{at}.post_date", move.posted.isoformat())
        pen.say(edges[2], y, ids.code(rng, 17, 0.15), width=96)
        pen.say(edges[3], y, text, f"{at}.description", width=right - edges[3] - 64)
        pen.say(right, y, sign(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
    return _rates(pen, a, m, min(y + 22, 676), right)


def _rates(pen: Pen, a: CardAccount, m: float, y: float, right: float) -> Canvas:
    pen.c.box(m, y - 10, right, y + 3, 0, None, grey(215))
    pen.say((m + right) / 2, y, "INTEREST CHARGE CALCULATION", weight="bold", anchor="c")
    edges = (m, m + 240, m + 400, right)
    y += 14
    _head_row(pen, edges, ("Type of Balance", "Annual Percentage Rate", "Balance Subject to Rate", "Interest Charge"), "lrrr", y)
    rate = 9 + a.previous % 1700 / 100
    for i, (kind, share, extra) in enumerate((("Purchases", 1, 0), ("Cash Advances", 0, 2.5), ("Balance Transfers", 0, 1))):
        y += 12
        pen.say(edges[0], y, kind, f"apr.{i}.type")
        pen.say(edges[1], y, f"{rate + extra:.2f}%", f"apr.{i}.rate", f"{rate + extra:.2f}", anchor="r")
        pen.say(edges[2], y, f"${grouped(a.previous * share)}", anchor="r")
        pen.say(edges[3], y, f"${grouped(a.interest * share)}", anchor="r")
    return pen.c
