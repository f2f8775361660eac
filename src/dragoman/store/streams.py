"""The shards as tables of a database connection, and their rows as records, few at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import pyarrow as pa

from dragoman.records import Article, Problem
from dragoman.store.schema import ROWS, from_table, schema, to_table
from dragoman.store.shards import SHARDS, shards_in

R = TypeVar("R")

MEMORY = "400MB"
"""So much the engine takes before it puts rows aside."""


@dataclass(frozen=True, slots=True)
class Known:
    """What need not be read again: the ids of articles, and the refusals on record."""

    articles: frozenset[str]
    problems: frozenset[Problem]


def engine(aside: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A database in memory, which tells no progress; what takes too much room is put into a
    folder, if one is given."""
    config: dict[str, Any] = {"memory_limit": MEMORY, "temp_directory": str(aside or "")}
    connection = duckdb.connect(config=config)
    connection.execute("set enable_progress_bar = false")
    return connection


def known(ledger: Path) -> Known:
    """What the ledger's shards already hold."""
    with engine() as connection:
        view_held(connection, ledger, "articles", Article)
        ids = connection.execute("select id from held_articles").fetchall()
    problems = frozenset(records(ledger, "problems", Problem))
    return Known(frozenset(id for (id,) in ids), problems)


def records(
    ledger: Path, name: str, cls: type[R], but: Collection[str] = frozenset()
) -> Iterator[R]:
    """All records of a kind that a ledger's shards hold, as they come, `but` for some shards."""
    with engine() as connection:
        view_held(connection, ledger, name, cls, but)
        for batch in connection.table(f"held_{name}").to_arrow_reader(ROWS):
            yield from from_table(cls, pa.Table.from_batches([batch]))


def view_held(
    connection: duckdb.DuckDBPyConnection,
    ledger: Path,
    name: str,
    cls: type[Any],
    but: Collection[str] = frozenset(),
) -> None:
    """Lets a connection see what the shards hold of a kind, as `held_` and its name; what an
    older version did not keep is null."""
    shards = (shard for shard in shards_in(ledger, SHARDS) if shard.name not in but)
    files = [quoted(shard / f"{name}.parquet") for shard in shards]
    columns = ", ".join(f'"{each}"' for each in schema(cls).names)
    connection.register(f"no_{name}", to_table(cls, []))
    rows = f"from no_{name}"
    if files:
        held = f"read_parquet([{', '.join(files)}], union_by_name = true)"
        rows = f"{rows} union all by name from {held}"
    connection.execute(f"create view held_{name} as select {columns} from ({rows})")


def quoted(path: Path) -> str:
    """A path as a string of SQL."""
    return "'" + str(path).replace("'", "''") + "'"
