"""Strikes, guerrillas, bishops: who acts within a state, and how far it has got."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Los sindicatos UGT y CCOO han convocado una huelga.", "convocado", {"UGT", "CCOO"}),
        ("Guerrilleros zapatistas tomaron un cuartel.", "tomaron", {"EZLN"}),
        ("Guerrilleros colombianos del ELN secuestraron a un alcalde.", "secuestr", {"ELN"}),
        ("Los obispos peruanos condenaron la represión.", "condenaron", {"PER"}),
        ("El ELN y las FARC comenzaron una tregua.", "tregua", {"ELN", "FARC"}),
    ],
)
def test_who_acts(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


def test_bishops_are_no_state() -> None:
    for text in ("Los obispos peruanos pidieron calma.", "El obispo peruano pidió calma."):
        assert {m.id for m in claim_at(text, "pidi").source} == {"REL"}


def test_a_longer_name_goes_before_an_alias() -> None:
    text = "El presidente Gonzalo Sánchez de Lozada acusó a la oposición."
    assert claim_at(text, "acusó").source[0].id == "gonzalo-sanchez-de-lozada"


def test_the_field_of_a_ministry_is_no_name() -> None:
    text = "El ministro de Desarrollo Económico, Jorge Torres, presentó su dimisión."
    assert claim_at(text, "dimisión").source[0].id == "jorge-torres"


@pytest.mark.parametrize("words", ["una marcha", "una huelga general"])
def test_a_protest_announced_is_yet_to_come(words: str) -> None:
    assert claim_at(f"Los gremios anunciaron {words}.", words).status == "planned"


def test_what_a_law_unleashed_is_not_its_signers_protest() -> None:
    text = "William Ruto retiró la ley que desató las protestas."
    assert claim_at(text, "protestas").source[0].id == "CVL"


def test_a_day_of_protests_is_no_sport() -> None:
    text = "La policía francesa detuvo a 1.700 personas en la cuarta jornada de protestas."
    assert any(c.mode == "arrest" for c in claims_of(text))


def test_who_sends_soldiers_does_not_threaten_them() -> None:
    text = "El presidente Donald Trump amenazó con desplegar al ejército en Chicago."
    assert "MIL" not in {m.id for m in claim_at(text, "amenazó").target}


@pytest.mark.parametrize("verb", ["frenar", "contener"])
def test_protests_that_are_to_be_stopped_go_on(verb: str) -> None:
    text = f"El Gobierno hondureño impuso un toque de queda para {verb} las protestas."
    assert all(c.status != "negated" for c in claims_of(text))


def test_an_imperfect_behind_after_that_is_done() -> None:
    text = "La protesta se extendió después de que los agentes desalojaran el campamento."
    assert claim_at(text, "desalojaran").status == "happened"


def test_a_passive_behind_how_much_later_has_the_same_subject() -> None:
    text = "El opositor fue detenido y horas después liberado."
    assert claim_at(text, "liberado").type == "RETREAT"


def test_another_town_is_no_capital() -> None:
    text = "La policía desalojó a los vendedores de San Salvador Atenco."
    assert "SLV" not in polities(claim_at(text, "desalojó").target)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Campesinos indios marchan hacia Nueva Delhi.", "marchan", {"IND"}),
        ("El paro armado del ELN paralizó el Chocó.", "paro armado", {"ELN"}),
        ("Una junta militar derrocó al presidente argentino.", "derrocó", {"GOV"}),
    ],
)
def test_who_rises_or_rules(text: str, words: str, source: set[str]) -> None:
    assert polities(claim_at(text, words).source) == source


def test_forces_do_what_their_minister_warns_of() -> None:
    text = "El ministro advirtió que la policía actuará con firmeza contra los manifestantes."
    assert claim_at(text, "advirtió").type == "THREATEN"


@pytest.mark.parametrize(
    "text",
    [
        "La policía encontró los cuerpos de dos periodistas con signos de tortura.",
        "La policía halló los cadáveres maniatados de dos periodistas en Culiacán.",
    ],
)
def test_who_finds_the_dead_has_not_killed_them(text: str) -> None:
    (claim,) = (c for c in claims_of(text) if c.type == "ASSAULT")
    assert not claim.source


def test_who_steps_on_a_mine_is_its_victim() -> None:
    claim = claim_at("Dos soldados pisaron una mina en el Cauca.", "pisaron")
    assert not claim.source
    assert {m.id for m in claim.target} == {"MIL"}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("La fiscalía atribuyó el asesinato del alcalde a Los Ardillos.", "ARDILLOS"),
        ("Riad atribuyó el ataque a la refinería a Irán.", "IRN"),
    ],
)
def test_on_whom_an_act_is_blamed_did_it_perhaps(text: str, doer: str) -> None:
    claim = next(c for c in claims_of(text) if c.type == "ASSAULT")
    assert (claim.status, polities(claim.source)) == ("possible", {doer})
