"""What the patterns of time of every language are built of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.code.time_told import Meaning
from dragoman.knowledge.measures import Measures

Pattern = tuple[str, Meaning]
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"


def _any(words: Iterator[str] | tuple[str, ...]) -> str:
    return "|".join(sorted((w for each in words for w in each.split("|")), key=len, reverse=True))


def _phrases(words: dict[str, int]) -> str:
    return "|".join(
        re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True)
    )


class Parts:
    """The lists of one language as parts of patterns. Months and weekdays keep their case, since
    "Mayo" and "Domingo" are names in Spanish, "may" and "march" verbs in English."""

    def __init__(self, words: Measures, *, capital: bool = False) -> None:
        months, weekdays = _any(words.months), _any(words.weekdays)
        if capital:
            months, weekdays = months.title(), weekdays.title()
        self.months = f"(?-i:{months})"
        self.weekdays = f"(?-i:{weekdays})"
        self.month = f"(?P<month>{self.months})"
        self.weekday = f"(?P<weekday>{self.weekdays})"
        self.unit = f"(?P<unit>{_phrases(dict.fromkeys(words.units, 0))})"
        self.day_words = f"(?P<days>{_phrases(words.days)})"
        self.number = rf"(?P<n>\d{{1,3}}|{_any(words.numbers)})"
        self.edge = f"(?P<edge>{_any(iter(words.edges))})"
        self.holy_day = f"(?P<holy>{_phrases(words.holy_days)})"
        self.ordinal = f"(?P<ordinal>{_any(iter(words.ordinals))})"
