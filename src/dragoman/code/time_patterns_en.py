"""The English expressions of time of newswire, as patterns with their meanings."""

# ruff: noqa: E501  (a pattern reads best as one line)
from __future__ import annotations

from collections.abc import Iterator

from dragoman.code import time_meanings as mean
from dragoman.code.time_parts import YEAR, Parts, Pattern
from dragoman.knowledge.measures import Measures

_LEAN = (
    r"(?:this(?:\s+past|\s+coming)?|last|next|past|coming|the\s+(?:past|previous|coming|following))"
)
_ROUGHLY = r"(?:(?:more|less)\s+than|nearly|almost|about|around|roughly|some|over|just|only|barely|at\s+least|exactly)"
_FEW = r"(?:a\s+few|several|some|a\s+couple\s+of|many|just|only)"
_PART_OF_DAY = r"(?:\s+(?:morning|afternoon|evening|night))?"
_HOUR = r"(?:(?:early|late|later|earlier)\s+(?:on\s+)?|(?:in\s+)?the\s+(?:early|small)\s+hours\s+of\s+)?(?:on\s+)?"
_NAMES = r"(?<!Black\s)(?<!Good\s)(?<!Bloody\s)(?<!every\s)(?<!each\s)(?<!any\s)"
_BESIDE = r"\s*(?:%|soldiers|troops|people|dead|wounded|million|dollars|euros|kilomet|miles|km)"
_NTH = r"(?:st|nd|rd|th)?"
_BETWEEN = r"\s*(?:-|–|to|and|until|through)\s*"


def english(words: Measures) -> Iterator[Pattern]:
    """The English patterns; the longest match wins."""
    parts = Parts(words, capital=True)
    yield from _days(parts)
    yield from _months(parts)
    yield from _years(parts)
    yield from _distances(parts)


def _days(p: Parts) -> Iterator[Pattern]:
    day, weekday = rf"(?:the\s+)?(?P<day>\d{{1,2}}){_NTH}", rf"(?:{p.weekdays},?\s+)?"
    yield (
        rf"\b{_HOUR}{weekday}(?:{_LEAN}\s+)?{p.month}\.?\s+{day}(?:,?\s+{YEAR})?\b(?!\.\d)",
        mean.calendar_day,
    )
    yield (
        rf"\b{_HOUR}{weekday}{day}\s+(?:of\s+)?{p.month}\b\.?(?:,?\s+{YEAR}\b)?",
        mean.calendar_day,
    )
    yield r"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b", mean.iso_day
    yield rf"\b(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})/{YEAR}\b", mean.slashed_either
    yield (
        rf"\b(?:(?:from|between)\s+)?(?P<month1>{p.months})\.?\s+(?P<d1>\d{{1,2}}){_NTH}{_BETWEEN}{p.month}\.?\s+(?P<d2>\d{{1,2}}){_NTH}(?:,?\s+{YEAR})?\b",
        mean.day_range,
    )
    yield (
        rf"\b(?:(?:from|between)\s+)?{p.month}\.?\s+(?P<d1>\d{{1,2}}){_NTH}{_BETWEEN}(?P<d2>\d{{1,2}}){_NTH}(?:,?\s+{YEAR})?\b",
        mean.day_range,
    )
    yield (
        rf"\b(?:(?:from|between)\s+)?(?P<d1>\d{{1,2}}){_NTH}(?:\s+(?P<month1>{p.months}))?{_BETWEEN}(?P<d2>\d{{1,2}}){_NTH}\s+{p.month}(?:,?\s+{YEAR})?\b",
        mean.day_range,
    )
    yield (
        rf"\b{_HOUR}{_NAMES}(?:{_LEAN}\s+)?{p.weekday}{_PART_OF_DAY}(?P<week>\s+(?:of\s+)?(?:last|next|this)\s+week)?\b",
        mean.weekday,
    )
    yield (
        rf"\b(?:from\s+)?{p.weekday}(?:\s+(?:to|through|until)\s+|\s*[-–]\s*)(?P<weekday2>{p.weekdays})\b",
        mean.weekday_range,
    )
    yield (
        rf"\bbetween\s+{p.weekday}\s+and\s+(?P<weekday2>{p.weekdays})\b",
        mean.weekday_range,
    )
    yield rf"\b(?:(?:early|late|later|earlier)\s+)?{p.day_words}{_PART_OF_DAY}\b", mean.near_day


def _months(p: Parts) -> Iterator[Pattern]:
    edge = rf"(?:\b(?:in|by|since|until|from|at|around)\s+)?(?:\bthe\s+)?\b{p.edge}(?:\s+of|\s+in|-|\s)"
    yield (
        rf"{edge}\s*(?:{_LEAN}\s+)?{p.month}(?:\s+of)?(?:,?\s+{YEAR})?\b(?!\s+\d)",
        mean.month_edge,
    )
    yield rf"{edge}\s*(?:the\s+|this\s+|last\s+|next\s+)month\b", mean.month_edge
    yield (
        rf"\b(?:in|since|until|during|throughout|(?:by|from|before|for|of)(?!\s+May\b))\s+(?:{_LEAN}\s+)?{p.month}(?:,?\s+(?:of\s+)?{YEAR}|\s+(?:of\s+)?(?P<whole_year>(?:last|next|this)\s+year))?\b(?!\.?\s+\d)",
        mean.month,
    )
    yield rf"\b(?:{_LEAN}\s+)?{p.month}(?:,?\s+(?:of\s+)?{YEAR})\b", mean.month
    yield rf"\b{_LEAN}\s+{p.month}\b(?!\.?\s+\d)", mean.month


def _years(p: Parts) -> Iterator[Pattern]:
    edge = rf"(?:\b(?:in|by|since|until|from|at|around)\s+)?(?:\bthe\s+)?\b{p.edge}(?:\s+of|\s+in|-|\s)"
    yield rf"{edge}\s*{YEAR}\b(?!s)", mean.year_edge
    yield rf"{edge}\s*(?:the\s+|this\s+|last\s+|next\s+)(?P<whole_year>year)\b", mean.year_edge
    yield r"\b(?:by|at|before|until)\s+(?:the\s+)?(?P<whole_year>year)(?:'s|’s|-)?\s*(?P<edge>end)\b", mean.year_edge  # fmt: skip
    yield (
        rf"\b(?:in\s+)?the\s+{p.ordinal}\s+(?:(?P<quarter>quarter)|half)(?:\s+of\s+(?:{YEAR}|(?:the|this|last|next)\s+(?P<whole_year>year)))?\b",
        mean.part_of_year,
    )
    yield (
        r"\b(?:between|from|in|of|during)\s+(?:the\s+)?(?P<y1>(?:19|20)\d\d)(?:\s+(?:and|to|until|through)\s+|\s*[-–]\s*)(?P<y2>(?:19|20)\d\d)\b",
        mean.year_range,
    )
    yield (
        rf"\b(?:in|since|until|by|during|before|from|throughout|back\s+in|of)\s+{YEAR}\b(?!s|{_BESIDE})",
        mean.year,
    )
    yield (
        rf"(?:\bin\s+)?(?:\bthe\s+)?(?:\b{p.edge}(?:-|\s+))?\b(?P<decade>(?:19|20)\d0)s\b",
        mean.decade,
    )
    yield (
        rf"\b(?:last|this|next|in\s+the|since\s+the)\s+(?:spring|summer|autumn|winter)(?:(?:\s+of)?\s+{YEAR})?\b",
        mean.season,
    )


def _distances(p: Parts) -> Iterator[Pattern]:
    yield rf"\b(?:{_ROUGHLY}\s+)*{p.number}(?:\s+|-){p.unit}\s+ago\b", mean.ago
    yield rf"\b(?:{_FEW}\s+)?{p.unit}\s+ago\b", mean.unresolved
    yield (
        rf"\b{p.number}\s+(?P<unit>days?|weeks?|months?|years?)\s+(?:(?P<back>earlier)|later)\b",
        mean.counted,
    )
    yield r"\b(?:on\s+)?the\s+(?:next|following)\s+day\b", mean.counted
    yield (
        r"\b(?P<same>(?:that|the)\s+same\s+(?:day|night|evening|morning|afternoon))\b",
        mean.counted,
    )
    yield (
        rf"\b(?:{_ROUGHLY}\s+)*(?:{p.number}|{_FEW})\s+{p.unit}\s+(?:earlier|before|later|after)\b",
        mean.unresolved,
    )
    yield r"\b(?:on\s+)?the\s+(?:next|following)\s+(?:day|morning|week|month|year)\b|\bthe\s+(?:day|week|month|year)\s+(?:before|after)\b", mean.unresolved  # fmt: skip
    yield (
        rf"\b(?:in\s+)?(?:{_ROUGHLY}\s+)*{p.number}\s+{p.unit}(?:['’]?\s+time|\s+from\s+now)\b",
        mean.ahead,
    )
    yield (
        rf"\bin\s+(?:nearly|almost|over|at\s+least|more\s+than)\s+{p.number}\s+{p.unit}\b",
        mean.unresolved,
    )
    yield rf"\bin\s+{p.number}\s+(?:decades?|centur(?:y|ies))\b", mean.unresolved
    yield (
        rf"\b(?:first|[a-z]{{3,}}est|most\s+[a-z]+)\s+(?:[a-z-]+\s+){{0,8}}in\s+{p.number}\s+{p.unit}\b",
        mean.unresolved,
    )
    yield rf"\bin\s+(?:{_ROUGHLY}\s+)*{p.number}\s+{p.unit}\b", mean.ahead_or_length
    yield rf"\bwithin\s+(?:{_ROUGHLY}\s+)*(?:the\s+next\s+)?{p.number}\s+{p.unit}\b", mean.deadline
    yield (
        rf"\b(?:in|over|during|within|for|throughout)\s+the\s+(?:last|past|next|coming|previous)\s+(?:{p.number}\s+|few\s+|several\s+)?{p.unit}\b",
        mean.period,
    )
    yield rf"\b(?:in|over|during)\s+(?:recent|past)\s+{p.unit}\b", mean.unresolved
    yield rf"\b(?:in|over|during)\s+coming\s+{p.unit}\b", mean.period
    yield (
        rf"\b(?:(?:early|late|later|earlier)\s+)?(?:in\s+)?{_LEAN}\s+(?P<unit>week|month|year|decade)\b",
        mean.unit_beside,
    )
    yield (
        r"\b(?:over|at|on|during)\s+the\s+(?:past\s+|last\s+|coming\s+|next\s+)?weekend\b|\b(?:this|last|next)(?:\s+(?:past|coming))?\s+weekend\b",
        mean.weekend,
    )
