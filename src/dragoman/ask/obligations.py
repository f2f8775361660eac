"""Who is bound to whom: by which words, of which kind, on which condition, and whether still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

import pyarrow as pa

from dragoman import store
from dragoman.ask.filters import Filter, a_day, an_actor, condition
from dragoman.ask.find import DATED_CLAIMS
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.ask.words import SHOWN, Words, first_words
from dragoman.knowledge.load import FOLDER
from dragoman.knowledge.members import Member, load_members
from dragoman.knowledge.toml import read_toml


@dataclass(frozen=True, slots=True)
class Clause:
    """The words that bind: `text` in its `passage`, and the condition if one is named."""

    claim: str
    outlet: str
    published: date | None
    said_by: tuple[str, ...]
    quote: bool
    text: str
    condition: str | None
    passage: str


@dataclass(frozen=True, slots=True)
class Bond:
    """One kind of obligation between the same parties by one pact, in the words of all who tell it.

    `pact` is the year of the pact where one is told. `state` is `in force` once somebody tells it
    as concluded, from the day `since`; `promised` where it is only undertaken; `ended` where a
    party is later told to have left or suspended a pact with another; else the status with which
    it is told (requested, negated, …). `known` is `shipped` for what no article tells: membership
    of a pact in `knowledge/members.csv`, with its name and clause as `pact` and any `notes`.
    """

    kind: str
    parties: tuple[str, ...]
    fields: tuple[str, ...]
    state: str
    since: str | None
    claims: int
    outlets: tuple[str, ...]
    conditions: tuple[str, ...]
    clauses: tuple[Clause, ...]
    ended: tuple[Words, ...]
    pact: str | None
    notes: tuple[str, ...]
    known: Literal["told", "shipped"]


OF_YEAR = r"(?:de|of|from) ((?:18|19|20)\d\d)\b"
"""A pact is told apart from others of the same parties by its year ("el tratado de 1953")."""

APART = 2
"""Years within which a pact is signed, ratified and comes into force."""

BONDS = (
    Filter("actor", "list_has_any(b.parties, $actor)", "binding {}", an_actor),
    Filter(
        "if_attacked",
        "b.kind = 'defence' AND list_has_any(b.parties, $if_attacked)",
        "if {} is attacked",
        an_actor,
    ),
)


def obligations(
    ledger: Reader,
    *,
    actor: str | None = None,
    if_attacked: str | None = None,
    on: str | None = None,
) -> Rows[Bond]:
    """What is asked for -> the obligations, those of war first; `on` a day, those told by then.

    `if_attacked` names an actor: who undertook to come to its defence, and in which words; after
    them who is bound by being a member of a pact that is common knowledge, marked `shipped`.
    """
    asked = condition(ledger, BONDS, {"actor": actor, "if_attacked": if_attacked})
    day = str(a_day(ledger, on)[0]) if on else None
    values = {**asked.values, **_pacts(), "on": day}
    attacked = asked.values.get("if_attacked", [])
    members = _by_membership(attacked, day or _newest(ledger)) if attacked else ()
    said = f"obligations {asked.phrase}" if asked.phrase else "all obligations"
    question = f"{said}, on {day}" if day else said
    told = ledger.rows(Bond, question, _BONDS.format(which=asked.sql), values).table
    shipped = store.to_table(Bond, members)
    return Rows(Bond, question, pa.concat_tables([told, shipped], promote_options="permissive"))


def _newest(ledger: Reader) -> str:
    """The day of the newest article, else today."""
    [row] = ledger.table("SELECT max(published) AS day FROM articles").to_pylist()
    return str(row["day"] or date.today())


def _by_membership(attacked: Iterable[str], day: str) -> Iterator[Bond]:
    """Actors and a day -> the pacts of common knowledge that then bound others to defend them."""
    pacts: dict[str, list[Member]] = {}
    for member in load_members(FOLDER / "members.csv"):
        if member.on(day):
            pacts.setdefault(member.pact, []).append(member)
    for name, members in pacts.items():
        own = [each for each in members if each.member in attacked]
        if own:
            title = ", ".join(filter(None, (name, own[0].clause)))
            yield Bond(
                kind="defence", parties=tuple(each.member for each in members), fields=(),
                state="in force", since=own[0].start, claims=0, outlets=(), conditions=(),
                clauses=(), ended=(), pact=title,
                notes=tuple(dict.fromkeys(each.note for each in members if each.note)),
                known="shipped",
            )  # fmt: skip


@cache
def _pacts() -> dict[str, Any]:
    """The values that `_BONDS` binds: words for a pact, in every language, and what dates one."""
    classes = read_toml(FOLDER / "classes.toml", dict[str, dict[str, tuple[str, ...]]])
    words = sorted({word for groups in classes.values() for word in groups["pact"]})
    return {"pacts": words, "of_year": rf"(?i)\b(?:{'|'.join(words)})[^.;]{{0,60}}?\b{OF_YEAR}"}


_BONDS = f"""
    WITH dated AS (
        SELECT *, TRY_CAST(nullif(regexp_extract(text, $of_year, 1), '') AS INTEGER) AS named
        FROM ({DATED_CLAIMS}) WHERE $on IS NULL OR coalesce(published <= CAST($on AS DATE), true)),
    told AS (
        SELECT d.* EXCLUDE (obligations, text), o.kind AS kind, list_sort(o.parties) AS parties,
            o.fields AS fields, o.condition AS condition, o.text AS text, d.text AS passage,
            status IN ('happened', 'ongoing') AS concluded,
            CASE WHEN status IN ('happened', 'ongoing', 'promised', 'planned') THEN 'promised'
                ELSE status END AS footing,
            coalesce(named, CASE WHEN status IN ('happened', 'ongoing') AND "when" IS NOT NULL
                THEN CAST(first_day[:4] AS INTEGER) END) AS year,
            row_number() OVER (PARTITION BY o.kind, list_sort(o.parties), o.text, d.text
                ORDER BY published NULLS LAST, id) AS told
        FROM (SELECT *, unnest(obligations) AS o FROM dated WHERE len(obligations) > 0) d),
    steps AS (
        SELECT parties, year, year - lag(year) OVER (PARTITION BY parties ORDER BY year) AS since
        FROM (SELECT DISTINCT parties, year FROM told WHERE year IS NOT NULL)),
    eras AS (
        SELECT parties, year, count(*) FILTER (since IS NULL OR since > {APART})
            OVER (PARTITION BY parties ORDER BY year) AS era FROM steps),
    pacts AS (SELECT parties, year, min(year) OVER (PARTITION BY parties, era) AS pact FROM eras),
    bound AS (
        SELECT t.*, coalesce(p.pact,
            (SELECT max(q.pact) FROM pacts q
                WHERE q.parties = t.parties AND q.pact <= year(t.published)),
            (SELECT min(q.pact) FROM pacts q WHERE q.parties = t.parties)) AS pact
        FROM told t LEFT JOIN pacts p ON p.parties = t.parties AND p.year = t.year),
    bonds AS (
        SELECT kind, parties, footing, pact,
            list_sort(list_distinct(flatten(list(fields)))) AS fields,
            bool_or(concluded) AS concluded,
            coalesce(
                min(first_day) FILTER (concluded AND coalesce("when".grain = 'day', true)),
                min(first_day) FILTER (concluded)) AS since,
            count(DISTINCT id) AS claims,
            list_sort(list_distinct(list(coalesce(outlet, origin)))) AS outlets,
            list_sort(list_distinct(list(condition))) AS conditions,
            list(struct_pack(claim := id, outlet := coalesce(outlet, origin), published,
                said_by := list_transform(said_by, lambda m: m.name), quote, text, condition,
                passage) ORDER BY condition IS NULL, published NULLS LAST, id)
                FILTER (told = 1)[:{SHOWN}] AS clauses
        FROM bound GROUP BY kind, parties, footing, pact),
    pacted AS (
        SELECT * REPLACE (
                footing = 'promised' AND bool_or(concluded) OVER one AS concluded,
                CASE WHEN footing = 'promised' THEN min(since) OVER one END AS since),
            coalesce(pact = max(pact) OVER (PARTITION BY parties), true) AS newest
        FROM bonds WINDOW one AS (PARTITION BY parties, pact, kind = 'cooperation')),
    breaches AS (
        SELECT *, list_transform(source, lambda m: coalesce(m.of, m.id)) AS breakers,
            list_transform(target, lambda m: coalesce(m.of, m.id)) AS against
        FROM dated
        WHERE type = 'SANCTION' AND status IN ('happened', 'ongoing') AND (mode = 'withdraw'
            OR len(list_filter($pacts, lambda word: contains(lower("trigger".text), word))) > 0)),
    endings AS (
        SELECT b.kind, b.parties, b.footing, b.pact, {first_words("r")} AS ended
        FROM pacted b JOIN breaches r ON list_has_any(r.breakers, b.parties)
            AND list_has_any(r.against, b.parties)
            AND coalesce(r.first_day >= b.since, true)
            AND CASE WHEN r.named IS NULL OR b.pact IS NULL THEN b.newest
                ELSE abs(r.named - b.pact) <= {APART} END
        WHERE b.footing = 'promised' GROUP BY ALL)
    SELECT b.kind, b.parties, b.fields,
        CASE WHEN b.footing <> 'promised' THEN b.footing WHEN e.ended IS NOT NULL THEN 'ended'
            WHEN b.concluded THEN 'in force' ELSE b.footing END AS state,
        b.since, b.claims, b.outlets, b.conditions, b.clauses, coalesce(e.ended, []) AS ended,
        CAST(b.pact AS VARCHAR) AS pact, [] AS notes, 'told' AS known
    FROM pacted b LEFT JOIN endings e ON e.kind = b.kind AND e.parties = b.parties
        AND e.footing = b.footing AND e.pact IS NOT DISTINCT FROM b.pact
    WHERE {{which}}
    ORDER BY list_position(['defence', 'offence', 'neutrality', 'nonaggression', 'consultation',
        'cooperation'], b.kind), b.claims DESC, b.parties, b.footing, b.pact
"""
