"""Papers of the type "other": letters, articles, reports, contracts, pay stubs, orders, cards."""

from __future__ import annotations

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.prose import heading, sentence, tax_note
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import block, logo, paragraph, scribble, tick


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
        y = (
            paragraph(
                c, m, y, w, prose(rng, ctx.split, rng.randint(2, 6), lang), face(size), BLACK, rng.uniform(1.2, 1.5), "l", c.height - 130
            )
            + size
        )
    c.text(
        m,
        y + size,
        {
            "en": rng.choice(["Sincerely,", "Yours faithfully,", "Best regards,"]),
            "de": "Mit freundlichen Grüßen",
            "fr": "Cordialement,",
            "es": "Atentamente,",
            "it": "Cordiali saluti,",
            "nl": "Met vriendelijke groet,",
        }[lang],
        face(size),
    )
    scribble(c, rng, m, y + size * 4, rng.uniform(70, 120), 22, (20, 25, 90) if ctx.chance(0.6) else BLACK)
    c.text(m, y + size * 6, people.person(rng, ctx.split, country), face(size))
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
    c.text(
        c.width / 2,
        m + 10,
        rng.choice(
            [
                "SERVICE AGREEMENT",
                "LEASE AGREEMENT",
                "NON-DISCLOSURE AGREEMENT",
                "PURCHASE AGREEMENT",
                "EMPLOYMENT CONTRACT",
                "PROMISSORY NOTE",
                "POWER OF ATTORNEY",
                "TERMS AND CONDITIONS",
            ]
        ),
        face(size * 1.5, "bold"),
        BLACK,
        "c",
    )
    y = (
        paragraph(
            c,
            m,
            m + 40,
            w,
            f"This Agreement is made on {dates.show(dates.any_day(rng), '%B %-d, %Y')} between {companies.company(rng, ctx.split)} and {people.person(rng, ctx.split)}.",
            face(size),
        )
        + size
    )
    number = 1
    while y < 640:
        y = (
            paragraph(c, m + 18, y, w - 18, f"{number}. {prose(rng, ctx.split, rng.randint(1, 4))}", face(size), BLACK, 1.3, "l", 660)
            + size * 0.7
        )
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
    c.text(
        m,
        m + 14,
        rng.choice(
            [
                "Application Form",
                "Inspection Checklist",
                "New Patient Registration",
                "Membership Application",
                "Incident Report",
                "Drill Report",
                "Employee Onboarding",
                "Intake Questionnaire",
                "Tax Organizer",
            ]
        ),
        face(size * 1.8, "bold"),
        rng.choice([BLACK, accent(rng)]),
    )
    y = m + 44
    while y < c.height - 70:
        kind = rng.random()
        if kind < 0.1:
            y += 6
            c.box(m, y - size, m + w, y + size * 0.5, 0, None, grey(225))
            c.text(m + 4, y, heading(rng, ctx.split), face(size, "bold"))
            y += size * 2.2
        elif kind < 0.55:
            label, text = rng.choice(
                [
                    ("Name", people.person(rng, ctx.split)),
                    ("Date", dates.show(dates.any_day(rng), "%m/%d/%Y")),
                    ("Address", places.address(rng, ctx.split)[0]),
                    ("Phone", places.phone(rng)),
                    ("City/State/ZIP", places.us_city_line(rng, ctx.split)),
                    ("E-mail", places.email(rng, people.family(rng, ctx.split))),
                    ("Employer", companies.company(rng, ctx.split)),
                    ("Date of Birth", dates.show(dates.any_day(rng, 1940, 2005), "%m/%d/%Y")),
                    ("SSN", ids.ssn(rng)),
                    ("Comments", sentence(rng, ctx.split)[:40]),
                ]
            )
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


@layout("other", "blank", weight=0.8)
def blank(ctx: Context) -> Canvas:
    """An empty or nearly empty page."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.5) else A4))
    kind = rng.random()
    if kind < 0.3:
        face = ctx.face("serif", "sans")
        c.text(
            c.width / 2,
            c.height * rng.uniform(0.3, 0.6),
            rng.choice(["This page intentionally left blank", "Notes", "Page intentionally left blank.", "Appendix A"]),
            face(11),
            BLACK,
            "c",
        )
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
    c.text(
        m,
        top,
        rng.choice(
            [
                "Instructions for Recipient",
                "Notice to Employee",
                "Instructions for Employee",
                "Instructions for Payer/Borrower",
                f"Instructions for {form}",
            ]
        ),
        face(size * 1.5, "bold"),
    )
    for i in range(columns):
        y = top + size * 2.4
        while y < bottom - size * 3:
            box = f"Box {rng.choice(['1', '2a', '2b', '3', '4', '5', '7', '10', '12a', '14', '15-17'])}. "
            y = (
                paragraph(
                    c,
                    m + i * (each + gap),
                    y,
                    each,
                    (box if ctx.chance(0.6) else "") + tax_note(rng, ctx.split),
                    face(size),
                    BLACK,
                    1.2,
                    "l",
                    bottom,
                )
                + size * 0.5
            )
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
    for label, text in (
        ("DL", ids.code(rng, 9, 0.2)),
        ("EXP", dates.show(dates.any_day(rng, 2024, 2030), "%m/%d/%Y")),
        ("LN", people.family(rng, ctx.split).upper()),
        ("FN", people.given(rng, ctx.split).upper()),
        ("", places.address(rng, ctx.split)[0].upper()),
        ("", places.us_city_line(rng, ctx.split).upper()),
        ("DOB", dates.show(dates.any_day(rng, 1940, 2006), "%m/%d/%Y")),
        ("SEX M HGT 5'-10\"", "EYES BRN"),
    ):
        start = c.text(x + 78, at, label + " ", face(5.6), brand) if label else x + 78
        c.text(start, at, text, face(7.2, "bold"))
        at += 11
    scribble(c, rng, x + 12, y + 134, 70, 14)
    return c
