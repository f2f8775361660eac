"""Parties of one state meet and agree as others do; who only announces a pact is none to it."""

from __future__ import annotations

import pytest

from reading import claim_at


@pytest.mark.parametrize(
    ("text", "words", "parties"),
    [
        ("La oposición venezolana se reunió con el Gobierno de Maduro.", "reunió",
         {("OPP", "VEN"), ("VEN", None)}),
        ("El Gobierno colombiano se reunió con la guerrilla colombiana.", "reunió",
         {("COL", None), ("REB", "COL")}),
        ("Representantes del Gobierno y del ELN se reunieron en Quito.", "reunieron",
         {("GOV", None), ("ELN", None)}),
        ("Putin anunció un acuerdo entre Turquía y Siria.", "acuerdo",
         {("TUR", None), ("SYR", None)}),
    ],
)  # fmt: skip
def test_who_meets_whom_at_home(
    text: str, words: str, parties: set[tuple[str, str | None]]
) -> None:
    claim = claim_at(text, words)
    assert {(m.id, m.of) for m in claim.source} == parties
    assert claim.source == claim.target


def test_a_topic_before_a_colon_does_nothing() -> None:
    claim = claim_at("Bolivia: Rusia reconoce a Áñez como presidenta.", "reconoce")
    assert [m.id for m in claim.source] == ["RUS"]


def test_leaders_by_their_surnames_behind_a_title_or_a_government() -> None:
    claim = claim_at("El régimen de Ortega liberó a 222 presos políticos.", "liberó")
    assert [m.id for m in claim.source] == ["NIC"]
    claim = claim_at("El régimen de Ortega liberó y expulsó a 222 presos.", "liberó")
    assert claim.target


def test_who_is_exchanged_is_no_party_to_it() -> None:
    claim = claim_at("Boko Haram canjeó a 82 estudiantes por varios presos.", "canjeó")
    assert [m.id for m in claim.source] == ["BOKO-HARAM"]
