"""What bank statements share: period, summary, check lists, daily balances."""

from __future__ import annotations

from training.synth.content import companies, ids
from training.synth.content.accounts import Account, bank_account
from training.synth.content.money import plain
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, LETTER, Context, grey
from training.synth.pages.statement_kit import (
    Look,
    account_label,
    heading,
)
from training.synth.pages.tables import Cell, Column, draw_table

KINDS = [
    "Checking",
    "Free Checking",
    "Savings",
    "Business Checking",
    "Money Market",
    "Everyday Checking",
    "Statement Savings",
    "Share Draft",
    "Premier Checking",
]


def open_statement(ctx: Context, count: int) -> tuple[Canvas, Look, Account, str]:
    """A sheet, its look, an account and the bank's name."""
    c = ctx.sheet(*(LETTER if ctx.chance(0.9) else A4))
    business = ctx.chance(0.3)
    a = bank_account(ctx.rng, ctx.split, count, business)
    ctx.consistent = a.consistent
    ctx.meta["business"] = business
    look = Look.sample(ctx)
    # Beside an account `CR` marks money in; only a card prints it on what lowers the balance.
    if look.money.negative == "CR":
        look.money.negative = "DR"
    return c, look, a, companies.bank(ctx.rng, ctx.split)


def print_period(
    ctx: Context, c: Canvas, look: Look, a: Account, x: float, y: float, anchor_right: bool = False, size: float | None = None
) -> None:
    """The statement period with its caption, at the left or ending at ``x``."""
    label, joint = ctx.rng.choice(
        [
            ("Statement Period: ", " - "),
            ("Statement period ", " to "),
            ("", " through "),
            ("For the period ", " to "),
            ("From ", " through "),
        ]
    )
    font = look.face(size or look.size)
    first, last = look.date(a.start), look.date(a.end)
    if anchor_right:
        x -= c.width_of(label + first + joint + last, font)
    if label:
        x = c.text(x, y, label, font)
    x = c.text(x, y, first, font, field="period_start", value=a.start.isoformat())
    x = c.text(x, y, joint, font)
    c.text(x, y, last, font, field="period_end", value=a.end.isoformat())


def summary_rows(ctx: Context, look: Look, a: Account) -> list[tuple[str, str, str | None, object]]:
    """Opening balance to closing balance as rows."""
    rng, m = ctx.rng, look.money
    deposits, out = a.total("deposit"), a.total("withdrawal", "check")
    rows = [
        (
            f"{rng.choice(['Beginning', 'Opening', 'Previous', 'Starting'])} balance{rng.choice(['', f' on {look.date(a.start)}', f' as of {look.row(a.start)}'])}",
            m.show(a.opening),
            "opening_balance",
            plain(a.opening),
        ),
        (
            rng.choice(["Deposits and other credits", "Total deposits", "Deposits and additions", "+ Deposits/Credits"]),
            m.show(deposits),
            "total_deposits",
            plain(deposits),
        ),
        (
            rng.choice(["Withdrawals and other debits", "Total withdrawals", "Checks and withdrawals", "- Withdrawals/Debits"]),
            m.show(out if ctx.chance(0.5) else -out),
            "total_withdrawals",
            plain(-out),
        ),
    ]
    if a.total("fee"):
        rows.append((rng.choice(["Service fees", "Fees", "Service charges"]), m.show(a.total("fee")), "fees", plain(-a.total("fee"))))
    if a.total("interest"):
        rows.append(
            (
                rng.choice(["Interest paid", "Interest earned this period", "Interest"]),
                m.show(a.total("interest")),
                "interest",
                plain(a.total("interest")),
            )
        )
    rows.append(
        (
            f"{rng.choice(['Ending', 'Closing', 'New'])} balance{rng.choice(['', f' on {look.date(a.end)}'])}",
            m.show(a.closing),
            "closing_balance",
            plain(a.closing),
        )
    )
    if ctx.chance(0.3):
        rows.append(("Average daily balance", m.show(abs(a.opening + a.closing) // 2), None, None))
    return rows


def print_account(ctx: Context, c: Canvas, look: Look, x: float, y: float, anchor_right: bool = False) -> None:
    """The account number with its caption, at the left or ending at ``x``."""
    label, number = account_label(ctx)
    font = look.face(look.size)
    if anchor_right:
        c.text(x, y, number, font, BLACK, "r", None, "account_number", ids.normal_tin(number))
        c.text(x - c.width_of(number, font) - look.size * 0.3, y, label, font, BLACK, "r")
    else:
        c.text(c.text(x, y, label + " ", font), y, number, font, field="account_number", value=ids.normal_tin(number))


def page_foot(ctx: Context, c: Canvas, look: Look, page: str) -> None:
    """Page number and membership line at the foot."""
    y = c.height - 22
    if ctx.chance(0.7):
        c.text(c.width - 36 if ctx.chance(0.6) else c.width / 2, y, page, look.face(look.size * 0.9), grey(60), "r")
    if ctx.chance(0.4):
        c.text(
            36,
            y,
            ctx.rng.choice(["Member FDIC", "Member FDIC. Equal Housing Lender", "Federally insured by NCUA"]),
            look.face(look.size * 0.85),
            grey(60),
        )


def check_list(
    ctx: Context, c: Canvas, look: Look, a: Account, x: float, y: float, w: float, bottom: float, style: int, limit: int = 99
) -> float:
    """Checks paid, in one to three columns; returns the y below."""
    checks = a.part("check")[:limit]
    if not checks or y > bottom - 60:
        return y
    y = heading(ctx, c, look, x, y, w, ctx.rng.choice(["Checks Paid", "Checks", "Check Summary"]), style)
    groups = 3 if len(checks) > 6 else 2 if len(checks) > 2 else 1
    each = w / groups
    per = -(-len(checks) // groups)
    low = y
    columns = [
        Column("number", ctx.rng.choice(["Check #", "Number", "Check No."]), 1),
        Column("date", "Date", 1),
        Column("amount", "Amount", 1.2, "r"),
    ]
    for g in range(groups):
        rows = []
        for i, move in enumerate(checks[g * per : (g + 1) * per]):
            at = f"checks.{g * per + i}"
            rows.append(
                {
                    "number": Cell(move.check, f"{at}.number"),
                    "date": Cell(look.row(move.date), f"{at}.date", move.date.isoformat()),
                    "amount": Cell(look.money.show(-move.cents), f"{at}.amount", plain(-move.cents)),
                }
            )
        if rows:
            end, _ = draw_table(c, x + g * each, y, each - 12, columns, rows, look.table, bottom)
            low = max(low, end)
    return low + look.size * 1.5


def daily_list(ctx: Context, c: Canvas, look: Look, a: Account, x: float, y: float, w: float, bottom: float, style: int) -> float:
    """Balances at the end of each day, in three columns; returns the y below."""
    days = a.daily()
    if len(days) < 2 or y > bottom - 60:
        return y
    y = heading(ctx, c, look, x, y, w, ctx.rng.choice(["Daily Ending Balance", "Daily Balance Summary", "Daily Balances"]), style)
    groups = 3
    per = -(-len(days) // groups)
    columns = [Column("date", "Date", 1), Column("balance", ctx.rng.choice(["Balance", "Amount", "Balance ($)"]), 1.2, "r")]
    low = y
    for g in range(groups):
        rows = [
            {
                "date": Cell(look.row(d), f"daily_balances.{g * per + i}.date", d.isoformat()),
                "balance": Cell(look.money.show(b), f"daily_balances.{g * per + i}.balance", plain(b)),
            }
            for i, (d, b) in enumerate(days[g * per : (g + 1) * per])
        ]
        if rows:
            end, _ = draw_table(c, x + g * w / groups, y, w / groups - 14, columns, rows, look.table, bottom)
            low = max(low, end)
    return low + look.size
