"""Tiny trainings of the detector: it learns, stays finite, and a resumed run is the unbroken run."""

from pathlib import Path

import numpy as np
import pytest
import torch

from training.common.page_loop import Budget, Loop, LoopSettings
from training.common.typed_config import Hardware
from training.synth.camera_roll import Roll
from training.tests.page_samples import drawn_page, drawn_roll
from training.text_detection.data import CropSettings, batch
from training.text_detection.scoring import score_page
from training.text_detection.loss import Targets, detection_loss
from training.text_detection.model import Detector
from training.text_detection.postprocess import Thresholds
from training.text_detection.predict import Predictor

CROP = CropSettings(size=128, long_side=(330, 420), shrink=0.25, min_height_px=4.0)
LOOP = LoopSettings(
    seed=3, batch=2, learning_rate=0.004, weight_decay=0.01, warm_up=0.1, clip=5.0, ema=0.98,
    save_every_seconds=1e9, log_every=10,
)  # fmt: skip


@pytest.fixture(scope="module")
def roll(tmp_path_factory: pytest.TempPathFactory) -> Roll:
    torch.set_num_threads(1)
    return drawn_roll(tmp_path_factory.mktemp("roll"), 8)


def small_loop(roll: Roll, folder: Path, steps: int) -> Loop:
    torch.manual_seed(5)

    def loss_of(model: torch.nn.Module, step: int) -> dict[str, torch.Tensor]:
        images, targets = batch(roll, LOOP.seed, step, LOOP.batch, CROP)
        return detection_loss(*model.forward_training(images), targets, 3.0)

    model = Detector([8, 16, 24, 32], [1, 1, 1], [16, 24, 32], neck=16, head=8)
    return Loop(model, LOOP, Budget(steps=steps), Hardware("cpu", "fp32", 1), folder, loss_of)


def test_it_learns_in_two_hundred_finite_steps(roll: Roll, tmp_path: Path) -> None:
    loop = small_loop(roll, tmp_path, 200)
    losses = [loop.train_step() for _ in range(200)]
    totals = [values["total"] for values in losses]
    assert len(totals) == 200 and np.isfinite(totals).all() and loop.bad_steps == 0
    assert np.mean(totals[-20:]) < 0.6 * np.mean(totals[:20])
    model = loop.model.eval()
    page = drawn_page(40)
    predictor = Predictor(model, Thresholds(0.3, 0.4, 1.0, 3.0), long_side=380)
    found, _ = predictor.lines(page.image[..., 0])
    truth = np.array([line.quad for line in page.lines])
    assert score_page(found, truth, 4.0).summary()["hmean"] > 0.5


def test_resuming_goes_on_exactly(roll: Roll, tmp_path: Path) -> None:
    whole = small_loop(roll, tmp_path / "whole", 6)
    for _ in range(6):
        whole.train_step()
    first = small_loop(roll, tmp_path / "broken", 6)
    for _ in range(3):
        first.train_step()
    first.save()
    second = small_loop(roll, tmp_path / "broken", 6)
    assert second.resume() and second.step == 3
    for _ in range(3):
        second.train_step()
    for name, value in whole.model.state_dict().items():
        torch.testing.assert_close(second.model.state_dict()[name], value, rtol=0, atol=0)
        torch.testing.assert_close(second.ema.state[name], whole.ema.state[name], rtol=0, atol=0)


@pytest.mark.parametrize("size", [0.0, 30.0, 1e4, -1e4])
def test_the_loss_is_finite_for_any_logits(size: float) -> None:
    shape = (1, 1, 8, 8)
    probability = torch.full(shape, size, requires_grad=True)
    threshold = torch.full(shape, -size, requires_grad=True)
    half = torch.zeros(shape)
    half[..., :4] = 1
    for kernel in (half, torch.zeros(shape), torch.ones(shape)):
        parts = detection_loss(probability, threshold, Targets(kernel, half, half, half), 3.0)
        parts["total"].backward()
        assert all(torch.isfinite(value) for value in parts.values())
        assert torch.isfinite(probability.grad).all() and torch.isfinite(threshold.grad).all()


def test_a_step_that_is_not_finite_changes_nothing(roll: Roll, tmp_path: Path) -> None:
    loop = small_loop(roll, tmp_path, 10)
    before = {k: v.clone() for k, v in loop.model.named_parameters()}
    loop.loss_of = lambda model, step: {"total": sum(p.sum() for p in model.parameters()) * np.nan}
    assert loop.train_step() == {} and loop.bad_steps == 1
    for name, value in loop.model.named_parameters():
        torch.testing.assert_close(value, before[name], rtol=0, atol=0)
