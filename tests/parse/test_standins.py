"""Words of origin behind a noun are adjectives, be they ever so rare."""

from __future__ import annotations

import pytest

from dragoman import parse
from make import article


@pytest.mark.parametrize(
    "text",
    [
        "El Ejército armenio atacó ayer la base.",
        "El Ejército macedonio atacó ayer la base.",
        "El Ejército congolés atacó ayer la base.",
        "El Gobierno beninés, según la prensa, rechazó el plan.",
        "La policía tunecina detuvo al ministro.",
        "La policía camerunesa detuvo al ministro.",
        "La ministra moldava visitó Roma.",
        "Los dirigentes hondureños viajaron a Roma.",
        "Las tropas senegalesas atacaron ayer la base.",
        "Las fuerzas uzbekas entraron en la capital.",
    ],
)
def test_an_origin_is_no_verb(text: str) -> None:
    (sentence,) = parse.sentences_of(article("origin", text))
    noun, origin = sentence.tokens[1:3]
    assert (origin.pos, sentence.tokens[origin.head]) == ("ADJ", noun)
    assert noun.role == "subject"
