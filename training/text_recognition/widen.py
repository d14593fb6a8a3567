"""A wider and deeper recogniser that starts by reading exactly as a smaller one does.

The smaller net's weights fill the front corner of every tensor. Channels that are new begin as disturbed
copies of old ones, and nothing old listens to them yet: their outgoing weights are zero, so they cost no
accuracy and learn what the old channels lack. Mixers that are new begin as the identity.
"""

from __future__ import annotations

import torch

from training.text_recognition.model import HorizontalMix, LineRecogniser

#: Disturbance of a copied filter, as a share of the spread of its weights: copies without it would learn
#: the same thing as their originals.
NOISE = 0.5


def _front(shape: torch.Size) -> tuple[slice, ...]:
    return tuple(slice(0, size) for size in shape)


def _copies(new: int, old: int) -> torch.Tensor:
    """Which old channel every new one is a copy of; the same for all tensors of one width."""
    return torch.arange(new - old) % old


def _widened(small: torch.Tensor, fresh: torch.Tensor) -> torch.Tensor:
    """`small` in the front corner of a tensor shaped like `fresh`."""
    if any(was > now for was, now in zip(small.shape, fresh.shape, strict=True)):
        raise ValueError(f"cannot shrink weights of {tuple(small.shape)} to {tuple(fresh.shape)}")
    if small.ndim == 0:
        return small.clone()
    wide = fresh.clone()
    rows = small.shape[0]
    copied = small[_copies(fresh.shape[0], rows)]
    if small.ndim > 1 and len(copied):
        copied = copied + NOISE * small.std() * torch.randn_like(copied)
    wide[_front(torch.Size((fresh.shape[0], *small.shape[1:])))] = torch.cat([small, copied])
    if small.ndim > 1:
        wide[:rows, small.shape[1] :] = 0.0
    return wide


def _widened_head(small: torch.Tensor, fresh: torch.Tensor) -> torch.Tensor:
    """A transposed convolution, whose inputs come first: new ones are not listened to yet."""
    wide = torch.zeros_like(fresh)
    wide[: small.shape[0]] = small
    return wide


def _speaking_twice(weight: torch.Tensor, substeps: int) -> torch.Tensor:
    """The weights (classes, inputs) of a head for one that says the same `substeps` times a column: repeats merge."""
    return weight.t()[:, :, None, None].repeat(1, 1, 1, substeps)


def widen(small: dict[str, torch.Tensor], model: LineRecogniser) -> dict[str, torch.Tensor]:
    """The weights of `model`, which is freshly initialised, set to compute what the weights `small` compute.

    `model` has the blocks of the smaller net, at least as many channels in each stage and as many mixers.
    Raises ValueError if it is narrower anywhere or the smaller net has layers that `model` lacks.
    """
    state = model.state_dict()
    if isinstance(model.head, torch.nn.ConvTranspose2d) and small["head.weight"].ndim == 2:
        small = small | {"head.weight": _speaking_twice(small["head.weight"], model.head.kernel_size[1])}
    foreign = set(small) - set(state)
    if foreign:
        raise ValueError(f"the net has no place for {sorted(foreign)[0]}")
    for name, layer in model.named_modules():
        if isinstance(layer, HorizontalMix) and f"{name}.body.0.0.weight" not in small:
            state[f"{name}.body.2.1.weight"] = torch.zeros_like(state[f"{name}.body.2.1.weight"])
    head = _widened_head if state["head.weight"].ndim == 4 else _widened
    grow = {"head.weight": head}
    return {key: grow.get(key, _widened)(small[key], fresh) if key in small else fresh for key, fresh in state.items()}
