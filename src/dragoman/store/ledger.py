"""The ledger as a database: built afresh from the shards, opened read-only."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from dragoman.errors import LedgerError
from dragoman.records import Article, Claim, Entry, Imported, Judgement, Link, Post, Problem
from dragoman.store.files import TMP, folder, publish, sync, told
from dragoman.store.imports import digest_imports, digest_of_imports, view_imports
from dragoman.store.schema import from_table, rows_of, schema, to_table
from dragoman.store.shards import Contents, contents

TABLES: dict[str, type[Any]] = {
    "articles": Article,
    "claims": Claim,
    "posts": Post,
    "problems": Problem,
    "entries": Entry,
    "links": Link,
    "judgements": Judgement,
}

_FLAT = """
create view flat as
select
    c.id, c.article, c.start, c."end", c.text, c.trigger.text as trigger,
    c.type, c.mode, c.status, c.quote, c.about, c.score, c.why,
    list_distinct([m.id for m in c.source]) as source,
    list_distinct([m.id for m in c.target]) as target,
    list_distinct([m.id for m in c.said_by]) as said_by,
    list_distinct([coalesce(m.of, m.id) for m in c.source]) as source_polity,
    list_distinct([coalesce(m.of, m.id) for m in c.target]) as target_polity,
    try_cast(c."when".start as date) as when_start,
    try_cast(c."when"."end" as date) as when_end,
    c."when".grain as when_grain, c."when".text as when_text,
    c."where".name as where_name, c."where".country as where_country,
    c."where".latitude as latitude, c."where".longitude as longitude,
    a.origin, a.url, a.outlet, a.language, a.published, a.title, a.agencies,
    coalesce(a.copy_of, a.id) as story,
    e.entry, e.standing
from claims c
join articles a on a.id = c.article
left join (select unnest(claims) as claim, id as entry, standing from entries) e on e.claim = c.id
"""
"""One row a claim, with its article and entry, without nested columns but lists of ids."""

_HARDENED: dict[str, Any] = {
    # A read-only connection can still read and write files through SQL functions.
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "python_enable_replacements": "false",
    "memory_limit": "2GB",
    "threads": "4",
    "temp_directory": "",
    "lock_configuration": "true",
}


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
    read = contents(ledger)
    read = replace(read, problems=(*read.problems, *problems))
    tables = _tables(read, entries, links, copies, judgements)
    whole = _digest(tables, digest_of_imports(ledger))
    generation = whole[:16]
    place = ledger / f"ledger-{generation}.duckdb"
    with told(ledger):
        if not (current(ledger) == place and _holds(place, whole)):
            _write(ledger, tables, whole, place)
        for stale in ledger.glob("ledger-*.duckdb*"):
            if stale != place:
                stale.unlink()
    return generation


def open_ledger(ledger: Path) -> duckdb.DuckDBPyConnection:
    """A ledger's folder → a read-only connection to its current generation, shut to the world."""
    for _ in range(3):  # a writer may have put a newer generation in place in between
        place = current(ledger)
        if place and place.is_file():
            try:
                return _of_this_version(_connect(place), place)
            except duckdb.Error as error:
                if place.is_file():
                    raise LedgerError(
                        f"The ledger {place} is damaged ({error}); run `dragoman read` again."
                    ) from error
    raise LedgerError(f"There is no ledger in {ledger}; make one with `dragoman read`.")


def _of_this_version(
    connection: duckdb.DuckDBPyConnection, place: Path
) -> duckdb.DuckDBPyConnection:
    """The connection, if its tables are those of this version of the program."""
    columns = dict(connection.execute(_COLUMNS).fetchall())
    kinds = {**TABLES, "imported": Imported}
    if all(columns.get(name) == schema(cls).names for name, cls in kinds.items()):
        return connection
    connection.close()
    raise LedgerError(
        f"The ledger {place} was made by another version of dragoman; run `dragoman read` again "
        "on the same articles: what was read is kept."
    )


_COLUMNS = """
    SELECT table_name, list(column_name ORDER BY column_index)
    FROM duckdb_columns() WHERE NOT internal GROUP BY ALL
"""


def heard(ledger: Path) -> tuple[Judgement, ...]:
    """A ledger's folder → the judgements that its current generation was built with."""
    with open_ledger(ledger) as connection:
        return tuple(from_table(Judgement, connection.table("judgements").to_arrow_table()))


def digest(ledger: Path) -> str:
    """A ledger's folder → the SHA-256 of all that readers find in it, row for row."""
    with open_ledger(ledger) as connection:
        return _digest_of(connection)


def _tables(
    read: Contents,
    entries: Iterable[Entry],
    links: Iterable[Link],
    copies: Mapping[str, str],
    judgements: Iterable[Judgement],
) -> dict[str, pa.Table]:
    rows: dict[str, Iterable[Any]] = {
        "articles": [replace(each, copy_of=copies.get(each.id)) for each in read.articles],
        "claims": read.claims,
        "posts": read.posts,
        "problems": read.problems,
        "entries": entries,
        "links": links,
        "judgements": judgements,
    }
    return {name: to_table(cls, rows[name]) for name, cls in TABLES.items()}


def _write(ledger: Path, tables: Mapping[str, pa.Table], whole: str, place: Path) -> None:
    """Builds under another name, checks, and only then moves the pointer."""
    made = folder(ledger / TMP) / place.name
    made.unlink(missing_ok=True)
    with duckdb.connect(str(made)) as connection:
        for name, table in tables.items():
            connection.register("incoming", table)
            connection.execute(f"create table {name} as from incoming")
            connection.unregister("incoming")
        view_imports(connection, ledger)
        connection.execute("create table imported as from events_outside")
        connection.execute(_FLAT)
        connection.execute("checkpoint")
    if made.with_name(made.name + ".wal").exists() or not _holds(made, whole):
        raise LedgerError(f"{made} does not read back as it was written; check the disk.")
    sync(made)
    publish(made, place)
    pointer = ledger / TMP / "CURRENT"
    pointer.write_text(place.name + "\n", encoding="ascii")
    sync(pointer)
    publish(pointer, ledger / "CURRENT")


def current(ledger: Path) -> Path | None:
    """The database file to which the ledger's pointer points."""
    try:
        name = (ledger / "CURRENT").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return ledger / name if name.startswith("ledger-") and "/" not in name else None


def _connect(place: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(str(place), read_only=True, config=_HARDENED)


def _holds(place: Path, whole: str) -> bool:
    """Whether a database can be opened and holds exactly the rows of this digest."""
    try:
        with _connect(place) as connection:
            return _digest_of(connection) == whole
    except duckdb.Error:
        return False


def _digest_of(connection: duckdb.DuckDBPyConnection) -> str:
    tables = {name: connection.table(name).to_arrow_table() for name in TABLES}
    return _digest(tables, digest_imports(connection))


def _digest(tables: Mapping[str, pa.Table], imports: str) -> str:
    """The sums of all rows as canonical JSON, sorted: neither their order nor their grouping
    counts."""
    total = hashlib.sha256(imports.encode())
    for name in sorted(tables):
        total.update(f"{name}\n".encode() + b"".join(sorted(map(_sum, rows_of(tables[name])))))
    return total.hexdigest()


def _sum(row: Mapping[str, Any]) -> bytes:
    told = json.dumps(row, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(told.encode()).digest()
