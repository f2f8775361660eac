"""Which words may stand for somebody: most mean nobody wherever they stand, and no rule need look
at them."""

from __future__ import annotations

from functools import lru_cache

from dragoman.knowledge.world import World
from dragoman.known import Known
from dragoman.resolve.called import may_be_calling
from dragoman.resolve.jointly import RESOLUTIONS, TEXTS
from dragoman.resolve.outlets import KINDS
from dragoman.resolve.pronouns import may_be_pronoun
from dragoman.resolve.titles import OF_PARTIES
from dragoman.resolve.wording import stem
from dragoman.words import Word


@lru_cache(maxsize=4)
def may_mean(world: World, language: str) -> Known[Word, bool]:
    """Whether a word that is no known name or noun, nor letters that the text explained, may stand
    for somebody: a name by its capital, an adjective of origin or of an organ, a pronoun."""
    titles = world.titles
    words = world.demonyms[language].keys()
    lemmas = titles.called.keys() | KINDS.keys() | TEXTS | RESOLUTIONS
    stems = OF_PARTIES | titles.organs.keys()

    def may(word: Word) -> bool:
        known = word.folded in words or word.folded_lemma in lemmas or stem(word.folded) in stems
        return word.capital or known or may_be_pronoun(word) or may_be_calling(word)

    return Known(may)
