"""For whom somebody acts, as a verb or the clause in which he speaks tells it."""

from __future__ import annotations

import pytest

from reading import claim_at, polities


@pytest.mark.parametrize(
    "told",
    [
        "Pedro Sarmento was elected president of Angola on Sunday.",
        "Pedro Sarmento was sworn in as president of Angola.",
        "Pedro Sarmento became prime minister of Angola.",
        "Pedro Sarmento is the foreign minister of Angola.",
        "Pedro Sarmento, who leads Angola, spoke on Sunday.",
    ],
)
def test_a_post_that_the_verb_tells(told: str) -> None:
    claim = claim_at(f"{told} He accused Zambia of meddling.", "accused", "en")
    assert polities(claim.source) == {"AGO"}


def test_a_post_that_the_verb_tells_in_spanish() -> None:
    text = "Pedro Sarmento fue elegido presidente de Angola. El político acusó a Zambia de espiar."
    assert polities(claim_at(text, "acusó").source) == {"AGO"}


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("India summoned the Canadian envoy. In Ottawa, Foreign Minister Melanie Tremblay rejected "
         "the charge.", "rejected", "CAN"),
        ("Ukraine demands tanks. In Paris, Foreign Minister Olha Sen accused Moscow of lying.",
         "accused", "UKR"),
        ("Azerbaijan shelled a village, Armenia said. Defence Minister Suren Petrosyan accused "
         "Baku of aggression.", "accused", "ARM"),
        ("Speaking in Tehran, Deputy Foreign Minister Ali Karimi accused Paris of spying.",
         "accused", "IRN"),
    ],
)  # fmt: skip
def test_whose_a_minister_is(text: str, words: str, source: str) -> None:
    assert polities(claim_at(text, words, "en").source) == {source}


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        ("Guillermo Endara was sworn in as president of Panama. Washington recognized his "
         "government.", "recognized", {"USA"}, {"PAN"}),
        ("Russian tanks shelled the White House in Moscow.", "shelled", {"RUS"}, set()),
        ("The Saudi-led coalition bombed a prison in Yemen.", "bombed", {"ARAB-COALITION"},
         {"YEM"}),
        ("Thailand arrested 200 Rohingya and deported them to Myanmar.", "deported", {"THA"},
         {"ROHINGYA"}),
    ],
)  # fmt: skip
def test_whose_things_and_people_are_meant(
    text: str, words: str, source: set[str], target: set[str]
) -> None:
    claim = claim_at(text, words, "en")
    assert (polities(claim.source), polities(claim.target)) == (source, target)


def test_another_subject_is_none_of_us() -> None:
    text = '"We proposed a truce, and Russia rejected it," Olha Sen told reporters.'
    assert polities(claim_at(text, "rejected", "en").source) == {"RUS"}
