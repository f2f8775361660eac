"""Lists of mentions: who is named twice, who acts for whom, who is another."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.knowledge.lists import word_list
from dragoman.records import Mention

MANY = ("s", "men", "people")
"""How the words end that name more than one."""
APART = frozenset(
    {"OPP", "CVL", "LAB", "EDU", "REB", "INS", "UAF", "MED", "REL", "CRM", "BUS", "NGO"}
)
"""Codes of people of a state who do not act for it."""
SOME_APART = frozenset({"JUD", "LEG", "MIL"})
"""Codes of those of whom several may act on their own account: "lawmakers voted against him"."""
SINGLE = word_list("code.mentions.single")
OPPOSED = frozenset({"OPP", "REB", "INS"})
"""Codes of those of them who act against it."""


def distinct(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions without those that name the same actor again; the first words stay."""
    every = tuple(mentions)
    if len(every) < 2:
        return every
    found: dict[tuple[str, str | None], Mention] = {}
    for mention in every:
        people = mention.id.isupper() and mention.of is not None  # civilians of two states are two
        found.setdefault((mention.id, mention.of if people else None), mention)
    return tuple(found.values())


def without(mentions: tuple[Mention, ...], others: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that are not the very words of the others, nor the same person."""
    taken = {(m.start, m.id) for m in others}
    persons = {m.id for m in others if m.id.islower()}
    return tuple(m for m in mentions if (m.start, m.id) not in taken and m.id not in persons)


def principals(mentions: Iterable[Mention]) -> set[str]:
    """For whom they act; opponents, rebels, and soldiers or lawmakers on their own account act for
    no state: "los militares derrocaron al Gobierno"."""
    return {m.of or m.id for m in mentions if not (m.of and _apart(m))}


def many(mention: Mention) -> bool:
    """Whether the words of a mention end as those of more than one do."""
    return mention.text.lower().endswith(MANY)


def _apart(mention: Mention) -> bool:
    if mention.id in APART or (mention.id in SOME_APART and mention.text.endswith("s")):
        return True
    return mention.id in SOME_APART and not SINGLE.isdisjoint(mention.text.lower().split())


def but_for(mentions: tuple[Mention, ...], own: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions that act for no polity of `own`; opponents may mean those who rule them."""
    polities = {m.of or m.id for m in own if m.id not in OPPOSED}
    polities |= {m.id for m in own}
    return tuple(m for m in mentions if (m.of or m.id) not in polities)
