"""Training configuration: YAML checked against a JSON schema, every value present, no defaults in code."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

CONFIGS = Path(__file__).resolve().parent.parent / "configs"


class ConfigError(ValueError):
    """A configuration that does not fit its schema; the message names the offending key."""


def _validate(data: Any, schema_name: str, where: str) -> None:
    import jsonschema

    schema = json.loads((CONFIGS / "schema" / f"{schema_name}.json").read_text())
    error = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(data))
    if error is not None:
        path = ".".join(str(part) for part in error.absolute_path) or "(top level)"
        raise ConfigError(f"{where}: {path}: {error.message}")


def _read(path: Path) -> Any:
    import yaml

    return yaml.safe_load(path.read_text())


def load(path: str | Path, schema: str | None = None) -> dict[str, Any]:
    """The configuration at `path`, valid against `configs/schema/<schema or its task>.json`."""
    data = _read(Path(path))
    _validate(data, schema or str(data.get("task")), str(path))
    return data


def load_preset(name: str) -> dict[str, Any]:
    """A hardware preset by name (`two-cores`, `gpu-12gb`, `gpu-large`) or by path."""
    path = Path(name) if name.endswith(".yaml") else CONFIGS / "presets" / f"{name}.yaml"
    data = _read(path)
    _validate(data, "hardware", str(path))
    return data


def recipe_hash(config: dict[str, Any], *sources: Path) -> str:
    """SHA-256 over a configuration and the source files or folders that make its data."""
    digest = hashlib.sha256(json.dumps(config, sort_keys=True).encode())
    for source in sources:
        for file in sorted(source.rglob("*.py")) if source.is_dir() else [source]:
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
