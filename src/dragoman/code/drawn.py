"""At whom an act is aimed that tells it only by what they did or have to do: "el arresto de un
preso por Irán suscitó críticas de la UE", "sanctions until Russia withdraws"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dragoman.code.arguments import Arguments
from dragoman.code.mentions import but_for
from dragoman.code.triggers import Match
from dragoman.records import Claim, Mention

DRAWN = frozenset({"accuse.draw", "accuse.anger"})
"""Frames of acts that anger others: of those who are blamed for them."""
UNTIL = frozenset({"hasta", "until"})


def drawn(
    match: Match, claim: Claim, beside: Iterable[tuple[Match, Claim]], arguments: Arguments
) -> Claim:
    """The claim with its target, given the other acts of the sentence with their claims."""
    aimed: tuple[Mention, ...] = ()
    if claim.target:
        return claim
    if match.frame.type == "SANCTION":
        aimed = _awaited(match, arguments)
    elif match.frame.id in DRAWN:
        things = arguments.subjects(match.head)
        did = (c.source for m, c in beside if m.head in things and c.source)
        aimed = next(did, ())
    aimed = but_for(aimed, claim.source)
    return replace(claim, target=aimed) if aimed else claim


def _awaited(match: Match, arguments: Arguments) -> tuple[Mention, ...]:
    """Until who does something a measure holds."""
    tree, verb = arguments.tree, match.head
    above = tree.head(verb) if match.trigger.kind == "noun" else None
    clauses = [c for i in (verb, above) if i is not None for c in tree.children(i, "adverbial")]
    until = [i for i in clauses if not UNTIL.isdisjoint(tree.lower[c] for c in tree.children(i))]
    return arguments.naming.of_all([s for i in until for s in arguments.subjects(i)], deep=False)
