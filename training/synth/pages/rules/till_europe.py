"""A European discounter's receipt in five languages."""

from __future__ import annotations

from training.synth.content import ids, wares
from training.synth.content.money import plain
from training.synth.content.sales import Line, rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, layout
from training.synth.pages.kit import matrix_code
from training.synth.pages.rules.receipts import good, shop_address, shop_name, stamp
from training.synth.pages.till import Till

_EU = {
    "de": (
        "EUR",
        "zu zahlen",
        "Girocard",
        "USt-ID:",
        "Betrag",
        ("MWST%", "MWST", "Netto", "Brutto"),
        "Vielen Dank für Ihren Einkauf",
        "Preisvorteil",
        "Bon",
    ),
    "fr": (
        "EUR",
        "TOTAL A PAYER",
        "CARTE BANCAIRE",
        "TVA INTRA:",
        "Montant",
        ("TAUX", "TVA", "HT", "TTC"),
        "Merci de votre visite",
        "Remise",
        "Ticket",
    ),
    "nl": ("EUR", "Te betalen", "PIN", "BTW nr:", "Bedrag", ("BTW%", "BTW", "Excl.", "Incl."), "Bedankt en tot ziens", "Bonus", "Bon"),
    "es": (
        "EUR",
        "TOTAL A PAGAR",
        "TARJETA",
        "NIF:",
        "Importe",
        ("IVA%", "CUOTA", "BASE", "TOTAL"),
        "Gracias por su visita",
        "Descuento",
        "Ticket",
    ),
    "it": (
        "EUR",
        "TOTALE COMPLESSIVO",
        "PAGAMENTO ELETTRONICO",
        "P.IVA",
        "Importo",
        ("IVA%", "IVA", "IMPON.", "TOTALE"),
        "Grazie e arrivederci",
        "Sconto",
        "Documento",
    ),
}


@layout("receipt", "european-discounter", split="rules", weight=1.3)
def discounter(ctx: Context) -> Canvas:
    """A discounter: tax letters behind prices, weighed goods, card data, a tax table by letter."""
    rng = ctx.rng
    country = rng.choice(["de", "de", "de", "fr", "nl", "es", "it"])
    currency, total_word, card, tin, sum_word, heads, thanks, _, slip = _EU[country]
    t = Till.sample(ctx, "market", rng.randint(4, 12), 226, country)
    t.money.symbol = ""
    s = t.sale
    s.discount = 0
    shop_name(t, "market", 1.6)
    shop_address(t, ctx.chance(0.3))
    number = ids.tax_id(rng, country)
    wide = t.c.width_of(f"{tin} {number}", t.face(t.size))
    x = t.say((t.c.width - wide) / 2, f"{tin} ")
    t.say(x, number, path="merchant_tax_id")
    t.feed(1.4)
    t.say(t.right - t.size * 1.3, currency, anchor="r")
    t.feed()
    letters = {rate: "ABC"[i] for i, rate in enumerate(sorted({k.rate for k in s.lines}, reverse=True))}
    for i, line in enumerate(s.lines):
        good(t, i, wares.grocery(rng, t.lang), line.amount, letters[line.rate])
        if rng.random() < 0.2:
            grams = rng.randint(120, 2200)
            price = round(line.amount * 1000 / grams)
            t.say(t.margin + t.size, f"{grams / 1000:.3f} kg x {price / 100:.2f} {currency}/kg".replace(".", t.money.point))
            t.feed()
        elif line.quantity > 1000:
            t.say(t.margin + t.size, f"{line.quantity // 1000} x {t.money.show(line.price, False)}")
            t.feed()
    t.rule("dash")
    bands = _bands(s.lines)
    total = sum(k.amount for k in s.lines)
    ctx.consistent = True
    t.say(t.margin, total_word, 1.2, "bold")
    t.say(t.right - t.size * 1.3, t.money.show(total), 1.2, "bold", "r", "total", plain(total))
    t.feed(1.3)
    t.say(t.margin, card, path="payment_method")
    t.say(t.right - t.size * 1.3, t.money.show(total), anchor="r", path="amount_paid", value=plain(total))
    t.feed(1.4)
    edges = [t.margin + t.size * 3.6, t.c.width * 0.5, t.c.width * 0.74, t.right]
    for text, x in zip(heads, edges, strict=True):
        t.say(x, text, anchor="r")
    t.feed()
    for rate, net, tax in bands:
        t.say(t.margin, letters[rate])
        for text, x, path in zip(
            (f"{rate_text(rate, t.money.point)}%", t.money.show(tax), t.money.show(net), t.money.show(net + tax)),
            edges,
            (None, "tax", None, None),
            strict=True,
        ):
            t.say(x, text, anchor="r", path=path if len(bands) == 1 else None, value=plain(tax))
        t.feed()
    if len(bands) > 1:
        net, tax = sum(k[1] for k in bands), sum(k[2] for k in bands)
        t.say(t.margin, sum_word)
        for text, x, path in zip(
            (t.money.show(tax), t.money.show(net), t.money.show(net + tax)), edges[1:], ("tax", None, None), strict=True
        ):
            t.say(x, text, anchor="r", path=path, value=plain(tax))
        t.feed()
    t.rule("dash")
    date, iso, shown, clock = stamp(t)
    slip_no = ids.digits(rng, rng.choice([4, 5, 6]))
    x = t.say(t.margin, f"{rng.randint(100, 9999)} ")
    x = t.say(t.say(x, f"{slip} "), slip_no, path="receipt_number")
    t.feed()
    x = t.say(t.margin, date, path="date", value=iso)
    t.say(t.right, shown, anchor="r", path="time", value=clock)
    t.feed(1.4)
    if country == "de":
        t.middle(f"TSE-Transaktion: {ids.digits(rng, 6)}", 0.85)
        t.middle(f"Seriennr. Kasse: {ids.code(rng, 14, 0.4)}", 0.85)
        matrix_code(t.c, rng, t.c.width / 2 - 28, t.y - t.size * 0.6, 56)
        t.feed(56 / (t.size * 1.22) + 1)
    t.middle(thanks)
    return t.finish()


def _bands(lines: list[Line]) -> list[tuple[float, int, int]]:
    """Rate, net and tax of each rate in prices that contain it."""
    out = []
    for rate in sorted({k.rate for k in lines}, reverse=True):
        gross = sum(k.amount for k in lines if k.rate == rate)
        tax = round(gross * rate / (100 + rate))
        out.append((rate, gross - tax, tax))
    return out
