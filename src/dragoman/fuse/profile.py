"""What the facts of one group say together: as much as comparing needs, however many they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from dragoman.fuse.facts import Act, Class, Days, Fact, Figure
from dragoman.records import Type, Where

WORDINGS = 8
"""So many wordings of a group are kept to compare with: outlets repeat each other's."""

FIGURES = 50
"""So many figures of a group are kept to compare with, for the same reason."""


@dataclass(slots=True)
class Profile:
    """The values that the facts of a group have, each once; `undated` are days of publication.

    Where a human made one of claims that contradict each other, `bound`, it is enough to agree
    with some of them.
    """

    status: Class
    wrong: bool
    bound: bool = False
    acts: set[Act] = field(default_factory=set)
    types: set[Type] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    persons: set[tuple[str, str]] = field(default_factory=set)
    days: set[Days] = field(default_factory=set)
    undated: set[date] = field(default_factory=set)
    published: set[date] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    places: dict[str, Where] = field(default_factory=dict)
    figures: set[Figure] = field(default_factory=set)
    matter: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)
    words: dict[tuple[str, frozenset[str]], None] = field(default_factory=dict)

    def add(self, fact: Fact) -> None:
        """Takes in what one more fact says."""
        claim = fact.claim
        self.acts.add(fact.act)
        self.types.add(claim.type)
        if claim.mode:
            self.modes.add(claim.mode)
        self.persons |= fact.persons
        self._date(fact)
        self.articles.add(fact.article)
        if fact.where:
            self.places.setdefault(fact.where.name, fact.where)
        if len(self.figures) < FIGURES:
            self.figures |= fact.figures
        self.matter |= fact.matter
        self.names |= fact.names
        if fact.topic:
            self.topics.add(fact.topic)
        if len(self.words) < WORDINGS:
            self.words.setdefault((fact.language, fact.words))

    def _date(self, fact: Fact) -> None:
        if fact.days:
            self.days.add(fact.days)
        if fact.published:
            self.published.add(fact.published)
            if not fact.days:
                self.undated.add(fact.published)


def profile_of(facts: Iterable[Fact]) -> Profile:
    """Facts of one class, at least one -> what they say together."""
    every = list(facts)
    profile = Profile(every[0].status, every[0].wrong)
    for fact in every:
        profile.add(fact)
    return profile
