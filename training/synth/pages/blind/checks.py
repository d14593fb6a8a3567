"""Checks nobody writes by hand: a bill payment service's, a government's, a bank's own, a payroll check."""

from __future__ import annotations

from training.synth.content import ids, people, places
from training.synth.content.cheques import Cheque, cheque
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.cheque_parts import digits_mark
from training.synth.pages.context import LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import barcode, logo, scribble
from training.synth.pages.micr import draw_micr
from training.synth.pages.pen import Pen


def _magnetic(c: Canvas, q: Cheque, x: float, y: float) -> None:
    start = max(6.0, min(x, c.width - 10 - 9 * len(q.micr)))
    draw_micr(c, start, y, q.micr, 9, "micr")
    digits_mark(c, q, start, y, 9)


@layout("check", "bill-payment", split="blind")
def bill_payment(ctx: Context) -> Canvas:
    """A check sent by a bank's bill payment: payer and account at the left, payee in the window, signature on file."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    q.payer = people.person(rng, ctx.split).upper()
    ctx.consistent = q.consistent
    c = ctx.sheet(*LETTER)
    form, pen = Pen(c, ctx.face("sans"), 7), Pen(c, ctx.face("sans", "mono"), 9)
    pen.say(40, 40, "Please post this payment for our mutual customer", size=9, weight="bold")
    pen.after(40, 56, "Account number: ", f"XXXXXX{ids.digits(rng, 4)}", size=8.4)
    pen.after(40, 68, "Amount: ", f"${grouped(q.cents)}", size=8.4)
    top = 520.0
    c.dashes(0, top, 612, top, 0.4, 4, grey(140))
    c.box(0, top + 2, 612, 792, 0, None, tint(accent(rng), 0.08))
    pen.say(36, top + 26, q.payer, "payer_name", weight="bold")
    pen.stack(36, top + 37, [k.upper() for k in q.payer_address], "payer_address", size=8)
    form.say(306, top + 24, q.bank, "bank_name", size=9, weight="bold", anchor="c")
    form.say(306, top + 34, ids.fractional(rng, q.routing), "fractional_routing", anchor="c")
    form.say(576, top + 26, q.number, "check_number", size=11, weight="bold", anchor="r")
    form.say(440, top + 52, "Date", size=6.4)
    pen.say(462, top + 52, f"{q.date:%B} {q.date.day}, {q.date.year}", "date", q.date.isoformat())
    form.say(36, top + 84, "Pay", size=8)
    pen.say(60, top + 84, q.in_words.upper(), "amount_in_words", q.in_words, width=380)
    form.say(440, top + 74, "Amount", size=6.4)
    pen.say(576, top + 84, f"$***{grouped(q.cents)}", "amount", plain(q.cents), 10, "bold", anchor="r")
    form.say(36, top + 112, "To The", size=6.6)
    form.say(36, top + 120, "Order Of", size=6.6)
    pen.say(84, top + 114, q.payee.upper(), "payee", q.payee)
    pen.stack(84, top + 125, [k.upper() for k in places.address(rng, ctx.split)], size=8.6)
    form.say(576, top + 176, "VOID AFTER 90 DAYS", size=6.6, anchor="r")
    pen.say(470, top + 192, "Signature on File", size=11, weight="italic", anchor="c")
    c.line(370, top + 196, 576, top + 196, 0.5)
    form.say(470, top + 204, "This check has been authorized by your depositor", size=5.6, anchor="c")
    _magnetic(c, q, 110, 778)
    return c


@layout("check", "treasury", split="blind")
def treasury(ctx: Context) -> Canvas:
    """A state's or agency's warrant: seal, printed in one fixed-pitch face, amount between stars."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    state = places.city(rng, ctx.split)
    q.payer = f"{rng.choice(['State of', 'County of', 'City of'])} {state}"
    ctx.consistent = q.consistent
    c = ctx.sheet(540, 238)
    color = accent(rng)
    c.box(0, 0, 540, 238, 0, None, tint(color, 0.12))
    c.disc(24, 18, 68, 62, None, tint(color, 0.6), 1.5)
    c.disc(32, 26, 60, 54, tint(color, 0.3))
    form, pen = Pen(c, ctx.face("serif"), 7), Pen(c, ctx.face("typewriter", "mono"), 9)
    form.say(80, 34, q.payer, "payer_name", size=13, weight="bold")
    form.stack(80, 46, q.payer_address, "payer_address", size=7)
    form.say(518, 24, "Check No.", size=6, anchor="r")
    pen.say(518, 36, q.number, "check_number", weight="bold", anchor="r")
    form.say(400, 24, "Date Issued", size=6, anchor="r")
    pen.say(400, 36, f"{q.date:%m/%d/%y}", "date", q.date.isoformat(), anchor="r")
    form.say(518, 50, ids.fractional(rng, q.routing), "fractional_routing", size=6.4, anchor="r")
    form.say(24, 92, "Pay to the order of", size=7)
    pen.say(110, 92, q.payee.upper(), "payee", q.payee)
    pen.stack(110, 103, [k.upper() for k in places.address(rng, ctx.split)])
    form.say(430, 80, "Amount", size=7)
    c.box(400, 84, 520, 104, 0.8, grey(60), (255, 255, 255))
    pen.say(514, 98, f"**${grouped(q.cents)}**", "amount", plain(q.cents), anchor="r")
    pen.say(24, 142, f"{q.in_words}{'*' * 12}", "amount_in_words", q.in_words, width=480)
    c.line(24, 146, 516, 146, 0.5)
    form.say(24, 170, q.bank, "bank_name", size=8.4, weight="bold")
    form.say(24, 180, "Void after one year", size=6.4)
    scribble(c, rng, 360, 186, 120, 22, (20, 25, 80))
    c.mark_box("signature_present", True, (340, 160, 516, 192), "")
    c.line(340, 192, 516, 192, 0.5)
    form.say(428, 201, rng.choice(["State Treasurer", "Director of Finance", "County Auditor"]), size=6.4, anchor="c")
    _magnetic(c, q, 60, 226)
    return c


@layout("check", "official-with-remitter", split="blind")
def official(ctx: Context) -> Canvas:
    """A bank's own check on a letter sheet with a receipt above it: remitter, drawer, two signatures."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    q.payer = q.bank
    ctx.consistent = q.consistent
    c = ctx.sheet(*LETTER)
    brand = accent(rng)
    form, pen = Pen(c, ctx.face("sans"), 7.4), Pen(c, ctx.face("sans", "mono"), 9.4)
    form.say(40, 44, "CUSTOMER RECEIPT - NON-NEGOTIABLE", size=11, weight="bold")
    remitter = people.person(rng, ctx.split).upper()
    for i, (label, text) in enumerate(
        (("Purchaser:", remitter), ("Payee:", q.payee.upper()), ("Amount:", f"${grouped(q.cents)}"), ("Fee:", "$10.00"))
    ):
        form.say(40, 66 + i * 13, label)
        form.say(110, 66 + i * 13, text)
    top = 400.0
    c.dashes(0, top, 612, top, 0.4, 4, grey(140))
    c.box(14, top + 12, 598, top + 270, 1.6, brand, tint(brand, 0.07))
    logo(c, rng, 34, top + 28, 26, brand)
    form.say(68, top + 44, q.bank, "payer_name", size=13, weight="bold", color=brand)
    form.say(306, top + 68, rng.choice(["CASHIER'S CHECK", "OFFICIAL CHECK"]), size=13, weight="bold", anchor="c")
    form.say(580, top + 40, q.number, "check_number", size=11, weight="bold", anchor="r")
    form.say(580, top + 52, ids.fractional(rng, q.routing), "fractional_routing", size=6.6, anchor="r")
    form.say(440, top + 84, "DATE:", size=7)
    pen.say(468, top + 84, f"{q.date:%m/%d/%Y}", "date", q.date.isoformat())
    form.say(36, top + 106, "PAY TO THE ORDER OF", size=7)
    pen.say(130, top + 106, q.payee.upper(), "payee", q.payee)
    c.line(126, top + 109, 440, top + 109, 0.5)
    pen.say(580, top + 106, f"$ {grouped(q.cents)}", "amount", plain(q.cents), 10.5, "bold", anchor="r")
    pen.say(40, top + 134, f"**{q.in_words.upper()}**", "amount_in_words", q.in_words, width=520)
    c.line(36, top + 137, 580, top + 137, 0.5)
    form.after(36, top + 164, "REMITTER: ", remitter)
    form.say(36, top + 196, "Drawer:", size=6.6)
    form.say(66, top + 196, q.bank, "bank_name", size=7.4)
    for i, name in enumerate(("AUTHORIZED SIGNATURE", "AUTHORIZED SIGNATURE")):
        y = top + 178 + i * 34
        c.line(390, y, 580, y, 0.5)
        form.say(485, y + 8, name, size=5.4, anchor="c")
    scribble(c, rng, 410, top + 172, 120, 20, (20, 25, 80))
    c.mark_box("signature_present", True, (390, top + 152, 580, top + 212), "")
    _magnetic(c, q, 120, top + 256)
    return c


@layout("check", "payroll", split="blind")
def payroll(ctx: Context) -> Canvas:
    """A payroll check under its stub of earnings: company, pay period, net amount."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    q.payee = people.person(rng, ctx.split)
    ctx.consistent = q.consistent
    c = ctx.sheet(*LETTER)
    form, pen = Pen(c, ctx.face("sans"), 7.6), Pen(c, ctx.face("sans", "mono"), 9)
    form.say(36, 40, q.payer, weight="bold", size=9)
    form.say(576, 40, f"Check date {q.date:%m/%d/%Y}", anchor="r")
    gross = round(q.cents * 1.31)
    for i, (a, b) in enumerate(
        (
            ("Gross pay", gross),
            ("Federal withholding", gross // 9),
            ("Social Security", round(gross * 0.062)),
            ("Medicare", round(gross * 0.0145)),
            ("Net pay", q.cents),
        )
    ):
        form.ends(36, 280, 64 + i * 12, a, grouped(b))
        form.say(380, 64 + i * 12, grouped(b * 7), anchor="r")
    form.say(380, 52, "YTD", anchor="r")
    top = 500.0
    c.box(0, top, 612, 792, 0, None, tint(accent(rng), 0.1))
    form.say(36, top + 30, q.payer, "payer_name", size=10, weight="bold")
    form.stack(36, top + 41, q.payer_address, "payer_address")
    form.say(306, top + 30, q.bank, "bank_name", size=8.4, weight="bold", anchor="c")
    form.say(306, top + 40, ids.fractional(rng, q.routing), "fractional_routing", size=6.4, anchor="c")
    form.say(576, top + 30, q.number, "check_number", size=12, weight="bold", anchor="r")
    form.say(480, top + 62, "DATE", size=6, anchor="r")
    pen.say(576, top + 62, f"{q.date:%m/%d/%Y}", "date", q.date.isoformat(), anchor="r")
    form.say(36, top + 92, "PAY", size=7)
    pen.say(60, top + 92, f"{q.in_words}{' *' * 6}", "amount_in_words", q.in_words, width=380)
    c.box(466, top + 80, 580, top + 98, 0.6, BLACK, (255, 255, 255))
    pen.say(574, top + 93, f"${grouped(q.cents)}", "amount", plain(q.cents), anchor="r", weight="bold")
    form.say(36, top + 118, "TO THE ORDER OF", size=6)
    pen.say(110, top + 120, q.payee.upper(), "payee", q.payee)
    pen.stack(110, top + 131, [k.upper() for k in places.address(rng, ctx.split)])
    c.line(380, top + 196, 576, top + 196, 0.5)
    if ctx.chance(0.8):
        scribble(c, rng, 400, top + 190, 130, 22, (20, 25, 80))
        c.mark_box("signature_present", True, (380, top + 164, 576, top + 196), "")
    barcode(c, rng, 36, top + 200, 90, 12)
    _magnetic(c, q, 110, 776)
    return c
