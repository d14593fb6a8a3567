"""Checks of today: a business check with its stubs from accounting software, a personal check from a print shop."""

from __future__ import annotations

from training.synth.content import goods, ids, people, places
from training.synth.content.cheques import Cheque, cheque
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.cheque_parts import digits_mark
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import logo, scribble
from training.synth.pages.micr import draw_micr
from training.synth.pages.pen import Pen
from training.synth.pages.printing import Ink


def magnetic_line(c: Canvas, q: Cheque, x: float, y: float, pitch: float) -> None:
    """The line of E-13B figures with its fields."""
    start = min(x, c.width - 10 - pitch * len(q.micr))
    draw_micr(c, max(6, start), y, q.micr, pitch, "micr")
    digits_mark(c, q, max(6, start), y, pitch)


@layout("check", "software-voucher", split="rules")
def software_voucher(ctx: Context) -> Canvas:
    """Accounting software on a letter sheet: check on top, payee address in the window, two stubs of paid bills."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    ctx.consistent = q.consistent
    c = ctx.sheet(*LETTER)
    face, hand = ctx.face("sans", "sans", "serif"), ctx.face("sans", "mono", "serif")
    form, pen = Pen(c, face, 7.4), Pen(c, hand, 9.4)
    color = tint(accent(rng), rng.uniform(0.06, 0.16))
    c.box(0, 0, 612, 252, 0, None, color)
    if ctx.chance(0.5):
        logo(c, rng, 32, 22, 26)
    x = 66 if ctx.chance(0.5) else 34
    form.say(x, 34, q.payer, "payer_name", size=10.5, weight="bold")
    form.stack(x, 45, q.payer_address, "payer_address", size=7.8)
    form.say(330, 32, q.bank.upper() if ctx.chance(0.4) else q.bank, "bank_name", size=8.6, weight="bold", anchor="c")
    form.say(330, 42, places.us_city_line(rng, ctx.split), size=7, anchor="c")
    form.say(330, 52, ids.fractional(rng, q.routing), "fractional_routing", size=7, anchor="c")
    form.say(578, 36, q.number, "check_number", size=13, weight="bold", anchor="r")
    pen.say(578, 76, f"{q.date:%m/%d/%Y}", "date", q.date.isoformat(), anchor="r")
    form.say(500, 76, "DATE", size=6, anchor="r")
    form.say(34, 98, "PAY TO THE", size=6)
    form.say(34, 105, "ORDER OF", size=6)
    pen.say(84, 104, q.payee, "payee")
    c.line(80, 107, 470, 107, 0.5)
    form.say(482, 104, "$", size=11, weight="bold", anchor="r")
    c.box(486, 92, 582, 109, 0.6)
    pen.say(578, 104, f"**{grouped(q.cents)}", "amount", plain(q.cents), anchor="r")
    stars = "*" * max(4, 78 - len(q.in_words))
    pen.say(38, 130, f"{q.in_words}{stars}", "amount_in_words", q.in_words, width=490)
    c.line(34, 133, 536, 133, 0.5)
    form.say(540, 130, "DOLLARS", size=6.6)
    pen.stack(84, 152, [q.payee, *places.address(rng, ctx.split)], size=8.6)
    form.say(34, 204, "MEMO", size=6)
    if q.memo:
        pen.say(66, 203, q.memo, "memo")
    c.line(62, 206, 300, 206, 0.4)
    c.line(372, 206, 582, 206, 0.4)
    if ctx.chance(0.85):
        scribble(c, rng, 390, 200, 130, 24, (20, 25, 80))
        c.mark_box("signature_present", True, (372, 174, 582, 206), "")
    form.say(477, 214, "AUTHORIZED SIGNATURE", size=5.6, anchor="c")
    magnetic_line(c, q, 120, 236, 9)
    for top in (252, 522):
        _stub(ctx, Pen(c, hand, 8.4), q, top)
        c.dashes(0, top, 612, top, 0.4, 4, grey(150))
    return c


def _stub(ctx: Context, pen: Pen, q: Cheque, top: float) -> None:
    rng = ctx.rng
    pen.say(34, top + 22, q.payer)
    pen.say(578, top + 22, q.number, anchor="r")
    pen.say(60, top + 36, q.payee)
    pen.say(420, top + 36, f"{q.date:%m/%d/%Y}")
    edges = (34, 100, 160, 270, 370, 450, 530)
    for x, head in zip(edges, ("Date", "Type", "Reference", "Original Amt.", "Balance Due", "Discount", "Payment"), strict=True):
        pen.say(x, top + 50, head, size=7.6)
    parts = [q.cents] if ctx.chance(0.4) else [q.cents // 3, q.cents - q.cents // 3]
    y = top + 62
    for part in parts:
        texts = (f"{q.date:%m/%d/%Y}", "Bill", ids.digits(rng, 5), grouped(part), grouped(part), "", grouped(part))
        for x, text in zip(edges, texts, strict=True):
            if text:
                pen.say(x, y, text, size=7.6)
        y += 11
    pen.say(450, y, "Check Amount", size=7.6)
    pen.say(578, y, grouped(q.cents), size=7.6, anchor="r")
    pen.say(34, top + 240, f"{q.bank} {goods.product(rng, ctx.split)[:18]}", size=7.6)
    pen.say(578, top + 240, grouped(q.cents), size=7.6, anchor="r")


@layout("check", "print-shop-personal", split="rules", weight=1.2)
def print_shop_personal(ctx: Context) -> Canvas:
    """A personal check filled by pen on a scenic or tinted ground, two holders, the bank below the amount."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, False)
    ctx.consistent = q.consistent
    c = ctx.sheet(432, 198)
    base = tint(accent(rng), rng.uniform(0.06, 0.2))
    c.box(0, 0, 432, 198, 0, None, base)
    if ctx.chance(0.5):
        top = tint(accent(rng), 0.22)
        points = [(0.0, 130.0)] + [(x * 36.0, 110 + rng.uniform(-28, 28)) for x in range(13)] + [(432.0, 198.0), (0.0, 198.0)]
        c.shape(points, top)
    form = Pen(c, ctx.face("serif", "sans"), 6.4)
    ink = Ink("pen", rng.uniform(0.3, 0.8), rng)
    pen = Pen(c, ctx.face("hand"), rng.uniform(11, 13.5), rng.choice([(15, 20, 90), (15, 15, 15), (30, 50, 130)]), ink)
    form.say(22, 24, q.payer.upper(), "payer_name", q.payer, size=8, weight="bold")
    y = 33.0
    if ctx.chance(0.35):
        form.say(22, y, people.person(rng, ctx.split).upper(), size=8, weight="bold")
        y += 9
    form.stack(22, y, q.payer_address, "payer_address", size=6.6)
    form.say(412, 26, q.number, "check_number", size=11, anchor="r")
    form.say(412, 36, ids.fractional(rng, q.routing), "fractional_routing", size=5.4, anchor="r")
    shown = rng.choice(
        [f"{q.date.month}/{q.date.day}/{q.date:%y}", f"{q.date.month}-{q.date.day}-{q.date:%Y}", f"{q.date:%b} {q.date.day}, {q.date.year}"]
    )
    form.say(276, 60, "Date", size=6)
    c.line(294, 62, 384, 62, 0.5)
    pen.say(300, 59, shown, "date", q.date.isoformat(), width=86)
    form.say(22, 78, "Pay to the", size=6)
    form.say(22, 85, "Order of", size=6)
    c.line(54, 87, 322, 87, 0.5)
    pen.say(60, 84, q.payee, "payee", width=258)
    form.say(332, 86, "$", size=11, weight="bold", anchor="r")
    c.box(336, 72, 412, 90, 0.7, BLACK, (255, 255, 255))
    pen.say(340, 86, grouped(q.cents) if ctx.chance(0.5) else grouped(q.cents, ""), "amount", plain(q.cents), width=70)
    c.line(22, 110, 370, 110, 0.5)
    end = pen.say(26, 107, q.in_words, "amount_in_words", width=330)
    if end < 350:
        c.curve([(end + 4, 105), (366, 104)], 0.8, pen.color)
    form.say(412, 109, "Dollars", size=7, weight="bold", anchor="r")
    form.say(22, 128, q.bank, "bank_name", size=9, weight="bold")
    form.say(22, 137, f"{places.city(rng, ctx.split)}, {places.state(rng)}", size=6)
    form.say(22, 160, "For", size=6)
    c.line(36, 162, 196, 162, 0.5)
    if q.memo:
        pen.say(42, 159, q.memo, "memo", width=150)
    c.line(238, 162, 412, 162, 0.5)
    form.say(416, 162, "MP", size=3.6)
    if ctx.chance(0.9):
        scribble(c, rng, 250, 156, rng.uniform(90, 140), 20, pen.color)
        c.mark_box("signature_present", True, (238, 136, 412, 162), "")
    magnetic_line(c, q, 22, 186, 8.6)
    return c
