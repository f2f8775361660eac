"""The workers of a Dask cluster as an engine: a shard's articles are one of its tasks.

Workers only read; what they send back is written here. Dask itself gives the task of a worker
that dies to another one, and gives it up when several have died of it.
"""

from __future__ import annotations

import threading
from asyncio import CancelledError
from collections.abc import Callable
from functools import cache
from typing import Any

from distributed import Client, KilledWorker

from dragoman import knowledge, models, pipeline, workers
from dragoman.errors import InputError
from dragoman.records import Article
from dragoman.workers import DIED, Done, Item, failed

PATIENCE = 60
"""Seconds to wait for the scheduler and the first of its workers."""

_ONE_AT_A_TIME = threading.Lock()


class Cluster:
    """The processes behind a scheduler's address."""

    def __init__(self, address: str, most: int) -> None:
        self._address, self.most = address, most
        try:
            self._client = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise InputError(
                f"There is no Dask scheduler at {address} ({error}); start one with "
                "`dask scheduler` and give the address that it tells."
            ) from None
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            self.close()
            raise InputError(
                f"The scheduler at {address} has no workers; start some with `dask worker`."
            ) from None

    @property
    def width(self) -> int:
        """Two parts for each worker: one that it reads, one that waits for it."""
        return max(2, 2 * len(self._client.nthreads()))

    @property
    def is_ready(self) -> bool:
        """Its workers are there before it is."""
        return True

    def submit(self, part: list[Item]) -> Any:
        """A part → the promise of its readings."""
        made_by = _made_by()
        return self._client.submit(_read_alike, workers.read_part, part, made_by, pure=False)

    def result(self, promise: Any) -> list[Done] | None:
        """The readings; None if every worker that began them died."""
        try:
            done: list[Done] = promise.result()
        except KilledWorker:
            return None
        except (CancelledError, OSError) as error:
            raise InputError(
                f"The cluster at {self._address} was lost ({type(error).__name__}); run the "
                "command again: what was read so far is kept."
            ) from error
        return done

    def alone(self, item: Article) -> Done:
        """Reads an article as a task of its own."""
        done = self.result(self.submit([item]))
        return done[0] if done else failed(item, DIED)

    def close(self) -> None:
        """Leaves the cluster; its scheduler and workers go on."""
        self._client.close()


def _read_alike(
    read: Callable[[list[Item]], list[Done]], part: list[Item], made_by: str
) -> list[Done]:
    """Reads a part, in a worker that must be as the one who asks: else readings would differ."""
    if _made_by() != made_by:
        raise InputError(
            f"A worker of the cluster has {_made_by()} where {made_by} is wanted; install the "
            "same everywhere."
        )
    with _ONE_AT_A_TIME:  # the language engine is not made for threads
        return read(part)


@cache
def _made_by() -> str:
    """All on which a reading depends: the program, its knowledge, the language models."""
    found = (f"{model.name} {model.version}" for model in models.installed())
    return ", ".join((pipeline.maker(knowledge.fingerprint()), *found))
