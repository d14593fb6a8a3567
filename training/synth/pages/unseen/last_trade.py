"""A last look at sales: a telephone bill, a European web shop's invoice, an American pump, a grocer with coupons."""

from __future__ import annotations

from training.synth.content import companies, ids, places, wares
from training.synth.content.money import MoneyStyle, amount, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.unseen.deal import Deal
from training.synth.pages.unseen.invoices_abroad import sold_goods, table_heads
from training.synth.pages.unseen.slip import Slip


@layout("invoice", "phone-lines", split="unseen")
def phone_lines(ctx: Context) -> Canvas:
    """Telephone bill: total and due day large, previous bill and payment, charges by line, taxes and surcharges as one sum."""
    rng = ctx.rng
    d = Deal.sample(ctx, "us", 8.8, 50, 1)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    d.vendor = f"{d.vendor.split()[0]} {rng.choice(['Wireless', 'Telecom', 'Fiber'])}"
    d.seller(m, 54, 15, lines=False)
    client = f"{ids.digits(rng, 9)}-{ids.digits(rng, 5)}"
    number = ids.digits(rng, 10)
    facts = (
        ("Account number", client, "customer_id", client),
        ("Invoice number", number, "invoice_number", number),
        ("Bill date", f"{d.date:%b} {d.date.day}, {d.date.year}", "invoice_date", d.date.isoformat()),
        ("Due date", f"{d.due:%b} {d.due.day}, {d.due.year}", "due_date", d.due.isoformat()),
    )
    for i, row in enumerate(facts):
        pen.ends(right - 200, right, 48 + 13 * i, *row)
    d.buyer(m, 120)
    lines = [(f"Line {i + 1}  {places.phone(rng)}", amount(rng, 20, 90)) for i in range(rng.randint(1, 4))]
    subtotal, previous = sum(k[1] for k in lines), amount(rng, 40, 300)
    tax = round(subtotal * 0.14)
    y = 186.0
    c.round_box(m, y, m + 220, y + 54, 5, 0.6, d.brand, tint(d.brand, 0.1))
    pen.say(m + 10, y + 18, "Total due", size=10)
    pen.say(m + 10, y + 42, d.show(subtotal + tax), "amount_due", plain(subtotal + tax), 20, "bold")
    x = m + 260
    for label, text in (
        ("Previous bill", d.show(previous)),
        ("Payment received", f"-{d.show(previous)}"),
        ("Balance from previous bill", "$0.00"),
    ):
        y += 13
        pen.ends(x, right, y, label, text)
    y = 270.0
    pen.say(m, y, "New charges", size=11, weight="bold")
    for i, (name, cents) in enumerate(lines):
        y += 16
        pen.say(m, y, name, f"line_items.{i}.description", name.replace("  ", " "))
        pen.say(right, y, d.show(cents), f"line_items.{i}.amount", plain(cents), anchor="r")
        c.line(m, y + 5, right, y + 5, 0.3, grey(210))
    for label, cents, path in (
        ("Subtotal", subtotal, "subtotal"),
        ("Taxes and surcharges", tax, "tax"),
        ("Total new charges", subtotal + tax, "total"),
    ):
        y += 18
        pen.ends(m, right, y, label, d.show(cents), path, plain(cents), weight="bold" if path == "total" else "regular")
    return c


@layout("invoice", "web-shop", split="unseen")
def web_shop(ctx: Context) -> Canvas:
    """European shop in English: order and invoice numbers, VAT per row with gross amounts, shipping row, totals by kind in euro words."""
    rng = ctx.rng
    d = Deal.sample(ctx, "de", 8.8, 52, 0.8)
    c, pen, m, right = d.c, d.pen, d.m, d.right
    d.money = MoneyStyle(symbol="€")
    low = d.seller(m, 54, 13)
    vat, order = ids.tax_id(rng, "de"), ids.digits(rng, 9)
    pen.after(m, low, "VAT ID: ", vat, "vendor_tax_id", vat.replace(" ", ""))
    pen.say(right, 54, "Invoice", size=16, anchor="r")
    for i, (label, text, path, value) in enumerate(
        (
            ("Invoice no.", d.number, "invoice_number", d.number),
            ("Invoice date", f"{d.date.day} {d.date:%B} {d.date.year}", "invoice_date", d.date.isoformat()),
            ("Order no.", order, "purchase_order", order),
        )
    ):
        pen.ends(right - 170, right, 74 + 13 * i, label, text, path, value)
    d.buyer(m, 136, "Billing address")
    y = 226.0
    edges = (m, right - 270, right - 150, right - 80, right)
    table_heads(d, edges, ("Product", "Qty", "Unit price (incl. VAT)", "VAT %", "Total"), "lrrrr", y)
    c.line(m, y + 5, right, y + 5, 0.7)
    gross = 0
    for i, (name, count, price, cents) in enumerate(sold_goods(d, "en", 1, 5)):
        y += 17
        gross += cents
        at = f"line_items.{i}"
        pen.say(edges[0], y, name, f"{at}.description", width=edges[1] - edges[0] - 40)
        pen.say(edges[1], y, str(count), f"{at}.quantity", anchor="r")
        pen.say(edges[2], y, d.show(price), f"{at}.unit_price", plain(price), anchor="r")
        pen.say(edges[3], y, "19", f"{at}.tax_rate", "19", anchor="r")
        pen.say(edges[4], y, d.show(cents), f"{at}.amount", plain(cents), anchor="r")
    ship = rng.choice([0, 490, 790])
    total = gross + ship
    tax = round(total * 19 / 119)
    y += 12
    for label, cents, path in (
        ("Goods", gross, None),
        ("Shipping", ship, "shipping"),
        ("Grand total (incl. VAT)", total, "total"),
        ("Total excl. VAT", total - tax, "subtotal"),
        ("VAT 19%", tax, "tax"),
    ):
        y += 16
        pen.ends(right - 230, right, y, label, d.show(cents), path, plain(cents), weight="bold" if path == "total" else "regular")
    ctx.consistent = False  # goods and shipping contain the tax, so net, shipping and tax do not add up to the total
    pen.say(m, y + 40, f"Paid by {rng.choice(['credit card', 'PayPal', 'bank transfer'])}. Thank you for shopping with us.")
    return c


@layout("receipt", "pump-us", split="unseen")
def pump_us(ctx: Context) -> Canvas:
    """American filling station: pump, product and gallons in one caption row with figures under it, fuel total, card facts."""
    rng = ctx.rng
    s = Slip.sample(ctx, 190, MoneyStyle(symbol="$"))
    s.shop(companies.shop(rng, ctx.split, "us", "fuel"), "us", ctx.chance(0.5), 1.2)
    s.moment("%m/%d/%Y", "%I:%M:%S %p")
    s.feed(1.4)
    edges = (s.margin, s.c.width * 0.36, s.c.width * 0.66, s.right)
    for x, text, anchor in zip(edges, ("PUMP", "PRODUCT", "GALLONS", "$/GAL"), "llrr", strict=True):
        s.say(x, text, anchor=anchor, k=0.95)
    s.feed()
    gallons, price = rng.randint(2000, 19999), rng.randint(2599, 5399)
    total = round(gallons * price / 100_000)
    s.say(edges[0], f"{rng.randint(1, 24):02d}")
    s.say(edges[1], rng.choice(["UNLD", "PREM", "DSL"]), "line_items.0.description", anchor="l")
    s.say(edges[2], f"{gallons / 1000:.3f}", "line_items.0.quantity", anchor="r")
    s.say(edges[3], f"{price / 1000:.3f}", "line_items.0.unit_price", anchor="r")
    s.feed(1.4)
    s.pair("FUEL TOTAL", s.money.show(total), "total", plain(total), 1.15, True)
    s.feed(0.5)
    s.say(s.margin, rng.choice(["VISA", "MASTERCARD", "DISCOVER"]), "payment_method")
    last = ids.digits(rng, 4)
    s.say(s.right, f"XXXXXXXXXXXX{last}", "card_last4", last, anchor="r")
    s.feed()
    number = ids.digits(rng, 6)
    s.pair("INVOICE", number, "receipt_number", number)
    s.pair("APPROVAL", ids.digits(rng, 6))
    s.middle("THANK YOU COME AGAIN")
    return s.finish()


@layout("receipt", "coupons", split="unseen")
def coupons(ctx: Context) -> Canvas:
    """Grocer: quantity and price before the item on its line, store coupons as rows, subtotal after them, EBT or card, savings."""
    rng = ctx.rng
    s = Slip.sample(ctx)
    s.shop(companies.shop(rng, ctx.split, "us", "market"), k=1.3)
    subtotal, off = 0, 0
    for i in range(rng.randint(3, 9)):
        at, n, price = f"line_items.{i}", rng.choice([1, 1, 1, 2, 3]), amount(rng, 0.8, 18)
        if n > 1:
            x = s.say(s.margin, str(n), f"{at}.quantity")
            s.say(s.say(x, " @ "), f"{price / 100:.2f}", f"{at}.unit_price", plain(price))
            s.feed()
        s.say(s.margin, wares.grocery(rng, "en"), f"{at}.description", width=s.c.width * 0.62)
        s.say(s.right, s.money.show(n * price), f"{at}.amount", plain(n * price), anchor="r")
        s.feed()
        subtotal += n * price
    if ctx.chance(0.6):
        off = rng.choice([50, 100, 150])
        s.pair("STORE COUPON", f"-{s.money.show(off)}", "discount", plain(off))
    tax = round((subtotal - off) * 0.03)
    s.feed(0.4)
    s.sum("SUBTOTAL", subtotal - off, "subtotal")
    s.sum("SALES TAX", tax, "tax")
    s.sum("AMOUNT DUE", subtotal - off + tax, "total", 1.1, True)
    tender = rng.choice(["CREDIT", "EBT SNAP", "DEBIT CARD"])
    s.say(s.margin, tender, "payment_method")
    s.say(s.right, s.money.show(subtotal - off + tax), "amount_paid", plain(subtotal - off + tax), anchor="r")
    s.feed()
    s.card("ACCT: XXXXXXXXXXXX")
    s.feed(1.3)
    s.moment("%m-%d-%Y", "%I:%M %p")
    number = ids.digits(rng, 5)
    s.say(s.right, f"TRANS {number}", "receipt_number", number, anchor="r")
    s.feed()
    return s.finish()
