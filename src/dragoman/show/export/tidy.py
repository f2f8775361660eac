"""Rows -> a tidy table: one row each, one value a cell, with ACLED-like precision codes.

Its columns are told in knowledge/codebook.csv, which is exported too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dragoman.ask.rows import Rows
from dragoman.knowledge.crosswalk import crosswalk
from dragoman.records import Claim, Entry
from dragoman.show.export.fields import one_json
from dragoman.show.safe import cell

Row = Mapping[str, Any]

SEPARATOR = "; "
"""Between several values of one cell; no id holds it."""

TIME_PRECISION = {"day": 1, "week": 2, "month": 3, "season": 4, "year": 4, "period": 4}
"""As in ACLED: 1 the day, 2 the week, 3 the month; and 4 for what is longer."""


def csv_lines(found: Rows[Any], *, spreadsheet: bool = False) -> Iterator[str]:
    """Rows -> lines of CSV; `spreadsheet` makes it safe to open there, and no longer verbatim."""
    yield _line(columns(found))
    for row in tidy(found):
        yield _line(map(cell, row.values()) if spreadsheet else row.values())


def columns(found: Rows[Any]) -> list[str]:
    """Rows -> the columns of their tidy table, also where there is no row."""
    return list(
        _tidier(found.record)({name: _EMPTY.get(name) for name in found.table.column_names})
    )


def tidy(found: Rows[Any]) -> Iterator[dict[str, Any]]:
    """Rows -> the same with a single value in each column."""
    return map(_tidier(found.record), found)


def tidy_entry(row: Row) -> dict[str, Any]:
    """An entry -> its row, with what PLOVER and CAMEO call it, if it is a deed to them."""
    fold = crosswalk().fold(row["type"] or "", row["mode"], row["status"] or "")
    return {
        "id": row["id"],
        "origin": row["origin"],
        **_act(row),
        "standing": row["standing"],
        "wrong": row["wrong"],
        "source": _joined(row["source"]),
        "target": _joined(row["target"]),
        **_time(row["when"]),
        "due": row["due"],
        "first_told": row["published"],
        **_place(row["where"]),
        "plover": fold.plover if fold else None,
        "plover_mode": fold.mode if fold else None,
        "cameo": fold.cameo if fold else None,
        "claims": len(row["claims"]),
        "sources": row["sources"],
        "outlets": _joined(row["outlets"]),
        "claim_ids": _joined(row["claims"]),
    }


def tidy_claim(row: Row) -> dict[str, Any]:
    """A claim -> its row, with its words as they stand."""
    return {
        "id": row["id"],
        **{name: row[name] for name in ("article", "origin", "url", "outlet", "published")},
        "language": row["language"],
        **_act(row),
        **_side("source", row["source"]),
        **_side("target", row["target"]),
        "said_by": _joined(actor["id"] for actor in row["said_by"]),
        **_time(row["when"]),
        **_place(row["where"]),
        **{name: row[name] for name in ("start", "end", "text")},
        "trigger": row["trigger"]["text"] if row["trigger"] else None,
        **{name: row[name] for name in ("quote", "about", "score", "why", "maker")},
        "amounts": one_json(row["amounts"]) if row["amounts"] else None,
        "obligations": one_json(row["obligations"]) if row["obligations"] else None,
    }


def _plain(row: Row) -> dict[str, Any]:
    """Any other row -> lists of words joined, other nested values as JSON."""
    return {name: _flat(value) for name, value in row.items()}


def _flat(value: object) -> object:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return _joined(value)
    return one_json(value) if isinstance(value, list | dict) else value


_EMPTY: dict[str, Any] = {
    name: [] for name in ("source", "target", "said_by", "claims", "outlets", "amounts")
}


def _tidier(record: type[Any]) -> Any:
    return {Entry: tidy_entry, Claim: tidy_claim}.get(record, _plain)


def _act(row: Row) -> dict[str, Any]:
    return {"type": row["type"], "mode": row["mode"], "status": row["status"]}


def _side(name: str, actors: Iterable[Row]) -> dict[str, str]:
    """The actors of a side -> their ids, and in the same order for whom each acts."""
    actors = list(actors)
    return {
        name: _joined(actor["id"] for actor in actors),
        f"{name}_polity": _joined(actor["of"] or actor["id"] for actor in actors),
    }


def _time(when: Row | None) -> dict[str, Any]:
    if not when:
        return dict.fromkeys(("date_start", "date_end", "time_precision", "date_text"))
    return {
        "date_start": when["start"],
        "date_end": when["end"],
        "time_precision": TIME_PRECISION[when["grain"]],
        "date_text": when["text"],
    }


def _place(where: Row | None) -> dict[str, Any]:
    if not where:
        return dict.fromkeys(("place", "country", "latitude", "longitude", "geo_precision"))
    return {
        "place": where["name"],
        "country": where["country"],
        "latitude": where["latitude"],
        "longitude": where["longitude"],
        "geo_precision": 3 if where["latitude"] is None else 1,
    }


def _joined(values: Iterable[str]) -> str:
    return SEPARATOR.join(values)


def _line(values: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue()
