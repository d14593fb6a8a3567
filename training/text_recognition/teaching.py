"""What a trained recogniser teaches a cheaper one: its class scores at every step of the line."""

from __future__ import annotations

from typing import Any

import torch

from training.common import checkpoint, config as configs
from training.common.teacher import TeacherSettings, disagreement
from training.text_recognition.model import build_model


class Teacher:
    """The averaged weights of a trained recogniser of the same alphabet, which stay as they are."""

    def __init__(self, settings: dict[str, Any], device: torch.device) -> None:
        self.settings = TeacherSettings(**settings)
        self.model = build_model(configs.load(self.settings.config_path(), schema="text-recognition"))
        saved = checkpoint.load(self.settings.checkpoint_path())["ema"]["state"]
        self.model.load_state_dict({key: value.float() if value.is_floating_point() else value for key, value in saved.items()})
        self.model.eval().requires_grad_(False).to(device, memory_format=torch.channels_last)

    def loss(self, logits: torch.Tensor, images: torch.Tensor) -> torch.Tensor:
        """How far `logits` (N, T, classes) are from the teacher's for the same images, times its weight."""
        with torch.no_grad():
            taught = self.model(images)
        known = torch.ones(logits.shape[0] * logits.shape[1], device=logits.device)
        return self.settings.weight * disagreement(logits.flatten(0, 1), taught.flatten(0, 1), known)
