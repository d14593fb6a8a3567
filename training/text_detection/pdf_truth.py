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
    """The first pages of a PDF that have upright text; needs pypdfium2.

    Form widgets are not drawn, since their text is not in the text layer.
    """
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    for index in range(min(len(document), most_pages)):
        page = document[index]
        scale = dpi / 72
        image = page.render(scale=scale, grayscale=True, may_draw_forms=False).to_numpy()
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
    return _joined(runs)


def _joined(runs: list[_Run]) -> list[_Run]:
    """Neighbours on one baseline joined, since the order of a text layer is not that of the eye."""
    done: list[_Run] = []
    for run in sorted(runs, key=lambda r: (round(r.baseline), r.left)):
        last = done[-1] if done else None
        if (
            last is not None
            and abs(last.baseline - run.baseline) < 0.2 * run.size
            and -0.5 * run.size < run.left - last.right < SPLIT_EM * max(run.size, last.size)
            and 0.6 < run.size / last.size < 1.6
        ):
            gap = run.left - last.right
            last.text += (" " if gap > 0.15 * run.size else "") + run.text
            last.right = max(last.right, run.right)
            last.size = max(last.size, run.size)
        else:
            done.append(run)
    return done
