"""By what an attack was made, where its frame leaves that open: "murieron en un ataque aéreo",
"muertos a tiros"."""

from __future__ import annotations

from dragoman.code.beside import preposition
from dragoman.code.triggers import Match
from dragoman.knowledge.lists import word_table
from dragoman.tree import Tree

MODES = word_table("code.means.modes")
"""What one attacks with → the mode of such attacks."""
BY = frozenset({"con", "a", "por", "en", "de", "with", "by", "in"})
"""Prepositions of what one attacks with."""


def mode_of(match: Match, tree: Tree) -> str | None:
    """The mode of an act: its frame's, or that of the means told."""
    if match.frame.mode or match.frame.type != "ASSAULT":
        return match.frame.mode
    told = [i for i in sorted(match.covered) if preposition(tree, i) in BY | {""}]
    beside = tree.children(match.head, "oblique", "nominal", "modifier")
    told += [i for i in beside if i > match.head and preposition(tree, i) in BY | {""}]
    words = [w for i in told for w in (i, *tree.children(i, "modifier", "nominal"))]
    found = (MODES.get(tree.lemmas[i]) or MODES.get(tree.lower[i]) for i in words)
    return next((mode for mode in found if mode), None)
