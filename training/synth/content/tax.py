"""The figures and parties of W-2, 1099 and 1098 forms, obeying the forms' arithmetic."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

from training.synth.content import companies, ids, people, places
from training.synth.content.money import amount, plain


@dataclass(slots=True)
class Box:
    """One filled box: ``kind`` is money (cents), text, bool, date or percent."""

    kind: str
    value: object

    def normal(self) -> object:
        """The value as the schema wants it."""
        if self.kind == "money":
            return plain(self.value)
        if self.kind == "date":
            return self.value.isoformat()
        return self.value


@dataclass(slots=True)
class Party:
    """A payer, employer, recipient or borrower."""

    name: str
    address: list[str]
    tin: str
    phone: str = ""


@dataclass(slots=True)
class FormData:
    """A filled form. ``states`` rows: state, id, income and tax in cents (None if not printed)."""

    form: str
    year: int
    payer: Party
    recipient: Party
    account: str = ""
    corrected: bool = False
    void: bool = False
    boxes: dict[str, Box] = field(default_factory=dict)
    states: list[dict] = field(default_factory=list)
    locals: list[dict] = field(default_factory=list)
    consistent: bool = True
    split: str = "train"


def money_box(cents: int) -> Box:
    """A box of money."""
    return Box("money", cents)


def maybe(rng: random.Random, boxes: dict[str, Box], odds: float, path: str, low: float, high: float) -> None:
    """Fill a box at some odds with an amount between two dollar bounds."""
    if rng.random() < odds:
        boxes[path] = money_box(amount(rng, low, high))


def _country(rng: random.Random) -> str:
    return rng.choice(["Various", "VARIOUS", "Canada", "United Kingdom", "OC", "Japan", "Germany", "RIC", "France", "Various Countries"])


def _int(rng: random.Random, f: FormData) -> None:
    b = f.boxes
    maybe(rng, b, 0.92, "box1", 10, 20000)
    maybe(rng, b, 0.15, "box2", 5, 900)
    maybe(rng, b, 0.25, "box3", 10, 9000)
    if rng.random() < 0.15:
        base = sum(b[k].value for k in ("box1", "box3") if k in b)
        b["box4"] = money_box(round(base * 0.24))
    maybe(rng, b, 0.08, "box5", 5, 400)
    if rng.random() < 0.12:
        maybe(rng, b, 1, "box6", 1, 300)
        b["box7"] = Box("text", _country(rng))
    if rng.random() < 0.25:
        maybe(rng, b, 1, "box8", 20, 9000)
        if rng.random() < 0.4:
            b["box9"] = money_box(round(b["box8"].value * rng.uniform(0.02, 0.6)))
    for path in ("box10", "box11", "box12", "box13"):
        maybe(rng, b, 0.1, path, 5, 1500)
    if rng.random() < 0.12:
        b["box14"] = Box("text", ids.code(rng, 9, 0.35))


def _div(rng: random.Random, f: FormData) -> None:
    b = f.boxes
    total = amount(rng, 10, 30000)
    b["box1a"] = money_box(total)
    if rng.random() < 0.85:
        b["box1b"] = money_box(round(total * rng.uniform(0.1, 1)))
    if rng.random() < 0.55:
        gain = amount(rng, 10, 15000)
        b["box2a"] = money_box(gain)
        for path in ("box2b", "box2c", "box2d"):
            if rng.random() < 0.25:
                b[path] = money_box(round(gain * rng.uniform(0.01, 0.3)))
    for path, odds in (("box2e", 0.05), ("box2f", 0.05)):
        maybe(rng, b, odds, path, 5, 300)
    maybe(rng, b, 0.3, "box3", 5, 3000)
    if rng.random() < 0.12:
        b["box4"] = money_box(round(total * 0.24))
    if rng.random() < 0.35:
        b["box5"] = money_box(round(total * rng.uniform(0.01, 0.3)))
    maybe(rng, b, 0.08, "box6", 5, 300)
    if rng.random() < 0.35:
        maybe(rng, b, 1, "box7", 1, 600)
        b["box8"] = Box("text", _country(rng))
    maybe(rng, b, 0.06, "box9", 50, 5000)
    maybe(rng, b, 0.04, "box10", 50, 5000)
    if rng.random() < 0.2:
        maybe(rng, b, 1, "box12", 20, 4000)
        if rng.random() < 0.4:
            b["box13"] = money_box(round(b["box12"].value * rng.uniform(0.02, 0.8)))
    b |= {"fatca": Box("bool", True)} if rng.random() < 0.06 else {}


def _misc(rng: random.Random, f: FormData) -> None:
    b = f.boxes
    main = rng.choice(["box1", "box2", "box3", "box6", "box10", "box1", "box3"])
    b[main] = money_box(amount(rng, 600, 60000))
    spread = {
        "box1": 0.15,
        "box2": 0.12,
        "box3": 0.2,
        "box5": 0.05,
        "box6": 0.1,
        "box8": 0.1,
        "box9": 0.06,
        "box10": 0.08,
        "box11": 0.05,
        "box12": 0.05,
        "box15": 0.06,
    }
    if f.year <= 2024:
        spread["box14"] = 0.06
    for path, odds in spread.items():
        if path not in b:
            maybe(rng, b, odds, path, 50, 30000)
    if rng.random() < 0.2:
        b["box4"] = money_box(round(b[main].value * rng.uniform(0.1, 0.28)))
    if rng.random() < 0.12:
        b["box7"] = Box("bool", True)
    b |= {"fatca": Box("bool", True)} if rng.random() < 0.06 else {}


def _nec(rng: random.Random, f: FormData) -> None:
    b = f.boxes
    main = "box1a" if f.year >= 2026 else "box1"
    b[main] = money_box(amount(rng, 600, 120000))
    if f.year >= 2026:
        for path in ("box1b", "box1d"):
            if rng.random() < 0.3:
                b[path] = money_box(round(b[main].value * rng.uniform(0.02, 0.3)))
        if "box1b" in b:
            b["box1c"] = Box("text", f"{rng.randint(101, 899)}")
    if rng.random() < 0.1:
        b["box2"] = Box("bool", True)
    if f.year >= 2025:
        maybe(rng, b, 0.06, "box3", 1000, 90000)
    if rng.random() < 0.2:
        b["box4"] = money_box(round(b[main].value * rng.uniform(0.1, 0.24)))


def _r(rng: random.Random, f: FormData) -> None:
    b = f.boxes
    gross = amount(rng, 200, 150000)
    b["box1"] = money_box(gross)
    kind = rng.random()
    code = rng.choice(["7", "7", "7", "1", "2", "4", "G", "H", "3", "1M", "7D", "4G", "81", "P", "J", "Q", "T", "B7", "Y7"])
    if code in ("G", "H"):
        b["box2a"] = money_box(0)
    elif kind < 0.7:
        b["box2a"] = money_box(gross if rng.random() < 0.6 else round(gross * rng.uniform(0.2, 0.99)))
    if kind >= 0.6:
        b["taxable_amount_not_determined"] = Box("bool", True)
    if rng.random() < 0.35:
        b["total_distribution"] = Box("bool", True)
    if "box2a" in b and b["box2a"].value and rng.random() < 0.08:
        b["box3"] = money_box(round(b["box2a"].value * rng.uniform(0.05, 0.5)))
    if rng.random() < 0.65:
        b["box4"] = money_box(round(gross * rng.choice([0.1, 0.2, 0.2, 0.12])))
    maybe(rng, b, 0.2, "box5", 50, 9000)
    maybe(rng, b, 0.05, "box6", 50, 9000)
    b["box7"] = Box("text", code)
    if rng.random() < 0.5:
        b["ira_sep_simple"] = Box("bool", True)
    maybe(rng, b, 0.05, "box8", 50, 900)
    if rng.random() < 0.12:
        b["box9a"] = Box("percent", rng.choice(["100", "50", "25", "33", "12.5"]))
    maybe(rng, b, 0.1, "box9b", 50, 20000)
    maybe(rng, b, 0.05, "box10", 50, 9000)
    if rng.random() < 0.12:
        b["box11"] = Box("text", str(rng.randint(2006, f.year)))
    if rng.random() < 0.08:
        b["date_of_payment"] = Box("date", dt.date(f.year, rng.randint(1, 12), rng.randint(1, 28)))


def _1098(rng: random.Random, f: FormData) -> None:
    b = f.boxes
    principal = amount(rng, 20000, 900000)
    start = dt.date(rng.randint(2003, f.year), rng.randint(1, 12), rng.randint(1, 28))
    b["box1"] = money_box(round(principal * rng.uniform(0.015, 0.075)))
    b["box2"] = money_box(principal)
    b["box3"] = Box("date", start)
    maybe(rng, b, 0.08, "box4", 20, 2000)
    maybe(rng, b, 0.3, "box5", 100, 3000)
    maybe(rng, b, 0.12, "box6", 200, 9000)
    if rng.random() < 0.6:
        b["box7"] = Box("bool", True)
    else:
        b["box8"] = Box("text", ", ".join(places.address(rng, f.split)))
    if rng.random() < 0.4:
        b["box9"] = Box("text", rng.choice(["1", "1", "1", "2", "3"]))
    if rng.random() < 0.5:
        b["box10"] = Box(
            "text", f"{rng.choice(['Property Tax', 'RE TAXES', 'Real Estate Taxes', 'Taxes Paid', 'Tax'])} {plain(amount(rng, 400, 14000))}"
        )
    if rng.random() < 0.15:
        b["box11"] = Box("date", dt.date(f.year, rng.randint(1, 12), rng.randint(1, 28)))


_FILL = {"1099-INT": _int, "1099-DIV": _div, "1099-MISC": _misc, "1099-NEC": _nec, "1099-R": _r, "1098": _1098}


def information_return(rng: random.Random, split: str, form: str) -> FormData:
    """A filled 1099 or 1098. A few forms break their arithmetic and say so."""
    year = rng.randint(2020, 2026)
    kind = {"1098": companies.lender, "1099-INT": companies.bank, "1099-DIV": companies.broker, "1099-R": companies.broker}.get(
        form, companies.company
    )
    name = kind(rng, split)
    payer = Party(party_case(rng, name), places.address(rng, split), ids.ein(rng), places.phone(rng) if rng.random() < 0.7 else "")
    recipient = Party(party_case(rng, people.person(rng, split)), places.address(rng, split), ids.ssn(rng, 0.45))
    if form in ("1099-MISC", "1099-NEC") and rng.random() < 0.3:
        recipient.name, recipient.tin = companies.company(rng, split), ids.ein(rng)
    f = FormData(form, year, payer, recipient, split=split)
    if rng.random() < 0.75:
        f.account = ids.account(rng, 0.3)
    f.corrected = rng.random() < 0.06
    f.void = not f.corrected and rng.random() < 0.02
    _FILL[form](rng, f)
    if form != "1098" and rng.random() < (0.55 if form in ("1099-R", "1099-MISC", "1099-NEC") else 0.25):
        f.states = _states(rng, f)
    if form == "1099-R" and rng.random() < 0.07:
        f.locals = [{"tax": amount(rng, 5, 400), "locality": places.city(rng, split), "distribution": next(iter(f.boxes.values())).value}]
    if rng.random() < 0.06:
        _break_form(rng, f)
    return f


def _states(rng: random.Random, f: FormData) -> list[dict]:
    base = next((x.value for x in f.boxes.values() if x.kind == "money"), 10000)
    rows = []
    for _ in range(1 if rng.random() < 0.85 else 2):
        row = {"state": places.state(rng, True), "id": state_id(rng), "income": None, "tax": None}
        if rng.random() < 0.8:
            row["tax"] = round(base * rng.uniform(0.01, 0.08))
        if f.form in ("1099-R", "1099-MISC", "1099-NEC") and rng.random() < 0.8:
            row["income"] = base
        rows.append(row)
    return rows


def _break_form(rng: random.Random, f: FormData) -> None:
    pairs = {"1099-DIV": ("box1b", "box1a"), "1099-R": ("box2a", "box1"), "1099-INT": ("box9", "box8"), "1099-NEC": ("box1b", "box1a")}
    small, large = pairs.get(f.form, ("", ""))
    if small and large in f.boxes:
        f.boxes[small] = money_box(f.boxes[large].value + amount(rng, 10, 5000))
        f.consistent = False


def state_id(rng: random.Random) -> str:
    """A payer's or employer's number with a state."""
    return rng.choice(
        [
            ids.digits(rng, 9),
            ids.digits(rng, 7),
            f"{ids.digits(rng, 3)}-{ids.digits(rng, 4)}-{rng.randint(1, 9)}",
            f"{ids.ein(rng)}",
            ids.code(rng, 8, 0.2),
            f"{ids.digits(rng, 8)}-{rng.randint(0, 999):03d}",
            f"WTH{ids.digits(rng, 6)}",
        ]
    )


def party_case(rng: random.Random, name: str) -> str:
    """A name as some printers set it, in capitals."""
    return name.upper() if rng.random() < 0.35 else name
