"""What a trigger requires is what the act is done to, not who does it."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of


@pytest.mark.parametrize(
    ("text", "language", "never"),
    [
        ("El Gobierno de Ucrania reconoció la pérdida de la ciudad.", "es", "SUPPORT"),
        ("Las autoridades ucranianas recibieron con cautela la propuesta.", "es", "AID"),
        ("The Iran deal leaves Washington on the sidelines.", "en", "SANCTION"),
    ],
)
def test_who_acts_is_not_what_is_done(text: str, language: str, never: str) -> None:
    assert never not in {c.type for c in claims_of(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Una bomba mató a tres policías de Pakistán.", "es", "ASSAULT"),
        ("Francia reconoció al Gobierno de Libia.", "es", "SUPPORT"),
        ("Rusia retiró sus tropas de Georgia.", "es", "RETREAT"),
        ("It remains unclear whether the Wagner group has left Belarus.", "en", "RETREAT"),
    ],
)
def test_what_is_done_to_it_still_tells_the_act(text: str, language: str, kind: str) -> None:
    assert kind in {c.type for c in claims_of(text, language)}


def test_a_date_of_the_victims_is_not_the_acts() -> None:
    text = "Hombres armados sacaron de sus casas a firmantes del acuerdo de paz de 2016 en Cali."
    assert all(c.when is None or not c.when.start for c in claims_of(text))


@pytest.mark.parametrize(
    ("text", "words", "language", "status"),
    [
        ("Las armas enviadas por Irán a Rusia no han aparecido.", "enviadas", "es", "happened"),
        ("Las supuestas armas enviadas por Irán a Rusia no están.", "enviadas", "es", "possible"),
        ("Alleged weapons sent by Iran to Russia were not found.", "sent", "en", "possible"),
    ],
)
def test_what_was_sent_is_aid_and_as_doubtful_as_it_is(
    text: str, words: str, language: str, status: str
) -> None:
    claim = claim_at(text, words, language)
    assert (claim.type, claim.status) == ("AID", status)
