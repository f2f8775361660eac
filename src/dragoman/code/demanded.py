"""Whom one asks to undo, to explain or to end what was told before, where nobody is named: "Pekín
detuvo a dos canadienses. Ottawa exigió su liberación", "Warsaw demanded an apology", "called for an
end to the strikes"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from dragoman.code.answered import HOSTILE
from dragoman.code.continued import Reaction, inferred, names_nobody_but, polities, towards
from dragoman.code.jailed import FREEING
from dragoman.code.saidof import asks_you
from dragoman.code.walk import DONE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention

EXPLAINING = word_list("code.demanded.explaining")
LEAVING = word_list("code.demanded.leaving")
ENDING = word_list("code.demanded.ending")
RELEASE = "retreat.release"
HOLDING = frozenset({("COERCE", "arrest"), ("COERCE", "seize"), ("COERCE", None),
                     ("SANCTION", "convict"), ("ASSAULT", "abduct")})  # fmt: skip
"""Types and modes of acts by which somebody or something is held."""
ARREST = ("COERCE", "arrest")
ORGANS = frozenset({"COP", "GOV", "JUD", "MIL"})
"""Codes of those who arrest somebody in their own state."""
HOLDERS = frozenset({"state", "armed"})
"""Kinds of actors who hold somebody."""
HARMING = HOSTILE - {"THREATEN"}
"""Types of acts for which one answers."""
COMING = frozenset({"ASSAULT", "MOBILIZE"})
"""Types of acts by which troops come where they shall leave, beside seizing it."""
MADE = DONE | {"planned"}
"""Statuses of arrests that were made if one asks for freedom: "diverted a jet to arrest him"."""
TOWARDS = frozenset({"a", "to"})
CLAUSES = ("clause", "open_clause")


def demanded(reaction: Reaction, before: Iterable[Reaction]) -> Claim:
    """The demand, aimed at who did what it is about; of those told `before`, the nearest first."""
    claim = reaction.claim
    if claim.target or not claim.source or claim.type != "REQUEST":
        return claim
    if asks_you(reaction.arguments.tree, reaction.match.head):
        return _of_hearer(reaction, before)
    if reaction.arguments.clauses.told_to(reaction.match.head):
        return claim
    told = list(_told(before))
    for thing in _things(reaction):
        other = _undone(reaction, thing, told)
        side = reaction.one_side(other.source) if other is not None else None
        if other is None or side is None or side in reaction.own:
            continue
        if names_nobody_but(side, reaction):
            return inferred(claim, other.source, other)
    return _of_captive(reaction, told)


def released(reaction: Reaction, before: Iterable[Reaction]) -> Claim:
    """ "Demanded his release": the freeing of whom somebody holds, as told before, by him."""
    claim, match = reaction.claim, reaction.match
    theirs = match.trigger.kind == "noun" and reaction.arguments.tree.possessed(match.head)
    if match.frame.id != RELEASE or not theirs:
        return claim
    holding = list(filter(_holds, _told(before)))
    held = _nearest(holding) or _sole_captive(holding)
    if held is None or not held.target:
        return claim
    source = claim.source or (() if claim.status in DONE else held.source)
    return replace(inferred(claim, held.target, held), source=source)


def _sole_captive(holding: list[Claim]) -> Claim | None:
    """The arrest of which nobody is told to have made it, where the text tells of one captive."""
    captives = {m.id for c in holding for m in c.target}
    return holding[0] if len(captives) == 1 and all(c.target for c in holding) else None


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
    return towards(claim, others, "aimed at the one to whom the words before are said")


def _things(reaction: Reaction) -> list[int]:
    """The nouns and verbs that tell what is demanded."""
    tree, clauses, head = reaction.arguments.tree, reaction.arguments.clauses, reaction.match.head
    verbs = tree.children(head, *CLAUSES)
    things = [*clauses.objects(head), *tree.children(head, "oblique", "nominal"), *verbs]
    for verb in verbs:  # "que pidan disculpas", "que lo pongan en libertad"
        things += [*clauses.objects(verb), *tree.children(verb, "oblique")]
    return list(dict.fromkeys(j for i in things for j in tree.conjuncts(i)))


def _undone(reaction: Reaction, thing: int, told: list[Claim]) -> Claim | None:
    """What others did that the noun or verb tells to undo, to explain or to end."""
    tree = reaction.arguments.tree
    lemma, done = tree.lemmas[thing], [c for c in told if c.status in DONE]
    beside = tree.children(thing, "nominal")
    if lemma in FREEING:
        if any(tree.marks[i] in TOWARDS for i in beside[:1]):
            return None  # "a return to talks"
        held = [c for c in told if _holds(c) and not _of_a_third(reaction, c)]
        return _by_others(reaction, held)
    if lemma in EXPLAINING and not (beside or tree.children(thing, "relative")):
        return _by_others(reaction, [c for c in done if c.type in HARMING])
    if lemma in LEAVING and (tree.possessed(thing) or not beside):
        return _nearest(c for c in done if c.type in COMING or c.mode == "seize")
    if lemma in ENDING:
        kinds = _kinds(reaction, thing)
        acts = [c for c in done if c.type in kinds]
        both = len({frozenset(polities(c.source)) for c in acts}) > 1
        return None if both else _by_others(reaction, acts)
    return None


def _of_captive(reaction: Reaction, told: list[Claim]) -> Claim:
    """ "Russia detained Gershkovich. Berlin demanded the release of Gershkovich": the demand, aimed
    at whoever arrested the captive whom it names."""
    claim, tree = reaction.claim, reaction.arguments.tree
    freed = (i for i in _things(reaction) if tree.lemmas[i] in FREEING)
    beside = [j for i in freed for j in tree.children(i, "nominal")]
    captives = {m.id: m for m in reaction.arguments.naming.of_all(beside) if m.id.islower()}
    arrests = (c for c in told if (c.type, c.mode) == ARREST)
    named = ((c, captives[m.id]) for c in arrests for m in c.target if m.id in captives)
    other, held = next(named, (None, None))
    if other is None or held is None:
        return claim
    side = reaction.one_side(other.source)
    jailers = other.source if side and reaction.kind(side) in HOLDERS else _at_home(held, other)
    own = bool(reaction.own & polities(jailers))
    return inferred(claim, jailers, other) if jailers and not own else claim


def _at_home(held: Mention, arrest: Claim) -> tuple[Mention, ...]:
    """ "Soldiers detained President Bazoum in Niamey": the captive's own state, where he was
    arrested in it, and by none of another."""
    there = arrest.where is not None and arrest.where.country == held.of
    known = all(m.of is None and m.id in ORGANS for m in arrest.source)
    return (replace(held, id=held.of, of=None),) if held.of and there and known else ()


def _kinds(reaction: Reaction, ending: int) -> frozenset[str]:
    """The types of the acts that are to end: "el cese *de los ataques*", "lift *the blockade*"."""
    tree, clauses = reaction.arguments.tree, reaction.arguments.clauses
    ended = [*tree.children(ending, "nominal", "subject"), *clauses.objects(ending)]
    return HARMING.intersection(f.type for i in ended for f in reaction.arguments.named_by(i))


def _by_others(reaction: Reaction, acts: list[Claim]) -> Claim | None:
    """Of such acts the nearest that others did, of those that befell one's own if any did."""
    others = [c for c in acts if c.source and reaction.own.isdisjoint(polities(c.source))]
    return _nearest(c for c in others if reaction.own & polities(c.target)) or _nearest(others)


def _of_a_third(reaction: Reaction, held: Claim) -> bool:
    """ "Londres arrestó a un iraní. París pidió …": whether somebody is held who is neither of who
    demands nor of who holds him."""
    known = reaction.arguments.naming.world.actors
    of = {m.of for m in held.target if m.of in known}
    return bool(of) and of.isdisjoint(reaction.own | polities(held.source))


def _holds(claim: Claim) -> bool:
    return (claim.type, claim.mode) in HOLDING


def _told(before: Iterable[Reaction]) -> Iterator[Claim]:
    """The acts told as done, or as set out to be done, with their own sides."""
    return (o.claim for o in before if o.claim.status in MADE and not o.guessed)


def _nearest(acts: Iterable[Claim]) -> Claim | None:
    """The act of the nearest sentence that tells of one, if it has one doer alone."""
    nearest = list(next(groupby(acts, lambda c: c.start), (0, iter(())))[1])
    doers = {frozenset(polities(c.source)) for c in nearest}
    return nearest[0] if len(doers) == 1 and nearest[0].source else None
