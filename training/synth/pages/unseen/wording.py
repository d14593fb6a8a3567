"""What banks and card issuers print beside a booking, by country, for the unseen pages alone."""

from __future__ import annotations

import datetime as dt
import random

from training.synth.content import companies, ids, people, places
from training.synth.content.accounts import Account, Movement, bank_account
from training.synth.pages.context import Context
from training.synth.pages.pen import Pen

_PAID_OUT = {
    "us": (
        "AMZA MKTP US*{code} AMZA.COM/BILL WA",
        "SQ *{shop} {city} {state}",
        "TST* {shop} - {city} {state}",
        "VENMA PAYMENT {n10} WEB ID: 3264681992",
        "PP*{shop} 402-935-7733 CA",
        "COMCABLE {city} CS 1X 800-266-2278 {state}",
        "POS W/D {shop} {city} {state}",
        "ACH DEBIT MERIDIAN MTG LOAN PMT {n6}",
        "WITHDRAWAL ACH GEICA TYPE: PREM CO: GEICA",
        "Wire Out Ref# {n8} {company}",
        "EXTERNAL WITHDRAWAL VERIZAN - PAYMENTREC",
    ),
    "gb": (
        "CARD PAYMENT TO {shop} ON {dm}",
        "{shop} {city} GB",
        "COUNCIL TAX {city}",
        "THAMES ENERGY LTD {n8}",
        "{person} RENT",
        "TV LICENCE MBP",
        "LNK {city} HIGH ST CD {n4}",
        "NON-STERLING TRANSACTION FEE",
        "PAYPAL *{shop} {n10}",
    ),
    "de": (
        "{company} Rechnung {n8} Kundennr. {n6}",
        "Stadtwerke {city} Abschlag Strom {n10}",
        "Miete Whg. {n2} {person}",
        "{shop} {city} Kartenzahlung girocard {n4}",
        "Rundfunk ARD, ZDF, DRadio {n10}",
        "Geldautomat {city} {n6}",
        "Allgemeine Versicherung AG VS-NR {n8}",
    ),
    "ca": (
        "Contactless Interac purchase - {n4} {shop}",
        "Interac e-Transfer sent {person}",
        "Misc Payment {company}",
        "Online Banking payment - {n4} HYDRO {city}",
        "Monthly fee",
        "ATM withdrawal {city} ON",
        "Auto Insurance {company}",
    ),
}
_PAID_IN = {
    "us": (
        "{company} PAYROLL PPD ID: {n10}",
        "SSA TREAS 310 XXSOC SEC PPD ID: {n10}",
        "Mobile Check Deposit",
        "STRIPA TRANSFER ST-{code}",
        "DEPOSIT ACH IRS TREAS 310 TYPE: TAX REF",
        "External Deposit {company} - DIRECT DEP",
        "COUNTER DEPOSIT",
    ),
    "gb": ("{company} SALARY", "{person} BIRTHDAY", "HMRC CHILD BENEFIT", "REFUND {shop}", "CASHBACK"),
    "de": ("{company} Lohn/Gehalt", "{person} Danke", "Finanzamt {city} Erstattung St.Nr. {n8}", "Bareinzahlung"),
    "ca": ("Payroll Deposit {company}", "Interac e-Transfer received {person}", "Mobile cheque deposit - {n4}", "Canada fed {n6} CCB"),
}


def _fill(rng: random.Random, split: str, pattern: str, country: str, day: dt.date) -> str:
    land = country if country != "ca" else "us"
    return pattern.format(
        code=ids.code(rng, 8, 0.5),
        shop=companies.shop(rng, split, land, rng.choice(["market", "restaurant", "retail", "fuel"])).upper(),
        city=places.city(rng, split, land).upper() if country in ("us", "gb") else places.city(rng, split, land),
        state=places.state(rng),
        company=companies.company(rng, split, country).upper() if country == "us" else companies.company(rng, split, country),
        person=people.person(rng, split, land, 0).upper() if country == "gb" else people.person(rng, split, land, 0),
        dm=f"{day:%d%b}".upper(),
        **{f"n{k}": ids.digits(rng, k) for k in (2, 4, 6, 8, 10)},
    )


def booking(ctx: Context, country: str, move: Movement) -> str:
    """A description in the manner of a country's banks."""
    stock = _PAID_OUT if move.cents < 0 else _PAID_IN
    return _fill(ctx.rng, ctx.split, ctx.rng.choice(stock[country]), country, move.date)


def ledger(ctx: Context, count: int, country: str = "us", business: bool = False, plain_only: bool = False) -> Account:
    """A period of bookings worded as in ``country``, never overdrawn; ``plain_only`` leaves fees and interest out."""
    rng = ctx.rng
    a = bank_account(rng, ctx.split, count, business)
    if country != "us":
        for move in a.part("check"):
            move.section, move.check = "withdrawal", ""
    if plain_only or country != "us":
        gone = a.total("fee", "interest")
        a.moves = [m for m in a.moves if m.section not in ("fee", "interest")]
        a.closing -= gone
    lift = max(0, -min([a.opening, a.closing, *(m.balance for m in a.moves)]))
    a.opening += lift + rng.randint(0, 90000)
    drift = a.closing - a.opening - sum(m.cents for m in a.moves) if not a.consistent else 0
    balance = a.opening
    for move in a.moves:
        balance += move.cents
        move.balance = balance
        if move.section in ("deposit", "withdrawal"):
            move.text = booking(ctx, country, move)
    a.closing = balance + (drift or (0 if a.consistent else 1000))
    ctx.consistent = a.consistent
    return a


def merchant(ctx: Context) -> tuple[str, str, str]:
    """A card sale's shop, town and state."""
    rng = ctx.rng
    name = companies.shop(rng, ctx.split, "us", rng.choice(["market", "restaurant", "retail", "fuel", "hotel"])).upper()
    head = rng.choice(["", "", "", "SQ *", "TST* ", "PY *", "SP "])
    return f"{head}{name}", places.city(rng, ctx.split).upper(), places.state(rng)


def unprinted(pen: Pen, x: float, y: float, text: str, path: str, value: object) -> None:
    """A value a reader takes over from a run printed elsewhere: a date stated once for several bookings."""
    pen.c.mark_box(path, value, (x, y - pen.size * 0.75, x + pen.wide(text), y + pen.size * 0.2), text)
