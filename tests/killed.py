"""Run by `test_batch.py`: reads into a ledger and is killed at the n-th durable step.

Input: the sources, the ledger and the expected digest's ledger; every step is tried in turn,
each in a process of its own that is forked after the model was loaded. Output: the number of
steps, or an assertion.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from dragoman import batch, store

batch.GROUP = 2


def read(sources: Path, ledger: Path) -> str:
    batch.read_into([sources], ledger, jobs=1)
    return store.digest(ledger)


def kill_at(step: int) -> None:
    """Kills this process when it is about to sync or rename for the n-th time."""
    left = step

    def counted(name: str) -> None:
        real = getattr(os, name)

        def call(*args: Any, **more: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **more)

        setattr(os, name, call)

    counted("fsync")
    counted("rename")


def killed(sources: Path, ledger: Path, step: int) -> bool:
    """Whether a run died at this step; False if it ended before."""
    child = os.fork()
    if child == 0:
        kill_at(step)
        read(sources, ledger)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def sweep(sources: Path, folder: Path) -> int:
    whole = read(sources, folder / "whole")
    shards = sorted(path.name for path in (folder / "whole" / "shards").iterdir())
    step, ledger = 1, folder / "ledger"
    while killed(sources, ledger, step):
        assert read(sources, ledger) == whole, step
        assert sorted(path.name for path in (ledger / "shards").iterdir()) == shards, step
        shutil.rmtree(ledger)
        step += 1
    return step - 1


if __name__ == "__main__":
    print(sweep(Path(sys.argv[1]), Path(sys.argv[2])))
