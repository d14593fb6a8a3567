"""What stands around the box grid of an information return: ticks, year, title, foot."""

from __future__ import annotations

from dataclasses import dataclass

from training.synth.content.prose import tax_note
from training.synth.content.tax import FormData
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import Context
from training.synth.pages.faces import Typeface
from training.synth.pages.form_values import Filler, note_year
from training.synth.pages.forms_spec import (
    COPIES,
    FormSpec,
)
from training.synth.pages.kit import paragraph, tick, wrap


@dataclass(slots=True)
class GridStyle:
    """How the form itself is printed."""

    face: Typeface
    color: Color = BLACK
    caption: float = 6.0
    rule: float = 0.5
    shade: bool = False
    copy: str = "B"
    columns: tuple[float, float, float] = (0.45, 0.625, 0.80)
    title_scale: float = 1.0
    words: bool = True


def draw_header(ctx: Context, c: Canvas, f: FormData, fill: Filler, st: GridStyle, x: float, y: float, w: float) -> None:
    """The ticks above the form, and the scanner number of Copy A."""
    size = 7.0 * st.title_scale
    font = st.face(8.5 * st.title_scale)
    base = y - 4
    if st.copy == "A":
        number = {"1099-INT": "9292", "1099-DIV": "9191", "1099-MISC": "9595", "1099-NEC": "7171", "1099-R": "9898", "1098": "8181"}.get(
            f.form, "8585"
        )
        c.text(x + w * 0.12, base, number, ctx.face("ocr", "mono")(11 * st.title_scale), BLACK)
    if st.copy in ("A", "1", "C"):
        tick(c, ctx.rng, x + w * 0.33, base - size, size, f.void, fill.font(), "void" if fill.track else None, st.color)
        c.text(x + w * 0.33 + size + 4, base, "VOID", font, st.color)
    tick(c, ctx.rng, x + w * 0.47, base - size, size, f.corrected, fill.font(), "corrected" if fill.track else None, st.color)
    label = "CORRECTED" + (" (if checked)" if st.copy in ("B", "2") else "")
    c.text(x + w * 0.47 + size + 4, base, label, font, st.color)


def draw_year(c: Canvas, f: FormData, form: FormSpec, st: GridStyle, x: float, y: float, right: float, bottom: float, track: bool) -> None:
    """OMB number, form name and tax year."""
    k = st.title_scale
    h = bottom - y
    c.box(x, y, right, bottom, st.rule, st.color)
    c.text(x + 3, y + 8 * k, f"OMB No. {form.omb}", st.face(7 * k), st.color)
    year = note_year(c, f, track)
    if f.year >= 2022 and form.form not in ("1099-R",):
        at = c.text(x + 3, y + h * 0.42, "Form ", st.face(7 * k), st.color)
        c.text(at, y + h * 0.42, form.form, st.face(10.5 * k, "bold"), st.color)
        c.text(x + 3, y + h * 0.58, "(Rev. January 2024)" if f.year < 2026 else "(Rev. December 2026)", st.face(6 * k), st.color)
        c.text(x + 3, y + h * 0.75, "For calendar year", st.face(6.5 * k), st.color)
        c.text(x + (right - x) * 0.5, y + h * 0.95, str(f.year), st.face(10 * k), BLACK, "c", **year)
        return
    size = min(22 * k, (right - x) / 2.6)
    c.text(x + (right - x) / 2, y + h * 0.66, str(f.year), st.face(size, "bold"), st.color, "c", **year)
    at = c.text(x + 3, bottom - 4, "Form ", st.face(7 * k), st.color)
    c.text(at, bottom - 4, form.form, st.face(9.5 * k, "bold"), st.color)


def draw_title(
    ctx: Context, c: Canvas, f: FormData, form: FormSpec, fill: Filler, st: GridStyle, x: float, y: float, right: float, bottom: float
) -> None:
    """The right column: title, copy, who it is for, notes."""
    k = st.title_scale
    size = (13 if len(form.title) < 40 else 8) * k
    title = st.face(size, "bold")
    at = y + size * 1.5
    for line in wrap(c, form.title, title, right - x - 8):
        c.text(right - 4, at, line, title, st.color, "r")
        at += size * 1.1
    at = max(at, y + (bottom - y) * 0.24)
    c.line(x, at - size * 0.4, right, at - size * 0.4, st.rule, st.color)
    copy = st.face(10.5 * k, "bold")
    at += 8 * k
    track = {"field": "copy", "value": st.copy} if fill.track else {}
    c.text(right - 4, at, f"Copy {st.copy}", copy, st.color, "r", **track)
    at += 10 * k
    who = COPIES[st.copy].replace("Recipient", "Payer/Borrower") if form.form == "1098" else COPIES[st.copy]
    small = st.face(7.4 * k, "bold")
    for line in wrap(c, who, small, right - x - 8):
        c.text(right - 4, at, line, small, st.color, "r")
        at += 8 * k
    if st.words:
        note = st.face(6.2 * k)
        paragraph(
            c,
            x + 4,
            at + 6 * k,
            right - x - 8,
            tax_note(ctx.rng, ctx.split),
            note,
            st.color,
            1.2,
            "r" if ctx.chance(0.7) else "l",
            bottom - 4,
        )


def draw_footer(ctx: Context, c: Canvas, f: FormData, form: FormSpec, st: GridStyle, x: float, y: float, w: float) -> None:
    """The line below the form."""
    k = st.title_scale
    base = y + 9 * k
    at = c.text(x, base, "Form ", st.face(7 * k), st.color)
    at = c.text(at, base, form.form, st.face(9 * k, "bold"), st.color)
    if f.year >= 2022:
        at = c.text(at + 4, base, "(Rev. 1-2024)", st.face(7 * k), st.color)
    middle = f"Cat. No. {form.cat}" if st.copy == "A" else "(keep for your records)" if st.copy in ("B", "C") else ""
    if middle and w > 470:
        c.text(max(at + 10, x + w * 0.24), base, middle, st.face(6.4 * k), st.color)
    small = st.face(6.4 * k)
    treasury = "Department of the Treasury - Internal Revenue Service"
    right = x + w - c.width_of(treasury, small)
    c.text(x + w, base, treasury, small, st.color, "r")
    link = f"www.irs.gov/Form{form.form.replace('-', '')}"
    c.text(min(x + w * 0.5, right - 10), base, link, small, st.color, "l" if x + w * 0.5 + c.width_of(link, small) < right - 8 else "r")
