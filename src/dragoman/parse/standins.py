"""Words of origin and a few others that the Spanish model takes for verbs or nouns ("el príncipe
saudita" for one who does something, "da" in "Lula da Silva" for a verb), and verbs that it takes
for anything else ("pidió que denuncien"): it is shown others of the same length that it knows."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import simplemma

from dragoman.knowledge.lists import word_table

STAND_INS: Final = word_table("parse.standins.shown")
"""Word → the one of the same length that the model is shown."""
WISHED: Final = word_table("parse.standins.wished")
"""The same of verbs in the present subjunctive."""
BARE: Final = word_table("parse.standins.bare")
"""The same of English verbs behind "to" and "not"."""
_BARE: Final = re.compile(rf"(?:(?<=\bto )|(?<=\bnot ))(?:{'|'.join(BARE)})\b")
_OF_BOTH: Final = frozenset({"belga", "belgas", "comunista"})
"""Stand-ins of words that are of both genders."""
_WORDS: Final = re.compile(rf"\b(?:{'|'.join((*STAND_INS, *WISHED))})\b")
_WITHIN_NAMES: Final = re.compile(r"(?<=[\w.] )(?:d[aiou]|das)(?= [A-ZÀ-Þ])")
"""What stands between the parts of a Portuguese, Italian or French name."""
_BEFORE_NAMES: Final = re.compile(r"(?<=[a-zà-ÿ,)»”] )Al(?= [A-ZÀ-Þ])")
"""The article with which an Arabic name begins, which is no "a" with "el"."""

_BIDDING: Final = re.compile(
    r"(?:(?<=^\")|(?<=[ (]\")|(?<=¡))"
    r"([A-ZÁÉÍÓÚ][a-záéíóúñ]+[ae]n)(?:se|nos|me|les?|l[oa]s?)?(?![\w.]| [A-ZÁÉÍÓÚ])"
)
"""A capital word that opens a quotation with the ending of what several hearers are to do
("«Liberen a los rehenes»"), which the model takes for a name."""


def shown(text: str) -> str:
    """The text with the words that stand in, character for character."""
    known = _WORDS.sub(lambda m: STAND_INS.get(m[0]) or WISHED[m[0]], text)
    known = _BEFORE_NAMES.sub("An", known)
    known = _BIDDING.sub(lambda m: m[0].lower() if _bids(m[1].lower()) else m[0], known)
    return _WITHIN_NAMES.sub(lambda m: "de" if len(m[0]) == len("de") else "del", known)


def shown_english(text: str) -> str:
    """The same of an English text."""
    return _BARE.sub(lambda m: BARE[m[0]], text)


def lemma_of(word: str) -> str | None:
    """The masculine singular of a word for which another stands in, the infinitive of a verb."""
    if word in WISHED:
        return str(simplemma.lemmatize(word, lang="es"))
    known = STAND_INS.get(word)
    if known is None:
        return None
    if word.endswith("eses"):
        return f"{word[:-4]}és"
    one = word.removesuffix("s") if known.endswith("s") else word
    if not known.endswith(("a", "as")) or known in _OF_BOTH:
        return one
    return f"{one[:-3]}és" if one.endswith("esa") else f"{one[:-1]}o"


@lru_cache(maxsize=4096)
def _bids(word: str) -> bool:
    """Whether it is the present subjunctive of a verb: "liberen", "depongan", not "liberan"."""
    verb = simplemma.lemmatize(word, lang="es").removesuffix("se")
    return verb.endswith("ar" if word.endswith("en") else ("er", "ir", "ír"))
