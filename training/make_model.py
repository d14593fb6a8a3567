"""From nothing to a shipped model in one command: draw the pages it needs, train, export.

python -m training.make_model text-recognition --minutes 90
Pages that are drawn are kept for the next time, and a training that was broken off goes on where it stopped.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = Path("training/runs")
TRAIN_PAGES, TEST_PAGES, TEXT_PAGES = "1500", "130", "60"
FIRST_SEED = "20000"
#: Ends the names of the larger nets, teachers of the default ones.
ACCURATE = "-accurate"


@dataclass(frozen=True)
class Step:
    """A module of `training` with its arguments; `makes` is the folder it fills once for all, `into` the
    file its output goes to."""

    module: str
    arguments: tuple[str, ...]
    makes: Path | None = None
    into: Path | None = None


def line_steps(model: str, minutes: str, version: str) -> list[Step]:
    """A recogniser of lines: they are drawn while it trains. The accurate one grows out of the kept
    checkpoint of the default one."""
    run, config = RUNS / f"{model}-made", f"training/configs/{model}.yaml"
    start: tuple[str, ...] = ("--init", "training/checkpoints/latin-small.pt") if model.endswith(ACCURATE) else ()
    if (ROOT / run / "last.pt").exists():
        start = ("--resume",)
    return [
        Step("text_recognition.train", ("--config", config, "--budget-minutes", minutes, "--out", str(run), *start)),
        Step("text_recognition.export", ("--checkpoint", f"{run}/last.pt", "--version", version)),
    ]


def page_steps(model: str, minutes: str, version: str) -> list[Step]:
    """A net that sees whole pages: two rolls of photographs are developed first. The default net of a
    task starts from the kept checkpoint of its teacher."""
    task = model.removesuffix(ACCURATE)
    package, run = task.replace("-", "_"), RUNS / f"{model}-made"
    config = ("--config", f"training/configs/{model}.yaml")
    rolls = {"train": RUNS / "roll-train", "test": RUNS / "roll-test"}
    steps = [
        Step("synth.camera_roll", ("--out", str(rolls["train"]), "--first-seed", FIRST_SEED, "--count", TRAIN_PAGES), rolls["train"]),
        Step("synth.camera_roll", ("--out", str(rolls["test"]), "--split", "test", "--count", TEST_PAGES), rolls["test"]),
        Step(f"{package}.train", (*config, "--roll", str(rolls["train"]), "--test-roll", str(rolls["test"]), "--out", str(run), "--budget-minutes", minutes)),
    ]
    export = (*config, "--checkpoint", f"{run}/last.pt", "--version", version)
    if task == "page-classification":
        thresholds = run / "thresholds.json"
        steps.append(Step(f"{package}.calibrate", (*config, "--checkpoint", f"{run}/last.pt", "--roll", str(rolls["test"])), into=thresholds))
        export += ("--thresholds", str(thresholds))
    return [*steps, Step(f"{package}.export", export)]


def text_steps(task: str, minutes: str, version: str) -> list[Step]:
    """The classifier of words: their pages are drawn first."""
    texts, run = RUNS / "texts-train.jsonl", RUNS / f"{task}-made"
    return [
        Step("text_type.corpus", ("--out", str(texts), "--pages", TEXT_PAGES)),
        Step("text_type.train", ("--texts", str(texts), "--out", str(run), "--budget-minutes", minutes)),
        Step("text_type.export", ("--checkpoint", f"{run}/last.pt", "--version", version)),
    ]


#: Model -> its steps and the minutes of training it is known to need.
MODELS = {
    "text-detection": (page_steps, 36),
    "text-detection-accurate": (page_steps, 50),
    "text-recognition": (line_steps, 90),
    "text-recognition-accurate": (line_steps, 90),
    "micr-recognition": (line_steps, 20),
    "page-classification": (page_steps, 33),
    "page-classification-accurate": (page_steps, 135),
    "text-type": (text_steps, 5),
}


def steps_of(model: str, minutes: float | None = None, version: str = "1") -> list[Step]:
    """The steps that make a model, in order; throws KeyError for an unknown one."""
    make, usual = MODELS[model]
    return make(model, f"{minutes or usual:g}", version)


def run(step: Step) -> None:
    """Run a step unless what it makes is there and whole."""
    if step.makes and _whole(step.makes).exists():
        print(f"{step.makes} is there", flush=True)
        return
    if step.makes:
        shutil.rmtree(ROOT / step.makes, ignore_errors=True)
    print(f"training.{step.module} {' '.join(step.arguments)}", flush=True)
    command = [sys.executable, "-m", f"training.{step.module}", *step.arguments]
    if step.into:
        (ROOT / step.into).write_bytes(subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)
    else:
        subprocess.run(command, cwd=ROOT, check=True)
    if step.makes:
        _whole(step.makes).touch()


def _whole(made: Path) -> Path:
    """The file that says that a roll was developed to its end."""
    return (ROOT / made).with_suffix(".done")


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", choices=list(MODELS))
    parser.add_argument("--minutes", type=float, help="wall time of the training itself")
    parser.add_argument("--version", default="1", help="version written into the manifest")
    args = parser.parse_args(argv)
    for step in steps_of(args.model, args.minutes, args.version):
        run(step)


if __name__ == "__main__":
    main()
