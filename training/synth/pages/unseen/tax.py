"""1099s as a broker's dotted lines, as boxes ruled in one column beside the parties, and as a payment app's two-sided sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from training.synth.content import ids
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, LayoutFn, accent, grey, layout, tint
from training.synth.pages.form_items import Item, Sheet, sample, say_item, say_year, show_item
from training.synth.pages.form_values import Filler
from training.synth.pages.kit import logo, paragraph, tick, wrap
from training.synth.pages.pen import Pen

_NOTE = (
    "This is important tax information and is being furnished to the IRS (except as indicated). If you are required to "
    "file a return, a negligence penalty or other sanction may be imposed on you if this income is taxable and the IRS determines that it "
    "has not been reported."
)


def _open(ctx: Context, form: str, size: float, *faces: str) -> tuple[Sheet, Canvas, Pen, Filler]:
    sheet = sample(ctx, form)
    c = ctx.sheet(*LETTER)
    face = ctx.face(*(faces or ("sans",)))
    fill = replace(Filler.sample(ctx), face=face, ink=None, size=size, color=BLACK)
    return sheet, c, Pen(c, face, size), fill


_WORDS = ("country", "CUSIP", "code", "percentage", "1st year", "Date", "direct sales", "TTOC", "Reserved")


def _is_money(item: Item) -> bool:
    return item.path.startswith("box") and bool(item.caption) and not any(word in item.caption for word in _WORDS)


def _amount(c: Canvas, fill: Filler, item: Item, x: float, y: float, anchor: str = "r", width: float = 1e9) -> None:
    if show_item(fill, item):
        say_item(c, fill, item, x, y, anchor, width)
    elif _is_money(item):
        c.text(x, y, fill.money.show(0), fill.font(), fill.color, anchor)


def _number(pen: Pen, x: float, y: float, label: str, text: str, path: str, right: float | None = None) -> None:
    value = ids.normal_tin(text) if path.endswith("_tin") else text
    if right is None:
        pen.after(x, y, label, text, path, value)
    else:
        pen.ends(x, right, y, label, text, path, value)


def _dotted(form: str) -> LayoutFn:
    def draw(ctx: Context) -> Canvas:
        """A broker's tax information statement: account and payer in a head, lines with leaders and amounts at the right."""
        rng = ctx.rng
        sheet, c, pen, fill = _open(ctx, form, 8)
        fill.money.group = ","
        f, (who, whom) = sheet.f, sheet.parties
        m, right, brand = 40.0, 572.0, accent(rng)
        logo(c, rng, m, 28, 22, brand)
        pen.say(m + 30, 40, f.payer.name, f"{who}_name", weight="bold", size=9)
        address = ", ".join(f.payer.address)
        pen.say(m + 30, 50, address, f"{who}_address", address, 7)
        if f.payer.phone:
            pen.after(m + 30, 59, "Customer Service: ", f.payer.phone, f"{who}_phone", f.payer.phone, 7)
        _number(pen, m + 30, 70, "Payer's Federal ID: ", f.payer.tin, f"{who}_tin")
        x = 340.0
        pen.say(x, 40, "TAX INFORMATION", size=11, weight="bold", color=brand)
        say_year(c, sheet, x + pen.wide("TAX INFORMATION ", 11, "bold") + 4, 40, pen.face(11, "bold"), brand)
        if f.account:
            _number(pen, x, 54, "Account Number", f.account, "account_number", right)
        _number(pen, x, 66, "Recipient's Taxpayer ID", f.recipient.tin, f"{whom}_tin", right)
        if f.corrected:
            pen.say(right, 78, "CORRECTED", "corrected", True, 10, "bold", anchor="r")
        pen.say(m + 20, 108, f.recipient.name, f"{whom}_name", size=8.6)
        pen.stack(m + 20, 119, f.recipient.address, f"{whom}_address", size=8.6)
        y = 182.0
        c.box(m, y - 12, right, y + 5, 0, None, tint(brand, 0.18))
        pen.say(
            m + 4,
            y,
            f"{sheet.title} - {f.year}   Form {sheet.name}" if len(sheet.title) < 60 else f"Retirement Distributions   Form {sheet.name}",
            weight="bold",
            size=9,
        )
        pen.say(right - 4, y, f"(OMB No. {sheet.omb})", anchor="r")
        for item in sheet.items:
            if item.path == "fatca" or not item.caption or (item.box is None and not item.path.startswith("box")):
                continue
            y += 15
            label = f"{item.number} - {item.caption}" if item.number else item.caption
            end = pen.say(m + 4, y, wrap(c, label, pen.face(8), 360)[0])
            pen.say(end + 3, y, "." * int((right - 92 - end) / pen.wide(".")), color=grey(120))
            _amount(c, fill, item, right - 4, y)
        paragraph(c, m, max(y + 40, 640), right - m, _NOTE, pen.face(7), grey(60))
        pen.say(m, 766, f"Page 3 of {rng.randint(8, 30)}", size=7)
        return c

    return draw


def _ruled(form: str) -> LayoutFn:
    def draw(ctx: Context) -> Canvas:
        """Tax software: parties in ruled boxes at the right, one column of numbered boxes with dollar signs at the left."""
        sheet, c, pen, fill = _open(ctx, form, 8.6, "sans", "mono")
        form_face = ctx.face("sans")
        small = Pen(c, form_face, 5.8)
        f, (who, whom) = sheet.f, sheet.parties
        m, right, top = 36.0, 576.0, 76.0
        mid = m + 230
        head = Pen(c, form_face, 9)
        head.say(m, 46, f"Form {sheet.name}", size=14, weight="bold")
        head.say(
            right,
            46,
            sheet.title if len(sheet.title) < 60 else "Distributions From Pensions, Annuities, Retirement Plans, etc.",
            size=9,
            weight="bold",
            anchor="r",
        )
        for k, (word, on) in enumerate((("VOID", f.void), ("CORRECTED", f.corrected))):
            if not (word == "VOID" and ctx.chance(0.5)):
                tick(c, ctx.rng, m + 90 + k * 60, 39, 7, on, fill.font(0.9), word.lower())
                head.say(m + 100 + k * 60, 46, word, size=7)
        small.say(m, 60, f"OMB No. {sheet.omb}", size=6.6)
        end = head.say(m + 110, 62, "For calendar year ", size=8)
        say_year(c, sheet, end + 3, 62, form_face(11, "bold"), BLACK)
        head.say(right, 62, "Copy B  For Recipient", size=8, anchor="r")
        y = top
        items = [k for k in sheet.items if k.caption]
        items = [
            k
            for k in items
            if k.box is not None or k.path.startswith("box") or k.path in ("taxable_amount_not_determined", "total_distribution")
        ]
        each = min(27.0, 640 / len(items))
        for item in items:
            c.box(m, y, mid, y + each, 0.5)
            x = small.say(m + 3, y + 7, f"{item.number} " if item.number else "", weight="bold", size=6.4)
            small.say(max(x, m + 3) + 2, y + 7, item.caption, width=mid - m - 24)
            if item.box and item.box.kind == "bool":
                tick(c, ctx.rng, mid - 14, y + each - 11, 8, True, fill.font(0.9), item.path)
            elif item.box:
                if item.box.kind == "money":
                    small.say(m + 5, y + each - 4, "$", size=8)
                say_item(
                    c,
                    fill,
                    item,
                    mid - 6 if item.box.kind == "money" else m + 14,
                    y + each - 4,
                    "r" if item.box.kind == "money" else "l",
                    190,
                )
            elif _is_money(item):
                small.say(m + 5, y + each - 4, "$", size=8)
            y += each
        low = _parties(sheet, pen, small, mid, right, top, who, whom)
        paragraph(c, mid + 8, low + 20, right - mid - 12, _NOTE, form_face(7))
        return c

    return draw


def _parties(sheet: Sheet, pen: Pen, small: Pen, x: float, right: float, y: float, who: str, whom: str) -> float:
    f = sheet.f
    party: list[tuple[str, float, Callable[[float], None]]] = []

    def lines(name: str, address: list[str], key: str, phone: str = "") -> Callable[[float], None]:
        def put(at: float) -> None:
            pen.say(x + 10, at, name, f"{key}_name", width=right - x - 16)
            low = pen.stack(x + 10, at + 10.5, address, f"{key}_address")
            if phone:
                pen.say(x + 10, low, phone, f"{key}_phone")

        return put

    def one(text: str, path: str) -> Callable[[float], None]:
        return lambda at: pen.say(x + 10, at, text, path, ids.normal_tin(text) if path.endswith("_tin") else text) and None

    party.append(
        (
            "PAYER'S name, street address, city, state, ZIP code, and telephone no.",
            70,
            lines(f.payer.name, f.payer.address, who, f.payer.phone),
        )
    )
    party.append(("PAYER'S TIN", 26, one(f.payer.tin, f"{who}_tin")))
    party.append(("RECIPIENT'S TIN", 26, one(f.recipient.tin, f"{whom}_tin")))
    party.append(("RECIPIENT'S name and address", 62, lines(f.recipient.name, f.recipient.address, whom)))
    party.append(("Account number (see instructions)", 26, one(f.account, "account_number")))
    for caption, height, put in party:
        pen.c.box(x, y, right, y + height, 0.5)
        small.say(x + 3, y + 7, caption, width=right - x - 6)
        put(y + 18)
        y += height
    return y


def _app(form: str) -> LayoutFn:
    def draw(ctx: Context) -> Canvas:
        """A payment app's substitute: filled boxes only, value under the caption, three in a row; identity masked."""
        rng = ctx.rng
        sheet, c, pen, fill = _open(ctx, form, 9.4)
        fill.money.symbol, fill.money.space, fill.money.group = "$", False, ","
        f, (who, whom) = sheet.f, sheet.parties
        m, right, brand = 54.0, 558.0, accent(rng)
        c.box(0, 0, 612, 8, 0, None, brand)
        pen.say(m, 54, f"Your {sheet.name}", size=20, weight="bold")
        end = pen.say(m, 72, "Tax year ", color=grey(90))
        say_year(c, sheet, end + 2, 72, pen.face(9.4), grey(90))
        pen.say(right, 54, "Copy B", anchor="r")
        pen.say(right, 66, f"OMB No. {sheet.omb}", size=7.4, anchor="r")
        if f.corrected:
            pen.say(right, 80, "Corrected", "corrected", True, 10, "bold", anchor="r")
        for x, title, party, key in ((m, "Recipient", f.recipient, whom), (m + 260, "Payer", f.payer, who)):
            pen.say(x, 104, title, size=8, color=brand, weight="bold")
            pen.say(x, 118, party.name, f"{key}_name", width=240)
            low = pen.stack(x, 130, party.address, f"{key}_address")
            pen.say(x, low + 4, f"{title} TIN", size=7, color=grey(110))
            pen.say(x, low + 16, party.tin, f"{key}_tin", ids.normal_tin(party.tin))
            if key == who and party.phone:
                pen.say(x, low + 32, party.phone, f"{key}_phone")
            if key == whom and f.account:
                pen.say(x, low + 28, "Account number", size=7, color=grey(110))
                pen.say(x, low + 40, f.account, "account_number")
        y, third = 232.0, (right - m) / 3
        c.line(m, y - 18, right, y - 18, 0.6, grey(200))
        shown = [k for k in sheet.items if show_item(fill, k)]
        for i, item in enumerate(shown):
            x, at = m + i % 3 * third, y + i // 3 * 48
            caption = f"{item.number}. {item.caption}" if item.number else item.caption
            for k, line in enumerate(wrap(c, caption, pen.face(7), third - 14)[:2]):
                pen.say(x, at + 8.4 * k, line, size=7, color=grey(100))
            say_item(c, fill, item, x, at + 22, "l", third - 12)
        y += -(-len(shown) // 3) * 48 + 20
        pen.say(m, y, "Boxes not shown contain no amount.", size=8, color=grey(90))
        paragraph(c, m, max(y + 30, 680), right - m, _NOTE, pen.face(7), grey(90))
        return c

    return draw


for _form in ("1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R"):
    layout(_form, "dotted-lines", split="unseen")(_dotted(_form))
    layout(_form, "ruled-column", split="unseen")(_ruled(_form))
    layout(_form, "filled-only", split="unseen")(_app(_form))
