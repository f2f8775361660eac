"""The forms of a sentence's words, and whether a phrase stands in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from dragoman.code.lemmas import one
from dragoman.known import Known
from dragoman.tree import CONTRACTED, Tree
from dragoman.words import Word

QUOTING = frozenset('«»“”"')
JOINED = {"al": frozenset({"el"})}
"""What stands in a contraction besides its preposition: "alto al fuego" is "alto el fuego"."""


def phrase_near(
    forms: tuple[frozenset[str], ...], index: int, phrase: tuple[str, ...], reach: int
) -> set[int]:
    """The tokens of the phrase where it stands near a token, from just before it to its reach."""
    last = min(len(forms) - len(phrase), index + reach)
    for at in range(max(0, index - 3), last + 1):
        if phrase[0] not in forms[at] or at <= index < at + len(phrase):
            continue
        if opens(forms, at, phrase):
            return set(range(at, at + len(phrase)))
    return set()


def opens(forms: tuple[frozenset[str], ...], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether the phrase stands from this token on, be a part of it in quotation marks."""
    for k, word in enumerate(phrase):
        if k and at + k < len(forms) and not QUOTING.isdisjoint(forms[at + k]):
            at += 1  # "no quedará «sin respuesta»"
        if at + k >= len(forms) or word not in forms[at + k]:
            return False
    return True


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms under which the words of a sentence may be asked for: of each token, and all."""

    of: tuple[frozenset[str], ...]
    all: frozenset[str]


@lru_cache(maxsize=4)
def forms_in(tree: Tree) -> Forms:
    """The forms of a sentence, read once for all the triggers held against it."""
    of = tuple([_FORMS[word] for word in tree.known])
    return Forms(of, frozenset().union(*of))


def _forms_of(word: Word) -> frozenset[str]:
    lower, lemma = word.lower, word.lemma
    nominal = (one(lower, lemma),) if word.pos in {"NOUN", "PROPN", "ADJ"} else ()
    joined = JOINED.get(lower, frozenset())
    return frozenset({lemma, lower, CONTRACTED.get(lower, lower), *nominal, *joined})


_FORMS = Known(_forms_of)


def phrase_undergoing(tree: Tree, verb: int, phrase: tuple[str, ...]) -> set[int]:
    """The tokens of the phrase where it is the subject of a passive ("el estado de sitio fue
    declarado")."""
    marks = tree.children(verb, "auxiliary")
    if not any(tree.tokens[i].lemma in {"ser", "be"} for i in marks):
        return set()
    forms, subjects = forms_in(tree).of, [i for i in tree.children(verb, "subject") if i < verb]
    starts = (i for c in subjects for i in range(max(c - 2, 0), c + 1))
    return {at for i in starts if opens(forms, i, phrase) for at in range(i, i + len(phrase))}
