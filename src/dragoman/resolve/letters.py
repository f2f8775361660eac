"""A body told in common words whose known letters stand in brackets behind: "la *fuerza de paz de
la ONU en Líbano* (FINUL)", "the *UN mission in Afghanistan* (UNAMA)"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.records import Reference
from dragoman.resolve.names import Hit
from dragoman.resolve.setting import Setting
from dragoman.tree import NOMINAL, POSSESSIVE

BODIES = word_list("resolve.letters.bodies")
"""Nouns for what may have letters of its own, folded, beside the forces and institutions that the
table of nouns has."""
KINDS = frozenset({"force", "institution", "side", "part"})
CLOSE = frozenset({"flat", "nominal", "apposition", "modifier", "compound", "oblique", "conjunct"})
"""How the letters, and what stands before them, hang on the noun."""
LETTERED = frozenset({"org", "armed", "party", "institution", "force"})
TOLD = NOMINAL | {"ADJ"}
FURTHEST = 14
"""Words between the noun and the letters."""


def lettered(setting: Setting) -> dict[int, tuple[int, Hit]]:
    """Where a noun for a body begins, with what stands before it in English → the noun, and the
    known letters in brackets that it goes by."""
    if "(" not in setting.tree.words:
        return {}
    found: dict[int, tuple[int, Hit]] = {}
    for hit in setting.hits:
        bracketed = setting.text(hit.first - 1) == "(" and setting.text(hit.last + 1) == ")"
        actor = setting.world.actors.get(hit.names[0].actor)
        if bracketed and hit.first == hit.last and actor is not None and actor.kind in LETTERED:
            noun = _noun(setting, hit)
            if noun is not None:
                found[_first(setting, noun)] = noun, hit
    return found


def by_letters(setting: Setting, first: int, noun: int, hit: Hit) -> Reference:
    """The reference of such a noun, up to its letters."""
    actor = setting.world.actors[hit.names[0].actor]
    return setting.reference(first, hit.last, noun, "polity", actor.id, actor.name, actor.of)


def _first(setting: Setting, noun: int) -> int:
    """ "The *UN peacekeeping* force": the first word before an English noun that is part of it."""
    if setting.language != "en":
        return noun
    first = noun
    while first and setting.tree.tokens[first - 1].role in {"compound", "modifier", "case"}:
        first -= 1
    whose = setting.hit_at.get(first - 1) if setting.text(first) in POSSESSIVE else None
    return first if whose is None else whose.first


def _noun(setting: Setting, hit: Hit) -> int | None:
    """The nearest noun for a body above the letters, past the states and places that tell whose it
    is and where."""
    tree = setting.tree
    if tree.tokens[hit.first].role not in CLOSE:
        return None
    for above in tree.ancestors(hit.first):
        far = not hit.first - FURTHEST < above < hit.first
        if far or tree.tokens[above].pos not in TOLD or _in_full(setting, above, hit):
            return None
        if _is_body(setting, above):
            return above
        if not _tells_which(setting, above):
            return None
    return None


def _in_full(setting: Setting, first: int, hit: Hit) -> bool:
    """Whether the name in full stands between a word and the letters."""
    named = (setting.hit_at.get(i) for i in range(first, hit.first))
    return any(n is not None and hit.names[0].actor in {x.actor for x in n.names} for n in named)


def _tells_which(setting: Setting, index: int) -> bool:
    """Whether the word only says whose or where the body is: another's name, an adjective of
    origin, a place or a field behind a preposition."""
    if setting.tree.tokens[index].role not in CLOSE:
        return False
    origin = setting.demonym(index) is not None
    return index in setting.hit_at or origin or bool(setting.tree.prepositions[index])


def _is_body(setting: Setting, index: int) -> bool:
    if index in setting.hit_at or setting.plural(index):
        return False
    noun = setting.noun_at(index)
    known = noun is not None and noun[0].kind in KINDS
    return known or setting.tree.known[index].folded_lemma in BODIES
