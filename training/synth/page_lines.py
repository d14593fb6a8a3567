"""Lines cut from whole drawn pages: real layouts with their rules, boxes, tints and neighbours."""

from __future__ import annotations

import functools
import random

import cv2
import numpy as np

from training.common.resample import crop_size, warp_line_fast
from training.common.resize import to_grey
from training.synth import crop
from training.synth.lines import MAX_COLUMNS, Line, has_an_up_side, label, turned
from training.text_recognition import charset

#: Consecutive seeds that share a page: drawing one costs as much as drawing twenty lines.
SEEDS_PER_PAGE = 128
LEAST_HEIGHT_PX = 8.0
#: Long side of the page in pixels: a letter page at 95 to 190 dpi.
LONG_SIDES = (1050, 2100)


@functools.lru_cache(maxsize=4)
def page_lines(split: str, page_seed: int, damaged: bool) -> tuple[np.ndarray, tuple[tuple[np.ndarray, str], ...]]:
    """A page as grey pixels, mostly photographed or scanned if `damaged`, and its readable lines as (quad, text)."""
    from training.synth.camera import photograph
    from training.synth.pages import render_page

    rng = np.random.default_rng((page_seed, 11))
    page = render_page(page_seed, split, None, int(rng.uniform(*LONG_SIDES)))
    if damaged and rng.random() < 0.75:
        page = photograph(page, rng, float(rng.uniform(0.1, 1.0)))
    grey = to_grey(page.image)
    if damaged and rng.random() < 0.35:
        _, coded = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, int(rng.uniform(30, 92))])
        grey = cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE)
    found = []
    for line in page.lines:
        text = " ".join(charset.normalise(line.text).split())
        quad = np.asarray(line.quad, np.float64)
        height = np.linalg.norm(quad[3] - quad[0])
        if line.kind == "text" and text and charset.known(text) and height >= LEAST_HEIGHT_PX:
            found.append((quad, text))
    random.Random(page_seed).shuffle(found)
    return grey, tuple(found)


class PageLineFactory:
    """Cuts lines out of the pages of one split (layouts, fonts and words)."""

    def __init__(self, split: str) -> None:
        self.split = split

    def draw(self, seed: int, level: float, upside_down: float = 0.03) -> Line:
        """The line of a seed; `level` 0 leaves the page as it was drawn."""
        page_seed, place = divmod(seed, SEEDS_PER_PAGE)
        for attempt in range(20):
            page, lines = page_lines(self.split, page_seed + attempt, level > 0)
            # Neighbouring seeds take different lines of their page.
            for quad, text in (lines[(place + i) % len(lines)] for i in range(min(4, len(lines)))):
                line = self._cut(page, quad, text, np.random.default_rng((seed, attempt, 3)), upside_down)
                if line is not None:
                    return line
        raise RuntimeError(f"no readable line for seed {seed}")

    def _cut(self, page: np.ndarray, quad: np.ndarray, text: str, rng: np.random.Generator, upside_down: float) -> Line | None:
        frame = crop.loosen if rng.random() < 0.25 else crop.fitted
        loose = frame(quad, float(np.linalg.norm(quad[3] - quad[0])), rng)
        inside = (loose >= -2).all() and (loose <= np.array(page.shape[::-1]) + 2).all()
        if not inside or crop_size(loose)[0] > MAX_COLUMNS:
            return None
        line = label(np.clip(np.rint(warp_line_fast(page, loose)), 0, 255).astype(np.uint8), text)
        if line and rng.random() < upside_down and has_an_up_side(text):
            return turned(line)
        return line


class MixedLineFactory:
    """Training lines: `page_share` of them cut from pages, the others drawn one by one."""

    def __init__(self, pages: PageLineFactory, singles: object, page_share: float) -> None:
        self._pages, self._singles, self._share = pages, singles, page_share

    def draw(self, seed: int, level: float, upside_down: float = 0.03) -> Line:
        """The line of a seed."""
        chosen = self._pages if np.random.default_rng((seed, 5)).random() < self._share else self._singles
        return chosen.draw(seed, level, upside_down)
