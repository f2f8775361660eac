"""Names that share their head: "los cárteles de Sinaloa y del Golfo", "the Labour and Conservative
parties"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Name
from dragoman.tree import Tree

HEADS = {f"{one}{end}": one for one in word_list("resolve.sharedheads.heads")
         for end in ("s", "es")} | {"parties": "party"}  # fmt: skip
"""Plurals of what several names have in common, and their singulars."""
AND, COMMA = frozenset({"y", "e", "and"}), ","
OF = (("de", "los"), ("de", "las"), ("de", "la"), ("del",), ("de",))
LONGEST = 4
"""Most words of a name beside its head."""
Find = Callable[[tuple[str, ...]], Name | None]
"""The name of an actor in these words, folded."""


def shared(tree: Tree, find: Find) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """The first and the last word of what names several, and their names."""
    for at, word in enumerate(tree.known):
        head = HEADS.get(word.folded)
        if head is None:
            continue
        found = _behind(tree, at, head, find) or _before(tree, at, head, find)
        if found is not None:
            first, last, names = found
            yield first, last, tuple(replace(name, form="all") for name in names)


def _behind(tree: Tree, head: int, word: str, find: Find) -> tuple[int, int, list[Name]] | None:
    """ "Los cárteles *de Sinaloa y del Golfo*", "los partidos *Popular y Socialista*"."""
    names, at, last = list[Name](), head + 1, head
    beginning: tuple[str, ...] = (word,)
    while at < len(tree.words):
        own: tuple[str, ...] = next((of for of in OF if tree.lower[at : at + len(of)] == of), ())
        beginning = (word, *own) if own else beginning
        name, end = _item(tree, at + len(own), beginning, find)
        if name is None:
            break
        names.append(name)
        last, at = end, end + 2
        if end + 1 >= len(tree.words) or tree.lower[end + 1] not in {*AND, COMMA}:
            break
    joined = any(tree.lower[i] in AND for i in range(head, last))
    return (head, last, names) if len(names) > 1 and joined else None


def _item(
    tree: Tree, start: int, beginning: tuple[str, ...], find: Find
) -> tuple[Name | None, int]:
    """The longest name of which the rest stands there, and its last word."""
    for end in range(min(start + LONGEST, len(tree.words)), start, -1):
        name = find((*beginning, *(word.folded for word in tree.known[start:end])))
        if name is not None:
            return name, end - 1
    return None, start


def _before(tree: Tree, head: int, word: str, find: Find) -> tuple[int, int, list[Name]] | None:
    """ "The *Sinaloa and Gulf* cartels"."""
    names, end = list[Name](), head
    while end > 0:
        starts = range(max(0, end - LONGEST), end)
        known = ((i, find((*(w.folded for w in tree.known[i:end]), word))) for i in starts)
        first, name = next(((i, n) for i, n in known if n is not None), (end, None))
        if name is None:
            break
        names.insert(0, name)
        end = first - 1
        if end < 1 or tree.lower[end] not in {*AND, COMMA}:
            break
    first = end + 1
    joined = any(tree.lower[i] in AND for i in range(first, head))
    return (first, head, names) if len(names) > 1 and joined else None
