"""Card statements of a company with several cards and of a shop."""

from __future__ import annotations

from training.synth.content import companies, ids, people
from training.synth.content.accounts import CardAccount
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import logo
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.card import cycle
from training.synth.pages.unseen.wording import merchant


@layout("credit_card_statement", "several-cards", split="unseen")
def several_cards(ctx: Context) -> Canvas:
    """A company's account: total activity, then each employee's card with its own number, charges and credits apart."""
    rng = ctx.rng
    a = cycle(ctx, rng.randint(4, 14))
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 44.0
    pen = Pen(c, ctx.face("sans"), 8)
    right = c.width - m
    bank = companies.bank(rng, ctx.split)
    logo(c, rng, m, 28, 24, brand)
    pen.say(m + 32, 44, bank, "issuer", size=13, weight="bold", color=brand)
    pen.say(right, 40, "Business Card Statement", size=11, anchor="r")
    owner = companies.company(rng, ctx.split).upper()
    last = ids.digits(rng, 4)
    pen.after(right, 54, "Account: ", f"**** **** **** {last}", "account_last4", last, anchor="r")
    pen.say(m, 84, owner, "account_holder", weight="bold")
    x = pen.after(m, 98, "Billing cycle ", f"{a.start:%m/%d/%Y}", "period_start", a.start.isoformat())
    pen.after(x, 98, " through ", f"{a.end:%m/%d/%Y}", "period_end", a.end.isoformat())
    y = 126.0
    pen.say(m, y, "Account summary", size=10.5, weight="bold", color=brand)
    rows = [
        ("Opening balance", f"${grouped(a.previous)}", "previous_balance", plain(a.previous)),
        ("Payments and other credits", f"(${grouped(a.payments)})", "payments_and_credits", plain(abs(a.payments))),
        ("Purchases and other charges", f"${grouped(a.purchases)}", "purchases", plain(a.purchases)),
        ("Cash disbursements", f"${grouped(a.advances + a.transfers)}", "cash_advances" if not a.transfers else None, plain(a.advances)),
        ("Fees", f"${grouped(a.fees)}", "fees", plain(a.fees)),
        ("Finance charges", f"${grouped(a.interest)}", "interest", plain(a.interest)),
        ("Closing balance", f"${grouped(a.new)}" if a.new >= 0 else f"(${grouped(a.new)})", "new_balance", plain(a.new)),
    ]
    for i, row in enumerate(rows):
        pen.ends(m, m + 240, y + 16 + 13 * i, *row, weight="bold" if i == 6 else "regular")
    for i, row in enumerate(
        (
            ("Amount due", f"${grouped(a.minimum)}", "minimum_due", plain(a.minimum)),
            ("Due date", f"{a.due:%m/%d/%Y}", "due_date", a.due.isoformat()),
            ("Revolving credit line", f"${grouped(a.limit)}", "credit_limit", plain(a.limit)),
            ("Open to buy", f"${grouped(a.available)}", "available_credit", plain(a.available)),
        )
    ):
        pen.ends(m + 300, right, y + 16 + 13 * i, *row)
    return _cards(ctx, pen, a, m, y + 134, right, brand)


def _cards(ctx: Context, pen: Pen, a: CardAccount, m: float, y: float, right: float, brand) -> Canvas:
    rng, index = ctx.rng, 0
    pays, buys = [k for k in a.moves if k.section == "payment"], [k for k in a.moves if k.section != "payment"]
    cut = len(buys) // 2 or 1
    for who, moves in (
        ("CORPORATE ACCOUNT", pays),
        (people.person(rng, ctx.split).upper(), buys[:cut]),
        (people.person(rng, ctx.split).upper(), buys[cut:]),
    ):
        if not moves or y > 670:
            continue
        pen.c.box(m, y - 10, right, y + 4, 0, None, tint(brand, 0.14))
        pen.say(m + 4, y, f"{who}   card ending {ids.digits(rng, 4)}", weight="bold")
        total = sum(k.cents for k in moves)
        pen.say(right - 4, y, f"Total activity {'(' if total < 0 else ''}${grouped(total)}{')' if total < 0 else ''}", anchor="r")
        y += 14
        edges = (m + 4, m + 48, m + 92, right - 80, right - 4)
        for x, text, anchor in zip(edges, ("Posted", "Date", "Merchant", "Credit", "Charge"), "lllrr", strict=True):
            pen.say(x, y, text, size=7, color=grey(80), anchor=anchor)
        for move in moves:
            y += 12
            if y > 745:
                return pen.c
            at = f"transactions.{index}"
            text = "  ".join(merchant(ctx)) if move.section == "purchase" else move.text
            pen.say(edges[0], y, f"{move.posted:%m/%d}", f"{at}.post_date", move.posted.isoformat())
            pen.say(edges[1], y, f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat())
            pen.say(edges[2], y, text, f"{at}.description", width=edges[3] - edges[2] - 60)
            pen.say(edges[3] if move.cents < 0 else edges[4], y, f"${grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
            index += 1
        y += 24
    return pen.c


@layout("credit_card_statement", "shop-card", split="unseen")
def store_card(ctx: Context) -> Canvas:
    """A shop's own card: coupon at the top with the amounts, rewards, transactions with the store's town on a second line."""
    rng = ctx.rng
    a = cycle(ctx, rng.randint(2, 7))
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 50.0
    pen = Pen(c, ctx.face("sans"), 8.6)
    right = c.width - m
    shop = companies.shop(rng, ctx.split, "us", "retail")
    c.box(0, 0, c.width, 34, 0, None, brand)
    pen.say(
        m,
        23,
        f"{shop} {rng.choice(['Rewards Card', 'Credit Card', 'Preferred Card'])}",
        "issuer",
        size=14,
        weight="bold",
        color=(255, 255, 255),
    )
    last = ids.digits(rng, 4)
    pen.say(m, 60, people.person(rng, ctx.split), "account_holder", weight="bold")
    pen.after(m, 73, "Account number ending in: ", last, "account_last4", last)
    pen.after(m, 86, "Statement Closing Date: ", f"{a.end:%m/%d/%Y}", "statement_date", a.end.isoformat())
    points = str(rng.randint(10, 9000))
    for i, row in enumerate(
        (
            ("Total Minimum Payment Due", f"${grouped(a.minimum)}", "minimum_due", plain(a.minimum)),
            ("Payment Due Date", f"{a.due:%m/%d/%Y}", "due_date", a.due.isoformat()),
            ("Account Balance", f"${grouped(a.new)}" if a.new >= 0 else f"-${grouped(a.new)}", "new_balance", plain(a.new)),
            ("Points available", points, "rewards_balance", points),
        )
    ):
        pen.ends(m + 290, right, 60 + 14 * i, *row)
    c.dashes(0, 130, c.width, 130, 0.5, 4)
    y = 156.0
    pen.say(m, y, "How we calculated your balance", size=11, weight="bold")
    for label, text, path, value in (
        ("Last month's balance", f"${grouped(a.previous)}", "previous_balance", plain(a.previous)),
        ("Payments", f"-${grouped(a.payments)}", "payments_and_credits", plain(abs(a.payments))),
        (
            "Purchases",
            f"+${grouped(a.purchases + a.advances + a.transfers)}",
            "purchases" if not a.advances + a.transfers else None,
            plain(a.purchases),
        ),
        ("Fees", f"+${grouped(a.fees)}", "fees", plain(a.fees)),
        ("Interest", f"+${grouped(a.interest)}", "interest", plain(a.interest)),
        ("Your limit", f"${grouped(a.limit)}", "credit_limit", plain(a.limit)),
        ("Left to spend", f"${grouped(a.available)}", "available_credit", plain(a.available)),
    ):
        y += 15
        pen.ends(m, m + 260, y, label, text, path, value)
    y += 36
    pen.say(m, y, "What you bought and paid", size=11, weight="bold")
    for i, move in enumerate(a.moves):
        y += 20
        at = f"transactions.{i}"
        name, town, state = merchant(ctx)
        pen.say(m, y, f"{move.date:%b} {move.date.day}", f"{at}.date", move.date.isoformat())
        first = (
            f"STORE {rng.randint(100, 999)} {rng.choice(['APPAREL', 'HOME', 'SHOES', 'TOOLS'])}"
            if move.section == "purchase"
            else move.text
        )
        whole = f"{first} {town} {state}" if move.section == "purchase" else first
        pen.say(m + 56, y, first, f"{at}.description", whole)
        pen.say(right, y, f"{'-' if move.cents < 0 else ''}${grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
        if move.section == "purchase":
            y += 10
            pen.say(m + 56, y, f"{town} {state}", f"{at}.description", whole, 7.4, color=grey(80))
    y += 40
    pen.say(
        m,
        y,
        f"Interest rate on purchases {rng.uniform(24, 32):.2f}% (v).  "
        f"New promotional balance ${grouped(amount(rng, 50, 400))} expires in 6 months.",
        size=7.4,
    )
    return c
