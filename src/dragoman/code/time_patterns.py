"""The Spanish expressions of time of newswire, as patterns with their meanings."""

# ruff: noqa: E501  (a pattern reads best as one line)
from __future__ import annotations

from collections.abc import Iterator

from dragoman.code import time_meanings as mean
from dragoman.code.time_parts import YEAR, Parts, Pattern
from dragoman.knowledge.measures import Measures


def spanish(words: Measures) -> Iterator[Pattern]:
    """The Spanish patterns; the longest match wins."""
    parts = Parts(words)
    yield from _spanish_days(parts)
    yield from _spanish_months(parts)
    yield from _spanish_years(parts)
    yield from _spanish_distances(parts)


_DIRECTION = r"(?:pasad[oa]|últim[oa]|próxim[oa]|venider[oa])"
_AFTER = r"(?:pasad[oa]|últim[oa]|anterior|próxim[oa]|venider[oa]|entrante|que\s+viene)"
_OF_YEAR = rf"\s+(?:de|del)\s+(?:(?:año\s+)?{YEAR}|(?:este\s+)?(?P<whole_year>año)\s+{_AFTER})"
_ROUGHLY = r"(?:(?:más|menos)\s+de|casi|unos|unas|apenas|aproximadamente|cerca\s+de|alrededor\s+de|ya|ahora|solo|sólo)"
_PART_OF_DAY = r"\b(?:(?:en|a|durante)\s+)?(?:la\s+)?(?:primera\s+hora|última\s+hora|madrugada|mañana|tarde|noche|medianoche|jornada)"


def _spanish_days(p: Parts) -> Iterator[Pattern]:
    day = r"(?P<day>\d{1,2}|primero|1º|1\.º)"
    hour = r"(?:\s+por\s+la\s+(?:mañana|tarde|noche)|\s+de\s+madrugada|\s+al\s+mediodía)?"
    of_part = rf"(?:{_PART_OF_DAY}\s+de(?:l)?\s+)?"
    today = r"(?P<days>hoy|ayer|mañana|anteayer|antier)"
    article = rf"(?:(?:este|el)\s+(?:mismo\s+|{_DIRECTION}\s+|día\s+)*|(?<=del\s)(?:{_DIRECTION}\s+)?|(?<=al\s)(?:{_DIRECTION}\s+)?|{today},?\s+)"
    week = rf"(?P<week>\s+de\s+(?:la\s+semana\s+{_AFTER}|la\s+{_DIRECTION}\s+semana|esta(?:\s+misma)?\s+semana))"
    yield (
        rf"{of_part}\b(?:(?:el|este)\s+)?(?:{_DIRECTION}\s+)?(?:{p.weekdays},?\s+)?(?:día\s+)?\b{day}\s+de\s+{p.month}(?:{_OF_YEAR}|\s+(?:pasado|último|próximo))?\b{hour}",
        mean.calendar_day,
    )
    yield r"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b", mean.iso_day
    yield rf"\b(?P<day>\d{{1,2}})[/.](?P<m>\d{{1,2}})[/.]{YEAR}\b", mean.slashed_day
    yield (
        rf"\b(?:el|los\s+días)\s+(?P<d1>\d{{1,2}})(?:,\s+\d{{1,2}})*(?:,?\s+y)\s+(?:el\s+)?(?P<d2>\d{{1,2}})\s+de\s+{p.month}(?:{_OF_YEAR})?\b",
        mean.day_range,
    )
    yield rf"\b(?:el\s+)?(?:{_DIRECTION}\s+)?{p.holy_day}(?:{_OF_YEAR})?\b", mean.easter_day
    yield (
        rf"\b(?:del|de|entre\s+el|desde\s+el|los\s+días|el)\s+(?P<d1>\d{{1,2}})(?:\s+de\s+(?P<month1>{p.months}))?\s+(?:al|y\s+el|y|hasta\s+el)\s+(?P<d2>\d{{1,2}})\s+de\s+{p.month}(?:{_OF_YEAR})?\b",
        mean.day_range,
    )
    yield (
        rf"{of_part}\b{article}{p.weekday}\s+(?:día\s+)?(?P<day>\d{{1,2}})\b(?!\s+de\s+{p.months})(?![.,:]\d)",
        mean.month_day,
    )
    yield (
        rf"\bel\s+(?:{_DIRECTION}\s+(?:día\s+)?|día\s+)(?P<day>\d{{1,2}})\b(?!\s+de\s+{p.months})(?![.,:]\d)(?!\s*%)",
        mean.month_day,
    )
    yield rf"{of_part}\b{article}{p.weekday}(?:{week}|\s+{_AFTER})?\b{hour}", mean.weekday
    yield (
        rf"(?:{_PART_OF_DAY}\s+)?\b(?:del|entre\s+el|desde\s+el)\s+{p.weekday}\s+(?:al|y\s+el|y|hasta\s+el)\s+(?P<weekday2>{p.weekdays})\b",
        mean.weekday_range,
    )
    yield (
        rf"(?<!\bla\s)(?<!\besta\s)(?<!\bel\s){of_part}\b{p.day_words}\b(?:\s+mismo)?(?!(?<!ayer)(?<!hoy)(?<!anoche)\s+de(?:l)?\s){hour}",
        mean.near_day,
    )


def _spanish_months(p: Parts) -> Iterator[Pattern]:
    edge = rf"\b(?:(?:a|hacia|en|para|por|desde|hasta)\s+)?(?:los\s+|el\s+)?{p.edge}"
    yield (
        rf"{edge}\s+(?:de|del)\s+(?:mes\s+de\s+|{_DIRECTION}\s+|este\s+)*{p.month}(?:{_OF_YEAR}|\s+{_AFTER})?\b",
        mean.month_edge,
    )
    yield (
        rf"{edge}\s+de(?:l)?\s+(?:este\s+|presente\s+|{_DIRECTION}\s+)?mes(?:\s+{_AFTER})?\b",
        mean.month_edge,
    )
    yield (
        rf"(?!.{{0,8}}fin\s+de\s+semana){edge}\s+de\s+(?:esta\s+|la\s+)?(?:{_DIRECTION}\s+)?semana(?:\s+{_AFTER})?\b",
        mean.week_edge,
    )
    yield (
        rf"\b(?:entre|de|desde)\s+(?P<month1>{p.months})\s+(?:y|a|hasta)\s+{p.month}(?:{_OF_YEAR}|\s+{_AFTER})?\b",
        mean.month_range,
    )
    for several in (rf"primeros\s+{p.number}", rf"{p.number}\s+primeros"):
        yield (
            rf"\b(?:en|durante)\s+los\s+{several}\s+meses\s+de(?:l)?\s+(?:(?:año\s+)?{YEAR}|(?:este\s+)?(?P<whole_year>año)(?:\s+{_AFTER})?)\b",
            mean.first_months,
        )
    yield (
        rf"\b(?:en|de|durante|para|por|hasta|desde|a\s+partir\s+de)\s+(?:el\s+)?(?:mes\s+de\s+)?(?:este\s+|{_DIRECTION}\s+)?{p.month}(?:{_OF_YEAR}|\s+{_AFTER})?\b",
        mean.month,
    )
    yield (
        rf"\b(?:(?:este|el)\s+(?:mes\s+de\s+)?(?:{_DIRECTION}\s+)?)?{p.month}(?:{_OF_YEAR}|\s+{_AFTER})\b",
        mean.month,
    )
    yield (
        rf"\b(?:este|el(?:\s+{_DIRECTION})?|(?<=del\s){_DIRECTION})\s+(?:mes\s+de\s+)?{p.month}\b",
        mean.month,
    )


def _spanish_years(p: Parts) -> Iterator[Pattern]:
    edge = rf"\b(?:(?:a|hacia|en|para|por|desde|hasta)\s+)?(?:los\s+)?{p.edge}"
    decade = r"(?P<decade>\d0|19\d0|20\d0|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)"
    beside = r"\s*(?:%|soldados|personas|muertos|heridos|millones|dólares|euros|kilómetros|km)"
    yield rf"{edge}\s+(?:de|del)\s+(?:año\s+)?{YEAR}\b", mean.year_edge
    yield r"\((?P<y1>(?:19|20)\d\d)\s*[-–]\s*(?P<y2>(?:19|20)\d\d)\)", mean.year_range
    yield rf"\bde\s+aquí\s+(?:a|hasta)\s+(?:finales\s+de\s+)?{YEAR}\b", mean.until_year
    yield (
        rf"{edge}\s+de(?:l)?\s+(?:este\s+|presente\s+|{_DIRECTION}\s+)?(?P<whole_year>año)(?:\s+{_AFTER}|\s+en\s+curso)?\b",
        mean.year_edge,
    )
    yield (
        rf"\b(?:el\s+|(?<=del\s)){p.ordinal}\s+(?:(?P<quarter>trimestre)|semestre)(?:\s+de(?:l)?(?:\s+este|\s+presente)?\s+(?P<whole_year>año)(?:\s+{_AFTER}|\s+en\s+curso)?|\s+de(?:l)?\s+(?:año\s+)?{YEAR})?\b",
        mean.part_of_year,
    )
    yield (
        r"\b(?:entre|de|desde|en)\s+(?P<y1>(?:19|20)\d\d)\s*(?:y|a|hasta|-|–)\s*(?P<y2>(?:19|20)\d\d)\b",
        mean.year_range,
    )
    yield (
        rf"\b(?:en|de|del|para|hasta|desde|durante|hacia|a\s+partir\s+de|antes\s+de|todo)\s+(?:el\s+)?(?:año\s+)?{YEAR}\b(?!{beside})",
        mean.year,
    )
    yield (
        rf"(?:{edge}\s+de\s+)?\b(?:la\s+década\s+de\s+(?:los\s+(?:años\s+)?)?|los\s+años\s+){decade}\b",
        mean.decade,
    )
    yield (
        rf"(?:{edge}\s+de|\ben)\s+los\s+{decade}\b(?!{beside})(?!\s+\w+(?:os|as|es)\b)",
        mean.decade,
    )
    yield (
        rf"\b(?:el|este|(?<=del\s))\s*(?:{_DIRECTION}\s+)?(?:verano|invierno|otoño)(?:\s+(?:boreal|austral))?(?:{_OF_YEAR}|\s+{_AFTER})?\b",
        mean.season,
    )
    yield rf"\b(?:la|esta)\s+(?:{_DIRECTION}\s+)?primavera(?:{_OF_YEAR}|\s+{_AFTER})\b", mean.season


def _spanish_distances(p: Parts) -> Iterator[Pattern]:
    few = r"(?:unos|unas|pocos|pocas|varios|varias|algunos|algunas)"
    yield (
        rf"\bhace\s+(?:hoy|hoy\s+mismo|justo|exactamente)\s+{p.number}\s+{p.unit}\b",
        mean.ago_today,
    )
    yield rf"\bhace\s+(?:{_ROUGHLY}\s+)*{p.number}\s+{p.unit}\b", mean.ago
    yield rf"\bhace\s+(?:tan\s+solo\s+|sólo\s+|solo\s+)?{few}\s+{p.unit}\b", mean.unresolved
    yield rf"\bhacía\s+(?:{_ROUGHLY}\s+)*{p.number}\s+{p.unit}\b", mean.unresolved
    yield rf"\b{p.number}\s+{p.unit}\s+atrás\b", mean.ago
    yield (
        rf"\b{p.number}\s+(?P<unit>días?|semanas?|meses|mes|años?)\s+(?:(?P<back>antes)|después|más\s+tarde)\b(?!\s+de)",
        mean.counted,
    )
    yield (
        rf"\b{p.number}\s+(?P<unit>días?|semanas?|meses|mes|años?)\s+(?:(?P<back>antes)|después)\s+de(?:l\b|\s+que\b|(?=\s+(?:una?|las?|los|es[ea]|est[ea]|sus?)\b))",
        mean.counted_back,
    )
    yield r"\bal\s+día\s+siguiente\b(?!\s+de)", mean.counted
    yield (
        r"\b(?P<same>es[ea]\s+mism[oa]\s+(?:día|noche|tarde|mañana|madrugada|jornada))\b",
        mean.counted,
    )
    yield rf"\b(?:{p.number}|{few})\s+{p.unit}\s+(?:antes|después|más\s+tarde)\b", mean.unresolved
    yield (
        r"\b(?:al|el)\s+(?:día|mes|año)\s+siguiente\b|\b(?:a\s+)?la\s+(?:semana|mañana|jornada)\s+siguiente\b",
        mean.unresolved,
    )
    yield rf"\bdentro\s+de\s+(?:{_ROUGHLY}\s+)*{p.number}\s+{p.unit}\b", mean.ahead
    yield (
        rf"\ben\s+(?:(?:un|el)\s+plazo\s+(?:máximo\s+)?de|menos\s+de)\s+{p.number}\s+{p.unit}\b",
        mean.deadline,
    )
    yield (
        rf"\b(?:en|durante|de|para)\s+(?:los|las)\s+(?:últim[oa]s|pasad[oa]s|próxim[oa]s|recientes)\s+(?:{p.number}\s+)?{p.unit}\b",
        mean.period,
    )
    yield (
        rf"\b(?:en|durante|de|para)\s+(?:los|las)\s+{p.number}\s+(?:últim[oa]s|próxim[oa]s)\s+{p.unit}\b",
        mean.period,
    )
    yield rf"\b(?:en|durante)\s+(?:el|la)\s+últim[oa]\s+{p.unit}\b", mean.period
    yield (
        rf"\b(?:(?:el|la|(?<=del\s))\s*{_DIRECTION}|est[ea](?:\s+mism[oa])?|(?:el|la)\s+presente|a\s+lo\s+largo\s+de(?:l|\s+la)?)\s+(?P<unit>semana|mes|año)\b",
        mean.unit_beside,
    )
    yield r"\ben\s+lo\s+que\s+va\s+de(?:l)?\s+(?P<unit>mes|año)\b", mean.so_far
    yield (
        rf"\b(?:(?:el|la)\s+|(?<=del\s))(?P<unit>semana|mes|año)\s+(?:{_AFTER}|en\s+curso)\b",
        mean.unit_beside,
    )
    yield (
        rf"\b(?:este|el|(?<=del\s)(?:{_DIRECTION}\s+)?(?=fin))\s*(?:{_DIRECTION}\s+)?fin\s+de\s+semana(?:\s+{_AFTER})?\b",
        mean.weekend,
    )
