"""US receipts: weighed goods with member savings, and a table's bill with suggested tips."""

from __future__ import annotations

from training.synth.content import companies, ids, people, wares
from training.synth.content.money import MoneyStyle, amount, grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, layout
from training.synth.pages.unseen.slip import Slip

_WEIGHED = ("BANANAS", "ROMA TOMATOES", "RED ONIONS", "GALA APPLES", "BULK ALMONDS", "GREEN BEANS")


@layout("receipt", "weighed-and-saved", split="unseen")
def weighed_and_saved(ctx: Context) -> Canvas:
    """Supermarket: weights on a line of their own above the item, member savings as negatives, BALANCE instead of total."""
    rng = ctx.rng
    s = Slip.sample(ctx)
    s.shop(companies.shop(rng, ctx.split, "us", "market").upper())
    s.middle(f"Your cashier today was {people.given(rng, ctx.split).upper()}")
    s.feed(0.5)
    subtotal, saved = 0, 0
    for i in range(rng.randint(3, 10)):
        at, tax = f"line_items.{i}", rng.choice(["F", "F", "T", "B"])
        if ctx.chance(0.25):
            hundredths, price = rng.randint(40, 480), rng.choice([69, 99, 149, 249, 799])
            cents = round(hundredths * price / 100)
            x = s.say(s.margin, f"{hundredths / 100:.2f}", f"{at}.quantity")
            x = s.say(x, " lb @ ")
            s.say(s.say(x, f"{price / 100:.2f}", f"{at}.unit_price", plain(price)), " /lb")
            s.feed()
            name = f"WT {rng.choice(_WEIGHED)}"
        else:
            cents, name = amount(rng, 0.8, 24), wares.grocery(rng, "en")
        s.say(s.margin, name, f"{at}.description", name.removeprefix("WT "), width=s.c.width * 0.62)
        x = s.say(s.right - s.size * 1.4, f"{grouped(cents)}", f"{at}.amount", plain(cents), anchor="r")
        s.say(s.right, tax, anchor="r")
        s.feed()
        subtotal += cents
        if ctx.chance(0.2) and cents > 200:
            cut = cents // 5
            saved += cut
            s.say(s.margin + s.size, "MEMBER SAVINGS")
            s.say(s.right - s.size * 1.4, f"{grouped(cut)}-", anchor="r")
            s.feed()
    tax = round((subtotal - saved) * 0.025)
    s.feed(0.4)
    s.sum("TAX", tax, "tax")
    total = subtotal - saved + tax
    s.sum("**** BALANCE", total, "total", 1.15, True)
    s.feed(0.4)
    if ctx.chance(0.4):
        given = -(-total // 2000) * 2000
        s.say(s.margin, "CASH", "payment_method")
        s.say(s.right, grouped(given), "amount_paid", plain(given), anchor="r")
        s.feed()
        s.sum("CHANGE", given - total, "change")
    else:
        s.say(s.margin, rng.choice(["VISA", "MASTERCARD", "DEBIT"]), "payment_method")
        s.say(s.right, grouped(total), "amount_paid", plain(total), anchor="r")
        s.feed()
        s.card(rng.choice(["XXXXXXXXXXXX", "************", "Card #: *"]))
        s.feed()
        s.say(s.margin, f"REF#: {ids.digits(rng, 6)}  AUTH# {ids.digits(rng, 6)}")
        s.feed()
    s.say(s.margin, f"TOTAL NUMBER OF ITEMS SOLD = {i + 1}")
    s.feed()
    if saved:
        s.middle(f"TODAY YOU SAVED ${grouped(saved)}", bold=True)
    s.moment("%m/%d/%y", rng.choice(["%I:%M%p", "%H:%M"]))
    s.say(s.right, f"{rng.randint(100, 9999)} {rng.randint(1, 40)} {rng.randint(1, 400)} {rng.randint(1, 900)}", anchor="r")
    s.feed()
    return s.finish()


@layout("receipt", "suggested-tips", split="unseen")
def suggested_tips(ctx: Context) -> Canvas:
    """Restaurant: server and table, modifiers without price, tip written in, then suggested tips that are no tip."""
    rng = ctx.rng
    s = Slip.sample(ctx, money=MoneyStyle(symbol=rng.choice(["", "$"])))
    s.shop(companies.shop(rng, ctx.split, "us", "restaurant"), k=1.3)
    check = ids.digits(rng, 5)
    s.fact("Check ", f"#{check}", "receipt_number", check)
    s.say(s.right, f"Table {rng.randint(1, 60)}", anchor="r")
    s.feed()
    s.say(s.margin, f"Server: {people.given(rng, ctx.split)}")
    s.say(s.right, f"Guests: {rng.randint(1, 6)}", anchor="r")
    s.feed()
    s.moment("%b %d, %Y", "%I:%M %p")
    s.feed(1.2)
    s.rule()
    subtotal = 0
    for i in range(rng.randint(2, 7)):
        count, price, at = rng.choice([1, 1, 1, 2, 3]), amount(rng, 3, 42, 0.4), f"line_items.{i}"
        s.say(s.margin, str(count), f"{at}.quantity")
        s.say(s.margin + s.size * 1.6, wares.dish(rng), f"{at}.description", width=s.c.width * 0.56)
        s.say(s.right, s.money.show(count * price), f"{at}.amount", plain(count * price), anchor="r")
        s.feed()
        subtotal += count * price
        if ctx.chance(0.25):
            s.say(s.margin + s.size * 3, rng.choice(["no onion", "SUB salad", "Medium rare", "extra sauce"]), k=0.9)
            s.feed(0.9)
    s.rule()
    tax = round(subtotal * 0.0825)
    tip = round(subtotal * rng.choice([0.15, 0.18, 0.2, 0.22]))
    x = s.c.width * 0.3
    s.sum("Food & Beverage", subtotal, "subtotal", x=x)
    s.sum("Tax", tax, "tax", x=x)
    s.sum("Amount", subtotal + tax, x=x)
    s.sum("Tip", tip, "tip", x=x)
    s.sum("TOTAL", subtotal + tax + tip, "total", 1.2, True, x)
    s.feed(0.6)
    x = s.say(s.margin, rng.choice(["Visa", "Amex", "Mastercard"]), "payment_method") + s.size
    last = ids.digits(rng, 4)
    s.say(x, f"x{last}", "card_last4", last)
    s.say(s.right, f"Auth {ids.code(rng, 6, 0.3)}", anchor="r")
    s.feed(1.5)
    s.middle("Suggested gratuity (pre-tax):", k=0.9)
    for rate in (18, 20, 22):
        s.middle(f"{rate}%  = ${grouped(round(subtotal * rate / 100))}", k=0.9)
    s.middle("Thank you! Please come again.")
    return s.finish()
