"""W-2 as a public employer's payroll prints it in strips, and as an HR system's unruled sheet."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.content.tax import Box
from training.synth.content.wages import wage_statement
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import sample as sample_items
from training.synth.pages.form_items import say_item
from training.synth.pages.form_values import Filler, state_values
from training.synth.pages.kit import paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.slots import Rect, Slot, SlotForm


def _pair(form: SlotForm, i: int) -> Slot:
    code, cents = (form.f.boxes.get(f"box12.{i}.{key}") for key in ("code", "amount"))

    def put(rect: Rect) -> None:
        x, _, right, bottom = rect
        if code and cents:
            form.fill.put(form.c, x + 8, bottom - 3.4, f"box12.{i}.code", code)
            form.fill.put(form.c, right - 5, bottom - 3.4, f"box12.{i}.amount", cents, "r", (right - x) * 0.6)

    return Slot(1, "12" + "abcd"[i], "See instr. for Box 12", put)


def _fourteen(form: SlotForm, i: int) -> Slot:
    label, cents = (form.f.boxes.get(f"box14.{i}.{key}") for key in ("label", "amount"))

    def put(rect: Rect) -> None:
        x, _, right, bottom = rect
        if label and cents:
            form.fill.put(form.c, x + 8, bottom - 3.4, f"box14.{i}.label", label, "l", (right - x) * 0.45)
            form.fill.put(form.c, right - 5, bottom - 3.4, f"box14.{i}.amount", cents, "r", (right - x) * 0.45)

    return Slot(1, "14" if i == 0 else "", "Other" if i == 0 else "", put)


def strip(form: SlotForm, x: float, y: float, w: float, copy: str) -> float:
    """One copy: parties in the first strip, five boxes in each strip after it."""
    f, c = form.f, form.c
    c.text(x, y - 4, "W-2 Wage and Tax Statement", form.face(9, "bold"))
    form.year(x + w * 0.42, y - 4, 12)
    c.text(x + w * 0.52, y - 4, "OMB No. 1545-0008", form.face(6))
    whom = {
        "B": "To be filed with employee's FEDERAL tax return",
        "C": "For EMPLOYEE'S RECORDS",
        "2": "To be filed with employee's STATE tax return",
    }[copy]
    at = x + w - c.width_of(f"Copy {copy} - {whom}", form.face(6.4))
    at = c.text(at, y - 4, "Copy ", form.face(6.4))
    at = c.text(at, y - 4, copy, form.face(6.4), BLACK, "l", None, "copy" if form.fill.track else None)
    c.text(at, y - 4, f" - {whom}", form.face(6.4))
    y = form.row(
        x,
        y,
        w,
        58,
        [
            form.party("payer", "c", "Employer's name, address, and ZIP code", 1.1),
            form.party("recipient", "e", "Employee's name (first, middle initial, last) f Employee's address and ZIP code", 1.1, 2),
        ],
    )
    first = [
        form.tin("employee_ssn", "a", "Employee's soc. sec. no.", f.recipient.tin),
        form.tin("employer_ein", "b", "Employer ID number (EIN)", f.payer.tin),
        form.text("control_number", "d", "Control number", f.account),
        form.box("box1", "1", "Wages, tips, other compensation"),
        form.box("box2", "2", "Federal income tax withheld"),
    ]
    y = form.row(x, y, w, 24, first)
    names = {"box3": "Social security wages", "box4": "Social security tax withheld", "box5": "Medicare wages and tips"}
    names |= {"box6": "Medicare tax withheld", "box7": "Social security tips", "box8": "Allocated tips"}
    names |= {"box10": "Dependent care benefits", "box11": "Nonqualified plans"}
    y = form.row(x, y, w, 24, [form.box(path, path[3:], text) for path, text in list(names.items())[:5]])
    blank = Slot(1, "9", "")
    y = form.row(x, y, w, 24, [*(form.box(path, path[3:], text) for path, text in list(names.items())[5:]), blank])
    y = form.row(x, y, w, 24, [*(_pair(form, i) for i in range(4)), _fourteen(form, 0)])
    ticks = (
        ("Statutory employee", "statutory_employee"),
        ("Retirement plan", "retirement_plan"),
        ("Third-party sick pay", "third_party_sick_pay"),
    )
    y = form.row(x, y, w, 22, [*(form.tick(path, "13", text, 0.75) for text, path in ticks), _fourteen(form, 1), _fourteen(form, 2)])
    for i in range(max(1, len(f.states))):
        row = [form.state(i, "state", "15", "State", 0.4), form.state(i, "id", "", "Employer's state ID no.", 1)]
        row += [form.state(i, "income", "16", "State wages, tips, etc."), form.state(i, "tax", "17", "State income tax", 0.9)]
        local = f.locals[i] if i < len(f.locals) else None
        cells = (
            ("18", "Local wages, tips, etc.", "wages", "income"),
            ("19", "Local income tax", "tax", "tax"),
            ("20", "Locality name", "locality", "locality"),
        )
        for number, caption, path, key in cells:
            if local:
                row.append(form.box(f"local.{i}.{path}", number, caption, 0.8, Box("text" if key == "locality" else "money", local[key])))
            else:
                row.append(Slot(0.8, number, caption))
        y = form.row(x, y, w, 24, row)
    return y


@layout("W2", "payroll-strips", split="blind")
def payroll_strips(ctx: Context) -> Canvas:
    """Three copies under each other on a letter page, each in full-width strips."""
    f = wage_statement(ctx.rng, ctx.split)
    ctx.consistent = f.consistent
    c = ctx.sheet(*LETTER)
    fill = replace(Filler.sample(ctx, True), face=ctx.face("sans", "mono", "typewriter"), ink=None, size=7.6, color=BLACK)
    form = SlotForm(ctx, c, f, fill, ctx.face("sans"), 5, 0.4, BLACK, ctx.chance(0.6))
    y, copies = 34.0, "BC2"[: 2 if len(f.states) > 1 else 3]
    for copy in copies:
        y = strip(form, 24, y, 564, copy) + 30
        form.fill = replace(fill, track=False)
        c.dashes(0, y - 16, 612, y - 16, 0.4, 4, grey(130))
    ctx.meta["forms_on_page"] = len(copies)
    return c


@layout("W2", "unruled-sheet", split="blind")
def unruled_sheet(ctx: Context) -> Canvas:
    """An HR system's print: small grey captions, values below them, three columns, no rules."""
    rng = ctx.rng
    sheet = sample_items(ctx, "W2")
    f = sheet.f
    c = ctx.sheet(*LETTER)
    face, brand = ctx.face("sans"), accent(rng)
    pen, small = Pen(c, face, 9), Pen(c, face, 6.6, grey(100))
    fill = replace(Filler.sample(ctx), face=face, ink=None, size=9, color=BLACK)
    m = 50.0
    w = 612 - 2 * m
    c.box(m, 40, m + w, 66, 0, None, tint(brand, 0.14))
    end = pen.say(m + 8, 58, "Form W-2 Wage and Tax Statement ", size=12, weight="bold")
    pen.say(end + 4, 58, str(f.year), "tax_year", str(f.year), 12, "bold")
    at = pen.say(m + w - 8 - pen.wide("Copy C - For Employee's Records", 8), 58, "Copy ", size=8)
    at = pen.say(at, 58, "C", "copy", "C", 8)
    pen.say(at, 58, " - For Employee's Records", size=8)
    y = 88.0
    for k, (caption, party, who) in enumerate(
        (("c Employer's name, address, and ZIP code", f.payer, "employer"), ("e-f Employee's name and address", f.recipient, "employee"))
    ):
        x = m + k * w / 2
        small.say(x, y, caption)
        pen.say(x, y + 12, party.name, f"{who}_name")
        pen.stack(x, y + 23, party.address, f"{who}_address")
    y += 72
    facts = [
        ("b Employer identification number (EIN)", f.payer.tin, "employer_ein"),
        ("a Employee's social security number", f.recipient.tin, "employee_ssn"),
    ]
    facts.append(("d Control number", f.account, "control_number"))
    for k, (caption, text, path) in enumerate(facts):
        small.say(m + k * w / 3, y, caption)
        if text:
            pen.say(m + k * w / 3, y + 12, text, path, ids.normal_tin(text) if path != "control_number" else text)
    y += 30
    boxes = [item for item in sheet.items if item.path in {f"box{n}" for n in range(1, 12)}]
    for i, item in enumerate(boxes):
        x, at = m + i % 3 * w / 3, y + i // 3 * 28
        small.say(x, at, f"{item.number} {item.caption}")
        if item.box:
            say_item(c, fill, item, x, at + 12)
    y += -(-len(boxes) // 3) * 28 + 6
    c.line(m, y - 10, m + w, y - 10, 0.4, grey(200))
    for i in range(4):
        x = m + i * w / 4
        small.say(x, y, f"12{'abcd'[i]} Code and amount")
        code, cents = (f.boxes.get(f"box12.{i}.{key}") for key in ("code", "amount"))
        if code and cents:
            fill.put(c, x, y + 12, f"box12.{i}.code", code)
            fill.put(c, x + 26, y + 12, f"box12.{i}.amount", cents)
    y += 28
    for k, (caption, path) in enumerate(
        (
            ("13 Statutory employee", "statutory_employee"),
            ("13 Retirement plan", "retirement_plan"),
            ("13 Third-party sick pay", "third_party_sick_pay"),
        )
    ):
        small.say(m + k * w / 4, y, caption)
        if path in f.boxes:
            pen.say(m + k * w / 4, y + 12, "X", path, True)
    small.say(m + 3 * w / 4, y, "14 Other")
    i = 0
    while f"box14.{i}.label" in f.boxes:
        fill.put(c, m + 3 * w / 4, y + 12 + 11 * i, f"box14.{i}.label", f.boxes[f"box14.{i}.label"])
        fill.put(c, m + w, y + 12 + 11 * i, f"box14.{i}.amount", f.boxes[f"box14.{i}.amount"], "r")
        i += 1
    y += 30 + 11 * max(0, i - 1)
    y = _states(sheet, pen, small, fill, m, y, w)
    paragraph(c, m, y + 20, w, "This information is being furnished to the Internal Revenue Service.", face(7), grey(90))
    return c


def _states(sheet, pen: Pen, small: Pen, fill: Filler, m: float, y: float, w: float) -> float:
    f = sheet.f
    heads = ("15 State", "Employer's state ID", "16 State wages", "17 State tax", "18 Local wages", "19 Local tax", "20 Locality")
    edges = [m + w * k for k in (0, 0.09, 0.28, 0.44, 0.58, 0.73, 0.87)]
    for x, head in zip(edges, heads, strict=True):
        small.say(x, y, head)
    for i in range(len(f.states)):
        for key, (path, box) in state_values(f, i).items():
            fill.put(pen.c, edges[("state", "id", "income", "tax").index(key)], y + 12 + 12 * i, path, box, "l", 84, 0.9)
    for i, row in enumerate(f.locals):
        for k, (key, name) in enumerate((("income", "wages"), ("tax", "tax"), ("locality", "locality"))):
            box = Box("text" if key == "locality" else "money", row[key])
            fill.put(pen.c, edges[4 + k], y + 12 + 12 * i, f"local.{i}.{name}", box, "l", 74, 0.9)
    return y + 12 * max(1, len(f.states)) + 8
