"""Layouts kept for testing: invoices, receipts and other trade papers."""

from __future__ import annotations

from training.synth.content import ids, people, places
from training.synth.content.money import plain
from training.synth.content.prose import heading, sentence
from training.synth.content.prose import paragraph as prose
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import barcode, matrix_code, paragraph
from training.synth.pages.near_specs import NEAR
from training.synth.pages.other_forms import near_form
from training.synth.pages.sale_parts import Bill
from training.synth.pages.till import Till


@layout("invoice", "side-bar", split="test")
def side_bar(ctx: Context) -> Canvas:
    """A coloured column at the left with all facts, the table at the right."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(1, 9))
    c, s = b.c, b.sale
    bar = rng.uniform(150, 180)
    c.box(0, 0, bar, c.height, 0, None, tint(b.brand, 0.2))
    b.logo(24, 40, 40)
    y = b.party(20, 110, "vendor", b.size * 0.92, contact=True) + 20
    for caption, text, path, value in b.facts(5):
        b.say(20, y, caption, b.size * 0.85, color=grey(70))
        b.say(20, y + b.size * 1.3, text, weight="bold", path=path or None, value=value)
        y += b.size * 3
    x, w = bar + 24, c.width - bar - 54
    b.say(x, 66, b.title, 26, "bold", b.brand)
    b.say(x, 104, b.t("bill_to"), b.size * 0.9, color=grey(90))
    y = b.party(x, 104 + b.size * 1.5, "customer") + 24
    y = b.lines(x, y, w, c.height - 200, short=True)
    y = b.totals(x + w * 0.35, y + 22, w * 0.65, 0)
    b.say(x, y + 30, b.money.show(s.due), 20, "bold", b.brand, path=None, value=plain(s.due))
    return c


@layout("invoice", "strip-head", split="test")
def strip_head(ctx: Context) -> Canvas:
    """Facts in a strip of boxes between two rules; totals as a line at the foot."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(1, 12))
    c = b.c
    m = rng.uniform(40, 56)
    w = c.width - 2 * m
    b.say(c.width / 2, m + 6, b.vendor, 16, "bold", b.brand, "c", "vendor_name")
    c.text(
        c.width / 2,
        m + 20,
        " · ".join(b.vendor_address),
        b.face(b.size * 0.9),
        b.ink,
        "c",
        None,
        "vendor_address",
        ", ".join(b.vendor_address),
    )
    c.line(m, m + 28, m + w, m + 28, 1.2, b.brand)
    b.say(m, m + 54, b.title, 15, "bold")
    y = b.party(c.width - m, m + 50, "customer", anchor="r") + 14
    y = b.facts_block(m, y + 10, w, 3, 5)
    y = b.lines(m, y + 4, w, c.height - 190)
    b.totals(m + w * 0.4, y + 24, w * 0.6, rng.choice([1, 3]))
    if ctx.chance(0.6):
        matrix_code(c, rng, m, y + 24, 64)
    paragraph(c, m, c.height - 80, w, prose(rng, ctx.split, 2, b.lang), b.face(b.size * 0.85), grey(60))
    return c


@layout("receipt", "pharmacy", split="test")
def pharmacy(ctx: Context) -> Canvas:
    """Facts first, goods in a frame, big total between rules."""
    rng = ctx.rng
    t = Till.sample(ctx, "retail", rng.randint(1, 8))
    t.stamp_time()
    t.rule("line")
    t.header("pharmacy")
    t.rule("dash")
    t.items(rng.choice([2, 3]))
    t.rule("line")
    t.sums()
    t.rule("line")
    t.payment(t.sale.total)
    t.middle(t.t("thanks"), 1.1, "italic")
    barcode(t.c, rng, t.margin, t.y, t.c.width - 2 * t.margin, t.size * 2)
    t.feed(3)
    return t.finish()


@layout("receipt", "mobile-receipt", split="test")
def mobile(ctx: Context) -> Canvas:
    """A receipt from a mobile till: large total on top, goods below in sans."""
    rng = ctx.rng
    t = Till.sample(ctx, "restaurant", rng.randint(1, 6), width=rng.choice([240, 280]))
    t.face, t.ink = ctx.face("sans", accented=t.lang != "en"), None
    t.size = t.c.width * 0.042
    t.feed(2)
    t.middle(t.money.show(t.sale.total), 2.6, "bold", "total", plain(t.sale.total))
    t.feed(0.6)
    t.header("restaurant")
    t.rule("line")
    for i, line in enumerate(t.sale.lines):
        t.row(f"{line.text} x {line.quantity // 1000}", t.money.show(line.amount), f"line_items.{i}.amount", plain(line.amount))
        t.c.line(t.margin, t.y - t.size * 0.75, t.right, t.y - t.size * 0.75, 0.4, grey(200))
        t.feed(0.35)
    if not t.sale.inclusive:
        t.row(t.t("subtotal"), t.money.show(t.sale.subtotal), "subtotal", plain(t.sale.subtotal))
        if t.sale.discount:
            t.row(t.t("discount"), t.money.show(-t.sale.discount), "discount", plain(t.sale.discount))
        t.row(t.t("tax"), t.money.show(t.sale.tax), "tax", plain(t.sale.tax))
    t.payment(t.sale.total)
    t.stamp_time()
    return t.finish()


@layout("other", "near-miss-rest", split="test", weight=2)
def near_rest(ctx: Context) -> Canvas:
    """Near misses whose names training has not shown."""
    return near_form(ctx, NEAR[-5:])


@layout("other", "slide", split="test")
def slide(ctx: Context) -> Canvas:
    """A slide or poster: few large words."""
    rng = ctx.rng
    c = ctx.sheet(720, rng.choice([405, 540]))
    face, brand = ctx.face("sans", "serif"), accent(rng)
    c.box(0, 0, 720, 70, 0, None, brand)
    c.text(36, 46, heading(rng, ctx.split)[:46], face(24, "bold"), (255, 255, 255))
    y = 120.0
    while y < c.height - 50:
        c.disc(44, y - 10, 51, y - 3, brand)
        y = paragraph(c, 64, y, 600, sentence(rng, ctx.split), face(16), BLACK, 1.3) + 12
    return c


@layout("other", "quote-side-bar", split="test")
def quote(ctx: Context) -> Canvas:
    """A quote or order in a manner no training paper has."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(2, 9), plain_paper=True)
    ctx.consistent = True
    c = b.c
    b.title = {
        "en": rng.choice(["Quotation", "Purchase Order", "Packing List"]),
        "de": "Angebot",
        "fr": "Devis",
        "es": "Presupuesto",
        "it": "Preventivo",
        "nl": "Offerte",
    }[b.lang]
    c.box(c.width - 150, 0, c.width, c.height, 0, None, tint(b.brand, 0.15))
    b.say(40, 60, b.title, 24, "bold", b.brand)
    b.say(40, 80, b.number, 11)
    b.party(c.width - 140, 60, "vendor", b.size * 0.85)
    y = b.party(40, 110, "customer") + 20
    y = b.lines(40, y, c.width - 210, c.height - 120, short=True)
    paragraph(c, 40, y + 30, c.width - 210, prose(rng, ctx.split, 3, b.lang), b.face(b.size))
    return c


@layout("other", "member-card-page", split="test")
def table_of_people(ctx: Context) -> Canvas:
    """A directory: names, addresses, telephones in columns."""
    rng = ctx.rng
    c = ctx.sheet(*(LETTER if ctx.chance(0.5) else A4))
    face = ctx.face("sans", "serif")
    c.text(40, 50, rng.choice(["Member Directory", "Staff List", "Class Roster", "Emergency Contacts"]), face(16, "bold"))
    for i in range(3):
        y = 80.0
        while y < c.height - 60:
            x = 40 + i * (c.width - 80) / 3
            c.text(x, y, people.person(rng, ctx.split)[:26], face(8.5, "bold"))
            for j, line in enumerate([*places.address(rng, ctx.split)[:2], places.phone(rng), ids.digits(rng, 6)]):
                c.text(x, y + 10.5 * (j + 1), line[:30], face(8))
            y += 66
    return c
