"""What a recogniser, a torn page and a bad photograph make of the printed lines."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from training.text_type.corpus import PrintedLine

_LIKE = {
    "o": "0", "0": "o", "l": "1i", "i": "l1", "1": "li", "s": "5", "5": "s", "b": "8h", "8": "b3", "e": "c", "c": "e",
    "m": "n", "n": "r", "u": "v", "v": "u", "g": "q9", "t": "f", "f": "t", "z": "2", "a": "o", "h": "b", ".": ",", ",": ".",
}  # fmt: skip


@dataclass(frozen=True)
class NoiseSettings:
    """Largest shares at full damage: wrong or lost `characters`, lost or added `spaces`, lost `words` and
    `lines`; shares of pages that are `cut` to a part, lose their `titles`, or have no `heights` to tell by."""

    characters: float
    spaces: float
    words: float
    lines: float
    cut: float
    titles: float
    heights: float


def damaged(
    lines: tuple[PrintedLine, ...], rng: np.random.Generator, settings: NoiseSettings
) -> list[PrintedLine]:
    """The lines as they might be read; damage differs from page to page, one in five has none."""
    strength = max(0.0, rng.uniform(-0.25, 1))
    kept = _part(lines, rng) if rng.random() < settings.cut else list(lines)
    if rng.random() < settings.titles:
        kept = _without_titles(kept)
    lost = rng.random(len(kept)) < settings.lines * strength * rng.random()
    kept = _joined([line for line, is_lost in zip(kept, lost, strict=True) if not is_lost], rng)
    if rng.random() < settings.heights:
        kept = [replace(line, height=0.01) for line in kept]
    return [
        replace(line, text=_misread(line.text, rng, strength, settings), height=line.height * size)
        for line, size in zip(kept, rng.uniform(0.9, 1.1, len(kept)), strict=True)
    ]


def _part(lines: tuple[PrintedLine, ...], rng: np.random.Generator) -> list[PrintedLine]:
    """A stretch of the page, from the top, the middle or the end."""
    size = max(1, int(len(lines) * rng.uniform(0.35, 0.95)))
    first = rng.choice([0, len(lines) - size, int(rng.integers(max(1, len(lines) - size + 1)))])
    return list(lines[max(0, first) : max(0, first) + size])


def _without_titles(lines: list[PrintedLine]) -> list[PrintedLine]:
    ranked = sorted(line.height for line in lines)
    return [line for line in lines if line.height <= 1.3 * ranked[len(ranked) // 2]]


def _joined(lines: list[PrintedLine], rng: np.random.Generator) -> list[PrintedLine]:
    """Neighbours of a row run together on some pages."""
    if rng.random() < 0.5:
        return lines
    share, out = rng.uniform(0, 0.5), []
    for line in lines:
        if out and abs(out[-1].top - line.top) < 0.004 and rng.random() < share:
            out[-1] = replace(out[-1], text=f"{out[-1].text} {line.text}")
        else:
            out.append(line)
    return out


def _misread(text: str, rng: np.random.Generator, strength: float, settings: NoiseSettings) -> str:
    wrong = settings.characters * strength**2
    lost_space, added_space = settings.spaces * strength, settings.spaces * strength * 0.1
    words = text.split(" ")
    if settings.words * strength > 0:
        words = [word for word in words if rng.random() >= settings.words * strength]
    text, out = " ".join(words), []
    for char, chance in zip(text, rng.random(len(text)), strict=True):
        if char == " ":
            out.append("" if chance < lost_space else char)
        elif chance < wrong:
            out.append(_other(char, rng))
        elif chance > 1 - added_space:
            out.append(char + " ")
        else:
            out.append(char)
    return "".join(out)


def _other(char: str, rng: np.random.Generator) -> str:
    """A likely misreading: mostly a lookalike, else nothing."""
    likely = _LIKE.get(char.lower(), "")
    return str(rng.choice(list(likely))) if likely and rng.random() < 0.75 else ""
