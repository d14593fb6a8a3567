"""Form W-2 as the IRS prints it, whole page, half page and Copy A."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content.tax import FormData
from training.synth.content.wages import wage_statement
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, layout
from training.synth.pages.form_values import Filler, note_year
from training.synth.pages.irs_1099 import instructions
from training.synth.pages.kit import paragraph
from training.synth.pages.w2_parts import COPIES, W2Pen, W2Style


def style(ctx: Context, copy: str = "B") -> W2Style:
    """A printing of the form."""
    rng = ctx.rng
    color = (rng.randint(195, 235), rng.randint(20, 60), rng.randint(20, 60)) if copy == "A" else BLACK
    return W2Style(ctx.face("sans"), color, rng.uniform(5.4, 6.4), rng.choice([0.4, 0.5, 0.7]), ctx.chance(0.6), ctx.chance(0.6))


def classic(ctx: Context, c: Canvas, f: FormData, fill: Filler, st: W2Style, copy: str, x: float, y: float, w: float, h: float) -> None:
    """The IRS arrangement: parties at the left, boxes 1 to 14 at the right, states below."""
    pen = W2Pen(ctx, c, f, fill, st)
    mid, c2, right = x + w * 0.555, x + w * 0.775, x + w
    n = 11.2
    row = h / n
    ys = [y + row * k for k in range(12)]
    _top(ctx, c, pen, f, st, copy, x, ys[0], w, row)
    pen.ein(x, ys[1], mid, ys[2])
    pen.employer(x, ys[2], mid, ys[5])
    pen.control(x, ys[5], mid, ys[6])
    pen.employee(x, ys[6], mid, ys[9], ctx.chance(0.75))
    for i, (a, b) in enumerate((("box1", "box2"), ("box3", "box4"), ("box5", "box6"), ("box7", "box8"), ("box9", "box10"))):
        pen.money(a, mid, ys[1 + i], c2, ys[2 + i])
        pen.money(b, c2, ys[1 + i], right, ys[2 + i])
    pen.money("box11", mid, ys[6], c2, ys[7])
    pen.twelve(0, c2, ys[6], right, ys[7])
    pen.thirteen(mid, ys[7], c2, ys[8])
    pen.twelve(1, c2, ys[7], right, ys[8])
    pen.fourteen(mid, ys[8], c2, ys[9] + row * 0.9)
    step = row * 0.95
    pen.twelve(2, c2, ys[8], right, ys[8] + step)
    pen.twelve(3, c2, ys[8] + step, right, ys[9] + row * 0.9)
    c.line(x, ys[9], x, ys[9] + row * 0.9, st.rule, st.color)
    pen.state(x, ys[9] + row * 0.9, right, y + h)
    _bottom(ctx, c, f, fill, st, copy, x, y + h, w)


def _top(ctx: Context, c: Canvas, pen: W2Pen, f: FormData, st: W2Style, copy: str, x: float, y: float, w: float, row: float) -> None:
    if copy == "A":
        pen.frame(x, y, x + w * 0.12, y + row)
        c.text(x + w * 0.06, y + row - 5, "22222", ctx.face("ocr", "mono")(11), BLACK, "c")
        c.text(x + w * 0.145, y + st.caption * 1.3, "VOID", st.face(st.caption), st.color)
        c.box(x + w * 0.19, y + 4, x + w * 0.19 + 8, y + 12, 0.5, st.color)
    pen.ssn(x + w * 0.22, y, x + w * 0.47, y + row)
    c.line(x, y, x + w, y, st.rule, st.color)
    c.line(x, y, x, y + row, st.rule, st.color)
    c.line(x + w, y, x + w, y + row, st.rule, st.color)
    small = st.face(st.caption)
    if copy == "A":
        c.text(x + w * 0.49, y + row * 0.4, "For Official Use Only", small, st.color)
        c.text(x + w * 0.49, y + row * 0.8, "OMB No. 1545-0008", st.face(st.caption, "bold"), st.color)
        return
    c.text(x + w * 0.49, y + row * 0.8, "OMB No. 1545-0008", small, st.color)
    if copy in ("B", "C"):
        lines = (
            ("Safe, accurate, FAST! Use", "IRS e-file", "Visit the IRS website at www.irs.gov/efile")
            if copy == "B"
            else (
                "This information is being furnished to the Internal Revenue Service. If you",
                "are required to file a tax return, a negligence penalty or other sanction may",
                "be imposed on you if this income is taxable and you fail to report it.",
            )
        )
        at = y + row * 0.35
        for i, text in enumerate(lines):
            c.text(
                x + w * 0.64,
                at,
                text,
                st.face(st.caption * (0.92 if copy == "C" else 1), "bold" if i == 1 and copy == "B" else "regular"),
                st.color,
            )
            at += st.caption * 1.05


def _bottom(ctx: Context, c: Canvas, f: FormData, fill: Filler, st: W2Style, copy: str, x: float, y: float, w: float) -> None:
    k = w / 540
    at = c.text(x, y + 16 * k, "Form ", st.face(7 * k), st.color)
    at = c.text(at, y + 16 * k, "W-2", st.face(17 * k, "bold"), st.color) + 6 * k
    c.text(at, y + 14 * k, "Wage and Tax Statement", st.face(11 * k, "bold"), st.color)
    c.text(x + w * 0.53, y + 19 * k, str(f.year), st.face(23 * k, "bold"), st.color, "c", **note_year(c, f, fill.track))
    c.text(x + w, y + 9 * k, "Department of the Treasury - Internal Revenue Service", st.face(6.2 * k), st.color, "r")
    c.text(x, y + 26 * k, f"Copy {copy}", st.face(8 * k, "bold"), st.color, "l", None, "copy" if fill.track else None, copy)
    c.text(x + 36 * k, y + 26 * k, COPIES[copy], st.face(7 * k, "bold"), st.color)
    if copy == "A":
        c.text(x + w, y + 26 * k, "Cat. No. 10134D", st.face(6.5 * k), st.color, "r")
    elif ctx.chance(0.6):
        c.text(x, y + 34 * k, "This information is being furnished to the Internal Revenue Service.", st.face(6.5 * k), st.color)


@layout("W2", "irs", weight=2.5)
def irs(ctx: Context) -> Canvas:
    """One form on a letter page, with or without notices below."""
    rng = ctx.rng
    f = wage_statement(rng, ctx.split)
    ctx.consistent = f.consistent
    c = ctx.sheet(*LETTER)
    copy = rng.choice("BBBC2D1A")
    w, h = rng.uniform(490, 560), rng.uniform(295, 340)
    x, y = rng.uniform(20, 612 - w - 20), rng.choice([rng.uniform(30, 60), rng.uniform(30, 60), rng.uniform(60, 792 - h - 60)])
    classic(ctx, c, f, Filler.sample(ctx), style(ctx, copy), copy, x, y, w, h)
    if y < 100 and ctx.chance(0.5):
        instructions(ctx, c, x, y + h + 60, w, 765)
    return c


@layout("W2", "irs-stacked")
def stacked(ctx: Context) -> Canvas:
    """Two forms of one employee on a page, as sheets for filing are printed."""
    rng = ctx.rng
    f = wage_statement(rng, ctx.split)
    ctx.consistent = f.consistent
    c = ctx.sheet(*LETTER)
    st, fill = style(ctx), Filler.sample(ctx)
    w, h = rng.uniform(510, 560), rng.uniform(285, 310)
    x = (612 - w) / 2
    for i, copy in enumerate(rng.choice(["B2", "C2", "BC", "DD", "BB"])):
        y = 30 + i * 394
        if i:
            fill = replace(fill, track=False)
            if ctx.chance(0.6):
                c.dashes(0, y - 16, 612, y - 16, 0.4, 4, (110, 110, 110))
        classic(ctx, c, f, fill, st, copy, x, y, w, h)
    ctx.meta["forms_on_page"] = 2
    return c


def quarter(
    ctx: Context, c: Canvas, f: FormData, fill: Filler, st: W2Style, copy: str, x: float, y: float, w: float, h: float, order: int
) -> None:
    """The narrow form of four-up sheets: amounts in two columns, parties below them."""
    pen = W2Pen(ctx, c, f, fill, st)
    row = h / (15.3 if order == 0 else 16.4)
    mid, right = x + w * 0.5, x + w
    pairs = [("box1", "box2"), ("box3", "box4"), ("box5", "box6")]
    at = y
    if order == 0:
        third = x + w * 0.36
        pen.control(x, at, third, at + row)
        pen.money("box1", third, at, x + w * 0.68, at + row, True)
        pen.money("box2", x + w * 0.68, at, right, at + row, True)
        at += row
        pen.ein(x, at, third, at + row)
        pen.money("box3", third, at, x + w * 0.68, at + row, True)
        pen.money("box4", x + w * 0.68, at, right, at + row, True)
        at += row
        pen.ssn(x, at, third, at + row)
        pen.money("box5", third, at, x + w * 0.68, at + row, True)
        pen.money("box6", x + w * 0.68, at, right, at + row, True)
        at += row
    else:
        for a, b in pairs:
            pen.money(a, x, at, mid, at + row, True)
            pen.money(b, mid, at, right, at + row, True)
            at += row
        pen.control(x, at, mid, at + row)
        pen.ein(mid, at, right, at + row)
        at += row
    pen.employer(x, at, right, at + row * 2.6)
    at += row * 2.6
    if order:
        pen.ssn(x, at, mid, at + row)
        pen.frame(mid, at, right, at + row, "", "Batch" if ctx.chance(0.5) else "")
        at += row
    thirds = [x + w * k / 3 for k in range(4)]
    for i, path in enumerate(("box7", "box8", "box9")):
        pen.money(path, thirds[i], at, thirds[i + 1], at + row, True)
    at += row
    pen.money("box10", thirds[0], at, thirds[1], at + row, True)
    pen.money("box11", thirds[1], at, thirds[2], at + row, True)
    pen.twelve(0, thirds[2], at, right, at + row, False)
    pen.fourteen(x, at + row, thirds[2] - (thirds[2] - x) * 0.45, at + 4 * row)
    pen.thirteen(thirds[2] - (thirds[2] - x) * 0.45, at + row, thirds[2], at + 4 * row)
    for i in (1, 2, 3):
        pen.twelve(i, thirds[2], at + i * row, right, at + (i + 1) * row)
    at += 4 * row
    rest = y + h - at
    pen.employee(x, at, right, at + rest * 0.5, False)
    at += rest * 0.5
    pen.state(x, at, right, at + rest * 0.22, 1, False)
    at += rest * 0.22
    half = (x + right) / 2
    pen.frame(x, at, half, y + h, "18-20", "Local wages / tax / name")
    if f.locals:
        fill.say(c, half - 4, y + h - 3, fill.money.show(f.locals[0]["tax"]), "local.0.tax", f"{f.locals[0]['tax'] / 100:.2f}", "r")
    pen.frame(half, at, right, y + h, "", f"Copy {copy} {COPIES[copy][:44]}")
    k = w / 290
    c.text(x, y - 3, f"{f.year}", st.face(11 * k, "bold"), st.color, "l", **note_year(c, f, fill.track))
    c.text(x + w * 0.18, y - 3, "W-2 Wage and Tax Statement", st.face(7 * k, "bold"), st.color)
    c.text(right, y - 3, "OMB No. 1545-0008", st.face(5.6 * k), st.color, "r")


@layout("W2", "four-up", weight=1.5)
def four_up(ctx: Context) -> Canvas:
    """Four small copies on one page, or three beside an earnings summary."""
    rng = ctx.rng
    f = wage_statement(rng, ctx.split)
    ctx.consistent = f.consistent
    c = ctx.sheet(*LETTER)
    st, fill = style(ctx), Filler.sample(ctx, small=True)
    st.caption *= 0.86
    fill.size = min(fill.size, 7.6)
    order = rng.randrange(2)
    summary = ctx.chance(0.45)
    gap = rng.uniform(10, 26)
    w, h = (612 - 3 * gap) / 2, (792 - 2 * gap - 46) / 2
    for i, copy in enumerate("BC22"):
        x, y = gap + (i % 2) * (w + gap), 26 + (i // 2) * (h + gap + 18)
        if summary and i == 0:
            _summary(ctx, c, f, x, y, w, h)
            continue
        quarter(ctx, c, f, fill, st, copy, x, y, w, h, order)
        fill = replace(fill, track=False)
    if ctx.chance(0.5):
        c.dashes(0, 396, 612, 396, 0.4, 4, (120, 120, 120))
        c.dashes(306, 0, 306, 792, 0.4, 4, (120, 120, 120))
    ctx.meta["forms_on_page"] = 3 if summary else 4
    return c


def _summary(ctx: Context, c: Canvas, f: FormData, x: float, y: float, w: float, h: float) -> None:
    face = ctx.face("sans")
    c.text(x, y + 12, f"{f.year} W-2 and EARNINGS SUMMARY", face(10.5, "bold"))
    at = paragraph(
        c,
        x,
        y + 30,
        w - 6,
        "This section is included with your W-2 to help describe the amounts shown. It also repeats the wages reported in each box. The reverse side includes general information that you may also find helpful.",
        face(7),
    )
    heads = ("", "Wages, Tips", "Social Security", "Medicare")
    edges = [x, x + w * 0.55, x + w * 0.78, x + w]
    at += 14
    for label, right in zip(heads[1:], edges[1:], strict=False):
        c.text(right, at, label, face(6.6, "bold"), BLACK, "r")
    gross = f.boxes["box5"].value
    cut = gross - f.boxes["box1"].value
    ss = f.boxes["box3"].value if "box3" in f.boxes else 0
    for label, values in (
        ("Gross Pay", (gross, gross, gross)),
        ("Less 401(k)", (-cut, 0, 0)),
        ("Less Over Limit", (0, ss - gross, 0)),
        ("Reported Wages", (gross - cut, ss, gross)),
    ):
        at += 12
        c.text(x, at, label, face(7))
        for value, right in zip(values, edges[1:], strict=False):
            c.text(right, at, f"{value / 100:,.2f}" if value else "N/A", face(7), BLACK, "r")
    at += 24
    c.text(x, at, f.recipient.name, face(8))
    for line in f.recipient.address:
        at += 10
        c.text(x, at, line, face(8))
