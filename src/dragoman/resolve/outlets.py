"""Outlets that the text takes up by a common noun: "el citado medio", "el diario", "the paper"."""

from __future__ import annotations

from dragoman.knowledge.lists import word_list
from dragoman.records import Reference
from dragoman.resolve.setting import Setting

ANY = frozenset({"agency", "newspaper", "broadcaster", "online"})
KINDS = {
    "medio": ANY,
    "outlet": ANY,
    "diario": frozenset({"newspaper"}),
    "periodico": frozenset({"newspaper"}),
    "rotativo": frozenset({"newspaper"}),
    "newspaper": frozenset({"newspaper"}),
    "paper": frozenset({"newspaper"}),
    "cadena": frozenset({"broadcaster"}),
    "televisora": frozenset({"broadcaster"}),
    "emisora": frozenset({"broadcaster"}),
    "broadcaster": frozenset({"broadcaster"}),
}
"""Noun → the kinds of outlets that it takes up."""
TAKING_UP = word_list("resolve.outlets.taking_up")
BEHIND = frozenset({"NOUN", "PROPN", "ADJ"})


def outlet_again(setting: Setting, index: int) -> Reference | None:
    """The outlet last named that may be so called; one with a name or a field of its own is
    another ("el diario Clarín", "un medio militar")."""
    kinds = KINDS.get(setting.tree.known[index].folded_lemma)
    if kinds is None or setting.plural(index) or not setting.definite(index):
        return None
    last = index + (setting.text(index + 1) in TAKING_UP)
    described = [
        i for i in setting.tree.children(index, "modifier", "nominal", "flat", "apposition")
        if setting.text(i) not in TAKING_UP and setting.tree.tokens[i].pos in BEHIND
        and setting.text(last + 1) != ","
    ]  # fmt: skip
    if described or not setting.tree.children(index, "determiner"):
        return None
    outlets = setting.world.outlets
    told = (m for m, _ in reversed(setting.memory.recent) if m.id in outlets)
    named = next((m for m in told if outlets[m.id]["kind"] in kinds), None)
    if named is None:
        return None
    return setting.reference(index, last, index, "voice", named.id, named.name, sure=False)


def last_agency(setting: Setting, but: str | None) -> str | None:
    """The news agency of which the text told later than of another body."""
    known = setting.world.outlets
    told = (m.id for m, _ in reversed(setting.memory.recent) if m.id in known or m.id == but)
    last = next(told, None)
    return last if last in known and known[last]["kind"] == "agency" else None
