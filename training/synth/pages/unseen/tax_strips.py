"""1099s as a mailer: boxes in ruled rows of four over the whole width, parties in the last rows; and a W-2 typed as lines."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, LayoutFn, grey, layout
from training.synth.pages.form_items import sample, say_item
from training.synth.pages.form_values import Filler, state_values
from training.synth.pages.pen import Pen
from training.synth.pages.slots import Slot, SlotForm
from training.synth.pages.unseen.w2 import NUMBERED, TICKS, codes, open_w2, others


def _strips(form: str) -> LayoutFn:
    def draw(ctx: Context) -> Canvas:
        """A mailer's inside: number and caption above each figure, four to a row."""
        sheet = sample(ctx, form)
        f, (who, whom) = sheet.f, sheet.parties
        c = ctx.sheet(*LETTER)
        face = ctx.face("sans")
        fill = replace(Filler.sample(ctx), face=ctx.face("sans", "mono", "typewriter"), ink=None, size=8, color=BLACK)
        slots = SlotForm(ctx, c, f, fill, face, 5.4, 0.5, right=ctx.chance(0.5))
        x, y, w = 34.0, 72.0, 544.0
        end = c.text(x, 52, f"{f.year}", face(13, "bold"), BLACK, "l", None, "tax_year", str(f.year))
        end = c.text(end + 8, 52, f"Form {sheet.name}", face(11, "bold"))
        c.text(
            end + 10,
            52,
            sheet.title if len(sheet.title) < 60 else "Distributions From Pensions, Annuities, IRAs, Insurance Contracts, etc.",
            face(8),
        )
        c.text(x + w, 52, f"OMB No. {sheet.omb}", face(6.6), BLACK, "r")
        c.text(x, 64, "Copy B For Recipient. Department of the Treasury - Internal Revenue Service", face(6.6))
        if f.corrected:
            c.text(x + w, 64, "CORRECTED", fill.font(), BLACK, "r", None, "corrected", True)
        items = [k for k in sheet.items if k.caption]

        def cell(item) -> Slot:
            def put(rect) -> None:
                left, _, right, bottom = rect
                if item.box is None:
                    return
                money = item.box.kind == "money" and slots.right
                say_item(c, fill, item, right - 5 if money else left + 8, bottom - 4, "r" if money else "l", right - left - 12)

            return Slot(1, item.number, item.caption, put)

        for k in range(0, len(items), 4):
            row = [cell(item) for item in items[k : k + 4]]
            y = slots.row(x, y, w, 30, row + [Slot(1, "", "")] * (4 - len(row)))
        y = slots.row(
            x,
            y + 8,
            w,
            66,
            [
                slots.party("payer", "", "PAYER'S name, address and telephone no.", 1, 1, True),
                slots.party("recipient", "", "RECIPIENT'S name and address"),
            ],
        )
        tins = [slots.tin(f"{who}_tin", "", "PAYER'S TIN", f.payer.tin), slots.tin(f"{whom}_tin", "", "RECIPIENT'S TIN", f.recipient.tin)]
        slots.row(x, y, w, 26, [*tins, slots.text("account_number", "", "Account number", f.account)])
        return c

    return draw


for _form in ("1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R"):
    layout(_form, "rows-of-four", split="unseen")(_strips(_form))


@layout("W2", "typed-lines", split="unseen")
def typed_lines(ctx: Context) -> Canvas:
    """A public agency's W-2 in one fixed-pitch face: number, caption, dots and figure on a line, parties at the top."""
    f, c, fill = open_w2(ctx, 8.4, "mono", "typewriter")
    pen = Pen(c, fill.face, 8.4)
    m, right = 60.0, 552.0
    end = pen.say(m, 54, "WAGE AND TAX STATEMENT  FORM W-2  ", weight="bold")
    pen.say(end + 6, 54, str(f.year), "tax_year", str(f.year), weight="bold")
    pen.say(m, 66, "OMB NO. 1545-0008   COPY C FOR EMPLOYEE'S RECORDS", size=7)
    for x, caption, party, who in ((m, "EMPLOYER:", f.payer, "employer"), (m + 260, "EMPLOYEE:", f.recipient, "employee")):
        pen.say(x, 92, caption)
        pen.say(x, 104, party.name, f"{who}_name", width=230)
        pen.stack(x, 115, party.address, f"{who}_address")
    pen.after(m, 164, "EMPLOYER ID NUMBER: ", f.payer.tin, "employer_ein", f.payer.tin)
    pen.after(m + 260, 164, "SOC SEC NUMBER: ", f.recipient.tin, "employee_ssn", ids.normal_tin(f.recipient.tin))
    y = 192.0

    def line(caption: str, put) -> None:
        nonlocal y
        end = pen.say(m, y, f"{caption} ")
        pen.say(end, y, "." * max(3, int((right - 100 - end) / pen.wide("."))), color=grey(90))
        put(y)
        y += 14

    for path, number, caption in NUMBERED:
        if path in f.boxes:
            line(f"{number:>3}  {caption.upper()}", lambda at, path=path: fill.put(c, right, at, path, f.boxes[path], "r"))
    for i, code, cents in codes(f):
        at = pen.say(m, y, f"12{'ABCD'[i]}  CODE ")
        at = m + pen.wide(f"12{'ABCD'[i]}  CODE ")
        fill.put(c, at + 5, y, f"box12.{i}.code", code)
        fill.put(c, right, y, f"box12.{i}.amount", cents, "r")
        y += 14
    for caption, path in TICKS:
        if path in f.boxes:
            line(f" 13  {caption.upper()}", lambda at, path=path: pen.say(right, at, "X", path, True, anchor="r"))
    for i, label, cents in others(f):
        at = m + pen.wide(" 14  OTHER ") + 5
        pen.say(m, y, " 14  OTHER")
        fill.put(c, at, y, f"box14.{i}.label", label)
        fill.put(c, right, y, f"box14.{i}.amount", cents, "r")
        y += 14
    names = (
        ("state", "15  STATE"),
        ("id", "15  EMPLOYER'S STATE ID NUMBER"),
        ("income", "16  STATE WAGES, TIPS, ETC."),
        ("tax", "17  STATE INCOME TAX"),
    )
    for i in range(len(f.states)):
        values = state_values(f, i)
        for key, caption in names:
            if key in values:
                line(f" {caption}", lambda at, pair=values[key]: fill.put(c, right, at, *pair, "r"))
    return c
