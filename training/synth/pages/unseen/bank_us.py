"""US accounts: a bank's sections without running balance and a credit union's shares."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.accounts import Account
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, layout, tint
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.wording import ledger


def dollars(cents: int) -> str:
    """An amount with its sign before the dollar."""
    return f"{'-' if cents < 0 else ''}${grouped(cents)}"


def owner_block(ctx: Context, pen: Pen, x: float, y: float, business: bool = False) -> None:
    """The customer in the address window, a firm or a person."""
    name = companies.company(ctx.rng, ctx.split) if business else people.person(ctx.rng, ctx.split)
    pen.say(x, y, name.upper(), "account_holder")
    pen.stack(x, y + 11, [k.upper() for k in places.address(ctx.rng, ctx.split)], "account_holder_address")


@layout("bank_statement", "sections-with-totals", split="unseen")
def sections_with_totals(ctx: Context) -> Canvas:
    """Deposits, checks in two columns and withdrawals each in a section with its total; balances by day in three columns."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(9, 17), business=ctx.chance(0.5), plain_only=True)
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 40.0
    pen = Pen(c, ctx.face("sans", "serif"), 8)
    right = c.width - m
    bank = companies.bank(rng, ctx.split)
    pen.say(m, 48, bank, "bank_name", size=15, weight="bold", color=brand)
    pen.stack(m, 60, [f"PO Box {rng.randint(100, 9999)}", places.us_city_line(rng, ctx.split)], "bank_address", size=7)
    pen.say(right, 44, "STATEMENT OF ACCOUNT", size=10, weight="bold", anchor="r")
    number = f"XXXXXX{ids.digits(rng, 4)}"
    pen.after(right, 57, "Account Number: ", number, "account_number", number, anchor="r")
    pen.after(right, 69, "Statement Date: ", f"{a.end:%m/%d/%Y}", anchor="r")
    begin, finish = f"{a.start:%m/%d/%Y}", f"{a.end:%m/%d/%Y}"
    x = right - pen.wide(f"Statement Period: {begin} thru {finish}")
    x = pen.after(x, 81, "Statement Period: ", begin, "period_start", a.start.isoformat())
    pen.after(x, 81, " thru ", finish, "period_end", a.end.isoformat())
    pen.after(right, 93, "Page: ", "1 of 4", anchor="r")
    owner_block(ctx, pen, m + 20, 120, ctx.chance(0.5))
    y = 180.0
    kind = rng.choice(["FREE BUSINESS CHECKING", "ADVANTAGE CHECKING", "INTEREST CHECKING", "REGULAR CHECKING"])
    pen.say(m, y, kind, "account_type", size=10, weight="bold")
    c.line(m, y + 4, right, y + 4, 1.2, brand)
    checks, out, into = a.part("check"), a.part("withdrawal"), a.part("deposit")
    gone = -a.total("check", "withdrawal")
    for i, (label, cents, path) in enumerate(
        (
            ("Previous Balance", a.opening, "opening_balance"),
            (f"{len(into)} Deposits and Other Credits", a.total("deposit"), "total_deposits"),
            (f"{len(checks) + len(out)} Checks and Other Debits", gone, "total_withdrawals"),
            ("Service Charge", 0, "fees"),
            ("Ending Balance", a.closing, "closing_balance"),
        )
    ):
        pen.say(m + 8, y + 18 + 12 * i, label)
        pen.say(
            m + 260, y + 18 + 12 * i, f"{'+ ' if i == 1 else '- ' if i in (2, 3) else ''}{grouped(cents)}", path, plain(cents), anchor="r"
        )
    pen.say(m + 300, y + 18, f"Days in statement period: {(a.end - a.start).days + 1}")
    pen.say(m + 300, y + 30, f"Average ledger balance: {grouped((a.opening + a.closing) // 2)}")
    index, y = _section(pen, "DEPOSITS AND OTHER CREDITS", into, 0, m, y + 96, right, brand)
    y = _paid_checks(pen, checks, m, y + 12, right, brand)
    index, y = _section(pen, "WITHDRAWALS AND OTHER DEBITS", out, index, m, y + 12, right, brand)
    return _balances(pen, a, m, y + 12, right, brand)


def _title(pen: Pen, text: str, m: float, y: float, right: float, brand) -> float:
    pen.c.box(m, y - 9, right, y + 4, 0, None, tint(brand, 0.16))
    pen.say(m + 4, y, text, weight="bold")
    return y + 14


def _section(pen: Pen, title: str, moves: list, index: int, m: float, y: float, right: float, brand) -> tuple[int, float]:
    if not moves or y > 690:
        return index, y
    y = _title(pen, title, m, y, right, brand)
    for x, text, anchor in ((m + 4, "Date", "l"), (m + 60, "Description", "l"), (right - 4, "Amount", "r")):
        pen.say(x, y, text, anchor=anchor, weight="italic")
    for move in moves:
        y += 11.4
        if y > 748:
            return index, 800
        at = f"transactions.{index}"
        pen.say(m + 4, y, f"{move.date.month}/{move.date.day:02d}", f"{at}.date", move.date.isoformat())
        pen.say(m + 60, y, move.text, f"{at}.description", width=right - m - 150)
        pen.say(right - 4, y, grouped(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
        index += 1
    y += 13
    pen.say(m + 60, y, f"Total {title.title().replace('And', 'and')}", weight="bold")
    pen.say(right - 4, y, dollars(abs(sum(k.cents for k in moves))), weight="bold", anchor="r")
    return index, y + 8


def _paid_checks(pen: Pen, checks: list, m: float, y: float, right: float, brand) -> float:
    if not checks or y > 670:
        return y
    y = _title(pen, "CHECKS PAID  * indicates a gap in check sequence", m, y, right, brand)
    half = (right - m) / 2
    rows = -(-len(checks) // 2)
    for k in range(min(2, len(checks))):
        for x, text, anchor in ((4, "Check No.", "l"), (70, "Date", "l"), (half - 20, "Amount", "r")):
            pen.say(m + k * half + x, y, text, anchor=anchor, weight="italic")
    ordered = sorted(checks, key=lambda k: int(k.check))
    for i, move in enumerate(ordered):
        x, at = m + i // rows * half, y + 11.4 * (i % rows + 1)
        end = pen.say(x + 4, at, move.check, f"checks.{i}.number", move.check)
        if i and int(move.check) - int(ordered[i - 1].check) > 1:
            pen.say(end, at, "*")
        pen.say(x + 70, at, f"{move.date.month}/{move.date.day:02d}", f"checks.{i}.date", move.date.isoformat())
        pen.say(x + half - 20, at, grouped(move.cents), f"checks.{i}.amount", plain(-move.cents), anchor="r")
    return y + 11.4 * (rows + 1) + 6


def _balances(pen: Pen, a: Account, m: float, y: float, right: float, brand) -> Canvas:
    days = a.daily()
    rows = -(-len(days) // 3)
    if y + 12 * rows > 735:
        return pen.c
    y = _title(pen, "DAILY BALANCE INFORMATION", m, y, right, brand)
    third = (right - m) / 3
    for i, (day, cents) in enumerate(days):
        x, at = m + i // rows * third, y + 11.4 * (i % rows + 1)
        if i % rows == 0:
            pen.say(x + 4, y, "Date", weight="italic")
            pen.say(x + third - 24, y, "Balance", weight="italic", anchor="r")
        pen.say(x + 4, at, f"{day.month}/{day.day:02d}", f"daily_balances.{i}.date", day.isoformat())
        pen.say(x + third - 24, at, grouped(cents), f"daily_balances.{i}.balance", plain(cents), anchor="r")
    return pen.c


@layout("bank_statement", "member-shares", split="unseen")
def member_shares(ctx: Context) -> Canvas:
    """Credit union: a savings share with a line or two, then the share draft account; withdrawals with a trailing minus."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 16), plain_only=True)
    c = ctx.sheet(*LETTER)
    m = 42.0
    mono = ctx.chance(0.4)
    pen = Pen(c, ctx.face("mono") if mono else ctx.face("sans"), 7.4 if mono else 8)
    right = c.width - m
    name = companies.bank(rng, ctx.split).split()[0] + rng.choice([" Federal Credit Union", " Community Credit Union", " FCU"])
    pen.say(m, 44, name, "bank_name", size=13, weight="bold")
    pen.stack(m, 56, places.address(rng, ctx.split), "bank_address", size=7)
    c.box(right - 200, 30, right, 84, 0.7)
    number = ids.digits(rng, 7)
    for i, (label, text, path, value) in enumerate(
        (
            ("Member Number", number, "account_number", number),
            ("From", f"{a.start:%m-%d-%y}", "period_start", a.start.isoformat()),
            ("Through", f"{a.end:%m-%d-%y}", "period_end", a.end.isoformat()),
            ("Page", "1", None, None),
        )
    ):
        pen.ends(right - 194, right - 6, 42 + 12 * i, label, text, path, value)
    owner_block(ctx, pen, m + 24, 118)
    y = 186.0
    share = amount(rng, 5, 4000)
    pen.say(m, y, "SUFFIX 0000  REGULAR SHARES", weight="bold")
    for label, cents in (("Balance Forward", share), ("Ending Balance", share)):
        y += 12
        pen.say(m + 60, y, label)
        pen.say(right, y, grouped(cents), anchor="r")
    pen.say(m + 60, y + 12, "Joint Owner: NONE", size=pen.size * 0.9)
    y += 38
    pen.say(m, y, "SUFFIX 0009  ", weight="bold")
    pen.say(m + pen.wide("SUFFIX 0009  ", weight="bold"), y, "SHARE DRAFT CHECKING", "account_type", weight="bold")
    c.line(m, y + 4, right, y + 4, 0.7)
    y += 15
    edges = (m, m + 60, right - 90, right)
    for x, text, anchor in zip(edges, ("Post Date", "Transaction Description", "Amount", "New Balance"), "llrr", strict=True):
        pen.say(x, y, text, anchor=anchor, size=pen.size * 0.92)
    y += 13
    pen.say(edges[0], y, f"{a.start:%m-%d}")
    pen.say(edges[1], y, "Balance Forward")
    pen.say(edges[3], y, grouped(a.opening), "opening_balance", plain(a.opening), anchor="r")
    for i, move in enumerate(a.moves):
        y += 12.4
        if y > 700:
            return c
        at = f"transactions.{i}"
        pen.say(edges[0], y, f"{move.date:%m-%d}", f"{at}.date", move.date.isoformat())
        if move.section == "check":
            x = pen.say(edges[1], y, "Draft ", f"{at}.description", f"Draft {move.check}")
            c.mark(f"{at}.check_number", move.check)
            pen.say(x, y, move.check, f"{at}.check_number", move.check)
        else:
            head = "Deposit by " if move.cents > 0 else "Withdrawal "
            pen.say(edges[1], y, f"{head}{move.text}", f"{at}.description", width=edges[2] - edges[1] - 70)
        pen.say(edges[2], y, f"{grouped(move.cents)}{'-' if move.cents < 0 else ' '}", f"{at}.amount", plain(move.cents), anchor="r")
        pen.say(edges[3], y, grouped(move.balance), f"{at}.balance", plain(move.balance), anchor="r")
    y += 13
    pen.say(edges[0], y, f"{a.end:%m-%d}")
    pen.say(edges[1], y, "Ending Balance")
    pen.say(edges[3], y, grouped(a.closing), "closing_balance", plain(a.closing), anchor="r")
    y += 18
    pen.say(m + 60, y, f"{len(a.part('deposit'))} Deposits totaling ")
    pen.say(m + 250, y, grouped(a.total("deposit")), "total_deposits", plain(a.total("deposit")), anchor="r")
    out = -a.total("withdrawal", "check")
    pen.say(m + 60, y + 12, f"{len(a.part('withdrawal', 'check'))} Withdrawals totaling ")
    pen.say(m + 250, y + 12, grouped(out), "total_withdrawals", plain(out), anchor="r")
    return c
