"""Articles and reports with figures and wide tables."""

from __future__ import annotations

import math

from training.synth.content import companies, people
from training.synth.content.money import amount, grouped
from training.synth.content.prose import heading, sentence
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout
from training.synth.pages.kit import paragraph
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("other", "article", weight=1.5)
def article(ctx: Context) -> Canvas:
    """A journal or report page in one to three columns, with captions and figures."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.5) else A4))
    face = ctx.face("serif", "serif", "sans")
    size = rng.uniform(8, 11)
    m = rng.uniform(40, 70)
    columns = rng.choice([1, 2, 2, 3])
    gap = 16
    each = (c.width - 2 * m - gap * (columns - 1)) / columns
    y = m + 10
    if ctx.chance(0.6):
        title = heading(rng, ctx.split)
        y = paragraph(c, m, y + 14, c.width - 2 * m, title, face(rng.uniform(15, 24), "bold"), anchor=rng.choice(["l", "c"])) + 6
        c.text(m, y, ", ".join(people.person(rng, ctx.split) for _ in range(rng.randint(1, 3))), face(size, "italic"))
        y += size * 2.5
    for i in range(columns):
        at, x = y, m + i * (each + gap)
        while at < c.height - m - 10:
            if rng.random() < 0.12 and at < c.height - m - 150:
                _figure(ctx, c, x, at, each, 100, face)
                at += 100
                at = paragraph(c, x, at + 12, each, f"Figure {rng.randint(1, 9)}. {sentence(rng, ctx.split)}", face(size * 0.85)) + 8
            if rng.random() < 0.22 and at < c.height - m - 60:
                at += size * 0.6
                c.text(
                    x,
                    at,
                    f"{rng.choice(['', f'{rng.randint(1, 6)}. ', f'{rng.randint(1, 4)}.{rng.randint(1, 5)} '])}{heading(rng, ctx.split)}"[
                        : int(each / size * 1.7)
                    ],
                    face(size * 1.15, "bold"),
                )
                at += size * 1.7
            at = (
                paragraph(c, x, at, each, prose(rng, ctx.split, rng.randint(3, 7)), face(size), BLACK, 1.25, "l", c.height - m) + size * 0.6
            )
    c.text(c.width / 2, c.height - m * 0.5, str(rng.randint(1, 400)), face(size), BLACK, "c")
    return c


def _figure(ctx: Context, c: Canvas, x: float, y: float, w: float, h: float, face) -> None:
    rng = ctx.rng
    kind = rng.randrange(4)
    brand = accent(rng)
    c.line(x + 22, y, x + 22, y + h - 14, 0.6)
    c.line(x + 22, y + h - 14, x + w, y + h - 14, 0.6)
    n = rng.randint(4, 8)
    step = (w - 30) / n
    if kind == 0:
        for i in range(n):
            top = y + (h - 18) * rng.random()
            c.box(x + 26 + i * step, top, x + 26 + (i + 0.7) * step, y + h - 14, 0, None, brand)
    elif kind == 1:
        for _ in range(rng.randint(1, 3)):
            c.curve([(x + 26 + i * step, y + (h - 20) * rng.random()) for i in range(n + 1)], 1.2, accent(rng))
    elif kind == 2:
        r = min(w, h) * 0.4
        cx, cy, start = x + w / 2, y + h / 2 - 6, 0.0
        c.box(x, y, x + w, y + h, 0, None, (255, 255, 255))
        for _ in range(5):
            end = start + rng.uniform(0.5, 1.8)
            points = [(cx, cy)] + [
                (cx + r * math.cos(start + (end - start) * t / 12), cy + r * math.sin(start + (end - start) * t / 12)) for t in range(13)
            ]
            c.shape(points, accent(rng))
            start = end
    else:
        c.box(x, y, x + w, y + h - 4, 0.5, BLACK, grey(rng.randint(150, 230)))
        for _ in range(8):
            px, py, rr = x + w * rng.random(), y + (h - 20) * rng.random(), rng.uniform(4, 18)
            c.disc(max(x, px - rr), max(y, py - rr), min(x + w, px + rr), min(y + h - 4, py + rr), grey(rng.randint(60, 220)))
        return
    if kind != 2:
        for i in range(n):
            c.text(x + 26 + (i + 0.35) * step, y + h - 6, rng.choice([str(2010 + i), f"Q{i % 4 + 1}", "ABCDEFGH"[i]]), face(6), BLACK, "c")
        for i in range(4):
            c.text(x + 19, y + (h - 14) * (1 - i / 4), str(i * rng.choice([10, 25, 50])), face(6), BLACK, "r")


@layout("other", "report-table", weight=1.3)
def report_table(ctx: Context) -> Canvas:
    """Financial statements and other reports with wide tables."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.6) else (792.0, 612.0)))
    face = ctx.face("sans", "serif")
    size = rng.uniform(7.5, 9.5)
    m = rng.uniform(36, 60)
    w = c.width - 2 * m
    y = m + 14
    c.text(c.width / 2, y, companies.company(rng, ctx.split).upper(), face(size * 1.4, "bold"), BLACK, "c")
    c.text(
        c.width / 2,
        y + size * 1.8,
        rng.choice(
            [
                "CONSOLIDATED BALANCE SHEETS",
                "Statement of Operations",
                "Profit and Loss",
                "Trial Balance",
                "Aged Receivables",
                "Inventory Report",
                "Quarterly Results",
                "Budget vs. Actuals",
                "General Ledger",
            ]
        ),
        face(size * 1.2, "bold"),
        BLACK,
        "c",
    )
    c.text(
        c.width / 2,
        y + size * 3.4,
        rng.choice(["(In thousands, except per share amounts)", "Year ended December 31", "As of March 31", "Unaudited"]),
        face(size),
        BLACK,
        "c",
    )
    y += size * 5
    years = rng.randint(2, 5)
    names = [
        "Cash and cash equivalents",
        "Accounts receivable, net",
        "Inventories",
        "Prepaid expenses",
        "Total current assets",
        "Property and equipment, net",
        "Goodwill",
        "Intangible assets",
        "Other assets",
        "Total assets",
        "Accounts payable",
        "Accrued liabilities",
        "Deferred revenue",
        "Long-term debt",
        "Total liabilities",
        "Common stock",
        "Retained earnings",
        "Net revenue",
        "Cost of sales",
        "Gross margin",
        "Research and development",
        "Selling and marketing",
        "General and administrative",
        "Operating income",
        "Interest expense",
        "Income taxes",
        "Net income",
    ]
    columns = [Column("n", "", 0.42)] + [Column(f"y{i}", str(2019 + i), 0.58 / years, "r") for i in range(years)]
    rows = []
    for name in names[: rng.randint(8, 27)]:
        row = {"n": Cell(name, bold=name.startswith(("Total", "Net", "Gross")))}
        for i in range(years):
            cents = amount(rng, 100, 900000)
            row[f"y{i}"] = Cell(
                rng.choice(["", "$ "]) * (i == 0) + (f"({grouped(cents, ',', '')})" if rng.random() < 0.12 else grouped(cents, ",", ""))
            )
        rows.append(row)
    st = TableStyle.sample(ctx, face, size)
    y, _ = draw_table(c, m, y, w, columns, rows, st, c.height - 80)
    if y < c.height - 160:
        _figure(ctx, c, m, y + 24, w * 0.5, 90, face)
        paragraph(c, m + w * 0.55, y + 34, w * 0.45, prose(rng, ctx.split, 4), face(size), bottom=c.height - 40)
    c.text(
        c.width / 2,
        c.height - 30,
        "The accompanying notes are an integral part of these financial statements.",
        face(size * 0.9, "italic"),
        BLACK,
        "c",
    )
    return c
