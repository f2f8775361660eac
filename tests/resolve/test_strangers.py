"""Names of people whom no table knows: the article tells how old they are, or what they are."""

from __future__ import annotations

import pytest

from reading import claim_at


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Police arrested suspect Dyteon Kelwick on Monday.", "arrested", "dyteon-kelwick"),
        (
            "Police arrested Zaquan Harlow. Zaquan Harlow, 19, was armed.",
            "arrested",
            "zaquan-harlow",
        ),
        (
            "Police arrested Zaquan Harlow, a 20-year-old hockey player.",
            "arrested",
            "zaquan-harlow",
        ),
        ("La policía arrestó al sospechoso Dyteon Kelwick el lunes.", "arrestó", "dyteon-kelwick"),
        ("La policía detuvo a Zaquan Harlow, de 20 años, el lunes.", "detuvo", "zaquan-harlow"),
        ("La policía detuvo a Zaquan Harlow, un mecánico de 40 años.", "detuvo", "zaquan-harlow"),
    ],
)
def test_whose_age_or_part_in_the_matter_is_told_is_a_person(
    text: str, words: str, who: str
) -> None:
    language = "en" if words == "arrested" else "es"
    assert [m.id for m in claim_at(text, words, language).target] == [who]


@pytest.mark.parametrize(
    ("text", "words", "whom"),
    [
        ("The John Harlow murder shocked Ohio.", "murder", "john-harlow"),
        ("John Harlow shooting: two men charged.", "shooting", "john-harlow"),
        ("The Khashoggi killing divided the allies.", "killing", "jamal-khashoggi"),
    ],
)
def test_whose_name_stands_before_a_killing_is_its_victim(text: str, words: str, whom: str) -> None:
    killing = claim_at(text, words, "en")
    assert ([m.id for m in killing.source], [m.id for m in killing.target]) == ([], [whom])


def test_what_is_no_name_or_whose_killings_they_are() -> None:
    arrest = claim_at("On Black Friday, 20 people were arrested.", "arrested", "en")
    assert [m.id for m in arrest.target] == ["CVL"]
    killings = claim_at("The Taliban killings went on.", "killings", "en")
    assert [m.id for m in killings.source] == ["TALIBAN"]
