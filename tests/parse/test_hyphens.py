"""English words with a hyphen are one word each."""

from __future__ import annotations

import pytest

from dragoman.parse.engine import sentences_of
from make import article

pytestmark = pytest.mark.slow

WORDS = [
    ("North Korea test-fires ballistic missile", "test-fires", "test-fire", "VERB"),
    ("Police baton-charged the students.", "baton-charged", "baton-charge", "VERB"),
    ("Kim re-established ties with Seoul.", "re-established", "re-establish", "VERB"),
    ("The cease-fire held in Gaza.", "cease-fire", "cease-fire", "NOUN"),
    ("Ukraine's counter-offensives failed.", "counter-offensives", "counter-offensive", "NOUN"),
]


@pytest.mark.parametrize(("text", "form", "lemma", "pos"), WORDS)
def test_one_word(text: str, form: str, lemma: str, pos: str) -> None:
    (sentence,) = sentences_of(article("hyphens", text, language="en"))
    assert [(t.lemma, t.pos) for t in sentence.tokens if t.text == form] == [(lemma, pos)]


def test_other_hyphens_part_words_as_before() -> None:
    (sentence,) = sentences_of(article("hyphens", "US-backed rebels took Homs.", language="en"))
    assert [t.text for t in sentence.tokens[:3]] == ["US", "-", "backed"]
