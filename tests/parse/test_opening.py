"""Headlines that begin with their verb, on real parses."""

from __future__ import annotations

import pytest

from dragoman.parse.engine import sentences_of
from make import article
from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "kind", "source", "target"),
    [
        ("Acusan EE.UU. y Japón a Pekín de espionaje", "Acusan", "ACCUSE", {"USA", "JPN"}, {"CHN"}),
        ("Exige México que Israel cese los ataques", "Exige", "REQUEST", {"MEX"}, {"ISR"}),
        ("Condena México ataque a embajada", "Condena", "ACCUSE", {"MEX"}, set()),
        ("Firman Rusia y Corea del Norte pacto de defensa", "pacto", "AGREE", {"RUS", "PRK"},
         {"RUS", "PRK"}),
        ("Expulsa Nicaragua a embajador de la UE", "Expulsa", "SANCTION", {"NIC"}, {"EU"}),
        ("Rechaza Irán inspecciones en sus bases militares.", "Rechaza", "REJECT", {"IRN"}, set()),
    ],
)  # fmt: skip
def test_the_name_behind_the_verb_acts(
    text: str, words: str, kind: str, source: set[str], target: set[str]
) -> None:
    claim = claim_at(text, words)
    assert (claim.type, polities(claim.source), polities(claim.target)) == (kind, source, target)


@pytest.mark.parametrize(
    "text", ["Rosa Parks murió en Detroit.", "Marta Lucía Ramírez habló.", "Reforma avanza."]
)
def test_a_name_stays_a_name(text: str) -> None:
    assert not claims_of(text)


@pytest.mark.parametrize("name", ["Radev", "Perthes", "Raab", "Noem"])
def test_a_first_word_that_no_dictionary_has_is_a_name(name: str) -> None:
    (sentence,) = sentences_of(article("opening", f"{name} rechazó ayer la oferta."))
    assert (sentence.tokens[0].pos, sentence.tokens[0].role) == ("PROPN", "subject")


@pytest.mark.parametrize("text", ["Jamás rechazó la oferta.", "Ojalá rechace la oferta."])
def test_small_words_that_the_dictionary_lacks_are_no_names(text: str) -> None:
    (sentence,) = sentences_of(article("opening", text))
    assert sentence.tokens[0].pos != "PROPN"
