"""Layouts kept for testing: statements, cards and checks no training page looks like."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.cheques import cheque
from training.synth.content.money import plain
from training.synth.pages.bank_parts import open_statement, print_account, print_period
from training.synth.pages.bank_parts import summary_rows as bank_rows
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.card_parts import (
    apr_table,
    card_table,
    credit_rows,
    due_rows,
    number_text,
    open_card,
    summary_rows,
)
from training.synth.pages.cheque_parts import background, draw_cheque
from training.synth.pages.context import LETTER, Context, grey, layout, tint
from training.synth.pages.kit import block, paragraph
from training.synth.pages.statement_kit import (
    holder,
    masthead,
    moves_table,
    pairs,
    small_print,
)
from training.synth.pages.tables import Cell, Column, draw_table


@layout("bank_statement", "ledger", split="test")
def ledger(ctx: Context) -> Canvas:
    """A passbook-like ledger: full grid, everything centred above it."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(10, 36))
    m = rng.uniform(40, 60)
    w = c.width - 2 * m
    look.table.rules, look.table.rule_color = "grid", grey(120)
    c.text(c.width / 2, m, bank, look.face(16, "bold"), look.brand, "c", None, "bank_name")
    c.text(c.width / 2, m + 15, ", ".join(places.address(rng, ctx.split)), look.face(look.size), BLACK, "c", None, "bank_address")
    c.text(c.width / 2, m + 34, "ACCOUNT LEDGER", look.face(11, "bold"), BLACK, "c")
    end = holder(ctx, c, look, m, m + 58)
    print_account(ctx, c, look, c.width - m, m + 58, True)
    print_period(ctx, c, look, a, c.width - m, m + 72, True)
    y, _ = moves_table(ctx, c, look, m, end + 14, w, a.moves, "full", c.height - 120, opening=(a.start, a.opening))
    pairs(ctx, c, look, m + w * 0.5, y + 20, w * 0.5, bank_rows(ctx, look, a), 1.4, last_bold=True)
    return c


@layout("bank_statement", "two-column-page", split="test")
def two_column(ctx: Context) -> Canvas:
    """A narrow column of figures and messages beside the activity."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(8, 30))
    m, side = rng.uniform(30, 44), rng.uniform(160, 185)
    w = c.width - 2 * m
    masthead(ctx, c, look, bank, "bank_name", m, m + 14, 15)
    holder(ctx, c, look, m, m + 60)
    print_period(ctx, c, look, a, c.width - m, m + 10, True)
    print_account(ctx, c, look, c.width - m, m + 24, True)
    y = m + 130
    c.box(m, y - 14, m + side, c.height - 60, 0.6, look.brand, tint(look.brand, 0.05))
    end = pairs(ctx, c, look, m + 8, y + 4, side - 16, bank_rows(ctx, look, a), 1.7, size=min(look.size, 7.6))
    small_print(ctx, c, look, m + 8, end + 16, side - 16, c.height - 70)
    moves_table(ctx, c, look, m + side + 14, y - 14, w - side - 14, a.moves, rng.choice(["signed", "running"]), c.height - 60)
    return c


@layout("credit_card_statement", "columns", split="test")
def columns(ctx: Context) -> Canvas:
    """Three columns of figures over the activity; no coupon."""
    rng = ctx.rng
    c, look, a, issuer, last4 = open_card(ctx, rng.randint(6, 22))
    m = rng.uniform(34, 50)
    w = c.width - 2 * m
    masthead(ctx, c, look, issuer, "issuer", m, m + 14, 16)
    c.text(m, m + 34, people.person(rng, ctx.split), look.face(look.size * 1.1), BLACK, "l", None, "account_holder")
    c.text(c.width - m, m + 34, number_text(ctx, last4), look.face(look.size), BLACK, "r", None, "account_last4", last4)
    each = (w - 32) / 3
    low = 0.0
    for i, (title, rows) in enumerate(
        (
            ("What you owe", due_rows(ctx, look, a)),
            ("How we got here", summary_rows(ctx, look, a)),
            ("Your credit", credit_rows(ctx, look, a)),
        )
    ):
        x = m + i * (each + 16)
        c.line(x, m + 56, x + each, m + 56, 1.4, look.brand)
        c.text(x, m + 70, title, look.face(look.size * 1.15, "bold"))
        low = max(low, pairs(ctx, c, look, x, m + 88, each, rows, 1.6, size=min(look.size, 7.4)))
    y, _ = card_table(ctx, c, look, a, m, low + 12, w, 690)
    if y < 620:
        apr_table(ctx, c, look, m, y + 16, w, 2)
    return c


@layout("credit_card_statement", "letter-style", split="test")
def letter_style(ctx: Context) -> Canvas:
    """A letter with the figures in a centred box."""
    rng = ctx.rng
    c, look, a, issuer, last4 = open_card(ctx, rng.randint(2, 9))
    m = rng.uniform(50, 70)
    w = c.width - 2 * m
    c.text(c.width / 2, m, issuer, look.face(17, "bold"), look.brand, "c", None, "issuer")
    y = holder(ctx, c, look, m, m + 44, address_field=None)
    c.text(m, y + 16, f"Re: {number_text(ctx, last4)}", look.face(look.size), BLACK, "l", None, "account_last4", last4)
    y += 40
    c.round_box(m + w * 0.15, y, m + w * 0.85, y + 240, 8, 1, look.brand)
    end = pairs(
        ctx,
        c,
        look,
        m + w * 0.19,
        y + 20,
        w * 0.62,
        summary_rows(ctx, look, a) + due_rows(ctx, look, a)[1:] + credit_rows(ctx, look, a)[:2],
        1.75,
    )
    card_table(ctx, c, look, a, m, max(end, y + 240) + 16, w, 740)
    return c


@layout("check", "cashiers", split="test")
def cashiers(ctx: Context) -> Canvas:
    """A framed cashier's check with the bank at the top."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    ctx.consistent = q.consistent
    c = ctx.sheet(594, 252)
    background(ctx, c, 0, 0, 594, 252)
    c.box(10, 10, 584, 212, 2.4, grey(70))
    c.text(297, 30, rng.choice(["CASHIER'S CHECK", "OFFICIAL CHECK", "TELLER'S CHECK"]), ctx.face("serif")(12, "bold"), BLACK, "c")
    draw_cheque(ctx, c, q, 8, 14, 578, 234, True, 1)
    return c


@layout("check", "three-to-a-page", split="test")
def sheet_of_checks(ctx: Context) -> Canvas:
    """Checks on a letter page, as banks print images of paid items."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans")
    c.text(40, 40, companies.bank(rng, ctx.split), face(12, "bold"))
    c.text(572, 40, f"Account {ids.account(rng)}", face(9), BLACK, "r")
    for i in range(3):
        q = cheque(rng, ctx.split, ctx.chance(0.5))
        if i == 0:
            ctx.consistent = q.consistent
        y = 60 + i * 240
        c.box(70, y, 542, y + 206, 0.5, grey(150))
        draw_cheque(ctx, c, q, 70, y, 472, 204, ctx.chance(0.5), rng.choice([0, 1]), track=i == 0)
        c.text(306, y + 220, f"Check {q.number} ${plain(q.cents)}", face(8), BLACK, "c")
    ctx.meta["forms_on_page"] = 3
    return c


@layout("other", "brokerage-confirm", split="test", weight=1.2)
def trade_confirm(ctx: Context) -> Canvas:
    """A broker's trade confirmation and holdings."""
    rng = ctx.rng
    c, look, a, _ = open_statement(ctx, 6)
    ctx.consistent = True
    m = 44.0
    c.text(m, m, companies.broker(rng, ctx.split), look.face(15, "bold"), look.brand)
    c.text(c.width - m, m, "Trade Confirmation", look.face(12, "bold"), BLACK, "r")
    block(c, m, m + 30, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], look.face(look.size))
    rows = [
        {
            "s": Cell(ids.code(rng, 4, 1)),
            "a": Cell(rng.choice(["BUY", "SELL"])),
            "q": Cell(str(rng.randint(1, 900))),
            "p": Cell(f"{rng.uniform(2, 600):.2f}"),
            "d": Cell(look.row(move.date)),
            "n": Cell(look.money.show(abs(move.cents))),
        }
        for move in a.moves
    ]
    y, _ = draw_table(
        c,
        m,
        m + 100,
        c.width - 2 * m,
        [
            Column("s", "Symbol", 1),
            Column("a", "Action", 1),
            Column("q", "Quantity", 1, "r"),
            Column("p", "Price", 1, "r"),
            Column("d", "Settlement", 1),
            Column("n", "Net Amount", 1.2, "r"),
        ],
        rows,
        look.table,
        600,
    )
    small_print(ctx, c, look, m, y + 24, c.width - 2 * m, 740)
    return c


@layout("other", "insurance-letter", split="test", weight=1.2)
def insurance(ctx: Context) -> Canvas:
    """A policy declaration with coverages and premiums."""
    rng = ctx.rng
    c, look, a, _ = open_statement(ctx, 1)
    ctx.consistent = True
    m = 50.0
    w = c.width - 2 * m
    c.text(m, m, f"{places.city(rng, ctx.split)} Mutual Insurance Company", look.face(14, "bold"), look.brand)
    c.text(m, m + 24, rng.choice(["POLICY DECLARATIONS", "Explanation of Benefits", "Notice of Renewal"]), look.face(12, "bold"))
    block(c, m, m + 52, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], look.face(look.size))
    y = pairs(
        ctx,
        c,
        look,
        m + w * 0.5,
        m + 52,
        w * 0.5,
        [
            ("Policy Number", ids.code(rng, 10, 0.3), None, None),
            ("Effective Date", look.date(a.start), None, None),
            ("Expiration Date", look.date(a.end), None, None),
            ("Deductible", look.money.show(50000), None, None),
        ],
    )
    rows = [
        {"c": Cell(name), "l": Cell(f"${rng.randint(10, 500)},000"), "p": Cell(f"${rng.randint(20, 900)}.{rng.randint(0, 99):02d}")}
        for name in (
            "Dwelling",
            "Other Structures",
            "Personal Property",
            "Loss of Use",
            "Personal Liability",
            "Medical Payments",
            "Windstorm or Hail",
        )
    ]
    y, _ = draw_table(
        c,
        m,
        y + 30,
        w,
        [Column("c", "Coverage", 2), Column("l", "Limit of Liability", 1, "r"), Column("p", "Annual Premium", 1, "r")],
        rows,
        look.table,
    )
    small_print(ctx, c, look, m, y + 24, w, c.height - 60)
    paragraph(c, m, c.height - 40, w, "Keep this declaration with your policy.", look.face(look.size))
    return c
