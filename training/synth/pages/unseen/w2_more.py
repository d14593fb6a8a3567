"""W-2 as a sealed mailer in strips, and as a payroll site's two columns."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.content.tax import Box
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import Context, accent, grey, layout
from training.synth.pages.form_values import state_values
from training.synth.pages.kit import barcode
from training.synth.pages.pen import Pen
from training.synth.pages.slots import SlotForm
from training.synth.pages.unseen.w2 import NUMBERED, TICKS, codes, open_w2, others


@layout("W2", "sealed-mailer", split="unseen")
def sealed_mailer(ctx: Context) -> Canvas:
    """A pressure-seal mailer: two copies turned to strips of seven boxes, addresses in the window, bar code."""
    f, c, fill = open_w2(ctx, 7.8, "mono", "typewriter")
    form = SlotForm(ctx, c, f, fill, ctx.face("sans"), 5, 0.4, right=ctx.chance(0.5))
    c.text(40, 40, f.payer.name, form.face(8))
    for i, line in enumerate(f.payer.address):
        c.text(40, 50 + 9 * i, line, form.face(8))
    c.text(90, 110, f.recipient.name, fill.face(9))
    for i, line in enumerate(f.recipient.address):
        c.text(90, 121 + 11 * i, line, fill.face(9))
    c.text(420, 44, "IMPORTANT TAX DOCUMENT ENCLOSED", form.face(8, "bold"))
    barcode(c, ctx.rng, 420, 60, 130, 18)
    for k, copy in enumerate(("Copy B, To Be Filed With Employee's FEDERAL Tax Return", "Copy C, For EMPLOYEE'S RECORDS")):
        _mailer_copy(form, 30, 210 + 270 * k, 552, copy)
        form.fill = replace(fill, track=False)
    c.dashes(0, 196, 612, 196, 0.5, 4, grey(140))
    c.dashes(0, 470, 612, 470, 0.5, 4, grey(140))
    ctx.meta["forms_on_page"] = 2
    return c


def _mailer_copy(form: SlotForm, x: float, y: float, w: float, copy: str) -> None:
    f, c = form.f, form.c
    form.year(x, y, 11)
    c.text(x + 34, y, f"Form W-2 Wage and Tax Statement   {copy}", form.face(7))
    c.text(x + w, y, "OMB# 1545-0008", form.face(6), BLACK, "r")
    y += 5
    ids_row = [
        form.tin("employee_ssn", "a", "Employee's SSN", f.recipient.tin),
        form.tin("employer_ein", "b", "Employer's EIN", f.payer.tin),
    ]
    y = form.row(x, y, w, 22, [*ids_row, form.text("control_number", "d", "Control No.", f.account), *(form.box(*k) for k in NUMBERED[:2])])
    y = form.row(x, y, w, 22, [form.box(*k) for k in NUMBERED[2:6]])
    y = form.row(x, y, w, 22, [*(form.box(*k) for k in NUMBERED[6:]), form.text("", "9", "", "", 0.4)])
    y = form.row(
        x,
        y,
        w,
        54,
        [
            form.party("payer", "c", "Employer's name, address and ZIP code"),
            form.party("recipient", "e/f", "Employee's name, address and ZIP code"),
        ],
    )
    top, each = y, w / 6
    pairs = {i: (code, cents) for i, code, cents in codes(f)}
    for i in range(4):
        form.frame((x + each * i, top, x + each * (i + 1), top + 24), "12" + "abcd"[i], "Code  Amount")
        if i in pairs:
            form.fill.put(c, x + each * i + 6, top + 20, f"box12.{i}.code", pairs[i][0])
            form.fill.put(c, x + each * (i + 1) - 5, top + 20, f"box12.{i}.amount", pairs[i][1], "r", each - 26)
    form.row(x + 4 * each, top, 2 * each, 24, [form.tick(path, "13" if k == 0 else "", text) for k, (text, path) in enumerate(TICKS)])
    form.frame((x, top + 24, x + w, top + 42), "14", "Other")
    at = x + 40
    for i, label, cents in others(f):
        form.fill.put(c, at, top + 38, f"box14.{i}.label", label)
        form.fill.put(c, at + 130, top + 38, f"box14.{i}.amount", cents, "r", 70)
        at += 160
    y = top + 42
    for i in range(max(1, len(f.states))):
        row = [
            form.state(i, "state", "15", "State", 0.4),
            form.state(i, "id", "", "State ID no.", 1.1),
            form.state(i, "income", "16", "State wages"),
            form.state(i, "tax", "17", "State tax", 0.9),
        ]
        local = f.locals[i] if i < len(f.locals) else None
        for path, number, caption, key in (
            ("wages", "18", "Local wages", "income"),
            ("tax", "19", "Local tax", "tax"),
            ("locality", "20", "Locality", "locality"),
        ):
            box = Box("text" if key == "locality" else "money", local[key]) if local else None
            row.append(form.box(f"local.{i}.{path}", number, caption, 0.9, box) if box else form.text("", number, caption, "", 0.9))
        y = form.row(x, y, w, 22, row)


@layout("W2", "web-two-columns", split="unseen")
def web_two_columns(ctx: Context) -> Canvas:
    """A payroll site's print: captions with the box number behind them, values at the right of two columns."""
    f, c, fill = open_w2(ctx, 8.6, "sans")
    fill.money.symbol, fill.money.space = "$", False
    brand, m, right = accent(ctx.rng), 50.0, 562.0
    pen = Pen(c, fill.face, 8.6)
    form = SlotForm(ctx, c, f, fill, fill.face)
    end = pen.say(m, 56, "Form W-2 for ", size=17, weight="bold", color=brand)
    form.year(end + 4, 56, 17)
    pen.say(
        m, 72, "Wage and Tax Statement. Department of the Treasury, Internal Revenue Service. OMB No. 1545-0008", size=7.4, color=grey(90)
    )
    half = (right - m - 30) / 2
    for x, title, party, who, rows in (
        (m, "Your information", f.recipient, "employee", (("SSN (box a)", f.recipient.tin, "employee_ssn"),)),
        (
            m + half + 30,
            "Employer",
            f.payer,
            "employer",
            (("EIN (box b)", f.payer.tin, "employer_ein"), ("Control number (box d)", f.account, "control_number")),
        ),
    ):
        pen.say(x, 104, title, weight="bold", size=10)
        pen.say(x, 120, party.name, f"{who}_name")
        low = pen.stack(x, 132, party.address, f"{who}_address")
        for label, text, path in rows:
            if text:
                pen.ends(x, x + half, low + 6, label, text, path, ids.normal_tin(text) if path != "control_number" else text)
                low += 14
    y = 210.0
    pen.say(m, y, "Earnings and taxes", weight="bold", size=10)
    for k, (path, number, caption) in enumerate(NUMBERED):
        x, at = m + k % 2 * (half + 30), y + 20 + k // 2 * 19
        pen.say(x, at, f"{caption} ({number})")
        if path in f.boxes:
            fill.put(c, x + half, at, path, f.boxes[path], "r")
        else:
            pen.say(x + half, at, "—", anchor="r")
        c.line(x, at + 5, x + half, at + 5, 0.3, grey(205))
    y += 20 + 5 * 19 + 16
    pen.say(m, y, "Box 12 codes", weight="bold", size=10)
    for i, code, cents in codes(f):
        fill.put(c, m, y + 16 + 14 * i, f"box12.{i}.code", code)
        fill.put(c, m + half, y + 16 + 14 * i, f"box12.{i}.amount", cents, "r")
    pen.say(m + half + 30, y, "Other (14)", weight="bold", size=10)
    for i, label, cents in others(f):
        fill.put(c, m + half + 30, y + 16 + 14 * i, f"box14.{i}.label", label)
        fill.put(c, right, y + 16 + 14 * i, f"box14.{i}.amount", cents, "r")
    y += 86
    for caption, path in TICKS:
        pen.say(m, y, f"{caption} (13)")
        pen.say(m + half, y, "Yes" if path in f.boxes else "No", path if path in f.boxes else None, True, anchor="r")
        y += 14
    for i in range(len(f.states)):
        y += 16
        values = state_values(f, i)
        for key, caption in (
            ("state", "State (15)"),
            ("id", "State ID (15)"),
            ("income", "State wages (16)"),
            ("tax", "State income tax (17)"),
        ):
            if key in values:
                pen.say(m, y, caption)
                fill.put(c, m + half, y, *values[key], "r")
                y += 14
        if i < len(f.locals):
            for key, name, caption in (
                ("income", "wages", "Local wages (18)"),
                ("tax", "tax", "Local income tax (19)"),
                ("locality", "locality", "Locality (20)"),
            ):
                pen.say(m, y, caption)
                fill.put(c, m + half, y, f"local.{i}.{name}", Box("text" if key == "locality" else "money", f.locals[i][key]), "r")
                y += 14
    return c
