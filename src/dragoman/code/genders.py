"""Whom "he", "she", "lo" and "la" may mean, as far as given names tell."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.knowledge.titles import Titles
from dragoman.records import Mention

SHE = frozenset({"she", "her", "hers", "la", "ella"})
HE = frozenset({"he", "him", "his", "lo", "él"})
GENDERED = SHE | HE


def meant_by(
    words: Iterable[str], mentions: Iterable[Mention], titles: Titles
) -> tuple[Mention, ...]:
    """Those of the mentions whom the pronouns among the words may mean: "she" is no Donald."""
    told = GENDERED.intersection(words)
    if not told:
        return tuple(mentions)
    others = titles.men if told <= SHE else titles.women if told <= HE else frozenset[str]()
    return tuple(m for m in mentions if m.id.partition("-")[0] not in others or m.id.isupper())


def only_she(
    words: Iterable[str], mentions: Iterable[Mention], titles: Titles
) -> tuple[Mention, ...]:
    """The only one of the mentions who is a woman by her name, if "she" or "her" is asked for."""
    if not SHE.intersection(words):
        return ()
    women = {m.id: m for m in mentions if m.id.partition("-")[0] in titles.women}
    return tuple(women.values()) if len(women) == 1 else ()
