"""What the current generation was built from, so that nothing is built twice."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from dragoman.store.files import TMP, folder, publish, sha256, sync, told
from dragoman.store.judgements import FILE as JUDGED
from dragoman.store.ledger import TABLES, current
from dragoman.store.schema import schema
from dragoman.store.shards import KINDS, QUARANTINE, shards_in

BUILT = "BUILT"


def is_built(ledger: Path, maker: str) -> bool:
    """Whether this maker has built the current generation from all that is in the ledger, and
    its file is byte for byte what was built."""
    try:
        built = json.loads((ledger / BUILT).read_bytes())
    except (OSError, ValueError):
        return False
    return bool(built == _built(ledger, maker))


def note_built(ledger: Path, maker: str) -> None:
    """Writes down that the current generation was built from all that is in the ledger now."""
    with told(ledger):
        note = folder(ledger / TMP) / BUILT
        note.write_text(json.dumps(_built(ledger, maker)) + "\n", encoding="ascii")
        sync(note)
        publish(note, ledger / BUILT)


def _built(ledger: Path, maker: str) -> dict[str, str] | None:
    place = current(ledger)
    if place is None or not place.is_file():
        return None
    shards = [shard.name for kind in (*KINDS, QUARANTINE) for shard in shards_in(ledger, kind)]
    judged = ledger / JUDGED
    tables = [str(schema(cls)) for cls in TABLES.values()]
    known = [maker, *shards, sha256(judged) if judged.exists() else "", *tables]
    made_of = hashlib.sha256("\n".join(known).encode()).hexdigest()
    return {"from": made_of, "generation": place.name, "sha256": sha256(place)}
