"""Lines of born-digital PDFs: cut at gaps, with the text layer as truth."""

from pathlib import Path

import matplotlib
import pytest

from training.text_recognition.pdf_lines import collect

matplotlib.use("agg")


@pytest.fixture
def invoice(tmp_path: Path) -> Path:
    from matplotlib import pyplot

    with matplotlib.rc_context({"pdf.fonttype": 42, "font.family": "DejaVu Sans"}):
        figure = pyplot.figure(figsize=(6, 4))
        figure.text(0.1, 0.8, "Invoice No. 4711", fontsize=14)
        figure.text(0.6, 0.8, "$1,234.50", fontsize=14)
        figure.text(0.1, 0.6, "Größe: 5 m²", fontsize=9)
        figure.text(0.1, 0.4, "sideways", fontsize=9, rotation=90)
        figure.text(0.1, 0.2, "invisible", fontsize=9, color="white")
        figure.savefig(tmp_path / "invoice.pdf")
        pyplot.close(figure)
    return tmp_path


def test_lines_are_cut_at_gaps_and_only_readable_ones_count(invoice: Path) -> None:
    lines = collect(invoice, dpi=150, per_file=10)
    assert sorted(line.text for line in lines) == ["$1,234.50", "Größe: 5 m²", "Invoice No. 4711"]
    for line in lines:
        assert line.pixels.shape[0] == 32
        assert 3 < line.pixels.shape[1] / len(line.text) < 40
        assert line.pixels.min() < 60 and line.pixels.max() > 240


def test_copies_and_broken_files_do_not_count(invoice: Path) -> None:
    (invoice / "copy.pdf").write_bytes((invoice / "invoice.pdf").read_bytes())
    (invoice / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    assert len(collect(invoice, dpi=150, per_file=10)) == 3
    assert len(collect(invoice, dpi=150, per_file=2)) == 2
