"""What somebody said: each passage once, with all that it tells and the way it came to us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.ask.filters import DATES, Filter, an_actor, condition, either, meets
from dragoman.ask.find import DATED_CLAIMS
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.records import Mention, Status, Type


@dataclass(frozen=True, slots=True)
class Told:
    """What a passage tells: one claim of it."""

    claim: str
    type: Type
    mode: str | None
    status: Status
    source: tuple[Mention, ...]
    target: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A passage with the voices from the nearest outwards; `quote` marks direct speech.

    `also` are the other outlets that print the same words of the same voices, later or as a copy.
    """

    article: str
    origin: str
    url: str | None
    outlet: str | None
    published: date | None
    start: int
    end: int
    text: str
    quote: bool
    said_by: tuple[Mention, ...]
    also: tuple[str, ...]
    told: tuple[Told, ...]


SAYINGS = (
    Filter("who", meets("said_by", "$who"), "{}", an_actor),
    Filter("about", either(("source", "target"), "$about"), "about {}", an_actor),
    *DATES,
)


def said(
    ledger: Reader,
    who: str,
    *,
    about: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Saying]:
    """A speaker, or a state for all who speak for it -> what they said, in order of print."""
    asked = condition(ledger, SAYINGS, {"who": who, "about": about, "since": since, "until": until})
    sql = f"""
        WITH sayings AS (
            SELECT article, origin, url, outlet, published, "start", "end", text,
                bool_or(quote) AS quote, said_by,
                list(struct_pack(claim := id, type, mode, status, source, target)
                    ORDER BY "trigger"."start", id) AS told,
                coalesce(outlet, origin) AS printed,
                list_transform(said_by, lambda m: m.id) AS voices
            FROM ({DATED_CLAIMS}) WHERE {asked.sql} GROUP BY ALL),
        counted AS (
            SELECT *,
                list(printed) OVER (PARTITION BY text, voices) AS prints,
                row_number() OVER (PARTITION BY text, voices
                    ORDER BY published NULLS LAST, article, "start") AS print
            FROM sayings)
        SELECT * EXCLUDE (printed, voices, prints, print),
            list_filter(list_sort(list_distinct(prints)), lambda one: one <> printed) AS also
        FROM counted WHERE print = 1
        ORDER BY published NULLS LAST, article, "start", "end", said_by
    """
    return ledger.rows(Saying, f"said by {asked.phrase}", sql, asked.values)
