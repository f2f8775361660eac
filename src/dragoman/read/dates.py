"""Calendar dates as headings write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dragoman.errors import InputError

_MONTHS = {
    "ene": 1, "jan": 1, "feb": 2, "mar": 3, "abr": 4, "apr": 4, "may": 5, "jun": 6, "jul": 7,
    "ago": 8, "aug": 8, "sep": 9, "set": 9, "oct": 10, "nov": 11, "dic": 12, "dec": 12,
}  # fmt: skip
"""Spanish and English months by their first three letters."""

MONTH = (
    r"(?:ene(?:ro)?|feb(?:rero|ruary)?|mar(?:zo|ch)?|abr(?:il)?|apr(?:il)?|mayo?|juni?o?|june|"
    r"juli?o?|july|ago(?:sto)?|aug(?:ust)?|sep(?:t|tiembre|tember)?|set(?:iembre)?|"
    r"oct(?:ubre|ober)?|nov(?:iembre|ember)?|dic(?:iembre)?|dec(?:ember)?|jan(?:uary)?)\b"
)
_WEEKDAY = (
    r"(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day),? +)?"
)
_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    r"(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\w)"
)
_NUMERIC = re.compile(r"(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4})(?!\w)")
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<d>\d{{1,2}})(?:º|st|nd|rd|th)? (?:de )?(?P<m>{MONTH})\.?"
    r"(?:,? (?:del? )?(?P<y>\d{4})(?!\w))?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<m>{MONTH})\.? (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\w)"
    r"(?:,? (?P<y>\d{4})(?!\w))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date read at some place: where it stands, and the day, None if the year is not said."""

    start: int
    end: int
    day: date | None


def date_at(text: str, start: int, language: str) -> Found | None:
    """The date that begins at `start`, if one does and the calendar has it."""
    for pattern in (_ISO, _NUMERIC, _DAY_FIRST, _MONTH_FIRST):
        if match := pattern.match(text, start):
            try:
                return Found(start, match.end(), _day(match, language))
            except ValueError:
                return None
    return None


def _day(match: re.Match[str], language: str) -> date | None:
    day, month = int(match["d"]), match["m"]
    number = int(month) if month.isdigit() else _MONTHS[month[:3].lower()]
    if match["y"] is None:
        date(2000, number, day)  # raises on the 31st of February
        return None
    if match.re is _NUMERIC and language == "en" and day != number:
        # 3/4 is March in one English newspaper and April in the next; 13/4 is one thing only.
        if day <= 12 and number <= 12:
            return None
        if number > 12:
            day, number = number, day
    return date(int(match["y"]), number, day)


def given(value: str, language: str) -> date:
    """The date of publication as a source gives it → the day; refuses what is none."""
    text = value.strip()
    if re.fullmatch(r"\d{8}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    found = date_at(text, 0, language)
    if found is None or found.day is None or text[found.end :].strip():
        raise InputError(f"has a date {value[:40]!r} that cannot be read; write it as 2026-02-10")
    return found.day
