"""Two who stand in one word or one row: adjectives of two states, names before titles, who is met."""

# ruff: noqa: E501  (a table reads best a row a line)
from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities

pytestmark = pytest.mark.slow

BOTH: list[tuple[str, str, str, set[str]]] = [
    ("es", "La cumbre hispano-marroquí empezó ayer.", "cumbre", {"ESP", "MAR"}),
    ("es", "El presidente firmó un acuerdo ruso-ucraniano.", "firmó", {"RUS", "UKR"}),
    ("es", "El conflicto armado colombo-venezolano se agravó.", "conflicto", {"COL", "VEN"}),
    ("en", "The Sino-Indian war broke out in 1962.", "war", {"CHN", "IND"}),
    ("en", "The Israeli-Egyptian treaty was signed in 1979.", "signed", {"ISR", "EGY"}),
    ("en", "South Korean President Yoon Suk Yeol and U.S. President Joe Biden agreed to meet.", "agreed", {"KOR", "USA"}),
    ("en", "Macron and Scholz met Xi in Paris.", "met", {"FRA", "DEU", "CHN"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "sides"), BOTH)
def test_both_are_parties(language: str, text: str, words: str, sides: set[str]) -> None:
    claim = claim_at(text, words, language)
    assert polities(claim.source) == sides
    assert polities(claim.target) == sides


def test_an_adjective_with_one_part_of_no_state_names_nobody() -> None:
    assert claims_of("La reunión técnico-militar empezó ayer.") == ()


BROKEN: list[tuple[str, str, str, str]] = [
    ("es", "Senegal puso fin al acuerdo que lo ligaba a Francia.", "puso fin", "FRA"),
    ("es", "Filipinas denunció el Tratado de Defensa con Washington.", "denunció", "USA"),
    ("es", "Armenia congeló su participación en la OTSC.", "congeló", "CSTO"),
    ("en", "Kenya ended the Visiting Forces Agreement with the United States.", "ended", "USA"),
    ("en", "Armenia has frozen its participation in NATO.", "frozen", "NATO"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "other"), BROKEN)
def test_whose_pact_is_broken_off(language: str, text: str, words: str, other: str) -> None:
    claim = claim_at(text, words, language)
    assert claim.type == "SANCTION"
    assert polities(claim.target) == {other}
