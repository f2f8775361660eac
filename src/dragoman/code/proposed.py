"""What one refuses or accepts by a pronoun or by what it was alone → who proposed or asked it just
before: "la guerrilla ofreció una tregua, pero Lima la rechazó", "Hamás rechazó la propuesta"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.code.continued import Reaction, inferred, polities
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim
from dragoman.tree import NOMINAL

REPLIES = frozenset({
    "reject.assist", "reject.change", "reject.yield", "reject.refuse", "reject.oppose",
    "agree.accept",
})  # fmt: skip
PROPOSALS = frozenset({"AGREE", "CONCEDE", "REQUEST"})
OFFERS = frozenset({"agree.offer", "agree.promise"})
"""Frames of acts by which somebody proposes something, beside requests, concessions and threats."""
IT = frozenset({"lo", "la", "it"})
NAMED = word_list("code.proposed.proposals")
DEFINITE = ("Definite=Def", "PronType=Dem")


def proposed(reaction: Reaction, near: Iterable[Claim], before: Iterable[Reaction]) -> Claim:
    """The reply, aimed at who made the last proposal: of those that this sentence told (`near`),
    or, where a noun takes it up, of those told `before` it too."""
    claim, clauses = reaction.claim, reaction.arguments.clauses
    if claim.target or not claim.source or reaction.match.frame.id not in REPLIES:
        return claim
    head, tree = reaction.match.head, reaction.arguments.tree
    named = [i for i in clauses.objects(head) if tree.tokens[i].pos in NOMINAL - {"PRON"}]
    if named:
        taken_up = all(_taken_up(reaction, i) for i in named)
        acts = [r.claim for r in before if taken_up and _proposes(r)]
    elif clauses.clitic(head) in IT:
        acts = [c for c in near if c.start == claim.start and c.type in PROPOSALS]
    else:
        return claim
    own = polities(claim.source)
    other = next((c for c in acts if c.status != "negated" and _may_answer(own, c)), None)
    if other is None or not other.source or polities(claim.source) & polities(other.source):
        return claim
    return inferred(claim, other.source, other)


def _may_answer(own: set[str], proposal: Claim) -> bool:
    """Whether it was put to those who answer, or to nobody who is told of."""
    asked = polities(proposal.target)
    return not asked or bool(own & (asked | polities(proposal.source)))


def _taken_up(reaction: Reaction, noun: int) -> bool:
    """ "La propuesta", "esa oferta", "…, propuesta que ha sido desechada": whether a noun only
    takes up what was proposed before."""
    tree, head = reaction.arguments.tree, reaction.match.head
    morphs = [tree.tokens[i].morph for i in tree.children(noun, "determiner")]
    apposed = not morphs and tree.tokens[head].role == "relative" and tree.head(head) == noun
    definite = apposed or any(mark in morph for morph in morphs for mark in DEFINITE)
    described = [
        i for i in tree.children(noun, "nominal", "relative", "clause", "modifier")
        if i not in reaction.match.covered and i != head
    ]  # fmt: skip
    return tree.lemmas[noun] in NAMED and definite and not described


def _proposes(other: Reaction) -> bool:
    claim = other.claim
    words = claim.type in {"CONCEDE", "REQUEST", "THREATEN"} or other.match.frame.id in OFFERS
    return words and claim.status in {"happened", "ongoing", "promised"}
