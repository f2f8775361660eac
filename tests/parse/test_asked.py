"""Subjects and infinitives that the Spanish model hangs on the wrong word."""

from __future__ import annotations

from reading import claim_at, polities


def test_the_name_behind_the_verb_of_a_question_is_its_subject() -> None:
    claim = claim_at("¿Enviará España tropas a Ucrania?", "Enviará")
    assert (polities(claim.source), polities(claim.target)) == ({"ESP"}, {"UKR"})
    claim = claim_at("¿Romperá Riad con los talibanes?", "Romperá")
    assert polities(claim.source) == {"SAU"}


def test_whom_a_verb_lets_do_it_does_it() -> None:
    text = "La retirada de Estados Unidos de Afganistán permitió a los talibanes tomar distritos."
    assert polities(claim_at(text, "tomar").source) == {"TALIBAN"}


def test_the_name_between_two_infinitives_acts() -> None:
    text = "Los pilotos suspendieron la huelga tras aceptar Lisboa negociar los turnos."
    assert polities(claim_at(text, "aceptar").source) == {"PRT"}


def test_who_was_on_the_verge_of_it_is_its_subject() -> None:
    text = "Rusia y China estuvieron a punto de firmar en Moscú un tratado de paz."
    assert claim_at(text, "firmar").status == "negated"


def test_names_behind_a_semicolon_begin_a_clause() -> None:
    text = (
        "El Senado destituye a Lugo; Brasil y Argentina se niegan a reconocer al nuevo presidente."
    )
    assert polities(claim_at(text, "niegan").source) == {"BRA", "ARG"}


def test_a_name_in_ron_may_open_a_list() -> None:
    text = "Macron, Scholz y Draghi respaldan en Kiev la candidatura de Ucrania a la UE."
    assert "emmanuel-macron" in {m.id for m in claim_at(text, "respaldan").source}


def test_the_name_right_before_a_second_verb_is_no_object_of_the_first() -> None:
    text = "Estados Unidos captura a Nicolás Maduro y Trump anuncia que Washington mandará allí."
    assert {m.id for m in claim_at(text, "captura").target} == {"nicolas-maduro"}


def test_what_one_does_again_has_its_own_object() -> None:
    text = "Corea del Norte volverá a desplegar tropas en la frontera con el Sur."
    claim = claim_at(text, "desplegar")
    assert (claim.type, claim.status) == ("MOBILIZE", "planned")
