"""Several participles that open a sentence: "Acusado de fraude y privado del visado, Samper …"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.parse.forms import finite
from dragoman.records import Token
from dragoman.tree import NOMINAL

AND = frozenset({",", "y", "e"})
BETWEEN = frozenset({"ADV"})
REACH = 40
"""Tokens within which the verb of the sentence stands."""


def lists_of_participles(tokens: list[Token]) -> None:
    """Hangs all of them on the verb of the sentence, whose subject stands behind the last comma."""
    first = next((i for i, t in enumerate(tokens) if t.pos != "PUNCT"), None)
    if first is None or not _participle(tokens, first):
        return
    found = _clause(tokens, first)
    if found is None:
        return
    noun, verb = found
    listed = [first, *(i for i in range(first + 1, noun) if _added(tokens, i))]
    if len(listed) < 2:
        return
    for index, token in enumerate(tokens):
        if token.role == "root" and index != verb:
            tokens[index] = replace(token, head=verb, role="adverbial")
    tokens[verb] = replace(tokens[verb], head=verb, role="root")
    tokens[noun] = replace(tokens[noun], head=verb, role="subject")
    for index in listed:
        tokens[index] = replace(tokens[index], head=verb, role="adverbial")


def _participle(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    helped = any(t.head == index and t.role in {"auxiliary", "determiner"} for t in tokens)
    return token.pos in {"ADJ", "VERB"} and "VerbForm=Part" in token.morph and not helped


def _added(tokens: list[Token], index: int) -> bool:
    """Whether a participle stands behind a comma or "y", or an adverb there ("y luego
    fusilado")."""
    if not _participle(tokens, index):
        return False
    before = index - 1
    while tokens[before].pos in BETWEEN:
        before -= 1
    return tokens[before].text.lower() in AND


def _clause(tokens: list[Token], first: int) -> tuple[int, int] | None:
    """The subject right behind the last comma before the finite verb, and that verb."""
    verb = next(
        (i for i in range(first + 1, min(len(tokens), REACH))
         if tokens[i].pos == "VERB" and finite(tokens, i) and tokens[i].role != "relative"), None,
    )  # fmt: skip
    if verb is None:
        return None
    comma = max((i for i in range(first, verb) if tokens[i].text == ","), default=None)
    if comma is None:
        return None
    between = range(comma + 1, verb)
    noun = next((i for i in between if tokens[i].pos in NOMINAL), None)
    marked = any(tokens[i].pos in {"ADP", "SCONJ", "CCONJ"} for i in range(comma + 1, noun or verb))
    return None if noun is None or marked else (noun, verb)
