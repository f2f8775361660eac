"""Bodies that no table has, by the names that the text writes with capitals: "la *Coordinadora
Nacional de Trabajadores*", "the *Movement for Social Justice*"; taken up by one word further on."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from dragoman.knowledge.lists import word_list
from dragoman.records import Reference
from dragoman.resolve.apposed import is_given
from dragoman.resolve.complements import GENITIVE
from dragoman.resolve.names import Hit
from dragoman.resolve.persons import slug
from dragoman.resolve.places import listed_at
from dragoman.resolve.setting import Setting
from dragoman.tree import POSSESSIVE

HEADS = word_list("resolve.unlisted.heads")
"""Nouns by which a body is called, folded."""
JOINTS = word_list("resolve.unlisted.joints")
"""Words between those of a name."""
FOREIGN = word_list("resolve.unlisted.foreign")
"""Words of names that are none of a body that acts: sport, places, posts."""
DAYS = word_list("resolve.unlisted.days")
BANDS = word_list("resolve.unlisted.bands")
OF_LAND = word_list("resolve.unlisted.of_land")
AND = frozenset({"y", "e", "and"})
KINDS = frozenset({"BUS", "CVL", "EDU", "INS", "LAB", "MIL", "NGO", "OPP", "REB", "REL", "UAF"})
"""Codes of those whose bodies have names of their own."""
LONGEST = 9
"""Words in such a name, with those between."""
PLAIN = str.maketrans("", "", "'’\"")
"""What of a name is not in its id."""
GOING_ON = frozenset({"de", "del", "para", "por", "of", "for"})
"""Words with which a known name goes on to be another."""
FIGURES = re.compile(r"\d{1,2}|[IVX]+")
""" "El Movimiento 5 de Junio", "the April 6 Movement"."""


def unlisted_body(setting: Setting, index: int) -> Reference | None:
    """The body whose name begins here, with its state, if that is told behind."""
    if index in setting.hit_at:
        return None
    if not _capital(setting, index):
        return _called(setting, index)
    last = _end(setting, index)
    if last == index:
        return _again(setting, index)
    return _body(setting, index, index, last) if _is_body(setting, index, last) else None


def body_so_called(setting: Setting, index: int, plain: Reference) -> Reference | None:
    """ "La *Federación Sindical de Mineros*": the body of which a noun tells but what it is."""
    group = plain.mentions[0]
    told = plain.kind != "group" or group.of is not None or group.id not in KINDS
    last = setting.nouns[index][1]
    joined = setting.text(last + 1) in AND  # "la Guardia Nacional y la Marina"
    if told or joined or setting.plural(index):
        return None
    if not _capital(setting, index):
        return _named_behind(setting, index, last)
    body = unlisted_body(setting, index)
    return body if body is not None and body.last > last else None


def _named_behind(setting: Setting, index: int, last: int) -> Reference | None:
    """ "El grupo islamista *Brigadas Nazari*", "the extremist group *Eyal*": the unknown name
    behind what kind of band it is."""
    kind = index if setting.language == "es" else last
    if _word(setting, kind) not in BANDS:
        return None
    first = last + 1
    while first < len(setting.tree.tokens) and setting.tree.tokens[first].pos == "ADJ":
        first += 1
    large = first < len(setting.tree.tokens) and _capital(setting, first)
    large = large and setting.text(first) not in DAYS
    if not large or first in setting.hit_at or is_given(setting, first) or _placed(setting, first):
        return None
    return _body(setting, index, first, _end(setting, first))


def of_country(setting: Setting, hit: Hit) -> Reference | None:
    """ "The *Kenya Medical Association*": a body whose English name begins with its state's."""
    state, first = hit.names[0].actor, hit.last + 1
    if setting.language != "en" or hit.form != "name" or not setting.memory.is_state(state):
        return None
    named = first < len(setting.tree.tokens) and _capital(setting, first)
    last = _end(setting, first) if named and first not in setting.hit_at else first
    if last == first or _word(setting, last) not in OF_LAND:
        return None
    body = _body(setting, hit.first, hit.first, last)
    return None if body is None else replace(body, mentions=(replace(body.mentions[0], of=state),))


def longer_name(setting: Setting, hit: Hit) -> Reference | None:
    """ "El *Frente Amplio de Salvación*": a body whose name only begins like a known one's."""
    if _word(setting, hit.first) not in HEADS or setting.text(hit.last + 1) not in GOING_ON:
        return None
    last = _end(setting, hit.last)
    begun = next((i for i in range(hit.last + 1, last + 1) if _capital(setting, i)), None)
    if begun is None or is_given(setting, begun) or _placed(setting, begun):
        return None
    return _body(setting, hit.first, hit.first, last)


def _placed(setting: Setting, at: int) -> bool:
    there = listed_at(setting.tree, at, setting.world)
    return there is not None or setting.demonym(at) is not None


def _is_body(setting: Setting, first: int, last: int) -> bool:
    words = [_word(setting, i) for i in range(first, last + 1)]
    headed = words[0] in HEADS
    if setting.language == "en":
        core = next((w for w, then in pairwise(words) if then in {"of", "for", "on"}), words[-1])
        headed = headed or core in HEADS
    return headed and FOREIGN.isdisjoint(words) and not _titled(setting, last)


def _called(setting: Setting, index: int) -> Reference | None:
    """ "La *organización Ciudadanos Libres*", "the rights *group Free Voices*": the name behind
    what it is."""
    if _word(setting, index) not in HEADS or setting.plural(index):
        return None
    first = index + 1
    large = first < len(setting.tree.tokens) and _capital(setting, first)
    if not large or first in setting.hit_at or is_given(setting, first) or _placed(setting, first):
        return None
    last = _end(setting, first)
    words = {_word(setting, i) for i in range(first, last + 1)}
    return _body(setting, index, first, last) if FOREIGN.isdisjoint(words) else None


def _body(setting: Setting, index: int, first: int, last: int) -> Reference | None:
    """A reference from `index` to the body named by the words from `first` to `last`, unless known
    letters for it follow: "… (CONAIE)"."""
    name = setting.tree.text(first, last)
    end, polity = _of_state(setting, last)
    polity = polity or _of_state_before(setting, first)
    if setting.text(end + 1) in {"(", ",", "-"} and end + 2 in setting.hit_at:
        return None
    head = index if index < first else setting.tree.top(first, last)
    reference = setting.reference(
        index, end, head, "group", slug(name.translate(PLAIN)), name, polity
    )
    for by in {index, last if setting.language == "en" else index}:
        setting.memory.unlisted[_word(setting, by)] = reference.mentions[0]
    return reference


def _again(setting: Setting, index: int) -> Reference | None:
    """ "La Coordinadora": the last body that was called so in full."""
    told = setting.memory.unlisted.get(_word(setting, index))
    if told is None or not setting.definite(index):
        return None
    return setting.reference(index, index, index, "group", told.id, told.name, told.of, sure=False)


def _word(setting: Setting, at: int) -> str:
    return setting.tree.known[at].folded


def _end(setting: Setting, index: int) -> int:
    """The last word of the name that begins here."""
    tokens, last = setting.tree.tokens, index
    for at in range(index + 1, min(index + LONGEST, len(tokens))):
        if _of_name(setting, at):
            last = at
        elif _word(setting, at) not in JOINTS or _elsewhere(setting, at) or _another(setting, at):
            break
    return last


def _another(setting: Setting, at: int) -> bool:
    """ "La Unión del Trabajo *y la Confederación* Democrática": where the name of a second body
    begins."""
    joined = setting.text(at) in AND and setting.text(at + 1) in {"el", "la", "los", "las", "the"}
    return joined and (setting.language == "en" or _word(setting, at + 2) in HEADS)


def _elsewhere(setting: Setting, at: int) -> bool:
    """ "The Conference *in Birmingham* on Tuesday": where or when, and no part of the name."""
    if setting.text(at) not in {"in", "on", "en", "a", "to", "al"}:
        return False
    headed = _word(setting, at - 1) in HEADS
    day = setting.text(at + 1) in DAYS
    return not headed or day or _placed(setting, at + 1)


def _of_name(setting: Setting, at: int) -> bool:
    named = _capital(setting, at) or FIGURES.fullmatch(setting.tree.words[at]) is not None
    hit = setting.hit_at.get(at)
    return named and (hit is None or (hit.form == "outlet" and hit.first == hit.last))


def _capital(setting: Setting, at: int) -> bool:
    word = setting.tree.words[at]
    return word[:1].isupper() and setting.tree.tokens[at].pos not in {"DET", "ADP", "CCONJ"}


def _titled(setting: Setting, last: int) -> bool:
    """Whether somebody is so called, and no body: "Union Home *Minister* Amit Shah"."""
    noun = setting.noun_at(last)
    follows = last + 1 < len(setting.tree.tokens) and _capital(setting, last + 1)
    return follows and noun is not None and noun[0].kind in {"title", "person"}


def _of_state(setting: Setting, last: int) -> tuple[int, str | None]:
    """The state behind the name and where its words end: "el Sindicato de Maestros *de Chile*",
    "la Coordinadora Campesina *boliviana*"."""
    at = last + 1
    if at < len(setting.tree.tokens) and (origin := setting.demonym(at)):
        return at, origin
    at += setting.text(at) in GENITIVE
    at += setting.text(at) in {"el", "la", "los", "the"}
    hit = setting.hit_at.get(at)
    if at == last + 1 or hit is None or hit.names[0].actor not in setting.world.actors:
        return last, None
    return hit.last, hit.names[0].actor


def _of_state_before(setting: Setting, first: int) -> str | None:
    """The state in front of an English name: "the *Syrian* Network for Human Rights", "*China's*
    National Science Foundation"."""
    within = setting.demonym(first)
    if setting.language != "en" or within is not None or not first:
        return within
    if setting.text(first - 1) not in POSSESSIVE:
        return setting.demonym(first - 1)
    owner = setting.hit_at.get(first - 2)
    state = owner.names[0].actor if owner is not None else ""
    return state if setting.memory.is_state(state) else None
