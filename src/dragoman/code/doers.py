"""Whether what a trigger requires is only who does the act, and not what it is done to or with."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from dragoman.knowledge.frames import Trigger
from dragoman.records import Type
from dragoman.tree import NOMINAL, Tree

DONE_TO: Final[Set[Type]] = frozenset(
    {"REQUEST", "SUPPORT", "SANCTION", "AID", "AGREE", "CONCEDE", "RETREAT"}
)
"""Types whose verbs tell by what they are done to which act it is; violence may be told by its
means ("una bomba mató a tres") and an inquiry by who makes it."""


def only_its_doer(tree: Tree, trigger: Trigger, act: Type, head: int, covered: Set[int]) -> bool:
    """ "El *Gobierno* reconoció la pérdida" recognises no government, "*Amnistía* solicitó un
    informe" asks for none: of a verb with an object of its own, the one thing that the trigger
    requires stands in the subject."""
    if act not in DONE_TO or trigger.kind != "verb":
        return False
    wanted = [c for c in trigger.conditions if c.wanted and not (c.prepositions or c.above)]
    beside = covered - set(range(head, head + len(trigger.words)))
    if len(wanted) != 1 or not beside:
        return False
    doers = {i for s in tree.children(head, "subject") for i in tree.subtree(s)}
    if tree.with_be(head) or not beside <= doers:
        return False
    objects = tree.children(head, "object")
    return any(i > head and tree.tokens[i].pos in NOMINAL for i in objects)
