"""English words that bear a hyphen, kept whole.

The model's tokenizer cuts at every hyphen, and "test-fires" or "cease-fire" in three pieces is
read as a noun and what fires it. Here they stay one word, and the model sees in its place a plain
one of the same kind and endings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dragoman.knowledge.lists import word_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

VERBS: Final = word_table("parse.hyphens.verbs")
NOUNS: Final = word_table("parse.hyphens.nouns")


def _bent(word: str, *, verb: bool) -> Iterator[str]:
    """A word → its regular forms."""
    stem, mute = word.removesuffix("e"), word.endswith("e")
    yield word
    yield f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s"
    if verb:
        yield f"{stem}ed" if mute else f"{word}ed"
        yield f"{stem}ing" if mute else f"{word}ing"


BASES: Final[dict[str, str]] = {
    form: word
    for words, verb in ((NOUNS, False), (VERBS, True))
    for word in words
    for form in _bent(word, verb=verb)
}
"""Form → the word of which it is."""


def kept_whole(engine: Language) -> Language:
    """The engine, which no longer cuts these words."""
    tokenizer: Any = engine.tokenizer
    for words, verb in ((NOUNS, False), (VERBS, True)):
        for word, known in words.items():
            pairs = zip(_bent(word, verb=verb), _bent(known, verb=verb), strict=True)
            for form, seen in pairs:
                for shown in (form, form.capitalize()):
                    tokenizer.add_special_case(shown, [{"ORTH": shown, "NORM": seen}])
    return engine
