"""Facts -> groups that report one thing, by complete linkage within blocks of one act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz

from dragoman.fuse.alike import NEWS, alike, length, months
from dragoman.fuse.facts import Fact, Shape

SAME_WORDS = 90.0
"""Of 100: a statement has no actors or act to compare, so its words must be nearly the same."""


@dataclass(slots=True)
class _Group:
    """A group in the making; its distinct shapes are few however many facts it holds."""

    facts: list[Fact] = field(default_factory=list)
    shapes: set[Shape] = field(default_factory=set)

    def add(self, fact: Fact) -> None:
        self.facts.append(fact)
        self.shapes.add(fact.shape)

    def takes(self, fact: Fact) -> bool:
        """Whether the fact is like every one in the group: no chaining from date to date."""
        if not all(alike(fact.shape, shape) for shape in self.shapes):
            return False
        return fact.claim.type != "STATE" or all(
            fuzz.ratio(fact.text, other.text) >= SAME_WORDS for other in self.facts
        )


def groups_of(facts: Iterable[Fact]) -> list[tuple[Fact, ...]]:
    """Facts in any order -> groups, the same whatever the order."""
    blocks: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in facts:
        blocks[_block(fact)].append(fact)
    groups = [tuple(group.facts) for block in blocks.values() for group in _cluster(block)]
    return sorted(groups, key=lambda group: min(fact.claim.id for fact in group))


def _block(fact: Fact) -> Hashable:
    """What two facts must share to be compared at all."""
    shape = fact.shape
    if fact.claim.type == "STATE":
        return (shape.act, shape.status, fact.voice)
    return (shape.act, shape.status, fact.text if shape.act.vague else "")


def _cluster(block: list[Fact]) -> list[_Group]:
    """Facts of one block -> groups: the best dated found them, the others join the nearest."""
    groups: list[_Group] = []
    near: dict[Hashable, list[_Group]] = defaultdict(list)
    for fact in sorted(block, key=_rank):
        keys = list(_months(fact.shape))
        candidates = {id(group): group for key in keys for group in near[key]}
        fitting = [group for group in candidates.values() if group.takes(fact)]
        if fitting:
            group = min(fitting, key=lambda group: _distance(fact, group))
        else:
            group = _Group()
            groups.append(group)
            for key in keys:
                near[key].append(group)
        group.add(fact)
    return groups


def _rank(fact: Fact) -> tuple[bool, int, date, date, str]:
    """The canonical order: dated first, the most exact first, then by time and id."""
    days, published = fact.shape.days, fact.shape.published or date.max
    span = length(days) if days else 0
    return (days is None, span, days[0] if days else date.max, published, fact.claim.id)


def _distance(fact: Fact, group: _Group) -> tuple[int, str]:
    seed = group.facts[0]
    return (abs((_anchor(fact.shape) - _anchor(seed.shape)).days), seed.claim.id)


def _anchor(shape: Shape) -> date:
    return shape.days[0] if shape.days else shape.published or date.min


def _months(shape: Shape) -> Iterator[Hashable]:
    """The months in which a like shape may lie: an index, so that few groups are compared."""
    if shape.published is None:
        yield shape.article
    reaches = {shape.days} if shape.days else set()
    if shape.published:
        reaches.add((shape.published - NEWS, shape.published + NEWS))
    yield from sorted({month for reach in reaches if reach for month in months(*reach)})
