"""Leaders, bands and bodies of 1970–1999 of the Americas and Africa, as their press names them."""

from __future__ import annotations

import pytest

from reading import sources


@pytest.mark.parametrize(
    ("day", "language", "text", "who"),
    [
        ("1975-11-20", "es", "Kissinger acusó a la Unión Soviética de armar a Angola.",
         "henry-kissinger"),
        ("1982-04-20", "es", "El canciller Costa Méndez rechazó la propuesta de Londres.",
         "nicanor-costa-mendez"),
        ("1978-10-20", "es", "Idi Amin amenazó a Tanzania.", "idi-amin"),
        ("1980-06-10", "es", "El Frolinat atacó la ciudad de Yamena.", "FROLINAT"),
        ("1979-05-10", "en", "Brzezinski accused the Soviet Union of arming Ethiopia.",
         "zbigniew-brzezinski"),
        ("1984-02-10", "en", "Numeiri accused Libya of bombing Omdurman.", "gaafar-al-numeiri"),
        ("1986-01-10", "en", "Oliver Tambo condemned the raid on Lesotho.", "oliver-tambo"),
        ("1992-08-03", "en", "Cosatu condemned the killings in South Africa.", "COSATU"),
    ],
)  # fmt: skip
def test_who_leads_then(day: str, language: str, text: str, who: str) -> None:
    assert who in sources(text, language, day)


@pytest.mark.parametrize("text", ["El Ford chocó.", "Young people attacked Lima."])
def test_words_that_are_names_elsewhere_are_none_of_them(text: str) -> None:
    found = sources(text, "es" if text.startswith("El") else "en", "2019-05-10")
    assert found.isdisjoint({"gerald-ford", "andrew-young", "doug-young"})
