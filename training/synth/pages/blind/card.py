"""Card statements of other issuers: activity by cardholder, and charges with merchant details in two lines."""

from __future__ import annotations

import datetime as dt

from training.synth.content import bookings, companies, ids, people, places
from training.synth.content.accounts import CardAccount, Movement, card_account
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import logo, paragraph
from training.synth.pages.pen import Pen

Row = tuple[str, str, str | None, object]


def _usd(cents: int, sign: str = "-") -> str:
    return f"{sign + ' ' if sign == '- ' else sign if cents < 0 else ''}${grouped(cents)}"


def _short(day: dt.date) -> str:
    return f"{day:%b} {day.day}"


def _rows(pen: Pen, rows: list[Row], x: float, right: float, y: float, pitch: float) -> float:
    for label, text, path, value in rows:
        pen.ends(x, right, y, label, text, path, value, weight="bold" if path == "new_balance" else "regular")
        pen.c.line(x, y + 4, right, y + 4, 0.25, grey(210))
        y += pitch
    return y


@layout("credit_card_statement", "by-cardholder", split="blind")
def by_cardholder(ctx: Context) -> Canvas:
    """Three figures in a band, the account summary in a column, transactions under the holder's name and number."""
    rng = ctx.rng
    a = card_account(rng, ctx.split, rng.randint(4, 16))
    ctx.consistent = a.consistent
    c = ctx.sheet(*LETTER)
    face, brand, m = ctx.face("sans"), accent(rng), 38.0
    pen = Pen(c, face, 8)
    w = c.width - 2 * m
    issuer, holder, last4 = companies.card_product(rng, ctx.split), people.person(rng, ctx.split), ids.digits(rng, 4)
    right = c.width - m
    pen.say(m, 44, issuer, "issuer", size=15, weight="bold", color=brand)
    pen.after(m, 60, f"{rng.choice(['World Elite Mastercard', 'Visa Signature'])} ending in ", last4, "account_last4", last4)
    days = (a.end - a.start).days + 1
    end = right - pen.wide(
        f"{a.start:%b} {a.start.day}, {a.start.year} - {a.end:%b} {a.end.day}, {a.end.year} | {days} days in Billing Cycle"
    )
    end = pen.say(end, 60, f"{a.start:%b} {a.start.day}, {a.start.year}", "period_start", a.start.isoformat())
    end = pen.say(end, 60, " - ")
    end = pen.say(end, 60, f"{a.end:%b} {a.end.day}, {a.end.year}", "period_end", a.end.isoformat())
    pen.say(end, 60, f" | {days} days in Billing Cycle")
    c.box(m, 74, right, 128, 0, None, tint(brand, 0.1))
    third = w / 3
    for i, (label, text, path, value) in enumerate(
        (
            ("Payment Due Date", f"{a.due:%b} {a.due:%d}, {a.due.year}", "due_date", a.due.isoformat()),
            ("New Balance", _usd(a.new), "new_balance", plain(a.new)),
            ("Minimum Payment Due", _usd(a.minimum), "minimum_due", plain(a.minimum)),
        )
    ):
        pen.say(m + 10 + i * third, 92, label, size=8.6)
        pen.say(m + 10 + i * third, 114, text, path, value, 15, "bold")
    left = m + w * 0.46
    text = (
        "LATE PAYMENT WARNING: If we do not receive your minimum payment by your due date, you may have to pay a late fee of up to $40.00."
    )
    y = paragraph(c, m, 148, w * 0.42, text, face(7))
    text = (
        "MINIMUM PAYMENT WARNING: If you make only the minimum payment each period, you "
        "will pay more in interest and it will take you longer to pay off your balance."
    )
    y = paragraph(c, m, y + 6, w * 0.42, text, face(7))
    pen.say(m, y + 10, holder, "account_holder", weight="bold")
    pen.say(left, 148, "Account Summary", size=10, weight="bold")
    plus = lambda cents: f"+ ${grouped(cents)}"  # noqa: E731
    rows: list[Row] = [
        ("Previous Balance", _usd(a.previous), "previous_balance", plain(a.previous)),
        ("Payments", f"- ${grouped(a.payments)}", "payments_and_credits", plain(abs(a.payments))),
        ("Transactions", plus(a.purchases), "purchases", plain(a.purchases)),
        ("Cash Advances", plus(a.advances), "cash_advances", plain(a.advances)),
        ("Fees Charged", plus(a.fees), "fees", plain(a.fees)),
        ("Interest Charged", plus(a.interest), "interest", plain(a.interest)),
        ("New Balance", f"= {_usd(a.new)}", None, None),
        ("Credit Limit", f"${grouped(a.limit)}", "credit_limit", plain(a.limit)),
        (
            f"Available Credit (as of {a.end:%b} {a.end.day}, {a.end.year})",
            f"${grouped(a.available)}",
            "available_credit",
            plain(a.available),
        ),
    ]
    if a.transfers:
        rows.insert(4, ("Balance Transfers", plus(a.transfers), "balance_transfers", plain(a.transfers)))
    low = _rows(pen, rows, left, right, 166, 14)
    _groups(ctx, pen, a, holder, last4, m, max(low, y) + 24, w)
    return c


def _groups(ctx: Context, pen: Pen, a: CardAccount, holder: str, last4: str, m: float, y: float, w: float) -> None:
    c = pen.c
    pen.say(m, y, "Transactions", size=12, weight="bold")
    index = 0
    y += 20
    for title, keys in (("Payments, Credits and Adjustments", ("payment",)), ("Transactions", ("purchase", "advance"))):
        moves = [k for k in a.moves if k.section in keys]
        if not moves or y > 690:
            continue
        pen.say(m, y, f"{holder.upper()} #{last4}: {title}", size=8.6, weight="bold")
        y += 13
        for x, head, anchor in ((m, "Trans Date", "l"), (m + 62, "Post Date", "l"), (m + 124, "Description", "l"), (m + w, "Amount", "r")):
            pen.say(x, y, head, size=7.2, color=grey(80), anchor=anchor)
        c.line(m, y + 4, m + w, y + 4, 0.6, grey(120))
        y += 14
        for move in moves:
            if y > 735:
                return
            at = f"transactions.{index}"
            text = bookings.shop_line(ctx.rng, ctx.split) if move.section == "purchase" else move.text
            pen.say(m, y, _short(move.date), f"{at}.date", move.date.isoformat())
            pen.say(m + 62, y, _short(move.posted), f"{at}.post_date", move.posted.isoformat())
            pen.say(m + 124, y, text, f"{at}.description", width=w - 200)
            pen.say(m + w, y, f"{'- ' if move.cents < 0 else ''}${grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
            y += 12.5
            index += 1
        total = sum(k.cents for k in moves)
        pen.say(m, y + 2, f"{holder.upper()} #{last4}: Total {title}", weight="bold")
        pen.say(m + w, y + 2, f"{'- ' if total < 0 else ''}${grouped(total)}", weight="bold", anchor="r")
        y += 22


@layout("credit_card_statement", "charge-details", split="blind")
def charge_details(ctx: Context) -> Canvas:
    """New balance and minimum in large type, summary at the right, charges with town and kind on a second line."""
    rng = ctx.rng
    a = card_account(rng, ctx.split, rng.randint(3, 11))
    ctx.consistent = a.consistent
    c = ctx.sheet(*LETTER)
    face, brand, m = ctx.face("sans"), accent(rng), 40.0
    pen = Pen(c, face, 8.2)
    w = c.width - 2 * m
    right = c.width - m
    issuer, holder = companies.card_product(rng, ctx.split), people.person(rng, ctx.split).upper()
    logo(c, rng, m, 28, 30, brand)
    pen.say(m + 40, 42, issuer, "issuer", size=13, weight="bold")
    pen.say(m + 40, 54, holder, "account_holder")
    pen.after(m + 40, 65, "Closing Date ", f"{a.end:%m/%d/%y}", "statement_date", a.end.isoformat())
    last = ids.digits(rng, 5)
    pen.after(right, 65, "Account Ending ", f"{rng.randint(1, 9)}-{last}", "account_last4", last[-4:], anchor="r")
    y = 104.0
    pen.say(m, y, "New Balance", size=10)
    pen.say(m + 230, y, _usd(a.new), "new_balance", plain(a.new), 15, "bold", anchor="r")
    pen.say(m, y + 24, "Minimum Payment Due", size=10)
    pen.say(m + 230, y + 24, _usd(a.minimum), "minimum_due", plain(a.minimum), 12, "bold", anchor="r")
    pen.say(m, y + 52, "Payment Due Date", size=10)
    pen.say(m + 230, y + 52, f"{a.due:%m/%d/%y}", "due_date", a.due.isoformat(), 12, "bold", anchor="r")
    text = (
        "Late Payment Warning: If we do not receive your Minimum Payment Due by the Payment Due Date of this statement, "
        "you may have to pay a late fee of up to $40.00 and your APRs may be increased to the Penalty APR of 29.99%."
    )
    paragraph(c, m, y + 78, 240, text, face(7.2))
    x = m + w * 0.56
    c.box(x - 10, y - 16, right, y + 150, 0, None, grey(243))
    pen.say(x, y, "Account Summary", size=10.5, weight="bold", color=brand)
    charges = a.purchases + a.advances + a.transfers
    rows: list[Row] = [
        ("Previous Balance", _usd(a.previous), "previous_balance", plain(a.previous)),
        ("Payments/Credits", f"-${grouped(a.payments)}", "payments_and_credits", plain(abs(a.payments))),
        ("New Charges", f"+${grouped(charges)}", "purchases" if charges == a.purchases else None, plain(charges)),
        ("Fees", f"+${grouped(a.fees)}", "fees", plain(a.fees)),
        ("Interest Charged", f"+${grouped(a.interest)}", "interest", plain(a.interest)),
    ]
    at = _rows(pen, rows, x, right - 8, y + 18, 14)
    pen.ends(x, right - 8, at + 2, "New Balance", _usd(a.new), size=9.4, weight="bold")
    pen.ends(x, right - 8, at + 20, "Credit Limit", f"${grouped(a.limit)}", "credit_limit", plain(a.limit))
    pen.ends(x, right - 8, at + 33, "Available Credit", f"${grouped(a.available)}", "available_credit", plain(a.available))
    pen.ends(x, right - 8, at + 46, f"Days in Billing Period: {(a.end - a.start).days + 1}", "")
    _details(ctx, pen, a, holder, m, 290, w, brand)
    return c


def _details(ctx: Context, pen: Pen, a: CardAccount, holder: str, m: float, y: float, w: float, brand) -> None:
    index = 0
    for title, keys in (("Payments and Credits", ("payment",)), ("New Charges", ("purchase", "advance"))):
        moves = [k for k in a.moves if k.section in keys]
        if not moves or y > 680:
            continue
        pen.say(m, y, title, size=12, weight="bold", color=brand)
        pen.c.line(m, y + 5, m + w, y + 5, 1.2, brand)
        total = sum(k.cents for k in moves)
        pen.say(m, y + 18, f"Total {title}", weight="bold")
        pen.say(m + w, y + 18, _usd(total), weight="bold", anchor="r")
        y += 36
        pen.say(m, y, "Detail", size=9, weight="bold")
        pen.say(m + w, y, "Amount", size=7.4, anchor="r", color=grey(80))
        y += 13
        for move in moves:
            if y > 735:
                return
            index, y = _charge(ctx, pen, move, index, m, y, w)
        y += 16


def _charge(ctx: Context, pen: Pen, move: Movement, index: int, m: float, y: float, w: float) -> tuple[int, float]:
    rng, at = ctx.rng, f"transactions.{index}"
    name, place, kind = move.text, "", ""
    if move.section == "purchase":
        name = companies.shop(rng, ctx.split, "us", rng.choice(["market", "restaurant", "fuel", "retail"])).upper()
        place = f"{places.city(rng, ctx.split).upper()} {places.state(rng)}"
        kind = rng.choice(["GROCERY STORES", "RESTAURANT", "FAST FOOD RESTAURANT", "SERVICE STATION", "MERCHANDISE", "LODGING"])
    mark = "*" if move.section == "payment" else ""
    pen.say(m, y, f"{move.date:%m/%d/%y}{mark}", f"{at}.date", move.date.isoformat())
    whole = " ".join(part for part in (name, place, kind) if part)
    pen.say(m + 58, y, name, f"{at}.description", whole, width=200)
    if place:
        pen.say(m + 270, y, place, f"{at}.description", whole, width=150)
    pen.say(m + w, y, _usd(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
    if kind:
        pen.say(m + 58, y + 9.5, kind, f"{at}.description", whole, 7, color=grey(90))
        y += 9.5
    pen.c.line(m, y + 5, m + w, y + 5, 0.25, grey(210))
    return index + 1, y + 15
