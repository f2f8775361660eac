"""Claims as a whole, on real parses: statements, `about`, `why`, `score`."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities, voices

STATEMENTS = [
    ("Rutte afirmó que la seguridad de Europa es indivisible.", "NATO"),
    ("“El mundo ha cambiado para siempre”, dijo Putin.", "RUS"),
    ("Para Putin, la ampliación del bloque exige nuevas capacidades.", "RUS"),
]
NONE = [
    "Reuters informó de que los precios del pan suben otra vez.",
    "Putin dijo.",
    "Lavrov dijo que Israel atacó Damasco.",
    "Los rebeldes se exponen a un invierno muy duro en las montañas.",
]


@pytest.mark.parametrize(("text", "speaker"), STATEMENTS)
def test_what_a_leader_says_is_kept(text: str, speaker: str) -> None:
    text = text.replace("Rutte", "El secretario general de la OTAN, Jens Stoltenberg,")
    (claim,) = [c for c in claims_of(text) if c.type == "STATE"]
    assert [m.of or m.id for m in claim.source] == [speaker]
    assert voices(claim)[0] == speaker


@pytest.mark.parametrize("text", NONE)
def test_no_statement_of_an_outlet_or_beside_a_claim(text: str) -> None:
    assert not [c for c in claims_of(text) if c.type == "STATE"]


def test_a_speech_act_points_at_what_it_is_about() -> None:
    text = "Zelenski acusó a Rusia de bombardear un hospital."
    accused, bombed = claim_at(text, "acusó"), claim_at(text, "bombardear")
    assert accused.about == bombed.id
    assert accused.said_by == ()
    assert voices(bombed) == ["UKR"]


def test_a_speaker_does_not_tell_of_what_a_relative_clause_adds() -> None:
    text = "Israel exigió la retirada de las milicias que bombardearon Haifa."
    assert "ISR" not in voices(claim_at(text, "bombardearon"))


def test_why_is_short_and_names_type_words_and_frame() -> None:
    claim = claim_at("Moscú negó haber bombardeado el hospital de Járkov.", "bombardeado")
    assert claim.why.startswith("ASSAULT by “bombardear” (assault.aerial)")
    assert "under “negó”" in claim.why
    assert "|" not in claim.why


def test_half_quotations_mark_the_claim() -> None:
    text = "Putin calificó de “inaceptable” el ataque de Israel contra Siria."
    assert claim_at(text, "calificó").quote


def test_inference_lowers_the_score() -> None:
    sure = claim_at("Rusia bombardeó Ucrania.", "bombardeó")
    implied = claim_at("Rusia se retiró de Jersón. Después bombardeó Ucrania.", "bombardeó")
    assert sure.score > implied.score


def test_people_who_act_together_refuse() -> None:
    assert (
        claim_at("Los manifestantes se negaron a abandonar la plaza.", "negaron").type == "REJECT"
    )
    assert not claims_of("Una mujer se negó a abandonar la plaza.")


def test_the_word_of_an_act_is_no_party_to_it() -> None:
    text = "El Kremlin teme la oposición de Washington al proyecto."
    assert not [c for c in claims_of(text) if c.type == "REJECT"]


def test_captives_are_acted_upon() -> None:
    claim = claim_at("Cuarenta civiles permanecen cautivos en la selva.", "permanecen")
    assert (claim.source, [m.id for m in claim.target]) == ((), ["CVL"])


@pytest.mark.parametrize(
    "text",
    [
        "La cantante colombiana agradeció a sus seguidores de México.",
        "La empresa alemana cerró un acuerdo con una firma japonesa.",
    ],
)
def test_what_private_people_and_firms_say_to_their_like_is_no_claim(text: str) -> None:
    assert not claims_of(text)


def test_talks_speak_for_themselves_where_their_venue_acts_for_nobody() -> None:
    found = claim_at("Estambul acogió la ronda de conversaciones entre Rusia y Ucrania.", "convers")
    assert polities(found.source) == polities(found.target) == {"RUS", "UKR"}


def test_what_is_without_an_agreement_makes_none() -> None:
    found = claims_of("La reunión entre Arafat y Barak concluyó sin acuerdo.")
    assert "AGREE" not in {c.type for c in found}


def test_deeds_laid_to_somebodys_charge_are_no_deeds_done_to_him() -> None:
    claims = claims_of("Los ataques se atribuyen a Rusia.")
    assert [(c.type, c.target[0].id) for c in claims] == [("ACCUSE", "RUS")]
    claims = claims_of("Hamás se atribuyó el ataque.")
    assert [(c.type, c.source[0].id) for c in claims] == [("ASSAULT", "HAMAS")]
