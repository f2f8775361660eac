"""What is new: first dealings, first acts of a kind, and breaks in how much passes in a pair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from dragoman import store
from dragoman.ask.dealings import DEALINGS, DEEDS, nobody
from dragoman.ask.filters import TYPE, Filter, a_day, an_actor, condition
from dragoman.ask.find import REPORTS
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.ask.words import Words, words
from dragoman.errors import QueryError
from dragoman.records import Type

LEVEL = 0.01
"""A break is told where chance alone would bring one as large in at most so many pairs."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something new between two actors: `first` dealings at all, of a `kind`, or a `break`.

    `entries` are the deeds of the days asked for, `before` all of the pair before them; `expected`
    is what the earlier rate would have brought, `p` how likely chance is to stray as far from it.
    """

    what: Literal["first", "kind", "break"]
    a: str
    b: str
    type: Type | None
    entries: int
    before: int
    expected: float | None
    p: float | None
    day: str | None
    ids: tuple[str, ...]
    words: tuple[Words, ...]


PAIRS = (
    Filter("actor", "list_contains($actor, a) OR list_contains($actor, b)", "of {}", an_actor),
    TYPE,
)


def changes(
    ledger: Reader,
    *,
    since: str,
    until: str | None = None,
    actor: str | None = None,
    type: str | None = None,
) -> Rows[Change]:
    """The days from `since` to `until` -> what is new in them, among deeds.

    A break in level is a pair whose share of what is told per article strays from the earlier
    one: of n entries in both periods, those in the later are binomial with the later period's
    share of the articles read (the exact test for two Poisson rates of Przyborowski and Wilenski,
    two-sided).
    """
    first, last = a_day(ledger, since)[0], a_day(ledger, until)[0] if until else "9999-12-31"
    if last < first:
        raise QueryError(f"The days end before they begin: {first} to {last}.")
    asked = condition(ledger, PAIRS, {"actor": actor, "type": type})
    values = {**asked.values, **nobody(), "deeds": DEEDS, "first": first, "last": last}
    rows = ledger.table(_KINDS.format(which=asked.sql), values).to_pylist()
    new = sorted(_firsts(rows), key=lambda change: change["day"])
    found = [*new, *_breaks(rows, *_read(ledger, first, last))]
    told = _told(ledger, [change["ids"][0] for change in found if change["ids"]])
    made = [Change(**change, words=told.get(next(iter(change["ids"]), ""), ())) for change in found]
    days = f"from {first} on" if until is None else f"from {first} to {last}"
    question = f"what changed {days}{', ' + asked.phrase if asked.phrase else ''}"
    return Rows(Change, question, store.to_table(Change, made))


_KINDS = f"""
    WITH {REPORTS}, {DEALINGS}
    SELECT a, b, type, count(*) FILTER (first_day < $first) AS before,
        count(*) FILTER (first_day < $first
            AND first_day >= (SELECT CAST(min(published) AS VARCHAR) FROM articles)) AS earlier,
        count(*) FILTER (first_day >= $first) AS entries,
        min(first_day) FILTER (first_day >= $first) AS day,
        coalesce(list(id ORDER BY first_day, id) FILTER (first_day >= $first), []) AS ids
    FROM dealings
    WHERE origin = 'text' AND list_contains($deeds, status) AND type <> 'STATE'
        AND first_day <= $last AND {{which}}
    GROUP BY a, b, type ORDER BY a, b, type
"""
"""What articles tell of the past, from before any of them was printed, makes nothing new, but
is no part of the earlier rate either."""

_TOLD = f"""
    WITH {REPORTS}
    SELECT entry, arg_min({words("r")}, id) AS words
    FROM reports r WHERE list_contains($ids, entry) GROUP BY entry
"""


def _pairs(rows: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Rows in order of their pairs -> those of each pair."""
    for _, group in groupby(rows, key=lambda row: (row["a"], row["b"])):
        yield list(group)


def _firsts(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Pairs that never dealt before, and the kinds of act that are new to those that did."""
    for kinds in _pairs(rows):
        before = sum(row["before"] for row in kinds)
        if not before:
            yield _change("first", kinds, None)
            continue
        for row in kinds:
            if row["entries"] and not row["before"]:
                yield {**_change("kind", [row], row["type"]), "before": before}


def _breaks(rows: list[dict[str, Any]], earlier: int, later: int) -> Iterator[dict[str, Any]]:
    """Pairs of which much more or much less is told than before, the least likely first."""
    from scipy.special import bdtr, bdtrc

    if not (earlier and later):
        return
    share, found = later / (earlier + later), []
    for kinds in _pairs(rows):
        before, now = (sum(row[name] for row in kinds) for name in ("earlier", "entries"))
        if before:
            fewer = bdtr(now, before + now, share)
            more = bdtrc(now - 1, before + now, share) if now else 1.0
            p = min(1.0, 2 * float(min(fewer, more)))
            expected = round(before * later / earlier, 2)
            found.append({**_change("break", kinds, None), "expected": expected, "p": p})
    yield from sorted((f for f in found if f["p"] <= LEVEL), key=lambda f: (f["p"], f["a"], f["b"]))


def _change(what: str, kinds: list[dict[str, Any]], type: str | None) -> dict[str, Any]:
    told = [row for row in kinds if row["entries"]]
    first = min(told, key=lambda row: str(row["day"]), default=None)
    others = [id for row in told if row is not first for id in row["ids"]]
    return {
        "what": what, "a": kinds[0]["a"], "b": kinds[0]["b"], "type": type,
        "entries": sum(row["entries"] for row in kinds),
        "before": sum(row["before"] for row in kinds),
        "expected": None, "p": None, "day": first and first["day"],
        "ids": (*(first["ids"] if first else ()), *others),
    }  # fmt: skip


def _read(ledger: Reader, first: str, last: str) -> tuple[int, int]:
    """How many articles, without copies, were printed before the days asked for and in them."""
    sql = """
        SELECT count(*) FILTER (published < CAST($first AS DATE)) AS earlier,
            count(*) FILTER (published >= CAST($first AS DATE)
                AND published <= CAST($last AS DATE)) AS later
        FROM articles WHERE copy_of IS NULL
    """
    [row] = ledger.table(sql, {"first": first, "last": last}).to_pylist()
    return row["earlier"], row["later"]


def _told(ledger: Reader, ids: list[str]) -> Mapping[str, tuple[Words, ...]]:
    """Entries -> the words of a claim of each."""
    rows = ledger.table(_TOLD, {"ids": ids}).to_pylist()
    return {row["entry"]: tuple(Words(**told) for told in [row["words"]]) for row in rows}
