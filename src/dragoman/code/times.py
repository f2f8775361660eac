"""Sentence → the dates that its words tell, resolved against the article's date.

Rules of our own for the expressions of newswire, since the libraries measured drop or misread
"el próximo viernes", "la semana pasada" and "hace dos semanas". An expression without enough to
resolve it keeps its words and no date: what was guessed is never written down as read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal, TypeAlias

from dragoman.code import time_meanings as mean
from dragoman.code.needed import Pieces, needed
from dragoman.code.time_patterns import spanish
from dragoman.code.time_patterns_en import english
from dragoman.code.time_told import Meaning, Told
from dragoman.knowledge.measures import Measures
from dragoman.records import When

Bound = Literal["", "since", "until"]
_SINCE = r"\b(?:desde|a\s+partir\s+de|since)"
_UNTIL = r"\b(?:hasta|antes\s+de(?!\s+ayer)|until|before)"
_GAP = r"(?:l|\s+(?:el|la|los|las))?\s+$"
BOUNDS: tuple[tuple[Bound, re.Pattern[str], re.Pattern[str]], ...] = (
    ("since", re.compile(_SINCE + _GAP, re.IGNORECASE), re.compile(_SINCE, re.IGNORECASE)),
    ("until", re.compile(_UNTIL + _GAP, re.IGNORECASE), re.compile(_UNTIL, re.IGNORECASE)),
)
"""Each with the pattern for the words before an expression and for its first words."""

CALENDAR = frozenset({mean.calendar_day, mean.day_range, mean.month, mean.month_edge})


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time, by offset in the sentence; `resolve(forward)` gives the interval,
    looking ahead for plans and back for deeds where the words leave the direction open."""

    start: int
    end: int
    bound: Bound
    told: Told
    meaning: Meaning

    @property
    def text(self) -> str:
        """The words."""
        return self.told.text

    @property
    def of_calendar(self) -> bool:
        """Whether it names a day, month or part of a year, and none by its distance from today."""
        return self.meaning in CALENDAR

    @property
    def counted(self) -> bool:
        """Whether it counts from a day that the text tells before ("tres días después")."""
        return self.meaning is mean.counted

    @property
    def counted_back(self) -> bool:
        """Whether it tells how long the clause behind it came before the act ("tres días después
        de que")."""
        return self.meaning is mean.counted_back

    def resolve(self, forward: bool, since: date | None = None) -> When:
        """The interval, both days included; `since` is the day from which it looks ahead, where
        that is not the article's."""
        if (self.counted or self.counted_back) and since is None:
            return When(None, None, "period", self.text)
        told = replace(self.told, forward=forward, published=since or self.told.published)
        try:
            start, end, grain = self.meaning(told)
        except (ValueError, OverflowError):  # "31 de febrero", year 0
            start, end, grain = None, None, "day"
        if self.bound and (start or end):
            start, end, grain = *self._open(start, end, told.published), "period"
        first, last = (day.isoformat() if day else None for day in (start, end))
        return When(first, last, grain, self.text)

    def _open(
        self, start: date | None, end: date | None, published: date | None
    ) -> tuple[date | None, date | None]:
        """ "Desde mayo": from then to the article's day; "hasta mayo": from that day to then."""
        if self.bound == "since":
            return start, published if published and start and start <= published else None
        return published if published and end and published <= end else None, end


def times_of(
    text: str, published: date | None, measures: Measures, language: str
) -> list[TimeExpression]:
    """Sentence text → its time expressions, left to right, the longest where they overlap."""
    lower, patterns = text.lower(), _compiled(language, measures)
    present = {piece for piece in patterns.pieces if piece in lower}
    found = [
        _expression(text, match, meaning, published, measures)
        for needs, pattern, meaning in patterns.among(present)
        if not any(map(present.isdisjoint, needs))
        for match in pattern.finditer(text)
    ]
    return sorted(_longest(found), key=lambda e: e.start)


_Pattern: TypeAlias = tuple[tuple[Pieces, ...], re.Pattern[str], Meaning]
"""A pattern with the pieces of text that it needs, and what it means."""


class _Patterns:
    """All patterns of a language, and the pieces of text that they need."""

    def __init__(self, every: Sequence[_Pattern]) -> None:
        self._all = every
        self.pieces = frozenset().union(*(pieces for needs, _, _ in every for pieces in needs))
        self._free: list[int] = []
        self._by_first_need: dict[str, list[int]] = {}
        for at, (needs, _, _) in enumerate(every):
            if not needs:
                self._free.append(at)
            for piece in needs[0] if needs else ():
                self._by_first_need.setdefault(piece, []).append(at)

    def among(self, present: set[str]) -> list[_Pattern]:
        """Those whose most telling need a text of these pieces meets: a few of some hundred."""
        met = {at for piece in present for at in self._by_first_need.get(piece, ())}
        return [self._all[at] for at in sorted(met.union(self._free))]


@lru_cache(maxsize=4)
def _compiled(language: str, measures: Measures) -> _Patterns:
    patterns = english(measures) if language == "en" else spanish(measures)
    return _Patterns([(needed(p), re.compile(p, re.IGNORECASE), m) for p, m in patterns])


def _longest(found: Iterable[TimeExpression]) -> list[TimeExpression]:
    kept: list[TimeExpression] = []
    for expression in sorted(found, key=lambda e: e.start - e.end):
        if all(expression.end <= k.start or expression.start >= k.end for k in kept):
            kept.append(expression)
    return kept


def _expression(
    text: str, match: re.Match[str], meaning: Meaning, published: date | None, measures: Measures
) -> TimeExpression:
    """The match with "desde", "hasta" before it, which make of a day an open period."""
    words, start = match.group(0).strip(), match.start()
    bound: Bound = ""
    for kind, outside, inside in BOUNDS:
        before = outside.search(text[:start])
        if before is not None:
            start, bound = before.start(), kind
            words = text[start : match.end()].strip()
        elif inside.match(words):
            bound = kind
    told = Told(words, match.groupdict(), measures, published, forward=False)
    return TimeExpression(start, match.end(), bound, told, meaning)
