"""Names → persons: known ones by table and day, unknown ones by the article itself."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.records import Reference
from dragoman.resolve.apposed import proper_end
from dragoman.resolve.names import Hit
from dragoman.resolve.places import listed_at
from dragoman.resolve.setting import Setting, folded
from dragoman.tree import NOMINAL

LONGEST = 5
"""Words in a person's name."""
LOCALITIES = word_list("resolve.persons.localities")
OF_PLACES = word_list("resolve.persons.of_places")


def slug(name: str) -> str:
    """A person's id from the name."""
    return "-".join(fold(name).split())


def pick(setting: Setting, hit: Hit) -> str:
    """Among those who share the name, whom the article or the day speaks for."""
    candidates = [n.actor for n in hit.names]
    introduced = [c for c in candidates if c in setting.memory.persons]
    leading = setting.memory.leader_called(hit.names)
    if not introduced and leading is not None:
        return leading
    in_post = [c for c in candidates if setting.memory.held_on_day(c)]
    return (introduced or in_post or candidates)[0]


def titled_pick(setting: Setting, hit: Hit, polity: str | None) -> str:
    """A surname after a title: who acted for the polity that the title names."""
    memory = setting.memory
    own = [n.actor for n in hit.names if polity and polity in memory.nationality(n.actor)]
    in_post = [one for one in own if memory.held_on_day(one)]
    return (in_post or own or [pick(setting, hit)])[0]


def person(setting: Setting, who: str, first: int, last: int) -> Reference:
    """A reference to a person by name; the article has now spoken of the person."""
    name = setting.memory.name_of(who)
    setting.memory.introduce(who, name, None, None)
    of = setting.memory.polity_of(who)
    return setting.reference(first, last, setting.tree.top(first, last), "person", who, name, of)


def unlisted_person(setting: Setting, index: int) -> Reference | None:
    """A name, written with a capital, that no table has: one that the article introduced, or a
    full name."""
    token = setting.tree.tokens[index]
    stranger = setting.stranger(index)
    if stranger is not None:
        return _introduced(setting, index, stranger)
    if token.pos != "PROPN":
        return _common_surname(setting, index)
    last = proper_end(setting, index)
    for end in range(last, index - 1, -1):
        known = setting.memory.known_as.get(folded(setting, index, end))
        if known is not None:
            return person(setting, known, index, end)
    if not _is_full_name(setting, index, last):
        return None
    return _introduced(setting, index, last)


def _introduced(setting: Setting, first: int, last: int) -> Reference:
    """Somebody of whom nothing is known but the name."""
    text = setting.tree.span(first, last).text
    who = setting.memory.known_as.get(folded(setting, first, last), slug(text))
    setting.memory.introduce(who, text, None, None)
    return person(setting, who, first, last)


def _common_surname(setting: Setting, index: int) -> Reference | None:
    """ "Waters said": the surname of somebody introduced before that is a word besides."""
    known = setting.memory.known_as.get(folded(setting, index, index))
    noun = setting.tree.tokens[index].pos == "NOUN" and not setting.determined(index)
    return person(setting, known, index, index) if noun and known is not None else None


def _described(setting: Setting, last: int) -> bool:
    """Whether the words behind a name say that it is a person's: ", hijo de …", ", alias …"."""
    if setting.text(last + 1) != ",":
        return False
    at = last + 2
    while at < len(setting.tree.tokens) and setting.tree.tokens[at].pos in {"DET", "ADJ"}:
        at += 1
    noun = setting.noun_at(at) if at < len(setting.tree.tokens) else None
    one = noun is not None and noun[0].kind in {"title", "person", "people"}
    return setting.text(at) == "alias" or (one and not setting.plural(at))


def _is_full_name(setting: Setting, first: int, last: int) -> bool:
    """Whether the words are a given name and a surname, and no street or ship called so."""
    tokens = setting.tree.tokens
    if not 1 <= last - first < LONGEST or tokens[first].text.isupper():
        return False
    if fold(tokens[first].text) in OF_PLACES:
        return False
    if fold(tokens[first].text) not in setting.world.given and not _described(setting, last):
        return False
    if setting.text(first - 1) in {"de", "of"} and setting.stem(first - 2) in LOCALITIES:
        return False  # "la localidad de Malam Fatori"
    if (first and tokens[first - 1].pos in NOMINAL) or setting.text(first - 1) in {
        "san",
        "santa",
    }:
        return False
    place = listed_at(setting.tree, first, setting.world)
    return place is None or place[1] < last
