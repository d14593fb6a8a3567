"""Receipts: a hardware store with article numbers, a drug store, a fuel pump, a British cafe, a car park."""

from __future__ import annotations

from training.synth.content import companies, dates, ids, people, places, wares
from training.synth.content.money import amount, plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, layout
from training.synth.pages.kit import barcode
from training.synth.pages.till import Till


def _head(t: Till, name: str, size: float, phone: bool = True) -> None:
    t.middle(name, size, "bold", "merchant_name", name)
    lines = places.address(t.ctx.rng, t.ctx.split, t.country)
    for line in lines:
        t.middle(line, path="merchant_address", value=", ".join(lines))
    if phone:
        t.middle(places.phone(t.ctx.rng, t.country), path="merchant_phone")
    t.feed(0.5)


def _clock(t: Till) -> tuple[str, str, str, str]:
    rng = t.ctx.rng
    day, hour, minute = dates.any_day(rng, 2019), rng.randint(7, 21), rng.randint(0, 59)
    shown = (
        f"{hour:02d}:{minute:02d}"
        if t.country != "us" or rng.random() < 0.3
        else f"{(hour - 1) % 12 + 1}:{minute:02d} {'PM' if hour > 11 else 'AM'}"
    )
    return dates.show(day, dates.form_for(rng, t.country), t.lang), day.isoformat(), shown, f"{hour:02d}:{minute:02d}"


def _moment(t: Till, label: str = "") -> None:
    date, iso, shown, clock = _clock(t)
    x = t.say(t.margin, label) if label else t.margin
    x = t.say(x, date, path="date", value=iso)
    t.say(x + t.size, shown, path="time", value=clock)


def _card(t: Till, total: int) -> None:
    rng, last4 = t.ctx.rng, ids.digits(t.ctx.rng, 4)
    brand = rng.choice(["VISA", "MASTERCARD", "AMEX", "DISCOVER", "DEBIT"])
    x = t.say(t.margin, brand, path="payment_method") + t.size
    shown, paid = f"XXXX{last4}", t.money.show(total)
    face = t.face(t.size)
    if x + t.c.width_of(shown + paid, face) + t.size > t.right:
        t.feed()
        x = t.margin
    t.say(x, shown, path="card_last4", value=last4)
    t.say(t.right, paid, anchor="r", path="amount_paid", value=plain(total))
    t.feed()
    for label, text in (("AUTH", ids.digits(rng, 6)), ("AID", "A0000000031010"), ("TVR", "0000008000")):
        if rng.random() < 0.7:
            t.say(t.margin, f"{label} {text}")
            t.feed()


@layout("receipt", "article-numbers", split="blind")
def article_numbers(ctx: Context) -> Canvas:
    """A hardware store or drug store: number before the name, multiples on the next line, tax letter behind the price."""
    rng = ctx.rng
    drug = ctx.chance(0.45)
    t = Till.sample(ctx, "retail", rng.randint(2, 9), 226, "us")
    s = t.sale
    s.discount, t.money.symbol = 0, rng.choice(["", "$"])
    _head(t, companies.shop(rng, ctx.split, "us", "pharmacy" if drug else "retail").upper(), 1.4)
    number = f"{ids.digits(rng, 4)} {rng.randint(1, 30):05d} {ids.digits(rng, 5)}"
    t.say(t.margin, number, path="receipt_number")
    t.feed()
    _moment(t)
    t.feed()
    t.say(t.margin, f"{'CASHIER' if drug else 'SALE'} {people.given(rng, ctx.split).upper()}")
    t.feed(1.5)
    code = rng.choice([6, 11, 12])
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        name = wares.drugstore(rng) if drug else wares.hardware(rng)
        x = t.margin
        if not drug:
            x = t.say(t.margin, ids.digits(rng, code)) + t.size * 0.7
        t.say(x, name, path=f"{at}.description", width=t.right - x - t.size * 5.6)
        t.say(
            t.right,
            f"{t.money.show(line.amount)}{rng.choice([' T', ' N', 'T', '']) if drug else ''}",
            anchor="r",
            path=f"{at}.amount",
            value=plain(line.amount),
        )
        t.feed()
        if line.quantity > 1000:
            count = str(line.quantity // 1000)
            x = t.say(t.margin + t.size * 1.5, count, path=f"{at}.quantity")
            t.say(t.say(x, " @ "), f"{line.price / 100:.2f}", path=f"{at}.unit_price", value=plain(line.price))
            t.feed()
    t.feed(0.6)
    left = t.c.width * 0.36
    rate = s.taxes[0][0]
    tax = round(s.subtotal * rate / 100)
    total = s.subtotal + tax
    ctx.consistent = True
    sums = [
        ("SUBTOTAL", s.subtotal, "subtotal"),
        (f"{'TAX' if drug else 'SALES TAX'} {rate_text(rate)}%" if ctx.chance(0.5) else "SALES TAX", tax, "tax" if tax else None),
        ("TOTAL", total, "total"),
    ]
    for label, cents, path in sums:
        weight = "bold" if path == "total" else "regular"
        t.say(left, label, 1, weight)
        t.say(t.right, t.money.show(cents), 1, weight, "r", path, plain(cents))
        t.feed()
    _card(t, total)
    if ctx.chance(0.5):
        t.feed(0.6)
        t.middle(f"RETURN POLICY: {rng.choice([30, 60, 90, 180])} DAYS WITH RECEIPT", 0.9)
    barcode(t.c, rng, t.margin + 16, t.y, t.c.width - 2 * t.margin - 32, t.size * 2.6)
    t.feed(3.6)
    return t.finish()


@layout("receipt", "fuel-pump", split="blind")
def fuel_pump(ctx: Context) -> Canvas:
    """A slip from the pump: gallons and price a gallon in columns of captions, no subtotal."""
    rng = ctx.rng
    t = Till.sample(ctx, "market", 1, 164, "us")
    t.money.symbol = "$"
    ctx.consistent = True
    name = companies.shop(rng, ctx.split, "us", "fuel").upper()
    t.middle("WELCOME TO")
    _head(t, name, 1.2, ctx.chance(0.4))
    gallons, price = rng.randint(2000, 19999), rng.randint(2799, 5299)
    total = round(gallons * price / 100_000)
    _moment(t)
    t.feed()
    slip = ids.digits(rng, 6)
    x = t.say(t.margin, rng.choice(["TRAN# ", "INVOICE # ", "Receipt # "]))
    t.say(x, slip, path="receipt_number")
    t.feed(1.4)
    t.row("PUMP#", str(rng.randint(1, 24)))
    t.say(t.margin, rng.choice(["REGULAR", "UNLEADED 87", "PREMIUM", "DIESEL #2"]), path="line_items.0.description")
    t.feed()
    t.row("GALLONS", f"{gallons / 1000:.3f}", "line_items.0.quantity", f"{gallons / 1000:.3f}")
    t.row("PRICE/GAL", f"${price / 1000:.3f}", "line_items.0.unit_price", f"{price / 1000:.3f}")
    t.row("FUEL SALE", t.money.show(total), "line_items.0.amount", plain(total))
    t.feed(0.4)
    t.row("TOTAL" if ctx.chance(0.6) else "TOTAL SALE", t.money.show(total), "total", plain(total), 1.1, "bold")
    t.feed(0.4)
    _card(t, total)
    t.middle("THANK YOU")
    t.middle("HAVE A NICE DAY")
    return t.finish()


@layout("receipt", "vat-cafe", split="blind")
def vat_cafe(ctx: Context) -> Canvas:
    """A British or Irish cafe: quantity first, total, VAT summary by rate, service charge as an optional line."""
    rng = ctx.rng
    country = rng.choice(["gb", "gb", "ie"])
    t = Till.sample(ctx, "restaurant", rng.randint(2, 7), 226, country)
    t.money.symbol = "£" if country == "gb" else "€"
    t.money.after = t.money.space = False
    s = t.sale
    s.discount = 0
    rate = 20 if country == "gb" else 13.5
    _head(t, companies.shop(rng, ctx.split, country, "restaurant"), 1.5, ctx.chance(0.5))
    number = ids.tax_id(rng, country)
    wide = t.c.width_of(f"VAT No: {number}", t.face(t.size))
    t.say(t.say((t.c.width - wide) / 2, "VAT No: "), number, path="merchant_tax_id")
    t.feed(1.4)
    bill = ids.digits(rng, 4)
    x = t.say(t.margin, "Bill No: ")
    t.say(x, bill, path="receipt_number")
    t.say(t.right, f"Table {rng.randint(1, 40)}", anchor="r")
    t.feed()
    _moment(t, "Date: ")
    t.feed(1.2)
    t.rule("line")
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        x = t.say(t.margin, str(line.quantity // 1000), path=f"{at}.quantity")
        x = t.say(x, " x ")
        t.say(x, wares.dish(rng), path=f"{at}.description", width=t.c.width * 0.56)
        t.say(t.right, t.money.show(line.amount), anchor="r", path=f"{at}.amount", value=plain(line.amount))
        t.feed()
    t.rule("line")
    total = sum(k.amount for k in s.lines)
    ctx.consistent = True
    charge = round(total * 0.125) if ctx.chance(0.4) else 0
    if charge:
        t.row("Subtotal", t.money.show(total), "subtotal", plain(total))
        t.row("Optional Service 12.5%", t.money.show(charge), "tip", plain(charge))
    t.row(rng.choice(["Total", "TOTAL TO PAY", "Balance Due"]), t.money.show(total + charge), "total", plain(total + charge), 1.3, "bold")
    t.feed(0.5)
    paid = rng.choice(["Card", "Contactless", "Visa Debit"])
    t.row(paid, t.money.show(total + charge), "amount_paid", plain(total + charge), left_path="payment_method")
    tax = round(total * rate / (100 + rate))
    t.feed(0.6)
    edges = (t.margin, t.c.width * 0.55, t.c.width * 0.78, t.right)
    for text, x, anchor in zip(("VAT Rate", "Net", "VAT", "Gross"), edges, "lrrr", strict=True):
        t.say(x, text, 0.9, anchor=anchor)
    t.feed()
    for text, x, anchor, path in zip(
        (f"{rate_text(rate)}%", t.money.show(total - tax), t.money.show(tax), t.money.show(total)),
        edges,
        "lrrr",
        (None, None, "tax", None),
        strict=True,
    ):
        t.say(x, text, 0.9, "regular", anchor, path, plain(tax) if path else None)
    t.feed(1.4)
    t.middle(f"You were served by {people.given(rng, ctx.split, country)}")
    return t.finish()


@layout("receipt", "car-park", split="blind")
def car_park(ctx: Context) -> Canvas:
    """A parking or taxi slip: times in and out, one fee."""
    rng = ctx.rng
    t = Till.sample(ctx, "market", 1, 164, rng.choice(["us", "us", "de"]))
    german = t.country == "de"
    ctx.consistent = True
    name = (
        f"{places.city(rng, ctx.split, t.country)} "
        f"{'Parkhaus GmbH' if german else rng.choice(['Parking Authority', 'Garage', 'Yellow Cab'])}"
    )
    t.middle("QUITTUNG" if german else "RECEIPT", 1.1, "bold")
    _head(t, name, 1.2, False)
    slip = ids.digits(rng, 8)
    x = t.say(t.margin, "Beleg-Nr. " if german else "Ticket # ")
    t.say(x, slip, path="receipt_number")
    t.feed()
    _moment(t, "Datum " if german else "Paid: ")
    t.feed()
    t.row("Parkdauer" if german else "Duration", f"{rng.randint(0, 9)}h {rng.randint(1, 59):02d}m")
    net = amount(rng, 2, 60)
    tax = round(net * 19 / 119) if german else 0
    if german:
        t.row("Netto", t.money.show(net - tax), "subtotal", plain(net - tax))
        t.row("MwSt 19%", t.money.show(tax), "tax", plain(tax))
    t.row(
        "Gesamtbetrag" if german else rng.choice(["Amount Paid", "TOTAL FEE", "Total Due"]),
        t.money.show(net),
        "total",
        plain(net),
        1.2,
        "bold",
    )
    t.feed(0.5)
    _card(t, net)
    t.middle("Gute Fahrt!" if german else "Drive safely")
    return t.finish()
