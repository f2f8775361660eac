"""Exports: every field, verbatim; and a spreadsheet's CSV that runs nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dragoman.ask import Ledger
from dragoman.errors import InputError
from dragoman.show.export import export, write
from dragoman.show.safe import cell
from make import article, claim, ledger, world

ARTICLES, CLAIMS = world()
FIELDS = {
    "id", "article", "origin", "outlet", "published", "language", "start", "end", "text", "trigger",
    "type", "mode", "status", "quote", "about", "source", "target", "said_by", "when", "where",
    "amounts", "obligations", "score", "why",
}  # fmt: skip


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    folder = ledger(tmp_path_factory.mktemp("ledger"), ARTICLES, CLAIMS)
    with Ledger.open(folder) as opened:
        yield opened


def exported(opened: Ledger, what: str, format: str, *, spreadsheet: bool = False) -> bytes:
    out = io.BytesIO()
    found = getattr(opened, what)()
    export(found, out, format, spreadsheet=spreadsheet)  # type: ignore[arg-type]
    return out.getvalue()


def test_every_claim_with_every_field_and_its_exact_words(opened: Ledger) -> None:
    rows = [json.loads(line) for line in exported(opened, "claims", "jsonl").splitlines()]
    texts = {a.id: a.text for a in ARTICLES}
    assert {row["id"] for row in rows} == {c.id for c in CLAIMS}
    for row in rows:
        assert set(row) >= FIELDS
        text = texts[row["article"]]
        assert row["text"] == text[row["start"] : row["end"]]
        trigger = row["trigger"]
        assert trigger["text"] == text[trigger["start"] : trigger["end"]]
        for actor in row["source"] + row["target"] + row["said_by"]:
            assert set(actor) == {"id", "name", "of", "text", "start", "end"}


@pytest.mark.parametrize("what", ["claims", "entries", "articles"])
def test_the_formats_agree(opened: Ledger, what: str, tmp_path: Path) -> None:
    lines = [json.loads(line) for line in exported(opened, what, "jsonl").splitlines()]
    table = list(csv.DictReader(io.StringIO(exported(opened, what, "csv").decode())))
    (file := tmp_path / "out.parquet").write_bytes(exported(opened, what, "parquet"))
    ids = [row["id"] for row in lines]
    assert ids == [row["id"] for row in table] == pq.read_table(file)["id"].to_pylist()
    nested = "claims" if what == "entries" else "source" if what == "claims" else "agencies"
    assert [json.loads(row[nested]) for row in table] == [row[nested] for row in lines]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert cell(f"{start}1+1") == f"'{start}1+1"
    assert cell(-1.5) == -1.5


def test_only_the_spreadsheet_s_csv_alters_words(tmp_path: Path) -> None:
    told = article("hoja", "=CMD() dijo Rusia.")
    with Ledger.open(ledger(tmp_path, [told], [claim(told, "RUS STATE -", "dijo")])) as opened:
        plain = exported(opened, "claims", "csv").decode()
        safe = exported(opened, "claims", "csv", spreadsheet=True).decode()
    assert "'=CMD()" in safe
    assert "'=CMD()" not in plain


def test_a_file_is_written_whole_or_not_at_all(opened: Ledger, tmp_path: Path) -> None:
    write(opened.claims(), tmp_path / "claims.jsonl", "jsonl")
    assert (tmp_path / "claims.jsonl").read_bytes() == exported(opened, "claims", "jsonl")
    with pytest.raises(InputError, match="cannot be written"):
        write(opened.claims(), tmp_path / "missing" / "claims.jsonl", "jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["claims.jsonl"]
