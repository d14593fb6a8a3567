"""Invoices of French, Italian, Dutch and Spanish firms."""

from __future__ import annotations

import datetime as dt

from training.synth.content import ids, people, places
from training.synth.content.money import plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table

_EU = {
    "fr": (
        "FACTURE",
        "N° de facture",
        "Date",
        "Échéance",
        "Réf. client",
        "Adresse de facturation",
        ("Réf.", "Désignation", "Qté", "PU HT", "TVA", "Total HT"),
        "Total HT",
        "TVA",
        "Total TTC",
        "Remise",
        "Port",
        "Net à payer",
        "N° TVA intracom. :",
        "Règlement par virement à réception.",
    ),
    "it": (
        "FATTURA",
        "Numero",
        "Data",
        "Scadenza",
        "Cod. cliente",
        "Spett.le",
        ("Cod.", "Descrizione", "Q.tà", "Prezzo", "IVA", "Importo"),
        "Totale imponibile",
        "Totale IVA",
        "Totale documento",
        "Sconto",
        "Spese di trasporto",
        "Netto a pagare",
        "P.IVA",
        "Pagamento: bonifico bancario.",
    ),
    "nl": (
        "Factuur",
        "Factuurnummer",
        "Factuurdatum",
        "Vervaldatum",
        "Debiteurnr.",
        "Factuuradres",
        ("Code", "Omschrijving", "Aantal", "Prijs", "Btw", "Bedrag"),
        "Subtotaal",
        "Btw",
        "Totaal incl. btw",
        "Korting",
        "Verzendkosten",
        "Te betalen",
        "Btw-nr.",
        "Gelieve te betalen binnen de termijn onder vermelding van het factuurnummer.",
    ),
    "es": (
        "FACTURA",
        "Nº factura",
        "Fecha",
        "Vencimiento",
        "Cód. cliente",
        "Datos del cliente",
        ("Ref.", "Concepto", "Cant.", "Precio", "IVA", "Importe"),
        "Base imponible",
        "IVA",
        "TOTAL FACTURA",
        "Descuento",
        "Portes",
        "Total a pagar",
        "NIF:",
        "Forma de pago: transferencia bancaria.",
    ),
}


@layout("invoice", "continental", split="blind", weight=1.3)
def continental(ctx: Context) -> Canvas:
    """A French, Italian, Dutch or Spanish firm: customer at the right, strip of facts, tax bands at the foot left of the totals."""
    rng = ctx.rng
    country = rng.choice(list(_EU))
    b = Bill.sample(ctx, rng.randint(2, 8), country)
    t, s, c, m = _EU[country], b.sale, b.c, 42.0
    pen = Pen(c, ctx.face("sans", "sans", "serif", accented=True), 8.4)
    w = c.width - 2 * m
    b.money.symbol, b.money.after, b.money.space = "€", True, True
    pen.say(m, 54, b.vendor, "vendor_name", size=14, weight="bold", color=b.brand)
    at = pen.stack(m, 68, b.vendor_address, "vendor_address")
    phone, tax_id = places.phone(rng, country), ids.tax_id(rng, country)
    pen.after(m, at, "Tél. " if country == "fr" else "Tel. ", phone, "vendor_phone", phone)
    pen.after(m, at + 10, f"{t[13]} ", tax_id, "vendor_tax_id", tax_id)
    x = m + w * 0.55
    pen.say(x, 96, t[5], size=7, color=grey(90))
    pen.say(x, 110, b.customer, "customer_name", weight="bold")
    pen.stack(x, 121, b.customer_address, "customer_address")
    pen.say(m, 178, t[0], size=16, weight="bold", color=b.brand)
    number = rng.choice(
        [
            f"{t[0][0].upper()}A{b.date:%y}{rng.randint(1, 9999):04d}",
            f"{b.date.year}/{rng.randint(1, 999):03d}",
            f"{rng.randint(100, 99999)}",
        ]
    )
    client = f"C{ids.digits(rng, 4)}"
    due = b.due if b.due > b.date else b.date + dt.timedelta(days=30)
    each = w / 4
    facts = (
        (t[1], number, "invoice_number", number),
        (t[2], b.show_date(b.date), "invoice_date", b.date.isoformat()),
        (t[3], b.show_date(due), "due_date", due.isoformat()),
        (t[4], client, "customer_id", client),
    )
    for i, (label, text, path, value) in enumerate(facts):
        c.box(m + i * each, 190, m + (i + 1) * each, 220, 0.5, grey(140))
        pen.say(m + i * each + 5, 200, label, size=6.8, color=grey(80))
        pen.say(m + i * each + 5, 214, text, path, value, weight="bold", width=each - 8)
    rows = []
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        rows.append(
            {
                "code": Cell(line.code, f"{at}.product_code"),
                "text": Cell(line.text, f"{at}.description"),
                "quantity": Cell(line.count(","), f"{at}.quantity", line.count()),
                "price": Cell(b.money.show(line.price, False), f"{at}.unit_price", plain(line.price)),
                "rate": Cell(f"{rate_text(line.rate, ',')}%", f"{at}.tax_rate", rate_text(line.rate)),
                "amount": Cell(b.money.show(line.amount, False), f"{at}.amount", plain(line.amount)),
            }
        )
    heads = dict(zip(("code", "text", "quantity", "price", "rate", "amount"), t[6], strict=True))
    shares = (
        ("code", 0.13, "l"),
        ("text", 0.42, "l"),
        ("quantity", 0.1, "r"),
        ("price", 0.13, "r"),
        ("rate", 0.08, "r"),
        ("amount", 0.14, "r"),
    )
    columns = [Column(key, heads[key], share, anchor) for key, share, anchor in shares]
    st = TableStyle(pen.face, 8, 1.65, rng.choice(["grid", "frame", "head"]), rule_color=grey(140), head_fill=tint(b.brand, 0.16))
    y, _ = draw_table(c, m, 240, w, columns, rows, st, c.height - 200)
    _feet(b, pen, t, m, max(y + 26, c.height - 230) if ctx.chance(0.5) else y + 26, w)
    iban = ids.iban(rng, country)
    pen.say(m, c.height - 58, t[14], size=7.6)
    end = pen.after(m, c.height - 47, "IBAN ", iban, "iban", iban, 7.6)
    pen.say(end + 8, c.height - 47, f"BIC {ids.bic(rng, country)}", size=7.6)
    pen.say(m, c.height - 30, f"{b.vendor} - {people.person(rng, ctx.split, country)}", size=6.4, color=grey(100))
    return c


def _feet(b: Bill, pen: Pen, t: tuple, m: float, y: float, w: float) -> None:
    s, right = b.sale, m + w
    bands = [k for k in s.taxes if k[0]]
    rows = [
        {"r": Cell(f"{rate_text(rate, ',')} %"), "n": Cell(b.money.show(net, False)), "t": Cell(b.money.show(tax, False))}
        for rate, net, tax in bands
    ]
    st = TableStyle(pen.face, 7.4, 1.5, "grid", rule_color=grey(160))
    draw_table(pen.c, m, y - 8, w * 0.4, [Column("r", f"% {t[8]}", 0.7), Column("n", t[7], 1.2, "r"), Column("t", t[8], 1, "r")], rows, st)
    sums: list[tuple[str, int, str]] = [(t[7], s.subtotal, "subtotal")]
    if s.discount:
        sums = [("Total", s.subtotal, "subtotal"), (t[10], -s.discount, "discount")]
    if s.shipping:
        sums.append((t[11], s.shipping, "shipping"))
    sums += [(t[8], s.tax, "tax"), (t[9], s.total, "total")]
    if s.paid:
        sums += [
            (
                "Acompte" if b.country == "fr" else "Acconto" if b.country == "it" else "Aanbetaling" if b.country == "nl" else "Anticipo",
                s.paid,
                "amount_paid",
            ),
            (t[12], s.due, "amount_due"),
        ]
    for label, cents, path in sums:
        bold = "bold" if path in ("total", "amount_due") else "regular"
        pen.ends(m + w * 0.58, right - 3, y, label, b.money.show(cents), path, plain(abs(cents)), weight=bold)
        y += 15
