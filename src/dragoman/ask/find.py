"""Questions that give a list: claims, entries, articles, problems, the dealings of a pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dragoman.ask.filters import CLAIMS, ENTRIES, Filter, condition
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.records import Article, Claim, Entry, Problem

R = TypeVar("R")

# first_day and last_day serve to filter and sort where the words give no date; they are
# dropped from the answer, so that the article's date is never taken for one that was read.
ALL_CLAIMS = """
    SELECT c.id, c.article, a.origin, a.url, a.outlet, a.published, a.language,
        c.* EXCLUDE (id, article),
        coalesce(c."when"."start", c."when"."end", CAST(a.published AS VARCHAR)) AS first_day,
        coalesce(c."when"."end", c."when"."start", CAST(a.published AS VARCHAR)) AS last_day
    FROM claims c JOIN articles a ON a.id = c.article
"""
WRONG = """id IN (SELECT unnest("left") FROM judgements WHERE verdict = 'wrong')"""
DATED_CLAIMS = f"SELECT * FROM ({ALL_CLAIMS}) sound WHERE NOT {WRONG}"
"""The claims but for those that a human judged to be misread."""
REPORTS = f"""
    reports AS (
        SELECT m.entry, d.* FROM
            (SELECT id AS entry, unnest(claims) AS claim FROM entries) m
            JOIN ({ALL_CLAIMS}) d ON d.id = m.claim)
"""
ALL_ENTRIES = """
    SELECT e.*, seen.published, seen.outlets,
        coalesce(e."when"."start", e."when"."end", seen.first_day) AS first_day,
        coalesce(e."when"."end", e."when"."start", seen.last_day) AS last_day
    FROM entries e JOIN (
        SELECT entry, min(published) AS published,
            list_sort(list_distinct(list(coalesce(outlet, origin)))) AS outlets,
            min(first_day) AS first_day, max(last_day) AS last_day
        FROM reports GROUP BY entry) seen ON seen.entry = e.id
    UNION ALL BY NAME
    SELECT id, type, mode, source, target, "when", "where", 'imported' AS standing, status,
        0 AS sources, [] AS claims, [] AS grounds, false AS wrong, origin, published,
        CASE WHEN outlet IS NULL THEN [] ELSE [outlet] END AS outlets,
        "when"."start" AS first_day, "when"."end" AS last_day
    FROM imported
"""
DATED_ENTRIES = f"SELECT * FROM ({ALL_ENTRIES}) sound WHERE NOT wrong"
"""The entries but for those that a human judged to be misread."""

STANDING_ON = f"""
    SELECT * REPLACE (CASE
        WHEN standing NOT IN ('promised', 'planned', 'overdue') OR due IS NULL THEN standing
        WHEN due < $as_of THEN 'overdue'
        WHEN status = 'promised' THEN 'promised'
        ELSE 'planned' END AS standing)
    FROM ({DATED_ENTRIES})
"""
"""The same, with plans overdue by the day `$as_of` instead of that of the newest article."""


@dataclass(frozen=True, slots=True)
class _Kind(Generic[R]):
    """What can be listed: its record, its name, its rows with their days, its filters.

    `misread` are the rows that a human judged to be wrong, and that `source` leaves out.
    """

    record: type[R]
    name: str
    source: str
    misread: str
    filters: Sequence[Filter]


_CLAIMS = _Kind(
    Claim, "claims", DATED_CLAIMS, f"SELECT * FROM ({ALL_CLAIMS}) WHERE {WRONG}", CLAIMS
)
_ENTRIES = _Kind(
    Entry, "entries", DATED_ENTRIES, f"SELECT * FROM ({ALL_ENTRIES}) WHERE wrong", ENTRIES
)


def find_claims(  # noqa: PLR0913 - what can be asked for is an argument
    ledger: Reader,
    *,
    actor: str | None = None,
    other: str | None = None,
    type: str | None = None,
    status: str | None = None,
    said_by: str | None = None,
    since: str | None = None,
    until: str | None = None,
    article: str | None = None,
    wrong: bool = False,
) -> Rows[Claim]:
    """What is asked for -> the claims, in order of time, each with its article's outlet and date.

    Actors may be given by id, by name in Spanish or English, or by surname. With `wrong`, those
    that a human judged to be misread, and that are left out otherwise.
    """
    asked = {
        "actor": actor, "other": other, "type": type, "status": status,
        "said_by": said_by, "since": since, "until": until, "article": article,
    }  # fmt: skip
    return _find(ledger, _CLAIMS, asked, wrong)


def find_entries(  # noqa: PLR0913 - what can be asked for is an argument
    ledger: Reader,
    *,
    actor: str | None = None,
    other: str | None = None,
    type: str | None = None,
    status: str | None = None,
    standing: str | None = None,
    origin: str | None = None,
    said_by: str | None = None,
    since: str | None = None,
    until: str | None = None,
    article: str | None = None,
    wrong: bool = False,
) -> Rows[Entry]:
    """What is asked for, as of claims -> the entries, in order of time, each with its outlets."""
    asked = {
        "actor": actor, "other": other, "type": type, "status": status, "standing": standing,
        "origin": origin, "said_by": said_by, "since": since, "until": until, "article": article,
    }  # fmt: skip
    return _find(ledger, _ENTRIES, asked, wrong)


def timeline(ledger: Reader, a: str, b: str) -> Rows[Entry]:
    """Two actors -> all that passed between them, in order of time."""
    return find_entries(ledger, actor=a, other=b)


def articles(ledger: Reader) -> Rows[Article]:
    """The articles as accepted, newest first."""
    sql = "SELECT * FROM articles ORDER BY published DESC NULLS LAST, id"
    return ledger.rows(Article, "articles", sql)


def problems(ledger: Reader) -> Rows[Problem]:
    """What could not be read, and why."""
    sql = "SELECT * FROM problems ORDER BY stage, source, message"
    return ledger.rows(Problem, "problems", sql)


@dataclass(frozen=True, slots=True)
class Totals:
    """How much a ledger holds, of what standing, and from when to when."""

    articles: int
    copies: int
    outlets: int
    claims: int
    entries: int
    links: int
    imported: int
    problems: int
    first: date | None
    last: date | None
    standings: tuple[tuple[str, int], ...]


def summary(ledger: Reader) -> Totals:
    """A ledger -> how much it holds."""
    [counts] = ledger.table(
        """
        SELECT count(*) AS articles, count(copy_of) AS copies, count(DISTINCT outlet) AS outlets,
            min(published) AS first, max(published) AS last,
            (SELECT count(*) FROM claims) AS claims, (SELECT count(*) FROM entries) AS entries,
            (SELECT count(*) FROM links) AS links, (SELECT count(*) FROM imported) AS imported,
            (SELECT count(*) FROM problems) AS problems
        FROM articles
        """
    ).to_pylist()
    standings = ledger.table(
        "SELECT standing, count(*) AS n FROM entries GROUP BY standing ORDER BY n DESC, standing"
    ).to_pylist()
    return Totals(**counts, standings=tuple((row["standing"], row["n"]) for row in standings))


def _find(ledger: Reader, kind: _Kind[R], asked: Mapping[str, str | None], wrong: bool) -> Rows[R]:
    found = condition(ledger, kind.filters, asked)
    sql = f"""
        WITH {REPORTS}
        SELECT * EXCLUDE (first_day, last_day) FROM ({kind.misread if wrong else kind.source})
        WHERE {found.sql} ORDER BY first_day NULLS LAST, last_day, id
    """
    name = f"{kind.name} judged wrong" if wrong else kind.name
    question = f"{name} {found.phrase}" if found.phrase else f"all {name}"
    return ledger.rows(kind.record, question, sql, found.values)
