"""Who is who, as frozen records indexed for reading, and how names are folded to look them up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.knowledge.titles import Titles
from dragoman.words import fold, fold_all

__all__ = [
    "Actor", "Held", "Name", "Noun", "Person", "Place", "World", "fold", "fold_all", "origin",
]  # fmt: skip

CONTINENTAL = frozenset({"latin", "south", "central", "north", "native", "african", "asian"})
"""What makes of "American" no citizen of the United States, or not only one."""


DISSOLVED = ("soviet", "yugosl")
"""How the adjectives of states begin that are no more."""
FORMER = frozenset({
    "former", "ex", "post", "onetime", "antigua", "antiguo", "era", "epoca", "past", "pasado",
    "made", "built", "style",
})  # fmt: skip
"""Words beside such an adjective that tell of what was."""
LEFT_BEHIND = (
    "republi", "symbol", "simbolo", "monument", "memorial", "statue", "estatua", "legacy", "legado",
)  # fmt: skip
"""How the words begin for what such a state left behind."""


def origin(words: Sequence[str], at: int, demonyms: Mapping[str, str]) -> str | None:
    """The polity of the adjective of origin that ends at this word, if one does: "rusa", the
    "Korean" of "North Korean"."""
    if of_a_people(words, at):
        return None
    if at and words[at][:1].isupper() and words[at - 1][:1].isupper():
        of_two = demonyms.get(fold(f"{words[at - 1]} {words[at]}"))
        if of_two is not None:
            return of_two
        if fold(words[at]) == "american" and fold(words[at - 1]) in CONTINENTAL:
            return None
    word = fold(words[at])
    return None if word.startswith(DISSOLVED) and _of_old(words, at) else demonyms.get(word)


def of_a_people(words: Sequence[str], at: int) -> bool:
    """ "Ethnic *Albanian* rebels", "ethnic *Russians*": of a people, wherever they live, and not of
    its state."""
    return at > 0 and fold(words[at - 1]) == "ethnic"


def _of_old(words: Sequence[str], at: int) -> bool:
    """ "A former Soviet republic", "los símbolos soviéticos": what was once a dissolved state's."""
    beside = {fold(word) for word in words[max(0, at - 1) : at + 3]}
    return not beside.isdisjoint(FORMER) or any(w.startswith(LEFT_BEHIND) for w in beside)


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, organisation, armed group, party or company. `of`: for whom else it acts."""

    id: str
    kind: str
    name: str
    of: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name an actor or a person."""

    words: tuple[str, ...]
    actor: str
    form: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Person:
    """A person and the full name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Held:
    """A post held from a day to a day; ISO dates as exact as known, `to` empty if held on."""

    person: str
    post: str
    of: str
    start: str
    end: str

    def on(self, day: str) -> bool:
        """Whether it was held on that ISO day; an inexact date counts whole."""
        return self.start <= day and (not self.end or day[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Bond:
    """A pact of defence that binds a state from a day to a day; `end` empty while it does."""

    pact: str
    organisation: str
    start: str
    end: str

    def on(self, day: str) -> bool:
        """Whether it bound the state on that ISO day; an inexact date counts whole."""
        return self.start <= day and (not self.end or day[: len(self.end)] <= self.end)


@dataclass(frozen=True, slots=True)
class Noun:
    """A common noun that stands for actors."""

    words: tuple[str, ...]
    kind: str
    post: str
    code: str
    proper: bool


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is not an actor; coordinates in decimal degrees."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    region: bool = False


HUMAN = frozenset({"title", "person", "people"})
"""Kinds of nouns that name somebody."""


@dataclass(frozen=True, eq=False)
class World:
    """Everything known of actors, indexed for reading; two are the same only if they are one. Names
    are looked up by first folded word."""

    actors: dict[str, Actor] = field(default_factory=dict)
    persons: dict[str, Person] = field(default_factory=dict)
    names: dict[str, dict[str, tuple[Name, ...]]] = field(default_factory=dict)
    surnames: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    surnames_of: dict[str, tuple[Name, ...]] = field(default_factory=dict)
    demonyms: dict[str, dict[str, str]] = field(default_factory=dict)
    nouns: dict[str, dict[str, tuple[Noun, ...]]] = field(default_factory=dict)
    posts: dict[tuple[str, str], tuple[Held, ...]] = field(default_factory=dict)
    held: dict[str, tuple[Held, ...]] = field(default_factory=dict)
    outlets: dict[str, dict[str, str]] = field(default_factory=dict)
    places: dict[str, tuple[tuple[tuple[str, ...], Place], ...]] = field(default_factory=dict)
    given: frozenset[str] = frozenset()
    regions: dict[str, dict[str, frozenset[str]]] = field(default_factory=dict)
    borders: dict[str, frozenset[str]] = field(default_factory=dict)
    pacts: dict[str, frozenset[Bond]] = field(default_factory=dict)
    titles: Titles = field(default_factory=Titles)

    def calls_somebody(self, language: str, lemma: str) -> bool:
        """Whether a noun in the singular means one human: "head", "activista"."""
        called = self.nouns[language].get(lemma, ())
        return any(noun.kind in HUMAN and len(noun.words) == 1 for noun in called)
