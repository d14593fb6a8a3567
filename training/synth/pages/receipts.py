"""Receipts: supermarket, restaurant, fuel, retail, café, hotel folio, card slips."""

from __future__ import annotations

from training.synth.content import ids, people, places
from training.synth.content.money import plain
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import Context, layout
from training.synth.pages.kit import barcode, logo, matrix_code, scribble
from training.synth.pages.till import Till


def _tail(t: Till, code: float = 0.35) -> Canvas:
    rng = t.ctx.rng
    t.feed(0.6)
    if t.y > t.c.height - t.c.width:
        t.c.grow(t.y + t.c.width)
    if rng.random() < 0.8:
        t.middle(t.t("thanks"))
    if rng.random() < 0.25:
        t.middle(places.web(rng, "shop" + ids.code(rng, 3, 1), t.country))
    if rng.random() < code:
        t.feed(0.5)
        if rng.random() < 0.75:
            barcode(t.c, rng, t.c.width * 0.2, t.y - t.size * 0.6, t.c.width * 0.6, t.size * 3)
            t.feed(3.4)
            if rng.random() < 0.5:
                t.middle(ids.digits(rng, 14))
        else:
            matrix_code(t.c, rng, t.c.width * 0.35, t.y - t.size * 0.6, t.c.width * 0.3)
            t.feed(t.c.width * 0.32 / (t.size * 1.22))
    return t.finish()


def _logo(t: Till) -> None:
    if t.ctx.chance(0.3):
        size = t.c.width * 0.16
        logo(t.c, t.ctx.rng, (t.c.width - size) / 2, t.y - t.size, size, BLACK if t.ctx.chance(0.8) else None)
        t.y += size + t.size * 1.4


@layout("receipt", "supermarket", weight=2)
def supermarket(ctx: Context) -> Canvas:
    """A grocery till roll."""
    rng = ctx.rng
    t = Till.sample(ctx, "market", rng.choice([2, 4, 6, 8, 10, 14, 18, 24]))
    _logo(t)
    t.header("market")
    if ctx.chance(0.5):
        t.stamp_time()
        t.rule()
        t.items(rng.choice([0, 0, 2, 4]))
    else:
        t.rule()
        t.items(rng.choice([0, 0, 2, 4]))
    t.rule()
    t.sums()
    t.payment(t.sale.total)
    if t.sale.inclusive and ctx.chance(0.75):
        t.rule()
        t.tax_table()
    if not any(k == "date" for k in t.c.marks):
        t.rule()
        t.stamp_time()
    if ctx.chance(0.3):
        t.middle(rng.choice(["ITEMS SOLD {}", "# ITEMS {}", "Item count: {}"]).format(len(t.sale.lines)) if t.lang == "en" else "")
    return _tail(t, 0.5)


@layout("receipt", "restaurant", weight=1.6)
def restaurant(ctx: Context) -> Canvas:
    """Table, server, dishes, tip lines."""
    rng = ctx.rng
    t = Till.sample(ctx, "restaurant", rng.randint(1, 9), country=rng.choice(["us", "us", "us", "gb", "au", "ca", "de", "fr", "it", "es"]))
    _logo(t)
    t.header("restaurant")
    t.stamp_time()
    if ctx.chance(0.7):
        t.row(
            f"{ {'de': 'Tisch', 'fr': 'Table', 'es': 'Mesa', 'it': 'Tavolo'}.get(t.lang, 'Table') } {rng.randint(1, 60)}",
            f"{ {'de': 'Gäste', 'fr': 'Couverts', 'es': 'Pers.', 'it': 'Coperti'}.get(t.lang, 'Guests') } {rng.randint(1, 8)}",
        )
    t.rule()
    t.items(rng.choice([1, 1, 4, 2]))
    t.rule()
    kind = rng.random()
    tip = round(t.sale.subtotal * rng.choice([0.1, 0.15, 0.18, 0.2])) if kind < 0.45 else 0
    t.sums(tip)
    if kind >= 0.45 and t.country == "us" and ctx.chance(0.6):
        for word in ("Tip", "Total"):
            t.feed(0.7)
            t.say(t.margin, f"{word}:", 1.1)
            t.c.line(t.c.width * 0.4, t.y + 1, t.right, t.y + 1, 0.6)
            t.feed()
        if ctx.chance(0.5):
            t.feed(0.6)
            scribble(t.c, rng, t.c.width * 0.25, t.y, t.c.width * 0.4, t.size * 2)
            t.c.line(t.margin, t.y + 3, t.right, t.y + 3, 0.6)
            t.feed(1.1)
            t.middle("Signature")
    else:
        t.payment(t.sale.total + tip)
    if t.sale.inclusive and ctx.chance(0.6):
        t.tax_table()
    if t.country == "us" and ctx.chance(0.3):
        t.middle("Suggested Gratuity:")
        for share in (15, 18, 20):
            t.middle(f"{share}% = {t.money.show(round(t.sale.subtotal * share / 100))}")
    return _tail(t, 0.15)


@layout("receipt", "fuel")
def fuel(ctx: Context) -> Canvas:
    """A filling station: pump, grade, volume, price a gallon or litre."""
    rng = ctx.rng
    t = Till.sample(ctx, "retail", 1, country=rng.choice(["us", "us", "us", "gb", "de", "fr", "au"]))
    t.header("fuel")
    t.stamp_time()
    t.rule()
    metric = t.country != "us"
    volume = rng.randint(3000, 22000 if not metric else 60000)
    price = rng.randint(2290, 5190) if not metric else rng.randint(1290, 2190)
    total = round(volume * price / 10_000)
    s = t.sale
    s.lines[0].amount = s.subtotal = s.total = total
    s.discount, s.taxes = 0, []
    grade = rng.choice(
        ["REGULAR", "UNLEADED", "PREMIUM", "DIESEL", "MIDGRADE"] if t.lang == "en" else ["DIESEL", "SUPER E10", "SUPER 95", "GAZOLE"]
    )
    t.row(
        rng.choice(["PUMP", "Pump #", "Pump"]) if t.lang == "en" else {"de": "Säule", "fr": "Pompe"}.get(t.lang, "Pump"),
        f"{rng.randint(1, 24):02d}",
    )
    t.row("PRODUCT" if t.lang == "en" else "", grade, "line_items.0.description")
    t.row(
        rng.choice(["GALLONS", "Gallons"]) if not metric else rng.choice(["Litres", "LITER", "Volume L"]),
        f"{volume / 1000:.3f}",
        "line_items.0.quantity",
        f"{volume / 1000:.3f}",
    )
    t.row("PRICE/GAL" if not metric else "EUR/L" if t.currency == "EUR" else "Price/L", f"{price / 1000:.3f}")
    t.row(
        rng.choice(["FUEL TOTAL", "FUEL SALE"]) if t.lang == "en" else "Betrag" if t.lang == "de" else "Montant",
        t.money.show(total),
        "line_items.0.amount",
        plain(total),
    )
    t.rule()
    t.row(t.t("total"), t.money.show(total), "total", plain(total), rng.choice([1, 1.3]), "bold")
    t.payment(total)
    return _tail(t, 0.1)


@layout("receipt", "retail")
def retail(ctx: Context) -> Canvas:
    """A shop with item codes, discounts and a return policy."""
    rng = ctx.rng
    t = Till.sample(ctx, "retail", rng.randint(1, 9))
    _logo(t)
    t.header("retail")
    t.stamp_time()
    t.rule()
    t.items(rng.choice([3, 3, 0, 2]))
    t.rule()
    t.sums()
    t.payment(t.sale.total)
    if t.sale.inclusive and ctx.chance(0.6):
        t.tax_table()
    if ctx.chance(0.5) and t.lang == "en":
        t.feed(0.5)
        t.middle(
            rng.choice(
                [
                    "RETURN POLICY: Items may be returned within 30 days with this receipt.",
                    "No refunds without receipt. Exchanges within 14 days.",
                    "Tell us how we did and enter to win a gift card!",
                ]
            ),
            0.9,
        )
    return _tail(t, 0.7)


@layout("receipt", "card-slip")
def card_slip(ctx: Context) -> Canvas:
    """The slip of a card terminal: no goods, one amount."""
    rng = ctx.rng
    t = Till.sample(ctx, "retail", 1, width=164)
    t.header(rng.choice(["retail", "restaurant", "fuel"]))
    if ctx.chance(0.6):
        t.middle(rng.choice(["SALE", "Kartenzahlung" if t.lang == "de" else "PURCHASE", "CREDIT SALE"]), 1.2, "bold")
    for label, text in rng.sample(
        [
            ("MID:", ids.digits(rng, 12)),
            ("TID:", ids.digits(rng, 8)),
            ("Batch #:", ids.digits(rng, 3)),
            ("REF#:", ids.digits(rng, 8)),
            ("APPR CODE:", ids.digits(rng, 6)),
        ],
        3,
    ):
        t.row(label, text)
    t.stamp_time()
    t.rule()
    s = t.sale
    s.discount, s.taxes = 0, []
    tip = round(s.subtotal * 0.15) if ctx.chance(0.2) else 0
    s.total = s.subtotal
    if tip:
        t.row("AMOUNT", t.money.show(s.subtotal), "subtotal", plain(s.subtotal))
        t.row(t.t("tip"), t.money.show(tip), "tip", plain(tip))
    t.row(t.t("total"), t.money.show(s.total + tip), "total", plain(s.total + tip), 1.3, "bold")
    t.payment(s.total + tip)
    t.feed()
    t.middle(rng.choice(["APPROVED", "APPROVED - THANK YOU", "Zahlung erfolgt" if t.lang == "de" else "APPROVAL 00"]))
    if ctx.chance(0.4):
        t.feed(1.4)
        scribble(t.c, rng, t.margin + 20, t.y, t.c.width * 0.5, t.size * 2)
        t.c.line(t.margin, t.y + 4, t.right, t.y + 4, 0.6)
        t.feed(1.2)
        t.middle(people.person(rng, ctx.split).upper())
    t.middle(rng.choice(["CUSTOMER COPY", "MERCHANT COPY", "Kundenbeleg" if t.lang == "de" else "CUSTOMER COPY"]))
    return _tail(t, 0.05)
