"""W-2 as payroll services print it: beside a summary of earnings, and with captions below the values."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.content.money import grouped
from training.synth.content.tax import Box, FormData
from training.synth.content.wages import wage_statement
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, grey, layout
from training.synth.pages.form_values import Filler, state_values
from training.synth.pages.kit import paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.slots import SlotForm

NUMBERED = (
    ("box1", "1", "Wages, tips, other comp."),
    ("box2", "2", "Federal income tax withheld"),
    ("box3", "3", "Social security wages"),
    ("box4", "4", "Social security tax withheld"),
    ("box5", "5", "Medicare wages and tips"),
    ("box6", "6", "Medicare tax withheld"),
    ("box7", "7", "Social security tips"),
    ("box8", "8", "Allocated tips"),
    ("box10", "10", "Dependent care benefits"),
    ("box11", "11", "Nonqualified plans"),
)
TICKS = (("Stat emp.", "statutory_employee"), ("Ret. plan", "retirement_plan"), ("3rd party sick pay", "third_party_sick_pay"))


def open_w2(ctx: Context, size: float, *faces: str) -> tuple[FormData, Canvas, Filler]:
    """A filled W-2, a blank sheet and one way to print values."""
    f = wage_statement(ctx.rng, ctx.split)
    ctx.consistent = f.consistent
    return f, ctx.sheet(*LETTER), replace(Filler.sample(ctx), face=ctx.face(*faces), ink=None, size=size, color=BLACK)


def codes(f: FormData) -> list[tuple[int, Box, Box]]:
    """Box 12: row, code and amount."""
    return [(i, f.boxes[f"box12.{i}.code"], f.boxes[f"box12.{i}.amount"]) for i in range(4) if f"box12.{i}.code" in f.boxes]


def others(f: FormData) -> list[tuple[int, Box, Box]]:
    """Box 14: row, label and amount."""
    return [(i, f.boxes[f"box14.{i}.label"], f.boxes[f"box14.{i}.amount"]) for i in range(4) if f"box14.{i}.label" in f.boxes]


def quarter(form: SlotForm, x: float, y: float, w: float, copy: str) -> float:
    """One small copy: control number and department in a strip, wages in pairs, code boxes stacked beside other."""
    f, fill = form.f, form.fill
    y = form.row(
        x,
        y,
        w,
        20,
        [form.text("control_number", "d", "Control number", f.account), form.text("", "", "Dept.", ""), form.text("", "", "Corp.", "")],
    )
    y = form.row(x, y, w, 44, [form.party("payer", "c", "Employer's name, address, and ZIP code")])
    y = form.row(
        x,
        y,
        w,
        20,
        [
            form.tin("employer_ein", "b", "Employer's FED ID number", f.payer.tin),
            form.tin("employee_ssn", "a", "Employee's SSA number", f.recipient.tin),
        ],
    )
    for k in range(0, 6, 2):
        y = form.row(x, y, w, 20, [form.box(*NUMBERED[k]), form.box(*NUMBERED[k + 1])])
    y = form.row(x, y, w, 20, [form.box(*NUMBERED[6]), form.box(*NUMBERED[7])])
    y = form.row(x, y, w, 20, [form.text("", "9", "", ""), form.box(*NUMBERED[8])])
    y = _stacked(form, x, y, w)
    y = form.row(x, y, w, 44, [form.party("recipient", "e/f", "Employee's name, address and ZIP code")])
    for i in range(max(1, len(f.states))):
        row = [form.state(i, "state", "15", "State", 0.5), form.state(i, "id", "", "Employer's state ID no.", 1.1)]
        y = form.row(x, y, w, 20, [*row, form.state(i, "income", "16", "State wages, tips, etc.", 1.1)])
        local = f.locals[i] if i < len(f.locals) else None
        row = [form.state(i, "tax", "17", "State income tax")]
        if local:
            row += [form.box(f"local.{i}.wages", "18", "Local wages, tips, etc.", 1, Box("money", local["income"]))]
            y = form.row(x, y, w, 20, row)
            row = [
                form.box(f"local.{i}.tax", "19", "Local income tax", 1, Box("money", local["tax"])),
                form.box(f"local.{i}.locality", "20", "Locality name", 1, Box("text", local["locality"])),
            ]
        else:
            row += [form.text("", "18", "Local wages, tips, etc.", "")]
            y = form.row(x, y, w, 20, row)
            row = [form.text("", "19", "Local income tax", ""), form.text("", "20", "Locality name", "")]
        y = form.row(x, y, w, 20, row)
    c = form.c
    c.text(x, y + 9, f"{copy}", form.face(6, "bold"))
    c.text(x + w * 0.52, y + 9, "W-2 Wage and Tax Statement", form.face(6.6, "bold"))
    form.year(x + w, y + 10, 10, "r")
    c.text(x, y + 17, "OMB No. 1545-0008  Dept. of the Treasury - Internal Revenue Service", form.face(4.6))
    fill.track = False
    return y + 22


def _stacked(form: SlotForm, x: float, y: float, w: float) -> float:
    f, fill, c = form.f, form.fill, form.c
    half = w / 2
    form.frame((x, y, x + half, y + 20), "11", "Nonqualified plans")
    if "box11" in f.boxes:
        fill.put(c, x + half - 5, y + 17, "box11", f.boxes["box11"], "r", half - 12)
    form.frame((x, y + 20, x + half, y + 64), "14", "Other")
    for i, label, cents in others(f):
        fill.put(c, x + 6, y + 34 + 10 * i, f"box14.{i}.label", label, "l", half * 0.5)
        fill.put(c, x + half - 5, y + 34 + 10 * i, f"box14.{i}.amount", cents, "r", half * 0.45)
    pairs = {i: (code, cents) for i, code, cents in codes(f)}
    for i in range(4):
        top = y + i * 12.5
        form.frame((x + half, top, x + w, top + 12.5), "12" + "abcd"[i], "")
        if i in pairs:
            fill.put(c, x + half + 16, top + 9.6, f"box12.{i}.code", pairs[i][0], "l", 18, 0.9)
            fill.put(c, x + w - 5, top + 9.6, f"box12.{i}.amount", pairs[i][1], "r", half * 0.6, 0.9)
    row = [form.tick(path, "13" if k == 0 else "", text) for k, (text, path) in enumerate(TICKS)]
    form.row(x + half, y + 50, half, 14, row)
    return y + 64


@layout("W2", "earnings-and-copies", split="unseen")
def earnings_and_copies(ctx: Context) -> Canvas:
    """Payroll service's sheet: an earnings summary with gross pay and adjustments in the first quarter, copies in the others."""
    f, c, fill = open_w2(ctx, 6.9, "sans", "mono")
    form = SlotForm(ctx, c, f, fill, ctx.face("sans"), 4.6, 0.4)
    pen = Pen(c, form.face, 7)
    x, y, w = 22.0, 30.0, 270.0
    pen.say(x, y + 8, f"{f.year} W-2 and EARNINGS SUMMARY", size=11, weight="bold")
    text = "This blue section is your Earnings Summary which provides more detailed information on the generation of your W-2 statement."
    y = paragraph(c, x, y + 22, w, text, form.face(6.4)) + 8
    gross = f.boxes["box5"].value
    for text, at, anchor in (
        ("Wages, Tips, other Compensation", 140, "r"),
        ("Social Security Wages", 205, "r"),
        ("Medicare Wages", 268, "r"),
    ):
        pen.say(x + at, y, text, size=5.2, anchor=anchor)
    rows = (
        ("Gross Pay", gross, gross, gross),
        ("Less Other Cafe 125", 0, 0, 0),
        ("Reported W-2 Wages", f.boxes["box1"].value, gross, gross),
    )
    for i, (label, *values) in enumerate(rows):
        pen.say(x, y + 14 + 12 * i, label)
        for at, cents in zip((140, 205, 268), values, strict=True):
            pen.say(x + at, y + 14 + 12 * i, grouped(cents), anchor="r")
    text = "Employee W-4 Profile. To change your Employee W-4 profile information, file a new W-4 with your payroll dept."
    paragraph(c, x, y + 66, w, text, form.face(6.4))
    pen.stack(x + 20, y + 100, [f.recipient.name, *f.recipient.address], size=8)
    quarter(form, 318, 30, 272, "Copy C for employee's records")
    quarter(form, 22, 414, 272, "Copy B to be filed with Federal return")
    quarter(form, 318, 414, 272, "Copy 2 to be filed with State return")
    c.dashes(306, 0, 306, 792, 0.4, 4, grey(150))
    c.dashes(0, 402, 612, 402, 0.4, 4, grey(150))
    ctx.meta["forms_on_page"] = 3
    return c


@layout("W2", "label-below", split="unseen")
def label_below(ctx: Context) -> Canvas:
    """Accounting software: two columns of figures with number and caption in small print below each value."""
    f, c, fill = open_w2(ctx, 9, "sans", "typewriter")
    pen, small = Pen(c, ctx.face("sans"), 9), Pen(c, ctx.face("sans"), 6, grey(60))
    form = SlotForm(ctx, c, f, fill, small.face)
    m, right = 48.0, 564.0
    pen.say(m, 52, "W-2", size=20, weight="bold")
    pen.say(m + 52, 46, "Wage and Tax Statement")
    end = pen.say(m + 52, 57, "Tax year ", size=8)
    form.year(end + 2, 57, 9)
    pen.say(right, 46, "Copy C-For EMPLOYEE'S RECORDS", size=8, anchor="r")
    small.say(right, 56, "OMB No. 1545-0008", anchor="r")

    def cell(x: float, y: float, caption: str, path: str, box: Box | None, width: float = 160) -> None:
        if box:
            fill.put(c, x, y, path, box, "l", width)
        c.line(x, y + 3, x + width, y + 3, 0.4, grey(120))
        small.say(x, y + 10, caption, width=width)

    y = 92.0
    cell(m, y, "a  Employee's social security number", "employee_ssn", Box("text", f.recipient.tin))
    c.mark("employee_ssn", ids.normal_tin(f.recipient.tin))
    cell(m + 176, y, "b  Employer identification number (EIN)", "employer_ein", Box("text", f.payer.tin))
    cell(m + 352, y, "d  Control number", "control_number", Box("text", f.account) if f.account else None)
    for x, who, party, caption in (
        (m, "employer", f.payer, "c  Employer's name, address, and ZIP code"),
        (m + 264, "employee", f.recipient, "e, f  Employee's name, address, and ZIP code"),
    ):
        fill.lines(c, x, 130, [party.name], f"{who}_name", 250)
        fill.lines(c, x, 141, party.address, f"{who}_address", 250)
        c.line(x, 178, x + 240, 178, 0.4, grey(120))
        small.say(x, 185, caption)
    y = 212.0
    for k, (path, number, caption) in enumerate(NUMBERED):
        cell(m + k % 3 * 176, y + k // 3 * 32, f"{number}  {caption}", path, f.boxes.get(path))
    y += 4 * 32
    for i, code, cents in codes(f):
        x = m + i * 132
        fill.put(c, x, y, f"box12.{i}.code", code)
        fill.put(c, x + 24, y, f"box12.{i}.amount", cents, "l", 90)
    for i in range(4):
        c.line(m + i * 132, y + 3, m + i * 132 + 116, y + 3, 0.4, grey(120))
        small.say(m + i * 132, y + 10, f"12{'abcd'[i]}  See instructions for box 12")
    y += 34
    for k, (caption, path) in enumerate(TICKS):
        c.box(m + k * 100, y - 8, m + k * 100 + 8, y, 0.5)
        if path in f.boxes:
            pen.say(m + k * 100 + 1.4, y - 1, "X", path, True, 8)
        small.say(m + k * 100 + 12, y - 1, f"13  {caption}" if k == 0 else caption)
    for i, label, cents in others(f):
        fill.put(c, m + 320, y + 11 * i, f"box14.{i}.label", label)
        fill.put(c, m + 470, y + 11 * i, f"box14.{i}.amount", cents, "r")
    small.say(m + 320, y - 11, "14  Other")
    y += 60
    return _bottom(pen, small, f, fill, m, y)


def _bottom(pen: Pen, small: Pen, f: FormData, fill: Filler, m: float, y: float) -> Canvas:
    c = pen.c
    edges = (m, m + 34, m + 140, m + 226, m + 304, m + 390, m + 460)
    heads = (
        "15 State",
        "Employer's state ID number",
        "16 State wages, tips, etc.",
        "17 State income tax",
        "18 Local wages, tips",
        "19 Local income tax",
        "20 Locality name",
    )
    for i in range(len(f.states)):
        for key, (path, box) in state_values(f, i).items():
            fill.put(c, edges[("state", "id", "income", "tax").index(key)], y + 14 * i, path, box, "l", 80)
    for i, row in enumerate(f.locals):
        for k, (key, name) in enumerate((("income", "wages"), ("tax", "tax"), ("locality", "locality"))):
            fill.put(c, edges[4 + k], y + 14 * i, f"local.{i}.{name}", Box("text" if key == "locality" else "money", row[key]), "l", 66)
    low = y + 14 * max(1, len(f.states))
    c.line(m, low - 8, 564, low - 8, 0.4, grey(120))
    for x, text in zip(edges, heads, strict=True):
        small.say(x, low, text, width=84)
    text = "This information is being furnished to the Internal Revenue Service. A negligence penalty may apply."
    paragraph(c, m, low + 40, 516, text, pen.face(7), grey(70))
    return c
