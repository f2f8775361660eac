"""Spanish words of force, coercion, protest, sanction, mobilisation and retreat, on real parses."""

from __future__ import annotations

import pytest

from dragoman.knowledge.frames import MATERIAL
from reading import claim_at, claims_of, polities

ACTS = [
    ("Las tropas dieron de baja a cinco disidentes de las FARC en el Cauca.", "dieron", "ASSAULT"),
    ("Los presos tomaron como rehenes a once guardias en Cuenca.", "tomaron", "ASSAULT/abduct"),
    (
        "La policía empleó gas pimienta contra los manifestantes en Lima.",
        "empleó",
        "ASSAULT/crowd-control",
    ),
    ("Una furgoneta arrolló a decenas de personas en Niza.", "arrolló", "ASSAULT/primitive"),
    ("Las defensas ucranianas neutralizaron 45 drones.", "neutralizaron", "ASSAULT/destroy"),
    ("Rusia conquistó Mariúpol en mayo.", "conquistó", "COERCE/seize"),
    ("El Mayo Zambada fue capturado por agentes en Texas.", "capturado", "COERCE/arrest"),
    ("Nueva Caledonia amaneció bajo toque de queda.", "toque de queda", "COERCE/curfew"),
    ("Feministas mexicanas tomaron la plaza.", "tomaron", "PROTEST/demo"),
    ("Camioneros canadienses ocuparon el centro de Ottawa.", "ocuparon", "PROTEST/obstruct"),
    ("Turquía cortó la carretera entre Armenia y Georgia.", "cortó", "COERCE/restrict"),
    ("Un tribunal de Hong Kong condenó a 45 activistas.", "condenó", "SANCTION/convict"),
    ("Malí, Níger y Burkina Faso dejaron la CEDEAO.", "dejaron", "SANCTION/withdraw"),
    ("Tanques israelíes se concentran en la frontera.", "concentran", "MOBILIZE/troops"),
    ("España envió 400 agentes antidisturbios a Cataluña.", "envió", "MOBILIZE/police"),
    ("Los rebeldes entregaron la ciudad al Ejército sirio.", "entregaron", "RETREAT/withdraw"),
    ("Irán liberó el petrolero británico.", "liberó", "RETREAT/release"),
]


@pytest.mark.parametrize(("text", "words", "kind"), ACTS)
def test_the_act(text: str, words: str, kind: str) -> None:
    claim = claim_at(text, words)
    told = claim.type if claim.mode is None or "/" not in kind else f"{claim.type}/{claim.mode}"
    assert told == kind


@pytest.mark.parametrize(
    "text",
    [
        "Miles de aficionados salieron a las calles de Buenos Aires a celebrar el título.",
        "Cientos de corredores tomaron las calles de Madrid en la maratón.",
        "Un camión volcó en la autopista y mató a tres personas en México.",
        "El fuego cercó varias aldeas en Portugal.",
        "Los Rolling Stones tomaron La Habana con un concierto.",
        "La marcha atlética dio dos medallas a España.",
    ],
)
def test_feasts_and_accidents_are_none(text: str) -> None:
    assert not [c for c in claims_of(text) if c.type in MATERIAL]


def test_troops_sent_to_a_region_are_moved_those_sent_to_a_state_help_it() -> None:
    moved = claim_at("Estados Unidos envió 4.000 soldados a Oriente Próximo.", "envió")
    assert (moved.type, polities(moved.source)) == ("MOBILIZE", {"USA"})
    helped = claim_at("Corea del Norte envió soldados a Rusia.", "envió")
    assert (helped.type, polities(helped.target)) == ("AID", {"RUS"})


STRUCK = [
    ("Un ciberataque paralizó los hospitales británicos.", "ciberataque", "GBR"),
    ("El atentado sacudió Pakistán el lunes.", "atentado", "PAK"),
    ("La embajada de Israel fue objeto de un ataque.", "ataque", "ISR"),
]


@pytest.mark.parametrize(("text", "words", "target"), STRUCK)
def test_what_an_act_did_something_to_was_struck(text: str, words: str, target: str) -> None:
    assert target in polities(claim_at(text, words).target)


def test_the_thing_that_is_the_subject_of_two_verbs_hides_whom_the_text_is_about() -> None:
    text = (
        "Uribe ofreció una recompensa. Un carro bomba destruyó el club El Nogal, en Bogotá, "
        "y mató a 36 personas."
    )
    assert not claim_at(text, "mató").source
