"""Words by themselves, apart from where they stand: how they are written plainly, and looked up."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from dragoman.known import Known

_ACUTE = str.maketrans("áéíóúü", "aeiouu")
"""All accents of most words that have any."""


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """A word without case and accents, for looking names up ("Á" and "a" alike, "ñ" kept)."""
    if word.isascii():
        return word.lower().replace("-", " ").replace(".", "")
    plain = word.casefold().translate(_ACUTE)
    if not plain.isascii():
        apart = unicodedata.normalize("NFD", plain.replace("ñ", "\0"))
        kept = "".join(c for c in apart if not unicodedata.combining(c))
        plain = kept.replace("\0", "ñ").replace("’", "'")
    return plain.replace("-", " ").replace(".", "")


@lru_cache(maxsize=100_000)
def fold_all(text: str) -> tuple[str, ...]:
    """A name cut into its folded words."""
    return tuple(fold(text).split())


class Word:
    """A word as a part of speech, with what is asked of it at every place where it stands. Words
    that are alike are one (`WORDS`), so that what is known of one is found by itself."""

    __slots__ = (
        "capital", "folded", "folded_lemma", "lemma", "lower",
        "participle", "parts", "plural", "pos", "text",
    )  # fmt: skip

    def __init__(self, told: tuple[str, str, str, str]) -> None:
        """What a parser tells of it: its text, lemma, part of speech and morphology."""
        self.text, lemma, self.pos, morph = told
        self.lower = self.text.lower()
        self.lemma = lemma.lower()
        self.folded = fold(self.text)
        self.folded_lemma = fold(lemma)
        self.parts = self.folded.split()
        self.capital = self.text[:1].isupper()
        self.plural = "Number=Plur" in morph
        self.participle = "VerbForm=Part" in morph


WORDS = Known(Word)
"""Text, lemma, part of speech and morphology → the word."""
