"""Against whom measures and threats are that name nobody: who struck a sentence before."""

from __future__ import annotations

import pytest

import reading


@pytest.mark.parametrize(
    ("language", "text", "words", "target"),
    [
        (
            "es",
            "El Ejército de Egipto mató a cientos de manifestantes. Turquía llamó a consultas a su "
            "embajador.",
            "llamó",
            {"EGY"},
        ),
        (
            "es",
            "Irán lanzó 180 misiles contra Israel. Netanyahu prometió que la respuesta será "
            "dolorosa.",
            "prometió",
            {"IRN"},
        ),
        (
            "en",
            "North Korea tested its most powerful bomb. Washington said it would impose sanctions.",
            "impose",
            {"PRK"},
        ),
        (
            "en",
            "Israel bombed Qana and killed fifty civilians. Hezbollah vowed revenge.",
            "vowed",
            {"ISR"},
        ),
    ],
)
def test_who_struck_is_punished(language: str, text: str, words: str, target: set[str]) -> None:
    assert reading.polities(reading.claim_at(text, words, language).target) == target


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        (  # the same sentence
            "en",
            "British police dragged him out of the embassy after Quito withdrew the asylum.",
            "withdrew",
        ),
        (  # a state's own emergency strikes nobody
            "es",
            "Eslovaquia declaró el estado de emergencia. Bulgaria amenazó con reabrir un reactor.",
            "amenazó",
        ),
        (  # two did as much
            "es",
            "Irán bombardeó Erbil. Turquía bombardeó Dohuk. Alemania suspendió la ayuda económica.",
            "suspendió",
        ),
        (  # no aid is cut to a band
            "es",
            "Los rebeldes del M23 tomaron Goma. Alemania suspendió la ayuda económica.",
            "suspendió",
        ),
    ],
)
def test_who_is_punished_stays_open(language: str, text: str, words: str) -> None:
    claims = [c for c in reading.claims_of(text, language) if words in c.trigger.text]
    assert all(not c.target for c in claims if c.type in {"SANCTION", "THREATEN"})
