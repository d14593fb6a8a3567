"""Font discovery: installed families, split by whole groups into train and held-out test.

Faces come from fontconfig and are kept only when their family is listed in `font_table`. The
code points of every file are read once and cached on disk, because opening 600 fonts takes
seconds.
"""

from __future__ import annotations

import functools
import json
import os
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from training.synth.font_table import GROUPS

if TYPE_CHECKING:
    from PIL import ImageFont

Split = Literal["train", "test"]
Kind = Literal["sans", "serif", "mono", "hand", "ocr", "typewriter"]

KINDS: tuple[Kind, ...] = ("sans", "serif", "mono", "hand", "ocr", "typewriter")
SUFFIXES = (".ttf", ".otf", ".ttc")
# Digits, Latin letters and the punctuation every document uses: a face without them is no use.
REQUIRED = "".join(map(chr, range(0x20, 0x7F)))


@dataclass(frozen=True)
class FontFace:
    """One font file: `family` is the fontconfig family, `group` the shape group it belongs to."""

    path: str
    family: str
    kind: Kind
    group: str
    style: str


def _cache_file() -> Path:
    root = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    return root / "sheaf-training" / "font-cmaps.json"


def _group_of(family: str) -> tuple[str, Kind, Split] | None:
    for group, kind, split, pattern in GROUPS:
        if re.fullmatch(pattern, family):
            return group, kind, split  # type: ignore[return-value]
    return None


@functools.lru_cache(maxsize=1)
def _installed() -> tuple[tuple[FontFace, Split], ...]:
    listing = subprocess.run(
        ["fc-list", "--format", "%{file}\t%{family[0]}\t%{style[0]}\t%{index}\n"],
        check=True, capture_output=True, text=True,
    ).stdout
    found: dict[tuple[str, str], tuple[FontFace, Split]] = {}
    for line in listing.splitlines():
        columns = line.split("\t")
        if len(columns) != 4:
            continue
        path, family, style, index = columns
        # Italic small caps, outline and math cuts read as other letters than their code points.
        if index != "0" or not path.lower().endswith(SUFFIXES) or "Smallcaps" in path:
            continue
        if re.search(r"(SC|Caps|KB?I?)-", Path(path).name) and "Junicode" not in path:
            continue
        match = _group_of(family)
        if match is None:
            continue
        group, kind, split = match
        # The same face ships as .otf and .ttf or in hinted variants: one file is enough.
        found.setdefault((family, style), (FontFace(path, family, kind, group, style), split))
    return tuple(sorted(found.values(), key=lambda item: item[0].path))


def _read_cmap(path: str) -> list[list[int]]:
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=0, lazy=True) as font:
        points = sorted(p for p in (font.getBestCmap() or {}) if p < 0x3000)
    ranges: list[list[int]] = []
    for point in points:
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return ranges


@functools.lru_cache(maxsize=1)
def _cmaps() -> dict[str, frozenset[int]]:
    """Code points of every listed face; the disk cache is keyed by path, size and mtime."""
    cache_file = _cache_file()
    try:
        cache = json.loads(cache_file.read_text())
    except (OSError, ValueError):
        cache = {}
    result, fresh = {}, {}
    for face, _ in _installed():
        stat = os.stat(face.path)
        key = f"{face.path}|{stat.st_size}|{int(stat.st_mtime)}"
        if key not in cache:
            try:
                cache[key] = _read_cmap(face.path)
            except Exception:  # noqa: BLE001 - a broken font file is simply not used
                cache[key] = []
        fresh[key] = cache[key]
        result[face.path] = frozenset(p for low, high in cache[key] for p in range(low, high + 1))
    if fresh.keys() != cache.keys() or not cache_file.exists():
        cache_file.parent.mkdir(parents=True, exist_ok=True)
        scratch = cache_file.with_suffix(f".{os.getpid()}.tmp")
        scratch.write_text(json.dumps(fresh))
        scratch.replace(cache_file)
    return result


def covers(face: FontFace, text: Iterable[str]) -> bool:
    """Whether the face has a glyph for every character of `text`."""
    points = _cmaps()[face.path]
    return all(ord(char) in points for char in text)


@functools.lru_cache(maxsize=None)
def families(split: Split, kind: Kind | None = None) -> list[FontFace]:
    """Usable faces of one split, all kinds or one; sorted by path, so seeds reproduce."""
    return [
        face for face, face_split in _installed()
        if face_split == split and (kind is None or face.kind == kind) and covers(face, REQUIRED)
    ]


@functools.lru_cache(maxsize=None)
def by_group(split: Split, kind: Kind | None = None) -> dict[str, list[FontFace]]:
    """Faces by shape group, so that a group with 40 files is not drawn 40 times as often."""
    groups: dict[str, list[FontFace]] = {}
    for face in families(split, kind):
        groups.setdefault(face.group, []).append(face)
    return groups


@functools.lru_cache(maxsize=512)
def load(face: FontFace, size_px: int) -> ImageFont.FreeTypeFont:
    """The face at `size_px` pixels per em, through Pillow's basic layout (fast, no shaping)."""
    from PIL import ImageFont

    return ImageFont.truetype(face.path, size_px, layout_engine=ImageFont.Layout.BASIC)
