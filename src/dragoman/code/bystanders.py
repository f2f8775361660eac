"""Who is named within what somebody backs, and is not backed himself."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dragoman.knowledge.frames import Frame
from dragoman.knowledge.lists import word_list
from dragoman.tree import NOMINAL, Tree

HOSTILE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "PROTEST", "REJECT", "SANCTION", "THREATEN"})
"""Types of act that are done against those who stand behind "against" or "on"."""
TALKS = frozenset({"AGREE", "CONSULT"})
"""Types of act that have a venue."""
AGAINST = frozenset({"against", "contra", "to", "on", "a", "sobre"})
INSIDE = frozenset({"in", "en"})
OF = frozenset({"de", "of", "by", "por"})
FACING = frozenset({"against", "contra"})
HELPING = word_list("code.bystanders.helping")
CONTESTING = word_list("code.bystanders.contesting")
ENTERING = word_list("code.bystanders.entering")
INTO = frozenset({"into", "to", "for", "of", "in", "a", "en", "de"})


def bystanders(tree: Tree, frame: Frame, types_of: Callable[[int], set[str]]) -> set[int]:
    """ "Backed the war against Iran", "praised the meeting in Geneva": where those stand against
    whom, or with whom, something is done that somebody speaks well of."""
    if frame.type != "SUPPORT":
        return set()
    found = set[int]()
    for index, words in enumerate(tree.marks):
        if _contested(tree, index):
            found |= {tree.tokens[i].start for i in tree.subtree(index)}
        kinds = HOSTILE if words in AGAINST else TALKS if words in INSIDE else None
        above = tree.head(index)
        if kinds is None or above is None:
            continue
        types = types_of(above)
        if types and types <= kinds:
            found.add(tree.tokens[index].start)
    return found


def _contested(tree: Tree, index: int) -> bool:
    """ "Backed a lawsuit against the state", "a challenge to the new law": whether it tells whom
    that is against which somebody backs."""
    above, words = tree.head(index), tree.marks[index]
    if above is None or tree.tokens[above].pos != "NOUN":
        return False
    return words in FACING or (words in AGAINST and tree.lemmas[above] in CONTESTING)


def joined(tree: Tree, is_body: Callable[[int], bool]) -> set[int]:
    """ "Vetoed its entry into NATO", "its bid for EU membership": where the body stands that
    somebody is not let into, which is not refused itself."""
    found = set[int]()
    for index, lemma in enumerate(tree.lemmas):
        above = tree.head(index)
        things = [] if above is None else [above, *tree.children(above, "object")]
        if lemma in ENTERING or not any(tree.lemmas[i] in ENTERING and i < index for i in things):
            continue
        marked = tree.marks[index] in INTO or tree.tokens[index].role == "compound"
        if marked and is_body(index):
            found |= {tree.tokens[i].start for i in tree.subtree(index)}
    return found


def inquirers(
    tree: Tree,
    covered: Iterable[int],
    is_state: Callable[[int], bool],
    inquires: Callable[[int], bool],
) -> set[int]:
    """ "Opened an FBI investigation", "abrió una investigación del FBI": where those stand who are
    to inquire."""
    return {
        tree.tokens[i].start
        for noun in covered
        for i in tree.children(noun, "compound", "nominal")
        if (tree.tokens[i].role == "compound" and not is_state(i))
        or (tree.marks[i] in OF and inquires(i))
    }


def helped(tree: Tree, asking: int) -> set[int]:
    """ "Called for a tax cut to help young people", "instó a apoyar a Ucrania", "urged all to work
    with Syria": where those stand who are to be helped, or what is to be done to others than those
    who are asked before; for whom it is asked ("pidió armas para Ucrania")."""
    behind = [i for i in tree.subtree(asking) if i > asking]
    bare = [i for i in behind if "VerbForm=Inf" in tree.tokens[i].morph]
    verbs = [v for v in bare if tree.lemmas[v] in HELPING]
    asked = tree.children(asking, "object")
    told = [v for v in bare if asked and asked[0] < v and tree.tokens[v].head == asking]
    verbs += [v for v in told if "to" in {tree.lower[i] for i in tree.children(v, "mark")}]
    within = [i for v in verbs for i in tree.subtree(v) if i > v]
    within += [i for g in behind if _meant_for(tree, g, asking) for i in tree.subtree(g)]
    return {tree.tokens[i].start for i in within}


def _meant_for(tree: Tree, index: int, asking: int) -> bool:
    """ "Weapons *for Ukraine*", but not "asked *for weapons*"."""
    marked = tree.prepositions[index]
    below = marked == "for" and tree.head(index) != asking
    return tree.tokens[index].pos in NOMINAL and (marked == "para" or below)
