"""Which words may stand for somebody: most mean nobody wherever they stand, and no rule need look
at them."""

from __future__ import annotations

from functools import lru_cache

from dragoman.knowledge.world import World
from dragoman.known import Known
from dragoman.resolve.jointly import TEXTS
from dragoman.resolve.outlets import KINDS
from dragoman.resolve.pronouns import may_be_pronoun
from dragoman.resolve.setting import stem
from dragoman.resolve.titles import OF_PARTIES
from dragoman.words import Word


@lru_cache(maxsize=4)
def may_mean(world: World, language: str) -> Known[Word, bool]:
    """Whether a word that is no known name or noun, nor letters that the text explained, may stand
    for somebody: a name by its capital, an adjective of origin, a pronoun, a text, a paper."""
    demonyms, called = world.demonyms[language], world.titles.called

    def may(word: Word) -> bool:
        return (
            word.capital
            or word.folded in demonyms
            or word.folded_lemma in called
            or word.folded_lemma in KINDS
            or word.folded_lemma in TEXTS
            or stem(word.folded) in OF_PARTIES
            or may_be_pronoun(word)
        )

    return Known(may)
