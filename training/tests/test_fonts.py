"""Fonts: whole groups are held out, glyph coverage is checked."""

import re

import pytest

from training.synth import fonts
from training.synth.font_table import GROUPS


@pytest.mark.parametrize("split", ["train", "test"])
@pytest.mark.parametrize("kind", fonts.KINDS)
def test_every_kind_has_faces_in_both_splits(split: fonts.Split, kind: fonts.Kind) -> None:
    faces = fonts.families(split, kind)
    assert faces
    assert all(face.kind == kind for face in faces)


def test_no_group_or_family_is_in_both_splits() -> None:
    train, test = fonts.families("train"), fonts.families("test")
    assert not {face.group for face in train} & {face.group for face in test}
    assert not {face.family for face in train} & {face.family for face in test}


def test_group_patterns_do_not_overlap() -> None:
    for family in {face.family for split in ("train", "test") for face in fonts.families(split)}:
        assert sum(bool(re.fullmatch(pattern, family)) for *_, pattern in GROUPS) == 1, family


def test_coverage_says_which_characters_have_a_glyph() -> None:
    face = fonts.families("train", "sans")[0]
    assert fonts.covers(face, "Total 12.30 (A)")
    assert not fonts.covers(face, "\u4e00")
    assert fonts.load(face, 20).getlength("M") > fonts.load(face, 10).getlength("M")
