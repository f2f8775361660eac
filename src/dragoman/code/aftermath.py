"""At whom a measure or a protest is aimed that comes after a deed of which the same sentence tells:
"impuso sanciones tras la invasión rusa", "protested after Pyongyang fired a missile"."""

from __future__ import annotations

from dragoman.code.answered import HOSTILE
from dragoman.code.beside import preposition
from dragoman.code.blamed import AFTER, REPLIES, REPLYING
from dragoman.code.continued import PENAL, Reaction, inferred, polities
from dragoman.code.walk import DONE
from dragoman.records import Claim
from dragoman.tree import Tree

PARTING = frozenset({",", ";", ":", "y", "and"})


def after_deed(reaction: Reaction, beside: list[Reaction]) -> Claim:
    """The claim, aimed at the one side that did the deed behind it, if it names nobody itself."""
    claim = reaction.claim
    answers = claim.type == "ACCUSE" or reaction.match.frame.id in PENAL
    if claim.target or not claim.source or not answers or _has_an_object(reaction):
        return claim
    own, known = reaction.own, reaction.arguments.naming.world.actors
    for other in beside:
        deed = other.claim
        if deed.type not in HOSTILE or deed.status not in DONE or not comes_before(reaction, other):
            continue
        doers = tuple(m for m in deed.source if (m.of or m.id) in known)
        if len(polities(doers)) == 1 and own.isdisjoint(polities(doers)):
            return inferred(claim, doers, deed)
    return claim


def _has_an_object(reaction: Reaction) -> bool:
    """ "Condenó los disparos tras el ensayo nuclear": who blames another deed."""
    things = reaction.arguments.clauses.objects(reaction.match.head)
    return reaction.claim.type == "ACCUSE" and not reaction.match.covered.issuperset(things)


def comes_before(reaction: Reaction, other: Reaction) -> bool:
    """Whether the other act stands in a phrase or a clause behind that says after what or in answer
    to what, wherever the parser hung it."""
    tree, head = reaction.arguments.tree, reaction.match.head
    told, above = {head, *reaction.match.covered}, set(tree.ancestors(head))
    for index in (other.match.head, *tree.ancestors(other.match.head)):
        if index in told or index < head:
            return False
        said = {preposition(tree, index), tree.lower[index]}
        said |= {tree.lower[i] for i in tree.children(index, "mark")}
        if tree.head(index) in told or (tree.head(index) in above and _close(tree, head, index)):
            replied = tree.lemmas[index] in REPLIES and not REPLYING.isdisjoint(said)
            return replied or not AFTER.isdisjoint(said)
    return False


def _close(tree: Tree, head: int, index: int) -> bool:
    """Whether neither a comma nor another clause parts two words."""
    return not any(
        tree.lower[i] in PARTING or "VerbForm=Fin" in tree.tokens[i].morph
        for i in range(head + 1, index)
    )
