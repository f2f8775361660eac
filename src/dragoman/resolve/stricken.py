"""The state that a disaster or a blow has struck, as the text so far tells: to it goes what others
send where no receiver is told."""

from __future__ import annotations

from itertools import islice

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference, Where
from dragoman.resolve.memory import Memory
from dragoman.tree import Tree

DISASTERS = word_list("resolve.stricken.disasters")
TROUBLES = DISASTERS | word_list("resolve.stricken.troubles")
SUFFERING = word_list("resolve.stricken.suffering")
LOCATIVE = frozenset({"en", "in", "at", "across"})
OPENING = 4
"""Sentences in which an article tells what has befallen whom."""
NEAR = 5
"""Steps up the tree within which a word tells what a disaster has struck."""


def stricken(
    tree: Tree,
    references: tuple[Reference, ...],
    places: dict[int, Where],
    memory: Memory,
    before: tuple[Mention, ...],
) -> tuple[Mention, ...]:
    """The states that have been struck so far, with the one of which this sentence tells."""
    state = _hit(tree, references, places, memory) or _at_home(tree, references, places, memory)
    if state is None or state in {m.id for m in before}:
        return before
    actor = memory.world.actors.get(state)
    if actor is None or actor.kind != "state":
        return before
    start, end = tree.sentence.start, tree.sentence.end
    told = [r.mentions[0] for r in references if state in {r.mentions[0].id, r.mentions[0].of}]
    if told:
        start, end = told[0].start, told[0].end
    text = tree.sentence.text[start - tree.sentence.start : end - tree.sentence.start]
    return (*before, Mention(state, actor.name, actor.of, text, start, end))


def _hit(
    tree: Tree, references: tuple[Reference, ...], places: dict[int, Where], memory: Memory
) -> str | None:
    """ "Un terremoto sacudió el centro de Nepal", "Somalia sufre la peor sequía": the one state of
    which a sentence tells that a disaster, a bomb or the like has struck it."""
    if not any(_strikes(tree, i) for i in range(len(tree.tokens))):
        return None
    suffers = tree.known[tree.root].folded_lemma in SUFFERING
    doers = set(tree.children(tree.root, "subject"))
    heads = {r.head: m.of or m.id for r in references for m in r.mentions if r.kind == "polity"}
    lands = heads | {i: where.country for i, where in places.items() if where.country}
    if suffers:
        own = {lands[i] for i in doers & lands.keys()}
        if len(own) == 1 and memory.is_state(next(iter(own))):
            return own.pop()
    found = {land for i, land in lands.items() if i not in doers and _reached(tree, i)}
    beside = {land for i, land in lands.items() if _at_disaster(tree, i)}
    found = beside if len(beside) == 1 else found  # "el terremoto en Turquía se sintió en Chipre"
    return found.pop() if len(found) == 1 else None


def _at_disaster(tree: Tree, index: int) -> bool:
    """Whether it hangs on the noun of a disaster itself."""
    above = tree.head(index)
    return above is not None and _strikes(tree, above)


def _strikes(tree: Tree, index: int) -> bool:
    word = tree.known[index]
    return not DISASTERS.isdisjoint({word.folded_lemma, word.folded})


def _at_home(
    tree: Tree, references: tuple[Reference, ...], places: dict[int, Where], memory: Memory
) -> str | None:
    """The article's own state, where it opens with an attack or the like of which it names no other
    state."""
    if memory.home is None or not any(word.folded_lemma in TROUBLES for word in tree.known):
        return None
    told = {m.of or m.id for r in references for m in r.mentions}
    told |= {where.country for where in places.values() if where.country}
    return memory.home if not any(memory.is_state(one) for one in told - {memory.home}) else None


def _reached(tree: Tree, index: int) -> bool:
    """Whether it is where a disaster is said to be, or to what it happens."""
    above = list(islice(tree.ancestors(index), NEAR))
    if tree.prepositions[index] in LOCATIVE:
        return True
    striking = (i for verb in above for i in tree.children(verb, "subject"))
    below = (j for i in striking for j in (i, *tree.children(i)))  # "un camión bomba"
    return any(_strikes(tree, i) for i in (*above, *below))
