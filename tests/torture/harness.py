"""Runs that are killed, starved of disk or cut off, and what one rerun makes of the ledger.

Every run is a process of its own, forked from one that has read the articles before, so that
what is tried is the writing. Readings are the real ones, kept by article; nothing else is
replaced.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from dragoman import batch, pipeline, store
from dragoman.errors import LedgerError
from dragoman.knowledge import Knowledge
from dragoman.records import Article

DONE, SAID = 0, 3
"""How a run may end by itself: all is read, or a sentence says why not."""


def prepare() -> None:
    """Small groups, and each article read only once in this process and those forked from it."""
    readings_of = pipeline.readings_of

    @cache
    def read_before(article: Article, knowledge: Knowledge) -> pipeline.Reading:
        return next(readings_of([article], knowledge))

    batch.GROUP = 2
    pipeline.readings_of = lambda articles, knowledge: (
        read_before(article, knowledge) for article in articles
    )


def articles(path: Path) -> Path:
    """A JSON Lines file of three articles, one of them printed twice, and a broken line."""
    told = ["Perú envió alimentos a Haití.", "Kenia acusó a Somalia.", "Chile visitó Bolivia."]
    rows = [json.dumps({"text": text, "outlet": "efe", "date": "2024-03-04"}) for text in told]
    again = json.dumps({"text": told[0], "outlet": "afp", "date": "2024-03-04"})
    path.write_text("\n".join([*rows[:2], "{broken", rows[2], again]) + "\n", encoding="utf-8")
    return path


@dataclass(frozen=True)
class State:
    """All that must be the same: what readers find, and every byte of the shards."""

    digest: str
    shards: tuple[tuple[str, str], ...]


def state(ledger: Path) -> State:
    """A ledger → its state."""
    files = sorted(path for path in (ledger / "shards").rglob("*") if path.is_file())
    sums = ((str(f.relative_to(ledger)), sha256(f.read_bytes()).hexdigest()) for f in files)
    return State(store.digest(ledger), tuple(sums))


def read(source: Path, ledger: Path) -> None:
    """Reads all; every input is accounted for."""
    done = batch.read_into([source], ledger, jobs=1)
    assert done.inputs == done.read + done.skipped + done.rejected == 5, done


def ended(run: Callable[[], None]) -> int:
    """Runs, in a process that ends with it → the exit code that tells how it went."""
    try:
        run()
    except LedgerError:
        return SAID
    except BaseException:
        traceback.print_exc()
        return 1
    finally:
        sys.stderr.flush()
    return DONE


def apart(run: Callable[[], None]) -> int:
    """Runs in a process of its own, forked from this one → its exit code."""
    child = os.fork()
    if child == 0:
        os._exit(ended(run))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
