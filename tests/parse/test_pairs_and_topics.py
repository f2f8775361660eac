"""Pairs behind "between", names in a row, whom a sentence opens with: the links that are mended."""

from __future__ import annotations

import pytest

from reading import claims_of


@pytest.mark.parametrize(
    ("language", "text", "kind", "source", "target"),
    [
        ("es", "El lunes bombardeó Israel Líbano.", "ASSAULT", {"ISR"}, {"LBN"}),
        ("es", "Ayer atacó Rusia Ucrania con drones.", "ASSAULT", {"RUS"}, {"UKR"}),
        ("es", "A Caracas, que expulsó al embajador alemán, la acusó Berlín de provocar.",
         "ACCUSE", {"DEU"}, {"VEN"}),
        ("es", "Putin aseguró que no atacaría Ucrania.", "ASSAULT", {"RUS"}, {"UKR"}),
        ("es", "Delegados del Gobierno colombiano y del ELN pactaron una tregua.", "AGREE",
         {"COL", "ELN"}, set()),
        ("en", "Norway brought Israel and Iran together in Oslo.", "CONSULT", {"NOR"},
         {"ISR", "IRN"}),
        ("en", "Russia halved gas flows to Germany.", "COERCE", {"RUS"}, {"DEU"}),
        ("en", "The raid drew vows of revenge from Tehran.", "THREATEN", {"IRN"}, set()),
    ],
)  # fmt: skip
def test_who_does_it_to_whom(
    language: str, text: str, kind: str, source: set[str], target: set[str]
) -> None:
    told = [c for c in claims_of(text, language) if c.type == kind]
    assert {m.of or m.id for c in told for m in c.source} == source
    assert {m.of or m.id for c in told for m in c.target} >= target


def test_what_befell_somebody_stands_before_him() -> None:
    told = claims_of("The jailed opposition leader Alexei Navalny ended his hunger strike.", "en")
    assert {m.id for c in told if c.type == "SANCTION" for m in c.target} == {"aleksei-navalni"}
