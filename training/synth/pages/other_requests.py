"""Forms people fill in for others: W-9, W-8BEN, W-4."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.content.prose import sentence, tax_note
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, layout
from training.synth.pages.form_values import Filler
from training.synth.pages.kit import paragraph, scribble, tick


@layout("other", "w9", weight=1.5)
def w9(ctx: Context) -> Canvas:
    """Request for Taxpayer Identification Number, and W-8BEN."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans")
    fill = Filler.sample(ctx)
    fill.track = False
    m, w = 36.0, 540.0
    foreign = ctx.chance(0.2)
    c.text(m, 52, "Form W-8BEN" if foreign else "Form W-9", face(18, "bold"))
    c.text(m, 63, f"(Rev. {rng.choice(['October 2018', 'March 2024', 'October 2021'])})", face(6.6))
    c.text(m, 72, "Department of the Treasury Internal Revenue Service", face(6.2))
    c.text(
        310,
        50,
        "Certificate of Foreign Status of Beneficial Owner" if foreign else "Request for Taxpayer",
        face(12.5 if foreign else 15, "bold"),
        BLACK,
        "c",
    )
    c.text(
        310,
        66,
        "for United States Tax Withholding and Reporting" if foreign else "Identification Number and Certification",
        face(11 if foreign else 15, "bold"),
        BLACK,
        "c",
    )
    paragraph(c, 480, 48, 96, "Give form to the requester. Do not send to the IRS.", face(8, "bold"))
    c.line(m, 80, m + w, 80, 1)
    y = 80.0
    filled = ctx.chance(0.75)
    business = companies.company(rng, ctx.split)
    for number, caption, text in (
        (
            "1",
            "Name (as shown on your income tax return). Name is required on this line; do not leave this line blank.",
            people.person(rng, ctx.split),
        ),
        ("2", "Business name/disregarded entity name, if different from above", business if ctx.chance(0.5) else ""),
    ):
        c.line(m + 18, y + 30, m + w, y + 30, 0.5)
        c.text(m + 20, y + 8, number, face(6.5, "bold"))
        c.text(m + 28, y + 8, caption, face(6.5))
        if filled and text:
            fill.say(c, m + 30, y + 25, text, None)
        y += 30
    c.text(m + 20, y + 8, "3", face(6.5, "bold"))
    paragraph(
        c,
        m + 28,
        y + 8,
        380,
        "Check appropriate box for federal tax classification of the person whose name is entered on line 1. Check only one of the following seven boxes.",
        face(6.5),
    )
    chosen = rng.randrange(5)
    for i, label in enumerate(("Individual/sole proprietor", "C Corporation", "S Corporation", "Partnership", "Trust/estate")):
        left = m + 24 + (0, 128, 204, 278, 344)[i]
        tick(c, rng, left, y + 24, 8, filled and i == chosen, fill.font())
        c.text(left + 12, y + 31, label, face(6.8))
    c.line(m + 18, y + 66, m + w, y + 66, 0.5)
    y += 66
    for number, caption, text in (
        ("5", "Address (number, street, and apt. or suite no.) See instructions.", places.us_street(rng, ctx.split)[0]),
        ("6", "City, state, and ZIP code", places.us_city_line(rng, ctx.split)),
        ("7", "List account number(s) here (optional)", ids.account(rng) if ctx.chance(0.3) else ""),
    ):
        c.line(m + 18, y + 28, m + w, y + 28, 0.5)
        c.text(m + 20, y + 8, number, face(6.5, "bold"))
        c.text(m + 28, y + 8, caption, face(6.5))
        if filled and text:
            fill.say(c, m + 30, y + 24, text, None)
        y += 28
    for part, title in (("Part I", "Taxpayer Identification Number (TIN)"), ("Part II", "Certification")):
        c.box(m, y, m + 46, y + 13, 0, None, BLACK)
        c.text(m + 23, y + 10, part, face(8, "bold"), (255, 255, 255), "c")
        c.text(m + 56, y + 10, title, face(9, "bold"))
        c.line(m, y + 14, m + w, y + 14, 0.7)
        if part == "Part I":
            paragraph(c, m, y + 25, 340, tax_note(rng, ctx.split), face(7.2), bottom=y + 80)
            c.text(m + 366, y + 24, "Social security number", face(7, "bold"))
            digits = ids.ssn(rng, 0)
            left = m + 366.0
            for char in digits:
                if char == "-":
                    c.text(left + 5, y + 43, "-", face(9), BLACK, "c")
                    left += 10
                    continue
                c.box(left, y + 28, left + 15, y + 48, 0.5)
                if filled:
                    c.text(left + 7.5, y + 43, char, fill.font(), fill.color, "c")
                left += 15
            c.text(m + 366, y + 62, "or Employer identification number", face(7, "bold"))
            for i in range(9):
                c.box(m + 366 + i * 16, y + 66, m + 381 + i * 16, y + 86, 0.5)
            y += 96
        else:
            at = paragraph(
                c,
                m,
                y + 25,
                w,
                "Under penalties of perjury, I certify that: The number shown on this form is my correct taxpayer identification number (or I am waiting for a number to be issued to me); and "
                + " ".join(sentence(rng, ctx.split) for _ in range(6)),
                face(7.4),
                BLACK,
                1.25,
            )
            c.box(m, at, m + w, at + 28, 0.7)
            c.text(m + 4, at + 12, "Sign Here", face(9, "bold"))
            c.text(m + 60, at + 20, "Signature of U.S. person", face(7))
            c.text(m + 400, at + 20, "Date", face(7))
            if filled:
                scribble(c, rng, m + 170, at + 18, 110, 20, (20, 25, 90))
                fill.say(c, m + 424, at + 20, f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(2018, 2026)}", None)
            y = at + 40
    for i in range(2):
        at = y + 10
        c.text(
            m + i * 278,
            at,
            rng.choice(["General Instructions", "Purpose of Form", "What is backup withholding?", "Future developments"]),
            face(10, "bold"),
        )
        at += 14
        while at < 742:
            at = paragraph(c, m + i * 278, at, 262, tax_note(rng, ctx.split), face(7.4), BLACK, 1.2, "l", 745) + 3
    c.text(m + w, 756, "Form W-9 (Rev. 10-2018)", face(7), BLACK, "r")
    return c


@layout("other", "w4")
def w4(ctx: Context) -> Canvas:
    """Employee's Withholding Certificate: five steps."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans")
    fill = Filler.sample(ctx)
    fill.track = False
    m, w = 36.0, 540.0
    year = rng.randint(2019, 2026)
    c.text(m, 52, "Form W-4", face(16, "bold"))
    c.text(306, 52, "Employee's Withholding Certificate", face(14, "bold"), BLACK, "c")
    c.text(576, 44, "OMB No. 1545-0074", face(6.5), BLACK, "r")
    c.text(576, 64, str(year), face(18, "bold"), BLACK, "r")
    c.text(
        306,
        66,
        "Complete Form W-4 so that your employer can withhold the correct federal income tax from your pay.",
        face(6.8, "bold"),
        BLACK,
        "c",
    )
    y = 76.0
    for i, (step, title) in enumerate(
        (
            ("Step 1:", "Enter Personal Information"),
            ("Step 2:", "Multiple Jobs or Spouse Works"),
            ("Step 3:", "Claim Dependent and Other Credits"),
            ("Step 4", "(optional): Other Adjustments"),
            ("Step 5:", "Sign Here"),
        )
    ):
        h = (100, 118, 86, 98, 70)[i]
        c.box(m, y, m + w, y + h, 0.6)
        c.line(m + 78, y, m + 78, y + h, 0.6)
        c.text(m + 4, y + 13, step, face(9, "bold"))
        paragraph(c, m + 4, y + 25, 70, title, face(8, "bold"))
        at = y + 13
        if i == 0:
            for caption, text in (
                ("(a) First name and middle initial / Last name", people.person(rng, ctx.split)),
                ("Address", places.us_street(rng, ctx.split)[0]),
                ("City or town, state, and ZIP code", places.us_city_line(rng, ctx.split)),
            ):
                c.text(m + 82, at - 4, caption, face(6))
                fill.say(c, m + 88, at + 8, text, None)
                at += 24
            for k, label in enumerate(("Single or Married filing separately", "Married filing jointly", "Head of household")):
                tick(c, rng, m + 84 + k * 150, y + h - 14, 8, k == 0, fill.font())
                c.text(m + 96 + k * 150, y + h - 7, label, face(7))
        else:
            at = paragraph(
                c, m + 82, at, w - 170, " ".join(sentence(rng, ctx.split) for _ in range(4)), face(7.6), BLACK, 1.25, "l", y + h - 22
            )
            if i in (2, 3):
                for k in range(2):
                    c.box(m + w - 82, y + h - 20 * (k + 1), m + w, y + h - 20 * k, 0.4)
                    fill.say(c, m + w - 4, y + h - 20 * k - 5, grouped(amount(rng, 100, 6000)), None, None, "r")
            if i == 4:
                scribble(c, rng, m + 110, y + h - 22, 120, 18, (20, 25, 90))
                c.line(m + 90, y + h - 18, m + 360, y + h - 18, 0.5)
                c.text(m + 90, y + h - 9, "Employee's signature (This form is not valid unless you sign it.)", face(6.6, "bold"))
                c.text(m + 420, y + h - 9, "Date", face(6.6, "bold"))
        y += h
    while y < 740:
        y = paragraph(c, m, y + 14, w, tax_note(rng, ctx.split), face(7.4), BLACK, 1.2, "l", 748)
    return c
