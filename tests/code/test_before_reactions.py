"""At whom reactions are aimed whose object the text told before, or that speak of words."""

from __future__ import annotations

import pytest

import reading

RECOGNISED = "España reconoció a Palestina. Israel llamó a consultas a su embajadora. "


@pytest.mark.parametrize(
    ("language", "text", "words", "target"),
    [
        ("es", RECOGNISED + "Colombia aplaudió el paso.", "aplaudió", {"ESP"}),
        (
            "en",
            "Spain recognised Palestine. Israel recalled its ambassador. Chile applauded the move.",
            "applauded",
            {"ESP"},
        ),
        (
            "es",
            "Ecuador acusó a México de financiar a la guerrilla. México tachó de falsas esas "
            "acusaciones.",
            "tachó",
            {"ECU"},
        ),
        (
            "es",
            "Bielorrusia obligó a aterrizar en Minsk a un avión de Ryanair. Lituania pidió una "
            "reunión. El primer ministro polaco habló de terrorismo de Estado.",
            "habló",
            {"BLR"},
        ),
        (
            "en",
            "Pakistan shot down an Indian jet on Thursday. India said the pilot had survived. "
            "Jaswant Singh met reporters in New Delhi, calling the attack provocative.",
            "calling",
            {"PAK"},
        ),
    ],
)
def test_reactions_find_what_was_told(
    language: str, text: str, words: str, target: set[str]
) -> None:
    assert reading.polities(reading.claim_at(text, words, language).target) == target


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Israel bombardeó Beirut. El primer ministro israelí justificó la operación.",
            "justificó",
        ),
        ("ETA hizo estallar una bomba. La AVT tachó de traición la política oficial.", "tachó"),
        ("Etiopía bombardeó Tigray. Abiy Ahmed celebró un paso monumental.", "celebró"),
    ],
)
def test_what_is_no_reaction_to_it_stays_open(text: str, words: str) -> None:
    claims = [c for c in reading.claims_of(text) if words in c.trigger.text]
    assert all(not c.target for c in claims)
