"""Pronouns that stand as whole noun phrases → whom of the text before they mean."""

from __future__ import annotations

from dragoman.records import Reference
from dragoman.resolve.setting import Setting

NEAR = frozenset({"este", "esta", "éste", "ésta"})
FAR = frozenset({"aquel", "aquella", "aquél", "aquélla"})
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
    pointing = index - (setting.text(index) in {"último", "última"} and index > 0)
    alone = token.pos in {"PRON", "PROPN"} or pointing < index
    if setting.text(pointing) in NEAR | FAR and alone:
        return _pointed(setting, pointing, index)
    counted = token.pos in {"NUM", "PRON", "NOUN"} and setting.paired(index + 1)
    alone = setting.text(index) in PAIRS or setting.text(index - 1) in {"los", "las", "the"}
    if not counted or not alone or setting.tree.children(index, "nominal", "modifier", "relative"):
        return None
    return setting.pair(index, index, persons=False)


def _pointed(setting: Setting, index: int, last: int) -> Reference | None:
    """ "Este" is the person last spoken of in this sentence or the one before, "aquel" the one
    whom it was about; nobody where the text before names no two."""
    memory = setting.memory
    tokens = (setting.tree.tokens[index], setting.tree.tokens[last])
    gender = next((g for t in tokens for g in ("Masc", "Fem") if f"Gender={g}" in t.morph), "")
    near = [
        m for m, _ in memory.recent
        if m.start >= memory.before
        and memory.is_person(m.id)
        and (not gender or memory.genders.get(m.id, gender) == gender)
    ]  # fmt: skip
    topic = {m.id for m in memory.topic}
    acting = setting.acting(index)
    far = setting.text(index) in FAR
    if topic.issuperset(m.id for m in near):
        meant = [m for m in near if m.id != (near[-1] if far else near[0]).id]
    else:
        meant = [m for m in near if (m.id in topic) == far]
    meant = [m for m in meant if acting is None or m.id != acting.id]
    return setting.again(index, last, meant[-1]) if meant else None


def _strong(setting: Setting, index: int) -> Reference | None:
    """The one spoken of last, behind a preposition, who is not the subject of the clause."""
    if setting.tree.prepositions[index] in {"", "en", "sobre", "desde", "tras", "bajo"}:
        return None  # "en él piden calma" is a thing
    acting, memory = setting.acting(index) or setting.owner(index), setting.memory
    own = acting.of or acting.id if acting is not None else ""
    others = [m for m, _ in reversed(memory.recent) if (m.of or m.id) != own]
    topic = {m.id for m in memory.topic}
    persons = [m for m in others if memory.is_person(m.id)]
    near = [m for m in persons if m.start >= memory.before or m.id in topic]
    meant = near or persons[:1] or [m for m in others if memory.is_polity(m.id)]
    return setting.again(index, index, meant[0]) if meant else None
