"""`models/<task>/<name>/`: the manifest and the self-test beside the graph.

`sheaf.model/1` is the format the runtime reads; `README.md` beside it is the card for people.
"""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np

SCHEMA = "sheaf.model/1"
LICENSE = "Apache-2.0"


def describe_file(folder: Path, name: str) -> dict[str, Any]:
    """Path, size and SHA-256 of a file of a model folder."""
    content = (folder / name).read_bytes()
    return {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def signature(inputs: dict[str, list[int | str]], outputs: dict[str, list[int | str]]) -> dict[str, Any]:
    """Names and dimensions of float32 tensors; a string names a dynamic dimension."""
    return {side: [{"name": name, "dtype": "float32", "dims": dims} for name, dims in tensors.items()]
            for side, tensors in (("inputs", inputs), ("outputs", outputs))}


def encode_tensor(values: np.ndarray) -> dict[str, Any]:
    """A float32 tensor as dimensions and base64 of its little-endian bytes."""
    data = np.ascontiguousarray(values, "<f4")
    return {"dims": list(data.shape), "data": base64.b64encode(data.tobytes()).decode()}


def decode_tensor(stored: dict[str, Any]) -> np.ndarray:
    """The inverse of `encode_tensor`."""
    return np.frombuffer(base64.b64decode(stored["data"]), "<f4").reshape(stored["dims"])


def write_self_test(folder: Path, inputs: dict[str, np.ndarray], outputs: dict[str, np.ndarray],
                    tolerance: float = 1e-3, name: str = "golden.json") -> str:
    """Write the input a backend is tried with and the outputs it must give within `tolerance`."""
    content = {"inputs": {k: encode_tensor(v) for k, v in inputs.items()},
               "outputs": {k: encode_tensor(v) for k, v in outputs.items()}, "tolerance": tolerance}
    (folder / name).write_text(json.dumps(content, indent=1) + "\n")
    return name


def write(folder: Path, task: str, name: str, version: str, files: list[str], tensors: dict[str, Any],
          opset: int, precision: str, self_test: str, fields: dict[str, Any]) -> Path:
    """Write `manifest.json`: what every task states, then the task's own `fields`."""
    manifest = {
        "schema": SCHEMA, "task": task, "name": name, "version": version, "license": LICENSE,
        "files": [describe_file(folder, file) for file in files],
        "precision": precision, "opset": opset, "signature": tensors, **fields, "selfTest": self_test,
    }
    path = folder / "manifest.json"
    path.write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")
    return path
