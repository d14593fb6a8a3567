"""Papers of the type "other": letters, articles, reports, contracts, pay stubs, orders, cards."""

from __future__ import annotations

import datetime as dt
import math

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.content.prose import heading, paragraph as prose, sentence, tax_note
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import barcode, block, logo, paragraph, scribble, tick
from training.synth.pages.micr import draw_micr
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("other", "letter", weight=1.5)
def letter(ctx: Context) -> Canvas:
    """A business or private letter."""
    rng = ctx.rng
    country = rng.choice(["us", "us", "gb", "de", "fr", "es", "it", "nl"])
    lang = dates.language(country)
    c = ctx.sheet(*(LETTER if country == "us" else A4))
    face = ctx.face("serif", "sans", "typewriter", accented=True)
    size = rng.uniform(9, 11.5)
    m = rng.uniform(54, 84)
    w = c.width - 2 * m
    y = rng.uniform(60, 90)
    if ctx.chance(0.6):
        brand = accent(rng)
        logo(c, rng, m, y - 20, 30, brand)
        c.text(m + 40, y, companies.company(rng, ctx.split, country), face(15, "bold"), brand)
        c.line(m, y + 16, m + w, y + 16, 0.6, brand)
        y += 50
    y = block(c, m, y, [people.person(rng, ctx.split, country), *places.address(rng, ctx.split, country)], face(size)) + size * 2
    day = dates.any_day(rng, 1995)
    c.text(m + (w if ctx.chance(0.4) else 0), y, dates.show(day, rng.choice(["%B %-d, %Y", "%-d %B %Y"]), lang), face(size), BLACK, "l")
    y += size * 2.4
    if ctx.chance(0.5):
        c.text(m, y, heading(rng, ctx.split) if lang == "en" else sentence(rng, ctx.split, lang), face(size, "bold"))
        y += size * 2
    for _ in range(rng.randint(2, 5)):
        y = paragraph(c, m, y, w, prose(rng, ctx.split, rng.randint(2, 6), lang), face(size), BLACK, rng.uniform(1.2, 1.5), "l", c.height - 130) + size
    c.text(m, y + size, {"en": rng.choice(["Sincerely,", "Yours faithfully,", "Best regards,"]), "de": "Mit freundlichen Grüßen", "fr": "Cordialement,", "es": "Atentamente,", "it": "Cordiali saluti,", "nl": "Met vriendelijke groet,"}[lang], face(size))
    scribble(c, rng, m, y + size * 4, rng.uniform(70, 120), 22, (20, 25, 90) if ctx.chance(0.6) else BLACK)
    c.text(m, y + size * 6, people.person(rng, ctx.split, country), face(size))
    return c


@layout("other", "article", weight=1.5)
def article(ctx: Context) -> Canvas:
    """A journal or report page in one to three columns, with captions and figures."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.5) else A4))
    face = ctx.face("serif", "serif", "sans")
    size = rng.uniform(8, 11)
    m = rng.uniform(40, 70)
    columns = rng.choice([1, 2, 2, 3])
    gap = 16
    each = (c.width - 2 * m - gap * (columns - 1)) / columns
    y = m + 10
    if ctx.chance(0.6):
        title = heading(rng, ctx.split)
        y = paragraph(c, m, y + 14, c.width - 2 * m, title, face(rng.uniform(15, 24), "bold"), anchor=rng.choice(["l", "c"])) + 6
        c.text(m, y, ", ".join(people.person(rng, ctx.split) for _ in range(rng.randint(1, 3))), face(size, "italic"))
        y += size * 2.5
    for i in range(columns):
        at, x = y, m + i * (each + gap)
        while at < c.height - m - 10:
            if rng.random() < 0.12 and at < c.height - m - 150:
                _figure(ctx, c, x, at, each, 100, face)
                at += 100
                at = paragraph(c, x, at + 12, each, f"Figure {rng.randint(1, 9)}. {sentence(rng, ctx.split)}", face(size * 0.85)) + 8
            if rng.random() < 0.22 and at < c.height - m - 60:
                at += size * 0.6
                c.text(x, at, f"{rng.choice(['', f'{rng.randint(1, 6)}. ', f'{rng.randint(1, 4)}.{rng.randint(1, 5)} '])}{heading(rng, ctx.split)}"[: int(each / size * 1.7)], face(size * 1.15, "bold"))
                at += size * 1.7
            at = paragraph(c, x, at, each, prose(rng, ctx.split, rng.randint(3, 7)), face(size), BLACK, 1.25, "l", c.height - m) + size * 0.6
    c.text(c.width / 2, c.height - m * 0.5, str(rng.randint(1, 400)), face(size), BLACK, "c")
    return c


def _figure(ctx: Context, c: Canvas, x: float, y: float, w: float, h: float, face) -> None:
    rng = ctx.rng
    kind = rng.randrange(4)
    brand = accent(rng)
    c.line(x + 22, y, x + 22, y + h - 14, 0.6)
    c.line(x + 22, y + h - 14, x + w, y + h - 14, 0.6)
    n = rng.randint(4, 8)
    step = (w - 30) / n
    if kind == 0:
        for i in range(n):
            top = y + (h - 18) * rng.random()
            c.box(x + 26 + i * step, top, x + 26 + (i + 0.7) * step, y + h - 14, 0, None, brand)
    elif kind == 1:
        for _ in range(rng.randint(1, 3)):
            c.curve([(x + 26 + i * step, y + (h - 20) * rng.random()) for i in range(n + 1)], 1.2, accent(rng))
    elif kind == 2:
        r = min(w, h) * 0.4
        cx, cy, start = x + w / 2, y + h / 2 - 6, 0.0
        c.box(x, y, x + w, y + h, 0, None, (255, 255, 255))
        for _ in range(5):
            end = start + rng.uniform(0.5, 1.8)
            points = [(cx, cy)] + [(cx + r * math.cos(start + (end - start) * t / 12), cy + r * math.sin(start + (end - start) * t / 12)) for t in range(13)]
            c.shape(points, accent(rng))
            start = end
    else:
        c.box(x, y, x + w, y + h - 4, 0.5, BLACK, grey(rng.randint(150, 230)))
        for _ in range(8):
            px, py, rr = x + w * rng.random(), y + (h - 20) * rng.random(), rng.uniform(4, 18)
            c.disc(max(x, px - rr), max(y, py - rr), min(x + w, px + rr), min(y + h - 4, py + rr), grey(rng.randint(60, 220)))
        return
    if kind != 2:
        for i in range(n):
            c.text(x + 26 + (i + 0.35) * step, y + h - 6, rng.choice([str(2010 + i), f"Q{i % 4 + 1}", "ABCDEFGH"[i]]), face(6), BLACK, "c")
        for i in range(4):
            c.text(x + 19, y + (h - 14) * (1 - i / 4), str(i * rng.choice([10, 25, 50])), face(6), BLACK, "r")


@layout("other", "report-table", weight=1.3)
def report_table(ctx: Context) -> Canvas:
    """Financial statements and other reports with wide tables."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.6) else (792.0, 612.0)))
    face = ctx.face("sans", "serif")
    size = rng.uniform(7.5, 9.5)
    m = rng.uniform(36, 60)
    w = c.width - 2 * m
    y = m + 14
    c.text(c.width / 2, y, companies.company(rng, ctx.split).upper(), face(size * 1.4, "bold"), BLACK, "c")
    c.text(c.width / 2, y + size * 1.8, rng.choice(["CONSOLIDATED BALANCE SHEETS", "Statement of Operations", "Profit and Loss", "Trial Balance", "Aged Receivables", "Inventory Report", "Quarterly Results", "Budget vs. Actuals", "General Ledger"]), face(size * 1.2, "bold"), BLACK, "c")
    c.text(c.width / 2, y + size * 3.4, rng.choice(["(In thousands, except per share amounts)", "Year ended December 31", "As of March 31", "Unaudited"]), face(size), BLACK, "c")
    y += size * 5
    years = rng.randint(2, 5)
    names = ["Cash and cash equivalents", "Accounts receivable, net", "Inventories", "Prepaid expenses", "Total current assets", "Property and equipment, net", "Goodwill", "Intangible assets", "Other assets", "Total assets", "Accounts payable", "Accrued liabilities", "Deferred revenue", "Long-term debt", "Total liabilities", "Common stock", "Retained earnings", "Net revenue", "Cost of sales", "Gross margin", "Research and development", "Selling and marketing", "General and administrative", "Operating income", "Interest expense", "Income taxes", "Net income"]
    columns = [Column("n", "", 0.42)] + [Column(f"y{i}", str(2019 + i), 0.58 / years, "r") for i in range(years)]
    rows = []
    for name in names[: rng.randint(8, 27)]:
        row = {"n": Cell(name, bold=name.startswith(("Total", "Net", "Gross")))}
        for i in range(years):
            cents = amount(rng, 100, 900000)
            row[f"y{i}"] = Cell(rng.choice(["", "$ "]) * (i == 0) + (f"({grouped(cents, ',', '')})" if rng.random() < 0.12 else grouped(cents, ",", "")))
        rows.append(row)
    st = TableStyle.sample(ctx, face, size)
    y, _ = draw_table(c, m, y, w, columns, rows, st, c.height - 80)
    if y < c.height - 160:
        _figure(ctx, c, m, y + 24, w * 0.5, 90, face)
        paragraph(c, m + w * 0.55, y + 34, w * 0.45, prose(rng, ctx.split, 4), face(size), bottom=c.height - 40)
    c.text(c.width / 2, c.height - 30, "The accompanying notes are an integral part of these financial statements.", face(size * 0.9, "italic"), BLACK, "c")
    return c


@layout("other", "contract")
def contract(ctx: Context) -> Canvas:
    """Numbered clauses and signature lines."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("serif", "sans", "typewriter")
    size = rng.uniform(8.5, 11)
    m = rng.uniform(54, 80)
    w = c.width - 2 * m
    c.text(c.width / 2, m + 10, rng.choice(["SERVICE AGREEMENT", "LEASE AGREEMENT", "NON-DISCLOSURE AGREEMENT", "PURCHASE AGREEMENT", "EMPLOYMENT CONTRACT", "PROMISSORY NOTE", "POWER OF ATTORNEY", "TERMS AND CONDITIONS"]), face(size * 1.5, "bold"), BLACK, "c")
    y = paragraph(c, m, m + 40, w, f"This Agreement is made on {dates.show(dates.any_day(rng), '%B %-d, %Y')} between {companies.company(rng, ctx.split)} and {people.person(rng, ctx.split)}.", face(size)) + size
    number = 1
    while y < 640:
        y = paragraph(c, m + 18, y, w - 18, f"{number}. {prose(rng, ctx.split, rng.randint(1, 4))}", face(size), BLACK, 1.3, "l", 660) + size * 0.7
        number += 1
    for i in range(2):
        x = m + i * w * 0.55
        c.line(x, 706, x + w * 0.4, 706, 0.6)
        if ctx.chance(0.6):
            scribble(c, rng, x + 10, 702, 90, 22, (20, 25, 90))
        c.text(x, 717, rng.choice(["Signature", "By:", "Authorized representative", "Tenant", "Landlord"]), face(size * 0.85))
        c.text(x, 730, f"Date: {dates.show(dates.any_day(rng), '%m/%d/%Y')}", face(size * 0.85))
    return c


@layout("other", "checklist")
def checklist(ctx: Context) -> Canvas:
    """Tick boxes, questionnaires and application forms."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.6) else A4))
    face = ctx.face("sans", "sans", "serif")
    size = rng.uniform(8.5, 11)
    m = rng.uniform(40, 64)
    w = c.width - 2 * m
    hand = ctx.face("hand", "mono", "sans")
    c.text(m, m + 14, rng.choice(["Application Form", "Inspection Checklist", "New Patient Registration", "Membership Application", "Incident Report", "Drill Report", "Employee Onboarding", "Intake Questionnaire", "Tax Organizer"]), face(size * 1.8, "bold"), rng.choice([BLACK, accent(rng)]))
    y = m + 44
    while y < c.height - 70:
        kind = rng.random()
        if kind < 0.1:
            y += 6
            c.box(m, y - size, m + w, y + size * 0.5, 0, None, grey(225))
            c.text(m + 4, y, heading(rng, ctx.split), face(size, "bold"))
            y += size * 2.2
        elif kind < 0.55:
            label, text = rng.choice([("Name", people.person(rng, ctx.split)), ("Date", dates.show(dates.any_day(rng), "%m/%d/%Y")), ("Address", places.address(rng, ctx.split)[0]), ("Phone", places.phone(rng)), ("City/State/ZIP", places.us_city_line(rng, ctx.split)), ("E-mail", places.email(rng, people.family(rng, ctx.split))), ("Employer", companies.company(rng, ctx.split)), ("Date of Birth", dates.show(dates.any_day(rng, 1940, 2005), "%m/%d/%Y")), ("SSN", ids.ssn(rng)), ("Comments", sentence(rng, ctx.split)[:40])])
            x = c.text(m, y, f"{label}: ", face(size, "bold")) + 3
            c.line(x, y + 2, m + w * rng.choice([0.6, 0.95]), y + 2, 0.5)
            if ctx.chance(0.7):
                c.text(x + 4, y, text, hand(size * 1.1), (20, 30, 110) if hand.kind == "hand" else BLACK)
            y += size * 2
        else:
            side = size * 0.9
            tick(c, rng, m, y - side, side, ctx.chance(0.5), hand(size))
            y = paragraph(c, m + size * 1.6, y, w - size * 2, sentence(rng, ctx.split), face(size), BLACK, 1.25) + size * 0.5
    return c


@layout("other", "pay-stub", weight=1.6)
def pay_stub(ctx: Context) -> Canvas:
    """Earnings, deductions, year to date, net pay."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.7) else (612.0, 330.0)))
    face = ctx.face("sans", "sans", "mono")
    size = rng.uniform(7, 8.8) * (0.9 if face.kind == "mono" else 1)
    m = rng.uniform(26, 44)
    w = c.width - 2 * m
    brand = accent(rng)
    c.text(m, m + 8, companies.company(rng, ctx.split), face(size * 1.3, "bold"))
    block(c, m, m + 8 + size * 1.5, places.address(rng, ctx.split), face(size))
    c.text(m + w, m + 10, rng.choice(["Earnings Statement", "PAY STUB", "Payroll Advice", "Statement of Earnings and Deductions"]), face(size * 1.5, "bold"), brand, "r")
    end = dates.any_day(rng)
    form = dates.form_for(rng, "us")
    for i, (k, v) in enumerate((("Pay Period", f"{dates.show(end - dt.timedelta(days=13), form)} - {dates.show(end, form)}"), ("Pay Date", dates.show(end + dt.timedelta(days=5), form)), ("Employee ID", ids.digits(rng, 6)), ("SSN", ids.ssn(rng, 0.9)))):
        c.text(m + w * 0.6, m + 30 + i * size * 1.4, f"{k}:", face(size, "bold"))
        c.text(m + w, m + 30 + i * size * 1.4, v, face(size), BLACK, "r")
    c.text(m, m + 62, people.person(rng, ctx.split), face(size * 1.1, "bold"))
    st = TableStyle.sample(ctx, face, size, brand)
    gross = amount(rng, 400, 9000)
    rate = amount(rng, 12, 70)
    rows = [{"n": Cell("Regular"), "r": Cell(grouped(rate)), "h": Cell("80.00"), "c": Cell(grouped(gross)), "y": Cell(grouped(gross * rng.randint(2, 24)))}]
    for name in rng.sample(["Overtime", "Holiday", "Vacation", "Bonus", "Sick", "Tips"], rng.randint(0, 3)):
        part = amount(rng, 30, 800)
        rows.append({"n": Cell(name), "r": Cell(grouped(rate)), "h": Cell(f"{rng.randint(1, 12)}.00"), "c": Cell(grouped(part)), "y": Cell(grouped(part * rng.randint(1, 20)))})
    y, _ = draw_table(c, m, m + 74, w * 0.56, [Column("n", "Earnings", 0.3), Column("r", "Rate", 0.15, "r"), Column("h", "Hours", 0.15, "r"), Column("c", "Current", 0.2, "r"), Column("y", "YTD", 0.2, "r")], rows, st)
    taxes = [{"n": Cell(n), "c": Cell(grouped(round(gross * k))), "y": Cell(grouped(round(gross * k) * rng.randint(2, 24)))} for n, k in (("Federal Income Tax", 0.11), ("Social Security Tax", 0.062), ("Medicare Tax", 0.0145), (f"{places.state(rng, True)} State Income Tax", 0.04), *rng.sample([("401(k)", 0.05), ("Medical", 0.03), ("Dental", 0.01), ("Union Dues", 0.01), ("HSA", 0.02)], 2))]
    y2, _ = draw_table(c, m + w * 0.59, m + 74, w * 0.41, [Column("n", rng.choice(["Deductions", "Taxes and Deductions"]), 0.5), Column("c", "Current", 0.25, "r"), Column("y", "YTD", 0.25, "r")], taxes, st)
    y = max(y, y2) + size * 2
    c.box(m, y - size * 1.3, m + w, y + size * 0.8, 0.6, BLACK, tint(brand, 0.1))
    c.text(m + 6, y, f"Gross Pay: ${grouped(gross)}", face(size * 1.1, "bold"))
    c.text(m + w - 6, y, f"NET PAY: ${grouped(round(gross * 0.71))}", face(size * 1.1, "bold"), BLACK, "r")
    if c.height > 500 and ctx.chance(0.6):
        c.dashes(0, 520, c.width, 520, 0.5)
        c.text(m, 545, "Direct Deposit Advice - NON-NEGOTIABLE", face(10, "bold"))
        block(c, m, 570, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], face(size * 1.1))
        c.text(m + w, 570, f"Account XXXXXX{ids.digits(rng, 4)} ${grouped(round(gross * 0.71))}", face(size), BLACK, "r")
    return c


_ORDERS = {
    "en": ["Purchase Order", "PURCHASE ORDER", "Quotation", "QUOTE", "Estimate", "Packing List", "PACKING SLIP", "Delivery Note", "Order Confirmation", "Sales Order", "Pro Forma", "Bill of Lading", "Statement of Account", "Work Order", "Price List", "Remittance Advice"],
    "de": ["Angebot", "Auftragsbestätigung", "Lieferschein", "Bestellung", "Kostenvoranschlag", "Mahnung"],
    "fr": ["Devis", "Bon de commande", "Bon de livraison", "Confirmation de commande"], "es": ["Presupuesto", "Albarán", "Pedido"],
    "it": ["Preventivo", "Documento di trasporto", "Ordine"], "nl": ["Offerte", "Pakbon", "Opdrachtbevestiging"],
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
    number = {"en": rng.choice(["PO Number", "Quote No.", "Order No.", "Ref.", "Shipment No."]), "de": rng.choice(["Angebots-Nr.", "Auftrags-Nr.", "Lieferschein-Nr."]), "fr": "N°", "es": "N.º", "it": "Numero", "nl": "Nummer"}[b.lang]
    rows = [(number, b.number, "", None), ({"en": "Date", "de": "Datum", "fr": "Date", "es": "Fecha", "it": "Data", "nl": "Datum"}[b.lang], b.show_date(b.date), "", None)]
    at = m + 50
    for row in rows:
        b.pair(c.width - m, at, row, ":", "bold", "r")
        at += b.size * 1.6
    y = max(left, at) + 20
    b.say(m, y, {"en": rng.choice(["Ship To:", "Vendor:", "Quote To:", "Deliver To:"]), "de": "Lieferanschrift", "fr": "Adresse de livraison", "es": "Enviar a", "it": "Destinatario", "nl": "Afleveradres"}[b.lang], weight="bold")
    y = b.party(m, y + b.size * 1.5, "customer") + 16
    bare = any(k in b.title.lower() for k in ("packing", "delivery", "liefer", "livraison", "albar", "trasporto", "pakbon", "lading"))
    if bare:
        rows_ = [{"i": Cell(str(i + 1)), "c": Cell(line.code), "t": Cell(line.text), "q": Cell(line.count()), "u": Cell(line.unit), "w": Cell(f"{rng.uniform(0.2, 80):.2f} kg")} for i, line in enumerate(b.sale.lines)]
        columns = [Column("i", "#", 0.06), Column("c", b.t("code"), 0.16), Column("t", b.t("description"), 0.46), Column("q", b.t("quantity"), 0.12, "r"), Column("u", b.t("unit"), 0.1, "c"), Column("w", {"en": "Weight", "de": "Gewicht"}.get(b.lang, "kg"), 0.14, "r")]
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


@layout("other", "blank", weight=0.8)
def blank(ctx: Context) -> Canvas:
    """An empty or nearly empty page."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.5) else A4))
    kind = rng.random()
    if kind < 0.3:
        face = ctx.face("serif", "sans")
        c.text(c.width / 2, c.height * rng.uniform(0.3, 0.6), rng.choice(["This page intentionally left blank", "Notes", "Page intentionally left blank.", "Appendix A"]), face(11), BLACK, "c")
    elif kind < 0.5:
        c.text(c.width / 2, c.height - 30, str(rng.randint(1, 90)), ctx.face("serif", "sans")(10), BLACK, "c")
    elif kind < 0.65:
        for i in range(rng.randint(8, 26)):
            c.line(50, 90 + i * 24, c.width - 50, 90 + i * 24, 0.5, grey(160))
    return c


@layout("other", "instructions-page", weight=1.5)
def instructions_page(ctx: Context) -> Canvas:
    """The back of an IRS form: two or three columns of box explanations."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans", "serif")
    size = rng.uniform(7, 9)
    columns = rng.choice([2, 2, 3])
    m, gap = rng.uniform(30, 48), 18
    each = (612 - 2 * m - gap * (columns - 1)) / columns
    form = rng.choice(["Form W-2", "Form 1099-INT", "Form 1099-DIV", "Form 1099-MISC", "Form 1099-R", "Form 1098", "Form 1099-NEC"])
    top = m + 20
    bottom = 792 - m if ctx.chance(0.6) else rng.uniform(350, 600)
    c.text(m, top, rng.choice(["Instructions for Recipient", "Notice to Employee", "Instructions for Employee", "Instructions for Payer/Borrower", f"Instructions for {form}"]), face(size * 1.5, "bold"))
    for i in range(columns):
        y = top + size * 2.4
        while y < bottom - size * 3:
            box = f"Box {rng.choice(['1', '2a', '2b', '3', '4', '5', '7', '10', '12a', '14', '15-17'])}. "
            y = paragraph(c, m + i * (each + gap), y, each, (box if ctx.chance(0.6) else "") + tax_note(rng, ctx.split), face(size), BLACK, 1.2, "l", bottom) + size * 0.5
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


@layout("other", "identity-card")
def identity_card(ctx: Context) -> Canvas:
    """A driver's licence, badge or insurance card, alone or on a page."""
    rng = ctx.rng
    alone = ctx.chance(0.6)
    c = ctx.sheet(*((243.0, 153.0) if alone else LETTER))
    x, y = (0.0, 0.0) if alone else (rng.uniform(40, 200), rng.uniform(60, 300))
    w, h = 243.0, 153.0
    face = ctx.face("sans")
    brand = accent(rng)
    c.round_box(x, y, x + w, y + h, 10, 0.8, grey(120), tint(brand, 0.12))
    c.box(x, y + 8, x + w, y + 30, 0, None, brand)
    kind = rng.choice(["DRIVER LICENSE", "IDENTIFICATION CARD", "Social Security", "HEALTH INSURANCE", "EMPLOYEE ID", "PERMANENT RESIDENT"])
    c.text(x + 10, y + 24, f"{places.city(rng, ctx.split).upper()} {kind}", face(10, "bold"), (255, 255, 255))
    c.box(x + 10, y + 40, x + 68, y + 114, 0.5, grey(90), grey(190))
    c.disc(x + 26, y + 50, x + 52, y + 80, grey(120))
    c.disc(x + 16, y + 84, x + 62, y + 130 - 17, grey(120))
    at = y + 48
    for label, text in (("DL", ids.code(rng, 9, 0.2)), ("EXP", dates.show(dates.any_day(rng, 2024, 2030), "%m/%d/%Y")), ("LN", people.family(rng, ctx.split).upper()), ("FN", people.given(rng, ctx.split).upper()), ("", places.address(rng, ctx.split)[0].upper()), ("", places.us_city_line(rng, ctx.split).upper()), ("DOB", dates.show(dates.any_day(rng, 1940, 2006), "%m/%d/%Y")), ("SEX M HGT 5'-10\"", "EYES BRN")):
        start = c.text(x + 78, at, label + " ", face(5.6), brand) if label else x + 78
        c.text(start, at, text, face(7.2, "bold"))
        at += 11
    scribble(c, rng, x + 12, y + 134, 70, 14)
    return c


@layout("other", "mortgage-statement", weight=1.4)
def mortgage_statement(ctx: Context) -> Canvas:
    """A servicer's or association's monthly statement with a payment coupon."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans")
    brand = accent(rng)
    size = rng.uniform(7.6, 9)
    m, w = 40.0, 532.0
    logo(c, rng, m, 34, 30, brand)
    c.text(m + 40, 52, companies.lender(rng, ctx.split), face(13, "bold"), brand)
    c.text(m + w, 48, rng.choice(["Mortgage Statement", "MONTHLY MORTGAGE STATEMENT", "Escrow Analysis Statement", "HOA Statement of Account", "Payoff Statement", "Loan Statement"]), face(13, "bold"), BLACK, "r")
    block(c, m, 96, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], face(size * 1.1))
    y = 90.0
    form = dates.form_for(rng, "us")
    for k, v in (("Loan Number", ids.digits(rng, 10)), ("Statement Date", dates.show(dates.any_day(rng), form)), ("Payment Due Date", dates.show(dates.any_day(rng), form)), ("Amount Due", f"${grouped(amount(rng, 700, 5000))}"), ("Interest Rate", f"{rng.uniform(2.5, 8):.3f}%"), ("Outstanding Principal", f"${grouped(amount(rng, 30000, 600000))}"), ("Escrow Balance", f"${grouped(amount(rng, 100, 9000))}")):
        c.text(m + w * 0.55, y, k, face(size))
        c.text(m + w, y, v, face(size, "bold"), BLACK, "r")
        y += size * 1.6
    st = TableStyle.sample(ctx, face, size, brand)
    rows = [{"n": Cell(n), "c": Cell(f"${grouped(amount(rng, 20, 2000))}"), "y": Cell(f"${grouped(amount(rng, 200, 20000))}")} for n in ("Principal", "Interest", "Escrow (Taxes and Insurance)", "Fees Charged", "Total Payment")]
    y, _ = draw_table(c, m, y + 20, w, [Column("n", rng.choice(["Explanation of Amount Due", "Past Payments Breakdown"]), 0.6), Column("c", "Paid Last Month", 0.2, "r"), Column("y", "Paid Year to Date", 0.2, "r")], rows, st)
    rows = [{"d": Cell(dates.show(dates.any_day(rng), "%m/%d/%Y")), "n": Cell(rng.choice(["Payment Received - Thank you", "Late Charge", "Escrow Disbursement - County Tax", "Hazard Insurance", "Payment"])), "a": Cell(f"${grouped(amount(rng, 20, 3000))}")} for _ in range(rng.randint(2, 6))]
    y, _ = draw_table(c, m, y + 20, w, [Column("d", "Date", 0.2), Column("n", "Transaction Activity", 0.6), Column("a", "Amount", 0.2, "r")], rows, st)
    paragraph(c, m, y + 24, w, prose(rng, ctx.split, 5), face(size), bottom=600)
    c.dashes(20, 620, 592, 620, 0.5)
    c.text(m, 645, "Please detach and return with your payment", face(size))
    block(c, m, 670, [people.person(rng, ctx.split), *places.address(rng, ctx.split)], face(size))
    c.box(m + w * 0.6, 650, m + w, 700, 0.6)
    c.text(m + w * 0.62, 668, "Amount Due", face(size, "bold"))
    c.text(m + w - 6, 668, f"${grouped(amount(rng, 700, 5000))}", face(size, "bold"), BLACK, "r")
    c.text(m + w * 0.62, 690, "Additional Principal $", face(size))
    return c
