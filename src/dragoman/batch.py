"""Sources → ledger: reads what is new, many articles at a time, and rebuilds the database.

Work is cut into groups in the order of the input and committed in that order, so that a run
killed at any moment leaves whole groups behind and the next run goes on where it stopped.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import TypeAlias

from dragoman import knowledge, pipeline, read, store
from dragoman.errors import DragomanError, InputError, LedgerBusy
from dragoman.pipeline import Reading
from dragoman.read.source import STAGE as REFUSED
from dragoman.records import Article, Judgement, Problem
from dragoman.store.files import writing
from dragoman.store.judgements import FILE as JUDGED

GROUP = 50
"""Sources a shard: few enough to lose little by a kill, enough to keep the shards few."""

FEW = 20
"""Up to so many articles, starting workers takes longer than they save."""

FAILED = "read article"
"""The stage named where reading an accepted article failed."""

Item: TypeAlias = Article | Problem
Done: TypeAlias = Reading | Problem
Progress: TypeAlias = Callable[[Done], None]
"""Called with each article read and each source refused, in the order of the input."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What one run did: articles read, sources skipped as known, sources refused, claims found.

    `refused` also names the articles that were kept but whose reading failed, and the shards
    found damaged and set aside.
    """

    read: int
    skipped: int
    refused: tuple[Problem, ...]
    claims: int


def read_into(
    paths: Iterable[Path],
    ledger: Path,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    mapping: str | None = None,
) -> Summary:
    """Files and folders → the ledger, with whatever it did not hold already; `mapping` as in
    `read.sources`."""
    found = read.sources(paths, mapping=mapping)
    knowledge.load()  # what is wrong with it is said here, not by each worker
    with writing(ledger):
        refused = list(store.set_aside(ledger))
        new = _New(store.known(ledger))
        articles = claims = 0
        items = new.of(each if isinstance(each, Problem) else read.article(each) for each in found)
        with _readings(items, jobs) as readings:
            while group := list(islice(readings, GROUP)):
                held = _contents(group)
                store.write_shard(ledger, held)
                articles += len(held.articles)
                claims += len(held.claims)
                refused += [each for each in held.problems if each.stage in (REFUSED, FAILED)]
                if progress:
                    for done in group:
                        progress(done)
        rebuild(ledger)
    hear(ledger)
    return Summary(articles, new.skipped, tuple(refused), claims)


@dataclass(slots=True)
class _New:
    """Lets through what the ledger does not know and this run has not met before."""

    known: store.Known
    skipped: int = 0

    def of(self, items: Iterable[Item]) -> Iterator[Item]:
        seen: set[str | Problem] = {*self.known.articles, *self.known.problems}
        for item in items:
            key = item if isinstance(item, Problem) else item.id
            if key in seen:
                self.skipped += 1
            else:
                seen.add(key)
                yield item


def _contents(group: list[Done]) -> store.Contents:
    done = [each for each in group if not isinstance(each, Problem)]
    return store.Contents(
        articles=tuple(each.article for each in done),
        claims=tuple(claim for each in done for claim in each.claims),
        posts=tuple(post for each in done for post in each.posts),
        problems=tuple(
            problem
            for each in group
            for problem in ((each,) if isinstance(each, Problem) else each.problems)
        ),
    )


def rebuild(ledger: Path) -> None:
    """The reduce: all claims of the ledger → entries and links → a new generation."""
    held = store.contents(ledger)
    copies = read.copies(held.articles)
    articles = tuple(replace(each, copy_of=copies.get(each.id)) for each in held.articles)
    judged, problems = store.judgements(ledger)
    entries, links = pipeline.entries_of(held.claims, articles, judged)
    missing = _missing(judged, {claim.id for claim in held.claims})
    store.build(ledger, entries, links, copies, judged, (*problems, *missing))


def hear(ledger: Path) -> bool:
    """Builds again for judgements made since; False if another writer is at it and will do so.

    Who writes calls this after letting go of the lock, so that no judgement falls in between.
    """
    while store.heard(ledger) != store.judgements(ledger)[0]:
        try:
            with writing(ledger):
                rebuild(ledger)
        except LedgerBusy:
            return False
    return True


def _missing(judged: Iterable[Judgement], claims: set[str]) -> Iterator[Problem]:
    """Judgements of which a side is no longer in the ledger: they are kept, and told of."""
    for each in judged:
        sides = [side for side in (each.left, each.right) if side]
        if any(claims.isdisjoint(side) for side in sides):
            message = f"the claims that {each.who} judged {each.verdict} on {each.at} are not read"
            yield Problem("judge", JUDGED, message)


# ---- the map: articles → readings, here or in worker processes, in the order of the input


@contextmanager
def _readings(items: Iterator[Item], jobs: int | None) -> Iterator[Iterator[Done]]:
    first = list(islice(items, FEW + 1))
    workers = jobs or (1 if len(first) <= FEW else os.cpu_count() or 1)
    every = chain(first, items)
    if workers == 1:
        yield map(_read, every)
        return
    pool = _Pool(workers)
    try:
        yield pool.readings(every)
    finally:
        pool.close()


def _read(item: Item) -> Done:
    """Article → its reading; a failure becomes a problem of that article and no other's."""
    if isinstance(item, Problem):
        return item
    try:
        return pipeline.claims_of(item, knowledge.load())
    except DragomanError:
        raise  # a missing model or bad knowledge is the user's to mend, not this article's fault
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        message = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        return _failed(item, message)


def _failed(item: Item, message: str) -> Done:
    if isinstance(item, Problem):
        return item
    return Reading(item, (), (), (Problem(FAILED, item.id, message),))


class _Pool:
    """Worker processes that outlive the death of one of them."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._executor = self._started(workers)

    def close(self) -> None:
        self._executor.shutdown(cancel_futures=True)

    def readings(self, items: Iterator[Item]) -> Iterator[Done]:
        waiting: deque[tuple[Item, Future[Done]]] = deque()
        for item in items:
            waiting.append((item, self._submitted(item)))
            if len(waiting) >= 4 * self._workers:
                yield self._next(waiting)
        while waiting:
            yield self._next(waiting)

    def _next(self, waiting: deque[tuple[Item, Future[Done]]]) -> Done:
        item, future = waiting.popleft()
        try:
            return future.result()
        except BrokenProcessPool:
            # Any of the articles under way may have killed its worker: this one is tried alone.
            done = self._alone(item)
            self._executor = self._started(self._workers)
            for place, (other, _) in enumerate(waiting):
                waiting[place] = (other, self._submitted(other))
            return done

    def _alone(self, item: Item) -> Done:
        with self._started(1) as executor:
            try:
                executor.submit(os.getpid).result()
            except BrokenProcessPool as error:
                raise InputError(
                    "Worker processes cannot be started; call from under "
                    '`if __name__ == "__main__":`, or with jobs=1.'
                ) from error
            try:
                return executor.submit(_read, item).result()
            except BrokenProcessPool:
                return _failed(item, "the process that read it died, twice; it was left unread")

    def _submitted(self, item: Item) -> Future[Done]:
        try:
            return self._executor.submit(_read, item)
        except BrokenProcessPool as error:
            future: Future[Done] = Future()
            future.set_exception(error)
            return future

    @staticmethod
    def _started(workers: int) -> ProcessPoolExecutor:
        # One thread of algebra a worker: more only stand in each other's way.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        # Forking a process that runs threads (Arrow's, the model's) can hang it.
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(workers, mp_context=spawn, initializer=_start_worker)


def _start_worker() -> None:
    """Loads the knowledge once, and ends with the parent even if that is killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()
    knowledge.load()


def _follow(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
