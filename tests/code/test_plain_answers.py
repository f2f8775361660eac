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


@pytest.mark.parametrize(
    ("text", "words", "language", "kind", "status"),
    [
        ("Cuba says there will be no amnesty.", "amnesty", "en", "REJECT", "happened"),
        ("Iran said disarmament would not come first.", "come", "en", "REJECT", "happened"),
        ("Cuba dice que no habrá amnistía.", "amnistía", "es", "REJECT", "happened"),
        ("Irán dijo que el desarme no llegará.", "llegará", "es", "REJECT", "happened"),
        ("Cuba said there was no amnesty.", "said", "en", "STATE", "happened"),
        ("Cuba dijo que no hubo amnistía.", "dijo", "es", "STATE", "happened"),
        ("The president of Peru said his nation would never recognise the vote.", "never", "en",
         "REJECT", "happened"),
        ("El presidente de Perú dijo que su país nunca reconocerá la votación.", "reconocerá",
         "es", "REJECT", "happened"),
        ("“That allegation is false and a lie,” the president of Peru continued.", "continued",
         "en", "REJECT", "happened"),
        ("«Esa acusación es totalmente falsa», continuó el presidente de Perú.", "continuó", "es",
         "REJECT", "happened"),
        ("“We will make sure that nobody starves,” the president of Peru said.", "said", "en",
         "AGREE", "promised"),
        ("The president of Peru said he would do everything for peace.", "would do", "en",
         "AGREE", "promised"),
        ("«Nos aseguraremos de que haya paz», dijo el presidente de Perú.", "dijo", "es",
         "AGREE", "promised"),
        ("El presidente de Perú dijo que hará todo lo posible por la paz.", "hará", "es",
         "AGREE", "promised"),
        ("The president of Peru said the pact would ensure peace.", "said", "en", "STATE",
         "happened"),
        ("El presidente de Perú dijo que el pacto asegurará la paz.", "dijo", "es", "STATE",
         "happened"),
        ("“It will ensure peace,” the president of Peru said.", "said", "en", "STATE", "happened"),
    ],
)  # fmt: skip
def test_a_statement_that_refuses_or_promises(
    text: str, words: str, language: str, kind: str, status: str
) -> None:
    claim = claim_at(text, words, language)
    assert (claim.type, claim.status) == (kind, status)


def test_of_a_refusal_in_a_clause_the_clause_alone_tells() -> None:
    found = claims_of("El presidente de Perú aseveró que su país jamás cederá su soberanía.")
    assert [c.type for c in found] == ["REJECT"]


@pytest.mark.parametrize(
    ("text", "words", "language", "target"),
    [
        ("Ukraine changed the law. Hungary vetoed its entry into NATO.", "vetoed", "en", {"UKR"}),
        ("Hungary, which borders Ukraine, has blocked its bid.", "blocked", "en", {"UKR"}),
        ("Ucrania cambió la ley. Hungría bloqueó su candidatura.", "bloqueó", "es", {"UKR"}),
        ("Hungría negó su participación en la guerra.", "negó", "es", set()),
    ],
)
def test_what_is_kept_from_somebody_is_his(
    text: str, words: str, language: str, target: set[str]
) -> None:
    assert polities(claim_at(text, words, language).target) == target


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("US congresswoman Maxine Waters spoke. The Los Angeles Democrat criticised Iran.", True),
        ("US congresswoman Maxine Waters spoke. The Democrat criticised Iran.", True),
        ("US congresswoman Maxine Waters spoke. A Democrat criticised Iran.", False),
        ("President Vladimir Putin spoke. The Democrat criticised Iran.", False),
    ],
)
def test_who_is_called_by_the_party_alone(text: str, who: bool) -> None:
    named = {m.id for m in claim_at(text, "criticised", "en").source}
    assert ("maxine-waters" in named) == who


@pytest.mark.parametrize("text", ["Jaylen Brooks praised Peru.", "Ludmila Petrik praised Peru."])
def test_a_stranger_is_known_by_a_given_name(text: str) -> None:
    assert claim_at(text, "praised", "en").source[0].id.islower()
