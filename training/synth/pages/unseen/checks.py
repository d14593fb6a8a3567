"""Checks: a personal one by hand, a company's between two stubs, a bank's own, a government's, an insurer's draft."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.cheques import Cheque, cheque
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.cheque_parts import digits_mark
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import scribble
from training.synth.pages.micr import draw_micr
from training.synth.pages.pen import Pen
from training.synth.pages.printing import Ink

_BLUE = (20, 25, 90)


def magnetic(c: Canvas, q: Cheque, x: float, y: float) -> None:
    """The symbols line with the fields it holds, kept on the sheet."""
    start = max(6.0, min(x, c.width - 8 - 9 * len(q.micr)))
    draw_micr(c, start, y, q.micr, 9, "micr")
    digits_mark(c, q, start, y, 9)


def signed(ctx: Context, c: Canvas, x: float, y: float, right: float) -> None:
    """A signature on its rule."""
    scribble(c, ctx.rng, x + 14, y - 6, (right - x) * 0.7, 22, _BLUE)
    c.mark_box("signature_present", True, (x, y - 30, right, y), "")
    c.line(x, y, right, y, 0.5)


@layout("check", "personal-by-hand", split="unseen")
def personal(ctx: Context) -> Canvas:
    """Two holders and telephone at the left, everything written with a pen, bank below the amount in words."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, False)
    ctx.consistent = q.consistent
    c = ctx.sheet(432, 198)
    c.box(0, 0, 432, 198, 0, None, tint(accent(rng), 0.12))
    form = Pen(c, ctx.face("serif", "sans"), 7)
    hand = Pen(c, ctx.face("hand"), 12, _BLUE, Ink("pen", 0.5, rng))
    form.say(20, 24, q.payer, "payer_name", q.payer, 8.4, "bold")
    low = form.stack(20, 34, q.payer_address, "payer_address")
    form.say(20, low, places.phone(rng))
    form.say(412, 24, q.number, "check_number", size=10, weight="bold", anchor="r")
    form.say(412, 34, ids.fractional(rng, q.routing), "fractional_routing", size=5.6, anchor="r")
    form.say(262, 54, "Date")
    hand.say(286, 53, f"{q.date.month}/{q.date.day}/{q.date:%y}", "date", q.date.isoformat())
    c.line(284, 56, 400, 56, 0.5)
    form.say(20, 76, "Pay to the")
    form.say(20, 84, "Order of")
    hand.say(62, 82, q.payee, "payee", width=250)
    c.line(58, 85, 322, 85, 0.5)
    form.say(328, 82, "$", size=12, weight="bold")
    c.box(338, 68, 412, 87, 0.7, grey(90), (255, 255, 255))
    hand.say(343, 83, grouped(q.cents), "amount", plain(q.cents), width=66)
    hand.say(24, 106, q.in_words, "amount_in_words", width=330)
    c.line(20, 109, 372, 109, 0.5)
    form.say(412, 108, "Dollars", anchor="r")
    form.say(20, 128, q.bank, "bank_name", size=9, weight="bold")
    form.say(20, 137, places.us_city_line(rng, ctx.split), size=6)
    form.say(20, 162, "For")
    if q.memo:
        hand.say(38, 161, q.memo, "memo")
    c.line(36, 164, 190, 164, 0.5)
    signed(ctx, c, 230, 164, 412)
    magnetic(c, q, 24, 188)
    return c


@layout("check", "between-stubs", split="unseen")
def between_stubs(ctx: Context) -> Canvas:
    """Accounting software on a letter sheet: stub, check in the middle third, stub again with the same figures."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    ctx.consistent = q.consistent
    c = ctx.sheet(*LETTER)
    form, pen = Pen(c, ctx.face("sans"), 7.6), Pen(c, ctx.face("sans", "mono"), 9)
    for top in (24.0, 560.0):
        form.say(36, top + 10, q.payer, weight="bold")
        form.say(576, top + 10, q.number, anchor="r")
        form.say(36, top + 28, q.payee)
        form.say(576, top + 28, f"{q.date:%m/%d/%Y}", anchor="r")
        for x, text, anchor in (
            (36, "Date", "l"),
            (110, "Type  Reference", "l"),
            (330, "Original Amt.", "r"),
            (450, "Balance Due", "r"),
            (576, "Payment", "r"),
        ):
            form.say(x, top + 46, text, anchor=anchor, size=7)
        form.say(36, top + 58, f"{q.date:%m/%d/%Y}")
        form.say(110, top + 58, f"Bill  {ids.digits(rng, 5)}")
        for x in (330, 450, 576):
            form.say(x, top + 58, grouped(q.cents), anchor="r")
        form.say(450, top + 74, "Check Amount", anchor="r")
        form.say(576, top + 74, grouped(q.cents), anchor="r")
        form.say(36, top + 180, f"{q.bank}", size=7)
    top = 264.0
    c.box(0, top, 612, top + 264, 0, None, tint(accent(rng), 0.1))
    form.say(40, top + 30, q.payer.upper(), "payer_name", q.payer.upper(), 10, "bold")
    form.stack(40, top + 41, q.payer_address, "payer_address")
    form.say(330, top + 30, q.bank.upper(), "bank_name", q.bank.upper(), 8, "bold", anchor="c")
    form.say(330, top + 39, ids.fractional(rng, q.routing), "fractional_routing", size=6, anchor="c")
    form.say(576, top + 32, q.number, "check_number", size=11, weight="bold", anchor="r")
    pen.say(576, top + 66, f"{q.date:%m/%d/%Y}", "date", q.date.isoformat(), anchor="r")
    form.say(40, top + 92, "PAY TO THE", size=6)
    form.say(40, top + 99, "ORDER OF", size=6)
    pen.say(90, top + 98, q.payee, "payee", width=330)
    form.say(470, top + 98, "$", size=10)
    pen.say(576, top + 98, f"**{grouped(q.cents)}", "amount", plain(q.cents), anchor="r")
    pen.say(40, top + 122, f"{q.in_words}{'*' * 40}", "amount_in_words", q.in_words, width=500)
    form.say(576, top + 122, "DOLLARS", size=6.4, anchor="r")
    c.line(40, top + 126, 540, top + 126, 0.5)
    pen.stack(90, top + 146, [q.payee, *places.address(rng, ctx.split)])
    form.say(40, top + 212, "MEMO", size=6.4)
    if q.memo:
        pen.say(70, top + 212, q.memo, "memo")
    signed(ctx, c, 380, top + 212, 576)
    form.say(478, top + 220, "AUTHORIZED SIGNATURE", size=5.6, anchor="c")
    magnetic(c, q, 110, top + 246)
    return c


@layout("check", "cashiers-small", split="unseen")
def cashiers(ctx: Context) -> Canvas:
    """A bank's own check: remitter beside the title, amount both in a box and in words above the payee."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    ctx.consistent = q.consistent
    c = ctx.sheet(612, 252)
    brand = accent(rng)
    c.box(4, 4, 608, 248, 2, brand, tint(brand, 0.08))
    form, pen = Pen(c, ctx.face("sans", "serif"), 7.4), Pen(c, ctx.face("mono", "typewriter"), 9.4)
    form.say(28, 36, q.bank, "bank_name", size=13, weight="bold", color=brand)
    form.say(306, 62, "CASHIER'S CHECK", size=14, weight="bold", anchor="c")
    form.say(584, 32, "No.", size=7, anchor="r")
    form.say(584, 46, q.number, "check_number", size=11, weight="bold", anchor="r")
    form.say(460, 32, ids.fractional(rng, q.routing), "fractional_routing", size=6.6, anchor="r")
    form.say(28, 84, "Remitter:")
    pen.say(70, 84, people.person(rng, ctx.split).upper())
    form.say(440, 84, "Date:")
    pen.say(584, 84, f"{q.date:%B} {q.date.day:02d}, {q.date.year}", "date", q.date.isoformat(), anchor="r")
    form.say(28, 112, "PAY")
    pen.say(70, 112, f"EXACTLY {q.in_words.upper()}", "amount_in_words", q.in_words.upper(), width=380)
    c.box(462, 98, 586, 118, 1, brand, (255, 255, 255))
    pen.say(580, 112, f"$*{grouped(q.cents)}*", "amount", plain(q.cents), anchor="r", weight="bold")
    form.stack(28, 138, ["TO THE", "ORDER", "OF"], size=6)
    pen.say(70, 144, q.payee.upper(), "payee", q.payee)
    c.line(66, 148, 450, 148, 0.5)
    form.say(
        28,
        206,
        "Purchaser copy retained. Notice to customers: an indemnity bond may be required before a lost check is replaced.",
        size=5.4,
    )
    signed(ctx, c, 400, 200, 586)
    form.say(493, 209, "AUTHORIZED SIGNATURE", size=5.6, anchor="c")
    magnetic(c, q, 120, 238)
    return c


@layout("check", "government", split="unseen")
def government(ctx: Context) -> Canvas:
    """A government payment: check number between symbol and serial, payee with address, amount in figures with stars, no words line."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    ctx.consistent = q.consistent
    c = ctx.sheet(540, 240)
    c.box(0, 0, 540, 240, 0, None, (222, 233, 226))
    form, pen = Pen(c, ctx.face("serif"), 7), Pen(c, ctx.face("mono", "typewriter"), 9.6)
    c.disc(20, 16, 64, 60, None, grey(120), 1.4)
    agency = f"{rng.choice(['State of', 'County of'])} {places.city(rng, ctx.split)} Treasury"
    form.say(270, 34, agency, "payer_name", size=15, weight="bold", anchor="c")
    pen.say(80, 56, f"{q.date:%m %d %y}", "date", q.date.isoformat())
    pen.say(180, 56, f"{ids.digits(rng, 4)}", size=8)
    pen.say(270, 56, places.city(rng, ctx.split).upper(), size=8)
    form.say(440, 46, "Check No.", size=6.4)
    pen.say(440, 56, q.number, "check_number", weight="bold")
    pen.say(40, 84, ids.digits(rng, 12), size=8)
    form.say(30, 112, "Pay to", size=8, weight="bold")
    form.say(30, 122, "the order of", size=8, weight="bold")
    pen.say(96, 112, q.payee.upper(), "payee", q.payee)
    pen.stack(96, 124, [k.upper() for k in places.address(rng, ctx.split)])
    pen.say(516, 112, f"$**{grouped(q.cents)}", "amount", plain(q.cents), 11, "bold", anchor="r")
    form.say(516, 128, "VOID AFTER ONE YEAR", size=7, anchor="r")
    signed(ctx, c, 360, 190, 520)
    form.say(440, 199, "REGIONAL DISBURSING OFFICER", size=6, anchor="c")
    magnetic(c, q, 60, 226)
    return c


@layout("check", "insurer-draft", split="unseen")
def insurer_draft(ctx: Context) -> Canvas:
    """An insurer's claim payment: claim facts in a band, amount words before figures, two payees on one line, payable through a bank."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    q.payer = f"{companies.company(rng, ctx.split).split()[0]} Mutual Insurance Company"
    q.payee = f"{people.person(rng, ctx.split, initial=0)} AND {companies.company(rng, ctx.split)}".upper()
    ctx.consistent = q.consistent
    c = ctx.sheet(612, 270)
    brand = accent(rng)
    form, pen = Pen(c, ctx.face("sans"), 7), Pen(c, ctx.face("sans", "mono"), 9)
    form.say(28, 32, q.payer, "payer_name", size=11, weight="bold", color=brand)
    form.stack(28, 42, q.payer_address, "payer_address")
    wide = 92.0
    for i, (label, text, path, value) in enumerate(
        (
            ("CLAIM NUMBER", ids.code(rng, 9, 0.3), None, None),
            ("DATE OF LOSS", f"{q.date.replace(day=1):%m/%d/%y}", None, None),
            ("ISSUE DATE", f"{q.date:%m/%d/%y}", "date", q.date.isoformat()),
            ("CHECK NUMBER", q.number, "check_number", q.number),
        )
    ):
        x = 220 + i * wide
        c.box(x, 24, x + wide, 50, 0.6, brand)
        form.say(x + 4, 32, label, size=5.4, color=brand)
        pen.say(x + 4, 45, text, path, value, width=wide - 8)
    form.say(28, 92, "PAY", weight="bold")
    pen.say(60, 92, q.in_words, "amount_in_words", width=360)
    form.say(440, 92, "AMOUNT", weight="bold")
    pen.say(588, 92, f"${grouped(q.cents)}", "amount", plain(q.cents), anchor="r", weight="bold")
    form.say(28, 124, "TO THE ORDER OF:", weight="bold")
    pen.say(104, 124, q.payee, "payee", width=420)
    form.say(28, 150, "IN PAYMENT OF", weight="bold")
    reason = rng.choice(["COLLISION LOSS", "WATER DAMAGE - DWELLING", "MEDICAL PAYMENTS COVERAGE"])
    pen.say(104, 150, reason, "memo")
    form.say(28, 196, "PAYABLE THROUGH", size=6)
    form.say(28, 206, q.bank, "bank_name", size=8)
    form.say(200, 206, ids.fractional(rng, q.routing), "fractional_routing", size=6.6)
    signed(ctx, c, 400, 206, 588)
    form.say(494, 215, "AUTHORIZED REPRESENTATIVE", size=5.6, anchor="c")
    magnetic(c, q, 120, 256)
    return c
