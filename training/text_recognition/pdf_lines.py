"""Lines of born-digital PDFs: pages rendered to pixels, with the text layer as exact truth.

A line is cut where the text layer jumps down or leaves a gap of more than about one em, which is how
detections are labelled too. Only horizontal lines whose characters the alphabet knows are used.
"""

from __future__ import annotations

import ctypes
import hashlib
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from training.common.resample import warp_line
from training.text_recognition.charset import known, normalise

GAP_EM = 1.0
MIN_HEIGHT_PX = 6.0


@dataclass(frozen=True)
class PdfLine:
    """A crop (32, columns) float32, its transcript, and where it came from."""

    pixels: np.ndarray
    text: str
    file: str
    page: int


@dataclass
class _Segment:
    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


def _segments(page: Any) -> Iterator[_Segment]:
    """Runs of characters on one baseline, in PDF points with y up."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    raw = text_page.raw
    current: _Segment | None = None
    baseline = 0.0
    for index in range(text_page.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(raw, index))
        if char in "\r\n" or abs(pdfium.FPDFText_GetCharAngle(raw, index)) > 0.02:
            if current:
                yield current
            current = None
            continue
        if char.isspace():
            if current and not current.text.endswith(" "):
                current.text += " "
            continue
        left, bottom, right, top = text_page.get_charbox(index)
        size = pdfium.FPDFText_GetFontSize(raw, index)
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        loose = text_page.get_charbox(index, loose=True)
        em = max(1.0, min(size if size > 1.5 else 99.0, (loose[3] - loose[1]) * 1.1))
        gap = left - current.right if current else 0.0
        if current and (abs(y.value - baseline) > 0.25 * em or gap > GAP_EM * em or gap < -0.6 * em):
            yield current
            current = None
        if current is None:
            current, baseline = _Segment("", left, right, top, bottom, em), y.value
        current.text += char
        current.left, current.right = min(current.left, left), max(current.right, right)
        current.top, current.bottom = max(current.top, top), min(current.bottom, bottom)
    if current:
        yield current


def _quad(segment: _Segment, scale: float, page_height: float, looseness: float) -> np.ndarray:
    """Pixel quad of a segment, at least as high as its small letters, moved out by `looseness`."""
    middle = (segment.top + segment.bottom) / 2
    half = max(segment.top - segment.bottom, 0.48 * segment.size) / 2
    pad = looseness * 2 * half
    left, right = segment.left - pad, segment.right + pad
    top, bottom = page_height - middle - half - pad, page_height - middle + half + pad
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]]) * scale


def _degraded(grey: np.ndarray, dpi: float, seed: int) -> np.ndarray:
    """The page as a poor scanner or camera would give it."""
    from training.synth.ink import capture

    page = np.clip(np.rint(grey), 0, 255).astype(np.uint8)
    return capture(page, 200.0, dpi / 9, 1.0, np.random.default_rng(seed)).astype(np.float32)


def lines_of(path: Path, dpi: float, looseness: float = 0.1, max_pages: int = 3, degrade: bool = False) -> Iterator[PdfLine]:
    """The usable lines of a PDF's first pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    for number in range(min(max_pages, len(document))):
        page = document[number]
        if page.get_rotation():
            continue
        scale = dpi / 72
        image = page.render(scale=scale, may_draw_forms=False).to_numpy()[..., :3]
        grey = image[..., ::-1].astype(np.float32) @ np.array([0.299, 0.587, 0.114], np.float32)
        if degrade:
            grey = _degraded(grey, dpi, zlib.crc32(path.name.encode()) + number)
        left, _, _, top = page.get_mediabox()
        for segment in _segments(page):
            text = normalise(segment.text).strip()
            if not text or not known(text) or "\ufffe" in text:
                continue
            quad = _quad(segment, scale, top, looseness) - np.array([left * scale, 0])
            height = quad[3, 1] - quad[0, 1]
            inside = (quad >= -1).all() and (quad <= np.array(grey.shape[::-1]) + 1).all()
            if height < MIN_HEIGHT_PX or not inside or quad[1, 0] - quad[0, 0] < 2:
                continue
            pixels = warp_line(grey, quad)
            # White on white and clipped text is in the text layer but not on the page.
            if pixels.std() >= 6:
                yield PdfLine(pixels, text, str(path), number)


def collect(root: Path, dpi: float, per_file: int, looseness: float = 0.1, per_text: int = 2,
            degrade: bool = False) -> list[PdfLine]:
    """Lines of all PDFs under `root`, at most `per_file` of each; unreadable files are skipped.

    Files with the same text (one invoice in several formats) count once, and no transcript more than
    `per_text` times, so that one template's captions do not decide the score.
    """
    import pypdfium2

    chosen: list[PdfLine] = []
    seen: set[str] = set()
    texts: Counter[str] = Counter()
    for path in sorted(root.rglob("*.pdf")):
        try:
            lines = list(lines_of(path, dpi, looseness, degrade=degrade))
        except pypdfium2.PdfiumError:
            continue
        key = hashlib.sha256("\n".join(line.text for line in lines).encode()).hexdigest()
        if not lines or key in seen:
            continue
        seen.add(key)
        fresh = []
        for line in lines:
            texts[line.text] += 1
            if texts[line.text] <= per_text:
                fresh.append(line)
        step = max(1.0, len(fresh) / per_file)
        chosen += [fresh[int(i * step)] for i in range(min(per_file, len(fresh)))]
    return chosen
