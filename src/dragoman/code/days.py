"""Reckoning in the calendar: days, weekdays, parts of months, distances."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from dragoman.code.time_told import Interval

MONTHS = {"month": 1, "year": 12, "lustrum": 60, "decade": 120}


def one_day(day: date) -> Interval:
    """An interval of a single day."""
    return day, day, "day"


def nearest(day: int, month: int, published: date, lean: int, said: int) -> date:
    """The next such day for a plan, the last one for a deed (tomorrow still counts, for an
    article may be dated a day early)."""
    found = []
    for shift in (-4, -3, -2, -1, 0, 1, 2, 3, 4):
        try:
            found.append(date(published.year + shift, month, day))
        except ValueError:  # 29 February
            continue
    if lean > 0:
        return min(c for c in found if c >= published)
    slack = timedelta(days=0 if said else 1)
    return max(c for c in found if c <= published + slack)


def near_weekday(published: date, wanted: int, lean: int) -> date:
    """The next such weekday for a plan, the last one for a deed; 0 is Monday."""
    if lean > 0:
        return published + timedelta(days=(wanted - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - wanted) % 7)


def months(year: int, first: int, last: int | None = None) -> tuple[date, date]:
    """The first day of one month and the last of another (or the same)."""
    end = last or first
    return date(year, first, 1), date(year, end, calendar.monthrange(year, end)[1])


def third_of_month(year: int, number: int, third: int) -> Interval:
    """Third 0, 1 or 2 of a month."""
    first, last = months(year, number)
    starts = (first, first.replace(day=11), first.replace(day=21))
    ends = (first.replace(day=10), first.replace(day=20), last)
    return starts[third], ends[third], "period"


def shifted(day: date, unit: str, count: int) -> date:
    """The day `count` units later (or earlier), in the calendar for months and years."""
    if unit == "hour":
        return day + timedelta(days=count // 24 if count > 0 else -(-count // 24))
    if unit in {"day", "week"}:
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    total = day.year * 12 + day.month - 1 + MONTHS[unit] * count
    number, first = divmod(total, 12)
    return date(number, first + 1, min(day.day, calendar.monthrange(number, first + 1)[1]))


def spread(day: date, unit: str) -> Interval:
    """What "two weeks ago" means: that day as a day, that week, that month, that year."""
    if unit in {"day", "hour"}:
        return one_day(day)
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6), "week"
    if unit == "month":
        return (*months(day.year, day.month), "month")
    return date(day.year, 1, 1), date(day.year, 12, 31), "year"


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm)."""
    a, b, c = year % 19, *divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)
