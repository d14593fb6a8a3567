"""More credit card statements: company cards by cardholder, top-coupon bills."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import plain
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.card_parts import (
    card_table,
    coupon,
    credit_rows,
    due_rows,
    number_text,
    open_card,
    summary_rows,
)
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.kit import block, paragraph
from training.synth.pages.statement_kit import heading, masthead, pairs, small_print


@layout("credit_card_statement", "company-card")
def company_card(ctx: Context) -> Canvas:
    """A company account: control totals, then one cardholder's charges."""
    rng = ctx.rng
    c, look, a, issuer, last4 = open_card(ctx, rng.randint(5, 24))
    m = rng.uniform(28, 44)
    w = c.width - 2 * m
    masthead(ctx, c, look, issuer, "issuer", m, m + 14, rng.uniform(12, 17))
    c.text(
        c.width - m,
        m + 6,
        rng.choice(["Corporate Card Statement", "Business Card Statement", "Commercial Card Account", "Memo Statement"]),
        look.face(11, "bold"),
        BLACK,
        "r",
    )
    name = companies.company(rng, ctx.split).upper()
    c.text(m, m + 46, name, look.face(look.size * 1.1), BLACK, "l", None, "account_holder")
    block(
        c,
        m,
        m + 46 + look.size * 1.4,
        [t.upper() for t in places.address(rng, ctx.split)],
        look.face(look.size * 1.1),
    )
    pairs(
        ctx,
        c,
        look,
        m + w * 0.56,
        m + 34,
        w * 0.44,
        [("Account Number", number_text(ctx, last4), "account_last4", last4), *due_rows(ctx, look, a), *credit_rows(ctx, look, a)],
        1.5,
        ctx.chance(0.4),
    )
    style = rng.randrange(4)
    y = heading(ctx, c, look, m, m + 160, w, rng.choice(["Account Summary", "Corporate Account Summary"]), style)
    rows = summary_rows(ctx, look, a)
    each = w / len(rows)
    for i, (label, text, path, value) in enumerate(rows):
        paragraph(c, m + i * each + 2, y + 8, each - 4, label, look.face(6.4), BLACK, 1.05, "c")
        c.text(m + (i + 0.5) * each, y + 32, text, look.face(7.4, "bold"), BLACK, "c", None, path, value)
        if i:
            c.line(m + i * each, y, m + i * each, y + 38, 0.5, grey(140))
    y = heading(ctx, c, look, m, y + 50, w, f"{people.person(rng, ctx.split).upper()}  XXXX-{ids.digits(rng, 4)}".replace("  ", " "), style)
    y, _ = card_table(ctx, c, look, a, m, y, w, 740)
    if y < 640:
        small_print(ctx, c, look, m, y + 24, w, 760)
    return c


@layout("credit_card_statement", "coupon-on-top")
def coupon_on_top(ctx: Context) -> Canvas:
    """The payment slip first, the figures and activity below the perforation."""
    rng = ctx.rng
    c, look, a, issuer, last4 = open_card(ctx, rng.randint(3, 15))
    m = rng.uniform(30, 46)
    w = c.width - 2 * m
    masthead(ctx, c, look, issuer, "issuer", m, m + 10, rng.uniform(12, 16))
    coupon(ctx, c, look, a, issuer, last4, m + 24, m)
    y = m + 225
    c.dashes(0, y - 12, 612, y - 12, 0.5, 3, grey(90))
    style = rng.randrange(4)
    half = w * rng.uniform(0.5, 0.58)
    low = heading(ctx, c, look, m, y, half, "Account Summary", style)
    low = pairs(ctx, c, look, m + 4, low + look.size * 0.6, half - 8, summary_rows(ctx, look, a), 1.45, last_bold=ctx.chance(0.5))
    paragraph(c, m + half + 16, y + 12, w - half - 16, prose(rng, ctx.split, 4), look.face(look.size * 0.9), grey(30), 1.25, "l", low)
    y = heading(ctx, c, look, m, low + 8, w, rng.choice(["Transactions", "Activity Since Last Statement"]), style)
    y, _ = card_table(ctx, c, look, a, m, y, w, 720)
    c.text(
        m,
        min(y + 16, 750),
        f"Total fees {a.end.year} {look.money.show(a.fees)}",
        look.face(look.size),
        BLACK,
        "l",
        None,
        None,
        plain(a.fees),
    )
    return c
