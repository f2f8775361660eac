"""Blame and measures from abroad that name nobody → the land that the story is about: "La UE
expresó su preocupación", in a story on Turkey."""

from __future__ import annotations

from dragoman.code.continued import PENAL, Reaction, names_nobody_but, towards
from dragoman.code.walk import DONE, FORCE
from dragoman.records import Claim

ABROAD = frozenset({"bloc", "state"})
"""Kinds of actors that blame or punish a land from without; a body may blame anybody there."""


def of_the_story(reaction: Reaction) -> Claim:
    """The claim, aimed at the land of the story if another state blames or punishes and the words
    tell of nobody and of no act of force."""
    claim, scene = reaction.claim, reaction.arguments.naming.scene
    blames = claim.type == "ACCUSE" and claim.mode != "investigate"
    blames = blames and reaction.match.trigger.kind != "noun"
    if claim.target or not scene.home or not (blames or reaction.match.frame.id in PENAL):
        return claim
    home, known = scene.home[0].id, reaction.arguments.naming.world.actors
    without = all(s in known and known[s].kind in ABROAD and s != home for s in reaction.own)
    if not reaction.own or not without or claim.status not in DONE:
        return claim
    if not names_nobody_but(home, reaction) or _tells_of_others(reaction) or _of_force(reaction):
        return claim
    return towards(claim, scene.home, "aimed at the land of the story")


def _tells_of_others(reaction: Reaction) -> bool:
    """ "Atribuyó los desmanes a agitadores": whether the words behind the verb name anybody."""
    tree, named = reaction.arguments.tree, reaction.arguments.naming.scene.by_token
    head, starts = reaction.match.head, {m.start for m in reaction.claim.source}
    behind = (i for i in tree.subtree(head) if i > head and i in named)
    return any(m.start not in starts for i in behind for m in named[i].mentions)


def _of_force(reaction: Reaction) -> bool:
    """ "Condenó el ataque": whether it is about what somebody has done there, who is no state."""
    arguments = reaction.arguments
    objects = arguments.clauses.objects(reaction.match.head)
    return any(frame.type in FORCE for i in objects for frame in arguments.named_by(i))
