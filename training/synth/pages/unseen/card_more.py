"""More cards: a large issuer's page with activity by kind, and a German account of a card."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.card import cycle
from training.synth.pages.unseen.wording import merchant


@layout("credit_card_statement", "activity-by-kind", split="unseen")
def activity_by_kind(ctx: Context) -> Canvas:
    """Large issuer: due figures in a shaded head, summary with signs, activity under capitals by kind, one date and no sign on charges."""
    rng = ctx.rng
    a = cycle(ctx, rng.randint(4, 16))
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 42.0
    pen = Pen(c, ctx.face("sans"), 8)
    right = c.width - m
    c.box(0, 24, c.width, 74, 0, None, tint(brand, 0.16))
    for i, (label, text, path, value) in enumerate(
        (
            ("New Balance", f"${grouped(a.new)}" if a.new >= 0 else f"-${grouped(a.new)}", "new_balance", plain(a.new)),
            ("Minimum Payment Due", f"${grouped(a.minimum)}", "minimum_due", plain(a.minimum)),
            ("Payment Due Date", f"{a.due:%m/%d/%y}", "due_date", a.due.isoformat()),
        )
    ):
        pen.say(m + 250 + i * 100, 42, label, size=7.4, width=96)
        pen.say(m + 250 + i * 100, 60, text, path, value, 11, "bold")
    pen.say(m, 54, companies.card_product(rng, ctx.split), "issuer", size=15, weight="bold", color=brand)
    pen.say(m, 104, people.person(rng, ctx.split).upper(), "account_holder")
    pen.stack(m, 115, [k.upper() for k in places.address(rng, ctx.split)])
    x, y = m + 270, 100.0
    pen.say(x, y, "ACCOUNT SUMMARY", weight="bold", size=9)
    last = ids.digits(rng, 4)
    pen.after(x, y + 14, "Account Number: ", f"XXXX XXXX XXXX {last}", "account_last4", last)
    rows = [
        ("Previous Balance", f"${grouped(a.previous)}", "previous_balance", plain(a.previous)),
        ("Payment, Credits", f"-${grouped(a.payments)}", "payments_and_credits", plain(abs(a.payments))),
        ("Purchases", f"+${grouped(a.purchases)}", "purchases", plain(a.purchases)),
        ("Cash Advances", f"+${grouped(a.advances)}", "cash_advances", plain(a.advances)),
        ("Balance Transfers", f"+${grouped(a.transfers)}", "balance_transfers", plain(a.transfers)),
        ("Fees Charged", f"+${grouped(a.fees)}", "fees", plain(a.fees)),
        ("Interest Charged", f"+${grouped(a.interest)}", "interest", plain(a.interest)),
        ("Credit Access Line", f"${grouped(a.limit)}", "credit_limit", plain(a.limit)),
        ("Available Credit", f"${grouped(a.available)}", "available_credit", plain(a.available)),
        ("Past Due Amount", f"${grouped(a.past_due)}", "past_due", plain(a.past_due)),
    ]
    for i, row in enumerate(rows):
        pen.ends(x, right, y + 28 + 12 * i, *row)
    begin, finish = f"{a.start:%m/%d/%y}", f"{a.end:%m/%d/%y}"
    pen.say(x, y + 150, "Opening/Closing Date")
    at = right - pen.wide(f"{begin} - {finish}")
    at = pen.say(at, y + 150, begin, "period_start", a.start.isoformat())
    pen.after(at, y + 150, " - ", finish, "period_end", a.end.isoformat())
    return _activity(ctx, pen, a, m, 290, right)


def _activity(ctx: Context, pen: Pen, a, m: float, y: float, right: float) -> Canvas:
    c, index = pen.c, 0
    pen.say(m, y, "ACCOUNT ACTIVITY", size=10, weight="bold")
    c.line(m, y + 5, right, y + 5, 1.2)
    y += 18
    pen.say(m, y, "Date of Transaction", size=7)
    pen.say(m + 80, y, "Merchant Name or Transaction Description", size=7)
    pen.say(right, y, "$ Amount", size=7, anchor="r")
    for title, kinds in (("PAYMENTS AND OTHER CREDITS", ("payment",)), ("PURCHASE", ("purchase",)), ("CASH ADVANCE", ("advance",))):
        moves = [k for k in a.moves if k.section in kinds]
        if not moves or y > 700:
            continue
        y += 18
        pen.say(m, y, title, weight="bold")
        for move in moves:
            y += 12
            if y > 748:
                return c
            at = f"transactions.{index}"
            name, town, state = merchant(ctx)
            text = f"{name} {town} {state}" if move.section == "purchase" else move.text
            pen.say(m + 10, y, f"{move.date:%m/%d}", f"{at}.date", move.date.isoformat())
            pen.say(m + 80, y, text, f"{at}.description", width=right - m - 150)
            pen.say(right, y, f"{'-' if move.cents < 0 else ''}{grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
            index += 1
    y += 26
    if y < 730:
        c.box(m + 120, y - 10, right - 120, y + 26, 0.6, grey(120))
        pen.say(c.width / 2, y, f"{a.end.year} Totals Year-to-Date", weight="bold", anchor="c")
        pen.say(c.width / 2, y + 16, f"Total fees charged in {a.end.year}  ${grouped(a.fees + 3900)}", anchor="c")
    return c


@layout("credit_card_statement", "kreditkarte", split="unseen")
def kreditkarte(ctx: Context) -> Canvas:
    """German: receipt and booking day, place in its own column, sign behind the amount, old and new balance, direct debit day."""
    rng = ctx.rng
    a = cycle(ctx, rng.randint(3, 10))
    c = ctx.sheet(*A4)
    brand, m = accent(rng), 52.0
    pen = Pen(c, ctx.face("sans", accented=True), 8.4)
    right = c.width - m
    euro = lambda k: f"{grouped(k, '.', ',')}{'-' if k > 0 else '+'}"  # noqa: E731
    pen.say(right, 52, f"{places.city(rng, ctx.split, 'de')}er Bank Kreditkarte", "issuer", size=13, weight="bold", color=brand, anchor="r")
    pen.say(m, 104, people.person(rng, ctx.split, "de"), "account_holder")
    pen.stack(m, 115, places.address(rng, ctx.split, "de"))
    pen.say(m, 190, "Kreditkartenabrechnung", size=13, weight="bold")
    last = ids.digits(rng, 4)
    pen.after(m, 206, "Kartennummer: ", f"{ids.digits(rng, 4)} XXXX XXXX {last}", "account_last4", last)
    pen.after(m, 219, "Abrechnungsdatum: ", f"{a.end:%d.%m.%Y}", "statement_date", a.end.isoformat())
    pen.after(right, 206, "Verfügungsrahmen: ", f"{grouped(a.limit, '.', ',')} EUR", "credit_limit", plain(a.limit), anchor="r")
    y = 250.0
    c.box(m, y - 11, right, y + 5, 0, None, grey(226))
    edges = (m + 3, m + 52, m + 102, m + 290, right - 3)
    for x, text, anchor in zip(edges, ("Beleg", "Buchung", "Verwendungszweck", "Ort", "Betrag in EUR"), "llllr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    y += 17
    pen.say(edges[2], y, "Saldo der letzten Abrechnung")
    pen.say(edges[4], y, euro(a.previous), "previous_balance", plain(a.previous), anchor="r")
    for i, move in enumerate(a.moves):
        y += 14
        at = f"transactions.{i}"
        name = (
            companies.shop(rng, ctx.split, "de", "retail").upper() if move.section == "purchase" else "Lastschrifteinzug dankend erhalten"
        )
        name = "Bargeldauszahlung" if move.section == "advance" else name
        pen.say(edges[0], y, f"{move.date:%d.%m.%y}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, f"{move.posted:%d.%m.%y}", f"{at}.post_date", move.posted.isoformat())
        pen.say(edges[2], y, name, f"{at}.description", name, width=180)
        if move.section == "purchase":
            pen.say(edges[3], y, places.city(rng, ctx.split, "de"), f"{at}.description", name, width=90)
        pen.say(edges[4], y, euro(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
    extra = a.transfers + a.fees + a.interest
    if extra:
        y += 14
        pen.say(edges[2], y, "Entgelte und Zinsen")
        pen.say(edges[4], y, euro(extra), anchor="r")
    y += 20
    c.line(m, y - 11, right, y - 11, 0.6)
    pen.say(edges[2], y, "Neuer Saldo", weight="bold")
    pen.say(edges[4], y, euro(a.new), "new_balance", plain(a.new), weight="bold", anchor="r")
    pen.say(m, y + 30, "Der Betrag wird am ")
    at = m + pen.wide("Der Betrag wird am ")
    at = pen.say(at, y + 30, f"{a.due:%d.%m.%Y}", "due_date", a.due.isoformat())
    pen.say(at + 3, y + 30, "von Ihrem Girokonto eingezogen.")
    return c
