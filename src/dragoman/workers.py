"""Articles → their readings, in the order of the input, whatever does the work.

Work is handed out in parts to an engine: here processes of this machine, in `cluster` those of
many. One that dies costs no more than its part, and an article that kills whoever reads it is
found by reading the part again, one article at a time.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from itertools import chain
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, Protocol, TypeAlias, TypeVar

from dragoman import knowledge, pipeline
from dragoman.errors import DragomanError, InputError
from dragoman.heap import SELDOM
from dragoman.pipeline import Reading
from dragoman.records import Article, Problem

FAILED = "read article"
"""The stage named where reading an accepted article failed."""

DIED = "the process that read it died, twice; it was left unread"

ROOM = 1_000_000
"""Characters of text in a part or shard; news has far fewer, so that only giants count."""

AHEAD = 8_000_000
"""Characters of text that wait, at most, while those who read them are not there yet."""

TOGETHER = 32
"""Articles parsed together: fewer make small batches of those that are worth it."""

Item: TypeAlias = Article | Problem
Done: TypeAlias = Reading | Problem
T = TypeVar("T", Article | Problem, Reading | Problem)


def read_item(item: Item) -> Done:
    """Article → its reading; a failure becomes a problem of that article and no other's."""
    if isinstance(item, Problem):
        return item
    try:
        (done,) = pipeline.readings_of([item], knowledge.load())
        return done
    except DragomanError:
        raise  # a missing model or bad knowledge is the user's to mend, not this article's fault
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        message = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        return failed(item, message)


def failed(item: Article, message: str) -> Done:
    """An article that was accepted and could not be read → a reading that says so."""
    return Reading(item, (), (), (Problem(FAILED, item.id, message),))


def read_part(part: list[Item]) -> list[Done]:
    """A part of the input → its readings, here or elsewhere."""
    articles = [item for item in part if isinstance(item, Article)]
    try:
        done = iter(list(pipeline.readings_of(articles, knowledge.load())))
    except DragomanError:
        raise
    except Exception:  # of one article; which one, and what of it, is found by itself
        return [read_item(item) for item in part]
    return [item if isinstance(item, Problem) else next(done) for item in part]


def parts(every: Iterable[T], most: int) -> Iterator[list[T]]:
    """Items or readings → the same in parts: so many at most, and fewer where they are giants.

    Where a part ends depends on the articles alone, so that a shard is the same whoever read it.
    """
    part, size = [], 0
    for each in every:
        part.append(each)
        article = each.article if isinstance(each, Reading) else each
        size += len(article.text) if isinstance(article, Article) else 0
        if len(part) >= most or size >= ROOM:
            yield part
            part, size = [], 0
    if part:
        yield part


class Engine(Protocol):
    """Processes that read parts of the input, several at a time."""

    most: int
    """Articles of a part."""

    @property
    def width(self) -> int:
        """Parts to be under way at a time."""

    @property
    def is_ready(self) -> bool:
        """Whether the processes are there; until then the input is taken in meanwhile."""

    def submit(self, part: list[Item]) -> Any:
        """A part → the promise of its readings."""

    def result(self, promise: Any) -> list[Done] | None:
        """A promise → the readings, once they are there; None if their process died."""

    def alone(self, item: Article) -> Done:
        """Reads an article while nothing else is under way; one that kills is a failed reading."""

    def close(self) -> None:
        """Lets go of the processes."""


def readings(engine: Engine, items: Iterable[Item]) -> Iterator[Done]:
    """Items → their readings in the same order."""
    waiting: deque[tuple[list[Item], Any]] = deque()
    for part in _taken_in(engine, parts(items, engine.most)):
        waiting.append((part, engine.submit(part)))
        while len(waiting) >= engine.width:
            yield from _next(engine, waiting)
    while waiting:
        yield from _next(engine, waiting)


def _taken_in(engine: Engine, every: Iterator[list[Item]]) -> Iterator[list[Item]]:
    """Parts of the input, the first of them taken in while the engine is made ready."""
    first, size = list[list[Item]](), 0
    while not engine.is_ready and size < AHEAD and (part := next(every, None)):
        first.append(part)
        size += sum(len(item.text) for item in part if isinstance(item, Article))
    return chain(first, every)


def _next(engine: Engine, waiting: deque[tuple[list[Item], Any]]) -> list[Done]:
    """The readings of the part that waits longest."""
    part, promise = waiting.popleft()
    if (done := engine.result(promise)) is not None:
        return done
    # Any article under way may have killed the process. Asking for all of them waits until none
    # is, so that each of this part is read with nothing beside it.
    lost = [engine.result(other) is None for _, other in waiting]
    done = [item if isinstance(item, Problem) else engine.alone(item) for item in part]
    for place, is_lost in enumerate(lost):
        if is_lost:
            waiting[place] = waiting[place][0], engine.submit(waiting[place][0])
    return done


class Pool:
    """Processes of this machine."""

    most = TOGETHER

    def __init__(self, workers: int, languages: Iterable[str] = ()) -> None:
        """So many processes, which read articles mostly in these languages."""
        self._workers = workers
        self.width = 2 * workers
        self._context = _context(languages)
        self._processes = _Processes(workers, self._context)
        self._start = threading.Thread(target=self._processes.start)
        self._start.start()

    @property
    def is_ready(self) -> bool:
        """Whether the first of them has been started, or could not be."""
        return not self._start.is_alive()

    def close(self) -> None:
        """Ends the processes."""
        self._start.join()
        self._processes.close()

    def submit(self, part: list[Item]) -> Future[list[Done]]:
        """A part → the promise of its readings, from new processes if the old ones broke."""
        try:
            return self._processes.executor.submit(read_part, part)
        except BrokenProcessPool:
            self.close()
            self._processes = _Processes(self._workers, self._context)
            return self._processes.executor.submit(read_part, part)

    def result(self, promise: Future[list[Done]]) -> list[Done] | None:
        """The readings; None if a process died, for that breaks the promises of all."""
        try:
            return promise.result()
        except BrokenProcessPool:
            return None

    def alone(self, item: Article) -> Done:
        """Reads an article in a process of its own."""
        with closing(_Processes(1, self._context)) as own:
            try:
                own.executor.submit(os.getpid).result()
            except BrokenProcessPool as error:
                raise InputError(
                    "Worker processes cannot be started; call from under "
                    '`if __name__ == "__main__":`, or with jobs=1.'
                ) from error
            done = self.result(own.executor.submit(read_part, [item]))
        return done[0] if done else failed(item, DIED)


def _context(languages: Iterable[str]) -> BaseContext:
    """How workers start. Forking a process that runs threads (Arrow's) can hang it: they are forked
    from one that only loads what they need, or on other systems than Linux each loads it."""
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"dragoman.ready.{each}" for each in sorted(set(languages))])
    return context


class _Processes:
    """Processes that end when they are told to, or when this one does.

    They are not asked politely: one that was killed may have held the lock of the queue through
    which the others would hear of it.
    """

    def __init__(self, workers: int, context: BaseContext) -> None:
        # One thread of algebra a worker: more only stand in each other's way.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        theirs, self._ours = context.Pipe(duplex=False)
        self.executor = ProcessPoolExecutor(
            workers, mp_context=context, initializer=_start_worker, initargs=(theirs,)
        )

    def start(self) -> None:
        """Waits for one of them, which takes as long as loading all that they share; whoever gives
        them work would wait for it too."""
        with suppress(BrokenProcessPool):  # whoever gives it work is told
            self.executor.submit(os.getpid).result()

    def close(self) -> None:
        """Ends them."""
        self._ours.close()
        self.executor.shutdown(cancel_futures=True)


def _start_worker(end: Connection) -> None:
    """Loads the knowledge once, and ends with the parent even if that is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    threading.Thread(target=_follow, args=(end,), daemon=True).start()
    gc.set_threshold(*SELDOM)
    with suppress(DragomanError):  # what is wrong with it is told when the first part is read
        knowledge.load()


def _follow(end: Connection) -> None:
    with suppress(EOFError, OSError):
        end.recv()  # nothing is ever sent
    os._exit(1)
