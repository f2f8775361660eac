"""Two shapes -> may they report the same thing? Every rule errs towards keeping them apart."""

from __future__ import annotations

from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt

from dragoman.fuse.facts import Shape
from dragoman.records import Where

NEWS = timedelta(days=3)
"""How long an act without a date stays news: a window to compare in, never a date to record."""

MONTH = 31
NEARBY_KM = 75.0
SAME_TOPIC = 0.4

Days = tuple[date, date]


def alike(left: Shape, right: Shape) -> bool:
    """Two shapes of one act -> whether nothing that they say tells them apart."""
    return left == right or (same_matter(left, right) and same_time(left, right))


def same_matter(left: Shape, right: Shape) -> bool:
    """Two shapes of one act -> whether mode, place, things counted and topic agree."""
    return (
        _agree(left.mode, right.mode)
        and _agree(left.topic, right.topic)
        and _same_place(left.where, right.where)
        and (not left.amounts or not right.amounts or bool(left.amounts & right.amounts))
        and _same_topic(left, right)
    )


def same_time(left: Shape, right: Shape) -> bool:
    """Two shapes -> whether their dates overlap, or, without dates, they were news together."""
    if left.days and right.days:
        return overlap(left.days, right.days)
    if left.published is None or right.published is None:
        return left.article == right.article
    if left.status != "plan":
        dated, undated = (left, right) if left.days else (right, left)
        if dated.days and undated.published:
            return overlap(dated.days, (undated.published - NEWS, undated.published))
    return abs(left.published - right.published) <= NEWS


def overlap(left: Days, right: Days) -> bool:
    """Two intervals -> whether they share a day and are of like length.

    A day falls within a week or a month; a day and "in 2024" do not make one event. Days next
    to each other stay apart, since attacks and meetings come daily.
    """
    shared = (min(left[1], right[1]) - max(left[0], right[0])).days + 1
    longer = max(length(left), length(right))
    return shared > 0 and (longer <= MONTH or 2 * shared >= longer)


def length(days: Days) -> int:
    """An interval -> its number of days, both ends included."""
    return (days[1] - days[0]).days + 1


def months(first: date, last: date) -> range:
    """Two days -> the months from the one to the other, counted from year 0, to index by."""
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _agree(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def _same_place(left: Where | None, right: Where | None) -> bool:
    if left is None or right is None or left.name == right.name:
        return True
    if left.country and right.country and left.country != right.country:
        return False
    return (distance := _kilometres(left, right)) is None or distance <= NEARBY_KM


def _kilometres(left: Where, right: Where) -> float | None:
    """Two places -> the distance between them (haversine), None without coordinates."""
    if None in (left.latitude, left.longitude, right.latitude, right.longitude):
        return None
    a, b, c, d = (
        radians(degrees or 0.0)
        for degrees in (left.latitude, left.longitude, right.latitude, right.longitude)
    )
    chord = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(chord))


def _same_topic(left: Shape, right: Shape) -> bool:
    """Speech acts of one day have many topics: without a date, their words must meet.

    Words of two languages cannot be compared, and leave the question to the rest.
    """
    if left.language != right.language or not left.words or not right.words:
        return True
    shared = len(left.words & right.words)
    return shared >= SAME_TOPIC * min(len(left.words), len(right.words))
