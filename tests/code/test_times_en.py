"""English expressions of time, read on Wednesday 19 June 2024, and what they must mean."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman import knowledge
from dragoman.code.times import TimeExpression, times_of

PUBLISHED = date(2024, 6, 19)
EXPRESSIONS: list[tuple[str, bool, str | None, str | None, str]] = [
    ("on Monday", False, "2024-06-17", "2024-06-17", "day"),
    ("on Monday", True, "2024-06-24", "2024-06-24", "day"),
    ("late on Monday", False, "2024-06-17", "2024-06-17", "day"),
    ("late Monday", False, "2024-06-17", "2024-06-17", "day"),
    ("earlier on Tuesday", False, "2024-06-18", "2024-06-18", "day"),
    ("Monday night", False, "2024-06-17", "2024-06-17", "day"),
    ("in the early hours of Tuesday", False, "2024-06-18", "2024-06-18", "day"),
    ("last Monday", False, "2024-06-17", "2024-06-17", "day"),
    ("next Friday", False, "2024-06-21", "2024-06-21", "day"),
    ("on Monday of last week", False, "2024-06-10", "2024-06-10", "day"),
    ("between Friday and Saturday", False, "2024-06-14", "2024-06-15", "day"),
    ("on February 24, 2022", False, "2022-02-24", "2022-02-24", "day"),
    ("on 24 February 2022", False, "2022-02-24", "2022-02-24", "day"),
    ("on Sept. 5", False, "2023-09-05", "2023-09-05", "day"),
    ("on Sept. 5", True, "2024-09-05", "2024-09-05", "day"),
    ("on the 5th of May", False, "2024-05-05", "2024-05-05", "day"),
    ("Monday, June 17", False, "2024-06-17", "2024-06-17", "day"),
    ("from May 3 to 5", False, "2024-05-03", "2024-05-05", "day"),
    ("between May 30 and June 2", False, "2024-05-30", "2024-06-02", "day"),
    ("from 28 December to 3 January", False, "2023-12-28", "2024-01-03", "day"),
    ("3-5 May", False, "2024-05-03", "2024-05-05", "day"),
    ("3/14/2024", False, "2024-03-14", "2024-03-14", "day"),
    ("14/3/2024", False, "2024-03-14", "2024-03-14", "day"),
    ("3/4/2024", False, None, None, "day"),
    ("in May", False, "2024-05-01", "2024-05-31", "month"),
    ("in July", True, "2024-07-01", "2024-07-31", "month"),
    ("last October", False, "2023-10-01", "2023-10-31", "month"),
    ("in October 1962", False, "1962-10-01", "1962-10-31", "month"),
    ("in August of last year", False, "2023-08-01", "2023-08-31", "month"),
    ("in early May", False, "2024-05-01", "2024-05-10", "period"),
    ("early in May", False, "2024-05-01", "2024-05-10", "period"),
    ("late last month", False, "2024-05-21", "2024-05-31", "period"),
    ("at the end of May", False, "2024-05-21", "2024-05-31", "period"),
    ("earlier this month", False, "2024-06-01", "2024-06-30", "month"),
    ("last month", False, "2024-05-01", "2024-05-31", "month"),
    ("last week", False, "2024-06-10", "2024-06-16", "week"),
    ("later this week", True, "2024-06-17", "2024-06-23", "week"),
    ("early next week", True, "2024-06-24", "2024-06-30", "week"),
    ("over the weekend", False, "2024-06-15", "2024-06-16", "period"),
    ("at the weekend", True, "2024-06-22", "2024-06-23", "period"),
    ("late this year", False, "2024-09-01", "2024-12-31", "period"),
    ("early next year", True, "2025-01-01", "2025-04-30", "period"),
    ("by year-end", True, "2024-09-01", "2024-12-31", "period"),
    ("mid-2022", False, "2022-05-01", "2022-08-31", "period"),
    ("the second half of last year", False, "2023-07-01", "2023-12-31", "period"),
    ("the first quarter of 2024", False, "2024-01-01", "2024-03-31", "period"),
    ("last year", False, "2023-01-01", "2023-12-31", "year"),
    ("in 1996", False, "1996-01-01", "1996-12-31", "year"),
    ("from 2014 to 2018", False, "2014-01-01", "2018-12-31", "period"),
    ("in the early 1990s", False, "1990-01-01", "1993-12-31", "period"),
    ("two weeks ago", False, "2024-06-03", "2024-06-09", "week"),
    ("more than a decade ago", False, "2014-01-01", "2014-12-31", "year"),
    ("a few days ago", False, None, None, "period"),
    ("three days earlier", False, None, None, "period"),
    ("the next day", False, None, None, "period"),
    ("in two weeks", True, "2024-07-01", "2024-07-07", "week"),
    ("in two weeks", False, None, None, "period"),
    ("in two weeks' time", False, "2024-07-01", "2024-07-07", "week"),
    ("within six months", True, "2024-06-19", "2024-12-19", "period"),
    ("over the past 24 hours", False, "2024-06-18", "2024-06-19", "period"),
    ("in the coming days", True, "2024-06-19", "2024-06-22", "period"),
    ("in recent weeks", False, None, None, "period"),
    ("since 2014", False, "2014-01-01", "2024-06-19", "period"),
    ("since October 7", False, "2023-10-07", "2024-06-19", "period"),
    ("until June 30", True, "2024-06-19", "2024-06-30", "period"),
    ("yesterday", False, "2024-06-18", "2024-06-18", "day"),
    ("overnight", False, "2024-06-19", "2024-06-19", "day"),
    ("last summer", False, None, None, "season"),
]
"""Words, whether the act lies ahead, first day, last day, grain."""
NO_TIMES = [
    "May said that he may march",
    "support for May",
    "every Friday",
    "on Fridays",
    "Good Friday and Bloody Sunday",
    "the 25 years of peace",
    "with 2024 soldiers",
    "resolution 1701",
    "a 48-hour strike",
    "the end of the war",
    "two days of talks",
    "early elections",
]


def found_in(text: str, published: date | None = PUBLISHED) -> list[TimeExpression]:
    return times_of(text, published, knowledge.load().measures["en"], "en")


@pytest.mark.parametrize(("text", "forward", "start", "end", "grain"), EXPRESSIONS)
def test_an_expression_means_its_days(
    text: str, forward: bool, start: str | None, end: str | None, grain: str
) -> None:
    (expression,) = found_in(text)
    when = expression.resolve(forward)
    assert (when.start, when.end, when.grain) == (start, end, grain)
    assert when.text == text[expression.start : expression.end].strip()


@pytest.mark.parametrize("text", NO_TIMES)
def test_names_lengths_and_habits_are_no_dates(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize("text", ["on Monday", "two weeks ago", "in May", "yesterday", "this year"])
def test_nothing_is_guessed_without_a_date_of_publication(text: str) -> None:
    (expression,) = found_in(text, None)
    assert expression.resolve(False).start is None


def test_every_expression_of_a_sentence_is_found() -> None:
    text = "On Monday he said that since 2022 and until June 30 they will fight."
    assert [e.text for e in found_in(text)] == ["On Monday", "since 2022", "until June 30"]
