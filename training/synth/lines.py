"""One text line as the recogniser will meet it: drawn on a patch of page, damaged, cropped by the
runtime's own warp with the looseness of a real detector."""

from __future__ import annotations

import random
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from training.common.resample import crop_size, warp_line_fast
from training.synth import crop, fonts, ink
from training.synth.strings import StringFactory
from training.text_recognition import charset

KIND_WEIGHTS = {"sans": 0.40, "serif": 0.20, "mono": 0.16, "typewriter": 0.09, "ocr": 0.07, "hand": 0.05}
# What forms and letters are really set in is drawn more often than its share of the fonts.
COMMON_GROUPS = {"helvetica": 5, "times": 5, "courier": 3, "helvetica-narrow": 2, "vera": 2, "open-sans": 2,
                 "roboto": 2, "lato": 2, "liberation-mono": 2, "vera-mono": 2, "ocr-b": 2, "century": 2}
CAPITALS_ONLY = {"bebas", "humor-sans"}
#: Few text faces have these; documents take them from a symbol font, and so do we.
BORROWED = frozenset("✓☐☑☒")
LIGATURES = (("ffi", "\ufb03"), ("ffl", "\ufb04"), ("fi", "\ufb01"), ("fl", "\ufb02"), ("ff", "\ufb00"))
#: Characters that look like no other when turned by 180 degrees.
TELLING = frozenset("aefghjkrtyABCEFGJKLPQRTVY347" "bdcnpuqmwvDUM")
MAX_COLUMNS = 960


@dataclass(frozen=True)
class Line:
    """A crop (32, columns) uint8, its text and its class indices."""

    pixels: np.ndarray
    text: str
    labels: list[int]


def has_an_up_side(text: str) -> bool:
    """Whether a reader could tell that the text stands on its head: "0609" or "NOON" could be either."""
    inked = [char for char in text if char != " "]
    telling = sum(char in TELLING for char in inked)
    return telling >= 4 and telling * 2 >= len(inked)


@dataclass(frozen=True)
class Run:
    """Characters in one face at one size (pixels per em)."""

    text: str
    face: fonts.FontFace
    size: int

    @property
    def font(self) -> ImageFont.FreeTypeFont:
        return fonts.load(self.face, self.size)


class LineFactory:
    """Draws lines of one split (fonts and words), in all kinds of type or only in some."""

    def __init__(self, split: str, kinds: tuple[str, ...] = fonts.KINDS) -> None:
        self.split = split
        self.strings = StringFactory(split)
        present = [kind for kind in kinds if fonts.by_group(split, kind)]
        self._kinds = (present, [KIND_WEIGHTS[kind] for kind in present])

    def draw(self, seed: int, level: float, upside_down: float = 0.03) -> Line:
        """The line of a seed; `level` 0 is a clean print, 1 the full mix of damage."""
        for attempt in range(20):
            rng = np.random.default_rng((seed, attempt))
            line = self._try(rng, random.Random(seed * 31 + attempt), level, upside_down)
            if line is not None:
                return line
        raise RuntimeError(f"no drawable line for seed {seed}")

    def _text(self, words: random.Random) -> str:
        text = charset.normalise(self.strings.draw(words))
        return " ".join("".join(c for c in text if charset.known(c)).split())

    def _face(self, text: str, words: random.Random) -> fonts.FontFace | None:
        kinds, weights = self._kinds
        for _ in range(8):
            groups = fonts.by_group(self.split, words.choices(kinds, weights)[0])
            names = list(groups)
            group = words.choices(names, [COMMON_GROUPS.get(name, 1) for name in names])[0]
            face = words.choice(groups[group])
            if fonts.covers(face, set(text) - BORROWED):
                return face
        return None

    def lender(self, char: str, words: random.Random) -> fonts.FontFace | None:
        """A face that has a symbol the line's own face lacks."""
        faces = [face for face in fonts.families(self.split) if fonts.covers(face, char)]
        return words.choice(faces) if faces else None

    def _try(self, rng: np.random.Generator, words: random.Random, level: float, upside_down: float) -> Line | None:
        text = self._text(words)
        face = self._face(text, words)
        if not text or face is None:
            return None
        if face.group in CAPITALS_ONLY:
            text = "".join(c.upper() if charset.known(c.upper()) and c not in "ßµ" else c for c in text if c != "ÿ")
        em = int(np.clip(np.exp(rng.normal(3.05, 0.38)), 9, 64))
        page, quad = _Patch(self, face, em, text, rng, words, level).finish()
        columns, _ = crop_size(quad)
        labels = charset.encode(text)
        needed = len(labels) + sum(a == b for a, b in zip(labels, labels[1:]))
        if columns > MAX_COLUMNS or columns // 4 < needed + 1:
            return None
        pixels = np.clip(np.rint(warp_line_fast(page, quad)), 0, 255).astype(np.uint8)
        if pixels.std() < 2.5:
            return None
        if rng.random() < upside_down and has_an_up_side(text):
            return Line(np.ascontiguousarray(pixels[::-1, ::-1]), text, [charset.UPSIDE_DOWN])
        return Line(pixels, text, labels)


class _Patch:
    """The piece of page around one line."""

    def __init__(self, factory: LineFactory, face: fonts.FontFace, em: int, text: str,
                 rng: np.random.Generator, words: random.Random, level: float) -> None:
        self.factory, self.face, self.rng, self.words, self.level = factory, face, rng, words, level
        # Half of the lines are drawn large and reduced, which is how scans look; the others are
        # drawn at their size with hinting, which is how screens and low-resolution faxes look.
        self.em = em
        self.draw_em = em if rng.random() < 0.4 else int(em * rng.uniform(1.2, 2.2)) + 1
        self.spacing = rng.normal(0, 0.03) * self.draw_em if rng.random() < 0.25 else 0.0
        if rng.random() < 0.03:
            self.spacing = rng.uniform(0.08, 0.3) * self.draw_em
        self.word_space = rng.uniform(0.8, 2.2) if rng.random() < 0.15 else 1.0
        self.runs = self._runs(text)
        self.mask, self.box = self._draw()

    def _runs(self, text: str) -> list[Run]:
        """The line as runs of one font: mostly a single run, sometimes a change of weight or size."""
        words, rng = self.words, self.rng
        parts = [(text, self.face, self.draw_em)]
        spaces = [i for i, char in enumerate(text) if char == " "]
        if spaces and rng.random() < 0.07:  # columns taken for one line: a wide gap reads as one space
            cut = words.choice(spaces)
            text = text[:cut] + " " * words.randint(3, 16) + text[cut + 1 :]
            parts = [(text, self.face, self.draw_em)]
        elif spaces and rng.random() < 0.05:  # "Form 1099-INT", "Total due $5.00": one part set apart
            cut = words.choice(spaces) + 1
            other = words.choice(fonts.by_group(self.factory.split, self.face.kind)[self.face.group])
            size = max(7, int(self.draw_em * words.choice((1.0, 1.0, 0.6, 0.75, 0.85))))
            small = [(other, size), (self.face, self.draw_em)]
            words.shuffle(small)
            parts = [(text[:cut], *small[0]), (text[cut:], *small[1])]
        runs: list[Run] = []
        for part, face, size in parts:
            if not self.spacing and rng.random() < 0.45:
                for letters, glyph in LIGATURES:
                    if letters in part and fonts.covers(face, glyph):
                        part = part.replace(letters, glyph)
            for char in part:
                owner = face
                if char in BORROWED and not fonts.covers(face, char):
                    owner = self.factory.lender(char, words) or face
                if runs and runs[-1].face is owner and runs[-1].size == size:
                    runs[-1] = Run(runs[-1].text + char, owner, size)
                else:
                    runs.append(Run(char, owner, size))
        return runs

    def _step(self, run: Run, char: str) -> float:
        return run.font.getlength(char) * (self.word_space if char == " " else 1.0) + self.spacing

    def _advance(self, run: Run) -> float:
        if not self.spacing and self.word_space == 1.0:
            return run.font.getlength(run.text)
        return sum(self._step(run, char) for char in run.text)

    def _put(self, draw: ImageDraw.ImageDraw, x: float, baseline: float, run: Run) -> None:
        if not self.spacing and self.word_space == 1.0:
            draw.text((x, baseline), run.text, font=run.font, fill=255, anchor="ls")
            return
        for char in run.text:
            draw.text((x, baseline), char, font=run.font, fill=255, anchor="ls")
            x += self._step(run, char)

    def _draw(self) -> tuple[np.ndarray, tuple[float, float, float, float]]:
        rng, em = self.rng, self.draw_em
        widths = [self._advance(run) for run in self.runs]
        width = sum(widths)
        left_gap, right_gap = rng.uniform(0.6, 1.6, 2) * em
        top_gap, bottom_gap = rng.uniform(0.7, 1.3, 2) * em
        ascent, descent = 0.95 * em, 0.3 * em
        x, baseline = left_gap, top_gap + ascent
        size = (int(width + left_gap + right_gap) + 2, int(baseline + descent + bottom_gap) + 2)
        image = Image.new("L", size, 0)
        draw = ImageDraw.Draw(image)
        start = x
        for run, advance in zip(self.runs, widths, strict=True):
            self._put(draw, start, baseline, run)
            start += advance
        ink_box = image.getbbox() or (int(x), int(baseline - em * 0.5), int(x + width) + 1, int(baseline))
        x_height = baseline - 0.48 * em
        top, bottom = min(ink_box[1], x_height), max(ink_box[3], baseline)
        if rng.random() < 0.45:  # the box of the type size rather than of this line's letters
            share = rng.uniform(0.5, 1)
            top = min(top, baseline - 0.74 * em * share - (1 - share) * 0.48 * em)
            bottom = max(bottom, baseline + 0.22 * em * share)
        box = (float(ink_box[0]), float(top), float(ink_box[2]), float(bottom))
        self._surroundings(draw, box, baseline, size)
        return np.asarray(image), box

    def _surroundings(self, draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float],
                      baseline: float, size: tuple[int, int]) -> None:
        """Neighbour lines, text beside, underlines and box edges."""
        rng, em = self.rng, self.draw_em
        left, top, right, bottom = box
        for direction in (-1, 1):
            if rng.random() < 0.32:
                pitch = rng.uniform(1.08, 1.6) * em
                other = self.factory._text(self.words)
                if fonts.covers(self.face, other):
                    self._put(draw, left + rng.uniform(-2, 1) * em, baseline + direction * pitch, Run(other, self.face, em))
        thick = max(1, int(round(em * rng.uniform(0.02, 0.1))))
        if rng.random() < 0.10:  # rule under or over the line
            y = bottom + rng.uniform(0.04, 0.35) * em if rng.random() < 0.7 else top - rng.uniform(0.06, 0.35) * em
            draw.line((0 if rng.random() < 0.6 else left, y, size[0] if rng.random() < 0.6 else right, y), 255, thick)
        if rng.random() < 0.08:  # box edge beside the line
            gap = rng.uniform(0.12, 0.5) * em
            edge = left - gap if rng.random() < 0.5 else right + gap
            draw.line((edge, 0, edge, size[1]), 255, thick)
        if rng.random() < 0.03:  # ruled field around it
            gap = rng.uniform(0.12, 0.4) * em
            draw.rectangle((left - gap, top - gap, right + gap, bottom + gap), outline=255, width=thick)

    def finish(self) -> tuple[np.ndarray, np.ndarray]:
        """Grey page patch and the quad to crop, in its pixels."""
        rng, level = self.rng, self.level
        mask, box = self.mask, np.array(self.box)
        stretch = 1.0
        if rng.random() < 0.3:
            stretch = float(np.clip(rng.normal(1, 0.15), 0.68, 1.45))
            if self.face.kind in ("mono", "typewriter", "ocr") and rng.random() < 0.4:
                stretch = rng.uniform(0.62, 1.1)
        scale_y = self.em / self.draw_em
        scale_x = scale_y * stretch
        mask = ink.ink_damage(mask, self.draw_em, level, rng)
        if abs(scale_x - 1) > 1e-3 or abs(scale_y - 1) > 1e-3:
            out = (max(8, round(mask.shape[1] * scale_x)), max(8, round(mask.shape[0] * scale_y)))
            box = box * np.array([out[0] / mask.shape[1], out[1] / mask.shape[0]] * 2)
            mode = cv2.INTER_AREA if scale_y < 1 else cv2.INTER_LINEAR
            mask = cv2.resize(mask, out, interpolation=mode)
        left, top, right, bottom = box
        quad = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
        height = bottom - top
        page, contrast = ink.compose(mask, level, rng)
        if rng.random() < 0.45 * level:
            page, quad = crop.tilt(page, quad, height, rng)
        page = ink.capture(page, contrast, height, level, rng)
        return page, crop.loosen(quad, height, rng)
