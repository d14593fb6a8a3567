"""Statements of business and retail checking: a transaction history with daily balances, and a summary with counts."""

from __future__ import annotations

from training.synth.content import bookings, companies, ids, people, places
from training.synth.content.accounts import Account, Movement
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout
from training.synth.pages.kit import barcode, logo, paragraph, wrap
from training.synth.pages.pen import Pen
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


def _described(ctx: Context, count: int, business: bool) -> Account:
    a = bookings.described_account(ctx.rng, ctx.split, count, business)
    for move in a.part("check"):
        move.text = "Check"
    ctx.consistent = a.consistent
    return a


def _money(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}{grouped(cents)}"


def _dollars(cents: int) -> str:
    return f"{'-' if cents < 0 else ''}${grouped(cents)}"


@layout("bank_statement", "business-history", split="blind")
def business_history(ctx: Context) -> Canvas:
    """Business checking: activity summary beside routing facts, history with both columns and a balance once a day."""
    rng = ctx.rng
    a = _described(ctx, rng.randint(8, 22), True)
    c = ctx.sheet(*LETTER)
    face, brand, m = ctx.face("sans"), accent(rng), 42.0
    pen = Pen(c, face, rng.uniform(7.4, 8))
    w = c.width - 2 * m
    bank, owner = companies.bank(rng, ctx.split), companies.company(rng, ctx.split).upper()
    kind = rng.choice(["Initiate Business Checking", "Business Choice Checking", "Navigate Business Checking", "Simple Business Checking"])
    pen.say(m, 44, kind, "account_type", size=16, color=brand)
    logo(c, rng, c.width - m - 30, 26, 28, brand)
    number = ids.digits(rng, 10)
    end = pen.after(m, 58, "Account number: ", number, "account_number", size=8.4, weight="bold")
    end = pen.say(end, 58, " ■ ", size=8.4, color=brand)
    end = pen.say(end, 58, f"{a.start:%B} {a.start.day}, {a.start.year}", "period_start", a.start.isoformat(), 8.4)
    end = pen.say(end, 58, " - ", size=8.4)
    end = pen.say(end, 58, f"{a.end:%B} {a.end.day}, {a.end.year}", "period_end", a.end.isoformat(), 8.4)
    pen.say(end, 58, f" ■ Page 1 of {rng.randint(2, 6)}", size=8.4)
    pen.say(m + 6, 112, owner, "account_holder", size=9)
    pen.stack(m + 6, 123, [line.upper() for line in places.address(rng, ctx.split)], "account_holder_address", size=9)
    x = m + w * 0.6
    pen.say(x, 104, "Questions?", size=10, weight="bold", color=brand)
    pen.say(x, 118, "Available by phone 24 hours a day, 7 days a week:", size=7.4)
    pen.say(x, 129, "1-800-CALL-BIZ (1-800-225-5249)", size=7.4, weight="bold")
    address = [f"P.O. Box {rng.randint(1000, 9999)}", places.us_city_line(rng, ctx.split)]
    pen.after(x, 143, "Write: ", f"{bank} ({rng.randint(100, 400)})", size=7.4)
    pen.stack(x + 22, 153, address, size=7.4)
    pen.say(m, 196, bank, "bank_name", size=11, weight="bold")
    y = 222.0
    pen.say(m, y, "Statement period activity summary", size=10.5, weight="bold", color=brand)
    half = m + w * 0.47
    deposits, out = a.total("deposit", "interest"), a.total("withdrawal", "check", "fee")
    rows = (
        (f"Beginning balance on {a.start.month}/{a.start.day}", _dollars(a.opening), "opening_balance", plain(a.opening)),
        ("Deposits/Credits", _money(deposits), "total_deposits", plain(deposits)),
        ("Withdrawals/Debits", f"- {grouped(out)}", "total_withdrawals", plain(-out)),
        (f"Ending balance on {a.end.month}/{a.end.day}", _dollars(a.closing), "closing_balance", plain(a.closing)),
    )
    for i, (label, text, path, value) in enumerate(rows):
        pen.ends(m, half, y + 16 + 13 * i, label, text, path, value, weight="bold" if i == 3 else "regular")
    x = m + w * 0.54
    pen.say(x, y + 16, owner, weight="bold")
    pen.say(x, y + 29, f"{places.state(rng)} account terms and conditions apply", size=7.2, weight="italic")
    pen.say(x, y + 42, "For Direct Deposit use", size=7.2)
    routing = ids.routing(rng)
    pen.after(x, y + 52, "Routing Number (RTN): ", routing, "routing_number", size=7.2)
    y = _history(pen, a, m, y + 92, w, brand, c.height - 60)
    if y < 660:
        pen.say(
            m,
            y + 18,
            "Summary of checks written (checks listed are also displayed in the preceding Transaction history)",
            size=8,
            weight="bold",
        )
        _checks(pen, a, m, y + 32, w)
    return c


def _history(pen: Pen, a: Account, m: float, y: float, w: float, brand, bottom: float) -> float:
    c = pen.c
    pen.say(m, y, "Transaction history", size=10.5, weight="bold", color=brand)
    edges = (m, m + w * 0.12, m + w * 0.16, m + w * 0.72, m + w * 0.86, m + w)
    y += 24
    heads = (
        (edges[0], "Date", "l", ""),
        (edges[1], "Number", "r", "Check"),
        (edges[2], "Description", "l", ""),
        (edges[3], "Credits", "r", "Deposits/"),
        (edges[4], "Debits", "r", "Withdrawals/"),
        (edges[5], "balance", "r", "Ending daily"),
    )
    for x, low, anchor, high in heads:
        if high:
            pen.say(x, y - 8, high, size=6.8, weight="italic", anchor=anchor)
        pen.say(x, y, low, size=6.8, weight="italic", anchor=anchor)
    c.line(m, y + 4, m + w, y + 4, 0.8, grey(70))
    y += 15
    for i, move in enumerate(a.moves):
        lines = wrap(c, move.text, pen.face(pen.size), w * 0.43)
        if y + 9.4 * len(lines) > bottom:
            return bottom
        at = f"transactions.{i}"
        pen.say(m, y, f"{move.date.month}/{move.date.day}", f"{at}.date", move.date.isoformat())
        if move.check:
            pen.say(edges[1], y, move.check, f"{at}.check_number", anchor="r")
        for k, line in enumerate(lines):
            pen.say(edges[2], y + 9.4 * k, line, f"{at}.description", move.text)
        pen.say(edges[3] if move.cents >= 0 else edges[4], y, grouped(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
        if i + 1 == len(a.moves) or a.moves[i + 1].date != move.date:
            pen.say(edges[5], y, _money(move.balance), f"{at}.balance", plain(move.balance), anchor="r")
        y += 9.4 * len(lines) + 3.2
        c.line(m, y - 8, m + w, y - 8, 0.25, grey(215))
    pen.say(m, y + 3, f"Ending balance on {a.end.month}/{a.end.day}", weight="bold")
    pen.say(m + w, y + 3, _money(a.closing), weight="bold", anchor="r")
    totals = (sum(k.cents for k in a.moves if k.cents >= 0), sum(-k.cents for k in a.moves if k.cents < 0))
    pen.say(m, y + 16, "Totals", weight="bold")
    pen.say(edges[3], y + 16, f"${grouped(totals[0])}", weight="bold", anchor="r")
    pen.say(edges[4], y + 16, f"${grouped(totals[1])}", weight="bold", anchor="r")
    return y + 22


def _checks(pen: Pen, a: Account, m: float, y: float, w: float) -> None:
    checks = a.part("check")[:9]
    for i, move in enumerate(checks):
        x, at = m + i % 3 * w / 3, y + i // 3 * 12
        pen.say(x + 30, at, move.check, f"checks.{i}.number", anchor="r")
        pen.say(x + 50, at, f"{move.date.month}/{move.date.day}", f"checks.{i}.date", move.date.isoformat())
        pen.say(x + w / 3 - 20, at, grouped(move.cents), f"checks.{i}.amount", plain(-move.cents), anchor="r")


@layout("bank_statement", "counted-summary", split="blind")
def counted_summary(ctx: Context) -> Canvas:
    """Retail checking: a summary with how many of each kind, transaction detail with a balance, a bar code in the margin."""
    rng = ctx.rng
    a = _described(ctx, rng.randint(7, 24), False)
    c = ctx.sheet(*LETTER)
    face, m = ctx.face("sans"), 44.0
    pen = Pen(c, face, rng.uniform(7.6, 8.2))
    w = c.width - 2 * m
    bank = companies.bank(rng, ctx.split)
    logo(c, rng, m, 28, 20)
    pen.say(m + 26, 44, bank.upper(), "bank_name", bank.upper(), 14, "bold")
    pen.stack(m, 62, [f"P O Box {rng.randint(180000, 659999)}", places.us_city_line(rng, ctx.split)], size=7.4)
    right = c.width - m
    end = right - pen.wide(f"{a.start:%B %d, %Y} through {a.end:%B %d, %Y}", 8)
    end = pen.say(end, 44, f"{a.start:%B %d, %Y}", "period_start", a.start.isoformat(), 8)
    end = pen.say(end, 44, " through ", size=8)
    pen.say(end, 44, f"{a.end:%B %d, %Y}", "period_end", a.end.isoformat(), 8)
    number = f"000000{ids.digits(rng, 9)}"
    pen.after(right, 56, "Account Number: ", number, "account_number", number, 8, "bold", anchor="r")
    barcode(c, rng, m, 106, 120, 9)
    pen.say(m, 132, people.person(rng, ctx.split).upper(), "account_holder", size=8.8)
    pen.stack(m, 143, [line.upper() for line in places.address(rng, ctx.split)], "account_holder_address", size=8.8)
    pen.say(right - 190, 92, "CUSTOMER SERVICE INFORMATION", size=7.6, weight="bold")
    for i, (label, text) in enumerate(
        (("Web site:", places.web(rng, bank)), ("Service Center:", places.phone(rng)), ("Para Espanol:", places.phone(rng)))
    ):
        pen.ends(right - 190, right, 106 + 11 * i, label, text, size=7.4)
    y = 206.0
    y = _band(pen, "CHECKING SUMMARY", m, y, w)
    kind = rng.choice(["Total Checking", "Premier Plus Checking", "College Checking", "Secure Banking"])
    pen.say(m + w * 0.45, y - 17, kind, "account_type", size=7.6)
    pen.say(m + w * 0.44, y, "INSTANCES", size=6.6, weight="bold", anchor="r")
    pen.say(m + w * 0.62, y, "AMOUNT", size=6.6, weight="bold", anchor="r")
    y += 14
    for label, keys, path in (
        ("Beginning Balance", (), "opening_balance"),
        ("Deposits and Additions", ("deposit", "interest"), "total_deposits"),
        ("Checks Paid", ("check",), None),
        ("Electronic Withdrawals", ("withdrawal",), None),
        ("Fees", ("fee",), "fees"),
        ("Ending Balance", None, "closing_balance"),
    ):
        moves = a.part(*keys) if keys else []
        if keys and not moves:
            continue
        cents = a.opening if keys == () else a.closing if keys is None else sum(k.cents for k in moves)
        weight = "regular" if keys else "bold"
        count = len(a.moves) if keys is None else len(moves)
        pen.say(m, y, label, weight=weight)
        if count:
            pen.say(m + w * 0.44, y, str(count), weight=weight, anchor="r")
        value = plain(-cents if path == "fees" else cents)
        pen.say(m + w * 0.62, y, f"{'-' if cents < 0 else ''}{'' if keys else '$'}{grouped(cents)}", path, value, weight=weight, anchor="r")
        y += 13
    y = (
        paragraph(
            c,
            m,
            y + 6,
            w,
            (
                "Your account ending balance does not reflect holds or pending items. A monthly service "
                "fee was not charged to this account when you keep the required balance or direct deposits."
            ),
            face(7.4),
        )
        + 12
    )
    y = _band(pen, "TRANSACTION DETAIL", m, y, w)
    rows: list[dict[str, Cell]] = [{"text": Cell("Beginning Balance", bold=True), "balance": Cell(_dollars(a.opening), bold=True)}]
    rows += [_row(i, move) for i, move in enumerate(a.moves)]
    rows.append({"text": Cell("Ending Balance", bold=True), "balance": Cell(_dollars(a.closing), bold=True)})
    columns = [
        Column("date", "DATE", 0.1),
        Column("text", "DESCRIPTION", 0.56),
        Column("amount", "AMOUNT", 0.16, "r"),
        Column("balance", "BALANCE", 0.18, "r"),
    ]
    st = TableStyle(face, pen.size, 1.45, "head", rule_color=grey(90), pad=1)
    draw_table(c, m, y - 8, w, columns, rows, st, c.height - 40)
    pen.say(right, c.height - 22, f"Page 1 of {rng.randint(1, 4)}", size=7, anchor="r")
    return c


def _row(i: int, move: Movement) -> dict[str, Cell]:
    at = f"transactions.{i}"
    text = f"{move.text} # {move.check}" if move.check else move.text
    return {
        "date": Cell(f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat()),
        "text": Cell(text, f"{at}.description", text),
        "amount": Cell(_money(move.cents), f"{at}.amount", plain(move.cents)),
        "balance": Cell(_money(move.balance), f"{at}.balance", plain(move.balance)),
    }


def _band(pen: Pen, title: str, m: float, y: float, w: float) -> float:
    pen.c.box(m, y - 9, m + 6, y + 3, 0, None, grey(40))
    pen.say(m + 10, y, title, size=9.4, weight="bold")
    pen.c.line(m, y + 6, m + w, y + 6, 1, grey(40))
    return y + 20
