"""Walking a parsed sentence: children, governors, phrases. Pure; knows no language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dragoman.known import cached_property
from dragoman.records import Mention, Reference, Sentence, Span, Token, Where
from dragoman.words import WORDS

NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
CLAUSE_ROLES = frozenset(
    {"root", "clause", "open_clause", "adverbial", "relative", "parataxis", "subject_clause"}
)
CONTRACTED = {"al": "a", "del": "de"}
DEFINITE = ("Definite=Def", "PronType=Dem")
BEHEST = "a petición de"
BEHESTS = frozenset({
    "petición", "pedido", "instancia", "instancias", "solicitud", "requerimiento", "propuesta",
    "iniciativa",
})  # fmt: skip
"""Nouns that bare after "a" tell at whose wish something is done."""
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
MARKS = frozenset({"case", "mark"})
CLAUSE_EDGES = frozenset({"relative", "adverbial", "clause", "open_clause", "parataxis"})
BEING = frozenset({"ser", "be"})
_NONE: set[str] = set()
"""The roles below a token with nothing below it."""


@lru_cache(maxsize=10_000)
def _written_out(preposition: str) -> str:
    return " ".join(CONTRACTED.get(word, word) for word in preposition.split(" "))


class Tree:
    """A sentence with its children resolved; indices are token indices."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.known = [WORDS[t.text, t.lemma, t.pos, t.morph] for t in self.tokens]
        """What is known of each word, wherever it stands."""
        self.words = tuple([word.text for word in self.known])
        """The words as they stand."""
        self.lower = tuple([word.lower for word in self.known])
        """The words in lower case."""
        self.lemmas = tuple([word.lemma for word in self.known])
        """The lemmas in lower case."""
        self._roles = [token.role for token in self.tokens]
        children: list[list[int]] = [[] for _ in self.tokens]
        below: list[set[str]] = [_NONE] * len(self.tokens)
        for index, token in enumerate(self.tokens):
            head = token.head
            if head == index:
                continue
            if children[head]:
                below[head].add(token.role)
            else:
                below[head] = {token.role}
            children[head].append(index)
        self._children, self._roles_below = children, below

    def children(self, index: int, *roles: str) -> list[int]:
        """Direct dependents, left to right; only those with one of `roles` if any is given."""
        if not roles:
            return self._children[index]
        if self._roles_below[index].isdisjoint(roles):
            return []  # a list of its own, since callers add to what they get for roles
        role_of = self._roles
        return [i for i in self._children[index] if role_of[i] in roles]

    def possessed(self, index: int) -> bool:
        """Whether a determiner of the word tells whose it is ("*sus* tropas")."""
        return any("Poss=Yes" in self.tokens[i].morph for i in self.children(index, "determiner"))

    def definite(self, index: int) -> bool:
        """Whether an article or a demonstrative shows the thing to be known ("*el* ataque",
        "*that* offer")."""
        shown = (self.tokens[i].morph for i in self.children(index, "determiner"))
        merged = self.lower[max(0, index - 1)] in CONTRACTED
        return merged or any(mark in morph for morph in shown for mark in DEFINITE)

    def one_thing(self, index: int) -> bool:
        """Whether the word is a common noun in the singular."""
        return self.tokens[index].pos == "NOUN" and "Number=Sing" in self.tokens[index].morph

    def with_be(self, verb: int) -> bool:
        """Whether "ser" or "be" helps the verb, as in the passive ("fue atacado")."""
        return any(self.tokens[i].lemma in BEING for i in self.children(verb, "auxiliary"))

    def head(self, index: int) -> int | None:
        """The governor, or None at the root."""
        head = self.tokens[index].head
        return None if head == index else head

    def ancestors(self, index: int) -> Iterator[int]:
        """The governors from the nearest to the root."""
        seen = {index}
        current = self.head(index)
        while current is not None and current not in seen:
            seen.add(current)
            yield current
            current = self.head(current)

    def subtree(self, index: int, *, within_clause: bool = False) -> list[int]:
        """The token and all below it, in text order; without embedded clauses if asked."""
        found = [index]
        stack = list(self._children[index])
        while stack:
            child = stack.pop()
            if within_clause and self.tokens[child].role in CLAUSE_EDGES:
                continue
            found.append(child)
            stack.extend(self._children[child])
        return sorted(found)

    def top(self, first: int, last: int) -> int:
        """The token from `first` to `last` that the rest of the sentence governs."""
        for index in range(first, last + 1):
            head = self.tokens[index].head
            if head < first or head > last or head == index:
                return index
        return first

    def conjuncts(self, index: int) -> list[int]:
        """The token and everything coordinated with it ("A, B y C")."""
        found = [index]
        if "conjunct" in self._roles_below[index]:
            for child in self.children(index, "conjunct"):
                found.extend(self.conjuncts(child))
        return found

    def first_conjunct(self, index: int) -> int:
        """The token that heads the coordination in which this one stands."""
        while self.tokens[index].role == "conjunct":
            head = self.head(index)
            if head is None:
                break
            index = head
        return index

    def begins_anew(self, index: int) -> bool:
        """ "On Monday *Maduro* left", "en Ginebra *Lavrov* habló": whether a name is the subject,
        and that right before it is none of its parts, but says when or where."""
        before = self.tokens[index - 1] if index else None
        told = before is not None and before.role == "oblique" and before.head != index
        return told and self.tokens[index].role == "subject"

    def clause(self, index: int) -> int:
        """The head of the clause in which the token stands (itself if it heads one)."""
        if self.tokens[index].pos in VERBAL or self.tokens[index].role == "root":
            return index
        for ancestor in self.ancestors(index):
            if self.tokens[ancestor].pos in VERBAL or self.tokens[ancestor].role == "root":
                return ancestor
        return index

    @cached_property
    def root(self) -> int:
        """The token that governs the sentence; the first where none does."""
        return self._roles.index("root") if "root" in self._roles else 0

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word and lemma of the sentence in lower case: a first look for phrases."""
        return frozenset(self.lower).union(self.lemmas)

    @cached_property
    def prepositions(self) -> tuple[str, ...]:
        """For each token the preposition that marks it ("" if none; "en contra de" whole)."""
        found = [""] * len(self.tokens)
        for index, roles in enumerate(self._roles_below):
            if not MARKS.isdisjoint(roles):
                found[index] = self._preposition(index)
        return tuple(found)

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The same with contractions undone ("al" is "a")."""
        return tuple(
            [self._mark(i, words) if words else "" for i, words in enumerate(self.prepositions)]
        )

    def _mark(self, index: int, preposition: str) -> str:
        """Behest is what is done "a petición de Rusia", not "a la petición", which means her."""
        bare = preposition == "a" and self.lower[index] in BEHESTS
        behest = bare and not self.children(index, "determiner")
        return BEHEST if behest else _written_out(preposition)

    def _preposition(self, index: int) -> str:
        for child in self._children[index]:
            if self.tokens[child].role not in MARKS:
                continue
            if child > index:
                if self.lower[child] in POSSESSIVE:
                    return "of"
                continue
            if "fixed" not in self._roles_below[child]:
                return self.lower[child]
            words = sorted([child, *self.children(child, "fixed")])
            return " ".join([self.lower[i] for i in words])
        return ""

    def span(self, first: int, last: int) -> Span:
        """The verbatim words from token `first` to token `last`, both included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return Span(start, end, self.text(first, last))

    def text(self, first: int, last: int) -> str:
        """The same as mere text."""
        base = self.sentence.start
        return self.sentence.text[self.tokens[first].start - base : self.tokens[last].end - base]

    def token(self, index: int) -> Token:
        """The token itself."""
        return self.tokens[index]


@dataclass(frozen=True)
class Scene:
    """A parsed sentence with who is in it.

    `topic` is whom the text before was about: the actors whom a dropped subject means; `others`
    are the other persons of the sentence before, and `crowds` its other groups of people;
    `reached` is whom a pronoun meant there that was acted upon, and `stricken` the states that
    disasters and blows struck of which the text before told; `hearers` are those to whom this
    sentence, or the one before, tells that somebody speaks, and `teller` is who said what the one
    before has; `home` is the state that the article is about, as the text named it last.
    `by_token` finds the reference in which a token stands.
    """

    tree: Tree
    references: tuple[Reference, ...]
    topic: tuple[Mention, ...]
    pair: tuple[Mention, ...]
    others: tuple[Mention, ...]
    places: dict[int, Where]
    crowds: tuple[Mention, ...] = ()
    reached: tuple[Mention, ...] = ()
    stricken: tuple[Mention, ...] = ()
    hearers: tuple[Mention, ...] = ()
    teller: tuple[Mention, ...] = ()
    home: tuple[Mention, ...] = ()

    def named(self, index: int) -> tuple[Mention, ...]:
        """Those whom the reference names in which a token stands."""
        reference = self.by_token.get(index)
        return reference.mentions if reference is not None else ()

    @cached_property
    def by_token(self) -> dict[int, Reference]:
        """Each token of a reference → that reference; a head belongs to its own."""
        found: dict[int, Reference] = {}
        for reference in self.references:
            for index in range(reference.first, reference.last + 1):
                found.setdefault(index, reference)
        for reference in self.references:
            found[reference.head] = reference
        return found
