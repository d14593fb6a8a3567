"""US invoices: a subscription and a wholesaler's with back orders."""

from __future__ import annotations

import datetime as dt

from training.synth.content import goods, ids, places
from training.synth.content.money import amount, grouped, plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.kit import logo
from training.synth.pages.unseen.deal import Deal

_PLANS = ("Team plan", "Pro - per seat", "Usage: API requests", "Storage add-on (100 GB)", "Priority support", "Sandbox environment")


def written_day(day: dt.date) -> str:
    """A date in words."""
    return f"{day:%B} {day.day}, {day.year}"


@layout("invoice", "subscription-seats", split="unseen")
def subscription(ctx: Context) -> Canvas:
    """Billing service's print: amount due with its date as headline, the period under each item, no rules."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 9, 56)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    pen.say(m, 60, "Invoice", size=18, weight="bold")
    logo(c, rng, right - 26, 44, 26, d.brand)
    number = f"{ids.code(rng, 8, 0.5)}-{rng.randint(1, 40):04d}"
    for i, (label, text, path, value) in enumerate(
        (
            ("Invoice number", number, "invoice_number", number),
            ("Date of issue", written_day(d.date), "invoice_date", d.date.isoformat()),
            ("Date due", written_day(d.due), "due_date", d.due.isoformat()),
        )
    ):
        pen.say(m, 84 + 13 * i, label, weight="bold" if i == 0 else "regular")
        pen.say(m + 84, 84 + 13 * i, text, path, value, weight="bold" if i == 0 else "regular")
    y = 142.0
    pen.say(m, y, d.vendor, "vendor_name", weight="bold")
    mail = d.mail()
    low = pen.stack(m, y + 13, d.vendor_address, "vendor_address", leading=1.4)
    pen.say(m, low, "United States")
    pen.say(m, low + 13, mail, "vendor_email")
    pen.say(m + 220, y, "Bill to", weight="bold")
    pen.say(m + 220, y + 13, d.customer, "customer_name")
    pen.stack(m + 220, y + 26, d.customer_address, "customer_address", leading=1.4)
    end = d.date.replace(day=min(28, d.date.day)) + dt.timedelta(days=30)
    lines = []
    for name in rng.sample(_PLANS, rng.randint(1, 4)):
        count, price = rng.choice([1, 1, 3, 5, 12, 25]), amount(rng, 4, 200)
        lines.append((name, count, price, count * price))
    subtotal = sum(k[3] for k in lines)
    rate = rng.choice([0, 0, 6.25, 8.875])
    tax = round(subtotal * rate / 100)
    total = subtotal + tax
    pen.say(m, 252, f"${grouped(total)} USD due {written_day(d.due)}", size=14, weight="bold")
    pen.say(m, 270, "Pay online", color=(80, 60, 220), weight="bold")
    y = 304.0
    edges = (m, right - 160, right - 80, right)
    for x, text, anchor in zip(edges, ("Description", "Qty", "Unit price", "Amount"), "lrrr", strict=True):
        pen.say(x, y, text, size=7.6, anchor=anchor, color=grey(90))
    c.line(m, y + 6, right, y + 6, 0.6)
    for i, (name, count, price, cents) in enumerate(lines):
        y += 22
        at = f"line_items.{i}"
        pen.say(m, y, name, f"{at}.description", name)
        pen.say(edges[1], y, str(count), f"{at}.quantity", anchor="r")
        pen.say(edges[2], y, d.show(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(right, y, d.show(cents), f"{at}.amount", plain(cents), anchor="r")
        y += 11.5
        pen.say(m, y, f"{d.date:%b} {d.date.day} – {end:%b} {end.day}, {end.year}", f"{at}.description", name, color=grey(90))
    rows = [("Subtotal", subtotal, "subtotal")]
    rows += [(f"Sales tax ({rate_text(rate)}%)", tax, "tax")] if rate else []
    rows += [("Total", total, "total"), ("Amount due", total, "amount_due")]
    y += 14
    for label, cents, path in rows:
        y += 17
        c.line(m + 250, y - 12, right, y - 12, 0.4, grey(200))
        weight = "bold" if path == "amount_due" else "regular"
        pen.ends(m + 250, right, y, label, f"{d.show(cents)}{' USD' if path == 'amount_due' else ''}", path, plain(cents), weight=weight)
    pen.say(m, 760, f"{number} · ${grouped(total)} USD due {written_day(d.due)}", size=7, color=grey(90))
    pen.say(right, 760, "Page 1 of 1", size=7, color=grey(90), anchor="r")
    return c


@layout("invoice", "back-orders", split="unseen")
def back_orders(ctx: Context) -> Canvas:
    """Wholesaler: sold to and ship to, a band of order facts under captions, ordered / shipped / back-ordered, extended price."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 7.6, 34, 0, ("sans", "sans", "mono"))
    c, pen, m, right = d.c, d.pen, d.m, d.right
    low = d.seller(m, 46, 13)
    phone = d.phone()
    pen.after(m, low, "Phone ", phone, "vendor_phone", phone)
    pen.say(right, 44, "INVOICE", size=18, weight="bold", anchor="r")
    for i, (label, path) in enumerate((("Invoice No.", "invoice_number"), ("Invoice Date", "invoice_date"), ("Page", None))):
        c.box(right - 180 + 60 * i, 54, right - 120 + 60 * i, 82, 0.6)
        pen.say(right - 150 + 60 * i, 62, label, size=6, anchor="c")
        text, value = d.fact(path) if path else ("1 / 1", None)
        pen.say(right - 150 + 60 * i, 76, text, path, value, anchor="c", width=56)
    for i, caption in enumerate(("SOLD TO", "SHIP TO")):
        x = m + i * (right - m) / 2
        c.box(x, 104, x + (right - m) / 2 - 8, 164, 0.6)
        pen.say(x + 4, 113, caption, size=6, weight="bold")
        if i == 0:
            d.buyer(x + 14, 124)
        else:
            pen.stack(x + 14, 124, [d.customer, *places.address(rng, ctx.split)])
    po = f"{rng.choice(['PO-', '', '4500'])}{ids.digits(rng, 6)}"
    client = ids.code(rng, 6, 0.4)
    terms = rng.choice(["2% 10 NET 30", "NET 30", "NET 15 EOM", "DUE UPON RECEIPT"])
    band = (
        ("CUSTOMER NO", client, "customer_id"),
        ("CUSTOMER P.O.", po, "purchase_order"),
        ("SLSM", ids.digits(rng, 2), None),
        ("SHIP VIA", rng.choice(["OUR TRUCK", "UPS GROUND", "WILL CALL"]), None),
        ("TERMS", terms, "payment_terms"),
        ("DUE DATE", d.day(d.due), "due_date"),
    )
    wide = (right - m) / len(band)
    for i, (caption, text, path) in enumerate(band):
        c.box(m + wide * i, 176, m + wide * (i + 1), 202, 0.6)
        c.box(m + wide * i, 176, m + wide * (i + 1), 186, 0.6, (0, 0, 0), grey(220))
        pen.say(m + wide * (i + 0.5), 183.5, caption, size=5.8, anchor="c")
        pen.say(m + wide * (i + 0.5), 197, text, path, d.due.isoformat() if path == "due_date" else text, anchor="c", width=wide - 4)
    return _stock_lines(d)


def _stock_lines(d: Deal) -> Canvas:
    rng, c, pen, m, right = d.ctx.rng, d.c, d.pen, d.m, d.right
    edges = (m + 26, m + 58, m + 86, m + 94, m + 168, right - 130, right - 66, right - 4)
    y = 222.0
    for x, text, anchor in zip(
        edges, ("ORDERED", "SHIPPED", "B/O", "ITEM NO.", "DESCRIPTION", "UOM", "PRICE", "EXTENSION"), "rrrlllrr", strict=True
    ):
        pen.say(x, y, text, size=6, weight="bold", anchor=anchor)
    c.line(m, y + 4, right, y + 4, 0.8)
    subtotal = 0
    for i in range(rng.randint(3, 11)):
        y += 14
        ordered = rng.choice([1, 2, 4, 6, 10, 12, 24, 48, 144])
        short = rng.choice([0, 0, 0, 0, ordered // 2])
        shipped, price = ordered - short, amount(rng, 0.4, 140)
        cents = shipped * price
        subtotal += cents
        at, code, name = f"line_items.{i}", ids.code(rng, rng.randint(5, 9), 0.35), goods.product(rng, d.ctx.split).upper()
        pen.say(edges[0], y, str(ordered), anchor="r")
        pen.say(edges[1], y, str(shipped), f"{at}.quantity", anchor="r")
        pen.say(edges[2], y, str(short) if short else "", anchor="r")
        pen.say(edges[3], y, code, f"{at}.product_code")
        pen.say(edges[4], y, name, f"{at}.description", width=edges[5] - edges[4] - 8)
        pen.say(edges[5], y, rng.choice(["EA", "CS", "BX", "PK", "DZ"]), f"{at}.unit")
        pen.say(edges[6], y, grouped(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[7], y, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
    discount = round(subtotal * 0.05) if rng.random() < 0.4 else 0
    freight = amount(rng, 8, 90) if rng.random() < 0.7 else 0
    tax = round((subtotal - discount) * rng.choice([0, 6, 7.5]) / 100)
    y = max(y + 40, 640)
    rows = [("MERCHANDISE TOTAL", subtotal, "subtotal")]
    rows += [("TRADE DISCOUNT", -discount, "discount")] if discount else []
    rows += [("FREIGHT", freight, "shipping")] if freight else []
    rows += [("SALES TAX", tax, "tax"), ("PLEASE PAY THIS AMOUNT", subtotal - discount + freight + tax, "total")]
    for label, cents, path in rows:
        value = plain(abs(cents))
        c.box(right - 190, y - 10, right, y + 4, 0.5)
        pen.say(right - 186, y, label, size=7, weight="bold" if path == "total" else "regular")
        pen.say(
            right - 4,
            y,
            f"{grouped(cents)}{'-' if cents < 0 else ''}",
            path,
            value,
            anchor="r",
            weight="bold" if path == "total" else "regular",
        )
        y += 14
    pen.say(m, y - 14, "NO RETURNS WITHOUT PRIOR AUTHORIZATION. 1 1/2% PER MONTH CHARGED ON PAST DUE ACCOUNTS.", size=6)
    return c
