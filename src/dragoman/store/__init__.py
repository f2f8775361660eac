"""The ledger on disk: immutable Parquet shards, and one database built from them.

    LEDGER/
    ├── shards/<id>/      articles, claims, posts, problems as Parquet; manifest.json with sha256
    ├── again/            articles read again, not yet in their places
    ├── MOVES             shards on the way to their places
    ├── imports/<id>/     events of other tables and refused lines, in the same manner
    ├── quarantine/<id>/  shards whose bytes are no longer what the manifest says
    ├── ledger-<generation>.duckdb
    ├── CURRENT           the generation to open, renamed into place
    ├── BUILT             what it was built from
    ├── LOCK              held by the one writer
    ├── judgements.jsonl  what humans judged, a line each, only ever appended
    └── tmp/              unfinished work; emptied by the next writer

The shards are the truth; the database can be built from them again at any time.
"""

from dragoman.store.again import outdated, replace_old, write_aside
from dragoman.store.building import build
from dragoman.store.built import is_built, note_built
from dragoman.store.imports import Kept, write_imports
from dragoman.store.judgements import judgements, keep
from dragoman.store.ledger import digest, heard, open_ledger
from dragoman.store.schema import from_table, schema, to_table
from dragoman.store.shards import (
    SHARDS,
    Contents,
    contents,
    held,
    set_aside,
    sound,
    write_shard,
)
from dragoman.store.streams import Known, known, records

open = open_ledger  # `store.open(ledger)` reads better than `store.open_ledger(ledger)`

__all__ = [
    "SHARDS",
    "Contents",
    "Kept",
    "Known",
    "build",
    "contents",
    "digest",
    "from_table",
    "heard",
    "held",
    "is_built",
    "judgements",
    "keep",
    "known",
    "note_built",
    "open",
    "open_ledger",
    "outdated",
    "records",
    "replace_old",
    "schema",
    "set_aside",
    "sound",
    "to_table",
    "write_aside",
    "write_imports",
    "write_shard",
]
