"""A filled form as a list of numbered items, for layouts that are no copy of the IRS grid."""

from __future__ import annotations

from dataclasses import dataclass

from training.synth.content import ids
from training.synth.content.tax import Box, FormData, information_return
from training.synth.content.wages import wage_statement
from training.synth.pages.canvas import Canvas, Color
from training.synth.pages.context import Context
from training.synth.pages.form_values import Filler, note_year, state_values
from training.synth.pages.forms_spec import captions, prefix, spec
from training.synth.pages.kit import fit
from training.synth.pages.w2_parts import CAPTIONS

ALL_FORMS = ("W2", "1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R", "1098")


@dataclass(slots=True)
class Item:
    """A numbered caption with its value, empty when the box is."""

    number: str
    caption: str
    path: str
    box: Box | None


@dataclass(slots=True)
class Sheet:
    """A form with what its layouts need."""

    f: FormData
    name: str
    title: str
    omb: str
    items: list[Item]

    @property
    def parties(self) -> tuple[str, str]:
        """Field prefixes."""
        return ("employer", "employee") if self.f.form == "W2" else prefix(self.f.form)

    def labels(self) -> dict[str, str]:
        """Captions of the parties' cells, short."""
        if self.f.form == "W2":
            return {
                "payer": "Employer's name, address, and ZIP code",
                "payer_tin": "Employer identification number (EIN)",
                "recipient": "Employee's name, address, and ZIP code",
                "recipient_tin": "Employee's social security number",
                "account": "Control number",
            }
        who, whom = spec(self.f.form, self.f.year).parties
        return {
            "payer": f"{who}'S name, address, and telephone no."
            if not who.endswith("R")
            else f"{who}'S name, address, ZIP code, and telephone no.",
            "payer_tin": captions(spec(self.f.form, self.f.year))["payer_tin"],
            "recipient": f"{whom}'S name and address",
            "recipient_tin": captions(spec(self.f.form, self.f.year))["recipient_tin"],
            "account": "Account number",
        }


def sample(ctx: Context, form: str) -> Sheet:
    """A filled form of a type."""
    f = wage_statement(ctx.rng, ctx.split) if form == "W2" else information_return(ctx.rng, ctx.split, form)
    ctx.consistent = f.consistent
    if form == "W2":
        return Sheet(f, "W-2", "Wage and Tax Statement", "1545-0008", _w2_items(f))
    s = spec(form, f.year)
    items = [
        Item(c.number, c.caption, c.path, f.boxes.get(c.path))
        for c in s.cells()
        if c.kind not in ("note", "none") and c.path != "payer_rtn"
    ]
    if form == "1099-R" and "ira_sep_simple" in f.boxes:
        at = next(i for i, item in enumerate(items) if item.path == "box7")
        items.insert(at + 1, Item("", "IRA/SEP/SIMPLE", "ira_sep_simple", f.boxes["ira_sep_simple"]))
    by_key = {c.path: c for c in s.state}
    for i in range(len(f.states)):
        for key, (path, box) in state_values(f, i).items():
            cell = by_key.get(key)
            if cell:
                items.append(Item(cell.number, cell.caption, path, box))
            elif key == "state":
                items.append(Item(by_key["id"].number, "State", path, box))
    for i, row in enumerate(f.locals):
        for cell in s.local:
            items.append(
                Item(
                    cell.number, cell.caption, f"local.{i}.{cell.path}", Box("text" if cell.path == "locality" else "money", row[cell.path])
                )
            )
    return Sheet(f, form, s.title, s.omb, items)


def _w2_items(f: FormData) -> list[Item]:
    items = [Item(number, caption, path, f.boxes.get(path)) for path, (number, caption) in CAPTIONS.items() if caption]
    for i in range(4):
        code, cents = f.boxes.get(f"box12.{i}.code"), f.boxes.get(f"box12.{i}.amount")
        items.append(Item("12" + "abcd"[i], "Code", f"box12.{i}.code", code))
        if code:
            items.append(Item("", "Amount", f"box12.{i}.amount", cents))
    for caption, path in (
        ("Statutory employee", "statutory_employee"),
        ("Retirement plan", "retirement_plan"),
        ("Third-party sick pay", "third_party_sick_pay"),
    ):
        items.append(Item("13", caption, path, f.boxes.get(path)))
    i = 0
    while f"box14.{i}.label" in f.boxes:
        items += [
            Item("14", "Other", f"box14.{i}.label", f.boxes[f"box14.{i}.label"]),
            Item("", "Amount", f"box14.{i}.amount", f.boxes[f"box14.{i}.amount"]),
        ]
        i += 1
    names = {
        "state": ("15", "State"),
        "id": ("15", "Employer's state ID number"),
        "income": ("16", "State wages, tips, etc."),
        "tax": ("17", "State income tax"),
    }
    for i in range(len(f.states)):
        for key, (path, box) in state_values(f, i).items():
            items.append(Item(*names[key], path, box))
    for i, row in enumerate(f.locals):
        items += [
            Item("18", "Local wages, tips, etc.", f"local.{i}.wages", Box("money", row["income"])),
            Item("19", "Local income tax", f"local.{i}.tax", Box("money", row["tax"])),
            Item("20", "Locality name", f"local.{i}.locality", Box("text", row["locality"])),
        ]
    return items


def show_item(fill: Filler, item: Item) -> str:
    """The value as lists print it: ticks in words or as X."""
    if item.box is None:
        return ""
    return "X" if item.box.kind == "bool" else fill.show(item.box)


def say_item(
    c: Canvas, fill: Filler, item: Item, x: float, y: float, anchor: str = "l", width: float = 1e9, factor: float = 1.0, bold: bool = False
) -> None:
    """Print an item's value with its field."""
    text = show_item(fill, item)
    if not text:
        return
    font = fit(c, text, fill.face(fill.size * factor, "bold" if bold else "regular"), width)
    c.text(x, y, text, font, fill.color, anchor, fill.ink, item.path if fill.track else None, item.box.normal())


def say_year(c: Canvas, sheet: Sheet, x: float, y: float, font, color: Color, anchor: str = "l", track: bool = True) -> float:
    """Print the tax year with its field."""
    return c.text(x, y, str(sheet.f.year), font, color, anchor, **note_year(c, sheet.f, track))


def recipient(c: Canvas, fill: Filler, sheet: Sheet, x: float, y: float, width: float = 1e9) -> float:
    """Name and address of the one who gets the form."""
    who = sheet.parties[1]
    y = fill.lines(c, x, y, [sheet.f.recipient.name], f"{who}_name", width)
    return fill.lines(c, x, y, sheet.f.recipient.address, f"{who}_address", width)


def payer_tin(c: Canvas, fill: Filler, sheet: Sheet, x: float, y: float, anchor: str = "l", width: float = 1e9) -> None:
    """The payer's number."""
    path = "employer_ein" if sheet.f.form == "W2" else f"{sheet.parties[0]}_tin"
    fill.say(c, x, y, sheet.f.payer.tin, path, ids.normal_tin(sheet.f.payer.tin), anchor, width)


def recipient_tin(c: Canvas, fill: Filler, sheet: Sheet, x: float, y: float, anchor: str = "l", width: float = 1e9) -> None:
    """The recipient's number, perhaps masked."""
    path = "employee_ssn" if sheet.f.form == "W2" else f"{sheet.parties[1]}_tin"
    fill.say(c, x, y, sheet.f.recipient.tin, path, ids.normal_tin(sheet.f.recipient.tin), anchor, width)


def account(c: Canvas, fill: Filler, sheet: Sheet, x: float, y: float, anchor: str = "l") -> None:
    """The account or control number."""
    if sheet.f.account:
        fill.say(c, x, y, sheet.f.account, "control_number" if sheet.f.form == "W2" else "account_number", None, anchor)
