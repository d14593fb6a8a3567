"""Receipts of more shops: a warehouse club, a department store, a British supermarket, a German restaurant, an app store."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places, wares
from training.synth.content.money import MoneyStyle, amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, grey, layout
from training.synth.pages.kit import barcode, logo
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.slip import Slip

_APPS = ("Photo Editor Pro (Monthly)", "Cloud Storage 200GB", "Meditation Plus", "Chess Master", "News Daily Subscription")


@layout("receipt", "warehouse-club", split="unseen")
def warehouse_club(ctx: Context) -> Canvas:
    """Member number, item number before the name, coupon rows with the item's number and a trailing minus, tax letter in front."""
    rng = ctx.rng
    s = Slip.sample(ctx)
    s.shop(f"{companies.shop(rng, ctx.split, 'us', 'market').split()[0].upper()} WHOLESALE", phone=False)
    s.say(s.margin, f"Member {ids.digits(rng, 12)}")
    s.feed()
    subtotal, off = 0, 0
    for i in range(rng.randint(3, 9)):
        at, cents, code = f"line_items.{i}", amount(rng, 3, 90), ids.digits(rng, rng.choice([5, 6, 7]))
        s.say(s.margin, rng.choice(["E", " ", "A"]))
        s.say(s.margin + s.size * 1.4, code)
        s.say(s.margin + s.size * 6.4, wares.grocery(rng, "en"), f"{at}.description", width=s.c.width * 0.4)
        s.say(s.right - s.size * 1.2, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
        s.feed()
        subtotal += cents
        if ctx.chance(0.15) and cents > 800:
            cut = rng.choice([200, 300, 400])
            off += cut
            s.say(s.margin + s.size * 1.4, f"{ids.digits(rng, 6)}  / {code}")
            s.say(s.right, f"{grouped(cut)}-", anchor="r")
            s.feed()
    tax = round((subtotal - off) * 0.0825)
    half = s.c.width * 0.3
    s.sum("SUBTOTAL", subtotal - off, "subtotal", x=half)
    s.sum("TAX", tax, "tax", x=half)
    s.sum("**** TOTAL", subtotal - off + tax, "total", 1.1, True, half)
    last = ids.digits(rng, 4)
    s.say(s.margin, f"XXXXXXXXXXXX{last}", "card_last4", last)
    s.say(s.right, "CHIP Read", anchor="r")
    s.feed()
    s.say(s.margin, f"AID: A{ids.digits(rng, 13)}")
    s.feed()
    s.say(s.margin, f"Seq# {ids.digits(rng, 5)}   App#: {ids.digits(rng, 6)}")
    s.feed()
    s.say(s.margin, rng.choice(["Visa", "DEBIT", "MasterCard"]), "payment_method")
    s.say(s.margin + s.size * 8, "Resp: APPROVED")
    s.feed()
    s.sum("CHANGE", 0)
    s.middle(f"TOTAL NUMBER OF ITEMS SOLD = {i + 1}")
    s.moment("%m/%d/%Y", "%H:%M", s.margin, "  ")
    s.say(s.right, f"{ids.digits(rng, 3)} {ids.digits(rng, 2)} {ids.digits(rng, 3)}", anchor="r")
    s.feed()
    return s.finish()


@layout("receipt", "by-section", split="unseen")
def by_section(ctx: Context) -> Canvas:
    """Department store: section headings between items, regular price and promotion under an item, tax with base, loyalty card."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle(symbol="$"))
    s.shop(companies.shop(rng, ctx.split, "us", "retail"), k=1.3)
    s.moment("%m/%d/%Y", "%I:%M %p")
    s.feed(1.3)
    subtotal, index = 0, 0
    for section in rng.sample(("GROCERY", "HEALTH AND BEAUTY", "HOME", "STATIONERY", "ENTERTAINMENT"), 2):
        s.say(s.margin, section, bold=True)
        s.feed()
        for _ in range(rng.randint(1, 4)):
            at, cents = f"line_items.{index}", amount(rng, 1, 60)
            s.say(s.margin, ids.digits(rng, 9), k=0.9)
            s.say(s.margin + s.size * 6.2, wares.drugstore(rng).title()[:16], f"{at}.description", width=s.c.width * 0.42)
            s.say(s.right, s.money.show(cents), f"{at}.amount", plain(cents), anchor="r")
            s.say(s.c.width * 0.76, rng.choice("TFN"), anchor="r")
            s.feed()
            if ctx.chance(0.25):
                s.say(s.margin + s.size * 2, f"Regular Price {s.money.show(cents + 200)}", k=0.9)
                s.feed()
            subtotal += cents
            index += 1
    tax = round(subtotal * 0.07)
    s.feed(0.4)
    right = s.c.width * 0.76
    for label, cents, path in (
        ("SUBTOTAL", subtotal, "subtotal"),
        (f"T = TAX 7.00000 on {s.money.show(subtotal)}", tax, "tax"),
        ("TOTAL", subtotal + tax, "total"),
    ):
        s.say(right, label, k=0.95, anchor="r", bold=path == "total", width=right - 8)
        s.say(s.right, s.money.show(cents), path, plain(cents), anchor="r", bold=path == "total")
        s.feed()
    last = ids.digits(rng, 4)
    x = s.say(s.margin, f"*{last}", "card_last4", last)
    brand = rng.choice(["VISA", "MC", "DEBIT"])
    s.say(x + s.size, f"{brand} {'TOTAL PAYMENT' if brand == 'DEBIT' else 'CHARGE'}", "payment_method", brand)
    s.say(s.right, s.money.show(subtotal + tax), "amount_paid", plain(subtotal + tax), anchor="r")
    s.feed(1.3)
    number = (
        f"{ids.digits(rng, 1)}-{ids.digits(rng, 4)}-{ids.digits(rng, 4)}-{ids.digits(rng, 4)}-{ids.digits(rng, 4)}-{ids.digits(rng, 1)}"
    )
    s.say(s.say(s.margin, "REC# "), number, "receipt_number")
    s.feed()
    barcode(s.c, rng, s.margin + 20, s.y, s.c.width - 2 * s.margin - 40, s.size * 2)
    s.feed(2.6)
    return s.finish()


@layout("receipt", "club-savings", split="unseen")
def club_savings(ctx: Context) -> Canvas:
    """British supermarket: pound amounts, savings list after the subtotal, total to pay, card by chip, no tax shown."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle(symbol="£"))
    s.shop(companies.shop(rng, ctx.split, "gb", "market"), "gb", ctx.chance(0.5))
    vat = f"GB {ids.digits(rng, 3)} {ids.digits(rng, 4)} {ids.digits(rng, 2)}"
    s.say(s.say(s.margin, "VAT Number: "), vat, "merchant_tax_id", vat.replace(" ", ""))
    s.feed(1.3)
    subtotal, saved = 0, []
    for i in range(rng.randint(2, 9)):
        at, cents, name = f"line_items.{i}", amount(rng, 0.5, 14), wares.grocery(rng, "en")
        s.say(s.margin, name, f"{at}.description", width=s.c.width * 0.64)
        s.say(s.right, s.money.show(cents), f"{at}.amount", plain(cents), anchor="r")
        s.feed()
        subtotal += cents
        if ctx.chance(0.25) and cents > 150:
            saved.append((name, cents // 5))
    off = sum(k[1] for k in saved)
    if saved:
        s.sum("Sub-total", subtotal, "subtotal")
        s.say(s.margin, "Savings", bold=True)
        s.feed()
        for name, cut in saved:
            s.pair(name[:16], f"-{s.money.show(cut)}")
        s.pair("Total savings", f"-{s.money.show(off)}", "discount", plain(off))
    s.pair("TOTAL TO PAY", s.money.show(subtotal - off), "total", plain(subtotal - off), 1.2, True)
    s.say(s.margin, rng.choice(["Visa Debit", "Mastercard", "Contactless"]), "payment_method")
    s.say(s.right, s.money.show(subtotal - off), "amount_paid", plain(subtotal - off), anchor="r")
    s.feed()
    s.card("Card no: ************")
    s.feed(1.3)
    s.moment("%d/%m/%Y", "%H:%M")
    s.say(s.right, f"Store {ids.digits(rng, 4)} Till {rng.randint(1, 40)}", anchor="r")
    s.feed()
    return s.finish()


@layout("receipt", "bewirtung", split="unseen")
def bewirtung(ctx: Context) -> Canvas:
    """German restaurant: table and waiter, quantity x name, total, net and VAT under it, entertainment expense form below."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle(".", ",", "€", True), accented=True)
    s.shop(f"{rng.choice(['Gasthaus', 'Ristorante', 'Restaurant'])} {people.family(rng, ctx.split, 'de')}", "de")
    tin = f"{ids.digits(rng, 2)}/{ids.digits(rng, 3)}/{ids.digits(rng, 5)}"
    s.say(s.say(s.margin, "St.-Nr. "), tin, "merchant_tax_id", tin)
    s.feed()
    number = ids.digits(rng, 5)
    s.fact("Rechnung Nr. ", number, "receipt_number")
    s.say(s.right, f"Tisch {rng.randint(1, 40)}", anchor="r")
    s.feed()
    s.moment("%d.%m.%Y", "%H:%M Uhr")
    s.feed(1.2)
    s.rule()
    total = 0
    for i in range(rng.randint(2, 6)):
        at, n, price = f"line_items.{i}", rng.choice([1, 1, 2, 3]), amount(rng, 2.5, 32, 0.5)
        x = s.say(s.margin, f"{n}x", f"{at}.quantity", str(n))
        s.say(x + s.size * 0.6, wares.dish(rng), f"{at}.description", width=s.c.width * 0.56)
        s.say(s.right, s.money.show(n * price), f"{at}.amount", plain(n * price), anchor="r")
        s.feed()
        total += n * price
    s.rule()
    s.pair("Gesamtsumme", s.money.show(total), "total", plain(total), 1.2, True)
    tax = round(total * 19 / 119)
    s.pair("Netto 19%", s.money.show(total - tax))
    s.pair("MwSt 19%", s.money.show(tax), "tax", plain(tax))
    s.say(s.margin, rng.choice(["Bar", "EC-Karte", "Kreditkarte"]), "payment_method")
    s.say(s.right, s.money.show(total), "amount_paid", plain(total), anchor="r")
    s.feed(1.4)
    s.middle("Angaben zum Nachweis der Bewirtung", k=0.9, bold=True)
    for label in ("Bewirtete Personen:", "Anlass:", "Ort, Datum, Unterschrift:"):
        s.say(s.margin, label, k=0.9)
        s.feed(1.2)
        s.rule("_")
    return s.finish()


@layout("receipt", "app-store", split="unseen")
def app_store(ctx: Context) -> Canvas:
    """A download shop's mail: account, order and document numbers in a grid of captions, items with renewal note, total at the right."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    pen, m, right = Pen(c, ctx.face("sans"), 9), 80.0, 532.0
    s = Slip.sample(ctx)
    logo(c, rng, m, 40, 26, grey(40))
    pen.say(right, 60, "Receipt", size=20, color=grey(110), anchor="r")
    shop = companies.company(rng, ctx.split).split()[0]
    order = ids.code(rng, 10, 0.7)
    c.box(m, 84, right, 168, 0, None, grey(246))
    cells = (
        ("ACCOUNT", places.email(rng, "mailbox", person_name=people.person(rng, ctx.split)), None, None),
        ("DATE", f"{s.when:%b} {s.when.day}, {s.when.year}", "date", s.when.date().isoformat()),
        ("ORDER ID", order, "receipt_number", order),
        ("DOCUMENT NO.", ids.digits(rng, 12), None, None),
    )
    for i, (label, text, path, value) in enumerate(cells):
        x, y = m + 12 + i % 2 * 130, 102 + i // 2 * 36
        pen.say(x, y, label, size=6.6, color=grey(120))
        pen.say(x, y + 12, text, path, value, width=124)
    last = ids.digits(rng, 4)
    pen.say(m + 290, 102, "BILLED TO", size=6.6, color=grey(120))
    x = pen.say(m + 290, 114, rng.choice(["Visa", "MasterCard"]), "payment_method")
    pen.after(x, 114, " .... ", last, "card_last4", last)
    pen.stack(m + 290, 126, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], size=8)
    y, subtotal = 196.0, 0
    for i, name in enumerate(rng.sample(_APPS, rng.randint(1, 3))):
        at, cents = f"line_items.{i}", rng.choice([99, 299, 499, 999, 1499])
        pen.say(m + 40, y, name, f"{at}.description", name, weight="bold")
        pen.say(right - 8, y, f"${grouped(cents)}", f"{at}.amount", plain(cents), anchor="r")
        pen.say(m + 40, y + 12, f"Renews {s.when:%b} {s.when.day}, {s.when.year + 1}", size=7.6, color=grey(120))
        subtotal += cents
        y += 38
    tax = round(subtotal * 0.07)
    c.line(m, y - 10, right, y - 10, 0.4, grey(210))
    for label, cents, path in (("Subtotal", subtotal, "subtotal"), ("Tax", tax, "tax"), ("TOTAL", subtotal + tax, "total")):
        pen.say(right - 90, y + 4, label, anchor="r", color=grey(90))
        pen.say(right - 8, y + 4, f"${grouped(cents)}", path, plain(cents), anchor="r", weight="bold" if path == "total" else "regular")
        y += 16
    pen.say(
        (m + right) / 2,
        y + 40,
        f"If you have any questions about your bill, please contact {shop} Support.",
        size=7.6,
        anchor="c",
        color=grey(110),
    )
    pen.say((m + right) / 2, y + 54, f"{shop} Services", "merchant_name", size=7.6, anchor="c", color=grey(110))
    address = ", ".join(places.address(rng, ctx.split))
    pen.say((m + right) / 2, y + 65, address, "merchant_address", address, 7.6, anchor="c", color=grey(110))
    return c
