"""Whom a reaction is aimed at when its own words do not say."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities

AIMED = [
    ("Corea del Norte lanzó un misil al mar. Tokio condenó el lanzamiento.", "condenó", "PRK"),
    ("Alemania entregó tanques a Ucrania. Kiev agradeció la ayuda.", "agradeció", "DEU"),
    ("Rusia acusó a Polonia de mentir. Varsovia rechazó las acusaciones.", "rechazó", "RUS"),
    ("Francia entregó misiles a Ucrania. Dinamarca prometió 19 cazas.", "prometió", "UKR"),
]


@pytest.mark.parametrize(("text", "words", "target"), AIMED)
def test_the_act_told_before_gives_the_target(text: str, words: str, target: str) -> None:
    claim = claim_at(text, words)
    assert polities(claim.target) == {target}
    assert "aimed at" in claim.why


NOT_AIMED = [
    ("Corea del Norte lanzó un misil al mar. Tokio condenó los bombardeos de escuelas.", "condenó"),
    ("Corea del Norte lanzó un misil al mar. Tokio condenó un asesinato.", "condenó"),
    ("Alemania entregó tanques a Ucrania. Pekín agradeció el gesto.", "agradeció"),
    ("Rusia acusó a Polonia de mentir. Madrid rechazó las acusaciones.", "rechazó"),
    ("Seúl amenazó a Pyongyang con represalias. Estados Unidos condenó el ataque.", "condenó"),
]


@pytest.mark.parametrize(("text", "words"), NOT_AIMED)
def test_another_thing_has_no_target(text: str, words: str) -> None:
    assert not claim_at(text, words).target


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Rusia expulsó a dos diplomáticos británicos y amenazó con nuevas medidas.", "amenazó",
         {"GBR"}),
        ("Pekín convocó al embajador canadiense y exigió su puesta en libertad.", "exigió",
         {"CAN"}),
        ("Francia acusó a Rusia de mentir y pidió más armas.", "pidió", set()),
        ("Polonia criticó a Hungría y rechazó la propuesta de China.", "rechazó", {"CHN"}),
        ("Japón y Australia se sumaron a la condena.", "condena", set()),
    ],
)  # fmt: skip
def test_the_second_verb_is_aimed_at_whom_the_first_is(
    text: str, words: str, target: set[str]
) -> None:
    assert polities(claim_at(text, words).target) == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Brasil condenó el bombardeo israelí contra Gaza.", {"ISR"}),
        ("La Celac condenó el bloqueo de Estados Unidos a Cuba.", {"USA"}),
        ("La ONU condenó la invasión de Ucrania.", set()),
        ("Kiev agradeció la ayuda militar de Alemania a Ucrania.", {"DEU"}),
        ("Argentina reprochó a Londres el despliegue de buques en las Malvinas.", {"GBR"}),
    ],
)
def test_who_did_the_deed_is_blamed_or_thanked_not_whom_it_reached(
    text: str, target: set[str]
) -> None:
    words = next(w for w in ("condenó", "agradeció", "reprochó") if w in text)
    assert polities(claim_at(text, words).target) == target


@pytest.mark.parametrize(
    "text",
    [
        "El Ejército tomó el poder. Estados Unidos amenazó con represalias. Japón expresó su "
        "preocupación.",
        "La India atacó dos hoteles en los que unos islamistas mataron a diez personas. Islamabad "
        "condenó el ataque.",
    ],
)  # fmt: skip
def test_a_reaction_is_not_aimed_at_another_who_reacts_nor_past_a_nameless_doer(text: str) -> None:
    assert [c.target for c in claims_of(text) if c.type == "ACCUSE"] == [()]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Trump advirtió de que Irán pagará un alto precio.", {"IRN"}),
        ("Trump advirtió de que Rusia afrontará consecuencias muy graves.", {"RUS"}),
        ("Putin advirtió de que Moscú responderá con graves consecuencias.", set()),
    ],
)
def test_who_is_to_bear_the_consequences_is_threatened(text: str, target: set[str]) -> None:
    assert polities(claim_at(text, "advirtió").target) == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Rusia invadió Ucrania. París condenó lo que definió como una agresión.", {"RUS"}),
        ("Rusia invadió Ucrania. París condenó lo que ocurre en Sudán.", set()),
    ],
)
def test_what_was_told_may_go_by_another_name(text: str, target: set[str]) -> None:
    assert polities(claim_at(text, "condenó").target) == target


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("La policía ecuatoriana irrumpió en la embajada de México. López Obrador calificó la "
         "incursión de violación.", "calificó", {"ECU"}),
        ("Francia, el Reino Unido y Australia firmaron un pacto. China condenó el acuerdo, al que "
         "acusó de socavar la paz.", "acusó", {"FRA", "GBR", "AUS"}),
        ("China anunció que detendrá a los extranjeros, una norma que el presidente filipino, "
         "Ferdinand Marcos Jr., tachó de inaceptable.", "tachó", {"CHN"}),
        ("Gustavo Petro suspendió los diálogos con el ELN. Washington respaldó la decisión.",
         "respaldó", {"COL"}),
        ("Gustavo Petro suspendió los diálogos con el ELN. Washington respaldó la ley.",
         "respaldó", set()),
        ("Estados Unidos bombardeó Irak. Bagdad pidió calma. París calló. Roma también. Berlín "
         "esperó. Irán condenó los bombardeos.", "condenó", {"USA"}),
    ],
)  # fmt: skip
def test_the_act_may_stand_further_back_or_go_by_another_name(
    text: str, words: str, target: set[str]
) -> None:
    assert polities(claim_at(text, words).target) == target


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Washington entregó tanques a Kiev. Moscú tachó de peligrosa la decisión y acusó a "
         "Alemania de mentir.", "tachó", {"DEU"}),
        ("Antony Blinken acusó a Rusia. El comité ruso atribuyó el ataque a Ucrania y Putin "
         "amenazó con una respuesta.", "amenazó", {"UKR"}),
    ],
)  # fmt: skip
def test_what_stands_in_the_sentence_comes_first(text: str, words: str, target: set[str]) -> None:
    assert polities(claim_at(text, words).target) == target


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Hungría vetó la ayuda a Ucrania, una decisión que Berlín tildó de lamentable.",
         "tildó", {"HUN"}),
        ("Venezuela liberó a diez presos, gesto que Washington valoró como positivo.",
         "valoró", {"VEN"}),
        ("Estados Unidos pidió a Etiopía que reconsidere una decisión que calificó de ilegal.",
         "calificó", {"ETH"}),
    ],
)  # fmt: skip
def test_what_is_only_called_a_step_is_what_the_sentence_has_just_told(
    text: str, words: str, target: set[str]
) -> None:
    assert polities(claim_at(text, words).target) == target


OPENING = (
    "Sudán del Sur cierra su frontera con Sudán.\nEl Gobierno dijo que no hay fecha para "
    "abrirla. Miles de personas esperan al otro lado. Los comerciantes piden ayuda. "
    "La Unión Africana reclamó contención. Muchos duermen al raso. "
)


@pytest.mark.parametrize(
    ("end", "words", "target"),
    [
        ("Uganda criticó la medida.", "criticó", {"SSD"}),
        ("Kenia expresó su preocupación.", "expresó", {"SSD"}),
        ("Unos desconocidos atacaron un mercado. Kenia condenó el ataque.", "condenó", set()),
        ("Kenia criticó la falta de agua.", "criticó", set()),
    ],
)
def test_with_what_an_article_opens_is_reacted_to_down_to_its_end(
    end: str, words: str, target: set[str]
) -> None:
    assert polities(claim_at(OPENING + end, words).target) == target


def test_ones_own_word_is_enough_to_react_upon() -> None:
    text = "Seúl denunció que Pyongyang abordó un pesquero. El ministro surcoreano calificó lo "
    assert polities(claim_at(text + "ocurrido de piratería.", "calificó").target) == {"PRK"}


def test_anybody_may_approve_of_what_is_named() -> None:
    text = "Israel bombardeó Gaza. Estados Unidos respaldó los bombardeos."
    assert polities(claim_at(text, "respaldó").target) == {"ISR"}


VETO = "Hungría vetó la ayuda a Ucrania. "


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        (VETO + "Berlín se mostró decepcionado por la decisión.", "decepcionado", {"HUN"}),
        (VETO + "Polonia protestó por la medida.", "protestó", {"HUN"}),
        (VETO + "Kiev expresó su malestar por el paso.", "expresó", {"HUN"}),
        (VETO + "Kiev expresó su malestar por el paso de los camiones.", "expresó", set()),
        ("Nicaragua detuvo a siete opositores. Washington expresó su preocupación por las "
         "detenciones.", "expresó", {"NIC"}),
        ("Marruecos y Argelia pactaron reabrir la frontera. España se felicitó por el acuerdo.",
         "felicitó", {"MAR", "DZA"}),
        ("La Corte Penal Internacional dictó una orden de arresto contra Putin. Dmitri Peskov "
         "la tildó de inaceptable.", "tildó", {"ICC"}),
    ],
)  # fmt: skip
def test_what_a_feeling_is_about_is_reacted_to(text: str, words: str, target: set[str]) -> None:
    assert polities(claim_at(text, words).target) == target


@pytest.mark.parametrize(
    ("before", "words", "doer"),
    [
        ("Israel bombed a hospital in Gaza.", "called the attack unacceptable", "ISR"),
        ("Nancy Pelosi visited Taiwan.", "called the visit a provocation", "USA"),
        ("Russian police stormed the embassy.", "called the raid a flagrant violation", "RUS"),
    ],
)
def test_what_is_called_something_is_what_was_told_before(
    before: str, words: str, doer: str
) -> None:
    claim = next(c for c in claims_of(f"{before} Guterres {words}.", "en") if c.type == "ACCUSE")
    assert {m.of or m.id for m in claim.target} == {doer}


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Turquía envió un buque a aguas en disputa. El primer ministro griego habló de "
         "provocación.", "habló", {"TUR"}),
        ("Bielorrusia desvió un avión con un caza. La UE impuso sanciones a Minsk. El primer "
         "ministro polaco habló de terrorismo de Estado.", "habló", {"BLR"}),
    ],
)  # fmt: skip
def test_what_one_calls_it_is_what_was_told(text: str, words: str, target: set[str]) -> None:
    assert polities(claim_at(text, words).target) == target


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Nueva Delhi acusó a Islamabad de mentir. El Gobierno indio anunció nuevas sanciones.",
         "sanciones", {"PAK"}),
        ("Turquía derribó un avión ruso. El sultán no viajó. Putin advirtió de graves "
         "consecuencias.", "advirtió", {"TUR"}),
        ("Bruselas sancionó a Caracas. Washington acusó a Maduro de narcotráfico. Londres impuso "
         "nuevas sanciones.", "impuso", {"VEN"}),
        ("Francia acusó a Alemania y a Italia de frenar la reforma. París amenazó con "
         "represalias.", "amenazó", set()),
        ("Nueva Delhi acusó a Islamabad de mentir. El Gobierno indio advirtió de que millones "
         "de niños pasarán hambre.", "advirtió", set()),
        ("Irán acusó a Israel de mentir. Teherán amenazó a Arabia Saudí.", "amenazó", {"SAU"}),
    ],
)  # fmt: skip
def test_threats_and_measures_are_against_ones_foe(text: str, words: str, target: set[str]) -> None:
    assert polities(claim_at(text, words).target) == target
