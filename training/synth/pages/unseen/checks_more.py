"""More checks: one of three on a business sheet with its stub at the left, a Canadian cheque, a bank's counter check."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.cheques import cheque
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.cheque_parts import digits_mark
from training.synth.pages.context import Context, accent, grey, layout, tint
from training.synth.pages.micr import draw_micr
from training.synth.pages.pen import Pen
from training.synth.pages.printing import Ink
from training.synth.pages.unseen.checks import magnetic, signed

_BLUE = (20, 25, 90)


@layout("check", "stub-left", split="unseen")
def stub_left(ctx: Context) -> Canvas:
    """A manual business check: stub with the same facts by hand at the left, date line split for the year, words under the payee."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, True)
    ctx.consistent = q.consistent
    c = ctx.sheet(700, 220)
    left = 176.0
    c.box(left, 0, 700, 220, 0, None, tint(accent(rng), 0.12))
    c.dashes(left, 0, left, 220, 0.6, 3, grey(120))
    form, hand = Pen(c, ctx.face("sans"), 7), Pen(c, ctx.face("hand"), 11.5, _BLUE, Ink("pen", 0.5, rng))
    for i, (label, text) in enumerate(
        (
            ("DATE", f"{q.date.month}-{q.date.day}-{q.date:%y}"),
            ("TO", q.payee),
            ("FOR", q.memo),
            ("BAL. FWD", ""),
            ("THIS CHECK", grouped(q.cents)),
            ("BALANCE", ""),
        )
    ):
        form.say(10, 34 + 28 * i, label, size=6)
        hand.say(56, 34 + 28 * i, text, width=110, size=10)
        c.line(54, 37 + 28 * i, 168, 37 + 28 * i, 0.4)
    form.say(left - 10, 18, q.number, anchor="r", size=9)
    x = left + 18
    form.say(x, 26, q.payer, "payer_name", size=9, weight="bold")
    form.stack(x, 36, q.payer_address, "payer_address")
    form.say(684, 26, q.number, "check_number", size=11, weight="bold", anchor="r")
    form.say(684, 36, ids.fractional(rng, q.routing), "fractional_routing", size=6, anchor="r")
    form.say(520, 62, "DATE")
    hand.say(546, 61, f"{q.date:%B} {q.date.day}, {q.date.year}", "date", q.date.isoformat(), width=134)
    c.line(544, 64, 684, 64, 0.4)
    form.say(x, 90, "PAY TO THE")
    form.say(x, 98, "ORDER OF")
    hand.say(x + 50, 96, q.payee, "payee", width=310)
    c.line(x + 46, 99, 590, 99, 0.4)
    form.say(596, 97, "$", size=11)
    c.box(606, 83, 684, 102, 0.7, grey(80), (255, 255, 255))
    hand.say(611, 98, grouped(q.cents), "amount", plain(q.cents), width=70)
    hand.say(x + 4, 122, q.in_words, "amount_in_words", width=420)
    c.line(x, 125, 640, 125, 0.4)
    form.say(684, 124, "DOLLARS", anchor="r")
    form.say(x, 148, q.bank, "bank_name", size=8.4, weight="bold")
    form.say(x, 182, "MEMO")
    if q.memo:
        hand.say(x + 28, 181, q.memo, "memo")
    c.line(x + 26, 184, x + 200, 184, 0.4)
    signed(ctx, c, 500, 184, 684)
    magnetic(c, q, left + 90, 208)
    return c


@layout("check", "cheque-canada", split="unseen")
def cheque_canada(ctx: Context) -> Canvas:
    """Canadian cheque: date in boxes of year, month and day with letters under them, hundredths line, transit in the symbols line."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, False)
    ctx.consistent = q.consistent
    c = ctx.sheet(460, 210)
    c.box(0, 0, 460, 210, 0, None, tint(accent(rng), 0.1))
    form, hand = Pen(c, ctx.face("sans"), 7), Pen(c, ctx.face("hand"), 11.5, _BLUE, Ink("pen", 0.5, rng))
    form.say(18, 24, q.payer.upper(), "payer_name", q.payer.upper(), 8, "bold")
    address = places.address(rng, ctx.split, "ca")
    form.stack(18, 34, [k.upper() for k in address], "payer_address")
    form.say(442, 24, q.number, "check_number", size=10, weight="bold", anchor="r")
    form.say(284, 52, "DATE")
    hand.say(308, 51, f"{q.date:%Y  %m  %d}", "date", q.date.isoformat())
    c.line(306, 54, 440, 54, 0.4)
    form.say(308, 61, "Y Y Y Y   M M   D D", size=5)
    form.say(18, 80, "PAY TO THE ORDER OF")
    hand.say(100, 79, q.payee, "payee", width=236)
    c.line(98, 83, 344, 83, 0.4)
    form.say(352, 80, "$", size=11)
    hand.say(364, 79, grouped(q.cents), "amount", plain(q.cents), width=76)
    hand.say(22, 104, q.in_words, "amount_in_words", width=340)
    c.line(18, 107, 370, 107, 0.4)
    form.say(442, 106, "/100 DOLLARS", anchor="r")
    bank = f"{companies.bank(rng, ctx.split).split()[0]} Bank of Canada"
    form.say(18, 130, bank, "bank_name", size=9, weight="bold")
    form.stack(18, 140, places.address(rng, ctx.split, "ca"), size=6)
    form.say(18, 174, "MEMO")
    if q.memo:
        hand.say(44, 173, q.memo, "memo")
    signed(ctx, c, 250, 174, 442)
    transit = f"{ids.digits(rng, 5)}D{ids.digits(rng, 3)}"
    micr = f"C{q.number.zfill(3)}C A{transit}A {q.account}C"
    draw_micr(c, 40, 198, micr, 9, "micr")
    at = 40 + 9 * micr.rindex(q.account)
    c.mark_box("account_number", q.account, (at, 189, at + 9 * len(q.account), 198), q.account)
    return c


@layout("check", "counter", split="unseen")
def counter(ctx: Context) -> Canvas:
    """A counter check: no printed payer, name written in by hand beside its caption, the bank in large type."""
    rng = ctx.rng
    q = cheque(rng, ctx.split, False)
    ctx.consistent = q.consistent
    c = ctx.sheet(450, 200)
    form, hand = Pen(c, ctx.face("serif"), 7), Pen(c, ctx.face("hand"), 12, _BLUE, Ink("pen", 0.5, rng))
    c.box(4, 4, 446, 196, 1, grey(90))
    form.say(20, 28, q.bank, "bank_name", size=12, weight="bold")
    form.say(20, 44, "NAME")
    hand.say(48, 43, people.person(rng, ctx.split, initial=0), "payer_name")
    form.say(430, 24, q.number, "check_number", size=10, weight="bold", anchor="r")
    form.say(430, 34, ids.fractional(rng, q.routing), "fractional_routing", size=6, anchor="r")
    form.say(300, 56, "DATE")
    hand.say(326, 55, f"{q.date.month}-{q.date.day}-{q.date:%y}", "date", q.date.isoformat())
    form.say(20, 80, "PAY TO THE ORDER OF")
    hand.say(110, 79, q.payee, "payee", width=220)
    form.say(340, 80, "$", size=11)
    hand.say(352, 79, grouped(q.cents), "amount", plain(q.cents), width=80)
    hand.say(24, 106, q.in_words, "amount_in_words", width=340)
    form.say(430, 106, "DOLLARS", anchor="r")
    for y in (47, 83, 109):
        c.line(20, y, 400, y, 0.4)
    form.say(20, 150, "FOR")
    if q.memo:
        hand.say(40, 149, q.memo, "memo")
    signed(ctx, c, 250, 152, 430)
    start = max(6.0, min(40.0, c.width - 8 - 9 * len(q.micr)))
    draw_micr(c, start, 186, q.micr, 9, "micr")
    digits_mark(c, q, start, 186, 9)
    return c
