"""What one may ask for: each filter is its SQL, how its value is bound, and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from dragoman.ask.actors import actor
from dragoman.ask.reader import Reader
from dragoman.errors import QueryError
from dragoman.records import Standing, Status, Type

Bound = tuple[Any, str]
"""A value as the database takes it, and as a person reads it."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition; `$name` stands in `sql` for the bound value, `{}` in `phrase` for it said."""

    name: str
    sql: str
    phrase: str
    bind: Callable[[Reader, str], Bound]


@dataclass(frozen=True, slots=True)
class Condition:
    """Filters put together: the SQL, its values, and the whole said in words."""

    sql: str
    values: Mapping[str, Any]
    phrase: str


def condition(
    ledger: Reader, filters: Sequence[Filter], asked: Mapping[str, str | None]
) -> Condition:
    """Filters and what was asked of them -> one condition; what was not asked is left out."""
    if asked.get("other") and not asked.get("actor"):
        raise QueryError("Another actor was given without a first: name both sides of the pair.")
    used = [(f, f.bind(ledger, value)) for f in filters if (value := asked.get(f.name))]
    return Condition(
        sql=" AND ".join(f"({f.sql})" for f, _ in used) or "true",
        values={f.name: value for f, (value, _) in used},
        phrase=", ".join(f.phrase.format(said) for f, (_, said) in used),
    )


def an_actor(ledger: Reader, text: str) -> Bound:
    asked = actor(ledger, text)
    return list(asked.ids), asked.name


def _one_of(name: str, kind: Any, *, upper: bool = False) -> Callable[[Reader, str], Bound]:
    """A literal type of the records -> a binder that accepts its values in any case."""
    allowed = get_args(kind)

    def bind(_: Reader, text: str) -> Bound:
        value = text.strip().upper() if upper else text.strip().lower()
        if value not in allowed:
            raise QueryError(f"{text!r} is no {name}. Choose from: {', '.join(allowed)}.")
        return value, value

    return bind


def _origin(_: Reader, text: str) -> Bound:
    said = {"text": "told by articles", "imported": "imported from tables"}
    if (value := text.strip().lower()) not in said:
        raise QueryError(f"{text!r} is no origin. Choose from: {', '.join(said)}.")
    return value == "text", said[value]


def a_day(_: Reader, text: str) -> Bound:
    try:
        return (day := str(date.fromisoformat(text.strip()))), day
    except ValueError as error:
        raise QueryError(f"{text!r} is no date. Write it as 2025-03-10.") from error


def as_is(_: Reader, text: str) -> Bound:
    return text, text


def meets(side: str, actors: str) -> str:
    """SQL: whether a list of mentions names one of these actors, or who acts for one."""
    ids, acting = (f"list_transform({side}, lambda m: m.{name})" for name in ("id", "of"))
    return f"list_has_any({ids}, {actors}) OR list_has_any({acting}, {actors})"


def either(sides: tuple[str, ...], actors: str) -> str:
    """SQL: whether one of several lists of mentions names one of these actors."""
    return " OR ".join(meets(side, actors) for side in sides)


def _between(holds: Callable[[str, str], str]) -> str:
    """SQL: whether the two actors stand on opposite sides, whichever way."""
    there = f"({holds('source', '$actor')}) AND ({holds('target', '$other')})"
    back = f"({holds('source', '$other')}) AND ({holds('target', '$actor')})"
    return f"({there}) OR ({back})"


def _of_entry(side: str, actors: str) -> str:
    """SQL: whether an entry's side holds one of these actors, by itself or in its claims."""
    return (
        f"list_has_any({side}, {actors}) OR id IN (SELECT entry FROM reports "
        f"WHERE {meets(side, actors)})"
    )


DATES = (
    Filter("since", "last_day >= $since", "from {} on", a_day),
    Filter("until", "first_day <= $until", "up to {}", a_day),
)
TYPE = Filter("type", "type = $type", "of type {}", _one_of("type of act", Type, upper=True))
STATUS = Filter("status", "status = $status", "told as {}", _one_of("status", Status))
ORIGIN = Filter("origin", "(origin = 'text') = $origin", "{}", _origin)
_SAID = meets("said_by", "$said_by")
_ARTICLE = "starts_with(article, $article) OR contains(origin, $article) OR url = $article"

CLAIMS = (
    Filter("actor", either(("source", "target"), "$actor"), "naming {}", an_actor),
    Filter("other", _between(meets), "with {} on the other side", an_actor),
    TYPE,
    STATUS,
    Filter("said_by", _SAID, "said by {}", an_actor),
    *DATES,
    Filter("article", _ARTICLE, "in the article {}", as_is),
)
ENTRIES = (
    Filter(
        "actor",
        f"({_of_entry('source', '$actor')}) OR ({_of_entry('target', '$actor')})",
        "naming {}",
        an_actor,
    ),
    Filter(
        "other",
        _between(lambda s, a: f"({_of_entry(s, a)})"),
        "with {} on the other side",
        an_actor,
    ),
    TYPE,
    STATUS,
    Filter("standing", "standing = $standing", "standing as {}", _one_of("standing", Standing)),
    ORIGIN,
    Filter("said_by", f"id IN (SELECT entry FROM reports WHERE {_SAID})", "said by {}", an_actor),
    *DATES,
    Filter(
        "article",
        f"id IN (SELECT entry FROM reports WHERE {_ARTICLE})",
        "in the article {}",
        as_is,
    ),
)
DEALINGS = tuple(f for f in ENTRIES if f.name in {"actor", "other", "type", "since", "until"})
"""What entries of one standing are asked by: disputes, promises."""
