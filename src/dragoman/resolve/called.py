"""The name right behind what somebody is: "la diputada opositora *Delia Soto*", "the blogger *Raif
Badawi*"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Noun
from dragoman.resolve.apposed import closes, is_given, name_after, of_body, proper_end
from dragoman.resolve.places import listed_at
from dragoman.resolve.setting import Setting
from dragoman.words import Word

GATHERED = word_list("resolve.called.gathered")
"""Nouns for many at once, folded: the last word of an English one, the first of a Spanish one."""
GUARDS = word_list("resolve.called.guards")
SHARED = word_list("resolve.called.shared")
CALLINGS = tuple(word_list("resolve.called.callings"))
"""How nouns end for those of a calling, of which no table has all."""
PEOPLE = frozenset({"people", "force"})
TAKEN_UP = PEOPLE | {"polity", "country", "side"}
"""Kinds of nouns behind which somebody's name may stand: "su exaliado Juan Pérez"."""


def apposed_name(setting: Setting, index: int, last: int) -> tuple[int, int] | None:
    """The full name in apposition to the noun, with its adjectives and fields between: "el
    almirante *retirado* Juan Soto", "la relatora *sobre la tortura*, Ana Ruiz,"."""
    tree = setting.tree
    for core in tree.children(setting.core(index), "apposition"):
        first = _beginning(setting, core)
        between = [token.pos for token in tree.tokens[last + 1 : first]]
        named = _full(setting, first) if first > last and "CCONJ" not in between else None
        if named is not None and ("PUNCT" not in between or _set_off(setting, between, named)):
            return named
    return None


def _set_off(setting: Setting, between: list[str], named: tuple[int, int]) -> bool:
    """Whether commas stand right before and behind an unknown person's name, and nowhere else."""
    only = between.index("PUNCT") == len(between) - 1 and setting.text(named[0] - 1) == ","
    unknown = named[0] not in setting.hit_at
    return only and unknown and is_given(setting, named[0]) and closes(setting, named[0])


def _beginning(setting: Setting, core: int) -> int:
    """The first word of an English name, of which the parser takes the last for its head."""
    tokens = setting.tree.tokens
    first = core
    while first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].head == core:
        first -= 1
    return first


def _full(setting: Setting, first: int) -> tuple[int, int] | None:
    """The person's name that begins here, if it is known or has several words, and is no body's
    or place's."""
    token, hit = setting.tree.tokens[first], setting.hit_at.get(first)
    if hit is not None:
        return (hit.first, hit.last) if hit.form in {"person", "surname"} else None
    last = proper_end(setting, first)
    large = token.pos == "PROPN" and token.text[:1].isupper() and not token.text.isupper()
    if not large or last == first or setting.demonym(first):
        return None
    return (first, last) if _of_person(setting, first, last) else None


def _of_person(setting: Setting, first: int, last: int) -> bool:
    """Whether nothing tells the name of a body or a place ("Frente Amplio", "Nueva York")."""
    noun = first in setting.nouns and not is_given(setting, first)
    if noun or of_body(setting, first, last):
        return False
    place = listed_at(setting.tree, first, setting.world)
    return place is None or place[1] < last


def one_person(setting: Setting, index: int, last: int, noun: Noun) -> bool:
    """Whether a noun for people stands in the singular with somebody's name: "el opositor Alexéi
    Navalni", "el soldado Juan Pérez", but no "batallón Simón Bolívar"."""
    if noun.kind not in TAKEN_UP or setting.plural(index) or _gathered(setting, noun):
        return False
    named = name_after(setting, last) or apposed_name(setting, index, last)
    if named is None:
        return False
    if is_given(setting, named[0]):
        return True
    sole = noun.kind in PEOPLE and noun.words[0] not in SHARED
    return sole and named[0] > last and _full(setting, named[0]) is not None


def may_be_calling(word: Word) -> bool:
    """Whether an unknown noun may be that of somebody's calling, by its ending."""
    return word.pos == "NOUN" and word.folded.endswith(CALLINGS)


def calling(setting: Setting, index: int) -> Noun | None:
    """ "La *podóloga* Ana Ruiz", "*taxidermist* John Roe": a noun that no table has, for whoever is
    named behind it."""
    word = setting.tree.known[index]
    if not may_be_calling(word) or setting.plural(index):
        return None
    named = name_after(setting, index) or apposed_name(setting, index, index)
    if named is None or not is_given(setting, named[0]) or _full(setting, named[0]) is None:
        return None
    return Noun((word.folded,), "person", "", "", proper=False)


def one_of_many(setting: Setting, noun: Noun) -> bool:
    """Whether each of those whom such a noun means in the plural is a person."""
    return noun.kind in PEOPLE and not _gathered(setting, noun)


def _gathered(setting: Setting, noun: Noun) -> bool:
    head = noun.words[0] if setting.language == "es" else noun.words[-1]
    return noun.kind in PEOPLE and (head in GATHERED or " ".join(noun.words) in GUARDS)
