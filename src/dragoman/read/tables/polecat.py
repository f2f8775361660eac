"""POLECAT events: columns between tabs, with a header, acts in PLOVER's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast, get_args

from dragoman.knowledge.crosswalk import Crosswalk
from dragoman.read.tables.told import (
    BadLine,
    Line,
    Parser,
    Told,
    day,
    needed,
    party,
    place,
    polity,
    under_header,
)
from dragoman.records import Type

NEEDED = ("Event ID", "Event Date", "Event Type", "Actor Name", "Recipient Name")


def parser(first: Sequence[str], codes: Crosswalk) -> tuple[Parser, bool]:
    """The header → the reader of the lines below it. Raises `BadHeader`."""
    return under_header(first, "POLECAT", NEEDED, lambda line: _told(line, codes)), True


def _told(line: Line, codes: Crosswalk) -> Told:
    act = line("Event Type").upper()
    if act not in get_args(Type):
        raise BadLine(f"has no PLOVER type: {act[:40]!r}")
    city = line("City")
    return Told(
        event=needed(line("Event ID"), "Event ID"),
        code=act,
        type=cast(Type, act),
        mode=line("Event Mode") or None,
        status="happened",
        day=day(line("Event Date")),
        source=_actors(line, "Actor", codes),
        target=_actors(line, "Recipient", codes),
        where=place(
            city or line("Placename") or line("Province"),
            polity(codes, line("Country"), ""),
            line("Latitude"),
            line("Longitude"),
            line("Raw Placename") or None,
        ),
        actor=line("Actor Name") or None,
        recipient=line("Recipient Name") or None,
        outlet=line("Source") or None,
        url=None,
        published=None,
    )


def _actors(line: Line, side: str, codes: Crosswalk) -> tuple[str, ...]:
    """One cell may name several actors, and that of their countries as many, between ";"."""
    names = _parts(line(f"{side} Name"))
    countries = _parts(line(f"{side} Country"))
    role = line(f"Primary {side} Sector")
    of_state = not role or ("cameo", role) in codes.roles
    if len(countries) == len(names) or not names:
        pairs = list(zip(names or [""] * len(countries), countries, strict=True))
    else:
        pairs = [(name, countries[0] if len(countries) == 1 else "") for name in names]
    found = (party(codes, country, name, of_state=of_state) for name, country in pairs)
    return tuple(dict.fromkeys(id for id in found if id))


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]
