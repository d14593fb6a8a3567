"""Invoices as software of today writes them: a subscription, an online shop, a German business letter."""

from __future__ import annotations

import datetime as dt

from training.synth.content import ids, people, places
from training.synth.content.money import plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.kit import logo, paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table

_PLANS = ("Team plan", "Pro plan", "Business plan", "Seats", "API usage", "Storage add-on", "Premium support", "Workspace members", "Email credits", "Build minutes")


def _day(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


@layout("invoice", "subscription", split="rules", weight=1.2)
def subscription(ctx: Context) -> Canvas:
    """A hosted billing service's PDF: big title, the amount and its due day as a headline, airy table."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(1, 4), "us")
    c, s = b.c, b.sale
    pen = Pen(c, ctx.face("sans"), 9, grey(30))
    m = 44.0
    w = c.width - 2 * m
    pen.say(m, 62, "Invoice", size=20, weight="bold")
    logo(c, rng, c.width - m - 34, 40, 30, b.brand)
    y = 92.0
    number = f"{ids.code(rng, 8, 0.6)}-{rng.randint(1, 99):04d}"
    for label, text, path, value in (
        ("Invoice number", number, "invoice_number", number),
        ("Date of issue", _day(b.date), "invoice_date", b.date.isoformat()),
        ("Date due", _day(b.due), "due_date", b.due.isoformat()),
    ):
        pen.say(m, y, label, weight="bold")
        pen.say(m + 88, y, text, path, value)
        y += 13
    y += 18
    pen.say(m, y, b.vendor, "vendor_name", weight="bold")
    low = pen.stack(m, y + 13, b.vendor_address, "vendor_address", leading=1.4)
    low = pen.stack(m, low, ["United States"], leading=1.4)
    pen.say(m, low, places.email(rng, b.vendor), "vendor_email")
    x = m + w * 0.45
    pen.say(x, y, "Bill to", weight="bold")
    pen.say(x, y + 13, b.customer, "customer_name")
    at = pen.stack(x, y + 26, b.customer_address, "customer_address", leading=1.4)
    pen.say(x, at, places.email(rng, b.customer))
    y = max(low, at) + 44
    pen.say(m, y, f"${s.due / 100:,.2f} USD due {_day(b.due)}", size=14, weight="bold")
    pen.say(m, y + 18, "Pay online", color=(80, 90, 210), weight="bold")
    y += 52
    columns = [(m, "Description", "l"), (m + w * 0.62, "Qty", "r"), (m + w * 0.82, "Unit price", "r"), (m + w, "Amount", "r")]
    for at, head, anchor in columns:
        pen.say(at, y, head, size=7.6, color=grey(90), anchor=anchor)
    c.line(m, y + 6, m + w, y + 6, 0.7, grey(40))
    y += 22
    start = b.date - dt.timedelta(days=30)
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        pen.say(m, y, rng.choice(_PLANS) + rng.choice(["", " (monthly)", " - annual"]), f"{at}.description")
        pen.say(m + w * 0.62, y, line.count(), f"{at}.quantity", line.count(), anchor="r")
        pen.say(m + w * 0.82, y, f"${line.price / 100:,.2f}", f"{at}.unit_price", plain(line.price), anchor="r")
        pen.say(m + w, y, f"${line.amount / 100:,.2f}", f"{at}.amount", plain(line.amount), anchor="r")
        pen.say(m, y + 12, f"{start:%b} {start.day} – {b.date:%b} {b.date.day}, {b.date.year}", size=7.8, color=grey(110))
        y += 32
    x = m + w * 0.5
    for label, text, path, value in _sums(b):
        c.line(x, y - 10, m + w, y - 10, 0.4, grey(205))
        pen.ends(x, m + w, y, label, text, path, value, weight="bold" if path in ("amount_due",) else "regular")
        y += 17
    pen.say(m + w, c.height - 30, "Page 1 of 1", size=7.4, color=grey(110), anchor="r")
    pen.say(m, c.height - 30, f"{number} · ${s.due / 100:,.2f} USD due {_day(b.due)}", size=7.4, color=grey(110))
    return c


def _sums(b: Bill) -> list[tuple[str, str, str | None, object]]:
    s = b.sale
    show = lambda cents: f"{'-' if cents < 0 else ''}${abs(cents) / 100:,.2f}"  # noqa: E731
    rows: list[tuple[str, str, str | None, object]] = [("Subtotal", show(s.subtotal), "subtotal", plain(s.subtotal))]
    if s.discount:
        rows.append((f"{b.vendor.split()[0].upper()}{round(100 * s.discount / max(1, s.subtotal))} ({round(100 * s.discount / max(1, s.subtotal))}% off)", show(-s.discount), "discount", plain(s.discount)))
    if s.shipping:
        rows.append(("Shipping", show(s.shipping), "shipping", plain(s.shipping)))
    if s.tax:
        rate = next(r for r, _, _ in s.taxes if r)
        rows.append((f"Sales tax ({rate_text(rate)}%)", show(s.tax), "tax", plain(s.tax)))
    rows.append(("Total", show(s.total), "total", plain(s.total)))
    if s.paid:
        rows.append(("Amount paid", show(-s.paid), "amount_paid", plain(s.paid)))
    rows.append(("Amount due", f"{show(s.due)} USD", "amount_due", plain(s.due)))
    return rows


_SHOP = {
    "gb": ("Invoice", "Paid", "Invoice date / Delivery date", "Total payable", "Billing address", "Delivery address", "Sold by", "Order information", "Order date", "Order #", "Invoice details", ("Description", "Qty", "Unit price (excl. VAT)", "VAT rate", "Unit price (incl. VAT)", "Item subtotal (incl. VAT)"), "Invoice total", ("VAT rate", "Item subtotal (excl. VAT)", "VAT subtotal"), "VAT #", "Invoice #"),
    "de": ("Rechnung", "Bezahlt", "Rechnungsdatum/Lieferdatum", "Zahlbetrag", "Rechnungsadresse", "Lieferadresse", "Verkauft von", "Bestellinformationen", "Bestelldatum", "Bestellnummer", "Rechnungsdetails", ("Beschreibung", "Menge", "Stückpreis (ohne USt.)", "USt. %", "Stückpreis (inkl. USt.)", "Zwischensumme (inkl. USt.)"), "Gesamtpreis", ("USt. %", "Zwischensumme (ohne USt.)", "USt."), "USt-IDNr.", "Rechnungsnummer"),
    "fr": ("Facture", "Payé", "Date de la facture/Date de la livraison", "Total à payer", "Adresse de facturation", "Adresse de livraison", "Vendu par", "Informations de la commande", "Date de la commande", "Numéro de la commande", "Détails de la facture", ("Description", "Qté", "P.U. (HT)", "Taux TVA", "P.U. (TTC)", "Prix total (TTC)"), "Total facture", ("Taux TVA", "Prix total (HT)", "TVA"), "TVA", "Numéro de la facture"),
    "it": ("Fattura", "Pagato", "Data di fatturazione / Data di consegna", "Totale da pagare", "Indirizzo di fatturazione", "Indirizzo di spedizione", "Venduto da", "Informazioni sull'ordine", "Data dell'ordine", "Numero dell'ordine", "Dettagli fattura", ("Descrizione", "Q.tà", "Prezzo unitario (IVA escl.)", "IVA %", "Prezzo unitario (IVA incl.)", "Prezzo totale (IVA incl.)"), "Totale fattura", ("IVA %", "Subtotale (IVA escl.)", "IVA"), "P. IVA", "Numero fattura"),
    "es": ("Factura", "Pagado", "Fecha de la factura/Fecha de la entrega", "Total pendiente", "Dirección de facturación", "Dirección de envío", "Vendido por", "Información del pedido", "Fecha del pedido", "Número del pedido", "Detalles de la factura", ("Descripción", "Cant.", "P. Unitario (IVA excluido)", "IVA %", "P. Unitario (IVA incluido)", "Precio total (IVA incluido)"), "Total factura", ("IVA %", "Precio total (IVA excluido)", "IVA"), "NIF", "Número de la factura"),
}


@layout("invoice", "online-shop", split="rules", weight=1.3)
def online_shop(ctx: Context) -> Canvas:
    """A marketplace's invoice: prices without and with tax in columns, a table of tax below."""
    rng = ctx.rng
    country = rng.choice(list(_SHOP))
    b = Bill.sample(ctx, rng.randint(1, 4), country)
    s, c = b.sale, b.c
    if s.discount or s.shipping:
        _only_goods(b)
    t = _SHOP[country]
    pen = Pen(c, ctx.face("sans", accented=True), 8)
    m = 40.0
    w = c.width - 2 * m
    logo(c, rng, m, 36, 30, b.brand)
    right = c.width - m
    pen.say(right, 50, t[0], size=17, weight="bold", anchor="r")
    pen.say(right, 66, t[1], size=9.5, weight="bold", anchor="r")
    date = b.show_date(b.date)
    number = f"{country.upper()}{ids.digits(rng, rng.choice([8, 10]))}"
    y = 84.0
    for label, text, path, value in ((t[2], date, "invoice_date", b.date.isoformat()), (t[15], number, "invoice_number", number), (t[3], b.money.show(s.total), "total", plain(s.total))):
        pen.say(right - 120, y, label, anchor="r")
        pen.say(right, y, text, path, value, weight="bold", anchor="r")
        y += 12
    pen.stack(m, 92, [b.customer, *b.customer_address], size=9)
    y = 160.0
    c.line(m, y - 14, right, y - 14, 0.6, grey(150))
    each = w / 3
    pen.say(m, y, t[4], weight="bold")
    pen.say(m, y + 12, b.customer, "customer_name")
    pen.stack(m, y + 22, b.customer_address, "customer_address")
    pen.say(m + each, y, t[5], weight="bold")
    pen.stack(m + each, y + 12, [b.customer, *b.customer_address])
    x = m + 2 * each
    pen.say(x, y, t[6], weight="bold")
    pen.say(x, y + 12, b.vendor, "vendor_name")
    at = pen.stack(x, y + 22, b.vendor_address, "vendor_address")
    number = ids.tax_id(rng, country)
    pen.after(x, at, f"{t[14]} ", number, "vendor_tax_id", number)
    y += 80
    pen.say(m, y, t[7], size=9.4, weight="bold")
    ordered = b.date - dt.timedelta(days=rng.randint(1, 5))
    pen.after(m, y + 14, f"{t[8]} ", b.show_date(ordered))
    order = f"{rng.randint(200, 408)}-{ids.digits(rng, 7)}-{ids.digits(rng, 7)}"
    pen.after(m, y + 25, f"{t[9]} ", order)
    pen.say(m, y + 50, t[10], size=9.4, weight="bold")
    y = _shop_table(b, pen, t, m, y + 58, w)
    x = m + w * 0.55
    pen.ends(x, right - 3, y + 22, t[12], b.money.show(s.total), size=10, weight="bold")
    bands = [band for band in s.taxes if band[1]]
    rows = [{"rate": Cell(f"{rate_text(rate, b.money.point)} %"), "net": Cell(b.money.show(net), "subtotal" if len(bands) == 1 else None, plain(net)), "tax": Cell(b.money.show(tax), "tax" if len(bands) == 1 else None, plain(tax))} for rate, net, tax in bands]
    net, tax = sum(k[1] for k in bands), sum(k[2] for k in bands)
    if len(bands) > 1:
        rows.append({"rate": Cell("Total", bold=True), "net": Cell(b.money.show(net), "subtotal", plain(net)), "tax": Cell(b.money.show(tax), "tax", plain(tax))})
    columns = [Column("rate", t[13][0], 0.8), Column("net", t[13][1], 1.2, "r"), Column("tax", t[13][2], 1, "r")]
    draw_table(c, x, y + 36, right - x, columns, rows, TableStyle(pen.face, 7.6, 1.6, "rows", rule_color=grey(170)))
    pen.say(m, c.height - 34, f"{b.vendor} - {', '.join(b.vendor_address)}", size=6.6, color=grey(90))
    return c


def _only_goods(b: Bill) -> None:
    """Leave discount and postage off a sale, so that its lines make up its total."""
    s = b.sale
    s.subtotal, s.discount, s.shipping, s.taxes = sum(k.amount for k in s.lines), 0, 0, []
    for rate in sorted({k.rate for k in s.lines}, reverse=True):
        base = sum(k.amount for k in s.lines if k.rate == rate)
        s.taxes.append((rate, base, round(base * rate / 100)))
    s.total = s.subtotal + s.tax
    b.ctx.consistent = True


def _shop_table(b: Bill, pen: Pen, t: tuple, m: float, y: float, w: float) -> float:
    s, rng = b.sale, b.ctx.rng
    keys = ("text", "quantity", "net", "rate", "gross", "amount")
    shares = (0.4, 0.07, 0.14, 0.09, 0.14, 0.16)
    columns = [Column(k, head, share, "l" if k == "text" else "r") for k, head, share in zip(keys, t[11], shares, strict=True)]
    rows = []
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        gross = line.amount + round(line.amount * line.rate / 100)
        rows.append(
            {
                "text": Cell(f"{line.text} | {ids.code(rng, 10, 0.5)}", f"{at}.description"),
                "quantity": Cell(line.count(b.money.point), f"{at}.quantity", line.count()),
                "net": Cell(b.money.show(line.price), None),
                "rate": Cell(f"{rate_text(line.rate, b.money.point)} %", f"{at}.tax_rate", rate_text(line.rate)),
                "gross": Cell(b.money.show(round(line.price * (100 + line.rate) / 100))),
                "amount": Cell(b.money.show(gross), f"{at}.amount", plain(gross)),
            }
        )
    end, _ = draw_table(pen.c, m, y, w, columns, rows, TableStyle(pen.face, 7.6, 1.8, "rows", rule_color=grey(170), head_fill=grey(238)), pen.c.height - 220)
    return end


@layout("invoice", "din-letter", split="rules", weight=1.2)
def din_letter(ctx: Context) -> Canvas:
    """A German craftsman's letter: sender line over the window, facts at the right, positions, a foot of three columns."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(2, 7), rng.choice(["de", "de", "de", "at"]))
    s, c = b.sale, b.c
    pen = Pen(c, ctx.face("sans", "sans", "serif", accented=True), 9)
    m, right = 62.0, c.width - 48
    w = right - m
    pen.say(right, 52, b.vendor, "vendor_name", size=15, weight="bold", color=b.brand, anchor="r")
    pen.say(right, 66, rng.choice(["Meisterbetrieb seit 1974", "Ihr Partner vor Ort", "Planung – Ausführung – Service"]), size=8, color=grey(90), anchor="r")
    pen.say(m, 128, f"{b.vendor} · {' · '.join(b.vendor_address)}", size=6.2)
    c.line(m, 131, m + 190, 131, 0.4, grey(100))
    pen.say(m, 146, b.customer, "customer_name")
    pen.stack(m, 158, b.customer_address, "customer_address", leading=1.35)
    number = rng.choice([f"RE-{b.date.year}-{rng.randint(1, 999):04d}", f"{b.date.year}{rng.randint(1, 9999):05d}", f"R{ids.digits(rng, 6)}"])
    client, day = ids.digits(rng, 5), b.date - dt.timedelta(days=rng.randint(1, 20))
    y = 146.0
    rows = [("Rechnungs-Nr.:", number, "invoice_number", number), ("Kunden-Nr.:", client, "customer_id", client), ("Rechnungsdatum:", f"{b.date:%d.%m.%Y}", "invoice_date", b.date.isoformat()), ("Leistungsdatum:", f"{day:%d.%m.%Y}", None, None), ("Bearbeiter:", people.person(rng, ctx.split, "de"), None, None)]
    for label, text, path, value in rows:
        pen.say(right - 165, y, label)
        pen.say(right, y, text, path, value, anchor="r", width=90)
        y += 13
    y = 256.0
    pen.say(m, y, f"Rechnung Nr. {number}" if ctx.chance(0.6) else "Rechnung", size=13, weight="bold")
    y = paragraph(c, m, y + 22, w, "Sehr geehrte Damen und Herren, vielen Dank für Ihren Auftrag. Wir erlauben uns, folgende Leistungen in Rechnung zu stellen:", pen.face(9)) + 6
    keys = [Column("pos", "Pos.", 0.07), Column("text", "Bezeichnung", 0.45), Column("quantity", "Menge", 0.1, "r"), Column("unit", "Einheit", 0.1, "l"), Column("price", "Einzelpreis", 0.14, "r"), Column("amount", "Gesamt", 0.15, "r")]
    money = b.money
    money.symbol, money.after = "€", True
    lines = []
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        lines.append(
            {
                "pos": Cell(str(i + 1)),
                "text": Cell(line.text + rng.choice(["", "", f", Bauteil {rng.randint(1, 9)}", " inkl. Kleinmaterial und Anfahrt"]), f"{at}.description"),
                "quantity": Cell(f"{line.quantity / 1000:.2f}".replace(".", ","), f"{at}.quantity", line.count()),
                "unit": Cell(line.unit, f"{at}.unit"),
                "price": Cell(money.show(line.price), f"{at}.unit_price", plain(line.price)),
                "amount": Cell(money.show(line.amount), f"{at}.amount", plain(line.amount)),
            }
        )
    y, _ = draw_table(c, m, y, w, keys, lines, TableStyle(pen.face, 8.6, 1.7, "head", rule_color=grey(60)), c.height - 220)
    y += 16
    x = m + w * 0.5
    bands = [k for k in s.taxes if k[0]]
    sums = [("Nettobetrag" if not s.discount else "Zwischensumme", money.show(s.subtotal), "subtotal", plain(s.subtotal))]
    if s.discount:
        sums.append((f"abzgl. {round(100 * s.discount / max(1, s.subtotal))} % Rabatt", money.show(-s.discount), "discount", plain(s.discount)))
    if s.shipping:
        sums.append(("Fracht und Verpackung", money.show(s.shipping), "shipping", plain(s.shipping)))
    sums += [(f"zzgl. {rate_text(rate, ',')} % USt. auf {money.show(net)}" if len(bands) > 1 else f"zzgl. {rate_text(rate, ',')} % MwSt.", money.show(tax), "tax" if len(bands) == 1 else None, plain(tax)) for rate, net, tax in bands]
    for label, text, path, value in sums:
        pen.ends(x, right - 3, y, label, text, path, value)
        y += 14
    c.line(x, y - 9, right, y - 9, 0.6)
    pen.ends(x, right - 3, y + 3, "Rechnungsbetrag", money.show(s.total), "total", plain(s.total), size=10, weight="bold")
    y += 30
    days = max(7, (b.due - b.date).days)
    due = b.date + dt.timedelta(days=days)
    end = pen.say(m, y, "Bitte überweisen Sie den Betrag ohne Abzug bis zum ")
    end = pen.say(end, y, f"{due:%d.%m.%Y}", "due_date", due.isoformat(), weight="bold")
    pen.say(end, y, " auf das unten genannte Konto.")
    pen.say(m, y + 24, "Mit freundlichen Grüßen")
    _foot(b, pen, m, w)
    return c


def _foot(b: Bill, pen: Pen, m: float, w: float) -> None:
    rng, y = b.ctx.rng, b.c.height - 62
    b.c.line(m, y - 11, m + w, y - 11, 0.5, grey(130))
    tax, iban = ids.tax_id(rng, b.country), ids.iban(rng, b.country)
    mail, phone = places.email(rng, b.vendor, b.country), places.phone(rng, b.country)
    size = 6.6
    pen.stack(m, y, [b.vendor, *b.vendor_address], size=size, leading=1.35)
    x = m + w * 0.34
    pen.after(x, y, "Tel. ", phone, "vendor_phone", phone, size)
    pen.after(x, y + 9, "E-Mail: ", mail, "vendor_email", mail, size)
    pen.after(x, y + 18, "USt-IdNr. ", tax, "vendor_tax_id", tax, size)
    pen.say(x, y + 27, f"Amtsgericht {places.city(rng, b.ctx.split, 'de')} HRB {ids.digits(rng, 5)}", size=size)
    x = m + w * 0.68
    pen.say(x, y, f"Sparkasse {places.city(rng, b.ctx.split, 'de')}", size=size)
    pen.after(x, y + 9, "IBAN ", iban, "iban", iban, size)
    pen.after(x, y + 18, "BIC ", ids.bic(rng, b.country), None, None, size)
    pen.say(x, y + 27, f"Geschäftsführer: {people.person(rng, b.ctx.split, 'de')}", size=size)


