"""Receipts of today: a supermarket with weights and coupons, a restaurant with tip lines."""

from __future__ import annotations

from training.synth.content import companies, dates, ids, people, places, wares
from training.synth.content.money import amount, plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, layout
from training.synth.pages.kit import barcode
from training.synth.pages.till import Till


def stamp(t: Till) -> tuple[str, str, str, str]:
    """A day and a time: printed and normalised each."""
    rng = t.ctx.rng
    day = dates.any_day(rng, 2019)
    hour, minute = rng.randint(7, 21), rng.randint(0, 59)
    clock = f"{hour:02d}:{minute:02d}"
    shown = (
        clock
        if t.lang != "en"
        else rng.choice(
            [
                clock,
                f"{(hour - 1) % 12 + 1}:{minute:02d} {'PM' if hour > 11 else 'AM'}",
                f"{(hour - 1) % 12 + 1:02d}:{minute:02d}{'PM' if hour > 11 else 'AM'}",
            ]
        )
    )
    return dates.show(day, dates.form_for(rng, t.country), t.lang), day.isoformat(), shown, clock


def shop_name(t: Till, kind: str, size: float) -> None:
    """A shop's name in capitals."""
    name = companies.shop(t.ctx.rng, t.ctx.split, t.country, kind).upper()
    t.middle(name, size, "bold", "merchant_name", name)


def shop_address(t: Till, phone: bool = True) -> None:
    """Street and town, perhaps a telephone number, each centred."""
    lines = places.address(t.ctx.rng, t.ctx.split, t.country)
    for line in lines:
        t.middle(line, path="merchant_address", value=", ".join(lines))
    if phone:
        t.middle(places.phone(t.ctx.rng, t.country), path="merchant_phone")


def good(t: Till, i: int, text: str, cents: int, mark: str) -> None:
    """Name at the left, price with its tax letter in a column of its own at the right."""
    at, wide = f"line_items.{i}", t.size * 1.3
    t.say(t.margin, text, path=f"{at}.description", width=t.c.width * 0.66)
    t.say(t.right - wide, t.money.show(cents, False), anchor="r", path=f"{at}.amount", value=plain(cents))
    t.say(t.right, mark, anchor="r")
    t.feed()


@layout("receipt", "weighed-grocery", split="rules", weight=1.2)
def weighed_grocery(ctx: Context) -> Canvas:
    """A supermarket: weighed goods and multiples on a line of their own, coupons below their goods, savings at the foot."""
    rng = ctx.rng
    t = Till.sample(ctx, "market", rng.randint(5, 14), 226, "us")
    t.money.symbol = ""
    s = t.sale
    s.discount = 0
    shop_name(t, "market", 1.5)
    shop_address(t)
    t.middle(f"Your cashier was {people.given(rng, ctx.split).upper()}")
    t.feed(0.6)
    saved = 0
    for i, line in enumerate(s.lines):
        line.text = wares.grocery(rng, "en")
        mark = rng.choice(["F", "F", "T", "B"])
        if rng.random() < 0.22:
            pounds, price = rng.randint(30, 420), amount(rng, 0.6, 9)
            line.amount = round(pounds * price / 100)
            t.say(t.margin, f"{pounds / 100:.2f} lb @ {price / 100:.2f} /lb")
            t.feed()
        elif line.quantity > 1000:
            t.say(t.margin, f"{line.quantity // 1000} @ {line.price / 100:.2f}")
            t.feed()
        good(t, i, line.text, line.amount, mark)
        if rng.random() < 0.15 and line.amount > 150:
            cut = min(line.amount - 1, rng.choice([50, 75, 100]))
            t.say(t.margin + t.size, rng.choice(["SC  CARD SAVINGS", "MFR COUPON", "PRICE REDUCTION"]).replace("  ", " "))
            t.say(t.right - t.size * 1.3, f"{cut / 100:.2f}-", anchor="r")
            t.feed()
            saved += cut
    low = sum(k.amount for k in s.lines) - saved
    rate = s.taxes[0][0]
    tax = round(low * rate / 100)
    total = low + tax
    ctx.consistent = True
    t.feed(0.4)
    t.row("SUBTOTAL", t.money.show(low), "subtotal", plain(low))
    if tax:
        t.row(f"TAX {rate_text(rate)}%", t.money.show(tax), "tax", plain(tax))
    t.row("**** BALANCE" if ctx.chance(0.5) else "TOTAL", t.money.show(total), "total", plain(total), 1.2, "bold")
    t.payment(total)
    if saved:
        t.feed(0.5)
        t.middle(f"TOTAL SAVINGS {saved / 100:.2f}", 1.05, "bold")
    t.feed(0.5)
    date, iso, shown, clock = stamp(t)
    number = ids.digits(rng, 4)
    x = t.say(t.margin, date, path="date", value=iso)
    x = t.say(x + t.size, shown, path="time", value=clock)
    x = t.say(x + t.size, f"{rng.randint(1, 3000):04d} {rng.randint(1, 20):02d}")
    t.say(x + t.size, number)
    t.feed()
    t.middle(f"TOTAL NUMBER OF ITEMS SOLD = {sum(k.quantity for k in s.lines) // 1000}")
    barcode(t.c, rng, t.margin + 20, t.y, t.c.width - 2 * t.margin - 40, t.size * 2.4)
    t.feed(3.4)
    t.middle("THANK YOU FOR SHOPPING WITH US")
    return t.finish()


@layout("receipt", "table-service", split="rules", weight=1.2)
def table_service(ctx: Context) -> Canvas:
    """A restaurant's card copy: server and table, dishes with seat counts, suggested tips, a signature line."""
    rng = ctx.rng
    t = Till.sample(ctx, "restaurant", rng.randint(2, 8), 226, "us")
    t.money.symbol = "$"
    s = t.sale
    t.feed(0.6)
    shop_name(t, "restaurant", 1.4)
    shop_address(t)
    t.feed(0.5)
    date, iso, shown, clock = stamp(t)
    number = ids.digits(rng, rng.randint(3, 6))
    t.say(t.margin, f"Server: {people.given(rng, ctx.split)}")
    t.say(t.right, f"Station: {rng.randint(1, 9)}", anchor="r")
    t.feed()
    t.rule("dash")
    x = t.say(t.margin, rng.choice(["Check #: ", "Order #: ", "Check "]))
    t.say(x, number, path="receipt_number")
    t.say(t.right, rng.choice([f"Table {rng.randint(1, 80)}", "Dine In", "To Go"]), anchor="r")
    t.feed()
    x = t.say(t.margin, "Ordered: ")
    x = t.say(x, date, path="date", value=iso)
    t.say(x + t.size * 0.6, shown, path="time", value=clock)
    t.feed(1.4)
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        t.say(t.margin, str(line.quantity // 1000), path=f"{at}.quantity")
        t.say(t.margin + t.size * 1.5, wares.dish(rng), path=f"{at}.description", width=t.c.width * 0.58)
        t.say(t.right, t.money.show(line.amount), anchor="r", path=f"{at}.amount", value=plain(line.amount))
        t.feed()
        if rng.random() < 0.2:
            t.say(t.margin + t.size * 3, rng.choice(["No onion", "Medium rare", "Side salad", "Extra sauce", "Gluten free"]), 0.92)
            t.feed()
    t.feed(0.5)
    if s.discount:
        t.row("Discount", t.money.show(-s.discount), "discount", plain(s.discount))
    t.row("Subtotal", t.money.show(s.subtotal), "subtotal", plain(s.subtotal))
    if s.tax:
        t.row("Tax", t.money.show(s.tax), "tax", plain(s.tax))
    tip = round(s.subtotal * rng.choice([0.15, 0.18, 0.2])) if ctx.chance(0.6) else 0
    if tip:
        t.row("Tip", t.money.show(tip), "tip", plain(tip))
    t.row("Total", t.money.show(s.total + tip), "total", plain(s.total + tip), 1.25, "bold")
    t.feed(0.6)
    last4 = ids.digits(rng, 4)
    t.row("Input Type", rng.choice(["C (EMV Chip Read)", "Contactless", "Swiped"]))
    x = t.say(t.margin, rng.choice(["VISA CREDIT", "MASTERCARD", "AMEX"]), path="payment_method")
    t.say(t.right, f"xxxxxxxx{last4}", anchor="r", path="card_last4", value=last4)
    t.feed()
    t.row("Approval Code", ids.digits(rng, 6))
    if not tip:
        for label in ("+ Tip:", "= Total:"):
            t.feed(0.8)
            t.say(t.margin, label)
            t.c.line(t.c.width * 0.5, t.y + 2, t.right, t.y + 2, 0.5)
            t.feed()
        for percent in (18, 20, 22):
            base = s.subtotal * percent // 100
            t.say(t.margin, f"{percent}% (Tip ${base / 100:.2f} Total ${(s.total + base) / 100:.2f})", 0.85)
            t.feed(0.9)
    t.middle("Thank you!", path=None)
    return t.finish()
