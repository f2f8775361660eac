"""Who reports whom, and whom they rest on: outlets, the voices in them, the agencies behind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dragoman.ask.filters import DATES, Filter, an_actor, as_is, condition, meets
from dragoman.ask.find import DATED_CLAIMS
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows


@dataclass(frozen=True, slots=True)
class Source:
    """What one outlet has from one voice; `voice` is empty where the outlet speaks itself.

    `via` are those through whom it came: further voices, and the agencies that are credited.
    `copies` counts the articles that repeat the words of another.
    """

    outlet: str
    voice: str | None
    name: str | None
    of: str | None
    via: tuple[str, ...]
    claims: int
    quotes: int
    articles: int
    copies: int
    first: date | None
    last: date | None


SOURCES = (
    Filter("outlet", "contains(lower(coalesce(outlet, origin)), lower($outlet))", "in {}", as_is),
    Filter("said_by", meets("said_by", "$said_by"), "resting on {}", an_actor),
    *DATES,
)


def sources(
    ledger: Reader,
    *,
    outlet: str | None = None,
    said_by: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Source]:
    """What is asked for -> the voices of each outlet, the outlet with most claims first."""
    asked = condition(
        ledger, SOURCES, {"outlet": outlet, "said_by": said_by, "since": since, "until": until}
    )
    sql = f"""
        WITH told AS (
            SELECT coalesce(d.outlet, d.origin) AS printed, d.article, d.quote, d.published,
                d.said_by[1].id AS voice, d.said_by[1].name AS name, d.said_by[1].of AS of,
                list_sort(list_distinct(list_concat(
                    list_transform(d.said_by[2:], lambda m: m.id), a.agencies))) AS via,
                a.copy_of
            FROM (SELECT * FROM ({DATED_CLAIMS}) WHERE {asked.sql}) d
            JOIN articles a ON a.id = d.article)
        SELECT printed AS outlet, voice, any_value(name) AS name, any_value(of) AS of,
            list_filter(via, lambda id: id IS DISTINCT FROM voice) AS via,
            count(*) AS claims, count(*) FILTER (quote) AS quotes,
            count(DISTINCT article) AS articles,
            count(DISTINCT article) FILTER (copy_of IS NOT NULL) AS copies,
            min(published) AS first, max(published) AS last
        FROM told GROUP BY printed, voice, told.via
        ORDER BY sum(count(*)) OVER (PARTITION BY printed) DESC, printed, claims DESC, voice, via
    """
    said = f"sources {asked.phrase}" if asked.phrase else "all sources"
    return ledger.rows(Source, said, sql, asked.values)
