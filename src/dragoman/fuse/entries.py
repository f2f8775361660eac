"""Claims and articles -> entries and links: the reduce of the whole program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from dragoman.fuse.alike import length
from dragoman.fuse.cluster import groups_of
from dragoman.fuse.facts import CLASSES, Fact, facts_of
from dragoman.fuse.links import Group, links_of
from dragoman.records import (
    Article,
    Claim,
    Entry,
    Link,
    Standing,
    Status,
    When,
    Where,
    content_id,
)


def entries_of(
    claims: Iterable[Claim], articles: Iterable[Article]
) -> tuple[tuple[Entry, ...], tuple[Link, ...]]:
    """Claims in any order, with their articles -> entries and links, sorted by id."""
    groups = [_named(facts) for facts in groups_of(facts_of(claims, articles))]
    links = links_of(groups)
    standings = _linked(links)
    entries = [_entry(group, standings.get(group.id, frozenset())) for group in groups]
    return tuple(sorted(entries, key=lambda entry: entry.id)), links


def _named(facts: tuple[Fact, ...]) -> Group:
    """Facts -> a group whose id stays when later articles tell the same thing again."""
    first = min(facts, key=lambda fact: (str(fact.shape.published or "~"), fact.claim.id))
    ordered = sorted(facts, key=lambda fact: fact.claim.id)
    return Group(content_id("entry", first.claim.id), tuple(ordered))


def _linked(links: Iterable[Link]) -> Mapping[str, AbstractSet[str]]:
    """Links -> the kinds of link that point at each entry."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for link in links:
        kinds[link.right].add(link.kind)
    return kinds


def _entry(group: Group, links: AbstractSet[str]) -> Entry:
    facts = group.facts
    outlets = {fact.outlet for fact in facts}
    status = _status(group)
    return Entry(
        id=group.id,
        type=group.act.type,
        mode=next((fact.claim.mode for fact in facts if fact.claim.mode), None),
        source=group.act.source,
        target=group.act.target,
        when=_when(facts),
        where=_where(facts),
        standing=_standing(group, status, links),
        status=status,
        sources=len(outlets),
        claims=tuple(fact.claim.id for fact in facts),
        due=None,
        grounds=(),
        wrong=False,
    )


def _status(group: Group) -> Status:
    """The first status of the group's class that any of its claims has."""
    present = {fact.claim.status for fact in group.facts}
    return next(status for status in CLASSES[group.status] if status in present)


def _standing(group: Group, status: Status, links: AbstractSet[str]) -> Standing:
    """How far to believe it. Only deeds are corroborated: a rumour told twice stays a rumour."""
    if group.status == "denial":
        return "denied"
    if group.status == "plan":
        if "fulfils" in links:
            return "fulfilled"
        return "reported" if status == "requested" else _planned(status)
    if "denies" in links:
        return "disputed"
    return "corroborated" if group.status == "deed" and _independent(group.facts) else "reported"


def _planned(status: Status) -> Standing:
    return "promised" if status == "promised" else "planned"


def _independent(facts: Iterable[Fact]) -> bool:
    """Whether two sources tell it, and not both in the words of one and the same speaker."""
    told = {(fact.outlet, fact.voice) for fact in facts}
    voices = {voice for _, voice in told}
    return len({outlet for outlet, _ in told}) > 1 and (len(voices) > 1 or voices == {()})


def _when(facts: Iterable[Fact]) -> When | None:
    """The most exact date that any claim read; never the article's own."""
    dated = [(length(f.shape.days), f.claim.id, f.claim.when) for f in facts if f.shape.days]
    return min(dated, key=lambda item: item[:2])[2] if dated else None


def _where(facts: Iterable[Fact]) -> Where | None:
    """The place that most claims name, one with coordinates before one without."""
    places: dict[Where, int] = defaultdict(int)
    for fact in facts:
        if fact.claim.where:
            places[fact.claim.where] += 1
    return min(places, key=lambda w: (w.latitude is None, -places[w], w.name, w.text), default=None)
