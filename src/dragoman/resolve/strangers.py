"""An article's sentences → the full names of whom it tells how old they are, or that people are
called so: people, be their given names known or not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.tree import Tree

Name = tuple[str, ...]
"""The folded words of a name."""
LONGEST = 4
"""Words in such a name."""
AGED = re.compile(
    r"\(\s?\d{1,2}\s?\)|,\s(?:de\s|aged\s)?\d{1,2}(?:\saños)?(?=\s?[,.;])"
    r"|,\san?\s\d{1,2}\s?-\s?years?\s?-\s?old\b|,\suna?\s(?:\w+\s){1,4}de\s\d{1,2}\saños\b"
)
"""How old somebody is, right behind the name: ", 20,", "(20)", ", de 20 años,", ", a 20-year-old",
", un mecánico de 20 años"."""


CALLED = re.compile(r"\b(?:named|called|identified|known|llamad[oa]|identificad[oa]|conocid[oa])\b")
"""Before the name that a noun for one person has beside it."""
PERSONS = word_list("resolve.strangers.persons")
BEFORE = frozenset({"as", "only", "como", "by", "name"})


def people_by_name(trees: Iterable[Tree]) -> frozenset[Name]:
    """The folded full names behind which the age stands, or by which somebody is called."""
    return frozenset(name for tree in trees for name in (*_in_sentence(tree), *_called(tree)))


def _called(tree: Tree) -> Iterable[Name]:
    """ "A man identified as *Abu Ahmed*"."""
    if CALLED.search(tree.sentence.text) is None:
        return
    for index in range(1, len(tree.tokens) - 1):
        if CALLED.fullmatch(tree.lower[index]) is None or not _somebody(tree, index):
            continue
        first = index + 1
        while first < len(tree.tokens) and tree.lower[first] in BEFORE:
            first += 1
        last = first
        while last < len(tree.tokens) and _in_name(tree, last):
            last += 1
        if 2 <= last - first <= LONGEST:
            yield tuple(fold(tree.words[i]) for i in range(first, last))


def _somebody(tree: Tree, index: int) -> bool:
    """Whether a noun for one person stands right before the word, or before its comma."""
    before = index - 2 if tree.lower[index - 1] == "," else index - 1
    return before >= 0 and tree.lower[before] in PERSONS


def _in_sentence(tree: Tree) -> Iterable[Name]:
    text, start = tree.sentence.text, tree.sentence.start
    for age in AGED.finditer(text):
        ends = (age.start() + start, age.start() + start - 1)  # or with a blank between
        last = next((i for end in ends for i, t in enumerate(tree.tokens) if t.end == end), None)
        if last is None:
            continue
        first = last
        while first and _in_name(tree, first - 1):
            first -= 1
        if _in_name(tree, last) and 1 <= last - first < LONGEST:
            yield tuple(fold(tree.words[i]) for i in range(first, last + 1))


def _in_name(tree: Tree, index: int) -> bool:
    return tree.words[index][:1].isupper() and tree.tokens[index].pos == "PROPN"
