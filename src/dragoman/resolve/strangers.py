"""An article's sentences → the full names of whom it tells how old they are: people, be their
given names known or not."""

from __future__ import annotations

import re
from collections.abc import Iterable

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


def whose_age_is_told(trees: Iterable[Tree]) -> frozenset[Name]:
    """The folded full names behind which the age stands."""
    return frozenset(name for tree in trees for name in _in_sentence(tree))


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
