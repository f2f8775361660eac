"""Acts that somebody told of and of which the next sentence says that they never were: "El diario
publicó que Irán atacó un petrolero. *No era cierto*"."""

from __future__ import annotations

from dataclasses import replace

from dragoman.code.claims import Draft
from dragoman.code.disclaimed import gainsays
from dragoman.code.walk import DONE
from dragoman.tree import Tree

TOLD = frozenset({"clause", "subject_clause"})
"""Roles of clauses that tell what somebody says."""


def without_gainsaid(drafts: list[list[Draft]], trees: list[Tree]) -> list[list[Draft]]:
    """The drafts of each sentence, those negated that the next one says are not so."""
    after: list[Tree | None] = [*trees, None][1:]
    return [
        [_negated(d, tree) for d in each] if each and then is not None and _all_of(then) else each
        for each, tree, then in zip(drafts, trees, after, strict=True)
    ]


def _all_of(tree: Tree) -> bool:
    """Whether the whole sentence says no more than that."""
    end = gainsays(tree)
    return end is not None and all(t.pos == "PUNCT" for t in tree.tokens[end:])


def _negated(draft: Draft, tree: Tree) -> Draft:
    """The draft, of an act that is told as done in what somebody says."""
    head = draft.match.head
    above = [i for i in (head, *tree.ancestors(head)) if tree.tokens[i].role in TOLD]
    if not above or draft.claim.status not in DONE:
        return draft
    why = f"{draft.claim.why}; the next sentence says that it is not so"
    return replace(draft, claim=replace(draft.claim, status="negated", why=why))
