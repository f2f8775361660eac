"""Acts of a second clause whose verb is not said again: "Francia condenó a Irán y Noruega, a
Siria"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.code.mentions import distinct, without
from dragoman.code.naming import Naming
from dragoman.code.triggers import Match
from dragoman.records import Claim, content_id

GAPPED = "gapped"


def gapped(claim: Claim, match: Match, naming: Naming) -> Iterator[Claim]:
    """The same act, of those who do it in the clauses without a verb."""
    tree = naming.tree
    if not any(token.role == GAPPED for token in tree.tokens):
        return
    for noun in tree.children(match.head, GAPPED):
        source = naming.actors(noun, deep=False)
        for reached in tree.children(noun, GAPPED):
            named = naming.actors(reached)
            thing = not tree.prepositions[reached] and tree.tokens[reached].pos == "NOUN"
            target = without(named or (claim.target if thing else ()), source)
            if not source or not (target or thing):
                continue
            both = distinct((*source, *target)) if match.frame.mutual else ()
            first, last = sorted((noun, reached))
            span = tree.span(first, last)
            yield replace(
                claim,
                id=content_id(claim.article, span.start, span.end, match.frame.id),
                trigger=span,
                source=both or source,
                target=both or target,
                when=None,
                where=None,
                amounts=(),
                obligations=(),
                why=f"{claim.why}; the verb is not said again",
            )
