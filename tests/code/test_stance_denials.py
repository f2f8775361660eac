"""What is denied through a plan, a need or a refusal not made."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    "text",
    [
        "Moscú niega que tenga planes de atacar a Ucrania.",
        "Moscú negó tener intención de atacar a Ucrania.",
        "Moscú no tiene planes de atacar a Ucrania.",
    ],
)
def test_a_denied_plan_is_none(text: str) -> None:
    claim = claim_at(text, "atacar")
    assert claim.status == "negated"
    assert polities(claim.source) == {"RUS"}


def test_a_plan_is_one_where_something_else_is_denied() -> None:
    text = "Moscú tiene planes de atacar a Ucrania, pero niega que sean recientes."
    assert claim_at(text, "atacar").status == "planned"


def test_who_has_no_need_to_do_it_does_not() -> None:
    text = "Biden respondió que no tiene necesidad de hablar con Putin."
    claim = claim_at(text, "hablar")
    assert claim.status == "negated"
    assert polities(claim.source) == {"USA", "RUS"}


def test_who_does_not_rule_out_an_act_refuses_none() -> None:
    claims = claims_of("El Pentágono no descarta enviar tropas a Irak.")
    assert [(c.type, c.status) for c in claims] == [("AID", "possible")]


def test_a_war_that_stands_in_a_phrase_of_its_own_is_not_declared() -> None:
    text = "Berlín se declaró preocupado por la participación de Irán en la guerra."
    assert [c.type for c in claims_of(text)] == ["ACCUSE"]
    assert claim_at("El Congreso declaró este lunes la guerra a Irán.", "declaró").type == "ASSAULT"


def test_who_breaks_off_talks_has_done_so() -> None:
    claim = claim_at("Pastrana rompió las negociaciones con las FARC.", "rompió")
    assert claim.status == "happened"
    plan = claim_at("La UE anunció un plan de sanciones contra Rusia.", "sanciones")
    assert plan.status == "planned"


def test_of_an_attack_that_nobody_claims_it_is_not_told_who_made_it() -> None:
    text = (
        "Ningún grupo ha reivindicado el atentado contra la embajada de Estados Unidos en Ankara."
    )
    claim = claim_at(text, "atentado")
    assert (claim.status, claim.source, polities(claim.target)) == ("happened", (), {"USA"})


def test_of_an_attack_something_else_is_denied_than_that_it_was_made() -> None:
    text = "El Pentágono negó que el ataque causara víctimas civiles."
    assert claim_at(text, "ataque").status == "happened"
    plan = claim_at("Netanyahu descartó que la invasión de Rafah empiece hoy.", "invasión")
    assert plan.status == "negated"


def test_whom_an_act_is_aimed_at_is_who_may_bring_it_about() -> None:
    text = "La OTAN bombardeará Serbia si no retira sus tropas de Kosovo."
    assert polities(claim_at(text, "retira").source) == {"SRB"}
    text = "Israel no firmará la paz con Siria si no recupera el Golán."
    assert polities(claim_at(text, "recupera").source) == {"ISR"}


def test_who_was_forced_did_it() -> None:
    past = "La ofensiva obligó a Ucrania a retirar sus tropas de Bajmut."
    assert claim_at(past, "retirar").status == "happened"
    future = "Washington obligará a Ucrania a retirar sus tropas de Bajmut."
    assert claim_at(future, "retirar").status in {"planned", "hypothetical"}


def test_what_would_be_is_not_wished() -> None:
    text = "Bush dijo que suspendería la ayuda a Moscú si seguía el golpe."
    assert claim_at(text, "suspendería").status == "hypothetical"


def test_an_alliance_bombs_and_is_not_bombed() -> None:
    claim = claim_at("Milosevic exigió el cese de los bombardeos de la OTAN.", "bombardeos")
    assert (polities(claim.source), claim.target) == ({"NATO"}, ())


def test_what_may_be_averted_may_be() -> None:
    text = "La mediación de China podría evitar una guerra entre India y Pakistán."
    assert claim_at(text, "guerra").status == "possible"


def test_it_is_not_true_denies_it() -> None:
    text = "No es cierto que Panamá haya aceptado el despliegue de tropas, dijo el presidente."
    assert claim_at(text, "aceptado").status == "negated"


def test_every_indirect_question_is_one() -> None:
    text = "Queda por saber si Rusia retirará sus tropas de Ucrania y si Kiev cederá Crimea."
    assert [c.status for c in claims_of(text)] == ["possible", "possible"]
    text = "El Gobierno no aclaró si firmará el pacto ni si retirará sus tropas."
    assert claim_at(text, "retirará").status == "possible"
    text = "Berlín aún no ha decidido si autoriza el envío de tanques a Kiev."
    assert claim_at(text, "envío").status == "possible"


def test_what_was_nearly_agreed_or_never_accepted_was_not_done() -> None:
    text = "Reagan y Gorbachov estuvieron a punto de acordar la eliminación de los misiles."
    assert claim_at(text, "eliminación").status == "negated"
    text = "Dimitió sin que el Ejército hubiera aceptado disparar contra los manifestantes."
    assert claim_at(text, "disparar").status == "negated"


def test_a_condition_behind_a_semicolon_is_of_what_stands_there() -> None:
    text = "Seúl acusó a Pyongyang de torpedear una corbeta; el Norte responderá si es castigado."
    assert claim_at(text, "torpedear").status == "possible"


def test_what_was_not_done_until_then_was_done() -> None:
    assert claim_at("Rusia no retiró sus tropas de Estonia hasta 1994.", "retiró").status == (
        "happened"
    )
    yet = "Rusia no ha retirado sus tropas de Georgia hasta la fecha."
    assert claim_at(yet, "retirado").status == "negated"
    ahead = "Israel no se retirará de Gaza hasta que Hamás entregue a los rehenes."
    assert claim_at(ahead, "retirará").status == "negated"


def test_a_known_blow_stands_whatever_it_may_bring() -> None:
    text = "El asesinato de Pierre Gemayel podría desatar otra guerra civil en el Líbano."
    assert claim_at(text, "asesinato").status == "happened"
    assert claim_at(text, "guerra").status == "possible"
    text = "Una guerra entre Estados Unidos e Irán podría disparar el precio del crudo."
    assert claim_at(text, "guerra").status == "possible"


def test_what_has_been_going_on_is_no_plan() -> None:
    text = "Rusia ha ido reduciendo sus tropas en Bosnia."
    assert claim_at(text, "reduciendo").status in {"happened", "ongoing"}


def test_what_is_granted_with_a_perfect_was_done() -> None:
    text = "El Gobierno no cede, a pesar de que miles de manifestantes hayan cercado el Parlamento."
    assert claim_at(text, "cercado").status == "happened"


def test_who_will_not_be_the_first_will_not_do_it() -> None:
    text = "Pakistán no será el primero en usar armas nucleares, aseguró Musharraf."
    assert claim_at(text, "usar").status == "negated"


def test_who_answers_a_test_has_made_none() -> None:
    text = "Seúl respondió a la prueba nuclear de Corea del Norte con un simulacro de ataque."
    assert polities(claim_at(text, "prueba").source) == {"PRK"}


def test_the_reason_of_what_failed_is_a_fact() -> None:
    text = "Los ministros no lograron acordar el embargo al petróleo ruso por el veto de Hungría."
    assert claim_at(text, "veto").status == "happened"
    assert claim_at(text, "embargo").status == "negated"


def test_a_deed_that_another_denies_is_open() -> None:
    text = "Washington castigó a Siria por un ataque químico que Damasco niega haber cometido."
    assert claim_at(text, "ataque químico").status == "possible"


def test_of_whom_the_goods_are_that_are_barred_is_the_reason() -> None:
    text = "Estados Unidos prohibió las importaciones de Irán por su apoyo al terrorismo."
    assert polities(claim_at(text, "apoyo").source) == {"IRN"}


def test_the_second_of_two_undertakings_is_the_second_ones() -> None:
    text = (
        "Los talibanes se comprometieron a romper con Al Qaeda y Estados Unidos a retirar tropas."
    )
    assert polities(claim_at(text, "retirar").source) == {"USA"}


def test_a_condition_of_a_second_clause_is_its_own() -> None:
    text = "La guardia retiene al presidente y el Ejército amenaza con atacar si no lo libera."
    assert claim_at(text, "retiene").status in {"happened", "ongoing"}


def test_what_one_will_pay_for_was_done() -> None:
    text = "Irán advirtió a Riad de que pagará cara la ejecución del clérigo Al Nimr."
    assert claim_at(text, "ejecución").status == "happened"


def test_who_was_one_step_from_it_did_not_do_it() -> None:
    text = "El Ejército estuvo a un paso de abrir fuego contra la multitud."
    assert claim_at(text, "abrir fuego").status == "negated"
    text = "Rusia y Ucrania estuvieron al borde de firmar la paz en Estambul."
    assert claim_at(text, "firmar").status == "negated"


def test_what_nobody_ends_goes_on() -> None:
    text = "Israel no suspenderá la ofensiva en Gaza."
    statuses = {c.type: c.status for c in claims_of(text)}
    assert statuses == {"RETREAT": "negated", "ASSAULT": "happened"}


def test_a_known_blow_that_is_looked_into_was_dealt() -> None:
    text = "Putin descartó investigar el asalto a la escuela de Beslán."
    assert claim_at(text, "asalto").status == "happened"
    text = "La Fiscalía investiga los crímenes de guerra de Rusia en Bucha."
    assert claim_at(text, "crímenes").status == "possible"


def test_who_is_blamed_first_is_asked_next() -> None:
    text = "Kiev acusó a Moscú de violar la tregua y pidió que retire sus tropas del Donbás."
    assert polities(claim_at(text, "pidió").target) == {"RUS"}
    assert polities(claim_at(text, "sus tropas").source) == {"RUS"}


def test_what_a_letter_promised_was_promised() -> None:
    text = "El Gobierno se niega a publicar las cartas en las que Biden prometió apoyo a Kiev."
    assert claim_at(text, "prometió").status == "promised"
    text = "Rusia negó la reunión en la que Putin pactó con Trump una tregua."
    assert claim_at(text, "pactó").status == "possible"


def test_an_invasion_is_not_of_the_body_that_condemns_it() -> None:
    text = "141 países condenaron la invasión de Ucrania en la Asamblea General de la ONU."
    assert polities(claim_at(text, "invasión").target) == {"UKR"}


def test_what_one_has_been_occupying_is_occupied() -> None:
    text = "Israel concluyó la retirada del sur de Líbano, que ocupaba desde hacía 22 años."
    claim = claim_at(text, "ocupaba")
    assert (polities(claim.source), polities(claim.target)) == ({"ISR"}, {"LBN"})


def test_what_must_come_into_force_is_due() -> None:
    text = "Kiev y Moscú pactaron un alto el fuego que debe entrar en vigor el domingo."
    assert claim_at(text, "que debe").status == "planned"
