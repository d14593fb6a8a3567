"""Training logs: one JSON object a line, appended, and a line for people on standard error."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any


class TrainLog:
    """Appends events to `path`; `quiet` keeps standard error empty (tests)."""

    def __init__(self, path: Path, quiet: bool = False) -> None:
        self.path, self.quiet, self._started = path, quiet, time.monotonic()
        path.parent.mkdir(parents=True, exist_ok=True)

    def write(self, event: str, **values: Any) -> None:
        """Record an event; floats are rounded to six significant digits."""
        clean = {key: float(f"{v:.6g}") if isinstance(v, float) else v for key, v in values.items()}
        with open(self.path, "a") as handle:
            handle.write(json.dumps({"event": event, **clean}) + "\n")
        if not self.quiet:
            print(event, " ".join(f"{k}={v}" for k, v in clean.items()), file=sys.stderr, flush=True)


def read(path: Path, event: str | None = None) -> list[dict[str, Any]]:
    """Events of a log, all or of one kind; a torn last line is ignored."""
    rows = []
    for line in path.read_text().splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if event is None or row.get("event") == event:
            rows.append(row)
    return rows
