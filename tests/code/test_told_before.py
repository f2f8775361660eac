"""Whole stories: who is meant by what stands in the sentence after."""

from __future__ import annotations

import pytest

from reading import claim_at, polities

pytestmark = pytest.mark.slow

TOLD = [
    (
        "Russian jets bombed Georgia. The United States urged both sides to stop.",
        "urged",
        {"USA"},
        {"RUS", "GEO"},
    ),
    ("Navalny fled the city. He was arrested on Friday.", "arrested", set(), {"aleksei-navalni"}),
    ("Putin fled. Prosecutors had him arrested.", "arrested", {"JUD"}, {"RUS"}),
    ("The junta had dozens of protesters shot.", "shot", {"GOV"}, {"CVL"}),
    ("Iran said Israel's attack would not go unpunished.", "unpunished", {"IRN"}, {"ISR"}),
    ("Iraqi troops fought ISIS alongside the Americans.", "fought", {"IRQ", "USA"}, {"ISIS"}),
    (
        "Kenya said two of its nationals had been killed and called on Somalia to act.",
        "called",
        {"KEN"},
        {"SOM"},
    ),
    (
        "Britain froze the assets of two banks, and France, which leads the bloc, praised Spain.",
        "praised",
        {"FRA"},
        {"ESP"},
    ),
]


@pytest.mark.parametrize(("text", "words", "source", "target"), TOLD)
def test_sides_told_before(text: str, words: str, source: set[str], target: set[str]) -> None:
    claim = claim_at(text, words, "en")
    assert polities(claim.source) == source
    assert polities(claim.target) == target


def test_no_state_is_arrested() -> None:
    text = "The United States changed its policy. It was arrested in Texas."
    assert not claim_at(text, "arrested", "en").target


def test_losses_are_nobodys_own_deed() -> None:
    assert "MIL" not in polities(
        claim_at("The army had 20 soldiers killed.", "killed", "en").source
    )
