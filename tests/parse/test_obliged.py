"""Who is blamed for what, where the Spanish model hangs him or the second crime elsewhere."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities

SAID = {"ACCUSE", "AGREE", "REQUEST", "THREATEN"}


@pytest.mark.parametrize(
    ("text", "words", "status", "source"),
    [
        ("La ONU acusó a los rebeldes de saqueo y de matar a civiles.", "matar", "possible",
         {"REB"}),
        ("Washington acusó a Pekín de espionaje y de haber robado secretos.", "robado", "possible",
         {"CHN"}),
        ("Rusia amenazó con sanciones y con expulsar a los diplomáticos.", "expulsar",
         "hypothetical", {"RUS"}),
        ("Irán se comprometió a una tregua y a retirar sus tropas de Irak.", "retirar",
         "promised", {"IRN"}),
        ("El general, acusado de genocidio y de matar a civiles, huyó.", "matar", "possible",
         {"MIL"}),
    ],
)  # fmt: skip
def test_an_infinitive_beside_a_noun_is_not_done(
    text: str, words: str, status: str, source: set[str]
) -> None:
    told = [c for c in claims_of(text) if words in c.trigger.text and c.type not in SAID]
    assert [(c.status, polities(c.source)) for c in told] == [(status, source)]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Rusia acusó de violar la tregua a Ucrania.", {"UKR"}),
        ("Kiev acusó de atacar la central a las tropas rusas.", {"RUS"}),
        ("Zelenski acusó de mentir al Kremlin.", {"RUS"}),
        ("La fiscalía acusó de matar a tres campesinos al Ejército colombiano.", {"COL"}),
        ("Rusia acusó a Ucrania de enviar armas a los rebeldes.", {"UKR"}),
        ("Washington lo acusó de enviar armas a los rebeldes.", set()),
    ],
)
def test_who_is_accused_behind_what_he_did(text: str, accused: set[str]) -> None:
    assert polities(claim_at(text, "acusó").target) == accused
