"""Sentence → names of actors that the tables know, by longest match."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Name, World, fold, origin
from dragoman.known import Known
from dragoman.resolve.sharedheads import HEADS, shared
from dragoman.tree import Tree
from dragoman.words import Word

LOWER = 2
"""Words that a name has at least that begins with a small letter."""
NOUNLIKE = frozenset({"NOUN", "PROPN", "ADJ"})
"""What a name is that begins with a small letter."""
ARTICLES = frozenset({"al", "el", "an", "as", "ash", "ar"})
"""Arabic articles, small before a hyphen ("al-Shabab")."""
AGAINST = frozenset({"anti"})
"""What makes of a name those who are against it ("anti-Putin protesters")."""
NAMED_WITH = frozenset({"los", "las", "la", "el"})
"""Articles that may be the first word of a name."""
MAY_NAME = ARTICLES | NAMED_WITH
OF_PAPERS = NAMED_WITH | {"the"}
"""Articles with which the titles of papers begin."""
HALVES = frozenset({"north", "south", "west"})
"""English names of the Koreas, where the text speaks of one, and of the West: with an article."""
FAMILIES = word_list("resolve.names.families")
LANDMARKS = word_list("resolve.names.landmarks")
SQUARES = word_list("resolve.names.squares")
WATERS = word_list("resolve.names.waters")
COMPASS = word_list("resolve.names.compass")
COUNTRY = 3
"""Letters in a country's id."""

Table: TypeAlias = Mapping[str, Mapping[str, tuple[Name, ...]]]
"""Names by their first word and their second ("" if they have none), the longest first."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name on tokens `first` to `last`; several candidates where a surname is shared."""

    first: int
    last: int
    names: tuple[Name, ...]

    @property
    def form(self) -> str:
        """What kind of name it is: name, acronym, capital, seat, person, surname, outlet."""
        return self.names[0].form


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence names.

    `hits` is every known name, left to right, none overlapping; `origins` each token that ends an
    adjective of origin, with the polity that this names.
    """

    hits: list[Hit]
    origins: dict[int, str]


class Words:
    """A sentence's words folded and cut at hyphens, each with the token that holds it."""

    def __init__(self, tokens: Sequence[Word]) -> None:
        self.words = [part for word in tokens for part in word.parts]
        self.owner = [index for index, word in enumerate(tokens) for _ in word.parts]

    def names_at(self, at: int, table: Table) -> list[Name]:
        """The names of a table that stand at position `at`, the longest first."""
        beginning = table.get(self.words[at])
        if beginning is None:
            return []
        longer = beginning.get(self.words[at + 1], ()) if at + 1 < len(self.words) else ()
        found = [name for name in longer if self._matches(at, name.words)]
        return [*found, *beginning.get("", ())]

    def _matches(self, at: int, words: tuple[str, ...]) -> bool:
        return tuple(self.words[at : at + len(words)]) == words


class Finder:
    """Finds the known names and adjectives of origin of an article's sentences, each sentence
    once; the trees must live as long as the finder."""

    def __init__(self, world: World, language: str) -> None:
        self.world, self.language = world, language
        self._read: dict[int, Named] = {}

    def read(self, tree: Tree) -> Named:
        """What the sentence names."""
        found = self._read.get(id(tree))
        if found is None:
            found = self._read[id(tree)] = _read(tree, self.world, self.language)
        return found


def _read(tree: Tree, world: World, language: str) -> Named:
    known, demonyms = _lookup(world, language), world.demonyms[language]
    told = [known[word] for word in tree.known]
    hits = _hits(tree, told, *_tables(world, language))
    found = [(i, origin(tree.words, i, demonyms)) for i, each in enumerate(told) if each.origin]
    return Named(hits, {i: polity for i, polity in found if polity is not None})


def _hits(tree: Tree, told: Sequence[Lookup], names: Table, surnames: Table) -> list[Hit]:
    begins = [i for i, each in enumerate(told) if each.name]
    if not begins:
        return []
    words = Words(tree.known)
    found: list[Hit] = []
    last = -1
    for first in begins:
        hit = _hit_at(words, first, tree, names, surnames) if first > last else None
        inside = [i for i in begins if hit is not None and first < i <= hit.last]
        others = (_hit_at(words, i, tree, names, surnames) for i in inside)
        if hit is not None and not any(o is not None and _outgrows(o, hit) for o in others):
            found.append(hit)
            last = hit.last
    return _with_shared(found, tree, names)


def _with_shared(found: list[Hit], tree: Tree, names: Table) -> list[Hit]:
    """The names found, with those that share their head instead of what stands within them."""
    if HEADS.keys().isdisjoint(word.folded for word in tree.known):
        return found

    def named(words: tuple[str, ...]) -> Name | None:
        known = names.get(words[0], {}).get(words[1], ())
        return next((n for n in known if n.words == words and n.form == "name"), None)

    several = [Hit(*one) for one in shared(tree, named)]
    apart = [h for h in found if all(h.last < s.first or h.first > s.last for s in several)]
    return sorted([*apart, *several], key=lambda hit: hit.first)


def _outgrows(other: Hit, hit: Hit) -> bool:
    """ "El presidente *Gonzalo Sánchez de Lozada*" is not "Presidente Gonzalo"."""
    return other.last > hit.last and len(other.names[0].words) > len(hit.names[0].words)


class Lookup(NamedTuple):
    """Whether a word may begin a `name`, and whether it may end an adjective of `origin`: only one
    that is one or, with a capital, ends one of two words."""

    name: bool
    origin: bool


@lru_cache(maxsize=8)
def _lookup(world: World, language: str) -> Known[Word, Lookup]:
    """Whether words are to be looked up: few are."""
    (names, surnames), demonyms = _tables(world, language), world.demonyms[language]

    def told(word: Word) -> Lookup:
        first = word.parts[0] if word.parts else ""
        nominal = word.pos in NOUNLIKE or _is_name(word.text) or word.lower in MAY_NAME
        name = nominal and (first in names or first in surnames)
        return Lookup(name, word.capital or word.folded in demonyms)

    return Known(told)


@lru_cache(maxsize=8)
def _tables(world: World, language: str) -> tuple[Table, Table]:
    """The names and the surnames: of many that begin alike ("Mohamed", "Partido") few go on as the
    sentence does."""
    return _by_second(world.names[language]), _by_second(world.surnames)


def _by_second(names: Mapping[str, tuple[Name, ...]]) -> Table:
    found: dict[str, dict[str, tuple[Name, ...]]] = {}
    for word, every in names.items():
        beginning = found[word] = {}
        for name in every:
            second = name.words[1] if len(name.words) > 1 else ""
            beginning[second] = (*beginning.get(second, ()), name)
    return found


def _hit_at(words: Words, first: int, tree: Tree, names: Table, surnames: Table) -> Hit | None:
    at = words.owner.index(first)
    lower = not _is_name(tree.tokens[first].text) and not _article(tree, first)
    if lower and tree.tokens[first].pos not in NOUNLIKE:
        return None
    if first > 1 and tree.tokens[first - 1].text == "-" and tree.lower[first - 2] in AGAINST:
        return None
    for table in (names, surnames):
        matching = words.names_at(at, table)
        for longest in dict.fromkeys(len(name.words) for name in matching):
            kept = tuple(n for n in matching if len(n.words) == longest)
            if _spelt_as_name(words, at, longest, tree, kept) and not (
                longest == 1 and _other_word(tree, first, kept, names, surnames)
            ):
                return Hit(first, words.owner[at + longest - 1], kept)
    return None


def _spelt_as_name(words: Words, at: int, length: int, tree: Tree, kept: tuple[Name, ...]) -> bool:
    """Whether the words from `at` on are written as a name of that length is."""
    first, last = words.owner[at], words.owner[at + length - 1]
    if at + length < len(words.owner) and words.owner[at + length] == last:
        return False  # the name ends inside a hyphenated word
    named = any(_is_name(tree.tokens[i].text) for i in _ending(tree, last))
    compass = tree.lower[last] in COMPASS and _is_name(tree.tokens[first].text)
    led = tree.lower[first + 1 : first + 3] == ("-", "led") and _is_name(tree.tokens[first].text)
    if length > 1 and not (named or compass or led):
        return False
    lower = not _is_name(tree.tokens[first].text) and not _article(tree, first)
    if lower and (length < LOWER or not _is_name(tree.tokens[last].text)):
        return False  # "disidencias de las FARC" is a name, "reino unido" is none
    if all(n.form == "capital" for n in kept) and _place_goes_on(tree, last):
        return False
    if length > 1:
        return not _title_goes_on(tree, last, kept)
    acronyms = all(n.form == "acronym" for n in kept)
    return tree.tokens[first].text.isupper() or not acronyms  # "Quad" is one, "once" is not ONCE


def _other_word(
    tree: Tree,
    first: int,
    kept: tuple[Name, ...],
    names: Table,
    surnames: Table,
) -> bool:
    """Whether a single word is here no name of theirs, though spelt alike."""
    if fold(tree.words[first]) in HALVES and not _half(tree, first):
        return True
    if tree.words[first].isdigit() and tree.lower[first - 1 : first] != ("los",):
        return True  # "el 27 de mayo", "27 soldados"
    country = all(len(n.actor) == COUNTRY for n in kept)
    plain = country or all(n.form == "surname" for n in kept)
    if (plain and called_after(tree, first)) or (country and _of_family(tree, first)):
        return True
    return _patronymic(tree, first, kept) or _is_given(tree, first, kept, names, surnames)


def _of_family(tree: Tree, index: int) -> bool:
    """ "Michael Jordan": a country's name behind a given one."""
    before = tree.tokens[index - 1] if index else None
    named = before is not None and before.pos == "PROPN" and before.role == "compound"
    return named and fold(tree.words[index]) in FAMILIES


def called_after(tree: Tree, index: int) -> bool:
    """Whether a place that is not the country's bears its name: "en la plaza Italia", "el Estatuto
    del Río Uruguay", "on the Jordan River"."""
    before = [word.folded for word in tree.known[max(index - 2, 0) : index]]
    after = tree.words[index + 1 : index + 2]
    if before[-1:] and before[-1] in LANDMARKS:
        return True
    if before[-1:] == ["de"] and before[0] in SQUARES:
        return True
    return bool(after) and _is_name(after[0]) and fold(after[0]) in WATERS


def _title_goes_on(tree: Tree, last: int, kept: tuple[Name, ...]) -> bool:
    """Whether what looks like a paper with an article is the beginning of a longer name ("*The
    National* Intelligence Service", "*The Guardian* Council")."""
    after = tree.tokens[last + 1 : last + 2]
    longer = bool(after) and after[0].pos == "PROPN" and after[0].text[:1].isupper()
    papers = all(n.form == "outlet" and n.words[0] in OF_PAPERS for n in kept)
    return longer and papers


def _place_goes_on(tree: Tree, last: int) -> bool:
    """Whether what looks like a capital is the beginning of another town's name ("*San Salvador*
    Atenco", "*Santiago* Atitlán")."""
    after = tree.tokens[last + 1 : last + 2]
    named = bool(after) and after[0].pos == "PROPN" and after[0].role == "flat"
    return named and after[0].head <= last and _is_name(after[0].text)


def _ending(tree: Tree, last: int) -> tuple[int, ...]:
    """The tokens one of which a name writes large at its end; English cuts "Jae-in" in three."""
    cut = last > 1 and tree.tokens[last - 1].text == "-"
    return (last, last - 1, last - 2) if cut else (last, last - 1)


def _half(tree: Tree, index: int) -> bool:
    """Whether "the North" stands alone, not in "South African" or "North Sea"."""
    after = tree.tokens[index + 1 : index + 2]
    tied = bool(after) and after[0].start == tree.tokens[index].end and after[0].text == "-"
    alone = not after or not (after[0].text[:1].isupper() or tied)
    return alone and index > 0 and tree.lower[index - 1] == "the"


def _article(tree: Tree, index: int) -> bool:
    """Whether the token is the small article of a name that has one ("los Choneros"), or an
    Arabic one written with the name that follows."""
    word = tree.lower[index]
    if word not in MAY_NAME or index + 1 == len(tree.words):
        return False
    after = tree.words[index + 1 : index + 2]
    return (word in ARTICLES and after[0] == "-") or (word in NAMED_WITH and after[0][:1].isupper())


def _patronymic(tree: Tree, index: int, kept: tuple[Name, ...]) -> bool:
    """Whether a weak surname is a part of a longer name ("Musaad bin *Mohammed* al-Aiban")."""
    weak = all(n.form == "surname" and not n.strong for n in kept)
    before, after = tree.lower[index - 1] if index else "", list(tree.lower[index + 1 : index + 3])
    bound = after[:1] == ["bin"] or after in (["al", "-"], ["el", "-"])
    return weak and (bound or before in {"bin", "ibn", "bint"})


def _is_given(
    tree: Tree,
    index: int,
    kept: tuple[Name, ...],
    names: Table,
    surnames: Table,
) -> bool:
    """Whether a weak surname or a country's name is here the given name of a stranger ("Graham
    Dorrans", "Chad Hammel"), or a surname stands before his given name ("Kim Hong-kyun")."""
    if _surname_first(tree, index, kept):
        return True
    weak = all(n.form == "surname" and not n.strong for n in kept)
    country = all(n.form == "name" and len(n.actor) == COUNTRY for n in kept)
    before, after = tree.tokens[index - 1 : index], tree.tokens[index + 1 : index + 2]
    if not after or not (weak or country) or tree.tokens[index].text.isupper():
        return False
    if before and before[0].pos in ({"PROPN"} if weak else {"PROPN", "ADP", "DET", "NOUN"}):
        return False
    surname = after[0].text
    bound = after[0].pos == "PROPN" and after[0].role == "flat" and after[0].head == index
    return (
        bound and _is_name(surname) and fold(surname) not in names and fold(surname) not in surnames
    )


def _surname_first(tree: Tree, index: int, kept: tuple[Name, ...]) -> bool:
    """Whether the surname is of people who are called by it first, and another name follows."""
    first = any(n.form == "surname" and n.actor.startswith(f"{n.words[0]}-") for n in kept)
    after = tree.tokens[index + 1 : index + 2]
    return first and bool(after) and after[0].pos == "PROPN" and _is_name(after[0].text)


def _is_name(text: str) -> bool:
    return text[:1].isupper() or text[:1].isdigit()
