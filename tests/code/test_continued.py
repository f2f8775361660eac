"""Acts that go on with what was told before take its other side."""

from __future__ import annotations

import pytest

from reading import claim_at, polities

CONTINUED = [
    ("Rusia invadió Ucrania. Moscú negó haber bombardeado ciudades.", "bombardeado", "UKR"),
    ("Hamás atacó Israel. Israel bombardeó varios barrios horas después.", "bombardeó", "HAMAS"),
    ("Alemania entregó tanques a Ucrania. Polonia mandó sus Leopard.", "mandó", "UKR"),
    ("Alemania entregó tanques a Ucrania. Berlín descartó enviar cazas.", "enviar", "UKR"),
    ("Ucrania pidió armas. La Unión Europea anunció un paquete de 500 millones.", "anunció", "UKR"),
    ("Suecia pidió entrar en la OTAN. Ankara ratificó la adhesión.", "ratificó", "SWE"),
    ("Rusia y Corea del Norte firmaron un tratado. La Duma rusa ratificó el texto.", "ratificó",
     "PRK"),
    ("Rusia acusó a Polonia de mentir. Putin amenazó con represalias.", "amenazó", "POL"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "target"), CONTINUED)
def test_the_other_side_is_that_of_what_was_told_before(text: str, words: str, target: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.target) == {target}
    assert "aimed at the other side of" in claim.why


NOT_CONTINUED = [
    ("Rusia podría atacar Ucrania. Moscú negó haber bombardeado ciudades.", "bombardeado"),
    ("Rusia invadió Ucrania. Israel bombardeó varios barrios.", "bombardeó", "UKR"),
    ("Rusia invadió Ucrania. Moscú bombardeó aldeas en Siria.", "bombardeó", "UKR"),
    ("Alemania entregó tanques a Ucrania. Irak recibió misiles suministrados por Irán.",
     "suministrados"),
    ("Alemania entregó tanques a Ucrania. Berlín se ofreció a mediar.", "ofreció"),
    ("Rusia y Corea del Norte firmaron un tratado. El Congreso peruano ratificó el texto.",
     "ratificó"),
]  # fmt: skip


@pytest.mark.parametrize("given", NOT_CONTINUED)
def test_another_matter_has_no_such_side(given: tuple[str, ...]) -> None:
    text, words, *others = given
    told = polities(claim_at(text, words).target)
    assert not told if not others else told.isdisjoint(others)


def test_an_inferred_side_is_no_ground_for_another() -> None:
    text = (
        "Alemania entregó tanques a Ucrania. Polonia mandó sus Leopard. "
        "Japón prometió 5.500 millones de dólares."
    )
    claim = claim_at(text, "prometió")
    assert "entregó tanques" in claim.why


def test_what_is_sent_is_aid_where_it_is_known_to_whom() -> None:
    known = "Corea del Norte mandó misiles a Rusia. Pyongyang habría enviado 12.000 soldados."
    assert claim_at(known, "enviado").type == "AID"
    assert claim_at("Pyongyang habría enviado 12.000 soldados.", "enviado").type == "MOBILIZE"


def test_who_refuses_to_give_refuses_whom_it_would_have_reached() -> None:
    text = "Alemania entregó tanques a Ucrania. Berlín descartó enviar cazas."
    refusal, gift = claim_at(text, "descartó"), claim_at(text, "enviar")
    assert (gift.type, gift.status) == ("AID", "negated")
    assert polities(refusal.target) == {"UKR"}
    assert refusal.about == gift.id


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Biden impuso aranceles a China. El mandatario amenazó con extender las medidas.",
         "amenazó", {"CHN"}),
        ("La Cedeao impuso sanciones a Níger. Alemania suspendió la ayuda al desarrollo.",
         "suspendió", {"NER"}),
        ("Rusia invadió Ucrania en 2022. Moscú se anexionó cuatro regiones.", "anexionó", {"UKR"}),
        ("La Cedeao impuso sanciones a Níger. Alemania suspendió la ayuda a Mali.", "suspendió",
         {"MLI"}),
    ],
)  # fmt: skip
def test_measures_and_conquests_go_on_too(text: str, words: str, target: set[str]) -> None:
    assert polities(claim_at(text, words).target) == target


def test_who_commands_forces_commands_his_own() -> None:
    story = "Corea del Norte bombardeó una isla de Corea del Sur. Yoon Suk-yeol "
    own = claim_at(story + "ordenó a las Fuerzas Armadas que golpeen las bases.", "golpeen")
    assert polities(own.source) == {"KOR"}
    accused = claim_at(story + "acusó a las Fuerzas Armadas de mentir.", "acusó")
    assert "KOR" not in polities(accused.target)
