"""More invoices: office templates, data printouts, tax bands by table, telephone bills."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import MoneyStyle, amount, plain
from training.synth.content.prose import paragraph as prose
from training.synth.content.prose import sentence
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.kit import barcode, matrix_code, paragraph
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, draw_table


@layout("invoice", "office-template", weight=1.8)
def office_template(ctx: Context) -> Canvas:
    """A word processor's or spreadsheet's template: address columns, a strip, blank rows."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(1, 6), rng.choice(["us", "us", "us", "gb", "au", "ca", "in", "de", "es"]))
    c, size = b.c, b.size
    m = rng.uniform(40, 62)
    w = c.width - 2 * m
    light = rng.choice([b.brand, grey(120), grey(160)])
    b.say(m, m + 10, b.vendor, rng.uniform(13, 19), "bold", rng.choice([BLACK, b.brand]), path="vendor_name")
    y = m + 12 + size * 1.5
    if ctx.chance(0.4):
        b.say(m, y, sentence(rng, ctx.split, b.lang)[:52], size * 0.9, "italic")
        y += size * 1.6
    for line in b.vendor_address:
        c.text(m, y, line, b.face(size), b.ink, "l", None, "vendor_address", ", ".join(b.vendor_address))
        y += size * 1.25
    y = b.contact(m, y, size)
    b.say(c.width - m, m + 14, b.title.upper() if ctx.chance(0.6) else b.title, rng.uniform(18, 30), "bold", light, "r")
    facts = m + 40
    for row in b.facts(rng.randint(2, 6)):
        b.pair(
            c.width - m,
            facts,
            (row[0].upper() if ctx.chance(0.3) else row[0], *row[1:]),
            ":",
            "bold" if ctx.chance(0.5) else "regular",
            "r",
        )
        facts += size * 1.4
    y = max(y, facts) + 18
    heads = [b.t("bill_to"), b.t("ship_to")] + (["Service Address"] if b.lang == "en" and ctx.chance(0.3) else [])
    each = w / len(heads)
    low = y
    for i, head in enumerate(heads):
        x = m + i * each
        if b.table.head_fill:
            c.box(x, y - size * 1.1, x + each - 12, y + size * 0.4, 0, None, b.table.head_fill)
        b.say(x + 2, y, head, size, "bold", b.table.head_color if b.table.head_fill else b.ink)
        if i == 0:
            low = max(low, b.party(x + 2, y + size * 1.5, "customer"))
        else:
            for j, line in enumerate([b.customer, *places.address(rng, ctx.split, b.country)]):
                c.text(x + 2, y + size * (1.5 + 1.25 * j), line, b.face(size), b.ink)
    y = low + 14
    if ctx.chance(0.5) and b.lang == "en":
        columns = [
            Column(k, k, 1, "c")
            for k in rng.sample(["SALESPERSON", "JOB", "SHIPPED VIA", "F.O.B. POINT", "TERMS", "REQUISITIONER", "DELIVERY DATE"], 4)
        ]
        rows = [
            {columns[0].key: Cell(people.person(rng, ctx.split)), columns[3].key: Cell(rng.choice(["Due on receipt", "Net 30", "UPS", ""]))}
        ]
        y, _ = draw_table(c, m, y, w, columns, [{k: v for k, v in rows[0].items() if v.text}], b.table)
        y += 12
    top = y
    y = b.lines(m, y, w, c.height - 230)
    blank = rng.randint(0, 8)
    pitch = b.table.size * b.table.pitch
    for _ in range(blank):
        if y + pitch > c.height - 190:
            break
        if b.table.rules == "grid":
            c.box(m, y, m + w, y + pitch, 0.5, b.table.rule_color)
        elif b.table.rules == "rows":
            c.line(m, y + pitch, m + w, y + pitch, 0.4, b.table.rule_color)
        y += pitch
    if b.table.rules == "frame":
        c.box(m, top, m + w, y, 0.5, b.table.rule_color)
    b.totals(c.width - m - 190, y + size * 2, 190, rng.choice([0, 1, 1, 3]))
    at = c.height - rng.uniform(110, 130)
    if ctx.chance(0.6):
        b.say(m, y + size * 2, rng.choice(["Other Comments", "Notes", "Remarks"]) if b.lang == "en" else b.t("terms"), weight="bold")
        for i in range(rng.randint(1, 3)):
            paragraph(
                c, m, y + size * (3.6 + 1.5 * i), w - 220, f"{i + 1}. {sentence(rng, ctx.split, b.lang)}"[:90], b.face(size * 0.9), b.ink
            )
    contact = (
        f"If you have any questions about this invoice, please contact {people.person(rng, ctx.split)}"
        if b.lang == "en"
        else sentence(rng, ctx.split, b.lang)
    )
    c.text(c.width / 2, at + 40, contact, b.face(size * 0.9), b.ink, "c")
    b.say(c.width / 2, at + 56, b.t("thanks"), size, "bold", anchor="c")
    return c


_SECTIONS = {
    "en": ("Seller", "Buyer", "Invoice data", "Line items", "Totals", "Payment", "Notes"),
    "de": ("Verkäufer", "Käufer", "Rechnungsdaten", "Positionsdaten", "Gesamtbeträge", "Zahlung", "Bemerkungen"),
    "fr": ("Vendeur", "Acheteur", "Données de facture", "Lignes", "Totaux", "Paiement", "Remarques"),
    "es": ("Vendedor", "Comprador", "Datos de factura", "Líneas", "Totales", "Pago", "Notas"),
    "it": ("Cedente/prestatore", "Cessionario/committente", "Dati documento", "Dettaglio", "Riepilogo", "Pagamento", "Causale"),
    "nl": ("Verkoper", "Koper", "Factuurgegevens", "Regels", "Totalen", "Betaling", "Opmerkingen"),
}
_PLACE = {
    "en": ("Name", "Address"),
    "de": ("Name", "Anschrift"),
    "fr": ("Nom", "Adresse"),
    "es": ("Nombre", "Dirección"),
    "it": ("Denominazione", "Indirizzo"),
    "nl": ("Naam", "Adres"),
}


@layout("invoice", "data-printout")
def data_printout(ctx: Context) -> Canvas:
    """An electronic invoice made visible: shaded section titles, label and value rows."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(1, 8), rng.choice(["de", "de", "de", "at", "it", "it", "fr", "es", "nl", "us"]))
    c = b.c
    size = b.size = rng.uniform(6.8, 8.6)
    b.table.size = size * 0.95
    m = rng.uniform(40, 60)
    w = c.width - 2 * m
    names = _SECTIONS[b.lang]
    shade = rng.choice([tint(b.brand, 0.25), grey(225), (205, 232, 245)])
    b.say(m, m + 6, f"{b.title} ", size * 1.7, "bold")
    x = b.say(m + c.width_of(f"{b.title} ", b.face(size * 1.7, "bold")) + 4, m + 6, b.number, size * 1.7, "bold", path="invoice_number")
    b.say(x + 12, m + 6, b.show_date(b.date), size * 1.5, path="invoice_date", value=b.date.isoformat())
    value_x = m + w * rng.uniform(0.3, 0.4)
    lines = ctx.chance(0.5)
    label = _PLACE[b.lang]

    def section(y: float, title: str) -> float:
        c.box(m, y, m + w, y + size * 1.6, 0, None, shade)
        b.say(m + 3, y + size * 1.15, title, weight="bold")
        return y + size * 2.9

    def row(y: float, caption: str, texts: list[str], path: str | None, value: object = None) -> float:
        b.say(m + 3, y, caption + (":" if lines else ""))
        for text in texts:
            b.say(value_x, y, text, path=path, value=value)
            y += size * 1.35
        if lines:
            c.line(m, y - size * 0.95, m + w, y - size * 0.95, 0.3, grey(190))
        return y + size * 0.2

    y = section(m + 22, names[2])
    for caption, text, path, value in b.facts(6):
        if path != "invoice_date" and path != "invoice_number":
            y = row(y, caption, [text], path or None, value)
    y = row(y, {"de": "Währung", "en": "Currency"}.get(b.lang, "EUR"), [b.currency], "currency")
    for who, title in (("vendor", names[0]), ("customer", names[1])):
        y = section(y + size * 0.5, title)
        name, address = (b.vendor, b.vendor_address) if who == "vendor" else (b.customer, b.customer_address)
        y = row(y, label[0], [name], f"{who}_name")
        y = row(y, label[1], address, f"{who}_address", ", ".join(address))
        if ctx.chance(0.7):
            y = row(y, b.t("tax_id"), [ids.tax_id(rng, b.country)], f"{who}_tax_id")
        if who == "vendor" and ctx.chance(0.6):
            y = row(y, b.t("phone"), [places.phone(rng, b.country)], "vendor_phone")
            y = row(y, b.t("email"), [places.email(rng, b.vendor, b.country)], "vendor_email")
    if ctx.chance(0.5):
        y = section(y + size * 0.5, names[6])
        y = paragraph(c, m + 3, y, w - 6, sentence(rng, ctx.split, b.lang), b.face(size)) + size * 0.4
    y = section(y + size * 0.5, names[3]) - size
    y = b.lines(m, y, w, c.height - 150)
    y = b.totals(m + w * 0.4, y + size * 2.4, w * 0.6, rng.choice([0, 3]))
    if y < c.height - 90:
        y = section(y, names[5])
        for caption, text, path in b.bank_lines():
            y = row(y, caption, [text], path)
    return c


@layout("invoice", "tax-bands")
def tax_bands(ctx: Context) -> Canvas:
    """European shop paper with a table of tax bands beside the totals."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(2, 9), rng.choice(["de", "fr", "es", "it", "nl", "gb", "be", "at"]))
    c, s, m_ = b.c, b.sale, b.money
    m = rng.uniform(36, 54)
    w = c.width - 2 * m
    size = b.size
    b.logo(m, m - 4, 38)
    y = b.party(m + 50, m + 8, "vendor", contact=True)
    c.round_box(m + w * 0.52, y + 4, m + w, y + 76, 6, 0.7, grey(90))
    b.party(m + w * 0.54, y + 24, "customer")
    end = b.facts_block(m, y + 24, w * 0.46, rng.choice([1, 2]), 4)
    b.say(m, max(end, y + 90) + 14, f"{b.title} {b.number}", 13, "bold", b.brand)
    y = b.lines(m, max(end, y + 90) + 26, w, c.height - 210)
    bare = MoneyStyle(m_.group, m_.point)
    columns = [
        Column("r", b.t("tax_col"), 0.2, "r"),
        Column("n", b.t("subtotal"), 0.3, "r"),
        Column("t", b.t("tax"), 0.25, "r"),
        Column("g", b.t("total"), 0.3, "r"),
    ]
    rows = [
        {"r": Cell(f"{rate_text(rate, m_.point)} %"), "n": Cell(bare.show(net)), "t": Cell(bare.show(tax)), "g": Cell(bare.show(net + tax))}
        for rate, net, tax in s.taxes
    ]
    draw_table(c, m, y + 18, w * 0.5, columns, rows, b.table)
    low = b.totals(m + w * 0.56, y + 30, w * 0.44)
    y = max(low, y + 80) + 16
    for caption, text, path in b.bank_lines():
        b.say(b.say(m, y, f"{caption}: "), y, text, path=path)
        y += size * 1.35
    paragraph(c, m, y + 10, w, prose(rng, ctx.split, 2, b.lang), b.face(size * 0.82), grey(70), 1.2, "l", c.height - 30)
    return c


@layout("invoice", "telephone-bill")
def telephone(ctx: Context) -> Canvas:
    """A telecom or subscription bill: previous balance, charges by section, amount due in a box."""
    rng = ctx.rng
    b = Bill.sample(ctx, 1, rng.choice(["us", "us", "gb", "au", "ca"]))
    c, s, size = b.c, b.sale, b.size
    m = rng.uniform(36, 54)
    w = c.width - 2 * m
    s.discount = s.shipping = s.paid = 0
    s.lines.clear()
    b.logo(m, m - 6, 30)
    b.say(
        m + 40,
        m + 12,
        f"{companies.company(rng, ctx.split).split(' ')[0]} {rng.choice(['Wireless', 'Broadband', 'Telecom', 'Water', 'Energy', 'Cloud Services'])}",
        15,
        "bold",
        b.brand,
        path="vendor_name",
    )
    b.facts_block(c.width - m - 190, m + 6, 190, 1, 5)
    y = b.party(m, m + 64, "customer") + 24
    total = 0
    items: list[tuple[str, int]] = []
    for title in rng.sample(
        ["Monthly charges", "Usage charges", "Equipment", "Taxes, fees and surcharges", "Other charges and credits", "International calls"],
        rng.randint(2, 4),
    ):
        b.say(m, y, title, size * 1.15, "bold", b.brand)
        c.line(m, y + 3, m + w * 0.66, y + 3, 0.6, b.brand)
        y += size * 1.9
        part = 0
        for name in rng.sample(
            [
                "Unlimited plan",
                "Data overage",
                "Device instalment 7 of 24",
                "Federal universal service",
                "State sales tax",
                "911 fee",
                "Line access",
                "Router rental",
                "Late fee",
                "Service 1 Jan - 31 Jan",
                "Premium channel",
                "Night rate",
                "Standing charge",
            ],
            rng.randint(1, 4),
        ):
            cents = amount(rng, 0.4, 90)
            b.say(m + 8, y, name, path=f"line_items.{len(items)}.description")
            b.say(m + w * 0.66, y, b.money.show(cents), anchor="r", path=f"line_items.{len(items)}.amount", value=plain(cents))
            items.append((name, cents))
            part += cents
            y += size * 1.5
        b.say(m + 8, y, f"Total {title.lower()}", weight="bold")
        b.say(m + w * 0.66, y, b.money.show(part), weight="bold", anchor="r")
        total += part
        y += size * 2.4
    x = m + w * 0.71
    c.box(x, m + 150, m + w, m + 250, 0, None, tint(b.brand, 0.14))
    b.say(x + 8, m + 168, rng.choice(["Total amount due", "Amount due", "Please pay"]), weight="bold")
    b.say(x + 8, m + 192, b.money.show(total), 16, "bold", b.brand, path="amount_due", value=plain(total))
    b.say(x + 8, m + 214, rng.choice(["Due by", "Payment due", "Auto pay date"]))
    b.say(x + 8, m + 228, b.show_date(b.due), weight="bold", path="due_date", value=b.due.isoformat())
    b.say(m, y, "Total charges", size * 1.2, "bold")
    b.say(m + w * 0.66, y, b.money.show(total), size * 1.2, "bold", anchor="r", path="total", value=plain(total))
    paragraph(c, x, m + 280, w - (x - m), prose(rng, ctx.split, 5), b.face(size * 0.9), grey(60), 1.3, "l", c.height - 200)
    if y < c.height - 170:
        c.dashes(0, c.height - 140, c.width, c.height - 140, 0.5)
        b.say(m, c.height - 118, "Payment slip", weight="bold")
        b.say(c.width - m, c.height - 118, b.money.show(total), anchor="r")
        if ctx.chance(0.5):
            barcode(c, rng, m, c.height - 90, 200, 22)
        else:
            matrix_code(c, rng, m, c.height - 104, 54)
    ctx.consistent = True
    return c
