"""Invoices of many countries: letterheads, columns, side bars, German letters, utility bills."""

from __future__ import annotations

from training.synth.content import ids, places
from training.synth.content.money import plain
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.kit import (
    barcode,
    logo,
    matrix_code,
    paragraph,
    scribble,
    stamp,
)
from training.synth.pages.sale_parts import Bill


def item_count(ctx: Context) -> int:
    """How many lines an invoice has: mostly few, sometimes a page full."""
    return ctx.rng.choice([1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 10, 14, 18])


def closing(b: Bill, x: float, y: float, width: float) -> float:
    """Payment details, notes and thanks below the totals."""
    rng = b.ctx.rng
    if b.ctx.chance(0.6):
        b.say(x, y, b.t("bank"), weight="bold")
        y += b.size * 1.4
        for caption, text, path in b.bank_lines():
            b.say(b.say(x, y, f"{caption}: "), y, text, path=path)
            y += b.size * 1.3
        y += b.size
    if b.ctx.chance(0.5):
        y = (
            paragraph(
                b.c,
                x,
                y,
                width,
                prose(rng, b.ctx.split, rng.randint(1, 3), b.lang),
                b.face(b.size * 0.9),
                b.ink,
                1.25,
                "l",
                b.c.height - 60,
            )
            + 6
        )
    if b.ctx.chance(0.5) and y < b.c.height - 60:
        b.say(x, y, b.t("thanks"), weight=rng.choice(["regular", "bold", "italic"]))
    if b.ctx.chance(0.08):
        stamp(
            b.c,
            rng,
            x + width * 0.5,
            y - 40,
            rng.choice(["PAID", "RECEIVED", "COPY"]),
            b.face(22, "bold"),
            rng.choice([(190, 30, 40), (40, 60, 160)]),
        )
    return y


def invoice_foot(b: Bill, m: float) -> None:
    """A page foot in columns or one line."""
    c, rng = b.c, b.ctx.rng
    y = c.height - rng.uniform(40, 62)
    if rng.random() < 0.45:
        c.line(m, y - 9, c.width - m, y - 9, 0.4, grey(120))
        each = (c.width - 2 * m) / 3
        size = b.size * 0.76
        blocks = [
            [b.vendor, *b.vendor_address],
            [
                f"{b.t('phone')}: {places.phone(rng, b.country)}",
                places.email(rng, b.vendor, b.country),
                places.web(rng, b.vendor, b.country),
            ],
            [f"{cap}: {text}" for cap, text, _ in b.bank_lines()],
        ]
        for i, lines in enumerate(blocks):
            for j, text in enumerate(lines):
                c.text(m + i * each, y + j * size * 1.2, text, b.face(size), grey(70))
    elif rng.random() < 0.5:
        c.text(
            c.width / 2,
            y + 20,
            f"{b.t('page')} 1{rng.choice(['', ' / 1', ' of 1' if b.lang == 'en' else '/1'])}",
            b.face(b.size * 0.85),
            grey(70),
            "c",
        )


@layout("invoice", "classic", weight=2)
def classic(ctx: Context) -> Canvas:
    """Vendor at one side, title and facts at the other, customer below, table, totals."""
    rng = ctx.rng
    b = Bill.sample(ctx, item_count(ctx))
    c = b.c
    m = rng.uniform(34, 58)
    w = c.width - 2 * m
    y = m + 8
    flip = ctx.chance(0.3)
    left, right = (m, c.width - m)
    if ctx.chance(0.6):
        b.logo(m if not flip else c.width - m - 40, y - 8, 40)
        if not flip:
            left = m + 50 if ctx.chance(0.6) else m
            if left == m:
                y += 46
    title = rng.uniform(16, 28)
    if flip:
        b.say(m, m + title * 0.8, b.title, title, "bold", rng.choice([b.brand, BLACK, grey(120)]))
        end = b.party(c.width - m, y + (46 if ctx.chance(0.5) else 0), "vendor", anchor="r", contact=True)
        facts = b.facts_block(m, m + title * 2, w * 0.42, rng.choice([0, 1, 2]), rng.randint(2, 6))
    else:
        end = b.party(left, y, "vendor", contact=True)
        b.say(right, m + title * 0.8, b.title, title, "bold", rng.choice([b.brand, BLACK, grey(120)]), "r")
        facts = b.facts_block(c.width - m - w * 0.4, m + title * 2, w * 0.4, rng.choice([0, 1, 2]), rng.randint(2, 6))
    y = max(end, facts) + rng.uniform(14, 34)
    size = b.size
    b.say(m, y, b.t("bill_to") + rng.choice([":", ""]), size, "bold", rng.choice([b.brand, b.ink]))
    after = b.party(m, y + size * 1.5, "customer", bold=ctx.chance(0.4))
    if ctx.chance(0.35):
        x = m + w * 0.45
        b.say(x, y, b.t("ship_to") + ":", size, "bold")
        for i, text in enumerate([b.customer, *places.address(rng, ctx.split, b.country)]):
            c.text(x, y + size * (1.5 + 1.25 * i), text, b.face(size), b.ink)
    y = after + rng.uniform(14, 30)
    y = b.lines(m, y, w, c.height - 190)
    width = rng.uniform(180, 240)
    low = b.totals(c.width - m - width, y + size * 2.2, width)
    closing(b, m, low + 10 if ctx.chance(0.6) else y + size * 2.2, w - width - 30 if low > y else w)
    invoice_foot(b, m)
    return c


@layout("invoice", "banner")
def banner(ctx: Context) -> Canvas:
    """A coloured band or side bar with the title in white."""
    rng = ctx.rng
    b = Bill.sample(ctx, item_count(ctx))
    c = b.c
    m = rng.uniform(36, 54)
    w = c.width - 2 * m
    band = rng.uniform(56, 96)
    b.table.head_fill, b.table.head_color = b.brand, (255, 255, 255)
    c.box(0, 0, c.width, band, 0, None, b.brand)
    white = (255, 255, 255)
    right = ctx.chance(0.5)
    b.say(c.width - m if right else m, band * 0.62, b.title, rng.uniform(20, 32), "bold", white, "r" if right else "l")
    b.say(m if right else c.width - m, band * 0.55, b.vendor, rng.uniform(10, 15), "bold", white, "l" if right else "r", "vendor_name")
    y = band + 26
    y2 = b.facts_block(c.width - m - 190, y, 190, rng.choice([0, 1]), rng.randint(2, 5))
    b.said.add("vendor")
    size = b.size
    from_y = y
    for text in b.vendor_address:
        c.text(m, from_y, text, b.face(size), b.ink, "l", None, "vendor_address", ", ".join(b.vendor_address))
        from_y += size * 1.25
    from_y = b.contact(m, from_y, size)
    y = max(y2, from_y) + 18
    b.say(m, y, b.t("bill_to"), size, "bold", b.brand)
    y = b.party(m, y + size * 1.5, "customer") + 16
    y = b.lines(m, y, w, c.height - 190)
    width = rng.uniform(190, 240)
    low = b.totals(c.width - m - width, y + size * 2.2, width, rng.choice([2, 2, 0, 3]))
    closing(b, m, y + size * 2.4, w - width - 24)
    if ctx.chance(0.4):
        c.box(0, c.height - 26, c.width, c.height, 0, None, b.brand)
        c.text(c.width / 2, c.height - 10, places.web(rng, b.vendor, b.country), b.face(8), white, "c")
    ctx.meta["low"] = low
    return c


@layout("invoice", "boxed-form")
def boxed_form(ctx: Context) -> Canvas:
    """Everything in ruled boxes, as from accounting programs."""
    rng = ctx.rng
    b = Bill.sample(ctx, item_count(ctx), rng.choice(["us", "us", "in", "gb", "au", "es", "it", "ca"]))
    c = b.c
    m = rng.uniform(28, 44)
    w = c.width - 2 * m
    b.table.rules, b.table.rule_color = "grid", rng.choice([BLACK, grey(90)])
    size = b.size
    b.say(c.width / 2, m + 12, b.title.upper(), rng.uniform(12, 18), "bold", anchor="c")
    y = m + 24
    half = w / 2
    height = rng.uniform(78, 96)
    c.box(m, y, m + half, y + height, 0.7)
    c.box(m + half, y, m + w, y + height, 0.7)
    b.party(m + 6, y + size * 1.6, "vendor", size * 0.95, contact=ctx.chance(0.6))
    rows = b.facts(6)
    step = height / max(4, len(rows))
    for i, (caption, text, path, value) in enumerate(rows):
        base = y + step * (i + 0.7)
        if i:
            c.line(m + half, y + step * i, m + w, y + step * i, 0.5)
        c.line(m + half * 1.5, y + step * i, m + half * 1.5, y + step * (i + 1), 0.5)
        b.say(m + half + 4, base, caption, size * 0.85)
        b.say(m + half * 1.5 + 4, base, text, size * 0.9, "bold", path=path or None, value=value)
    y += height
    c.box(m, y, m + half, y + 74, 0.7)
    c.box(m + half, y, m + w, y + 74, 0.7)
    b.say(m + 6, y + 11, b.t("bill_to"), size * 0.85, "bold")
    b.party(m + 6, y + 11 + size * 1.5, "customer", size * 0.95)
    b.say(m + half + 6, y + 11, b.t("ship_to"), size * 0.85, "bold")
    for i, text in enumerate([b.customer, *places.address(rng, ctx.split, b.country)]):
        c.text(m + half + 6, y + 11 + size * (1.5 + 1.2 * i), text, b.face(size * 0.95), b.ink)
    y += 84 if ctx.chance(0.5) else 74
    y = b.lines(m, y, w, c.height - 200)
    width = w * rng.uniform(0.36, 0.5)
    low = b.totals(c.width - m - width, y + size * 1.4, width, 1)
    closing(b, m + 4, y + size * 1.8, w - width - 16)
    y = max(low, y + 110)
    if y < c.height - 70:
        c.text(
            c.width - m - 10,
            y + 44,
            rng.choice(["Authorised Signatory", "Authorized Signature", f"for {b.vendor}"]),
            b.face(size * 0.9),
            b.ink,
            "r",
        )
        scribble(c, rng, c.width - m - 110, y + 30, 80, 16, (20, 30, 120))
    return c


@layout("invoice", "utility-bill")
def utility(ctx: Context) -> Canvas:
    """Energy, water or telephone: account box, meter readings, charges, payment slip."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(3, 7), rng.choice(["us", "us", "gb", "au", "de", "fr", "ca"]))
    c, s = b.c, b.sale
    m = rng.uniform(34, 50)
    w = c.width - 2 * m
    logo(c, rng, m, m - 6, 34, b.brand)
    b.say(m + 44, m + 14, b.vendor, rng.uniform(13, 18), "bold", b.brand, path="vendor_name")
    c.text(m + 44, m + 26, ", ".join(b.vendor_address), b.face(b.size * 0.85), b.ink, "l", None, "vendor_address")
    box = rng.uniform(170, 210)
    x = c.width - m - box
    c.round_box(x, m + 40, x + box, m + 142, 6, 0.8, b.brand, tint(b.brand, 0.1))
    y = m + 56
    for caption, text, path, value in [*b.facts(4), (b.t("amount_due"), b.money.show(s.due), "amount_due", plain(s.due))]:
        b.say(x + 8, y, caption, b.size * 0.9)
        b.say(x + box - 8, y, text, b.size * 0.9, "bold", anchor="r", path=path or None, value=value)
        y += b.size * 1.9
    b.party(m, m + 72, "customer")
    y = m + 165
    c.box(m, y, m + w, y + 18, 0, None, b.brand)
    b.say(
        m + 6,
        y + 13,
        {"de": "Ihre Abrechnung", "fr": "Votre consommation"}.get(
            b.lang, rng.choice(["Your charges in detail", "Current Charges", "Usage and Charges"])
        ),
        10,
        "bold",
        (255, 255, 255),
    )
    y += 32
    chart = w * 0.42
    if ctx.chance(0.6):
        for i in range(12):
            h = rng.uniform(10, 58)
            c.box(m + i * chart / 12, y + 64 - h, m + (i + 0.7) * chart / 12, y + 64, 0, None, b.brand if i == 11 else tint(b.brand, 0.4))
            c.text(m + (i + 0.35) * chart / 12, y + 73, "JFMAMJJASOND"[i], b.face(6), b.ink, "c")
        previous = rng.randint(1000, 80000)
        used = rng.randint(120, 2200)
        for i, (cap, val) in enumerate(
            [
                ("Meter", ids.digits(rng, 8)),
                ("Previous reading", f"{previous:,}"),
                ("Current reading", f"{previous + used:,}"),
                ("Usage", f"{used:,} {rng.choice(['kWh', 'therms', 'gal', 'm³', 'CCF'])}"),
            ]
        ):
            b.say(m + chart + 30, y + 14 + i * b.size * 1.7, cap)
            b.say(m + w, y + 14 + i * b.size * 1.7, val, anchor="r")
        y += 92
    y = b.lines(m, y, w, c.height - 250, short=True)
    y = b.totals(m, y + b.size * 2, w, rng.choice([0, 3, 2]))
    if y < c.height - 190:
        c.dashes(0, c.height - 165, c.width, c.height - 165, 0.5, 3, grey(100))
        y = c.height - 148
        b.say(m, y, b.customer)
        b.say(c.width - m, y, f"{b.t('amount_due')}: {b.money.show(s.due)}", 11, "bold", anchor="r")
        barcode(c, rng, m, y + 40, 190, 24)
        if ctx.chance(0.5):
            matrix_code(c, rng, c.width - m - 60, y + 20, 60)
        c.text(m, y + 84, ids.digits(rng, 27), ctx.face("ocr", "mono")(9))
    return c
