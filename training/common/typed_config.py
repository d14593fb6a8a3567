"""A checked configuration as dataclasses, so that code names settings instead of quoting keys."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

from training.common import config

T = TypeVar("T")


@dataclass(frozen=True)
class Hardware:
    """What a training uses of a hardware preset (`configs/presets`)."""

    device: str
    precision: str
    threads: int


def hardware(preset: str) -> Hardware:
    """The preset's part that the page nets use."""
    values = config.load_preset(preset)
    return Hardware(values["device"], values["precision"], values["threads"])


def read_settings(path: Path, kind: type[T]) -> T:
    """The configuration at `path`, checked against its task's schema, as a `kind`.

    Raises config.ConfigError naming the key that does not fit.
    """
    return _build(kind, config.load(path))


def _build(kind: type[T], values: dict[str, Any]) -> T:
    hints = get_type_hints(kind)
    built = {}
    for field in fields(kind):  # type: ignore[arg-type]
        value, hint = values[field.name], hints[field.name]
        if type(None) in get_args(hint):  # a part that may be null
            hint = None if value is None else get_args(hint)[0]
        if is_dataclass(hint):
            value = _build(hint, value)
        built[field.name] = tuple(value) if isinstance(value, list) else value
    return kind(**built)
