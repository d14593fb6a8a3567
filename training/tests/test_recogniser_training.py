"""Tiny trainings of the recogniser: it learns, survives bad numbers, resumes exactly, exports equal."""

import copy
import json
import math
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
import torch

from training.common import checkpoint, config, export_onnx, manifest, train_log
from training.text_recognition import data
from training.text_recognition.export import self_test_image
from training.text_recognition.export import main as export_main
from training.text_recognition.scoring import collapse, edit_distance, read_lines, score
from training.text_recognition.sources import Alphabet
from training.text_recognition.trainer import NonFiniteError, Trainer, build_model

HARDWARE = {"device": "cpu", "precision": "fp32", "threads": 1, "workers": 0, "batch_columns": 1024}


@pytest.fixture
def tiny() -> dict:
    settings = copy.deepcopy(config.load(config.CONFIGS / "micr-recognition.yaml", schema="text-recognition"))
    settings["model"] = {"channels": [4, 8, 8, 16], "blocks": [0, 0, 1, 0], "mixers": 1, "expand": 1, "substeps": 2, "dropout": 0.1}
    settings["data"] |= {"chunk_lines": 24, "reuse": 2, "reuse_distance": 1, "upside_down": 0.0}
    settings["run"] |= {"log_steps": 5, "dev_lines": 0, "max_non_finite": 3}
    settings["optimiser"] |= {"lr": 0.01, "warmup": 0.1}
    return settings


def run(settings: dict, out: Path, steps: int, stop_after: int | None = None, resume: bool = False) -> Trainer:
    trainer = Trainer(settings, HARDWARE, out, quiet=True)
    trainer.start(minutes=None, steps=steps, resume=resume, init=None)
    trainer.run(stop_after=stop_after)
    trainer.close()
    return trainer


def test_the_loss_falls_and_stays_finite(tiny: dict, tmp_path: Path) -> None:
    trainer = run(tiny, tmp_path, steps=60)
    losses = [row["loss"] for row in train_log.read(tmp_path / "train.jsonl", "step")]
    assert all(math.isfinite(x) for x in losses)
    assert losses[-1] < 0.6 * losses[0]
    assert trainer.state["non_finite"] == 0
    assert all(torch.isfinite(p).all() for p in trainer.model.parameters())


def test_a_resumed_run_ends_where_an_unbroken_one_does(tiny: dict, tmp_path: Path) -> None:
    whole = run(tiny, tmp_path / "whole", steps=24)
    run(tiny, tmp_path / "broken", steps=24, stop_after=11)
    torch.manual_seed(99)
    resumed = run(tiny, tmp_path / "broken", steps=24, resume=True)
    assert resumed.state["step"] == whole.state["step"]
    for key, value in whole.model.state_dict().items():
        assert torch.equal(value, resumed.model.state_dict()[key]), key
    for key, value in whole.ema.state.items():
        assert torch.equal(value, resumed.ema.state[key]), key


def test_late_in_a_run_batch_norm_keeps_the_averaged_statistics(tiny: dict, tmp_path: Path) -> None:
    tiny["optimiser"]["freeze_norm"] = 0.5
    trainer = run(tiny, tmp_path, steps=12, stop_after=8)
    names = [name for name in trainer.model.state_dict() if name.endswith("running_mean")]
    before = {name: trainer.model.state_dict()[name].clone() for name in names}
    trainer.run()
    assert trainer.state["norm_frozen"]
    assert all(torch.equal(before[name], trainer.model.state_dict()[name]) for name in names)


def test_a_bad_batch_is_skipped_and_many_stop_the_run(tiny: dict, tmp_path: Path) -> None:
    trainer = Trainer(tiny, HARDWARE, tmp_path, quiet=True)
    trainer.start(minutes=None, steps=10, resume=False, init=None)
    before = copy.deepcopy(dict(trainer.model.named_parameters()))
    bad = data.Batch(torch.full((2, 1, 32, 64), math.nan), torch.tensor([1, 2]), torch.tensor([1, 1]))
    assert math.isnan(trainer.step(bad))
    assert all(torch.equal(value, before[key]) for key, value in trainer.model.named_parameters())
    with pytest.raises(NonFiniteError):
        for _ in range(3):
            trainer.step(bad)


def test_every_line_of_a_round_is_trained_once() -> None:
    chunks = [data.render_chunk("micr", "train", seed, 30, 0.0, 0.0) for seed in (1, 1000)]
    plan = data.plan_round(chunks, 4096, 64, (1, 2))
    seen = [line for _, lines in plan for line in lines]
    assert sorted(seen) == [(c, i) for c in range(2) for i in range(30)]
    for width, lines in plan:
        assert all(chunks[c].columns(i) <= width for c, i in lines)
        batch = data.collate(chunks, width, lines)
        assert batch.images.shape == (len(lines), 1, 32, width)
        assert int(batch.lengths.sum()) == len(batch.labels)


def test_the_lines_of_a_batch_are_squeezed_alike() -> None:
    chunks = [data.render_chunk("micr", "train", 1, 4, 0.0, 0.0)]
    widest = max(chunks[0].columns(i) for i in range(4))
    width = -(-widest // 32) * 32
    images = data.collate(chunks, width, [(0, i) for i in range(4)], 0.5).images
    assert images.shape[3] % 8 == 0 and width * 0.5 <= images.shape[3] < width * 0.5 + 8
    scales = [data.column_scale(0.8, 0.25, (1, 2, batch)) for batch in range(200)]
    assert min(scales) >= 0.6 and max(scales) <= 1.0 and max(scales) - min(scales) > 0.3
    assert scales == [data.column_scale(0.8, 0.25, (1, 2, batch)) for batch in range(200)]
    assert data.column_scale(0.8, 0.0, (1, 2, 3)) == 0.8


def test_the_export_equals_pytorch_and_keeps_the_contract(tiny: dict, tmp_path: Path) -> None:
    trainer = run(tiny, tmp_path / "run", steps=6)
    export_main(["--checkpoint", str(trainer.checkpoint_path), "--out", str(tmp_path / "model")])
    stored = json.loads((tmp_path / "model" / "manifest.json").read_text())
    graph = onnx.load(tmp_path / "model" / "model.onnx")
    assert export_onnx.contract_faults(graph) == []
    assert stored["files"] == [manifest.describe_file(tmp_path / "model", "model.onnx")]
    assert stored["signature"]["outputs"][0]["dims"][2] == len(stored["charset"]) + 2
    assert stored["stride"] == 2 and stored["input"]["columnScale"] == tiny["data"]["column_scale"]
    saved = checkpoint.load(trainer.checkpoint_path)
    model = build_model(tiny)
    model.load_state_dict(saved["ema"]["state"])
    full = tmp_path / "full.onnx"
    axes = {"image": {0: "N", 3: "W"}}, {"logits": {0: "N", 1: "T"}}
    export_onnx.export(model, [torch.from_numpy(self_test_image())], full, *axes, half=False)
    for shape in ((1, 64), (3, 320)):
        example = torch.randn(shape[0], 1, 32, shape[1])
        assert export_onnx.max_difference(full, model, [example]) < 1e-4
    test = json.loads((tmp_path / "model" / stored["selfTest"]).read_text())
    image, logits = (manifest.decode_tensor(test[s][n]) for s, n in (("inputs", "image"), ("outputs", "logits")))
    result = export_onnx.session(tmp_path / "model" / "model.onnx").run(None, {"image": image})[0]
    np.testing.assert_allclose(result, logits, atol=1e-5)


def test_a_graph_outside_the_contract_is_refused(tmp_path: Path) -> None:
    model = torch.nn.Sequential(torch.nn.Conv2d(1, 6, 3), torch.nn.Conv2d(6, 2, 3), torch.nn.LogSoftmax(1))
    with pytest.raises(export_onnx.ContractError, match=r"LogSoftmax") as error:
        export_onnx.export(model, [torch.zeros(1, 1, 8, 8)], tmp_path / "x.onnx", {"x": {}}, {"y": {}})
    assert "over 6 channels" in str(error.value)
    assert not (tmp_path / "x.onnx").exists()


def test_decoding_and_scores() -> None:
    assert collapse(np.array([0, 3, 3, 0, 3, 5, 5, 0])) == [3, 3, 5]
    assert edit_distance("kitten", "sitting") == 3
    result = score([("abc", "abc"), ("abcd", "abxd")])
    assert result.cer == pytest.approx(1 / 7) and result.exact == 0.5
    letters = Alphabet(("a", "b"))
    crops = [np.zeros((32, width), np.float32) for width in (90, 30)]

    def fake(images: np.ndarray) -> np.ndarray:
        steps = images.shape[3] // 4
        logits = np.zeros((len(images), steps, 4), np.float32)
        logits[:, :, 0] = 1
        logits[:, 0, 1 if images.shape[3] > 64 else 3] = 2  # "a" for the long one, upside down for the other
        return logits

    assert read_lines(fake, crops, letters, bucket=8, batch=1) == ["a", ""]


@pytest.mark.parametrize("module", ["train", "export", "evaluate"])
def test_help_answers_at_once(module: str) -> None:
    root = Path(__file__).resolve().parents[2]
    code = (f"import sys, runpy; sys.argv = ['x', '--help']\n"
            f"try: runpy.run_module('training.text_recognition.{module}', run_name='__main__')\n"
            "except SystemExit: pass\n"
            "sys.exit(any(m in sys.modules for m in ('torch', 'cv2', 'numpy', 'onnx')))")
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, "a heavy module was imported"
    assert "--" in done.stdout
