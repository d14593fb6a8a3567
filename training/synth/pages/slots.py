"""Rows of captioned boxes in any arrangement, for tax forms that are no copy of the IRS grid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from training.synth.content import ids
from training.synth.content.tax import Box, FormData
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import Context
from training.synth.pages.faces import Typeface
from training.synth.pages.form_values import Filler, note_year, state_values
from training.synth.pages.forms_spec import prefix
from training.synth.pages.kit import tick, wrap

Rect = tuple[float, float, float, float]


@dataclass(slots=True)
class Slot:
    """A box: its part of the row, printed number, caption and what fills it."""

    share: float
    number: str
    caption: str
    fill: Callable[[Rect], None] | None = None


@dataclass(slots=True)
class SlotForm:
    """One form drawn from slots. ``right`` sets amounts at the right edge of their box."""

    ctx: Context
    c: Canvas
    f: FormData
    fill: Filler
    face: Typeface
    caption: float = 5.6
    rule: float = 0.5
    color: Color = BLACK
    right: bool = True
    dollar: bool = False

    def row(self, x: float, y: float, w: float, h: float, slots: list[Slot]) -> float:
        """Draw a row of boxes; returns its bottom edge."""
        total = sum(slot.share for slot in slots)
        for slot in slots:
            right = x + w * slot.share / total
            self.frame((x, y, right, y + h), slot.number, slot.caption)
            if slot.fill:
                slot.fill((x, y, right, y + h))
            x = right
        return y + h

    def frame(self, rect: Rect, number: str, caption: str, lines: int = 2) -> None:
        """A ruled box with its number and caption."""
        x, y, right, bottom = rect
        self.c.box(x, y, right, bottom, self.rule, self.color)
        at, start, size = y + self.caption * 1.15, x + 2.4, self.caption
        if number:
            start = self.c.text(start, at, number, self.face(size, "bold"), self.color) + size * 0.45
        for line in wrap(self.c, caption, self.face(size), right - start - 1.5)[:lines]:
            self.c.text(start, at, line, self.face(size), self.color)
            at += size * 1.06

    def box(self, path: str, number: str, caption: str, share: float = 1, box: Box | None = None) -> Slot:
        """A box of the form, by its field path."""
        value = box or self.f.boxes.get(path)

        def put(rect: Rect) -> None:
            x, _, right, bottom = rect
            if self.dollar and (value is None or value.kind == "money"):
                self.c.text(x + 4, bottom - 3.4, "$", self.face(self.caption * 1.3), self.color)
            if value is None:
                return
            if value.kind == "money" and self.right:
                self.fill.put(self.c, right - 5, bottom - 3.4, path, value, "r", right - x - 12)
            else:
                self.fill.put(self.c, x + 8, bottom - 3.4, path, value, "l", right - x - 10)

        return Slot(share, number, caption, put)

    def text(self, path: str, number: str, caption: str, text: str, share: float = 1, value: object = None) -> Slot:
        """A box of words or an identifier."""

        def put(rect: Rect) -> None:
            x, _, right, bottom = rect
            if text:
                self.fill.say(self.c, x + 8, bottom - 3.4, text, path, value, "l", right - x - 10)

        return Slot(share, number, caption, put)

    def tin(self, path: str, number: str, caption: str, tin: str, share: float = 1) -> Slot:
        """A taxpayer number, its mask normalised."""
        return self.text(path, number, caption, tin, share, ids.normal_tin(tin))

    def party(self, who: str, number: str, caption: str, share: float = 1, lines: int = 1, phone: bool = False) -> Slot:
        """Name and address, ``lines`` of caption above them."""
        party = self.f.payer if who == "payer" else self.f.recipient
        names = ("employer", "employee") if self.f.form == "W2" else prefix(self.f.form)
        key = names[0 if who == "payer" else 1]

        def put(rect: Rect) -> None:
            x, y, right, bottom = rect
            rows = 1 + len(party.address) + (1 if phone and party.phone else 0)
            size = self.fill.size
            top = y + self.caption * (1.15 * lines + 0.3)
            factor = min(1.0, (bottom - top - 2) / (size * 1.15 * rows))
            at = top + size * factor * 0.95
            at = self.fill.lines(self.c, x + 8, at, [party.name], f"{key}_name", right - x - 10, factor)
            at = self.fill.lines(self.c, x + 8, at, party.address, f"{key}_address", right - x - 10, factor)
            if phone and party.phone:
                self.fill.say(self.c, x + 8, at, party.phone, f"{key}_phone", None, "l", right - x - 10, factor)

        return Slot(share, number, caption, put)

    def tick(self, path: str, number: str, caption: str, share: float = 1) -> Slot:
        """A box to tick."""

        def put(rect: Rect) -> None:
            _, _, right, bottom = rect
            size = self.caption + 1.2
            track = path if self.fill.track and path else None
            tick(self.c, self.ctx.rng, right - size - 4, bottom - size - 3, size, path in self.f.boxes, self.fill.font(), track, self.color)

        return Slot(share, number, caption, put)

    def state(self, i: int, key: str, number: str, caption: str, share: float = 1) -> Slot:
        """A state's part: "state", "id", "income" or "tax" of row ``i``."""
        values = state_values(self.f, i) if i < len(self.f.states) else {}
        path, box = values.get(key, ("", None))
        return self.box(path, number, caption, share, box) if box else Slot(share, number, caption)

    def year(self, x: float, y: float, size: float, anchor: str = "l", weight: str = "bold") -> float:
        """Print the tax year."""
        return self.c.text(
            x, y, str(self.f.year), self.face(size, weight), self.color, anchor, **note_year(self.c, self.f, self.fill.track)
        )
