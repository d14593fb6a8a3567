"""1099s as brokers and banks set them in their tax statements, and as pressure-sealed mailers."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids, places
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import Item, Sheet, sample, say_item, say_year
from training.synth.pages.form_values import Filler
from training.synth.pages.forms_spec import Cell, captions, prefix, spec
from training.synth.pages.kit import logo, paragraph, wrap
from training.synth.pages.pen import Pen
from training.synth.pages.slots import Slot, SlotForm

_NOTE = (
    "This is important tax information and is being furnished to the Internal Revenue Service. If you are required to file a "
    "return, a negligence penalty or other sanction may be imposed on you if this income is taxable and the IRS determines that "
    "it has not been reported."
)


def _zero(item: Item) -> str:
    texts = ("box7", "box8", "box14", "box11", "box1c", "box9a")
    return "" if item.path in texts and not item.caption[0].islower() and "tax" not in item.caption.lower() else "0.00"


def _leader(c: Canvas, x: float, right: float, y: float) -> None:
    while x < right:
        c.disc(x, y - 0.9, x + 0.7, y - 0.2, grey(70))
        x += 3.6


def _section(ctx: Context, pen: Pen, fill: Filler, sheet: Sheet, x: float, y: float, w: float, zeros: bool) -> float:
    """The boxes in one column, number and caption, dots, amount."""
    for item in sheet.items:
        if item.path == "fatca" or (item.box is None and item.path in ("payer_rtn", "box11", "date_of_payment", "box14")):
            continue
        text = (
            "X"
            if item.box and item.box.kind == "bool"
            else fill.show(item.box)
            if item.box
            else "0.00"
            if zeros and item.path.startswith("box")
            else ""
        )
        if not text and not zeros:
            continue
        label = pen.face(pen.size)
        lines = wrap(pen.c, item.caption, label, w - 130)
        pen.say(x, y, item.number)
        end = x + 22
        for line in lines:
            end = pen.say(x + 22, y, line)
            y += pen.size * 1.2
        y -= pen.size * 1.2
        _leader(pen.c, end + 5, x + w - 62, y)
        if item.box:
            say_item(pen.c, fill, item, x + w, y, "r")
        else:
            pen.say(x + w, y, text, anchor="r")
        y += pen.size * 1.42
    return y


def _broker_page(form: str):
    def draw(ctx: Context) -> Canvas:
        """A page of a broker's year-end statement: one 1099 as a list with dotted leaders."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        f = sheet.f
        c = ctx.sheet(*LETTER)
        face, brand = ctx.face("sans", "sans", "sans", "serif"), accent(rng)
        pen = Pen(c, face, rng.uniform(7.6, 8.6))
        fill = replace(Filler.sample(ctx), face=face, ink=None, size=pen.size, color=BLACK)
        fill.money.symbol, fill.money.group = "", ","
        who, whom = prefix(form)
        m = rng.uniform(36, 48)
        w = 612 - 2 * m
        pen.say(m, m + 4, f"{f.year} TAX REPORTING STATEMENT", size=12, weight="bold", color=brand)
        at = m + 20
        pen.say(m, at, f.payer.name, f"{who}_name", weight="bold")
        pen.stack(m, at + pen.size * 1.25, f.payer.address, f"{who}_address")
        left = m + w * 0.36
        pen.say(left, at, f.recipient.name, f"{whom}_name", weight="bold")
        pen.stack(left, at + pen.size * 1.25, f.recipient.address, f"{whom}_address")
        x, y = m + w * 0.68, at
        if f.account:
            y = _fact(pen, x, y, "Account No:", f.account, "account_number")
        if f.payer.phone:
            y = _fact(pen, x, y, "Customer Service:", f.payer.phone, f"{who}_phone")
        y = _fact(pen, x, y, "Recipient ID No:", f.recipient.tin, f"{whom}_tin", ids.normal_tin(f.recipient.tin))
        y = _fact(pen, x, y, "Payer's Fed ID Number:", f.payer.tin, f"{who}_tin")
        y = max(y, at + 58)
        c.line(m, y, m + w, y, 1.2, brand)
        y += 16
        end = pen.say(m, y, f"FORM {sheet.name}*  ".replace("  ", " "), size=10.5, weight="bold")
        end = say_year(c, sheet, end + 3, y, face(10.5, "bold"), BLACK)
        pen.say(
            end + 5,
            y,
            sheet.title if len(sheet.title) < 50 else "Distributions from Pensions, Annuities, Retirement or Profit-Sharing Plans, IRAs",
            size=10.5,
            weight="bold",
            width=m + w - end - 8,
        )
        pen.say(m, y + 11, "Copy B for Recipient", size=7)
        pen.say(m + w, y + 11, f"(OMB No. {sheet.omb})", size=7, anchor="r")
        c.line(m, y + 16, m + w, y + 16, 0.5, grey(90))
        y = _section(ctx, pen, fill, sheet, m, y + 32, w * rng.choice([1.0, 0.74]), ctx.chance(0.6))
        if f.corrected:
            pen.say(m + w, m + 4, "CORRECTED", "corrected", True, 11, "bold", anchor="r")
        if ctx.chance(0.5) and y < 560:
            pen.say(m, y + 14, "Details of payments are listed on the pages that follow.", size=7.4, weight="italic")
            y += 14
        paragraph(c, m, max(y + 26, 660), w, f"* {_NOTE}", face(7))
        pen.say(m + w / 2, 758, f"Page {rng.randint(1, 4)} of {rng.randint(4, 18)}", size=7, anchor="c")
        return c

    return draw


def _fact(pen: Pen, x: float, y: float, label: str, text: str, path: str, value: object = None) -> float:
    pen.say(x, y, label, size=pen.size * 0.92)
    pen.say(x + 88, y, text, path, value, pen.size * 0.92, "bold", width=pen.c.width - x - 96)
    return y + pen.size * 1.3


def _boxes(form: SlotForm, cells: list[Cell]) -> list[Slot]:
    slots = []
    for cell in cells:
        if cell.kind == "check":
            slots.append(form.tick(cell.path, cell.number, cell.caption))
        else:
            slots.append(form.box(cell.path, cell.number, cell.caption))
    return slots


def _mailer(form: str):
    def draw(ctx: Context) -> Canvas:
        """A pressure-sealed mailer: parties in one row, the boxes four to a row below them."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        f = sheet.f
        s = spec(form, f.year)
        c = ctx.sheet(*LETTER)
        face, brand = ctx.face("sans"), rng.choice([BLACK, grey(40), accent(rng)])
        fill = replace(Filler.sample(ctx), face=ctx.face("sans", "mono", "typewriter"), ink=None, size=8.4, color=BLACK)
        slots = SlotForm(ctx, c, f, fill, face, 5.6, 0.5, brand, ctx.chance(0.7), ctx.chance(0.6))
        names, (who, whom) = captions(s), prefix(form)
        x, w = 30.0, 552.0
        copies = rng.choice([1, 1, 2])
        cells = [cell for cell in s.cells() if cell.kind not in ("note", "none") and cell.path != "payer_rtn"]
        across = 4
        for copy in range(copies):
            y = 44 + copy * 378
            slots.fill = replace(fill, track=copy == 0)
            slots.year(x, y, 15)
            title = f"Form {s.form}  {s.title}".replace("  ", " ")
            c.text(
                x + 46,
                y,
                title if len(title) < 60 else f"Form {s.form} Distributions From Pensions, Annuities, IRAs, etc.",
                face(10.5, "bold"),
                brand,
            )
            c.text(x + w, y - 5, f"OMB No. {s.omb}", face(6), brand, "r")
            c.text(x + w, y + 3, "Department of the Treasury - Internal Revenue Service", face(5.6), brand, "r")
            y += 8
            y = slots.row(
                x,
                y,
                w,
                66,
                [
                    slots.party("payer", "", names["payer"], 1, 2, True),
                    slots.party("recipient", "", f"{s.parties[1]}'S name, street address, city, state, and ZIP code", 1, 1),
                ],
            )
            row = [
                slots.tin(f"{who}_tin", "", names["payer_tin"], f.payer.tin),
                slots.tin(f"{whom}_tin", "", names["recipient_tin"], f.recipient.tin),
                slots.text("account_number", "", names["account"], f.account),
            ]
            row.append(slots.tick("corrected", "", "CORRECTED (if checked)", 0.6))
            y = slots.row(x, y, w, 24, row)
            if form == "1099-R":
                at = next(i for i, cell in enumerate(cells) if cell.path == "box7")
                cells = [
                    *cells[: at + 1],
                    Cell("", "IRA/SEP/ SIMPLE", "ira_sep_simple", "check"),
                    *[k for k in cells[at + 1 :] if k.path != "ira_sep_simple"],
                ]
            height = min(30.0, 190 / -(-len(cells) // across))
            for i in range(0, len(cells), across):
                part = _boxes(slots, cells[i : i + across])
                y = slots.row(x, y, w * len(part) / across if len(part) < 3 else w, height, part)
            for i in range(max(1, len(f.states)) if s.state else 0):
                keys = {cell.path: cell for cell in s.state}
                row = [slots.state(i, "state", keys["id"].number, "State", 0.4)]
                row += [slots.state(i, key, keys[key].number, keys[key].caption) for key in ("id", "tax", "income") if key in keys]
                y = slots.row(x, y, w, 24, row)
            end = c.text(x, y + 9, "Copy ", face(6.4, "bold"), brand)
            end = c.text(end, y + 9, "B", face(6.4, "bold"), brand, "l", None, "copy" if copy == 0 else None)
            c.text(end + 4, y + 9, f"For {s.parties[1].title().replace(chr(39) + 'S', chr(39) + 's')}. {_NOTE[:94]}", face(5.8), brand)
            if copy == 0 and copies == 2:
                c.dashes(10, y + 26, 602, y + 26, 0.4, 3, grey(120))
        if copies == 1:
            paragraph(c, x, 420, w, _NOTE, face(7))
            fold = tint(brand, 0.3)
            c.dashes(0, 396, 612, 396, 0.4, 4, fold)
            logo(c, rng, x, 470, 24, brand)
            c.text(x + 34, 482, "RETURN SERVICE REQUESTED", face(6.5, "bold"))
            c.text(x + 34, 492, f"PO BOX {rng.randint(100, 99999)} {places.us_city_line(rng, ctx.split)}", face(6.5))
        ctx.meta["forms_on_page"] = copies
        return c

    return draw


for _form in ("1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R"):
    layout(_form, "broker-page", split="rules")(_broker_page(_form))
    layout(_form, "mailer", split="rules")(_mailer(_form))
