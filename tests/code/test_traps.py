"""What is only played, laid down, ruled out or offered for, and what stands beside it as done."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of


@pytest.mark.parametrize(
    ("text", "words", "language", "status"),
    [
        ("Los agentes simularon el rescate de unos rehenes secuestrados por una milicia.",
         "secuestrados", "es", "hypothetical"),
        ("El ejercicio en el que un comando asaltaba el puente duró dos días.",
         "asaltaba", "es", "hypothetical"),
        ("El simulacro en el que un cabo mató por error a un recluta fue suspendido.",
         "mató", "es", "happened"),
        ("The drill in which commandos stormed the bridge lasted two days.",
         "stormed", "en", "hypothetical"),
        ("The exercise in which two soldiers were killed was halted.", "killed", "en", "happened"),
        ("The author imagines a Europe in which Russia has invaded Estonia.",
         "invaded", "en", "hypothetical"),
        ("En su sueño, los soldados quemaban la aldea.", "quemaban", "es", "hypothetical"),
        ("The war game had China bombing the base.", "bombing", "en", "planned"),
        ("The draft says that soldiers are sent home.", "sent", "en", "planned"),
        ("Egypt's proposal for Gaza stipulates that Hamas disarms.", "disarms", "en", "planned"),
        ("El borrador dice que el Ejército abandona la ciudad.", "abandona", "es", "planned"),
        ("The draft says Russia invaded Ukraine.", "invaded", "en", "happened"),
        ("Los sindicatos descartaron una huelga general.", "huelga", "es", "negated"),
        ("Unions ruled out a general strike.", "strike", "en", "negated"),
        ("The minister ruled out a condemnation of Israel.", "condemnation", "en", "negated"),
        ("El ministro rechazó una petición de Rusia.", "petición", "es", "happened"),
        ("La banda ofreció un millón por matar al juez.", "matar", "es", "requested"),
        ("The gang put up $5,000 for the killing of the judge.", "killing", "en", "requested"),
        ("Turquía ultima una ofensiva contra las milicias kurdas.", "ofensiva", "es", "planned"),
        ("El Ejército ultima un ataque contra Goma.", "ataque", "es", "planned"),
        ("Los sicarios ultimaron al alcalde.", "ultimaron", "es", "happened"),
        ("El Gobierno polaco está por bombardear la base.", "bombardear", "es", "planned"),
        ("La ley castiga a quienes ataquen a la policía.", "ataquen", "es", "hypothetical"),
        ("La ley castiga a los que ataquen a la policía.", "ataquen", "es", "hypothetical"),
        ("La ley castiga a quienes atacaron a la policía.", "atacaron", "es", "happened"),
        ("El preso confesó un asesinato que no cometió.", "asesinato", "es", "negated"),
        ("Según un bulo que circula en redes, la CIA mató al ministro.", "mató", "es", "possible"),
        ("He plotted the murder of the judge.", "murder", "en", "planned"),
        ("The rebels want ten fighters freed by May.", "freed", "en", "planned"),
        ("Poland all but closed the border.", "closed", "en", "possible"),
        ("Kiev dejó para el lunes la retirada de sus tropas.", "retirada", "es", "planned"),
    ],
)  # fmt: skip
def test_how_far_it_got(text: str, words: str, language: str, status: str) -> None:
    assert claim_at(text, words, language).status == status


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("The junta accused Paris of preparing an invasion and shut its airspace.",
         "shut", "en"),
        ("Iran accused Israel of killing the scientist and hit back with missiles.",
         "hit back", "en"),
        ("Peace talks could collapse over the kidnapping of a councillor.", "kidnapping", "en"),
        ("Las conversaciones podrían romperse por el secuestro de una concejala.",
         "secuestro", "es"),
        ("Argelia retirará a su embajador en respuesta al reconocimiento francés de la soberanía "
         "marroquí.", "reconocimiento", "es"),
    ],
)  # fmt: skip
def test_what_stands_beside_is_done(text: str, words: str, language: str) -> None:
    assert claim_at(text, words, language).status == "happened"


def test_what_players_do_is_no_deed() -> None:
    text = "A video game in which players bomb Gaza was pulled from the platform."
    assert not [c for c in claims_of(text, "en") if c.type == "ASSAULT"]


def test_a_court_that_stops_a_deportation_coerces_nobody() -> None:
    text = "A British court blocked the deportation to Rwanda of a Sudanese refugee."
    assert not [c for c in claims_of(text, "en") if c.status == "happened" and c.type == "COERCE"]


def test_who_is_charged_with_a_crime_is_not_charged_at() -> None:
    assert not claims_of("Protesters were charged with murder.", "en")
    assert claim_at("Officers charged a crowd of students.", "charged", "en").type == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "words", "status"),
    [
        ("Closing the base after Russian troops left would please Tokyo.", "left", "planned"),
        ("Reopening the border before Armenian forces withdrew would help Iran.", "withdrew",
         "planned"),
        ("Iran would, diplomats said, release the sailors.", "release", "possible"),
        ("Kenya left the bloc but would, officials said, \"welcome\" the treaty.", "welcome",
         "possible"),
        ("Tehran freed the captain after Russian troops left Syria.", "left", "happened"),
        ("Iran, diplomats said, released the sailors.", "released", "happened"),
    ],
)  # fmt: skip
def test_what_would_be_is_not_done(text: str, words: str, status: str) -> None:
    assert claim_at(text, words, "en").status == status


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Maduro rejected the sanctions.", set()),
        ("Cuba denounced and rejected the embargo.", set()),
        ("Germany rejected sanctions on Russia.", {"DEU"}),
    ],
)
def test_who_rejects_the_sanctions_has_not_imposed_them(text: str, sources: set[str]) -> None:
    told = [c for c in claims_of(text, "en") if c.type == "SANCTION"]
    assert {m.of or m.id for c in told for m in c.source} == sources
    assert all(c.status == "negated" for c in told)


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("es", "Los ministros firmarán el pacto durante una visita a París.", "visita"),
        ("es", "Macron anunciará sanciones durante su visita a Kiev.", "visita"),
        ("en", "The ministers are to sign the pact during a visit to Paris.", "visit"),
        ("en", "Colombia is to face its neighbors at a summit of the Arab League.", "summit"),
        ("en", "He was due to speak at a meeting of the Arab League.", "meeting"),
    ],
)
def test_an_occasion_of_what_is_planned_is_planned(language: str, text: str, noun: str) -> None:
    claim = next(c for c in claims_of(text, language) if noun in c.trigger.text)
    assert claim.status == "planned"


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("es", "Macron anunció sanciones durante su visita a Kiev.", "visita"),
        (
            "es",
            "Biden advirtió a Putin de que Estados Unidos responderá con sanciones, durante una "
            "videoconferencia celebrada ayer.",
            "videoconferencia",
        ),
        ("en", "He spoke at a meeting of the Arab League.", "meeting"),
    ],
)
def test_an_occasion_of_what_was_done_took_place(language: str, text: str, noun: str) -> None:
    claim = next(c for c in claims_of(text, language) if noun in c.trigger.text)
    assert claim.status == "happened"


def test_what_talks_aim_at_is_not_there_yet() -> None:
    text = "The talks are aimed at the withdrawal of Russian troops."
    assert [c.status for c in claims_of(text, "en") if c.type == "RETREAT"] == ["planned"]


@pytest.mark.parametrize(
    ("language", "text", "kind", "status"),
    [
        ("es", "Las tropas saldrán tras la firma del acuerdo con los talibanes.", "AGREE",
         "planned"),
        ("es", "El presidente viajará a Kiev después de la liberación de los rehenes.", "RETREAT",
         "planned"),
        ("es", "El presidente viajó a Kiev después de la liberación de los rehenes.", "RETREAT",
         "happened"),
        ("es", "El ministro dimitirá tras el ataque a Kiev.", "ASSAULT", "happened"),
        ("en", "Elections will be held after the disarmament of the guerrillas.", "RETREAT",
         "planned"),
        ("en", "Elections were held after the disarmament of the guerrillas.", "RETREAT",
         "happened"),
    ],
)  # fmt: skip
def test_what_comes_before_a_plan_is_done_only_if_it_is_told_so(
    language: str, text: str, kind: str, status: str
) -> None:
    assert [c.status for c in claims_of(text, language) if c.type == kind] == [status]
