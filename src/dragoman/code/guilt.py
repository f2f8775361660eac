"""Who is found guilty of what, or says that he is: the words between him and the deed."""

from __future__ import annotations

from dragoman.code.beside import preposition
from dragoman.knowledge.lists import word_list
from dragoman.tree import VERBAL, Tree

GUILT = word_list("code.guilt.guilt")
FINDING = word_list("code.guilt.finding")


def said_guilty(tree: Tree, verb: int, head: int) -> tuple[int, int] | None:
    """ "Found him guilty of killing", "declaró culpable al general de matar": the adjective, and
    the verb by which it is said of whoever did what follows."""
    above = tree.head(head)
    beside = [head, *([] if above is None else [above, *tree.children(above)])]
    told = next((i for i in beside if tree.lemmas[i] in GUILT and i < verb), None)
    judging = tree.head(told) if told is not None else None
    if told is None or judging is None or tree.lemmas[judging] not in FINDING:
        return None
    return (told, judging) if tree.tokens[judging].pos in VERBAL else None


def named_guilty(tree: Tree, told: int) -> list[int]:
    """Of whom the adjective is said, where the parser hangs him on it."""
    behind = (i for i in tree.children(told, "nominal") if preposition(tree, i) == "a")
    return [*tree.children(told, "subject"), *behind]


def judged(tree: Tree, verb: int) -> list[int]:
    """ "A court found the general guilty": whom the parser makes the subject of the adjective."""
    if tree.lemmas[verb] not in FINDING:
        return []
    told = (i for i in tree.children(verb, "clause") if tree.lemmas[i] in GUILT)
    bare = (i for i in told if not tree.children(i, "copula", "mark"))
    return [s for i in bare for s in tree.children(i, "subject")]
