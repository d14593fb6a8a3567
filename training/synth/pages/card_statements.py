"""Credit card statements: summaries with coupon, transaction pages, narrow side panels."""

from __future__ import annotations

from training.synth.content import people
from training.synth.content.money import plain
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.card_parts import (
    apr_table,
    card_table,
    coupon,
    credit_rows,
    due_rows,
    number_text,
    open_card,
    summary_rows,
)
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.kit import barcode, paragraph
from training.synth.pages.statement_kit import (
    heading,
    holder,
    masthead,
    pairs,
    small_print,
)


@layout("credit_card_statement", "classic", weight=2)
def classic(ctx: Context) -> Canvas:
    """Payment information and summary above, transactions in the middle, coupon below."""
    rng = ctx.rng
    c, look, a, issuer, last4 = open_card(ctx, rng.randint(3, 14))
    m = rng.uniform(28, 46)
    w = c.width - 2 * m
    masthead(ctx, c, look, issuer, "issuer", m, m + 16, rng.uniform(12, 18))
    c.text(c.width - m, m + 8, number_text(ctx, last4), look.face(look.size), BLACK, "r", None, "account_last4", last4)
    font = look.face(look.size)
    c.text(c.width - m, m + 20, f"{look.date(a.start)} - {look.date(a.end)}", font, BLACK, "r")
    style = rng.randrange(4)
    half = w / 2 - 10
    y = m + 44
    left = heading(ctx, c, look, m, y, half, rng.choice(["Payment Information", "Your Payment", "Payment Due"]), style)
    left = pairs(
        ctx,
        c,
        look,
        m + 4,
        left + look.size * 0.6,
        half - 8,
        due_rows(ctx, look, a),
        1.7,
        size=look.size * rng.uniform(1, 1.25),
        last_bold=ctx.chance(0.5),
    )
    paragraph(
        c,
        m + 4,
        left + 4,
        half - 8,
        "Late Payment Warning: If we do not receive your minimum payment by the date listed above, you may have to pay a late fee of up to $40.00.",
        look.face(look.size * 0.85),
        BLACK,
        1.2,
    )
    right = heading(ctx, c, look, m + half + 20, y, half, rng.choice(["Account Summary", "Summary of Account Activity"]), style)
    right = pairs(
        ctx, c, look, m + half + 24, right + look.size * 0.6, half - 8, [*summary_rows(ctx, look, a), *credit_rows(ctx, look, a)], 1.4
    )
    y = max(left + 40, right) + 8
    bottom = 792 - rng.uniform(185, 200) if ctx.chance(0.75) else 770
    y = heading(ctx, c, look, m, y, w, rng.choice(["Transactions", "Account Activity", "Transaction Details"]), style)
    y, _ = card_table(ctx, c, look, a, m, y, w, bottom - 10)
    if bottom - y > 110:
        y = apr_table(ctx, c, look, m, y + 12, w, style)
    if bottom < 700:
        coupon(ctx, c, look, a, issuer, last4, bottom, m)
    return c


@layout("credit_card_statement", "transactions-page")
def transactions_page(ctx: Context) -> Canvas:
    """A second page: activity by kind, fees, interest, year-to-date totals and rates."""
    rng = ctx.rng
    c, look, a, issuer, last4 = open_card(ctx, rng.randint(10, 34))
    m = rng.uniform(28, 50)
    w = c.width - 2 * m
    c.text(m, m, issuer, look.face(10, "bold"), look.brand, "l", None, "issuer")
    at = c.text(m, m + 13, people.person(rng, ctx.split).upper(), look.face(look.size), BLACK, "l", None, "account_holder")
    c.text(max(at + 30, m + w * 0.42), m + 13, number_text(ctx, last4), look.face(look.size), BLACK, "l", None, "account_last4", last4)
    c.text(c.width - m, m, f"Page {rng.randint(2, 3)} of {rng.randint(3, 6)}", look.face(look.size), BLACK, "r")
    style = rng.randrange(4)
    y = heading(
        ctx,
        c,
        look,
        m,
        m + 30,
        w,
        rng.choice(["Transactions", "Account Activity", "Transactions (continued)", "Purchases and Adjustments"]),
        style,
    )
    y, done = card_table(ctx, c, look, a, m, y, w, 640)
    if y < 600:
        y += 18
        c.text(m, y, rng.choice(["TOTAL FEES FOR THIS PERIOD", "Total fees charged this period"]), look.face(look.size, "bold"))
        c.text(m + w, y, look.money.show(a.fees), look.face(look.size, "bold"), BLACK, "r", None, "fees", plain(a.fees))
        y += look.size * 1.6
        c.text(m, y, rng.choice(["TOTAL INTEREST FOR THIS PERIOD", "Total interest charged this period"]), look.face(look.size, "bold"))
        c.text(m + w, y, look.money.show(a.interest), look.face(look.size, "bold"), BLACK, "r", None, "interest", plain(a.interest))
        y += look.size * 2
        c.box(m + w * 0.25, y, m + w * 0.75, y + 44, 0.6, BLACK, tint(look.brand, 0.08))
        c.text(c.width / 2, y + 12, f"{a.end.year} Totals Year-to-Date", look.face(look.size, "bold"), BLACK, "c")
        c.text(m + w * 0.27, y + 25, f"Total fees charged in {a.end.year}", look.face(look.size))
        c.text(m + w * 0.73, y + 25, look.money.show(a.fees), look.face(look.size), BLACK, "r")
        c.text(m + w * 0.27, y + 38, f"Total interest charged in {a.end.year}", look.face(look.size))
        c.text(m + w * 0.73, y + 38, look.money.show(a.interest), look.face(look.size), BLACK, "r")
        y = apr_table(ctx, c, look, m, y + 60, w, style)
    if y < 700:
        small_print(ctx, c, look, m, y + 10, w, 770)
    return c


@layout("credit_card_statement", "side-panel")
def side_panel(ctx: Context) -> Canvas:
    """A coloured panel of figures at one side, letter and activity at the other."""
    rng = ctx.rng
    c, look, a, issuer, last4 = open_card(ctx, rng.randint(4, 16))
    m = rng.uniform(24, 38)
    panel = rng.uniform(170, 205)
    left = ctx.chance(0.4)
    px = m if left else c.width - m - panel
    x = m + panel + 18 if left else m
    w = c.width - 2 * m - panel - 18
    c.box(px, m, px + panel, 560, 0, None, tint(look.brand, rng.uniform(0.08, 0.18)))
    masthead(ctx, c, look, issuer, "issuer", x, m + 16, rng.uniform(11, 15))
    y = m + 18
    for title, rows in (
        ("Payment Information", due_rows(ctx, look, a)),
        ("Account Summary", summary_rows(ctx, look, a)),
        ("Credit Information", credit_rows(ctx, look, a)),
    ):
        c.text(px + 10, y, title, look.face(look.size * 1.2, "bold"), look.brand)
        y = pairs(ctx, c, look, px + 10, y + look.size * 1.9, panel - 20, rows, 1.55, size=min(look.size, 8)) + 10
    if ctx.chance(0.6):
        c.text(px + 10, y, "Rewards", look.face(look.size * 1.2, "bold"), look.brand)
        points = rng.randint(100, 90000)
        pairs(
            ctx,
            c,
            look,
            px + 10,
            y + look.size * 1.9,
            panel - 20,
            [("Points earned", f"{points // 9:,}", None, None), ("Rewards balance", f"{points:,}", "rewards_balance", str(points))],
            1.5,
            size=8,
        )
    c.text(x, m + 38, number_text(ctx, last4), look.face(look.size), BLACK, "l", None, "account_last4", last4)
    at = holder(ctx, c, look, x, m + 70, address_field=None)
    at = paragraph(c, x, at + 24, w, prose(rng, ctx.split, 3), look.face(look.size), grey(40), 1.3) + 6
    at = heading(ctx, c, look, x, at, w, "Transactions", rng.randrange(4))
    card_table(ctx, c, look, a, x, at, w, 590)
    coupon(ctx, c, look, a, issuer, last4, 606, m)
    return c


@layout("credit_card_statement", "store-card")
def store_card(ctx: Context) -> Canvas:
    """A store card: boxes in a strip, coupon on top or below, bar code."""
    rng = ctx.rng
    c, look, a, issuer, last4 = open_card(ctx, rng.randint(1, 8))
    m = rng.uniform(28, 44)
    w = c.width - 2 * m
    masthead(ctx, c, look, issuer, "issuer", m, m + 16, rng.uniform(13, 20))
    y = m + 40
    rows = [("Account Number", number_text(ctx, last4), "account_last4", last4), *due_rows(ctx, look, a)]
    each = w / len(rows)
    for i, (label, text, path, value) in enumerate(rows):
        c.box(m + i * each, y, m + (i + 1) * each, y + 34, 0.7, look.brand)
        c.text(m + (i + 0.5) * each, y + 11, label, look.face(7), grey(30), "c")
        c.text(m + (i + 0.5) * each, y + 26, text, look.face(8.4, "bold"), BLACK, "c", None, path, value)
    y += 52
    style = rng.randrange(4)
    y = heading(ctx, c, look, m, y, w * 0.55, "Summary of Account Activity", style)
    y = pairs(ctx, c, look, m, y + look.size, w * 0.55, summary_rows(ctx, look, a) + credit_rows(ctx, look, a), 1.45)
    paragraph(c, m + w * 0.6, m + 110, w * 0.4, prose(rng, ctx.split, 5), look.face(look.size), grey(40), 1.3, "l", y)
    y = heading(ctx, c, look, m, y + 8, w, "Transaction Detail", style)
    y, _ = card_table(ctx, c, look, a, m, y, w, 520)
    if y < 480:
        apr_table(ctx, c, look, m, y + 12, w, style)
    coupon(ctx, c, look, a, issuer, last4, 600, m)
    if ctx.chance(0.5):
        barcode(c, rng, m, 770, 140, 12)
    return c
