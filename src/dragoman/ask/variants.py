"""Claims of one entry -> where they differ, side by side, with who tells which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several values that the claims of an entry give for the same thing."""

    of: str
    value: str
    claims: tuple[str, ...]
    outlets: tuple[str, ...]
    voices: tuple[str, ...]


def variants(claims: Sequence[Row]) -> tuple[Variant, ...]:
    """The claims of one entry, with their outlets -> every value of what they tell differently."""
    found = []
    for of, values in _TOLD.items():
        by_thing: dict[str, dict[str, list[Row]]] = {}
        for claim in claims:
            for thing, value in values(claim):
                by_thing.setdefault(thing, {}).setdefault(value, []).append(claim)
        for thing, told in by_thing.items():
            if len(told) > 1:
                name = f"{of}: {thing}" if thing else of
                found += [_variant(name, value, rows) for value, rows in told.items()]
    return tuple(found)


def _variant(of: str, value: str, rows: Iterable[Row]) -> Variant:
    every = list(rows)
    return Variant(
        of=of,
        value=value,
        claims=tuple(row["id"] for row in every),
        outlets=tuple(dict.fromkeys(row["outlet"] or row["origin"] for row in every)),
        voices=tuple(dict.fromkeys(m["name"] for row in every for m in row["said_by"][:1])),
    )


def _days(claim: Row) -> Iterator[tuple[str, str]]:
    if (when := claim["when"]) and (when["start"] or when["end"]):
        first, last = when["start"] or "…", when["end"] or "…"
        yield "", first if first == last else f"{first} to {last}"


def _type(claim: Row) -> Iterator[tuple[str, str]]:
    yield "", claim["type"]


def _mode(claim: Row) -> Iterator[tuple[str, str]]:
    if claim["mode"]:
        yield "", claim["mode"]


def _status(claim: Row) -> Iterator[tuple[str, str]]:
    yield "", claim["status"]


def _place(claim: Row) -> Iterator[tuple[str, str]]:
    if claim["where"]:
        yield "", claim["where"]["name"]


def _amounts(claim: Row) -> Iterator[tuple[str, str]]:
    for amount in claim["amounts"]:
        yield amount["of"] or amount["unit"], amount["text"]


_TOLD: Mapping[str, Callable[[Row], Iterator[tuple[str, str]]]] = {
    "type": _type,
    "mode": _mode,
    "status": _status,
    "when": _days,
    "where": _place,
    "how much": _amounts,
}
