"""Coordinations that repeat their preposition, which the Spanish model hangs on the wrong word:
"se comprometió a no apoyar a los que X acosa y a respaldar …", "habló con A, y con B"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.records import Token
from dragoman.tree import NOMINAL

GOVERNED = frozenset({"oblique", "object", "indirect"})
BARE = frozenset({"a", "de", "con", "en", "por"})
"""Prepositions that a verb gives both to what follows it and to a second one."""


def echoed_infinitives(tokens: list[Token]) -> None:
    """Hangs "y a respaldar" beside the infinitive before it that has the same preposition, where
    it hangs on a verb below that one, or on one that "no" denies."""
    for index, token in enumerate(tokens):
        if token.role != "conjunct" or "VerbForm=Inf" not in token.morph:
            continue
        word = _marked(tokens, index, "mark")
        finite = "VerbForm=Fin" in tokens[token.head].morph
        if word not in BARE or not (finite or _denied(tokens, token.head)):
            continue
        above = _ancestors(tokens, token.head)
        same = (i for i in above if _marked(tokens, i, "mark") == word)
        first = next((i for i in same if "VerbForm=Inf" in tokens[i].morph), None)
        if first is not None:
            beside = tokens[first]
            tokens[index] = replace(token, head=beside.head, role=beside.role)


def echoed_prepositions(tokens: list[Token]) -> None:
    """Hangs "y con B" on the "con A" before it, where it hangs on a verb."""
    for index, token in enumerate(tokens):
        verb = tokens[token.head]
        if token.role != "conjunct" or token.pos not in NOMINAL or verb.pos != "VERB":
            continue
        word = _marked(tokens, index, "case")
        if word not in BARE:
            continue
        before = range(index - 1, token.head, -1)
        same = (i for i in before if _marked(tokens, i, "case") == word)
        first = next((i for i in same if tokens[i].role in GOVERNED), None)
        if first is not None:
            tokens[index] = replace(token, head=first)


def _denied(tokens: list[Token], index: int) -> bool:
    return any(t.head == index and t.text.lower() == "no" for t in tokens[:index])


def _marked(tokens: list[Token], index: int, role: str) -> str:
    """The preposition that a word has of its own; "" without one."""
    own = (t.text.lower() for t in tokens[:index] if t.head == index and t.role == role)
    return next(own, "")


def _ancestors(tokens: list[Token], index: int) -> list[int]:
    found: list[int] = []
    while index not in found:
        found.append(index)
        index = tokens[index].head
    return found
