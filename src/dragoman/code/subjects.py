"""What each sentence of an article is about, judged by the words that tell it.

Plain words, no parsing: the first look at an article and the full reading of it judge alike.
A sentence is of the subject whose words weigh most in it, around it and in the whole article;
those of the field weigh more than others, so that doubt is for the field.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import simplemma

from dragoman.knowledge import Knowledge
from dragoman.knowledge.subjects import Subject, Telling
from dragoman.knowledge.world import fold
from dragoman.records import Article

NEAR = 3
"""How many sentences before and after one tell what it is about as much as its own words."""
OWN, AROUND, WHOLE = 1.0, 1.0, 0.5
"""What a word counts in the sentence, around it (the sentence included), anywhere."""
ENOUGH = 6.0
"""A subject that weighs less is none: one word alone does not tell it."""
DOUBT = 1.5
"""How much more a word of the field weighs than any other."""
SHOWN = 3
"""How many of the words that decide are shown."""

WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"\n+|(?<=[.!?…»”\"])(?<!EE\.)\s+(?=[A-ZÁÉÍÓÚÑ¿¡«“\"(0-9—-])")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as plain words, from offset `start` of the article. `subject` is None where it
    is of the field, or where nothing tells what it is about; else `told` are words that tell.
    `field` is whether its words tell that it is of the field."""

    start: int
    forms: tuple[str, ...]
    subject: Subject | None = None
    told: tuple[str, ...] = ()
    field: bool = False

    @property
    def about(self) -> str:
        """The subject with the words that tell it."""
        return f"{self.subject.name} ({', '.join(self.told)})" if self.subject else ""


class Passages:
    """The sentences of one article."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.all = passages
        self._starts = [each.start for each in passages]

    def at(self, offset: int) -> Passage:
        """The passage in which an offset of the article lies."""
        return self.all[max(0, bisect_right(self._starts, offset) - 1)]


class Judge:
    """Judges articles of one language."""

    def __init__(self, knowledge: Knowledge, language: str) -> None:
        self._language, self._known = language, knowledge.subjects[language]
        self._forms = lru_cache(maxsize=100_000)(self._read)

    def passages(self, article: Article) -> Passages:
        """An article → its sentences, each with what it is about."""
        plain = [Passage(start, tuple(WORD.findall(text))) for start, text in _sentences(article)]
        own = [self._told(passage.forms) for passage in plain]
        whole = frozenset().union(*own)
        if not whole:
            return Passages(plain)
        everywhere = _weighed({}, whole, WHOLE)
        return Passages([
            self._judged(each, own, at, whole, everywhere) for at, each in enumerate(plain)
        ])  # fmt: skip

    def _judged(
        self,
        plain: Passage,
        own: list[frozenset[Telling]],
        at: int,
        whole: frozenset[Telling],
        everywhere: dict[Subject, float],
    ) -> Passage:
        around = frozenset().union(*own[max(0, at - NEAR) : at + NEAR + 1])
        weights = _weighed(_weighed(everywhere, around, AROUND), own[at], OWN)
        subject, weight = max(weights.items(), key=lambda each: (each[1], each[0].name))
        if weight < ENOUGH:
            return plain
        if subject.deeds == "meant":
            return replace(plain, field=True)
        return Passage(plain.start, plain.forms, subject, _shown(subject, own[at], around, whole))

    def _told(self, forms: tuple[str, ...]) -> frozenset[Telling]:
        """The words in a sentence that tell of a subject."""
        found = set[Telling]()
        read = [self._forms(form) for form in forms]
        for at, (_, tellings) in enumerate(read, 1):
            for telling in tellings:
                following = read[at : at + len(telling.rest)]
                if len(following) == len(telling.rest) and all(
                    word in words for word, (words, _) in zip(telling.rest, following, strict=True)
                ):
                    found.add(telling)
                    break
        return frozenset(found)

    def _read(self, form: str) -> tuple[frozenset[str], tuple[Telling, ...]]:
        """A form → the words that it may be, folded, and what begins with one of them, the longest
        first."""
        lower = form.lower()
        words = frozenset({fold(lower), fold(simplemma.lemmatize(lower, self._language))})
        tellings = [t for word in sorted(words) for t in self._known.get(word, ())]
        return words, tuple(sorted(tellings, key=lambda t: -len(t.rest)))


@lru_cache(maxsize=4)
def judge_of(knowledge: Knowledge, language: str) -> Judge:
    """The judge for articles of a language."""
    return Judge(knowledge, language)


@lru_cache(maxsize=64)
def passages_of(article: Article, knowledge: Knowledge) -> Passages:
    """The passages of an article; asked for at a first look and again when it is read."""
    return judge_of(knowledge, article.language).passages(article)


def _sentences(article: Article) -> Iterable[tuple[int, str]]:
    start = article.body
    for found in _BREAK.finditer(article.text, article.body):
        yield start, article.text[start : found.start()]
        start = found.end()
    yield start, article.text[start:]


def _weighed(
    before: dict[Subject, float], tellings: frozenset[Telling], share: float
) -> dict[Subject, float]:
    """The weights of subjects, with those of some more words."""
    weights = dict(before)
    for subject, _, _, weight in tellings:
        more = DOUBT if subject.deeds == "meant" else 1.0
        weights[subject] = weights.get(subject, 0.0) + share * more * weight
    return weights


def _shown(subject: Subject, *tellings: frozenset[Telling]) -> tuple[str, ...]:
    """The words that tell of the subject, the nearest and the weightiest first."""
    ranked = [
        telling.words
        for each in tellings
        for telling in sorted(
            (t for t in each if t.subject is subject), key=lambda t: (-t.weight, t.words)
        )
    ]
    return tuple(dict.fromkeys(ranked))[:SHOWN]
