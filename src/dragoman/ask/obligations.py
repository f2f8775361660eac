"""Who is bound to whom: by which words, of which kind, on which condition, and whether still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from dragoman.ask.filters import Filter, an_actor, condition
from dragoman.ask.find import DATED_CLAIMS
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.ask.words import SHOWN, Words, first_words
from dragoman.knowledge.load import FOLDER
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
    """One kind of obligation between the same parties, in the words of all who tell it.

    `state` is `in force` once somebody tells it as concluded, from the day `since`; `promised`
    where it is only undertaken; `ended` where a party is later told to have left or suspended a
    pact with another; else the status with which it is told (requested, negated, …).
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


BONDS = (
    Filter("actor", "list_has_any(parties, $actor)", "binding {}", an_actor),
    Filter(
        "if_attacked",
        "kind = 'defence' AND list_has_any(parties, $if_attacked)",
        "if {} is attacked",
        an_actor,
    ),
)


def obligations(
    ledger: Reader, *, actor: str | None = None, if_attacked: str | None = None
) -> Rows[Bond]:
    """What is asked for -> the obligations, those of war first.

    `if_attacked` names an actor: who undertook to come to its defence, and in which words.
    """
    asked = condition(ledger, BONDS, {"actor": actor, "if_attacked": if_attacked})
    question = f"obligations {asked.phrase}" if asked.phrase else "all obligations"
    return ledger.rows(Bond, question, _BONDS.format(which=asked.sql), {**asked.values, **_pacts()})


@cache
def _pacts() -> dict[str, list[str]]:
    """The value that `_BONDS` binds: words for a pact, in every language."""
    classes = read_toml(FOLDER / "classes.toml", dict[str, dict[str, tuple[str, ...]]])
    return {"pacts": sorted({word for groups in classes.values() for word in groups["pact"]})}


_BONDS = f"""
    WITH dated AS ({DATED_CLAIMS}),
    bound AS (
        SELECT d.* EXCLUDE (obligations, text), o.kind AS kind, list_sort(o.parties) AS parties,
            o.fields AS fields, o.condition AS condition, o.text AS text, d.text AS passage,
            status IN ('happened', 'ongoing') AS concluded,
            CASE WHEN status IN ('happened', 'ongoing', 'promised', 'planned') THEN 'promised'
                ELSE status END AS footing,
            row_number() OVER (PARTITION BY o.kind, list_sort(o.parties), o.text, d.text
                ORDER BY published NULLS LAST, id) AS told
        FROM (SELECT *, unnest(obligations) AS o FROM dated WHERE len(obligations) > 0) d),
    bonds AS (
        SELECT kind, parties, footing,
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
        FROM bound GROUP BY kind, parties, footing),
    breaches AS (
        SELECT *, list_transform(source, lambda m: coalesce(m.of, m.id)) AS breakers,
            list_transform(target, lambda m: coalesce(m.of, m.id)) AS against
        FROM dated
        WHERE type = 'SANCTION' AND status IN ('happened', 'ongoing') AND (mode = 'withdraw'
            OR len(list_filter($pacts, lambda word: contains(lower("trigger".text), word))) > 0)),
    endings AS (
        SELECT b.kind, b.parties, b.footing, {first_words("r")} AS ended
        FROM bonds b JOIN breaches r ON list_has_any(r.breakers, b.parties)
            AND list_has_any(r.against, b.parties)
            AND coalesce(r.first_day >= b.since, true)
        WHERE b.footing = 'promised' GROUP BY ALL)
    SELECT kind, parties, fields,
        CASE WHEN footing <> 'promised' THEN footing WHEN ended IS NOT NULL THEN 'ended'
            WHEN concluded THEN 'in force' ELSE footing END AS state,
        since, claims, outlets, conditions, clauses, coalesce(ended, []) AS ended
    FROM bonds LEFT JOIN endings USING (kind, parties, footing)
    WHERE {{which}}
    ORDER BY list_position(['defence', 'offence', 'neutrality', 'nonaggression', 'consultation',
        'cooperation'], kind), claims DESC, parties, footing
"""
