"""Headlines in English: who does what where verbs look like nouns and commas join parties."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


@pytest.mark.parametrize(
    ("text", "types", "who"),
    [
        ("North Korea fires missile over Japan", "MOBILIZE", {"PRK"}),
        ("Russia orders halt to Georgia war", "REQUEST", {"RUS"}),
        ("China, India agree to pull back troops", "CONCEDE", {"CHN", "IND"}),
        ("Putin, Xi hold talks in Beijing", "CONSULT", {"RUS", "CHN"}),
        ("Myanmar army seizes power, detains opposition leader", "COERCE", {"MMR"}),
        ("Troops attack village in Mali", "ASSAULT", {"MIL"}),
        ("US-China talks fail", "CONSULT", {"USA", "CHN"}),
        ("The Biden-Putin summit was held in Geneva.", "CONSULT", {"USA", "RUS"}),
    ],
)
def test_parties_and_verbs_are_told_apart(text: str, types: str, who: set[str]) -> None:
    acts = [c for c in claims_of(text, "en") if c.type == types]
    assert acts
    assert all(polities(c.source) == who for c in acts)


@pytest.mark.parametrize(
    "text",
    [
        "In Kyiv, Zelensky meets Macron",
        "Merkel, 64, visits Macron",
        "US sanctions hit Iranian oil",
    ],
)
def test_other_commas_and_plurals_stay(text: str) -> None:
    assert all(len(polities(c.source)) <= 2 for c in claims_of(text, "en"))


def test_a_military_that_does_is_no_adjective() -> None:
    found = claims_of("Myanmar's military seized power on Monday in a coup.", "en")
    assert {"MMR"} in [polities(c.source) for c in found]


def test_what_police_do_is_told_before_a_clause_with_a_verb_of_its_own() -> None:
    text = "Police arrest man, 32, on suspicion of murder after woman is stabbed to death"
    (arrest,) = [c for c in claims_of(text, "en") if c.type == "COERCE"]
    assert (polities(arrest.source), polities(arrest.target)) == ({"COP"}, {"CVL"})


def test_a_hyphen_within_one_name_parts_nobody() -> None:
    (claim,) = claims_of("The Guinea-Bissau army attacked Mali.", "en")
    assert polities(claim.source) == {"GNB"}
