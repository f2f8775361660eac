"""Those who do something together, though not all of them are its subject: "A y B, junto con C,
anunciaron", "Biden recibió a Kishida y a Marcos"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.tree import Tree

ALONGSIDE = word_list("resolve.company.alongside")
MEETING = word_list("resolve.company.meeting")
MET = frozenset({"a", "con", "with", ""})
FEWEST = 3


def company_of(
    tree: Tree, references: tuple[Reference, ...], doing: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Those of whom the sentence is about, with those beside them and those whom they meet, if
    they are three or more; else nobody."""
    verb, named = tree.root, {r.head: r for r in references if r.kind not in {"place", "voice"}}
    if not doing:
        return ()
    subjects = tree.children(verb, "subject")
    beside = tree.children(verb, "oblique", "object", "nominal", "indirect")
    around = [*beside, *(c for s in subjects for c in tree.children(s, "nominal", "oblique"))]
    joined = [i for i in around if tree.prepositions[i] in ALONGSIDE]
    if tree.lemmas[verb] in MEETING:
        joined += [i for i in beside if tree.marks[i] in MET]
    more = (named.get(c) for i in joined for c in tree.conjuncts(i))
    every = (*doing, *(m for r in more if r is not None for m in r.mentions))
    found = {m.of or m.id: m for m in every}
    return tuple(found.values()) if len(found) >= FEWEST and len(found) > len(doing) else ()
