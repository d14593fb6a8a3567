"""The training loop: schedule by wall time or steps, guarded steps, resumable state."""

from __future__ import annotations

import math
import time
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F

from training.common import checkpoint
from training.common.train_log import TrainLog
from training.text_recognition import data
from training.text_recognition.model import LineRecogniser, build_model
from training.text_recognition.narrow import narrow
from training.text_recognition.scoring import score_source
from training.text_recognition.sources import alphabet
from training.text_recognition.teaching import Teacher
from training.text_recognition.widen import widen

LOOKAHEAD = 2


class NonFiniteError(RuntimeError):
    """Too many steps in which the loss or the gradient was not finite."""


def ctc_loss(logits: torch.Tensor, batch: data.Batch) -> torch.Tensor:
    """Mean over lines of CTC per target character, in float32; every step of the padded width counts."""
    log_probs = F.log_softmax(logits.float(), dim=2).transpose(0, 1)
    steps = torch.full((logits.shape[0],), logits.shape[1], dtype=torch.long)
    losses = F.ctc_loss(log_probs, batch.labels, steps, batch.lengths, reduction="none", zero_infinity=True)
    return (losses / batch.lengths.to(losses.device)).mean()


class Trainer:
    """One training run in one folder."""

    def __init__(self, config: dict[str, Any], hardware: dict[str, Any], out: Path, quiet: bool = False) -> None:
        self.config, self.hardware, self.out = config, hardware, out
        torch.set_num_threads(hardware["threads"])
        torch.manual_seed(config["seed"])
        self.device = torch.device(hardware["device"])
        self.model = build_model(config).to(self.device, memory_format=torch.channels_last)
        optimiser = config["optimiser"]
        matrices = [p for p in self.model.parameters() if p.ndim > 1]
        vectors = [p for p in self.model.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": optimiser["weight_decay"]}, {"params": vectors, "weight_decay": 0.0}],
            lr=optimiser["lr"], betas=tuple(optimiser["betas"]),
        )
        self.ema = checkpoint.Ema(self.model, optimiser["ema"])
        self.log = TrainLog(out / "train.jsonl", quiet)
        self.state: dict[str, Any] = {"step": 0, "round": 0, "batch": 0, "samples": 0, "non_finite": 0, "elapsed": 0.0,
                                      "minutes": None, "steps": None, "levels": {}, "full": False, "norm_frozen": False, "data_seed": config["seed"]}
        self.store: data.ChunkStore | None = None
        self.teacher = Teacher(config["teacher"], self.device) if "teacher" in config else None

    @property
    def checkpoint_path(self) -> Path:
        return self.out / "last.pt"

    def start(self, minutes: float | None, steps: int | None, resume: bool, init: Path | None) -> None:
        """Begin a run, or take one up where its checkpoint left it."""
        self.state.update(minutes=minutes, steps=steps)
        if resume and self.checkpoint_path.exists():
            saved = checkpoint.load(self.checkpoint_path)
            self.model.load_state_dict(saved["model"])
            self.optimiser.load_state_dict(saved["optimiser"])
            self.ema.load_state_dict(saved["ema"])
            self.state = saved["state"] | {"minutes": minutes, "steps": steps}
            checkpoint.restore_rng(saved["rng"])
        elif init is not None:
            saved = checkpoint.load(init)
            self.model.load_state_dict(widen(narrow(saved["ema"]["state"], self.model), self.model))
            self.ema = checkpoint.Ema(self.model, self.config["optimiser"]["ema"])
            # New seeds, and no second curriculum: the alignment is learnt already.
            self.state.update(full=True, data_seed=saved["state"]["data_seed"] + 1000, samples=saved["state"]["samples"])
        cfg = self.config["data"]
        self.store = data.ChunkStore(self.config["source"], self.state["data_seed"], cfg["chunk_lines"],
                                     cfg["upside_down"], self.hardware["workers"], self.out / "chunks")
        self.log.write("start", resume=resume, init=str(init.name) if init else None, step=self.state["step"],
                       minutes=minutes, steps=steps, parameters=sum(p.numel() for p in self.model.parameters()),
                       precision=self.hardware["precision"], device=self.hardware["device"])

    def progress(self) -> float:
        """Share of the run that is done, 0 to 1."""
        if self.state["steps"]:
            return min(1.0, self.state["step"] / self.state["steps"])
        return min(1.0, self.state["elapsed"] / (self.state["minutes"] * 60))

    def level(self) -> float:
        """Damage level of the lines rendered now."""
        if self.state["full"]:
            return 1.0
        cfg = self.config["curriculum"]
        return min(1.0, max(0.0, (self.progress() - cfg["clean_until"]) / max(1e-9, cfg["full_from"] - cfg["clean_until"])))

    def rate(self) -> float:
        """Learning rate: linear warm-up, then a half cosine to zero."""
        warmup, progress = self.config["optimiser"]["warmup"], self.progress()
        if progress < warmup:
            return self.config["optimiser"]["lr"] * max(0.02, progress / warmup)
        return self.config["optimiser"]["lr"] * 0.5 * (1 + math.cos(math.pi * (progress - warmup) / (1 - warmup)))

    def _round_chunks(self) -> list[data.Chunk]:
        """The chunks of the current round, newest first; requests the following ones."""
        cfg, index = self.config["data"], self.state["round"]
        span = (cfg["reuse"] - 1) * cfg["reuse_distance"]
        for wanted in range(max(0, index - span), index + LOOKAHEAD + 1):
            self.state["levels"].setdefault(wanted, self.level())
        ages = range(0, span + 1, cfg["reuse_distance"])
        used = [index - age for age in ages if index >= age]
        ahead = range(max(0, index - span), index + LOOKAHEAD + 1)
        for wanted in [*used, *(i for i in ahead if i not in used)]:
            self.store.request(wanted, self.state["levels"][wanted])
        self.store.forget_before(index - span)
        return [self.store.get(i) for i in used]

    def _train_mode(self) -> None:
        """Training mode; late in the run with the batch norm statistics that inference will use.

        Batches hold lines of one width, whose own statistics differ from the average: without this,
        short lines are read worse alone than they were in training.
        """
        self.model.train()
        if self.progress() < self.config["optimiser"]["freeze_norm"]:
            return
        if not self.state["norm_frozen"]:
            averaged = {k: v for k, v in self.ema.state.items() if k.endswith(("running_mean", "running_var"))}
            self.model.load_state_dict(averaged, strict=False)
            self.state["norm_frozen"] = True
        for module in self.model.modules():
            if isinstance(module, torch.nn.BatchNorm2d):
                module.eval()

    def step(self, batch: data.Batch) -> float:
        """One guarded optimiser step; returns the loss, NaN if the step was skipped."""
        self._train_mode()
        images = batch.images.to(self.device, memory_format=torch.channels_last, non_blocking=True)
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.hardware["precision"] == "bf16"):
            logits = self.model(images)
            taught = self.teacher.loss(logits, images) if self.teacher else 0.0
        loss = ctc_loss(logits, batch) + taught
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.config["optimiser"]["clip"])
        self.state["step"] += 1
        if not bool(torch.isfinite(loss.detach()) & torch.isfinite(norm)):
            self.state["non_finite"] += 1
            torch.save(batch, self.out / "non-finite-batch.pt")
            self.log.write("non_finite", step=self.state["step"], total=self.state["non_finite"])
            if self.state["non_finite"] >= self.config["run"]["max_non_finite"]:
                raise NonFiniteError(f"{self.state['non_finite']} steps were not finite")
            return math.nan
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate()
        self.optimiser.step()
        self.ema.update(self.model)
        self.state["samples"] += len(batch.lengths)
        return float(loss.detach())

    def run(self, stop_after: int | None = None) -> None:
        """Train until the budget is spent (or for `stop_after` steps) and leave a checkpoint."""
        cfg, run = self.config["data"], self.config["run"]
        started, base = time.monotonic(), self.state["elapsed"]
        saved_at, losses, first = started, [], self.state["step"]
        clock = (time.monotonic(), self.state["samples"])
        finished = False
        while not finished:
            chunks = self._round_chunks()
            batches = data.plan_round(chunks, self.hardware["batch_columns"], cfg["bucket_columns"],
                                      (self.state["data_seed"], self.state["round"]))
            while self.state["batch"] < len(batches) and not finished:
                place = (self.state["data_seed"], self.state["round"], self.state["batch"])
                scale = data.column_scale(cfg["column_scale"], cfg["stretch"], place)
                losses.append(self.step(data.collate(chunks, *batches[self.state["batch"]], scale)))
                self.state["batch"] += 1
                now = time.monotonic()
                self.state["elapsed"] = base + now - started
                if self.state["step"] % run["log_steps"] == 0:
                    good = [x for x in losses if math.isfinite(x)]
                    rate = (self.state["samples"] - clock[1]) / max(now - clock[0], 1e-9)
                    self.log.write("step", step=self.state["step"], loss=sum(good) / max(1, len(good)), lr=self.rate(),
                                   level=self.level(), samples=self.state["samples"], seconds=self.state["elapsed"], lines_per_s=rate)
                    losses, clock = [], (now, self.state["samples"])
                if now - saved_at > run["checkpoint_minutes"] * 60:
                    self.save()
                    saved_at = time.monotonic()
                finished = self.progress() >= 1 or (stop_after is not None and self.state["step"] - first >= stop_after)
            if self.state["batch"] >= len(batches):
                self.state["round"] += 1
                self.state["batch"] = 0
        self.save()

    def save(self) -> None:
        """Score the averaged weights on held-out lines and write the checkpoint."""
        checkpoint.save(self.checkpoint_path, {
            "config": self.config, "model": self.model.state_dict(), "optimiser": self.optimiser.state_dict(),
            "ema": self.ema.state_dict(), "state": self.state, "rng": checkpoint.rng_state(),
        })
        if self.config["run"]["dev_lines"]:
            scores = {}
            for name in ("clean", "hard"):
                result = score_source(self._averaged(), self.config["source"], name, self.config["run"]["dev_lines"], self.config["data"]["column_scale"])
                scores |= {f"{name}_cer": result.cer, f"{name}_exact": result.exact}
            self.log.write("dev", step=self.state["step"], samples=self.state["samples"], seconds=self.state["elapsed"], **scores)

    def _averaged(self) -> LineRecogniser:
        model = build_model(self.config)
        model.load_state_dict({k: v.cpu() for k, v in self.ema.state.items()})
        return model.eval()

    def close(self) -> None:
        """Stop the render processes."""
        if self.store:
            self.store.close()
