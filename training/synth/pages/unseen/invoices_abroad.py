"""Invoices of other countries: a French table of rates, a British VAT invoice, a Swiss bill."""

from __future__ import annotations

from training.synth.content import goods, ids, places
from training.synth.content.money import amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, layout, tint
from training.synth.pages.kit import logo, matrix_code
from training.synth.pages.unseen.deal import Deal


def sold_goods(d: Deal, lang: str, low: int = 2, high: int = 7) -> list[tuple[str, int, int, int]]:
    """Lines of a sale: name, count, price and amount in cents."""
    rng = d.ctx.rng
    rows = []
    for _ in range(rng.randint(low, high)):
        count, price = rng.choice([1, 1, 2, 3, 5, 10, 20]), amount(rng, 3, 700)
        rows.append((goods.product(rng, d.ctx.split, lang), count, price, count * price))
    return rows


def table_heads(d: Deal, edges: tuple, names: tuple, anchors: str, y: float, weight: str = "bold") -> None:
    """The captions of a table on one baseline."""
    for x, text, anchor in zip(edges, names, anchors, strict=True):
        d.pen.say(x, y, text, weight=weight, anchor=anchor, size=d.pen.size * 0.94)


@layout("invoice", "facture-rates", split="unseen")
def facture_rates(ctx: Context) -> Canvas:
    """French: two VAT rates, a table of bases, HT and TTC totals, net to pay, IBAN at the foot."""
    rng = ctx.rng
    d = Deal.sample(ctx, "fr", 8.4, 44, 0.2)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    low = d.seller(m, 52, 14)
    phone, vat = d.phone(), ids.tax_id(rng, "fr")
    pen.after(m, low, "Tél. : ", phone, "vendor_phone", phone)
    pen.after(m, low + 11, "N° TVA intracommunautaire : ", vat, "vendor_tax_id", vat.replace(" ", ""))
    d.buyer(m + 290, 130)
    pen.say(m, 206, "FACTURE", size=15, weight="bold", color=d.brand)
    number = f"FA{d.date.year}-{d.number}"
    client = ids.code(rng, 6, 0.3)
    facts = (
        ("Numéro", number, "invoice_number", number),
        ("Date", d.day(d.date), "invoice_date", d.date.isoformat()),
        ("Code client", client, "customer_id", client),
        ("Date d'échéance", d.day(d.due), "due_date", d.due.isoformat()),
    )
    wide = (right - m) / 4
    for i, (label, text, path, value) in enumerate(facts):
        c.box(m + wide * i, 216, m + wide * (i + 1), 246, 0.5, d.brand)
        pen.say(m + wide * i + 5, 226, label, size=7, color=d.brand)
        pen.say(m + wide * i + 5, 240, text, path, value, width=wide - 8)
    y = 270.0
    edges = (m + 4, right - 220, right - 150, right - 94, right - 4)
    c.box(m, y - 11, right, y + 5, 0, None, tint(d.brand, 0.2))
    table_heads(d, edges, ("Désignation", "Qté", "P.U. HT", "TVA", "Montant HT"), "lrrrr", y)
    bases: dict[float, int] = {}
    for i, (name, count, price, cents) in enumerate(sold_goods(d, "fr")):
        y += 17
        at, rate = f"line_items.{i}", rng.choice([20, 20, 10, 5.5])
        bases[rate] = bases.get(rate, 0) + cents
        pen.say(edges[0], y, name, f"{at}.description", width=edges[1] - edges[0] - 30)
        pen.say(edges[1], y, str(count), f"{at}.quantity", anchor="r")
        pen.say(edges[2], y, d.show(price, False), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[3], y, f"{rate:.2f}".replace(".", ",") + "%", f"{at}.tax_rate", f"{rate:g}", anchor="r")
        pen.say(edges[4], y, d.show(cents, False), f"{at}.amount", plain(cents), anchor="r")
    y = max(y + 50, 560)
    cols = (m, m + 60, m + 130, m + 200)
    table_heads(d, cols[1:], ("Base HT", "Taux", "Montant TVA"), "rrr", y)
    at_y, tax = y, 0
    for rate, base in sorted(bases.items()):
        at_y += 14
        part = round(base * rate / 100)
        tax += part
        for x, text in zip(cols[1:], (d.show(base, False), f"{rate:g} %".replace(".", ","), d.show(part, False)), strict=True):
            pen.say(x, at_y, text, anchor="r")
    net = sum(bases.values())
    for i, (label, cents, path) in enumerate(
        (
            ("Total HT", net, "subtotal"),
            ("Total TVA", tax, "tax"),
            ("Total TTC", net + tax, "total"),
            ("Net à payer", net + tax, "amount_due"),
        )
    ):
        pen.ends(right - 190, right - 4, y + 16 * i, label, d.show(cents), path, plain(cents), weight="bold" if i > 1 else "regular")
    iban = ids.iban(rng, "fr")
    pen.after(m, c.height - 70, "Règlement par virement. IBAN : ", iban, "iban", iban.replace(" ", ""))
    pen.say(m, c.height - 56, "En cas de retard, pénalités au taux de 3 fois l'intérêt légal et indemnité forfaitaire de 40 €.", size=7)
    return c


@layout("invoice", "tax-point", split="unseen")
def tax_point(ctx: Context) -> Canvas:
    """British trade invoice: tax point, account code, carriage, VAT analysis by code, goods / VAT / invoice totals."""
    rng = ctx.rng
    d = Deal.sample(ctx, "gb", 8.4, 44, 0)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    logo(c, rng, m, 30, 34, d.brand)
    low = d.seller(right, 46, 14, "r")
    vat, phone = ids.tax_id(rng, "gb"), d.phone()
    pen.after(right, low, "Tel: ", phone, "vendor_phone", phone, anchor="r")
    pen.after(right, low + 11, "VAT Reg No: ", vat, "vendor_tax_id", vat.replace(" ", ""), anchor="r")
    pen.say(c.width / 2, 118, "VAT INVOICE", size=14, weight="bold", anchor="c")
    d.buyer(m, 142, "Invoice to")
    order, account = ids.digits(rng, 5), ids.code(rng, 6, 0.6)
    facts = (
        ("Invoice No", d.number, "invoice_number", d.number),
        ("Date / Tax Point", d.day(d.date), "invoice_date", d.date.isoformat()),
        ("Account Ref", account, "customer_id", account),
        ("Your Order No", order, "purchase_order", order),
        ("Payment Due", d.day(d.due), "due_date", d.due.isoformat()),
    )
    for i, (label, text, path, value) in enumerate(facts):
        pen.say(right - 190, 142 + 13 * i, label, weight="bold")
        pen.say(right - 80, 142 + 13 * i, text, path, value)
    y = 234.0
    c.line(m, y - 12, right, y - 12, 0.8)
    edges = (m, m + 36, right - 200, right - 120, right - 60, right)
    table_heads(d, edges, ("Qty", "Details", "Unit Price", "Net", "VAT code", "VAT"), "llrrrr", y)
    c.line(m, y + 5, right, y + 5, 0.8)
    bases = {20: 0, 5: 0}
    for i, (name, count, price, cents) in enumerate(sold_goods(d, "en")):
        y += 16
        at, rate = f"line_items.{i}", rng.choice([20, 20, 20, 5])
        bases[rate] += cents
        pen.say(edges[0], y, str(count), f"{at}.quantity")
        pen.say(edges[1], y, name, f"{at}.description", width=edges[2] - edges[1] - 60)
        pen.say(edges[2], y, grouped(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[3], y, grouped(cents), f"{at}.amount", plain(cents), anchor="r")
        pen.say(edges[4], y, "S" if rate == 20 else "R", anchor="r")
        pen.say(edges[5], y, grouped(round(cents * rate / 100)), anchor="r")
    carriage = amount(rng, 5, 40) if ctx.chance(0.5) else 0
    bases[20] += carriage
    y = max(y + 40, 590)
    table_heads(d, (m, m + 60, m + 130, m + 200), ("Code", "Rate", "Goods", "VAT"), "lrrr", y)
    tax = 0
    for i, (rate, base) in enumerate(bases.items()):
        part = round(base * rate / 100)
        tax += part
        for x, text, anchor in zip(
            (m, m + 60, m + 130, m + 200), ("SR"[i], f"{rate}.00%", grouped(base), grouped(part)), "lrrr", strict=True
        ):
            pen.say(x, y + 13 * (i + 1), text, anchor=anchor)
    goods_total = sum(bases.values()) - carriage
    rows = [("Goods Total", goods_total, "subtotal")]
    rows += [("Carriage", carriage, "shipping")] if carriage else []
    rows += [("VAT Total", tax, "tax"), ("Invoice Total", goods_total + carriage + tax, "total")]
    for i, (label, cents, path) in enumerate(rows):
        c.box(right - 170, y - 10 + 16 * i, right, y + 6 + 16 * i, 0.5)
        pen.ends(
            right - 164, right - 5, y + 16 * i, label, d.show(cents), path, plain(cents), weight="bold" if path == "total" else "regular"
        )
    pen.say(
        m,
        c.height - 60,
        f"Registered in England No. {ids.digits(rng, 8)}. E&OE. Goods remain our property until paid for in full.",
        size=6.8,
    )
    return c


@layout("invoice", "swiss-bill", split="unseen")
def swiss_bill(ctx: Context) -> Canvas:
    """Swiss: apostrophes in amounts, total including tax with the tax named under it, payment part with a code below."""
    rng = ctx.rng
    d = Deal.sample(ctx, "ch", 9, 60, 0.5)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    low = d.seller(m, 58, 13)
    vat, mail = f"{ids.tax_id(rng, 'ch')} MWST", d.mail()
    pen.say(m, low, mail, "vendor_email", mail)
    d.buyer(m + 270, 120)
    end = pen.say(m, 204, f"{places.city(rng, ctx.split, 'de')}, ")
    pen.say(end, 204, f"{d.date:%d.%m.%Y}", "invoice_date", d.date.isoformat())
    pen.after(m, 232, "Rechnung Nr. ", d.number, "invoice_number", d.number, 13, "bold", "bold")
    pen.after(m, 248, "MWST-Nr. ", vat, "vendor_tax_id", vat)
    y = 276.0
    edges = (m, m + 28, right - 140, right - 70, right)
    table_heads(d, edges, ("Pos.", "Bezeichnung", "Menge", "Preis CHF", "Total CHF"), "llrrr", y)
    c.line(m, y + 5, right, y + 5, 0.6)
    net = 0
    for i, (name, count, price, cents) in enumerate(sold_goods(d, "de", 1, 6)):
        y += 17
        net += cents
        at = f"line_items.{i}"
        pen.say(edges[0], y, str(i + 1))
        pen.say(edges[1], y, name, f"{at}.description", width=edges[2] - edges[1] - 50)
        pen.say(edges[2], y, f"{count} Stk.", f"{at}.quantity", str(count), anchor="r")
        pen.say(edges[3], y, d.show(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[4], y, d.show(cents), f"{at}.amount", plain(cents), anchor="r")
    tax = round(net * 0.081)
    for label, cents, path in (
        ("Zwischentotal", net, "subtotal"),
        ("MWST 8.1%", tax, "tax"),
        ("Rechnungsbetrag CHF inkl. MWST", net + tax, "total"),
    ):
        y += 18
        pen.ends(m + 180, right, y, label, d.show(cents), path, plain(cents), weight="bold" if path == "total" else "regular")
    pen.say(m, y + 28, f"Zahlbar innert 30 Tagen, spätestens bis {d.day(d.due)}.", size=8.6)
    top = c.height - 200
    c.dashes(0, top, c.width, top, 0.5, 3)
    pen.say(m - 30, top + 18, "Zahlteil", size=11, weight="bold")
    matrix_code(c, rng, m - 30, top + 30, 110)
    iban = ids.iban(rng, "ch")
    for i, (label, text, path, value) in enumerate(
        (
            ("Konto / Zahlbar an", iban, "iban", iban.replace(" ", "")),
            ("", d.vendor, None, None),
            ("Referenz", f"{ids.digits(rng, 2)} {ids.digits(rng, 5)} {ids.digits(rng, 5)} {ids.digits(rng, 5)}", None, None),
            ("Zahlbar durch", d.customer, None, None),
        )
    ):
        pen.say(m + 120, top + 22 + 26 * i, label, size=7, weight="bold")
        pen.say(m + 120, top + 33 + 26 * i - (14 if not label else 0), text, path, value, size=8)
    pen.say(m - 30, top + 158, "Währung", size=7, weight="bold")
    pen.say(m - 30, top + 170, "CHF", "currency")
    pen.say(m + 20, top + 158, "Betrag", size=7, weight="bold")
    pen.say(m + 20, top + 170, d.show(net + tax))
    return c
