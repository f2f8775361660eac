"""Entries -> PLOVER records in JSON: the status folded into the event, as PLOVER has none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dragoman.ask.passages import Passages
from dragoman.knowledge.crosswalk import Fold, crosswalk
from dragoman.show.export.fields import one_json

Row = Mapping[str, Any]


def fold(entry: Row) -> Fold | None:
    """An entry -> what PLOVER and CAMEO call it."""
    return crosswalk().fold(entry["type"], entry["mode"], entry["status"])


def left_out(entry: Row) -> str | None:
    """An entry -> why tables without a status have no place for it; None if they have one."""
    if entry["wrong"]:
        return "marked as misread"
    return None if fold(entry) else f"told as {entry['status']}"


def no_plover(entry: Row) -> str | None:
    """The same for PLOVER, which has no bare statements."""
    found = fold(entry)
    return left_out(entry) or (None if found and found.plover else "a bare statement")


def plover(entries: Iterable[Row], names: Mapping[str, str], passages: Passages) -> Iterator[str]:
    """Entries -> the lines of one JSON array, a record each."""
    mark = "[\n"
    for entry in entries:
        yield mark + one_json(_record(entry, names, passages))
        mark = ",\n"
    yield "[]\n" if mark == "[\n" else "\n]\n"


def _record(entry: Row, names: Mapping[str, str], passages: Passages) -> dict[str, Any]:
    found = fold(entry)
    assert found is not None
    told = passages.get(entry["claims"][0]) if entry["claims"] else None
    both = entry["source"] == entry["target"]
    when, where = entry["when"], entry["where"]
    return {
        "id": entry["id"],
        "date": when["start"] if when else None,
        "dateEnd": when["end"] if when else None,
        "source": [_actor(id, names) for id in entry["source"]],
        "target": [] if both else [_actor(id, names) for id in entry["target"]],
        "event": found.plover,
        "mode": found.mode,
        "eventText": told["trigger"] if told else None,
        "text": told["text"] if told else None,
        "language": told["language"] if told else None,
        "publication": told["outlet"] or told["origin"] if told else entry["origin"],
        "publicationDate": entry["published"],
        "url": told["url"] if told else None,
        "geolocation": _where(where) if where else None,
        "coder": told["maker"] if told else entry["origin"],
        "dragoman": {name: entry[name] for name in _OURS},
    }


_OURS = ("type", "mode", "status", "standing", "sources", "claims")
"""What PLOVER has no field for, under a name of its own that its readers pass over."""


def _actor(id: str, names: Mapping[str, str]) -> dict[str, str]:
    return {"actorText": names.get(id, id), "code": id}


def _where(where: Row) -> dict[str, Any]:
    return {
        "name": where["name"],
        "country": where["country"],
        "lat": where["latitude"],
        "lon": where["longitude"],
    }
