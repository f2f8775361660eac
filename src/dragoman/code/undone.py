"""Whom one asks to undo or to explain what was told before: "Russia arrested a reporter. Paris
demanded his release", "demanded an apology", "called for an end to the strikes"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from dragoman.code.answered import HOSTILE
from dragoman.code.continued import (
    INFERRED,
    Reaction,
    inferred,
    names_nobody_but,
    polities,
)
from dragoman.code.sameact import same_act
from dragoman.code.walk import DONE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim

FREEING = word_list("code.undone.freeing")
EXPLAINING = word_list("code.undone.explaining")
LEAVING = word_list("code.undone.leaving")
ENDING = word_list("code.undone.ending")
RELEASE = "retreat.release"
HOLDING = frozenset({("COERCE", "arrest"), ("COERCE", "seize"), ("COERCE", None),
                     ("SANCTION", "convict"), ("ASSAULT", "abduct")})  # fmt: skip
"""Types and modes of acts by which somebody or something is held."""
ENTERING = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Types of acts by which troops come where they shall leave."""


def undone(reaction: Reaction, before: list[Reaction]) -> Claim:
    """The demand, aimed at who did what it is about; of those told `before`, the nearest first."""
    claim = reaction.claim
    if claim.target or not claim.source or claim.type != "REQUEST":
        return claim
    if _addresses(reaction):
        return _of_hearer(reaction, before)
    for noun in _things(reaction):
        other = _undone(reaction, noun, before)
        side = reaction.one_side(other.source) if other is not None else None
        if other is None or side is None or side in reaction.own:
            continue
        if names_nobody_but(side, reaction):
            return inferred(claim, other.source, other)
    return claim


def released(reaction: Reaction, before: list[Reaction]) -> Claim:
    """ "Demanded his release": the freeing of whom somebody holds, as told before, by him."""
    claim, match = reaction.claim, reaction.match
    theirs = match.trigger.kind == "noun" and reaction.arguments.tree.possessed(match.head)
    if match.frame.id != RELEASE or not theirs:
        return claim
    held = _nearest(before, _holds)
    if held is None or not held.target:
        return claim
    source = claim.source or (() if claim.status in DONE else held.source)
    return replace(inferred(claim, held.target, held), source=source)


def _addresses(reaction: Reaction) -> bool:
    """ "«We ask *you* to stop», he said"."""
    tree, head = reaction.arguments.tree, reaction.match.head
    return any(tree.lower[i] == "you" for i in tree.children(head, "object", "indirect"))


def _of_hearer(reaction: Reaction, before: Iterable[Reaction]) -> Claim:
    """The demand, aimed at the one with whom the one who asks talked last, as the text told, or who
    alone stood beside him in the sentence before."""
    claim, scene = reaction.claim, reaction.arguments.naming.scene
    talks = (o.claim for o in before if o.claim.type == "CONSULT")
    met = next((c for c in talks if reaction.own & polities((*c.source, *c.target))), None)
    told = met.target if met is not None else scene.others
    others = tuple(m for m in told if (m.of or m.id) not in reaction.own)
    if reaction.one_side(others) is None:
        return claim
    why = f"{claim.why}; aimed at the one to whom the words before are said"
    return replace(claim, target=others, why=why, score=round(claim.score - INFERRED, 2))


def _things(reaction: Reaction) -> list[int]:
    """The nouns that tell what is demanded."""
    tree, head = reaction.arguments.tree, reaction.match.head
    covered = [i for i in reaction.match.covered if i != head]
    beside = tree.children(head, "object", "oblique", "nominal")
    nouns = dict.fromkeys(i for i in (*covered, *beside) if tree.tokens[i].pos == "NOUN")
    return [i for i in nouns if i > head]


def _undone(reaction: Reaction, noun: int, before: list[Reaction]) -> Claim | None:
    """What was done that the noun tells to undo, to explain or to end."""
    tree, own = reaction.arguments.tree, reaction.own
    lemma = tree.known[noun].folded_lemma
    if lemma in FREEING:
        held = _nearest(before, _holds)
        return None if held is not None and _of_a_third(reaction, held) else held
    if lemma in EXPLAINING and not tree.children(noun, "nominal", "relative"):
        return _nearest(before, lambda c: c.type in HOSTILE and bool(own & polities(c.target)))
    if lemma in LEAVING and (tree.possessed(noun) or not tree.children(noun, "nominal")):
        return _nearest(before, lambda c: c.type in ENTERING)
    if lemma in ENDING:
        doers = {frozenset(polities(o.claim.source)) for o in before if o.claim.type == "ASSAULT"}
        if len(doers - {frozenset()}) > 1:
            return None  # both sides did it
        ended = tree.children(noun, "nominal")
        told = (same_act(reaction, i, before) for i in ended)
        return next((one for one in told if one is not None), None)
    return None


def _of_a_third(reaction: Reaction, held: Claim) -> bool:
    """ "Londres arrestó a un iraní. París pidió …": whether somebody is held who is neither of who
    demands nor of who holds him."""
    known = reaction.arguments.naming.world.actors
    of = {m.of for m in held.target if m.of in known}
    return bool(of) and of.isdisjoint(reaction.own | polities(held.source))


def _holds(claim: Claim) -> bool:
    return (claim.type, claim.mode) in HOLDING


def _nearest(before: Iterable[Reaction], fits: Callable[[Claim], bool]) -> Claim | None:
    """Such an act of the nearest sentence that tells of one as done, if it has one doer alone."""
    done = (o.claim for o in before if o.claim.status in DONE and not o.guessed)
    acts = groupby((c for c in done if fits(c)), lambda c: c.start)
    nearest = list(next(acts, (0, iter(())))[1])
    doers = {frozenset(polities(c.source)) for c in nearest}
    return nearest[0] if len(doers) == 1 and nearest[0].source else None
