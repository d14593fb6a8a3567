"""A consultant's invoice with progress billing."""

from __future__ import annotations

import datetime as dt

from training.synth.content import places
from training.synth.content.money import plain
from training.synth.content.sales import Line, Sale
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.kit import paragraph
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table

_PHASES = (
    "Discovery and research",
    "Schematic design",
    "Design development",
    "Construction documents",
    "Site supervision",
    "Content migration",
    "Training and handover",
)


@layout("invoice", "progress-billing", split="blind")
def progress_billing(ctx: Context) -> Canvas:
    """A consultant's invoice by phases: fee, percent complete, billed before, billed now."""
    rng = ctx.rng
    b = Bill.sample(ctx, 2, rng.choice(["us", "us", "gb"]))
    c, m = b.c, 54.0
    b.money.symbol, b.money.after, b.money.space = ("£" if b.country == "gb" else "$"), False, False
    w, right = c.width - 2 * m, c.width - m
    show = b.money.show
    rate = 20 if b.country == "gb" else 0
    phases = []
    for name in rng.sample(_PHASES, rng.randint(2, 5)):
        fee = rng.randint(10, 240) * 10000
        done = rng.choice([25, 40, 50, 60, 75, 100])
        before = fee * rng.choice([0, 0, done // 2]) // 100
        phases.append((name, fee, done, before, fee * done // 100 - before))
    s = b.sale = Sale(lines=[Line(name, 1000, "", now, now) for name, _, _, _, now in phases])
    s.subtotal = sum(k.amount for k in s.lines)
    tax = round(s.subtotal * rate / 100)
    s.total = s.subtotal + tax
    ctx.consistent = True
    pen = Pen(c, ctx.face("sans", "serif"), 9)
    pen.say(m, 60, b.vendor.upper(), "vendor_name", b.vendor.upper(), 12, "bold", b.brand)
    contact = [*b.vendor_address, places.phone(rng, b.country)]
    pen.say(m, 73, " | ".join(b.vendor_address), "vendor_address", ", ".join(b.vendor_address), 7.6)
    pen.say(m, 83, contact[-1], "vendor_phone", size=7.6)
    c.line(m, 92, right, 92, 0.8, b.brand)
    pen.say(m, 126, "INVOICE", size=22, color=b.brand)
    number = f"{rng.randint(18, 26)}{rng.randint(100, 999)}.{rng.randint(1, 12):02d}"
    y = 116.0
    day = lambda d: f"{d.day} {d:%B %Y}" if b.country == "gb" else f"{d:%B} {d.day}, {d.year}"  # noqa: E731
    for label, text, path, value in (
        ("Invoice No.", number, "invoice_number", number),
        ("Date", day(b.date), "invoice_date", b.date.isoformat()),
        ("Payment due", day(b.due), "due_date", b.due.isoformat()),
        (
            "Project",
            f"{rng.randint(1000, 9999)} {rng.choice(['Library extension', 'Website relaunch', 'Office fit-out', 'Harbour study'])}",
            None,
            None,
        ),
    ):
        pen.say(m + w * 0.55, y, label, color=grey(90), size=8)
        pen.say(m + w * 0.72, y, text, path, value)
        y += 13
    pen.say(m, 160, "For the attention of", size=7.4, color=grey(90))
    pen.say(m, 173, b.customer, "customer_name")
    pen.stack(m, 185, b.customer_address, "customer_address")
    through = b.date.replace(day=1) - dt.timedelta(days=1)
    y = paragraph(c, m, 244, w, f"Professional services rendered through {day(through)}:", pen.face(9)) + 6
    rows = []
    for i, (name, fee, done, before, now) in enumerate(phases):
        at = f"line_items.{i}"
        rows.append(
            {
                "text": Cell(name, f"{at}.description"),
                "fee": Cell(show(fee)),
                "done": Cell(f"{done}%"),
                "before": Cell(show(before)),
                "amount": Cell(show(now), f"{at}.amount", plain(now)),
            }
        )
    columns = [Column("text", "Phase", 0.36), Column("fee", "Contract fee", 0.18, "r"), Column("done", "% complete", 0.13, "r")]
    columns += [Column("before", "Previously billed", 0.17, "r"), Column("amount", "Current billing", 0.18, "r")]
    y, _ = draw_table(c, m, y, w, columns, rows, TableStyle(pen.face, 8.6, 1.8, "rows", rule_color=grey(190)))
    x = m + w * 0.58
    sums = (
        [("Total this invoice", s.total, "total")]
        if not tax
        else [("Net", s.subtotal, "subtotal"), (f"VAT @ {rate}%", tax, "tax"), ("Total this invoice", s.total, "total")]
    )
    for label, cents, path in sums:
        y += 18
        pen.ends(x, right - 3, y, label, show(cents), path, plain(cents), weight="bold" if path == "total" else "regular")
    pen.say(
        m,
        c.height - 70,
        "Please quote the invoice number with your remittance. Interest of 1% per month accrues on overdue balances.",
        size=7.4,
    )
    return c
