"""Who holds those whose freedom somebody asks for: "exigió la liberación de dos franceses presos en
Irán", "called for the release of a reporter jailed in Russia"."""

from __future__ import annotations

from dragoman.code.clauses import Clauses
from dragoman.code.mentions import but_for
from dragoman.code.triggers import Match
from dragoman.knowledge.lists import word_list
from dragoman.records import Mention

FREEING = word_list("code.jailed.freeing")
JAILED = word_list("code.jailed.held")
WHERE = frozenset({"en", "in", "por", "by"})


def jailers(match: Match, clauses: Clauses, asking: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The states in which they are held, or by which, other than who is known to ask for it."""
    tree, naming = clauses.tree, clauses.naming
    if match.frame.type != "REQUEST" or not asking:
        return ()
    asked = [*clauses.objects(match.head), *tree.children(match.head, "oblique")]
    told = (tree.subtree(i) for i in asked)
    freed = [beside for beside in told if any(tree.lemmas[i] in FREEING for i in beside)]
    held = (i for beside in freed for i in beside if tree.lemmas[i] in JAILED)
    behind = (i + 1 for i in held if i + 2 < len(tree.tokens) and tree.lower[i + 1] in WHERE)
    jails = [head for i in behind if (head := tree.head(i)) is not None]
    at = (naming.scene.by_token.get(i) for i in jails)
    found = naming.of_all(jails) or tuple(m for one in at if one is not None for m in one.mentions)
    return but_for(tuple(m for m in found if naming.is_state(m)), asking)
