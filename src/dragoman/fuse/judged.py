"""Judgements of humans -> which claims are bound together, kept apart, or wrong.

The newest word counts: an older "same" gives way where it would join what a newer
"different" keeps apart, and an older "different" falls where a newer "same" joins its sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dragoman.fuse.facts import Fact
from dragoman.records import Judgement

if TYPE_CHECKING:
    import networkx as nx

Sides = tuple[int, str]
"""One side of a "different": the judgement's number, and left or right."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Claims that are one by a human's word, and the sides they must not share."""

    units: tuple[tuple[str, ...], ...] = ()
    sides: Mapping[str, frozenset[Sides]] = field(default_factory=dict)


def wrong_by(judgements: Iterable[Judgement]) -> frozenset[str]:
    """Judgements -> the ids of the claims that a human called misread."""
    return frozenset(id for each in judgements if each.verdict == "wrong" for id in each.left)


def judged_of(judgements: Sequence[Judgement], facts: Iterable[Fact]) -> Judged:
    """Judgements, the oldest first, on facts -> what they amount to."""
    if not judgements:
        return Judged()
    import networkx as nx  # only where there is something to bind

    kinds = {fact.claim.id: fact.status for fact in facts if not fact.wrong}
    sides: dict[str, set[Sides]] = {}
    bonds = nx.Graph()
    for number, judgement in reversed(list(enumerate(judgements))):
        left = [id for id in judgement.left if id in kinds]
        right = [id for id in judgement.right if id in kinds]
        if judgement.verdict == "same":
            _bind(bonds, sides, kinds, [*left, *right])
        elif judgement.verdict == "different" and not _joined(bonds, left, right):
            for side, ids in (("left", left), ("right", right)):
                for id in ids:
                    sides.setdefault(id, set()).add((number, side))
    units = (tuple(sorted(unit)) for unit in nx.connected_components(bonds))
    return Judged(
        units=tuple(sorted(unit for unit in units if len(unit) > 1)),
        sides={id: frozenset(found) for id, found in sides.items()},
    )


def at_odds(one: AbstractSet[Sides], other: AbstractSet[Sides]) -> bool:
    """Whether a human put the bearers of these sides on different ones."""
    return any((number, "right" if side == "left" else "left") in other for number, side in one)


def _bind(
    bonds: nx.Graph, sides: Mapping[str, set[Sides]], kinds: Mapping[str, str], ids: list[str]
) -> None:
    """Binds each claim to the first, unless a newer word or the class of status forbids it."""
    import networkx as nx

    for id in ids[1:]:
        bonds.add_nodes_from((ids[0], id))
        here = nx.node_connected_component(bonds, ids[0])
        there = nx.node_connected_component(bonds, id)
        apart = at_odds(_of(sides, here), _of(sides, there))
        if not apart and kinds[ids[0]] == kinds[id]:
            bonds.add_edge(ids[0], id)


def _joined(bonds: nx.Graph, left: list[str], right: list[str]) -> bool:
    """Whether a newer word has made a claim of the one side and one of the other one."""
    import networkx as nx

    there = set(right)
    return any(
        not there.isdisjoint(nx.node_connected_component(bonds, id)) for id in left if id in bonds
    )


def _of(sides: Mapping[str, set[Sides]], ids: Iterable[str]) -> set[Sides]:
    return {side for id in ids for side in sides.get(id, ())}
