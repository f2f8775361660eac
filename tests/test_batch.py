"""Reading into a ledger: everything once, whatever dies on the way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import make
from dragoman import code, parse, pipeline, store, workers
from dragoman.batch import read_into, reread
from dragoman.errors import LedgerError, ModelMissing
from dragoman.pipeline import Reading
from dragoman.records import Article
from torture.harness import state

HERE = Path(__file__).parent
PAIRS = [
    ("Perú", "Haití"), ("Chile", "Bolivia"), ("Kenia", "Somalia"), ("Japón", "Filipinas"),
    ("Italia", "Libia"), ("Canadá", "Letonia"), ("Brasil", "Paraguay"), ("Turquía", "Catar"),
]  # fmt: skip


def text(number: int) -> str:
    giver, taker = PAIRS[number % len(PAIRS)]
    return (
        f"{giver} envió el lunes {number + 2} camiones con alimentos a {taker}. "
        f"El Gobierno de {taker} agradeció la ayuda."
    )


def feed(path: Path, count: int) -> Path:
    """A JSON Lines file of short articles, with a broken line in it."""
    lines = [
        json.dumps({"text": text(number), "outlet": "efe", "date": f"2024-03-{number % 28 + 1:02}"})
        for number in range(count)
    ]
    path.write_text("\n".join([*lines[:3], "{broken", *lines[3:]]) + "\n", encoding="utf-8")
    return path


def generations(ledger: Path) -> list[str]:
    return sorted(path.name for path in ledger.glob("*.duckdb"))


def test_all_is_read_or_refused_and_the_second_time_nothing_changes(tmp_path: Path) -> None:
    source, ledger = feed(tmp_path / "a.jsonl", 5), tmp_path / "ledger"
    seen: list[object] = []
    first = read_into([source], ledger, jobs=1, progress=seen.append)
    assert (first.inputs, first.read, first.skipped, first.rejected) == (6, 5, 0, 1)
    assert first.refused[0].source == f"{source}#4"
    assert len(seen) == 6
    shards, before = sorted((ledger / "shards").iterdir()), generations(ledger)
    again = read_into([source, source], ledger)
    assert (again.inputs, again.read, again.skipped, again.refused) == (12, 0, 12, ())
    assert (sorted((ledger / "shards").iterdir()), generations(ledger)) == (shards, before)
    with store.open(ledger) as connection:
        assert connection.execute("select count(*) from articles").fetchone() == (5,)
        assert connection.execute("select count(*) from claims").fetchone() == (first.claims,)


def test_what_holds_no_act_of_an_actor_is_kept_unparsed_and_told(tmp_path: Path) -> None:
    recipe = "Se bate la mantequilla con el azúcar. Después se añade la harina y se hornea."
    texts = [text(0), recipe, text(0)]
    source = tmp_path / "a.jsonl"
    rows = [json.dumps({"text": t, "outlet": f"diario {n}"}) for n, t in enumerate(texts)]
    source.write_text("\n".join(rows), encoding="utf-8")
    done = read_into([source], tmp_path / "ledger", jobs=1)
    assert (done.inputs, done.read, done.unparsed, done.copies) == (3, 3, 1, 1)
    assert not done.refused
    held = store.contents(tmp_path / "ledger")
    (told,) = (each for each in held.problems if each.stage == pipeline.UNPARSED)
    assert [each.text for each in held.articles if each.id == told.source] == [recipe]


def test_nothing_is_built_again_unless_something_changed(tmp_path: Path) -> None:
    source, ledger = feed(tmp_path / "a.jsonl", 3), tmp_path / "ledger"
    read_into([source], ledger, jobs=1)
    (database,) = ledger.glob("*.duckdb")
    whole, made = store.digest(ledger), database.stat().st_mtime_ns
    read_into([source], ledger, jobs=1)
    assert database.stat().st_mtime_ns == made
    with database.open("r+b") as file:
        file.seek(database.stat().st_size // 2)
        file.write(b"\0rot\0")
    read_into([source], ledger, jobs=1)
    assert store.digest(ledger) == whole


def test_more_sources_are_added_to_what_is_there(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger"
    read_into([feed(tmp_path / "a.jsonl", 3)], ledger, jobs=1)
    more = read_into([feed(tmp_path / "b.jsonl", 5)], ledger, jobs=1)
    assert (more.read, more.skipped, len(more.refused)) == (2, 3, 1)


def test_workers_write_the_same_ledger_even_if_one_is_killed(tmp_path: Path) -> None:
    source = feed(tmp_path / "a.jsonl", 130)
    left = [1]

    def kill_a_worker(done: object) -> None:
        if left:
            left.clear()
            os.kill(_workers()[0], signal.SIGKILL)

    read_into([source], tmp_path / "one", jobs=1)
    read_into([source], tmp_path / "two", jobs=2, progress=kill_a_worker)
    assert not left
    assert store.digest(tmp_path / "one") == store.digest(tmp_path / "two")
    assert [path.name for path in sorted((tmp_path / "one" / "shards").iterdir())] == [
        path.name for path in sorted((tmp_path / "two" / "shards").iterdir())
    ]


def test_a_worker_killed_when_all_is_read_hangs_nobody() -> None:
    pool = workers.Pool(2)
    promises = [pool.submit([make.article(f"a{number}", text(number))]) for number in range(4)]
    assert all(pool.result(promise) for promise in promises)
    left = _workers()
    os.kill(left[0], signal.SIGKILL)
    pool.close()
    assert not [pid for pid in left if _alive(pid)]


def test_an_article_that_fails_is_named_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = code.claims_in

    def failing(scenes: object, article: Article, *others: object) -> object:
        if "Bolivia" in article.text:
            raise ValueError("no such thing")
        return real(scenes, article, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(code, "claims_in", failing)
    summary = read_into([feed(tmp_path / "a.jsonl", 4)], tmp_path / "ledger", jobs=1)
    assert summary.read == 4
    (problem,) = (each for each in summary.refused if each.stage == workers.FAILED)
    assert problem.message.startswith("ValueError: no such thing (test_batch.py:")
    assert problem in store.contents(tmp_path / "ledger").problems


def poisoned(part: list[workers.Item]) -> list[workers.Done]:
    """Runs in a worker, where it stands for a crash in a library of ours."""
    if any(isinstance(item, Article) and "Bolivia" in item.text for item in part):
        os._exit(3)
    return workers.read_part(part)


def test_an_article_that_kills_its_worker_is_named_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "read_part", poisoned)
    summary = read_into([feed(tmp_path / "a.jsonl", 4)], tmp_path / "ledger", jobs=2)
    assert summary.read == 4
    assert [each.message for each in summary.refused if each.stage == workers.FAILED] == [
        workers.DIED
    ]


def test_what_the_user_must_mend_is_no_problem_of_an_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> Reading:
        raise ModelMissing("No Spanish model is installed.")

    source, ledger = feed(tmp_path / "a.jsonl", 3), tmp_path / "ledger"
    with monkeypatch.context() as patch:
        patch.setattr(parse, "parsed", missing)
        with pytest.raises(ModelMissing):
            read_into([source], ledger, jobs=1)
    assert read_into([source], ledger, jobs=1).read == 3


def test_a_path_that_leads_nowhere_is_told_each_time_and_the_rest_is_read(tmp_path: Path) -> None:
    source, ledger = feed(tmp_path / "a.jsonl", 3), tmp_path / "ledger"
    paths = [tmp_path / "nowhere", source]
    for read, skipped in ((3, 0), (0, 4)):
        done = read_into(paths, ledger, jobs=1)
        assert (done.read, done.skipped, done.inputs) == (read, skipped, 5)
        (told,) = (each for each in done.refused if each.source == str(paths[0]))
        assert told.message == "is no file or folder; check the path"


def test_articles_are_read_again_when_the_program_knows_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, ledger = feed(tmp_path / "a.jsonl", 4), tmp_path / "ledger"
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "VERSION", "0.0")
        read_into([source], ledger, jobs=1)
    assert read_into([source], ledger, jobs=1).skipped == 5
    done = reread(ledger, jobs=1)
    assert (done.inputs, done.read, done.skipped, done.refused) == (4, 4, 0, ())
    read_into([source], tmp_path / "fresh", jobs=1)
    assert state(ledger) == state(tmp_path / "fresh")
    assert not (ledger / "again").exists()
    (database,) = ledger.glob("*.duckdb")
    made = database.stat().st_mtime_ns
    again = reread(ledger, jobs=1)
    assert (again.inputs, again.read, again.skipped) == (4, 0, 4)
    assert database.stat().st_mtime_ns == made


def test_reading_again_goes_on_where_it_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "ledger"
    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "VERSION", "0.0")
        for count in (2, 4):
            read_into([feed(tmp_path / "a.jsonl", count)], ledger, jobs=1)
    whole = store.digest(ledger)

    def stop(done: workers.Done) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reread(ledger, jobs=1, progress=stop)
    assert store.digest(ledger) == whole
    done = reread(ledger, jobs=1)
    assert (done.inputs, done.read, done.skipped) == (4, 2, 2)
    assert store.digest(ledger) != whole


def test_without_a_ledger_nothing_is_read_again(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="There is no ledger"):
        reread(tmp_path)


def test_a_damaged_shard_is_set_aside_and_read_again(tmp_path: Path) -> None:
    source, ledger = feed(tmp_path / "a.jsonl", 3), tmp_path / "ledger"
    read_into([source], ledger, jobs=1)
    (shard,) = (ledger / "shards").iterdir()
    with (shard / "claims.parquet").open("r+b") as file:
        file.seek(40)
        file.write(b"\xff\0\xff")
    summary = read_into([source], ledger, jobs=1)
    assert summary.read == 3
    assert summary.refused[0].source == f"quarantine/{shard.name}"
    assert (ledger / "shards" / shard.name).is_dir()


def test_killed_at_every_durable_step_one_rerun_gives_the_same(tmp_path: Path) -> None:
    source = feed(tmp_path / "a.jsonl", 2)
    done = subprocess.run(
        [sys.executable, HERE / "killed.py", source, tmp_path],
        capture_output=True, text=True, timeout=900, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    read, read_again = map(int, done.stdout.split())
    assert read > 20
    assert read_again > 20


def test_killed_with_its_workers_one_rerun_gives_the_same(tmp_path: Path) -> None:
    source, ledger = feed(tmp_path / "a.jsonl", 300), tmp_path / "ledger"
    script = tmp_path / "run.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\nfrom dragoman.batch import read_into, reread\n"
        "if __name__ == '__main__':\n"
        "    read_into([Path(sys.argv[1])], Path(sys.argv[2]), jobs=2)\n"
    )
    run = subprocess.Popen([sys.executable, script, source, ledger])
    until = time.monotonic() + 120
    while not list((ledger / "shards").glob("*")) and time.monotonic() < until:
        time.sleep(0.01)
    workers = _workers(run.pid)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert workers
    assert len(list((ledger / "shards").iterdir())) < 7
    read_into([source], ledger, jobs=1)
    read_into([source], tmp_path / "whole", jobs=1)
    assert store.digest(ledger) == store.digest(tmp_path / "whole")
    assert not [pid for pid in workers if _alive(pid)]


def _workers(parent: int | None = None) -> list[int]:
    """The worker processes of this or another process: they are forked from a server of its."""
    servers = (
        pid for pid in _children(parent or os.getpid())
        if b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()
    )  # fmt: skip
    return sorted(worker for server in servers for worker in _children(server))


def _children(pid: int) -> list[int]:
    return [
        int(child)
        for task in Path(f"/proc/{pid}/task").iterdir()
        for child in (task / "children").read_text().split()
    ]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().split()[2] != "Z"
