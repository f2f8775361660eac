"""Who uses force, who answers it and what came of it, in plain Spanish copy on real parses."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities

SIDES = [
    ("Un coche bomba frente a la mezquita del imán Alí mató a 80 iraquíes.", "mató", set(),
     {"IRQ"}),
    ("Presuntos yihadistas mataron a 20 soldados de Malí.", "mataron", {"INS"}, {"MLI"}),
    ("Estados Unidos deportó a El Salvador a 238 venezolanos.", "deportó", {"USA"}, {"VEN"}),
    ("Ecuador extraditó a Estados Unidos al líder de Los Choneros.", "extraditó", {"ECU"},
     {"CHONEROS"}),
    ("Israel mató al líder de Hamás en un bombardeo sobre Beirut.", "bombardeo", {"ISR"}, {"LBN"}),
    ("Somalia culpó a Al Shabab del atentado de Mogadiscio.", "atentado", {"AL-SHABAB"}, {"SOM"}),
    ("Dos tripulantes murieron al impactar un misil hutí en un carguero.", "hutí", {"HOUTHIS"},
     set()),
    ("Irán lanzó misiles contra Israel en respuesta al bombardeo de su consulado.", "lanzó",
     {"IRN"}, {"ISR"}),
    ("Los hutíes dispararon un misil contra un petrolero noruego en el mar Rojo.", "dispararon",
     {"HOUTHIS"}, {"NOR"}),
    ("Los Tigres Tamiles atacaron un convoy indio.", "atacaron", {"LTTE"}, {"IND"}),
    ("La guerrilla del EPL mató a tres policías.", "mató", {"EPL"}, {"COP"}),
    ("Las disidencias secuestraron a 34 soldados.", "secuestraron", {"FARC-DISSIDENTS"}, {"MIL"}),
    ("El Ejército se enfrentó a guerrilleros de las FARC en el Meta.", "enfrentó", {"COL", "FARC"},
     {"COL", "FARC"}),
    ("Hezbolá captura a dos soldados israelíes.", "captura", {"HEZBOLLAH"}, {"ISR"}),
    ("Los islamistas somalíes mataron a tres soldados.", "mataron", {"AL-SHABAB"}, {"MIL"}),
    ("El Ejército maliense bombardeó posiciones rebeldes en Kidal.", "bombardeó", {"MLI"}, {"REB"}),
    ("Un ataque con drones ucranianos incendió una refinería en Rusia.", "ataque", {"UKR"},
     {"RUS"}),
    ("La destrucción de la presa de Kajovka obligó a evacuar a 200 personas.", "obligó", set(),
     {"CVL"}),
    ("Un comité de emergencia destituyó a Mijaíl Gorbachov.", "destituyó", set(),
     {"mijail-gorbachov"}),
    ("Los países vecinos de Burundi impusieron un embargo a Ruanda.", "impusieron", set(),
     {"RWA"}),
    ("Biden anunció la prohibición de las importaciones rusas.", "prohibición", {"USA"}, {"RUS"}),
    ("La ONU impuso un embargo comercial y financiero a Irak.", "impuso", {"UN"}, {"IRQ"}),
    ("Diecisiete campesinos mexicanos murieron a tiros de la policía.", "murieron", {"MEX"},
     {"MEX"}),
    ("Un ataque con gas de la secta Verdad Suprema mató a doce en Tokio.", "mató", {"AUM"},
     {"JPN"}),
    ("Aviones sin identificar atacaron un convoy de la ONU.", "atacaron", set(), {"UN"}),
    ("La muerte de George Floyd desató protestas en Estados Unidos.", "protestas", {"USA"}, set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "source", "target"), SIDES)
def test_the_sides(text: str, words: str, source: set[str], target: set[str]) -> None:
    claim = claim_at(text, words)
    assert (polities(claim.source), polities(claim.target)) == (source, target)


STATUS = [
    ("Los sindicatos paralizaron Francia con una huelga general.", "huelga", "happened"),
    ("La oposición turca llamó a protestar por el encarcelamiento de Imamoglu.", "encarcelamiento",
     "happened"),
    ("Tres personas murieron durante una marcha convocada por Leopoldo López.", "marcha",
     "happened"),
    ("Leopoldo López pidió acudir a la marcha convocada por la oposición.", "marcha", "requested"),
    ("La plaza fue escenario de una protesta contra el Gobierno de Líbano.", "protesta",
     "happened"),
    ("Las protestas, que se extienden a 80 ciudades de Irán, siguen.", "extienden", "happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "status"), STATUS)
def test_how_far_it_has_got(text: str, words: str, status: str) -> None:
    assert claim_at(text, words).status == status


def test_a_warrant_is_no_arrest() -> None:
    claims = claims_of("La CPI dictó órdenes de detención contra Netanyahu y Gallant.")
    assert [c.type for c in claims] == ["ACCUSE"]


def test_what_protests_cost_is_counted() -> None:
    claim = claim_at("Las protestas en Irán dejan ya 41 muertos.", "muertos")
    assert (claim.type, claim.amounts[0].value) == ("ASSAULT", 41)


def test_crowds_all_over_the_world_are_of_no_state() -> None:
    text = "Miles de personas se manifestaron en todo el mundo contra la guerra en Irak."
    assert polities(claim_at(text, "manifestaron").source) == {"CVL"}


def test_both_sides_behind_a_noun_of_fight() -> None:
    text = "Los combates entre el ELN y las disidencias del Frente 33 siguen en el Catatumbo."
    assert polities(claim_at(text, "combates").source) == {"ELN", "FARC-DISSIDENTS"}


PLACES = [
    ("Los Zetas mataron a 72 migrantes en San Fernando, Tamaulipas.", "mataron", "MEX"),
    ("Los yihadistas mataron a 20 civiles en Palma, en el norte de Mozambique.", "mataron", "MOZ"),
    ("Los ataques en Beirut, Damasco y Homs siguen.", "ataques", "LBN"),
]


@pytest.mark.parametrize(("text", "words", "country"), PLACES)
def test_the_land_told_behind_a_town(text: str, words: str, country: str) -> None:
    where = claim_at(text, words).where
    assert where is not None
    assert where.country == country


def test_who_is_blamed_only_may_have_done_it() -> None:
    claim = claim_at("Somalia culpó a Al Shabab del atentado con camión bomba.", "atentado")
    assert (polities(claim.source), claim.status) == ({"AL-SHABAB"}, "possible")


def test_who_sets_himself_on_fire_arrests_nobody() -> None:
    assert not claims_of("El joven Mohamed Bouazizi se prendió fuego ante la policía en Túnez.")
