"""A word → the common nouns for actors that it may begin."""

from __future__ import annotations

from functools import lru_cache

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun, World
from dragoman.known import Known
from dragoman.tree import NOMINAL
from dragoman.words import Word

NOUNLIKE = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
"""The parts of speech that may name people or where they come from."""
THINGS = word_list("resolve.nouns.things")
NAMING = frozenset({"title", "person"})
"""Kinds of nouns for one person."""


@lru_cache(maxsize=8)
def nouns_of(world: World, language: str, *, named: bool) -> Known[Word, tuple[Noun, ...]]:
    """A word → the nouns known under its forms; a name that opens a sentence, or is a plural, may
    have no lemma ("Unidades")."""
    table = world.nouns[language]
    return Known(lambda word: _nouns_under(word, table, named=named))


def _nouns_under(
    told: Word, table: dict[str, tuple[Noun, ...]], *, named: bool
) -> tuple[Noun, ...]:
    if told.pos not in NOUNLIKE:
        return ()
    lemma, word = told.folded_lemma, told.folded
    own = table.get(word, ()) if word != lemma else ()
    meant = {n for n in own if n.kind == "polity" and len(n.words) == 1}
    nouns = table.get(lemma, ()) + own
    if meant:  # "las disidencias", who are not "la disidencia"
        nouns = tuple(sorted(nouns, key=lambda n: (-len(n.words), n not in meant)))
    if not nouns and word.startswith("ex"):  # "exasesor" is an "asesor" who was
        lemma, word = lemma[2:].strip(), word[2:].strip()
        nouns = table.get(lemma, ()) + table.get(word, ())
    if told.pos in NOMINAL and (not nouns or _unlike(told.text)):
        nouns = _of_a_woman(word, table) or _of_a_woman(lemma, table) or nouns
    elif told.pos in NOMINAL:  # "jefa" is one, and "jefa de la diplomacia" is as well
        alone = any(len(n.words) == 1 for n in nouns)
        nouns += tuple(n for n in _of_a_woman(word, table) if len(n.words) > 1 or not alone)
    if named:
        nouns += table.get(word.removesuffix("s"), ()) + table.get(word.removesuffix("es"), ())
    return nouns


def _unlike(text: str) -> bool:
    """ "Secretaria", "comisaria": nouns that are an institution's only with an accent."""
    return text.endswith("aria") and text.isascii()


def _of_a_woman(word: str, table: dict[str, tuple[Noun, ...]]) -> tuple[Noun, ...]:
    """ "Mandataria", "senadora", "jefa": the nouns of the masculine to which the parser does not
    bring them back; "política" and "crítica" are none."""
    if not word.endswith("a") or word.endswith("ica") or word in THINGS:
        return ()
    masculine = (word[:-1] + end for end in ("o", "", "e"))
    kinds = NAMING | {"people"} if word.endswith("ora") else NAMING
    return tuple(n for one in masculine for n in table.get(one, ()) if n.kind in kinds)
