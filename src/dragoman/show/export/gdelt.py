"""Entries -> rows as in GDELT 2.0: an event and a pair of actors each, acts in CAMEO codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from dragoman.ask.passages import Passages
from dragoman.knowledge.crosswalk import GDELT_COLUMNS, crosswalk
from dragoman.records import content_id
from dragoman.show.export.plover import fold, left_out
from dragoman.show.safe import clean

Row = Mapping[str, Any]


def no_gdelt(entry: Row) -> str | None:
    """An entry -> why GDELT has no place for it; its rows must have a day."""
    return left_out(entry) or (None if _day(entry) else "without a day that is told")


def gdelt(entries: Iterable[Row], names: Mapping[str, str], passages: Passages) -> Iterator[str]:
    """Entries -> lines of 61 cells between tabs, without a header."""
    for entry in entries:
        told = passages.get(entry["claims"][0]) if entry["claims"] else None
        shared = _shared(entry, told)
        for one, other in _pairs(entry):
            cells = shared | _actor(1, one, names) | _actor(2, other, names)
            # 15 digits fit into the signed 64 bits that readers take the number for.
            cells["GlobalEventID"] = str(int(content_id(entry["id"], one, other)[:15], 16))
            yield "\t".join(clean(cells.get(name, "")) for name in GDELT_COLUMNS) + "\n"


def _day(entry: Row) -> str | None:
    when = entry["when"]
    exact = when and when["start"] and when["start"] == when["end"]
    return when["start"].replace("-", "") if exact else None


def _pairs(entry: Row) -> Iterator[tuple[str | None, str | None]]:
    """Each who with each whom, as GDELT does; a mutual act once in each direction."""
    pairs = product(entry["source"] or [None], entry["target"] or [None])
    return (pair for pair in pairs if pair[0] != pair[1] or pair == (None, None))


def _shared(entry: Row, told: Row | None) -> dict[str, str]:
    found, day = fold(entry), _day(entry)
    assert found is not None
    assert day is not None
    published = str(entry["published"] or "").replace("-", "")
    return {
        "Day": day,
        "MonthYear": day[:6],
        "Year": day[:4],
        "IsRootEvent": "1",
        "EventCode": found.cameo,
        "EventBaseCode": found.cameo[:3],
        "EventRootCode": found.cameo[:2],
        "QuadClass": _quad(found.cameo),
        "NumMentions": str(len(entry["claims"])),
        "NumSources": str(entry["sources"]),
        "DATEADDED": f"{published}000000" if published else "",
        "SOURCEURL": (told["url"] or told["origin"]) if told else "",
        **(_place(entry["where"]) if entry["where"] else {}),
    }


def _quad(code: str) -> str:
    """CAMEO's four classes: cooperation in words and in deeds, conflict in words and in deeds."""
    root = int(code[:2])
    return str(1 + (root > 5) + (root > 8) + (root > 13))


def _actor(number: int, id: str | None, names: Mapping[str, str]) -> dict[str, str]:
    if id is None:
        return {}
    codes = crosswalk()
    group = codes.known_group(id)
    country = codes.fips(id)
    found = {"Code": group or id, "Name": names.get(id, id).upper()}
    if country:
        found["CountryCode"] = id
    elif group:
        found["KnownGroupCode"] = group
    return {f"Actor{number}{part}": value for part, value in found.items()}


def _place(where: Row) -> dict[str, str]:
    point = where["latitude"] is not None
    return {
        "ActionGeo_Type": "4" if point else "1",
        "ActionGeo_Fullname": where["name"],
        "ActionGeo_CountryCode": crosswalk().fips(where["country"] or "") or "",
        "ActionGeo_Lat": str(where["latitude"]) if point else "",
        "ActionGeo_Long": str(where["longitude"]) if point else "",
    }
