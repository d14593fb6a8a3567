"""Printing the values of a filled form, each with its field."""

from __future__ import annotations

from dataclasses import dataclass

from training.synth.content import dates, ids
from training.synth.content.money import MoneyStyle, form_style
from training.synth.content.tax import Box, FormData
from training.synth.pages.canvas import Canvas, Color
from training.synth.pages.context import Context, dark
from training.synth.pages.faces import Font, Typeface
from training.synth.pages.forms_spec import prefix
from training.synth.pages.kit import fit
from training.synth.pages.printing import Ink


@dataclass(slots=True)
class Filler:
    """How one form is filled in. ``track`` False prints values without field truth, for the
    further copies on a sheet."""

    face: Typeface
    ink: Ink | None
    size: float
    money: MoneyStyle
    date: str
    color: Color
    track: bool = True

    @classmethod
    def sample(cls, ctx: Context, small: bool = False) -> Filler:
        """A way to fill forms; ``small`` for dense sheets."""
        face, ink, size = ctx.value_face()
        if small:
            size *= 0.82
        return cls(face, ink, size, form_style(ctx.rng), dates.form_for(ctx.rng, "us"), dark(ctx.rng))

    def font(self, factor: float = 1.0) -> Font:
        """The value font."""
        return self.face(self.size * factor)

    def show(self, box: Box) -> str:
        """A box's value as printed."""
        if box.kind == "money":
            return self.money.show(box.value)
        if box.kind == "date":
            return dates.show(box.value, self.date if "%B" not in self.date else "%m/%d/%Y")
        return str(box.value)

    def put(self, c: Canvas, x: float, y: float, path: str, box: Box, anchor: str = "l", width: float = 1e9, factor: float = 1.0) -> None:
        """Print a box's value with its field."""
        text = self.show(box)
        self.say(c, x, y, text, path, box.normal(), anchor, width, factor)

    def say(
        self,
        c: Canvas,
        x: float,
        y: float,
        text: str,
        path: str | None,
        value: object = None,
        anchor: str = "l",
        width: float = 1e9,
        factor: float = 1.0,
    ) -> None:
        """Print text; with ``path`` it is that field's value."""
        font = fit(c, text, self.font(factor), width)
        c.text(x, y, text, font, self.color, anchor, self.ink, path if self.track else None, value)

    def lines(self, c: Canvas, x: float, y: float, lines: list[str], path: str | None, width: float = 1e9, factor: float = 1.0) -> float:
        """Print stacked lines as one value; returns the next baseline."""
        value = ", ".join(lines)
        for line in lines:
            self.say(c, x, y, line, path, value, "l", width, factor)
            y += self.size * factor * 1.15
        return y

    def payer(self, c: Canvas, x: float, y: float, f: FormData, width: float = 1e9, factor: float = 1.0, bottom: float = 1e9) -> float:
        """Name, address and telephone of the payer."""
        who = prefix(f.form)[0] if f.form != "W2" else "employer"
        y = self.lines(c, x, y, [f.payer.name], f"{who}_name", width, factor)
        y = self.lines(c, x, y, f.payer.address, f"{who}_address", width, factor)
        if f.payer.phone and y < bottom:
            self.say(c, x, y, f.payer.phone, f"{who}_phone", None, "l", width, factor)
            y += self.size * factor * 1.15
        return y

    def tin(self, c: Canvas, x: float, y: float, path: str, tin: str, anchor: str = "l", width: float = 1e9) -> None:
        """A taxpayer number, its mask normalised to X."""
        self.say(c, x, y, tin, path, ids.normal_tin(tin), anchor, width)


def state_values(f: FormData, i: int) -> dict[str, tuple[str, Box]]:
    """Row ``i`` of the state part: key of the cell to (field path, box)."""
    row = f.states[i]
    number = "employer_state_id" if f.form == "W2" else "payer_state_no"
    income = "wages" if f.form == "W2" else "income"
    out = {"state": (f"state.{i}.state", Box("text", row["state"])), "id": (f"state.{i}.{number}", Box("text", row["id"]))}
    if row["tax"] is not None:
        out["tax"] = (f"state.{i}.tax", Box("money", row["tax"]))
    if row["income"] is not None:
        out["income"] = (f"state.{i}.{income}", Box("money", row["income"]))
    return out


def note_year(c: Canvas, f: FormData, track: bool) -> dict[str, object]:
    """Keyword arguments that record the tax year on the run that prints it."""
    return {"field": "tax_year", "value": str(f.year)} if track else {}
