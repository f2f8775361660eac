"""What one refuses or accepts by a pronoun alone → who proposed or asked it just before: "la
guerrilla ofreció una tregua, pero Lima la rechazó"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.code.continued import Reaction, inferred, polities
from dragoman.records import Claim
from dragoman.tree import NOMINAL

REPLIES = frozenset({
    "reject.assist", "reject.change", "reject.yield", "reject.refuse", "reject.oppose",
    "agree.accept",
})  # fmt: skip
PROPOSALS = frozenset({"AGREE", "CONCEDE", "REQUEST"})
IT = frozenset({"lo", "la", "it"})


def proposed(reaction: Reaction, near: Iterable[Claim]) -> Claim:
    """The reply, aimed at who made the last proposal that this sentence told before it."""
    claim, clauses = reaction.claim, reaction.arguments.clauses
    if claim.target or not claim.source or reaction.match.frame.id not in REPLIES:
        return claim
    head, tree = reaction.match.head, reaction.arguments.tree
    named = (i for i in clauses.objects(head) if tree.tokens[i].pos in NOMINAL - {"PRON"})
    if clauses.clitic(head) not in IT or any(named):
        return claim
    for other in near:
        if other.start != claim.start or other.type not in PROPOSALS or other.status == "negated":
            continue
        own = polities(claim.source) & polities(other.source)
        return inferred(claim, other.source, other) if other.source and not own else claim
    return claim
