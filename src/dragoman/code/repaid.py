"""Who did that which another repays or is driven to answer in the same sentence: "fired shells
after North Korea shot at its post", "launched a missile, prompting Tokyo to protest"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.aftermath import comes_before
from dragoman.code.continued import Reaction, inferred, polities
from dragoman.code.walk import DONE
from dragoman.knowledge.lists import word_list
from dragoman.records import Claim, Mention

PROMPTING = word_list("code.repaid.prompting")
ANSWERS = frozenset({"ACCUSE", "REJECT", "SANCTION", "THREATEN"})
"""Types of act to which what another does drives somebody."""
STRUCK_BACK = frozenset({"ASSAULT"})


def repaid(reaction: Reaction, each: list[Reaction]) -> Claim:
    """The claim, aimed at who did what it answers, if nobody is told at whom it is aimed."""
    claim = reaction.claim
    if claim.target or not claim.source:
        return claim
    if claim.type in ANSWERS:
        doers = _but(reaction, _prompter(reaction))
        return claim if not doers else _aimed(claim, doers, "the one whose act prompted it")
    if claim.type not in STRUCK_BACK:
        return claim
    for other in each:
        told = other.claim
        struck = told.type in STRUCK_BACK and told.status in DONE and comes_before(reaction, other)
        hit = not told.target or bool(polities(told.target) & reaction.own)
        side = other.one_side(told.source) if struck and hit else None
        if side and side not in reaction.own:
            return inferred(claim, told.source, told)
    return claim


def _aimed(claim: Claim, doers: tuple[Mention, ...], why: str) -> Claim:
    return replace(claim, target=doers, why=f"{claim.why}; aimed at {why}")


def _but(reaction: Reaction, doers: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(m for m in doers if (m.of or m.id) not in reaction.own)


def _prompter(reaction: Reaction) -> tuple[Mention, ...]:
    """ "Launched a missile, prompting Tokyo to protest": who does what drives another to act."""
    arguments, head = reaction.arguments, reaction.match.head
    tree, verb = arguments.tree, arguments.tree.head(head)
    role = tree.tokens[head].role
    if verb is None or role not in {"open_clause", "clause"} or tree.lemmas[verb] not in PROMPTING:
        return ()
    named = arguments.naming.of_all(arguments.clauses.subjects(verb), deep=False)
    return named or tuple(
        m for i in arguments.clauses.subjects(verb) for m in arguments.further.doers(i)
    )
