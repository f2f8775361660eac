"""The ledger as a database: opened read-only, and what tells one from any other."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb

from dragoman.errors import LedgerError
from dragoman.records import Article, Claim, Entry, Imported, Judgement, Link, Post, Problem
from dragoman.store.imports import digest_imports
from dragoman.store.schema import ROWS, from_table, schema

TABLES: dict[str, type[Any]] = {
    "articles": Article,
    "claims": Claim,
    "posts": Post,
    "problems": Problem,
    "entries": Entry,
    "links": Link,
    "judgements": Judgement,
}

FLAT = """
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


def open_ledger(ledger: Path) -> duckdb.DuckDBPyConnection:
    """A ledger's folder → a read-only connection to its current generation, shut to the world."""
    for _ in range(3):  # a writer may have put a newer generation in place in between
        place = current(ledger)
        if place and place.is_file():
            try:
                return _of_this_version(connected(place), place)
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
        return digest_of(connection)


def current(ledger: Path) -> Path | None:
    """The database file to which the ledger's pointer points."""
    try:
        name = (ledger / "CURRENT").read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return ledger / name if name.startswith("ledger-") and "/" not in name else None


def connected(place: Path) -> duckdb.DuckDBPyConnection:
    """A read-only connection to a database, shut to the world."""
    return duckdb.connect(str(place), read_only=True, config=_HARDENED)


def holds(place: Path, whole: str) -> bool:
    """Whether a database can be opened and holds exactly the rows of this digest."""
    try:
        with connected(place) as connection:
            return digest_of(connection) == whole
    except duckdb.Error:
        return False


def digest_of(connection: duckdb.DuckDBPyConnection) -> str:
    """The sums of all rows as canonical JSON, sorted: neither their order nor their grouping
    counts."""
    total = hashlib.sha256(digest_imports(connection).encode())
    for name in sorted(TABLES):
        batches = connection.table(name).to_arrow_reader(ROWS)
        sums = (_sum(row) for batch in batches for row in batch.to_pylist())
        total.update(f"{name}\n".encode() + b"".join(sorted(sums)))
    return total.hexdigest()


_canonical = json.JSONEncoder(sort_keys=True, ensure_ascii=False, default=str).encode


def _sum(row: Mapping[str, Any]) -> bytes:
    return hashlib.sha256(_canonical(row).encode()).digest()
