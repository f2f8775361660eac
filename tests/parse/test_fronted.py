"""Phrases of time and place right before the name of who acts."""

import pytest

from dragoman.parse.fronted import parted
from reading import claim_at, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "language"),
    [
        ("El 3 de mayo Radev rechazó la oferta de Rusia.", "rechazó", {"BGR"}, "es"),
        ("El lunes Maduro rechazó las sanciones.", "rechazó", {"VEN"}, "es"),
        ("Anoche Hezbolá disparó cohetes contra Haifa.", "disparó", {"HEZBOLLAH"}, "es"),
        ("Desde Bruselas Stoltenberg acusó a Rusia.", "acusó", {"NATO"}, "es"),
        ("Ayer en Ginebra Lavrov acusó a Kiev.", "acusó", {"RUS"}, "es"),
        ("Ante la ONU Petro acusó a Israel de genocidio.", "acusó", {"COL"}, "es"),
        ("Al término de la reunión Macron acusó a Rusia.", "acusó", {"FRA"}, "es"),
        ("Tras el ataque ruso Kiev pidió ayuda a la OTAN.", "pidió", {"UKR"}, "es"),
        ("On Monday Maduro rejected the sanctions.", "rejected", {"VEN"}, "en"),
        ("In March Ukraine bombed a Russian refinery.", "bombed", {"UKR"}, "en"),
        ("In Geneva Lavrov accused Kyiv of lying.", "accused", {"RUS"}, "en"),
        ("At the UN Guterres urged Israel to stop.", "urged", {"UN"}, "en"),
        ("By Friday Sweden had rejected the offer.", "rejected", {"SWE"}, "en"),
    ],
)
def test_the_name_behind_acts(text: str, words: str, source: set[str], language: str) -> None:
    assert polities(claim_at(text, words, language).source) == source


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("En Guinea Ecuatorial murieron dos soldados.", "es"),
        ("En la ciudad de Homs murieron dos soldados.", "es"),
        ("En el aeropuerto Ben Gurion aterrizó un avión.", "es"),
        ("En la cumbre de Washington Biden se comprometió.", "es"),
        ("Dijo que el lunes Maduro viajará.", "es"),
        ("In New York City police arrested ten.", "en"),
        ("On Monday, Maduro rejected it.", "en"),
        ("He said on Monday Maduro would resign.", "en"),
        ("In 2014 Russia seized Crimea.", "en"),
    ],
)
def test_other_names_are_left(text: str, language: str) -> None:
    assert parted(text, language) == text


def test_a_claim_shows_the_words_as_they_stand() -> None:
    text = "El 3 de mayo Rusia atacó Kiev."
    assert claim_at(text, "atacó").text == text
