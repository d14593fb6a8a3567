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


#: Share of the training lines that are cut from whole drawn pages.
PAGE_SHARE = 0.4


def factory(source: str, split: str) -> Factory:
    """The training mix of a source for one split (`train` or `test`)."""
    if source == "micr":
        from training.micr_recognition.lines import MicrLineFactory

        return MicrLineFactory(split)
    from training.synth.lines import LineFactory
    from training.synth.page_lines import MixedLineFactory, PageLineFactory

    return MixedLineFactory(PageLineFactory(split), LineFactory(split), PAGE_SHARE)


def held_out_factory(source: str, name: str) -> tuple[Factory, float]:
    """The factory and the damage level of a held-out set: fonts, words and layouts never trained on.

    `clean` is everyday print without damage, `mixed` adds symbol soup, invented accents, type down to 9 px,
    stretched type, terminal faces and bad crops, `hard` adds the full mix of damage to that, `pages` is
    lines cut from photographed and scanned pages, `hand` handwriting-like type.
    """
    if source == "micr":
        return factory("micr", "test"), float(name == "hard")
    from training.synth.lines import LineFactory, Scope
    from training.synth.page_lines import PageLineFactory

    text_faces = ("sans", "serif", "mono", "typewriter")
    if name == "pages":
        return PageLineFactory("test"), 1.0
    if name == "clean":
        return LineFactory("test", Scope(text_faces, ordinary=True)), 0.0
    return LineFactory("test", Scope(("hand",) if name == "hand" else (*text_faces, "ocr"))), float(name == "hard")
