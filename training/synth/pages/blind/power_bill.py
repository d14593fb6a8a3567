"""An electricity company's bill."""

from __future__ import annotations

import datetime as dt

from training.synth.content import ids, places
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.kit import barcode, logo
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill


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
