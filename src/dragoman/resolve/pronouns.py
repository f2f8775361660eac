"""Pronouns that stand as whole noun phrases → whom of the text before they mean."""

from __future__ import annotations

from dragoman.records import Reference
from dragoman.resolve.setting import Setting

PAIRS = frozenset({"ambos", "ambas", "both"})
STRONG = frozenset({"él", "ella", "him", "her"})
ALONE = frozenset({"subject", "object", "indirect", "oblique", "nominal", "root"})


def pronoun(setting: Setting, index: int) -> Reference | None:
    """ "Los tres condenaron …", "ambos negaron …", "habló con él"."""
    token = setting.tree.tokens[index]
    if token.role not in ALONE:
        return None
    if setting.text(index) in STRONG and token.pos == "PRON":
        return _strong(setting, index)
    counted = token.pos in {"NUM", "PRON", "NOUN"} and setting.paired(index + 1)
    alone = setting.text(index) in PAIRS or setting.text(index - 1) in {"los", "las", "the"}
    if not counted or not alone or setting.tree.children(index, "nominal", "modifier", "relative"):
        return None
    return setting.pair(index, index, persons=False)


def _strong(setting: Setting, index: int) -> Reference | None:
    """The one spoken of last, behind a preposition, who is not the subject of the clause."""
    if not setting.tree.prepositions[index]:
        return None
    acting = setting.owner(index)
    for mention, _ in reversed(setting.memory.recent):
        polity = mention.of or mention.id
        if acting is not None and polity == (acting.of or acting.id):
            continue
        if not setting.memory.is_person(mention.id) and not setting.memory.is_polity(mention.id):
            continue
        return setting.reference(
            index, index, index, "person", mention.id, mention.name, mention.of, sure=False
        )
    return None
