"""More receipts: a big store's codes, an Italian and a Dutch till, an online shop's e-mail, a receipt book's page, a taxi's slip."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places, wares
from training.synth.content.money import MoneyStyle, amount, grouped, plain, words
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout
from training.synth.pages.kit import barcode, scribble
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.slip import Slip


@layout("receipt", "store-codes", split="unseen")
def store_codes(ctx: Context) -> Canvas:
    """Big store: ST# OP# TE# TR# line, article numbers behind the name, tax flags, voided item, items count, several taxes, debit tend."""
    rng = ctx.rng
    s = Slip.sample(ctx)
    s.middle("Give us feedback @ survey.example.com", k=0.85)
    s.feed(0.7)
    s.shop(companies.shop(rng, ctx.split, "us", "market"), k=1.5)
    number = ids.digits(rng, 5)
    x = s.say(s.margin, f"ST# {ids.digits(rng, 4)} OP# {ids.digits(rng, 6)} TE# {ids.digits(rng, 2)} TR# ")
    s.say(x, number, "receipt_number")
    s.feed()
    subtotal, count = 0, rng.randint(3, 10)
    for i in range(count):
        at, cents = f"line_items.{i}", amount(rng, 0.8, 60)
        s.say(s.margin, wares.grocery(rng, "en"), f"{at}.description", width=s.c.width * 0.4)
        s.say(s.c.width * 0.73, ids.digits(rng, 12), k=0.82, anchor="r")
        s.say(s.right - s.size * 1.5, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
        s.say(s.right, rng.choice("FXNO"), anchor="r")
        s.feed()
        subtotal += cents
    tax = round(subtotal * 0.06)
    half = s.c.width * 0.42
    s.sum("SUBTOTAL", subtotal, "subtotal", x=half)
    s.sum("TAX 1   6.000 %", tax, "tax", x=half)
    s.sum("TOTAL", subtotal + tax, "total", x=half, bold=True)
    if ctx.chance(0.4):
        given = -(-(subtotal + tax) // 2000) * 2000
        s.say(half, "CASH TEND", "payment_method", "CASH")
        s.say(s.right, grouped(given), "amount_paid", plain(given), anchor="r")
        s.feed()
        s.sum("CHANGE DUE", given - subtotal - tax, "change", x=half)
    else:
        tender = rng.choice(["DEBIT", "VISA", "MCARD"])
        s.say(half, f"{tender} TEND", "payment_method", tender)
        s.say(s.right, grouped(subtotal + tax), "amount_paid", plain(subtotal + tax), anchor="r")
        s.feed()
        last = ids.digits(rng, 4)
        s.say(
            s.say(s.margin, f"{tender} CREDIT **** **** **** " if tender != "DEBIT" else "US DEBIT **** **** **** "),
            last,
            "card_last4",
            last,
        )
        s.feed()
    s.middle(f"# ITEMS SOLD {count}", bold=True)
    barcode(s.c, rng, s.margin + 20, s.y, s.c.width - 2 * s.margin - 40, s.size * 2.2)
    s.feed(3)
    s.moment("%m/%d/%y", "%H:%M:%S", s.c.width * 0.3)
    s.feed()
    return s.finish()


@layout("receipt", "scontrino", split="unseen")
def scontrino(ctx: Context) -> Canvas:
    """Italian commercial document: description, IVA rate and price in columns, total, of which IVA, paid amounts by means."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle("", ","), accented=True)
    s.shop(companies.shop(rng, ctx.split, "it", "restaurant").upper(), "it")
    vat = ids.digits(rng, 11)
    s.say(s.say(s.margin, "P.IVA "), vat, "merchant_tax_id")
    s.feed(1.3)
    s.middle("DOCUMENTO COMMERCIALE", bold=True)
    s.middle("di vendita o prestazione")
    s.feed(0.4)
    for x, text, anchor in ((s.margin, "DESCRIZIONE", "l"), (s.c.width * 0.7, "IVA", "r"), (s.right, "Prezzo(€)", "r")):
        s.say(x, text, anchor=anchor)
    s.feed()
    total = 0
    for i in range(rng.randint(1, 6)):
        at, cents = f"line_items.{i}", amount(rng, 1, 30)
        s.say(s.margin, wares.grocery(rng, "it"), f"{at}.description", width=s.c.width * 0.46)
        s.say(s.c.width * 0.7, "10,00%", anchor="r")
        s.say(s.right, s.money.show(cents), f"{at}.amount", plain(cents), anchor="r")
        s.feed()
        total += cents
    s.feed(0.4)
    s.pair("TOTALE COMPLESSIVO", s.money.show(total), "total", plain(total), 1.1, True)
    tax = round(total * 10 / 110)
    s.pair("di cui IVA", s.money.show(tax), "tax", plain(tax))
    s.feed(0.4)
    s.say(s.margin, rng.choice(["Pagamento contante", "Pagamento elettronico"]), "payment_method")
    s.say(s.right, s.money.show(total), anchor="r")
    s.feed()
    s.pair("Importo pagato", s.money.show(total), "amount_paid", plain(total))
    s.feed(0.6)
    s.moment("%d-%m-%Y", "%H:%M")
    s.feed()
    number = f"{ids.digits(rng, 4)}-{ids.digits(rng, 4)}"
    s.fact("DOCUMENTO N. ", number, "receipt_number")
    s.feed()
    return s.finish()


@layout("receipt", "kassabon", split="unseen")
def kassabon(ctx: Context) -> Canvas:
    """Dutch: quantity, name and price, discount row, subtotal with the count, to pay, card with masked number, BTW rows."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle("", ","), accented=True)
    s.shop(companies.shop(rng, ctx.split, "nl", "market").replace("Market", "Markt"), "nl")
    subtotal, count = 0, rng.randint(2, 9)
    for i in range(count):
        at, n, price = f"line_items.{i}", rng.choice([1, 1, 1, 2, 3]), amount(rng, 0.5, 12)
        s.say(s.margin, str(n), f"{at}.quantity")
        s.say(s.margin + s.size * 1.8, wares.grocery(rng, "nl"), f"{at}.description", width=s.c.width * 0.5)
        if n > 1:
            s.say(s.right - s.size * 5.4, s.money.show(price), f"{at}.unit_price", plain(price), anchor="r")
        s.say(s.right, s.money.show(n * price), f"{at}.amount", plain(n * price), anchor="r")
        s.feed()
        subtotal += n * price
    cut = subtotal // 10 if ctx.chance(0.5) else 0
    s.rule()
    s.pair(f"{count}  SUBTOTAAL", s.money.show(subtotal), "subtotal", plain(subtotal))
    if cut:
        s.pair("UW VOORDEEL", f"-{s.money.show(cut)}", "discount", plain(cut))
    total = subtotal - cut
    s.pair("TE BETALEN", s.money.show(total), "total", plain(total), 1.15, True)
    s.say(s.margin, rng.choice(["PINNEN", "CONTANT", "MAESTRO"]), "payment_method")
    s.say(s.right, s.money.show(total), "amount_paid", plain(total), anchor="r")
    s.feed(1.4)
    for x, text, anchor in ((s.margin, "BTW", "l"), (s.c.width * 0.62, "OVER", "r"), (s.right, "EUR", "r")):
        s.say(x, text, anchor=anchor)
    s.feed()
    tax = round(total * 9 / 109)
    for x, text, anchor, path in (
        (s.margin, "9%", "l", None),
        (s.c.width * 0.62, s.money.show(total - tax), "r", None),
        (s.right, s.money.show(tax), "r", "tax"),
    ):
        s.say(x, text, path, plain(tax) if path else None, anchor=anchor)
    s.feed(1.4)
    x = s.say(s.margin, f"{rng.randint(1000, 9999)}  ")
    s.moment("%d-%m-%Y", "%H:%M", s.c.width * 0.4)
    s.feed()
    return s.finish()


@layout("receipt", "order-mail", split="unseen")
def order_mail(ctx: Context) -> Canvas:
    """An online shop's e-mail on paper: order number and date, items with SKU and quantity, shipping, paid with a card."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 70.0
    pen = Pen(c, ctx.face("sans"), 9)
    right = c.width - m
    s = Slip.sample(ctx)
    shop = companies.shop(rng, ctx.split, "us", "retail")
    pen.say(m, 54, shop, "merchant_name", size=15, weight="bold", color=brand)
    pen.say(m, 80, "Receipt for your purchase", size=12)
    number = f"{ids.digits(rng, 3)}-{ids.digits(rng, 7)}"
    pen.after(m, 100, "Order # ", number, "receipt_number", number)
    pen.after(right, 100, "Order placed ", f"{s.when:%B} {s.when.day}, {s.when.year}", "date", s.when.date().isoformat(), anchor="r")
    pen.say(m, 122, "Shipped to", weight="bold", size=8)
    pen.stack(m, 134, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], size=8)
    y, subtotal = 200.0, 0
    for i in range(rng.randint(1, 4)):
        at, n, price = f"line_items.{i}", rng.choice([1, 1, 2]), amount(rng, 8, 140)
        c.line(m, y - 14, right, y - 14, 0.4, grey(210))
        pen.say(m, y, wares.hardware(rng).title(), f"{at}.description")
        pen.say(right, y, f"${grouped(n * price)}", f"{at}.amount", plain(n * price), anchor="r")
        pen.say(m, y + 12, f"SKU {ids.digits(rng, 7)}", size=7.6, color=grey(110))
        x = pen.say(m + 80, y + 12, "Qty: ", size=7.6, color=grey(110))
        pen.say(x + 2, y + 12, str(n), f"{at}.quantity", size=7.6, color=grey(110))
        subtotal += n * price
        y += 38
    ship, tax = rng.choice([0, 599, 995]), round(subtotal * 0.07)
    total = subtotal + ship + tax
    c.line(m, y - 14, right, y - 14, 0.4, grey(210))
    for label, cents, path in (
        ("Item(s) subtotal", subtotal, "subtotal"),
        ("Shipping & handling", ship, None),
        ("Estimated tax", tax, "tax"),
        ("Grand total", total, "total"),
    ):
        pen.ends(right - 200, right, y, label, f"${grouped(cents)}", path, plain(cents), weight="bold" if path == "total" else "regular")
        y += 15
    last = ids.digits(rng, 4)
    y += 12
    pen.say(m, y, "Payment method", weight="bold", size=8)
    x = pen.say(m, y + 13, rng.choice(["Visa", "Mastercard", "American Express"]), "payment_method")
    pen.after(x, y + 13, " ending in ", last, "card_last4", last)
    return c


@layout("receipt", "receipt-book", split="unseen")
def receipt_book(ctx: Context) -> Canvas:
    """A page of a receipt book by hand: number, date, received from, amount in words and figures, for rent or dues, cash ticked."""
    rng = ctx.rng
    c = ctx.sheet(460, 190)
    c.box(6, 6, 454, 184, 1.2)
    form, hand = Pen(c, ctx.face("serif", "sans"), 8.4), Pen(c, ctx.face("hand"), 12, (20, 25, 90))
    s = Slip.sample(ctx)
    name = rng.choice([companies.company(rng, ctx.split), people.person(rng, ctx.split)])
    form.say(20, 28, name, "merchant_name", size=10, weight="bold")
    form.say(230, 28, "RECEIPT", size=13, weight="bold")
    number = ids.digits(rng, 4)
    form.say(330, 28, "No.")
    form.say(348, 28, number, "receipt_number", color=(180, 20, 20))
    form.say(20, 54, "DATE")
    hand.say(52, 53, f"{s.when.month}/{s.when.day}/{s.when:%y}", "date", s.when.date().isoformat())
    form.say(300, 54, "$", size=11, weight="bold")
    cents = amount(rng, 20, 2400, 0.6)
    c.box(312, 40, 440, 60, 0.8)
    hand.say(322, 55, grouped(cents), "total", plain(cents))
    form.say(20, 80, "RECEIVED FROM")
    hand.say(96, 79, people.person(rng, ctx.split))
    text = words(cents // 100)
    hand.say(24, 104, f"{text[0].upper()}{text[1:]} and {cents % 100:02d}/100", width=340)
    form.say(440, 104, "DOLLARS", anchor="r")
    form.say(20, 128, "FOR")
    hand.say(46, 127, rng.choice(["Rent, March", "Piano lessons", "Club dues", "Deposit apt. 4", "Lawn care"]))
    for x, y, right in ((50, 57, 180), (92, 83, 440), (20, 107, 392), (42, 131, 440)):
        c.line(x, y, right, y, 0.4)
    paid = rng.choice(["CASH", "CHECK", "MONEY ORDER"])
    for i, word in enumerate(("CASH", "CHECK", "MONEY ORDER")):
        c.box(20 + i * 62, 150, 28 + i * 62, 158, 0.6)
        if word == paid:
            form.say(21.4 + i * 62, 157, "X", size=8)
        form.say(32 + i * 62, 157, word, "payment_method" if word == paid else None, size=7)
    form.say(250, 165, "BY")
    scribble(c, rng, 270, 160, 110, 20, (20, 25, 90))
    c.line(264, 167, 440, 167, 0.4)
    return c


@layout("receipt", "taxi", split="unseen")
def taxi(ctx: Context) -> Canvas:
    """A taxi meter's slip: medallion, start and end, miles, fare, extras and tolls, tip, total, card."""
    rng = ctx.rng
    s = Slip.sample(ctx, 150, MoneyStyle(symbol="$"))
    s.middle(f"{places.city(rng, ctx.split)} {rng.choice(['Taxi', 'Cab Co.'])}", "merchant_name", k=1.15, bold=True)
    s.middle(places.phone(rng), "merchant_phone")
    s.feed(0.4)
    s.pair("MEDALLION", ids.code(rng, 4, 0.3))
    number = ids.digits(rng, 5)
    s.pair("TRIP #", number, "receipt_number", number)
    s.say(s.margin, "DATE")
    s.say(s.right, f"{s.when:%m/%d/%Y}", "date", s.when.date().isoformat(), anchor="r")
    s.feed()
    s.pair("START  END", f"{s.when.replace(minute=0):%H:%M} {s.when:%H:%M}")
    s.pair("MILES", f"{rng.uniform(1, 22):.2f}")
    fare, extra, toll = amount(rng, 6, 70), rng.choice([50, 100, 250]), rng.choice([0, 694])
    tip = round(fare * rng.choice([0, 0.2]))
    for label, cents, path in (
        ("FARE R1", fare, None),
        ("EXTRAS", extra, None),
        ("TOLLS", toll, None),
        ("TIP", tip, "tip" if tip else None),
    ):
        s.sum(label, cents, path)
    s.sum("TOTAL", fare + extra + toll + tip, "total", 1.2, True)
    s.say(s.margin, "CARD TYPE")
    s.say(s.right, rng.choice(["VISA", "MC", "AMEX"]), "payment_method", anchor="r")
    s.feed()
    last = ids.digits(rng, 4)
    s.pair("CARD", f"XXXX {last}", "card_last4", last)
    return s.finish()
