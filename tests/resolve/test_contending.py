"""Of whom "both sides" and the like are said, where others were named since."""

from __future__ import annotations

import pytest

import reading


@pytest.mark.parametrize(
    ("language", "text", "words", "sides"),
    [
        (
            "es",
            "Israel y Hamás negocian en El Cairo una tregua. Egipto y Qatar presentaron una "
            "propuesta. Washington instó a las dos partes a aceptarla.",
            "instó",
            {"ISR", "HAMAS"},
        ),
        (
            "es",
            "La India bombardeó un campamento en Pakistán. Arabia Saudí envió a su canciller a "
            "Islamabad. China llamó a los dos países a dialogar.",
            "llamó",
            {"IND", "PAK"},
        ),
        (
            "es",
            "El Gobierno de Colombia rompió el diálogo con las FARC. Estados Unidos lo lamentó. "
            "Noruega instó a las dos partes a volver a la mesa.",
            "instó",
            {"COL", "FARC"},
        ),
        (
            "en",
            "Iran fired missiles at Pakistan, which struck back on Thursday. Turkey offered to "
            "mediate. China called on both sides to show restraint.",
            "called",
            {"IRN", "PAK"},
        ),
    ],
)
def test_sides_are_those_who_fight_or_talk(
    language: str, text: str, words: str, sides: set[str]
) -> None:
    assert reading.polities(reading.claim_at(text, words, language).target) == sides


def test_the_two_states_of_the_sentence_before_are_the_two_countries() -> None:
    text = (
        "Rusia y Ucrania negocian una tregua. Egipto y Qatar presentaron una propuesta. Los dos "
        "países acusaron a Irán de impedirla."
    )
    assert reading.polities(reading.claim_at(text, "acusaron").source) == {"EGY", "QAT"}


def test_those_of_whom_a_plural_tells_are_all_meant() -> None:
    text = (
        "Los líderes de Japón, Corea del Sur y Estados Unidos se reunieron en Camp David. "
        "Condenaron a Corea del Norte."
    )
    assert reading.polities(reading.claim_at(text, "Condenaron").source) == {"JPN", "KOR", "USA"}


def test_people_of_a_body_are_them() -> None:
    text = (
        "Estados Unidos expulsó a diez diplomáticos rusos. La Casa Blanca los acusó de espionaje."
    )
    assert reading.polities(reading.claim_at(text, "acusó").target) == {"RUS"}
