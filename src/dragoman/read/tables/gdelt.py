"""GDELT event exports: columns between tabs, no header; 61 in 2.0, fewer in 1.0."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from urllib.parse import urlsplit

from dragoman.knowledge.crosswalk import GDELT_COLUMNS, Crosswalk
from dragoman.read.tables.told import BadLine, Line, Parser, Told, act, day, needed, place
from dragoman.records import Where

_OLD = tuple(name for name in GDELT_COLUMNS if not name.endswith("ADM2Code"))
LAYOUTS: Mapping[int, Mapping[str, int]] = {
    len(columns): {name.casefold(): place for place, name in enumerate(columns)}
    for columns in (GDELT_COLUMNS, _OLD, _OLD[:-1])
}
"""Number of cells → where each column stands: 2.0; 1.0 since 2013; 1.0 before, without address."""

_COUNTRY = "1"
"""GDELT's kind of place that is a whole country."""


def parser(first: Sequence[str], codes: Crosswalk) -> tuple[Parser, bool]:
    """The first line → the reader of all lines, and whether that line is only a header."""

    def read(cells: Sequence[str]) -> Told:
        return _told(cells, codes)

    return read, bool(first) and first[0].casefold() == GDELT_COLUMNS[0].casefold()


def _told(cells: Sequence[str], codes: Crosswalk) -> Told:
    if (layout := LAYOUTS.get(len(cells))) is None:
        raise BadLine(f"has {len(cells)} cells where GDELT has {' or '.join(map(str, LAYOUTS))}")
    line = Line(layout, cells)
    code = line("EventCode")
    found = act(codes, code)
    return Told(
        event=needed(line("GlobalEventID"), "GlobalEventID"),
        code=code,
        type=found.type,
        mode=found.mode,
        status=found.status,
        day=day(line("Day")),
        source=_actor(line, "Actor1", codes),
        target=_actor(line, "Actor2", codes),
        where=_where(line, codes),
        actor=line("Actor1Name") or None,
        recipient=line("Actor2Name") or None,
        outlet=_host(line("SOURCEURL")),
        url=line("SOURCEURL") or None,
        published=_added(line("DATEADDED")),
    )


def _actor(line: Line, who: str, codes: Crosswalk) -> tuple[str, ...]:
    """The known group, or the country if it or its organs act, or the code as it stands."""
    group, country, role, code = (
        line(f"{who}{part}") for part in ("KnownGroupCode", "CountryCode", "Type1Code", "Code")
    )
    if group:
        return (codes.actor("cameo", group) or code or group,)
    if country and (not role or ("cameo", role) in codes.roles):
        return (codes.actor("cameo", country) or country,)
    return (codes.actor("cameo", code) or code,) if code else ()


def _where(line: Line, codes: Crosswalk) -> Where | None:
    """The place of the act; that of a whole country says no more than the country's name."""
    whole = line("ActionGeo_Type") == _COUNTRY
    return place(
        line("ActionGeo_Fullname"),
        codes.actor("fips", line("ActionGeo_CountryCode")) or None,
        "" if whole else line("ActionGeo_Lat"),
        "" if whole else line("ActionGeo_Long"),
    )


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _added(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:8])
    except ValueError:
        return None
