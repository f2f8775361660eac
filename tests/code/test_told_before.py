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
    ("Putin fled. Prosecutors had him arrested.", "arrested", {"RUS"}, {"RUS"}),
    ("The junta had dozens of protesters shot.", "shot", {"GOV"}, {"CVL"}),
    ("Iran said Israel's attack would not go unpunished.", "would not go", {"IRN"}, {"ISR"}),
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
    ("Georgia blamed Russia and insisted that it lift the siege.", "lift", {"RUS"}, set()),
    ("Ukraine wants Russia to withdraw its troops.", "wants", {"UKR"}, {"RUS"}),
    ("Erdogan phoned Putin to express his support.", "express", {"TUR"}, {"RUS"}),
    ("Hamas claimed an attack that killed ten Israelis.", "killed", {"HAMAS"}, {"ISR"}),
    ("Two civilians were killed by Russian shelling.", "killed", {"RUS"}, {"CVL"}),
    ("Villagers killed three farmers.", "killed", {"CVL"}, {"CVL"}),
    ("Xi received Putin, and the two agreed to meet.", "agreed", {"CHN", "RUS"}, {"CHN", "RUS"}),
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


STATUSES = [
    (
        "Spokesmen said that soldiers who laid down their arms would be freed.",
        "laid",
        "hypothetical",
    ),
    ("The soldiers who attacked the palace would be tried, he said.", "attacked", "happened"),
    ("Georgia insisted that Russia lift the blockade.", "blockade", "requested"),
    ("Russia insists that Ukraine attacks civilians.", "attacks", "happened"),
    ("Japan wants the United Nations to impose sanctions on Russia.", "impose", "requested"),
    ("Biden wants to withdraw the troops from Syria.", "withdraw", "planned"),
]


@pytest.mark.parametrize(("text", "words", "status"), STATUSES)
def test_what_is_only_asked_or_supposed(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status
