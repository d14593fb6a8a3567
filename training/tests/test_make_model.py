"""The one command a model: every step names a script that takes its options."""

import subprocess
import sys
from pathlib import Path

import pytest

from training import make_model

ROOT = Path(__file__).resolve().parents[2]
STEPS = {
    (step.module, tuple(word for word in step.arguments if word.startswith("--")))
    for model in make_model.MODELS
    for step in make_model.steps_of(model)
}


@pytest.mark.parametrize(("module", "options"), sorted(STEPS))
def test_a_step_can_be_taken(module: str, options: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-m", f"training.{module}", "--help"], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    for option in options:
        assert option in done.stdout, f"{module} has no {option}"


def test_every_shipped_model_has_its_command() -> None:
    shipped = {path.parent.parent.name for path in (ROOT / "models").glob("*/*/manifest.json")}
    assert shipped <= set(make_model.MODELS)


def test_a_folder_is_filled_once_and_a_broken_one_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    roll = tmp_path / "roll"
    roll.mkdir()
    (roll / "half").touch()
    with pytest.raises(subprocess.CalledProcessError):
        make_model.run(make_model.Step("no_such_module", (), makes=roll))
    assert not (roll / "half").exists()
    roll.with_suffix(".done").touch()
    make_model.run(make_model.Step("no_such_module", (), makes=roll))
    assert "is there" in capsys.readouterr().out
