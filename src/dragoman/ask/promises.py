"""Promises and plans: who gave which word, until when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.ask.filters import DEALINGS, Filter, a_day, condition
from dragoman.ask.find import DATED_ENTRIES, REPORTS, STANDING_ON
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.ask.words import Words, first_words
from dragoman.errors import QueryError
from dragoman.records import Standing, Status, Type, When

State = Literal["open", "kept", "broken", "overdue"]
STANDINGS: dict[State, tuple[str, ...]] = {
    "open": ("promised", "planned"),
    "kept": ("fulfilled",),
    "broken": ("broken",),
    "overdue": ("overdue",),
}


@dataclass(frozen=True, slots=True)
class Promise:
    """An undertaking; `settled_by` are the entries that keep or break it, with their words."""

    id: str
    type: Type
    mode: str | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    when: When | None
    due: str | None
    published: date | None
    status: Status
    standing: Standing
    sources: int
    said: tuple[Words, ...]
    settled_by: tuple[str, ...]
    settled: tuple[Words, ...]


ASKED = (
    Filter("state", "list_contains($state, standing)", "{}",
           lambda _, text: (list(STANDINGS[text]), text)),  # type: ignore[index]
    *DEALINGS,
)  # fmt: skip


def promises(  # noqa: PLR0913 - what can be asked for is an argument
    ledger: Reader,
    *,
    state: State | None = None,
    actor: str | None = None,
    other: str | None = None,
    type: str | None = None,
    since: str | None = None,
    until: str | None = None,
    as_of: str | None = None,
) -> Rows[Promise]:
    """What is asked for -> what was promised or planned, in order of time.

    The act that is promised stands for the promise: the speech act alone is not listed beside it.
    `as_of` is the day by which they are due, that of the newest article if left out.
    `state`: open, kept by a later deed, broken by one, or overdue, its day past and nothing told.
    """
    if state is not None and state not in STANDINGS:
        raise QueryError(f"{state!r} is no state. Choose from: {', '.join(STANDINGS)}.")
    asked = condition(
        ledger,
        ASKED,
        {"state": state, "actor": actor, "other": other, "type": type,
         "since": since, "until": until},
    )  # fmt: skip
    today = {"as_of": a_day(ledger, as_of)[0]} if as_of else {}
    sql = f"""
        WITH {REPORTS},
        spoken AS (
            SELECT r.entry FROM reports r LEFT JOIN claims act ON act.id = r.about
            WHERE r.type = 'AGREE' GROUP BY r.entry
            HAVING bool_and(coalesce(act.status IN ('promised', 'planned'), false))),
        given AS (
            SELECT * FROM ({STANDING_ON if as_of else DATED_ENTRIES})
            WHERE origin = 'text' AND status IN ('promised', 'planned') AND {asked.sql}
                AND id NOT IN (SELECT entry FROM spoken)),
        deeds AS (
            SELECT g.id AS promise, l."left" AS entry
            FROM given g JOIN links l ON l."right" = g.id AND l.kind IN ('fulfils', 'breaks')),
        said AS (
            SELECT r.entry, {first_words("r")} AS said
            FROM reports r WHERE entry IN (SELECT id FROM given) GROUP BY entry),
        settled AS (
            SELECT d.promise, list_sort(list_distinct(list(entry))) AS settled_by,
                {first_words("r")} AS settled
            FROM deeds d JOIN reports r USING (entry) GROUP BY d.promise)
        SELECT g.* EXCLUDE (first_day, last_day, claims, "where"), said.said,
            coalesce(settled.settled_by, []) AS settled_by, coalesce(settled.settled, []) AS settled
        FROM given g JOIN said ON said.entry = g.id LEFT JOIN settled ON settled.promise = g.id
        ORDER BY g.first_day NULLS LAST, g.last_day, g.id
    """
    said = f"promises {asked.phrase}" if asked.phrase else "all promises"
    return ledger.rows(Promise, said, sql, {**asked.values, **today})
