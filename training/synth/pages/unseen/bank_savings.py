"""US accounts: a bank that lives in an app, and a savings account."""

from __future__ import annotations

from training.synth.content import companies, ids, people
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout
from training.synth.pages.kit import logo, paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.bank_us import dollars, owner_block
from training.synth.pages.unseen.wording import ledger

_OVERDRAFT = (
    "In case of errors or questions about your electronic transfers, call us or write to us at the address shown above as soon as you can. "
    "We must hear from you no later than 60 days after we sent you the first statement on which the problem or error appeared."
)


@layout("bank_statement", "app-bank", split="unseen")
def app_bank(ctx: Context) -> Canvas:
    """A bank that lives in an app: month as title, summary in words, signed amounts, settlement date, no running balance."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 20), plain_only=True)
    for move in a.part("check"):
        move.text = "Check deposit return" if move.cents > 0 else f"Mailed check to {people.person(rng, ctx.split, initial=0)}"
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 60.0
    pen = Pen(c, ctx.face("sans"), 8.4)
    right = c.width - m
    bank = companies.bank(rng, ctx.split).split()[0]
    logo(c, rng, m, 36, 24, brand)
    pen.say(m + 32, 54, bank, "bank_name", size=16, weight="bold", color=brand)
    pen.say(m, 92, "Checking Account Statement", size=14)
    owner_block(ctx, pen, m, 116)
    number = ids.digits(rng, 12)
    pen.after(right, 116, "Account number ", number, "account_number", number, anchor="r")
    begin, finish = f"{a.start:%B} {a.start.day}, {a.start.year}", f"{a.end:%B} {a.end.day}, {a.end.year}"
    x = right - pen.wide(f"Statement period: {begin} - {finish}")
    x = pen.after(x, 128, "Statement period: ", begin, "period_start", a.start.isoformat())
    pen.after(x, 128, " - ", finish, "period_end", a.end.isoformat())
    y = 182.0
    pen.say(m, y, "Summary", size=12, weight="bold")
    checks, out = a.total("check"), a.total("withdrawal")
    for label, cents, path in (
        (f"Beginning balance on {begin}", a.opening, "opening_balance"),
        ("Deposits", a.total("deposit"), "total_deposits"),
        ("Purchases", out, None),
        ("Checks mailed", checks, None),
        ("Fees", 0, None),
        (f"Ending balance on {finish}", a.closing, "closing_balance"),
    ):
        y += 17
        pen.ends(m, right, y, label, dollars(cents), path, plain(cents))
        c.line(m, y + 5, right, y + 5, 0.3, grey(215))
    y += 34
    pen.say(m, y, "Transactions", size=12, weight="bold")
    y += 18
    edges = (m, m + 84, right - 150, right - 84, right)
    for x, text, anchor in zip(edges, ("Transaction date", "Description", "Type", "Amount", "Settlement date"), "lllrr", strict=True):
        pen.say(x, y, text, anchor=anchor, size=7, color=grey(90))
    for i, move in enumerate(a.moves):
        y += 17
        if y > 735:
            break
        at = f"transactions.{i}"
        pen.say(edges[0], y, f"{move.date.month}/{move.date.day}/{move.date.year}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, move.text, f"{at}.description", width=edges[2] - edges[1] - 8)
        pen.say(edges[2], y, "Deposit" if move.cents > 0 else rng.choice(["Purchase", "Transfer", "Direct Debit"]), size=7.4)
        pen.say(edges[3] + 16, y, dollars(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
        pen.say(edges[4], y, f"{move.date.month}/{move.date.day}/{move.date.year}", anchor="r", size=7.4)
        c.line(m, y + 5, right, y + 5, 0.3, grey(225))
    pen.say(
        m, 766, f"{bank} is a financial technology company, not a bank. Banking services provided by partner banks, Members FDIC.", size=6.4
    )
    return c


@layout("bank_statement", "savings-yield", split="unseen")
def savings_yield(ctx: Context) -> Canvas:
    """Savings: a few transfers and interest, Credit and Debit columns with Debit last, yield and interest of the year."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(2, 6))
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 46.0
    pen = Pen(c, ctx.face("serif", "sans"), 9)
    right = c.width - m
    pen.say(m, 52, companies.bank(rng, ctx.split), "bank_name", size=17, weight="bold", color=brand)
    owner_block(ctx, pen, m, 112)
    number = f"****{ids.digits(rng, 4)}"
    rows = (
        ("Account", rng.choice(["High Yield Savings", "Money Market", "Statement Savings"]), "account_type", None),
        ("Account #", number, "account_number", ids.normal_tin(number)),
        ("Beginning Date", f"{a.start:%b %d, %Y}", "period_start", a.start.isoformat()),
        ("Closing Date", f"{a.end:%b %d, %Y}", "period_end", a.end.isoformat()),
    )
    for i, (label, text, path, value) in enumerate(rows):
        pen.say(m + 300, 112 + 13 * i, label, weight="bold")
        pen.say(m + 400, 112 + 13 * i, text, path, value)
    interest, fees = a.total("interest"), -a.total("fee")
    into, out = a.total("deposit"), -a.total("withdrawal", "check")
    y = 210.0
    heads = ("Starting Balance", "Deposits", "Withdrawals", "Fees", "Interest Paid", "Closing Balance")
    paths = ("opening_balance", "total_deposits", "total_withdrawals", "fees", "interest", "closing_balance")
    wide = (right - m) / 6
    for i, (head, path, cents) in enumerate(zip(heads, paths, (a.opening, into, out, fees, interest, a.closing), strict=True)):
        x = m + wide * i
        c.box(x, y - 14, x + wide, y + 24, 0.5, grey(150))
        pen.say(x + wide / 2, y, head, size=7.6, anchor="c", width=wide - 6)
        pen.say(x + wide / 2, y + 16, f"${grouped(cents)}", path, plain(cents), weight="bold", anchor="c", width=wide - 6)
    pen.say(
        m,
        y + 46,
        f"Annual Percentage Yield Earned: {rng.uniform(0.1, 4.6):.2f}%   Interest Paid Year to Date: ${grouped(interest * 4)}",
        size=8,
    )
    y += 76
    edges = (m, m + 70, right - 160, right - 80, right)
    for x, text, anchor in zip(edges, ("Date", "Activity", "Credits", "Debits", "Balance"), "llrrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    c.line(m, y + 4, right, y + 4, 0.8)
    for i, move in enumerate(a.moves):
        y += 16
        at = f"transactions.{i}"
        pen.say(edges[0], y, f"{move.date:%b %d}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, move.text, f"{at}.description", width=edges[2] - edges[1] - 60)
        pen.say(edges[2] if move.cents >= 0 else edges[3], y, f"${grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
        pen.say(edges[4], y, f"${grouped(move.balance)}", f"{at}.balance", plain(move.balance), anchor="r")
    paragraph(c, m, max(y + 50, 640), right - m, _OVERDRAFT, pen.face(7.4), grey(60))
    return c
