"""Shards of events imported from tables made by others: written once, each event once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from dragoman.records import Imported, Problem
from dragoman.store.schema import to_table
from dragoman.store.shards import publish_shard, shards_in

IMPORTS = "imports"

# Each row alone gives a number and their sum the whole, so that neither the order of the
# events nor their grouping in shards counts, and no more than a batch lies in memory.
_DIGEST = """
    SELECT count(*), sum(md5_number_lower(CAST(to_json(i) AS VARCHAR))::HUGEINT)
    FROM (SELECT * EXCLUDE (file, line) FROM imported) i
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a group was new to the ledger."""

    events: int
    problems: int


def write_imports(ledger: Path, events: Sequence[Imported], problems: Sequence[Problem]) -> Kept:
    """Events and refused lines → a shard with those that the ledger does not hold yet."""
    with duckdb.connect() as connection:
        view_imports(connection, ledger)
        new_events = _unknown(
            connection,
            to_table(Imported, events),
            "SELECT * FROM (SELECT DISTINCT ON (id) * FROM incoming ORDER BY line) i "
            "ANTI JOIN events_outside known ON known.id = i.id "
            "ORDER BY file, line",
        )
        new_problems = _unknown(
            connection,
            to_table(Problem, problems),
            "SELECT DISTINCT i.* FROM incoming i ANTI JOIN problems_outside known "
            "USING (stage, source, message) ORDER BY ALL",
        )
    if new_events.num_rows or new_problems.num_rows:
        tables = {"events": new_events, "problems": new_problems}
        publish_shard(ledger, IMPORTS, tables)
    return Kept(new_events.num_rows, new_problems.num_rows)


def view_imports(connection: duckdb.DuckDBPyConnection, ledger: Path) -> None:
    """Lets a connection see a ledger's shards as `events_outside` and `problems_outside`."""
    for name, cls in (("events", Imported), ("problems", Problem)):
        files = [str(shard / f"{name}.parquet") for shard in shards_in(ledger, IMPORTS)]
        if files:
            connection.read_parquet(files).create_view(f"{name}_outside")
        else:
            connection.register(f"{name}_outside", to_table(cls, []))


def digest_imports(connection: duckdb.DuckDBPyConnection) -> str:
    """A connection to a ledger → what tells its imported events from any others."""
    return "{} {}".format(*connection.execute(_DIGEST).fetchall()[0])


def _unknown(connection: duckdb.DuckDBPyConnection, table: pa.Table, query: str) -> pa.Table:
    connection.register("incoming", table)
    found = connection.sql(query).to_arrow_table().cast(table.schema)
    connection.unregister("incoming")
    return found
