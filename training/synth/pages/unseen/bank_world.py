"""More accounts: a French relevé, an Indian grid, an Australian one, a web page newest first, a later page of a statement."""

from __future__ import annotations

from training.synth.content import companies, ids, people, places
from training.synth.content.money import grouped, plain
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.kit import logo
from training.synth.pages.pen import Pen
from training.synth.pages.unseen.wording import ledger

_FRENCH = {
    True: ("VIR SEPA {c}", "REMISE CHEQUE {n}", "VIREMENT RECU {c}"),
    False: ("CARTE {d} {s} {t}", "PRLV SEPA {c} {n}", "RETRAIT DAB {t}", "VIR EMIS LOYER {c}", "CHEQUE {n}"),
}


def _french(ctx: Context, move) -> str:
    rng = ctx.rng
    return rng.choice(_FRENCH[move.cents > 0]).format(
        c=companies.company(rng, ctx.split, "fr").upper(),
        s=companies.shop(rng, ctx.split, "fr", "restaurant").upper(),
        t=places.city(rng, ctx.split, "fr").upper(),
        d=f"{move.date:%d%m}",
        n=ids.digits(rng, 7),
    )


@layout("bank_statement", "releve-de-compte", split="unseen")
def releve(ctx: Context) -> Canvas:
    """French: Débit before Crédit, old and new balance as rows of the table, totals of the movements, blanks as thousands marks."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 16), "de")
    c = ctx.sheet(*A4)
    brand, m = accent(rng), 50.0
    pen = Pen(c, ctx.face("sans", accented=True), 8.2)
    right = c.width - m
    euro = lambda k: grouped(k, " ", ",")  # noqa: E731
    logo(c, rng, m, 30, 24, brand)
    bank = rng.choice([f"Crédit Mutuel de {places.city(rng, ctx.split, 'fr')}", f"Banque Populaire {places.city(rng, ctx.split, 'fr')}"])
    pen.say(m + 32, 48, bank, "bank_name", size=12, weight="bold", color=brand)
    pen.say(m, 84, "RELEVÉ DE COMPTE", size=13, weight="bold")
    end = pen.after(m, 98, "du ", f"{a.start:%d/%m/%Y}", "period_start", a.start.isoformat())
    pen.after(end, 98, " au ", f"{a.end:%d/%m/%Y}", "period_end", a.end.isoformat())
    kind = rng.choice(["Compte courant", "Compte de dépôt", "Compte chèques"])
    pen.say(m, 116, kind, "account_type")
    number = ids.digits(rng, 11)
    pen.after(m, 128, "N° de compte : ", number, "account_number", number)
    pen.after(m, 140, "IBAN : ", ids.iban(rng, "fr"), size=7)
    pen.say(m + 280, 120, f"{rng.choice(['M.', 'MME'])} {people.person(rng, ctx.split, 'fr').upper()}", "account_holder")
    pen.stack(m + 280, 131, [k.upper() for k in places.address(rng, ctx.split, "fr")], "account_holder_address")
    y = 196.0
    edges = (m, m + 46, m + 96, right - 84, right)
    c.box(m, y - 11, right, y + 5, 0, None, tint(brand, 0.16))
    for x, text, anchor in zip(edges, ("Date", "Valeur", "Nature des opérations", "Débit", "Crédit"), "lllrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    y += 16
    pen.say(edges[2], y, f"ANCIEN SOLDE CRÉDITEUR AU {a.start:%d/%m/%Y}", weight="bold")
    pen.say(right, y, euro(a.opening), "opening_balance", plain(a.opening), weight="bold", anchor="r")
    for i, move in enumerate(a.moves):
        y += 13.6
        at = f"transactions.{i}"
        pen.say(edges[0], y, f"{move.date:%d/%m}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, f"{move.date:%d/%m}")
        pen.say(edges[2], y, _french(ctx, move), f"{at}.description", width=edges[3] - edges[2] - 60)
        pen.say(edges[3] if move.cents < 0 else right, y, euro(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
    y += 18
    c.line(m, y - 11, right, y - 11, 0.6)
    pen.say(edges[2], y, "TOTAL DES MOUVEMENTS")
    out, into = -a.total("withdrawal"), a.total("deposit")
    pen.say(edges[3], y, euro(out), "total_withdrawals", plain(out), anchor="r")
    pen.say(right, y, euro(into), "total_deposits", plain(into), anchor="r")
    pen.say(edges[2], y + 15, f"NOUVEAU SOLDE CRÉDITEUR AU {a.end:%d/%m/%Y}", weight="bold")
    pen.say(right, y + 15, euro(a.closing), "closing_balance", plain(a.closing), weight="bold", anchor="r")
    return c


@layout("bank_statement", "narration", split="unseen")
def narration(ctx: Context) -> Canvas:
    """Indian: a ruled grid with narration, reference, value date, withdrawal, deposit and closing balance; summary at the foot."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 15), "gb")
    c = ctx.sheet(*A4)
    m = 30.0
    pen = Pen(c, ctx.face("sans", "mono"), 7)
    right = c.width - m
    pen.say(m, 44, f"{companies.bank(rng, ctx.split).split()[0].upper()} BANK LIMITED", "bank_name", size=13, weight="bold")
    pen.say(m, 76, people.person(rng, ctx.split, "gb").upper(), "account_holder", weight="bold")
    pen.stack(m, 86, [k.upper() for k in places.address(rng, ctx.split, "in")], "account_holder_address")
    number = ids.digits(rng, 14)
    rows = (
        ("Account Branch", places.city(rng, ctx.split, "in").upper(), None),
        ("Account No", number, "account_number"),
        ("Account Type", rng.choice(["SAVINGS A/C - RESIDENT", "CURRENT ACCOUNT"]), "account_type"),
        ("IFSC", ids.code(rng, 4, 1) + "0" + ids.digits(rng, 6), None),
        ("Currency", "INR", "currency"),
    )
    for i, (label, text, path) in enumerate(rows):
        pen.say(right - 200, 66 + 10 * i, label)
        pen.say(right - 130, 66 + 10 * i, ":")
        pen.say(right - 124, 66 + 10 * i, text, path)
    end = pen.after(m, 140, "Statement From : ", f"{a.start:%d/%m/%Y}", "period_start", a.start.isoformat())
    pen.after(end, 140, "  To : ", f"{a.end:%d/%m/%Y}", "period_end", a.end.isoformat())
    edges = [m, m + 42, m + 226, m + 300, m + 344, m + 408, m + 468, right]
    heads = ("Date", "Narration", "Chq./Ref.No.", "Value Dt", "Withdrawal Amt.", "Deposit Amt.", "Closing Balance")
    y = 152.0
    rows_y = [y]
    for k, head in enumerate(heads):
        pen.say((edges[k] + edges[k + 1]) / 2, y + 11, head, weight="bold", anchor="c", width=edges[k + 1] - edges[k] - 3)
    y += 16
    for i, move in enumerate(a.moves):
        rows_y.append(y)
        at = f"transactions.{i}"
        pen.say(edges[0] + 3, y + 10, f"{move.date:%d/%m/%y}", f"{at}.date", move.date.isoformat())
        head = (
            rng.choice(["UPI-", "NEFT CR-", "IMPS-"])
            if move.cents > 0
            else rng.choice(["UPI-", "POS 4375XXXXXXXX ", "NEFT DR-", "ACH D- "])
        )
        pen.say(edges[1] + 3, y + 10, (head + move.text.upper())[:40].strip(), f"{at}.description", width=edges[2] - edges[1] - 6)
        pen.say(edges[2] + 3, y + 10, ids.digits(rng, 15), width=edges[3] - edges[2] - 6)
        pen.say(edges[3] + 3, y + 10, f"{move.date:%d/%m/%y}")
        x = edges[5] if move.cents < 0 else edges[6]
        pen.say(x - 3, y + 10, grouped(move.cents, indian=True), f"{at}.amount", plain(move.cents), anchor="r")
        pen.say(right - 3, y + 10, grouped(move.balance, indian=True), f"{at}.balance", plain(move.balance), anchor="r")
        y += 15
    rows_y.append(y)
    for at_y in rows_y:
        c.line(m, at_y, right, at_y, 0.4)
    for x in edges:
        c.line(x, rows_y[0], x, y, 0.4)
    y += 22
    pen.say(m, y, "STATEMENT SUMMARY :-", weight="bold")
    sums = (
        ("Opening Balance", a.opening, "opening_balance"),
        ("Debits", -a.total("withdrawal"), "total_withdrawals"),
        ("Credits", a.total("deposit"), "total_deposits"),
        ("Closing Bal", a.closing, "closing_balance"),
    )
    for i, (label, cents, path) in enumerate(sums):
        x = m + 40 + i * 120
        pen.say(x, y + 13, label, weight="bold")
        pen.say(x, y + 24, grouped(cents, indian=True), path, plain(cents))
    return c


@layout("bank_statement", "web-newest-first", split="unseen")
def web_newest_first(ctx: Context) -> Canvas:
    """A bank's web page on paper: the last booking on top, Debit and Credit columns with signs, balance as of today."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 18))
    c = ctx.sheet(*LETTER)
    m = 40.0
    pen = Pen(c, ctx.face("sans"), 8)
    right = c.width - m
    pen.say(m, 24, f"{a.end.month}/{a.end.day}/{a.end:%y}, 9:41 AM", size=6.6)
    pen.say(right, 24, "Account Activity | Online Banking", size=6.6, anchor="r")
    bank = companies.bank(rng, ctx.split)
    logo(c, rng, m, 38, 20)
    pen.say(m + 26, 54, bank, "bank_name", size=12, weight="bold")
    last = ids.digits(rng, 4)
    x = pen.say(m, 88, rng.choice(["EVERYDAY CHECKING", "Free Checking", "Student Checking"]), "account_type", size=11, weight="bold")
    pen.say(x + 3, 88, f"...{last}", "account_number", last, 11, "bold")
    for i, (label, cents, path) in enumerate((("Available balance", a.closing, None), ("Current balance", a.closing, "closing_balance"))):
        pen.say(m + i * 130, 108, label, size=7, color=grey(100))
        pen.say(m + i * 130, 122, f"${grouped(cents)}", path, plain(cents), 11, "bold")
    y = 156.0
    c.box(m, y - 12, right, y + 6, 0, None, grey(238))
    edges = (m + 4, m + 66, right - 150, right - 76, right - 4)
    for x, text, anchor in zip(edges, ("Date", "Description", "Debit", "Credit", "Balance"), "llrrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    for i, move in enumerate(reversed(a.moves)):
        y += 18
        if y > 740:
            break
        at = f"transactions.{i}"
        pen.say(edges[0], y, f"{move.date:%m/%d/%Y}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, move.text, f"{at}.description", width=edges[2] - edges[1] - 56)
        if move.cents < 0:
            pen.say(edges[2], y, f"-${grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
        else:
            pen.say(edges[3], y, f"${grouped(move.cents)}", f"{at}.amount", plain(move.cents), anchor="r")
        pen.say(edges[4], y, f"${grouped(move.balance)}", f"{at}.balance", plain(move.balance), anchor="r")
        c.line(m, y + 6, right, y + 6, 0.3, grey(220))
    pen.say(m, 770, "https://secure.example-bank.com/accounts/activity", size=6.6)
    pen.say(right, 770, "1/2", size=6.6, anchor="r")
    return c


@layout("bank_statement", "later-page", split="unseen")
def later_page(ctx: Context) -> Canvas:
    """Page three of a statement: head repeated, rows carried on, no summary but the total and the ending balance."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(14, 26))
    c = ctx.sheet(*LETTER)
    m, brand = 44.0, accent(rng)
    pen = Pen(c, ctx.face("sans", "serif"), 8)
    right = c.width - m
    pen.say(m, 40, companies.bank(rng, ctx.split).upper(), "bank_name", weight="bold", size=9, color=brand)
    pen.say(right, 40, f"Page 3 of {rng.randint(3, 6)}", anchor="r")
    number = f"{ids.digits(rng, 4)} {ids.digits(rng, 4)} {ids.digits(rng, 4)}"
    pen.after(m, 53, "Account number ", number, "account_number", number)
    end = right - pen.wide(f"{a.start:%b %d, %Y} to {a.end:%b %d, %Y}")
    end = pen.say(end, 53, f"{a.start:%b %d, %Y}", "period_start", a.start.isoformat())
    pen.after(end, 53, " to ", f"{a.end:%b %d, %Y}", "period_end", a.end.isoformat())
    y = 88.0
    pen.say(m, y, "Account activity (continued)", size=11, weight="bold")
    y += 18
    edges = (m, m + 50, right - 90, right)
    for x, text, anchor in zip(edges, ("Date", "Transaction", "Amount", "Balance"), "llrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    c.line(m, y + 4, right, y + 4, 1)
    for i, move in enumerate(a.moves):
        y += 14
        at = f"transactions.{i}"
        pen.say(edges[0], y, f"{move.date:%b %d}", f"{at}.date", move.date.isoformat())
        pen.say(edges[1], y, move.text, f"{at}.description", width=edges[2] - edges[1] - 60)
        amount = f"({grouped(move.cents)})" if move.cents < 0 else grouped(move.cents)
        pen.say(edges[2], y, amount, f"{at}.amount", plain(move.cents), anchor="r")
        pen.say(edges[3], y, grouped(move.balance), f"{at}.balance", plain(move.balance), anchor="r")
    c.line(m, y + 6, right, y + 6, 0.6)
    pen.say(edges[1], y + 18, "Ending balance", weight="bold")
    pen.say(edges[3], y + 18, f"${grouped(a.closing)}", "closing_balance", plain(a.closing), weight="bold", anchor="r")
    return c


@layout("bank_statement", "cr-behind", split="unseen")
def cr_behind(ctx: Context) -> Canvas:
    """Australian: BSB, opening and closing balance as rows, CR behind balances, the purchase's day and card on a second line."""
    rng = ctx.rng
    a = ledger(ctx, rng.randint(6, 14), "gb")
    c = ctx.sheet(*A4)
    m, brand = 46.0, accent(rng)
    pen = Pen(c, ctx.face("sans"), 8.4)
    right = c.width - m
    bank = f"{companies.bank(rng, ctx.split).split()[0]} Bank of Australia"
    pen.say(right, 48, bank, "bank_name", size=13, weight="bold", color=brand, anchor="r")
    pen.say(m, 100, people.person(rng, ctx.split, "gb").upper(), "account_holder")
    pen.stack(m, 111, [k.upper() for k in places.address(rng, ctx.split, "au")], "account_holder_address")
    number = f"06 {ids.digits(rng, 4)} {ids.digits(rng, 8)}"
    facts = (
        ("Account Number", number, "account_number", number),
        ("BSB", f"{ids.digits(rng, 3)}-{ids.digits(rng, 3)}", None, None),
        ("Statement", str(rng.randint(2, 90)), None, None),
        ("Closing Balance", f"${grouped(a.closing)} CR", "closing_balance", plain(a.closing)),
    )
    c.box(right - 230, 84, right, 146, 0.6, brand)
    for i, (label, text, path, value) in enumerate(facts):
        pen.ends(right - 222, right - 8, 98 + 13 * i, label, text, path, value, weight="bold" if i == 3 else "regular")
    end = pen.after(right - 222, 160, "Statement Period ", f"{a.start.day} {a.start:%b %Y}", "period_start", a.start.isoformat())
    pen.after(end, 160, " - ", f"{a.end.day} {a.end:%b %Y}", "period_end", a.end.isoformat())
    pen.say(m, 186, rng.choice(["Smart Access", "Complete Access", "Everyday Offset"]), "account_type", size=13, weight="bold")
    y = 212.0
    edges = (m, m + 50, right - 170, right - 92, right)
    c.box(m, y - 11, right, y + 5, 0, None, tint(brand, 0.2))
    for x, text, anchor in zip(edges, ("Date", "Transaction", "Debit", "Credit", "Balance"), "llrrr", strict=True):
        pen.say(x, y, text, weight="bold", anchor=anchor)
    y += 15
    pen.say(edges[0], y, f"{a.start.day:02d} {a.start:%b}")
    pen.say(edges[1], y, f"{a.start.year} OPENING BALANCE", weight="bold")
    pen.say(right, y, f"${grouped(a.opening)} CR", "opening_balance", plain(a.opening), anchor="r")
    for i, move in enumerate(a.moves):
        y += 14
        at = f"transactions.{i}"
        whole = move.text
        pen.say(edges[0], y, f"{move.date.day:02d} {move.date:%b}", f"{at}.date", move.date.isoformat())
        second = f"Card xx{ids.digits(rng, 4)} Value Date: {move.date:%d/%m/%Y}" if move.cents < 0 and ctx.chance(0.5) else ""
        pen.say(edges[1], y, move.text, f"{at}.description", f"{whole} {second}".strip(), width=edges[2] - edges[1] - 50)
        pen.say(edges[2] if move.cents < 0 else edges[3], y, grouped(move.cents), f"{at}.amount", plain(move.cents), anchor="r")
        pen.say(right, y, f"${grouped(move.balance)} CR", f"{at}.balance", plain(move.balance), anchor="r")
        if second:
            y += 10
            pen.say(edges[1], y, second, f"{at}.description", f"{whole} {second}")
    y += 15
    pen.say(edges[0], y, f"{a.end.day:02d} {a.end:%b}")
    pen.say(edges[1], y, f"{a.end.year} CLOSING BALANCE", weight="bold")
    pen.say(right, y, f"${grouped(a.closing)} CR", anchor="r")
    return c
