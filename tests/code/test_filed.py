"""The day on which a story was told, by its dateline."""

from __future__ import annotations

from datetime import date

import pytest

import make
from dragoman import knowledge
from dragoman.code.filed import told_on
from dragoman.read.heading import heading

PROSE = " Chile acusó hoy a Perú.\n"
TOLD: list[tuple[str, str, date, date]] = [
    ("es", "Cartagena de Indias, 26 sep (EFE).-", date(2016, 9, 27), date(2016, 9, 26)),
    ("es", "MADRID, 31 Dic. (EUROPA PRESS) -", date(2017, 1, 2), date(2016, 12, 31)),
    ("es", "Cali (Colombia), 3 ago (EFE).-", date(2024, 8, 3), date(2024, 8, 3)),
    ("es", "Lima, 2 de septiembre (Andina).-", date(2024, 9, 3), date(2024, 9, 2)),
    ("es", "Lima, 2 feb (EFE).-", date(2024, 9, 3), date(2024, 9, 3)),  # some other day
    ("es", "Pekín y Tokio, 11 de septiembre.", date(2012, 9, 12), date(2012, 9, 11)),
    ("es", "Agencias, Bagdad, 17 de diciembre.", date(1998, 12, 18), date(1998, 12, 17)),
    ("es", "Moscú.-", date(2024, 9, 3), date(2024, 9, 3)),
    ("en", "WASHINGTON, Feb. 10 (AP) —", date(2024, 2, 11), date(2024, 2, 10)),
    ("en", "LONDON, 30 March (Reuters) -", date(2024, 4, 1), date(2024, 3, 30)),
]


@pytest.mark.parametrize(("language", "line", "published", "day"), TOLD)
def test_the_day_of_the_dateline_is_today(
    language: str, line: str, published: date, day: date
) -> None:
    text = line + PROSE
    body = heading(text, language).body
    article = make.article("a", text, language=language, published=published, body=body)
    assert told_on(article, knowledge.load().measures[language]) == day


def test_without_a_day_of_publication_none_is_guessed() -> None:
    text = "Lima, 2 sep (EFE).-" + PROSE
    article = make.article("a", text, published=None, body=heading(text, "es").body)
    assert told_on(article, knowledge.load().measures["es"]) is None
