"""US receipts: a coffee shop's by e-mail, a ride, a card slip, a hotel folio."""

from __future__ import annotations

import datetime as dt

from training.synth.content import companies, ids, people, places
from training.synth.content.money import MoneyStyle, amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout
from training.synth.pages.kit import barcode, logo
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.slip import Slip

_CUPS = ("Oat Milk Latte", "Drip Coffee", "Almond Croissant", "Breakfast Burrito", "Matcha Lemonade", "Blueberry Scone")


@layout("receipt", "coffee-mailed", split="unseen")
def coffee_mailed(ctx: Context) -> Canvas:
    """A mobile till's e-mailed receipt: the total large on top, items with a multiplication sign, card and moment at the foot."""
    rng = ctx.rng
    c = ctx.sheet(360, 640)
    pen = Pen(c, ctx.face("sans"), 9.4)
    m, right = 40.0, 320.0
    s = Slip.sample(ctx)
    logo(c, rng, 166, 24, 28)
    shop = companies.shop(rng, ctx.split, "us", "restaurant")
    pen.say(180, 72, shop, "merchant_name", size=13, weight="bold", anchor="c")
    lines = []
    for _ in range(rng.randint(1, 5)):
        count, price = rng.choice([1, 1, 2, 3]), rng.choice([325, 450, 575, 650, 1150])
        lines.append((rng.choice(_CUPS), count, price))
    subtotal = sum(n * p for _, n, p in lines)
    tax, tip = round(subtotal * 0.0725), round(subtotal * rng.choice([0, 0.15, 0.2]))
    total = subtotal + tax + tip
    pen.say(180, 108, f"${grouped(total)}", size=28, anchor="c")
    pen.say(180, 126, "Thanks for stopping by!", color=grey(110), anchor="c")
    y = 160.0
    c.line(m, y - 16, right, y - 16, 0.5, grey(200))
    for i, (name, count, price) in enumerate(lines):
        at = f"line_items.{i}"
        x = pen.say(m, y, name, f"{at}.description")
        if count > 1:
            pen.say(pen.say(x, y, " × "), y, str(count), f"{at}.quantity")
        pen.say(right, y, f"${grouped(count * price)}", f"{at}.amount", plain(count * price), anchor="r")
        y += 13
        if ctx.chance(0.5):
            pen.say(m + 8, y, rng.choice(["Large", "Iced", "Whole milk", "To go"]), size=8, color=grey(120))
            y += 13
        y += 4
    c.line(m, y - 6, right, y - 6, 0.5, grey(200))
    y += 12
    rows = [("Purchase Subtotal", subtotal, "subtotal"), ("Sales Tax (7.25%)", tax, "tax")]
    rows += [("Tip", tip, "tip")] if tip else []
    for label, cents, path in [*rows, ("Total", total, "total")]:
        pen.ends(m, right, y, label, f"${grouped(cents)}", path, plain(cents), weight="bold" if path == "total" else "regular")
        y += 16
    y += 14
    last = ids.digits(rng, 4)
    x = pen.say(m, y, rng.choice(["Visa", "Mastercard"]), "payment_method")
    pen.say(x + 4, y, last, "card_last4", last)
    pen.say(right, y, s.when.strftime("%b %d %Y"), "date", s.when.date().isoformat(), anchor="r")
    pen.say(right, y + 12, s.when.strftime("at %I:%M %p").replace("at 0", "at "), "time", f"{s.when:%H:%M}", anchor="r")
    pen.say(m, y + 12, "Contactless", size=8, color=grey(110))
    y += 40
    address = places.address(rng, ctx.split)
    y = pen.stack(180, y, address, "merchant_address", color=grey(90), anchor="c")
    pen.say(180, y, places.phone(rng), "merchant_phone", color=grey(90), anchor="c")
    number = ids.code(rng, 4, 0.6)
    pen.after(m, y + 30, "Receipt ", f"#{number}", "receipt_number", number, 8)
    c.grow(y + 60)
    return c


@layout("receipt", "ride", split="unseen")
def ride(ctx: Context) -> Canvas:
    """An app's ride: greeting, total above the parts of the fare, promotion as a negative, charged cards at the end."""
    rng = ctx.rng
    c = ctx.sheet(440, 600)
    pen = Pen(c, ctx.face("sans"), 9.6)
    m, right = 44.0, 396.0
    s = Slip.sample(ctx)
    name = f"{companies.company(rng, ctx.split).split()[0]} {rng.choice(['Rides', 'Cab', 'Go'])}"
    pen.say(m, 52, name, "merchant_name", size=15, weight="bold")
    pen.say(right, 52, s.when.strftime("%B %-d, %Y"), "date", s.when.date().isoformat(), anchor="r", color=grey(90))
    pen.say(m, 84, f"Thanks for riding, {people.given(rng, ctx.split)}", size=14)
    fare, wait, fee = amount(rng, 6, 60), rng.choice([0, 45, 130]), rng.choice([185, 275, 410])
    promo, tip = rng.choice([0, 0, 300]), rng.choice([0, 200, 350])
    parts = [("Trip fare", fare, None)]
    parts += [("Wait time", wait, None)] if wait else []
    subtotal = fare + wait
    parts += [("Subtotal", subtotal, "subtotal"), ("Booking fee", fee, None), ("State accessibility surcharge", 10, None)]
    parts += [("Promotion", -promo, "discount")] if promo else []
    parts += [("Tip", tip, "tip")] if tip else []
    total = subtotal + fee + 10 - promo + tip
    pen.say(m, 120, "Total", size=16, weight="bold")
    pen.say(right, 120, f"${grouped(total)}", "total", plain(total), 16, "bold", anchor="r")
    c.line(m, 132, right, 132, 0.6, grey(200))
    y = 152.0
    for label, cents, path in parts:
        pen.ends(
            m,
            right,
            y,
            label,
            f"{'-' if cents < 0 else ''}${grouped(cents)}",
            path,
            plain(abs(cents)),
            weight="bold" if path == "subtotal" else "regular",
        )
        y += 17
    y += 16
    pen.say(m, y, "Payments", weight="bold", size=11)
    last = ids.digits(rng, 4)
    x = pen.say(m, y + 18, rng.choice(["Visa", "Mastercard"]), "payment_method")
    pen.say(x + 3, y + 18, f"••••{last}", "card_last4", last)
    pen.say(right, y + 18, f"${grouped(total)}", "amount_paid", plain(total), anchor="r")
    pen.say(m, y + 30, s.when.strftime("%-m/%-d/%y %-I:%M %p"), size=8, color=grey(110))
    pen.say(m, y + 60, f"You rode with {people.given(rng, ctx.split)}. {rng.uniform(1, 20):.2f} miles | {rng.randint(5, 50)} min", size=8.6)
    c.grow(y + 90)
    return c


@layout("receipt", "terminal-slip", split="unseen")
def terminal_slip(ctx: Context) -> Canvas:
    """The slip of a card terminal: identifiers, amount, tip, total and nothing bought."""
    rng = ctx.rng
    s = Slip.sample(ctx, 180, MoneyStyle(symbol="$"))
    kind = rng.choice(["restaurant", "retail", "fuel"])
    s.shop(companies.shop(rng, ctx.split, "us", kind).upper(), phone=ctx.chance(0.5), k=1.15)
    s.say(s.margin, f"MID: ...{ids.digits(rng, 4)}")
    s.say(s.right, f"TID: {ids.digits(rng, 8)}", anchor="r")
    s.feed()
    s.moment("%m/%d/%Y", "%H:%M:%S")
    s.feed(1.3)
    s.middle(rng.choice(["SALE", "CREDIT CARD SALE", "PURCHASE"]), k=1.2, bold=True)
    last = ids.digits(rng, 4)
    s.say(s.margin, "CARD TYPE:")
    s.say(s.right, rng.choice(["VISA CREDIT", "MASTERCARD", "US DEBIT"]), "payment_method", anchor="r")
    s.feed()
    s.say(s.margin, "ACCT:")
    s.say(s.right, f"************{last}", "card_last4", last, anchor="r")
    s.feed()
    s.pair("ENTRY:", rng.choice(["CHIP READ", "CONTACTLESS", "SWIPED"]))
    invoice = ids.digits(rng, 6)
    s.pair("TRANS #:", invoice, "receipt_number", invoice)
    s.pair("AUTH CODE:", ids.code(rng, 6, 0.3))
    s.feed(0.6)
    base, tip = amount(rng, 5, 300), 0
    if kind == "restaurant":
        tip = round(base * rng.choice([0.15, 0.2]))
        s.sum("AMOUNT:", base, "subtotal")
        s.sum("TIP:", tip, "tip")
    s.sum("TOTAL:", base + tip, "total", 1.15, True)
    s.feed(0.8)
    s.middle("APPROVED", bold=True)
    s.middle("CUSTOMER COPY")
    return s.finish()


@layout("receipt", "folio", split="unseen")
def folio(ctx: Context) -> Canvas:
    """Hotel: a letter sheet with room, arrival and departure, charges by night with taxes apart, credits, balance zero."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    brand, m = accent(rng), 52.0
    pen = Pen(c, ctx.face("sans", "serif"), 8.8)
    right = c.width - m
    hotel = companies.shop(rng, ctx.split, "us", "hotel")
    pen.say(m, 56, hotel, "merchant_name", size=17, weight="bold", color=brand)
    low = pen.stack(m, 70, places.address(rng, ctx.split), "merchant_address")
    phone = places.phone(rng)
    pen.after(m, low, "Tel ", phone, "merchant_phone", phone)
    nights = rng.randint(1, 4)
    out = Slip.sample(ctx).when.date()
    arrive = out - dt.timedelta(days=nights)
    number = ids.digits(rng, 7)
    facts = (
        ("Room", str(rng.randint(101, 999)), None, None),
        ("Folio No.", number, "receipt_number", number),
        ("Arrival", f"{arrive:%m-%d-%y}", None, None),
        ("Departure", f"{out:%m-%d-%y}", None, None),
    )
    pen.say(m, 136, people.person(rng, ctx.split))
    pen.stack(m, 148, places.address(rng, ctx.split))
    for i, (label, text, path, value) in enumerate(facts):
        pen.say(right - 150, 136 + 13 * i, label)
        pen.say(right - 80, 136 + 13 * i, text, path, value)
    y = 220.0
    edges = (m, m + 70, right - 90, right)
    for x, text, anchor in zip(edges, ("Date", "Description", "Charges", "Credits"), "llrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    c.line(m, y + 5, right, y + 5, 0.8, brand)
    price, index, total, tax = amount(rng, 79, 320), 0, 0, 0
    for night in range(nights):
        day = arrive + dt.timedelta(days=night)
        parts = [("Room Charge", price), ("State Occupancy Tax", round(price * 0.06)), ("City Tax", round(price * 0.05))]
        parts += [("Valet Parking", 3200)] if night == 0 and ctx.chance(0.4) else []
        for name, cents in parts:
            y += 14
            at = f"line_items.{index}"
            pen.say(edges[0], y, f"{day:%m-%d-%y}")
            pen.say(edges[1], y, name, f"{at}.description")
            pen.say(edges[2], y, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
            index, total, tax = index + 1, total + cents, tax + (cents if "Tax" in name else 0)
    y += 14
    last = ids.digits(rng, 4)
    pen.say(edges[0], y, f"{out:%m-%d-%y}")
    x = pen.say(edges[1], y, rng.choice(["Visa", "American Express", "MasterCard"]), "payment_method")
    pen.say(x + 8, y, f"XXXXXXXXXXXX{last}", "card_last4", last)
    pen.say(edges[3], y, grouped(total), "amount_paid", plain(total), anchor="r")
    c.line(m, y + 8, right, y + 8, 0.8, brand)
    for label, cents, path in (("Total Charges", total, "total"), ("Total Credits", total, None), ("Balance", 0, None)):
        y += 18
        pen.say(edges[2] - 90, y, label, weight="bold", anchor="r")
        pen.say(edges[2], y, grouped(cents), path, plain(cents), weight="bold", anchor="r")
    barcode(c, rng, m, 720, 120, 20)
    return c
