"""Invoices as letters: by DIN 5008, by freelancers and practices."""

from __future__ import annotations

from training.synth.content import ids, people, places
from training.synth.content.prose import sentence
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.invoices import closing, item_count
from training.synth.pages.kit import paragraph, scribble
from training.synth.pages.sale_parts import Bill


@layout("invoice", "german-letter", weight=1.6)
def german_letter(ctx: Context) -> Canvas:
    """A letter by DIN 5008: return line, window address, information block, subject, salutation."""
    rng = ctx.rng
    b = Bill.sample(ctx, item_count(ctx), rng.choice(["de", "de", "de", "at", "ch", "nl", "fr", "be"]))
    c = b.c
    m, w = 62.0, c.width - 62 - rng.uniform(40, 60)
    if ctx.chance(0.7):
        b.logo(c.width - m - 50, 36, 44)
        b.say(m, 62, b.vendor, rng.uniform(12, 19), "bold", b.brand, path="vendor_name")
    else:
        b.say(c.width / 2, 62, b.vendor, rng.uniform(13, 19), "bold", anchor="c", path="vendor_name")
        c.text(c.width / 2, 76, " · ".join(b.vendor_address), b.face(b.size), b.ink, "c")
    b.say(m, 132, " · ".join([b.vendor, *b.vendor_address]) if ctx.chance(0.7) else ", ".join([b.vendor, *b.vendor_address]), 6.2)
    c.line(m, 135, m + 200, 135, 0.3)
    b.party(m, 152, "customer", bold=False)
    end = b.facts_block(c.width - 215, 150, 165, rng.choice([0, 1, 1]), rng.randint(3, 6))
    y = max(250, end + 20)
    head = (
        b.title
        if ctx.chance(0.4)
        else f"{b.title} {b.t('number').split()[-1] if ctx.chance(0.3) else 'Nr.' if b.lang == 'de' else 'nr.'} {b.number}"
    )
    b.say(m, y, head, rng.uniform(11, 15), "bold")
    y += b.size * 2.2
    if ctx.chance(0.7):
        greeting = {"de": "Sehr geehrte Damen und Herren,", "nl": "Geachte heer, mevrouw,", "fr": "Madame, Monsieur,"}[b.lang]
        b.say(m, y, greeting)
        y = paragraph(
            c,
            m,
            y + b.size * 1.8,
            w,
            {
                "de": "für die erbrachten Leistungen erlauben wir uns, wie folgt in Rechnung zu stellen:",
                "nl": "hierbij ontvangt u de factuur voor de geleverde diensten:",
                "fr": "veuillez trouver ci-dessous le détail de votre facture :",
            }[b.lang],
            b.face(b.size),
            b.ink,
        )
    y = b.lines(m, y + 4, w, c.height - 210)
    width = rng.uniform(190, w)
    y = b.totals(m + w - width, y + b.size * 2, width)
    closing = {
        "de": [f"Bitte überweisen Sie den Betrag bis zum {b.show_date(b.due)} auf das unten genannte Konto.", "Mit freundlichen Grüßen"],
        "nl": [f"Wij verzoeken u het bedrag voor {b.show_date(b.due)} over te maken.", "Met vriendelijke groet,"],
        "fr": [f"Merci de régler cette facture avant le {b.show_date(b.due)}.", "Cordialement,"],
    }[b.lang]
    for text in closing:
        y = paragraph(c, m, y + b.size, w, text, b.face(b.size), b.ink)
    if ctx.chance(0.4):
        scribble(c, rng, m, y + 16, 80, 16, (20, 30, 110))
        b.say(m, y + 34, people.person(rng, ctx.split, b.country))
    _din_foot(b, m, w)
    return c


def _din_foot(b: Bill, m: float, w: float) -> None:
    """The three or four small columns at the foot of a German letter."""
    rng, c = b.ctx.rng, b.c
    y = c.height - 52
    c.line(m, y - 8, m + w, y - 8, 0.4, grey(120))
    columns: list[list[tuple[str, str | None]]] = [
        [(b.vendor, None), *((line, "vendor_address") for line in b.vendor_address)],
        [
            (f"{b.t('phone')} {places.phone(rng, b.country)}", None),
            (places.email(rng, b.vendor, b.country), "vendor_email"),
            (places.web(rng, b.vendor, b.country), None),
        ],
    ]
    for i, lines in enumerate(columns):
        for j, (text, path) in enumerate(lines):
            c.text(
                m + i * w / 3.2,
                y + j * 8,
                text,
                b.face(6.4),
                grey(60),
                "l",
                None,
                path,
                ", ".join(b.vendor_address) if path == "vendor_address" else None,
            )
    for j, (cap, text, path) in enumerate([*b.bank_lines(), (b.t("tax_id"), ids.tax_id(rng, b.country), "vendor_tax_id")]):
        x = c.text(m + 2 * w / 3.2, y + j * 8, f"{cap}: ", b.face(6.4), grey(60))
        c.text(x, y + j * 8, text, b.face(6.4), grey(60), "l", None, path)


@layout("invoice", "service-letter")
def service_letter(ctx: Context) -> Canvas:
    """A freelancer's or practice's invoice: prose, one or two amounts, no table rules."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(1, 3))
    c = b.c
    b.table.rules, b.table.head_fill, b.table.stripe = rng.choice(["none", "head"]), None, None
    b.table.head_color = b.ink
    m = rng.uniform(54, 80)
    w = c.width - 2 * m
    center = ctx.chance(0.4)
    b.say(
        c.width / 2 if center else m,
        m + 6,
        b.vendor,
        rng.uniform(12, 20),
        rng.choice(["bold", "regular", "italic"]),
        anchor="c" if center else "l",
        path="vendor_name",
    )
    c.text(
        c.width / 2 if center else m,
        m + 20,
        rng.choice([" | ", ", ", "  "]).join(b.vendor_address),
        b.face(b.size * 0.9),
        b.ink,
        "c" if center else "l",
        None,
        "vendor_address",
        ", ".join(b.vendor_address),
    )
    y = b.party(m, m + 70, "customer", bold=False) + 20
    y = b.facts_block(m, y, w * 0.6, rng.choice([0, 1]), rng.randint(2, 4)) + 12
    b.say(m, y, b.title, rng.uniform(13, 20), "bold")
    y = (
        paragraph(
            c, m, y + 22, w, " ".join(sentence(rng, ctx.split, b.lang) for _ in range(rng.randint(1, 3))), b.face(b.size), b.ink, 1.35
        )
        + 10
    )
    y = b.lines(m, y, w, c.height - 200, short=True)
    y = b.totals(c.width - m - 200, y + 18, 200, rng.choice([0, 3]))
    closing(b, m, y + 24, w)
    if ctx.chance(0.4):
        scribble(c, rng, m, c.height - 110, 90, 20, (15, 25, 90))
        b.say(m, c.height - 90, people.person(rng, ctx.split, b.country))
    return c
