"""Born-digital PDFs as test pages: rendered pixels, and line segments with text from the text layer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

#: A gap wider than this many ems ends a segment, as in the synthetic pages.
SPLIT_EM = 1.0
#: Ascender and descender ink of ordinary faces, in ems.
ASCENT, DESCENT = 0.74, 0.21


@dataclass(frozen=True)
class PdfPage:
    """Grey bytes, and per segment its quad (n, 4, 2) in pixels and its text."""

    name: str
    image: np.ndarray
    quads: np.ndarray
    texts: list[str]


@dataclass
class _Run:
    text: str
    left: float
    right: float
    baseline: float
    size: float


def pages(path: Path, dpi: int, most_pages: int = 3) -> Iterator[PdfPage]:
    """The first pages of a PDF that have upright text; needs pypdfium2."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    document.init_forms()
    for index in range(min(len(document), most_pages)):
        page = document[index]
        scale = dpi / 72
        image = page.render(scale=scale, grayscale=True).to_numpy()
        image = np.ascontiguousarray(image.reshape(image.shape[0], image.shape[1]))
        runs = _runs(page)
        if len(runs) < 5:
            continue
        top = page.get_height()
        left_of, bottom_of = page.get_mediabox()[:2]
        quads = [
            [
                [run.left - left_of, top - (run.baseline - bottom_of) - ASCENT * run.size],
                [run.right - left_of, top - (run.baseline - bottom_of) - ASCENT * run.size],
                [run.right - left_of, top - (run.baseline - bottom_of) + DESCENT * run.size],
                [run.left - left_of, top - (run.baseline - bottom_of) + DESCENT * run.size],
            ]
            for run in runs
        ]
        yield PdfPage(f"{path.name}:{index}", image, np.array(quads) * scale, [r.text for r in runs])


def _runs(page: object) -> list[_Run]:
    """Characters of a page joined into segments; turned characters are left out."""
    import ctypes

    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    runs: list[_Run] = []
    current: _Run | None = None
    for index in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text, index))
        if not letter.strip():
            continue
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        size = pdfium.FPDFText_GetFontSize(text, index) * float(np.hypot(matrix.c, matrix.d))
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        left, _, right, _ = text.get_charbox(index, loose=True)
        if abs(matrix.b) > 1e-3 or matrix.a <= 0 or size < 1 or right <= left:
            current = None
            continue
        if current is not None:
            gap = left - current.right
            level = abs(y.value - current.baseline) < 0.3 * size
            if level and -0.5 * size < gap < SPLIT_EM * max(size, current.size) and size < 1.6 * current.size:
                current.text += (" " if gap > 0.15 * size else "") + letter
                current.right = right
                current.size = max(current.size, size)
                continue
        current = _Run(letter, left, right, y.value, size)
        runs.append(current)
    return runs
