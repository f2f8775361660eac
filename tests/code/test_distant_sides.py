"""Sides that stand away from the verb whose act it is, in the same sentence."""

from __future__ import annotations

import pytest

from reading import claim_at, polities


@pytest.mark.parametrize(
    ("text", "words", "source", "target"),
    [
        # singled out among several
        ("Malí pidió ayuda a la Unión Europea, y en particular a España.", "pidió",
         {"MLI"}, {"EU", "ESP"}),
        ("Kiev agradeció a sus socios, sobre todo a Polonia, el envío de tanques.", "agradeció",
         {"UKR"}, {"POL"}),
        # behind a span of time
        ("El régimen birmano mantiene encarcelada desde hace dos años a Aung San Suu Kyi.",
         "encarcelada", {"MMR"}, {"aung-san-suu-kyi"}),
        ("Rusia bombardea desde hace tres semanas a los rebeldes sirios.", "bombardea",
         {"RUS"}, {"SYR"}),
        # behind a companion
        ("La ministra sueca condenó en Riga, junto a su colega letona, la invasión rusa de "
         "Ucrania.", "condenó", {"SWE"}, {"RUS"}),
        # behind a clitic
        ("A los líderes opositores los detuvo de madrugada la policía bielorrusa.", "detuvo",
         {"BLR"}, {"OPP"}),
        # a second participle's own object
        ("Perú, Chile y Ecuador habían pedido respeto a las urnas y expresado su condena al golpe "
         "en Bolivia.", "condena", {"PER", "CHL", "ECU"}, {"BOL"}),
        # by whom somebody is bidden
        ("Mugabe fue instado a dejar el poder por la Unión Africana.", "instado",
         {"AU"}, {"robert-mugabe"}),
        # what the last of several verbs has
        ("Israel rodeó, bombardeó y acabó tomando el puerto libanés de Tiro.", "bombardeó",
         {"ISR"}, {"LBN"}),
        # whose doing the thing is that is judged
        ("Berlín condenó el uso de los migrantes por parte de Bielorrusia.", "condenó",
         {"DEU"}, {"BLR"}),
        # what a noun sums up
        ("Corea del Norte disparó dos misiles, una provocación que Tokio condenó.", "condenó",
         {"JPN"}, {"PRK"}),
        ("Etiopía anunció que ha llenado el embalse, una medida que El Cairo tachó de ilegal.",
         "tachó", {"EGY"}, {"ETH"}),
        ("Kiev denunció que Rusia había minado la central, una acción que Berlín condenó.",
         "condenó", {"DEU"}, {"RUS"}),
        # behind an aside between commas
        ("El rey jordano recibió ayer en Amán, donde pasó dos días, al presidente chipriota.",
         "recibió", {"JOR", "CYP"}, {"JOR", "CYP"}),
        ("La India acusó, en una carta enviada a la embajada de Islamabad, a los servicios "
         "secretos paquistaníes de entrenar al comando.", "acusó", {"IND"}, {"PAK"}),
        # what a pronoun is to the second verb
        ("Maduro, a quien Washington sigue acusando de fraude, lo negó.", "acusando",
         {"USA"}, {"VEN"}),
        ("Siria, a la que Rusia volvió a enviar misiles, celebró el gesto.", "enviar",
         {"RUS"}, {"SYR"}),
        # who does it as well
        ("Estados Unidos impuso, junto con Canadá, sanciones a Birmania.", "impuso",
         {"USA", "CAN"}, {"MMR"}),
        ("Turquía, al igual que Irán, condenó el ataque israelí contra Damasco.", "condenó",
         {"TUR", "IRN"}, {"ISR"}),
        # who does what is regretted
        ("Atenas lamentó que Ankara siga sin reconocer el genocidio armenio.", "lamentó",
         {"GRC"}, {"TUR"}),
        # where troops are sent
        ("Kenia enviará mil policías a Haití.", "enviará", {"KEN"}, {"HTI"}),
        # the name behind a comma is the subject of its own
        ("Tras reunirse con su homólogo chino, Lavrov criticó a la OTAN.", "criticó",
         {"RUS"}, {"NATO"}),
        ("En presencia del rey jordano, Macron acusó a Israel de violar la tregua.", "acusó",
         {"FRA"}, {"ISR"}),
        # two kinds of men, joined behind an adjective
        ("Los rebeldes atacaron a mercenarios rusos y soldados malienses en Kidal.", "atacaron",
         {"REB"}, {"RUS", "MLI"}),
        # where it is put down
        ("Borrell condenó la represión en Irán.", "condenó", {"EU"}, {"IRN"}),
        # at whose behest help is sent
        ("A petición de Ucrania, Alemania envió dos baterías Patriot.", "envió", {"DEU"}, {"UKR"}),
        # a comma ends no sentence
        ("Atacado por Irak en 1980, Irán resistió ocho años.", "Atacado", {"IRQ"}, {"IRN"}),
    ],
)  # fmt: skip
def test_a_side_that_the_sentence_names_is_found(
    text: str, words: str, source: set[str], target: set[str]
) -> None:
    claim = claim_at(text, words)
    assert polities(claim.source) >= source
    assert polities(claim.target) >= target


@pytest.mark.parametrize(
    ("text", "words", "wrong"),
    [
        # the agent of a thing is not who condemns it, nor a place of the night
        ("Irán fue condenado por Francia por el uso de drones.", "condenado", "IRN"),
        # who is called something does not call
        ("Al presidente sirio lo llamó el carnicero de Damasco un diputado turco.", "llamó", "SYR"),
        # a clause of its own between the verbs
        ("Rusia atacó anoche y Ucrania derribó los drones iraníes.", "derribó", "RUS"),
    ],
)
def test_a_near_miss_has_another_source(text: str, words: str, wrong: str) -> None:
    try:
        claim = claim_at(text, words)
    except AssertionError:
        return
    assert wrong not in polities(claim.source)


@pytest.mark.parametrize(
    ("text", "words", "wrong"),
    [
        # his own, who are moved
        ("Farage prometió movilizar al ejército británico.", "movilizar", "GBR"),
        # what "a" marks behind a comma, and is nobody
        ("Pakistán condenó en la ONU, donde habló de Cachemira, a la espera de la India, el ataque "
         "iraní.", "condenó", "IND"),
        # the meeting's own addressee
        ("El papa recibió ayer en Roma, donde pidió la paz a los rusos, a la prensa.", "recibió",
         "RUS"),
    ],
)  # fmt: skip
def test_a_near_miss_has_another_target(text: str, words: str, wrong: str) -> None:
    try:
        claim = claim_at(text, words)
    except AssertionError:
        return
    assert wrong not in polities(claim.target)


def test_a_name_before_a_verb_behind_a_title_in_english() -> None:
    text = "After meeting his Chinese counterpart, Lavrov criticised NATO."
    claim = claim_at(text, "criticised", "en")
    assert polities(claim.source) == {"RUS"}
