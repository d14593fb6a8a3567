"""US statements of regional banks: amount before the description, serial numbers, two columns of bookings, a passbook of two lines."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout
from training.synth.pages.kit import wrap
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.bank_us import owner_block
from training.synth.pages.unseen.wording import ledger, unprinted


@layout("bank_statement", "amount-before-text", split="unseen")
def amount_before_text(ctx: Context) -> Canvas:
    """Balance summary in one row of four captions, then detail by kind with Date, Amount, Description in this order."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(7, 16), plain_only=True)
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 40.0
    pen = Pen(c, ctx.face("sans"), 8)
    right = c.width - m
    pen.say(m, 44, rng.choice(["Virtual Wallet Spend", "Standard Checking", "Performance Checking"]), "account_type", size=13)
    bank = companies.bank(rng, ctx.split)
    pen.say(m, 58, bank, "bank_name", weight="bold", color=brand)
    pen.say(right, 44, "For the period", anchor="r", size=7.4)
    begin, finish = f"{a.start:%m/%d/%Y}", f"{a.end:%m/%d/%Y}"
    x = right - pen.wide(f"{begin} to {finish}")
    x = pen.say(x, 55, begin, "period_start", a.start.isoformat())
    pen.after(x, 55, " to ", finish, "period_end", a.end.isoformat())
    number = f"XX-XXXX-{ids.digits(rng, 4)}"
    pen.after(right, 67, "Primary account number: ", number, "account_number", number, anchor="r")
    owner_block(ctx, pen, m + 10, 104)
    y = 168.0
    pen.say(m, y, "Balance Summary", weight="bold", size=9.4)
    out = -a.total("check", "withdrawal")
    cells = (
        (("Beginning", "balance"), a.opening, "opening_balance"),
        (("Deposits and", "other additions"), a.total("deposit"), "total_deposits"),
        (("Checks and other", "deductions"), out, "total_withdrawals"),
        (("Ending", "balance"), a.closing, "closing_balance"),
    )
    for i, (label, cents, path) in enumerate(cells):
        at = m + 120 + i * 136
        pen.say(at, y + 14, label[0], anchor="r", size=7.4)
        pen.say(at, y + 23, label[1], anchor="r", size=7.4)
        pen.say(at, y + 38, grouped(cents), path, plain(cents), anchor="r")
    y += 62
    pen.say(m, y, "Activity Detail", weight="bold", size=9.4)
    index = 0
    for title, kinds in (("Deposits and Other Additions", ("deposit",)), ("Online and Electronic Banking Deductions", ("withdrawal",))):
        moves = a.part(*kinds)
        if not moves or y > 640:
            continue
        y += 18
        pen.say(m, y, title, weight="bold", color=brand)
        c.line(m, y + 3, right, y + 3, 0.6, brand)
        y += 12
        for x, text, anchor in ((m, "Date", "l"), (m + 110, "Amount", "r"), (m + 124, "Description", "l")):
            pen.say(x, y, text, size=7, anchor=anchor)
        for move in moves:
            y += 11.6
            if y > 740:
                return c
            at = f"transactions.{index}"
            pen.say(m, y, f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat())
            pen.say(m + 110, y, grouped(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
            pen.say(m + 124, y, move.text, f"{at}.description", width=right - m - 130)
            index += 1
    checks = a.part("check")
    if checks and y < 690:
        y += 20
        pen.say(m, y, "Checks and Substitute Checks", weight="bold", color=brand)
        y += 12
        for k in range(min(3, len(checks))):
            for x, text, anchor in ((0, "Date", "l"), (40, "Number", "l"), (140, "Amount", "r")):
                pen.say(m + 178 * k + x, y, text, size=7, anchor=anchor)
        for i, move in enumerate(checks):
            x, at = m + 178 * (i % 3), y + 11.6 * (1 + i // 3)
            pen.say(x, at, f"{move.date:%m/%d}", f"checks.{i}.date", move.date.isoformat())
            pen.say(x + 40, at, move.check, f"checks.{i}.number")
            pen.say(x + 140, at, grouped(move.cents), f"checks.{i}.amount", plain(-move.cents), anchor="r")
    return c


@layout("bank_statement", "serial-numbers", split="unseen")
def serial_numbers(ctx: Context) -> Canvas:
    """Account summary in two columns of pairs, daily activity by section with subtotals, checks with serial number beside the date."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(7, 16), plain_only=True)
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 46.0
    pen = Pen(c, ctx.face("sans"), 8)
    right = c.width - m
    pen.say(m, 44, companies.bank(rng, ctx.split), "bank_name", size=14, weight="bold", color=brand)
    owner_block(ctx, pen, m, 96)
    number = ids.digits(rng, 10)
    begin, finish = f"{a.start:%b %d %Y}", f"{a.end:%b %d %Y}"
    for i, (label, text) in enumerate((("Page:", "1 of 3"), ("Statement Period:", ""), ("Primary Account #:", number))):
        pen.say(right - 220, 78 + 13 * i, label)
        if text:
            pen.say(right - 130, 78 + 13 * i, text, "account_number" if text == number else None)
    pen.say(right - 130, 91, f"{begin}-{finish}")
    unprinted(pen, right - 130, 91, begin, "period_start", a.start.isoformat())
    unprinted(pen, right - 130 + pen.wide(f"{begin}-"), 91, finish, "period_end", a.end.isoformat())
    kind = rng.choice(["Convenience Checking", "Beyond Checking", "Simple Checking"])
    pen.say(m, 158, kind, "account_type", size=10, weight="bold")
    c.line(m, 162, right, 162, 1, brand)
    pen.say(m, 178, "ACCOUNT SUMMARY", weight="bold")
    rows = [("Beginning Balance", a.opening, "opening_balance"), ("Electronic Deposits", a.total("deposit"), "total_deposits")]
    rows += [("Checks Paid", -a.total("check"), None)] if a.part("check") else []
    rows += [("Electronic Payments", -a.total("withdrawal"), None if a.part("check") else "total_withdrawals")]
    rows += [("Ending Balance", a.closing, "closing_balance")]
    for i, (label, cents, path) in enumerate(rows):
        pen.ends(m, m + 210, 193 + 12 * i, label, grouped(cents), path, plain(cents))
    for i, (label, text) in enumerate(
        (
            ("Average Collected Balance", grouped(a.opening)),
            ("Interest Earned This Period", "0.00"),
            ("Days in Period", str((a.end - a.start).days + 1)),
        )
    ):
        pen.ends(m + 270, right, 193 + 12 * i, label, text)
    y, index = 276.0, 0
    pen.say(m, y, "DAILY ACCOUNT ACTIVITY", weight="bold")
    for title, kinds, column in (
        ("Electronic Deposits", ("deposit",), "DESCRIPTION"),
        ("Checks Paid", ("check",), "SERIAL NO."),
        ("Electronic Payments", ("withdrawal",), "DESCRIPTION"),
    ):
        moves = a.part(*kinds)
        if not moves or y > 660:
            continue
        y += 18
        pen.say(m, y, title, weight="bold", size=8.6)
        y += 11
        for x, text, anchor in ((m, "POSTING DATE", "l"), (m + 76, column, "l"), (right, "AMOUNT", "r")):
            pen.say(x, y, text, size=6.6, anchor=anchor)
        for k, move in enumerate(moves):
            y += 11.6
            if y > 745:
                return c
            at = f"checks.{k}" if kinds == ("check",) else f"transactions.{index}"
            pen.say(m, y, f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat())
            if kinds == ("check",):
                pen.say(m + 76, y, move.check, f"{at}.number")
            else:
                pen.say(m + 76, y, move.text, f"{at}.description", width=right - m - 150)
                index += 1
            value = plain(-move.cents) if kinds == ("check",) else plain(move.cents)
            pen.say(right, y, grouped(move.cents), f"{at}.amount", value, anchor="r")
        y += 12
        pen.say(right - 70, y, "Subtotal:", weight="bold", anchor="r")
        pen.say(right, y, grouped(sum(k.cents for k in moves)), weight="bold", anchor="r")
    return c


@layout("bank_statement", "two-line-rows", split="unseen")
def two_line_rows(ctx: Context) -> Canvas:
    """One signed column with a leading plus or minus and dollar sign, long texts over two lines, the balance only at the foot."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 14), business=True, plain_only=True)
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 52.0
    pen = Pen(c, ctx.face("serif", "sans"), 8.4)
    right = c.width - m
    pen.say(m, 50, companies.bank(rng, ctx.split), "bank_name", size=15, color=brand)
    pen.say(right, 50, "Business Checking", "account_type", size=10, anchor="r")
    number = ids.digits(rng, 9)
    pen.after(right, 64, "Acct ", number, "account_number", number, anchor="r")
    x = right - pen.wide(f"Statement dates {a.start:%m/%d/%y} - {a.end:%m/%d/%y}")
    x = pen.after(x, 77, "Statement dates ", f"{a.start:%m/%d/%y}", "period_start", a.start.isoformat())
    pen.after(x, 77, " - ", f"{a.end:%m/%d/%y}", "period_end", a.end.isoformat())
    pen.say(m, 104, companies.company(rng, ctx.split), "account_holder", weight="bold")
    pen.stack(m, 115, places.address(rng, ctx.split), "account_holder_address")
    y = 172.0
    for label, cents, path in (
        ("Balance last statement", a.opening, "opening_balance"),
        ("Balance this statement", a.closing, "closing_balance"),
    ):
        pen.ends(m, m + 250, y, label, f"${grouped(cents)}", path, plain(cents), weight="bold")
        y += 14
    y += 16
    c.line(m, y - 12, right, y - 12, 1)
    for x, text, anchor in ((m, "DATE", "l"), (m + 50, "ACTIVITY", "l"), (right, "AMOUNT", "r")):
        pen.say(x, y, text, weight="bold", size=7.4, anchor=anchor)
    for i, move in enumerate(a.moves):
        text = (
            f"{move.text} TRACE {ids.digits(rng, 15)} {people.person(rng, ctx.split).upper()}"
            if move.section != "check"
            else f"Check {move.check}"
        )
        lines = wrap(c, text, pen.face(pen.size), 290)
        y += 16
        if y + 10 * len(lines) > 735:
            break
        at = f"transactions.{i}"
        pen.say(m, y, f"{move.date:%b} {move.date.day}", f"{at}.date", move.date.isoformat())
        for k, line in enumerate(lines):
            pen.say(m + 50, y + 10 * k, line, f"{at}.description", text)
        pen.say(right, y, f"{'+' if move.cents >= 0 else '-'}${grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
        y += 10 * (len(lines) - 1)
        c.line(m, y + 5, right, y + 5, 0.3, grey(210))
    return c
