"""A widened recogniser starts with the smaller one's outputs, and can learn apart from it."""

import pytest
import torch

from training.text_recognition.model import LineRecogniser
from training.text_recognition.widen import widen

SMALL = {"channels": [4, 8, 8, 12], "blocks": [0, 1, 1, 0], "mixers": 2, "expand": 2, "dropout": 0.0}
LARGE = SMALL | {"channels": [8, 8, 12, 20], "mixers": 3}


def trained_like(settings: dict) -> LineRecogniser:
    """A net whose batch norms hold statistics, as after training."""
    torch.manual_seed(5)
    model = LineRecogniser(9, **settings)
    for _ in range(3):
        model(torch.randn(4, 1, 32, 64))
    return model.eval()


def test_it_starts_where_the_smaller_net_is() -> None:
    small, large = trained_like(SMALL), LineRecogniser(9, **LARGE)
    large.load_state_dict(widen(small.state_dict(), large))
    image = torch.randn(2, 1, 32, 96)
    with torch.inference_mode():
        assert torch.allclose(large.eval()(image), small(image), atol=1e-5)


def test_a_head_that_speaks_twice_says_the_same_twice() -> None:
    small, large = trained_like(SMALL), LineRecogniser(9, **(LARGE | {"substeps": 2}))
    large.load_state_dict(widen(small.state_dict(), large))
    image = torch.randn(2, 1, 32, 96)
    with torch.inference_mode():
        once, twice = small(image), large.eval()(image)
    assert torch.allclose(twice, once.repeat_interleave(2, dim=1), atol=1e-5)


def test_new_channels_are_no_copies_and_get_gradients() -> None:
    small, large = trained_like(SMALL), LineRecogniser(9, **LARGE)
    large.load_state_dict(widen(small.state_dict(), large))
    old, new = large.trunk[0][0].weight.detach()[0], large.trunk[0][0].weight.detach()[4]
    assert not torch.allclose(old, new)
    large(torch.randn(2, 1, 32, 64)).pow(2).mean().backward()
    assert large.head.weight.grad[:, 12:].abs().max() > 0


def test_the_same_size_is_a_plain_copy() -> None:
    small = trained_like(SMALL)
    state = widen(small.state_dict(), LineRecogniser(9, **SMALL))
    assert all(torch.equal(value, state[key]) for key, value in small.state_dict().items())


def test_a_narrower_net_is_refused() -> None:
    with pytest.raises(ValueError, match="shrink"):
        widen(trained_like(LARGE).state_dict(), LineRecogniser(9, **(LARGE | {"channels": [4, 8, 8, 12]})))
    with pytest.raises(ValueError, match="no place"):
        widen(trained_like(LARGE).state_dict(), LineRecogniser(9, **(LARGE | {"mixers": 2})))
