"""The second participle of a perfect is a verb beside the first."""

from __future__ import annotations

import pytest

from reading import claim_at, polities


@pytest.mark.parametrize(
    ("text", "words", "kind", "target"),
    [
        (
            "La junta de Níger había retirado la inmunidad al embajador y ordenado a la Policía "
            "su expulsión, pero París se niega a repatriarlo.",
            "ordenado", "REQUEST", set(),
        ),
        (
            "El Ejército de Mali asegura haber matado a 90 insurgentes y detenido en Gao a tres "
            "ciudadanos franceses.",
            "detenido", "COERCE", {"FRA"},
        ),
        (
            "Rusia ha roto sus relaciones con Georgia y expulsado a tres diplomáticos suecos.",
            "expulsado", "SANCTION", {"SWE"},
        ),
    ],
)  # fmt: skip
def test_a_second_participle_shares_the_subject(
    text: str, words: str, kind: str, target: set[str]
) -> None:
    claim = claim_at(text, words)
    assert (claim.type, claim.status) == (kind, "happened")
    assert claim.source
    assert target <= polities(claim.target)


def test_an_adjective_stays_one() -> None:
    claim = claim_at("Israel ha presentado un plan detallado y acordado con Egipto.", "acordado")
    assert polities(claim.source) == {"ISR", "EGY"}
