"""Sentence of a pact → what it binds its parties to, under which condition, in which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dragoman.code.triggers import preposition
from dragoman.knowledge.pacts import Pacts
from dragoman.records import Mention, Obligation
from dragoman.tree import Tree

Kind = Literal["defence", "offence", "neutrality", "nonaggression", "consultation", "cooperation"]
KINDS: tuple[Kind, ...] = ("defence", "offence", "neutrality", "nonaggression", "consultation")
COOPERATING = frozenset({"cooperación", "colaboración", "asociación", "cooperar", "colaborar",
                         "cooperation", "collaboration", "partnership", "cooperate"})  # fmt: skip


def obligations_of(tree: Tree, within: list[int], parties: tuple[Mention, ...], pacts: Pacts) -> tuple[Obligation, ...]:
    """Tokens of a pact's clause → its obligations, in text order, one of each kind."""
    polities = tuple(dict.fromkeys(m.of or m.id for m in parties))
    condition = _condition(tree, within, pacts)
    found: list[Obligation] = []
    for kind in KINDS:
        for phrase in getattr(pacts, kind):
            span = _phrase(tree, within, phrase.split(" "))
            if span is not None:
                text = tree.span(*span).text
                found.append(Obligation(kind, (), polities, condition, text))
                break
    return (*found, *_cooperation(tree, within, polities, pacts))


def _phrase(tree: Tree, within: list[int], words: list[str]) -> tuple[int, int] | None:
    for at in within:
        if at + len(words) > len(tree.tokens):
            continue
        tokens = tree.tokens[at : at + len(words)]
        if all(w in (t.text.lower(), t.lemma.lower()) for w, t in zip(words, tokens, strict=True)):
            return at, at + len(words) - 1
    return None


def _condition(tree: Tree, within: list[int], pacts: Pacts) -> str | None:
    """ "En caso de agresión contra cualquiera de las dos naciones", verbatim."""
    for index in within:
        words = preposition(tree, index)
        if words in pacts.conditions and words != "ante":
            inside = tree.subtree(index)
            return tree.span(inside[0], inside[-1]).text
    return None


def _cooperation(tree: Tree, within: list[int], polities: tuple[str, ...], pacts: Pacts) -> Iterator[Obligation]:
    for index in within:
        if tree.tokens[index].lemma.lower() not in COOPERATING:
            continue
        inside = tree.subtree(index, within_clause=True)
        fields = tuple(dict.fromkeys(f for p, f in pacts.cooperation.items() if _phrase(tree, inside, p.split(" "))))
        if fields:
            yield Obligation("cooperation", fields, polities, None, tree.span(inside[0], inside[-1]).text)
            return
