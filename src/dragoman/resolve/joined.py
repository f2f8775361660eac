"""Nouns joined by "and" to another that tells whose both are: "el Ejército y la Policía *de
Nigeria*", "the *Nigerian* army and police"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.resolve.complements import ARTICLES, STATE_ORGANS, polity_after, polity_beside
from dragoman.resolve.setting import Setting
from dragoman.tree import POSSESSIVE

AND = word_list("resolve.joined.and")
POSTED = word_list("resolve.joined.posted")
KINDS = frozenset({"force", "institution", "people", "title"})
"""Kinds of nouns that may be told together whose they are."""
OWN = STATE_ORGANS | {"CVL", "EDU", "LAB", "OPP"}
"""Codes of those who are of the state of those beside whom they stand."""


def joined_polity(setting: Setting, index: int, last: int, noun: Noun) -> str | None:
    """The state that the words tell together of a noun and of the one joined to it."""
    if not _with_others(noun) or setting.possessive(index):
        return None
    if setting.language == "en":
        return _before(setting, index, noun)
    return _behind(setting, index, last)


def _behind(setting: Setting, index: int, last: int) -> str | None:
    """ "Soldados y policías *nigerianos*", "el Gobierno y la oposición *de Venezuela*"."""
    at = last + 2 + (setting.text(last + 2) in ARTICLES)
    second = setting.nouns.get(at) if setting.text(last + 1) in AND else None
    if second is None or not _with_others(second[0]):
        return None
    if setting.determined(index) != setting.determined(at):
        return None  # "el Gobierno y diputados españoles"
    after = polity_after(setting, second[1])
    behind = setting.tree.tokens[second[1] + 1 :]
    several = setting.plural(at) or setting.text(second[1] + 1) in {"de", "del"}
    told = several or (bool(behind) and "Number=Plur" in behind[0].morph)
    return after.polity if told and setting.memory.is_state(after.polity) else None


def _before(setting: Setting, index: int, noun: Noun) -> str | None:
    """ "*Nigerian* soldiers and police", "*Israel's* army and settlers"."""
    if setting.text(index - 1) not in AND or index < 2:
        return None
    ending = ((at, one) for at, (one, last) in setting.nouns.items() if last == index - 2)
    first = next(ending, None)
    if first is None or not _with_others(first[1]):
        return None
    own = setting.text(first[0] - 1) in POSSESSIVE
    named = setting.demonym(first[0] - 1) or setting.hit_at.get(first[0] - 1)
    beside = named is not None and noun.code in STATE_ORGANS
    state = polity_beside(setting, *(first[0], index - 2)).polity if own or beside else None
    return state if setting.memory.is_state(state) else None


def _with_others(noun: Noun) -> bool:
    """Whether those whom the noun means are of one state with those beside them; an embassy is
    none of the state in which it stands."""
    return noun.code in OWN and noun.kind in KINDS and POSTED.isdisjoint(noun.words)
