"""Twenty thousand optimiser steps on each loss, over tensors small enough for a test: never a NaN, never an Inf."""

import pytest
import torch

from training.text_detection.loss import Targets, detection_loss
from training.text_recognition.data import Batch
from training.text_recognition.trainer import ctc_loss

STEPS = 20_000
RATE = 0.3  # far above any rate of a training: logits wander to where sigmoids and exponents saturate


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)
    torch.manual_seed(11)


def climb(logits: list[torch.Tensor], gradients: list[torch.Tensor]) -> None:
    """A step of sign descent: moves every logit by RATE, however small its gradient."""
    with torch.no_grad():
        for value, gradient in zip(logits, gradients, strict=True):
            value -= RATE * torch.sign(gradient)


def test_the_detection_loss_stays_finite() -> None:
    shape = (1, 1, 4, 6)
    probability, threshold = (torch.randn(shape, requires_grad=True) for _ in range(2))
    kernels = [(torch.rand(shape) < share).float() for share in (0.0, 0.05, 0.5, 1.0)]
    for step in range(STEPS):
        kernel = kernels[step // 500 % len(kernels)]
        targets = Targets(kernel, torch.rand(shape), kernel, torch.ones(shape))
        loss = detection_loss(probability, threshold, targets, 3.0)["total"]
        gradients = torch.autograd.grad(loss, [probability, threshold])
        sound = torch.isfinite(loss) & torch.isfinite(gradients[0]).all() & torch.isfinite(gradients[1]).all()
        assert sound, f"step {step}"
        climb([probability, threshold], list(gradients))


def test_the_ctc_loss_stays_finite() -> None:
    logits = torch.randn(2, 6, 4, requires_grad=True)
    texts = [([1, 2, 2], 3), ([1], 1), ([3, 3, 3], 3), ([1, 1, 1, 1], 4)]  # the last needs seven columns of six
    for step in range(STEPS):
        labels, length = texts[step // 500 % len(texts)]
        batch = Batch(torch.zeros(0), torch.tensor(labels * 2), torch.tensor([length, length]))
        loss = ctc_loss(logits, batch)
        (gradient,) = torch.autograd.grad(loss, [logits])
        assert torch.isfinite(loss) & torch.isfinite(gradient).all(), f"step {step}"
        climb([logits], [gradient])
