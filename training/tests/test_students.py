"""Students: they start as narrower copies of their teacher and are drawn to its answers."""

import pytest
import torch

from training.common import config
from training.common.layers import Residual, Trunk
from training.common.slim import carried, slimmed
from training.common.teacher import disagreement
from training.page_classification import settings as classification
from training.text_detection import settings as detection
from training.text_detection.loss import Targets, taught_loss


def settled(model: torch.nn.Module, dead: int) -> torch.nn.Module:
    """As after training, with `dead` inner channels of every residual pair that say nothing."""
    torch.manual_seed(4)
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            torch.nn.init.uniform_(module.weight, 0.5, 1.0)
            module.running_mean.uniform_(-0.1, 0.1)
    for module in model.modules():
        if isinstance(module, Residual):
            silent = torch.randperm(module.first[1].num_features)[:dead]
            module.first[1].weight.data[silent] = 1e-6
            module.first[1].bias.data[silent] = 0
    return model.eval()


def test_leaving_out_silent_channels_changes_nothing() -> None:
    wide = settled(Trunk([4, 8, 16], [2, 1], [8, 16]), dead=4)
    narrow = Trunk([4, 8, 16], [2, 1], [4, 12])
    narrow.load_state_dict(slimmed(wide.state_dict(), narrow))
    image = torch.rand(2, 1, 32, 48)
    for ours, theirs in zip(narrow.eval()(image), wide(image), strict=True):
        torch.testing.assert_close(ours, theirs, rtol=0, atol=1e-4)


def test_a_student_may_lack_blocks_but_nothing_else_may_differ() -> None:
    wide = Trunk([4, 8, 16], [1, 1], [8, 16])
    shallow = Trunk([4, 8, 16], [0, 1], [8, 16])
    assert slimmed(wide.state_dict(), shallow).keys() == shallow.state_dict().keys()
    with pytest.raises(ValueError, match=r"stages\.0\.1"):
        slimmed(shallow.state_dict(), wide)
    with pytest.raises(ValueError, match="stem"):
        slimmed(wide.state_dict(), Trunk([8, 8, 16], [1, 1], [8, 16]))


def test_what_a_channel_carries_is_measured_right() -> None:
    torch.manual_seed(1)
    gain, shift = torch.tensor([1.0, 0.5, -0.7]), torch.tensor([0.0, 1.0, -0.5])
    outgoing = torch.randn(5, 3, 3, 3)
    values = torch.relu(torch.randn(200_000, 3) * gain + shift)
    drawn = values.square().mean(dim=0).sqrt() * outgoing.square().sum(dim=(0, 2, 3)).sqrt()
    torch.testing.assert_close(carried(gain, shift, outgoing).float(), drawn, rtol=0.02, atol=0)


@pytest.mark.parametrize("task", [classification, detection])
def test_the_kept_checkpoints_fit_the_students(task) -> None:
    name = "page-classification" if task is classification else "text-detection"
    kind = task.ClassificationSettings if task is classification else task.DetectionSettings
    student = task.read_settings(config.CONFIGS / f"{name}.yaml", kind)
    teacher = task.trained(student.teacher)
    model = task.build(student if task is classification else student.model)
    model.load_state_dict(slimmed(teacher.state_dict(), model))
    assert sum(p.numel() for p in model.parameters()) < sum(p.numel() for p in teacher.parameters())


def test_agreeing_costs_nothing_and_pulls_towards_the_teacher() -> None:
    taught = torch.tensor([[2.0, -1.0, 0.5], [0.0, 3.0, 1.0]])
    known = torch.tensor([True, False])
    assert disagreement(taught, taught, known) < 1e-6
    logits = torch.zeros(2, 3, requires_grad=True)
    disagreement(logits, taught, known).backward()
    assert logits.grad[0, 0] < 0 < logits.grad[0, 1]
    assert (logits.grad[1] == 0).all()  # an unknown row teaches nothing


def test_the_detector_is_pulled_towards_its_teachers_map() -> None:
    kernel = torch.zeros(1, 1, 8, 8)
    kernel[..., :4] = 1
    targets = Targets(kernel, kernel, kernel, torch.ones_like(kernel))
    taught = torch.where(kernel > 0, 2.0, -2.0)
    assert taught_loss(taught, taught, targets, 3.0) < 1e-6
    logits = torch.zeros_like(taught).requires_grad_()
    taught_loss(logits, taught, targets, 3.0).backward()
    assert (logits.grad[..., :4] < 0).all() and (logits.grad[..., 4:] > 0).all()
