"""What one line of a table says, in our terms, before it becomes an entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.knowledge.crosswalk import Act, Crosswalk
from dragoman.knowledge.world import fold_all
from dragoman.records import Status, Type, Where


class BadLine(Exception):
    """A line that is no event; its text says why."""


class BadHeader(Exception):
    """A first line below which nothing can be read; its text says why."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event as its table tells it; actors are polities, as in an entry."""

    event: str
    code: str
    type: Type
    mode: str | None
    status: Status
    day: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    where: Where | None
    actor: str | None
    recipient: str | None
    outlet: str | None
    url: str | None
    published: date | None


Parser = Callable[[Sequence[str]], Told]
"""The cells of one line → the event. Raises `BadLine`."""


def header_of(cells: Sequence[str], table: str, needed: Sequence[str]) -> Mapping[str, int]:
    """The cells of a header → where each column stands. Raises `BadHeader` if one is missing."""
    places = {cell.strip().casefold(): place for place, cell in enumerate(cells)}
    if missing := [name for name in needed if name.casefold() not in places]:
        raise BadHeader(f"is no table of {table}: its first line lacks {', '.join(missing)}")
    return places


class Line:
    """The cells of a line under their header, "None" and blanks as nothing."""

    def __init__(self, header: Mapping[str, int], cells: Sequence[str]) -> None:
        if len(cells) != len(header):
            raise BadLine(f"has {len(cells)} cells where {len(header)} are due")
        self._header, self._cells = header, cells

    def __call__(self, name: str) -> str:
        place = self._header.get(name.casefold())
        cell = "" if place is None else self._cells[place].strip()
        return "" if cell in _NOTHING else cell


_NOTHING = {"None", "NULL", "NA", "nan"}


def under_header(
    first: Sequence[str], table: str, needed: Sequence[str], told: Callable[[Line], Told]
) -> Parser:
    """A header and what reads one line under it → the reader of cells. Raises `BadHeader`."""
    header = header_of(first, table, needed)
    return lambda cells: told(Line(header, cells))


def day(text: str) -> str:
    """A day as 2024-03-09 or 20240309 → ISO. Raises `BadLine`."""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        raise BadLine(f"has no date: {_short(text)}") from None


def act(codes: Crosswalk, code: str) -> Act:
    """A CAMEO code → the act. Raises `BadLine`."""
    if found := codes.act(code):
        return found
    raise BadLine(f"has no CAMEO code: {_short(code)}")


def needed(text: str, what: str) -> str:
    """The text of a cell that must not be empty. Raises `BadLine`."""
    if not text:
        raise BadLine(f"has no {what}")
    return text


def polity(codes: Crosswalk, country: str, name: str) -> str | None:
    """A country (code or name) or else a name → our id, a slug where it is unknown."""
    for text in (country, name):
        if not text:
            continue
        for scheme in ("cameo", "name"):
            if (found := codes.actor(scheme, text)) is not None:
                return found or None
    return _slug(name or country)


def party(codes: Crosswalk, country: str, name: str, *, of_state: bool) -> str | None:
    """An actor → the polity for which it acts; its own name's slug if it acts for none."""
    return polity(codes, country, name) if of_state else polity(codes, "", name)


def place(
    name: str, country: str | None, latitude: str, longitude: str, text: str | None = None
) -> Where | None:
    """The cells of a place → the place; coordinates only if both are on the globe."""
    if not (name or country):
        return None
    north, east = _degrees(latitude, 90), _degrees(longitude, 180)
    known = north is not None and east is not None
    name = name or country or ""
    return Where(name, country, north if known else None, east if known else None, text or name)


def _degrees(text: str, most: float) -> float | None:
    try:
        found = float(text)
    except ValueError:
        return None
    return found if -most <= found <= most else None  # not a number fails both


def _slug(text: str) -> str | None:
    return re.sub(r"[^\w]+", "-", " ".join(fold_all(text))).strip("-")[:80] or None


def _short(text: str) -> str:
    return repr(text[:40]) if text else "the cell is empty"
