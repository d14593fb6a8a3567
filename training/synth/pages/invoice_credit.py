"""Credit notes."""

from __future__ import annotations

from training.synth.content.money import amount
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, layout
from training.synth.pages.invoices import invoice_foot
from training.synth.pages.sale_parts import Bill


@layout("invoice", "credit-note", weight=0.5)
def credit_note(ctx: Context) -> Canvas:
    """A credit note on the vendor's invoice paper."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(1, 4))
    b.title = b.t("credit")
    c = b.c
    m = rng.uniform(40, 60)
    w = c.width - 2 * m
    b.say(m, m + 20, b.title, rng.uniform(16, 24), "bold", b.brand)
    y = b.party(c.width - m, m + 8, "vendor", anchor="r", contact=True)
    y = max(y, b.facts_block(m, m + 46, w * 0.4, rng.choice([0, 1, 2]), 3)) + 20
    b.say(m, y, b.t("bill_to"), weight="bold")
    y = b.party(m, y + b.size * 1.5, "customer") + 20
    y = b.lines(m, y, w, c.height - 180)
    amount(rng, 1, 2)
    b.totals(c.width - m - 210, y + 20, 210)
    invoice_foot(b, m)
    return c
