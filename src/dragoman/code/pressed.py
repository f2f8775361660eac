"""Who is pressed, or given time, to do what an infinitive tells."""

from __future__ import annotations

from dragoman.code.beside import preposition, reflexive
from dragoman.knowledge.lists import word_list
from dragoman.tree import NOMINAL, Tree

PRESSURE = word_list("code.pressed.pressure")
GIVING = word_list("code.pressed.giving")
TIMES = word_list("code.pressed.times")
UNTIL = frozenset({"hasta", "until", "till"})
TOWARDS = frozenset({"a", "ante", "sobre", "on", "to", "for"})
"""What stands before those whom somebody presses."""
BESIDE = ("object", "indirect", "oblique")


def pressed(tree: Tree, above: int, verb: int) -> list[int]:
    """The word above an infinitive, and the infinitive → those who are to do what it tells."""
    if "VerbForm=Inf" not in tree.tokens[verb].morph:
        return []
    return _by_noun(tree, above, verb) or _given_time(tree, above, verb)


def _by_noun(tree: Tree, above: int, verb: int) -> list[int]:
    """ "Put pressure *on Belgrade* to withdraw", "hizo un llamamiento *a Kiev* a dialogar"."""
    calls = (i for i in tree.children(above, "object") if tree.lemmas[i] in PRESSURE)
    call = next((i for i in calls if i < verb), None)
    if call is None:
        return []
    beside = (*tree.children(call, "nominal"), *tree.children(above, "oblique"))
    return [i for i in beside if i < verb and preposition(tree, i) in TOWARDS]


def _given_time(tree: Tree, above: int, verb: int) -> list[int]:
    """ "Gave *Belgrade* 48 hours to withdraw", "dio *a Belgrado* hasta el lunes para retirarse"."""
    head = tree.tokens[above].head if tree.tokens[above].pos in NOMINAL else above
    if tree.lemmas[head] not in GIVING or reflexive(tree, head):
        return []
    beside = [i for i in tree.children(head, *BESIDE) if i < verb]
    times = [i for i in beside if tree.lemmas[i] in TIMES or tree.prepositions[i] in UNTIL]
    given = (i for i in beside if i not in times and preposition(tree, i) in {"", "a"})
    return list(given) if times else []
