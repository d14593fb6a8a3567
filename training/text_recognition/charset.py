"""The characters the line recogniser knows, in class order.

Class 0 is the CTC blank, class i + 1 is `CHARSET[i]`, the last class says "this line is upside
down" and is the whole target of a line turned by 180 degrees.
"""

from __future__ import annotations

import unicodedata

ASCII = "".join(map(chr, range(0x20, 0x7F)))
WESTERN = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿŒœ"
CENTRAL = "ĂăĄąĆćČčĎďĐđĘęĚěŁłĽľŃńŇňŐőŘřŚśŠšȘșŤťȚțŮůŰűŹźŻżŽž"
SYMBOLS = "€£¥¢§°•–—‘’“”„«»…©®™×±½¼¾²³µ·¿¡"
MARKS = "✓☐☑☒"

CHARSET: tuple[str, ...] = tuple(ASCII + WESTERN + CENTRAL + SYMBOLS + MARKS)
BLANK = 0
UPSIDE_DOWN = len(CHARSET) + 1
CLASSES = len(CHARSET) + 2

_INDEX = {char: index + 1 for index, char in enumerate(CHARSET)}
# Shapes a reader cannot tell apart on paper get one label.
_SAME = str.maketrans({"−": "-", "‐": "-", "‑": "-", "º": "°", "ª": "a", "\u00a0": " ", "\u202f": " ",
                       "Ţ": "Ț", "ţ": "ț", "Ş": "Ș", "ş": "ș", "μ": "µ", "‚": ",", "ﬁ": "fi", "ﬂ": "fl",
                       "●": "•", "✔": "✓", "\u00ad": "-"})


def normalise(text: str) -> str:
    """NFC text with indistinguishable shapes merged; other unknown characters stay."""
    return unicodedata.normalize("NFC", text.translate(_SAME))


def known(text: str) -> bool:
    """Whether every character has a class."""
    return all(char in _INDEX for char in text)


def encode(text: str) -> list[int]:
    """Class indices of a text; raises KeyError for a character outside the charset."""
    return [_INDEX[char] for char in text]


def decode(classes: list[int]) -> str:
    """Text of collapsed class indices; blank and the upside-down class print nothing."""
    return "".join(CHARSET[c - 1] for c in classes if 0 < c <= len(CHARSET))
