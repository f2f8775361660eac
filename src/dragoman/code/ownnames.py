"""Who somebody is by name whom a noun tells of: "a man named Ali Hassan", "Ali Hassan, an exile
suspected of"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.tree import Scene, Tree

CALLING = word_list("code.ownnames.calling")
ACTING = frozenset({"", "subject", "por"})
NAMED = ("open_clause", "oblique", "object", "apposition")


def own_name(scene: Scene, reference: Reference) -> tuple[Mention, ...]:
    """One person whom a common noun names → the person by name, where the words beside it tell
    who that is."""
    tree, head = scene.tree, reference.head
    if reference.kind not in {"group", "polity"} or not tree.one_thing(head):
        return ()
    name = tree.head(head) if tree.tokens[head].role == "apposition" else None
    if name is not None and name < head and tree.lower[name + 1] == ",":
        return _person(scene, name)
    for verb in tree.children(head, "relative", "modifier") if reference.kind == "group" else ():
        if verb < head or tree.lemmas[verb] not in CALLING:
            continue
        if "VerbForm=Part" not in tree.tokens[verb].morph:
            continue
        for at in tree.children(verb, *NAMED):
            if at > verb and tree.marks[at] in {"", "as", "como"} and (who := _person(scene, at)):
                return who
    return ()


def those_who(tree: Tree, index: int, slot: str) -> tuple[Mention, ...]:
    """ "Police detained *those who* had marched": people, where something is done to them."""
    token, verb = tree.tokens[index], tree.head(index)
    if tree.lower[index] != "those" or token.role == "determiner" or slot in ACTING:
        return ()
    told = (i for v in tree.children(index, "relative") for i in tree.children(v, "subject"))
    acting = token.role == "subject" and (verb is None or not tree.with_be(verb))
    if acting or all(tree.lower[i] != "who" for i in told):
        return ()
    return (Mention("CVL", token.text.lower(), None, token.text, token.start, token.end),)


def _person(scene: Scene, index: int) -> tuple[Mention, ...]:
    named = scene.by_token.get(index)
    by_name = named is not None and named.kind == "person" and len(named.mentions) == 1
    return named.mentions if named is not None and by_name else ()
