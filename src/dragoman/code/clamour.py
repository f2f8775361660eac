"""What the people of a land demand of nobody that is named, and against what of its rulers they
march → its state: "Miles marcharon contra el decreto", "students demanded early elections"."""

from __future__ import annotations

from dragoman.code.athome import told_before
from dragoman.code.continued import Reaction, backwards, names_nobody_but, towards
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim

PEOPLE = frozenset({"AGR", "CVL", "EDU", "LAB", "OPP"})
"""Codes of those whose demands go to who governs them."""
DEMANDS = frozenset({"request.change", "request.yield"})
RULED = word_list("code.clamour.ruled")
AGAINST = frozenset({"contra", "against", "over"})


def clamoured(told: list[list[Reaction]]) -> list[list[Reaction]]:
    """The claims of each sentence, those by which the people of the story's land demand or protest
    aimed at its state, if that governs what they are about and the words name nobody else."""
    found: list[list[Reaction]] = []
    for each in told:
        demands = [r.become(_of_rulers(r, found)) for r in each]
        found.append([r.become(_for_demand(r, demands)) for r in demands])
    return found


def _of_rulers(reaction: Reaction, before: list[list[Reaction]]) -> Claim:
    """The demand, or the protest against something, aimed at the state that governs it, as told in
    the sentences `before`."""
    claim, home = reaction.claim, reaction.arguments.naming.scene.home
    demand = reaction.match.frame.id in DEMANDS and reaction.match.trigger.kind == "verb"
    if claim.target or not home or not (demand or claim.type == "PROTEST"):
        return claim
    if not _its_people(reaction, home[0].id) or not names_nobody_but(home[0].id, reaction):
        return claim
    tree, clauses, head = reaction.arguments.tree, reaction.arguments.clauses, reaction.match.head
    if demand:
        things = [*clauses.objects(head), *tree.children(head, "oblique")]
    else:
        beside = tree.children(head, "oblique", "nominal")
        things = [i for i in beside if tree.prepositions[i] in AGAINST]
    told = {j for i in things for j in tree.subtree(i)}
    if RULED.isdisjoint(tree.lemmas[i] for i in told):
        return claim
    state = told_before(home[0], claim, backwards(before))
    return towards(claim, state, "aimed at who governs the land of the story") if state else claim


def _its_people(reaction: Reaction, state: str) -> bool:
    """Whether they are people, and of no other land."""
    people = {m.id for m in reaction.claim.source}
    lands = reaction.known(reaction.claim.source)
    return bool(people) and people <= PEOPLE and lands <= {state}


def _for_demand(protest: Reaction, beside: list[Reaction]) -> Claim:
    """ "Se manifestaron *para exigir la dimisión* del presidente": aimed as what is demanded."""
    claim, tree = protest.claim, protest.arguments.tree
    if claim.type != "PROTEST" or claim.target or not claim.source:
        return claim
    below = set(tree.subtree(protest.match.head))
    for other in beside:
        asks = other.claim.type == "REQUEST" and other.match.head in below
        if asks and other.claim.target and other.claim.source == claim.source:
            return towards(claim, other.claim.target, f"for “{other.claim.trigger.text}”")
    return claim
