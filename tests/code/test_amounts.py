"""Amounts on real parses: number, bound, unit, thing, words."""

# ruff: noqa: E501  (a table reads best a row a line)
from __future__ import annotations

from datetime import date

import pytest

from dragoman import knowledge, parse
from dragoman.code.amounts import amounts_of
from dragoman.records import Amount, Article, content_id
from dragoman.tree import Tree

AMOUNTS: list[tuple[str, float | None, float | None, str, str | None, str]] = [
    ("Rusia perdió 14 carros de combate Leopard 2.", 14, None, "item", "carro", "14 carros de combate Leopard 2"),
    ("El ejército envió miles de soldados.", None, None, "person", "soldado", "miles de soldados"),
    ("Alemania envió hasta 12.000 soldados.", None, 12000, "person", "soldado", "hasta 12.000 soldados"),
    ("El ataque mató a más de 300 civiles.", 300, None, "person", "civil", "más de 300 civiles"),
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
NONE = [
    "Washington impuso unos aranceles a China.",
    "Los dos países firmaron el pacto.",
    "Un joven de 23 años murió.",
    "La base está a 60 kilómetros de Kiev.",
    "El pacto de 2015 murió.",
    "La resolución 1701 del Consejo pide la paz.",
    "El 24 de febrero de 2022 empezó la guerra.",
    "Murieron dos tercios de los soldados.",
    "Ambas naciones acordaron una tregua.",
]


def found_in(text: str) -> list[Amount]:
    measures = knowledge.load().measures["es"]
    article = Article(
        content_id(text),
        "test",
        None,
        None,
        "es",
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
    return list(amounts_of(Tree(sentence), measures, "es").values())


@pytest.mark.parametrize(("text", "low", "high", "unit", "of", "words"), AMOUNTS)
def test_an_amount_keeps_its_number_thing_and_words(
    text: str, low: float | None, high: float | None, unit: str, of: str | None, words: str
) -> None:
    assert found_in(text) == [Amount(low, high, unit, of, words)]


@pytest.mark.parametrize("text", NONE)
def test_ages_dates_distances_and_parties_are_no_amounts(text: str) -> None:
    assert found_in(text) == []
