"""Still more papers of the type "other": mail, tickets, results, notes, manuals, notices."""

from __future__ import annotations

from training.synth.content import companies, dates, goods, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.content.prose import heading, sentence
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import ALL_FORMS, sample
from training.synth.pages.kit import barcode, block, logo, matrix_code, paragraph, scribble
from training.synth.pages.printing import Ink
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("other", "email-printout")
def email(ctx: Context) -> Canvas:
    """A printed e-mail, perhaps about an invoice or a tax form."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.6) else A4))
    face = ctx.face("sans", "sans", "serif")
    size = rng.uniform(8.5, 10.5)
    m = rng.uniform(36, 60)
    w = c.width - 2 * m
    sender, name = companies.company(rng, ctx.split), people.person(rng, ctx.split)
    c.text(m, m, name, face(size * 1.3, "bold"))
    c.line(m, m + 8, m + w, m + 8, 1.5)
    y = m + 28
    subject = rng.choice(["Your invoice is ready", "Payment reminder", heading(rng, ctx.split), "Your tax form is available", "Receipt for your order", "Re: Meeting notes", "Statement available online"])
    for key, text in (("From:", f"{sender} <{places.email(rng, sender)}>"), ("Sent:", dates.show(dates.any_day(rng), "%B %-d, %Y") + f" {rng.randint(1, 12)}:{rng.randint(10, 59)} PM"), ("To:", places.email(rng, "mail", person_name=name)), ("Subject:", subject)):
        c.text(m, y, key, face(size, "bold"))
        c.text(m + 58, y, text, face(size))
        y += size * 1.5
    y += size
    c.text(m, y, f"{rng.choice(['Dear', 'Hello', 'Hi'])} {name.split()[0]},", face(size))
    y += size * 2
    for _ in range(rng.randint(1, 5)):
        y = paragraph(c, m, y, w, prose(rng, ctx.split, rng.randint(1, 4)), face(size), BLACK, 1.35, "l", c.height - 90) + size
    if ctx.chance(0.4):
        c.round_box(m, y, m + 120, y + 24, 4, 0.5, accent(rng), accent(rng))
        c.text(m + 60, y + 16, rng.choice(["View online", "Pay now", "Sign in"]), face(size, "bold"), (255, 255, 255), "c")
    c.text(m, c.height - 30, f"https://{places.web(rng, sender)}/mail/u/0/?ui={ids.code(rng, 8)}", face(7), grey(60))
    return c


@layout("other", "resume")
def resume(ctx: Context) -> Canvas:
    """A curriculum vitae."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.5) else A4))
    face, brand = ctx.face("serif", "sans"), accent(rng)
    size = rng.uniform(8.5, 10.5)
    m = rng.uniform(40, 64)
    w = c.width - 2 * m
    name = people.person(rng, ctx.split)
    c.text(c.width / 2, m + 8, name, face(20, "bold"), brand, "c")
    c.text(c.width / 2, m + 24, f"{places.us_city_line(rng, ctx.split)} | {places.phone(rng)} | {places.email(rng, 'mail', person_name=name)}", face(size * 0.9), BLACK, "c")
    y = m + 48
    for part in rng.sample(["Experience", "Education", "Skills", "Publications", "Volunteer Work", "Certifications"], 4):
        c.text(m, y, part.upper(), face(size * 1.1, "bold"), brand)
        c.line(m, y + 4, m + w, y + 4, 0.7, brand)
        y += size * 2
        for _ in range(rng.randint(1, 3)):
            if y > c.height - 80:
                break
            c.text(m, y, companies.company(rng, ctx.split), face(size, "bold"))
            c.text(m + w, y, f"{rng.randint(1995, 2015)} - {rng.choice(['present', str(rng.randint(2016, 2025))])}", face(size), BLACK, "r")
            y += size * 1.4
            for _ in range(rng.randint(1, 3)):
                c.disc(m + 6, y - size * 0.45, m + 8.4, y - size * 0.2, BLACK)
                y = paragraph(c, m + 14, y, w - 14, sentence(rng, ctx.split), face(size), BLACK, 1.25, "l", c.height - 50)
            y += size * 0.7
    return c


@layout("other", "lab-report")
def lab_report(ctx: Context) -> Canvas:
    """Results with values, units and reference ranges."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.6) else A4))
    face, brand = ctx.face("sans", "mono"), accent(rng)
    size = rng.uniform(7.5, 9) * (0.9 if face.kind == "mono" else 1)
    m = rng.uniform(34, 54)
    w = c.width - 2 * m
    logo(c, rng, m, m - 6, 28, brand)
    c.text(m + 38, m + 12, f"{places.city(rng, ctx.split)} {rng.choice(['Laboratories', 'Medical Center', 'Testing Services', 'Calibration Lab'])}", face(14, "bold"), brand)
    y = m + 44
    for i, (key, text) in enumerate((("Patient", people.person(rng, ctx.split)), ("Date of Birth", dates.show(dates.any_day(rng, 1940, 2010), "%m/%d/%Y")), ("Collected", dates.show(dates.any_day(rng), "%m/%d/%Y")), ("Specimen", ids.code(rng, 9)), ("Physician", "Dr. " + people.person(rng, ctx.split)), ("Account", ids.digits(rng, 7)))):
        x = m + (i % 2) * w / 2
        c.text(c.text(x, y + (i // 2) * size * 1.5, f"{key}: ", face(size, "bold")), y + (i // 2) * size * 1.5, text, face(size))
    y += size * 6.5
    names = ["Glucose", "Sodium", "Potassium", "Chloride", "Creatinine", "Calcium", "Total Protein", "Albumin", "Hemoglobin", "Hematocrit", "Platelets", "WBC", "RBC", "Cholesterol", "HDL", "LDL", "Triglycerides", "TSH", "Iron", "Vitamin D"]
    rows = []
    for name in rng.sample(names, rng.randint(7, 20)):
        low, high = sorted((rng.uniform(1, 60), rng.uniform(61, 300)))
        value = rng.uniform(low * 0.8, high * 1.1)
        rows.append({"n": Cell(name), "v": Cell(f"{value:.1f}", bold=value > high), "f": Cell("H" if value > high else "L" if value < low else ""), "u": Cell(rng.choice(["mg/dL", "mmol/L", "g/dL", "%", "U/L"])), "r": Cell(f"{low:.1f} - {high:.1f}")})
        if not rows[-1]["f"].text:
            del rows[-1]["f"]
    st = TableStyle.sample(ctx, face, size, brand)
    y, _ = draw_table(c, m, y, w, [Column("n", "Test", 2), Column("v", "Result", 1, "r"), Column("f", "Flag", 0.6, "c"), Column("u", "Units", 1), Column("r", "Reference Range", 1.4)], rows, st, c.height - 80)
    paragraph(c, m, y + 20, w, prose(rng, ctx.split, 3), face(size * 0.9), grey(60), 1.25, "l", c.height - 30)
    return c


@layout("other", "ticket")
def ticket(ctx: Context) -> Canvas:
    """A boarding pass, concert ticket, parking permit or voucher."""
    rng = ctx.rng
    c = ctx.sheet(rng.uniform(430, 560), rng.uniform(170, 230))
    face, brand = ctx.face("sans", "mono"), accent(rng)
    c.box(0, 0, c.width, 34, 0, None, brand)
    c.text(14, 23, rng.choice(["BOARDING PASS", "ADMIT ONE", "PARKING PERMIT", "TRAIN TICKET", "GIFT VOUCHER"]), face(14, "bold"), (255, 255, 255))
    for i, (key, text) in enumerate((("NAME", people.person(rng, ctx.split).upper()), ("FROM", places.city(rng, ctx.split).upper()), ("TO", places.city(rng, ctx.split).upper()), ("DATE", dates.show(dates.any_day(rng), "%d%b%y").upper()), ("SEAT", f"{rng.randint(1, 40)}{rng.choice('ABCDEF')}"), ("GATE", f"{rng.choice('ABCD')}{rng.randint(1, 60)}"), ("REF", ids.code(rng, 6, 0.6)), ("PRICE", f"{grouped(amount(rng, 8, 900))}"))):
        x, y = 16 + (i % 3) * 108, 56 + (i // 3) * 44
        c.text(x, y, key, face(6.6), grey(90))
        c.text(x, y + 16, text[:16], face(11, "bold"))
    c.dashes(c.width - 104, 34, c.width - 104, c.height, 0.8)
    if ctx.chance(0.5):
        matrix_code(c, rng, c.width - 92, 56, 76)
    else:
        barcode(c, rng, c.width - 94, 60, 80, 70)
    return c


@layout("other", "handwritten-note", weight=0.8)
def note(ctx: Context) -> Canvas:
    """A letter or list by hand, on ruled or plain paper."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.5) else (rng.uniform(250, 420), rng.uniform(300, 560))))
    hand = ctx.face("hand")
    size = rng.uniform(14, 22)
    pitch = size * rng.uniform(1.4, 1.8)
    m = rng.uniform(26, 50)
    ink = Ink("pen", rng.uniform(0.4, 1), rng)
    color = rng.choice([(15, 25, 110), (20, 20, 20), (60, 60, 60), (120, 20, 30)])
    if ctx.chance(0.6):
        y = m + pitch
        while y < c.height - 10:
            c.line(0, y + 3, c.width, y + 3, 0.5, (170, 190, 220))
            y += pitch
    y = m + pitch
    while y < c.height - 40:
        room = c.width - 2 * m
        text = rng.choice([sentence(rng, ctx.split), goods.product(rng, ctx.split), people.person(rng, ctx.split), f"{goods.product(rng, ctx.split)} {grouped(amount(rng, 1, 90))}"])
        words, line = text.split(), ""
        for word in words:
            if c.width_of(f"{line} {word}", hand(size)) > room:
                c.text(m, y, line, hand(size), color, "l", ink)
                y += pitch
                line = word
                if y > c.height - 30:
                    break
            else:
                line = f"{line} {word}".strip()
        if line and y <= c.height - 20:
            c.text(m, y, line, hand(size), color, "l", ink)
        y += pitch * rng.choice([1, 1, 2])
    return c


@layout("other", "government-notice", weight=1.3)
def notice(ctx: Context) -> Canvas:
    """A tax office's letter, or an unemployment, benefit or assessment notice."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans", "serif")
    size = rng.uniform(8.6, 10)
    m = rng.uniform(44, 60)
    w = c.width - 2 * m
    c.text(m, m, "Department of the Treasury", face(size, "bold"))
    c.text(m, m + size * 1.3, rng.choice(["Internal Revenue Service", "Department of Revenue", "Social Security Administration", "Franchise Tax Board", "County Assessor"]), face(size, "bold"))
    rows = [("Notice", f"CP{rng.randint(10, 99)}"), ("Tax year", str(rng.randint(2017, 2025))), ("Notice date", dates.show(dates.any_day(rng), "%B %-d, %Y")), ("Social security number", ids.ssn(rng, 0.8)), ("Page", "1 of 4")]
    for i, (key, text) in enumerate(rows):
        c.text(m + w * 0.62, m + i * size * 1.4, key, face(size * 0.9, "bold"))
        c.text(m + w, m + i * size * 1.4, text, face(size * 0.9), BLACK, "r")
    block(c, m, m + 92, [people.person(rng, ctx.split).upper(), *(t.upper() for t in places.address(rng, ctx.split))], face(size))
    y = m + 170
    c.text(m, y, rng.choice(["We changed your return", "You have unpaid taxes", "Your benefit amount will change", "Notice of assessment", f"Form SSA-1099 - Social Security Benefit Statement {rng.randint(2019, 2025)}", "Amount due immediately: see below"]), face(size * 1.7, "bold"))
    y = paragraph(c, m, y + size * 2.6, w * 0.62, prose(rng, ctx.split, 3), face(size), BLACK, 1.3) + 8
    rows2 = [{"n": Cell(n), "a": Cell(f"${grouped(amount(rng, 10, 9000))}")} for n in rng.sample(["Tax you owed", "Payments and credits", "Interest charges", "Failure-to-pay penalty", "Benefits paid", "Medicare premiums deducted", "Net benefits", "Assessed value"], 4)]
    rows2.append({"n": Cell("Amount due", bold=True), "a": Cell(f"${grouped(amount(rng, 10, 9000))}", bold=True)})
    st = TableStyle.sample(ctx, face, size)
    y, _ = draw_table(c, m, y, w * 0.7, [Column("n", "Billing Summary", 2), Column("a", "", 1, "r")], rows2, st)
    while y < 690:
        y = paragraph(c, m, y + size * 1.8, w, prose(rng, ctx.split, 3), face(size), BLACK, 1.3, "l", 740)
    return c


@layout("other", "manual-page")
def manual(ctx: Context) -> Canvas:
    """Instructions with numbered steps, notes and drawings."""
    rng = ctx.rng
    c = ctx.sheet(*rng.choice([LETTER, A4, (420.0, 595.0)]))
    face = ctx.face("sans", "serif", accented=True)
    size = rng.uniform(8, 10.5)
    lang = rng.choice(["en", "en", "de", "fr", "es", "it", "nl"])
    m = rng.uniform(34, 56)
    w = c.width - 2 * m
    c.text(m, m + 10, f"{rng.randint(1, 9)} {goods.product(rng, ctx.split, lang)}", face(size * 1.9, "bold"))
    y, step = m + 40, 1
    while y < c.height - 80:
        kind = rng.random()
        if kind < 0.16 and y < c.height - 170:
            c.box(m, y, m + w, y + 90, 0.6, grey(100))
            for _ in range(rng.randint(3, 7)):
                x0, y0 = m + 10 + (w - 80) * rng.random(), y + 8 + 50 * rng.random()
                c.round_box(x0, y0, x0 + rng.uniform(14, 60), y0 + rng.uniform(8, 26), 3, 0.8, grey(60))
            y += 106
        elif kind < 0.3:
            c.box(m, y - size, m + w, y + size * 3.2, 0, None, grey(232))
            c.text(m + 6, y + size * 0.4, {"de": "Hinweis", "fr": "Attention", "es": "Nota", "it": "Nota", "nl": "Let op"}.get(lang, "NOTE"), face(size, "bold"))
            paragraph(c, m + 6, y + size * 1.8, w - 12, sentence(rng, ctx.split, lang), face(size * 0.9), bottom=y + size * 3.2)
            y += size * 5
        else:
            c.text(m, y, f"{step}.", face(size, "bold"))
            y = paragraph(c, m + 20, y, w - 20, prose(rng, ctx.split, rng.randint(1, 2), lang), face(size), BLACK, 1.35, "l", c.height - 50) + size * 0.7
            step += 1
    c.text(c.width / 2, c.height - 26, str(rng.randint(3, 120)), face(size), BLACK, "c")
    return c


@layout("other", "tax-letter", weight=1.2)
def tax_letter(ctx: Context) -> Canvas:
    """A cover letter or organiser page that only names tax forms."""
    rng = ctx.rng
    sheet = sample(ctx, rng.choice(ALL_FORMS))
    ctx.consistent = True
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans", "serif")
    size = rng.uniform(9, 10.5)
    m = rng.uniform(50, 70)
    w = c.width - 2 * m
    c.text(m, m, sheet.f.payer.name, face(14, "bold"), accent(rng))
    y = block(c, m, m + 50, [sheet.f.recipient.name, *sheet.f.recipient.address], face(size)) + 20
    c.text(m, y, f"Re: {sheet.f.year} Form {sheet.name}", face(size, "bold"))
    y = paragraph(c, m, y + size * 2.2, w, f"Enclosed please find your Form {sheet.name}, {sheet.title}, for tax year {sheet.f.year}. {prose(rng, ctx.split, 3)}", face(size), BLACK, 1.35) + size
    st = TableStyle.sample(ctx, face, size)
    rows = [{"f": Cell(rng.choice(["W-2", "1099-INT", "1099-DIV", "1099-R", "1099-MISC", "1098", "1099-NEC", "1099-B", "K-1"])), "p": Cell(companies.company(rng, ctx.split)), "s": Cell(rng.choice(["Received", "Missing", "Requested", "Not applicable"]))} for _ in range(rng.randint(3, 9))]
    y, _ = draw_table(c, m, y, w, [Column("f", "Form", 1), Column("p", "Issuer", 3), Column("s", "Status", 1)], rows, st, 620)
    y = paragraph(c, m, y + size * 2, w, prose(rng, ctx.split, 3), face(size), BLACK, 1.35, "l", 700)
    scribble(c, rng, m, y + 26, 90, 20)
    return c


@layout("other", "price-list")
def price_list(ctx: Context) -> Canvas:
    """A menu, catalogue page or price list."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.5) else A4))
    face, brand = ctx.face("serif", "sans"), accent(rng)
    size = rng.uniform(8.5, 11)
    m = rng.uniform(44, 70)
    w = c.width - 2 * m
    menu = ctx.chance(0.5)
    c.text(c.width / 2, m + 12, rng.choice(["Menu", "Dinner", "Specials"]) if menu else rng.choice(["Price List", "Catalogue", "Spring Offers"]), face(26, "bold"), brand, "c")
    y = m + 50
    if ctx.chance(0.3):
        c.box(m - 14, m - 14, m + w + 14, c.height - m + 14, 1.2, brand, None)
    columns = rng.choice([1, 2])
    each = (w - 24 * (columns - 1)) / columns
    for k in range(columns):
        at, x = y, m + k * (each + 24)
        while at < c.height - m - 30:
            if rng.random() < 0.14:
                at += size
                c.text(x, at, heading(rng, ctx.split)[:24], face(size * 1.25, "bold"), brand)
                at += size * 2
            name = goods.dish(rng, ctx.split) if menu else goods.product(rng, ctx.split)
            price = f"{rng.choice(['', '$', '€ '])}{grouped(amount(rng, 2, 80))}"
            c.text(x, at, name[: int(each / size * 1.2)], face(size, "bold"))
            c.text(x + each, at, price, face(size), BLACK, "r")
            at += size * 1.35
            if rng.random() < 0.45:
                at = paragraph(c, x, at, each * 0.85, sentence(rng, ctx.split), face(size * 0.85, "italic"), grey(70), 1.2, "l", c.height - m - 10)
            at += size * 0.7
    if not menu:
        c.box(0, c.height - 22, c.width, c.height, 0, None, tint(brand, 0.3))
    return c
