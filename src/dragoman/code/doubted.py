"""Acts of doers who are only thought to be those: "a suspected Israeli strike killed a general"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.code.beside import preposition
from dragoman.code.forms import Forms
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention
from dragoman.tree import Tree

DOUBTING = word_list("code.doubted.doubting")
AGENTS = frozenset({"by", "por"})


def doubted(tree: Tree, forms: Forms, verb: int, states: Iterable[Mention]) -> bool:
    """Whether the words that name the state of who does it say that it is only supposed."""
    if DOUBTING.isdisjoint(tree.lower):
        return False
    named = {m.start for m in states}
    return any(
        any(tree.lower[i] in DOUBTING for i in tree.children(doer, "modifier"))
        and any(tree.tokens[i].start in named for i in tree.subtree(doer))
        for doer in _doers(tree, forms, verb)
    )


def _doers(tree: Tree, forms: Forms, verb: int) -> Iterator[int]:
    if not forms.passive(verb):
        yield from tree.children(verb, "subject")
        return
    for child in tree.children(verb, "oblique", "nominal"):
        if preposition(tree, child) in AGENTS:
            yield child
