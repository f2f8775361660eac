"""ICEWS coded events: columns between tabs, with a header, acts in CAMEO codes."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.knowledge.crosswalk import Crosswalk
from dragoman.read.tables.told import (
    Line,
    Parser,
    Told,
    act,
    day,
    needed,
    party,
    place,
    polity,
    under_header,
)

NEEDED = ("Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name")


def parser(first: Sequence[str], codes: Crosswalk) -> tuple[Parser, bool]:
    """The header → the reader of the lines below it. Raises `BadHeader`."""
    return under_header(first, "ICEWS", NEEDED, lambda line: _told(line, codes)), True


def _told(line: Line, codes: Crosswalk) -> Told:
    code = _whole(line("CAMEO Code"))
    found = act(codes, code)
    return Told(
        event=needed(line("Event ID"), "Event ID"),
        code=code,
        type=found.type,
        mode=found.mode,
        status=found.status,
        day=day(line("Event Date")),
        source=_actor(line, "Source", codes),
        target=_actor(line, "Target", codes),
        where=place(
            next((line(part) for part in ("City", "District", "Province") if line(part)), ""),
            polity(codes, line("Country"), ""),
            line("Latitude") if line("City") else "",
            line("Longitude") if line("City") else "",
        ),
        actor=line("Source Name") or None,
        recipient=line("Target Name") or None,
        outlet=line("Publisher") or None,
        url=None,
        published=None,
    )


def _whole(code: str) -> str:
    """A code of which a spreadsheet may have cut off the nought → the code ("42" → "042")."""
    whole = code.startswith("0") or (len(code) > 2 and "10" <= code[:2] <= "20")
    return code if whole else f"0{code}"


def _actor(line: Line, side: str, codes: Crosswalk) -> tuple[str, ...]:
    sectors = {part.strip() for part in line(f"{side} Sectors").split(",") if part.strip()}
    name, country = line(f"{side} Name"), line(f"{side} Country")
    of_state = not sectors or any(("icews", sector) in codes.roles for sector in sectors)
    found = party(codes, country, name, of_state=of_state) if name or country else None
    return (found,) if found else ()
