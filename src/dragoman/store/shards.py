"""Shards: what was read, a group of articles at a time, never changed once written."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.errors import LedgerError
from dragoman.records import Article, Claim, Post, Problem
from dragoman.store.files import TMP, folder, publish, sha256, sync, told
from dragoman.store.schema import fitted, from_table, to_table

MANIFEST = "manifest.json"
SHARDS = "shards"
KINDS = (SHARDS, "imports")
QUARANTINE = "quarantine"


@dataclass(frozen=True, slots=True)
class Contents:
    """What was read: of one group of sources, or of a whole ledger."""

    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    posts: tuple[Post, ...] = ()
    problems: tuple[Problem, ...] = ()


TABLES: dict[str, type[Any]] = {
    "articles": Article,
    "claims": Claim,
    "posts": Post,
    "problems": Problem,
}
"""What a shard holds, and the database with what is derived from it: the records of each table."""


def write_shard(ledger: Path, group: Contents) -> str:
    """A group's contents → the id of the shard that now holds them, whole and on the disk."""
    return publish_shard(ledger, SHARDS, tables_of(group))


def tables_of(group: Contents) -> dict[str, pa.Table]:
    """A group's contents → the tables of a shard, by their names."""
    return {name: to_table(cls, getattr(group, name)) for name, cls in TABLES.items()}


def publish_shard(
    ledger: Path, kind: str, tables: Mapping[str, pa.Table], named: str | None = None
) -> str:
    """Tables → the id of the shard of that kind that now holds them, whole and on the disk; its
    folder bears the id unless another name is given."""
    with told(ledger):
        made = folder(ledger / TMP) / "shard"
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()
        for name, table in tables.items():
            _write_table(made / f"{name}.parquet", table)
        sums = {f"{name}.parquet": sha256(made / f"{name}.parquet") for name in tables}
        manifest = (json.dumps(sums, sort_keys=True, indent=1) + "\n").encode()
        (made / MANIFEST).write_bytes(manifest)
        sync(made / MANIFEST)
        sync(made)
        shard = _id(manifest)
        place = folder(ledger / kind) / (named or shard)
        if not place.exists():
            publish(made, place)
        return shard


def set_aside(ledger: Path) -> tuple[Problem, ...]:
    """Moves shards whose bytes have changed into quarantine; says which."""
    found = []
    for shard in (shard for kind in KINDS for shard in shards_in(ledger, kind)):
        if reason := _damage(shard):
            with told(ledger):
                place = folder(ledger / QUARANTINE) / shard.name
                shutil.rmtree(place, ignore_errors=True)
                publish(shard, place)
                sync(shard.parent)
            found.append(_damaged(place, reason))
    return tuple(found)


def held(shard: Path) -> Contents:
    """What one shard holds."""
    return Contents(**{name: tuple(_read(shard, name, cls)) for name, cls in TABLES.items()})


def sound(ledger: Path) -> list[Path]:
    """The ledger's shards with what was read. Raises `LedgerError` if any shard is damaged."""
    for shard in (shard for kind in KINDS for shard in shards_in(ledger, kind)):
        if reason := _damage(shard):
            raise LedgerError(f"Shard {shard} {reason}; run `dragoman read` again.")
    return shards_in(ledger, SHARDS)


def in_quarantine(ledger: Path) -> list[Problem]:
    """A shard in quarantine is told of by a problem for as long as it lies there."""
    aside = shards_in(ledger, QUARANTINE)
    return [_damaged(place, _damage(place) or "was damaged") for place in aside]


def contents(ledger: Path) -> Contents:
    """Everything that was read, out of the ledger's sound shards and of what lies in quarantine,
    in an order that their grouping does not change."""
    shards = [held(shard) for shard in sound(ledger)]
    claims = [claim for each in shards for claim in each.claims]
    posts = [post for each in shards for post in each.posts]
    problems = [*(bad for each in shards for bad in each.problems), *in_quarantine(ledger)]
    return Contents(
        articles=tuple(sorted((a for each in shards for a in each.articles), key=lambda a: a.id)),
        claims=tuple(sorted(claims, key=lambda c: (c.article, c.start, c.id))),
        posts=tuple(sorted(posts, key=lambda p: (p.article, p.start, repr(p)))),
        problems=tuple(sorted(problems, key=lambda p: (p.stage, p.source, p.message))),
    )


def _write_table(path: Path, table: pa.Table) -> None:
    """Writes, syncs, reads back and compares: a footer alone is no sign of success."""
    pq.write_table(table, path, compression="zstd")
    sync(path)
    if not table_in(path).equals(table):
        raise LedgerError(f"{path} does not read back as it was written; check the disk.")


def _read(shard: Path, name: str, cls: type[Any]) -> list[Any]:
    return from_table(cls, fitted(cls, table_in(shard / f"{name}.parquet")))


def table_in(path: Path, columns: list[str] | None = None) -> pa.Table:
    """The table in a file, or some of its columns; `pq.read_table` would load pandas first, and
    start threads, which for so small a table take longer than reading it."""
    with pq.ParquetFile(path) as file:
        return file.read(columns, use_threads=False)


def shards_in(ledger: Path, kind: str) -> list[Path]:
    """The ledger's shards of one kind, in a fixed order."""
    return sorted((ledger / kind).glob("*"))


def id_of(shard: Path) -> str:
    """The id of a shard, by which it is named once it is in its place."""
    return _id((shard / MANIFEST).read_bytes())


def _id(manifest: bytes) -> str:
    return hashlib.sha256(manifest).hexdigest()[:16]


def _damage(shard: Path) -> str | None:
    """What is wrong with the shard's bytes; None if they are those that were written."""
    try:
        if id_of(shard) != shard.name:
            return "has a manifest that was altered"
        sums = json.loads((shard / MANIFEST).read_bytes())
        bad = [name for name in sums if sha256(shard / name) != sums[name]]
        return f"has a damaged {bad[0]}" if bad else None
    except OSError as error:
        return f"cannot be read ({error.strerror})"


def _damaged(place: Path, reason: str) -> Problem:
    return Problem(
        "store",
        f"quarantine/{place.name}",
        f"a shard {reason} and was set aside; read its sources again, then delete this folder",
    )
