"""Deeds of whom nobody is named, on real parses."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("El Ejército sudanés tomó el poder tras meses de protestas.", "protestas", "SDN"),
        ("Los disturbios de Katmandú duraron tres días.", "disturbios", "NPL"),
        ("Los manifestantes se congregaron en Asunción.", "congregaron", "PRY"),
        ("La huelga general paralizó el lunes a Francia.", "huelga general", "FRA"),
    ],
)
def test_a_protest_of_nobody_is_the_peoples(text: str, words: str, of: str) -> None:
    claim = claim_at(text, words)
    assert (claim.type, [(m.id, m.of) for m in claim.source]) == ("PROTEST", [("CVL", of)])
    assert claim.text.count(claim.source[0].text) == 1


def test_protests_that_break_out_are_not_made_by_whom_they_are_against() -> None:
    claim = claim_at("Estallaron protestas en Irán contra el régimen.", "Estallaron")
    assert [(m.id, m.of) for m in claim.source] == [("CVL", "IRN")]
    assert [m.id for m in claim.target] == ["GOV"]


def test_the_arrested_are_counted_beside_the_dead() -> None:
    text = (
        "La policía cargó contra los manifestantes en Quito. "
        "Las protestas dejan dos muertos, decenas de heridos y 766 detenidos."
    )
    claim = claim_at(text, "detenidos")
    assert (claim.type, claim.mode, claim.source) == ("COERCE", "arrest", ())
    assert [a.value for a in claim.amounts] == [766]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Los indígenas amenazaron con tomar Quito. La policía reprimió la protesta.", "amenazaron",
         "THREATEN"),
        ("Los manifestantes acusan al Gobierno de Chile de violar los derechos humanos.", "acusan",
         "ACCUSE"),
    ],
)  # fmt: skip
def test_who_act_together_are_heard(text: str, words: str, kind: str) -> None:
    claim = claim_at(text, words)
    assert (claim.type, [m.id for m in claim.source]) == (kind, ["CVL"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Los combates del lunes en Alepo dejaron la ciudad sin agua.", "combates"),
        ("La matanza de 22 jornaleros conmocionó al país.", "matanza"),
        ("El avión fue derribado el martes cerca de Kigali.", "derribado"),
    ],
)
def test_force_of_nobody_is_told_where_when_or_how_much(text: str, words: str) -> None:
    assert claim_at(text, words).type == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("El Gobierno decretó la ley marcial. Varias emisoras fueron clausuradas.", "clausuradas",
         "COERCE"),
        ("Se ha detenido a once antiguos colaboradores de la dictadura.", "detenido", "COERCE"),
        ("La paz firmada hoy en Doha prevé la salida de las tropas.", "firmada", "AGREE"),
    ],
)  # fmt: skip
def test_in_a_passage_of_the_field_what_was_done_needs_no_actor(
    text: str, words: str, kind: str
) -> None:
    claim = claim_at(text, words)
    assert (claim.type, claim.source, claim.target) == (kind, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "El ministro visitó la zona desmilitarizada.",
        "La inflación golpea a la economía, admitió el ministro.",
        "Varias tiendas fueron clausuradas.",
        "Los combates conmocionaron al país.",
        "La Guerra de Corea de 1950 marcó a una generación.",
        "Salía a la calle con su perro en Madrid el lunes.",
        "Las réplicas seguían golpeando a la ciudad costera el sábado.",
    ],
)
def test_nothing_else_of_nobody_is_told(text: str) -> None:
    assert not [c for c in claims_of(text) if not c.source and not c.target]


FIELD = "El Ejército combate a los rebeldes en Sudán y bombardeó sus posiciones. "


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (f"{FIELD}Murieron 150 civiles.", "Murieron", 150),
        (f"{FIELD}El balance asciende a 450 muertos.", "asciende a 450 muertos", 450),
        (f"{FIELD}Perdieron la vida 23 personas.", "Perdieron la vida", 23),
        ("Dos cohetes impactaron cerca del aeropuerto de Erbil.", "cohetes impactaron", 2),
    ],
)
def test_a_toll_of_the_field_needs_no_cause(text: str, words: str, value: float) -> None:
    claim = claim_at(text, words)
    assert claim.type == "ASSAULT"
    assert value in {a.value for a in claim.amounts}


@pytest.mark.parametrize(
    "text",
    [
        "Murieron 150 personas.",
        f"{FIELD}Doce personas murieron al volcar un autobús.",
        f"{FIELD}Las inundaciones han dejado 45 muertos.",
        f"{FIELD}El exministro falleció ayer a los 84 años.",
        f"{FIELD}El cólera suma ya 300 muertos.",
    ],
)
def test_a_toll_of_chance_is_no_attack(text: str) -> None:
    last = text.rstrip(".").rfind(".") + 1
    assert not [c for c in claims_of(text) if c.type == "ASSAULT" and c.trigger.start >= last]


def test_clashes_that_break_out_need_nobody_who_is_named() -> None:
    text = "Scuffles broke out near the parliament, the minister said."
    assert claim_at(text, "broke out", "en").type == "ASSAULT"
    war = "La guerra de sucesión en el partido estalló, admitió el ministro."
    assert not [c for c in claims_of(war) if c.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "language", "of"),
    [
        ("Miles de personas se manifestaron en Quito.", "es", "ECU"),
        ("Thousands of people demonstrated in Quito.", "en", "ECU"),
    ],
)
def test_people_who_march_are_of_the_state_in_which_they_do(
    text: str, language: str, of: str
) -> None:
    (claim,) = claims_of(text, language)
    assert [(m.id, m.of) for m in claim.source] == [("CVL", of)]


@pytest.mark.parametrize(
    ("text", "source", "status"),
    [
        ("La tregua entrará en vigor el 3 de agosto.", set(), "planned"),
        (
            "El alto el fuego entre Israel y Hamás entró en vigor el domingo.",
            {"ISR", "HAMAS"},
            "happened",
        ),
        (
            "El Gobierno yemení y los hutíes aceptaron una tregua de dos meses que comenzará hoy.",
            {"YEM", "HOUTHIS"},
            "planned",
        ),
        (
            "Armenia y Azerbaiyán acordaron un alto el fuego bilateral, que entrará en vigor el 3 "
            "de agosto.",
            {"ARM", "AZE"},
            "planned",
        ),
    ],
)
def test_a_truce_is_held_by_those_between_whom_it_is(
    text: str, source: set[str], status: str
) -> None:
    claims = [c for c in claims_of(text) if c.mode == "ceasefire"]
    assert [(c.status, {m.of or m.id for m in c.source}) for c in claims] == [(status, source)]


def test_who_brought_a_truce_about_does_not_hold_it() -> None:
    text = "A ceasefire brokered by Egypt will come into force at midnight."
    assert [c.source for c in claims_of(text, "en") if c.mode == "ceasefire"] == [()]


def test_what_is_done_by_nobody_who_is_told() -> None:
    text = "En Caracas se atacó a pedradas un hospital y en Quito se hundió un ferry."
    acts = [c for c in claims_of(text) if c.type == "ASSAULT"]
    assert [c.trigger.text.split()[0] for c in acts] == ["atacó"]


def test_a_toll_beside_an_attack_is_told() -> None:
    text = "Hombres armados rociaron de balas a los fieles de una mezquita; 305 personas murieron."
    assert claim_at(text, "murieron").type == "ASSAULT"
    assert not claims_of("Hombres armados visitaron una mezquita; 305 personas murieron ayer.")


def test_a_phrase_that_begins_the_subject_stands_beside_its_verb() -> None:
    text = "El alto el fuego que negoció la ONU en mayo se sostiene en casi toda Siria."
    assert claim_at(text, "sostiene").type == "RETREAT"


def test_a_noun_that_tells_whom_it_struck_is_told() -> None:
    text = "Los talibanes celebraron en Kabul la salida de las tropas extranjeras."
    assert "RETREAT" in {c.type for c in claims_of(text)}
    assert not [c for c in claims_of("El museo celebró la salida de las obras.") if not c.source]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", "Tropas nigerianas dispararon contra una manifestación en Abuya.", "dispararon"),
        ("es", "El Ejército nigeriano bombardeó una boda en Abuya.", "bombardeó"),
        ("en", "Nigerian troops fired on a funeral in Abuja on Monday.", "fired"),
        ("en", "Nigerian soldiers shelled a market in Abuja on Monday.", "shelled"),
    ],
)
def test_a_blow_on_a_gathering_falls_on_the_people(language: str, text: str, words: str) -> None:
    claim = claim_at(text, words, language)
    assert [(m.id, m.of) for m in claim.target] == [("CVL", "NGA")]


def test_a_blow_on_a_bridge_falls_on_nobody() -> None:
    claim = claim_at("Tropas nigerianas dispararon contra un puente en Abuya.", "dispararon")
    assert claim.target == ()
