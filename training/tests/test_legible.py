"""Lines are drawn only in faces that show what the text is."""

import random

import numpy as np
import pytest

from training.synth import fonts, legible
from training.synth.hard_strings import HARD
from training.synth.strings import StringFactory
from training.text_recognition import charset


def face(group: str) -> fonts.FontFace:
    return next(f for split in ("train", "test") for f in fonts.families(split) if f.group == group)


def test_a_row_of_underscores_is_a_rule_but_full_stops_can_be_counted() -> None:
    helvetica = face("helvetica")
    assert not legible.tells(helvetica, "Name ________")
    assert legible.tells(helvetica, "Total ........ 5.00")
    assert legible.tells(helvetica, "a_b __init__")


def test_shapes_that_a_face_draws_twice_are_no_text_in_it() -> None:
    courier = next(f for f in fonts.families("test") if f.group == "courier-prime" and "–" in legible.doubles(f))
    assert not legible.tells(courier, "10 – 20")
    assert legible.tells(courier, "10 - 20")


def test_what_merely_looks_similar_stays() -> None:
    assert not legible.doubles(face("helvetica")) & set("Il1|O0'’")


@pytest.mark.parametrize(("weight", "maker"), HARD, ids=[make.__name__ for _, make in HARD])
def test_hard_strings_are_within_the_alphabet_and_varied(weight: float, maker: object) -> None:
    words = StringFactory("train").word
    rng = random.Random(4)
    texts = [charset.normalise(maker(words, rng)) for _ in range(60)]  # type: ignore[operator]
    assert weight > 0
    assert all(text.strip() for text in texts)
    assert np.mean([charset.known(text) for text in texts]) > 0.9
    assert len(set(texts)) > 25
