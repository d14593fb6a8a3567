"""Tax forms of the type "other": near misses by name, the 1040 family, W-4, W-9, W-2c."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import amount, grouped
from training.synth.content.tax import Box, FormData, Party
from training.synth.content.wages import wage_statement
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import LETTER, Context, grey, layout
from training.synth.pages.form_values import Filler
from training.synth.pages.forms_spec import FormSpec
from training.synth.pages.grid_1099 import GridStyle, draw_grid
from training.synth.pages.irs_1099 import instructions
from training.synth.pages.kit import wrap
from training.synth.pages.near_specs import NEAR
from training.synth.pages.w2_parts import W2Pen, W2Style


def near_data(ctx: Context, form: FormSpec) -> FormData:
    """Plausible contents for a near miss."""
    rng = ctx.rng
    f = FormData(
        form.form,
        rng.randint(2019, 2026),
        Party(companies.company(rng, ctx.split), places.address(rng, ctx.split), ids.ein(rng), places.phone(rng)),
        Party(people.person(rng, ctx.split), places.address(rng, ctx.split), ids.ssn(rng, 0.4)),
        ids.account(rng, 0.3),
    )
    for cell in form.cells():
        if rng.random() < 0.55:
            f.boxes[cell.path] = (
                Box("money", amount(rng, 10, 60000))
                if cell.kind == "money"
                else Box("bool", True)
                if cell.kind == "check"
                else Box(
                    "text",
                    rng.choice([f"{rng.randint(1, 12):02d}/{rng.randint(1, 28):02d}/{f.year}", ids.code(rng, 5), str(rng.randint(1, 40))]),
                )
            )
    return f


def near_form(ctx: Context, forms: tuple[FormSpec, ...]) -> Canvas:
    """One or two copies of a near miss in IRS dress."""
    rng = ctx.rng
    form = rng.choice(forms)
    f = near_data(ctx, form)
    c = ctx.sheet(*LETTER)
    copy = rng.choice("ABBBC")
    color: Color = (rng.randint(195, 235), rng.randint(20, 60), rng.randint(20, 60)) if copy == "A" else BLACK
    st = GridStyle(
        ctx.face("sans"),
        color,
        rng.uniform(5.4, 6.3),
        0.5,
        ctx.chance(0.5),
        copy,
        (rng.uniform(0.43, 0.47), rng.uniform(0.61, 0.64), rng.uniform(0.78, 0.82)),
    )
    fill = Filler.sample(ctx)
    fill.track = False
    count = rng.choice([1, 1, 2])
    h = max(230, 33 * len(form.rows) + (60 if form.state else 0))
    w = rng.uniform(480, 550)
    h = min(h, 330) if count == 2 else h
    for i in range(count):
        draw_grid(ctx, c, f, fill, st, (612 - w) / 2, 44 + i * 385, w, h, form)
    if count == 1 and ctx.chance(0.5):
        instructions(ctx, c, (612 - w) / 2, 44 + h + 44, w, 760)
    ctx.meta["form"] = form.form
    return c


@layout("other", "irs-near-miss", weight=6)
def near_miss(ctx: Context) -> Canvas:
    """Forms 1098-E, 1098-T, 1099-G and their kin."""
    return near_form(ctx, NEAR[:-5])


@layout("other", "w2c", weight=0.8)
def w2c(ctx: Context) -> Canvas:
    """Corrected Wage and Tax Statement: two columns of previous and correct amounts."""
    rng = ctx.rng
    f = wage_statement(rng, ctx.split)
    fill = Filler.sample(ctx, True)
    fill.track = False
    st = W2Style(ctx.face("sans"))
    c = ctx.sheet(*LETTER)
    pen = W2Pen(ctx, c, f, fill, st)
    x, y, w, row = 36.0, 46.0, 540.0, 26.0
    c.text(x, y - 8, "44444", ctx.face("mono")(10))
    c.text(x + 120, y - 8, "For Official Use Only  OMB No. 1545-0008".replace("  ", " "), st.face(7))
    pen.employer(x, y, x + w / 2, y + row * 3, "a")
    pen.frame(x + w / 2, y, x + w * 0.75, y + row, "c", "Tax year/Form corrected")
    fill.say(c, x + w / 2 + 8, y + row - 4, f"{f.year} / W-2", None)
    pen.frame(x + w * 0.75, y, x + w, y + row, "d", "Employee's correct SSN")
    fill.say(c, x + w * 0.75 + 8, y + row - 4, f.recipient.tin, None)
    pen.frame(x + w / 2, y + row, x + w, y + row * 3, "h", "Employee's address and ZIP code")
    fill.lines(c, x + w / 2 + 8, y + row + 18, [f.recipient.name, *f.recipient.address], None, w / 2 - 12)
    at = y + row * 3
    c.text(x + w / 8, at + 10, "Previously reported", st.face(7, "bold"), BLACK, "c")
    c.text(x + w * 3 / 8, at + 10, "Correct information", st.face(7, "bold"), BLACK, "c")
    c.text(x + w * 5 / 8, at + 10, "Previously reported", st.face(7, "bold"), BLACK, "c")
    c.text(x + w * 7 / 8, at + 10, "Correct information", st.face(7, "bold"), BLACK, "c")
    at += 14
    for a, b in (("box1", "box2"), ("box3", "box4"), ("box5", "box6"), ("box7", "box8"), ("box9", "box10"), ("box11", "box11")):
        for k, path in enumerate((a, a, b, b)):
            pen.money(path, x + w * k / 4, at, x + w * (k + 1) / 4, at + row)
        at += row
    pen.state(x, at, x + w, at + 2 * row)
    at += 2 * row + 20
    c.text(x, at, "Form W-2c", st.face(14, "bold"))
    c.text(x + 120, at, "Corrected Wage and Tax Statement", st.face(12, "bold"))
    c.text(x + w, at, "Department of the Treasury Internal Revenue Service", st.face(6.5), BLACK, "r")
    return c


_LINES = [
    "Wages, salaries, tips, etc. Attach Form(s) W-2",
    "Tax-exempt interest",
    "Taxable interest. Attach Sch. B if required",
    "Qualified dividends",
    "Ordinary dividends. Attach Sch. B if required",
    "IRA distributions",
    "Taxable amount",
    "Pensions and annuities",
    "Social security benefits",
    "Capital gain or (loss). Attach Schedule D if required",
    "Other income from Schedule 1, line 9",
    "Add lines 1, 2b, 3b, 4b, 5b, 6b, 7, and 8. This is your total income",
    "Adjustments to income",
    "Subtract line 10c from line 9. This is your adjusted gross income",
    "Standard deduction or itemized deductions (from Schedule A)",
    "Qualified business income deduction. Attach Form 8995 or Form 8995-A",
    "Add lines 12 and 13",
    "Taxable income. Subtract line 14 from line 11. If zero or less, enter -0-",
    "Gross receipts or sales",
    "Returns and allowances",
    "Cost of goods sold (from line 42)",
    "Gross profit. Subtract line 4 from line 3",
    "Advertising",
    "Car and truck expenses",
    "Commissions and fees",
    "Contract labor",
    "Depletion",
    "Depreciation and section 179 expense deduction",
    "Employee benefit programs",
    "Insurance (other than health)",
    "Legal and professional services",
    "Office expense",
    "Rent or lease",
    "Repairs and maintenance",
    "Supplies",
    "Taxes and licenses",
    "Travel",
    "Utilities",
    "Medical and dental expenses",
    "State and local income taxes or general sales taxes",
    "Home mortgage interest and points",
    "Gifts by cash or check",
    "Casualty and theft loss(es)",
]


_SCHEDULES = (
    ("1040", "U.S. Individual Income Tax Return"),
    ("1040-SR", "U.S. Tax Return for Seniors"),
    ("SCHEDULE A", "Itemized Deductions"),
    ("SCHEDULE B", "Interest and Ordinary Dividends"),
    ("SCHEDULE C", "Profit or Loss From Business"),
    ("SCHEDULE D", "Capital Gains and Losses"),
    ("SCHEDULE E", "Supplemental Income and Loss"),
    ("SCHEDULE EIC", "Earned Income Credit"),
    ("1120-S", "U.S. Income Tax Return for an S Corporation"),
    ("1065", "U.S. Return of Partnership Income"),
    ("941", "Employer's QUARTERLY Federal Tax Return"),
    ("8949", "Sales and Other Dispositions of Capital Assets"),
)


@layout("other", "tax-return", weight=2)
def tax_return(ctx: Context) -> Canvas:
    """A page of numbered lines with an amount column, after the 1040 and its schedules."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans")
    fill = Filler.sample(ctx, True)
    fill.track = False
    name, title = rng.choice(_SCHEDULES)
    year = str(rng.randint(2018, 2026))
    m, w = 36.0, 540.0
    filled = ctx.chance(0.75)
    c.text(m, 48, f"Form {name}" if not name.startswith("S") else name, face(14, "bold"))
    c.text(m, 58, "Department of the Treasury - Internal Revenue Service (99)", face(6))
    c.text(306, 48, title, face(12, "bold"), BLACK, "c")
    c.text(
        306,
        60,
        rng.choice(["Attach to Form 1040 or 1040-SR.", "Go to www.irs.gov/Form1040 for instructions and the latest information."]),
        face(6.8, "bold"),
        BLACK,
        "c",
    )
    c.text(576, 44, "OMB No. 1545-0074", face(6.4), BLACK, "r")
    c.text(576, 62, year, face(17, "bold"), BLACK, "r")
    c.line(m, 68, m + w, 68, 1)
    y = 68.0
    for cells in (
        (
            ("Your first name and middle initial", people.given(rng, ctx.split)),
            ("Last name", people.family(rng, ctx.split)),
            ("Your social security number", ids.ssn(rng, 0)),
        ),
        (
            ("Home address (number and street)", places.us_street(rng, ctx.split)[0]),
            ("Apt. no.", ""),
            ("Spouse's social security number", ""),
        ),
        (("City, town, or post office, state, and ZIP code", places.us_city_line(rng, ctx.split)),),
    ):
        left = m
        for caption, text in cells:
            right = m + w if caption == cells[-1][0] else left + w * (0.42 if caption == cells[0][0] else 0.3)
            c.box(left, y, right, y + 24, 0.5)
            c.text(left + 2, y + 7, caption, face(5.8))
            if text and filled:
                fill.say(c, left + 6, y + 20, text, None)
            left = right
        y += 24
    number = 1
    part = 1
    lines = list(_LINES)
    rng.shuffle(lines)
    pitch = rng.uniform(13, 17)
    amount_x = m + w - 82
    while y < 735:
        if rng.random() < 0.06:
            c.box(m, y + 3, m + 38, y + 14, 0, None, BLACK)
            c.text(m + 19, y + 11.5, f"Part {'I' * part if part < 4 else 'IV'}", face(7.5, "bold"), (255, 255, 255), "c")
            c.text(
                m + 46,
                y + 11.5,
                rng.choice(["Income", "Deductions", "Expenses", "Other Information", "Tax and Credits"]),
                face(8.5, "bold"),
            )
            c.line(m, y + 16, m + w, y + 16, 0.7)
            y += 18
            part += 1
        text = lines[number % len(lines)]
        base = y + pitch * 0.75
        c.text(m + 14, base, str(number), face(7.4, "bold"), BLACK, "r")
        end = c.text(m + 20, base, wrap(c, text, face(7.4), 380)[0], face(7.4))
        dots = end + 8
        while dots < amount_x - 24:
            c.disc(dots, base - 1, dots + 0.9, base - 0.1, BLACK)
            dots += 9
        c.box(amount_x - 16, y, amount_x, y + pitch, 0.4)
        c.text(amount_x - 8, base, str(number), face(7, "bold"), BLACK, "c")
        c.box(amount_x, y, m + w, y + pitch, 0.4, BLACK, grey(220) if rng.random() < 0.08 else None)
        if filled and rng.random() < 0.6:
            cents = amount(rng, 10, 90000)
            fill.say(c, m + w - 4, base, rng.choice([grouped(cents), grouped(cents, ",", "")]), None, None, "r")
        y += pitch
        number += 1
    c.text(m, 752, "For Disclosure, Privacy Act, and Paperwork Reduction Act Notice, see separate instructions.", face(6.4, "bold"))
    c.text(
        m + w,
        752,
        f"Form {name} ({year})" if not name.startswith("S") else f"{name.title()} (Form 1040) {year}",
        face(6.8, "bold"),
        BLACK,
        "r",
    )
    return c
