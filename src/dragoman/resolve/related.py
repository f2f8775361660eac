"""What one state is to another: "su aliado", "su rival" → the state of the text that is so."""

from __future__ import annotations

from collections.abc import Set

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import World
from dragoman.records import Mention
from dragoman.resolve.memory import Memory
from dragoman.resolve.setting import Setting

FRIENDS = word_list("resolve.related.friends")
FOES = word_list("resolve.related.foes")
NEIGHBOURS = frozenset({"vecino", "neighbour", "neighbor"})


def other_here(setting: Setting, index: int, owner: Mention | None) -> str | None:
    """ "Colombo ofreció ayuda; Delhi agradeció el gesto de su vecino": the only other state that
    acts in the sentence before the word."""
    tree, own = setting.tree, {owner.of or owner.id} if owner is not None else set[str]()
    acting = (r for head, r in setting.found.items() if tree.tokens[head].role == "subject")
    told = {m.of or m.id for r in acting if r.last < index for m in r.mentions} - own
    states = {state for state in told if setting.memory.is_state(state)}
    return states.pop() if len(states) == 1 else None


def one_related(setting: Setting, index: int) -> str | None:
    """ "Washington ayudó a su aliado": the only other state of which the text speaks, unless it is
    known to be the contrary; of several the only one that is known to be so."""
    memory, owner = setting.memory, setting.owner(index)
    state = memory.represented(owner.of or owner.id) if owner is not None else None
    only = other_here(setting, index, owner) or memory.only_other(owner)
    word = setting.tree.known[setting.core(index)].folded_lemma
    if state is None or not memory.is_state(state):
        members = _members(memory.world, state, memory.day) if word in FRIENDS else set()
        near = memory.states_told & members
        return only or (near.pop() if len(near) == 1 else None)
    friends, foes = _allies(memory.world, state, memory.day), _rivals(memory.world, state)
    right, contrary = (friends, foes) if word in FRIENDS else (foes, friends)
    if not {word} & (FRIENDS | FOES):
        return only
    others = memory.states_told - {state}
    if only is not None and (only in right or others == {only}):
        return only if only not in contrary else None
    told = others & right
    return told.pop() if len(told) == 1 else None


def over_against(setting: Setting, index: int, last: int) -> str | None:
    """ "The other side rejected it": of the two of whom the text tells, the one who does not act
    or whom it is not about."""
    below = setting.tree.children(setting.core(index), "nominal", "relative")
    if any(i > last for i in below):
        return None  # "the other side of the border"
    if setting.plural(index):
        return None
    memory, acting = setting.memory, setting.acting(index)
    told = (acting,) if acting is not None else memory.topic
    own = {memory.represented(m.of or m.id) for m in told}
    return other_side(memory, own | {m.id for m in told})


def other_side(memory: Memory, own: Set[str | None]) -> str | None:
    """Of the two whom the text was about, whom alone the sentence before names or who fight or deal
    with one another, the one who is none of these."""
    told = memory.topic if len(memory.topic) == 2 else memory.pair(persons=False, alone=True)
    return other_of(told or memory.rivals(frozenset()), own)


def other_of(two: tuple[Mention, ...], own: Set[str | None]) -> str | None:
    """The one of the two who is none of these, if the other is."""
    sides = {m.of or m.id for m in two}
    others = {m.of or m.id for m in two if own.isdisjoint({m.id, m.of})}
    return others.pop() if len(sides) == 2 and len(others) == 1 else None


def _members(world: World, body: str | None, day: str) -> set[str]:
    """The states of an alliance: "la OTAN apoyó a su aliado"."""
    bonds = world.pacts.items()
    return {s for s, own in bonds if any(b.organisation == body and b.on(day) for b in own)}


def are_allies(world: World, one: str, other: str, day: str) -> bool:
    """Whether two states are bound by a pact, or called allies."""
    return other in _allies(world, one, day)


def _allies(world: World, state: str, day: str) -> set[str]:
    own = {bond.pact for bond in world.pacts.get(state, ()) if bond.on(day)}
    bound = {
        other for other, bonds in world.pacts.items()
        if other != state and any(b.pact in own and b.on(day) for b in bonds)
    }  # fmt: skip
    return bound | _paired(world.titles.allied, state)


def _rivals(world: World, state: str) -> set[str]:
    return _paired(world.titles.rivals, state)


def _paired(pairs: dict[str, frozenset[str]], state: str) -> set[str]:
    return {*pairs.get(state, ()), *(other for other, own in pairs.items() if state in own)}
