"""What stands on a check: parties, amount in figures and words, the MICR line."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from training.synth.content import companies, dates, ids, people, places
from training.synth.content.money import amount, words


@dataclass(slots=True)
class Cheque:
    """``micr`` uses A transit, B amount, C on-us, D dash and spaces."""

    payer: str
    payer_address: list[str]
    payee: str
    date: dt.date
    cents: int
    in_words: str
    bank: str
    memo: str
    number: str
    routing: str
    account: str
    micr: str
    business: bool
    consistent: bool = True


def _in_words(rng: random.Random, cents: int) -> str:
    dollars, rest = divmod(cents, 100)
    text = words(dollars)
    style = rng.randrange(4)
    tail = rng.choice([f"and {rest:02d}/100", f"& {rest:02d}/100", f"and {rest or 'no'}/100"])
    if style == 0:
        text = text.capitalize()
    elif style == 1:
        text = text.upper()
        tail = tail.upper()
    else:
        text = " ".join("-".join(p.capitalize() for p in w.split("-")) for w in text.split())
    return f"{text} {tail}"


def cheque(rng: random.Random, split: str, business: bool) -> Cheque:
    """A filled check. A few break a rule: figures and words differ or the routing check digit is wrong."""
    cents = amount(rng, 5, 9000 if not business else 60000)
    consistent = rng.random() > 0.05
    worded = cents if consistent or rng.random() < 0.4 else cents + 10000
    routing = ids.routing(rng, valid=consistent or worded != cents)
    account = ids.digits(rng, rng.choice([7, 8, 9, 10, 10, 12, 13]))
    number = str(rng.randint(101, 9999) if not business else rng.randint(1001, 899999))
    serial = number.zfill(rng.choice([4, 6])) if business else number.zfill(rng.choice([3, 4]))
    body = account if rng.random() < 0.7 else f"{account[:3]}D{account[3:]}" if rng.random() < 0.5 else f"{account[:4]} {account[4:]}"
    if business:
        micr = f"C{serial}C A{routing}A {body}C"
    else:
        micr = rng.choice([f"A{routing}A {body}C {serial}", f"A{routing}A{body}C{serial}", f"A{routing}A {serial} {body}C"])
    if rng.random() < 0.12:
        micr += f" B{cents:010d}B"
    payer = companies.company(rng, split) if business else people.person(rng, split)
    payee = companies.company(rng, split) if rng.random() < 0.5 else people.person(rng, split)
    memo = rng.choice(
        [
            "",
            "Rent",
            "Invoice " + ids.digits(rng, 4),
            "Services",
            "Groceries",
            "Donation",
            "Loan payment",
            "Acct " + ids.digits(rng, 6),
            "Birthday",
            "Utilities",
            "Tuition",
            "Repairs",
            "Dues",
        ]
    )
    return Cheque(
        payer,
        places.address(rng, split),
        payee,
        dates.any_day(rng),
        cents,
        _in_words(rng, worded),
        companies.bank(rng, split),
        memo,
        number,
        routing,
        account,
        micr,
        business,
        consistent,
    )
