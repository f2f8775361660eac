"""What one refuses or accepts → who proposed or asked it just before: "la guerrilla ofreció una
tregua, pero Lima la rechazó", "Iran offered India oil. Delhi accepted the offer"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.answered import anaphoric
from dragoman.code.continued import Reaction, inferred, polities
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim
from dragoman.tree import NOMINAL

REPLIES = frozenset({
    "reject.assist", "reject.change", "reject.yield", "reject.refuse", "reject.oppose",
    "agree.accept",
})  # fmt: skip
PROPOSALS = frozenset({"AGREE", "CONCEDE", "REQUEST"})
IT = frozenset({"lo", "la", "it"})
OFFERS = word_list("code.replied.offers")
COMPLYING = frozenset({"do", "comply", "hacer"})
"""What one refuses who refuses what he was asked: "refused to do so"."""


def replied(reaction: Reaction, told: list[Reaction]) -> Claim:
    """The reply, aimed at who made the last proposal that this sentence told before it, else at who
    made one to the one who replies; of those `told`, the nearest first."""
    claim = reaction.claim
    if claim.target or not claim.source or reaction.match.frame.id not in REPLIES:
        return claim
    near = [o.claim for o in told]
    proposals = [c for c in near if c.type in PROPOSALS and c.status != "negated" and c.source]
    here = [c for c in proposals if c.start == claim.start]
    if here and _by_pronoun(reaction):
        own = polities(claim.source) & polities(here[0].source)
        return claim if own else inferred(claim, here[0].source, here[0])
    named = _names_offer(reaction)
    bare = reaction.match.frame.type == "REJECT" and _finite(reaction)
    if not named and (here or not bare or _objects(reaction)):
        return claim
    for other in proposals if named else _just_before(proposals, near, claim):
        own, asked = polities(claim.source), polities(other.target)
        if own & polities(other.source):
            return claim
        if reaction.one_side(other.source) and (own & asked or (named and not asked)):
            return inferred(claim, other.source, other)
    return claim


def by_asked(reaction: Reaction, told: list[Reaction]) -> Claim:
    """ "Moscow asked Ankara to extradite him. It refused": the reply of the one to whom the
    proposal was made, where a pronoun seems to mean who made it."""
    claim, clauses = reaction.claim, reaction.arguments.clauses
    if claim.target or reaction.match.frame.id not in REPLIES:
        return claim
    if not clauses.pronouns(reaction.match.head):
        return claim
    near = [o.claim for o in told]
    proposals = [c for c in near if c.type in PROPOSALS and c.status != "negated"]
    if not _names_offer(reaction):
        near_by = [c for c in proposals if c.start == claim.start]
        near_by = near_by or _just_before(proposals, near, claim)
        proposals = [] if _objects(reaction) else near_by
    other = proposals[0] if proposals else None
    own = other is not None and polities(claim.source) == polities(other.source)
    if other is None or not own or reaction.one_side(other.target) in {None, *reaction.own}:
        return claim
    return replace(inferred(claim, other.source, other), source=other.target)


def _finite(reaction: Reaction) -> bool:
    return "VerbForm=Fin" in reaction.arguments.clauses.form(reaction.match.head)


def _just_before(proposals: list[Claim], near: list[Claim], claim: Claim) -> list[Claim]:
    """Those that stand in the sentence before, as far as that tells of any act."""
    last = max((c.start for c in near if c.start < claim.start), default=-1)
    return [c for c in proposals if c.start == last]


def _objects(reaction: Reaction) -> bool:
    """Whether the words tell what is refused, but by "it", or "to do so"."""
    tree, head = reaction.arguments.tree, reaction.match.head
    told = (i for i in reaction.arguments.clauses.objects(head) if tree.lower[i] not in IT)
    clauses = tree.children(head, "clause", "open_clause")
    return any(told) or any(tree.lemmas[i] not in COMPLYING for i in clauses)


def _by_pronoun(reaction: Reaction) -> bool:
    """Whether nothing but a pronoun tells what is refused."""
    tree, head, clauses = reaction.arguments.tree, reaction.match.head, reaction.arguments.clauses
    named = (i for i in clauses.objects(head) if tree.tokens[i].pos in NOMINAL - {"PRON"})
    return clauses.clitic(head) in IT and not any(named)


def _names_offer(reaction: Reaction) -> bool:
    """ "Turned the offer down": whether the object only names what was proposed before."""
    tree, objects = reaction.arguments.tree, reaction.arguments.clauses.objects(reaction.match.head)
    offers = [i for i in objects if tree.known[i].folded_lemma in OFFERS]
    return bool(offers) and anaphoric(reaction)
