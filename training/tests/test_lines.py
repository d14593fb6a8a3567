"""Rendered lines: reproducible, labelled in the alphabet, long enough for CTC."""

import random

import numpy as np
import pytest

from training.micr_recognition.lines import routing
from training.micr_recognition.shapes import SHAPES
from training.synth import vocabulary
from training.synth.lines import LEAST_ORDINARY_EM, LineFactory, Scope, has_an_up_side
from training.synth.page_lines import PageLineFactory, page_lines
from training.synth.strings import StringFactory
from training.text_recognition import charset
from training.text_recognition.scoring import TEST_SETS, held_out_lines
from training.text_recognition.sources import alphabet, factory


@pytest.mark.parametrize("source", ["latin", "micr"])
@pytest.mark.parametrize("level", [0.0, 1.0])
def test_a_seed_gives_one_line(source: str, level: float) -> None:
    maker = factory(source, "train")
    for seed in range(40):
        line, again = maker.draw(seed, level), maker.draw(seed, level)
        assert np.array_equal(line.pixels, again.pixels) and line.text == again.text
        assert line.pixels.shape[0] == 32 and line.pixels.dtype == np.uint8
        repeats = sum(a == b for a, b in zip(line.labels, line.labels[1:]))
        assert len(line.labels) + repeats <= line.pixels.shape[1] // 3
        assert all(0 < label < alphabet(source).classes for label in line.labels)


def test_labels_are_the_text_unless_the_line_is_upside_down() -> None:
    maker = factory("latin", "train")
    for seed in range(20):
        line = maker.draw(seed, 0.0, upside_down=0.0)
        assert charset.decode(line.labels) == line.text
    turned = [maker.draw(seed, 0.0, upside_down=1.0) for seed in range(20)]
    assert any(line.labels == [charset.UPSIDE_DOWN] for line in turned)


@pytest.mark.parametrize(("text", "tells"), [("0609 8080", False), ("NOON SOS", False), ("Total paid", True), ("$ 1,234.50", False)])
def test_only_text_with_an_up_side_is_turned(text: str, tells: bool) -> None:
    assert has_an_up_side(text) is tells


def test_strings_are_tidy_and_varied() -> None:
    maker, rng = StringFactory("train"), random.Random(5)
    texts = [maker.draw(rng) for _ in range(500)]
    assert all(text and text == " ".join(text.split()) and len(text) <= 90 for text in texts)
    assert len(set(texts)) > 400


def test_held_out_words_never_reach_training() -> None:
    assert all(not vocabulary.held_out(word) for word in vocabulary.words("train"))
    assert all(vocabulary.held_out(word) for word in vocabulary.words("test"))


def test_the_alphabet_is_consistent() -> None:
    assert len(set(charset.CHARSET)) == len(charset.CHARSET)
    assert charset.decode(charset.encode("Größe 5 × 3,00 €")) == "Größe 5 × 3,00 €"
    assert charset.normalise("e\u0301−ﬁ\u00a0") == "é-fi "
    assert charset.known("Ș") and not charset.known("漢")


def test_micr_shapes_stay_in_their_cell_and_routing_numbers_check() -> None:
    for rects in SHAPES.values():
        assert all(0 <= x0 < x1 <= 7 and 0 <= y0 < y1 <= 9.4 for x0, y0, x1, y1 in rects)
    number = routing(random.Random(3))
    assert sum(w * int(d) for w, d in zip((3, 7, 1) * 3, number, strict=True)) % 10 == 0


def test_lines_of_a_page_are_its_own_and_lie_on_ink() -> None:
    maker = PageLineFactory("test")
    for seed in (300, 301, 302, 900, 1500):
        line = maker.draw(seed, 1.0, upside_down=0.0)
        assert charset.decode(line.labels) == line.text
        assert line.pixels.shape[0] == 32 and line.pixels.std() > 2.5
    grey, lines = page_lines("test", 3, damaged=False)
    assert len(lines) > 5
    for quad, text in lines:
        assert text and charset.known(text)
        left, top, right, bottom = *quad.min(axis=0), *quad.max(axis=0)
        assert grey[max(0, int(top)) : int(bottom) + 1, max(0, int(left)) : int(right) + 1].std() > 0


def test_ordinary_print_is_of_a_readable_size_and_without_symbol_soup() -> None:
    assert LEAST_ORDINARY_EM == 16
    plain, rng = StringFactory("test", ordinary=True), random.Random(2)
    makers = {maker.__name__ for _, maker in plain._mix}
    assert makers.isdisjoint({"random_text", "accented", "single"})
    assert makers < {maker.__name__ for _, maker in StringFactory("test")._mix}
    assert all(charset.known(charset.normalise(plain.draw(rng))) for _ in range(200))
    line = LineFactory("test", Scope(("sans",), ordinary=True)).draw(4, 0.0)
    assert line.pixels.shape[0] == 32


@pytest.mark.parametrize("name", TEST_SETS)
def test_every_held_out_set_is_the_same_each_time(name: str) -> None:
    crops, texts = held_out_lines("latin", name, 3)
    held_out_lines.cache_clear()
    again, same = held_out_lines("latin", name, 3)
    assert texts == same and all(np.array_equal(a, b) for a, b in zip(crops, again, strict=True))
