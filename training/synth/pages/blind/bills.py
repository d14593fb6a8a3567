"""Bills: an electricity company's and a hotel's."""

from __future__ import annotations

import datetime as dt

from training.synth.content import ids, places
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.kit import barcode, logo
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("invoice", "power-bill", split="blind")
def power_bill(ctx: Context) -> Canvas:
    """An electricity bill: amount due in a coloured box, meter reading, charges by kind, stub at the foot."""
    rng = ctx.rng
    b = Bill.sample(ctx, 1, "us")
    c, m = b.c, 40.0
    pen = Pen(c, ctx.face("sans"), 8.4)
    w, right = c.width - 2 * m, c.width - m
    vendor = f"{places.city(rng, ctx.split)} {rng.choice(['Power & Light', 'Electric Cooperative', 'Energy Services'])}"
    end, start = b.date - dt.timedelta(days=3), b.date - dt.timedelta(days=33)
    used = rng.randint(180, 2400)
    parts = [
        ("Customer charge", rng.choice([995, 1200, 1450])),
        (f"Energy charge {used:,} kWh @ $0.{rng.randint(7000, 15900)}", used * rng.randint(7, 15)),
        ("Fuel cost adjustment", used * 3),
        ("State and local taxes", 0),
    ]
    before = sum(k[1] for k in parts)
    parts[3] = (parts[3][0], round(before * 0.061))
    current = before + parts[3][1]
    previous = amount(rng, 30, 300)
    ctx.consistent = True
    logo(c, rng, m, 30, 30, b.brand)
    pen.say(m + 38, 48, vendor, "vendor_name", size=14, weight="bold", color=b.brand)
    number = f"{ids.digits(rng, 5)}-{ids.digits(rng, 5)}"
    pen.after(right, 40, "Account number ", number, "customer_id", number, weight="bold", anchor="r")
    pen.after(right, 53, "Statement date ", f"{b.date:%b} {b.date.day}, {b.date.year}", "invoice_date", b.date.isoformat(), anchor="r")
    due = b.date + dt.timedelta(days=21)
    c.round_box(right - 190, 72, right, 134, 6, 0.5, b.brand, tint(b.brand, 0.14))
    pen.say(right - 180, 90, "Total amount due")
    pen.say(right - 10, 92, f"${grouped(current)}", "amount_due", plain(current), 15, "bold", anchor="r")
    pen.say(right - 180, 118, "Due by")
    pen.say(right - 10, 118, f"{due:%b} {due.day}, {due.year}", "due_date", due.isoformat(), 10, "bold", anchor="r")
    pen.say(m, 92, "Service for", size=7.4, color=grey(90))
    pen.say(m, 104, b.customer.upper(), "customer_name", b.customer.upper())
    pen.stack(m, 115, [k.upper() for k in b.customer_address], "customer_address")
    y = 172.0
    pen.say(m, y, "Your account at a glance", size=10.5, weight="bold", color=b.brand)
    left = m + w * 0.5
    for label, cents, path in (
        ("Previous balance", previous, None),
        ("Payment received - thank you", -previous, None),
        ("Balance forward", 0, None),
        ("Current charges", current, "total"),
    ):
        y += 15
        pen.ends(m, left, y, label, f"{'-' if cents < 0 else ''}${grouped(cents)}", path, plain(cents))
    x, top = left + 30, 172.0
    pen.say(x, top, "Meter reading", size=10.5, weight="bold", color=b.brand)
    low = rng.randint(10000, 80000)
    dates = [
        ("From", f"{start:%b} {start.day}, {start.year}", "service_start", start.isoformat()),
        ("To", f"{end:%b} {end.day}, {end.year}", "service_end", end.isoformat()),
    ]
    for i, (label, text, path, value) in enumerate(
        [
            *dates,
            ("Meter number", ids.digits(rng, 8), None, None),
            ("Present / previous", f"{low + used} / {low}", None, None),
            ("Usage", f"{used:,} kWh", None, None),
        ]
    ):
        pen.ends(x, right, top + 15 + 13 * i, label, text, path, value, size=8)
    y = max(y, top + 80) + 30
    pen.say(m, y, "Details of current charges", size=10.5, weight="bold", color=b.brand)
    c.line(m, y + 5, right, y + 5, 0.8, b.brand)
    y += 20
    for i, (label, cents) in enumerate(parts):
        pen.say(m, y, label, f"line_items.{i}.description" if i < 3 else None)
        pen.say(right, y, grouped(cents), f"line_items.{i}.amount" if i < 3 else "tax", plain(cents), anchor="r")
        y += 14
    pen.ends(m, right, y + 2, "Total current charges", f"${grouped(current)}", weight="bold")
    for i in range(12):
        tall = rng.uniform(10, 60)
        c.box(m + 20 + i * 20, y + 110 - tall, m + 32 + i * 20, y + 110, 0, None, tint(b.brand, 0.6))
    pen.say(m + 20, y + 124, "kWh usage, last 12 months", size=7)
    c.dashes(0, 660, c.width, 660, 0.5, 4, grey(120))
    pen.say(m, 676, "Please return this portion with your payment.", size=7)
    pen.stack(m, 700, [vendor, f"PO Box {rng.randint(1000, 99999)}", places.us_city_line(rng, ctx.split)])
    pen.ends(left, right, 700, "Amount due", f"${grouped(current)}", weight="bold")
    pen.ends(left, right, 716, "Amount enclosed", "$ ____________")
    barcode(c, rng, left, 730, 180, 16)
    return c


@layout("invoice", "hotel-bill", split="blind")
def hotel_bill(ctx: Context) -> Canvas:
    """A hotel's invoice: room and stay at the head, one line a night and tax, charges and credits, balance."""
    rng = ctx.rng
    b = Bill.sample(ctx, 1, rng.choice(["us", "gb"]))
    c, m = b.c, 48.0
    pen = Pen(c, ctx.face("sans", "serif"), 8.6)
    w, right = c.width - 2 * m, c.width - m
    sign = "£" if b.country == "gb" else "$"
    hotel = (
        f"{rng.choice(['The', 'Hotel', 'Grand'])} {places.city(rng, ctx.split, b.country)} "
        f"{rng.choice(['Suites', 'Plaza', 'House', 'Inn'])}"
    )
    ctx.consistent = True
    nights, price = rng.randint(1, 5), rng.randint(89, 420) * 100
    arrival = b.date - dt.timedelta(days=nights)
    short = lambda d: f"{d:%d/%m/%y}" if b.country == "gb" else f"{d:%m-%d-%y}"  # noqa: E731
    pen.say(c.width / 2, 52, hotel, "vendor_name", size=17, weight="bold", color=b.brand, anchor="c")
    line = " • ".join(b.vendor_address)
    pen.say(c.width / 2, 65, line, "vendor_address", ", ".join(b.vendor_address), 7.6, anchor="c")
    pen.after(c.width / 2 - 40, 76, "Telephone ", places.phone(rng, b.country), "vendor_phone", size=7.6)
    pen.say(m, 112, b.customer, "customer_name")
    pen.stack(m, 124, b.customer_address, "customer_address")
    number = ids.digits(rng, rng.randint(5, 7))
    facts = [
        ("Room No.", str(rng.randint(101, 1920)), None, None),
        ("Arrival", short(arrival), "service_start", arrival.isoformat()),
        ("Departure", short(b.date), "service_end", b.date.isoformat()),
    ]
    facts += [
        ("Folio No.", number, "invoice_number", number),
        ("Conf. No.", ids.digits(rng, 8), None, None),
        ("Page No.", "1 of 1", None, None),
        ("Date", short(b.date), "invoice_date", b.date.isoformat()),
    ]
    for i, (label, text, path, value) in enumerate(facts):
        pen.say(m + w * 0.66, 112 + i * 12, label, color=grey(90))
        pen.say(m + w * 0.82, 112 + i * 12, f": {text}" if path is None else text, path, value)
    rows, items, tax_sum = [], [], 0
    for k in range(nights):
        day = arrival + dt.timedelta(days=k)
        tax = 0 if b.country == "gb" else round(price * 0.1325)
        items.append((day, rng.choice(["Room Charge", "Accommodation"]), price))
        if rng.random() < 0.4:
            items.append((day, rng.choice(["Breakfast Buffet", "Self Parking", "Lobby Bar", "Laundry"]), amount(rng, 9, 70)))
        if tax:
            items.append((day, "Occupancy Tax 13.25%", tax))
            tax_sum += tax
    index, total = 0, sum(k[2] for k in items)
    for day, text, cents in items:
        at = None if "Tax" in text else f"line_items.{index}"
        index += at is not None
        rows.append(
            {
                "date": Cell(short(day)),
                "text": Cell(text, f"{at}.description" if at else None),
                "charge": Cell(grouped(cents), f"{at}.amount" if at else None, plain(cents)),
            }
        )
    rows.append(
        {
            "date": Cell(short(b.date)),
            "text": Cell(rng.choice(["Visa XXXXXXXXXXXX4471", "Mastercard", "American Express"])),
            "credit": Cell(grouped(total)),
        }
    )
    columns = [
        Column("date", "Date", 0.14),
        Column("text", "Description", 0.5),
        Column("charge", f"Charges {sign}", 0.18, "r"),
        Column("credit", f"Credits {sign}", 0.18, "r"),
    ]
    y, _ = draw_table(c, m, 216, w, columns, rows, TableStyle(pen.face, 8.4, 1.55, "head", rule_color=grey(80)), c.height - 150)
    x = m + w * 0.5
    pen.ends(x, right - 3 - w * 0.18, y + 16, "Total", f"{sign}{grouped(total)}", "total", plain(total), weight="bold")
    pen.say(right - 3, y + 16, f"{sign}{grouped(total)}", "amount_paid", plain(total), weight="bold", anchor="r")
    pen.ends(x, right - 3, y + 31, "Balance", f"{sign}0.00", "amount_due", "0.00", weight="bold")
    if tax_sum:
        pen.ends(x, right - 3, y + 46, "Total taxes included", f"{sign}{grouped(tax_sum)}", "tax", plain(tax_sum))
    pen.say(m, c.height - 60, "Guest signature: ______________________________", size=8)
    return c
