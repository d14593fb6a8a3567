"""Invoices of other countries: a Spanish one with withheld tax, an Indian tax invoice in a grid."""

from __future__ import annotations

from training.synth.content import ids, places
from training.synth.content.money import plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.unseen.deal import Deal
from training.synth.pages.unseen.invoices_abroad import sold_goods, table_heads


@layout("invoice", "retencion", split="unseen")
def retencion(ctx: Context) -> Canvas:
    """Spanish professional: taxable base, IVA added, IRPF withheld, one total to pay."""
    rng = ctx.rng
    d = Deal.sample(ctx, "es", 9, 56, 0)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    pen.say(m, 60, "Factura", size=20, color=d.brand)
    number = f"{d.date.year}/{d.number}"
    pen.after(right, 50, "Nº ", number, "invoice_number", number, anchor="r", weight="bold")
    pen.after(right, 64, "Fecha: ", d.day(d.date), "invoice_date", d.date.isoformat(), anchor="r")
    pen.after(right, 78, "Vencimiento: ", d.day(d.due), "due_date", d.due.isoformat(), anchor="r")
    half = (right - m) / 2
    for x, caption, who in ((m, "DATOS DEL EMISOR", "vendor"), (m + half, "DATOS DEL CLIENTE", "customer")):
        pen.say(x, 112, caption, size=7.4, weight="bold", color=d.brand)
        c.line(x, 116, x + half - 16, 116, 0.6, d.brand)
        name, address = (d.vendor, d.vendor_address) if who == "vendor" else (d.customer, d.customer_address)
        pen.say(x, 130, name, f"{who}_name", weight="bold")
        low = pen.stack(x, 142, address, f"{who}_address")
        nif = ids.tax_id(rng, "es")
        pen.after(x, low, "NIF: ", nif, f"{who}_tax_id", nif)
    y = 210.0
    edges = (m, right - 180, right - 90, right)
    c.box(m - 4, y - 12, right + 4, y + 6, 0, None, grey(235))
    table_heads(d, edges, ("Concepto", "Unidades", "Precio", "Importe"), "lrrr", y)
    base = 0
    for i, (name, count, price, cents) in enumerate(sold_goods(d, "es", 1, 4)):
        y += 20
        base += cents
        at = f"line_items.{i}"
        pen.say(edges[0], y, name, f"{at}.description", width=edges[1] - edges[0] - 50)
        pen.say(edges[1], y, f"{count},00", f"{at}.quantity", str(count), anchor="r")
        pen.say(edges[2], y, d.show(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[3], y, d.show(cents), f"{at}.amount", plain(cents), anchor="r")
        c.line(m - 4, y + 6, right + 4, y + 6, 0.3, grey(200))
    iva, irpf = round(base * 0.21), round(base * 0.15)
    y += 20
    for label, text, path, cents in (
        ("Base imponible", d.show(base), "subtotal", base),
        ("IVA 21%", d.show(iva), "tax", iva),
        ("Retención IRPF -15%", d.show(-irpf), None, irpf),
        ("TOTAL A PAGAR", d.show(base + iva - irpf), "total", base + iva - irpf),
    ):
        y += 18
        pen.ends(right - 210, right, y, label, text, path, plain(cents), weight="bold" if path == "total" else "regular")
    ctx.consistent = False  # withheld tax is no field, so base and tax alone do not make the total
    iban = ids.iban(rng, "es")
    pen.after(m, c.height - 90, "Forma de pago: transferencia bancaria a ", iban, "iban", iban.replace(" ", ""))
    return c


@layout("invoice", "gst-india", split="unseen")
def gst_india(ctx: Context) -> Canvas:
    """Indian tax invoice in a full grid: HSN codes, central and state tax as two rows, amount in words, lakh grouping."""
    rng = ctx.rng
    d = Deal.sample(ctx, "in", 8, 40, 0)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    pen.say(c.width / 2, 44, "TAX INVOICE", size=12, weight="bold", anchor="c")
    half = (right - m) / 2
    c.box(m, 54, right, 700, 0.7)
    c.line(m + half, 54, m + half, 190, 0.7)
    low = d.seller(m + 6, 68, 10.5)
    gst = ids.tax_id(rng, "in")
    pen.after(m + 6, low, "GSTIN/UIN: ", gst, "vendor_tax_id", gst)
    c.line(m, 122, m + half, 122, 0.7)
    low = d.buyer(m + 6, 134, "Buyer (Bill to)")
    buyer_gst = ids.tax_id(rng, "in")
    pen.after(m + 6, low, "GSTIN/UIN: ", buyer_gst, "customer_tax_id", buyer_gst)
    order = ids.digits(rng, 5)
    cells = (
        ("Invoice No.", f"{d.number}/{d.date:%y}-{d.date.year % 100 + 1}", "invoice_number", None),
        ("Dated", d.day(d.date), "invoice_date", d.date.isoformat()),
        ("Delivery Note", "", None, None),
        ("Mode/Terms of Payment", terms := rng.choice(["30 Days", "Immediate", "Against Delivery"]), "payment_terms", terms),
        ("Buyer's Order No.", order, "purchase_order", order),
        ("Destination", places.city(rng, ctx.split, "in"), None, None),
    )
    for i, (label, text, path, value) in enumerate(cells):
        x, y = m + half + i % 2 * half / 2, 54 + i // 2 * 45.3
        c.box(x, y, x + half / 2, y + 45.3, 0.5)
        pen.say(x + 4, y + 11, label, size=7)
        pen.say(x + 4, y + 26, text, path, value, weight="bold", width=half / 2 - 8)
    c.line(m, 190, right, 190, 0.7)
    edges = (m + 4, m + 26, right - 222, right - 150, right - 84, right - 62, right - 4)
    table_heads(d, edges, ("Sl", "Description of Goods", "HSN/SAC", "Quantity", "Rate", "per", "Amount"), "lllrrlr", 202)
    c.line(m, 208, right, 208, 0.7)
    y, base, names = 208.0, 0, sold_goods(d, "en", 1, 5)
    for i, (name, count, price, cents) in enumerate(names):
        y += 18
        base += cents
        at, hsn, unit = f"line_items.{i}", ids.digits(rng, rng.choice([4, 8])), rng.choice(["Nos", "Kgs", "Pcs"])
        pen.say(edges[0], y, str(i + 1))
        pen.say(edges[1], y, name, f"{at}.description", weight="bold", width=edges[2] - edges[1] - 8)
        pen.say(edges[2], y, hsn, f"{at}.product_code")
        pen.say(edges[3], y, f"{count} {unit}", f"{at}.quantity", str(count), anchor="r", weight="bold")
        pen.say(edges[4], y, d.show(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[5], y, unit, f"{at}.unit")
        pen.say(edges[6], y, d.show(cents), f"{at}.amount", plain(cents), anchor="r", weight="bold")
    half_tax = round(base * 0.09)
    pen.say(edges[6], y + 22, d.show(base), "subtotal", plain(base), anchor="r")
    for i, label in enumerate(("CGST @ 9%", "SGST @ 9%")):
        pen.say(edges[2] - 10, y + 38 + 14 * i, label, anchor="r", weight="italic")
        pen.say(edges[6], y + 38 + 14 * i, d.show(half_tax), anchor="r")
    total = base + 2 * half_tax
    c.line(m, 560, right, 560, 0.7)
    pen.say(edges[1], 574, "Total")
    pen.say(edges[6], 574, f"Rs. {d.show(total)}", "total", plain(total), anchor="r", weight="bold")
    c.line(m, 580, right, 580, 0.7)
    pen.say(m + 4, 592, "Tax Amount:")
    pen.say(m + 60, 592, d.show(2 * half_tax), "tax", plain(2 * half_tax), weight="bold")
    pen.say(right - 4, 690, f"for {d.vendor}  Authorised Signatory", anchor="r", size=7.4)
    return c
