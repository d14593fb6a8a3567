"""The figures of a W-2."""

from __future__ import annotations

import random

from training.synth.content import companies, ids, people, places
from training.synth.content.money import amount
from training.synth.content.tax import (
    Box,
    FormData,
    Party,
    maybe,
    money_box,
    party_case,
    state_id,
)

WAGE_BASE = {2020: 137700, 2021: 142800, 2022: 147000, 2023: 160200, 2024: 168600, 2025: 176100, 2026: 184500}
"""Social security wage base in dollars, by tax year."""


def wage_statement(rng: random.Random, split: str) -> FormData:
    """A filled W-2; ``payer`` is the employer and ``account`` the control number."""
    year = rng.randint(2020, 2026)
    employer = Party(party_case(rng, companies.company(rng, split)), places.address(rng, split), ids.ein(rng))
    employee = Party(party_case(rng, people.person(rng, split, initial=0.6)), places.address(rng, split), ids.ssn(rng, 0.2))
    f = FormData("W2", year, employer, employee, split=split)
    if rng.random() < 0.6:
        f.account = rng.choice(
            [ids.digits(rng, rng.randint(3, 8)), ids.code(rng, 6), f"{ids.digits(rng, 4)} {ids.code(rng, 3, 1)}/{ids.code(rng, 3, 0.5)}"]
        )
    b = f.boxes
    gross = amount(rng, 1500, 260000, 0.03)
    deferral = round(gross * rng.uniform(0.02, 0.12)) if rng.random() < 0.4 else 0
    wages = gross - deferral
    base = WAGE_BASE[year] * 100
    tips = round(gross * rng.uniform(0.02, 0.2)) if rng.random() < 0.08 else 0
    b["box1"] = money_box(wages)
    if rng.random() < 0.96:
        b["box2"] = money_box(round(wages * rng.uniform(0.03, 0.26)))
    exempt = rng.random() < 0.05
    ss = min(gross, base) - min(tips, min(gross, base))
    if not exempt:
        b["box3"] = money_box(ss)
        b["box4"] = money_box(round((ss + tips) * 0.062))
        if tips:
            b["box7"] = money_box(tips)
    b["box5"] = money_box(gross)
    b["box6"] = money_box(round(gross * 0.0145 + max(0, gross - 20_000_000) * 0.009))
    maybe(rng, b, 0.03, "box8", 50, 3000)
    maybe(rng, b, 0.07, "box10", 500, 5000)
    maybe(rng, b, 0.04, "box11", 500, 9000)
    codes = []
    if deferral:
        codes.append((rng.choice(["D", "D", "D", "E", "S", "G"]), deferral))
    extra = ["DD", "W", "C", "AA", "BB", "P", "V", "J", "Y", "EE", "FF"] + (["TA", "TP", "TT"] if year >= 2026 else [])
    for code in rng.sample(extra, rng.choice([0, 0, 1, 1, 2, 3])):
        codes.append((code, amount(rng, 20, 15000, 0.05)))
    rng.shuffle(codes)
    for i, (code, cents) in enumerate(codes[:4]):
        b[f"box12.{i}.code"] = Box("text", code)
        b[f"box12.{i}.amount"] = money_box(cents)
    for path, odds in (("statutory_employee", 0.02), ("retirement_plan", 0.5 if deferral else 0.1), ("third_party_sick_pay", 0.03)):
        if rng.random() < odds:
            b[path] = Box("bool", True)
    for i in range(rng.choice([0, 0, 0, 1, 1, 2, 3])):
        label = rng.choice(
            [
                "CASDI",
                "SDI",
                "UNION",
                "UNION DUES",
                "HEALTH",
                "NYPFL",
                "PFL",
                "414H",
                "S125",
                "SUI",
                "FLI",
                "DI P.P.#",
                "VPDI",
                "MED",
                "CAFE125",
                "PARK",
                "LTD",
                "WA-PFML",
            ]
        )
        b[f"box14.{i}.label"] = Box("text", label)
        b[f"box14.{i}.amount"] = money_box(amount(rng, 5, 6000, 0.03))
    if year >= 2026 and rng.random() < 0.2:
        b["box14b.0"] = Box("text", f"{rng.randint(101, 899)}")
    for _ in range(rng.choices([0, 1, 2], [0.12, 0.75, 0.13])[0]):
        f.states.append(
            {"state": places.state(rng, True), "id": state_id(rng), "income": wages, "tax": round(wages * rng.uniform(0.01, 0.09))}
        )
    if f.states and rng.random() < 0.22:
        f.locals.append(
            {
                "income": wages,
                "tax": round(wages * rng.uniform(0.002, 0.03)),
                "locality": rng.choice([places.city(rng, split).upper(), places.city(rng, split), ids.code(rng, 4, 0.8), "NYC"]),
            }
        )
    if rng.random() < 0.06:
        path = rng.choice(["box4", "box6"])
        if path in b:
            b[path] = money_box(b[path].value + amount(rng, 5, 900))
            f.consistent = False
    return f
