"""What banks and card issuers of today print beside a booking: card purchases, ACH, transfers, foreign charges."""

from __future__ import annotations

import datetime as dt
import random

from training.synth.content import companies, ids, people, places
from training.synth.content.accounts import Account, bank_account
from training.synth.content.money import amount

_KINDS = ("market", "restaurant", "fuel", "retail", "pharmacy", "hotel")
_ONLINE = (
    "STREAMBOX",
    "CLOUDDRIVE PLUS",
    "PARCELO MKTPL",
    "RIDELY",
    "FOODDASH",
    "TUNEWAVE",
    "GYMPASSPORT",
    "PIXELSTORE",
    "NEWSDAILY",
    "VPNSHIELD",
)
_UTILITIES = (
    "CITY POWER & LIGHT",
    "METRO WATER",
    "NORTHERN GAS CO",
    "FIBERLINE INTERNET",
    "HOMEGUARD INS",
    "TRISTATE MUTUAL",
    "AUTOCREDIT FIN",
    "STUDENT LN SVC",
)
_REASONS = ("rent", "dinner", "thank you", "babysitting")
_FOREIGN = (
    ("LISBOA", "PT", "EUR", 1.08),
    ("LONDON", "GB", "GBP", 1.27),
    ("TORONTO", "ON", "CAD", 0.73),
    ("TOKYO", "JP", "JPY", 0.0067),
    ("CANCUN", "MX", "MXN", 0.055),
)


def shop_line(rng: random.Random, split: str) -> str:
    """A merchant with a store number, town and state, in capitals."""
    if rng.random() < 0.25:
        return (
            f"{rng.choice(_ONLINE)}{rng.choice([' ', '*', ' *'])}{ids.code(rng, rng.randint(5, 9), 0.5)} "
            f"{places.phone(rng)[-12:].strip('().- ')} {places.state(rng)}"
        )
    name = companies.shop(rng, split, "us", rng.choice(_KINDS)).upper()
    number = rng.choice(["", f" #{rng.randint(2, 9999)}", f" {rng.randint(100, 99999):05d}", f" - {rng.randint(10, 999)}"])
    return f"{name[:24]}{number} {places.city(rng, split).upper()} {places.state(rng)}"


def card_line(rng: random.Random, split: str, cents: int) -> list[str]:
    """A card purchase; now and then one abroad, with its own currency and rate below it."""
    if rng.random() > 0.12:
        return [shop_line(rng, split)]
    town, land, currency, rate = rng.choice(_FOREIGN)
    foreign = round(abs(cents) / rate)
    name = companies.shop(rng, split, "us", rng.choice(_KINDS)).upper()[:20]
    return [f"{name} {town} {land}", f"{foreign / 100:,.2f} {currency} X {rate:.6f} (EXCHG RATE)"]


def _ach(rng: random.Random, split: str, what: str, name: str) -> str:
    who = people.person(rng, split).upper()
    return rng.choice(
        [
            f"{name} DES:{what} ID:{ids.code(rng, 9, 0.3)} INDN:{who} CO ID:{ids.digits(rng, 10)} PPD",
            f"{name} {what} {ids.digits(rng, 6)} {who}",
            f"{name} {what} PPD ID: {ids.digits(rng, 10)}",
            f"ACH {'Credit' if what == 'PAYROLL' else 'Debit'} {name.title()} - {what.title()}",
        ]
    )


def money_in(rng: random.Random, split: str, day: dt.date) -> str:
    """A deposit's description, one or two lines long once it is set."""
    kind = rng.random()
    employer = companies.company(rng, split).upper()[:22].strip()
    if kind < 0.35:
        return _ach(rng, split, rng.choice(["PAYROLL", "PAYROLL", "DIR DEP", "VENDOR PMT"]), employer)
    friend = people.person(rng, split, initial=0)
    return rng.choice(
        [
            f"Zelle payment from {friend.upper()} Conf# {ids.code(rng, 9, 0.5).lower()}",
            f"Online Transfer from SAV ...{ids.digits(rng, 4)} transaction#: {ids.digits(rng, 11)}",
            f"Mobile Deposit : Ref Number :{ids.digits(rng, 12)}",
            (
                f"ATM Cash Deposit {day:%m/%d} {' '.join(places.us_street(rng, split)[0].split()[:4])} "
                f"{places.city(rng, split)} {places.state(rng)} Card {ids.digits(rng, 4)}"
            ),
            (
                f"Edeposit IN Branch {day:%m/%d/%y} {rng.randint(8, 11):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d} "
                f"AM {places.city(rng, split)} {places.state(rng)}"
            ),
            "Remote Online Deposit",
            "Deposit",
        ]
    )


def money_out(rng: random.Random, split: str, day: dt.date) -> str:
    """A withdrawal's description, one or two lines long once it is set."""
    kind, before = rng.random(), day - dt.timedelta(days=rng.choice([0, 1, 1, 2]))
    if kind < 0.55:
        shop = shop_line(rng, split)
        return rng.choice(
            [
                f"Purchase authorized on {before:%m/%d} {shop} S{ids.digits(rng, 15)} Card {ids.digits(rng, 4)}",
                f"CHECKCARD {before:%m%d} {shop} {ids.digits(rng, 23)}",
                f"Card Purchase {before:%m/%d} {shop} Card {ids.digits(rng, 4)}",
                f"Recurring Card Purchase {before:%m/%d} {shop} Card {ids.digits(rng, 4)}",
                f"POS Debit - Visa Check Card {ids.digits(rng, 4)} - {shop}",
                f"DEBIT CARD PURCHASE {shop}",
            ]
        )
    if kind < 0.8:
        return _ach(rng, split, rng.choice(["ELEC PYMT", "BILL PAY", "INS PREM", "LOAN PYMT", "WEB PMTS"]), rng.choice(_UTILITIES))
    friend = people.person(rng, split, initial=0)
    return rng.choice(
        [
            f'Zelle payment to {friend} for "{rng.choice(_REASONS)}"; Conf# {ids.code(rng, 9, 0.5).lower()}',
            f"Online Transfer to SAV ...{ids.digits(rng, 4)} transaction#: {ids.digits(rng, 11)} {before:%m/%d}",
            (
                f"ATM Withdrawal {before:%m/%d} {' '.join(places.us_street(rng, split)[0].split()[:4])} "
                f"{places.city(rng, split)} {places.state(rng)} Card {ids.digits(rng, 4)}"
            ),
            f"Payment to Credit Card ending in {ids.digits(rng, 4)} {before:%m/%d}",
            f"WITHDRAWAL {ids.digits(rng, 6)}",
        ]
    )


def described_account(rng: random.Random, split: str, count: int, business: bool = False) -> Account:
    """A bank account's period with today's descriptions, its balance lifted out of the red."""
    a = bank_account(rng, split, count, business)
    lift = max(0, -min([a.opening, *(move.balance for move in a.moves)]))
    lift += amount(rng, 20, 4000) if lift else 0
    a.opening, a.closing = a.opening + lift, a.closing + lift
    for move in a.moves:
        move.balance += lift
        if move.section == "deposit":
            move.text = money_in(rng, split, move.date)
        elif move.section == "withdrawal":
            move.text = money_out(rng, split, move.date)
    return a


def rate(rng: random.Random) -> str:
    """A yearly rate of a card, in percent."""
    return f"{rng.uniform(14, 31):.2f}"


def year_to_date(rng: random.Random) -> tuple[int, int]:
    """Fees and interest of the year so far, in cents."""
    return rng.choice([0, 0, 3900, 9500]), rng.choice([0, amount(rng, 3, 900)])
