"""Transcripts of what the recogniser confuses: look-alike letters in codes, quotes, spaces, masks, entries of forms."""

from __future__ import annotations

import random
import string
from collections.abc import Callable

from training.synth import numbers as num
from training.synth import phrases as ph
from training.synth import vocabulary as voc

Word = Callable[[random.Random], str]
#: Look-alikes three times as often as the other capitals and digits.
_CODE = "O0I1" * 3 + "B8S5Z2G6QDUVJ" + string.ascii_uppercase + string.digits
_GROUPED = ("{}-{}-{}", "{} {} {}", "{}{}", "{}/{}", "{}.{}", "{}{}{}", "{}-{}")


def code(word: Word, rng: random.Random) -> str:
    """An identifier of capitals and digits without a context: `O0` and `I1` are told by shape alone."""
    parts = ["".join(rng.choice(_CODE) for _ in range(rng.randint(1, 5))) for _ in range(3)]
    text = rng.choice(_GROUPED).format(*parts)
    head = rng.choice(("", "", "", "ID ", "No. ", "Ref: ", "SN ", "Order # ", "Lot ", f"{word(rng)} "))
    return head + (text if rng.random() < 0.85 else text.lower())


def apostrophes(word: Word, rng: random.Random) -> str:
    """Captions, names and elisions with an apostrophe or quotes; the caller curls some of them."""
    caption = [text for text in ph.FORM_LABELS if "'" in text]
    name = rng.choice(("O'Neill", "O'Brien", "D'Angelo", "D'Amico", "O'Connor", "N'Diaye", "L'Oréal", "McDonald's", "Lowe's", "Wendy's", "Kohl's"))
    return rng.choice((
        lambda: rng.choice(caption), lambda: rng.choice(caption).upper(), lambda: rng.choice(caption)[:30],
        lambda: f"{rng.choice(voc.FIRST)} {name}", lambda: f"{word(rng)}'s {word(rng)}", lambda: f"l'{word(rng)} d'{word(rng)}",
        lambda: f"“{word(rng)} {word(rng)}”", lambda: f"\"{word(rng)}\" {word(rng)}", lambda: f"{word(rng)}s' {word(rng)} ('{num.digits(rng, 2)})",
        lambda: f"{num.digits(rng, 1)}'{num.digits(rng, 3)}.{num.digits(rng, 2)}", lambda: f"{word(rng)} isn't {word(rng)}, it's {word(rng)}",
    ))()


def capitals(word: Word, rng: random.Random) -> str:
    """Capitals with accents: the mark sits where crops are tight."""
    with_marks = [text for text in (word(rng) for _ in range(12)) if not text.isascii()]
    marked = with_marks[: rng.randint(1, 3)] or [rng.choice(voc.CITIES)]
    return " ".join([*marked, *([word(rng)] if rng.random() < 0.3 else [])]).upper()


def spaced(word: Word, rng: random.Random) -> str:
    """Punctuation with and without a space beside it, and letters or digits set apart."""
    gap, other = rng.choice(("", " ")), rng.choice(("", " "))
    label, mark = rng.choice((rng.choice(ph.LABELS), word(rng))), rng.choice(":::-/&+,.#)(–")
    amount = num.amount(rng)
    return rng.choice((
        f"{label}{gap}{mark}{other}{rng.choice((amount, word(rng), num.date(rng), num.digits(rng, rng.randint(1, 5))))}",
        f"{label} ({gap}{rng.choice(string.ascii_uppercase)}{gap}){other}{amount}", f"{num.digits(rng, 1)}{gap}/{gap}{num.digits(rng, 1)}",
        f"{rng.choice('$€£')}{gap}{num.grouped(num.value(rng), ',', '.')}", f"{label}{gap}{'.' * rng.randint(3, 6)}{other}{amount}",
        f"{rng.choice('ABCDEFGHIJ')}.{gap}{rng.choice('ABCDEFGHIJ')}.{other}{rng.choice(voc.LAST)}", f"{num.digits(rng, 2)}.{gap}{word(rng)}",
        f"{num.digits(rng, 3)}{gap}{num.digits(rng, 3)}{other}{num.digits(rng, 3)}", f"{label}{gap}*{other}{amount}", f"{rng.randint(1, 9)} {rng.randint(1, 99)}% {amount}",
    ))


def entry(word: Word, rng: random.Random) -> str:
    """What is filled into the boxes of a form: states, ticks, short numbers, masked identifiers, lone amounts."""
    tail, whole = num.digits(rng, 4), num.value(rng)
    return rng.choice((
        lambda: rng.choice(voc.STATES), lambda: rng.choice(("X", "X", "x", "✓", "☒", "☑", "☐")), lambda: num.digits(rng, rng.randint(1, 3)),
        lambda: rng.choice((f"XXX-XX-{tail}", f"xxx-xx-{tail}", f"***-**-{tail}", f"XX-XXX{tail}", f"xxxx{tail}", f"XXXX XXXX XXXX {tail}", f"XXXXX{tail}", f"....{tail}")),
        lambda: f"$ {num.grouped(whole, ',', '.')}", lambda: num.grouped(whole, ",", "."), lambda: f"{whole:.2f}", lambda: f"{int(whole)}", lambda: f"{int(whole)} 00",
        lambda: f"{num.digits(rng, 3)}-{num.digits(rng, 2)}-{tail}", lambda: f"{num.digits(rng, 2)}-{num.digits(rng, 7)}",
        lambda: f"{rng.choice(voc.CITIES)}, {rng.choice(voc.STATES)} {num.digits(rng, 5)}", lambda: f"{rng.choice(voc.FIRST)} {rng.choice(string.ascii_uppercase)} {rng.choice(voc.LAST)}",
        lambda: num.date(rng), lambda: rng.choice("ABCDEGHJLMPSTW") + rng.choice(("", "A", "B", "D")), lambda: f"{rng.randint(1, 12)} / {rng.randint(1, 31)} / {rng.randint(1990, 2030)}",
        lambda: f"{rng.choice(('D', 'DD', 'E', 'C', 'W', 'AA', 'P'))} {num.grouped(whole, ',', '.')}", lambda: f"({num.digits(rng, 3)}) {num.digits(rng, 3)}-{tail}",
    ))()


#: Weight in the training mix, beside about 130 of everyday strings, and maker.
HARD: tuple[tuple[float, Callable[[Word, random.Random], str]], ...] = ((2, code), (4, apostrophes), (4, capitals), (7, spaced), (9, entry))
