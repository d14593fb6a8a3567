"""The text-type net: features that forgive, damage that repeats, a tiny training that learns."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from training.common.page_loop import Budget, Loop
from training.common.typed_config import Hardware, read_settings
from training.golden_text_type import CASES, FOLDER
from training.text_type.corpus import PrintedLine, PrintedPage, draw
from training.text_type.data import Texts, batch
from training.text_type.evaluate import confusion_of, summary
from training.text_type.export import export
from training.text_type.features import BUCKETS, features, words_of
from training.text_type.folds import split_by_layout
from training.text_type.noise import damaged
from training.text_type.settings import TextTypeSettings, build
from training.text_type.train import CONFIG

SETTINGS = read_settings(CONFIG, TextTypeSettings)
WORDS = {"check": "pay to the order of dollars memo", "receipt": "cash change total thank you", "other": "dear sir madam"}


def pages() -> list[PrintedPage]:
    return [
        PrintedPage(kind, f"{kind}/{layout}", layout, tuple(PrintedLine(word, 0.01, 0.1) for word in words.split()))
        for kind, words in WORDS.items()
        for layout in range(4)
    ]


def test_features_are_the_golden_ones() -> None:
    stored = json.loads((FOLDER / "features.json").read_text())
    for case in stored["cases"]:
        vector = features([PrintedLine(text, height, 0) for text, height in CASES[case["name"]]])
        assert np.flatnonzero(vector).tolist() == [at for at, _ in case["features"]]
        np.testing.assert_allclose(vector[vector != 0], [value for _, value in case["features"]], atol=1e-5)


def test_numbers_are_masked_but_for_codes() -> None:
    assert words_of("Form 1099-R 2023 $1,234.50 box 7 #12345 w2") == ["form", "1099", "r", "#4", "#.", "box", "7", "#5", "w2"]


def test_damage_repeats_with_its_seed_and_spares_one_page_in_five() -> None:
    lines = tuple(PrintedLine("Interest income of the year", 0.01, at / 40) for at in range(40))
    first, second = (damaged(lines, np.random.default_rng(7), SETTINGS.noise) for _ in range(2))
    assert first == second
    whole = [damaged(lines, np.random.default_rng(seed), SETTINGS.noise) for seed in range(60)]
    assert any([line.text for line in page] == [line.text for line in lines] for page in whole)
    assert any(len(page) < 30 for page in whole)


def test_a_fold_leaves_whole_layouts_out() -> None:
    kept, left_out = split_by_layout(pages(), 1, 4)
    assert {page.layout for page in left_out} == {"check/1", "receipt/1", "other/1"}
    assert not {page.layout for page in kept} & {page.layout for page in left_out}


def test_pages_are_drawn_without_ink_with_their_words() -> None:
    page = next(draw("train", 1, 3, "check/"))
    assert page.type == "check" and len(page.lines) > 3
    assert all(0 < line.height < 0.3 and 0 <= line.top <= 1 for line in page.lines)


def test_it_learns_and_exports(tmp_path: Path) -> None:
    torch.manual_seed(2)
    texts = Texts(pages())

    def loss_of(model: torch.nn.Module, step: int) -> dict[str, torch.Tensor]:
        rows, types = batch(texts, 3, step, 16, SETTINGS.noise)
        return {"total": torch.nn.functional.cross_entropy(model(rows), types)}

    loop = Loop(build(SETTINGS), SETTINGS.loop, Budget(steps=40), Hardware("cpu", "fp32", 1), tmp_path, loss_of)
    totals = [loop.train_step()["total"] for _ in range(40)]
    assert np.isfinite(totals).all() and np.mean(totals[-5:]) < 0.8 * np.mean(totals[:5])
    assert export(loop.model, SETTINGS, tmp_path / "net", "1", {}) < 1e-3
    assert (tmp_path / "net" / "model.onnx").stat().st_size < 1_000_000
    assert json.loads((tmp_path / "net" / "manifest.json").read_text())["signature"]["inputs"][0]["dims"][1] == BUCKETS


def test_scores() -> None:
    odds = np.array([[0.9, 0.1], [0.4, 0.6], [0.7, 0.3]])
    assert summary(confusion_of(odds, [0, 1, 1])) == {"accuracy": pytest.approx(0.6667, abs=1e-4), "macro": 0.75}
