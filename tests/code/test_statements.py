"""What is no statement, and what was only needed: on real parses."""

from __future__ import annotations

import pytest

from reading import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "Es probable que Trump comente que China miente.",
        "Macron leyó en voz alta «La República de Macedonia del Norte».",
    ],
)
def test_what_may_be_said_and_mere_names_are_no_statements(text: str) -> None:
    assert [c for c in claims_of(text) if c.type == "STATE"] == []


def test_what_would_have_been_enough_was_not_done() -> None:
    (claim,) = claims_of("Bastaba con que Occidente hubiera apoyado a los checoslovacos.")
    assert (claim.type, claim.status) == ("SUPPORT", "requested")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Shoigú calificó la medida de «ayuda fraternal»."),
        ("en", "Macron described the situation as «very worrying»."),
    ],
)
def test_what_a_thing_is_called_in_ones_own_words_is_stated(language: str, text: str) -> None:
    (claim,) = claims_of(text, language)
    assert (claim.type, claim.quote) == ("STATE", True)
