"""What the time patterns mean: the words told and the article's date → an interval of days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dragoman.code.days import (
    easter,
    months,
    near_weekday,
    nearest,
    one_day,
    shifted,
    spread,
    third_of_month,
)
from dragoman.code.time_told import Interval, Told

FEW = 3
"""What "en los últimos días" counts as."""
MONTH_AWAY = 62
"""How far "el martes 10" may lie."""
MONTHS = 12
UNKNOWN: Interval = (None, None, "period")


def iso_day(told: Told) -> Interval:
    """ "2024-05-03"."""
    return one_day(date.fromisoformat(told["iso"]))


def slashed_day(told: Told) -> Interval:
    """ "3/5/2024", day first."""
    return one_day(date(int(told["year"]), int(told["m"]), int(told["day"])))


def slashed_either(told: Told) -> Interval:
    """ "3/14/2024": some write the month first, so that only a number above twelve is a day."""
    first, second = int(told["first"]), int(told["second"])
    if first <= MONTHS and second <= MONTHS and first != second:
        return None, None, "day"
    month, day = sorted((first, second))
    return one_day(date(int(told["year"]), month, day))


def calendar_day(told: Told) -> Interval:
    """ "3 de mayo", in the nearest year that the direction allows."""
    number = int(told["day"]) if told["day"].isdigit() else 1
    if told.has("year"):
        return one_day(date(int(told["year"]), told.month(), number))
    if told.published is None:
        return None, None, "day"
    if told.has("whole_year"):  # "el 3 de mayo del año pasado"
        return one_day(date(told.published.year + told.said, told.month(), number))
    return one_day(nearest(number, told.month(), told.published, told.lean, told.said))


def month_day(told: Told) -> Interval:
    """ "El martes 10", "el pasado día 15": the nearest such day of some month."""
    if told.published is None:
        return None, None, "day"
    wanted = told.weekday() if told.has("weekday") else None
    for days in (*range(MONTH_AWAY), *range(0, -MONTH_AWAY, -1)):
        day = told.published + timedelta(days=days * told.lean)
        if day.day == int(told["day"]) and wanted in (None, day.weekday()):
            return one_day(day)
    return None, None, "day"


def day_range(told: Told) -> Interval:
    """ "Del 3 al 5 de mayo", "del 30 de abril al 2 de mayo"."""
    last_month = told.month()
    first_month = told.month("month1") if told.has("month1") else last_month
    if told.has("year"):
        year = int(told["year"])
    elif told.published is not None:
        year = nearest(int(told["d2"]), last_month, told.published, told.lean, told.said).year
    else:
        return None, None, "day"
    start = date(year - (first_month > last_month), first_month, int(told["d1"]))
    return start, date(year, last_month, int(told["d2"])), "day"


def weekday(told: Told) -> Interval:
    """ "El lunes", "el próximo lunes", "el lunes de la semana pasada"."""
    if told.published is None:
        return None, None, "day"
    if told.has("days"):  # "ayer martes"
        return near_day(told)
    if told.has("week"):
        monday = told.published - timedelta(days=told.published.weekday())
        return one_day(monday + timedelta(days=told.weekday() + 7 * told.said))
    day = near_weekday(told.published, told.weekday(), told.lean)
    if told.said and day == told.published:
        day += timedelta(days=7 * told.said)
    return one_day(day)


def weekday_range(told: Told) -> Interval:
    """ "La noche del lunes al martes", "entre el viernes y el domingo"."""
    if told.published is None:
        return None, None, "day"
    first, last = told.weekday(), told.weekday("weekday2")
    length = timedelta(days=(last - first) % 7)
    if told.lean > 0:
        start = near_weekday(told.published, first, 1)
        return start, start + length, "day"
    end = near_weekday(told.published, last, -1)
    return end - length, end, "day"


def near_day(told: Told) -> Interval:
    """ "Ayer", "esta mañana"."""
    if told.published is None:
        return None, None, "day"
    words = re.sub(r"\s+", " ", told["days"].lower())
    return one_day(told.published + timedelta(days=told.measures.days[words]))


def _year_of(told: Told, first: int, last: int) -> int | None:
    """The year in which months `first` to `last` are nearest in the direction told."""
    if told.has("year"):
        return int(told["year"])
    if told.published is None:
        return None
    year = told.published.year
    if told.has("whole_year") and (told.said or told.now):  # "a finales del año pasado"
        return year + told.said
    if told.lean > 0:
        return year if last >= told.published.month else year + 1
    return year if first <= told.published.month else year - 1


def month(told: Told) -> Interval:
    """ "En mayo", "el pasado mayo", "mayo de 2023"."""
    number = told.month()
    year = _year_of(told, number, number)
    return (*months(year, number), "month") if year else (None, None, "month")


def _third(told: Told) -> int:
    return told.measures.edges[told["edge"].lower()]


def month_edge(told: Told) -> Interval:
    """ "A mediados de mayo": days 11 to 20."""
    if told.has("month"):
        number = told.month()
    elif told.published is None:
        return UNKNOWN
    else:  # "a finales de mes", "a principios del mes pasado"
        then = shifted(told.published, "month", told.said)
        return third_of_month(then.year, then.month, _third(told))
    year = _year_of(told, number, number)
    return third_of_month(year, number, _third(told)) if year else UNKNOWN


def year_edge(told: Told) -> Interval:
    """ "A finales de 2023", "a mediados de año": four months."""
    first = 1 + 4 * _third(told)
    year = _year_of(told, first, first + 3)
    return (*months(year, first, first + 3), "period") if year else UNKNOWN


def part_of_year(told: Told) -> Interval:
    """ "El primer trimestre de 2024", "el segundo semestre"."""
    size = 3 if told.has("quarter") else 6
    number = told.measures.ordinals[told["ordinal"].lower()] or 12 // size
    first = 1 + size * (number - 1)
    year = _year_of(told, first, first + size - 1)
    return (*months(year, first, first + size - 1), "period") if year else UNKNOWN


def month_range(told: Told) -> Interval:
    """ "Entre enero y marzo de 2023", "de noviembre a febrero"."""
    first, last = told.month("month1"), told.month()
    end_year = _year_of(told, first if first <= last else last, last)
    if end_year is None:
        return UNKNOWN
    start, _ = months(end_year - (first > last), first)
    return start, months(end_year, last)[1], "period"


def first_months(told: Told) -> Interval:
    """ "En los tres primeros meses del año"."""
    year = _year_of(told, 1, told.number())
    return (*months(year, 1, told.number()), "period") if year else UNKNOWN


def so_far(told: Told) -> Interval:
    """ "En lo que va de año": from its first day to the article's."""
    if told.published is None:
        return UNKNOWN
    start, _, _ = spread(told.published, told.unit())
    return start, told.published, "period"


def until_year(told: Told) -> Interval:
    """ "De aquí a 2026"."""
    return told.published, date(int(told["year"]), 12, 31), "period"


def easter_day(told: Told) -> Interval:
    """ "El Viernes Santo", "el Domingo de Resurrección"."""
    if told.has("year"):
        return one_day(easter(int(told["year"])) + timedelta(days=_after_easter(told)))
    if told.published is None:
        return None, None, "day"
    shift = timedelta(days=_after_easter(told))
    found = [easter(told.published.year + n) + shift for n in (-1, 0, 1)]
    if told.lean > 0:
        return one_day(min(d for d in found if d >= told.published))
    return one_day(max(d for d in found if d <= told.published))


def _after_easter(told: Told) -> int:
    return told.measures.holy_days[re.sub(r"\s+", " ", told["holy"].lower())]


def week_edge(told: Told) -> Interval:
    """ "A principios de semana", "a mediados de la semana pasada": two days of it, or three."""
    if told.published is None:
        return UNKNOWN
    then = shifted(told.published, "week", told.said)
    monday = then - timedelta(days=then.weekday())
    first, last = ((0, 1), (2, 3), (4, 6))[_third(told)]
    return monday + timedelta(days=first), monday + timedelta(days=last), "period"


def year(told: Told) -> Interval:
    """ "En 1996"."""
    number = int(told["year"])
    return date(number, 1, 1), date(number, 12, 31), "year"


def year_range(told: Told) -> Interval:
    """ "Entre 2014 y 2018"."""
    return date(int(told["y1"]), 1, 1), date(int(told["y2"]), 12, 31), "period"


def decade(told: Told) -> Interval:
    """ "Los años noventa", "la década de 1980", "a principios de los noventa"."""
    digits = told["decade"]
    first = int(digits) if digits.isdigit() else told.number("decade")
    first += 1900 if first < 100 else 0
    if not told.has("edge"):
        return date(first, 1, 1), date(first + 9, 12, 31), "period"
    start = first + 3 * _third(told)
    return date(start, 1, 1), date(start + 3, 12, 31), "period"


def season(told: Told) -> Interval:
    """Half the world has it six months later: only its year is known, if told."""
    start, end, _ = year(told) if told.has("year") else UNKNOWN
    return start, end, "season"


def _away(told: Told, sign: int) -> Interval:
    if told.published is None or not told.has("n"):
        return UNKNOWN  # "hace unos días"
    unit = told.unit()
    return spread(shifted(told.published, unit, sign * told.number()), unit)


def ago(told: Told) -> Interval:
    """ "Hace dos semanas"."""
    return _away(told, -1)


def ago_today(told: Told) -> Interval:
    """ "Hace hoy una semana": that very day."""
    if told.published is None or not told.has("n"):
        return UNKNOWN
    return spread(shifted(told.published, told.unit(), -told.number()), "day")


def ahead(told: Told) -> Interval:
    """ "Dentro de dos semanas"."""
    return _away(told, 1)


def ahead_or_length(told: Told) -> Interval:
    """ "In two weeks": for a plan the time; for a deed how long it took."""
    return ahead(told) if told.forward else UNKNOWN


def deadline(told: Told) -> Interval:
    """ "En el plazo de seis meses": for a plan from now to then; else a length, no date."""
    if told.published is None or not told.forward:
        return UNKNOWN
    return told.published, shifted(told.published, told.unit(), told.number()), "period"


def period(told: Told) -> Interval:
    """ "En los últimos tres meses", "en la última semana", "en las próximas 48 horas"."""
    if told.published is None:
        return UNKNOWN
    many = told["unit"].endswith("s")
    if told.unit() == "hour" and not told.has("n"):
        return one_day(told.published)
    count = told.number() if told.has("n") else FEW if many else 1
    other = shifted(told.published, told.unit(), told.lean * count)
    start, end = sorted((told.published, other))
    return start, end, "period"


def unit_beside(told: Told) -> Interval:
    """ "La semana pasada", "este mes", "el año que viene"."""
    if told.published is None:
        return UNKNOWN
    return spread(shifted(told.published, told.unit(), told.said), told.unit())


def weekend(told: Told) -> Interval:
    """ "El fin de semana": the last one for a deed, the coming one for a plan."""
    if told.published is None:
        return UNKNOWN
    saturday = near_weekday(told.published, 5, told.lean)
    if told.published.weekday() == 6 and told.lean > 0 and not told.said:
        saturday = told.published - timedelta(days=1)
    return saturday, saturday + timedelta(days=1), "period"


def counted(told: Told) -> Interval:
    """ "Tres días después", "al día siguiente", "ese mismo día": from the day before it in the
    text, which stands here for that of publication."""
    if told.published is None or told.has("same"):
        return one_day(told.published) if told.published else UNKNOWN
    if not told.has("n"):  # "al día siguiente"
        return one_day(told.published + timedelta(days=1))
    sign = -1 if told.has("back") else 1
    unit = told.unit()
    return spread(shifted(told.published, unit, sign * told.number()), unit)


def counted_back(told: Told) -> Interval:
    """ "Dos días después de que": the day of what the clause tells, from that of what came of it,
    which stands here for that of publication."""
    if told.published is None:
        return UNKNOWN
    unit, sign = told.unit(), 1 if told.has("back") else -1
    return spread(shifted(told.published, unit, sign * told.number()), unit)


def unresolved(_told: Told) -> Interval:
    """ "Tres días después": counted from a day that other words tell."""
    return UNKNOWN
