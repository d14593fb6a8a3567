"""A German craftsman's invoice on letter paper."""

from __future__ import annotations

import datetime as dt

from training.synth.content import ids, people, places
from training.synth.content.money import plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.kit import paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


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
    pen.say(
        right,
        66,
        rng.choice(["Meisterbetrieb seit 1974", "Ihr Partner vor Ort", "Planung – Ausführung – Service"]),
        size=8,
        color=grey(90),
        anchor="r",
    )
    pen.say(m, 128, f"{b.vendor} · {' · '.join(b.vendor_address)}", size=6.2)
    c.line(m, 131, m + 190, 131, 0.4, grey(100))
    pen.say(m, 146, b.customer, "customer_name")
    pen.stack(m, 158, b.customer_address, "customer_address", leading=1.35)
    number = rng.choice(
        [f"RE-{b.date.year}-{rng.randint(1, 999):04d}", f"{b.date.year}{rng.randint(1, 9999):05d}", f"R{ids.digits(rng, 6)}"]
    )
    client, day = ids.digits(rng, 5), b.date - dt.timedelta(days=rng.randint(1, 20))
    y = 146.0
    rows = [
        ("Rechnungs-Nr.:", number, "invoice_number", number),
        ("Kunden-Nr.:", client, "customer_id", client),
        ("Rechnungsdatum:", f"{b.date:%d.%m.%Y}", "invoice_date", b.date.isoformat()),
        ("Leistungsdatum:", f"{day:%d.%m.%Y}", None, None),
        ("Bearbeiter:", people.person(rng, ctx.split, "de"), None, None),
    ]
    for label, text, path, value in rows:
        pen.say(right - 165, y, label)
        pen.say(right, y, text, path, value, anchor="r", width=90)
        y += 13
    y = 256.0
    pen.say(m, y, f"Rechnung Nr. {number}" if ctx.chance(0.6) else "Rechnung", size=13, weight="bold")
    y = (
        paragraph(
            c,
            m,
            y + 22,
            w,
            "Sehr geehrte Damen und Herren, vielen Dank für Ihren Auftrag. Wir erlauben uns, folgende Leistungen in Rechnung zu stellen:",
            pen.face(9),
        )
        + 6
    )
    keys = [
        Column("pos", "Pos.", 0.07),
        Column("text", "Bezeichnung", 0.45),
        Column("quantity", "Menge", 0.1, "r"),
        Column("unit", "Einheit", 0.1, "l"),
        Column("price", "Einzelpreis", 0.14, "r"),
        Column("amount", "Gesamt", 0.15, "r"),
    ]
    money = b.money
    money.symbol, money.after = "€", True
    lines = []
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        lines.append(
            {
                "pos": Cell(str(i + 1)),
                "text": Cell(
                    line.text + rng.choice(["", "", f", Bauteil {rng.randint(1, 9)}", " inkl. Kleinmaterial und Anfahrt"]),
                    f"{at}.description",
                ),
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
        sums.append(
            (f"abzgl. {round(100 * s.discount / max(1, s.subtotal))} % Rabatt", money.show(-s.discount), "discount", plain(s.discount))
        )
    if s.shipping:
        sums.append(("Fracht und Verpackung", money.show(s.shipping), "shipping", plain(s.shipping)))
    sums += [
        (
            f"zzgl. {rate_text(rate, ',')} % USt. auf {money.show(net)}" if len(bands) > 1 else f"zzgl. {rate_text(rate, ',')} % MwSt.",
            money.show(tax),
            "tax" if len(bands) == 1 else None,
            plain(tax),
        )
        for rate, net, tax in bands
    ]
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
