"""Imported tables in the ledger: each event once, apart from what articles tell, for good."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dragoman import batch, imports, store
from dragoman.ask import Ledger
from dragoman.errors import InputError
from dragoman.store.files import writing
from make import ledger, world
from read.test_tables import gdelt

ATTACK = gdelt(Day="20250309", GlobalEventID="11", EventCode="195")
MEETING = gdelt(GlobalEventID="12", EventCode="036", Actor2Code="KOR", Actor2CountryCode="KOR")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return ledger(tmp_path / "ledger", *world())


def table(folder: Path, *lines: str, name: str = "table.csv") -> Path:
    (file := folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def test_imports_answer_beside_articles_and_can_be_left_out(place: Path, tmp_path: Path) -> None:
    with Ledger.open(place) as before:
        told = before.entries()
    done = imports.import_into([table(tmp_path, ATTACK, MEETING)], "gdelt", place)
    assert (done.new, done.known, done.refused) == (2, 0, 0)
    with Ledger.open(place) as opened:
        assert len(opened.entries()) == len(told) + 2
        assert (
            opened.entries(origin="text")
            .arrow()
            .select(["id", "standing", "sources"])
            .equals(told.arrow().select(["id", "standing", "sources"]))
        )
        found = list(opened.entries(origin="imported"))
        assert {row["standing"] for row in found} == {"imported"}
        assert {row["origin"] for row in found} == {"gdelt"}
        assert {(row["type"], row["status"]) for row in found} == {
            ("ASSAULT", "happened"), ("CONSULT", "planned")
        }  # fmt: skip
        # The same attack as articles tell of: no source more for them, and none of its own.
        assert sorted(row["sources"] for row in opened.timeline("RUS", "UKR")) == [0, 1, 1]
        assert len(opened.entries(actor="Corea del Sur", other="Rusia")) == 1
        assert opened.summary().imported == 2
        assert opened.entries(origin="imported").records()[0].origin == "gdelt"


def test_the_line_of_the_table_is_the_evidence(place: Path, tmp_path: Path) -> None:
    file = table(tmp_path, ATTACK)
    imports.import_into([file], "gdelt", place)
    with Ledger.open(place) as opened:
        [entry] = opened.entries(origin="imported")
        found = opened.why(entry["id"])
    [line] = found.imported
    assert (line["event"], line["code"], line["file"], line["line"]) == ("11", "195", str(file), 1)
    assert not len(found.claims)


def test_an_event_is_held_once_however_often_it_comes(place: Path, tmp_path: Path) -> None:
    first = table(tmp_path, ATTACK, ATTACK, "bad")
    assert imports.import_into([first], "gdelt", place).new == 1
    before = store.digest(place)
    done = imports.import_into([first, table(tmp_path, ATTACK, name="b.csv")], "gdelt", place)
    assert (done.new, done.known, done.refused) == (0, 3, 1)
    assert store.digest(place) == before
    with Ledger.open(place) as opened:
        assert [row["source"] for row in opened.problems()] == [f"{first}:3"]


def test_grouping_and_order_leave_the_same_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [gdelt(GlobalEventID=str(n)) for n in range(7)]
    imports.import_into([table(tmp_path, *lines)], "gdelt", tmp_path / "one")
    monkeypatch.setattr(imports, "GROUP", 2)
    imports.import_into([table(tmp_path, *reversed(lines))], "gdelt", tmp_path / "two")
    assert len(list((tmp_path / "two" / "imports").iterdir())) == 4
    assert store.digest(tmp_path / "one") == store.digest(tmp_path / "two")


def test_a_rebuild_honours_imports(place: Path, tmp_path: Path) -> None:
    imports.import_into([table(tmp_path, ATTACK)], "gdelt", place)
    before = store.digest(place)
    for file in place.glob("ledger-*.duckdb"):
        file.unlink()
    with writing(place):
        batch.rebuild(place)
    assert store.digest(place) == before


def test_a_damaged_shard_is_set_aside_and_told(place: Path, tmp_path: Path) -> None:
    file = table(tmp_path, ATTACK)
    imports.import_into([file], "gdelt", place)
    [shard] = (place / "imports").iterdir()
    data = bytearray((shard / "events.parquet").read_bytes())
    data[len(data) // 2] ^= 1
    (shard / "events.parquet").write_bytes(data)
    done = imports.import_into([file], "gdelt", place)
    assert done.new == 1
    with Ledger.open(place) as opened:
        assert any("set aside" in row["message"] for row in opened.problems())
    shutil.rmtree(place / "quarantine")


def test_a_missing_file_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file"):
        imports.import_into([tmp_path / "absent.zip"], "gdelt", tmp_path / "ledger")
    assert not (tmp_path / "ledger").exists()
