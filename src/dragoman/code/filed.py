"""Article → the day on which it was told: its dateline's, or else that of publication.

A paper prints on the 27th what an agency filed on the 26th, and "hoy" in it is the 26th.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from dragoman.code.days import nearest
from dragoman.knowledge.measures import Measures
from dragoman.records import Article

LATEST = timedelta(days=7)
"""How long before its publication a story may have been filed: what is older is no dateline."""
_DAY = re.compile(
    r"\b(?P<day>\d{1,2})(?:º|st|nd|rd|th)?\s+(?:de\s+)?(?P<month>[^\W\d_]{3,10})\b"
    r"|\b(?P<name>[^\W\d_]{3,9})\.?\s+(?P<number>\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)"
)


def told_on(article: Article, measures: Measures) -> date | None:
    """The last day of its heading that lies within a week before its publication."""
    published, days = article.published, []
    if published is None:
        return None
    for match in _DAY.finditer(article.text[: article.body].lower()):
        number, name = int(match["day"] or match["number"]), match["month"] or match["name"]
        month = _month(name, measures)
        if month and 1 <= number <= 31:
            days.append(_before(published, number, month))
    return next((d for d in reversed(days) if d and published - d <= LATEST), published)


def _month(name: str, measures: Measures) -> int | None:
    """The month of which this is the name or its beginning."""
    for number, names in enumerate(measures.months, 1):
        if any(each.startswith(name) for each in names.split("|")):
            return number
    return None


def _before(published: date, day: int, month: int) -> date | None:
    """The last such day up to that of publication, if the calendar has it."""
    try:
        date(2000, month, day)
        return nearest(day, month, published, lean=-1, said=-1)
    except ValueError:
        return None
