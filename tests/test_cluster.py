"""The same reading on a real cluster: a scheduler and two workers, processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import Client

from dragoman import batch, cluster, workers
from dragoman.errors import InputError
from test_batch import feed, poisoned
from torture.harness import state

TESTS = Path(__file__).parent
LOOPBACK = ("--host", "127.0.0.1", "--no-dashboard")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A scheduler with two workers on loopback, each under a nurse that starts it again."""
    place = tmp_path_factory.mktemp("cluster")
    known = place / "scheduler.json"
    every = [
        _started(place, "scheduler", "--port", "0", "--scheduler-file", str(known)),
        _started(
            place, "worker", "--scheduler-file", str(known),
            "--nworkers", "2", "--nthreads", "1", "--local-directory", str(place),
        ),
    ]  # fmt: skip
    try:
        until = time.monotonic() + 60
        while not known.exists() and time.monotonic() < until:
            time.sleep(0.05)
        with Client(scheduler_file=str(known), set_as_default=False) as client:
            client.wait_for_workers(2, timeout=120)
            yield client.scheduler.address
    finally:
        for process in reversed(every):
            process.terminate()
        for process in every:
            process.wait(timeout=30)


def _started(place: Path, *command: str) -> subprocess.Popen[bytes]:
    paths = os.pathsep.join((str(TESTS), os.environ.get("PYTHONPATH", "")))
    fewer = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}  # so that poison takes less long
    with (place / f"{command[0]}.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *command, *LOOPBACK],
            env={**os.environ, **fewer, "PYTHONPATH": paths}, stdout=log, stderr=log,
        )  # fmt: skip


def test_a_worker_killed_on_the_way_changes_no_byte(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "GROUP", 10)
    source, ledger = feed(tmp_path / "a.jsonl", 60), tmp_path / "ledger"
    with Client(address, set_as_default=False) as client:
        pids = list(client.run(os.getpid).values())
        killed: list[int] = []

        def kill(done: workers.Done) -> None:
            if not killed:
                killed.append(pids[0])
                os.kill(pids[0], signal.SIGKILL)

        summary = batch.read_into([source], ledger, cluster=address, progress=kill)
        client.wait_for_workers(2, timeout=60)
        assert killed[0] not in client.run(os.getpid).values()
    assert (summary.inputs, summary.read, summary.rejected) == (61, 60, 1)
    batch.read_into([source], tmp_path / "alone", jobs=1)
    assert state(ledger) == state(tmp_path / "alone")


def test_an_article_that_kills_whoever_reads_it_is_named_and_the_rest_is_read(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "read_part", poisoned)
    summary = batch.read_into([feed(tmp_path / "a.jsonl", 4)], tmp_path / "l", cluster=address)
    assert (summary.read, summary.rejected) == (4, 1)
    (told,) = (each for each in summary.refused if each.stage == workers.FAILED)
    assert told.message == workers.DIED
    assert summary.claims >= 3


def test_a_worker_of_another_kind_is_refused(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_made_by", lambda: "dragoman of old")
    with pytest.raises(InputError, match=r"A worker of the cluster has dragoman .* is wanted"):
        batch.read_into([feed(tmp_path / "a.jsonl", 3)], tmp_path / "ledger", cluster=address)


def test_no_scheduler_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(InputError, match="There is no Dask scheduler at"):
        batch.read_into(
            [feed(tmp_path / "a.jsonl", 3)], tmp_path / "ledger", cluster="tcp://127.0.0.1:9"
        )
