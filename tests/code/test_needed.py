"""What every match of a pattern must hold."""

from __future__ import annotations

import pytest

from dragoman.code.needed import ANYTHING, DIGITS, needed


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bel\s+(?:próximo\s+)?(?:lunes|martes)\b", {"lunes", "martes"}),
        (r"(?:Hace\s+)+(?P<n>\d+)?", {"hace"}),
        (r"(?:en\s+)?mayo(?!\s+de)", {"mayo"}),
        (r"\d{1,2}", DIGITS),
        (r"(?:hoy)?|ayer", ANYTHING),
        (r"\w+", ANYTHING),
    ],
)
def test_a_match_holds_one_of_the_pieces(pattern: str, words: set[str]) -> None:
    assert needed(pattern) == words
