"""The IRS's own information returns: single, with instructions, Copy A in red, two or three up."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content.prose import tax_note
from training.synth.content.tax import information_return
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import LETTER, Context, layout
from training.synth.pages.form_values import Filler
from training.synth.pages.forms_spec import FORMS
from training.synth.pages.grid_1099 import GridStyle, draw_grid
from training.synth.pages.kit import paragraph

_HEIGHT = {"1099-INT": 360, "1099-DIV": 380, "1099-MISC": 360, "1099-NEC": 235, "1099-R": 385, "1098": 330}


def _style(ctx: Context, copy: str) -> GridStyle:
    rng = ctx.rng
    color: Color = (rng.randint(195, 235), rng.randint(20, 60), rng.randint(20, 60)) if copy == "A" else BLACK
    if copy != "A" and ctx.chance(0.08):
        color = rng.choice([(60, 60, 60), (20, 60, 130), (0, 90, 70)])
    return GridStyle(
        ctx.face("sans"),
        color,
        rng.uniform(5.4, 6.3),
        rng.choice([0.4, 0.5, 0.7]),
        ctx.chance(0.5),
        copy,
        (rng.uniform(0.43, 0.47), rng.uniform(0.61, 0.64), rng.uniform(0.78, 0.82)),
    )


def _paper(ctx: Context) -> Canvas:
    return ctx.sheet(*LETTER)


def instructions(ctx: Context, c: Canvas, x: float, y: float, width: float, bottom: float) -> None:
    """Two columns of instructions, as printed below the form or on its back."""
    face = ctx.face("serif", "sans")
    size = ctx.rng.uniform(6.8, 8)
    c.text(
        x,
        y,
        ctx.rng.choice(
            [
                "Instructions for Recipient",
                "Instructions for Payer/Borrower",
                "Notice to Recipient",
                "Instructions for Recipient (continued)",
            ]
        ),
        face(size * 1.35, "bold"),
    )
    column = (width - 16) / 2
    for i in range(2):
        at = y + size * 1.8
        while at < bottom - 2 * size:
            at = (
                paragraph(c, x + i * (column + 16), at, column, tax_note(ctx.rng, ctx.split), face(size), BLACK, 1.15, "l", bottom)
                + size * 0.3
            )


def _single(form: str, copy: str | None = None):
    def draw(ctx: Context) -> Canvas:
        rng = ctx.rng
        f = information_return(rng, ctx.split, form)
        ctx.consistent = f.consistent
        c = _paper(ctx)
        letter = copy or rng.choice("BBBBC12")
        width = rng.uniform(480, 550)
        height = _HEIGHT[form] * rng.uniform(0.92, 1.08)
        x = rng.uniform(24, 612 - width - 24)
        y = rng.choice([rng.uniform(40, 70), rng.uniform(40, 70), rng.uniform(60, 792 - height - 60)])
        draw_grid(ctx, c, f, Filler.sample(ctx), _style(ctx, letter), x, y, width, height)
        if copy is None and y < 120 and ctx.chance(0.45):
            instructions(ctx, c, x, y + height + 40, width, 760)
        return c

    return draw


def _stacked(form: str):
    def draw(ctx: Context) -> Canvas:
        rng = ctx.rng
        count = 3 if form == "1099-NEC" and ctx.chance(0.7) else 2
        c = _paper(ctx)
        height = min(_HEIGHT[form] * 0.93, (792 - 40) / count - 44)
        width = rng.uniform(500, 550)
        x = (612 - width) / 2
        same = ctx.chance(0.7)
        f = information_return(rng, ctx.split, form)
        ctx.consistent = f.consistent
        fill = Filler.sample(ctx, small=True)
        letters = rng.choice(["BBB", "BCB", "B2C", "AAA"])
        st = _style(ctx, letters[0])
        st.caption = 5.2
        st.title_scale = 0.85 if count == 3 else 0.92
        for i in range(count):
            y = 34 + i * (792 - 30) / count
            if i:
                fill = replace(fill, track=False)
                if not same:
                    f = information_return(rng, ctx.split, form)
            draw_grid(ctx, c, f, fill, replace(st, copy=letters[i]), x, y, width, height)
            if i and ctx.chance(0.5):
                c.dashes(10, y - 26, 602, y - 26, 0.4, 3, (120, 120, 120))
        ctx.meta["forms_on_page"] = count
        return c

    return draw


for _form in FORMS:
    layout(_form, "irs", weight=2.5)(_single(_form))
    layout(_form, "irs-copy-a", weight=0.8)(_single(_form, "A"))
    layout(_form, "irs-stacked", weight=0.9)(_stacked(_form))
