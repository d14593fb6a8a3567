"""A card with a category in its own column and cash back, rewards apart, payments first."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.card import cycle
from training.synth.pages.unseen.wording import merchant


@layout("credit_card_statement", "category-column", split="unseen")
def category_column(ctx: Context) -> Canvas:
    """Payments and purchases in two tables; trans. date, merchant, category and amount; figures at the right in a shaded column."""
    rng = ctx.rng
    a = cycle(ctx, rng.randint(4, 14))
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 40.0
    pen = Pen(c, ctx.face("sans"), 8)
    right = c.width - m
    pen.say(m, 46, companies.card_product(rng, ctx.split), "issuer", size=15, weight="bold", color=brand)
    last = ids.digits(rng, 4)
    x = pen.say(m, 62, people.person(rng, ctx.split), "account_holder", weight="bold")
    pen.after(x, 62, "   Account number ending in ", last, "account_last4", last)
    x = pen.after(m, 75, "Open to close date: ", f"{a.start:%m/%d/%Y}", "period_start", a.start.isoformat())
    pen.after(x, 75, " - ", f"{a.end:%m/%d/%Y}", "period_end", a.end.isoformat())
    left = right - 190
    c.box(left - 8, 92, right, 300, 0, None, tint(brand, 0.1))
    signed = lambda k: f"{'-' if k < 0 else ''}${grouped(k)}"  # noqa: E731
    rows = [
        ("Previous Balance", signed(a.previous), "previous_balance", plain(a.previous)),
        ("Payments and Credits", f"-${grouped(a.payments)}", "payments_and_credits", plain(abs(a.payments))),
        ("Purchases", f"+${grouped(a.purchases)}", "purchases", plain(a.purchases)),
        ("Balance Transfers", f"+${grouped(a.transfers)}", "balance_transfers", plain(a.transfers)),
        ("Cash Advances", f"+${grouped(a.advances)}", "cash_advances", plain(a.advances)),
        ("Fees Charged", f"+${grouped(a.fees)}", "fees", plain(a.fees)),
        ("Interest Charged", f"+${grouped(a.interest)}", "interest", plain(a.interest)),
        ("New Balance", signed(a.new), "new_balance", plain(a.new)),
        ("Credit Line", f"${grouped(a.limit)}", "credit_limit", plain(a.limit)),
        ("Credit Line Available", f"${grouped(a.available)}", "available_credit", plain(a.available)),
    ]
    pen.say(left, 108, "Account Summary", weight="bold", size=9)
    for i, row in enumerate(rows):
        pen.ends(left, right - 8, 124 + 13 * i, *row, weight="bold" if row[2] == "new_balance" else "regular")
    back = grouped(amount(rng, 5, 400))
    pen.say(left, 268, "Cashback Bonus balance")
    pen.say(right - 8, 268, f"${back}", "rewards_balance", back.replace(",", ""), anchor="r")
    pen.say(m, 108, "Payment Information", weight="bold", size=9)
    for i, row in enumerate(
        (
            ("New Balance", signed(a.new), None, None),
            ("Minimum Payment Due", f"${grouped(a.minimum)}", "minimum_due", plain(a.minimum)),
            ("Payment Due Date", f"{a.due:%B} {a.due.day}, {a.due.year}", "due_date", a.due.isoformat()),
        )
    ):
        pen.ends(m, m + 220, 124 + 13 * i, *row)
    pen.stack(m, 190, places.address(rng, ctx.split))
    y, index = 330.0, 0
    edges = (m, m + 60, right - 190, right)
    for title, heads, kinds in (("PAYMENTS AND CREDITS", "Payments", ("payment",)), ("PURCHASES", "Merchant", ("purchase", "advance"))):
        moves = [k for k in a.moves if k.section in kinds]
        if not moves:
            continue
        pen.say(m, y, title, weight="bold", color=brand)
        y += 13
        for x, text, anchor in zip(edges, ("DATE", heads.upper(), "CATEGORY", "AMOUNT"), "lllr", strict=True):
            pen.say(x, y, text, size=6.8, color=grey(90), anchor=anchor)
        c.line(m, y + 4, right, y + 4, 0.5, grey(150))
        for move in moves:
            y += 14
            if y > 745:
                return c
            at = f"transactions.{index}"
            text = " ".join(merchant(ctx)) if move.section == "purchase" else move.text
            kind = (
                "Payments and Credits"
                if move.section == "payment"
                else rng.choice(["Restaurants", "Supermarkets", "Merchandise", "Gasoline", "Services"])
            )
            pen.say(edges[0], y, f"{move.date:%m/%d/%y}", f"{at}.date", move.date.isoformat())
            pen.say(edges[1], y, text, f"{at}.description", width=edges[2] - edges[1] - 8)
            pen.say(edges[2], y, kind)
            pen.say(edges[3], y, signed(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
            index += 1
        y += 24
    return c
