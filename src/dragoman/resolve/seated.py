"""Whose a minister or an organ is, as the clause in which it acts tells: "In Ottawa, Foreign
Minister Tremblay rejected the charge", "the minister accused Baku", who is not Baku's."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import fold
from dragoman.resolve.home import OF_THE_WORLD
from dragoman.resolve.own import ADDRESSING, state_at
from dragoman.resolve.setting import Setting

IN = frozenset({"en", "in"})
WE = frozenset({"we", "us", "our", "nosotros", "nuestra", "nuestro"})
MARKS = frozenset('«“"')
MEETING = word_list("resolve.seated.meeting")
SAYING = word_list("resolve.seated.saying")


def of_seat(setting: Setting, head: int) -> str | None:
    """The state in whose capital the one who heads the words speaks or acts: "In Ottawa, …",
    "speaking in Tehran, …", "… said in Beirut"."""
    tree = setting.tree
    verb = tree.head(head)
    if verb is None or tree.tokens[head].role != "subject" or tree.lemmas[verb] in MEETING:
        return None
    said = tree.lemmas[verb] in SAYING
    beside = [i for i in tree.children(verb, "oblique", "nominal") if said or i < min(head, verb)]
    speaking = tree.children(verb, "adverbial", "open_clause")
    beside += [c for i in speaking if tree.lemmas[i] in SAYING for c in tree.children(i, "oblique")]
    states = {s for i in beside if (s := _capital(setting, i)) is not None}
    return states.pop() if len(states) == 1 else None


def _capital(setting: Setting, index: int) -> str | None:
    hit = setting.hit_at.get(index)
    if hit is None or hit.form != "capital" or setting.tree.prepositions[index] not in IN:
        return None
    named = fold(setting.tree.text(hit.first, hit.last))
    return None if named in OF_THE_WORLD else state_at(setting, index)


def blamed_there(setting: Setting, head: int) -> frozenset[str]:
    """The states that the one who heads the words accuses, warns or asks, or of which he speaks as
    of others than "us": he is none of theirs."""
    tree = setting.tree
    verb = tree.head(head)
    if verb is None or tree.tokens[head].role != "subject":
        return frozenset()
    blames = tree.known[verb].folded_lemma in ADDRESSING
    told = tree.children(verb, "object", "indirect") if blames else []
    if not WE.isdisjoint(tree.lower) and not MARKS.isdisjoint(tree.words):
        told += [i for i, t in enumerate(tree.tokens) if t.role == "subject" and i != head]
    states = {s for i in told if (s := _state(setting, i)) is not None}
    return frozenset(states)


def _state(setting: Setting, index: int) -> str | None:
    hit = setting.hit_at.get(index)
    actor = setting.memory.represented(hit.names[0].actor) if hit is not None else None
    return actor if setting.memory.is_state(actor) else None
