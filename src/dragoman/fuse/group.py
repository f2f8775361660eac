"""The facts of one entry-to-be under its id, and what its entry will say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dragoman.fuse.facts import CLASSES, Act, Class, Days, Fact
from dragoman.fuse.features import length
from dragoman.fuse.profile import Profile, profile_of
from dragoman.known import cached_property
from dragoman.records import Status, When, Where, content_id

T = TypeVar("T")


@dataclass(frozen=True)
class Group:
    """The facts of one entry-to-be, in the order of their claims' ids."""

    id: str
    facts: tuple[Fact, ...]

    @cached_property
    def profile(self) -> Profile:
        """What the facts say together."""
        return profile_of(self.facts)

    @cached_property
    def act(self) -> Act:
        """The act that says most of who took part, of these the one that most facts tell."""
        acts = Counter(fact.act for fact in self.facts)
        return min(acts, key=lambda act: (_thin(act), -acts[act], act.type, act.source, act.target))

    @property
    def kind(self) -> Class:
        """The class of status that all the facts share."""
        return self.facts[0].status

    @cached_property
    def status(self) -> Status:
        """The first status of the class that any of the claims has."""
        present = {fact.claim.status for fact in self.facts}
        return next(status for status in CLASSES[self.kind] if status in present)

    @cached_property
    def mode(self) -> str | None:
        """The mode that most claims tell."""
        return _most(fact.claim.mode for fact in self.facts if fact.claim.mode)

    @cached_property
    def when(self) -> When | None:
        """The most exact date that any claim read; never the article's own."""
        dated = [(length(f.days), f.claim.id, f.claim.when) for f in self.facts if f.days]
        return min(dated, key=lambda item: item[:2])[2] if dated else None

    @cached_property
    def where(self) -> Where | None:
        """The place that most claims name, one with coordinates before one without."""
        places = Counter(fact.claim.where for fact in self.facts if fact.claim.where)
        return min(
            places, key=lambda w: (w.latitude is None, -places[w], w.name, w.text), default=None
        )

    @cached_property
    def days(self) -> tuple[Days, ...]:
        """The intervals that the facts tell, in order."""
        return tuple(sorted(self.profile.days))

    @cached_property
    def published(self) -> tuple[date, ...]:
        """The days on which the facts were published, in order."""
        return tuple(sorted(self.profile.published))

    @property
    def articles(self) -> AbstractSet[str]:
        """The articles that tell the facts."""
        return self.profile.articles

    @cached_property
    def due(self) -> date | None:
        """The last day of which a plan speaks, where that lay ahead when it was told.

        Nobody in particular is held to a day. The day of a pledge (AGREE) is that on which it
        was given.
        """
        pledge = self.act.type == "AGREE" and self.status != "planned"
        if (
            self.kind != "plan"
            or pledge
            or not self.act.named
            or not self.days
            or not self.published
        ):
            return None
        last = max(end for _, end in self.days)
        return last if last >= self.published[0] else None


def group_of(facts: Iterable[Fact]) -> Group:
    """Facts -> a group whose id stays when later articles tell the same thing again."""
    ordered = sorted(facts, key=lambda fact: fact.claim.id)
    first = min(ordered, key=lambda fact: (str(fact.published or "~"), fact.claim.id))
    return Group(content_id("entry", first.claim.id), tuple(ordered))


def _thin(act: Act) -> bool:
    """Whether an act leaves a side unnamed, or tells of a mutual act with one party alone."""
    return not (act.source and act.target and len(act.named) > 1)


def _most(values: Iterable[T]) -> T | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], str(value)), default=None)
