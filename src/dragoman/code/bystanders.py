"""Who is named within what somebody backs, and is not backed himself."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.knowledge.frames import Frame
from dragoman.tree import Tree

HOSTILE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "PROTEST", "REJECT", "SANCTION", "THREATEN"})
"""Types of act that are done against those who stand behind "against" or "on"."""
TALKS = frozenset({"AGREE", "CONSULT"})
"""Types of act that have a venue."""
AGAINST = frozenset({"against", "contra", "to", "on", "a", "sobre"})
INSIDE = frozenset({"in", "en"})


def bystanders(tree: Tree, frame: Frame, types_of: Callable[[int], set[str]]) -> set[int]:
    """ "Backed the war against Iran", "praised the meeting in Geneva": where those stand against
    whom, or with whom, something is done that somebody speaks well of."""
    if frame.type != "SUPPORT":
        return set()
    found = set[int]()
    for index, words in enumerate(tree.marks):
        kinds = HOSTILE if words in AGAINST else TALKS if words in INSIDE else None
        above = tree.head(index)
        if kinds is None or above is None:
            continue
        types = types_of(above)
        if types and types <= kinds:
            found.add(tree.tokens[index].start)
    return found
