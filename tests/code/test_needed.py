"""What every match of a pattern must hold."""

from __future__ import annotations

import pytest

from dragoman.code.needed import DIGITS, needed


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bel\s+(?:próximo\s+)?(?:lunes|martes)\b", [{"lunes", "martes"}]),
        (r"(?:Hace\s+)+(?P<n>\d+)?", [{"hace"}]),
        (r"(?:en\s+)?mayo(?!\s+de)", [{"mayo"}]),
        (r"\d{1,2}", [DIGITS]),
        (r"(?:hoy)?|ayer", []),
        (r"\b(?:enero|mayo)\s+de\s+(?:19|20)\d\d\b", [{"enero", "mayo"}, {"19", "20"}]),
        (r"\w+", []),
    ],
)
def test_a_match_holds_one_of_each_of_the_pieces(pattern: str, words: list[set[str]]) -> None:
    assert list(needed(pattern)) == words
