"""The training loop of the page-level nets: one thread, time or step budget, resumable, guarded."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from training.common import checkpoint
from training.common.train_log import TrainLog
from training.common.typed_config import Hardware

#: A run stops after this many steps in a row without a finite loss and gradient.
MOST_BAD_STEPS = 30


@dataclass(frozen=True)
class LoopSettings:
    """How to train; the `loop` part of a page net's configuration."""

    seed: int
    batch: int
    learning_rate: float
    weight_decay: float
    warm_up: float
    clip: float
    ema: float
    save_every_seconds: float
    log_every: int


@dataclass(frozen=True)
class Budget:
    """How long to train: exactly one of wall minutes and steps."""

    minutes: float | None = None
    steps: int | None = None


class Loop:
    """Trains `model` on what `loss_of(model, step)` returns.

    `loss_of` gives named losses, `total` among them, and must depend on nothing but the weights and
    the step, so that a resumed run sees the data an unbroken one would have seen.
    """

    def __init__(
        self,
        model: nn.Module,
        settings: LoopSettings,
        budget: Budget,
        machine: Hardware,
        folder: Path,
        loss_of: Callable[[nn.Module, int], dict[str, torch.Tensor]],
    ) -> None:
        if (budget.minutes is None) == (budget.steps is None):
            raise ValueError("give a budget in minutes or in steps, not both")
        self.model = model.to(machine.device, memory_format=torch.channels_last)
        self.settings = settings
        self.budget = budget
        self.machine = machine
        self.folder = folder
        self.loss_of = loss_of
        self.ema = checkpoint.Ema(model, settings.ema)
        self.journal = TrainLog(folder / "log.jsonl")
        plain = [p for p in model.parameters() if p.ndim <= 1]
        decayed = [p for p in model.parameters() if p.ndim > 1]
        groups = [{"params": decayed}, {"params": plain, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(
            groups, lr=settings.learning_rate, betas=(0.9, 0.98), weight_decay=settings.weight_decay
        )
        self.step = 0
        self.elapsed = 0.0
        self.bad_steps = 0

    def progress(self) -> float:
        """Share of the budget used, 0..1."""
        if self.budget.steps is not None:
            return min(self.step / self.budget.steps, 1.0)
        return min(self.elapsed / (60 * self.budget.minutes), 1.0)

    def rate(self) -> float:
        """Learning rate now: linear warm-up, then a cosine to 1 % of the peak."""
        done, warm = self.progress(), self.settings.warm_up
        if done < warm:
            return self.settings.learning_rate * (0.02 + 0.98 * done / warm)
        return self.settings.learning_rate * (
            0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (done - warm) / (1 - warm)))
        )

    def run(self, at_save: Callable[[], dict[str, float]] | None = None) -> None:
        """Train until the budget is used; saves on the way and at the end."""
        sums: dict[str, float] = {}
        counted, saved, before = 0, self.elapsed, time.monotonic()
        while self.progress() < 1:
            parts = self.train_step()
            now = time.monotonic()
            self.elapsed, before = self.elapsed + now - before, now
            for name, value in parts.items():
                sums[name] = sums.get(name, 0.0) + value
            counted += 1
            if self.step % self.settings.log_every == 0 and sums:
                self.log("train", {k: v / counted for k, v in sums.items()})
                sums, counted = {}, 0
            if self.elapsed - saved > self.settings.save_every_seconds:
                saved = self.elapsed
                self.save()
                if at_save is not None:
                    self.log("score", at_save())
                before = time.monotonic()
        self.save()
        if at_save is not None:
            self.log("score", at_save())

    def train_step(self) -> dict[str, float]:
        """One step; skipped, and counted, when loss or gradient is not finite."""
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate()
        self.model.train()
        half = self.machine.precision == "bf16"
        with torch.autocast(self.machine.device, torch.bfloat16, enabled=half):
            parts = self.loss_of(self.model, self.step)
        self.optimizer.zero_grad(set_to_none=True)
        parts["total"].backward()
        norm = nn.utils.clip_grad_norm_(self.model.parameters(), self.settings.clip)
        self.step += 1
        if not (torch.isfinite(parts["total"]) and torch.isfinite(norm)):
            self.bad_steps += 1
            if self.bad_steps >= MOST_BAD_STEPS:
                raise FloatingPointError(f"{self.bad_steps} steps in a row were not finite")
            return {}
        self.bad_steps = 0
        self.optimizer.step()
        self.ema.update(self.model)
        return {name: float(value.detach()) for name, value in parts.items()}

    def log(self, event: str, values: dict[str, float]) -> None:
        """Append one line to log.jsonl."""
        self.journal.write(
            event, step=self.step, seconds=round(self.elapsed, 1), rate=self.rate(), **values
        )

    def save(self) -> None:
        """Write last.pt atomically: all that is needed to go on exactly."""
        state = {
            "model": self.model.state_dict(),
            "ema": self.ema.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "elapsed": self.elapsed,
            "random": checkpoint.rng_state(),
        }
        checkpoint.save(self.folder / "last.pt", state)

    def resume(self) -> bool:
        """Go on from last.pt if there is one."""
        path = self.folder / "last.pt"
        if not path.exists():
            return False
        state = checkpoint.load(path)
        self.model.load_state_dict(state["model"])
        self.ema.load_state_dict(state["ema"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.elapsed = state["step"], state["elapsed"]
        checkpoint.restore_rng(state["random"])
        return True

    def start_with(self, weights: dict[str, torch.Tensor]) -> None:
        """Begin a new run from these weights."""
        self.model.load_state_dict(weights)
        self.ema = checkpoint.Ema(self.model, self.settings.ema)


def averaged_weights(path: Path) -> dict[str, torch.Tensor]:
    """The moving average in a checkpoint, ready for `load_state_dict`."""
    return checkpoint.load(path)["ema"]["state"]
