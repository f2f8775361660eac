"""English on real parses: who does what to whom, and whether it happened."""

from __future__ import annotations

import pytest

from reading import claim_at, polities

pytestmark = pytest.mark.slow

SIDES = [
    ("Russia's invasion of Ukraine goes on.", "invasion", "RUS", "UKR"),
    ("Navalny's arrest angered the EU.", "arrest", "", "aleksei-navalni"),
    ("A US missile strike on Syria killed a commander.", "strike", "USA", "SYR"),
    ("Iran denied the accusations of the United States.", "denied", "IRN", "USA"),
    ("Russia drew criticism from Germany.", "drew", "DEU", "RUS"),
]


@pytest.mark.parametrize(("text", "words", "source", "target"), SIDES)
def test_sides(text: str, words: str, source: str, target: str) -> None:
    claim = claim_at(text, words, "en")
    assert polities(claim.source) == set(source.split())
    assert polities(claim.target) == set(target.split())


def test_a_particle_makes_another_verb() -> None:
    claim = claim_at("Trump called off an attack on Iran.", "attack", "en")
    assert (claim.type, claim.status) == ("ASSAULT", "negated")
