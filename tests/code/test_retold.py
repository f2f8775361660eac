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
