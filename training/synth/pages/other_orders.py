"""Purchase orders, quotes, packing lists, delivery notes, deposit slips."""

from __future__ import annotations

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import Context, accent, layout
from training.synth.pages.kit import barcode, block, paragraph
from training.synth.pages.micr import draw_micr
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, draw_table

_ORDERS = {
    "en": [
        "Purchase Order",
        "PURCHASE ORDER",
        "Quotation",
        "QUOTE",
        "Estimate",
        "Packing List",
        "PACKING SLIP",
        "Delivery Note",
        "Order Confirmation",
        "Sales Order",
        "Pro Forma",
        "Bill of Lading",
        "Statement of Account",
        "Work Order",
        "Price List",
        "Remittance Advice",
    ],
    "de": ["Angebot", "Auftragsbestätigung", "Lieferschein", "Bestellung", "Kostenvoranschlag", "Mahnung"],
    "fr": ["Devis", "Bon de commande", "Bon de livraison", "Confirmation de commande"],
    "es": ["Presupuesto", "Albarán", "Pedido"],
    "it": ["Preventivo", "Documento di trasporto", "Ordine"],
    "nl": ["Offerte", "Pakbon", "Opdrachtbevestiging"],
}


@layout("other", "order-papers", weight=3)
def order_papers(ctx: Context) -> Canvas:
    """Purchase orders, quotes, packing lists, delivery notes: invoice-like, and no invoice."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.choice([1, 2, 3, 4, 6, 9, 14]), plain_paper=True)
    ctx.consistent = True
    b.title = rng.choice(_ORDERS[b.lang])
    c = b.c
    m = rng.uniform(36, 58)
    w = c.width - 2 * m
    y = m + 10
    if ctx.chance(0.6):
        b.logo(m, y - 12, 36)
        y += 36
    b.say(c.width - m, m + 20, b.title, rng.uniform(15, 26), "bold", rng.choice([b.brand, BLACK]), "r")
    left = b.party(m, y + 6, "vendor", contact=True)
    number = {
        "en": rng.choice(["PO Number", "Quote No.", "Order No.", "Ref.", "Shipment No."]),
        "de": rng.choice(["Angebots-Nr.", "Auftrags-Nr.", "Lieferschein-Nr."]),
        "fr": "N°",
        "es": "N.º",
        "it": "Numero",
        "nl": "Nummer",
    }[b.lang]
    rows = [
        (number, b.number, "", None),
        ({"en": "Date", "de": "Datum", "fr": "Date", "es": "Fecha", "it": "Data", "nl": "Datum"}[b.lang], b.show_date(b.date), "", None),
    ]
    at = m + 50
    for row in rows:
        b.pair(c.width - m, at, row, ":", "bold", "r")
        at += b.size * 1.6
    y = max(left, at) + 20
    b.say(
        m,
        y,
        {
            "en": rng.choice(["Ship To:", "Vendor:", "Quote To:", "Deliver To:"]),
            "de": "Lieferanschrift",
            "fr": "Adresse de livraison",
            "es": "Enviar a",
            "it": "Destinatario",
            "nl": "Afleveradres",
        }[b.lang],
        weight="bold",
    )
    y = b.party(m, y + b.size * 1.5, "customer") + 16
    bare = any(k in b.title.lower() for k in ("packing", "delivery", "liefer", "livraison", "albar", "trasporto", "pakbon", "lading"))
    if bare:
        rows_ = [
            {
                "i": Cell(str(i + 1)),
                "c": Cell(line.code),
                "t": Cell(line.text),
                "q": Cell(line.count()),
                "u": Cell(line.unit),
                "w": Cell(f"{rng.uniform(0.2, 80):.2f} kg"),
            }
            for i, line in enumerate(b.sale.lines)
        ]
        columns = [
            Column("i", "#", 0.06),
            Column("c", b.t("code"), 0.16),
            Column("t", b.t("description"), 0.46),
            Column("q", b.t("quantity"), 0.12, "r"),
            Column("u", b.t("unit"), 0.1, "c"),
            Column("w", {"en": "Weight", "de": "Gewicht"}.get(b.lang, "kg"), 0.14, "r"),
        ]
        y, _ = draw_table(c, m, y, w, columns, rows_, b.table, c.height - 140)
        if ctx.chance(0.6):
            barcode(c, rng, m, y + 24, 170, 30)
        c.line(c.width - m - 160, y + 70, c.width - m, y + 70, 0.5)
        b.say(c.width - m - 160, y + 82, {"en": "Received by", "de": "Unterschrift", "fr": "Signature"}.get(b.lang, "Signature"))
    else:
        y = b.lines(m, y, w, c.height - 190)
        b.totals(c.width - m - 210, y + b.size * 2.2, 210)
        paragraph(c, m, y + b.size * 2.4, w - 240, prose(rng, ctx.split, 3, b.lang), b.face(b.size * 0.9))
    return c


@layout("other", "deposit-slip")
def deposit_slip(ctx: Context) -> Canvas:
    """A deposit ticket: cash and check lines, MICR at the foot."""
    rng = ctx.rng
    c = ctx.sheet(rng.choice([432.0, 504.0]), 204)
    face = ctx.face("sans")
    hand = ctx.face("hand", "typewriter", "sans")
    brand = accent(rng)
    c.text(16, 20, rng.choice(["DEPOSIT TICKET", "DEPOSIT SLIP", "CHECKING DEPOSIT", "Deposit"]), face(10, "bold"), brand)
    block(c, 16, 38, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], face(7))
    c.text(16, 84, "DATE", face(6))
    c.text(44, 84, dates.show(dates.any_day(rng), "%m/%d/%Y"), hand(10))
    c.text(16, 130, companies.bank(rng, ctx.split), face(9, "bold"))
    x = c.width * 0.58
    total = 0
    for i, label in enumerate(("CASH", "CHECKS", "", "", "SUBTOTAL", "LESS CASH", "TOTAL")):
        y = 14 + i * 20
        c.box(x, y, c.width - 16, y + 20, 0.5, brand)
        c.text(x + 3, y + 13, label, face(6.5, "bold"), brand)
        cents = amount(rng, 10, 2000)
        if i < 4 and rng.random() < 0.7:
            total += cents
            c.text(c.width - 20, y + 15, grouped(cents), hand(10), BLACK, "r")
        elif label in ("SUBTOTAL", "TOTAL"):
            c.text(c.width - 20, y + 15, grouped(total), hand(10), BLACK, "r")
    draw_micr(c, 30, 192, f"A{ids.routing(rng)}A {ids.digits(rng, 9)}C {rng.randint(10, 99)}", 9)
    return c
