"""Entries -> GeoJSON (RFC 7946): a point for each entry that names a place on the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dragoman.show.export.fields import one_json
from dragoman.show.export.tidy import tidy_entry

Row = Mapping[str, Any]


def no_point(entry: Row) -> str | None:
    """An entry -> why it is on no map; a country is no point."""
    where = entry["where"]
    if where is None:
        return "without a place"
    return None if where["latitude"] is not None else "whose place has no coordinates"


def geojson(entries: Iterable[Row]) -> Iterator[str]:
    """Entries -> the lines of one FeatureCollection, a feature each."""
    mark = '{"type": "FeatureCollection", "features": [\n'
    empty = True
    for entry in entries:
        yield (mark if empty else ",\n") + one_json(_feature(entry))
        empty = False
    yield (mark if empty else "\n") + "]}\n"


def _feature(entry: Row) -> dict[str, Any]:
    where = entry["where"]
    point = [where["longitude"], where["latitude"]]
    return {
        "type": "Feature",
        "id": entry["id"],
        "geometry": {"type": "Point", "coordinates": point},
        "properties": tidy_entry(entry),
    }
