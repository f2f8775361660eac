"""Articles read again: their shards are written aside and take their places all at once.

    LEDGER/again/<who reads>/<old id>/    what will take the place of shards/<old id>

What lies there is kept when a run is stopped, and the next one of the same program and knowledge
goes on from it. Nobody reads it before it is in its place.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pyarrow.parquet as pq

from dragoman.records import content_id
from dragoman.store.files import TMP, move_all
from dragoman.store.shards import (
    SHARDS,
    Contents,
    id_of,
    publish_shard,
    shards_in,
    table_in,
    tables_of,
)

AGAIN = "again"


def outdated(ledger: Path, maker: str) -> list[Path]:
    """The shards with articles that another maker than this has read, or may have; those that
    it has read again already, but not put in their places, are left out."""
    shards = shards_in(ledger, SHARDS)
    aside = _aside(ledger, maker)
    _only(aside.parent, {aside.name})
    _only(aside, {shard.name for shard in shards})
    return [each for each in shards if not (aside / each.name).exists() and _other(each, maker)]


def write_aside(ledger: Path, maker: str, old: Path, group: Contents) -> None:
    """What the articles of an old shard yield now → the shard that will take its place."""
    kind = str(_aside(ledger, maker).relative_to(ledger))
    publish_shard(ledger, kind, tables_of(group), old.name)


def replace_old(ledger: Path, maker: str) -> None:
    """Puts all that was written aside in the places of the old shards."""
    aside = _aside(ledger, maker)
    changed = {each.name: id_of(each) for each in sorted(aside.glob("*"))}
    moves = [
        move
        for old, new in changed.items()
        if old != new
        for move in (
            (f"{SHARDS}/{old}", f"{TMP}/{old}"),
            (str((aside / old).relative_to(ledger)), f"{SHARDS}/{new}"),
        )
    ]
    if moves:
        move_all(ledger, moves)
    shutil.rmtree(ledger / AGAIN, ignore_errors=True)


def _aside(ledger: Path, maker: str) -> Path:
    return ledger / AGAIN / content_id(maker)


def _only(place: Path, names: set[str]) -> None:
    """Clears a folder of all but what bears these names."""
    for each in place.glob("*"):
        if each.name not in names:
            shutil.rmtree(each)


def _other(shard: Path, maker: str) -> bool:
    """Whether a shard has articles, and its claims do not say that this maker read them."""
    makers = table_in(shard / "claims.parquet", columns=["maker"])["maker"].unique()
    articles: int = pq.read_metadata(shard / "articles.parquet").num_rows
    return bool(articles) and makers.to_pylist() != [maker]
