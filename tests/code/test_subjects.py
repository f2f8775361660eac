"""What passages are about, and which acts are news there: on texts of our own, really parsed."""

from __future__ import annotations

import pytest

from dragoman import code, knowledge
from dragoman.code.subjects import passages_of
from make import article
from reading import claims_of

OTHER = [
    (
        "sport",
        "es",
        "El Valencia atacó desde el inicio y el portero del Betis rechazó tres disparos. Un "
        "cabezazo fulminó al guardameta. El técnico acusó al árbitro de no pitar un penalti.",
    ),
    (
        "sport",
        "es",
        "Croacia sorprendió a Argentina con un gol y está en la semifinal del Mundial. Los croatas "
        "atacaron por las bandas y Argentina se rindió. El seleccionador elogió a sus jugadores.",
    ),
    (
        "sport",
        "es",
        "La tenista española derrotó a la francesa en Roland Garros y exigió disculpas al juez de "
        "silla. «Ha sido una batalla», dijo la campeona.",
    ),
    (
        "disaster",
        "es",
        "Un tifón amenaza Filipinas con lluvias torrenciales y rachas de 200 kilómetros por hora. "
        "La tormenta tropical mató a doce personas en Taiwán y destruyó cientos de casas.",
    ),
    (
        "culture",
        "es",
        "La actriz denunció al productor de la serie por el trato en el rodaje. El actor rechazó "
        "las acusaciones y amenazó con demandarla. La película se estrena en mayo.",
    ),
    (
        "science",
        "es",
        "La vacuna ataca las células del tumor y obliga al cáncer a retirarse, según los "
        "investigadores. El estudio apoya el tratamiento precoz.",
    ),
    (
        "life",
        "es",
        "El chef rechazó la estrella Michelin y acusó a los inspectores de no entender su menú. El "
        "restaurante recibirá el apoyo de los vecinos.",
    ),
    (
        "sport",
        "en",
        "Croatia stunned Argentina with a goal in extra time to reach the World Cup semifinal. "
        "Argentina surrendered the midfield and the coach accused the referee of bias.",
    ),
    (
        "disaster",
        "en",
        "Hurricane Lidia threatens Mexico with torrential rain and flash flooding. The tropical "
        "storm killed nine people and destroyed hundreds of homes.",
    ),
    (
        "culture",
        "en",
        "The actress accused the producer of lying on the set of the movie. The singer denied the "
        "claims and threatened to sue. The film opens in May.",
    ),
    (
        "science",
        "en",
        "The vaccine attacks tumour cells and forces the cancer to retreat, researchers said. The "
        "study supports early treatment of patients.",
    ),
    (
        "life",
        "en",
        "The chef rejected the Michelin star and accused the critics of an ambush. Her restaurant "
        "serves a tasting menu, and the dessert is a bombardment of chocolate.",
    ),
]
FIELD = [
    (
        "es",
        "Rusia rechazó la sanción de la Agencia Mundial Antidopaje y acusó a Occidente de dejar a "
        "sus atletas sin Juegos Olímpicos. El Kremlin calificó de política la exclusión.",
        {("REJECT", "RUS"), ("ACCUSE", "RUS")},
    ),
    (
        "es",
        "Estados Unidos y Reino Unido boicotearán los Juegos Olímpicos de Pekín. China amenazó con "
        "contramedidas si ningún ministro acude a la ceremonia.",
        {("PROTEST", "USA"), ("THREATEN", "CHN")},
    ),
    (
        "es",
        "Un atentado mató a 30 personas a la salida de un estadio de fútbol de Kabul. El Estado "
        "Islámico reivindicó el ataque durante el partido. El club suspendió el torneo.",
        {("ASSAULT", "ISIS")},
    ),
    (
        "es",
        "La policía mexicana detuvo a un líder del Cartel de Sinaloa tras un tiroteo. Los sicarios "
        "quemaron vehículos en las carreteras de Culiacán.",
        {("COERCE", "MEX")},
    ),
    (
        "es",
        "La policía neerlandesa detuvo a 40 hinchas del Ajax en las gradas. Israel "
        "envió aviones para repatriar a los aficionados.",
        {("COERCE", "NLD"), ("AID", "ISR")},
    ),
    (
        "es",
        "Turquía envió equipos de rescate a Grecia tras el terremoto que dejó decenas de muertos "
        " bajo los escombros.",
        {("AID", "TUR")},
    ),
    (
        "es",
        "El festival de cine abrió con una película iraní. Irán detuvo al cineasta en el "
        "aeropuerto y la actriz, que recogió el premio, pidió al público que no lo olvide.",
        {("COERCE", "IRN")},
    ),
    (
        "en",
        "The United States and Britain will boycott the Beijing Winter Olympics diplomatically. "
        "China threatened countermeasures.",
        {("PROTEST", "USA"), ("THREATEN", "CHN")},
    ),
    (
        "en",
        "Turkey sent rescue teams to Greece after the magnitude 7 earthquake that killed dozens "
        "under the rubble.",
        {("AID", "TUR")},
    ),
    (
        "en",
        "Mexican police captured a leader of the Sinaloa cartel after a gunfight. Gunmen burned "
        "vehicles and blocked roads.",
        {("COERCE", "MEX")},
    ),
]


@pytest.mark.parametrize(("subject", "language", "text"), OTHER)
def test_outside_the_field_figures_of_speech_are_no_claims(
    subject: str, language: str, text: str
) -> None:
    given = article("x", text, language=language)
    passages = passages_of(given, knowledge.load()).all
    assert {p.subject.name if p.subject else None for p in passages} == {subject}
    assert [(c.type, c.trigger.text) for c in claims_of(text, language)] == []


@pytest.mark.parametrize(("language", "text", "acts"), FIELD)
def test_where_another_subject_meets_the_field_nothing_is_lost(
    language: str, text: str, acts: set[tuple[str, str]]
) -> None:
    found = {(c.type, m.of or m.id) for c in claims_of(text, language) for m in c.source}
    assert acts <= found
    given = article("x", text, language=language)
    assert code.first_look(knowledge.load(), language).at(given).promises


def test_the_words_that_decide_are_shown() -> None:
    given = article("x", OTHER[0][2] + " El golfista firmó cuatro birdies." * 9)
    why = code.first_look(knowledge.load(), "es").at(given).why
    assert why is not None
    assert why.endswith("it is about sport (portero, birdie, cabezazo)")
    (claim,) = claims_of("La policía detuvo al rapero en un concierto. El disco sale en junio.")
    assert claim.why.endswith("in a passage about culture (concierto, rapero, disco)")


PLAIN = " ".join(
    f"El vecino del número {n} regó sus tomates y la vecina pintó la puerta." for n in range(12)
)
"""A text long enough that what nothing tells of is everyday life."""


@pytest.mark.parametrize(
    "told",
    [
        "Un cerdo volcó el cubo y dejó a un hombre herido.",
        "La madre colocó una bomba de leche en la cocina.",
        "El niño pedía ayuda a los amigos.",
    ],
)
def test_in_everyday_life_only_somebody_against_somebody_is_news(told: str) -> None:
    assert claims_of(f"{PLAIN} {told}") == ()


def test_violence_between_people_is_news_in_everyday_life_too() -> None:
    found = claims_of(f"{PLAIN} Unos encapuchados secuestraron a dos periodistas.")
    assert [c.type for c in found] == ["ASSAULT"]


def test_a_name_alone_blames_nobody_where_nothing_tells_of_the_field() -> None:
    assert claims_of("Lucía Romero expresó su consternación por el color de la pared.") == ()
    (claim,) = claims_of("Ana Torres denied the allegations of Rosa Lara.", "en")
    assert claim.type == "REJECT"
