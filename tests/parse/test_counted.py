"""Those counted right before a verb, which the Spanish model hangs on it as something else."""

from __future__ import annotations

import pytest

from dragoman import parse
from reading import article_of


@pytest.mark.parametrize("counted", ["Más de mil mineros", "Hasta 300 mineros", "Unos 200 mineros"])
@pytest.mark.parametrize(
    "told", ["se manifestaron en Lima.", "fueron detenidos por la policía.", "atacaron el palacio."]
)
def test_those_counted_before_the_verb_are_its_subject(counted: str, told: str) -> None:
    (sentence,) = parse.sentences_of(article_of(f"{counted} {told}"))
    noun = next(t for t in sentence.tokens if t.text == "mineros")
    assert noun.role == "subject"


def test_a_length_of_time_before_the_verb_is_none() -> None:
    (sentence,) = parse.sentences_of(article_of("Hasta tres semanas resistieron en la mina."))
    assert next(t for t in sentence.tokens if t.text == "semanas").role != "subject"
