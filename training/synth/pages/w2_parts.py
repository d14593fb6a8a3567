"""The boxes of Form W-2, drawn at any size and place."""

from __future__ import annotations

from dataclasses import dataclass

from training.synth.content.tax import Box, FormData
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import Context, grey
from training.synth.pages.faces import Typeface
from training.synth.pages.form_values import Filler, state_values
from training.synth.pages.kit import tick, wrap

CAPTIONS = {
    "box1": ("1", "Wages, tips, other compensation"),
    "box2": ("2", "Federal income tax withheld"),
    "box3": ("3", "Social security wages"),
    "box4": ("4", "Social security tax withheld"),
    "box5": ("5", "Medicare wages and tips"),
    "box6": ("6", "Medicare tax withheld"),
    "box7": ("7", "Social security tips"),
    "box8": ("8", "Allocated tips"),
    "box9": ("9", ""),
    "box10": ("10", "Dependent care benefits"),
    "box11": ("11", "Nonqualified plans"),
}
SHORT = {
    "box1": ("1", "Wages, tips, other comp."),
    "box2": ("2", "Federal income tax withheld"),
    "box3": ("3", "Social security wages"),
    "box4": ("4", "Social security tax withheld"),
    "box5": ("5", "Medicare wages and tips"),
    "box6": ("6", "Medicare tax withheld"),
    "box7": ("7", "Social security tips"),
    "box8": ("8", "Allocated tips"),
    "box9": ("9", ""),
    "box10": ("10", "Dependent care benefits"),
    "box11": ("11", "Nonqualified plans"),
}
COPIES = {
    "A": "For Social Security Administration",
    "B": "To Be Filed With Employee's FEDERAL Tax Return.",
    "C": "For EMPLOYEE'S RECORDS (See Notice to Employee on the back of Copy B.)",
    "2": "To Be Filed With Employee's State, City, or Local Income Tax Return",
    "D": "For Employer",
    "1": "For State, City, or Local Tax Department",
}


@dataclass(slots=True)
class W2Style:
    """How the form is printed."""

    face: Typeface
    color: Color = BLACK
    caption: float = 5.8
    rule: float = 0.5
    shade: bool = True
    right: bool = True
    """Amounts end at the right edge of their box."""


class W2Pen:
    """Draws boxes of one form; ``fill.track`` decides whether fields are recorded."""

    def __init__(self, ctx: Context, c: Canvas, f: FormData, fill: Filler, st: W2Style):
        self.ctx, self.c, self.f, self.fill, self.st = ctx, c, f, fill, st

    def frame(self, x: float, y: float, right: float, bottom: float, number: str = "", caption: str = "", shade: bool = False) -> None:
        """A ruled cell with its number and caption."""
        c, st = self.c, self.st
        c.box(x, y, right, bottom, st.rule, st.color, grey(218) if shade else None)
        at = y + st.caption * 1.12
        start = x + 2.2
        if number:
            start = c.text(start, at, number, st.face(st.caption, "bold"), st.color) + st.caption * 0.4
        for i, line in enumerate(wrap(c, caption, st.face(st.caption), right - start - 1.5)[:2]):
            c.text(start if i == 0 else x + 2.2, at, line, st.face(st.caption), st.color)
            at += st.caption * 1.05

    def money(self, path: str, x: float, y: float, right: float, bottom: float, short: bool = False) -> None:
        """One of boxes 1 to 11."""
        number, caption = (SHORT if short else CAPTIONS)[path]
        self.frame(x, y, right, bottom, number, caption, self.st.shade and path == "box9")
        box = self.f.boxes.get(path)
        if box:
            self.value(path, box, x, right, bottom)

    def value(self, path: str, box: Box, x: float, right: float, bottom: float) -> None:
        """A value at the foot of a cell."""
        if self.st.right and box.kind == "money":
            self.fill.put(self.c, right - 4, bottom - 3, path, box, "r", right - x - 6)
        else:
            self.fill.put(self.c, x + 6, bottom - 3, path, box, "l", right - x - 8)

    def employer(
        self, x: float, y: float, right: float, bottom: float, number: str = "c", caption: str = "Employer's name, address, and ZIP code"
    ) -> None:
        """Box c."""
        self.frame(x, y, right, bottom, number, caption)
        at = y + self.st.caption * 1.3 + self.fill.size
        self.fill.payer(
            self.c, x + 6, at, self.f, right - x - 8, min(1.0, (bottom - at) / (self.fill.size * 1.15 * (len(self.f.payer.address) + 0.3)))
        )

    def employee(self, x: float, y: float, right: float, bottom: float, split_name: bool, address: bool = True) -> None:
        """Boxes e and f."""
        c, f, fill = self.c, self.f, self.fill
        lines = f.recipient.address
        if split_name:
            self.frame(x, y, right, bottom, "e", "Employee's first name and initial")
            w = right - x
            c.text(x + w * 0.46, y + self.st.caption * 1.12, "Last name", self.st.face(self.st.caption), self.st.color)
            c.text(right - 16, y + self.st.caption * 1.12, "Suff.", self.st.face(self.st.caption), self.st.color)
            parts = f.recipient.name.split()
            cut = max(1, len(parts) - 1)
            at = y + self.st.caption * 1.4 + fill.size
            fill.say(c, x + 6, at, " ".join(parts[:cut]), "employee_name", f.recipient.name, "l", w * 0.42)
            fill.say(c, x + w * 0.46, at, " ".join(parts[cut:]), "employee_name", f.recipient.name, "l", w * 0.5)
            c.text(x + 2.2, bottom - 2.5, "f", self.st.face(self.st.caption, "bold"), self.st.color)
            c.text(x + 2.2 + self.st.caption, bottom - 2.5, "Employee's address and ZIP code", self.st.face(self.st.caption), self.st.color)
        else:
            self.frame(x, y, right, bottom, "e/f", "Employee's name, address, and ZIP code")
            at = y + self.st.caption * 1.5 + fill.size
            fill.say(c, x + 6, at, f.recipient.name, "employee_name", None, "l", right - x - 8)
        if address:
            room = bottom - at - self.st.caption * (1.6 if split_name else 0.2)
            factor = min(1.0, room / (fill.size * 1.2 * len(lines)))
            fill.lines(c, x + 6, at + fill.size * 1.2 * factor, lines, "employee_address", right - x - 8, factor)

    def ssn(self, x: float, y: float, right: float, bottom: float) -> None:
        """Box a."""
        self.frame(x, y, right, bottom, "a", "Employee's social security number")
        self.fill.tin(self.c, x + 8, bottom - 3, "employee_ssn", self.f.recipient.tin, "l", right - x - 10)

    def ein(self, x: float, y: float, right: float, bottom: float) -> None:
        """Box b."""
        self.frame(x, y, right, bottom, "b", "Employer identification number (EIN)")
        self.fill.tin(self.c, x + 8, bottom - 3, "employer_ein", self.f.payer.tin, "l", right - x - 10)

    def control(self, x: float, y: float, right: float, bottom: float) -> None:
        """Box d."""
        self.frame(x, y, right, bottom, "d", "Control number")
        if self.f.account:
            self.fill.say(self.c, x + 8, bottom - 3, self.f.account, "control_number", None, "l", right - x - 10)

    def twelve(self, i: int, x: float, y: float, right: float, bottom: float, caption: bool = True) -> None:
        """Box 12a to 12d."""
        self.frame(x, y, right, bottom, "12" + "abcd"[i], "See instructions for box 12" if i == 0 and caption else "")
        mid = x + (right - x) * 0.27
        self.c.line(mid, y + self.st.caption * 1.4, mid, bottom, self.st.rule, self.st.color)
        code, cents = self.f.boxes.get(f"box12.{i}.code"), self.f.boxes.get(f"box12.{i}.amount")
        if code and cents:
            self.fill.put(self.c, (x + mid) / 2, bottom - 3, f"box12.{i}.code", code, "c", mid - x - 2)
            self.fill.put(self.c, right - 4, bottom - 3, f"box12.{i}.amount", cents, "r", right - mid - 6)

    def thirteen(self, x: float, y: float, right: float, bottom: float) -> None:
        """Box 13 with its three ticks."""
        c, st = self.c, self.st
        self.frame(x, y, right, bottom, "13", "")
        w = (right - x - 8) / 3
        size = min(7.5, (bottom - y) * 0.34)
        for i, (label, path) in enumerate(
            (
                ("Statutory employee", "statutory_employee"),
                ("Retirement plan", "retirement_plan"),
                ("Third-party sick pay", "third_party_sick_pay"),
            )
        ):
            left = x + 10 + i * w
            for j, word in enumerate(wrap(c, label, st.face(st.caption * 0.88), w - 1)[:2]):
                c.text(left, y + st.caption * (1.1 + 0.95 * j), word, st.face(st.caption * 0.88), st.color)
            tick(
                c,
                self.ctx.rng,
                left + w * 0.25,
                bottom - size - 2,
                size,
                path in self.f.boxes,
                self.fill.font(),
                path if self.fill.track else None,
                st.color,
            )

    def fourteen(self, x: float, y: float, right: float, bottom: float) -> None:
        """Box 14, free lines of label and amount."""
        self.frame(x, y, right, bottom, "14a" if self.f.year >= 2026 else "14", "Other")
        at = y + self.st.caption * 1.5 + self.fill.size
        i = 0
        while f"box14.{i}.label" in self.f.boxes and at < bottom - 1:
            self.fill.put(self.c, x + 5, at, f"box14.{i}.label", self.f.boxes[f"box14.{i}.label"], "l", (right - x) * 0.5, 0.9)
            self.fill.put(self.c, right - 4, at, f"box14.{i}.amount", self.f.boxes[f"box14.{i}.amount"], "r", (right - x) * 0.45, 0.9)
            at += self.fill.size * 1.1
            i += 1
        if "box14b.0" in self.f.boxes and self.f.year >= 2026 and at < bottom:
            self.fill.put(self.c, x + 5, bottom - 3, "box14b.0", self.f.boxes["box14b.0"])

    def state(self, x: float, y: float, right: float, bottom: float, rows: int = 2, local: bool = True) -> None:
        """Boxes 15 to 20 as a strip of columns."""
        cells = [
            ("15", "State", "state", 0.06),
            ("", "Employer's state ID number", "id", 0.2),
            ("16", "State wages, tips, etc.", "income", 0.175),
            ("17", "State income tax", "tax", 0.15),
        ]
        if local:
            cells += [
                ("18", "Local wages, tips, etc.", "income", 0.155),
                ("19", "Local income tax", "tax", 0.14),
                ("20", "Locality name", "locality", 0.12),
            ]
        total = sum(cell[3] for cell in cells)
        at = x
        for i, (number, caption, key, share) in enumerate(cells):
            end = at + (right - x) * share / total
            self.frame(at, y, end, bottom, number, caption)
            for row in range(rows):
                base = y + self.st.caption * 1.3 + (bottom - y - self.st.caption * 1.3) * (row + 1) / rows - 2.5
                if row and i > -1:
                    self.c.dashes(at, base - self.fill.size - 1, end, base - self.fill.size - 1, 0.4, 2, self.st.color)
                self._state_value(key, i >= 4, row, at, end, base)
            at = end

    def _state_value(self, key: str, local: bool, row: int, x: float, right: float, base: float) -> None:
        f = self.f
        if local and row < len(f.locals):
            name = {"income": "wages"}.get(key, key)
            box = Box("text" if key == "locality" else "money", f.locals[row][key])
            path = f"local.{row}.{name}"
        elif not local and row < len(f.states) and key in (values := state_values(f, row)):
            path, box = values[key]
        else:
            return
        if box.kind == "money":
            self.fill.put(self.c, right - 3, base, path, box, "r", right - x - 5)
        else:
            self.fill.put(self.c, x + 3, base, path, box, "l", right - x - 5)
