"""A student starts from the channels of its teacher that carry most, and is taught beside the truth."""

from pathlib import Path

import torch

from training.common import checkpoint, config
from training.text_recognition.model import LineRecogniser, build_model
from training.text_recognition.narrow import narrow
from training.text_recognition.teaching import Teacher

WIDE = {"channels": [4, 8, 8, 12], "blocks": [0, 1, 1, 0], "mixers": 2, "expand": 2, "dropout": 0.0}
SLIM = WIDE | {"expand": 1.5, "inner": [4, 4, 6, 12]}


def wide() -> LineRecogniser:
    torch.manual_seed(8)
    model = LineRecogniser(9, **WIDE)
    for _ in range(3):
        model(torch.randn(4, 1, 32, 64))
    return model.eval()


def test_what_carries_nothing_is_dropped_first() -> None:
    teacher, student = wide(), LineRecogniser(9, **SLIM)
    state = teacher.state_dict()
    for first, second, kept in (("trunk.2.body.0", "trunk.2.body.1", 4), ("trunk.4.body.0", "trunk.4.body.1", 6),
                                ("trunk.7.body.1", "trunk.7.body.2", 18), ("trunk.8.body.1", "trunk.8.body.2", 18)):
        silent = torch.randperm(state[f"{second}.0.weight"].shape[1])[kept:]
        state[f"{second}.0.weight"][:, silent] = 0.0
    student.load_state_dict(narrow(state, student))
    image = torch.randn(2, 1, 32, 96)
    with torch.inference_mode():
        assert torch.allclose(student.eval()(image), teacher(image), atol=1e-5)


def test_a_net_of_the_same_width_is_left_alone() -> None:
    state = wide().state_dict()
    cut = narrow(state, LineRecogniser(9, **WIDE))
    assert all(torch.equal(cut[key], value) for key, value in state.items())


def test_a_teacher_is_content_with_its_own_answers(tmp_path: Path) -> None:
    settings = config.load(config.CONFIGS / "text-recognition.yaml")
    teacher = build_model(settings)
    checkpoint.save(tmp_path / "t.pt", {"ema": {"state": teacher.state_dict()}})
    taught = Teacher({"config": "configs/text-recognition.yaml", "checkpoint": str(tmp_path / "t.pt"), "weight": 2.0}, torch.device("cpu"))
    image = torch.randn(2, 1, 32, 64)
    own = teacher.eval()(image)
    assert taught.loss(own, image).item() < 1e-5
    other = (own + torch.randn_like(own)).detach().requires_grad_()
    loss = taught.loss(other, image)
    loss.backward()
    assert loss.item() > 0.01
    assert other.grad is not None and other.grad.abs().max() > 0
