"""Bank statements: summary pages, running-balance lists, sections, continuation pages."""

from __future__ import annotations

from training.synth.content import ids, places
from training.synth.content.accounts import bank_account
from training.synth.content.money import plain
from training.synth.content.prose import paragraph as prose
from training.synth.pages.bank_parts import (
    KINDS,
    check_list,
    daily_list,
    open_statement,
    page_foot,
    print_account,
    print_period,
    summary_rows,
)
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.kit import block, paragraph
from training.synth.pages.statement_kit import (
    heading,
    holder,
    masthead,
    moves_table,
    pairs,
    small_print,
)


@layout("bank_statement", "summary-list", weight=2)
def summary_list(ctx: Context) -> Canvas:
    """Masthead, address, summary, then one list with or without a running balance."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(4, 34))
    m = rng.uniform(30, 56)
    w = c.width - 2 * m
    masthead(ctx, c, look, bank, "bank_name", m, m + 18, rng.uniform(13, 20))
    block(c, m, m + 34, places.address(rng, ctx.split), look.face(look.size * 0.9), grey(50), field="bank_address")
    print_period(ctx, c, look, a, c.width - m, m + 12, True)
    print_account(ctx, c, look, c.width - m, m + 26, True)
    _ = holder(ctx, c, look, m + rng.uniform(0, 30), m + rng.uniform(84, 110), ctx.meta["business"])
    kind = rng.choice(KINDS)
    if ctx.chance(0.5):
        c.text(c.width - m, m + 42, kind, look.face(look.size, "bold"), BLACK, "r", None, "account_type")
    y = m + rng.uniform(165, 190)
    style = rng.randrange(4)
    y = (
        heading(ctx, c, look, m, y, w, rng.choice(["Account Summary", "Summary of Account", f"{kind} Summary", "Activity Summary"]), style)
        + look.size
    )
    boxed = ctx.chance(0.3)
    width = w if ctx.chance(0.3) else w * rng.uniform(0.45, 0.62)
    top = y
    y = pairs(ctx, c, look, m + 6, y, width - 12, summary_rows(ctx, look, a), rng.uniform(1.35, 1.7), boxed, last_bold=ctx.chance(0.4))
    if width < w * 0.65 and ctx.chance(0.6):
        paragraph(c, m + width + 24, top, w - width - 24, prose(rng, ctx.split, 3), look.face(look.size * 0.92), grey(40), 1.25, "l", y)
    y = heading(
        ctx,
        c,
        look,
        m,
        y + 8,
        w,
        rng.choice(["Transaction Detail", "Account Activity", "Transaction History", "Activity in Date Order"]),
        style,
    )
    y, done = moves_table(
        ctx, c, look, m, y, w, a.moves, rng.choice(["signed", "columns", "running", "full"]), c.height - 50, opening=(a.start, a.opening)
    )
    if done == len(a.moves) and ctx.chance(0.5) and y < c.height - 120:
        small_print(ctx, c, look, m, y + 26, w, c.height - 44)
    page_foot(ctx, c, look, f"Page 1 of {rng.randint(1 if done == len(a.moves) else 2, 6)}")
    return c


@layout("bank_statement", "sections", weight=2)
def sections(ctx: Context) -> Canvas:
    """Deposits, withdrawals, checks and daily balances each under its own title."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(8, 26))
    m = rng.uniform(28, 50)
    w = c.width - 2 * m
    masthead(ctx, c, look, bank, "bank_name", m, m + 14, rng.uniform(12, 18))
    print_period(ctx, c, look, a, c.width - m, m + 10, True)
    print_account(ctx, c, look, c.width - m, m + 24, True)
    y = m + 50
    if ctx.chance(0.6):
        holder(ctx, c, look, m, y + 20, ctx.meta["business"])
        pairs(ctx, c, look, m + w * 0.52, y + 16, w * 0.48 - 8, summary_rows(ctx, look, a), 1.5, ctx.chance(0.5), last_bold=True)
        y += rng.uniform(115, 130)
    style = rng.randrange(4)
    bottom = c.height - 44
    index = 0
    order = [("deposit", "interest"), ("withdrawal", "fee")]
    names = {
        "deposit": ["Deposits and Other Credits", "Deposits and Additions", "Credits"],
        "withdrawal": ["Withdrawals and Other Debits", "Electronic Withdrawals", "Other Withdrawals"],
    }
    for keys in order:
        moves = a.part(*keys)
        if not moves or y > bottom - 50:
            continue
        y = heading(ctx, c, look, m, y, w, rng.choice(names[keys[0]]), style)
        y, done = moves_table(ctx, c, look, m, y, w, moves, "signed", bottom - 16, index)
        index += done
        if done == len(moves):
            total = a.total(*keys)
            c.text(m + 3, y + look.size * 1.3, f"Total {rng.choice(names[keys[0]]).lower()}", look.face(look.size, "bold"))
            c.text(m + w - 3, y + look.size * 1.3, look.money.show(total), look.face(look.size, "bold"), BLACK, "r")
            y += look.size * 2.4
    y = check_list(ctx, c, look, a, m, y, w, bottom, style)
    daily_list(ctx, c, look, a, m, y, w, bottom, style)
    page_foot(ctx, c, look, f"Page {rng.choice(['1 of 3', '1 of 2', '1', '2 of 4'])}")
    return c


@layout("bank_statement", "continuation")
def continuation(ctx: Context) -> Canvas:
    """A later page: a short header and the table only."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(18, 60))
    m = rng.uniform(28, 50)
    w = c.width - 2 * m
    size = rng.uniform(8, 12)
    if ctx.chance(0.8):
        masthead(ctx, c, look, bank, "bank_name", m, m + 8, size)
    if ctx.chance(0.7):
        print_account(ctx, c, look, c.width - m, m + 4, True)
    if ctx.chance(0.6):
        print_period(ctx, c, look, a, c.width - m, m + 16, True)
    y = m + 34
    pages = rng.randint(2, 9)
    if ctx.chance(0.6):
        c.text(c.width - m, m - 8, f"Page {rng.randint(2, pages)} of {pages}", look.face(look.size), BLACK, "r")
    y = heading(
        ctx,
        c,
        look,
        m,
        y,
        w,
        rng.choice(["Transactions (continued)", "Account Activity (continued)", "Withdrawals - continued", "Transaction Detail"]),
        rng.randrange(4),
    )
    y, done = moves_table(
        ctx,
        c,
        look,
        m,
        y,
        w,
        a.moves,
        rng.choice(["signed", "columns", "running", "full"]),
        c.height - rng.uniform(40, 120),
        header=ctx.chance(0.9),
    )
    if done == len(a.moves) and y < c.height - 150 and ctx.chance(0.6):
        daily_list(ctx, c, look, a, m, y + 16, w, c.height - 40, 2)
    page_foot(ctx, c, look, "Continued on next page" if ctx.chance(0.4) else "")
    return c


@layout("bank_statement", "box-strip")
def box_strip(ctx: Context) -> Canvas:
    """A strip of summary boxes over the width, then the activity."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(6, 30))
    m = rng.uniform(26, 44)
    w = c.width - 2 * m
    c.box(0, 0, c.width, m + 24, 0, None, look.brand)
    c.text(m, m + 6, bank, look.face(rng.uniform(14, 19), "bold"), (255, 255, 255), "l", None, "bank_name")
    c.text(
        c.width - m, m + 6, rng.choice(["ACCOUNT STATEMENT", "Statement of Account", "Bank Statement"]), look.face(10), (255, 255, 255), "r"
    )
    holder(ctx, c, look, m, m + 60, ctx.meta["business"])
    print_account(ctx, c, look, c.width - m, m + 52, True)
    print_period(ctx, c, look, a, c.width - m, m + 66, True)
    rows = summary_rows(ctx, look, a)[:6]
    y = m + rng.uniform(115, 135)
    each = w / len(rows)
    fill = tint(look.brand, 0.1) if ctx.chance(0.6) else None
    for i, (label, text, path, value) in enumerate(rows):
        c.box(m + i * each, y, m + (i + 1) * each, y + 42, 0.6, look.brand, fill)
        paragraph(c, m + i * each + 3, y + 9, each - 6, label, look.face(6.6), BLACK, 1.05)
        c.text(m + (i + 0.5) * each, y + 36, text, look.face(look.size * 1.05, "bold"), BLACK, "c", None, path, value)
    y += 62
    y, done = moves_table(
        ctx, c, look, m, y, w, a.moves, rng.choice(["columns", "running", "full"]), c.height - 60, opening=(a.start, a.opening)
    )
    if done == len(a.moves) and ctx.chance(0.5):
        c.text(m + 3, y + 16, "CLOSING BALANCE", look.face(look.size, "bold"))
        c.text(m + w - 3, y + 16, look.money.show(a.closing), look.face(look.size, "bold"), BLACK, "r")
    if y < c.height - 160:
        small_print(ctx, c, look, m, y + 40, w, c.height - 44)
    page_foot(ctx, c, look, "Page 1")
    return c


@layout("bank_statement", "combined-two-accounts")
def combined(ctx: Context) -> Canvas:
    """Checking and savings on one page, with a total of both."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(3, 10))
    b = bank_account(rng, ctx.split, rng.randint(2, 6))
    # Both accounts are of the period printed above them.
    for move in b.moves:
        move.date = min(a.start + (move.date - b.start), a.end)
    m = rng.uniform(30, 50)
    w = c.width - 2 * m
    masthead(ctx, c, look, bank, "bank_name", m, m + 16, rng.uniform(12, 18))
    print_period(ctx, c, look, a, c.width - m, m + 10, True)
    holder(ctx, c, look, m, m + 66)
    y = m + 130
    style = rng.randrange(4)
    for i, (name, account) in enumerate((("Checking", a), ("Savings", b))):
        number = ids.account(rng)
        y = heading(ctx, c, look, m, y, w, f"{name} {number}", style) + look.size
        money = look.money
        c.text(m, y, "Beginning Balance", look.face(look.size))
        c.text(
            m + w,
            y,
            money.show(account.opening),
            look.face(look.size),
            BLACK,
            "r",
            None,
            f"accounts.{i}.opening_balance",
            plain(account.opening),
        )
        y += look.size * 0.8
        account.moves = account.moves[:16]
        y, _ = moves_table(ctx, c, look, m, y, w, account.moves, rng.choice(["signed", "running"]), c.height - 60, 0 if i == 0 else 1000)
        y += look.size * 1.4
        if y > c.height - 90:
            break
        c.text(m, y, "Ending Balance", look.face(look.size, "bold"))
        c.text(
            m + w,
            y,
            money.show(account.closing),
            look.face(look.size, "bold"),
            BLACK,
            "r",
            None,
            f"accounts.{i}.closing_balance",
            plain(account.closing),
        )
        y += look.size * 2
    for key in [k for k in c.marks if k.startswith("transactions.")]:
        mark = c.marks.pop(key)
        _, index, leaf = key.split(".")
        which = 1 if int(index) >= 1000 else 0
        mark.path = f"accounts.{which}.transactions.{int(index) % 1000}.{leaf}"
        c.marks[mark.path] = mark
    page_foot(ctx, c, look, "Page 1 of 2")
    return c
