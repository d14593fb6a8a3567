"""A marketplace's invoice in five languages: prices without and with tax in columns."""

from __future__ import annotations

import datetime as dt

from training.synth.content import ids
from training.synth.content.money import plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.kit import logo
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table

_SHOP = {
    "gb": (
        "Invoice",
        "Paid",
        "Invoice date / Delivery date",
        "Total payable",
        "Billing address",
        "Delivery address",
        "Sold by",
        "Order information",
        "Order date",
        "Order #",
        "Invoice details",
        ("Description", "Qty", "Unit price (excl. VAT)", "VAT rate", "Unit price (incl. VAT)", "Item subtotal (incl. VAT)"),
        "Invoice total",
        ("VAT rate", "Item subtotal (excl. VAT)", "VAT subtotal"),
        "VAT #",
        "Invoice #",
    ),
    "de": (
        "Rechnung",
        "Bezahlt",
        "Rechnungsdatum/Lieferdatum",
        "Zahlbetrag",
        "Rechnungsadresse",
        "Lieferadresse",
        "Verkauft von",
        "Bestellinformationen",
        "Bestelldatum",
        "Bestellnummer",
        "Rechnungsdetails",
        ("Beschreibung", "Menge", "Stückpreis (ohne USt.)", "USt. %", "Stückpreis (inkl. USt.)", "Zwischensumme (inkl. USt.)"),
        "Gesamtpreis",
        ("USt. %", "Zwischensumme (ohne USt.)", "USt."),
        "USt-IDNr.",
        "Rechnungsnummer",
    ),
    "fr": (
        "Facture",
        "Payé",
        "Date de la facture/Date de la livraison",
        "Total à payer",
        "Adresse de facturation",
        "Adresse de livraison",
        "Vendu par",
        "Informations de la commande",
        "Date de la commande",
        "Numéro de la commande",
        "Détails de la facture",
        ("Description", "Qté", "P.U. (HT)", "Taux TVA", "P.U. (TTC)", "Prix total (TTC)"),
        "Total facture",
        ("Taux TVA", "Prix total (HT)", "TVA"),
        "TVA",
        "Numéro de la facture",
    ),
    "it": (
        "Fattura",
        "Pagato",
        "Data di fatturazione / Data di consegna",
        "Totale da pagare",
        "Indirizzo di fatturazione",
        "Indirizzo di spedizione",
        "Venduto da",
        "Informazioni sull'ordine",
        "Data dell'ordine",
        "Numero dell'ordine",
        "Dettagli fattura",
        ("Descrizione", "Q.tà", "Prezzo unitario (IVA escl.)", "IVA %", "Prezzo unitario (IVA incl.)", "Prezzo totale (IVA incl.)"),
        "Totale fattura",
        ("IVA %", "Subtotale (IVA escl.)", "IVA"),
        "P. IVA",
        "Numero fattura",
    ),
    "es": (
        "Factura",
        "Pagado",
        "Fecha de la factura/Fecha de la entrega",
        "Total pendiente",
        "Dirección de facturación",
        "Dirección de envío",
        "Vendido por",
        "Información del pedido",
        "Fecha del pedido",
        "Número del pedido",
        "Detalles de la factura",
        ("Descripción", "Cant.", "P. Unitario (IVA excluido)", "IVA %", "P. Unitario (IVA incluido)", "Precio total (IVA incluido)"),
        "Total factura",
        ("IVA %", "Precio total (IVA excluido)", "IVA"),
        "NIF",
        "Número de la factura",
    ),
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
    for label, text, path, value in (
        (t[2], date, "invoice_date", b.date.isoformat()),
        (t[15], number, "invoice_number", number),
        (t[3], b.money.show(s.total), "total", plain(s.total)),
    ):
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
    rows = [
        {
            "rate": Cell(f"{rate_text(rate, b.money.point)} %"),
            "net": Cell(b.money.show(net), "subtotal" if len(bands) == 1 else None, plain(net)),
            "tax": Cell(b.money.show(tax), "tax" if len(bands) == 1 else None, plain(tax)),
        }
        for rate, net, tax in bands
    ]
    net, tax = sum(k[1] for k in bands), sum(k[2] for k in bands)
    if len(bands) > 1:
        rows.append(
            {
                "rate": Cell("Total", bold=True),
                "net": Cell(b.money.show(net), "subtotal", plain(net)),
                "tax": Cell(b.money.show(tax), "tax", plain(tax)),
            }
        )
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
    end, _ = draw_table(
        pen.c, m, y, w, columns, rows, TableStyle(pen.face, 7.6, 1.8, "rows", rule_color=grey(170), head_fill=grey(238)), pen.c.height - 220
    )
    return end
