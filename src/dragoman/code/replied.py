"""What one refuses or accepts → who proposed or asked it just before: "la guerrilla ofreció una
tregua, pero Lima la rechazó", "Iran offered India oil. Delhi accepted the offer"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.code.continued import Reaction, inferred, polities
from dragoman.code.possessors import OFFERS, TERMS
from dragoman.records import Claim
from dragoman.tree import NOMINAL

REPLIES = frozenset({
    "reject.assist", "reject.change", "reject.yield", "reject.refuse", "reject.oppose",
    "agree.accept",
})  # fmt: skip
PROPOSALS = frozenset({"AGREE", "CONCEDE", "REQUEST", "THREATEN"})
"""Types of acts by which something is put to others, who may take it or not."""
PUT = frozenset({"AGREE", "REQUEST"})
"""Of these, those that are put to whoever rejects or accepts them."""
TAKERS = frozenset({"state", "armed", "org"})
"""Kinds of actors to which one proposes something."""
IT = frozenset({"lo", "la", "los", "las", "it", "them"})
COMPLYING = frozenset({"do", "comply", "hacer"})
"""What one refuses who refuses what he was asked: "refused to do so"."""


def replied(reaction: Reaction, told: Iterable[Reaction]) -> Claim:
    """The reply, aimed at who made the proposal that it answers; of those `told`, the nearest
    first."""
    claim = reaction.claim
    if claim.target or not claim.source or reaction.match.frame.id not in REPLIES:
        return claim
    by_it = _by_pronoun(reaction)
    named = by_it or _names_offer(reaction)
    if not named and not (reaction.match.frame.type == "REJECT" and _finite(reaction)):
        return claim
    for other in _answered(reaction, told):
        own, asked = reaction.own, polities(other.target)
        if own & polities(other.source):
            return claim
        put = own & asked or (named and not asked) or (by_it and other.start == claim.start)
        if put and len(polities(other.source)) == 1:
            return inferred(claim, other.source, other)
    return claim


def with_takers(sentence: list[Reaction]) -> list[Reaction]:
    """ "Ukraine proposed a truce, but Russia rejected it": the proposals of a sentence that name
    nobody, as put to the one who takes them or not."""
    replies = [r for r in sentence if r.match.frame.id in REPLIES and _by_pronoun(r)]
    return [_put_to_taker(each, replies) for each in sentence]


def _put_to_taker(proposal: Reaction, replies: list[Reaction]) -> Reaction:
    claim = proposal.claim
    if claim.target or not claim.source or claim.type not in PUT:
        return proposal
    for reply in replies:
        side, after = reply.one_side(reply.claim.source), reply.match.head > proposal.match.head
        taker = side is not None and reply.kind(side) in TAKERS and side not in proposal.own
        if taker and after and polities(reply.claim.target) == proposal.own:
            return proposal.become(inferred(claim, reply.claim.source, reply.claim), guessed=True)
    return proposal


def by_asked(reaction: Reaction, told: Iterable[Reaction]) -> Claim:
    """ "Moscow asked Ankara to extradite him. It refused": the reply of the one to whom the
    proposal was made, where a pronoun seems to mean who made it."""
    claim, clauses = reaction.claim, reaction.arguments.clauses
    if claim.target or reaction.match.frame.id not in REPLIES:
        return claim
    if not clauses.pronouns(reaction.match.head):
        return claim
    other = next(iter(_answered(reaction, told)), None)
    own = other is not None and polities(claim.source) == polities(other.source)
    if other is None or not own or reaction.one_side(other.target) in {None, *reaction.own}:
        return claim
    return replace(inferred(claim, other.source, other), source=other.target)


def _answered(reaction: Reaction, told: Iterable[Reaction]) -> list[Claim]:
    """The proposals that may be meant, the nearest first: any that a noun takes up; else, where
    nothing tells what is refused, those of this sentence, or of the one before."""
    claims = [o.claim for o in told]
    proposals = [c for c in claims if c.type in PROPOSALS and c.status != "negated"]
    if _names_offer(reaction):
        lemmas = {reaction.arguments.tree.lemmas[i] for i in _things(reaction)}
        return [c for c in proposals if c.type != "THREATEN" or lemmas <= TERMS]
    if _objects(reaction) and not _by_pronoun(reaction):
        return []
    here = [c for c in proposals if c.start == reaction.claim.start]
    last = max((c.start for c in claims if c.start < reaction.claim.start), default=-1)
    return here or [c for c in proposals if c.start == last]


def _finite(reaction: Reaction) -> bool:
    return "VerbForm=Fin" in reaction.arguments.clauses.form(reaction.match.head)


def _objects(reaction: Reaction) -> bool:
    """Whether the words tell what is refused, but by "it", or "to do so"."""
    tree, head = reaction.arguments.tree, reaction.match.head
    told = (i for i in reaction.arguments.clauses.objects(head) if tree.lower[i] not in IT)
    clauses = tree.children(head, "clause", "open_clause")
    return any(told) or any(tree.lemmas[i] not in COMPLYING for i in clauses)


def _by_pronoun(reaction: Reaction) -> bool:
    """Whether nothing but a pronoun tells what is refused."""
    tree, head = reaction.arguments.tree, reaction.match.head
    said = {tree.lower[i] for i in tree.children(head, "object")}
    said.add(reaction.arguments.clauses.clitic(head) or "")
    return not IT.isdisjoint(said) and not _things(reaction)


def _names_offer(reaction: Reaction) -> bool:
    """ "Turned the offer down": whether the object only takes up what was proposed before."""
    things = _things(reaction)
    return bool(things) and all(_taken_up(reaction, i) for i in things)


def _things(reaction: Reaction) -> list[int]:
    """The nouns of what is refused or accepted."""
    tree, objects = reaction.arguments.tree, reaction.arguments.clauses.objects(reaction.match.head)
    return [i for i in objects if tree.tokens[i].pos in NOMINAL - {"PRON"}]


def _taken_up(reaction: Reaction, noun: int) -> bool:
    """ "La propuesta", "that offer", "…, propuesta que ha sido desechada", "…, a demand that he
    rejected": whether it says no more of what was proposed."""
    tree, head = reaction.arguments.tree, reaction.match.head
    apposed = tree.tokens[head].role == "relative" and tree.head(head) == noun
    described = [
        i for i in tree.children(noun, "nominal", "relative", "clause", "modifier")
        if i not in reaction.match.covered and i != head
    ]  # fmt: skip
    return tree.lemmas[noun] in OFFERS and (apposed or tree.definite(noun)) and not described
