"""The face of a check, drawn in any rectangle."""

from __future__ import annotations

from training.synth.content import dates, ids
from training.synth.content.cheques import Cheque
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import BLACK, Canvas, Color
from training.synth.pages.context import Context, accent, grey, tint
from training.synth.pages.faces import Typeface
from training.synth.pages.kit import block, fit, logo, scribble
from training.synth.pages.micr import draw_micr
from training.synth.pages.printing import Ink


def background(ctx: Context, c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """A tinted safety pattern."""
    rng = ctx.rng
    kind = rng.random()
    if kind < 0.3:
        return
    color = tint(accent(rng), rng.uniform(0.08, 0.22))
    if kind < 0.6:
        c.box(x, y, x + w, y + h, 0, None, tint(color, 0.7))
    elif kind < 0.85:
        step = rng.uniform(3, 7)
        slant = rng.uniform(-0.6, 0.6)
        c.box(x, y, x + w, y + h, 0, None, tint(color, 0.4))
        at = -h
        while at < w + h:
            x0, x1 = x + at, x + at + h * slant
            if x <= min(x0, x1) and max(x0, x1) <= x + w:
                c.curve([(x0, y), (x1, y + h)], 0.5, color)
            at += step
    else:
        for _ in range(6):
            px, py, r = x + w * rng.random(), y + h * rng.random(), h * rng.uniform(0.1, 0.3)
            c.disc(max(x, px - r), max(y, py - r), min(x + w, px + r), min(y + h, py + r), None, color, 1)


def draw_cheque(
    ctx: Context, c: Canvas, q: Cheque, x: float, y: float, w: float, h: float, printed: bool, variant: int, track: bool = True
) -> None:
    """A check in a rectangle. ``printed``: filled by machine, else by hand; ``variant`` picks
    one of three arrangements of the head and the payee lines."""
    rng = ctx.rng
    face, form = ctx.face("sans", "sans", "serif"), rng.uniform(5.4, 6.6)
    hand = ctx.face("mono", "typewriter", "sans", "serif") if printed else ctx.face("hand")
    ink = None if printed else Ink("pen", rng.uniform(0.3, 0.9), rng)
    pen: Color = rng.choice([BLACK, grey(40)]) if printed else rng.choice([(15, 20, 90), (10, 10, 10), (20, 40, 130), (60, 60, 60)])
    size = rng.uniform(8.5, 10.5) if printed else rng.uniform(10.5, 14)

    def fill(px: float, py: float, text: str, path: str, value: object = None, anchor: str = "l", width: float = 1e9) -> None:
        c.text(px, py, text, fit(c, text, hand(size), width), pen, anchor, ink, path if track else None, value)

    def label(px: float, py: float, text: str, k: float = 1.0, weight: str = "regular", anchor: str = "l") -> float:
        return c.text(px, py, text, face(form * k, weight), BLACK, anchor)

    _head(ctx, c, q, face, form, x, y, w, h, variant, track)
    _date(ctx, c, q, fill, label, x, y, w, h)
    _amounts(ctx, c, q, fill, label, face, x, y, w, h, variant)
    bank_y = y + h * rng.uniform(0.6, 0.66)
    if variant != 1:
        c.text(x + w * 0.05, bank_y, q.bank, face(form * 1.4, "bold"), BLACK, "l", None, "bank_name" if track else None)
        if ctx.chance(0.5):
            block(
                c,
                x + w * 0.05,
                bank_y + form * 1.5,
                [ids.digits(rng, 4) + " Main Office", q.payer_address[-1]][: rng.choice([1, 2])],
                face(form),
            )
    memo_y = y + h * 0.8
    at = label(x + w * 0.05, memo_y, rng.choice(["MEMO", "FOR", "Memo", "For", "RE:"])) + 4
    c.line(at, memo_y + 1.5, x + w * 0.46, memo_y + 1.5, 0.5)
    if q.memo:
        fill(at + 4, memo_y, q.memo, "memo", width=x + w * 0.45 - at)
    c.line(x + w * 0.56, memo_y + 1.5, x + w * 0.95, memo_y + 1.5, 0.5)
    signed = ctx.chance(0.88)
    if signed:
        if printed and ctx.chance(0.4):
            c.text(x + w * 0.62, memo_y - 1, q.payer.split(",")[0][:22], ctx.face("hand")(15), (20, 25, 90), "l", None)
        else:
            scribble(c, rng, x + w * 0.6, memo_y - 2, w * rng.uniform(0.2, 0.3), h * 0.11, pen)
        if track:
            c.mark_box("signature_present", True, (x + w * 0.56, memo_y - h * 0.13, x + w * 0.95, memo_y + 1.5), "")
    if ctx.chance(0.5):
        label(x + w * 0.755, memo_y + form * 1.3, rng.choice(["AUTHORIZED SIGNATURE", "Authorized Signature", "MP"]), 0.85, "regular", "c")
    pitch = 9.0 * (w / 450 if w < 450 else 1)
    start = x + w * (0.05 if not q.business else 0.2)
    if start + pitch * len(q.micr) > x + w - 6:
        start = max(x + 6, x + w - 8 - pitch * len(q.micr))
    draw_micr(c, start, y + h * 0.945, q.micr, pitch, "micr" if track else None)
    if track:
        digits_mark(c, q, start, y + h * 0.945, pitch)


def digits_mark(c: Canvas, q: Cheque, x: float, y: float, pitch: float) -> None:
    """Routing and account as parts of the MICR line."""
    top = y - pitch
    i = q.micr.index("A")
    c.mark_box("routing_number", q.routing, (x + pitch * (i + 1), top, x + pitch * (i + 10), y), q.routing)
    plain_line = q.micr
    for shown in (q.account, f"{q.account[:3]}D{q.account[3:]}", f"{q.account[:4]} {q.account[4:]}"):
        j = plain_line.find(shown)
        if j >= 0:
            c.mark_box("account_number", q.account, (x + pitch * j, top, x + pitch * (j + len(shown)), y), shown)
            return


def _head(
    ctx: Context, c: Canvas, q: Cheque, face: Typeface, form: float, x: float, y: float, w: float, h: float, variant: int, track: bool
) -> None:
    rng = ctx.rng
    left = x + w * 0.05
    if rng.random() < 0.3:
        logo(c, rng, left, y + h * 0.06, h * 0.14)
        left += h * 0.18
    top = y + h * 0.115
    c.text(
        left,
        top,
        q.payer.upper() if rng.random() < 0.4 else q.payer,
        face(form * 1.45, "bold"),
        BLACK,
        "l",
        None,
        "payer_name" if track else None,
        q.payer,
    )
    block(c, left, top + form * 1.6, q.payer_address, face(form * 1.12), BLACK, 1.2, "l", "payer_address" if track else None)
    c.text(
        x + w * 0.95,
        y + h * 0.115,
        q.number,
        face(form * rng.uniform(1.6, 2.1), rng.choice(["bold", "regular"])),
        BLACK,
        "r",
        None,
        "check_number" if track else None,
    )
    if rng.random() < 0.75:
        c.text(
            x + w * rng.uniform(0.78, 0.84),
            y + h * 0.2,
            ids.fractional(rng, q.routing),
            face(form),
            BLACK,
            "r",
            None,
            "fractional_routing" if track else None,
        )
    if variant == 1:
        c.text(x + w * 0.55, top, q.bank, face(form * 1.2, "bold"), BLACK, "c", None, "bank_name" if track else None)
        c.text(x + w * 0.55, top + form * 1.5, q.payer_address[-1], face(form), BLACK, "c")


def _date(ctx: Context, c: Canvas, q: Cheque, fill, label, x: float, y: float, w: float, h: float) -> None:
    base = y + h * 0.275
    at = label(x + w * 0.63, base, ctx.rng.choice(["DATE", "Date", "DATE:"])) + 3
    c.line(at, base + 1.5, x + w * 0.84, base + 1.5, 0.5)
    form = dates.form_for(ctx.rng, "us")
    fill(at + 3, base - 0.5, dates.show(q.date, form), "date", q.date.isoformat(), "l", x + w * 0.84 - at)


def _amounts(ctx: Context, c: Canvas, q: Cheque, fill, label, face: Typeface, x: float, y: float, w: float, h: float, variant: int) -> None:
    rng = ctx.rng
    base = y + h * 0.42
    label(x + w * 0.05, base - 7, rng.choice(["PAY TO THE", "Pay to the", "PAY"]))
    at = label(x + w * 0.05, base, rng.choice(["ORDER OF", "Order of", "TO THE ORDER OF"])) + 4
    c.line(at, base + 1.5, x + w * 0.76, base + 1.5, 0.5)
    fill(at + 6, base - 0.5, q.payee, "payee", None, "l", x + w * 0.74 - at)
    box = x + w * 0.79
    boxed = rng.random() < 0.75
    c.text(box - 4, base, "$", face(11, "bold"), BLACK, "r")
    if boxed:
        c.box(box, base - h * 0.09, x + w * 0.95, base + 3.5, 0.7)
    else:
        c.line(box, base + 1.5, x + w * 0.95, base + 1.5, 0.5)
    figures = grouped(q.cents) if rng.random() < 0.8 else grouped(q.cents, "")
    stars = "**" if rng.random() < 0.25 else ""
    fill(x + w * 0.94, base, stars + figures, "amount", plain(q.cents), "r", w * 0.15)
    base = y + h * 0.525
    end = x + w * 0.86
    c.line(x + w * 0.05, base + 1.5, end, base + 1.5, 0.5)
    tail = "*" * rng.randint(4, 24) if stars else ""
    text = f"{'**' if stars else ''}{q.in_words}{tail}"
    fill(x + w * 0.06, base - 0.5, text, "amount_in_words", q.in_words, "l", end - x - w * 0.07)
    label(end + 4, base, rng.choice(["DOLLARS", "Dollars"]), 1.1)
