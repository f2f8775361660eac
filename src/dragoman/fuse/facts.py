"""Claims and their articles -> facts: what fusing looks at, prepared once for each claim."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal, TypeVar

from dragoman.knowledge.fusing import Fusing
from dragoman.known import cached_property
from dragoman.records import Amount, Article, Claim, Mention, Status, Type, When, Where

Class = Literal["deed", "plan", "supposition", "denial"]
"""Claims of different classes are never one entry: a promise is no deed, nor is a denial."""

CLASSES: Mapping[Class, tuple[Status, ...]] = {
    "deed": ("happened", "ongoing"),
    "plan": ("promised", "planned", "requested"),
    "supposition": ("possible", "hypothetical"),
    "denial": ("negated",),
}
CLASS_OF: Mapping[Status, Class] = {
    status: name for name, statuses in CLASSES.items() for status in statuses
}
MUTUAL: frozenset[Type] = frozenset({"CONSULT", "COOPERATE"})
VERBAL: frozenset[Type] = frozenset(
    {"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"}
)
GROUPS = frozenset({
    "CVL", "REB", "INS", "COP", "MIL", "GOV", "OPP", "BUS", "LAB", "EDU", "MED", "JUD",
    "LEG", "CRM", "REF", "REL", "NGO", "ELI", "SPY", "UAF",
})  # fmt: skip
"""PLOVER's codes of people without a country: they name nobody in particular."""

AFTER_TRIGGER = 60
"""So many characters after a trigger still tell what the act is about."""

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_ACCENT = re.compile("[\u0300-\u036f]")

Polities = tuple[str, ...]
Days = tuple[date, date]
Figure = tuple[str, float, float]
"""What is counted, and from how many to how many."""


@dataclass(frozen=True)
class Act:
    """Who did what sort of thing to whom; both sides in both fields where the act is mutual."""

    type: Type
    source: Polities
    target: Polities

    @cached_property
    def named(self) -> frozenset[str]:
        """The actors that are somebody in particular."""
        return frozenset(self.source + self.target) - GROUPS

    def __str__(self) -> str:
        return f"{self.type} {_names(self.source)} → {_names(self.target)}"


@dataclass(frozen=True, slots=True)
class Told:
    """What is kept of a claim."""

    id: str
    type: Type
    mode: str | None
    status: Status
    about: str | None
    said_by: tuple[str, ...]
    when: When | None
    where: Where | None


@dataclass(frozen=True, slots=True)
class Gist:
    """What is compared of a claim, as far as the claim alone tells it."""

    claim: Told
    act: Act
    persons: frozenset[tuple[str, str]]
    article: str
    where: Where | None
    figures: frozenset[Figure]
    matter: frozenset[str]
    names: frozenset[str]
    words: tuple[str, ...]
    voice: Polities


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim with what is compared of it, its independent source and its nearest voice."""

    claim: Told
    act: Act
    status: Class
    persons: frozenset[tuple[str, str]]
    days: Days | None
    published: date | None
    article: str
    where: Where | None
    figures: frozenset[Figure]
    matter: frozenset[str]
    names: frozenset[str]
    topic: str | None
    language: str
    words: tuple[str, ...]
    outlets: tuple[str, ...]
    voice: Polities
    wrong: bool


def facts_of(
    claims: Iterable[Claim | Gist],
    articles: Iterable[Article],
    fusing: Fusing,
    wrong: frozenset[str] = frozenset(),
) -> tuple[Fact, ...]:
    """Claims, or what is compared of them, and the articles they stand in -> facts, in the order
    of their claims' ids."""
    known = {article.id: article for article in articles}
    made: dict[str, Fact] = {}
    for claim in claims:  # which may be more than fit into memory: each is let go of
        gist = claim if isinstance(claim, Gist) else gist_of(claim, fusing)
        article = _original(known[gist.article], known)
        made[gist.claim.id] = _fact(gist, article, gist.claim.id in wrong)
    return tuple(_with_topic(made[key], made) for key in sorted(made))


def polities(mentions: Iterable[Mention]) -> Polities:
    """Mentions -> the states, organisations or persons they act for, sorted, each once."""
    return tuple(sorted({mention.of or mention.id for mention in mentions}))


def act_of(claim: Claim) -> Act:
    """A claim -> its act; the sides of a meeting or a signature have no order."""
    source, target = _named(polities(claim.source)), _named(polities(claim.target))
    if claim.type in MUTUAL or (claim.type, claim.mode) == ("AGREE", "sign"):
        source = target = _named(tuple(sorted({*source, *target})))
    return _act(claim.type, source, target)


_act = lru_cache(maxsize=None)(Act)  # few acts have many claims: each is made once


def days_of(when: When | None, published: date | None) -> Days | None:
    """An interval as read -> its first and last day; one that is open runs to the article's."""
    if when is None or not (when.start or when.end):
        return None
    first = date.fromisoformat(when.start or when.end or "")
    last = date.fromisoformat(when.end) if when.end else max(first, published or first)
    return (first, last) if first <= last else (last, first)


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """Text -> its words without case, accents or punctuation, to compare wordings."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_WORD.findall(_ACCENT.sub("", letters)))


def gist_of(claim: Claim, fusing: Fusing) -> Gist:
    """A claim -> what is compared of it, whatever its article."""
    text = plain(claim.text)
    return Gist(
        claim=_told(claim),
        act=act_of(claim),
        persons=_one(
            frozenset((m.of, m.id) for m in claim.source + claim.target if m.of and _person(m))
        ),
        article=claim.article,
        where=_place(claim),
        figures=_one(frozenset(figure for each in claim.amounts if (figure := _figure(each)))),
        matter=_one(frozenset(_matter(claim, fusing))),
        names=_one(frozenset(_landmarks(claim, text, fusing))),
        words=_words(claim, text),
        voice=_one(polities(claim.said_by[:1])),
    )


def _fact(gist: Gist, article: Article, wrong: bool) -> Fact:
    return Fact(
        claim=gist.claim,
        act=gist.act,
        status=CLASS_OF[gist.claim.status],
        persons=gist.persons,
        days=days_of(gist.claim.when, article.published),
        published=article.published,
        article=article.id,
        where=gist.where,
        figures=gist.figures,
        matter=gist.matter,
        names=gist.names,
        topic=None,
        language=article.language,
        words=gist.words,
        outlets=_one(tuple(sorted(article.agencies)) or (article.outlet or article.origin,)),
        voice=gist.voice,
        wrong=wrong,
    )


@lru_cache(maxsize=50_000)
def _one(value: T) -> T:
    """A value → the first that was equal to it: many claims say the same."""
    return value


def _told(claim: Claim) -> Told:
    when, where = _one(claim.when), _one(claim.where)
    voices = _one(tuple(mention.name for mention in claim.said_by))
    type_, mode, status = _one(claim.type), _one(claim.mode), _one(claim.status)
    return Told(claim.id, type_, mode, status, claim.about, voices, when, where)


def _with_topic(fact: Fact, facts: Mapping[str, Fact]) -> Fact:
    """The fact, with the type of the act that it speaks about, if it does."""
    about = facts.get(fact.claim.about or "")
    return replace(fact, topic=about.claim.type) if about else fact


def _named(side: Polities) -> Polities:
    """A side -> without its nameless groups where somebody is named beside them."""
    return tuple(one for one in side if one not in GROUPS) or side


def _person(mention: Mention) -> bool:
    """Persons have slugs in lower case; forces and ministries act for a state too."""
    return mention.id.islower()


def _place(claim: Claim) -> Where | None:
    """Where it was, unless that is only the country of one of the actors, which has no point."""
    where = claim.where
    parties = {name for m in claim.source + claim.target for name in (m.id, m.of)}
    return None if where and where.latitude is None and where.country in parties else where


def _figure(amount: Amount) -> Figure | None:
    """An amount -> what is counted and how many; money counts by its currency."""
    thing = plain(amount.of) if amount.of else amount.unit if amount.unit.isupper() else ""
    low = amount.value if amount.value is not None else amount.max
    high = amount.max if amount.max is not None else amount.value
    return (thing, low or 0.0, high or 0.0) if thing else None


def _matter(claim: Claim, fusing: Fusing) -> Iterator[str]:
    """The kinds of thing, and the models ("arms/f 16"), that are named close to the act.

    That is in the trigger, in the amounts and in the words after the trigger.
    """
    told = plain(" ".join([_close(claim), *(each.text for each in claim.amounts)]))
    yield from (kind for kind, stems in fusing.matter.items() if _has(told, stems))
    for kind, stems in fusing.models.items():
        yield from (f"{kind}/{model}" for model in _pattern(stems).findall(told))


def _close(claim: Claim) -> str:
    """The words of the act: its trigger and what stands close after it."""
    after = claim.trigger.end - claim.start
    return f"{claim.trigger.text} {claim.text[after : after + AFTER_TRIGGER]}"


def _landmarks(claim: Claim, text: str, fusing: Fusing) -> Iterator[str]:
    """The names of landmarks: in the trigger of a deed, anywhere in what tells of a pact."""
    if claim.type == "AGREE":
        told = text
    else:
        told = plain(_close(claim) if claim.type == "SANCTION" else claim.trigger.text)
    for landmark in fusing.landmark:
        if claim.type in landmark.types and _has(told, landmark.stems):
            yield landmark.name


def _has(text: str, stems: tuple[str, ...]) -> bool:
    return _pattern(stems).search(text) is not None


@lru_cache
def _pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Stems -> what finds a word that begins with one of them in plain text."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(plain(stem)) for stem in stems)})")


def _words(claim: Claim, text: str) -> tuple[str, ...]:
    """The stems of the passage without its actors' names: what it is about."""
    names = plain(" ".join(m.text for m in claim.source + claim.target + claim.said_by)).split()
    stems = {word[:5] for word in text.split() if len(word) > 3 and word not in names}
    words: tuple[str, ...] = _one(tuple(map(sys.intern, sorted(stems))))
    return words


def _original(article: Article, articles: Mapping[str, Article]) -> Article:
    """An article -> the one it is a copy of, through copies of copies."""
    seen = {article.id}
    while (first := articles.get(article.copy_of or "")) and first.id not in seen:
        article = first
        seen.add(article.id)
    return article


def _names(side: Polities) -> str:
    return " + ".join(side) or "nobody named"
