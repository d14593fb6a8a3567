"""Where training lines come from: a name in the configuration -> a factory and its classes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from training.synth.lines import Line


class Factory(Protocol):
    """Draws the line of a seed at a damage level (0 clean, 1 full mix)."""

    def draw(self, seed: int, level: float, upside_down: float = 0.03) -> Line: ...


@dataclass(frozen=True)
class Alphabet:
    """Characters in class order; class 0 is the blank, the class after the last is "upside down"."""

    characters: tuple[str, ...]

    @property
    def classes(self) -> int:
        return len(self.characters) + 2

    @property
    def upside_down(self) -> int:
        return len(self.characters) + 1

    def decode(self, classes: list[int]) -> str:
        """Text of collapsed class indices; blank and the upside-down class print nothing."""
        return "".join(self.characters[c - 1] for c in classes if 0 < c <= len(self.characters))


def alphabet(source: str) -> Alphabet:
    """The alphabet of a source; raises ValueError for an unknown name."""
    if source == "latin":
        from training.text_recognition.charset import CHARSET

        return Alphabet(CHARSET)
    if source == "micr":
        from training.micr_recognition.lines import CHARSET as MICR

        return Alphabet(MICR)
    raise ValueError(f"unknown line source {source!r}")


def factory(source: str, split: str, kinds: tuple[str, ...] | None = None) -> Factory:
    """The line factory of a source for one split (`train` or `test`); `kinds` of type matter to print only."""
    if source == "latin":
        from training.synth.lines import LineFactory

        return LineFactory(split, kinds) if kinds else LineFactory(split)
    from training.micr_recognition.lines import MicrLineFactory

    return MicrLineFactory(split)
