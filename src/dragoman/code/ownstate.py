"""Whom somebody addresses or judges who is of the same state: "el opositor criticó a Rusia"."""

from __future__ import annotations

from dragoman.code.naming import Naming
from dragoman.code.nounslots import Fillers
from dragoman.code.triggers import Match
from dragoman.records import Mention

SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""Types of what the people of a state say to those who rule it."""
SLOTS = ("object", "a")
TO = frozenset({"a", "al"})


def rulers_addressed(
    match: Match, fillers: Fillers, source: tuple[Mention, ...], naming: Naming
) -> tuple[Mention, ...]:
    """The state of those who act, where its name is what the verb reaches and they are not it."""
    if match.frame.type not in SAID or not source or any(m.of is None for m in source):
        return ()
    own = {m.of for m in source}
    held = (i for slot in SLOTS for i in fillers.get(slot, ()) if _reached(i, naming))
    named = naming.of_all((i for i in held if i != match.head), deep=False)
    starts = {m.start for m in source}
    return tuple(m for m in named if m.id in own and m.start not in starts)


def _reached(index: int, naming: Naming) -> bool:
    """Whether the verb reaches the name itself: with "a" in Spanish, bare in English."""
    marked = naming.tree.marks[index] in TO
    return marked if naming.language == "es" else not naming.tree.marks[index]
