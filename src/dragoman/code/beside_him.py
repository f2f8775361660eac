"""Those who act with whom a pronoun means: "he and Macron condemned it", "él y su homólogo"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.implied import Implied
from dragoman.code.mentions import distinct
from dragoman.code.parties import Sides
from dragoman.code.triggers import Match

SOMEBODY = frozenset({"he", "she", "él", "ella"})


def with_beside_him(match: Match, sides: Sides, implied: Implied) -> Sides:
    """The sides, with both whom a subject names that joins a pronoun to a name."""
    tree, clauses = implied.tree, implied.clauses
    pair = next((g for g in map(tree.conjuncts, tree.children(match.head, "subject", "other"))
                 if len(g) > 1 and any(tree.lower[i] in SOMEBODY for i in g)), None)  # fmt: skip
    if pair is None or match.trigger.kind != "verb" or clauses.passive(match.head):
        return sides
    others = [i for i in pair if tree.lower[i] not in SOMEBODY]
    named = implied.naming.of_all(others, deep=False)
    meant = implied.somebody(match.head)
    acting = distinct((*meant, *named))
    if not meant or not named or not {m.id for m in sides.source} & {m.id for m in acting}:
        return sides
    source = distinct((*acting, *sides.source))
    if match.frame.mutual and sides.source == sides.target:
        return replace(sides, source=source, target=source, inferred=True)
    known = {m.id for m in source}
    target = tuple(m for m in sides.target if m.id not in known)
    return replace(sides, source=source, target=target, inferred=True)
