"""More US invoices: a bookkeeping program's, a water works', a law firm's."""

from __future__ import annotations

import datetime as dt

from training.synth.content import goods, ids, people
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.unseen.deal import Deal
from training.synth.pages.unseen.invoices_abroad import table_heads
from training.synth.pages.unseen.invoices_us import written_day

_LEGAL = (
    "Telephone conference with client re: lease terms",
    "Draft and revise motion; review of opposing brief",
    "Review discovery responses",
    "Attend mediation",
    "Correspondence with opposing counsel regarding settlement",
)


@layout("invoice", "shaded-banner", split="unseen")
def banner(ctx: Context) -> Canvas:
    """Bookkeeping program: captions in a shaded banner with values below, activity with a detail line, balance due large."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 8.8, 44, 0.4)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    low = d.seller(m, 48, 11)
    mail, phone = d.mail(), d.phone()
    pen.say(m, low, phone, "vendor_phone", phone)
    pen.say(m, low + 11, mail, "vendor_email", mail)
    pen.say(m, low + 42, "INVOICE", size=18, color=d.brand)
    y = low + 64
    d.buyer(m, y, "BILL TO")
    lines = []
    for _ in range(rng.randint(1, 5)):
        count, price = rng.choice([1, 1, 2, 4, 8]), amount(rng, 15, 600)
        lines.append((goods.product(rng, ctx.split), count, price, count * price))
    subtotal = sum(k[3] for k in lines)
    discount = subtotal // 20 if ctx.chance(0.3) else 0
    tax = round((subtotal - discount) * rng.choice([0, 0.07]))
    total = subtotal - discount + tax
    paid = total // 2 if ctx.chance(0.3) else 0
    terms = rng.choice(["Net 15", "Net 30", "Due on receipt"])
    y += 74
    c.box(m, y - 14, right, y + 20, 0, None, tint(d.brand, 0.18))
    facts = (
        ("INVOICE #", d.number, "invoice_number", d.number),
        ("DATE", d.day(d.date), "invoice_date", d.date.isoformat()),
        ("TOTAL DUE", d.show(total - paid), None, None),
        ("DUE DATE", d.day(d.due), "due_date", d.due.isoformat()),
        ("TERMS", terms, "payment_terms", terms),
        ("ENCLOSED", "", None, None),
    )
    wide = (right - m) / 6
    for i, (label, text, path, value) in enumerate(facts):
        pen.say(m + wide * (i + 0.5), y, label, size=7, color=d.brand, anchor="c", weight="bold")
        pen.say(m + wide * (i + 0.5), y + 13, text, path, value, anchor="c", weight="bold" if i == 2 else "regular")
    c.dashes(m, y + 34, right, y + 34, 0.5, 2, grey(150))
    y += 62
    edges = (m + 4, right - 150, right - 76, right - 4)
    c.box(m, y - 11, right, y + 5, 0, None, tint(d.brand, 0.18))
    table_heads(d, edges, ("ACTIVITY", "QTY", "RATE", "AMOUNT"), "lrrr", y)
    for i, (name, count, price, cents) in enumerate(lines):
        y += 20
        at = f"line_items.{i}"
        pen.say(edges[0], y, name, f"{at}.description", name, weight="bold")
        pen.say(edges[1], y, str(count), f"{at}.quantity", anchor="r")
        pen.say(edges[2], y, grouped(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[3], y, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
        if ctx.chance(0.5):
            y += 10.5
            pen.say(
                edges[0],
                y,
                rng.choice(["Installed at main entrance", "Per proposal of last month", "Labor and materials"]),
                f"{at}.description",
                name,
                7.6,
            )
    y += 12
    c.dashes(m, y, right, y, 0.5, 2, grey(150))
    rows = [("SUBTOTAL", subtotal, "subtotal")] if tax or discount else []
    rows += [("DISCOUNT 5%", -discount, "discount")] if discount else []
    rows += [("TAX (7%)", tax, "tax")] if tax else []
    rows += [("TOTAL", total, "total")]
    rows += [("PAYMENT", -paid, "amount_paid")] if paid else []
    for label, cents, path in rows:
        y += 16
        pen.say(right - 190, y, label)
        pen.say(right - 4, y, f"{'-' if cents < 0 else ''}{grouped(cents)}", path, plain(abs(cents)), anchor="r")
    y += 24
    pen.say(right - 190, y, "BALANCE DUE")
    pen.say(right - 4, y, d.show(total - paid), "amount_due", plain(total - paid), 14, "bold", anchor="r")
    return c


@layout("invoice", "water-works", split="unseen")
def water_works(ctx: Context) -> Canvas:
    """Utility: service address, meter readings, previous balance and payment before current charges, amount due again on a stub."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 8.4, 44, 0.9)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    city = d.vendor_address[-1].split(",")[0].rsplit(" ", 2)[0] if "," not in d.vendor_address[-1] else d.vendor_address[-1].split(",")[0]
    d.vendor = f"{city} Water & Sewer {rng.choice(['Utility', 'District', 'Department'])}"
    low = d.seller(m, 46, 13)
    phone = d.phone()
    pen.after(m, low, "Customer Service: ", phone, "vendor_phone", phone)
    client = f"{ids.digits(rng, 6)}-{ids.digits(rng, 2)}"
    start = d.date - dt.timedelta(days=rng.randint(30, 62))
    end = d.date - dt.timedelta(days=3)
    facts = (
        ("Account Number", client, "customer_id", client),
        ("Bill Date", d.day(d.date), "invoice_date", d.date.isoformat()),
        ("Due Date", d.day(d.due), "due_date", d.due.isoformat()),
        ("Service From", d.day(start), "service_start", start.isoformat()),
        ("Service To", d.day(end), "service_end", end.isoformat()),
    )
    for i, row in enumerate(facts):
        pen.ends(right - 190, right, 46 + 13 * i, *row)
    pen.say(m, 130, "Service Address", weight="bold", size=7.6)
    pen.say(m, 142, d.customer_address[0])
    y = 172.0
    c.box(m, y - 11, right, y + 4, 0, None, tint(d.brand, 0.2))
    table_heads(d, (m + 4, m + 120, m + 220, m + 320, right - 4), ("Meter", "Previous", "Current", "Usage (kgal)", "Type"), "lrrrr", y)
    before, used = rng.randint(1000, 9000), rng.randint(2, 30)
    for x, text, anchor in zip(
        (m + 4, m + 120, m + 220, m + 320, right - 4),
        (ids.digits(rng, 8), str(before), str(before + used), str(used), "Actual"),
        "lrrrr",
        strict=True,
    ):
        pen.say(x, y + 15, text, anchor=anchor)
    previous = amount(rng, 30, 200)
    y += 48
    pen.say(m, y, "Account activity", weight="bold", size=10)
    pen.ends(m, m + 300, y + 16, "Previous Balance", d.show(previous))
    pen.ends(m, m + 300, y + 29, "Payments Received - Thank You", f"-{d.show(previous)}")
    pen.ends(m, m + 300, y + 42, "Balance Forward", "$0.00")
    y += 66
    pen.say(m, y, "Current charges", weight="bold", size=10)
    total = 0
    for i, name in enumerate(("Water base charge", f"Water usage {used} kgal", "Sewer", "Stormwater fee")[: rng.randint(2, 4)]):
        y += 14
        cents = amount(rng, 6, 90)
        total += cents
        pen.say(m, y, name, f"line_items.{i}.description")
        pen.say(m + 300, y, grouped(cents), f"line_items.{i}.amount", plain(cents), anchor="r")
    y += 16
    pen.ends(m, m + 300, y, "Total Current Charges", d.show(total), "total", plain(total), weight="bold")
    pen.ends(m, m + 300, y + 18, "TOTAL AMOUNT DUE", d.show(total), "amount_due", plain(total), size=10.5, weight="bold")
    top = 590.0
    c.dashes(0, top, c.width, top, 0.5, 4)
    pen.say(m, top + 18, "Please detach and return this portion with your payment", size=7)
    d.buyer(m + 20, top + 60)
    for i, (label, text) in enumerate(
        (("Account Number", client), ("Amount Due", d.show(total)), ("Amount Due After Due Date", d.show(total + total // 10)))
    ):
        pen.ends(right - 220, right, top + 40 + 14 * i, label, text)
    return c


@layout("invoice", "law-hours", split="unseen")
def law_hours(ctx: Context) -> Canvas:
    """Law firm: matter and client, entries by day with timekeeper and wrapped text, fees and costs totals, retainer applied."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 9, 64, 0.5, ("serif",))
    c, pen, m, right = d.c, d.pen, d.m, d.right
    d.vendor = f"{people.family(rng, ctx.split)}, {people.family(rng, ctx.split)} & {people.family(rng, ctx.split)} LLP"
    pen.say(c.width / 2, 54, d.vendor, "vendor_name", d.vendor, 15, "bold", anchor="c")
    address = " | ".join(d.vendor_address)
    pen.say(c.width / 2, 68, address, "vendor_address", ", ".join(d.vendor_address), 8, anchor="c")
    tax_id = d.tax_id()
    pen.say(c.width / 2 - 40, 80, "Federal Tax ID: ", size=8, anchor="c")
    pen.say(c.width / 2 - 8, 80, tax_id, "vendor_tax_id", tax_id, 8)
    pen.say(right, 112, written_day(d.date), "invoice_date", d.date.isoformat(), anchor="r")
    pen.after(right, 125, "Invoice No. ", d.number, "invoice_number", d.number, anchor="r")
    d.buyer(m, 112)
    client = f"{ids.digits(rng, 4)}.{ids.digits(rng, 3)}"
    pen.after(m, 178, "Client/Matter: ", client, "customer_id", client, weight="bold", label_weight="bold")
    pen.say(m, 200, "FOR PROFESSIONAL SERVICES RENDERED", weight="bold")
    edges = (m, m + 58, m + 90, right - 110, right - 64, right)
    y = 220.0
    table_heads(d, edges, ("Date", "Atty", "Description", "Hours", "Rate", "Amount"), "lllrrr", y)
    c.line(m, y + 4, right, y + 4, 0.6)
    fees = 0
    for i, text in enumerate(rng.sample(_LEGAL, rng.randint(2, 4))):
        y += 17
        at, tenths, rate = f"line_items.{i}", rng.randint(2, 45), rng.choice([22500, 31000, 45000])
        cents = tenths * rate // 10
        fees += cents
        pen.say(edges[0], y, d.day(d.date - dt.timedelta(days=30 - 4 * i)))
        pen.say(edges[1], y, "".join(rng.choice("ABCDEGHJKLMRST") for _ in range(3)))
        pen.say(edges[3], y, f"{tenths / 10:.1f}", f"{at}.quantity", f"{tenths / 10:g}", anchor="r")
        pen.say(edges[4], y, grouped(rate), f"{at}.unit_price", plain(rate), anchor="r")
        pen.say(edges[5], y, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
        y = pen.wrapped(edges[2], y, 190, text, f"{at}.description") - 10.8
    costs, applied = amount(rng, 5, 200), fees // 4 if ctx.chance(0.4) else 0
    y += 12
    rows = [("Total fees", fees, None), ("Costs advanced", costs, None), ("Total this invoice", fees + costs, "total")]
    rows += [("Less retainer applied", applied, "amount_paid"), ("Balance due", fees + costs - applied, "amount_due")] if applied else []
    for label, cents, path in rows:
        y += 16
        pen.ends(
            right - 220,
            right,
            y,
            label,
            f"{'(' if path == 'amount_paid' else ''}${grouped(cents)}{')' if path == 'amount_paid' else ''}",
            path,
            plain(cents),
            weight="bold" if path else "regular",
        )
    return c
