"""Which act told before a reaction answers, and so at whom it is aimed: "Tokio condenó el
lanzamiento", "un paso que Varsovia calificó de provocación"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dragoman.code.continued import Reaction, inferred, polities
from dragoman.code.walk import DONE, FORCE
from dragoman.records import Claim, Mention

HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
FRIENDLY = frozenset({"AID", "AGREE", "SUPPORT", "COOPERATE", "CONCEDE"})
UNTOLD = frozenset({"negated", "possible", "hypothetical"})
"""Statuses of acts that nobody reacts to."""
DEALT = frozenset({"AID", "AGREE", "COOPERATE"})
ANSWERED: dict[str, frozenset[str]] = {
    "ACCUSE": HOSTILE | DEALT,
    "SUPPORT": FRIENDLY,
    "REJECT": frozenset({"ACCUSE", "REQUEST", "THREATEN"}),
    "THREATEN": HOSTILE | {"ACCUSE"},
}
"""Type of a reaction → the types of the acts that it may answer."""
BLAMING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
"""Reactions to a deed that are aimed at its doer, not at whom it hit or helped."""
DECIDED = FRIENDLY | {"SANCTION", "RETREAT", "MOBILIZE", "COERCE"}
"""What is called a decision or a step that others approve."""
THANKS = "support.thank"
AT_ONESELF = frozenset({"SUPPORT", "REJECT", "THREATEN"})
"""Reactions to what was done to the one who reacts; anybody may condemn."""
ABOUT = frozenset({"contra", "de", "por", "ante", "sobre", "against", "of", "over", "about"})
"""Before what a reaction is about, where that is no object."""
ANAPHORIC = ("Definite=Def", "PronType=Dem")


def answering(reaction: Reaction, near: list[Claim], lead: list[Claim]) -> Claim:
    """The reaction, aimed at who did what it answers: of the acts told just before (`near`, the
    nearest first) or, where none of them is meant, of those with which the article opens."""
    for grounds in _grounds(reaction, near, lead):
        for other in grounds:
            if not _answered(reaction, other):
                continue
            doer = _known(reaction, other.source)
            if other.source and not doer and reaction.claim.type in BLAMING:
                return reaction.claim  # somebody did it whom nobody knows
            if doer and not polities(reaction.claim.source) & polities(doer):
                return inferred(reaction.claim, doer, other)
    return reaction.claim


def _grounds(reaction: Reaction, near: list[Claim], lead: list[Claim]) -> Iterator[list[Claim]]:
    """The acts that may be meant, the likeliest first: what the text itself tells, or who reacts,
    comes before what another claims."""
    if _apposed(reaction):
        start = reaction.arguments.tree.tokens[0].start
        yield [c for c in near if c.trigger.start >= start]
        return
    own = polities(reaction.claim.source)
    told = [c for c in near if not c.said_by or own & polities(c.said_by)]
    said = [c for c in near if c not in told]
    opening = lead if _named(reaction) else []
    yield _same_noun(reaction, [c for c in told if _meant(reaction, c)])
    if _decided(reaction):
        yield [c for c in told if _meant(reaction, c)]
        for acts in (told, opening, said):
            yield [c for c in acts if _blamable(reaction, c)]
        return
    for meant in (_meant, _by_force):
        for acts in (told, opening, said):
            yield [c for c in acts if meant(reaction, c)]


def _named(reaction: Reaction) -> bool:
    """Whether the words name what is reacted to, if only as a decision or by what one feels."""
    return _decided(reaction) or bool(kinds_of(reaction)) or _mere_feeling(reaction)


def _decided(reaction: Reaction) -> bool:
    """Whether the object is only called a decision or a step, which any act may be."""
    tree, decisions = reaction.arguments.tree, reaction.arguments.grammar.decisions
    objects = reaction.arguments.clauses.objects(reaction.match.head)
    return any(tree.tokens[i].lemma in decisions for i in objects)


def _apposed(reaction: Reaction) -> bool:
    """ "…, un paso que Georgia calificó de anexión": whether the clause says more of what the
    sentence has just told, by a noun that only takes it up."""
    tree, head = reaction.arguments.tree, reaction.match.head
    noun = tree.head(head) if tree.tokens[head].role == "relative" else None
    if noun is None or tree.tokens[noun].lemma not in reaction.arguments.grammar.decisions:
        return False
    articles = [tree.tokens[i].morph for i in tree.children(noun, "determiner")]
    return not any("Definite=Def" in morph for morph in articles)


def _same_noun(reaction: Reaction, before: list[Claim]) -> list[Claim]:
    """Of the acts told before, those that are called by the object's own noun ("the raid")."""
    tree = reaction.arguments.tree
    nouns = [tree.lower[i] for i in reaction.arguments.clauses.objects(reaction.match.head)]
    return [c for c in before if any(n in c.trigger.text.lower().split() for n in nouns)]


def _answered(reaction: Reaction, other: Claim) -> bool:
    """Whether an act is of a type and a status to which one so reacts, and at whom."""
    claim, own = reaction.claim, polities(reaction.claim.source)
    ones_own_word = other.status == "possible" and bool(own & polities(other.said_by))
    if other.status in UNTOLD and not ones_own_word:
        return False
    if _apposed(reaction):
        return other.type != "STATE"
    approved = _approves(reaction)
    if other.type not in _answerable(reaction, approved=approved):
        return False
    if (approved or _mere_feeling(reaction)) and other.status not in DONE:
        return False
    hit = bool(own & polities(other.target))
    return hit or approved or claim.type not in AT_ONESELF


def _answerable(reaction: Reaction, *, approved: bool) -> frozenset[str]:
    """The types of acts to which one so reacts; what is approved by its name may be any."""
    kinds = frozenset(kind for kind, _ in kinds_of(reaction))
    kinds = DECIDED if _decided(reaction) else kinds
    return kinds if approved else ANSWERED[reaction.claim.type]


def _meant(reaction: Reaction, other: Claim) -> bool:
    """Whether an act is of the kind that the object names: "el ataque" is no threat."""
    kinds = kinds_of(reaction)
    if not kinds:
        return _blamable(reaction, other)
    modes = {mode for kind, mode in kinds if kind == other.type}
    if reaction.claim.type == "ACCUSE" and other.type == "AGREE" and other.source != other.target:
        return False
    return other.mode in modes or (bool(modes) and None in {other.mode, *modes})


def _blamable(reaction: Reaction, other: Claim) -> bool:
    """Whether an act may be blamed whose kind nobody names: a pact, no promise and no consent;
    what happened, not what another warned of."""
    if reaction.claim.type != "ACCUSE":
        return True
    return other.type != "THREATEN" and (other.type != "AGREE" or other.source == other.target)


def _by_force(reaction: Reaction, other: Claim) -> bool:
    """Whether an act of force may be what the object calls otherwise: a raid on an embassy is "la
    incursión"."""
    return other.type in FORCE and any(kind in FORCE for kind, _ in kinds_of(reaction))


def kinds_of(reaction: Reaction) -> set[tuple[str, str | None]]:
    """Types and modes of the acts that the object of a reaction may name."""
    return {
        (frame.type, frame.mode)
        for i in reaction.arguments.clauses.objects(reaction.match.head)
        for frame in reaction.arguments.named_by(i)
        if frame.type != reaction.claim.type
    }


def _mere_feeling(reaction: Reaction) -> bool:
    """ "Expresó su grave preocupación": whether nothing tells about what."""
    objects = reaction.arguments.clauses.objects(reaction.match.head)
    return bool(objects) and reaction.match.covered.issuperset(objects)


def _approves(reaction: Reaction) -> bool:
    """ "Washington respaldó la decisión", "celebró el acuerdo": whether it is of what anybody may
    approve, done to the one who does or not."""
    if reaction.claim.type != "SUPPORT" or reaction.match.frame.id == THANKS:
        return False
    return not _mere_feeling(reaction) and _named(reaction)


def _known(reaction: Reaction, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those of whom more is known than their trade."""
    actors = reaction.arguments.naming.world.actors
    return tuple(m for m in mentions if m.of or m.id in actors or not m.id.isupper())


def anaphoric(reaction: Reaction) -> bool:
    """Whether the object is a thing told before ("el lanzamiento", "esa decisión") that the
    sentence says no more of, or there is no object."""
    tree, head = reaction.arguments.tree, reaction.match.head
    if reaction.match.trigger.kind != "verb":
        return False
    if clauses := tree.children(head, "clause", "open_clause"):
        return all(_labels(reaction, i) for i in clauses)
    objects = [
        i for i in reaction.arguments.clauses.objects(head)
        if tree.tokens[i].pos in {"NOUN", "PROPN", "VERB", "ADJ"}
    ]  # fmt: skip
    beside = tree.children(head, "object", "oblique")
    if not objects and any(tree.prepositions[i] in ABOUT for i in beside):
        return False  # "alertó contra cualquier injerencia"
    return all(_told(reaction, i) for i in objects)


def _labels(reaction: Reaction, verb: int) -> bool:
    """ "Lo que definió como una decisión cínica": what was told before, by another name."""
    tree = reaction.arguments.tree
    first = min(tree.subtree(verb))
    opening = (*tree.lower[max(0, first - 1) : first + 2], "", "")
    free = "what" in opening[:2] or ("lo", "que") in pairwise(opening)
    return free and tree.tokens[verb].lemma in reaction.arguments.grammar.labelling


def _told(reaction: Reaction, noun: int) -> bool:
    tree, head = reaction.arguments.tree, reaction.match.head
    if tree.lower[noun - 1 : noun] == ("lo",) or "lo" in (
        tree.lower[i] for i in tree.children(noun, "determiner")
    ):
        return True  # "calificó lo ocurrido de crimen"
    morphs = [tree.tokens[c].morph for c in tree.children(noun, "determiner")]
    definite = any(mark in morph for morph in morphs for mark in ANAPHORIC)
    feeling = noun in reaction.match.covered  # "expresó su inquietud"
    besides = [
        i for i in tree.children(noun, "nominal", "relative", "clause")
        if i != head and not _says_more(reaction, i)
    ]  # fmt: skip
    besides = [i for i in besides if i not in reaction.match.covered]  # "calificó de violación"
    above = tree.tokens[head].role == "relative" and tree.head(head) == noun
    return (definite or feeling or above) and not besides


def _says_more(reaction: Reaction, clause: int) -> bool:
    """ "Condenó los bombardeos, que tachó de …": a clause in which the same one goes on."""
    clauses = reaction.arguments.clauses
    own = reaction.arguments.tree.children(clause, "subject")
    return clauses.relative(clause)[0] not in {"", "subject"} and not [
        i for i in own if not clauses.relative_pronoun(i)
    ]
