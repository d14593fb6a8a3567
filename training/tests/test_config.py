"""Configurations: the shipped ones are valid, wrong ones are named."""

import copy

import pytest
import yaml

from training.common import config

RECOGNISERS = ("text-recognition", "micr-recognition")


@pytest.mark.parametrize("name", RECOGNISERS)
def test_shipped_recogniser_configurations_fit_their_schema(name: str) -> None:
    assert config.load(config.CONFIGS / f"{name}.yaml", schema="text-recognition")["task"] == name


@pytest.mark.parametrize("name", ["two-cores", "gpu-12gb", "gpu-large"])
def test_shipped_presets_fit_their_schema(name: str) -> None:
    assert config.load_preset(name)["workers"] >= 0


@pytest.mark.parametrize(("path", "value"), [("optimiser.lr", -1), ("data.reuse", None), ("model.channels", [10, 20, 30, 40]), ("extra", 1)])
def test_a_fault_is_refused_by_name(tmp_path, path: str, value: object) -> None:
    data = copy.deepcopy(config.load(config.CONFIGS / "text-recognition.yaml"))
    target = data
    *parents, leaf = path.split(".")
    for part in parents:
        target = target[part]
    if value is None:
        del target[leaf]
    else:
        target[leaf] = value
    file = tmp_path / "bad.yaml"
    file.write_text(yaml.safe_dump(data))
    with pytest.raises(config.ConfigError, match=leaf if path != "model.channels" else "channels"):
        config.load(file)


def test_the_recipe_hash_follows_configuration_and_sources(tmp_path) -> None:
    source = tmp_path / "a.py"
    source.write_text("x = 1")
    first = config.recipe_hash({"seed": 1}, source)
    assert first == config.recipe_hash({"seed": 1}, source)
    assert first != config.recipe_hash({"seed": 2}, source)
    source.write_text("x = 2")
    assert first != config.recipe_hash({"seed": 1}, source)
