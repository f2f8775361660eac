"""Sentence → names of actors that the tables know, by longest match."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.knowledge.world import Name, World, fold, fold_all
from dragoman.tree import Tree

LOWER = 3
"""Words that a name has at least that begins with a small letter."""


ARTICLES = frozenset({"al", "el", "an", "as", "ash", "ar"})
"""Arabic articles, small before a hyphen ("al-Shabab")."""
AGAINST = frozenset({"anti"})
"""What makes of a name those who are against it ("anti-Putin protesters")."""
NAMED_WITH = frozenset({"los", "las", "la", "el"})
"""Articles that may be the first word of a name."""
COUNTRY = 3
"""Letters in a country's id."""


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


class Words:
    """A sentence's words folded and cut at hyphens, each with the token that holds it."""

    def __init__(self, tree: Tree) -> None:
        self.words: list[str] = []
        self.owner: list[int] = []
        for index, token in enumerate(tree.tokens):
            for word in fold_all(token.text):
                self.words.append(word)
                self.owner.append(index)

    def matches(self, at: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand at position `at`."""
        return tuple(self.words[at : at + len(words)]) == words


class Finder:
    """Finds the known names of an article's sentences, each sentence once; the trees must live
    as long as the finder."""

    def __init__(self, world: World, language: str) -> None:
        self.world, self.language = world, language
        self._found: dict[int, list[Hit]] = {}

    def hits(self, tree: Tree) -> list[Hit]:
        """Every known name in the sentence, left to right, none overlapping."""
        key = id(tree)
        if key not in self._found:
            self._found[key] = _hits(tree, self.world, self.language)
        return self._found[key]


def _hits(tree: Tree, world: World, language: str) -> list[Hit]:
    words = Words(tree)
    names = world.names[language]
    found: list[Hit] = []
    at = 0
    while at < len(words.words):
        hit = _hit_at(words, at, tree, names, world.surnames)
        if hit is None:
            at += 1
            continue
        found.append(hit)
        while at < len(words.words) and words.owner[at] <= hit.last:
            at += 1
    return found


def _hit_at(
    words: Words,
    at: int,
    tree: Tree,
    names: dict[str, tuple[Name, ...]],
    surnames: dict[str, tuple[Name, ...]],
) -> Hit | None:
    if words.words[at] not in names and words.words[at] not in surnames:
        return None
    first = words.owner[at]
    if at and words.owner[at - 1] == first:
        return None
    if first > 1 and tree.tokens[first - 1].text == "-" and tree.lower[first - 2] in AGAINST:
        return None
    lower = not _is_name(tree.tokens[first].text) and not _article(tree, first)
    lower = lower and not _opens(tree, first)
    if lower and tree.tokens[first].pos not in {"NOUN", "PROPN", "ADJ"}:
        return None
    for table in (names, surnames):
        matching = [n for n in table.get(words.words[at], ()) if words.matches(at, n.words)]
        if not matching:
            continue
        longest = len(matching[0].words)
        last = words.owner[at + longest - 1]
        if at + longest < len(words.owner) and words.owner[at + longest] == last:
            continue  # the name ends inside a hyphenated word
        if longest > 1 and not any(_is_name(tree.tokens[i].text) for i in (last, last - 1)):
            continue
        if lower and (longest < LOWER or not _is_name(tree.tokens[last].text)):
            continue  # "disidencias de las FARC" is a name, "reino unido" is none
        kept = tuple(n for n in matching if len(n.words) == longest)
        acronyms = [n for n in kept if n.form == "acronym"]
        if len(acronyms) == len(kept) and longest == 1 and not tree.tokens[first].text.isupper():
            continue  # "Quad" is one, "once" is not ONCE
        if longest == 1 and _is_given(tree, first, kept, names, surnames):
            continue
        return Hit(first, last, kept)
    return None


def _article(tree: Tree, index: int) -> bool:
    """Whether the token is an Arabic article written with the name that follows."""
    after = tree.tokens[index + 1 : index + 2]
    return tree.lower[index] in ARTICLES and bool(after) and after[0].text == "-"


def _opens(tree: Tree, index: int) -> bool:
    """Whether the token is the small article of a name that has one ("los Choneros")."""
    after = tree.tokens[index + 1 : index + 2]
    return tree.lower[index] in NAMED_WITH and bool(after) and after[0].text[:1].isupper()


def _is_given(
    tree: Tree,
    index: int,
    kept: tuple[Name, ...],
    names: dict[str, tuple[Name, ...]],
    surnames: dict[str, tuple[Name, ...]],
) -> bool:
    """Whether a weak surname or a country's name is here the given name of a stranger ("Graham
    Dorrans", "Chad Hammel")."""
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


def _is_name(text: str) -> bool:
    return text[:1].isupper() or text[:1].isdigit()
