"""Run by `test_batch.py`: reads into a ledger, and reads it again, and is killed at the n-th
durable step.

Input: the sources and a folder; every step is tried in turn, each in a process of its own that is
forked after the model was loaded. Output: the numbers of steps, or an assertion.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dragoman import batch, pipeline, store
from torture.harness import state

Run = Callable[[Path], object]

batch.GROUP = 2


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


def killed(run: Run, ledger: Path, step: int) -> bool:
    """Whether a run died at this step; False if it ended before."""
    child = os.fork()
    if child == 0:
        kill_at(step)
        run(ledger)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def sweep(begin: Run, run: Run, whole: Path, ledger: Path) -> int:
    """Begins a ledger, kills the run on it at each step in turn, and runs it once more."""
    begin(whole)
    before = store.digest(whole) if whole.exists() else None
    run(whole)
    wanted = state(whole)
    step = 1
    begin(ledger)
    while killed(run, ledger, step):
        if before:
            assert store.digest(ledger) in {before, wanted.digest}, step
        run(ledger)
        assert state(ledger) == wanted, step
        shutil.rmtree(ledger)
        begin(ledger)
        step += 1
    return step - 1


def main(source: Path, folder: Path) -> None:
    now, pipeline.VERSION = pipeline.VERSION, "0.0"
    batch.read_into([source], folder / "old", jobs=1)
    pipeline.VERSION = now
    print(
        sweep(
            lambda _: None,
            lambda ledger: batch.read_into([source], ledger, jobs=1),
            folder / "whole",
            folder / "ledger",
        ),
        sweep(
            lambda ledger: shutil.copytree(folder / "old", ledger),
            lambda ledger: batch.reread(ledger, jobs=1),
            folder / "whole again",
            folder / "again",
        ),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
