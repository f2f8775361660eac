"""Amounts on real parses: number, bound, unit, thing, words."""

# ruff: noqa: E501  (a table reads best a row a line)
from __future__ import annotations

from datetime import date

import pytest

from dragoman import knowledge, parse
from dragoman.code.amounts import amounts_of
from dragoman.records import Amount, Article, content_id
from dragoman.tree import Tree
from reading import claim_at

AMOUNTS: list[tuple[str, float | None, float | None, str, str | None, str]] = [
    ("Rusia perdió 14 carros de combate Leopard 2.", 14, None, "item", "carro", "14 carros de combate Leopard 2"),
    ("Otros 20 resultaron heridos en el ataque.", 20, None, "item", None, "Otros 20"),
    ("Diez de los quince rehenes fueron liberados.", 10, None, "person", "rehén", "Diez de los quince rehenes"),
    ("Francia evacuó a unos 1.200 occidentales.", 1200, None, "item", "occidental", "unos 1.200 occidentales"),
    ("Destruyó cuatro blindados de las tropas rusas.", 4, None, "item", "blindado", "cuatro blindados"),
    ("El ejército envió miles de soldados.", None, None, "person", "soldado", "miles de soldados"),
    ("Alemania envió hasta 12.000 soldados.", None, 12000, "person", "soldado", "hasta 12.000 soldados"),
    ("El ataque mató a más de 300 civiles.", 300, None, "person", "civil", "más de 300 civiles"),
    ("Murieron 3 mil 823 civiles.", 3823, None, "person", "civil", "3 mil 823 civiles"),
    ("Rusia desplegó 120 000 soldados.", 120000, None, "person", "soldado", "120 000 soldados"),
    ("Rusia envió 1 200 000 euros a Cuba.", 1.2e6, None, "EUR", None, "1 200 000 euros"),
    ("Murieron entre 50 y 60 manifestantes.", 50, 60, "person", "manifestante", "entre 50 y 60 manifestantes"),
    ("Estados Unidos aprobó 61.000 millones de dólares.", 61e9, None, "USD", None, "61.000 millones de dólares"),
    ("España destinará el 2 % del PIB a la defensa.", 2, None, "percent", "GDP", "2 % del PIB"),
    ("Huyeron 2,8 millones de personas.", 2.8e6, None, "person", "persona", "2,8 millones de personas"),
    ("Detuvieron a unos 5.000 opositores.", 5000, None, "person", "opositor", "unos 5.000 opositores"),
    ("Treinta y tres mil soldados saldrán de Afganistán.", 33000, None, "person", "soldado", "Treinta y tres mil soldados"),
    ("Raptaron a otros seis.", 6, None, "item", None, "otros seis"),
    ("Donó medio millón de euros.", 5e5, None, "EUR", None, "medio millón de euros"),
    ("Enviaron un centenar de instructores militares.", 100, None, "person", "instructor", "un centenar de instructores militares"),
    ("Lanzaron 59 misiles Tomahawk contra la base.", 59, None, "item", "misil", "59 misiles Tomahawk"),
    ("Mataron a 12 militares ucranianos.", 12, None, "person", "militar", "12 militares ucranianos"),
    ("Prometió a Kiev 100 millones para escuelas.", 1e8, None, "item", None, "100 millones"),
]  # fmt: skip
ENGLISH: list[tuple[str, float | None, float | None, str, str | None, str]] = [
    ("Germany sent up to 12,000 troops.", None, 12000, "person", "troop", "up to 12,000 troops"),
    ("As many as 40 prisoners were freed.", None, 40, "person", "prisoner", "As many as 40 prisoners"),
    ("Between 50 and 60 demonstrators died.", 50, 60, "person", "demonstrator", "Between 50 and 60 demonstrators"),
    ("It sent 10 to 15 tanks.", 10, 15, "item", "tank", "10 to 15 tanks"),
    ("They lost 14 Leopard 2 tanks.", 14, None, "item", "tank", "14 Leopard 2 tanks"),
    ("They fired 59 Tomahawk missiles.", 59, None, "item", "missile", "59 Tomahawk missiles"),
    ("Two dozen soldiers died.", 24, None, "person", "soldier", "Two dozen soldiers"),
    ("Thirty-three thousand soldiers will leave.", 33000, None, "person", "soldier", "Thirty-three thousand soldiers"),
    ("Dozens of villagers were killed.", None, None, "person", "villager", "Dozens of villagers"),
    ("Tens of thousands of troops massed.", None, None, "person", "troop", "Tens of thousands of troops"),
    ("More than a million people marched.", 1e6, None, "person", "people", "More than a million people"),
    ("The Senate approved $61 billion for Kiev.", 61e9, None, "USD", None, "$61 billion"),
    ("Canada pledged C$500 million in aid.", 5e8, None, "CAD", None, "C$500 million"),
    ("The EU approved a €50bn package.", 50e9, None, "EUR", None, "€50bn"),
    ("It pledged half a million euros.", 5e5, None, "EUR", None, "half a million euros"),
    ("Spain will spend 2% of GDP on defence.", 2, None, "percent", "GDP", "2% of GDP"),
    ("Spain will spend 2.5 per cent of its GDP on arms.", 2.5, None, "percent", "GDP", "2.5 per cent of its GDP"),
]  # fmt: skip
NONE = [
    "Washington impuso unos aranceles a China.",
    "Los dos países firmaron el pacto.",
    "Un joven de 23 años murió.",
    "Las tropas abatieron al número dos de las FARC.",
    "La base está a 60 kilómetros de Kiev.",
    "El pacto de 2015 murió.",
    "La resolución 1701 del Consejo pide la paz.",
    "El 24 de febrero de 2022 empezó la guerra.",
    "Murieron dos tercios de los soldados.",
    "Ambas naciones acordaron una tregua.",
]
NONE_ENGLISH = [
    "A 23-year-old man died.",
    "The base is 60 kilometres from Kiev.",
    "The 2015 pact died.",
    "Resolution 1701 calls for peace.",
    "The war began on February 24, 2022.",
    "The two countries signed it.",
]


def found_in(text: str, language: str = "es") -> list[Amount]:
    measures = knowledge.load().measures[language]
    article = Article(
        content_id(text),
        "test",
        None,
        None,
        language,
        date(2024, 6, 19),
        None,
        None,
        text,
        0,
        (),
        "",
        None,
    )
    (sentence,) = parse.sentences_of(article)
    return list(amounts_of(Tree(sentence), measures, language).values())


@pytest.mark.parametrize(("text", "low", "high", "unit", "of", "words"), AMOUNTS)
def test_an_amount_keeps_its_number_thing_and_words(
    text: str, low: float | None, high: float | None, unit: str, of: str | None, words: str
) -> None:
    assert found_in(text) == [Amount(low, high, unit, of, words)]


@pytest.mark.parametrize("text", NONE)
def test_ages_dates_distances_and_parties_are_no_amounts(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(("text", "low", "high", "unit", "of", "words"), ENGLISH)
def test_english_amounts(
    text: str, low: float | None, high: float | None, unit: str, of: str | None, words: str
) -> None:
    assert found_in(text, "en") == [Amount(low, high, unit, of, words)]


@pytest.mark.parametrize("text", NONE_ENGLISH)
def test_english_ages_dates_and_parties_are_no_amounts(text: str) -> None:
    assert found_in(text, "en") == []


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("On Sunday alone, 94 were killed in the clashes.", "killed", 94),
        ("Police arrested 53 elected officials in Minsk.", "arrested", 53),
    ],
)
def test_numbers_that_stand_for_people(text: str, words: str, count: int) -> None:
    assert count in {a.value for a in claim_at(text, words, "en").amounts}
