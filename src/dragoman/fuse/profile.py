"""What the facts of one group say together: as much as comparing needs, however many they are."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from dragoman.fuse.facts import Act, Class, Days, Fact, Figure
from dragoman.records import Type, Where

T = TypeVar("T", bound=Hashable)

WORDINGS = 8
"""So many wordings of a group are kept to compare with: outlets repeat each other's."""

FIGURES = 50
"""So many figures of a group are kept to compare with, for the same reason."""


@dataclass(slots=True)
class Profile:
    """The values that the facts of a group have, each once; `undated` are days of publication.

    Where a human made one of claims that contradict each other, `bound`, it is enough to agree
    with some of them. Most groups have one fact: a set is shared with others until it grows.
    """

    status: Class
    wrong: bool
    acts: AbstractSet[Act]
    types: AbstractSet[Type]
    modes: AbstractSet[str]
    persons: AbstractSet[tuple[str, str]]
    days: AbstractSet[Days]
    undated: AbstractSet[date]
    published: AbstractSet[date]
    articles: AbstractSet[str]
    figures: AbstractSet[Figure]
    matter: AbstractSet[str]
    names: AbstractSet[str]
    topics: AbstractSet[str]
    places: tuple[Where, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...]
    bound: bool = False

    def add(self, one: Profile) -> None:
        """Takes in what one more fact says."""
        self.acts = _joined(self.acts, one.acts)
        self.types = _joined(self.types, one.types)
        self.modes = _joined(self.modes, one.modes)
        self.persons = _joined(self.persons, one.persons)
        self.days = _joined(self.days, one.days)
        self.undated = _joined(self.undated, one.undated)
        self.published = _joined(self.published, one.published)
        self.articles = _joined(self.articles, one.articles)
        if len(self.figures) < FIGURES:
            self.figures = _joined(self.figures, one.figures)
        self.matter = _joined(self.matter, one.matter)
        self.names = _joined(self.names, one.names)
        self.topics = _joined(self.topics, one.topics)
        if one.places and all(place.name != one.places[0].name for place in self.places):
            self.places += one.places
        if len(self.words) < WORDINGS and one.words[0] not in self.words:
            self.words += one.words


def profile_of(facts: Iterable[Fact]) -> Profile:
    """Facts of one class, at least one -> what they say together."""
    every = iter(facts)
    profile = profile_of_one(next(every))
    for fact in every:
        profile.add(profile_of_one(fact))
    return profile


def profile_of_one(fact: Fact) -> Profile:
    """A fact -> what it says."""
    claim, told = fact.claim, _some(fact.published)
    return Profile(
        status=fact.status,
        wrong=fact.wrong,
        acts=_some(fact.act),
        types=_some(claim.type),
        modes=_some(claim.mode or None),
        persons=fact.persons,
        days=_some(fact.days),
        undated=frozenset() if fact.days else told,
        published=told,
        articles=_some(fact.article),
        figures=fact.figures,
        matter=fact.matter,
        names=fact.names,
        topics=_some(fact.topic),
        places=(fact.where,) if fact.where else (),
        words=((fact.language, fact.words),),
    )


@lru_cache(maxsize=50_000)
def _some(value: T | None) -> frozenset[T]:
    """A value alone, or nothing if there is none: one set for all who have it."""
    return frozenset() if value is None else frozenset((value,))


def _joined(have: AbstractSet[T], more: AbstractSet[T]) -> AbstractSet[T]:
    """Both together; only a set of the group's own is changed."""
    if more <= have:
        return have
    if isinstance(have, set):
        have |= more
        return have
    return {*have, *more}
