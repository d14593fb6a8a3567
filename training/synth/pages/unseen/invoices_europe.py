"""More invoices abroad: a Dutch, an Italian and an Australian one."""

from __future__ import annotations

from training.synth.content import ids, people
from training.synth.content.money import plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, layout
from training.synth.pages.unseen.deal import Deal
from training.synth.pages.unseen.invoices_abroad import sold_goods, table_heads


@layout("invoice", "factuur", split="unseen")
def factuur(ctx: Context) -> Canvas:
    """Dutch: facts with colons at the left, euro sign before amounts, BTW by rate as rows, IBAN and KvK in a foot of columns."""
    rng = ctx.rng
    d = Deal.sample(ctx, "nl", 9, 58, 0.3)
    d.vendor = f"{people.family(rng, ctx.split, 'nl')} {rng.choice(['Installatie', 'Advies', 'Groothandel', 'Vormgeving'])} B.V."
    c, pen, m, right = d.c, d.pen, d.m, d.right
    d.seller(right, 54, 14, "r")
    d.buyer(m, 120)
    pen.say(m, 200, "Factuur", size=16, weight="bold")
    number, client = f"{d.date.year}{int(d.number) % 10000:04d}", ids.digits(rng, 5)
    for i, (label, text, path, value) in enumerate(
        (
            ("Factuurnummer", number, "invoice_number", number),
            ("Factuurdatum", d.day(d.date), "invoice_date", d.date.isoformat()),
            ("Vervaldatum", d.day(d.due), "due_date", d.due.isoformat()),
            ("Debiteurnummer", client, "customer_id", client),
        )
    ):
        pen.say(m, 220 + 13 * i, label)
        pen.say(m + 90, 220 + 13 * i, ":")
        pen.say(m + 98, 220 + 13 * i, text, path, value)
    y = 300.0
    edges = (m, m + 40, right - 140, right - 76, right)
    table_heads(d, edges, ("Aantal", "Omschrijving", "Prijs", "BTW", "Bedrag"), "llrrr", y)
    c.line(m, y + 5, right, y + 5, 0.8)
    bases: dict[int, int] = {}
    for i, (name, count, price, cents) in enumerate(sold_goods(d, "nl", 1, 6)):
        y += 17
        at, rate = f"line_items.{i}", rng.choice([21, 21, 9])
        bases[rate] = bases.get(rate, 0) + cents
        pen.say(edges[0], y, str(count), f"{at}.quantity")
        pen.say(edges[1], y, name, f"{at}.description", width=edges[2] - edges[1] - 60)
        pen.say(edges[2], y, d.show(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[3], y, f"{rate}%", f"{at}.tax_rate", str(rate), anchor="r")
        pen.say(edges[4], y, d.show(cents), f"{at}.amount", plain(cents), anchor="r")
    net, tax = sum(bases.values()), 0
    y += 14
    rows = [("Subtotaal excl. BTW", net, "subtotal")]
    for rate, base in sorted(bases.items()):
        part = round(base * rate / 100)
        tax += part
        rows.append((f"{rate}% BTW over {d.show(base)}", part, "tax" if len(bases) == 1 else None))
    for label, cents, path in [*rows, ("Totaal te voldoen", net + tax, "total")]:
        y += 17
        pen.ends(right - 250, right, y, label, d.show(cents), path, plain(cents), weight="bold" if path == "total" else "regular")
    iban, vat = ids.iban(rng, "nl"), ids.tax_id(rng, "nl")
    pen.say(m, y + 46, f"Wij verzoeken u het bedrag binnen 14 dagen over te maken onder vermelding van {number}.")
    foot = c.height - 56
    c.line(m, foot - 14, right, foot - 14, 0.5, d.brand)
    pen.after(m, foot, "KvK ", ids.digits(rng, 8), size=8)
    pen.after(m + 110, foot, "BTW-id ", vat, "vendor_tax_id", vat, 8)
    pen.after(m + 270, foot, "IBAN ", iban, "iban", iban.replace(" ", ""), 8)
    return c


@layout("invoice", "fattura", split="unseen")
def fattura(ctx: Context) -> Canvas:
    """Italian: stamp-like head, document data in boxes, taxable amount, IVA and total in a row of boxes at the foot."""
    rng = ctx.rng
    d = Deal.sample(ctx, "it", 8.4, 40, 0)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    low = d.seller(m, 50, 12)
    vat = ids.digits(rng, 11)
    pen.after(m, low, "P.IVA ", vat, "vendor_tax_id", vat)
    c.box(right - 240, 36, right, 100, 0.6)
    pen.say(right - 234, 46, "Spett.le", size=7)
    d.buyer(right - 226, 60)
    y = 124.0
    wide = (right - m) / 4
    number = f"{int(d.number) % 1000}/{d.date.year}"
    cells = (
        ("DOCUMENTO", "FATTURA", None, None),
        ("NUMERO", number, "invoice_number", number),
        ("DATA", d.day(d.date), "invoice_date", d.date.isoformat()),
        ("SCADENZA", d.day(d.due), "due_date", d.due.isoformat()),
    )
    for i, (label, text, path, value) in enumerate(cells):
        c.box(m + wide * i, y, m + wide * (i + 1), y + 28, 0.5)
        pen.say(m + wide * i + 4, y + 8, label, size=6)
        pen.say(m + wide * i + 6, y + 22, text, path, value, weight="bold")
    y = 176.0
    edges = (m + 4, m + 60, right - 216, right - 150, right - 84, right - 4)
    table_heads(d, edges, ("Codice", "Descrizione", "U.M.", "Quantità", "Prezzo", "Importo"), "lllrrr", y)
    c.line(m, y + 4, right, y + 4, 0.6)
    net = 0
    for i, (name, count, price, cents) in enumerate(sold_goods(d, "it", 1, 7)):
        y += 15
        net += cents
        at, code = f"line_items.{i}", ids.code(rng, 6, 0.4)
        pen.say(edges[0], y, code, f"{at}.product_code")
        pen.say(edges[1], y, name, f"{at}.description", width=edges[2] - edges[1] - 10)
        pen.say(edges[2], y, rng.choice(["PZ", "NR", "KG"]), f"{at}.unit")
        pen.say(edges[3], y, f"{count},00", f"{at}.quantity", str(count), anchor="r")
        pen.say(edges[4], y, d.show(price, False), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[5], y, d.show(cents, False), f"{at}.amount", plain(cents), anchor="r")
    tax = round(net * 0.22)
    foot = c.height - 130
    cells = (
        ("TOTALE IMPONIBILE", d.show(net), "subtotal", net),
        ("ALIQUOTA IVA", "22%", None, 0),
        ("TOTALE IVA", d.show(tax), "tax", tax),
        ("TOTALE FATTURA", d.show(net + tax), "total", net + tax),
    )
    for i, (label, text, path, cents) in enumerate(cells):
        c.box(m + wide * i, foot, m + wide * (i + 1), foot + 32, 0.6)
        pen.say(m + wide * i + 4, foot + 9, label, size=6.4)
        pen.say(m + wide * (i + 1) - 6, foot + 25, text, path, plain(cents), anchor="r", weight="bold" if path == "total" else "regular")
    iban = ids.iban(rng, "it")
    pen.after(m, foot + 54, "Pagamento: bonifico bancario  IBAN ", iban, "iban", iban.replace(" ", ""))
    return c


@layout("invoice", "gst-included", split="unseen")
def gst_included(ctx: Context) -> Canvas:
    """Australian tradesman: ABN, prices with GST, total that says how much GST it contains, bank details by BSB."""
    rng = ctx.rng
    d = Deal.sample(ctx, "gb", 9, 56, 0.7)
    d.money.symbol = "$"
    c, pen, m, right = d.c, d.pen, d.m, d.right
    pen.say(m, 60, "TAX INVOICE", size=18, weight="bold", color=d.brand)
    pen.say(right, 52, d.vendor, "vendor_name", weight="bold", anchor="r", size=11)
    abn, phone = ids.tax_id(rng, "au"), d.phone()
    pen.after(right, 65, "ABN ", abn, "vendor_tax_id", abn, anchor="r")
    pen.say(right, 77, phone, "vendor_phone", phone, anchor="r")
    pen.after(m, 88, "Invoice: ", d.number, "invoice_number", d.number)
    pen.after(m, 101, "Issued: ", f"{d.date.day} {d.date:%b %Y}", "invoice_date", d.date.isoformat())
    pen.after(m, 114, "Payable by: ", f"{d.due.day} {d.due:%b %Y}", "due_date", d.due.isoformat())
    d.buyer(m, 146, "Customer")
    y = 226.0
    table_heads(d, (m, right - 90, right), ("Job details", "Hrs/Qty", "Amount (inc GST)"), "lrr", y)
    c.line(m, y + 5, right, y + 5, 0.8, d.brand)
    total = 0
    for i, (name, count, _, cents) in enumerate(sold_goods(d, "en", 1, 5)):
        y += 18
        total += cents
        at = f"line_items.{i}"
        pen.say(m, y, name, f"{at}.description", width=right - m - 160)
        pen.say(right - 90, y, str(count), f"{at}.quantity", anchor="r")
        pen.say(right, y, d.show(cents), f"{at}.amount", plain(cents), anchor="r")
    tax = round(total / 11)
    y += 26
    pen.ends(right - 200, right, y, "Total inc GST", d.show(total), "total", plain(total), weight="bold", size=11)
    pen.ends(right - 200, right, y + 15, "Includes GST of", d.show(tax), "tax", plain(tax))
    pen.say(m, y + 60, f"Pay to: {d.vendor}  BSB {ids.digits(rng, 3)}-{ids.digits(rng, 3)}  Account {ids.digits(rng, 8)}")
    return c
