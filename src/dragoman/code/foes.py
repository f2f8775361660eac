"""Threats and measures that name nobody → the one against whom the text tells of others: "Nueva
Delhi suspendió el tratado", where it accused Islamabad before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dragoman.code.answered import HOSTILE, UNTOLD
from dragoman.code.continued import PENAL, Reaction, inferred, names_nobody_but, polities
from dragoman.code.walk import DONE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention

AT_ODDS = HOSTILE | {"ACCUSE"}
"""Types of act that make foes of who does them and who suffers them."""
OPEN = frozenset({"SANCTION", "THREATEN"})
"""Types of act that are done to somebody, though nobody is named."""
SENT_HOME = frozenset({"sanction.expel", "sanction.recall"})
DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Types of acts for which measures are taken."""
AT_HOME = frozenset({"curfew", "martial-law", "restrict"})
"""Modes of coercion for which others take no measures."""
RECOGNISED = "support.recognise"
PARTING = SENT_HOME | {"sanction.relations"}
"""Frames of how one parts with who recognises whom one does not."""
IMPOSED = "sanction.impose"
ANSWERS = word_list("code.foes.answers")
DOING = ("subject", "other")
"""Roles of an English pronoun that acts."""
KNOWN = frozenset({"armed", "org", "state"})
"""Kinds of actors that threaten and are threatened."""
BLAMING = frozenset({"ACCUSE", "SANCTION", "THREATEN"})
SEVERAL = 2
"""How often somebody must have been blamed to be whom one more is against."""
PLAINLY = 3
"""How much more must have been told of one foe than of another."""


def against_foe(reaction: Reaction, before: list[Reaction]) -> Claim:
    """The claim, aimed at the one foe that its author has in the text so far, if it has one."""
    claim = reaction.claim
    own = reaction.one_side(claim.source)
    if claim.target or own is None or not _open(reaction) or _told_twice(reaction, before):
        return claim
    ties = [(side, other) for other in before for side in _tied(own, other)]
    blamed = [] if ties else [(s, o) for o in before for s in _blamed(own, o)]
    deeds = [] if ties else [(s, o) for o in before for s in _did(own, o, reaction)]
    for told, enough in ((ties, 1), (blamed, SEVERAL), (deeds, 1)):
        counted = Counter(side for side, _ in told).most_common(2)
        if not counted or counted[0][1] < enough:
            continue
        if len(counted) > 1 and counted[0][1] < PLAINLY * counted[1][1]:
            continue
        foe = counted[0][0]
        other = next(other for side, other in told if side == foe)
        if names_nobody_but(foe, reaction):
            return inferred(claim, named(foe, other), other.claim)
    return claim


def _open(reaction: Reaction) -> bool:
    """Whether the act is one that is done to somebody, who is not told."""
    if reaction.claim.type == "THREATEN":
        addressed = set(reaction.arguments.clauses.objects(reaction.match.head))
        return not _of_others(reaction) and addressed <= reaction.match.covered
    return reaction.match.frame.id in PENAL | SENT_HOME or of_them(reaction)


def of_them(reaction: Reaction) -> bool:
    """ "«They have insulted us», the minister said": whether somebody's own words blame those of
    whom a pronoun alone tells."""
    if reaction.claim.type != "ACCUSE" or not reaction.claim.quote:
        return False
    tree, told = reaction.arguments.tree, reaction.match.covered | {reaction.match.head}
    return any(tree.lower[i] == "they" for one in told for i in tree.children(one, *DOING))


def _told_twice(reaction: Reaction, before: list[Reaction]) -> bool:
    """Whether the words are part of an act of its kind that the sentence tells already ("adopted a
    package of sanctions on Russia")."""
    start, end = reaction.claim.trigger.start, reaction.claim.trigger.end
    return any(
        o.claim.type == reaction.claim.type
        and o.claim.trigger.start < end and start < o.claim.trigger.end
        for o in before
    )  # fmt: skip


def _of_others(reaction: Reaction) -> bool:
    """ "Avisó de que millones pagarán el precio": a warning of what others do or suffer."""
    tree, named = reaction.arguments.tree, reaction.arguments.naming.scene.by_token
    clauses = tree.children(reaction.match.head, "clause")
    subjects = [i for verb in clauses for i in tree.children(verb, "subject")]
    others = (i for i in subjects if i not in named and tree.tokens[i].lemma not in ANSWERS)
    return any(tree.tokens[i].pos == "NOUN" for i in others)


def _tied(own: str, other: Reaction) -> Iterator[str]:
    """With whom an act told before sets one at odds, whoever of the two did it."""
    claim = other.claim
    if claim.type not in AT_ODDS or claim.status in UNTOLD or other.guessed:
        return
    doers, others = polities(claim.source), polities(claim.target)
    for mine, theirs in ((doers, others), (others, doers)):
        if own in mine and own not in theirs:
            yield from (side for side in theirs if _known(side, other))


def _blamed(own: str, other: Reaction) -> Iterator[str]:
    """Whom another than this one blames, threatens or punishes by an act told before."""
    claim = other.claim
    if claim.type not in BLAMING or claim.status in UNTOLD or other.guessed:
        return
    doers, others = polities(claim.source), polities(claim.target)
    if own not in others and doers:
        yield from (side for side in others if _known(side, other))


def _did(own: str, other: Reaction, reaction: Reaction) -> Iterator[str]:
    """Who did what a state punishes or threatens for, as the text itself told in an earlier
    sentence: struck, seized or moved forces."""
    claim, told = other.claim, other.arguments.tree is not reaction.arguments.tree
    parted = other.match.frame.id == RECOGNISED and reaction.match.frame.id in PARTING
    if not parted and (claim.type not in DEEDS or claim.mode in AT_HOME):
        return
    if claim.status not in DONE:
        return
    if not told or claim.said_by or other.guessed or not _punishes(own, reaction):
        return
    bands = reaction.claim.type == "THREATEN" or reaction.match.frame.id == IMPOSED
    for side in polities(claim.source) - {own}:
        if _known(side, other) and (bands or other.kind(side) == "state"):
            yield side


def _punishes(own: str, reaction: Reaction) -> bool:
    """Whether it is a state that acts, a band that threatens or a body that imposes sanctions, in a
    sentence that names nobody else."""
    actors = reaction.arguments.naming.world.actors
    kind = reaction.kind(own)
    states = kind == "state" or (kind == "armed" and reaction.claim.type == "THREATEN")
    named = {m.of or m.id for r in reaction.arguments.naming.scene.references for m in r.mentions}
    others = {side for side in named - {own} if side in actors}
    return (states or reaction.match.frame.id == IMPOSED) and len(others) < SEVERAL


def _known(side: str, other: Reaction) -> bool:
    actor = other.arguments.naming.world.actors.get(side)
    return actor is not None and actor.kind in KNOWN


def named(side: str, other: Reaction) -> tuple[Mention, ...]:
    """A side of an act itself, by the words of the claim that name it or one of its own."""
    both = (*other.claim.target, *other.claim.source)
    mention = next(m for m in both if side in {m.id, m.of})
    actor = other.arguments.naming.world.actors[side]
    return (replace(mention, id=side, name=actor.name, of=actor.of),)
