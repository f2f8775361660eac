"""Whom one contradicts who denies what was said of him just before: "Canada says Indian agents
killed an activist. Delhi rejected the accusation", "…, which Tehran denies"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.code.answered import anaphoric, kinds_of
from dragoman.code.continued import Reaction, inferred, polities, towards
from dragoman.code.spoken import of_words
from dragoman.code.withact import DENIAL
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention

WHAT = word_list("code.denied.what")
PEOPLE = frozenset({"CVL", "EDU", "LAB", "MED", "REF", "REL"})
"""Codes of those whom a state does not answer: "experts say"."""
WHICH = frozenset({"which"})


def denied(reaction: Reaction, before: Iterable[Reaction]) -> Claim:
    """The denial, aimed at who said it of the one who denies; of those told `before`, the nearest
    first."""
    claim = reaction.claim
    if reaction.match.frame.id != DENIAL or not claim.source:
        return claim
    summed = _of_clause(reaction)
    accused = of_words(reaction) or any(kind == "ACCUSE" for kind, _ in kinds_of(reaction))
    if (claim.target and not summed) or not (summed or accused or _of_it(reaction)):
        return claim
    told = list(before)
    for other in told:
        accusing = _accusing(reaction.own, other)
        if accusing:
            speaker = accusing[:1]
            known = reaction.one_side(speaker) is not None and speaker[0].id not in PEOPLE
            return inferred(claim, speaker, other.claim) if known else claim
    if not accused or any(o.claim.type == "ACCUSE" for o in told) or not anaphoric(reaction):
        return claim
    return _against_speaker(reaction)


def _against_speaker(reaction: Reaction) -> Claim:
    """ "Warsaw said that Belarus pushed migrants over. Minsk rejected the charge": at the one whom
    the sentence before is about, where it tells of no such act."""
    claim, topic = reaction.claim, reaction.arguments.naming.scene.topic
    side = reaction.one_side(topic)
    if side is None or side in reaction.own or topic[0].id in PEOPLE:
        return claim
    return towards(claim, topic, "aimed at whom the sentence before is about")


def _accusing(own: set[str], other: Reaction) -> tuple[Mention, ...]:
    """Who accuses those who deny it, or says that they did something."""
    told = other.claim
    if told.type == "ACCUSE" and told.mode != "disapprove" and own & polities(told.target):
        others = tuple(m for m in told.source if own.isdisjoint({m.id, m.of}))
        return others or told.source  # of two who accuse each other, the other one
    heard = own.isdisjoint(polities(told.said_by)) and bool(own & polities(told.source))
    return told.said_by if heard else ()


def _of_clause(reaction: Reaction) -> bool:
    """ "Says Iran arms the Houthis, *which* Tehran denies": what the clause before tells."""
    tree, head = reaction.arguments.tree, reaction.match.head
    below = [i for i in tree.children(head) if tree.lower[i] in WHICH]
    objects = reaction.arguments.clauses.relative(head)[0] == "object"
    return objects and any(tree.lower[i - 1 : i] == (",",) for i in below)


def _of_it(reaction: Reaction) -> bool:
    """ "Moscow denies it", "something Moscow denies"."""
    tree, head = reaction.arguments.tree, reaction.match.head
    if tree.children(head, "clause", "open_clause"):
        return False
    above = tree.head(head) if tree.tokens[head].role == "relative" else None
    things = [*tree.children(head, "object"), *([above] if above is not None else [])]
    return any(tree.lower[i] in WHAT for i in things)
