"""The promise of docs/reliability.md, tried: kills, I/O errors, power cuts, rot, readers.

`make torture` tries more of the same.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from dragoman import batch, store
from torture.harness import articles, state

TESTS = Path(__file__).parents[1]


def tried(name: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """A script of this folder, run in a process of its own."""
    command = [sys.executable, "-m", f"torture.{name}", *map(str, arguments)]
    paths = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    return subprocess.run(
        command, env={**os.environ, "PYTHONPATH": paths}, cwd=TESTS.parent,
        capture_output=True, text=True, timeout=1500, check=False,
    )  # fmt: skip


def test_200_kills_and_100_errors_end_in_the_same_ledger(tmp_path: Path) -> None:
    done = tried("faults", tmp_path, 200, 100)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["killed"] >= 195, found  # threads do not always make the same calls
    assert found["said"] >= 95, found


def test_after_a_power_cut_what_was_reported_is_there(tmp_path: Path) -> None:
    done = tried("powercut", tmp_path, 24)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 24


def test_without_syncing_a_power_cut_is_noticed(tmp_path: Path) -> None:
    done = tried("powercut", tmp_path, 24, "--no-fsync")
    assert "AssertionError" in done.stderr


def test_no_rotten_byte_is_silent(tmp_path: Path) -> None:
    source, ledger = articles(tmp_path / "a.jsonl"), tmp_path / "ledger"
    batch.read_into([source], ledger, jobs=1)
    whole = state(ledger)
    files = [f.relative_to(ledger) for f in ledger.rglob("*") if f.is_file() and f.name != "LOCK"]
    for number, file in enumerate(files):
        rotten = tmp_path / f"rotten-{number}"
        shutil.copytree(ledger, rotten)
        bytes_ = bytearray((rotten / file).read_bytes())
        bytes_[len(bytes_) // 2] ^= 0x10
        (rotten / file).write_bytes(bytes_)
        done = batch.read_into([source], rotten, jobs=1)
        assert bool(done.refused) == (file.parts[0] == "shards"), file
        shutil.rmtree(rotten / "quarantine", ignore_errors=True)
        batch.read_into([source], rotten, jobs=1)
        assert state(rotten) == whole, file


def test_readers_see_one_whole_generation_and_leave_nothing_open(tmp_path: Path) -> None:
    source, ledger = articles(tmp_path / "a.jsonl"), tmp_path / "ledger"
    lines = source.read_text(encoding="utf-8").splitlines()
    seen: set[tuple[int, int]] = set()
    open_files = 0
    for count in range(1, len(lines) + 1):
        source.write_text("\n".join(lines[:count]) + "\n", encoding="utf-8")
        with store.open(ledger) if count > 1 else store.open(_first(source, ledger)) as before:
            old = _counts(before)
            batch.read_into([source], ledger, jobs=1)
            assert _counts(before) == old  # who has it open still sees all of it
        with store.open(ledger) as after:
            seen.add(_counts(after))
        assert len(list(ledger.glob("*.duckdb"))) == 1
        open_files = open_files or len(list(Path("/proc/self/fd").iterdir()))
    assert seen == {(1, 1), (2, 2), (3, 3), (4, 4)}
    assert len(list(Path("/proc/self/fd").iterdir())) <= open_files


def _first(source: Path, ledger: Path) -> Path:
    batch.read_into([source], ledger, jobs=1)
    return ledger


def _counts(connection: object) -> tuple[int, int]:
    query = "select (select count(*) from articles), (select count(distinct article) from claims)"
    found = connection.execute(query).fetchone()  # type: ignore[attr-defined]
    return int(found[0]), int(found[1])
