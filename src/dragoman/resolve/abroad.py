"""Sentence → the state in which it is set, where it tells of no other state's business: "A French
journalist was arrested in Mali" says whose "the authorities" of the next sentence are."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.resolve.complements import STATE_ORGANS
from dragoman.resolve.memory import Memory
from dragoman.tree import VERBAL, Tree

IN = frozenset({"en", "in"})
FROM, TO = frozenset({"de", "desde", "from"}), frozenset({"a", "to"})
EXILING = word_list("resolve.abroad.exiling")
HANDING = word_list("resolve.abroad.handing")


def scene_of(
    tree: Tree,
    references: tuple[Reference, ...],
    ground: str | None,
    topic: tuple[Mention, ...],
    memory: Memory,
) -> str | None:
    """The state where the sentence is set, or still is; `ground` is the one of its towns."""
    states = {
        m.id for r in references for m in r.mentions
        if memory.is_state(m.id) and _set_there(tree, r.head)
    } | ({ground} if ground is not None else set())  # fmt: skip
    named = {m.of or m.id for r in references for m in r.mentions}
    if not states and not any(memory.is_state(one) for one in named):
        return memory.scene
    state = next(iter(states)) if len(states) == 1 else None
    return state if all(_private(m, state, memory) for m in topic) else None


def _set_there(tree: Tree, head: int) -> bool:
    """Whether something happens in the state, or somebody is sent away from it or handed to it."""
    verb, words = tree.head(tree.first_conjunct(head)), tree.prepositions[head]
    if verb is None or tree.tokens[verb].pos not in VERBAL:
        return False
    exiled = words in FROM and tree.lemmas[verb] in EXILING
    return words in IN or exiled or (words in TO and tree.lemmas[verb] in HANDING)


def _private(mention: Mention, state: str | None, memory: Memory) -> bool:
    """Whether somebody does no other state's business: no state, body, officer or organ."""
    if state in {mention.of, mention.id}:
        return True
    if memory.is_person(mention.id):
        return not memory.posts_of(mention.id)
    if mention.id in memory.world.actors:
        return memory.is_armed(mention.id)
    return mention.id not in STATE_ORGANS
