"""The states to which a demonstrative points: "México, Canadá y China … esos países", "those two
governments"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention, Reference
from dragoman.resolve.setting import Setting, last_list

POINTERS = word_list("resolve.pointed.pointers")
NUMBERS = {"dos": 2, "tres": 3, "cuatro": 4, "two": 2, "three": 3, "four": 4}
FEWEST = 2


def pointed_at(setting: Setting, index: int, last: int) -> Reference | None:
    """The states named in one breath before, in this sentence or else lately, where a plural with
    "esos" and no more to it takes them up."""
    many = NUMBERS.get(setting.text(index - 1), 0)
    points = setting.text(index - 1 - bool(many)) in POINTERS
    if not points or not setting.plural(index):
        return None
    told = setting.tree.children(index, "modifier", "relative", "clause")
    if told or any(i in setting.hit_at for i in setting.tree.children(index, "nominal")):
        return None  # "esos países que …", "esos países de África"
    listed = (_listed_here(setting, index), setting.memory.joined, _lately(setting))
    for each in listed:
        states = {m.of or m.id: m for m in each}
        known = all(setting.memory.is_state(state) for state in states)
        if len(states) >= FEWEST and known and many in {0, len(states)}:
            return setting.both(index, last, tuple(map(setting.memory.as_state, each)))
    return None


def _listed_here(setting: Setting, index: int) -> tuple[Mention, ...]:
    """Those whom the sentence last names in one breath before the word."""
    told = (r for r in setting.found.values() if r.last < index)
    return last_list(setting.tree, [r for r in told if r.kind == "polity"])


def _lately(setting: Setting) -> tuple[Mention, ...]:
    """The three or more whom the text last named in one breath."""
    return next(reversed(setting.memory.lists.values()), ())
