"""Who does what in the long sentences of news retold, on real parses."""

from __future__ import annotations

import pytest

from reading import claim_at


@pytest.mark.parametrize(
    ("text", "words", "doing", "reached"),
    [
        ("Guterres denunció la violación de la soberanía de Qatar.", "violación", set(), {"QAT"}),
        ("Milicianos encabezados por Hamás atacaron Israel.", "atacaron", {"HAMAS"}, {"ISR"}),
        ("Las necesidades llevaron a Japón y Filipinas a firmar un pacto.", "firmar",
         {"JPN", "PHL"}, {"JPN", "PHL"}),
        ("La India, cuyo conflicto armado con Pakistán cesó, calló.", "conflicto",
         {"IND", "PAK"}, {"IND", "PAK"}),
    ],
)  # fmt: skip
def test_who_does_what_other_words_tell(
    text: str, words: str, doing: set[str], reached: set[str]
) -> None:
    claim = claim_at(text, words, "es")
    assert {m.of or m.id for m in claim.source} == doing
    assert {m.of or m.id for m in claim.target} == reached


@pytest.mark.parametrize(
    ("text", "words", "doing"),
    [
        ("Seúl instó a Pyongyang a retirar a los soldados que ha enviado a Rusia.", "enviado",
         {"PRK"}),
        ("Kamikawa, ministra de Japón, mantuvo con el ministro filipino una reunión en la que las "
         "partes criticaron a China.", "criticaron", {"JPN", "PHL"}),
        ("El ministro de Qatar calificó el ataque de Israel de cobarde y denunció que EE.UU. "
         "avisó tarde.", "calificó", {"QAT"}),
    ],
)  # fmt: skip
def test_who_acts_in_a_clause_of_another(text: str, words: str, doing: set[str]) -> None:
    assert {m.of or m.id for m in claim_at(text, words, "es").source} == doing


def test_what_is_said_of_words_is_not_said_by_who_spoke_them() -> None:
    text = (
        "Japón, en palabras de su primera ministra, Sanae Takaichi, no descarta el uso de la "
        "fuerza, declaraciones que Pekín tildó de graves."
    )
    assert "sanae-takaichi" not in {m.id for m in claim_at(text, "tildó").said_by}


def test_who_receives_a_plan_with_joy_backs_it() -> None:
    claim = claim_at("El Kremlin recibió con satisfacción la propuesta.", "recibió")
    assert (claim.type, {m.of or m.id for m in claim.source}) == ("SUPPORT", {"RUS"})


def test_who_is_blamed_for_helping_another_is_alone_accused() -> None:
    claim = claim_at("Zajárova acusó a Bruselas de financiar a la oposición.", "acusó")
    assert {m.of or m.id for m in claim.target} == {"EU"}
