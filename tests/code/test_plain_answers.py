"""A plain “no” in English, and who is ready for what: the sides of short answers."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Iran will never give up its right to enrich uranium.", "give up", "en"),
        ("Iran did not accept the deal with Turkey.", "accept", "en"),
        ("Japan will not back down.", "back down", "en"),
        ("Peru cannot accept the proposal of Chile.", "accept", "en"),
        ("Irán nunca abandonará su derecho a enriquecer uranio.", "abandonará", "es"),
        ("Perú no puede aceptar la propuesta de Chile.", "aceptar", "es"),
    ],
)
def test_not_to_give_way_is_to_refuse(text: str, words: str, language: str) -> None:
    claim = claim_at(text, words, language)
    assert (claim.type, claim.status) == ("REJECT", "happened")


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("Iran has not accepted the deal with Turkey.", "accepted", "en"),
        ("Iran may not accept the deal with Turkey.", "accept", "en"),
        ("Iran does not accept the deal yet.", "accept", "en"),
        ("Perú podría no aceptar la propuesta de Chile.", "aceptar", "es"),
    ],
)
def test_what_may_still_be_accepted_is_not_refused(text: str, words: str, language: str) -> None:
    claim = claim_at(text, words, language)
    assert (claim.type, claim.status) != ("REJECT", "happened")


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("The president of Chile flew to Lima. He is willing to help Peru.", "willing", "en"),
        ("The president of Chile said he was determined to help Peru.", "determined", "en"),
        ("“We are determined to help Peru,” the president of Chile said.", "determined", "en"),
        ("El presidente de Chile viajó a Lima. Está dispuesto a ayudar a Perú.", "dispuesto", "es"),
        ("«Estamos decididos a ayudar a Perú», dijo el presidente de Chile.", "decididos", "es"),
    ],
)
def test_who_is_ready_may_be_a_pronoun_or_left_out(text: str, words: str, language: str) -> None:
    claim = claim_at(text, words, language)
    assert (claim.type, polities(claim.source)) == ("AGREE", {"CHL"})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“They are determined to help Peru,” the president of Chile said.", "en"),
        ("«Están decididos a ayudar a Perú», dijo el presidente de Chile.", "es"),
    ],
)
def test_who_tells_that_others_are_ready_is_not(text: str, language: str) -> None:
    agreed = [c for c in claims_of(text, language) if c.type == "AGREE"]
    assert all("CHL" not in polities(c.source) for c in agreed)
