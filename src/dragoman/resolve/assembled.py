"""Leaders or ministers taken up by what they are: "EU leaders met; *the leaders* agreed"."""

from __future__ import annotations

from dragoman.knowledge.world import Noun, fold
from dragoman.records import Reference
from dragoman.resolve.memory import LEADERS
from dragoman.resolve.setting import Setting

TWO = 2
BODIES = frozenset({"org", "bloc"})
"""Kinds of those whose leaders meet."""


def leads(noun: Noun) -> bool:
    """Whether it names leaders or ministers."""
    return noun.post in LEADERS or noun.post.endswith("minister")


def assembled(setting: Setting, index: int, last: int, noun: Noun) -> Reference | None:
    """The body whose leaders or ministers the text told of by the same word, where they stand with
    their article alone and no two statesmen met since."""
    memory = setting.memory
    which = setting.tree.children(setting.core(index), "modifier", "nominal", "relative", "number")
    if not leads(noun) or which or setting.paired(index) or setting.possessive(index):
        return None
    alone = setting.determined(index) and setting.definite(index)
    if not alone or setting.topical(2) or len(memory.together) == TWO:
        return None
    word = fold(setting.tree.tokens[last].text)
    for mention, _ in reversed(memory.recent):
        actor = setting.world.actors.get(mention.id)
        called = fold(mention.text).split()
        if actor is not None and actor.kind in BODIES and word in {*called[:1], *called[-1:]}:
            return setting.polity(index, last, mention.id, sure=False)
    return None
