"""The piece of page around one drawn line: its type, what stands beside it, and the quad to crop."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from training.synth import crop, fonts, ink

#: Few text faces have these; documents take them from a symbol font, and so do we.
BORROWED = frozenset("✓☐☑☒")
LIGATURES = (("ffi", "\ufb03"), ("ffl", "\ufb04"), ("fi", "\ufb01"), ("fl", "\ufb02"), ("ff", "\ufb00"))
CELLED = ("mono", "typewriter", "ocr")
MAX_DRAW_EM = 96


@dataclass(frozen=True)
class Run:
    """Characters in one face at one size (pixels per em)."""

    text: str
    face: fonts.FontFace
    size: int

    @property
    def font(self) -> ImageFont.FreeTypeFont:
        return fonts.load(self.face, self.size)


@dataclass(frozen=True)
class Look:
    """How a line is to be drawn: its face, pixels per em, damage level, and whether type and crop keep to
    what everyday print has (no stretched or spaced letters, no cut ones)."""

    face: fonts.FontFace
    em: int
    level: float
    ordinary: bool = False


class Patch:
    """Draws one line; `other_text` gives transcripts for the lines above and below."""

    def __init__(self, split: str, look: Look, text: str, rng: np.random.Generator, words: random.Random,
                 other_text: Callable[[random.Random], str]) -> None:
        self.split, self.look, self.rng, self.words, self.other_text = split, look, rng, words, other_text
        self.draw_em = self._drawn_at()
        self.spacing, self.word_space = 0.0, 1.0
        if not look.ordinary:
            self._space_out()
        self.runs = self._runs(text)
        self.mask, self.box = self._draw()

    def _drawn_at(self) -> int:
        # Type drawn at its size has hinted, whole-pixel steps as screens and faxes show them; scans and
        # PDF renderers place letters between pixels, which drawing large and reducing comes close to.
        form, em = self.rng.random(), self.look.em
        if form < 0.25:
            return em
        return min(MAX_DRAW_EM, int(em * self.rng.uniform(1.2, 2.2 if form < 0.55 else 4.2)) + 1) if em < MAX_DRAW_EM else em

    def _space_out(self) -> None:
        rng = self.rng
        self.spacing = rng.normal(0, 0.03) * self.draw_em if rng.random() < 0.25 else 0.0
        if rng.random() < (0.10 if self.look.face.kind in CELLED else 0.03):
            self.spacing = rng.uniform(0.08, 0.35) * self.draw_em
        self.word_space = rng.uniform(0.8, 2.2) if rng.random() < 0.15 else 1.0

    def _runs(self, text: str) -> list[Run]:
        """The line as runs of one font: mostly a single run, sometimes a change of weight or size."""
        words, rng, face = self.words, self.rng, self.look.face
        parts = [(text, face, self.draw_em)]
        spaces = [i for i, char in enumerate(text) if char == " "]
        if spaces and rng.random() < 0.07 and not self.look.ordinary:  # columns taken for one line: a wide gap reads as one space
            cut = words.choice(spaces)
            text = text[:cut] + " " * words.randint(3, 16) + text[cut + 1 :]
            parts = [(text, face, self.draw_em)]
        elif spaces and rng.random() < 0.05:  # "Form 1099-INT", "Total due $5.00": one part set apart
            cut = words.choice(spaces) + 1
            other = words.choice(fonts.by_group(self.split, face.kind)[face.group])
            size = max(7, int(self.draw_em * words.choice((1.0, 1.0, 0.6, 0.75, 0.85))))
            small = [(other, size), (face, self.draw_em)]
            words.shuffle(small)
            parts = [(text[:cut], *small[0]), (text[cut:], *small[1])]
        runs: list[Run] = []
        for part, owner, size in parts:
            runs += self._one_font(part, owner, size)
        return runs

    def _one_font(self, part: str, face: fonts.FontFace, size: int) -> list[Run]:
        """`part` in one face, but for symbols that the face lacks; ligatures where it has them."""
        if not self.spacing and self.rng.random() < 0.45:
            for letters, glyph in LIGATURES:
                if letters in part and fonts.covers(face, glyph):
                    part = part.replace(letters, glyph)
        runs: list[Run] = []
        for char in part:
            owner = face
            if char in BORROWED and not fonts.covers(face, char):
                owner = self._lender(char) or face
            if runs and runs[-1].face is owner:
                runs[-1] = Run(runs[-1].text + char, owner, size)
            else:
                runs.append(Run(char, owner, size))
        return runs

    def _lender(self, char: str) -> fonts.FontFace | None:
        """A face that has a symbol the line's own face lacks."""
        faces = [face for face in fonts.families(self.split) if fonts.covers(face, char)]
        return self.words.choice(faces) if faces else None

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
        top, bottom = self._rows(ink_box, baseline)
        box = (float(ink_box[0]), float(top), float(ink_box[2]), float(bottom))
        self._surroundings(draw, box, baseline, size)
        return np.asarray(image), box

    def _rows(self, ink_box: tuple[int, int, int, int], baseline: float) -> tuple[float, float]:
        """Upper and lower side of the line's box: of the type size, as the detector learns it and without
        which `v` and `V` are alike; of this line's own letters; or something between."""
        em, form = self.draw_em, self.rng.random()
        top, bottom = min(ink_box[1], baseline - 0.48 * em), max(ink_box[3], baseline)
        if form > 0.75:
            return top, bottom
        share = 1.0 if form < 0.55 else self.rng.uniform(0.3, 1)
        above = 0.74 * share + 0.48 * (1 - share)
        return min(top, baseline - above * em), max(bottom, baseline + 0.22 * em * share)

    def _surroundings(self, draw: ImageDraw.ImageDraw, box: tuple[float, float, float, float],
                      baseline: float, size: tuple[int, int]) -> None:
        """Neighbour lines, text beside, underlines and box edges."""
        rng, em = self.rng, self.draw_em
        left, top, right, bottom = box
        for direction in (-1, 1):
            if rng.random() < 0.32:
                pitch = rng.uniform(1.08, 1.6) * em
                other = self.other_text(self.words)
                if fonts.covers(self.look.face, other):
                    run = Run(other, self.look.face, em)
                    self._put(draw, left + rng.uniform(-2, 1) * em, baseline + direction * pitch, run)
        thick = max(1, int(round(em * rng.uniform(0.02, 0.1))))
        start, end = (0 if rng.random() < 0.6 else left), (size[0] if rng.random() < 0.6 else right)
        if rng.random() < 0.10:  # rule under or over the line
            y = bottom + rng.uniform(0.04, 0.35) * em if rng.random() < 0.7 else top - rng.uniform(0.06, 0.35) * em
            draw.line((start, y, end, y), 255, thick)
        elif rng.random() < 0.03:  # dotted or dashed line to write on
            y, step = bottom + rng.uniform(0.06, 0.3) * em, rng.uniform(0.12, 0.4) * em
            dot = max(1.0, step * rng.uniform(0.2, 0.7))
            for at in np.arange(start, end, step):
                draw.rectangle((at, y, at + dot, y + thick), fill=255)
        if rng.random() < 0.08:  # box edge beside the line
            gap = rng.uniform(0.12, 0.5) * em
            edge = left - gap if rng.random() < 0.5 else right + gap
            draw.line((edge, 0, edge, size[1]), 255, thick)
        if rng.random() < 0.03:  # ruled field around it
            gap = rng.uniform(0.12, 0.4) * em
            draw.rectangle((left - gap, top - gap, right + gap, bottom + gap), outline=255, width=thick)

    def _stretch(self) -> float:
        rng = self.rng
        if self.look.ordinary or rng.random() >= 0.3:
            return 1.0
        if self.look.face.kind in CELLED and rng.random() < 0.4:
            return rng.uniform(0.62, 1.1)
        return float(np.clip(rng.normal(0.96, 0.15), 0.62, 1.4))

    def finish(self) -> tuple[np.ndarray, np.ndarray]:
        """Grey page patch and the quad to crop, in its pixels."""
        rng, level, mask, box = self.rng, self.look.level, self.mask, np.array(self.box)
        scale_y = self.look.em / self.draw_em
        scale_x = scale_y * self._stretch()
        mask = ink.ink_damage(mask, self.draw_em, level, rng)
        if rng.random() < (0.25 if self.look.face.kind in CELLED else 0.03) * level:
            mask = ink.coarse_cells(mask, self.draw_em, rng)
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
        return page, crop.fitted(quad, height, rng) if self.look.ordinary else crop.loosen(quad, height, rng)
