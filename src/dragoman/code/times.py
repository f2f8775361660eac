"""Sentence → the dates that its words tell, resolved against the article's date.

Rules of our own for the expressions of newswire, since the libraries measured drop or misread
"el próximo viernes", "la semana pasada" and "hace dos semanas". An expression without enough to
resolve it keeps its words and no date: what was guessed is never written down as read.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from text_to_num import text2num

from dragoman.knowledge.measures import Measures
from dragoman.records import Grain, When


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that tell a time, by offset in the sentence; `resolve(forward)` gives the interval,
    looking ahead for plans and back for deeds where the words leave the direction open."""

    start: int
    end: int
    text: str
    since: bool
    resolve: Callable[[bool], When]


Interval = tuple[date | None, date | None, Grain]
Rule = Callable[["re.Match[str]", "date | None", bool], Interval]


def times_of(text: str, published: date | None, measures: Measures, language: str) -> list[TimeExpression]:
    """Sentence text → its time expressions, left to right, the longest where they overlap."""
    found: list[TimeExpression] = []
    for pattern, rule, since in _rules(language, _key(measures)):
        for match in pattern.finditer(text):
            found.append(_expression(match, rule, published, since))
    found.sort(key=lambda e: (e.start, -e.end))
    kept: list[TimeExpression] = []
    for expression in sorted(found, key=lambda e: -(e.end - e.start)):
        if all(expression.end <= k.start or expression.start >= k.end for k in kept):
            kept.append(expression)
    return sorted(kept, key=lambda e: e.start)


def _expression(
    match: re.Match[str], rule: Rule, published: date | None, since: bool
) -> TimeExpression:
    def resolve(forward: bool) -> When:
        try:
            start, end, grain = rule(match, published, forward)
        except (ValueError, OverflowError):  # "31 de febrero", year 0
            start, end, grain = None, None, "day"
        iso = (d.isoformat() if d else None for d in (start, end))
        return When(*iso, grain, match.group(0).strip())

    return TimeExpression(match.start(), match.end(), match.group(0).strip(), since, resolve)


_Key = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, int], ...], tuple[tuple[str, str], ...]]


def _key(measures: Measures) -> _Key:
    return (measures.months, measures.weekdays, tuple(measures.days.items()), tuple(measures.units.items()))


@lru_cache(maxsize=4)
def _rules(language: str, key: _Key) -> tuple[tuple[re.Pattern[str], Rule, bool], ...]:
    """The patterns of one language with what they mean; `since` marks "desde …"."""
    words = _Words(*key)
    build = _spanish if language == "es" else _english
    return tuple((re.compile(p, re.IGNORECASE), rule, since) for p, rule, since in build(words))


@dataclass(frozen=True)
class _Words:
    months_: tuple[str, ...]
    weekdays_: tuple[str, ...]
    days_: tuple[tuple[str, int], ...]
    units_: tuple[tuple[str, str], ...]

    @property
    def month(self) -> str:
        return "|".join(self.months_)

    @property
    def weekday(self) -> str:
        return "|".join(self.weekdays_)

    @property
    def unit(self) -> str:
        return "|".join(sorted((u for u, _ in self.units_), key=len, reverse=True))

    @property
    def day(self) -> str:
        return "|".join(sorted((re.escape(d) for d, _ in self.days_), key=len, reverse=True))

    def month_number(self, name: str) -> int:
        return next(i for i, m in enumerate(self.months_, 1) if name.lower() in m.split("|"))

    def weekday_number(self, name: str) -> int:
        return next(i for i, w in enumerate(self.weekdays_) if name.lower() in w.split("|"))

    def days(self, phrase: str) -> int:
        return dict(self.days_)[re.sub(r"\s+", " ", phrase.lower())]

    def unit_name(self, word: str) -> str:
        return dict(self.units_)[word.lower()]


_NUMBER_ES = r"(?P<n>\d{1,3}|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta)"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"


def _spanish(w: _Words) -> Iterator[tuple[str, Rule, bool]]:
    month, weekday, unit = f"(?P<month>{w.month})", f"(?P<weekday>{w.weekday})", f"(?P<unit>{w.unit})"
    day = r"(?P<day>\d{1,2}|primero|1º|1\.º|uno)"
    past, coming = r"(?:pasad[oa]|últim[oa])", r"(?:próxim[oa]|venider[oa]|entrante|que viene|siguiente)"
    of_year = rf"(?:\s+(?:de|del)\s+(?:año\s+)?{_YEAR})"
    edge = r"(?P<edge>principios|comienzos|inicios|primeros|mediados|finales|fines|fin)"
    direction = rf"(?:(?P<back>\s+{past})|(?P<ahead>\s+{coming}))"
    yield rf"\b(?:el\s+)?(?:(?P<back>pasado|último)\s+|(?P<ahead>próximo)\s+)?(?:(?:{w.weekday}),?\s+)?(?:día\s+)?{day}\s+de\s+{month}(?:{of_year})?(?:\s+pasado)?\b", _calendar_day(w), False
    yield rf"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b", _iso_day, False
    yield rf"\b{day}/(?P<m>\d{{1,2}})/{_YEAR}\b", _slashed_day, False
    yield rf"\b(?:del|entre\s+el|desde\s+el)\s+(?P<d1>\d{{1,2}})(?:\s+de\s+(?P<month1>{w.month}))?\s+(?:al|y\s+el|hasta\s+el)\s+(?P<d2>\d{{1,2}})\s+de\s+{month}{of_year}?\b", _day_range(w), False
    yield rf"\b(?:(?:hoy|ayer|mañana|anteayer|este|esta\s+mañana)(?:,?\s+(?:mismo\s+)?))?(?:(?P<this>este|esta)\s+|(?P<back>el\s+pasado\s+|el\s+último\s+)|(?P<ahead>el\s+próximo\s+)|(?:el\s+)(?:día\s+)?)?(?:mismo\s+)?{weekday}(?:(?P<back2>\s+pasado|\s+último)|(?P<ahead2>\s+próximo|\s+que\s+viene))?\b", _weekday(w), False
    yield rf"\b(?P<days>{w.day})\b", _days(w), False
    yield rf"\b(?:a|hacia|en|desde|para|de|por)?\s*(?:los\s+|las\s+)?{edge}\s+(?:de|del)\s+(?:mes\s+de\s+|(?P<back>pasado\s+)|(?P<ahead>próximo\s+))?{month}(?:{of_year})?(?:\s+pasado|\s+último|\s+próximo)?\b", _month_edge(w), False
    yield rf"\b(?:a|hacia|en|desde|para)\s+{edge}\s+(?:de|del)\s+(?:(?P<this>este)\s+)?(?:año\s+)?(?:{_YEAR}|(?P<y2>año|presente\s+año)(?P<back>\s+pasado)?)\b", _year_edge, False
    yield rf"\b(?:a|hacia)\s+{edge}\s+de\s+(?:(?P<this>este|esta)\s+|(?P<last>la\s+semana\s+pasada|el\s+mes\s+pasado|semana|mes))(?:mes|semana)?\b", _near_edge, False
    yield rf"\bdesde\s+(?:el\s+(?:mes\s+de\s+)?)?{month}(?:{of_year}|\s+pasado)?\b", _since(_month(w)), True
    yield rf"\bdesde\s+(?:el\s+(?:año\s+)?)?{_YEAR}\b", _since(_year), True
    yield rf"\bdesde\s+(?:el\s+)?{day}\s+de\s+{month}{of_year}?\b", _since(_calendar_day(w)), True
    yield rf"\bdesde\s+(?:el\s+)?(?:pasado\s+)?{weekday}\b", _since(_weekday(w)), True
    yield rf"\bdesde\s+hace\s+(?:más\s+de\s+|casi\s+|unos?\s+|unas\s+)?{_NUMBER_ES}\s+{unit}\b", _since(_ago(w)), True
    yield rf"\b(?:en\s+)?(?:el\s+(?:mes\s+de\s+)?)?(?:(?P<back>pasado)\s+(?:mes\s+de\s+)?|(?P<ahead>próximo)\s+(?:mes\s+de\s+)?)?{month}(?:{of_year}|(?P<back2>\s+pasado|\s+último)|(?P<ahead2>\s+próximo))?\b", _month(w), False
    yield rf"\bentre\s+(?P<y1>(?:19|20)\d\d)\s+y\s+(?P<y2>(?:19|20)\d\d)\b", _year_range, False
    yield rf"\b(?:en|de|del|para|hasta|durante)\s+(?:el\s+)?(?:año\s+)?{_YEAR}\b(?!\s*(?:soldados|personas|muertos|millones|dólares|euros|kilómetros|km))", _year, False
    yield rf"\b(?:hace|hacía)\s+(?:más\s+de\s+|casi\s+|unos?\s+|unas\s+|apenas\s+|aproximadamente\s+)?{_NUMBER_ES}\s+{unit}\b", _ago(w), False
    yield rf"\b{_NUMBER_ES}\s+{unit}\s+(?:atrás|antes)\b", _ago(w), False
    yield rf"\b(?:dentro\s+de|en\s+el\s+plazo\s+de)\s+{_NUMBER_ES}\s+{unit}\b", _ahead(w), False
    yield rf"\b(?:en|durante)\s+(?:los|las)\s+(?:últimos|últimas|pasados|pasadas)\s+(?:{_NUMBER_ES}\s+)?{unit}\b", _last_period(w), True
    yield rf"\b(?:en|durante)\s+(?:el|la)\s+último?a?\s+{unit}\b", _last_period(w), True
    yield rf"\b(?:en|durante)\s+(?:los|las)\s+(?:próximos|próximas|siguientes)\s+(?:{_NUMBER_ES}\s+)?{unit}\b", _next_period(w), False
    yield rf"\b(?:(?P<back>(?:el|la)\s+(?:pasad[oa]|últim[oa]))|(?P<ahead>(?:el|la)\s+(?:próxim[oa]))|(?P<this>este|esta|(?:el|la)\s+presente|en\s+lo\s+que\s+va\s+de))\s+(?P<unit>semana|mes|año)\b", _unit_beside(w), False
    yield rf"\b(?:el|la)\s+(?P<unit>semana|mes|año){direction}\b", _unit_beside(w), False
    yield rf"\b(?:este|el|del|el\s+pasado|el\s+próximo)\s+(?P<back>pasado\s+)?fin\s+de\s+semana(?P<back2>\s+pasado)?(?P<ahead>\s+próximo|\s+que\s+viene)?\b", _weekend, False
    yield r"\b(?:el|este|del|pasado|próximo)\s+(?:pasado\s+|próximo\s+)?(?P<season>verano|invierno|otoño)\b", _vague_season, False


def _english(w: _Words) -> Iterator[tuple[str, Rule, bool]]:
    month, weekday, unit = f"(?P<month>{w.month})", f"(?P<weekday>{w.weekday})", f"(?P<unit>{w.unit})"
    number = r"(?P<n>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    yield rf"\b(?:on\s+)?(?:(?:{w.weekday}),?\s+)?{month}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?\b", _calendar_day(w), False
    yield rf"\b(?:on\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{month}(?:,?\s+{_YEAR})?\b", _calendar_day(w), False
    yield r"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b", _iso_day, False
    yield rf"\b(?:on\s+)?(?:(?P<this>this)\s+|(?P<back>last)\s+|(?P<ahead>next)\s+)?{weekday}\b", _weekday(w), False
    yield rf"\b(?P<days>{w.day})\b", _days(w), False
    yield rf"\bsince\s+{month}(?:\s+{_YEAR})?\b", _since(_month(w)), True
    yield rf"\bsince\s+{_YEAR}\b", _since(_year), True
    yield rf"\b(?P<edge>early|mid|late)[\s-]{month}(?:\s+{_YEAR})?\b", _month_edge(w), False
    yield rf"\bin\s+(?:(?P<this>this)\s+|(?P<back>last)\s+|(?P<ahead>next)\s+)?{month}(?:\s+{_YEAR})?\b", _month(w), False
    yield rf"\b{month}\s+{_YEAR}\b", _month(w), False
    yield rf"\bin\s+{_YEAR}\b", _year, False
    yield rf"\b{number}\s+{unit}\s+(?:ago|earlier|before)\b", _ago(w), False
    yield rf"\b(?:in|over|during)\s+the\s+(?:last|past)\s+(?:{number}\s+)?{unit}\b", _last_period(w), True
    yield rf"\b(?:in|over)\s+the\s+(?:next|coming)\s+(?:{number}\s+)?{unit}\b", _next_period(w), False
    yield r"\b(?:(?P<back>last)|(?P<ahead>next)|(?P<this>this))\s+(?P<unit>week|month|year)\b", _unit_beside(w), False


# What the patterns mean


def _group(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _either(match: re.Match[str], *names: str) -> bool:
    return any(_group(match, name) for name in names)


def _count(word: str | None) -> int:
    if word is None:
        return 3  # "en los últimos días": a few
    if word.isdigit():
        return int(word)
    if word.lower() in {"un", "una", "a", "an", "one"}:
        return 1
    try:
        return int(text2num(word.lower(), "es"))
    except ValueError:
        return int(text2num(word.lower(), "en"))


def _iso_day(match: re.Match[str], _published: date | None, _forward: bool) -> Interval:
    day = date.fromisoformat(match["iso"])
    return day, day, "day"


def _slashed_day(match: re.Match[str], _published: date | None, _forward: bool) -> Interval:
    day = date(int(match["year"]), int(match["m"]), int(match["day"]))
    return day, day, "day"


def _calendar_day(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, forward: bool) -> Interval:
        number = int(match["day"]) if match["day"].isdigit() else 1
        month = words.month_number(match["month"])
        if _group(match, "year"):
            day = date(int(match["year"]), month, number)
            return day, day, "day"
        if published is None:
            return None, None, "day"
        ahead = forward or _either(match, "ahead")
        day = _nearest_year(number, month, published, ahead and not _either(match, "back"))
        return day, day, "day"

    return rule


def _nearest_year(day: int, month: int, published: date, forward: bool) -> date:
    """The next such day for a plan, the last one for a deed (a few days ahead still count)."""
    candidates = [date(published.year + shift, month, min(day, calendar.monthrange(published.year + shift, month)[1])) for shift in (-1, 0, 1)]
    if forward:
        return min(c for c in candidates if c >= published)
    return max(c for c in candidates if c <= published + timedelta(days=1))


def _day_range(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, forward: bool) -> Interval:
        last_month = words.month_number(match["month"])
        first_month = words.month_number(match["month1"]) if _group(match, "month1") else last_month
        if _group(match, "year"):
            year = int(match["year"])
        elif published is not None:
            year = _nearest_year(int(match["d2"]), last_month, published, forward).year
        else:
            return None, None, "day"
        return date(year, first_month, int(match["d1"])), date(year, last_month, int(match["d2"])), "day"

    return rule


def _weekday(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, forward: bool) -> Interval:
        if published is None:
            return None, None, "day"
        wanted = words.weekday_number(match["weekday"])
        back = (published.weekday() - wanted) % 7
        ahead = (wanted - published.weekday()) % 7
        if _either(match, "ahead", "ahead2"):
            day = published + timedelta(days=ahead or 7)
        elif _either(match, "back", "back2"):
            day = published - timedelta(days=back or 7)
        elif forward:
            day = published + timedelta(days=ahead)
        else:
            day = published - timedelta(days=back)
        return day, day, "day"

    return rule


def _days(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, _forward: bool) -> Interval:
        if published is None:
            return None, None, "day"
        day = published + timedelta(days=words.days(match["days"]))
        return day, day, "day"

    return rule


def _month_bounds(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _month(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, forward: bool) -> Interval:
        month = words.month_number(match["month"])
        year = _month_year(match, month, published, forward)
        return (*_month_bounds(year, month), "month") if year else (None, None, "month")

    return rule


def _month_year(match: re.Match[str], month: int, published: date | None, forward: bool) -> int | None:
    if _group(match, "year"):
        return int(match["year"])
    if published is None:
        return None
    ahead = _either(match, "ahead", "ahead2") or (forward and not _either(match, "back", "back2"))
    if ahead:
        return published.year if month >= published.month else published.year + 1
    return published.year if month <= published.month else published.year - 1


_THIRDS = {"principios": 0, "comienzos": 0, "inicios": 0, "primeros": 0, "early": 0,
           "mediados": 1, "mid": 1, "finales": 2, "fines": 2, "fin": 2, "late": 2}  # fmt: skip


def _month_edge(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, forward: bool) -> Interval:
        month = words.month_number(match["month"])
        past = "pasado" in match.group(0).lower()
        year = _month_year(match, month, published, forward and not past)
        if year is None:
            return None, None, "period"
        first, last = _month_bounds(year, month)
        third = _THIRDS[match["edge"].lower()]
        starts = (first, first.replace(day=11), first.replace(day=21))
        ends = (first.replace(day=10), first.replace(day=20), last)
        return starts[third], ends[third], "period"

    return rule


def _year_edge(match: re.Match[str], published: date | None, _forward: bool) -> Interval:
    if _group(match, "year"):
        year = int(match["year"])
    elif published is not None:
        year = published.year - (1 if _either(match, "back") else 0)
    else:
        return None, None, "period"
    third = _THIRDS[match["edge"].lower()]
    return date(year, 1 + 4 * third, 1), _month_bounds(year, 4 + 4 * third)[1], "period"


def _near_edge(_match: re.Match[str], _published: date | None, _forward: bool) -> Interval:
    return None, None, "period"


def _year(match: re.Match[str], _published: date | None, _forward: bool) -> Interval:
    year = int(match["year"])
    return date(year, 1, 1), date(year, 12, 31), "year"


def _year_range(match: re.Match[str], _published: date | None, _forward: bool) -> Interval:
    return date(int(match["y1"]), 1, 1), date(int(match["y2"]), 12, 31), "year"


def _since(rule: Rule) -> Rule:
    def since(match: re.Match[str], published: date | None, _forward: bool) -> Interval:
        start, _, _ = rule(match, published, False)
        return start, published, "period"

    return since


_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652, "lustrum": 1826}


def _shift(day: date, unit: str, count: int) -> date:
    """The day `count` units later (or earlier), in the calendar for months and years."""
    if unit in {"day", "week"}:
        return day + timedelta(days=count * _DAYS[unit])
    months = {"month": 1, "year": 12, "lustrum": 60, "decade": 120}[unit] * count
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _spread(day: date, unit: str) -> Interval:
    """What "two weeks ago" means: that day as a day, that week, that month, that year."""
    if unit == "day":
        return day, day, "day"
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6), "week"
    if unit == "month":
        return (*_month_bounds(day.year, day.month), "month")
    return date(day.year, 1, 1), date(day.year, 12, 31), "year"


def _ago(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, _forward: bool) -> Interval:
        if published is None:
            return None, None, "period"
        unit = words.unit_name(match["unit"])
        return _spread(_shift(published, unit, -_count(match["n"])), unit)

    return rule


def _ahead(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, _forward: bool) -> Interval:
        if published is None:
            return None, None, "period"
        unit = words.unit_name(match["unit"])
        return _spread(_shift(published, unit, _count(match["n"])), unit)

    return rule


def _last_period(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, _forward: bool) -> Interval:
        if published is None:
            return None, None, "period"
        count = _count(_group(match, "n")) if match["unit"].endswith("s") else 1
        return _shift(published, words.unit_name(match["unit"]), -count), published, "period"

    return rule


def _next_period(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, _forward: bool) -> Interval:
        if published is None:
            return None, None, "period"
        end = _shift(published, words.unit_name(match["unit"]), _count(_group(match, "n")))
        return published, end, "period"

    return rule


def _unit_beside(words: _Words) -> Rule:
    def rule(match: re.Match[str], published: date | None, _forward: bool) -> Interval:
        if published is None:
            return None, None, "period"
        shift = 1 if _either(match, "ahead") else -1 if _either(match, "back") else 0
        unit = words.unit_name(match["unit"])
        return _spread(_shift(published, unit, shift), unit)

    return rule


def _weekend(match: re.Match[str], published: date | None, forward: bool) -> Interval:
    if published is None:
        return None, None, "period"
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    if forward or _either(match, "ahead") or "próximo" in match.group(0).lower():
        saturday += timedelta(days=7)
    return saturday, saturday + timedelta(days=1), "period"


def _vague_season(_match: re.Match[str], _published: date | None, _forward: bool) -> Interval:
    return None, None, "season"  # half the world has it six months later
