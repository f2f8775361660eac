"""Whose war, fight or offensive it is with which somebody helps another."""

from __future__ import annotations

from dragoman.code.beside import preposition
from dragoman.code.clauses import Clauses
from dragoman.code.naming import Naming
from dragoman.records import Mention

SENT = frozenset({"MIL", "UAF"})
"""Those who are sent, and helped by nobody."""


def helped(below: int, verb: int, clauses: Clauses, naming: Naming) -> tuple[Mention, ...]:
    """ "Supplies Russia with drones for its war", "sent troops to Russia to support its war": those
    who are helped by the verb with what the noun below names."""
    tree, helping = naming.tree, naming.grammar.helping
    above = tree.head(verb)
    backed = tree.tokens[below].role == "object" and tree.head(below) == verb
    if backed and above is not None and "VerbForm=Inf" in tree.tokens[verb].morph:
        verb = above
    marked = preposition(tree, below) in {"para", "en", "for", "in", "with"} or backed
    if tree.tokens[verb].lemma not in helping or not marked:
        return ()
    beside = [*tree.children(verb, "object", "indirect", "oblique"), *clauses.objects(verb)]
    held = [i for i in tree.children(verb, "object") if verb < i < below]
    beside += [c for i in held for c in tree.children(i, "nominal", "compound")]
    given = (i for i in beside if verb < i < below and preposition(tree, i) in {"", "a", "to"})
    found = naming.of_all(given, deep=False)
    sent = any(m.id in SENT for m in found) and not backed  # "sent troops to Mali for its war"
    return () if sent else tuple(m for m in found if m.id not in SENT)
