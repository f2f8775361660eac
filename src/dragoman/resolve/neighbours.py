"""Whose neighbours some are, and which two a plural alone means: "su vecino", "the rivals"."""

from __future__ import annotations

from dragoman.records import Mention, Reference
from dragoman.resolve.related import other_here, other_of
from dragoman.resolve.setting import Setting


def both_told(setting: Setting, index: int, last: int) -> Reference | None:
    """ "The rivals agreed", "the allies": the two states of whom the text was about, of whom what
    follows tells no more."""
    states = all(setting.memory.is_state(m.of or m.id) for m in setting.memory.topic)
    described = setting.tree.children(setting.core(index), "nominal", "relative")
    the = setting.text(setting.opening(index) - 1) == "the"
    if described or not (the and states and setting.plural(index) and setting.topical(2)):
        return None
    return setting.pair(index, last, persons=False, states=True)


def neighbours(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Los dos vecinos", "the neighbours": two states of whom the text speaks, or the only other
    one."""
    if setting.paired(index):
        return setting.pair(index, last, persons=False, states=True)
    if setting.plural(index):
        return both_told(setting, index, last) or _two_neighbours(setting, index, last)
    return _neighbour(setting, index, last)


def _two_neighbours(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Pekín exhortó a sus vecinos a dialogar": the two states that fight or talk with one another
    in the text, where whose neighbours they are is neither."""
    two = setting.memory.rivals(frozenset())
    own = setting.owning_polity(index) if setting.possessive(index) else None
    states = all(setting.memory.is_state(m.of or m.id) for m in two)
    if own is None or not states or own in {m.of or m.id for m in two}:
        return None
    return setting.both(index, last, two)


def _neighbour(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Berlín ofreció ayuda a su vecino", "Bakú acusó al vecino": the only other state told of,
    else the only one with a border."""
    owner = setting.acting(index)
    if owner is None or setting.plural(index) or not setting.definite(index):
        return None
    leader = setting.memory.leads(owner.id) and setting.possessive(index)
    if not (setting.memory.is_state(owner.id) or leader):
        return None
    memory = setting.memory
    state = other_here(setting, index, owner) or memory.only_other(owner)
    state = state or _opponent(setting, owner) or memory.bordering(owner.of or owner.id)
    if state is None and setting.possessive(index) and memory.home in memory.states_told:
        state = memory.home if memory.home not in {owner.id, owner.of} else None
    return setting.polity(index, last, state, sure=False) if state else None


def _opponent(setting: Setting, owner: Mention) -> str | None:
    """ "Aliyev advirtió a su vecino": the neighbour with whom it fights or talks in the text."""
    memory, own = setting.memory, owner.of or owner.id
    other = other_of(memory.rivals(frozenset()), {own})
    return other if other in memory.world.borders.get(own, frozenset()) else None


def of_a_state(setting: Setting, index: int) -> bool:
    """ "Bakú acusó al vecino": a neighbour of a state, of whom nothing more is known."""
    one = setting.definite(index) and not setting.plural(index)
    owner = setting.acting(index) if one else None
    if owner is None:
        return False
    speaks = owner.of or owner.id if owner.id in {"MIL", "GOV"} else owner.id  # "sus tropas"
    return setting.memory.is_state(speaks) or setting.memory.leads(owner.id)
