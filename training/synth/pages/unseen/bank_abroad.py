"""Current accounts of Britain, Germany and Canada: paid out and paid in, Soll and Haben, withdrawals and deposits."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import logo, wrap
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.wording import ledger, unprinted


@layout("bank_statement", "paid-out-paid-in", split="unseen")
def paid_out_paid_in(ctx: Context) -> Canvas:
    """British current account: a date once a day, a type code, Paid out before Paid in, balance on a day's last line."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(7, 20), "gb")
    c = ctx.sheet(*A4)
    brand, m = accent(rng), 45.0
    pen = Pen(c, ctx.face("sans"), 8)
    right = c.width - m
    bank = f"{companies.bank(rng, ctx.split).split()[0]} {rng.choice(['Bank', 'Building Society', 'Bank plc'])}"
    logo(c, rng, right - 30, 30, 30, brand)
    pen.say(m, 50, "Your account statement", size=16, color=brand, weight="bold")
    pen.say(m, 68, f"Issue date: {a.end.day} {a.end:%B %Y}", size=7.5)
    holder = people.person(rng, ctx.split, "gb")
    title = rng.choice(["MR ", "MRS ", "MS ", "DR "])
    pen.say(m, 110, f"{title}{holder.upper()}", "account_holder")
    pen.stack(m, 121, [k.upper() for k in places.address(rng, ctx.split, "gb")], "account_holder_address")
    x = m + 280
    sort = f"{rng.randint(10, 99)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}"
    number = ids.digits(rng, 8)
    pen.say(x, 104, rng.choice(["Classic Account", "Select Account", "Everyday Current Account"]), "account_type", weight="bold", size=9)
    pen.after(x, 118, "Sort code ", sort)
    pen.after(x + 100, 118, "Account number ", number, "account_number", number)
    pen.after(
        x,
        131,
        "IBAN ",
        f"GB{ids.digits(rng, 2)} {ids.code(rng, 4, 1)} {sort.replace('-', '')[:4]} {ids.digits(rng, 4)} {ids.digits(rng, 6)}",
        size=7,
    )
    end = pen.after(x, 144, "Statement period ", f"{a.start.day} {a.start:%b %Y}", "period_start", a.start.isoformat())
    pen.after(end, 144, " to ", f"{a.end.day} {a.end:%b %Y}", "period_end", a.end.isoformat())
    c.box(m, 176, right, 214, 0, None, tint(brand, 0.1))
    into = a.total("deposit")
    for i, (label, cents, path) in enumerate(
        (
            ("Balance at start of period", a.opening, "opening_balance"),
            ("Total paid in", into, "total_deposits"),
            ("Total paid out", -a.total("withdrawal"), "total_withdrawals"),
            ("Balance at end of period", a.closing, "closing_balance"),
        )
    ):
        at = m + 10 + i * (right - m) / 4
        pen.say(at, 190, label, size=7.4)
        pen.say(at, 205, f"£{grouped(cents)}", path, plain(cents), 10, "bold")
    return _british_rows(ctx, pen, a, bank, m, right)


def _british_rows(ctx: Context, pen: Pen, a, bank: str, m: float, right: float) -> Canvas:
    rng, c = ctx.rng, pen.c
    edges = (m, m + 62, m + 92, right - 140, right - 72, right)
    y = 240.0
    c.line(m, y - 12, right, y - 12, 1)
    for x, text, anchor in zip(edges, ("Date", "", "Payment type and details", "Paid out", "Paid in", "Balance"), "lllrrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    c.line(m, y + 5, right, y + 5, 0.5)
    y += 18
    pen.say(edges[0], y, f"{a.start:%d %b %y}")
    pen.say(edges[2], y, "BALANCE BROUGHT FORWARD", weight="bold")
    pen.say(edges[5], y, grouped(a.opening), anchor="r")
    last = None
    for i, move in enumerate(a.moves):
        y += 13
        if y > c.height - 110:
            break
        at, day = f"transactions.{i}", f"{move.date:%d %b %y}"
        if move.date != last:
            pen.say(edges[0], y, day, f"{at}.date", move.date.isoformat())
            shown, last = y, move.date
        else:
            unprinted(pen, edges[0], shown, day, f"{at}.date", move.date.isoformat())
        code = rng.choice(["BGC", "FPI", "CR"] if move.cents > 0 else ["VIS", "DD", "SO", ")))", "FPO", "ATM"])
        pen.say(edges[1], y, code, f"{at}.description", move.text)
        pen.say(edges[2], y, move.text, f"{at}.description", move.text, width=edges[3] - edges[2] - 50)
        pen.say(edges[3] if move.cents < 0 else edges[4], y, grouped(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
        if i + 1 == len(a.moves) or a.moves[i + 1].date != move.date:
            pen.say(edges[5], y, grouped(move.balance), f"{at}.balance", plain(move.balance), anchor="r")
    else:
        y += 14
        pen.say(edges[0], y, f"{a.end:%d %b %y}")
        pen.say(edges[2], y, "BALANCE CARRIED FORWARD", weight="bold")
        pen.say(edges[5], y, grouped(a.closing), anchor="r")
    c.line(m, y + 8, right, y + 8, 1)
    pen.say(m, c.height - 60, bank, "bank_name", size=8, weight="bold")
    pen.say(
        m,
        c.height - 50,
        "Authorised by the Prudential Regulation Authority. Your deposit is protected up to £85,000 by the FSCS.",
        size=6.4,
    )
    return c


def _euro(cents: int) -> str:
    return grouped(cents, ".", ",")


@layout("bank_statement", "kontoauszug", split="unseen")
def kontoauszug(ctx: Context) -> Canvas:
    """German giro account: booking and value day without year, two or three lines of purpose, sign or S/H behind the amount."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(5, 13), "de")
    c = ctx.sheet(*A4)
    brand, m = accent(rng), 56.0
    pen = Pen(c, ctx.face("sans", accented=True), 8.6)
    right = c.width - m
    town = places.city(rng, ctx.split, "de")
    bank = rng.choice([f"Sparkasse {town}", f"Volksbank {town} eG", f"{town}er Landesbank"])
    pen.say(right, 50, bank, "bank_name", size=14, weight="bold", color=brand, anchor="r")
    pen.say(m, 96, people.person(rng, ctx.split, "de"), "account_holder")
    pen.stack(m, 107, places.address(rng, ctx.split, "de"), "account_holder_address")
    iban = ids.iban(rng, "de")
    pen.say(m, 180, f"Kontoauszug {a.end.month}/{a.end.year}", size=12, weight="bold")
    pen.say(m + 150, 180, "Girokonto", "account_type", size=9)
    end = pen.after(m, 194, "vom ", f"{a.start:%d.%m.%Y}", "period_start", a.start.isoformat())
    pen.after(end, 194, " bis ", f"{a.end:%d.%m.%Y}", "period_end", a.end.isoformat())
    pen.after(m, 207, "IBAN: ", iban, "account_number", iban.replace(" ", ""))
    pen.after(right, 207, "BIC: ", ids.bic(rng, "de"), anchor="r")
    pen.say(right, 194, "Blatt 1 von 2", anchor="r", size=7.4)
    side = ctx.chance(0.5)
    signed = lambda k: f"{_euro(k)} {('H' if k >= 0 else 'S')}" if side else f"{_euro(k)}{'+' if k >= 0 else '-'}"  # noqa: E731
    y = 232.0
    c.box(m, y - 11, right, y + 5, 0, None, grey(225))
    edges = (m + 3, m + 48, m + 96, right - 3)
    for x, text, anchor in zip(edges, ("Buchung", "Wert", "Verwendungszweck / Empfänger", "Betrag EUR"), "lllr", strict=True):
        pen.say(x, y, text, anchor=anchor, size=7.6, weight="bold")
    y += 19
    pen.say(edges[2], y, f"Kontostand am {a.start:%d.%m.%Y}", weight="bold")
    pen.say(edges[3], y, signed(a.opening), "opening_balance", plain(a.opening), anchor="r", weight="bold")
    for i, move in enumerate(a.moves):
        kind = "Gutschrift" if move.cents > 0 else rng.choice(["Basislastschrift", "Kartenzahlung", "Dauerauftrag", "Überweisung"])
        lines = [kind, *wrap(c, move.text, pen.face(pen.size), 300)]
        y += 17
        if y + 11 * len(lines) > c.height - 120:
            break
        at, text = f"transactions.{i}", f"{kind} {move.text}"
        pen.say(edges[0], y, f"{move.date:%d.%m.}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, f"{move.date:%d.%m.}")
        pen.say(edges[3], y, signed(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
        for k, line in enumerate(lines):
            pen.say(edges[2], y + 10.4 * k, line, f"{at}.description", text)
        y += 10.4 * (len(lines) - 1)
    y += 22
    c.line(m, y - 11, right, y - 11, 0.6)
    pen.say(edges[2], y, f"Kontostand am {a.end:%d.%m.%Y}", weight="bold")
    pen.say(edges[3], y, signed(a.closing), "closing_balance", plain(a.closing), anchor="r", weight="bold")
    pen.say(m, c.height - 50, "Bitte beachten Sie die Hinweise auf der Rückseite. Einwendungen sind unverzüglich zu erheben.", size=6.6)
    return c


@layout("bank_statement", "chequing-canada", split="unseen")
def chequing(ctx: Context) -> Canvas:
    """Canadian chequing: a sentence for each summary figure, withdrawals before deposits, month names without year."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 18), "ca")
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 48.0
    pen = Pen(c, ctx.face("sans"), 8.4)
    right = c.width - m
    bank = f"{companies.bank(rng, ctx.split).split()[0]} Bank of Canada"
    pen.say(m, 46, bank, "bank_name", size=13, weight="bold", color=brand)
    pen.say(right, 46, "Your chequing account statement", size=11, anchor="r")
    day = lambda d: f"{d:%B} {d.day}, {d.year}"  # noqa: E731
    begin, finish = day(a.start), day(a.end)
    x = right - pen.wide(f"From {begin} to {finish}")
    x = pen.after(x, 60, "From ", begin, "period_start", a.start.isoformat())
    pen.after(x, 60, " to ", finish, "period_end", a.end.isoformat())
    pen.say(m, 100, people.person(rng, ctx.split).upper(), "account_holder")
    pen.stack(m, 111, [k.upper() for k in places.address(rng, ctx.split, "ca")], "account_holder_address")
    number = f"{rng.randint(10000, 99999)}-{ids.digits(rng, 7)}"
    pen.after(right, 84, "Your account number: ", number, "account_number", number, weight="bold", anchor="r")
    pen.say(m, 176, "Summary of your account for this period", size=10.5, weight="bold", color=brand)
    pen.say(m, 190, rng.choice(["Everyday Chequing", "No Limit Banking", "Value Account"]), "account_type", weight="bold")
    y = 206.0
    for label, cents, path, sign in (
        (f"Your opening balance on {day(a.start)}", a.opening, "opening_balance", ""),
        ("Total deposits into your account", a.total("deposit"), "total_deposits", "+ "),
        ("Total withdrawals from your account", -a.total("withdrawal"), "total_withdrawals", "- "),
        (f"Your closing balance on {day(a.end)}", a.closing, "closing_balance", "= "),
    ):
        pen.ends(m, m + 300, y, label, f"{sign}${grouped(cents)}", path, plain(cents))
        c.dashes(m, y + 4, m + 300, y + 4, 0.3, 1.5, grey(140))
        y += 15
    y += 16
    pen.say(m, y, "Details of your account activity", size=10.5, weight="bold", color=brand)
    y += 18
    edges = (m, m + 44, right - 170, right - 84, right)
    for x, text, anchor in zip(edges, ("Date", "Description", "Withdrawals ($)", "Deposits ($)", "Balance ($)"), "llrrr", strict=True):
        pen.say(x, y, text, anchor=anchor, weight="bold")
    c.line(m, y + 4, right, y + 4, 1, brand)
    y += 15
    pen.say(edges[1], y, "Opening Balance")
    pen.say(edges[4], y, grouped(a.opening), anchor="r")
    last = None
    for i, move in enumerate(a.moves):
        y += 14.5
        if y > 730:
            return c
        at, text = f"transactions.{i}", f"{move.date.day} {move.date:%b}"
        if move.date != last:
            pen.say(edges[0], y, text, f"{at}.date", move.date.isoformat())
            last, shown = move.date, y
        else:
            unprinted(pen, edges[0], shown, text, f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, move.text, f"{at}.description", width=edges[2] - edges[1] - 66)
        pen.say(edges[2] if move.cents < 0 else edges[3], y, grouped(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
        if i + 1 == len(a.moves) or a.moves[i + 1].date != move.date:
            pen.say(edges[4], y, grouped(move.balance), f"{at}.balance", plain(move.balance), anchor="r")
    pen.say(edges[1], y + 16, "Closing Balance", weight="bold")
    pen.say(edges[4], y + 16, f"${grouped(a.closing)}", anchor="r", weight="bold")
    return c
