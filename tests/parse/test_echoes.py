"""Coordinations that repeat their preposition, and lists of names, on real parses."""

from __future__ import annotations

import pytest

from dragoman import parse
from make import article


def above(text: str, word: str) -> tuple[str, str]:
    """(the word on which a word hangs, its role)."""
    (sentence,) = parse.sentences_of(article("echoes", text))
    token = next(t for t in sentence.tokens if t.text == word)
    return sentence.tokens[token.head].text, token.role


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Estocolmo se comprometió a no prestar apoyo a los grupos kurdos a los que Ankara "
         "considera terroristas y a respaldar los esfuerzos de Turquía.", "respaldar",
         "comprometió"),
        ("Suecia se comprometió a no apoyar a los grupos kurdos y a respaldar a Turquía.",
         "respaldar", "comprometió"),
        ("Suecia se comprometió a no apoyar y respaldar a los grupos kurdos.", "respaldar",
         "apoyar"),
    ],
)  # fmt: skip
def test_an_infinitive_with_its_own_preposition_is_the_verbs(
    text: str, word: str, head: str
) -> None:
    assert above(text, word)[0] == head


def test_a_name_in_a_list_is_no_part_of_the_first() -> None:
    text = "Joe Biden, Fumio Kishida y Yoon Suk-yeol firmaron un acuerdo en Camp David."
    assert above(text, "Fumio") == ("Joe", "conjunct")
    assert above(text, "Biden") == ("Joe", "flat")
