"""Notices, letters about tax forms, tickets and notes by hand."""

from __future__ import annotations

from training.synth.content import companies, dates, goods, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.content.prose import paragraph as prose
from training.synth.content.prose import sentence
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout
from training.synth.pages.form_items import ALL_FORMS, sample
from training.synth.pages.kit import (
    barcode,
    block,
    matrix_code,
    paragraph,
    scribble,
)
from training.synth.pages.printing import Ink
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("other", "ticket")
def ticket(ctx: Context) -> Canvas:
    """A boarding pass, concert ticket, parking permit or voucher."""
    rng = ctx.rng
    c = ctx.sheet(rng.uniform(430, 560), rng.uniform(170, 230))
    face, brand = ctx.face("sans", "mono"), accent(rng)
    c.box(0, 0, c.width, 34, 0, None, brand)
    c.text(
        14,
        23,
        rng.choice(["BOARDING PASS", "ADMIT ONE", "PARKING PERMIT", "TRAIN TICKET", "GIFT VOUCHER"]),
        face(14, "bold"),
        (255, 255, 255),
    )
    for i, (key, text) in enumerate(
        (
            ("NAME", people.person(rng, ctx.split).upper()),
            ("FROM", places.city(rng, ctx.split).upper()),
            ("TO", places.city(rng, ctx.split).upper()),
            ("DATE", dates.show(dates.any_day(rng), "%d%b%y").upper()),
            ("SEAT", f"{rng.randint(1, 40)}{rng.choice('ABCDEF')}"),
            ("GATE", f"{rng.choice('ABCD')}{rng.randint(1, 60)}"),
            ("REF", ids.code(rng, 6, 0.6)),
            ("PRICE", f"{grouped(amount(rng, 8, 900))}"),
        )
    ):
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
        text = rng.choice(
            [
                sentence(rng, ctx.split),
                goods.product(rng, ctx.split),
                people.person(rng, ctx.split),
                f"{goods.product(rng, ctx.split)} {grouped(amount(rng, 1, 90))}",
            ]
        )
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
    c.text(
        m,
        m + size * 1.3,
        rng.choice(
            [
                "Internal Revenue Service",
                "Department of Revenue",
                "Social Security Administration",
                "Franchise Tax Board",
                "County Assessor",
            ]
        ),
        face(size, "bold"),
    )
    rows = [
        ("Notice", f"CP{rng.randint(10, 99)}"),
        ("Tax year", str(rng.randint(2017, 2025))),
        ("Notice date", dates.show(dates.any_day(rng), "%B %-d, %Y")),
        ("Social security number", ids.ssn(rng, 0.8)),
        ("Page", "1 of 4"),
    ]
    for i, (key, text) in enumerate(rows):
        c.text(m + w * 0.62, m + i * size * 1.4, key, face(size * 0.9, "bold"))
        c.text(m + w, m + i * size * 1.4, text, face(size * 0.9), BLACK, "r")
    block(c, m, m + 92, [people.person(rng, ctx.split).upper(), *(t.upper() for t in places.address(rng, ctx.split))], face(size))
    y = m + 170
    c.text(
        m,
        y,
        rng.choice(
            [
                "We changed your return",
                "You have unpaid taxes",
                "Your benefit amount will change",
                "Notice of assessment",
                f"Form SSA-1099 - Social Security Benefit Statement {rng.randint(2019, 2025)}",
                "Amount due immediately: see below",
            ]
        ),
        face(size * 1.7, "bold"),
    )
    y = paragraph(c, m, y + size * 2.6, w * 0.62, prose(rng, ctx.split, 3), face(size), BLACK, 1.3) + 8
    rows2 = [
        {"n": Cell(n), "a": Cell(f"${grouped(amount(rng, 10, 9000))}")}
        for n in rng.sample(
            [
                "Tax you owed",
                "Payments and credits",
                "Interest charges",
                "Failure-to-pay penalty",
                "Benefits paid",
                "Medicare premiums deducted",
                "Net benefits",
                "Assessed value",
            ],
            4,
        )
    ]
    rows2.append({"n": Cell("Amount due", bold=True), "a": Cell(f"${grouped(amount(rng, 10, 9000))}", bold=True)})
    st = TableStyle.sample(ctx, face, size)
    y, _ = draw_table(c, m, y, w * 0.7, [Column("n", "Billing Summary", 2), Column("a", "", 1, "r")], rows2, st)
    while y < 690:
        y = paragraph(c, m, y + size * 1.8, w, prose(rng, ctx.split, 3), face(size), BLACK, 1.3, "l", 740)
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
    y = (
        paragraph(
            c,
            m,
            y + size * 2.2,
            w,
            f"Enclosed please find your Form {sheet.name}, {sheet.title}, for tax year {sheet.f.year}. {prose(rng, ctx.split, 3)}",
            face(size),
            BLACK,
            1.35,
        )
        + size
    )
    st = TableStyle.sample(ctx, face, size)
    rows = [
        {
            "f": Cell(rng.choice(["W-2", "1099-INT", "1099-DIV", "1099-R", "1099-MISC", "1098", "1099-NEC", "1099-B", "K-1"])),
            "p": Cell(companies.company(rng, ctx.split)),
            "s": Cell(rng.choice(["Received", "Missing", "Requested", "Not applicable"])),
        }
        for _ in range(rng.randint(3, 9))
    ]
    y, _ = draw_table(c, m, y, w, [Column("f", "Form", 1), Column("p", "Issuer", 3), Column("s", "Status", 1)], rows, st, 620)
    y = paragraph(c, m, y + size * 2, w, prose(rng, ctx.split, 3), face(size), BLACK, 1.35, "l", 700)
    scribble(c, rng, m, y + 26, 90, 20)
    return c
