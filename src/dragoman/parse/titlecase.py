"""English headlines In Capitals, shown to the model as they would stand in a sentence: it takes
"Imposes" in "US Imposes Sanctions on Russian Banks" for a part of a name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import simplemma

from dragoman import knowledge
from dragoman.knowledge.lists import word_list
from dragoman.words import fold

_WORD: Final = re.compile(r"[^\W\d_][\w.]*(?:['’][a-z]+)?")
_SMALL: Final = word_list("parse.titlecase.small")
"""Words that bear no capital within a headline."""
_KEPT: Final = word_list("parse.titlecase.kept")
"""Words that are a name or a part of one, whatever else they mean."""
LONGEST: Final = 24
"""Words of a headline, at most."""
FEWEST: Final = 3
"""Words with a capital that it has, at least."""


def lowered(text: str) -> str:
    """The text, character for character, with small letters where it is a headline in capitals."""
    line = text.rstrip()
    if line[-1:] in {".", "!", '"', "”"} or "\n" in line:
        return text
    words = list(_WORD.finditer(line))
    telling = [m[0] for m in words if m[0].lower() not in _SMALL]
    if len(telling) < FEWEST or len(words) > LONGEST:
        return text
    if any(word[0].islower() for word in telling) or line.isupper():
        return text
    names, found = _named([m[0] for m in words]), list(text)
    for at, match in enumerate(words):
        word = match[0]
        if at and at not in names and not word[1:].isupper() and _common(word):
            found[match.start()] = word[0].lower()
    return "".join(found)


def _common(word: str) -> bool:
    """Whether it may be anything but a name."""
    return bool(simplemma.is_known(word.lower().removesuffix("'s").removesuffix("’s"), "en"))


def _named(words: list[str]) -> set[int]:
    """Where words stand that name somebody or a place."""
    world = knowledge.load().world
    folded = [fold(w.removesuffix("'s").removesuffix("’s")) for w in words]
    found = {i for i, word in enumerate(folded) if word in _KEPT or _single(word)}
    for at, word in enumerate(folded):
        if f"{word} {folded[at + 1] if at + 1 < len(folded) else ''}" in world.demonyms["en"]:
            found |= {at, at + 1}
        longer = (name.words for name in world.names["en"].get(word, ()))
        placed = (name for name, _ in world.places.get(word, ()))
        for name in (*longer, *placed):
            if tuple(folded[at : at + len(name)]) == name:
                found |= set(range(at, at + len(name)))
    return found


@lru_cache(maxsize=50_000)
def _single(word: str) -> bool:
    """Whether it is a demonym, a given name or a surname."""
    world = knowledge.load().world
    return word in world.demonyms["en"] or word in world.given or word in world.surnames
