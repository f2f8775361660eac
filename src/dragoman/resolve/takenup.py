"""Somebody whom the text takes up by what he is: "El alcalde, Juan Soto, fue detenido. *El
político* negó los cargos", "*the tycoon* said"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_table
from dragoman.records import Mention, Reference
from dragoman.resolve.memory import LEADERS
from dragoman.resolve.setting import Setting

FITTING = word_table("resolve.takenup.fitting")
"""Noun for one person, folded → the codes and posts of those whom it may mean; "ANY" where it tells
none, as "el acusado"."""
ANY = "ANY"
RULING = frozenset({*LEADERS, "minister", "governor", "mayor"})
"""Posts of a government."""
WHICH = ("modifier", "nominal", "relative", "number", "apposition", "flat", "compound")
"""How what tells which is meant hangs on a noun."""


def taken_up(setting: Setting, index: int, last: int) -> Reference | None:
    """The one person of the text whom a noun means that stands with its article alone."""
    lemma = setting.tree.known[index].folded_lemma
    fitting = FITTING.get(lemma) or FITTING.get(setting.stem(index))
    if fitting is None or last != index or not _alone(setting, index) or _another(setting, index):
        return None
    codes = set(fitting.split())
    topic = {m.id for m in setting.memory.topic}
    known = {m: _codes(setting, m) for m in _told(setting, index)}
    told = [m for m, own in known.items() if codes & own or (m.id in topic and not own)]
    about = [m for m in (known if ANY in codes else told) if m.id in topic]
    one = about if ANY in codes or len(told) > 1 else told
    return setting.again(index, last, one[0]) if len(one) == 1 else None


def _alone(setting: Setting, index: int) -> bool:
    definite = setting.definite(index) and setting.determined(index)
    which = setting.tree.children(setting.core(index), *WHICH)
    return definite and not setting.plural(index) and not which


def _another(setting: Setting, index: int) -> bool:
    """ "Petro visitó a un exguerrillero. *El exguerrillero* …": whether the text spoke of one
    without a name who may be meant."""
    noun = setting.noun_at(index)
    return noun is not None and any(m.id == noun[0].code for m, _ in setting.memory.recent)


def _told(setting: Setting, index: int) -> list[Mention]:
    """The persons of whom the text still speaks, each once, but for who acts in the clause and
    those of the other gender."""
    memory, gender, acting = setting.memory, setting.gender(index), setting.acting(index)
    last = {m.id: m for m, _ in memory.recent if memory.is_person(m.id)}
    if acting is not None:
        last.pop(acting.id, None)
    return [m for m in last.values() if not gender or memory.genders.get(m.id, gender) == gender]


def _codes(setting: Setting, mention: Mention) -> set[str]:
    """What is known of a person: by which nouns the text called him, with their codes, and which
    posts he holds or held."""
    memory = setting.memory
    posts = {*memory.posts_of(mention.id), *(h.post for h in memory.world.held.get(mention.id, ()))}
    found = posts | memory.called.get(mention.id, set())
    if memory.is_armed(memory.polity_of(mention.id) or ""):
        return (found - {"GOV"}) | {"REB"}
    if posts & RULING:
        found |= {"GOV"}
    return found
