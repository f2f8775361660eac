"""The shards and what was derived from them → the next generation of the database.

Rows go from file to file within the engine, which puts aside on the disk what does not fit into
memory; they are Python's objects only to be summed, few at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

import duckdb
import pyarrow as pa

from dragoman.errors import LedgerError
from dragoman.records import Entry, Judgement, Link, Problem
from dragoman.store.files import TMP, folder, publish, sync, told
from dragoman.store.imports import view_imports
from dragoman.store.ledger import FLAT, connected, current, digest_of, holds
from dragoman.store.schema import to_table
from dragoman.store.shards import TABLES, in_quarantine, sound
from dragoman.store.streams import engine, quoted, view_held

Sums: TypeAlias = dict[str, object]
"""Table → the number of its rows and the sum of their hashes."""

_ROWS = {
    "articles": "select a.* replace (p.first as copy_of)"
    " from held_articles a left join prints p on p.id = a.id",
    "claims": "from held_claims",
    "posts": "from held_posts",
    "problems": "from held_problems union all from problems_outside union all from more_problems",
    "entries": "from fused_entries",
    "links": "from fused_links",
    "judgements": "from given_judgements",
    "imported": "from events_outside",
}
"""Table → where its rows come from."""

_ORDER = {
    "articles": "id",
    "claims": "article, start, id",
    "posts": 'article, start, "end", person, post, "of"',
    "problems": "stage, source, message",
}
"""The order of rows, which is not to depend on how they lie in shards."""


def build(  # noqa: PLR0913 - what was derived, each kind by itself
    ledger: Path,
    entries: Iterable[Entry],
    links: Iterable[Link],
    copies: Mapping[str, str],
    judgements: Iterable[Judgement] = (),
    problems: Iterable[Problem] = (),
) -> str:
    """The shards and what was derived from them → the generation that readers now see.

    `copies` maps the id of each copied article to that of its first print; `problems` are those
    that the shards do not hold.
    """
    sound(ledger)
    given = {
        "fused_entries": to_table(Entry, entries),
        "fused_links": to_table(Link, links),
        "given_judgements": to_table(Judgement, judgements),
        "more_problems": to_table(Problem, [*problems, *in_quarantine(ledger)]),
        "prints": pa.table(
            {"id": list(copies), "first": list(copies.values())},
            pa.schema({"id": pa.string(), "first": pa.string()}),
        ),
    }
    with told(ledger):
        made = folder(ledger / TMP) / "ledger.duckdb"
        sums = _write(ledger, made, given)
        whole = _checked(made, sums)
        place = ledger / f"ledger-{whole[:16]}.duckdb"
        if not (current(ledger) == place and holds(place, whole)):
            _point_to(ledger, made, place)
        for stale in (*ledger.glob("ledger-*.duckdb*"), made):
            if stale != place:
                stale.unlink(missing_ok=True)
    return whole[:16]


def _write(ledger: Path, made: Path, given: Mapping[str, pa.Table]) -> Sums:
    """All rows into a new database; what they sum up to where they came from."""
    with engine(ledger / TMP / "aside") as connection:
        for name, cls in TABLES.items():
            view_held(connection, ledger, name, cls)
        view_imports(connection, ledger)
        for name, table in given.items():
            connection.register(name, table)
        connection.execute(f"attach {quoted(made)} as made")
        for name, rows in _ROWS.items():
            order = f"order by {_ORDER[name]}" if name in _ORDER else ""
            connection.execute(f"create table made.{name} as from ({rows}) {order}")
        sums = {name: _sum(connection, f"({rows})") for name, rows in _ROWS.items()}
        connection.execute(f"use made; {FLAT}; checkpoint; use memory; detach made")
    return sums


def _checked(made: Path, sums: Sums) -> str:
    """The digest of a new database, opened afresh, in which nothing is left to be written and
    which has just those rows."""
    if not made.with_name(made.name + ".wal").exists():
        with connected(made) as connection:
            if {name: _sum(connection, name) for name in sums} == sums:
                return digest_of(connection)
    raise LedgerError(f"{made} does not read back as it was written; check the disk.")


def _sum(connection: duckdb.DuckDBPyConnection, rows: str) -> object:
    return connection.execute(f"select count(*), sum(hash(i)::hugeint) from {rows} i").fetchone()


def _point_to(ledger: Path, made: Path, place: Path) -> None:
    """Puts a finished database in its place, and only then moves the pointer."""
    sync(made)
    publish(made, place)
    pointer = ledger / TMP / "CURRENT"
    pointer.write_text(place.name + "\n", encoding="ascii")
    sync(pointer)
    publish(pointer, ledger / "CURRENT")
