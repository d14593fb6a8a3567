"""US invoices for work: a freelancer's hours, a contractor's draw, a clinic's bill."""

from __future__ import annotations

import datetime as dt

from training.synth.content import dates, ids, people, places
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.kit import paragraph
from training.synth.pages.unseen.deal import Deal
from training.synth.pages.unseen.invoices_us import written_day

_TASKS = (
    "Homepage wireframes and prototype",
    "Copy editing, annual report (second round of comments)",
    "Data migration script and dry run",
    "On-site workshop incl. preparation",
    "Logo refinements",
    "Photo retouching, 24 images",
)


_WORKS = (
    "Mobilization",
    "Demolition and haul-off",
    "Rough framing",
    "Electrical rough-in",
    "Drywall, tape and texture",
    "Paint - interior",
)


_CARE = (
    ("D0120", "Periodic oral evaluation"),
    ("D1110", "Prophylaxis - adult"),
    ("D0274", "Bitewings - four films"),
    ("D2392", "Resin composite 2s, posterior"),
)


@layout("invoice", "hours", split="unseen")
def hours(ctx: Context) -> Canvas:
    """A freelancer's word-processor invoice: from and to beside each other, hours times rate, wrapped tasks, paid by transfer."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 10, 72, 0.05, ("serif", "sans"))
    c, pen, m, right = d.c, d.pen, d.m, d.right
    d.vendor = people.person(rng, ctx.split)
    pen.say(m, 84, d.vendor, "vendor_name", size=16)
    pen.say(m, 98, " · ".join(d.vendor_address), "vendor_address", ", ".join(d.vendor_address), 8.4, color=grey(80))
    mail = places.email(rng, "mailbox", person_name=d.vendor)
    pen.say(m, 110, mail, "vendor_email", size=8.4, color=grey(80))
    pen.after(m, 148, "Invoice ", f"#{d.number}", "invoice_number", d.number, weight="bold", label_weight="bold")
    pen.say(right, 148, written_day(d.date), "invoice_date", d.date.isoformat(), anchor="r")
    y = d.buyer(m, 176, "To:")
    y += 14
    pen.after(m, y, "For: ", rng.choice(["Website relaunch", "Spring catalogue", "Interim bookkeeping", "Editorial work"]))
    y += 28
    rate = rng.choice([4500, 6000, 7500, 9500, 12500])
    edges = (m, right - 150, right - 84, right)
    for x, text, anchor in zip(edges, ("Work performed", "Hours", "Rate", "Total"), "lrrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    c.line(m, y + 5, right, y + 5, 0.8)
    total = 0
    for i, task in enumerate(rng.sample(_TASKS, rng.randint(2, 4))):
        quarter = rng.randint(2, 60)
        cents = rate * quarter // 4
        total += cents
        at, y = f"line_items.{i}", y + 20
        pen.say(edges[1], y, f"{quarter / 4:g}", f"{at}.quantity", anchor="r")
        pen.say(edges[2], y, f"${rate // 100}.00", f"{at}.unit_price", plain(rate), anchor="r")
        pen.say(edges[3], y, d.show(cents), f"{at}.amount", plain(cents), anchor="r")
        y = pen.wrapped(m, y, 210, task, f"{at}.description") - 12
    c.line(right - 150, y + 12, right, y + 12, 0.8)
    pen.say(right - 84, y + 28, "Total due", weight="bold", anchor="r")
    pen.say(right, y + 28, d.show(total), "total", plain(total), weight="bold", anchor="r")
    terms = rng.choice(["Payment within 14 days", "Due on receipt", "Net 30"])
    pen.after(m, y + 70, "Terms: ", terms, "payment_terms", terms)
    pen.say(m, y + 84, f"Please make checks payable to {d.vendor}. Thank you for your business!")
    return c


@layout("invoice", "contractor-draw", split="unseen")
def contractor_draw(ctx: Context) -> Canvas:
    """A builder's invoice: job and location, work items without quantity, change order credit, retainage, earlier payments."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 9, 54, 0.6)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    c.box(m, 36, right, 84, 0, None, d.brand)
    pen.say(m + 12, 58, d.vendor.upper(), "vendor_name", d.vendor.upper(), 15, "bold", (255, 255, 255))
    address = ", ".join(d.vendor_address)
    pen.say(m + 12, 74, address, "vendor_address", address, 8, color=(255, 255, 255))
    lic = ids.digits(rng, 6)
    pen.say(right - 12, 74, f"Lic. #{lic}", size=8, color=(255, 255, 255), anchor="r")
    d.buyer(m, 110, "BILL TO")
    pen.say(m + 210, 110, "JOB SITE", weight="bold", size=8)
    pen.stack(m + 210, 122, places.address(rng, ctx.split))
    for i, (label, path) in enumerate((("Invoice:", "invoice_number"), ("Date:", "invoice_date"), ("Pay by:", "due_date"))):
        text, value = d.fact(path)
        pen.say(right - 110, 110 + 13 * i, label, weight="bold")
        pen.say(right, 110 + 13 * i, text, path, value, anchor="r")
    y = 186.0
    c.box(m, y - 12, right, y + 5, 0.6, grey(120), tint(d.brand, 0.15))
    pen.say(m + 6, y, "DESCRIPTION OF WORK", weight="bold")
    pen.say(right - 6, y, "AMOUNT", weight="bold", anchor="r")
    subtotal, rows = 0, [(name, amount(rng, 400, 9000)) for name in rng.sample(_WORKS, rng.randint(2, 5))]
    if ctx.chance(0.5):
        rows.append((f"Change order #{rng.randint(1, 6)} - credit for owner-supplied fixtures", -amount(rng, 60, 380)))
    for i, (name, cents) in enumerate(rows):
        y += 22
        subtotal += cents
        at = f"line_items.{i}"
        pen.say(m + 6, y, name, f"{at}.description")
        pen.say(right - 6, y, f"({grouped(cents)})" if cents < 0 else grouped(cents), f"{at}.amount", plain(cents), anchor="r")
        c.box(m, y - 15, right, y + 7, 0.4, grey(180))
    paid = round(subtotal * rng.choice([0, 0.25, 0.4]))
    rows = [("Total", subtotal, "total", "")]
    rows += [("Less deposit received", paid, "amount_paid", "-")] if paid else []
    rows += [("BALANCE DUE", subtotal - paid, "amount_due", "")] if paid else []
    for label, cents, path, sign in rows:
        y += 20
        weight = "bold" if label.isupper() else "regular"
        pen.say(right - 150, y, label, weight=weight, anchor="l")
        pen.say(right - 6, y, f"{sign}{d.show(cents)}", path, plain(cents), weight=weight, anchor="r")
    text = "Unpaid balances bear interest at 1.5% per month. Under the lien law a contractor who is not paid may enforce a claim."
    paragraph(c, m, max(y + 60, 690), right - m, text, pen.face(7.4))
    return c


@layout("invoice", "clinic", split="unseen")
def clinic(ctx: Context) -> Canvas:
    """A dentist's or vet's bill: date of service and procedure code in the rows, insurance payment and adjustment as negatives."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 8.4, 46, 1)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    d.vendor = f"{people.family(rng, ctx.split)} {rng.choice(['Family Dentistry', 'Dental Group, P.C.', 'Orthodontics'])}"
    low = d.seller(m, 50, 14)
    phone = d.phone()
    pen.say(m, low, phone, "vendor_phone", phone)
    pen.after(m, low + 11, "Tax ID ", tax := ids.ein(rng), "vendor_tax_id", tax)
    pen.say(right, 50, "INVOICE", size=14, anchor="r")
    chart = ids.digits(rng, 5)
    facts = (
        ("Invoice No:", d.number, "invoice_number", d.number),
        ("Account:", chart, "customer_id", chart),
        ("Billing date:", d.day(d.date), "invoice_date", d.date.isoformat()),
    )
    for i, (label, text, path, value) in enumerate(facts):
        pen.say(right - 70, 66 + 12 * i, label, anchor="r")
        pen.say(right, 66 + 12 * i, text, path, value, anchor="r")
    d.buyer(m, 126, "Responsible party")
    y = 200.0
    c.line(m, y - 11, right, y - 11, 0.8, d.brand)
    edges = (m, m + 62, m + 106, m + 300, right)
    for x, text, anchor in zip(edges, ("Date", "Code", "Service", "Provider", "Charge"), "llllr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    c.line(m, y + 4, right, y + 4, 0.8, d.brand)
    when, total = dates.between(rng, d.date - dt.timedelta(days=40), d.date), 0
    for i, (code, name) in enumerate(rng.sample(_CARE, rng.randint(1, 4))):
        y += 15
        cents, at = amount(rng, 40, 380), f"line_items.{i}"
        total += cents
        pen.say(edges[0], y, d.day(when))
        pen.say(edges[1], y, code, f"{at}.product_code")
        pen.say(edges[2], y, name, f"{at}.description")
        pen.say(edges[3], y, f"Dr. {d.vendor.split()[0]}")
        pen.say(edges[4], y, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
    adjust, paid = round(total * 0.1), round(total * rng.choice([0.5, 0.7]))
    rows = (
        ("Total charges", grouped(total), "total", plain(total)),
        ("Contractual adjustment", f"-{grouped(adjust)}", "discount", plain(adjust)),
        ("Insurance payment", f"-{grouped(paid)}", "amount_paid", plain(paid)),
        ("Patient balance due", f"${grouped(total - adjust - paid)}", "amount_due", plain(total - adjust - paid)),
    )
    y += 12
    for label, text, path, value in rows:
        y += 15
        pen.say(right - 90, y, label, anchor="r", weight="bold" if path == "amount_due" else "regular")
        pen.say(right, y, text, path, value, anchor="r", weight="bold" if path == "amount_due" else "regular")
    pen.say(m, 740, "Payment is due upon receipt of this invoice. We accept all major credit cards.", size=7.6)
    return c
