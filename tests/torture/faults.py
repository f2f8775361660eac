"""Kills and I/O errors at every call that changes the disk.

usage: PYTHONPATH=tests python -m torture.faults FOLDER KILLS ERRORS

Finds which calls a run makes, draws KILLS of them to be killed at and ERRORS to fail with ENOSPC
or EIO, and after each lets one rerun put things right. Prints what was tried as JSON.
"""

from __future__ import annotations

import errno
import gc
import json
import multiprocessing
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from torture.calls import supervised
from torture.harness import DONE, SAID, apart, articles, ended, prepare, read, state

Point = tuple[str, int]
"""A call of a run, as its name and its number among those of its name."""


class Sweep:
    """All runs on one source."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.source = folder, articles(folder / "a.jsonl")
        prepare()
        read(self.source, folder / "whole")  # the readings are kept for every run forked from here
        self.whole = state(folder / "whole")
        gc.freeze()  # what is shared with those runs stays shared

    def points(self) -> list[Point]:
        """Every call of a run."""
        called: Counter[str] = Counter()
        points: list[Point] = []

        def leave(name: str) -> int:
            called[name] += 1
            points.append((name, called[name]))
            return 0

        assert self._run(leave) == DONE
        return points

    def killed(self, point: Point) -> bool:
        """Whether the run was killed there; one rerun made it whole."""
        code = self._stopped(point, None)
        assert code in {DONE, -signal.SIGKILL}, (point, code)
        self._made_whole(f"killed at {point}")
        return code == -signal.SIGKILL

    def failed(self, point: Point, error: int) -> bool:
        """Whether the run said that it could not write; one rerun made it whole."""
        code = self._stopped(point, error)
        assert code in {DONE, SAID}, (point, error, code)
        self._made_whole(f"{errno.errorcode[error]} at {point}")
        return code == SAID

    @property
    def ledger(self) -> Path:
        """Where this process tries things."""
        return self.folder / f"ledger-{os.getpid()}"

    def _stopped(self, point: Point, told: int | None) -> int:
        """A run to which one call is told something else → how it ended."""
        called: Counter[str] = Counter()

        def leave(name: str) -> int | None:
            called[name] += 1
            return told if (name, called[name]) == point else 0

        return self._run(leave)

    def _run(self, leave: Callable[[str], int | None]) -> int:
        shutil.rmtree(self.ledger, ignore_errors=True)
        ledger = self.ledger
        return supervised(lambda: ended(lambda: read(self.source, ledger)), leave)

    def _made_whole(self, after: str) -> None:
        def rerun() -> None:
            read(self.source, ledger)
            assert state(ledger) == self.whole, after

        ledger = self.ledger
        assert apart(rerun) == DONE, after


def drawn(points: list[Point], count: int) -> list[Point]:
    """So many of the points: all syncs, renames and the like, and writes spread evenly over the
    run; each again in turn if there are fewer."""
    if len(points) < count:
        return list(islice(cycle(points), count))
    rare = [point for point in points if point[0] != "write"][:count]
    writes = [point for point in points if point[0] == "write"]
    left = count - len(rare)
    return rare + [writes[n * len(writes) // left] for n in range(left)]


def main() -> None:
    folder, kills, errors = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    sweep = Sweep(folder)
    points = sweep.points()
    faults = zip(drawn(points, errors), cycle((errno.ENOSPC, errno.EIO)), strict=False)
    # Forked and not started anew: they have read the articles already.
    with multiprocessing.get_context("fork").Pool() as pool:
        killed = pool.map(sweep.killed, drawn(points, kills), 1)
        said = pool.starmap(sweep.failed, faults, 1)
    gc.unfreeze()
    tried = {
        "points": len(points),
        "kills": kills,
        "killed": sum(killed),
        "errors": errors,
        "said": sum(said),
    }
    print(json.dumps(tried))


if __name__ == "__main__":
    main()
