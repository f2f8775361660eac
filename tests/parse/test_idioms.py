"""Phrases that belong to a verb or stand for a preposition, on real parses."""

from __future__ import annotations

import pytest

from dragoman import parse
from make import article


def above(text: str, word: str) -> tuple[str, str]:
    """(the word on which a word hangs, its role)."""
    (sentence,) = parse.sentences_of(article("idioms", text))
    token = next(t for t in sentence.tokens if t.text == word)
    return sentence.tokens[token.head].text, token.role


@pytest.mark.parametrize(
    ("text", "word", "head", "role"),
    [
        ("Trump echó en cara a China el robo de patentes.", "cara", "echó", "oblique"),
        ("Trump echó en cara a China el robo de patentes.", "a", "China", "case"),
        ("Nueva Delhi apuntó con el dedo a Pakistán.", "Pakistán", "apuntó", "oblique"),
        ("Francia acudió en socorro de Malí.", "Malí", "acudió", "oblique"),
        ("Francia acudió en socorro de Malí.", "socorro", "en", "fixed"),
        ("España hizo llegar misiles a Ucrania.", "misiles", "hizo", "object"),
        ("España hizo llegar armas a Ucrania.", "Ucrania", "hizo", "oblique"),
    ],
)
def test_the_words_of_a_phrase_hang_where_it_has_them(
    text: str, word: str, head: str, role: str
) -> None:
    assert above(text, word) == (head, role)


def test_a_clause_behind_luego_de_que_is_no_relative() -> None:
    text = (
        "El presidente dejó el cargo ayer, luego de que el jefe de las fuerzas armadas, Williams "
        "Kaliman, le sugirió que diera un paso al costado para pacificar el país."
    )
    assert above(text, "sugirió")[1] != "relative"


def test_an_invented_infinitive_gives_way_to_a_known_one() -> None:
    (sentence,) = parse.sentences_of(article("idioms", "Negó que preste ayuda militar a Egipto."))
    assert [t.lemma for t in sentence.tokens if t.text == "preste"] == ["prestar"]
