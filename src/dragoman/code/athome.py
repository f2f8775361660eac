"""Blame and measures from abroad that name nobody → the land that the story is about: "La UE
expresó su preocupación", in a story on Turkey; arrests there that nobody is told to make → its
state: "Al menos 160 personas fueron detenidas"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.code.continued import (
    PENAL,
    Reaction,
    done_by,
    names_nobody_but,
    polities,
    towards,
)
from dragoman.code.walk import DONE, FORCE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention

ABROAD = frozenset({"bloc", "state"})
"""Kinds of actors that blame or punish a land from without; a body may blame anybody there."""

ARREST = "coerce.arrest"
ARRESTING = word_list("code.athome.arresting")
CAPTIVES_OF_OTHERS = frozenset({"GOV", "MIL"})
"""Codes of people whom the state itself does not arrest, unless it is told to."""

BLAMED = frozenset({"ACCUSE", "REQUEST"})
"""Types of act whose objects are what others did."""


def arrested_there(reaction: Reaction, each: list[Reaction], before: Iterable[Reaction]) -> Claim:
    """The arrest, by the state of the story if no words tell who made it, those arrested are its
    own or nobody's, and no other state tells of it nor does it blame somebody for it itself. An
    opening sentence may mean anybody: the state must have been told `before`."""
    claim, home = reaction.claim, reaction.arguments.naming.scene.home
    if claim.source or not home or reaction.match.frame.id != ARREST or claim.status not in DONE:
        return claim
    tree, told = reaction.arguments.tree, {reaction.match.head, *reaction.match.covered}
    state = home[0].id
    theirs = reaction.known(claim.target) <= {state}
    theirs = theirs and CAPTIVES_OF_OTHERS.isdisjoint(m.id for m in claim.target)
    if not theirs or ARRESTING.isdisjoint(tree.lemmas[i] for i in told):
        return claim
    above = set(tree.ancestors(reaction.match.head))
    telling = [o.claim for o in each if o.match.head in above]
    foreign = any(reaction.known(c.source) - {state} for c in telling)
    blamed = any(c.type in BLAMED and state in polities(c.source) for c in telling)
    source = told_before(home[0], claim, before)
    if foreign or blamed or not source or not names_nobody_but(state, reaction):
        return claim
    return done_by(claim, source, "arrested in the land of the story")


def told_before(home: Mention, claim: Claim, before: Iterable[Reaction]) -> tuple[Mention, ...]:
    """The state of the story, by words of an earlier sentence."""
    if home.end <= claim.start:
        return (home,)
    sides = (m for o in before for m in (*o.claim.source, *o.claim.target))
    found = next((m for m in sides if home.id in {m.id, m.of} and m.end <= claim.start), None)
    return (replace(found, id=home.id, name=home.name, of=home.of),) if found else ()


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
