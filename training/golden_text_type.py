"""Writes tests/golden/text-type: printed lines -> words and hashed features.

python -m training.golden_text_type
"""

from __future__ import annotations

import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "golden" / "text-type"
CASES = {
    "form": [
        ("Form 1099-INT", 0.012),
        ("Interest Income", 0.02),
        ("1 Interest income  $1,234.50", 0.008),
        ("OMB No. 1545-0112", 0.008),
        ("2023", 0.008),
    ],
    "accents": [("Größe: Œuvre Nº 12 – Łódź", 0.01), ("ﬁnal 3,50 €  Å12b34c", 0.01)],
    "repeated": [("Total 9.99", 0.01), ("Total 19.99", 0.01), ("Total", 0.03)],
    "nothing to read": [("§ – €", 0.01)],
}


def main() -> None:
    """Write the vectors."""
    import numpy as np

    from training.text_type.corpus import PrintedLine
    from training.text_type.features import BUCKETS, features, words_of

    cases = []
    for name, rows in CASES.items():
        lines = [PrintedLine(text, height, 0.0) for text, height in rows]
        vector = features(lines)
        places = np.flatnonzero(vector)
        cases.append({
            "name": name,
            "lines": [{"text": line.text, "height": line.height} for line in lines],
            "words": [words_of(line.text) for line in lines],
            "features": [[int(at), round(float(vector[at]), 6)] for at in places],
        })
    FOLDER.mkdir(parents=True, exist_ok=True)
    content = {"buckets": BUCKETS, "cases": cases}
    (FOLDER / "features.json").write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
