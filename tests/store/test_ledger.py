"""Shards and the database: whole generations only, and no silent damage."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from dragoman import store
from dragoman.errors import LedgerError
from dragoman.records import Article, Claim, Entry, Ground, Link, Mention, Problem, Span, When
from dragoman.store import building
from dragoman.store.files import writing
from dragoman.store.shards import publish_shard, tables_of

TEXT = "Perú envió ayuda a Haití."


def article(number: int) -> Article:
    return Article(
        id=f"a{number}", origin=f"{number}.txt", url=None, outlet="efe", language="es",
        published=date(2024, 3, number), fetched=None, title=None, text=TEXT, body=0,
        agencies=(), sha256="0", copy_of=None,
    )  # fmt: skip


def claim(number: int) -> Claim:
    def mention(who: str) -> Mention:
        return Mention(who, who, None, TEXT[:4], 0, 4)

    return Claim(
        id=f"c{number}", article=f"a{number}", start=0, end=len(TEXT), text=TEXT,
        trigger=Span(5, 10, "envió"), type="AID", mode=None, status="happened", quote=False,
        about=None, source=(mention("PER"),), target=(mention("HTI"),), said_by=(),
        when=When("2024-03-01", "2024-03-02", "day", "ayer"), where=None, amounts=(),
        obligations=(), score=0.5, why="aid", maker="test",
    )  # fmt: skip


ENTRY = Entry(
    "e1", "AID", None, ("PER",), ("HTI",), None, None, "reported", "happened", 1, ("c1", "c2"),
    None, (Ground("told", ("c1",), ()),), False,
)  # fmt: skip
LINK = Link("e1", "e1", "same", 1.0, "test")


def group(*numbers: int) -> store.Contents:
    return store.Contents(
        articles=tuple(article(each) for each in numbers),
        claims=tuple(claim(each) for each in numbers),
        problems=(Problem("read", f"{numbers[0]}.bad", "is empty"),),
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    place = tmp_path / "deep" / "ledger"
    with writing(place):
        store.write_shard(place, group(1, 2))
        store.write_shard(place, group(3))
        store.build(place, [ENTRY], [LINK], {"a2": "a1"})
    return place


def names(ledger: Path) -> set[str]:
    return {path.name for path in ledger.iterdir()}


def test_what_was_written_is_read(ledger: Path) -> None:
    with store.open(ledger) as connection:
        claims = store.from_table(Claim, connection.table("claims").to_arrow_table())
        flat = connection.sql(
            "select id, source, target_polity, when_start, story, entry from flat order by id"
        ).fetchall()
    assert claims == [claim(1), claim(2), claim(3)]
    assert flat[1] == ("c2", ["PER"], ["HTI"], date(2024, 3, 1), "a1", "e1")
    assert flat[2] == ("c3", ["PER"], ["HTI"], date(2024, 3, 1), "a3", None)


def test_known_are_articles_and_refusals(ledger: Path) -> None:
    known = store.known(ledger)
    assert known.articles == {"a1", "a2", "a3"}
    assert {problem.source for problem in known.problems} == {"1.bad", "3.bad"}


def test_the_digest_does_not_depend_on_the_groups(ledger: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    with writing(other):
        for number in (3, 2, 1):
            store.write_shard(other, group(number))
        store.write_shard(other, group(1, 2))  # twice the same rows are two rows: told apart
        store.build(other, [ENTRY], [LINK], {"a2": "a1"})
    assert store.digest(other) != store.digest(ledger)
    again = tmp_path / "again"
    with writing(again):
        store.write_shard(again, group(3))
        store.write_shard(again, group(1, 2))
        store.build(again, [ENTRY], [LINK], {"a2": "a1"})
    assert store.digest(again) == store.digest(ledger)


def test_a_shard_of_an_older_version_is_built_from_beside_a_newer_one(tmp_path: Path) -> None:
    place = tmp_path / "one's own"
    with writing(place):
        store.write_shard(place, group(1))
        older = tables_of(group(2))
        older["articles"] = older["articles"].drop_columns(["author", "translated"])
        publish_shard(place, store.SHARDS, older)
        store.build(place, [], [], {"a2": "a1"})
    with store.open(place) as connection:
        rows = connection.sql("select id, copy_of, author from articles").fetchall()
    assert rows == [("a1", None, None), ("a2", "a1", None)]
    assert store.known(place).articles == {"a1", "a2"}
    assert sorted(store.records(place, "articles", Article), key=lambda a: a.id) == [
        article(1), article(2),
    ]  # fmt: skip


def test_a_database_that_does_not_hold_what_the_shards_do_is_not_published(
    ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pointed = (ledger / "CURRENT").read_text()
    write = building._write

    def forgetful(place: Path, made: Path, given: Any) -> Any:
        sums = write(place, made, given)
        with duckdb.connect(str(made)) as connection:
            connection.execute("update claims set score = 0.4 where id = 'c1'")
        return sums

    monkeypatch.setattr(building, "_write", forgetful)
    with writing(ledger), pytest.raises(LedgerError, match="does not read back"):
        store.build(ledger, [ENTRY], [LINK], {})
    assert (ledger / "CURRENT").read_text() == pointed


def test_the_same_shard_twice_is_one(ledger: Path) -> None:
    with writing(ledger):
        assert store.write_shard(ledger, group(3)) in {
            path.name for path in (ledger / "shards").iterdir()
        }
    assert len(list((ledger / "shards").iterdir())) == 2


def test_a_new_generation_takes_the_place_of_the_old(ledger: Path) -> None:
    before = store.open(ledger)
    with writing(ledger):
        store.write_shard(ledger, group(4))
        generation = store.build(ledger, [ENTRY], [LINK], {})
    assert names(ledger) == {"shards", "tmp", "LOCK", "CURRENT", f"ledger-{generation}.duckdb"}
    count = "select count(*) from claims"
    assert before.execute(count).fetchone() == (3,)
    with store.open(ledger) as after:
        assert after.execute(count).fetchone() == (4,)
    before.close()


def test_building_the_same_again_writes_nothing(ledger: Path) -> None:
    (database,) = ledger.glob("*.duckdb")
    written = database.stat().st_ino
    with writing(ledger):
        store.build(ledger, [ENTRY], [LINK], {"a2": "a1"})
    assert database.stat().st_ino == written


def test_a_damaged_database_is_built_anew(ledger: Path) -> None:
    whole = store.digest(ledger)
    (database,) = ledger.glob("*.duckdb")
    database.write_bytes(b"\0" * 4096 + database.read_bytes()[4096:])
    with pytest.raises(LedgerError, match="damaged"):
        store.open(ledger)
    with writing(ledger):
        store.build(ledger, [ENTRY], [LINK], {"a2": "a1"})
    assert store.digest(ledger) == whole


@pytest.mark.parametrize(
    "file", ["articles.parquet", "claims.parquet", "problems.parquet", "manifest.json"]
)
@pytest.mark.parametrize("harm", ["flip", "cut", "remove"])
def test_damage_to_a_shard_is_never_silent(ledger: Path, file: str, harm: str) -> None:
    path = sorted((ledger / "shards").iterdir())[0] / file
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle] ^= 1
    path.unlink()
    if harm != "remove":
        path.write_bytes(bytes(data) if harm == "flip" else bytes(data[:middle]))
    with pytest.raises(LedgerError, match="read` again"):
        store.contents(ledger)
    with writing(ledger):
        (problem,) = store.set_aside(ledger)
    assert problem.source == f"quarantine/{path.parent.name}"
    assert problem in store.contents(ledger).problems
    assert len(store.known(ledger).articles) < 3
    assert store.set_aside(ledger) == ()


def test_the_reader_cannot_reach_outside(ledger: Path, tmp_path: Path) -> None:
    outside = tmp_path / "out.csv"
    outside.write_text("a\n1\n")
    with store.open(ledger) as connection:
        for question in [
            f"select * from read_text('{outside}')",
            f"from '{outside}'",
            f"copy (select 1) to '{tmp_path / 'made.csv'}'",
            f"attach '{tmp_path / 'made.db'}'",
            "set enable_external_access = true",
            "create table more (i int)",
            "delete from claims",
            "install json",
        ]:
            with pytest.raises(duckdb.Error):
                connection.execute(question).fetchall()
    assert not (tmp_path / "made.csv").exists()


def test_bytes_are_on_the_disk_before_a_name_is(
    ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a power cut may undo: names of files whose bytes were never synced, and renames."""
    steps: list[tuple[str, str]] = []
    fsync, rename = os.fsync, os.rename

    def synced(handle: int) -> None:
        steps.append(("sync", str(Path(f"/proc/self/fd/{handle}").readlink())))
        fsync(handle)

    def renamed(made: Path, place: Path) -> None:
        inside = [str(path) for path in made.iterdir()] if made.is_dir() else []
        for path in [str(made), *inside]:
            assert ("sync", path) in steps, path
        steps.append(("rename", str(place)))
        rename(made, place)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "rename", renamed)
    with writing(ledger):
        shard = store.write_shard(ledger, group(5))
        generation = store.build(ledger, [ENTRY], [LINK], {})
    places = [
        ledger / "shards" / shard, ledger / f"ledger-{generation}.duckdb", ledger / "CURRENT",
    ]  # fmt: skip
    at = [steps.index(("rename", str(place))) for place in places]
    assert at == sorted(at)
    for place, step in zip(places, at, strict=True):
        assert steps[step + 1] == ("sync", str(place.parent))


def test_one_writer_at_a_time(ledger: Path) -> None:
    with (
        writing(ledger),
        pytest.raises(LedgerError, match="Another dragoman is writing"),
        writing(ledger),
    ):
        pass
    with writing(ledger):
        assert not (ledger / "tmp").exists()


def test_an_absent_ledger_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="There is no ledger"):
        store.open(tmp_path / "nowhere")
    (tmp_path / "CURRENT").write_text("../../etc/passwd")
    with pytest.raises(LedgerError, match="There is no ledger"):
        store.open(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(LedgerError, match="choose another folder"), writing(tmp_path / "file"):
        pass


def test_a_ledger_of_another_version_is_told_so(ledger: Path) -> None:
    [place] = ledger.glob("ledger-*.duckdb")
    with duckdb.connect(str(place)) as connection:
        connection.execute("drop table imported")
    with pytest.raises(LedgerError, match="another version of dragoman"):
        store.open(ledger)
    with writing(ledger):
        store.build(ledger, [ENTRY], [LINK], {"a2": "a1"})
    store.open(ledger).close()
