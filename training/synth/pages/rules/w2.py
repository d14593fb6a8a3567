"""W-2 as a large payroll provider mails it, and as its web site shows it."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.content.tax import Box, FormData
from training.synth.content.wages import wage_statement
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout
from training.synth.pages.form_items import sample as sample_items
from training.synth.pages.form_items import say_item, show_item
from training.synth.pages.form_values import Filler
from training.synth.pages.kit import fit, logo, paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.slots import Rect, Slot, SlotForm

_COPIES = (
    ("Employee Reference Copy", "C", "for employee's records."),
    ("Federal Filing Copy", "B", "to be filed with employee's Federal Income Tax Return."),
    ("State Filing Copy", "2", "to be filed with employee's State Income Tax Return."),
    ("City or Local Filing Copy", "2", "to be filed with employee's City or Local Income Tax Return."),
)


def _twelve(form: SlotForm, i: int) -> Slot:
    code, cents = (form.f.boxes.get(f"box12.{i}.{key}") for key in ("code", "amount"))

    def put(rect: Rect) -> None:
        x, y, right, bottom = rect
        mid = x + (right - x) * 0.34
        form.c.line(mid, y + (bottom - y) * 0.35, mid, bottom, 0.4, form.color)
        if code and cents:
            form.fill.put(form.c, mid - 3, bottom - 3, f"box12.{i}.code", code, "r", mid - x - 4)
            form.fill.put(form.c, right - 3, bottom - 3, f"box12.{i}.amount", cents, "r", right - mid - 5)

    return Slot(1, "12" + "abcd"[i], "See instructions for box 12" if i == 0 else "", put)


def _other(form: SlotForm, rect: Rect) -> None:
    x, y, right, bottom = rect
    at, i = y + form.caption * 1.4 + form.fill.size, 0
    while f"box14.{i}.label" in form.f.boxes and at < bottom:
        amount, label = form.f.boxes[f"box14.{i}.amount"], form.f.boxes[f"box14.{i}.label"]
        width = (right - x) * 0.48
        form.fill.put(form.c, x + 4, at, f"box14.{i}.amount", amount, "l", width, 0.92)
        form.fill.put(form.c, right - 3, at, f"box14.{i}.label", label, "r", width, 0.92)
        at += form.fill.size * 1.12
        i += 1


def _ticks(form: SlotForm) -> Slot:
    def put(rect: Rect) -> None:
        x, y, right, bottom = rect
        third = (right - x) / 3
        names = (("Stat emp.", "statutory_employee"), ("Ret. plan", "retirement_plan"), ("3rd party sick pay", "third_party_sick_pay"))
        for k, (name, path) in enumerate(names):
            left = x + k * third
            if k:
                form.c.line(left, y, left, bottom, 0.4, form.color)
            form.c.text(left + (9 if k == 0 else 1.5), y + form.caption * 1.1, name, form.face(form.caption * 0.78), form.color)
            if path in form.f.boxes:
                form.fill.say(form.c, left + third / 2, bottom - 2.5, "X", path, True, "c", third)

    return Slot(1, "13", "", put)


def _local(form: SlotForm, key: str, number: str, caption: str) -> Slot:
    if not form.f.locals:
        return Slot(1, number, caption)
    row = form.f.locals[0]
    value = row["income" if key == "wages" else key]
    return form.box(f"local.0.{key}", number, caption, 1, Box("text" if key == "locality" else "money", value))


def small_form(form: SlotForm, x: float, y: float, w: float, h: float, copy: tuple[str, str, str]) -> None:
    """The provider's narrow arrangement: numbers of the house, parties, boxes in pairs."""
    f, r = form.f, h / 17.9
    at = form.row(
        x,
        y,
        w,
        r,
        [
            form.text("control_number", "d", "Control number", f.account, 1.3),
            Slot(0.8, "", "Dept."),
            Slot(0.6, "", "Corp."),
            Slot(1.4, "", "Employer use only"),
        ],
    )
    at = form.row(x, at, w, r * 2.2, [form.party("payer", "c", "Employer's name, address, and ZIP code")])
    at = form.row(x, at, w, r * 2.4, [form.party("recipient", "e/f", "Employee's name, address, and ZIP code")])
    at = form.row(
        x,
        at,
        w,
        r,
        [
            form.tin("employer_ein", "b", "Employer's FED ID number", f.payer.tin),
            form.tin("employee_ssn", "a", "Employee's SSA number", f.recipient.tin),
        ],
    )
    for a, b in (
        (("box1", "1", "Wages, tips, other comp."), ("box2", "2", "Federal income tax withheld")),
        (("box3", "3", "Social security wages"), ("box4", "4", "Social security tax withheld")),
        (("box5", "5", "Medicare wages and tips"), ("box6", "6", "Medicare tax withheld")),
        (("box7", "7", "Social security tips"), ("box8", "8", "Allocated tips")),
        (("", "9", ""), ("box10", "10", "Dependent care benefits")),
    ):
        at = form.row(x, at, w, r, [form.box(*a), form.box(*b)])
    at = form.row(x, at, w, r * 0.95, [form.box("box11", "11", "Nonqualified plans"), _twelve(form, 0)])
    half = x + w / 2
    form.frame((x, at, half, at + r * 2.85), "14", "Other")
    _other(form, (x, at, half, at + r * 2.85))
    for slot in (_twelve(form, 1), _twelve(form, 2), _twelve(form, 3), _ticks(form)):
        form.row(half, at, w / 2, r * 0.7125, [slot])
        at += r * 0.7125
    rest = (y + h - at) / 3
    at = form.row(
        x,
        at,
        w,
        rest,
        [
            form.state(0, "state", "15", "State", 0.5),
            form.state(0, "id", "", "Employer's state ID no.", 1),
            form.state(0, "income", "16", "State wages, tips, etc.", 1.2),
        ],
    )
    at = form.row(x, at, w, rest, [form.state(0, "tax", "17", "State income tax"), _local(form, "wages", "18", "Local wages, tips, etc.")])
    form.row(x, at, w, rest, [_local(form, "tax", "19", "Local income tax"), _local(form, "locality", "20", "Locality name")])
    k = w / 270
    form.c.text(x, at + rest + 10 * k, copy[0], fit(form.c, copy[0], form.face(7 * k, "italic"), w * 0.28))
    form.c.text(x + w * 0.30, at + rest + 17 * k, "W-2", form.face(17 * k, "bold"))
    form.c.text(x + w * 0.47, at + rest + 10 * k, "Wage and Tax", form.face(7.5 * k, "bold"))
    form.c.text(x + w * 0.47, at + rest + 18 * k, "Statement", form.face(7.5 * k, "bold"))
    form.year(x + w, at + rest + 18 * k, 20 * k, "r")
    form.c.text(x + w * 0.68, at + rest + 7 * k, "OMB No. 1545-0008", form.face(4.6 * k))
    end = form.c.text(x, at + rest + 25 * k, "Copy ", form.face(5.5 * k))
    end = form.c.text(end, at + rest + 25 * k, copy[1], form.face(5.5 * k, "bold"), BLACK, "l", None, "copy" if form.fill.track else None)
    form.c.text(end + 2, at + rest + 25 * k, copy[2], form.face(5.5 * k))


def _summary(ctx: Context, c: Canvas, f: FormData, fill: Filler, x: float, y: float, w: float) -> None:
    pen = Pen(c, ctx.face("sans"), 6.8)
    pen.say(x + w / 2, y + 14, f"{f.year} W-2 and EARNINGS SUMMARY", size=11, weight="bold", anchor="c")
    y = paragraph(
        c,
        x,
        y + 34,
        w,
        (
            "This blue section is your Earnings Summary which provides more detailed information on the generation "
            "of your W-2 statement. The reverse side includes instructions and other general information."
        ),
        pen.face(6.6),
    )
    pen.say(x, y + 8, "1. Your Gross Pay was adjusted as follows to produce your W-2 Statement.", weight="bold")
    heads = (
        "Wages, Tips, other Compensation",
        "Social Security Wages",
        "Medicare Wages",
        f"{f.states[0]['state']} State Wages, Tips, Etc." if f.states else "",
    )
    edges = [x + w * k for k in (0.46, 0.65, 0.82, 1.0)]
    y += 24
    for head, right in zip(heads, edges, strict=True):
        for j, word in enumerate(head.split(", ") if len(head) > 22 else head.rsplit(" ", 1)):
            pen.say(right, y + 8 * j, word, size=6, weight="bold", anchor="r")
    gross, wages = f.boxes["box5"].value, f.boxes["box1"].value
    social = f.boxes["box3"].value if "box3" in f.boxes else 0
    rows = [
        ("Gross Pay", (gross,) * 4),
        ("Less 401(k) (D-Box 12)", (wages - gross, 0, 0, wages - gross)),
        ("Less Medical FSA", (0, 0, 0, 0)),
        ("Wages Over Limit", (0, social - gross, 0, 0)),
        ("Reported W-2 Wages", (wages, social, gross, wages)),
    ]
    y += 24
    for name, values in rows:
        weight = "bold" if name.startswith("Reported") else "regular"
        pen.say(x, y, name, weight=weight)
        for value, right in zip(values, edges, strict=True):
            pen.say(right, y, f"{abs(value) / 100:,.2f}" if value else "N/A", weight=weight, anchor="r")
        y += 11
    pen.say(x, y + 10, "2. Employee Name and Address.", weight="bold")
    pen.stack(x + 20, y + 30, [f.recipient.name.upper(), *(line.upper() for line in f.recipient.address)], size=8)


@layout("W2", "payroll-provider", split="rules")
def payroll_provider(ctx: Context) -> Canvas:
    """The reference copy and an earnings summary above, three filing copies side by side below."""
    f = wage_statement(ctx.rng, ctx.split)
    ctx.consistent = f.consistent
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans")
    fill = replace(Filler.sample(ctx, True), face=ctx.face("sans", "mono"), ink=None, size=7.2, color=BLACK)
    form = SlotForm(ctx, c, f, fill, face, 4.6, 0.4, BLACK, right=ctx.chance(0.7))
    if ctx.chance(0.5):
        small_form(form, 22, 22, 272, 338, _COPIES[0])
        _summary(ctx, c, f, fill, 318, 26, 270)
        form.fill = replace(fill, track=False, size=5.9)
        form.caption = 3.6
        for i in range(3):
            small_form(form, 18 + i * 196, 412, 184, 338, _COPIES[i + 1])
        c.dashes(0, 396, 612, 396, 0.4, 4, grey(120))
        ctx.meta["forms_on_page"] = 4
        return c
    for i in range(4):
        small_form(form, 20 + i % 2 * 292, 20 + i // 2 * 390, 276, 336, _COPIES[i])
        form.fill = replace(fill, track=False)
    ctx.meta["forms_on_page"] = 4
    return c


@layout("W2", "portal-preview", split="rules")
def portal_preview(ctx: Context) -> Canvas:
    """A payroll web site's preview: cards of label and value, then a table of the boxes."""
    rng = ctx.rng
    sheet = sample_items(ctx, "W2")
    f = sheet.f
    c = ctx.sheet(*LETTER)
    face, brand = ctx.face("sans"), accent(rng)
    pen = Pen(c, face, 8.6)
    fill = replace(Filler.sample(ctx), face=face, ink=None, size=8.6, color=BLACK)
    fill.money.symbol, fill.money.space, fill.money.group = "$", False, ","
    m = 48.0
    logo(c, rng, m, 34, 20, brand)
    pen.say(m + 28, 50, "Tax documents", size=13, weight="bold", color=brand)
    pen.say(564, 44, "Form W-2 Wage and Tax Statement", size=9, weight="bold", anchor="r")
    right = pen.wide(str(f.year))
    pen.say(564 - right, 57, "Tax year ", anchor="r", color=grey(90))
    pen.say(564, 57, str(f.year), "tax_year", str(f.year), anchor="r")
    c.line(m, 68, 564, 68, 0.6, grey(190))
    y = 92.0
    for k, (title, party, tin_label, tin_path, who) in enumerate(
        (
            ("Employer", f.payer, "b. Employer identification number (EIN)", "employer_ein", "employer"),
            ("Employee", f.recipient, "a. Employee's social security number", "employee_ssn", "employee"),
        )
    ):
        x = m + k * 264
        c.round_box(x, y - 16, x + 252, y + 92, 5, 0.5, grey(190))
        pen.say(x + 10, y, title, size=9.5, weight="bold")
        pen.say(x + 10, y + 16, "c. Name and address" if k == 0 else "e-f. Name and address", size=7, color=grey(100))
        pen.say(x + 10, y + 28, party.name, f"{who}_name")
        pen.stack(x + 10, y + 39, party.address, f"{who}_address")
        pen.say(x + 10, y + 70, tin_label, size=7, color=grey(100))
        pen.say(x + 10, y + 82, party.tin, tin_path, ids.normal_tin(party.tin))
    y += 112
    if f.account:
        pen.after(m, y, "d. Control number  ".replace("  ", " "), f.account, "control_number")
        y += 14
    rows = [item for item in sheet.items if item.box is not None or item.path.startswith("box")]
    pitch = min(17.0, (740 - y) / (len(rows) + 1))
    c.box(m, y, 564, y + pitch, 0, None, grey(236))
    for x, head, anchor in ((m + 8, "Box", "l"), (m + 48, "Description", "l"), (556, "Amount", "r")):
        pen.say(x, y + pitch * 0.68, head, weight="bold", anchor=anchor)
    for item in rows:
        y += pitch
        pen.say(m + 8, y + pitch * 0.68, item.number)
        pen.say(m + 48, y + pitch * 0.68, item.caption)
        if item.box is None:
            pen.say(556, y + pitch * 0.68, "-", anchor="r", color=grey(120))
        elif show_item(fill, item):
            say_item(c, fill, item, 556, y + pitch * 0.68, "r", 220)
        c.line(m, y + pitch, 564, y + pitch, 0.4, grey(215))
    return c
