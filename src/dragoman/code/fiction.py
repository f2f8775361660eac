"""What happens in films and novels happens to nobody: "la película narra la invasión"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.code.beside import preposition
from dragoman.tree import Tree

GAMES = frozenset({"game", "juego", "series", "story"})
"""What is a work by the words beside it."""


def told_in_fiction(tree: Tree, works: frozenset[str]) -> frozenset[int]:
    """The tokens of what a work of fiction tells; `works` are the nouns that name one."""
    if works.isdisjoint(tree.lemmas) and GAMES.isdisjoint(tree.lemmas):
        return frozenset()
    found = [i for i, t in enumerate(tree.tokens) if t.pos == "NOUN" and _named(tree, i) & works]
    return frozenset(told for work in found for told in _told(tree, work))


def _named(tree: Tree, noun: int) -> frozenset[str]:
    """The noun, alone and with what stands before or behind it ("video game", "juego de rol")."""
    lemma = tree.lemmas[noun]
    before = f"{tree.lower[noun - 1]} {lemma}" if noun else lemma
    return frozenset({lemma, before, " ".join([lemma, *tree.lower[noun + 1 : noun + 3]])})


def _told(tree: Tree, work: int) -> Iterator[int]:
    """What stands under the work ("una novela sobre el crimen"), under the verb whose subject it
    is ("la película narra …"), in the clause that it frames ("en la película, mata a …")."""
    yield from tree.subtree(work)
    verb = tree.head(work)
    if verb is None or tree.tokens[verb].pos != "VERB":
        return
    below = tree.subtree(verb)
    if tree.tokens[work].role == "subject" and not tree.children(verb, "auxiliary"):
        yield from (i for i in below if i != verb)
    elif preposition(tree, work) in {"en", "in"}:
        yield from below
