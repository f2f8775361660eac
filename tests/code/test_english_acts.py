"""English on real parses: who does what to whom, and whether it happened."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities

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


STATUS = [
    ("Washington said it would back Kyiv.", "back", "promised"),
    ("The United States will help Kabul after its troops leave Iraq.", "leave", "planned"),
    ("Putin vows to respond after Ukraine attacks Moscow with drones", "attacks", "happened"),
    ("Orban is expected to travel to Moscow on Friday.", "travel", "planned"),
    ("Iran is accused of supplying drones to Russia.", "supplying", "possible"),
    ("NATO has no plans to send troops to Ukraine.", "send", "negated"),
    ("Trump called Iran's missile strikes an act of war.", "strikes", "happened"),
]


@pytest.mark.parametrize(("text", "words", "status"), STATUS)
def test_status(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


def test_the_head_of_compound_words_is_the_last() -> None:
    claim = claim_at("A US missile strike on Syria killed a commander.", "strike", "en")
    assert (claim.mode, claim.trigger.text) == ("aerial", "missile strike")


def test_those_who_come_from_a_hyphenated_name() -> None:
    claim = claim_at("Fighters of al-Shabab attacked Kenyan soldiers.", "attacked", "en")
    assert polities(claim.source) == {"AL-SHABAB"}


def test_an_earthquake_kills_without_an_assault() -> None:
    claims = claims_of("A quake struck Italy, flattening towns, killing 120 people.", "en")
    assert not [c for c in claims if c.type == "ASSAULT"]


def test_a_capital_is_no_party_to_what_is_signed_in_it() -> None:
    claim = claim_at("Obama and Putin signed a partnership in Prague.", "signed", "en")
    assert "CZE" not in polities(claim.source)
