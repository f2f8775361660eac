"""How fast a corpus is read, how much memory that takes, and how both grow.

usage: OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 python bench/reading.py [--sizes 1000,10000]
       [--field 5] [--alone 100000]

For each size a corpus of bench/news.py is read by one process and by one a core, and then once
more, which finds nothing new; at the first size all of it is also parsed by one process, which
is the bound of whoever parses everything. Each measurement is made in processes of its own;
memory is the peak of the largest of them. Times are of the clock, with the loading of models and
knowledge and the building of the database: the machine should be idle; the time of processors
counts those of all workers. One article in --field is of the field. Sizes above --alone are read
by all cores only.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from news import FIELD, news

from dragoman import batch, parse, read
from dragoman.records import Article
from dragoman.workers import TOGETHER


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of the clock and of processors, the articles read in them, and the peak of a process
    in megabytes."""

    seconds: float
    processor: float
    articles: int
    parent: float
    worker: float


def reading(corpus: Path, ledger: Path, jobs: int) -> Measured:
    """Reads the corpus into the ledger."""
    start, peaks = time.perf_counter(), [0.0]
    done = batch.read_into([corpus], ledger, jobs=jobs, progress=lambda _: peaks.append(_peak()))
    return _measured(start, done.read, max(peaks))


def parsing(corpus: Path) -> Measured:
    """Parses every article of the corpus."""
    start = time.perf_counter()
    found = (read.article(each) for each in read.sources([corpus]) if isinstance(each, read.Source))
    articles = [each for each in found if isinstance(each, Article)]
    firsts = {each.text: each.id for each in reversed(articles)}
    # Copies stand by themselves: who parses everything parses them too.
    articles.sort(key=lambda each: firsts[each.text] != each.id)
    for at in range(0, len(articles), TOGETHER):  # as a run does, so that no batch is small
        list(parse.parsed(articles[at : at + TOGETHER]))
    return _measured(start, len(articles))


def _measured(start: float, articles: int, worker: float = 0.0) -> Measured:
    seconds, own = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF)
    processor = own.ru_utime + own.ru_stime + sum(map(_spent, _children(os.getpid())))
    return Measured(seconds, processor, articles, own.ru_maxrss / 1024, worker)


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def _spent(pid: int) -> float:
    """Seconds of processors of a process and of those that it has started and seen end: workers
    are forked from a server, which goes on."""
    told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")


def _peak() -> float:
    """The peak of the largest worker up to now in megabytes, with what all of them share."""
    workers = [pid for server in _children(os.getpid()) for pid in _children(server)]
    told = (Path(f"/proc/{pid}/status").read_text(encoding="utf-8") for pid in workers)
    return max((int(each.split("VmHWM:")[1].split()[0]) / 1024 for each in told), default=0.0)


def apart(what: Callable[..., Measured], *arguments: object) -> Measured:
    """The same in a process of its own."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as executor:
        return executor.submit(what, *arguments).result()


def written(size: int, file: Path, field: int) -> tuple[Path, int]:
    """A corpus of so many articles → its file, and how many words it has."""
    words = 0
    with file.open("w", encoding="utf-8") as lines:
        for each in news(size, 1, field=field):
            words += len(str(each["text"]).split())
            lines.write(json.dumps(each, ensure_ascii=False) + "\n")
    return file, words


def shown(name: str, size: int, words: int, found: Measured, beside: str = "") -> None:
    """One line of the table."""
    print(
        f"{size} | {name} | {found.seconds:.1f} | {found.processor:.1f} | "
        f"{words / found.seconds:,.0f} | {found.parent:.0f} | {found.worker:.0f} | {beside}",
        flush=True,
    )


def measured(sizes: Iterable[int], folder: Path, field: int, alone: int) -> None:
    cores, last, parsed = os.cpu_count() or 1, (0, 0.0), None
    print("articles | what | seconds | of processors | words/s | MB, parent | MB, a worker |")
    for size in sizes:
        corpus, words = written(size, folder / f"{size}.jsonl", field)
        if parsed is None and size <= alone:
            parsed = apart(parsing, corpus)
            shown("parsing all", size, words, parsed)
        one = apart(reading, corpus, folder / f"{size}-1", 1) if size <= alone else None
        if one and parsed:
            faster = parsed.seconds / parsed.articles * size / one.seconds
            shown("one process", size, words, one, f"{faster:.2f} times parsing all")
        each = apart(reading, corpus, folder / f"{size}-all", cores)
        growth = math.log(each.processor / last[1]) / math.log(size / last[0]) if last[0] else 1.0
        beside = f"{one.seconds / each.seconds:.2f} times one, " if one else ""
        shown(f"{cores} processes", size, words, each, f"{beside}growth {growth:.2f}")
        shown("a second time", size, words, apart(reading, corpus, folder / f"{size}-all", cores))
        last = size, each.processor


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--field", type=int, default=FIELD)
    parser.add_argument("--alone", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sizes = map(int, options.sizes.split(","))
        measured(sizes, Path(folder), options.field, options.alone)


if __name__ == "__main__":
    main()
