"""Acts whose other side their sentence does not name → the one with whom the whole text has their
author deal: "Bangkok cerró los pasos fronterizos", where it fights Phnom Penh throughout, "Brussels
demanded the release of those arrested", in a story on Conakry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import permutations, product
from typing import NamedTuple

from dragoman.code.arguments import ASKED
from dragoman.code.athome import ABROAD
from dragoman.code.continued import PENAL, Reaction, names_nobody_but, polities, towards
from dragoman.code.foes import AT_ODDS, SENT_HOME, named
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention

FORCE = frozenset({"assault.attack", "assault.invade", "assault.aerial", "assault.drone",
                   "assault.heavy", "assault.explosives", "assault.firearms",
                   "assault.destroy"})  # fmt: skip
"""Frames of blows that those strike who are at odds."""
SEIZING = frozenset({"coerce.territory", "coerce.confiscate", "coerce.blockade"})
CLOSING, REFUSING = "coerce.restrict", "reject.refuse"
FORCES = frozenset({"mobilize.troops", "mobilize.weapons"})
PARTING = PENAL | SENT_HOME | {"sanction.withdraw"}
REFUSALS = frozenset({"reject.yield", "reject.meet", REFUSING})
AT_FOES = FORCE | SEIZING | FORCES | PARTING | REFUSALS | {CLOSING}
"""Frames of what is done to those with whom one is at odds, beside threats."""
RELIEF = frozenset({"aid.finance", "aid.relief"})
TOLD_BY_VERBS = ASKED | {"agree.offer"}
TOLD_BY_NOUNS = frozenset({"aid.arms"})
""" "Suspendió la ayuda militar"; who "armed the group" armed others than the land."""
IN_THE_LAND = TOLD_BY_VERBS | TOLD_BY_NOUNS | RELIEF | {"consult.mediate"}
"""Frames of what others do about the land that a text is about."""
SIDES = frozenset({"armed", "bloc", "org", "state"})
"""Kinds of actors that deal with one another."""
ADDRESSING = frozenset({"REQUEST", "THREATEN"})
"""Types of act whose objects are addressed, where a clause tells what they hear."""
BORDERS = word_list("code.opposite.borders")
REFUSED = word_list("code.opposite.refused")
CALLED = word_list("code.opposite.called")
UNNAMED = word_list("code.opposite.unnamed")
PARTIES = word_list("code.opposite.parties")
POWER = word_list("code.opposite.power")
REFLEXIVE = "se"
UPON = frozenset({"a", "on", "upon"})
UNSURE = frozenset({"possible", "hypothetical"})
OFTEN = 2
"""How often two must be told to be at odds, if not in the sentence or the one before."""
CLEARLY = 3
"""How much more must have been told of one than of any other with whom somebody deals."""


class Dealing(NamedTuple):
    """Who deals with whom, in which sentence, and the act that tells so."""

    one: str
    other: str
    number: int
    act: Reaction


def opposed(told: list[list[Reaction]]) -> list[list[Reaction]]:
    """The claims of each sentence, those of acts that name nobody with the one other side that the
    text as a whole tells of."""
    dealings = [d for number, each in enumerate(told) for r in each for d in _dealings(r, number)]
    hostile = [d for d in dealings if d.act.claim.type in AT_ODDS]
    return [
        [_opposed(r, number, dealings, hostile) for r in each] for number, each in enumerate(told)
    ]


def _dealings(reaction: Reaction, number: int) -> Iterator[Dealing]:
    """Who deals with whom by one act, seen from both."""
    claim = reaction.claim
    if reaction.guessed or claim.status in UNSURE:
        return
    doers, others = polities(claim.source), polities(claim.target)
    pairs = permutations(doers, 2) if doers == others else product(doers - others, others - doers)
    for one, other in pairs:
        yield Dealing(one, other, number, reaction)
        if doers != others:
            yield Dealing(other, one, number, reaction)


def _opposed(
    reaction: Reaction, number: int, dealings: list[Dealing], hostile: list[Dealing]
) -> Reaction:
    claim, known = reaction.claim, reaction.arguments.naming.world.actors
    sides = reaction.own <= known.keys() and {known[s].kind for s in reaction.own} <= SIDES
    if claim.target or not claim.source or not sides:
        return reaction
    side = _foe(reaction, number, hostile) or _land(reaction, dealings)
    if side is None or not names_nobody_but(side, reaction) or _done_to_others(reaction):
        return reaction
    whom = _named(side, reaction, dealings)
    return reaction.become(towards(claim, whom, "aimed at the other side of the text"))


def _foe(reaction: Reaction, number: int, hostile: list[Dealing]) -> str | None:
    """With whom alone, or by far most, the text has the author of a hostile act be at odds."""
    at_foes = reaction.claim.type == "THREATEN" or reaction.match.frame.id in AT_FOES
    home = reaction.arguments.naming.scene.home
    if not at_foes or (home and home[0].id in reaction.own) or not _at_somebody(reaction):
        return None
    counted = _counted(reaction, hostile)
    if not counted:
        parts = reaction.match.frame.id in PARTING and reaction.match.trigger.kind == "verb"
        parts = parts and all(reaction.kind(side) in ABROAD for side in reaction.own)
        return home[0].id if home and parts else None
    (first, most), *rest = counted.most_common(2)
    if home and counted[home[0].id] == most:
        return home[0].id
    near = any(d.other == first and number - d.number in {0, 1} for d in hostile)
    near = near and reaction.match.frame.id not in PENAL  # "Rusia, que invadió Georgia, impuso …"
    clearly = not rest or most >= CLEARLY * rest[0][1]
    return first if clearly and (near or most >= OFTEN) else None


def _land(reaction: Reaction, dealings: list[Dealing]) -> str | None:
    """The land that the text is about, where others ask, help or mediate there."""
    home, frame = reaction.arguments.naming.scene.home, reaction.match.frame.id
    if frame not in IN_THE_LAND or not home or home[0].id in reaction.own:
        return None
    noun = reaction.match.trigger.kind == "noun"
    if frame in (TOLD_BY_VERBS if noun else TOLD_BY_NOUNS) or _calls_out(reaction):
        return None
    if reaction.claim.type == "AID" and any(reaction.kind(s) == "armed" for s in reaction.own):
        return None
    counted = _counted(reaction, dealings)
    return home[0].id if counted[home[0].id] == max(counted.values(), default=0) else None


def _counted(reaction: Reaction, dealings: list[Dealing]) -> Counter[str]:
    """How often the text has those who act here deal with each other side."""
    known, own = reaction.arguments.naming.world.actors, reaction.own
    return Counter(
        d.other for d in dealings
        if d.one in own and d.other not in own and d.other in known
        and known[d.other].kind in SIDES
    )  # fmt: skip


def _done_to_others(reaction: Reaction) -> bool:
    """ "Told *foreign powers* to stop", "llamó *a sus ciudadanos* a …", "*anyone* who attacks":
    whether others are told of than states and bands, with or without a name."""
    tree, clauses, head = reaction.arguments.tree, reaction.arguments.clauses, reaction.match.head
    below = tree.children(head, "clause", "open_clause")
    home = reaction.match.frame.id in SENT_HOME  # "its ambassador"
    beside = {*(() if home else clauses.objects(head)), *tree.children(head, "indirect")}
    beside.update(i for verb in below for i in tree.children(verb, "subject"))
    addressed = set(clauses.told_to(head))
    addressed.update(i for i in tree.children(head, "oblique") if tree.marks[i] in UPON)
    if reaction.claim.type in ADDRESSING and below:
        addressed |= beside
    others = (i for i in beside | addressed if tree.lower[i] != REFLEXIVE)
    told = {j for i in others for j in tree.conjuncts(i)} - {head}
    if any(_is_somebody(reaction, i) for i in told):
        return True
    return any(tree.tokens[i].pos == "NOUN" and tree.lemmas[i] not in PARTIES for i in addressed)


def _is_somebody(reaction: Reaction, index: int) -> bool:
    """Whether a word is a name, a pronoun or a noun for a human."""
    tree, naming = reaction.arguments.tree, reaction.arguments.naming
    if tree.tokens[index].pos in {"PRON", "PROPN"} or tree.lemmas[index] in UNNAMED:
        return True
    return naming.world.calls_somebody(naming.language, tree.known[index].folded_lemma)


def _calls_out(reaction: Reaction) -> bool:
    """ "Convocó a una huelga", "ordenó retirarse": whether one calls upon or orders one's own."""
    tree, head = reaction.arguments.tree, reaction.match.head
    beside = (head, *reaction.arguments.clauses.objects(head), *tree.children(head, "oblique"))
    demand = reaction.match.frame.id in ASKED
    return demand and any(tree.lemmas[i] in CALLED for i in beside)


def _at_somebody(reaction: Reaction) -> bool:
    """Whether what is closed is a border, what is seized no power at home, and what is refused
    something that others ask or offer."""
    tree, clauses = reaction.arguments.tree, reaction.arguments.clauses
    frame, head = reaction.match.frame.id, reaction.match.head
    objects = clauses.objects(head)
    if frame == CLOSING:
        return any(tree.lemmas[i] in BORDERS for i in tree.subtree(head, within_clause=True))
    if frame == REFUSING:
        things = (*objects, *tree.children(head, "open_clause"))
        return any(tree.lemmas[i] in REFUSED for i in things)
    return frame not in SEIZING or POWER.isdisjoint(tree.lemmas[i] for i in objects)


def _named(side: str, reaction: Reaction, dealings: list[Dealing]) -> tuple[Mention, ...]:
    """The other side itself, by words that name it or one of its own."""
    home = reaction.arguments.naming.scene.home
    if home and home[0].id == side:
        return home
    return named(side, next(d.act for d in dealings if d.one in reaction.own and d.other == side))
