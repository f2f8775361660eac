"""Tables of events made by others → the ledger, beside what articles tell and apart from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dragoman import batch, store
from dragoman.errors import InputError
from dragoman.read.tables import events
from dragoman.read.tables.events import Table
from dragoman.records import Imported, Problem
from dragoman.store.files import writing

GROUP = 20_000
"""Lines a shard: so much lies in memory at a time."""


@dataclass(frozen=True, slots=True)
class Done:
    """What one import did; lines = new + known + refused, blank lines and headers apart."""

    new: int
    known: int
    refused: int


def import_into(
    paths: Iterable[Path],
    table: Table,
    ledger: Path,
    *,
    progress: Callable[[int], None] | None = None,
) -> Done:
    """Files of a table → the ledger, with every event that it did not hold already.

    `progress` is called with the number of lines of each group. A file that does not exist is
    the user's slip and raises `InputError` before anything is read.
    """
    given = [Path(path) for path in paths]
    for path in given:
        if not path.is_file():
            raise InputError(f"There is no file {path}; name the files of the table.")
    lines = new = refused = 0
    with writing(ledger):
        store.set_aside(ledger)
        for group in _groups(item for path in given for item in events(path, table)):
            told = [each for each in group if isinstance(each, Imported)]
            bad = [each for each in group if isinstance(each, Problem)]
            new += store.write_imports(ledger, told, bad).events
            lines += len(group)
            refused += len(bad)
            if progress:
                progress(len(group))
        batch.rebuild(ledger)
    batch.hear(ledger)
    return Done(new, lines - new - refused, refused)


def _groups(items: Iterator[Imported | Problem]) -> Iterator[list[Imported | Problem]]:
    while group := list(islice(items, GROUP)):
        yield group
