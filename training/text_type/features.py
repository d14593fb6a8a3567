"""Words of a page -> hashed n-grams. `src/core/text-type/text-features.ts` is the twin; vectors in tests/golden/text-type."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from training.text_type.corpus import PrintedLine

#: Buckets of the hash: the net's input.
BUCKETS = 16384
#: A line higher than this many times the median one is a title.
TALL = 1.45
#: Letters in a row, spaces left out, that make a feature: they survive words run together.
GRAM = 5
#: A line of no more letters than this is a feature as a whole: a title or a label.
LONGEST_LABEL = 32

_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ﬁ": "fi", "ﬂ": "fl"}
)
_TOKEN = re.compile(r"[a-z0-9]+(?:[.,][0-9]+)*")
_NUMBER = re.compile(r"[0-9][0-9.,]*")
_YEAR = re.compile(r"(?:19|20)[0-9][0-9]")


def words_of(text: str) -> list[str]:
    """Lower-case words without accents; numbers become `#` and their length, but for short codes."""
    plain = unicodedata.normalize("NFD", text.lower()).translate(_LIGATURES)
    plain = re.sub(r"[\u0300-\u036f]", "", plain)
    return [_masked(token) for token in _TOKEN.findall(plain)]


def _masked(token: str) -> str:
    if _NUMBER.fullmatch(token):
        if len(token) == 1 or (len(token) == 4 and token.isdigit() and not _YEAR.fullmatch(token)):
            return token
        return "#" + ("." if not token.isdigit() else str(min(len(token), 9)))
    return token if len(token) <= 3 else re.sub(r"[0-9]", "0", token)


def features(lines: Sequence[PrintedLine]) -> np.ndarray:
    """Float32 (BUCKETS,): each family of n-grams, weighted by log(1 + count), has length 1."""
    families = {name: Counter() for name in "wbktl"}
    tall = TALL * _median([line.height for line in lines])
    for line in lines:
        words = words_of(line.text)
        families["w"].update(words)
        families["b"].update(f"{a}_{b}" for a, b in zip(words, words[1:], strict=False))
        letters = re.sub(r"[^a-z]", "", "".join(words))
        families["k"].update(letters[at : at + GRAM] for at in range(len(letters) - GRAM + 1))
        if line.height > tall:
            families["t"].update(words)
        if 3 <= len(letters) <= LONGEST_LABEL:
            families["l"][letters] += 1
    vector = np.zeros(BUCKETS, np.float64)
    for name, counts in families.items():
        weights = [math.log1p(count) for count in counts.values()]
        length = math.sqrt(sum(weight * weight for weight in weights))
        for gram, weight in zip(counts, weights, strict=True):
            vector[bucket(name + gram)] += weight / length
    return vector.astype(np.float32)


@lru_cache(maxsize=1_000_000)
def bucket(gram: str) -> int:
    """FNV-1a of the ASCII codes, 32 bits, modulo BUCKETS."""
    value = 0x811C9DC5
    for code in gram.encode("ascii"):
        value = ((value ^ code) * 0x01000193) & 0xFFFFFFFF
    return (value ^ (value >> 15)) % BUCKETS


def _median(values: Iterable[float]) -> float:
    """The upper median; infinite without values, so that nothing is a title."""
    ranked = sorted(values)
    return ranked[len(ranked) // 2] if ranked else math.inf
