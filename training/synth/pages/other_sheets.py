"""Still more papers of the type "other": mail, tickets, results, notes, manuals, notices."""

from __future__ import annotations

from training.synth.content import companies, dates, goods, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.content.prose import heading, sentence
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import (
    logo,
    paragraph,
)
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
    subject = rng.choice(
        [
            "Your invoice is ready",
            "Payment reminder",
            heading(rng, ctx.split),
            "Your tax form is available",
            "Receipt for your order",
            "Re: Meeting notes",
            "Statement available online",
        ]
    )
    for key, text in (
        ("From:", f"{sender} <{places.email(rng, sender)}>"),
        ("Sent:", dates.show(dates.any_day(rng), "%B %-d, %Y") + f" {rng.randint(1, 12)}:{rng.randint(10, 59)} PM"),
        ("To:", places.email(rng, "mail", person_name=name)),
        ("Subject:", subject),
    ):
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
    c.text(
        c.width / 2,
        m + 24,
        f"{places.us_city_line(rng, ctx.split)} | {places.phone(rng)} | {places.email(rng, 'mail', person_name=name)}",
        face(size * 0.9),
        BLACK,
        "c",
    )
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
    c.text(
        m + 38,
        m + 12,
        f"{places.city(rng, ctx.split)} {rng.choice(['Laboratories', 'Medical Center', 'Testing Services', 'Calibration Lab'])}",
        face(14, "bold"),
        brand,
    )
    y = m + 44
    for i, (key, text) in enumerate(
        (
            ("Patient", people.person(rng, ctx.split)),
            ("Date of Birth", dates.show(dates.any_day(rng, 1940, 2010), "%m/%d/%Y")),
            ("Collected", dates.show(dates.any_day(rng), "%m/%d/%Y")),
            ("Specimen", ids.code(rng, 9)),
            ("Physician", "Dr. " + people.person(rng, ctx.split)),
            ("Account", ids.digits(rng, 7)),
        )
    ):
        x = m + (i % 2) * w / 2
        c.text(c.text(x, y + (i // 2) * size * 1.5, f"{key}: ", face(size, "bold")), y + (i // 2) * size * 1.5, text, face(size))
    y += size * 6.5
    names = [
        "Glucose",
        "Sodium",
        "Potassium",
        "Chloride",
        "Creatinine",
        "Calcium",
        "Total Protein",
        "Albumin",
        "Hemoglobin",
        "Hematocrit",
        "Platelets",
        "WBC",
        "RBC",
        "Cholesterol",
        "HDL",
        "LDL",
        "Triglycerides",
        "TSH",
        "Iron",
        "Vitamin D",
    ]
    rows = []
    for name in rng.sample(names, rng.randint(7, 20)):
        low, high = sorted((rng.uniform(1, 60), rng.uniform(61, 300)))
        value = rng.uniform(low * 0.8, high * 1.1)
        rows.append(
            {
                "n": Cell(name),
                "v": Cell(f"{value:.1f}", bold=value > high),
                "f": Cell("H" if value > high else "L" if value < low else ""),
                "u": Cell(rng.choice(["mg/dL", "mmol/L", "g/dL", "%", "U/L"])),
                "r": Cell(f"{low:.1f} - {high:.1f}"),
            }
        )
        if not rows[-1]["f"].text:
            del rows[-1]["f"]
    st = TableStyle.sample(ctx, face, size, brand)
    y, _ = draw_table(
        c,
        m,
        y,
        w,
        [
            Column("n", "Test", 2),
            Column("v", "Result", 1, "r"),
            Column("f", "Flag", 0.6, "c"),
            Column("u", "Units", 1),
            Column("r", "Reference Range", 1.4),
        ],
        rows,
        st,
        c.height - 80,
    )
    paragraph(c, m, y + 20, w, prose(rng, ctx.split, 3), face(size * 0.9), grey(60), 1.25, "l", c.height - 30)
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
            c.text(
                m + 6,
                y + size * 0.4,
                {"de": "Hinweis", "fr": "Attention", "es": "Nota", "it": "Nota", "nl": "Let op"}.get(lang, "NOTE"),
                face(size, "bold"),
            )
            paragraph(c, m + 6, y + size * 1.8, w - 12, sentence(rng, ctx.split, lang), face(size * 0.9), bottom=y + size * 3.2)
            y += size * 5
        else:
            c.text(m, y, f"{step}.", face(size, "bold"))
            y = (
                paragraph(c, m + 20, y, w - 20, prose(rng, ctx.split, rng.randint(1, 2), lang), face(size), BLACK, 1.35, "l", c.height - 50)
                + size * 0.7
            )
            step += 1
    c.text(c.width / 2, c.height - 26, str(rng.randint(3, 120)), face(size), BLACK, "c")
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
    c.text(
        c.width / 2,
        m + 12,
        rng.choice(["Menu", "Dinner", "Specials"]) if menu else rng.choice(["Price List", "Catalogue", "Spring Offers"]),
        face(26, "bold"),
        brand,
        "c",
    )
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
                at = paragraph(
                    c, x, at, each * 0.85, sentence(rng, ctx.split), face(size * 0.85, "italic"), grey(70), 1.2, "l", c.height - m - 10
                )
            at += size * 0.7
    if not menu:
        c.box(0, c.height - 22, c.width, c.height, 0, None, tint(brand, 0.3))
    return c
