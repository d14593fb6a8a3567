"""More bank statements: consolidated summaries, plain grids, British and European accounts."""

from __future__ import annotations

from training.synth.content import ids, people, places
from training.synth.content.accounts import bank_account
from training.synth.content.companies import company
from training.synth.content.money import MoneyStyle, plain
from training.synth.content.prose import heading as title_text
from training.synth.content.prose import paragraph as prose
from training.synth.pages.bank_parts import (
    open_statement,
    print_account,
    print_period,
    summary_rows,
)
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, Context, grey, layout, tint
from training.synth.pages.kit import block, logo, paragraph
from training.synth.pages.statement_kit import (
    Look,
    heading,
    holder,
    masthead,
    moves_table,
    pairs,
)
from training.synth.pages.tables import Cell, Column, draw_table


@layout("bank_statement", "consolidated")
def consolidated(ctx: Context) -> Canvas:
    """A cover page: messages, a table of the accounts, then the first account's summary."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(3, 9))
    m = rng.uniform(36, 56)
    w = c.width - 2 * m
    c.text(m, m - 8, f"Page 1 of {rng.randint(2, 7)}", look.face(look.size * 0.9))
    logo(c, rng, c.width - m - 30, m - 12, 28, look.brand)
    c.text(c.width - m, m + 30, bank, look.face(look.size * 1.15, "bold"), BLACK, "r", None, "bank_name")
    holder(ctx, c, look, m + 26, m + 50)
    y = m + rng.uniform(120, 145)
    c.text(
        m,
        y,
        rng.choice(["Your consolidated statement", "Your statement at a glance", "Combined Statement of Accounts"]),
        look.face(look.size * 1.8, "bold"),
    )
    x = c.text(m, y + look.size * 1.8, "For ", look.face(look.size))
    c.text(x, y + look.size * 1.8, look.date(a.end), look.face(look.size), BLACK, "l", None, "period_end", a.end.isoformat())
    y += look.size * 3.4
    c.line(m, y, m + w, y, 2, look.brand)
    c.text(c.width / 2, y + look.size * 1.7, title_text(rng, ctx.split), look.face(look.size * 1.1, "bold"), BLACK, "c")
    y = paragraph(c, m, y + look.size * 3.4, w, prose(rng, ctx.split, 4), look.face(look.size), BLACK, 1.3) + look.size
    y = heading(ctx, c, look, m, y, w, "Summary of your accounts", rng.choice([1, 2, 3]))
    number = ids.account(rng)
    rows = [
        {
            "n": Cell(rng.choice(["Checking", "Everyday Checking", "Business Checking"]), "account_type"),
            "a": Cell(number, "account_number", ids.normal_tin(number)),
            "b": Cell(look.money.show(a.closing), "closing_balance", plain(a.closing)),
            "d": Cell("page 1"),
        },
        {"n": Cell("Savings"), "a": Cell(ids.account(rng)), "b": Cell(look.money.show(a.opening // 2)), "d": Cell("page 3")},
    ]
    y, _ = draw_table(
        c,
        m,
        y,
        w,
        [
            Column("n", "Account name", 1.4),
            Column("a", "Account number", 1.4),
            Column("b", "Balance ($)", 1, "r"),
            Column("d", "Details on", 1, "r"),
        ],
        rows,
        look.table,
    )
    y = heading(ctx, c, look, m, y + look.size * 2, w, "Account summary", rng.choice([1, 2, 3])) + look.size
    y = pairs(ctx, c, look, m, y, w * 0.5, summary_rows(ctx, look, a), 1.4)
    moves_table(ctx, c, look, m, y + 6, w, a.moves, "signed", c.height - 40)
    return c


@layout("bank_statement", "plain-grid")
def plain_grid(ctx: Context) -> Canvas:
    """A spreadsheet-like export: hardly a head, one gridded table."""
    rng = ctx.rng
    c, look, a, bank = open_statement(ctx, rng.randint(12, 44))
    m = rng.uniform(30, 80)
    w = c.width - 2 * m
    look.table.rules, look.table.head_fill, look.table.stripe = "grid", rng.choice([None, grey(220), None]), None
    look.table.head_color, look.table.rule_color = BLACK, rng.choice([BLACK, grey(140)])
    look.table.pitch = rng.uniform(1.3, 2.0)
    y = m
    c.text(
        m, y, rng.choice([bank, f"Page {rng.randint(2, 6)} of 6", "Transaction history", "Account activity"]), look.face(look.size * 1.1)
    )
    if ctx.chance(0.5):
        print_account(ctx, c, look, m, y + look.size * 1.6)
    if ctx.chance(0.4):
        print_period(ctx, c, look, a, m + w, y, True)
    moves_table(ctx, c, look, m, y + look.size * 3, w, a.moves, rng.choice(["signed", "signed", "running", "columns"]), c.height - 60)
    return c


_EUROPE = {
    "gb": (
        "Statement",
        "Your account summary",
        "Sort code",
        ("Date", "Payment type and details", "Paid out", "Paid in", "Balance"),
        "Balance brought forward",
        "Balance carried forward",
    ),
    "de": (
        "Kontoauszug",
        "Kontoübersicht",
        "IBAN",
        ("Buchung", "Verwendungszweck", "Soll", "Haben", "Saldo"),
        "Alter Kontostand",
        "Neuer Kontostand",
    ),
    "fr": (
        "Relevé de compte",
        "Synthèse",
        "IBAN",
        ("Date", "Nature des opérations", "Débit", "Crédit", "Solde"),
        "Solde précédent",
        "Nouveau solde",
    ),
    "es": ("Extracto de cuenta", "Resumen", "IBAN", ("Fecha", "Concepto", "Cargo", "Abono", "Saldo"), "Saldo anterior", "Saldo final"),
}


@layout("bank_statement", "european", weight=1.2)
def european(ctx: Context) -> Canvas:
    """Accounts of British, German, French and Spanish banks."""
    rng = ctx.rng
    country = rng.choice(["gb", "gb", "de", "de", "fr", "es"])
    title, summary, code, heads, first, last = _EUROPE[country]
    c = ctx.sheet(*A4)
    look = Look.sample(ctx)
    look.face = ctx.face("sans", accented=True)
    look.table.face = look.face
    look.money = MoneyStyle(",", ".") if country == "gb" else MoneyStyle(".", ",") if country != "fr" else MoneyStyle(" ", ",")
    look.row_date = look.long_date = "%d %b %Y" if country == "gb" else "%d.%m.%Y" if country == "de" else "%d/%m/%Y"
    a = bank_account(rng, ctx.split, rng.randint(6, 30))
    ctx.consistent = a.consistent
    for move in a.moves:
        if rng.random() < 0.6:
            move.text = (
                {
                    "gb": rng.choice(["DD", "SO", "VIS", "BP", "CR"]),
                    "de": rng.choice(["SEPA-Lastschrift", "Überweisung", "Kartenzahlung", "Dauerauftrag"]),
                    "fr": rng.choice(["PRLV", "VIR SEPA", "CARTE", "CHQ"]),
                    "es": rng.choice(["RECIBO", "TRANSFERENCIA", "COMPRA TARJ."]),
                }[country]
                + " "
                + company(rng, ctx.split, country)
            )
    m = rng.uniform(40, 60)
    w = c.width - 2 * m
    masthead(
        ctx,
        c,
        look,
        {"gb": "Bank plc", "de": "Sparkasse", "fr": "Banque", "es": "Banco"}[country]
        if country != "gb"
        else f"{places.city(rng, ctx.split, 'gb')} Bank",
        "bank_name",
        m,
        m + 10,
        15,
    )
    c.text(c.width - m, m + 10, f"{title} {rng.randint(1, 12)}/{a.end.year}", look.face(13, "bold"), BLACK, "r")
    block(c, m, m + 60, [people.person(rng, ctx.split, country), *places.address(rng, ctx.split, country)], look.face(look.size * 1.1))
    number = f"{rng.randint(10, 99)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}" if country == "gb" else ids.iban(rng, country)
    c.text(c.width - m, m + 60, f"{code}: {number}", look.face(look.size), BLACK, "r")
    if country == "gb":
        acct = ids.digits(rng, 8)
        c.text(c.width - m, m + 74, acct, look.face(look.size), BLACK, "r", None, "account_number")
    y = m + 140
    c.box(m, y, m + w, y + 40, 0, None, tint(look.brand, 0.12))
    c.text(m + 8, y + 15, summary, look.face(look.size * 1.1, "bold"))
    c.text(m + w * 0.4, y + 15, first, look.face(look.size))
    c.text(m + w - 8, y + 15, look.money.show(a.opening), look.face(look.size), BLACK, "r", None, "opening_balance", plain(a.opening))
    c.text(m + w * 0.4, y + 31, last, look.face(look.size))
    c.text(
        m + w - 8, y + 31, look.money.show(a.closing), look.face(look.size, "bold"), BLACK, "r", None, "closing_balance", plain(a.closing)
    )
    rows = []
    signed = country == "de" and ctx.chance(0.5)
    for i, move in enumerate(a.moves):
        at = f"transactions.{i}"
        row = {
            "d": Cell(look.row(move.date), f"{at}.date", move.date.isoformat()),
            "t": Cell(move.text, f"{at}.description"),
            "b": Cell(look.money.show(move.balance), f"{at}.balance", plain(move.balance)),
        }
        shown = look.money.show(abs(move.cents)) + ((" S" if move.cents < 0 else " H") if signed else "")
        row["c" if move.cents >= 0 else "o"] = Cell(shown, f"{at}.amount", plain(move.cents))
        rows.append(row)
    columns = [
        Column("d", heads[0], 0.14),
        Column("t", heads[1], 0.42),
        Column("o", heads[2], 0.15, "r"),
        Column("c", heads[3], 0.15, "r"),
        Column("b", heads[4], 0.15, "r"),
    ]
    y, _ = draw_table(c, m, y + 54, w, columns, rows, look.table, c.height - 70)
    paragraph(c, m, c.height - 52, w, prose(rng, ctx.split, 2, country if country != "gb" else "en"), look.face(6.5), grey(80))
    return c
