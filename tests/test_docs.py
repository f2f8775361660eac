"""The pages of the documentation do what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from make import ledger, world
from read.test_tables import gdelt

DOCS = Path(__file__).parents[1] / "docs"


def test_the_blocks_of_the_python_page_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ledger(tmp_path / "ledger", *world())
    (tmp_path / "20250310.export.CSV").write_text(gdelt() + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    page = (DOCS / "python.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```", page, flags=re.DOTALL | re.MULTILINE)
    names: dict[str, object] = {}
    for number, block in enumerate(blocks, 1):
        exec(compile(block, f"python.md, block {number}", "exec"), names)
    shown = capsys.readouterr().out
    assert "is no type of act" in shown
    assert "Done(new=1, known=0, refused=0)" in shown
    assert "ASSAULT negated" in shown
    assert {"timeline.svg", "timeline.html", "map.geojson"} <= {
        path.name for path in tmp_path.iterdir()
    }
