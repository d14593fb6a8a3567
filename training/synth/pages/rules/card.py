"""A card statement as a large issuer of today prints it: account summary, warnings, grouped activity, coupon."""

from __future__ import annotations

from training.synth.content import bookings, companies, ids, people, places
from training.synth.content.accounts import CardAccount, card_account
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import logo, paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table

Row = tuple[str, str, str | None, object]


def usd(cents: int) -> str:
    """Dollars with the sign in front."""
    return f"{'-' if cents < 0 else ''}${grouped(cents)}"


def equation(a: CardAccount) -> list[Row]:
    """The balance equation as large issuers print it."""
    plus = lambda cents: f"{'+' if cents >= 0 else '-'}${grouped(cents)}"  # noqa: E731
    return [
        ("Previous Balance", usd(a.previous), "previous_balance", plain(a.previous)),
        ("Payment, Credits", plus(a.payments), "payments_and_credits", plain(abs(a.payments))),
        ("Purchases", plus(a.purchases), "purchases", plain(a.purchases)),
        ("Cash Advances", plus(a.advances) if a.advances else usd(0), "cash_advances", plain(a.advances)),
        ("Balance Transfers", plus(a.transfers) if a.transfers else usd(0), "balance_transfers", plain(a.transfers)),
        ("Fees Charged", plus(a.fees) if a.fees else usd(0), "fees", plain(a.fees)),
        ("Interest Charged", plus(a.interest) if a.interest else usd(0), "interest", plain(a.interest)),
        ("New Balance", usd(a.new), "new_balance", plain(a.new)),
    ]


def list_rows(pen: Pen, rows: list[Row], x: float, right: float, y: float, pitch: float = 13) -> float:
    """Captions and figures at both edges of a column; returns the next baseline."""
    for i, (label, text, path, value) in enumerate(rows):
        pen.ends(x, right, y, label, text, path, value, weight="bold" if label == "New Balance" and i else "regular")
        y += pitch
    return y


def _warnings(pen: Pen, a: CardAccount, x: float, y: float, w: float) -> float:
    """Late payment and minimum payment warnings with the table of years."""
    y = (
        paragraph(
            pen.c,
            x,
            y,
            w,
            (
                "Late Payment Warning: If we do not receive your minimum payment by "
                "the date listed above, you may have to pay a late fee of up to $40.00."
            ),
            pen.face(7.2),
        )
        + 4
    )
    y = (
        paragraph(
            pen.c,
            x,
            y,
            w,
            (
                "Minimum Payment Warning: If you make only the minimum payment each period, you will "
                "pay more in interest and it will take you longer to pay off your balance. For example:"
            ),
            pen.face(7.2),
        )
        + 2
    )
    columns = [
        Column("a", "If you make no additional charges using this card and each month you pay...", 0.4),
        Column("b", "You will pay off the balance shown on this statement in about...", 0.34),
        Column("c", "And you will end up paying an estimated total of...", 0.3),
    ]
    rows = [
        {"a": Cell("Only the minimum payment"), "b": Cell(f"{3 + a.new // 90000} years"), "c": Cell(f"${max(1, a.new) * 17 // 1000:,}")},
        {
            "a": Cell(f"${max(1, a.new) // 3100:,}"),
            "b": Cell("3 years"),
            "c": Cell(f"${max(1, a.new) * 12 // 1000:,} (Savings=${max(1, a.new) * 5 // 1000:,})"),
        },
    ]
    end, _ = draw_table(pen.c, x, y, w, columns, rows, TableStyle(pen.face, 6.8, 1.35, "grid", rule_color=grey(110), pad=2))
    return end


def _activity(ctx: Context, pen: Pen, a: CardAccount, x: float, y: float, w: float, bottom: float) -> float:
    """Transactions grouped under headings, one date, a foreign charge with its rate below."""
    pen.say(x, y, "Date of", size=7)
    pen.say(x, y + 8, "Transaction", size=7)
    pen.say(x + 60, y + 8, "Merchant Name or Transaction Description", size=7)
    pen.say(x + w, y + 8, "$ Amount", size=7, anchor="r")
    pen.c.line(x, y + 12, x + w, y + 12, 0.8, grey(60))
    y += 24
    index = 0
    for title, keys in (("PAYMENTS AND OTHER CREDITS", ("payment",)), ("PURCHASE", ("purchase",)), ("CASH ADVANCES", ("advance",))):
        moves = [m for m in a.moves if m.section in keys]
        if not moves or y > bottom - 30:
            continue
        pen.say(x, y, title, weight="bold", size=7.8)
        y += 12
        for move in moves:
            lines = [move.text] if move.section != "purchase" else bookings.card_line(ctx.rng, ctx.split, move.cents)
            if y + 12 * len(lines) > bottom:
                break
            at = f"transactions.{index}"
            pen.say(x, y, f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat())
            pen.say(x + 60, y, lines[0], f"{at}.description", width=w - 130)
            pen.say(x + w, y, f"{'-' if move.cents < 0 else ''}{grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
            for extra in lines[1:]:
                y += 10
                pen.say(x + 60, y, extra, size=pen.size * 0.95)
            y += 12
            index += 1
        y += 6
    return y


@layout("credit_card_statement", "issuer-summary", split="rules")
def issuer_summary(ctx: Context) -> Canvas:
    """Payment information and account summary side by side, activity or coupon below."""
    rng = ctx.rng
    a = card_account(rng, ctx.split, rng.randint(4, 13))
    ctx.consistent = a.consistent
    c = ctx.sheet(*LETTER)
    face, brand = ctx.face("sans"), accent(rng)
    pen = Pen(c, face, 8)
    issuer = companies.card_product(rng, ctx.split)
    m = 36.0
    w = c.width - 2 * m
    logo(c, rng, m, 26, 22, brand)
    pen.say(m + 28, 42, issuer, "issuer", size=14, weight="bold", color=brand)
    pen.say(c.width - m, 34, "Manage your account online at:", size=7, anchor="r", color=grey(70))
    pen.say(c.width - m, 43, places.web(rng, issuer), size=7.4, weight="bold", anchor="r")
    last4 = ids.digits(rng, 4)
    y = 72.0
    half = w * 0.47
    right = m + w * 0.53
    pen.say(m, y, "PAYMENT INFORMATION", size=9, weight="bold", color=brand)
    due: list[Row] = [
        ("New Balance", usd(a.new), "new_balance", plain(a.new)),
        ("Payment Due Date", f"{a.due:%m/%d/%y}", "due_date", a.due.isoformat()),
        ("Minimum Payment Due", usd(a.minimum), "minimum_due", plain(a.minimum)),
    ]
    low = list_rows(pen, due, m, m + half, y + 16, 14)
    low = _warnings(pen, a, m, low + 4, half)
    pen.say(right, y, "ACCOUNT SUMMARY", size=9, weight="bold", color=brand)
    pen.after(right, y + 16, "Account Number: ", f"XXXX XXXX XXXX {last4}", "account_last4", last4, weight="bold")
    at = list_rows(pen, equation(a), right, m + w, y + 32, 13)
    c.line(right, at - 9, m + w, at - 9, 0.5, grey(120))
    end = pen.say(right, at + 2, "Opening/Closing Date")
    first, last = f"{a.start:%m/%d/%y}", f"{a.end:%m/%d/%y}"
    x = m + w - pen.wide(f"{first} - {last}")
    x = pen.say(max(x, end + 4), at + 2, first, "period_start", a.start.isoformat())
    x = pen.say(x, at + 2, " - ")
    pen.say(x, at + 2, last, "period_end", a.end.isoformat())
    credit: list[Row] = [
        ("Credit Access Line", f"${a.limit // 100:,}", "credit_limit", plain(a.limit)),
        ("Available Credit", f"${a.available // 100:,}", None, None),
        ("Cash Access Line", f"${a.limit // 500:,}", None, None),
        ("Past Due Amount", usd(a.past_due), "past_due", plain(a.past_due)),
        ("Balance over the Credit Access Line", "$0.00", None, None),
    ]
    at = list_rows(pen, credit, right, m + w, at + 15, 13)
    y = max(low, at) + 14
    if ctx.chance(0.4):
        points = rng.randint(300, 60000)
        c.box(m, y - 10, m + w, y + 12, 0, None, tint(brand, 0.1))
        pen.say(m + 6, y + 4, "REWARDS SUMMARY", weight="bold")
        pen.ends(m + 140, m + w - 6, y + 4, "Total points available for redemption", f"{points:,}", "rewards_balance", str(points))
        y += 32
    coupon = ctx.chance(0.5)
    pen.say(m, y, "ACCOUNT ACTIVITY", size=9, weight="bold", color=brand)
    y = _activity(ctx, pen, a, m, y + 16, w, 610 if coupon else 730)
    if coupon:
        _coupon(ctx, pen, a, issuer, last4, m, w)
    return c


def _coupon(ctx: Context, pen: Pen, a: CardAccount, issuer: str, last4: str, m: float, w: float) -> None:
    c, rng = pen.c, ctx.rng
    c.dashes(0, 632, 612, 632, 0.5, 4, grey(110))
    person = people.person(rng, ctx.split).upper()
    x = m + w * 0.55
    facts = [
        ("Payment Due Date:", f"{a.due:%m/%d/%y}"),
        ("New Balance:", usd(a.new)),
        ("Minimum Payment Due:", usd(a.minimum)),
        ("Account number:", f"XXXX XXXX XXXX {last4}"),
    ]
    for i, (label, text) in enumerate(facts):
        pen.ends(x, m + w, 652 + i * 13, label, text, size=8.4)
    pen.say(x, 712, "$", size=11)
    c.box(x + 10, 700, m + w, 716, 0.6, BLACK)
    pen.say(x + 10, 724, "Amount Enclosed - Make check payable to the issuer", size=6.4)
    pen.say(m, 660, person, "account_holder", size=8.8)
    pen.stack(m, 671, [line.upper() for line in places.address(rng, ctx.split)], size=8.8)
    pen.stack(
        m,
        722,
        [
            f"CARDMEMBER SERVICE {issuer.split()[0].upper()}",
            f"PO BOX {rng.randint(1000, 99999)}",
            places.us_city_line(rng, ctx.split).upper(),
        ],
        size=8,
    )
    pen.say(x, 764, f"{ids.digits(rng, 16)} {ids.digits(rng, 9)}", size=9)
