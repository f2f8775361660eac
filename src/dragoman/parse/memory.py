"""Paragraphs that were parsed before: newswire prints the same one in many outlets."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.records import Sentence, Token

MOST = 1_000
"""Paragraphs remembered, some ten megabytes of them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of a paragraph that begins at offset `start` of its article."""

    start: int
    sentences: tuple[Sentence, ...]

    def at(self, start: int, number: int) -> Iterator[Sentence]:
        """The same, where the paragraph is the one of this number and begins there."""
        by = start - self.start
        return (_moved(each, by, number) for each in self.sentences)


class Memory:
    """The paragraphs of a run that were met last, by their language and words."""

    def __init__(self) -> None:
        self._held: OrderedDict[tuple[str, str], Paragraph] = OrderedDict()

    def get(self, language: str, text: str) -> Paragraph | None:
        """The paragraph of these words, if it is remembered."""
        if (found := self._held.get((language, text))) is not None:
            self._held.move_to_end((language, text))
        return found

    def keep(self, language: str, text: str, paragraph: Paragraph) -> Paragraph:
        """Remembers one, and forgets what was asked for longest ago."""
        self._held[language, text] = paragraph
        if len(self._held) > MOST:
            self._held.popitem(last=False)
        return paragraph


def _moved(sentence: Sentence, by: int, paragraph: int) -> Sentence:
    if not by and sentence.paragraph == paragraph:
        return sentence
    tokens = [  # `replace` takes twice as long
        Token(t.text, t.lemma, t.pos, t.morph, t.role, t.head, t.start + by, t.end + by)
        for t in sentence.tokens
    ]
    start, end = sentence.start + by, sentence.end + by
    return Sentence(start, end, sentence.text, paragraph, tuple(tokens))
