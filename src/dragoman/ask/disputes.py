"""Claims against denials: what is told, who denies it, and the words of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.ask.filters import DEALINGS, condition
from dragoman.ask.find import DATED_ENTRIES, REPORTS
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.ask.words import Words, first_words
from dragoman.records import Standing, Status, Type, When


@dataclass(frozen=True, slots=True)
class Dispute:
    """An entry that is denied: the words that assert it and, by `denials`, those that deny it."""

    id: str
    type: Type
    mode: str | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    when: When | None
    published: date | None
    status: Status
    standing: Standing
    sources: int
    denials: tuple[str, ...]
    score: float
    why: str
    asserted: tuple[Words, ...]
    denied: tuple[Words, ...]


def disputes(  # noqa: PLR0913 - what can be asked for is an argument
    ledger: Reader,
    *,
    actor: str | None = None,
    other: str | None = None,
    type: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Dispute]:
    """What is asked for -> the entries that somebody denies, in order of time."""
    asked = condition(
        ledger,
        DEALINGS,
        {"actor": actor, "other": other, "type": type, "since": since, "until": until},
    )
    sql = f"""
        WITH {REPORTS},
        denied AS (
            SELECT "right" AS id, list("left" ORDER BY score DESC, "left") AS denials,
                max(score) AS score, arg_max(why, score) AS why
            FROM links WHERE kind = 'denies' GROUP BY "right"),
        told AS (SELECT * FROM ({DATED_ENTRIES}) JOIN denied USING (id) WHERE {asked.sql}),
        pro AS (
            SELECT r.entry, {first_words("r")} AS asserted
            FROM reports r
            WHERE entry IN (SELECT id FROM told) GROUP BY entry),
        con AS (
            SELECT d.id, {first_words("r")} AS denied
            FROM (SELECT id, unnest(denials) AS entry FROM told) d
            JOIN reports r USING (entry) GROUP BY d.id)
        SELECT t.* EXCLUDE (first_day, last_day, claims, "where"), pro.asserted, con.denied
        FROM told t JOIN pro ON pro.entry = t.id JOIN con ON con.id = t.id
        ORDER BY t.first_day NULLS LAST, t.last_day, t.id
    """
    said = f"disputes {asked.phrase}" if asked.phrase else "all disputes"
    return ledger.rows(Dispute, said, sql, asked.values)
