"""One article → its reading, here or in worker processes, in the order of the input."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TypeAlias

from dragoman import knowledge, pipeline
from dragoman.errors import DragomanError, InputError
from dragoman.pipeline import Reading
from dragoman.records import Article, Problem

FAILED = "read article"
"""The stage named where reading an accepted article failed."""

Item: TypeAlias = Article | Problem
Done: TypeAlias = Reading | Problem


def read_item(item: Item) -> Done:
    """Article → its reading; a failure becomes a problem of that article and no other's."""
    if isinstance(item, Problem):
        return item
    try:
        return pipeline.reading_of(item, knowledge.load())
    except DragomanError:
        raise  # a missing model or bad knowledge is the user's to mend, not this article's fault
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        message = f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        return failed(item, message)


def failed(item: Item, message: str) -> Done:
    """An article that was accepted and could not be read → a reading that says so."""
    if isinstance(item, Problem):
        return item
    return Reading(item, (), (), (Problem(FAILED, item.id, message),))


class Pool:
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
                return executor.submit(read_item, item).result()
            except BrokenProcessPool:
                return failed(item, "the process that read it died, twice; it was left unread")

    def _submitted(self, item: Item) -> Future[Done]:
        try:
            return self._executor.submit(read_item, item)
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
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()
    knowledge.load()


def _follow(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
