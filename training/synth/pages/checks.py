"""Checks: personal, business, voucher checks on a letter page."""

from __future__ import annotations

from training.synth.content import dates, goods, ids
from training.synth.content.cheques import Cheque, cheque
from training.synth.content.money import amount, grouped
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.cheque_parts import background, draw_cheque
from training.synth.pages.context import LETTER, Context, grey, layout
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("check", "personal", weight=2)
def personal(ctx: Context) -> Canvas:
    """A 6 by 2.75 inch check, by hand or machine."""
    q = cheque(ctx.rng, ctx.split, False)
    ctx.consistent = q.consistent
    c = ctx.sheet(432, 198)
    background(ctx, c, 0, 0, 432, 198)
    draw_cheque(ctx, c, q, 0, 0, 432, 198, ctx.chance(0.35), 0)
    return c


@layout("check", "bank-in-head")
def bank_in_head(ctx: Context) -> Canvas:
    """The bank's name in the middle of the head."""
    q = cheque(ctx.rng, ctx.split, ctx.chance(0.4))
    ctx.consistent = q.consistent
    w = ctx.rng.choice([432, 500, 540])
    h = w * ctx.rng.uniform(0.41, 0.46)
    c = ctx.sheet(w, h)
    background(ctx, c, 0, 0, w, h)
    if ctx.chance(0.4):
        c.box(4, 4, w - 4, h - 4, 1.2, grey(90))
    draw_cheque(ctx, c, q, 0, 0, w, h, ctx.chance(0.6), 1)
    return c


@layout("check", "business")
def business(ctx: Context) -> Canvas:
    """A business check 8.5 by 3.5 inches, printed."""
    q = cheque(ctx.rng, ctx.split, True)
    ctx.consistent = q.consistent
    c = ctx.sheet(612, 252)
    background(ctx, c, 0, 0, 612, 252)
    draw_cheque(ctx, c, q, 0, 0, 612, 252, ctx.chance(0.9), ctx.rng.choice([0, 2]))
    return c


def _stub(ctx: Context, c: Canvas, q: Cheque, y: float, h: float) -> None:
    rng = ctx.rng
    face = ctx.face("sans", "mono", "sans")
    size = rng.uniform(7, 9)
    form = dates.form_for(rng, "us")
    c.text(36, y + 18, q.payer, face(size, "bold"))
    c.text(576, y + 18, q.number, face(size, "bold"), BLACK, "r")
    c.text(36, y + 18 + size * 1.4, q.payee, face(size))
    c.text(300, y + 18 + size * 1.4, dates.show(q.date, form), face(size))
    left = q.cents
    rows = []
    for i in range(rng.randint(1, 4)):
        part = left if i == 3 else min(left, amount(rng, 5, max(6, left / 100)))
        left -= part
        rows.append(
            {
                "d": Cell(dates.show(q.date, "%m/%d/%Y")),
                "r": Cell(ids.reference(rng, q.date.year)),
                "t": Cell(goods.product(rng, ctx.split)),
                "a": Cell(grouped(part)),
            }
        )
        if left <= 0:
            break
    columns = [
        Column("d", "Date", 0.16),
        Column("r", rng.choice(["Invoice", "Reference", "Type"]), 0.2),
        Column("t", "Description", 0.4),
        Column("a", rng.choice(["Payment", "Amount", "Net Amount"]), 0.18, "r"),
    ]
    st = TableStyle.sample(ctx, face, size)
    st.head_fill, st.head_color = None, BLACK
    end, _ = draw_table(c, 36, y + 18 + size * 2.6, 540, columns, rows, st, y + h - 30)
    c.text(
        576,
        min(end + 16, y + h - 10),
        f"{rng.choice(['Check Amount', 'Total'])}   {grouped(q.cents)}".replace("   ", " "),
        face(size, "bold"),
        BLACK,
        "r",
    )


def _voucher(position: int):
    def draw(ctx: Context) -> Canvas:
        q = cheque(ctx.rng, ctx.split, True)
        ctx.consistent = q.consistent
        c = ctx.sheet(*LETTER)
        part = 792 / 3
        for i in range(3):
            if i == position:
                background(ctx, c, 0, i * part + 2, 612, part - 4)
                draw_cheque(ctx, c, q, 0, i * part, 612, part * 0.96, ctx.chance(0.95), 0)
            else:
                _stub(ctx, c, q, i * part, part)
            if i and ctx.chance(0.5):
                c.dashes(0, i * part, 612, i * part, 0.4, 4, grey(150))
        return c

    return draw


layout("check", "voucher-top")(_voucher(0))
layout("check", "voucher-middle", weight=0.5)(_voucher(1))
layout("check", "voucher-bottom", weight=0.5)(_voucher(2))
