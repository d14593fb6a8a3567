"""Hotel folios: receipts on letter paper."""

from __future__ import annotations

import datetime as dt

from training.synth.content import companies, dates, ids, places
from training.synth.content.money import MoneyStyle, amount, plain
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, accent, layout
from training.synth.pages.kit import logo
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table


@layout("receipt", "hotel-folio")
def hotel(ctx: Context) -> Canvas:
    """A letter-size folio: stay, nightly charges, payments, balance."""
    rng = ctx.rng
    c = ctx.sheet(*LETTER)
    face = ctx.face("sans", "serif")
    size = rng.uniform(8, 9.6)
    brand = accent(rng)
    money = MoneyStyle(symbol=rng.choice(["$", ""]), negative=rng.choice(["-", "()"]))
    m = rng.uniform(40, 60)
    w = 612 - 2 * m
    name = companies.shop(rng, ctx.split, "us", "hotel")
    logo(c, rng, m, m - 4, 34, brand)
    c.text(m + 46, m + 10, name, face(16, "bold"), brand, "l", None, "merchant_name")
    address = places.address(rng, ctx.split)
    c.text(m + 46, m + 24, ", ".join(address), face(size), BLACK, "l", None, "merchant_address")
    c.text(m + 46, m + 36, places.phone(rng), face(size), BLACK, "l", None, "merchant_phone")
    nights = rng.randint(1, 5)
    arrive = dates.any_day(rng)
    leave = arrive + dt.timedelta(days=nights)
    form = dates.form_for(rng, "us")
    y = m + 66
    for line in places.person_block(rng, ctx.split):
        c.text(m, y, line, face(size))
        y += size * 1.3
    at = m + 66
    folio = ids.digits(rng, 6)
    for label, text, path, value in (
        ("Folio No.", folio, "receipt_number", folio),
        ("Room", str(rng.randint(101, 2500)), None, None),
        ("Arrival", dates.show(arrive, form), None, None),
        ("Departure", dates.show(leave, form), "date", leave.isoformat()),
    ):
        c.text(m + w * 0.62, at, f"{label}:", face(size, "bold"))
        c.text(m + w, at, text, face(size), BLACK, "r", None, path, value)
        at += size * 1.4
    rate = amount(rng, 69, 420, 0.3)
    rows, total, tax_sum = [], 0, 0
    i = 0
    for n in range(nights):
        day = dates.show(arrive + dt.timedelta(days=n), form)
        tax = round(rate * 0.125)
        for label, cents, taxed in (
            ("Room Charge", rate, False),
            (rng.choice(["Occupancy Tax", "Room Tax"]), tax, True),
            *(((rng.choice(["Parking", "Restaurant", "Minibar"]), amount(rng, 5, 60), False),) if rng.random() < 0.4 else ()),
        ):
            at = f"line_items.{i}"
            rows.append(
                {
                    "date": Cell(day),
                    "text": Cell(label, f"{at}.description"),
                    "charge": Cell(money.show(cents), f"{at}.amount", plain(cents)),
                }
            )
            total += cents
            tax_sum += tax if taxed else 0
            i += 1
    method = rng.choice(["VISA", "MASTERCARD", "AMEX"])
    last4 = ids.digits(rng, 4)
    rows.append(
        {
            "date": Cell(dates.show(leave, form)),
            "text": Cell(f"{method} XXXX{last4}"),
            "credit": Cell(money.show(-total), "amount_paid", plain(total)),
        }
    )
    st = TableStyle.sample(ctx, face, size, brand)
    y, _ = draw_table(
        c,
        m,
        y + 14,
        w,
        [
            Column("date", "Date", 0.18),
            Column("text", "Description", 0.5),
            Column("charge", "Charges", 0.16, "r"),
            Column("credit", "Credits", 0.16, "r"),
        ],
        rows,
        st,
        690,
    )
    y += size * 2
    for label, cents, path in (("Total Charges", total, "total"), ("Balance Due", 0, None)):
        c.text(m + w * 0.6, y, label, face(size, "bold"))
        c.text(m + w, y, money.show(cents), face(size, "bold"), BLACK, "r", None, path, plain(cents))
        y += size * 1.6
    if ctx.chance(0.5):
        c.text(m, 740, "Thank you for staying with us. We look forward to welcoming you again.", face(size, "italic"))
    return c
