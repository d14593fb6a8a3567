"""Bank and card accounts: a period's movements with balances that close."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

from training.synth.content import dates, goods
from training.synth.content.money import amount


@dataclass(slots=True)
class Movement:
    """One transaction in cents; ``section`` is deposit, withdrawal, check, fee, interest,
    purchase, payment or advance."""

    date: dt.date
    text: str
    cents: int
    section: str
    check: str = ""
    balance: int = 0
    posted: dt.date | None = None


@dataclass(slots=True)
class Account:
    """A bank account's period."""

    start: dt.date
    end: dt.date
    opening: int
    closing: int
    moves: list[Movement] = field(default_factory=list)
    consistent: bool = True

    def total(self, *sections: str) -> int:
        """Signed sum of sections."""
        return sum(m.cents for m in self.moves if m.section in sections)

    def part(self, *sections: str) -> list[Movement]:
        """The movements of sections."""
        return [m for m in self.moves if m.section in sections]

    def daily(self) -> list[tuple[dt.date, int]]:
        """Closing balance of each day with movements."""
        last: dict[dt.date, int] = {}
        for move in self.moves:
            last[move.date] = move.balance
        return sorted(last.items())


def bank_account(rng: random.Random, split: str, count: int, business: bool = False) -> Account:
    """A period with ``count`` or so movements; the balance may go below zero now and then."""
    start, end = dates.statement_period(rng)
    scale = 8 if business else 1
    opening = amount(rng, 50, 25000) * scale
    moves = []
    number = rng.randint(101, 9800)
    for _ in range(count):
        day = dates.between(rng, start, end)
        kind = rng.random()
        if kind < 0.22:
            moves.append(Movement(day, goods.bank_credit(rng, split), amount(rng, 20, 6000) * scale, "deposit"))
        elif kind < 0.36:
            number += rng.choice([1, 1, 1, 2, 3])
            moves.append(
                Movement(
                    day,
                    rng.choice([f"CHECK {number}", f"Check #{number}", "CHECK", f"CHECK # {number}"]),
                    -amount(rng, 15, 2500) * scale,
                    "check",
                    str(number),
                )
            )
        else:
            moves.append(Movement(day, goods.bank_debit(rng, split), -amount(rng, 3, 900) * scale, "withdrawal"))
    if rng.random() < 0.4:
        moves.append(
            Movement(
                end,
                rng.choice(["MONTHLY SERVICE CHARGE", "Monthly Maintenance Fee", "OVERDRAFT FEE", "SERVICE FEE"]),
                -rng.choice([300, 500, 1000, 1200, 1500, 2500, 3500]),
                "fee",
            )
        )
    if rng.random() < 0.4:
        moves.append(Movement(end, rng.choice(["INTEREST EARNED", "Interest Paid", "INTEREST PAYMENT"]), amount(rng, 0.01, 60), "interest"))
    moves.sort(key=lambda m: m.date)
    balance = opening
    for move in moves:
        balance += move.cents
        move.balance = balance
    account = Account(start, end, opening, balance, moves)
    if rng.random() < 0.06:
        account.closing += rng.choice([-1, 1]) * amount(rng, 1, 900)
        account.consistent = False
    return account


@dataclass(slots=True)
class CardAccount:
    """A card account's cycle; payments are negative, charges positive."""

    start: dt.date
    end: dt.date
    due: dt.date
    previous: int
    payments: int
    purchases: int
    advances: int
    transfers: int
    fees: int
    interest: int
    new: int
    minimum: int
    past_due: int
    limit: int
    available: int
    moves: list[Movement]
    consistent: bool = True


def card_account(rng: random.Random, split: str, count: int) -> CardAccount:
    """A cycle with ``count`` or so purchases."""
    start, end = dates.statement_period(rng)
    previous = amount(rng, 20, 9000)
    moves = []
    for _ in range(rng.choice([1, 1, 1, 2])):
        day = dates.between(rng, start, end)
        paid = rng.choice([previous, amount(rng, 25, max(30, previous / 100)), 3500])
        moves.append(
            Movement(
                day,
                rng.choice(["PAYMENT - THANK YOU", "ONLINE PAYMENT, THANK YOU", "AUTOPAY PAYMENT", "Payment Received", "MOBILE PAYMENT"]),
                -paid,
                "payment",
            )
        )
    for _ in range(count):
        day = dates.between(rng, start, end)
        refund = rng.random() < 0.05
        cents = amount(rng, 2, 800)
        moves.append(Movement(day, goods.merchant(rng, split), -cents if refund else cents, "payment" if refund else "purchase"))
    if rng.random() < 0.12:
        moves.append(Movement(dates.between(rng, start, end), "CASH ADVANCE ATM", amount(rng, 20, 600), "advance"))
    moves.sort(key=lambda m: m.date)
    for move in moves:
        move.posted = move.date + dt.timedelta(days=rng.choice([0, 1, 1, 2]))
    fees = rng.choice([0, 0, 0, 2900, 3900, 9500])
    interest = amount(rng, 1, 200) if rng.random() < 0.45 else 0
    totals = {s: sum(m.cents for m in moves if m.section == s) for s in ("payment", "purchase", "advance")}
    transfers = amount(rng, 100, 4000) if rng.random() < 0.08 else 0
    new = previous + sum(totals.values()) + transfers + fees + interest
    consistent = rng.random() > 0.06
    if not consistent:
        new += amount(rng, 1, 400)
    limit = max(100_000, -(-max(new, previous) // 100_000) * 100_000 + rng.choice([0, 1, 2, 5, 10]) * 100_000)
    minimum = 0 if new <= 0 else min(new, max(2500, round(new * 0.02)))
    return CardAccount(
        start,
        end,
        end + dt.timedelta(days=rng.randint(21, 28)),
        previous,
        totals["payment"],
        totals["purchase"],
        totals["advance"],
        transfers,
        fees,
        interest,
        new,
        minimum,
        rng.choice([0, 0, 0, 2500]),
        limit,
        max(0, limit - max(0, new)),
        moves,
        consistent,
    )
