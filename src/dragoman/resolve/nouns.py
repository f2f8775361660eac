"""A word → the common nouns for actors that it may begin."""

from __future__ import annotations

from functools import lru_cache

from dragoman.knowledge.world import Noun, World, fold
from dragoman.records import Token

THINGS = frozenset({
    "capa", "coordinadora", "critica", "distribuidora", "editora", "exportadora", "herida",
    "importadora", "inversora", "musica", "politica", "presa", "puebla", "sanitaria", "sujeta",
})  # fmt: skip
"""What ends like a woman who does something, and is a thing."""
NAMING = frozenset({"title", "person"})
"""Kinds of nouns for one person."""


def nouns_of(world: World, language: str, token: Token, *, named: bool) -> tuple[Noun, ...]:
    """The nouns known under a word's forms; a name that opens a sentence, or is a plural, may have
    no lemma ("Unidades")."""
    return _nouns_under(world, language, token.text, token.lemma, token.pos, named)


@lru_cache(maxsize=50_000)
def _nouns_under(  # noqa: PLR0913 - all of a word that tells under what to look it up
    world: World, language: str, text: str, own: str, pos: str, named: bool
) -> tuple[Noun, ...]:
    lemma, word, table = fold(own), fold(text), world.nouns[language]
    nouns = table.get(lemma, ()) + (table.get(word, ()) if word != lemma else ())
    if not nouns and word.startswith("ex"):  # "exasesor" is an "asesor" who was
        lemma, word = lemma[2:].strip(), word[2:].strip()
        nouns = table.get(lemma, ()) + table.get(word, ())
    if pos in {"NOUN", "PROPN"} and (not nouns or _unlike(text)):
        nouns = _of_a_woman(word, table) or _of_a_woman(lemma, table) or nouns
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
    return tuple(n for one in masculine for n in table.get(one, ()) if n.kind in NAMING)
