"""Statements as a large retail bank and a credit union of today print them."""

from __future__ import annotations

from training.synth.content import bookings, companies, ids, people, places
from training.synth.content.accounts import Account, Movement
from training.synth.content.money import MoneyStyle, grouped, plain
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout
from training.synth.pages.kit import logo, paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


def _section(
    pen: Pen, title: str, moves: list[Movement], first: int, m: float, y: float, w: float, bottom: float, total: str
) -> tuple[float, int]:
    """A titled list in date order and its total; returns the y below and how many were printed."""
    if not moves or y > bottom - 60:
        return y, 0
    pen.say(m, y, title, size=11.5, weight="bold")
    money = MoneyStyle(",", ".", "", negative="-")
    st = TableStyle(pen.face, pen.size, 1.55, "rows", rule_color=grey(205), pad=1.5)
    rows = []
    for i, move in enumerate(moves):
        at = f"transactions.{first + i}"
        rows.append(
            {
                "date": Cell(f"{move.date:%m/%d/%y}", f"{at}.date", move.date.isoformat()),
                "text": Cell(move.text, f"{at}.description", move.text),
                "amount": Cell(money.show(move.cents), f"{at}.amount", plain(move.cents)),
            }
        )
    columns = [Column("date", "Date", 0.11), Column("text", "Description", 0.72), Column("amount", "Amount", 0.17, "r")]
    y, done = draw_table(pen.c, m, y + 5, w, columns, rows, st, bottom - 16)
    if done == len(moves):
        pen.say(m + 1.5, y + 11, total, weight="bold", color=pen.color)
        pen.say(
            m + w - 1.5, y + 11, f"{'-' if moves[0].cents < 0 else ''}${grouped(sum(k.cents for k in moves))}", weight="bold", anchor="r"
        )
        y += 14
    else:
        pen.say(m + 1.5, y + 11, "continued on the next page", weight="italic")
        y = bottom
    return y + 20, done


def _checks(pen: Pen, a: Account, m: float, y: float, w: float, bottom: float) -> float:
    """Checks paid, two groups of three columns; a star marks a gap in the numbers."""
    checks = a.part("check")
    if not checks or y > bottom - 70:
        return y
    pen.say(m, y, "Checks", size=11.5, weight="bold")
    half = -(-len(checks) // 2)
    st = TableStyle(pen.face, pen.size, 1.5, "rows", rule_color=grey(205), pad=1.5)
    columns = [Column("date", "Date", 1), Column("number", "Check #", 1), Column("amount", "Amount", 1, "r")]
    low = y
    for g, part in enumerate((checks[:half], checks[half:])):
        rows = []
        for i, move in enumerate(part):
            at, k = f"checks.{g * half + i}", g * half + i
            gap = k and int(move.check) != int(checks[k - 1].check) + 1
            rows.append(
                {
                    "date": Cell(f"{move.date:%m/%d/%y}", f"{at}.date", move.date.isoformat()),
                    "number": Cell(move.check + ("*" if gap else ""), f"{at}.number", move.check),
                    "amount": Cell(f"-{grouped(move.cents)}", f"{at}.amount", plain(-move.cents)),
                }
            )
        if rows:
            end, _ = draw_table(pen.c, m + g * (w / 2 + 8), y + 5, w / 2 - 8, columns, rows, st, bottom - 20)
            low = max(low, end)
    pen.ends(m + 1.5, m + w - 1.5, low + 11, "Total checks", f"-${grouped(a.total('check'))}", weight="bold")
    pen.say(m + 1.5, low + 20, "* There is a gap in sequential check numbers", size=6.6, color=grey(80))
    return low + 36


@layout("bank_statement", "retail-sections", split="rules")
def retail_sections(ctx: Context) -> Canvas:
    """Address window, two-column summary, then deposits, withdrawals, checks and daily balances."""
    rng = ctx.rng
    a = bookings.described_account(rng, ctx.split, rng.randint(9, 20))
    ctx.consistent = a.consistent
    c = ctx.sheet(*LETTER)
    face, brand = ctx.face("sans"), accent(rng)
    pen = Pen(c, face, rng.uniform(7.6, 8.2))
    m = 40.0
    w = c.width - 2 * m
    bank = companies.bank(rng, ctx.split)
    logo(c, rng, c.width - m - 20, 26, 18, brand)
    pen.say(c.width - m - 26, 40, bank, "bank_name", size=13, weight="bold", color=brand, anchor="r")
    pen.stack(
        m,
        34,
        ["P.O. Box 15284", f"{places.city(rng, ctx.split)}, {places.state(rng)} {places.us_zip(rng)}"],
        "bank_address",
        size=7.2,
        color=grey(70),
    )
    holder = people.person(rng, ctx.split).upper()
    pen.say(m + 20, 104, holder, "account_holder", size=9)
    pen.stack(m + 20, 115, [line.upper() for line in places.address(rng, ctx.split)], "account_holder_address", size=9)
    x = m + w * 0.6
    pen.say(x, 78, "Customer service information", size=8.6, weight="bold", color=brand)
    pen.stack(x, 92, [f"Customer service: {places.phone(rng)}", places.web(rng, bank), "P.O. Box 25118"], size=7.4, leading=1.5)
    kind = rng.choice(["Advantage Plus Banking", "Everyday Checking", "Premier Checking", "Free Checking", "Adv SafeBalance Banking"])
    y = 176.0
    pen.say(m, y, f"Your {kind}", size=15, color=brand)
    end = pen.say(m, y + 16, "for ", size=9)
    end = pen.say(end, y + 16, f"{a.start:%B} {a.start.day}, {a.start.year}", "period_start", a.start.isoformat(), 9)
    end = pen.say(end, y + 16, " to ", size=9)
    pen.say(end, y + 16, f"{a.end:%B} {a.end.day}, {a.end.year}", "period_end", a.end.isoformat(), 9)
    number = f"{ids.digits(rng, 4)} {ids.digits(rng, 4)} {ids.digits(rng, 4)}"
    pen.after(c.width - m, y + 16, "Account number: ", number, "account_number", number.replace(" ", ""), 9, anchor="r")
    pen.say(m, y + 30, holder.title(), size=9, weight="bold")
    y += 52
    pen.say(m, y, "Account summary", size=11.5, weight="bold")
    c.line(m, y + 5, m + w * 0.56, y + 5, 0.8, grey(60))
    deposits, out = a.total("deposit", "interest"), a.total("withdrawal")
    rows = [
        (
            f"Beginning balance on {a.start:%B} {a.start.day}, {a.start.year}",
            f"${grouped(a.opening)}" if a.opening >= 0 else f"-${grouped(a.opening)}",
            "opening_balance",
            plain(a.opening),
        ),
        ("Deposits and other additions", grouped(deposits), "total_deposits", plain(deposits)),
        ("Withdrawals and other subtractions", f"-{grouped(out)}", None, None),
        ("Checks", f"-{grouped(a.total('check'))}", None, None),
        ("Service fees", f"-{grouped(a.total('fee'))}", "fees", plain(-a.total("fee"))),
    ]
    y += 17
    for label, text, path, value in rows:
        pen.ends(m, m + w * 0.56, y, label, text, path, value)
        c.line(m, y + 4, m + w * 0.56, y + 4, 0.3, grey(210))
        y += 13.5
    sign = "-" if a.closing < 0 else ""
    pen.ends(
        m,
        m + w * 0.56,
        y + 1,
        f"Ending balance on {a.end:%B} {a.end.day}, {a.end.year}",
        f"{sign}${grouped(a.closing)}",
        "closing_balance",
        plain(a.closing),
        weight="bold",
    )
    paragraph(
        c,
        m + w * 0.64,
        y - 64,
        w * 0.36,
        (
            "Thank you for being a client. Annual percentage yield, average ledger "
            "balance and messages about your account appear on the following pages."
        ),
        face(7.6),
        grey(60),
    )
    y += 30
    index = 0
    bottom = c.height - 46
    for title, keys, total in (
        ("Deposits and other additions", ("deposit", "interest"), "Total deposits and other additions"),
        ("Withdrawals and other subtractions", ("withdrawal",), "Total withdrawals and other subtractions"),
    ):
        y, done = _section(pen, title, a.part(*keys), index, m, y, w, bottom, total)
        index += done
    y = _checks(pen, a, m, y, w, bottom)
    y, _ = _section(pen, "Service fees", a.part("fee"), index, m, y, w, bottom, "Total service fees")
    pen.say(
        m, c.height - 24, f"{a.start:%B} {a.start.day}, {a.start.year} to {a.end:%B} {a.end.day}, {a.end.year}", size=6.8, color=grey(80)
    )
    pen.say(c.width - m, c.height - 24, f"Page {rng.randint(1, 3)} of {rng.randint(4, 8)}", size=6.8, color=grey(80), anchor="r")
    return c


@layout("bank_statement", "credit-union", split="rules")
def credit_union(ctx: Context) -> Canvas:
    """A credit union's statement: member number, savings share, then checking with a running balance."""
    rng = ctx.rng
    a = bookings.described_account(rng, ctx.split, rng.randint(6, 22))
    ctx.consistent = a.consistent
    c = ctx.sheet(*LETTER)
    face, brand = ctx.face("sans", "sans", "mono"), accent(rng)
    pen = Pen(c, face, rng.uniform(7.4, 8.2) * (0.9 if face.kind == "mono" else 1))
    m = 38.0
    w = c.width - 2 * m
    bank = f"{places.city(rng, ctx.split)} {rng.choice(['Federal Credit Union', 'Community Credit Union', 'Employees Credit Union'])}"
    logo(c, rng, m, 28, 24, brand)
    pen.say(m + 32, 42, bank, "bank_name", size=13, weight="bold", color=brand)
    pen.say(m + 32, 53, " • ".join(["P.O. Box 8210", places.us_city_line(rng, ctx.split), places.phone(rng)]), size=7, color=grey(70))
    x = m + w
    pen.say(x, 40, "STATEMENT OF ACCOUNT", size=10, weight="bold", anchor="r")
    top = 54.0
    number = ids.digits(rng, rng.randint(6, 9))
    pen.after(x, top, "Member Number: ", number, "account_number", number, anchor="r", weight="bold")
    first, last = f"{a.start:%m/%d/%Y}", f"{a.end:%m/%d/%Y}"
    left = x - pen.wide(f"Statement Period: {first} - {last}")
    end = pen.say(left, top + 11, "Statement Period: ")
    end = pen.say(end, top + 11, first, "period_start", a.start.isoformat())
    end = pen.say(end, top + 11, " - ")
    pen.say(end, top + 11, last, "period_end", a.end.isoformat())
    pen.after(x, top + 22, "Page: ", f"1 of {rng.randint(1, 4)}", anchor="r")
    pen.say(m + 24, 112, people.person(rng, ctx.split).upper(), "account_holder", size=9)
    pen.stack(m + 24, 123, [line.upper() for line in places.address(rng, ctx.split)], "account_holder_address", size=9)
    y = 186.0
    money = MoneyStyle(",", ".", "", negative=rng.choice(["-", "trail", "()"]))
    st = TableStyle(face, pen.size, 1.5, "head", rule_color=grey(140), pad=2)
    saved = rng.randint(500, 900000)
    _title(pen, "SUFFIX 00  REGULAR SHARE SAVINGS".replace("  ", " - "), m, y, w, brand)
    y = _ledger(pen, a, [], saved, m, y + 8, w, st, money, 400, False)
    y += 22
    kind = rng.choice(["SHARE DRAFT CHECKING", "FREE CHECKING", "REWARDS CHECKING"])
    _title(pen, f"SUFFIX {rng.choice(['07', '10', '70'])} - {kind}", m, y, w, brand)
    y = _ledger(pen, a, a.moves, a.opening, m, y + 8, w, st, money, c.height - 70, True)
    if y < c.height - 80:
        pen.say(m, y + 18, "TOTAL OVERDRAFT AND RETURNED ITEM FEES", weight="bold")
        y = _fee_box(pen, m, y + 24, w * 0.7)
    pen.say(c.width / 2, c.height - 26, "Federally insured by NCUA. Equal Housing Lender.", size=6.6, color=grey(80), anchor="c")
    return c


def _title(pen: Pen, text: str, m: float, y: float, w: float, brand) -> None:
    pen.c.box(m, y - 10, m + w, y + 4, 0, None, brand)
    pen.say(m + 4, y, text, weight="bold", color=(255, 255, 255))


def _ledger(
    pen: Pen,
    a: Account,
    moves: list[Movement],
    opening: int,
    m: float,
    y: float,
    w: float,
    st: TableStyle,
    money: MoneyStyle,
    bottom: float,
    track: bool,
) -> float:
    """Previous balance, movements with the balance after each, new balance."""
    rows = [
        {
            "date": Cell(f"{a.start:%m/%d}"),
            "text": Cell("Previous Balance", bold=True),
            "balance": Cell(money.show(opening), "opening_balance" if track else None, plain(opening)),
        }
    ]
    for i, move in enumerate(moves):
        at = f"transactions.{i}"
        rows.append(
            {
                "date": Cell(f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat()),
                "text": Cell(move.text, f"{at}.description", move.text),
                "amount": Cell(money.show(move.cents), f"{at}.amount", plain(move.cents)),
                "balance": Cell(money.show(move.balance), f"{at}.balance", plain(move.balance)),
            }
        )
    closing = a.closing if track else opening
    rows.append(
        {
            "date": Cell(f"{a.end:%m/%d}"),
            "text": Cell("New Balance", bold=True),
            "balance": Cell(money.show(closing), "closing_balance" if track else None, plain(closing)),
        }
    )
    columns = [
        Column("date", "Date", 0.09),
        Column("text", "Transaction Description", 0.57),
        Column("amount", "Amount", 0.16, "r"),
        Column("balance", "Balance", 0.18, "r"),
    ]
    y, _ = draw_table(pen.c, m, y, w, columns, rows, st, bottom)
    return y


def _fee_box(pen: Pen, m: float, y: float, w: float) -> float:
    columns = [
        Column("name", "", 0.5),
        Column("period", "Total for this period", 0.25, "r"),
        Column("year", "Total year-to-date", 0.25, "r"),
    ]
    rows = [
        {"name": Cell(name), "period": Cell("$0.00"), "year": Cell("$0.00")}
        for name in ("Total Overdraft Fees", "Total Returned Item Fees")
    ]
    end, _ = draw_table(pen.c, m, y, w, columns, rows, TableStyle(pen.face, pen.size, 1.5, "grid", BLACK), pen.c.height - 34)
    return end
