"""Accepting a source: heading, date, agencies, outlet, language, id."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from dragoman.read import Source, article
from dragoman.read.credits import credits_of
from dragoman.read.dates import date_at
from dragoman.read.heading import heading
from dragoman.records import Article, Problem

PROSE = "El Gobierno de Chile pidió este martes una reunión urgente con sus vecinos."


def accepted(source: Source) -> Article:
    result = article(source)
    assert isinstance(result, Article), result
    return result


def refused(source: Source) -> str:
    result = article(source)
    assert isinstance(result, Problem), result
    return result.message


HEADINGS = [
    (" date 2023-05-04 ", "es", date(2023, 5, 4), ()),
    ("2023-05-04 ", "es", date(2023, 5, 4), ()),
    ("2023-05-04T10:30:00Z\n\n", "es", date(2023, 5, 4), ()),
    ("Fecha: 04/05/2023\n", "es", date(2023, 5, 4), ()),
    ("4 de mayo de 2023\n\n", "es", date(2023, 5, 4), ()),
    ("jueves, 4 de mayo del 2023 - ", "es", date(2023, 5, 4), ()),
    ("4 may 2023 (EFE) ", "es", date(2023, 5, 4), ("efe",)),
    ("4 may 2023 (EFE).- ", "es", date(2023, 5, 4), ("efe",)),
    ("SANTIAGO, 4 May. (EUROPA PRESS) - ", "es", None, ("europa-press",)),
    ("Santiago de Chile, 4 may (EFE).- ", "es", None, ("efe",)),
    ("Lima, 4 may 2023 (EFE).- ", "es", date(2023, 5, 4), ("efe",)),
    ("Cúcuta (Colombia), 4 may 2023 (EFE).- ", "es", date(2023, 5, 4), ("efe",)),
    ("Ginebra / Nairobi, 4 sep (EFE).- ", "es", None, ("efe",)),
    ("BOGOTÁ (Reuters) - ", "es", None, ("reuters",)),
    ("Quito, 4 de mayo (AFP) – ", "es", None, ("afp",)),
    ("EFE / Quito\n\n", "es", None, ("efe",)),
    ("Por Agencia EFE | 4 de mayo de 2023\n", "es", date(2023, 5, 4), ("efe",)),
    ("Quito.- ", "es", None, ()),
    ("NAIROBI — ", "en", None, ()),
    ("NAIROBI, Kenya (AP) — ", "en", None, ("ap",)),
    ("NAIROBI, Kenya — ", "en", None, ()),
    ("NAIROBI, Kenya - ", "en", None, ()),
    ("Nairobi, Kenya — ", "en", None, ()),
    ("NAIROBI, March 4 (Reuters) - ", "en", None, ("reuters",)),
    ("NAIROBI, Aug. 4, 2023 (Reuters) -- ", "en", date(2023, 8, 4), ("reuters",)),
    ("By Jane Roe and John O'Doe\n", "en", None, ()),
    ("Thursday, May 4, 2023\n", "en", date(2023, 5, 4), ()),
    ("Published: 25/12/2023\n", "en", date(2023, 12, 25), ()),
    ("Published: 12/25/2023\n", "en", date(2023, 12, 25), ()),
    ("Published: 4/5/2023\n", "en", None, ()),
]


@pytest.mark.parametrize(("head", "language", "day", "agencies"), HEADINGS)
def test_a_heading_is_read_and_set_apart(
    head: str, language: str, day: date | None, agencies: tuple[str, ...]
) -> None:
    told = heading(head + PROSE, language)
    assert (told.published, told.agencies) == (day, agencies)
    assert told.body == len(head)


NO_HEADINGS = [
    "4 de mayo de 2023, el presidente viajó a Lima.",
    "El 4 de mayo de 2023 Chile firmó el acuerdo.",
    "Hoy, 19 de junio, Chile firmó el acuerdo.",
    "El presidente chileno (Reuters) viajó a Lima.",
    "OTAN - Rusia: nueva ronda.",
    "Chile, Perú - dos vecinos - firmaron el acuerdo.",
    "Chile, Perú — dos vecinos — firmaron el acuerdo.",
    "2023-99-99 no es una fecha.",
    "31 de febrero de 2023\nEl acuerdo.",
]


@pytest.mark.parametrize("text", NO_HEADINGS)
def test_prose_is_no_heading(text: str) -> None:
    told = heading(text, "es")
    assert (told.body, told.published, told.agencies) == (0, None, ())


def test_a_headline_above_a_dateline_is_the_title() -> None:
    text = f"Chile pide una reunión\n\nSANTIAGO, 4 may 2023 (EFE).- {PROSE}"
    told = heading(text, "es")
    assert told.title == "Chile pide una reunión"
    assert told.published == date(2023, 5, 4)
    assert text[told.body :] == PROSE


def test_a_headline_alone_stays_prose() -> None:
    told = heading(f"Chile pide una reunión\n\n{PROSE}", "es")
    assert (told.title, told.body) == ("Chile pide una reunión", 0)


CREDITS = [
    ("Chile firmó. Con información de AFP y EFE.", ("afp", "efe")),
    ("Chile firmó.\n\nReuters ha contribuido a este artículo.", ("reuters",)),
    ("Según informó Europa Press, Chile firmó.", ("europa-press",)),
    ("Chile firmó, según ha informado este lunes la agencia EFE.", ("efe",)),
    ("Chile firmó. (EFE)", ("efe",)),
    ("Chile firmó. (AP/Reuters)", ("ap", "reuters")),
    ("Chile firmó.\nEFE", ("efe",)),
    ("Chile signed, according to The Associated Press.", ("ap",)),
    ("Chile firmó.\n\nEl Gobierno dijo después, según informó EFE, que cumplirá.", ()),
    ("Chile demandó a la agencia EFE.", ()),
]


@pytest.mark.parametrize(("text", "agencies"), CREDITS)
def test_credits_for_the_whole_article(text: str, agencies: tuple[str, ...]) -> None:
    assert credits_of(text, 0) == agencies


def test_the_text_is_kept_whole() -> None:
    text = f" date 2023-05-04 {PROSE}\r\n"
    result = accepted(Source("a.txt", text.encode()))
    assert result.text == text.replace("\r\n", "\n")
    assert result.text[result.body :].startswith("El Gobierno")
    assert result.sha256 == hashlib.sha256(result.text.encode()).hexdigest()
    assert (result.origin, result.language, result.fetched) == ("a.txt", "es", None)


def test_a_given_date_wins_and_a_broken_one_is_refused() -> None:
    text = f"2023-05-04 {PROSE}"
    assert accepted(Source("a", text, published="20230506")).published == date(2023, 5, 6)
    assert accepted(Source("a", text)).published == date(2023, 5, 4)
    assert accepted(Source("a", PROSE)).published is None
    assert "2026-02-10" in refused(Source("a", PROSE, published="anteayer"))


def test_the_outlet_is_the_given_one_or_that_of_the_address() -> None:
    assert accepted(Source("a", PROSE, outlet="Agencia EFE")).outlet == "efe"
    assert accepted(Source("a", PROSE, outlet="Hoja de Pueblo")).outlet == "Hoja de Pueblo"
    assert accepted(Source("a", PROSE, url="https://www.reuters.com/x")).outlet == "reuters"
    assert accepted(Source("a", PROSE, url="https://ejemplo.test/x")).outlet is None
    assert accepted(Source("a", PROSE, url="http://[::1/")).outlet is None


def test_the_id_tells_outlets_apart_and_files_not() -> None:
    one = accepted(Source("a.txt", PROSE))
    assert accepted(Source("b.txt", PROSE)).id == one.id
    assert accepted(Source("a.txt", PROSE, outlet="EFE")).id != one.id


def test_other_languages_are_refused_by_name() -> None:
    french = "Le ministre des Affaires étrangères a rencontré son homologue à Paris hier soir."
    assert (
        refused(Source("a", french)) == "is written in French; dragoman reads Spanish and English"
    )
    assert accepted(Source("a", PROSE, language="es-CL")).language == "es"
    english = Source("a", "The army withdrew from the border on Monday, the minister said.")
    assert accepted(english).language == "en"
    assert accepted(Source("a", english.content, language="en-GB")).language == "en"
    assert "German" in refused(Source("a", PROSE, language="de"))


@pytest.mark.parametrize("text", ["29 de febrero de 2023", "00/01/2023", "2023-13-01"])
def test_the_calendar_is_asked(text: str) -> None:
    assert date_at(text, 0, "es") is None
