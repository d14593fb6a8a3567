"""What bank and card statements share: mastheads, addresses, transactions tables, summaries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.accounts import Movement
from training.synth.content.money import MoneyStyle, plain, statement_style
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import Context, accent, tint
from training.synth.pages.faces import Typeface
from training.synth.pages.kit import block, logo, paragraph
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@dataclass(slots=True)
class Look:
    """One statement's style."""

    face: Typeface
    size: float
    brand: Color
    money: MoneyStyle
    row_date: str
    long_date: str
    table: TableStyle

    @classmethod
    def sample(cls, ctx: Context, mono: float = 0.08) -> Look:
        """A style; ``mono`` is the share of line-printer statements."""
        rng = ctx.rng
        face = ctx.face("mono", "typewriter") if rng.random() < mono else ctx.face("sans", "sans", "sans", "serif")
        size = rng.uniform(7.4, 9.2) * (0.92 if face.kind in ("mono", "typewriter") else 1)
        brand = accent(rng)
        table = TableStyle.sample(ctx, face, size, brand)
        table.pitch = rng.uniform(1.25, 1.7)
        return cls(
            face,
            size,
            brand,
            statement_style(rng),
            rng.choice(["%m/%d", "%m/%d", "%m/%d/%y", "%m/%d/%Y", "%b %d", "%-m/%-d", "%m-%d"]),
            rng.choice(["%m/%d/%Y", "%B %-d, %Y", "%b %d, %Y", "%m/%d/%y", "%B %d, %Y"]),
            table,
        )

    def date(self, day: dt.date) -> str:
        """A date in running text."""
        return dates.show(day, self.long_date)

    def row(self, day: dt.date) -> str:
        """A date in a table."""
        return dates.show(day, self.row_date)


def masthead(ctx: Context, c: Canvas, look: Look, name: str, path: str, x: float, y: float, size: float) -> None:
    """Logo and name of the institution."""
    tracking = ctx.rng.choice([0, 0, 0, 0.03, 0.08])
    if ctx.chance(0.75):
        logo(c, ctx.rng, x, y - size * 0.95, size * 1.15, look.brand)
        x += size * 1.45
    text = name.upper() if ctx.chance(0.3) else name
    c.text(
        x,
        y,
        text,
        look.face(size, ctx.rng.choice(["bold", "bold", "regular", "italic"]), tracking),
        ctx.rng.choice([look.brand, BLACK]),
        "l",
        None,
        path,
        text,
    )


def holder(
    ctx: Context, c: Canvas, look: Look, x: float, y: float, business: bool = False, address_field: str | None = "account_holder_address"
) -> float:
    """Name and address of the customer, in window position."""
    rng = ctx.rng
    name = companies.company(rng, ctx.split) if business else people.person(rng, ctx.split)
    address = places.address(rng, ctx.split)
    if ctx.chance(0.6):
        name, address = name.upper(), [a.upper() for a in address]
    face = ctx.face("mono", "typewriter") if ctx.chance(0.2) else look.face
    font = face(look.size * rng.uniform(1, 1.2))
    c.text(x, y, name, font, BLACK, "l", None, "account_holder")
    y += font.size * 1.22
    if not business and ctx.chance(0.15):
        c.text(x, y, people.person(rng, ctx.split).upper(), font)
        y += font.size * 1.22
    return block(c, x, y, address, font, field=address_field, leading=1.22)


def pairs(
    ctx: Context,
    c: Canvas,
    look: Look,
    x: float,
    y: float,
    width: float,
    rows: list[tuple[str, str, str | None, object]],
    pitch: float = 1.5,
    boxed: bool = False,
    size: float | None = None,
    last_bold: bool = False,
) -> float:
    """Label at the left, value at the right edge; rows of (label, text, field, value)."""
    size = size or look.size
    height = len(rows) * size * pitch + size * 0.6
    if boxed:
        c.box(x - 6, y - size * 1.3, x + width + 6, y - size * 1.3 + height + size * 0.5, 0.7, look.brand, tint(look.brand, 0.06))
    for i, (label, text, path, value) in enumerate(rows):
        weight = "bold" if last_bold and i == len(rows) - 1 else "regular"
        c.text(x, y, label, look.face(size, weight))
        c.text(x + width, y, text, look.face(size, weight), BLACK, "r", None, path, value)
        y += size * pitch
    return y


def heading(ctx: Context, c: Canvas, look: Look, x: float, y: float, width: float, text: str, style: int) -> float:
    """A section title in one of four manners; returns the next baseline."""
    size = look.size * 1.3
    if style == 0:
        c.box(x, y, x + width, y + size * 1.5, 0, None, look.brand)
        c.text(x + 4, y + size * 1.1, text, look.face(size, "bold"), (255, 255, 255))
    elif style == 1:
        c.text(x, y + size, text, look.face(size, "bold"), look.brand)
        c.line(x, y + size * 1.35, x + width, y + size * 1.35, 0.8, look.brand)
    elif style == 2:
        c.text(x, y + size, text.upper(), look.face(size * 0.9, "bold"))
    else:
        c.box(x, y, x + width, y + size * 1.5, 0, None, tint(look.brand, 0.14))
        c.text(x + 4, y + size * 1.1, text, look.face(size, "bold"))
    return y + size * 1.75


def moves_table(
    ctx: Context,
    c: Canvas,
    look: Look,
    x: float,
    y: float,
    width: float,
    moves: list[Movement],
    mode: str,
    bottom: float,
    offset: int = 0,
    opening: tuple[dt.date, int] | None = None,
    header: bool = True,
) -> tuple[float, int]:
    """Transactions. ``mode``: "signed", "columns" (debit, credit), "running" (amount and balance)
    or "full" (debit, credit and balance); ``offset`` is the index of the first one."""
    rng = ctx.rng
    day = Column("date", rng.choice(["Date", "Date", "Posting Date", "Trans Date"]), 0.12)
    text = Column("text", rng.choice(["Description", "Transaction", "Transaction Description", "Details"]), 0.5)
    amount = Column("amount", rng.choice(["Amount", "Amount ($)"]), 0.16, "r")
    debit = Column("debit", rng.choice(["Withdrawals", "Debits", "Debit", "Withdrawals/ Debits", "Paid out"]), 0.15, "r")
    credit = Column("credit", rng.choice(["Deposits", "Credits", "Credit", "Deposits/ Credits", "Paid in"]), 0.15, "r")
    balance = Column("balance", rng.choice(["Balance", "Running Balance", "Daily Balance"]), 0.16, "r")
    sides = [debit, credit] if ctx.chance(0.5) else [credit, debit]
    columns = {
        "signed": [day, text, amount],
        "columns": [day, text, *sides],
        "running": [day, text, amount, balance],
        "full": [day, text, *sides, balance],
    }[mode]
    money = MoneyStyle(look.money.group, look.money.point, look.money.symbol if ctx.chance(0.4) else "", negative=look.money.negative)
    rows = []
    if opening and "balance" in mode + "running full" and mode in ("running", "full"):
        rows.append(
            {
                "date": Cell(look.row(opening[0])),
                "text": Cell(rng.choice(["Beginning Balance", "BALANCE FORWARD", "Opening Balance"]), bold=True),
                "balance": Cell(money.show(opening[1])),
            }
        )
    lead = len(rows)
    for i, move in enumerate(moves):
        at = f"transactions.{offset + i}"
        row = {
            "date": Cell(look.row(move.date), f"{at}.date", move.date.isoformat()),
            "text": Cell(move.text, f"{at}.description", move.text),
        }
        if mode in ("signed", "running"):
            row["amount"] = Cell(money.show(move.cents), f"{at}.amount", plain(move.cents))
        else:
            row["credit" if move.cents >= 0 else "debit"] = Cell(money.show(abs(move.cents)), f"{at}.amount", plain(move.cents))
        if mode in ("running", "full"):
            row["balance"] = Cell(money.show(move.balance), f"{at}.balance", plain(move.balance))
        rows.append(row)
    y, done = draw_table(c, x, y, width, columns, rows, look.table, bottom, header)
    return y, max(0, done - lead)


def small_print(ctx: Context, c: Canvas, look: Look, x: float, y: float, width: float, bottom: float) -> None:
    """Legal text in one or two columns."""
    size = ctx.rng.uniform(5.6, 7.2)
    columns = ctx.rng.choice([1, 1, 2])
    gap = 14
    each = (width - gap * (columns - 1)) / columns
    for i in range(columns):
        at = y
        while at < bottom - size * 2:
            at = (
                paragraph(c, x + i * (each + gap), at, each, prose(ctx.rng, ctx.split, 4), look.face(size), (60, 60, 60), 1.2, "l", bottom)
                + size * 0.4
            )


def account_label(ctx: Context) -> tuple[str, str]:
    """A printed account number with its caption."""
    return ctx.rng.choice(["Account Number:", "Account number", "Account #", "Acct No.", "Primary Account:"]), ids.account(ctx.rng)
