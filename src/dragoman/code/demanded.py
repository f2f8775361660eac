"""What one demands of nobody who is named → who did what is to be undone or explained: "Pekín
detuvo a dos canadienses. Ottawa exigió su liberación", "hundió una lancha. Bogotá pidió
explicaciones"."""

from __future__ import annotations

from collections.abc import Iterable, Set

from dragoman.code.answered import HOSTILE, kinds_of
from dragoman.code.continued import Reaction, inferred, names_nobody_but, polities
from dragoman.code.walk import DONE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim

FREEING = word_list("code.demanded.freeing")
EXPLAINING = word_list("code.demanded.explaining")
ENDING = word_list("code.demanded.ending")
HOLDING = frozenset({"arrest", "abduct", "convict"})
"""Modes of what ends when somebody is freed."""
SPOKEN = frozenset({"THREATEN"})
CLAUSES = ("clause", "open_clause")


def demanded(reaction: Reaction, before: Iterable[Claim]) -> Claim:
    """The demand, aimed at the last to have done what it is about, by those told before."""
    claim = reaction.claim
    if claim.type != "REQUEST" or claim.target or not claim.source or not _verbal(reaction):
        return claim
    words = _words(reaction)
    if not words.isdisjoint(FREEING):
        acts = [c for c in before if c.mode in HOLDING and c.status in DONE | {"planned"}]
    elif not words.isdisjoint(EXPLAINING):
        acts = [c for c in before if c.type in HOSTILE - SPOKEN and c.status in DONE]
    elif not words.isdisjoint(ENDING):
        kinds = {kind for kind, _ in kinds_of(reaction)} & HOSTILE
        acts = [c for c in before if c.type in kinds and c.status in DONE]
        if len({frozenset(polities(c.source)) for c in acts if c.source}) > 1:
            return claim  # both sides did it
    else:
        return claim
    return _at_doer(reaction, acts)


def _at_doer(reaction: Reaction, acts: list[Claim]) -> Claim:
    """Aimed at who did the nearest of the acts, rather of those that befell one's own."""
    claim, known = reaction.claim, reaction.arguments.naming.world.actors
    own = polities(claim.source)
    by_others = [
        c for c in acts
        if c.source and not own & polities(c.source) and not _of_a_third(c, own, known.keys())
    ]  # fmt: skip
    for other in sorted(by_others, key=lambda c: own.isdisjoint(polities(c.target)))[:1]:
        doers = polities(other.source)
        alone = len(doers) == 1 and doers <= known.keys()
        if alone and names_nobody_but(next(iter(doers)), reaction):
            return inferred(claim, other.source, other)
    return claim


def _of_a_third(act: Claim, own: set[str], known: Set[str]) -> bool:
    """ "Londres arrestó a un iraní. París pidió …": whether somebody is held who is neither of who
    demands nor of who holds him."""
    held = {m.of for m in act.target if m.of in known}
    return act.mode in HOLDING and bool(held) and held.isdisjoint(own | polities(act.source))


def _verbal(reaction: Reaction) -> bool:
    """Whether a verb demands it, and of nobody who is told of."""
    verb = reaction.match.trigger.kind == "verb"
    return verb and not reaction.arguments.clauses.told_to(reaction.match.head)


def _words(reaction: Reaction) -> set[str]:
    """What is demanded, by its nouns and verbs."""
    tree, clauses, head = reaction.arguments.tree, reaction.arguments.clauses, reaction.match.head
    things = [*clauses.objects(head), *tree.children(head, *CLAUSES)]
    things += [i for c in tree.children(head, *CLAUSES) for i in clauses.objects(c)]
    things += [i for c in tree.children(head, *CLAUSES) for i in tree.children(c, "oblique")]
    return {tree.lemmas[j] for i in things for j in tree.conjuncts(i)}
