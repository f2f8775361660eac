"""Objects read as first subjects, verbs behind an opening name, and what becomes of somebody."""

from __future__ import annotations

import pytest

from dragoman import parse
from dragoman.records import Token
from make import article

pytestmark = pytest.mark.slow


def tokens_of(text: str, language: str) -> dict[str, Token]:
    """A sentence -> its tokens by their words; the head as a word is told by `head_of`."""
    (sentence,) = parse.sentences_of(article("a", text, language=language))
    return {t.text: t for t in sentence.tokens}


def head_of(text: str, language: str, word: str) -> tuple[str, str]:
    """A word of a sentence -> the word on which it hangs, and its role."""
    (sentence,) = parse.sentences_of(article("a", text, language=language))
    token = next(t for t in sentence.tokens if t.text == word)
    return sentence.tokens[token.head].text, token.role


@pytest.mark.parametrize(
    ("language", "text", "thing", "first", "subject", "second"),
    [
        (
            "en",
            "Israel bombed Iranian nuclear sites and Tehran vowed revenge.",
            *("sites", "bombed", "Tehran", "vowed"),
        ),
        (
            "es",
            "Putin puso en alerta máxima sus fuerzas y Washington tachó la orden de escalada.",
            *("fuerzas", "puso", "Washington", "tachó"),
        ),
    ],
)
def test_an_object_before_and_is_no_subject_of_the_second_verb(
    language: str, text: str, thing: str, first: str, subject: str, second: str
) -> None:
    assert head_of(text, language, thing) == (first, "object")
    assert head_of(text, language, subject) == (second, "subject")


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("en", "Germany said Russia and China signed a pact.", "Russia", "signed"),
        ("es", "Rusia dijo que Polonia y Hungría cerraron la frontera.", "Polonia", "cerraron"),
    ],
)
def test_two_subjects_of_what_is_told_stay_both(
    language: str, text: str, first: str, second: str
) -> None:
    assert head_of(text, language, first) == (second, "subject")


def test_a_name_that_opens_the_sentence_does_what_the_next_word_tells() -> None:
    tokens = tokens_of("Trump halted military aid to Ukraine.", "en")
    assert (tokens["Trump"].pos, tokens["Trump"].role) == ("PROPN", "subject")
    assert (tokens["halted"].pos, tokens["halted"].role) == ("VERB", "root")


def test_whom_a_verb_leaves_dead_is_its_object() -> None:
    text = "A Turkish police officer shot dead the Russian ambassador in Ankara."
    assert head_of(text, "en", "ambassador") == ("shot", "object")


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("El fiscal pidió dos órdenes de detención.", "órdenes", "orden"),
        ("Cayeron ambos regímenes.", "regímenes", "régimen"),
        ("Los exámenes empezaron ayer.", "exámenes", "examen"),
    ],
)
def test_a_plural_loses_its_accent(text: str, form: str, lemma: str) -> None:
    assert tokens_of(text, "es")[form].lemma == lemma
