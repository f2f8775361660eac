"""What each sentence of an article is about, judged by the words that tell it.

Plain words, no parsing: the first look at an article and the full reading of it judge alike.
A sentence is of the subject whose words weigh most in it, around it and in the whole article;
those of the field weigh more than others, so that doubt is for the field.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dragoman.code.lemmas import dictionary
from dragoman.knowledge import Knowledge
from dragoman.knowledge.subjects import Subject, Telling
from dragoman.known import Known
from dragoman.records import Article
from dragoman.words import fold

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
LONG, RARE = 10, 10
"""Of an article of more than LONG sentences, of which fewer than one in RARE is of the field, those
that nothing tells of are taken to be OF_LIFE."""
OF_LIFE = Subject("other things", "private", teams=False)

WORD = re.compile(r"[^\W_]+")
_SHORT = r"(?<!\b[A-Z]\.)(?<!\b[A-Z][A-Za-z]\.)(?<!\b[A-Z][a-z][a-z]\.)"
"""Not behind what is probably short for something ("St.", "J.", "Rev.", "EE.")."""
_BREAK = re.compile(rf"\n+|(?<=[.!?…»”\"]){_SHORT}\s+(?=[A-ZÁÉÍÓÚÑ¿¡«“\"(0-9—-])")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as plain words, from offset `start` of the article to `end`. `subject` is None
    where it is of the field, or where nothing tells what it is about; else `tellings` are the words
    that tell of it: its own, those around it, all. `field` is whether its words tell that it is of
    the field."""

    start: int
    end: int
    forms: tuple[str, ...]
    subject: Subject | None = None
    field: bool = False
    tellings: tuple[frozenset[Telling], ...] = ()

    @property
    def about(self) -> str:
        """The subject with the words that tell it."""
        name = self.subject.name if self.subject else ""
        return f"{name} ({', '.join(self.told)})" if self.told else name

    @property
    def told(self) -> tuple[str, ...]:
        """The words that tell of the subject, the nearest and the weightiest first."""
        ranked = [
            telling.words
            for each in self.tellings
            for telling in sorted(
                (t for t in each if t.subject is self.subject), key=lambda t: (-t.weight, t.words)
            )
        ]
        return tuple(dict.fromkeys(ranked))[:SHOWN]


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
        self._words = Known(self._read)
        self._tellings = Known(self._begun)

    def passages(self, article: Article) -> Passages:
        """An article → its sentences, each with what it is about."""
        plain = [
            Passage(start, start + len(text), tuple(WORD.findall(text)))
            for start, text in _sentences(article)
        ]
        own = [self._told(passage.forms) for passage in plain]
        whole = frozenset().union(*own)
        judged = list(self._judged(plain, own, whole)) if whole else plain
        rare = sum(passage.field for passage in judged) * RARE < len(judged)
        return Passages(_of_life(judged) if rare and len(judged) > LONG else judged)

    def _judged(
        self, plain: list[Passage], own: list[frozenset[Telling]], whole: frozenset[Telling]
    ) -> Iterator[Passage]:
        """The sentences with their subjects; those between which no word tells have the same."""
        everywhere = _weighed({}, whole, WHOLE)
        around, weights = frozenset[Telling](), dict[Subject, float]()
        for at, passage in enumerate(plain):
            near = frozenset().union(*own[max(0, at - NEAR) : at + NEAR + 1])
            if at == 0 or near != around:
                around, weights = near, _weighed(everywhere, near, AROUND)
            here = _weighed(weights, own[at], OWN) if own[at] else weights
            subject = max(here, key=lambda each: (here[each], each.name))
            if here[subject] < ENOUGH:
                yield passage
            elif subject.deeds == "meant":
                yield replace(passage, field=True)
            else:
                yield replace(passage, subject=subject, tellings=(own[at], around, whole))

    def _told(self, forms: tuple[str, ...]) -> frozenset[Telling]:
        """The words in a sentence that tell of a subject."""
        found = []
        known = self._tellings
        beginning = [(at, told) for at, form in enumerate(forms, 1) if (told := known[form])]
        for at, tellings in beginning:
            for telling in tellings:
                following = forms[at : at + len(telling.rest)]
                if len(following) == len(telling.rest) and all(
                    word in self._words[other]
                    for word, other in zip(telling.rest, following, strict=True)
                ):
                    found.append(telling)
                    break
        return frozenset(found)

    def _read(self, form: str) -> frozenset[str]:
        """A form → the words that it may be, folded."""
        lower = form.lower()
        return frozenset({fold(lower), fold(dictionary(lower, self._language))})

    def _begun(self, form: str) -> tuple[Telling, ...]:
        """A form → what begins with a word that it may be, the longest first."""
        words = self._read(form)
        if self._known.keys().isdisjoint(words):
            return ()
        tellings = [t for word in sorted(words) for t in self._known.get(word, ())]
        return tuple(sorted(tellings, key=lambda t: -len(t.rest)))


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
    for telling in tellings:
        subject = telling.subject
        more = DOUBT if subject.deeds == "meant" else 1.0
        weights[subject] = weights.get(subject, 0.0) + share * more * telling.weight
    return weights


def _of_life(judged: Sequence[Passage]) -> list[Passage]:
    """The sentences, with those of no subject given the one of what is not of the field."""
    return [
        each if each.field or each.subject else replace(each, subject=OF_LIFE) for each in judged
    ]
