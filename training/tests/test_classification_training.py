"""Tiny trainings of the page classifier: it learns, resumes exactly, and turns mean what they say."""

from pathlib import Path

import numpy as np
import pytest
import torch

from training.common.page_loop import Budget, Loop, LoopSettings
from training.common.typed_config import Hardware
from training.page_classification.calibrate import best_temperature
from training.page_classification.data import Album, ViewSettings, batch, letterbox, turned
from training.page_classification.model import PageClassifier
from training.synth.camera_roll import Roll
from training.tests.page_samples import drawn_roll

VIEW = ViewSettings(side=128, upright=0.5, jitter=0.05, parts=0.0)
LOOP = LoopSettings(
    seed=3, batch=16, learning_rate=0.004, weight_decay=0.01, warm_up=0.1, clip=5.0, ema=0.98,
    save_every_seconds=1e9, log_every=10,
)  # fmt: skip


@pytest.fixture(scope="module")
def roll(tmp_path_factory: pytest.TempPathFactory) -> Roll:
    torch.set_num_threads(1)
    return drawn_roll(tmp_path_factory.mktemp("roll"), 13, strength=0.2)


def small_loop(roll: Roll, folder: Path) -> Loop:
    torch.manual_seed(5)
    album = Album(roll, VIEW.side)

    def loss_of(model: torch.nn.Module, step: int) -> dict[str, torch.Tensor]:
        views = batch(album, LOOP.seed, step, LOOP.batch, VIEW)
        types, turns = model(views.images)
        kind = torch.nn.functional.cross_entropy(types, views.types)
        turn = torch.nn.functional.cross_entropy(turns, views.orientations, ignore_index=-1)
        return {"total": kind + turn, "type": kind}

    model = PageClassifier([8, 16, 24, 32], [1, 0, 0], squeeze=8, hidden=16, grid=4, types=13)
    return Loop(model, LOOP, Budget(steps=60), Hardware("cpu", "fp32", 1), folder, loss_of)


def test_it_learns(roll: Roll, tmp_path: Path) -> None:
    loop = small_loop(roll, tmp_path)
    totals = [loop.train_step()["total"] for _ in range(60)]
    assert np.isfinite(totals).all()
    assert np.mean(totals[-8:]) < 0.85 * np.mean(totals[:8])


def test_resuming_goes_on_exactly(roll: Roll, tmp_path: Path) -> None:
    whole = small_loop(roll, tmp_path / "whole")
    for _ in range(5):
        whole.train_step()
    first = small_loop(roll, tmp_path / "broken")
    for _ in range(2):
        first.train_step()
    first.save()
    second = small_loop(roll, tmp_path / "broken")
    assert second.resume()
    for _ in range(3):
        second.train_step()
    for name, value in whole.model.state_dict().items():
        torch.testing.assert_close(second.model.state_dict()[name], value, rtol=0, atol=0)


def test_orientation_is_the_clockwise_turn_that_makes_it_upright() -> None:
    upright = np.full((60, 40), 255, np.uint8)
    upright[:10, :5] = 0  # a mark at the top left
    for orientation in range(4):
        seen = turned(upright, orientation)
        undone = np.rot90(seen, -orientation)  # rot90 counts counter-clockwise
        np.testing.assert_array_equal(undone, upright)
    assert turned(upright, 1)[-5:, :10].max() == 0  # seen lying on its left side: mark at the bottom left


def test_letterbox_centres_on_white() -> None:
    sheet = letterbox(np.zeros((100, 50), np.uint8), 64)
    assert sheet.shape == (64, 64)
    assert sheet[:, :16].min() == 255 and sheet[:, 48:].min() == 255 and sheet[:, 16:48].max() == 0


def test_temperature_makes_overconfidence_honest() -> None:
    rng = np.random.default_rng(6)
    honest = rng.normal(0, 1.5, (4000, 5))
    odds = np.exp(honest) / np.exp(honest).sum(axis=1, keepdims=True)
    labels = np.array([rng.choice(5, p=row) for row in odds])
    assert best_temperature(3 * honest, labels) == pytest.approx(3, rel=0.1)
    assert best_temperature(0.5 * honest, labels) == 1
