"""Kills and I/O errors at every call that changes the disk.

usage: PYTHONPATH=tests python -m torture.faults FOLDER KILLS ERRORS

Finds which calls a run makes, draws evenly KILLS of them to be killed at and ERRORS to fail with
ENOSPC or EIO, and after each lets one rerun put things right. Prints what was tried as JSON.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import Counter
from itertools import cycle, islice
from pathlib import Path

from torture.harness import SAID, State, Traced, articles, of, prepare, read, state

CALLS = "write,pwrite64,fsync,fdatasync,rename,mkdir,unlink,unlinkat,rmdir,ftruncate"
_CALL = re.compile(r"^(\d+) +(\w+)\(")
DEADLY = -9


class Sweep:
    """All runs on one source."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.source = folder, articles(folder / "a.jsonl")
        self.ledger, self.log = folder / "ledger", folder / "strace.log"
        prepare()
        read(self.source, folder / "warm")  # the readings are kept for every run forked from here
        self.whole = self._rerun(folder / "whole")

    def points(self) -> list[tuple[str, int]]:
        """Every call of a run, as its name and its number among those of its name."""
        self._traced("")
        called: Counter[tuple[str, str]] = Counter()
        for line in self.log.read_text(errors="replace").splitlines():
            if found := _CALL.match(line):
                called[found[2], found[1]] += 1
        most: Counter[str] = Counter()
        for (name, _), times in called.items():  # strace counts the calls of each thread
            most[name] = max(most[name], times)
        return [(name, n) for name, times in sorted(most.items()) for n in range(1, times + 1)]

    def killed(self, name: str, number: int) -> bool:
        """Whether the run was killed there; one rerun made it whole."""
        code = self._traced(f"{name}:signal=SIGKILL:when={number}")
        assert code in {0, DEADLY}, (name, number, code)
        self._made_whole(f"killed at {name} {number}")
        return code == DEADLY

    def failed(self, name: str, number: int, error: str) -> bool:
        """Whether the run said that it could not write; one rerun made it whole."""
        code = self._traced(f"{name}:error={error}:when={number}")
        assert code in {0, SAID}, (name, number, error, code)
        self._made_whole(f"{error} at {name} {number}")
        return code == SAID

    def _traced(self, inject: str) -> int:
        shutil.rmtree(self.ledger, ignore_errors=True)
        return Traced(lambda: read(self.source, self.ledger), self.log, CALLS, inject).end()

    def _made_whole(self, after: str) -> None:
        assert self._rerun(self.ledger) == self.whole, after

    def _rerun(self, ledger: Path) -> State:
        def find() -> tuple[str, tuple[tuple[str, str], ...]]:
            read(self.source, ledger)
            found = state(ledger)
            return found.digest, found.shards

        return State(*of(find, self.folder / "found"))


def drawn(points: list[tuple[str, int]], count: int) -> list[tuple[str, int]]:
    """So many of the points, spread evenly; each again in turn if there are fewer."""
    if len(points) < count:
        return list(islice(cycle(points), count))
    return [points[n * len(points) // count] for n in range(count)]


def main() -> None:
    folder, kills, errors = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    sweep = Sweep(folder)
    points = sweep.points()
    killed = sum(sweep.killed(*point) for point in drawn(points, kills))
    said = sum(
        sweep.failed(*point, error)
        for point, error in zip(drawn(points, errors), cycle(("ENOSPC", "EIO")), strict=False)
    )
    tried = {
        "points": len(points),
        "kills": kills,
        "killed": killed,
        "errors": errors,
        "said": said,
    }
    print(json.dumps(tried))


if __name__ == "__main__":
    main()
