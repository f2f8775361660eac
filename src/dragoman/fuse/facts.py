"""Claims and their articles -> facts: what fusing looks at, prepared once for each claim."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.records import Article, Claim, Mention, Status, Type, When, Where

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

Polities = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """Who did what sort of thing to whom; both sides in both fields where the act is mutual."""

    type: Type
    source: Polities
    target: Polities

    @property
    def vague(self) -> bool:
        """Whether nobody in particular is named, so that actors cannot tell two acts apart."""
        return not set(self.source + self.target) - GROUPS

    def __str__(self) -> str:
        return f"{self.type} {_names(self.source)} → {_names(self.target)}"


@dataclass(frozen=True, slots=True)
class Shape:
    """What is compared of two claims with the same act; many claims share one shape."""

    act: Act
    status: Class
    mode: str | None
    days: tuple[date, date] | None
    published: date | None
    article: str
    where: Where | None
    amounts: frozenset[str]
    topic: str | None
    language: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim with its shape, its independent source, its nearest voice and its plain words."""

    claim: Claim
    shape: Shape
    outlet: str
    voice: Polities
    text: str


def facts_of(claims: Iterable[Claim], articles: Iterable[Article]) -> tuple[Fact, ...]:
    """Claims and the articles they stand in -> facts, in the order of their claims' ids."""
    known = {article.id: article for article in articles}
    by_id = {claim.id: claim for claim in claims}
    return tuple(_fact(by_id[key], known, by_id) for key in sorted(by_id))


def polities(mentions: Iterable[Mention]) -> Polities:
    """Mentions -> the states, organisations or persons they act for, sorted, each once."""
    return tuple(sorted({mention.of or mention.id for mention in mentions}))


def act_of(claim: Claim) -> Act:
    """A claim -> its act; the sides of a meeting or a signature have no order."""
    source, target = _named(polities(claim.source)), _named(polities(claim.target))
    if claim.type in MUTUAL or (claim.type, claim.mode) == ("AGREE", "sign"):
        source = target = _named(tuple(sorted({*source, *target})))
    return Act(claim.type, source, target)


def _named(side: Polities) -> Polities:
    """A side -> without its nameless groups where somebody is named beside them."""
    return tuple(one for one in side if one not in GROUPS) or side


def days_of(when: When | None, published: date | None) -> tuple[date, date] | None:
    """An interval as read -> its first and last day; one that is open runs to the article's."""
    if when is None or not (when.start or when.end):
        return None
    first = date.fromisoformat(when.start or when.end or "")
    last = date.fromisoformat(when.end) if when.end else max(first, published or first)
    return (first, last) if first <= last else (last, first)


def plain(text: str) -> str:
    """Text -> its words without case, accents or punctuation, to compare wordings."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in letters if not unicodedata.combining(c))))


def _fact(claim: Claim, articles: Mapping[str, Article], claims: Mapping[str, Claim]) -> Fact:
    article = _original(articles[claim.article], articles)
    text = plain(claim.text)
    return Fact(
        claim=claim,
        shape=_shape(claim, article, claims.get(claim.about or ""), text),
        outlet=" + ".join(sorted(article.agencies)) or article.outlet or article.origin,
        voice=polities(claim.said_by[:1]),
        text=text,
    )


def _shape(claim: Claim, article: Article, about: Claim | None, text: str) -> Shape:
    days = days_of(claim.when, article.published)
    return Shape(
        act=act_of(claim),
        status=CLASS_OF[claim.status],
        mode=claim.mode,
        days=days,
        published=article.published,
        article=article.id,
        where=claim.where,
        amounts=frozenset(plain(amount.of) for amount in claim.amounts if amount.of),
        topic=about.type if about else None,
        language=article.language,
        words=_topic_words(claim, text) if claim.type in VERBAL and days is None else frozenset(),
    )


def _original(article: Article, articles: Mapping[str, Article]) -> Article:
    """An article -> the one it is a copy of, through copies of copies."""
    seen = {article.id}
    while (first := articles.get(article.copy_of or "")) and first.id not in seen:
        article = first
        seen.add(article.id)
    return article


def _topic_words(claim: Claim, text: str) -> frozenset[str]:
    """The stems of the passage without its actors' names: what a speech act is about."""
    names = plain(" ".join(m.text for m in claim.source + claim.target + claim.said_by)).split()
    return frozenset(word[:5] for word in text.split() if len(word) > 3 and word not in names)


def _names(side: Polities) -> str:
    return " + ".join(side) or "nobody named"
