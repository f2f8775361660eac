"""Facts -> groups that report one thing.

The facts are taken in an order of their own, the best dated first; each joins the group that it
fits best, or founds one. It must fit all that the group says, so that nothing chains from one
date or place to the next, and the result is the same in whatever order the claims came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from dragoman.fuse.decide import alike
from dragoman.fuse.facts import Class, Days, Fact
from dragoman.fuse.features import length
from dragoman.fuse.judged import Judged, Sides, at_odds
from dragoman.fuse.profile import Profile, profile_of
from dragoman.knowledge.fusing import Fusing

Kind = tuple[Class, bool, str]

STEMS = 4
"""By so many of its longest stems a passage is found where nothing but its words can tell."""


@dataclass(slots=True, eq=False)
class _Group:
    """A group in the making."""

    profile: Profile
    place: int
    facts: list[Fact] = field(default_factory=list)
    sides: frozenset[Sides] = frozenset()


def groups_of(facts: Iterable[Fact], fusing: Fusing, judged: Judged) -> list[tuple[Fact, ...]]:
    """Facts in any order -> groups, the same whatever the order."""
    every = list(facts)
    clusters = _Clusters(fusing, judged)
    named = {id for unit in judged.units for id in unit}
    home = {fact.claim.id: fact for fact in every if fact.claim.id in named}
    for unit in judged.units:
        clusters.bind(sorted((home[id] for id in unit if id in home), key=_rank))
    kinds: dict[Kind, list[Fact]] = defaultdict(list)
    for fact in every:
        if fact.claim.id not in named:
            kinds[_kind(fact, fusing)].append(fact)
    for kind, some in kinds.items():
        for fact in sorted(some, key=_rank):
            clusters.settle(fact)
        clusters.leave(kind)
    groups = (tuple(group.facts) for group in clusters.groups)
    return sorted(groups, key=lambda group: min(fact.claim.id for fact in group))


class _Clusters:
    """Groups in the making, found by what a fact must share with them."""

    def __init__(self, fusing: Fusing, judged: Judged) -> None:
        self.groups: list[_Group] = []
        self._fusing = fusing
        self._judged = judged
        self._near: dict[Kind, dict[Hashable, int | set[int]]] = defaultdict(dict)

    def bind(self, facts: list[Fact]) -> None:
        """Begins a group with these facts, which a human made one."""
        profile = profile_of(facts)
        profile.bound = True
        self._begin(profile, *facts)

    def _begin(self, profile: Profile, *facts: Fact) -> None:
        group = _Group(profile, len(self.groups))
        self.groups.append(group)
        for fact in facts:
            self._take(group, fact)

    def settle(self, fact: Fact) -> None:
        """Puts a fact into the group that it fits best; the older one if several fit alike."""
        alone = profile_of([fact])
        sides = self._judged.sides.get(fact.claim.id, frozenset())
        best: tuple[float, int] | None = None
        for place in self._candidates(fact):
            group = self.groups[place]
            if not (sides and at_odds(sides, group.sides)):
                gain = alike(alone, group.profile, self._fusing)
                if gain >= 0 and (best is None or (-gain, place) < best):
                    best = (-gain, place)
        if best is None:
            self._begin(alone, fact)
        else:
            group = self.groups[best[1]]
            group.profile.add(alone)
            self._take(group, fact)

    def leave(self, kind: Kind) -> None:
        """Forgets how groups of a kind are found, once all facts of it have settled."""
        self._near.pop(kind, None)

    def _take(self, group: _Group, fact: Fact) -> None:
        group.facts.append(fact)
        if sides := self._judged.sides.get(fact.claim.id):
            group.sides |= sides
        near = self._near[_kind(fact, self._fusing)]
        for key in _keys(fact, self._fusing, registering=True):
            here = near.setdefault(key, group.place)  # most keys lead to one group
            if isinstance(here, set):
                here.add(group.place)
            elif here != group.place:
                near[key] = {here, group.place}

    def _candidates(self, fact: Fact) -> set[int]:
        near = self._near[_kind(fact, self._fusing)]
        found: set[int] = set()
        for key in _keys(fact, self._fusing, registering=False):
            here = near.get(key)
            if isinstance(here, set):
                found |= here
            elif here is not None:
                found.add(here)
        return found


def _rank(fact: Fact) -> tuple[bool, int, date, bool, int, date, str]:
    """The canonical order: dated first, the most exact first, then by time, what says most, id."""
    days = fact.days
    said = len(fact.act.named) + len(fact.names) + bool(fact.where) + bool(fact.figures)
    return (
        days is None, length(days) if days else 0, days[0] if days else date.max,
        not fact.act.named, -said, fact.published or date.max, fact.claim.id,
    )  # fmt: skip


def _kind(fact: Fact, fusing: Fusing) -> Kind:
    """What two facts must share to be compared at all: class and family."""
    families = fusing.families.get(fact.act.type)
    return fact.status, fact.wrong, min(families) if families else fact.act.type


def _keys(fact: Fact, fusing: Fusing, *, registering: bool) -> list[Hashable]:
    """What two facts of a kind must share beside it: who, when or words."""
    act = fact.act
    times = _times(fact, fusing, registering)
    if act.type == "STATE" or not act.named:
        words = [*_stems(fact), *([fact.where.name] if fact.where else [])]
        return [(act, time, word) for time in times for word in words]
    beside = [*times, *fact.names]
    return [(who, each) for who in _who(act.named, registering) for each in beside]


def _who(named: frozenset[str], registering: bool) -> list[Hashable]:
    """By whom a like fact is found: by each two of its actors, and where it names but one, by it.

    So few are compared even of an actor who is in everything.
    """
    found = list[Hashable](combinations(sorted(named), 2)) if len(named) > 1 else []
    if len(named) == 1 or registering:
        found += [("any", name) for name in named]
    if len(named) == 1 or not registering:
        found += [("alone", name) for name in named]
    return found


def _stems(fact: Fact) -> list[str]:
    """Some of a passage's stems, such that nearly the same words have one of them in common."""
    ordered = sorted(fact.words, key=lambda word: (-len(word), word))
    return ordered[: max(STEMS, len(ordered) // 3 + 1)]


def _times(fact: Fact, fusing: Fusing, registering: bool) -> Iterator[Hashable]:
    """The days, for long stretches the months, in which a like fact may lie; or its article."""
    if fact.published is None:
        yield fact.article
    if (reach := _reach(fact, fusing)) is None:
        return
    long = length(reach) > fusing.days.month
    if not long:
        yield from range(reach[0].toordinal(), reach[1].toordinal() + 1)
    if long or (registering and fact.days):
        yield from (("month", month) for month in months(*reach))


def _reach(fact: Fact, fusing: Fusing) -> Days | None:
    """The days within which a like fact may lie."""
    news = timedelta(fusing.days.news)
    if fact.days:
        return fact.days
    return (fact.published - news, fact.published + news) if fact.published else None


def months(first: date, last: date) -> range:
    """Two days -> the months from the one to the other, counted from year 0, to index by."""
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)
