"""In which land an envoy serves: "el embajador de Estados Unidos en Tegucigalpa"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.records import Mention, Reference, Where
from dragoman.resolve.own import state_at
from dragoman.resolve.setting import Setting
from dragoman.tree import Tree

SENT_ABROAD = word_list("resolve.posting.sent_abroad")
IN = frozenset({"en", "in", "to"})
REACH = 3
"""Tokens behind an envoy's state within which it stands where he serves."""


def envoy(mention: Mention) -> bool:
    """Whether the words are of those by whom a state speaks in the land of another."""
    return not SENT_ABROAD.isdisjoint(fold(mention.text).split()[:2])


def posting_here(setting: Setting, mention: Mention) -> str | None:
    """The state in which an envoy of this sentence serves."""
    tokens = setting.tree.tokens
    last = max((i for i, t in enumerate(tokens) if t.end <= mention.end), default=0)
    near = range(last + 1, min(last + REACH, len(tokens) - 1))
    at = next((i + 1 for i in near if setting.text(i) in IN), None)
    return state_at(setting, at) if at is not None and envoy(mention) else None


def posting(tree: Tree, references: tuple[Reference, ...], places: dict[int, Where]) -> str | None:
    """The state in which the envoy serves of whom a sentence tells."""
    for reference in references:
        near = range(reference.last + 1, reference.last + REACH)
        at = next((i + 1 for i in near if tree.lower[i : i + 1] and tree.lower[i] in IN), None)
        if at in places and any(envoy(m) for m in reference.mentions):
            return places[at].country
    return None
