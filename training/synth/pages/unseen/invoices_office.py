"""Invoices out of office templates, a cloud's services, a haulier's bill, a German standard letter."""

from __future__ import annotations

import datetime as dt

from training.synth.content import goods, ids, people, places
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.unseen.deal import Deal
from training.synth.pages.unseen.invoices_abroad import sold_goods, table_heads
from training.synth.pages.unseen.invoices_us import written_day


@layout("invoice", "salesperson-row", split="unseen")
def salesperson_row(ctx: Context) -> Canvas:
    """Word processor's template: title at the right, To and Ship to, a ruled row of salesperson, job, terms and due date, empty rows."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 8.8, 58, 0.3, ("sans", "serif"))
    c, pen, m, right = d.c, d.pen, d.m, d.right
    low = d.seller(m, 56, 14)
    phone, mail = d.phone(), d.mail()
    x = pen.after(m, low, "Phone ", phone, "vendor_phone", phone)
    pen.after(x, low, "  |  ", mail, "vendor_email", mail)
    pen.say(right, 60, "INVOICE", size=24, color=grey(150), weight="bold", anchor="r")
    pen.after(right, 76, "INVOICE ", f"#{d.number}", "invoice_number", d.number, anchor="r")
    pen.after(right, 89, "DATE: ", written_day(d.date).upper(), "invoice_date", d.date.isoformat(), anchor="r")
    d.buyer(m, 126, "TO:")
    pen.say(m + 260, 126, "SHIP TO:", weight="bold", size=8)
    pen.stack(m + 260, 138, [people.person(rng, ctx.split), *places.address(rng, ctx.split)])
    terms = rng.choice(["Due on receipt", "Net 30", "COD"])
    cells = (
        ("SALESPERSON", people.given(rng, ctx.split), None),
        ("JOB", rng.choice(["Spring order", "Unit 4B", ""]), None),
        ("PAYMENT TERMS", terms, "payment_terms"),
        ("DUE DATE", d.day(d.due), "due_date"),
    )
    y, wide = 206.0, (right - m) / 4
    for i, (label, text, path) in enumerate(cells):
        c.box(m + wide * i, y, m + wide * (i + 1), y + 15, 0.5, grey(120), tint(d.brand, 0.15))
        c.box(m + wide * i, y + 15, m + wide * (i + 1), y + 32, 0.5, grey(120))
        pen.say(m + wide * (i + 0.5), y + 10.5, label, size=7, weight="bold", anchor="c")
        pen.say(m + wide * (i + 0.5), y + 27, text, path, d.due.isoformat() if path == "due_date" else text, anchor="c")
    y = 256.0
    edges = (m + 30, m + 48, right - 80, right - 6)
    c.box(m, y, right, y + 15, 0.5, grey(120), tint(d.brand, 0.15))
    table_heads(d, edges, ("QTY", "DESCRIPTION", "UNIT PRICE", "LINE TOTAL"), "rlrr", y + 10.5)
    y += 15
    rows = sold_goods(d, "en", 1, 6)
    subtotal = sum(k[3] for k in rows)
    for i in range(max(9, len(rows))):
        c.box(m, y, right, y + 16, 0.4, grey(170))
        if i < len(rows):
            name, count, price, cents = rows[i]
            at = f"line_items.{i}"
            pen.say(edges[0], y + 11, str(count), f"{at}.quantity", anchor="r")
            pen.say(edges[1], y + 11, name, f"{at}.description", width=edges[2] - edges[1] - 60)
            pen.say(edges[2], y + 11, grouped(price), f"{at}.unit_price", plain(price), anchor="r")
            pen.say(edges[3], y + 11, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
        y += 16
    tax = round(subtotal * rng.choice([0.05, 0.0825]))
    for label, cents, path in (("SUBTOTAL", subtotal, "subtotal"), ("SALES TAX", tax, "tax"), ("TOTAL", subtotal + tax, "total")):
        c.box(right - 86, y, right, y + 16, 0.4, grey(170))
        pen.say(right - 92, y + 11, label, size=7.6, anchor="r", weight="bold" if path == "total" else "regular")
        pen.say(right - 6, y + 11, grouped(cents), path, plain(cents), anchor="r")
        y += 16
    pen.say(c.width / 2, y + 50, f"Make all checks payable to {d.vendor}", anchor="c")
    pen.say(c.width / 2, y + 64, "THANK YOU FOR YOUR BUSINESS!", weight="bold", anchor="c")
    return c


@layout("invoice", "spreadsheet", split="unseen")
def spreadsheet(ctx: Context) -> Canvas:
    """Spreadsheet template: discount, subtotal less discount, tax rate, total tax, shipping, balance due with a large dollar sign."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 9, 50, 0.3)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    pen.say(m, 56, "INVOICE", size=20, color=d.brand)
    d.seller(right, 50, 11, "r")
    for i, (label, path) in enumerate((("Invoice No.", "invoice_number"), ("Invoice Date", "invoice_date"), ("Due Date", "due_date"))):
        text, value = d.fact(path)
        pen.say(m + i * 110, 112, label, weight="bold", size=8)
        pen.say(m + i * 110, 125, text, path, value)
    d.buyer(m, 156, "Bill To")
    y = 236.0
    edges = (m + 4, right - 170, right - 90, right - 4)
    c.box(m, y - 12, right, y + 6, 0, None, d.brand)
    for x, text, anchor in zip(edges, ("Description", "Qty", "Unit Price", "Total"), "lrrr", strict=True):
        pen.say(x, y, text, color=(255, 255, 255), weight="bold", anchor=anchor)
    rows = sold_goods(d, "en", 2, 6)
    for i, (name, count, price, cents) in enumerate(rows):
        y += 18
        if i % 2:
            c.box(m, y - 12, right, y + 6, 0, None, grey(243))
        at = f"line_items.{i}"
        pen.say(edges[0], y, name, f"{at}.description", width=edges[1] - edges[0] - 50)
        pen.say(edges[1], y, str(count), f"{at}.quantity", anchor="r")
        pen.say(edges[2], y, grouped(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[3], y, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
    subtotal = sum(k[3] for k in rows)
    discount, rate = subtotal // 10, rng.choice([6, 7.25])
    tax, ship = round((subtotal - discount) * rate / 100), rng.choice([0, 1500, 2350])
    total = subtotal - discount + tax + ship
    y += 12
    sums = (
        ("SUBTOTAL", grouped(subtotal), "subtotal", plain(subtotal)),
        ("DISCOUNT", grouped(discount), "discount", plain(discount)),
        ("SUBTOTAL LESS DISCOUNT", grouped(subtotal - discount), None, None),
        ("TAX RATE", f"{rate:.2f}%", "tax_rate", f"{rate:g}"),
        ("TOTAL TAX", grouped(tax), "tax", plain(tax)),
        ("SHIPPING/HANDLING", grouped(ship), "shipping", plain(ship)),
    )
    for label, text, path, value in sums:
        y += 16
        pen.say(right - 110, y, label, size=8, anchor="r")
        pen.say(right - 4, y, text, path, value, anchor="r")
        c.line(right - 96, y + 4, right, y + 4, 0.3, grey(180))
    y += 22
    pen.say(right - 110, y, "Balance Due", weight="bold", size=11, anchor="r")
    pen.say(right - 90, y, "$", weight="bold", size=11)
    pen.say(right - 4, y, grouped(total), "amount_due", plain(total), 11, "bold", anchor="r")
    return c


@layout("invoice", "cloud-services", split="unseen")
def cloud_services(ctx: Context) -> Canvas:
    """A cloud's bill: account number, billing period, charges by service in a summary, total in the sentence and the table."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 8.8, 56, 0)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    low = d.seller(right, 56, 11, "r")
    mail = d.mail()
    pen.say(right, low, mail, "vendor_email", mail, anchor="r")
    client, number = ids.digits(rng, 12), ids.digits(rng, 10)
    start = d.date.replace(day=1) - dt.timedelta(days=1)
    start = start.replace(day=1)
    end = d.date.replace(day=1) - dt.timedelta(days=1)
    pen.say(m, 60, "Invoice", size=18)
    pen.after(m, 82, "Account number: ", client, "customer_id", client, label_weight="bold")
    d.buyer(m, 106, "Bill to Address:")
    pen.say(m, 190, "Invoice Summary", size=11, weight="bold")
    pen.ends(m, right, 208, "Invoice Number:", number, "invoice_number", number)
    pen.ends(m, right, 222, "Invoice Date:", written_day(d.date), "invoice_date", d.date.isoformat())
    rows = [
        (name, amount(rng, 2, 4000))
        for name in rng.sample(
            ("Compute", "Object Storage", "Data Transfer", "Managed Database", "Support (Developer)", "Key Management"), rng.randint(2, 5)
        )
    ]
    subtotal = sum(k[1] for k in rows)
    tax = round(subtotal * rng.choice([0, 0.0625]))
    x = pen.say(m, 240, "TOTAL AMOUNT DUE ON ", size=10, weight="bold")
    pen.say(x + 2.8, 240, written_day(d.due), "due_date", d.due.isoformat(), 10, "bold")
    pen.say(right, 240, f"${grouped(subtotal + tax)}", "amount_due", plain(subtotal + tax), 10, "bold", anchor="r")
    c.line(m, 248, right, 248, 0.8)
    x = pen.say(m, 268, "This invoice is for the billing period ")
    x = pen.say(x + 2.4, 268, written_day(start), "service_start", start.isoformat())
    pen.after(x, 268, " - ", written_day(end), "service_end", end.isoformat())
    y = 298.0
    pen.say(m, y, "Charges by service", weight="bold")
    for i, (name, cents) in enumerate(rows):
        y += 16
        pen.say(m + 10, y, name, f"line_items.{i}.description")
        pen.say(right, y, f"${grouped(cents)}", f"line_items.{i}.amount", plain(cents), anchor="r")
        c.line(m, y + 5, right, y + 5, 0.3, grey(215))
    y += 22
    pen.ends(m, right, y, "Charges", f"${grouped(subtotal)}", "subtotal", plain(subtotal))
    pen.ends(m, right, y + 14, "Credits", "$0.00")
    pen.ends(m, right, y + 28, "Tax", f"${grouped(tax)}", "tax", plain(tax))
    total = subtotal + tax
    pen.ends(m, right, y + 46, "Total for this invoice in USD", f"${grouped(total)}", "total", plain(total), weight="bold")
    return c


@layout("invoice", "haulage", split="unseen")
def haulage(ctx: Context) -> Canvas:
    """Freight bill: PRO number, shipper and consignee, pieces and weight, rate and charges, fuel surcharge, total charges, remit to."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 8.2, 40, 0)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    d.vendor = f"{d.vendor.split()[0]} {rng.choice(['Freight Lines', 'Trucking Inc.', 'Logistics LLC'])}"
    d.seller(m, 46, 13)
    pen.say(right, 46, "FREIGHT INVOICE", size=13, weight="bold", anchor="r")
    order = ids.digits(rng, 6)
    for i, (label, text, path, value) in enumerate(
        (
            ("PRO / Invoice #", d.number, "invoice_number", d.number),
            ("Invoice date", d.day(d.date), "invoice_date", d.date.isoformat()),
            ("PO #", order, "purchase_order", order),
            ("Due by", d.day(d.due), "due_date", d.due.isoformat()),
        )
    ):
        pen.ends(right - 170, right, 62 + 12 * i, label, text, path, value)
    third = (right - m) / 3
    for k, caption in enumerate(("BILL TO", "SHIPPER", "CONSIGNEE")):
        c.box(m + third * k, 122, m + third * (k + 1), 186, 0.6)
        if k == 0:
            d.buyer(m + 6, 133, caption)
        else:
            pen.say(m + third * k + 6, 133, caption, weight="bold", size=7.4)
            pen.stack(m + third * k + 6, 144, [goods.product(rng, ctx.split).split()[0] + " Supply", *places.address(rng, ctx.split)])
    y = 206.0
    edges = (m + 30, m + 44, right - 150, right - 80, right - 4)
    table_heads(d, edges, ("Pcs", "Description", "Weight", "Rate", "Charges"), "rlrrr", y)
    c.line(m, y + 4, right, y + 4, 0.6)
    freight = amount(rng, 200, 3000)
    rows = [(str(rng.randint(1, 26)), "Pallets of " + goods.product(rng, ctx.split).lower(), f"{rng.randint(300, 40000):,} lb", freight)]
    rows += [("", "Fuel surcharge", "", freight // 6)] + ([("", "Liftgate delivery", "", 7500)] if ctx.chance(0.5) else [])
    for i, (count, name, weight, cents) in enumerate(rows):
        y += 16
        at = f"line_items.{i}"
        pen.say(edges[0], y, count, f"{at}.quantity", anchor="r")
        pen.say(edges[1], y, name, f"{at}.description", width=edges[2] - edges[1] - 60)
        pen.say(edges[2], y, weight, anchor="r")
        pen.say(edges[4], y, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
    total = sum(k[3] for k in rows)
    y += 24
    pen.ends(right - 200, right - 4, y, "TOTAL CHARGES (USD)", f"${grouped(total)}", "total", plain(total), weight="bold", size=9.4)
    pen.say(m, y + 50, "Remit to:", weight="bold")
    pen.stack(m, y + 62, [d.vendor, f"PO Box {rng.randint(1000, 99999)}", places.us_city_line(rng, ctx.split)])
    return c


@layout("invoice", "standard-letter", split="unseen")
def standard_letter(ctx: Context) -> Canvas:
    """German letter form: sender's line above the window, information block at the right, sums as rows, foot in columns."""
    rng = ctx.rng
    d = Deal.sample(ctx, "de", 9, 62, 0.3)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    pen.say(right, 56, d.vendor, "vendor_name", d.vendor, 15, "bold", d.brand, "r")
    line = f"{d.vendor} · {' · '.join(d.vendor_address)}"
    pen.say(m, 128, line, size=6.4, width=230)
    d.buyer(m, 146)
    client = ids.digits(rng, 5)
    number = f"RE{d.date.year % 100}-{int(d.number) % 10000:04d}"
    for i, (label, text, path, value) in enumerate(
        (
            ("Rechnungs-Nr.", number, "invoice_number", number),
            ("Kunden-Nr.", client, "customer_id", client),
            ("Datum", d.day(d.date), "invoice_date", d.date.isoformat()),
            ("Lieferdatum", "entspricht Rechnungsdatum", None, None),
            ("Ansprechpartner", people.person(rng, ctx.split, "de"), None, None),
        )
    ):
        pen.say(right - 190, 146 + 13 * i, label, size=8)
        pen.say(right - 110, 146 + 13 * i, text, path, value, size=8)
    pen.say(m, 248, f"Rechnung {number}", size=12, weight="bold")
    pen.say(m, 266, "Sehr geehrte Damen und Herren, für unsere Leistungen berechnen wir Ihnen:")
    y = 292.0
    edges = (m, m + 30, right - 170, right - 140, right - 74, right)
    table_heads(d, edges, ("Pos", "Bezeichnung", "Menge", "Einheit", "Einzelpreis", "Gesamt"), "llrlrr", y)
    c.line(m, y + 5, right, y + 5, 0.7)
    net = 0
    for i, (name, count, price, cents) in enumerate(sold_goods(d, "de", 1, 6)):
        y += 17
        net += cents
        at = f"line_items.{i}"
        pen.say(edges[0], y, str(i + 1))
        pen.say(edges[1], y, name, f"{at}.description", width=edges[2] - edges[1] - 40)
        pen.say(edges[2], y, str(count), f"{at}.quantity", anchor="r")
        pen.say(edges[3], y, rng.choice(["Stk", "Std", "kg"]), f"{at}.unit")
        pen.say(edges[4], y, d.show(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[5], y, d.show(cents), f"{at}.amount", plain(cents), anchor="r")
    tax = round(net * 0.19)
    c.line(m, y + 8, right, y + 8, 0.7)
    y += 10
    for label, cents, path in (("Nettobetrag", net, "subtotal"), ("zzgl. 19 % USt", tax, "tax"), ("Rechnungsbetrag", net + tax, "total")):
        y += 16
        pen.ends(right - 220, right, y, label, d.show(cents), path, plain(cents), weight="bold" if path == "total" else "regular")
    x = pen.say(m, y + 36, "Bitte überweisen Sie den Betrag ohne Abzug bis zum ")
    pen.say(x + 2.4, y + 36, d.day(d.due), "due_date", d.due.isoformat())
    iban, vat = ids.iban(rng, "de"), ids.tax_id(rng, "de")
    foot, third = c.height - 70, (right - m) / 3
    c.line(m, foot - 12, right, foot - 12, 0.4, grey(140))
    pen.say(m, foot, d.vendor, size=7)
    pen.stack(m, foot + 8.4, d.vendor_address, "vendor_address", size=7)
    pen.say(m + third, foot, "Bankverbindung", size=7)
    pen.after(m + third, foot + 9, "IBAN ", iban, "iban", iban.replace(" ", ""), 7)
    pen.after(m + third, foot + 18, "BIC ", ids.bic(rng, "de"), size=7)
    pen.after(m + 2 * third, foot, "USt-IdNr. ", vat, "vendor_tax_id", vat.replace(" ", ""), 7)
    pen.after(m + 2 * third, foot + 9, "HRB ", ids.digits(rng, 5), size=7)
    return c
