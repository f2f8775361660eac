"""Claims that no words bear out, and actors that have no part in an act."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "type", "language"),
    [
        ("El incidente amenaza con empeorar la crisis entre Irán y Omán.", "THREATEN", "es"),
        ("The raid threatens to derail the talks with Iran.", "THREATEN", "en"),
        ("Rusia bombardeó un campo de entrenamiento de los talibanes.", "AID", "es"),
        ("Un general ruso citado por la agencia TASS negó el ataque.", "ACCUSE", "es"),
        ("Pekín recibió una amenaza de bomba de Hamás.", "AID", "es"),
        ("El Frente de Guerra Norte del ELN liberó a dos soldados.", "ASSAULT", "es"),
        ("Los soldados rusos se defendieron con las manos desnudas.", "SUPPORT", "es"),
        ("El dictador chileno no puede acogerse a la inmunidad.", "CONSULT", "es"),
        ("Berlín logró que Ankara parase, y todo acabó tras el pacto con Egipto.", "AGREE", "es"),
    ],
)  # fmt: skip
def test_what_tells_no_such_act(text: str, type: str, language: str) -> None:
    assert not [c for c in claims_of(text, language) if c.type == type]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El presidente Putin dirá mañana que Rusia no quiere la guerra.", "es"),
        ("El Kremlin no aclaró qué medidas tomará.", "es"),
        ("El Kremlin no precisó cuántos soldados quedan en Siria.", "es"),
        ("The Kremlin did not say what it would do next.", "en"),
        ("El testimonio del ministro ruso prueba que el plan no servía.", "es"),
    ],
)
def test_what_nobody_has_said(text: str, language: str) -> None:
    assert not [c for c in claims_of(text, language) if c.type == "STATE"]


def test_what_was_said_after_all() -> None:
    assert (
        claim_at(
            "El presidente francés, Emmanuel Macron, no cree que Rusia quiera la paz.", "cree"
        ).type
        == "STATE"
    )
    told = "El Kremlin no dijo nada, pero aclaró que el plan de paz sigue sobre la mesa."
    assert claim_at(told, "aclaró").type == "STATE"


def test_foes_send_each_other_no_help() -> None:
    sent = claim_at("Rusia envió tropas a Ucrania la semana pasada.", "envió")
    assert sent.type == "MOBILIZE"
    helped = claim_at("Francia envió tropas a Malí la semana pasada.", "envió")
    assert helped.type == "AID"
    assert polities(helped.target) == {"MLI"}


def test_who_only_helps_is_not_struck() -> None:
    text = "El Ejército israelí derribó los drones con ayuda de Francia, Jordania y Estados Unidos."
    assert not claim_at(text, "derribó").target
    text = "Israel bombardeó Irán con ayuda de Estados Unidos."
    assert polities(claim_at(text, "bombardeó").target) == {"IRN"}


def test_what_others_are_asked_to_do() -> None:
    text = "La oposición rusa exigió liberar a los presos."
    freed = [c for c in claims_of(text) if c.type == "RETREAT"]
    assert freed
    assert not freed[0].source
    text = "Los rebeldes pidieron negociar con Rusia."
    talks = next(c for c in claims_of(text) if c.type == "CONSULT")
    assert polities(talks.source) == {"REB", "RUS"}
    text = "Ucrania pidió a Alemania enviar misiles."
    sent = next(c for c in claims_of(text) if c.type == "AID")
    assert polities(sent.source) == {"DEU"}


def test_what_one_asks_a_thing_for() -> None:
    text = "El presidente filipino pidió armas a Rusia para combatir a los rebeldes."
    assert polities(claim_at(text, "combatir").source) == {"PHL", "REB"}


def test_who_inquires_is_not_inquired_into() -> None:
    text = "El presidente Trump abrió una investigación del FBI sobre el ataque."
    assert not claim_at(text, "abrió una investigación").target
    text = "El presidente Trump abrió una investigación contra el FBI."
    assert polities(claim_at(text, "abrió una investigación").target) == {"USA"}


def test_who_is_kept_out_of_a_body() -> None:
    text = "Rusia vetó el ingreso de Ucrania en la OTAN."
    assert polities(claim_at(text, "vetó").target) == {"UKR"}


def test_a_meeting_called_at_the_request_of_others() -> None:
    text = "En la sesión, convocada a instancias de Japón, la embajadora rusa negó el ataque."
    assert not [c for c in claims_of(text) if c.type == "REQUEST" and c.target]
    text = "A instancias de Japón, el Consejo de Seguridad se reunirá mañana."
    assert polities(claim_at(text, "instancias").target) == {"UN"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("El Partido Demócrata surcoreano pidió la dimisión de Yoon.", "DPK"),
        ("El Partido Demócrata de Italia criticó a Rusia.", "ITA"),
        ("El Partido Demócrata de Estados Unidos criticó a Rusia.", "DEM-USA"),
        ("El Partido Demócrata criticó a Rusia.", "DEM-USA"),
    ],
)
def test_a_party_of_the_same_name_elsewhere(text: str, source: str) -> None:
    verb = "pidió" if "pidió" in text else "criticó"
    assert polities(claim_at(text, verb).source) == {source}


def test_a_neighbour_of_a_state_is_no_civilian() -> None:
    text = "Bakú acusó al vecino de minar la frontera y Teherán calló."
    assert "CVL" not in {m.id for m in claim_at(text, "acusó").target}
    text = "El vecino acusó a los soldados rusos de disparar a su hijo."
    assert [m.id for m in claim_at(text, "acusó").source] == ["CVL"]


def test_where_one_writes_tells_no_voice() -> None:
    text = 'El presidente Ghani huyó "para evitar una matanza", según escribió en Facebook.'
    assert "META" not in {m.id for c in claims_of(text) for m in (*c.source, *c.said_by)}


def test_an_assembly_is_not_led_by_the_secretary_general() -> None:
    text = "El presidente de la Asamblea General de la ONU condenó el golpe de Honduras."
    assert [m.id for m in claim_at(text, "condenó").source] == ["UN"]


def test_a_town_of_a_state_is_no_party_to_what_is_done_there() -> None:
    text = "Los presidentes del Mercosur, reunidos en la ciudad argentina de Paraná, pactaron."
    assert polities(claim_at(text, "reunidos").source) == {"MERCOSUR"}


def test_blows_in_a_war_of_trade() -> None:
    text = (
        "La guerra comercial sigue. Pekín impuso más aranceles. "
        "China prometió igualar los ataques de Estados Unidos."
    )
    assert not [c for c in claims_of(text) if c.type == "ASSAULT"]
    text = "Washington sube los aranceles. Israel condenó los ataques de Irán."
    assert [c for c in claims_of(text) if c.type == "ASSAULT"]


def test_shots_are_theirs_who_fire_them() -> None:
    shots = claim_at("Los disparos de la policía causaron tres muertos.", "disparos")
    assert ([m.id for m in shots.source], [m.id for m in shots.target]) == (["COP"], ["CVL"])


def test_a_town_that_several_states_have() -> None:
    text = "La Sedena mexicana negó un bombardeo de la Fuerza Aérea en San Cristóbal."
    assert "VEN" not in {p for c in claims_of(text) for p in polities((*c.source, *c.target))}
    bombed = claim_at("La aviación de Venezuela bombardeó San Cristóbal.", "bombardeó")
    assert bombed.where is None or bombed.where.country in {"VEN", None}
