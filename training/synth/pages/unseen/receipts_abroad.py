"""Receipts abroad: a German till with tax letters, a French one, British fuel by the litre, a Canadian pharmacy, a car park."""

from __future__ import annotations

from training.synth.content import companies, ids, places, wares
from training.synth.content.money import MoneyStyle, amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, layout
from training.synth.pages.unseen.slip import Slip


@layout("receipt", "bon-with-letters", split="unseen")
def bon_with_letters(ctx: Context) -> Canvas:
    """German supermarket: tax letter behind each price, multiples above the item, deposit returned, cash given and back, tax table."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle(".", ","), accented=True)
    s.shop(companies.shop(rng, ctx.split, "de", "market").replace("Market", "Markt").replace("Marché", "Markt"), "de", ctx.chance(0.4))
    vat = ids.tax_id(rng, "de")
    s.say(s.say(s.margin, "UID Nr.: "), vat, "merchant_tax_id", vat.replace(" ", ""))
    s.feed(1.3)
    s.say(s.right, "EUR", "currency", anchor="r")
    s.feed()
    total, bands = 0, {"A": 0, "B": 0}
    for i in range(rng.randint(3, 10)):
        at, letter = f"line_items.{i}", rng.choice("ABBB")
        count, price = rng.choice([1, 1, 1, 1, 2, 3, 6]), amount(rng, 0.4, 14)
        s.say(s.margin, wares.grocery(rng, "de"), f"{at}.description", width=s.c.width * 0.62)
        s.say(s.right - s.size * 1.4, s.money.show(count * price), f"{at}.amount", plain(count * price), anchor="r")
        s.say(s.right, letter, anchor="r")
        s.feed()
        if count > 1:
            x = s.say(s.margin + s.size * 2, str(count), f"{at}.quantity")
            s.say(s.say(x, " Stk x "), s.money.show(price), f"{at}.unit_price", plain(price))
            s.feed()
        total += count * price
        bands[letter] += count * price
    s.rule()
    s.pair("SUMME        EUR", s.money.show(total), "total", plain(total), 1.2, True)
    s.rule("=")
    if ctx.chance(0.5):
        given = -(-total // 1000) * 1000
        s.say(s.say(s.margin, "Geg. "), "BAR", "payment_method")
        s.say(s.right, s.money.show(given), "amount_paid", plain(given), anchor="r")
        s.feed()
        s.pair("Rückgeld BAR", s.money.show(given - total), "change", plain(given - total))
    else:
        s.say(s.say(s.margin, "Geg. "), rng.choice(["Mastercard", "girocard", "VISA"]), "payment_method")
        s.say(s.right, s.money.show(total), "amount_paid", plain(total), anchor="r")
        s.feed()
        s.card("Nr. ############")
        s.feed()
    s.feed(0.5)
    edges = (s.margin, s.c.width * 0.52, s.c.width * 0.72, s.right)
    for x, text, anchor in zip(edges, ("Steuer  %", "Netto", "Steuer", "Brutto"), "lrrr", strict=True):
        s.say(x, text, anchor=anchor)
    s.feed()
    tax = {"A": round(bands["A"] * 19 / 119), "B": round(bands["B"] * 7 / 107)}
    for letter, rate in (("A", "19,0%"), ("B", " 7,0%")):
        if bands[letter]:
            row = (f"{letter}= {rate}", s.money.show(bands[letter] - tax[letter]), s.money.show(tax[letter]), s.money.show(bands[letter]))
            for x, text, anchor in zip(edges, row, "lrrr", strict=True):
                s.say(x, text, anchor=anchor)
            s.feed()
    whole = tax["A"] + tax["B"]
    row = (("Gesamtbetrag", None), (s.money.show(total - whole), None), (s.money.show(whole), "tax"), (s.money.show(total), None))
    for x, (text, path), anchor in zip(edges, row, "lrrr", strict=True):
        s.say(x, text, path, plain(whole) if path else None, anchor=anchor)
    s.feed(1.4)
    s.say(s.margin, f"TSE-Signatur: {ids.code(rng, 22, 0.6)}", k=0.8)
    s.feed()
    x = s.moment("%d.%m.%Y", "%H:%M")
    number = ids.digits(rng, 4)
    s.say(s.say(x, "  Bon-Nr.: "), number, "receipt_number")
    s.feed()
    return s.finish()


@layout("receipt", "ticket-de-caisse", split="unseen")
def ticket(ctx: Context) -> Canvas:
    """French: quantity times price under the item, total TTC with the count of articles, card payment, VAT table by code."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle("", ",", "€", True), accented=True)
    s.shop(companies.shop(rng, ctx.split, "fr", "market").replace("Market", "Marché").upper(), "fr")
    s.middle(f"SIRET {ids.digits(rng, 14)}", k=0.9)
    s.feed(0.5)
    total, count = 0, rng.randint(2, 8)
    for i in range(count):
        at, n, price = f"line_items.{i}", rng.choice([1, 1, 1, 2, 4]), amount(rng, 0.6, 22)
        s.say(s.margin, wares.grocery(rng, "fr"), f"{at}.description", width=s.c.width * 0.6)
        if n > 1:
            s.feed()
            x = s.say(s.margin + s.size, str(n), f"{at}.quantity")
            s.say(s.say(x, " X "), s.money.show(price), f"{at}.unit_price", plain(price))
        s.say(s.right, s.money.show(n * price), f"{at}.amount", plain(n * price), anchor="r")
        s.feed()
        total += n * price
    s.rule()
    s.sum(f"TOTAL TTC ({count} art.)", total, "total", 1.1, True)
    s.say(s.margin, rng.choice(["CARTE BANCAIRE", "CB SANS CONTACT", "ESPECES"]), "payment_method")
    s.say(s.right, s.money.show(total), "amount_paid", plain(total), anchor="r")
    s.feed(1.6)
    edges = (s.margin, s.c.width * 0.48, s.c.width * 0.72, s.right)
    for x, text, anchor in zip(edges, ("TVA", "H.T.", "T.V.A.", "T.T.C."), "lrrr", strict=True):
        s.say(x, text, anchor=anchor)
    s.feed()
    tax = round(total * 5.5 / 105.5)
    row = (("5,50%", None), (grouped(total - tax, "", ","), None), (grouped(tax, "", ","), "tax"), (grouped(total, "", ","), None))
    for x, (text, path), anchor in zip(edges, row, "lrrr", strict=True):
        s.say(x, text, path, plain(tax) if path else None, anchor=anchor)
    s.feed(1.5)
    x = s.moment("%d/%m/%Y", "%Hh%M")
    s.say(x, f"  CAISSE {rng.randint(1, 20)}")
    s.feed()
    number = ids.digits(rng, 6)
    s.fact("Ticket n° ", number, "receipt_number")
    s.feed()
    s.middle("MERCI DE VOTRE VISITE")
    return s.finish()


@layout("receipt", "litres", split="unseen")
def litres(ctx: Context) -> Canvas:
    """British filling station: litres at pence a litre on one line, VAT contained, card details, loyalty points."""
    rng = ctx.rng
    s = Slip.sample(ctx, 200, MoneyStyle(symbol="£"))
    s.shop(companies.shop(rng, ctx.split, "gb", "fuel"), "gb", ctx.chance(0.4))
    vat = f"{ids.digits(rng, 3)} {ids.digits(rng, 4)} {ids.digits(rng, 2)}"
    s.say(s.say(s.margin, "VAT NO. "), vat, "merchant_tax_id", vat.replace(" ", ""))
    s.feed(1.3)
    hundredths, tenths = rng.randint(900, 6500), rng.randint(1259, 1929)
    total = round(hundredths * tenths / 1000)
    s.say(s.margin, f"PUMP {rng.randint(1, 16)}  ")
    s.say(s.margin + s.size * 5, rng.choice(["UNLEADED", "DIESEL", "SUPER UNLEADED"]), "line_items.0.description")
    s.feed()
    x = s.say(s.margin, f"{hundredths / 100:.2f}", "line_items.0.quantity")
    x = s.say(x, " L @ ")
    x = s.say(x, f"{tenths / 10:.1f}", "line_items.0.unit_price", f"{tenths / 10:.1f}")
    s.say(x, " p/L")
    s.say(s.right, s.money.show(total), "line_items.0.amount", plain(total), anchor="r")
    s.feed(1.3)
    s.sum("TOTAL", total, "total", 1.25, True)
    s.say(s.margin, rng.choice(["VISA DEBIT", "MASTERCARD", "FUEL CARD"]), "payment_method")
    s.say(s.right, s.money.show(total), "amount_paid", plain(total), anchor="r")
    s.feed()
    s.card("PAN: ************")
    s.feed(1.3)
    tax = round(total / 6)
    s.sum("VAT @ 20.00%", tax, "tax")
    s.sum("NET", total - tax, "subtotal")
    s.feed(0.5)
    s.moment("%d/%m/%y", "%H:%M")
    slip = ids.digits(rng, 5)
    s.say(s.say(s.right - s.size * 6, "RCPT "), slip, "receipt_number")
    s.feed()
    s.middle(f"POINTS THIS VISIT {rng.randint(1, 90)}")
    return s.finish()


@layout("receipt", "two-taxes", split="unseen")
def two_taxes(ctx: Context) -> Canvas:
    """Canadian shop: GST and PST printed apart, deposit and environmental fee as items, rounding of cash to five cents."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle(symbol=rng.choice(["$", ""])))
    s.shop(companies.shop(rng, ctx.split, "us", "pharmacy"), "ca")
    gst = f"{ids.digits(rng, 9)} RT0001"
    s.say(s.say(s.margin, "GST# "), gst, "merchant_tax_id", gst)
    s.feed()
    s.moment("%Y-%m-%d", "%H:%M")
    number = ids.digits(rng, 6)
    s.say(s.say(s.right - s.size * 7, "Trx# "), number, "receipt_number")
    s.feed(1.4)
    subtotal = 0
    items = [(wares.drugstore(rng), amount(rng, 2, 30)) for _ in range(rng.randint(1, 6))] + [("ECO FEE", rng.choice([10, 25]))]
    for i, (name, cents) in enumerate(items):
        s.say(s.margin, name, f"line_items.{i}.description", width=s.c.width * 0.58)
        s.say(s.right - s.size * 2.2, s.money.show(cents), f"line_items.{i}.amount", plain(cents), anchor="r")
        s.say(s.right, "GP", anchor="r")
        s.feed()
        subtotal += cents
    s.feed(0.4)
    gst_cents, pst = round(subtotal * 0.05), round(subtotal * 0.07)
    total = subtotal + gst_cents + pst
    s.sum("SUBTOTAL", subtotal, "subtotal")
    s.sum("GST 5%", gst_cents)
    s.sum("PST 7%", pst)
    s.sum("TOTAL", total, "total", 1.2, True)
    rounded = round(total / 5) * 5
    if ctx.chance(0.5):
        s.pair("ROUNDING", f"{(rounded - total) / 100:.2f}", "rounding", plain(rounded - total))
        given = -(-rounded // 2000) * 2000
        s.say(s.margin, "CASH", "payment_method")
        s.say(s.right, s.money.show(given), "amount_paid", plain(given), anchor="r")
        s.feed()
        s.sum("CHANGE DUE", given - rounded, "change")
    else:
        s.say(s.margin, "INTERAC", "payment_method")
        s.say(s.right, s.money.show(total), "amount_paid", plain(total), anchor="r")
        s.feed()
        s.card("CARD ************")
        s.feed()
    s.middle("RETURNS WITHIN 30 DAYS WITH RECEIPT")
    return s.finish()


@layout("receipt", "entry-exit", split="unseen")
def entry_exit(ctx: Context) -> Canvas:
    """A car park's machine: arrival and departure with times, tariff, fee including tax."""
    rng = ctx.rng
    s = Slip.sample(ctx, 170, MoneyStyle(symbol=rng.choice(["$", "£", "€"])))
    s.middle("PARKING RECEIPT", k=1.2, bold=True)
    s.shop(f"{places.city(rng, ctx.split)} {rng.choice(['Airport Parking', 'Central Car Park', 'Station Garage'])}", "us", False, 1.05)
    ticket_number = ids.digits(rng, 9)
    s.fact("Ticket No: ", ticket_number, "receipt_number")
    s.feed()
    s.pair("Entry", f"{s.when:%d %b %Y} {s.when.replace(hour=6):%H:%M}")
    s.say(s.margin, "Exit")
    wide = s.c.width_of(f"{s.when:%d %b %Y}  {s.when:%H:%M}", s.face(s.size))
    end = s.say(s.right - wide, f"{s.when:%d %b %Y}", "date", s.when.date().isoformat())
    s.say(end + s.size * 0.6, f"{s.when:%H:%M}")
    s.feed()
    s.pair("Lane", str(rng.randint(1, 8)))
    s.feed(0.6)
    fee = amount(rng, 3, 80, 0.5)
    s.sum("FEE PAID", fee, "total", 1.25, True)
    s.pair("incl. tax", "")
    s.say(s.margin, "Paid by ")
    s.say(s.right, rng.choice(["CREDIT CARD", "CASH", "CONTACTLESS"]), "payment_method", anchor="r")
    s.feed(1.4)
    s.middle("Keep this receipt for your records", k=0.9)
    return s.finish()
