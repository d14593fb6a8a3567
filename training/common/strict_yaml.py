"""A YAML file into a dataclass: every key known, every key given, so there are no second defaults."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

import yaml

T = TypeVar("T")


def read_settings(path: Path, kind: type[T], overrides: dict[str, Any]) -> T:
    """Read `path`; `overrides` are dotted keys ("loop.seconds") set before checking.

    Raises ValueError naming the file and the unknown or missing key.
    """
    values = yaml.safe_load(path.read_text())
    for dotted, value in overrides.items():
        *parents, last = dotted.split(".")
        target = values
        for parent in parents:
            target = target[parent]
        if last not in target:
            raise ValueError(f"{path}: no setting {dotted}")
        target[last] = value
    return _build(kind, values, str(path))


def _build(kind: type[T], values: dict[str, Any], where: str) -> T:
    hints = get_type_hints(kind)
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    for wrong, problem in ((set(values) - known, "unknown"), (known - set(values), "missing")):
        if wrong:
            raise ValueError(f"{where}: {problem} setting {', '.join(sorted(wrong))}")
    built = {}
    for name, value in values.items():
        hint = hints[name]
        built[name] = _build(hint, value, f"{where}: {name}") if is_dataclass(hint) else value
        if isinstance(value, list) and str(hint).startswith("tuple"):
            built[name] = tuple(value)
    return kind(**built)
