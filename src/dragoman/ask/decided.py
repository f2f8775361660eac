"""An entry -> why its claims are one thing, and why the nearest other entry is another.

Asked of the ledger afresh: the same features with the same weights as when it was built.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.ask.reader import Reader
from dragoman.records import Article, Claim, Entry
from dragoman.store import from_table

if TYPE_CHECKING:
    from dragoman.fuse.decide import Finding
    from dragoman.fuse.facts import Fact

COMPARED = 60
"""So many entries that lie nearest in time are compared to find the one most alike."""

_CLAIMS = "SELECT * FROM claims WHERE list_contains($ids, id)"
_ABOUT = """
    SELECT * FROM claims WHERE id IN (SELECT about FROM claims WHERE list_contains($ids, id))
"""
_ARTICLES = """
    SELECT * FROM articles WHERE id IN (SELECT article FROM claims WHERE list_contains($ids, id))
"""
_RIVALS = """
    WITH mine AS (SELECT * FROM entries WHERE id = $id),
    told AS (
        SELECT e.id, coalesce(any_value(e."when"."start"), min(CAST(a.published AS VARCHAR))) AS day
        FROM (SELECT *, unnest(claims) AS claim FROM entries) e
        JOIN claims c ON c.id = e.claim JOIN articles a ON a.id = c.article
        WHERE list_contains($types, e.type) AND list_contains($statuses, e.status)
        GROUP BY e.id)
    SELECT e.* FROM entries e JOIN told USING (id), mine
    WHERE e.id <> mine.id AND e.wrong = mine.wrong AND (
        list_has_any(list_concat(e.source, e.target), list_concat(mine.source, mine.target))
        OR len(list_concat(mine.source, mine.target)) = 0)
    ORDER BY abs(date_diff('day', TRY_CAST(told.day AS DATE),
        (SELECT TRY_CAST(day AS DATE) FROM told WHERE id = $id))) NULLS LAST, e.id
    LIMIT $compared
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """What speaks for and against a claim or entry being one with the entry that was asked for.

    A `score` of None stands for a finding that keeps the two apart whatever the others say.
    """

    id: str
    score: float | None
    threshold: float
    findings: tuple[Finding, ...]


def joined(ledger: Reader, entry: Entry) -> tuple[Decision, ...]:
    """An entry -> for each of its claims why it is one with the others; none where it is alone."""
    facts = _facts(ledger, entry.claims)
    if len(facts) < 2:
        return ()
    rest = {id: [fact for other, fact in facts.items() if other != id] for id in facts}
    return tuple(_decision(id, [fact], rest[id]) for id, fact in facts.items())


def nearest(ledger: Reader, entry: Entry) -> Decision | None:
    """An entry -> the other entry that is most like it, and what keeps the two apart."""
    rivals = _rivals(ledger, entry)
    facts = _facts(ledger, [id for each in (entry, *rivals) for id in each.claims])
    mine = [facts[id] for id in entry.claims]
    decisions = [_decision(r.id, mine, [facts[id] for id in r.claims]) for r in rivals]
    return min(decisions, key=_unlike, default=None)


def _unlike(decision: Decision) -> tuple[int, float, str]:
    """How unlike two entries are: by what keeps them apart, then by their score, then by id."""
    never = sum(finding.weight is None for finding in decision.findings)
    return never, -sum(finding.weight or 0.0 for finding in decision.findings), decision.id


def _decision(id: str, left: Sequence[Fact], right: Sequence[Fact]) -> Decision:
    from dragoman.fuse.decide import findings
    from dragoman.fuse.profile import profile_of
    from dragoman.knowledge.fusing import load_fusing

    fusing = load_fusing()
    found = findings(profile_of(left), profile_of(right), fusing)
    weights = [finding.weight for finding in found]
    total = None if None in weights else sum(weight or 0.0 for weight in weights)
    return Decision(id, total, fusing.threshold, found)


def _facts(ledger: Reader, ids: Sequence[str]) -> Mapping[str, Fact]:
    from dragoman.fuse.facts import facts_of
    from dragoman.knowledge.fusing import load_fusing

    wanted = {"ids": list(ids)}
    claims = {
        claim.id: claim
        for sql in (_CLAIMS, _ABOUT)
        for claim in from_table(Claim, ledger.table(sql, wanted))
    }
    about = [claim for claim in claims.values() if claim.id not in set(ids)]
    articles = from_table(Article, ledger.table(_ARTICLES, {"ids": list(claims)}))
    told = facts_of((*claims.values(), *about), articles, load_fusing())
    return {fact.claim.id: fact for fact in told if fact.claim.id in set(ids)}


def _rivals(ledger: Reader, entry: Entry) -> list[Entry]:
    from dragoman.fuse.facts import CLASS_OF, CLASSES
    from dragoman.knowledge.fusing import load_fusing

    types = load_fusing().families.get(entry.type, frozenset({entry.type}))
    values = {
        "id": entry.id,
        "types": sorted(types),
        "statuses": list(CLASSES[CLASS_OF[entry.status]]),
        "compared": COMPARED,
    }
    return from_table(Entry, ledger.table(_RIVALS, values))
