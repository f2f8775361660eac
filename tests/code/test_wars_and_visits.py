"""Who wages a war that others want to end, who visits, who asks and accuses at once."""

from __future__ import annotations

import pytest

from reading import claim_at, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Trump quiere poner fin a la guerra de Ucrania.", "Ucrania", "", "UKR"),
        ("China pidió poner fin a la guerra en Ucrania.", "Ucrania", "", "UKR"),
        ("Alemania condenó la guerra de Rusia en Ucrania.", "guerra", "RUS", "UKR"),
        ("Alemania condenó la invasión de Kuwait en 1990.", "invasión", "", "KWT"),
        ("Lloyd Austin criticó a Rusia durante una visita a Roma.", "visita", "USA", "ITA"),
        ("Lloyd Austin criticó a Rusia durante la visita de Macron a Roma.", "visita", "FRA",
         "ITA"),
        ("Armenia pidió ayuda a Rusia tras denunciar una ofensiva de Azerbaiyán.", "denunciar",
         "ARM", "AZE"),
        ("Washington pidió a Moscú condenar a Irán.", "condenar", "RUS", "IRN"),
        ("Francia acusó a Siria e Irán, después de que ambos países firmaran un acuerdo.",
         "firmaran", "SYR IRN", "SYR IRN"),
        ("Azerbaiyán y Armenia combatieron. Bakú acusó al vecino de mentir.", "acusó", "AZE",
         "ARM"),
        ("Azerbaiyán y Armenia combatieron. Bakú detuvo a un vecino.", "detuvo", "AZE", "CVL"),
    ],
)  # fmt: skip
def test_who_acts(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) == set(source.split())
    assert set(target.split()) <= polities(claim.target) | {m.id for m in claim.target}
