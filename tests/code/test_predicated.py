"""Whether the act that a noun names came about: what verbs, predicates and headlines tell of it."""

from __future__ import annotations

import pytest

from reading import claims_of

DONE = {"happened", "ongoing"}


def _done(text: str, type_: str, language: str) -> list[bool]:
    return [c.status in DONE for c in claims_of(text, language) if c.type == type_]


@pytest.mark.parametrize(
    ("text", "type_", "language"),
    [
        ("La liberación de los rehenes es innegociable para Israel.", "RETREAT", "es"),
        ("La liberación de los rehenes sigue siendo una incógnita.", "RETREAT", "es"),
        ("La liberación de los rehenes se complica.", "RETREAT", "es"),
        (
            "La retirada de las tropas rusas es un paso imprescindible, dijo Scholz.",
            "RETREAT",
            "es",
        ),
        ("The release of the hostages is a long way off.", "RETREAT", "en"),
        ("The withdrawal of Russian troops is the first point of Kyiv's plan.", "RETREAT", "en"),
        ("The release of the hostages has hit a snag.", "RETREAT", "en"),
        ("El bombardeo de Alepo no llegó a materializarse.", "ASSAULT", "es"),
        ("The bombing of Aleppo failed to materialise.", "ASSAULT", "en"),
        ("The bombing of Aleppo never got off the ground.", "ASSAULT", "en"),
        ("La noticia del bombardeo de Alepo por el Ejército sirio era falsa.", "ASSAULT", "es"),
        ("El bombardeo de Alepo era una noticia falsa.", "ASSAULT", "es"),
        ("The bombing of Aleppo was a hoax, Damascus said.", "ASSAULT", "en"),
        ("Con la toma de Goma los rebeldes controlarían el lago.", "COERCE", "es"),
        ("La toma de Goma es cuestión de horas.", "COERCE", "es"),
        ("The capture of Goma is a matter of hours.", "COERCE", "en"),
        ("La expulsión del embajador ruso quedó descartada.", "SANCTION", "es"),
        ("The expulsion of the Russian ambassador was put to a vote.", "SANCTION", "en"),
        ("No al bombardeo de Alepo", "ASSAULT", "es"),
        ("No to the bombing of Aleppo", "ASSAULT", "en"),
    ],
)
def test_what_a_noun_names_is_not_done(text: str, type_: str, language: str) -> None:
    assert _done(text, type_, language).count(False)
    assert True not in _done(text, type_, language)


@pytest.mark.parametrize(
    ("text", "type_", "language"),
    [
        ("La liberación de los rehenes fue celebrada en Israel.", "RETREAT", "es"),
        ("La liberación de los rehenes es ya un hecho.", "RETREAT", "es"),
        ("The withdrawal of Russian troops is complete, Kyiv said.", "RETREAT", "en"),
        ("El bombardeo de Alepo causó 20 muertos.", "ASSAULT", "es"),
        ("The bombing of Aleppo is a crime, the UN said.", "ASSAULT", "en"),
        ("La noticia del bombardeo de Alepo llegó a Damasco.", "ASSAULT", "es"),
        ("Con la toma de Goma los rebeldes controlan el lago.", "COERCE", "es"),
        ("No hubo tregua: el bombardeo de Alepo causó 20 muertos.", "ASSAULT", "es"),
    ],
)
def test_what_a_noun_names_is_done(text: str, type_: str, language: str) -> None:
    assert True in _done(text, type_, language)


@pytest.mark.parametrize(
    ("text", "type_", "language"),
    [
        ("El sindicato guarda en la recámara una huelga general.", "PROTEST", "es"),
        ("The union is keeping a general strike in reserve.", "PROTEST", "en"),
        ("Judge puts deportation of Venezuelans on hold", "COERCE", "en"),
        ("The government put the brakes on the bombing of Aleppo.", "ASSAULT", "en"),
        ("The Syrian army backed away from the bombing of Aleppo.", "ASSAULT", "en"),
        ("The Syrian army baulked at bombing Aleppo.", "ASSAULT", "en"),
        ("The Syrian army stopped just short of bombing Aleppo.", "ASSAULT", "en"),
        ("Villagers feared being deported or shot by the army.", "COERCE", "en"),
        ("Villagers escaped being shot by the army.", "ASSAULT", "en"),
        ("Forty miners are feared killed by rebels.", "ASSAULT", "en"),
        ("Los rebeldes ponen la vista en la toma de Goma.", "COERCE", "es"),
        ("El Ejército sirio fracasó en la toma de Alepo.", "COERCE", "es"),
        ("Nada impide al Ejército sirio bombardear Alepo.", "ASSAULT", "es"),
        ("Las familias se manifiestan por la liberación de los rehenes.", "RETREAT", "es"),
        ("Qatar is brokering the release of the hostages.", "RETREAT", "en"),
        ("La ONU pidió que se suspenda la ejecución del preso.", "ASSAULT", "es"),
        ("Solo tras la salida de los soldados serbios cesará el fuego.", "RETREAT", "es"),
        ("Las sanciones que Trump amenaza con imponer a México hunden el peso.", "SANCTION", "es"),
        ("Lawmakers want Chevron barred and its accounts seized.", "COERCE", "en"),
        ("Chavez, reported to have resigned, turned out to be in office.", "RETREAT", "en"),
        ("Guaidó anunció el apoyo de los cuarteles.", "SUPPORT", "es"),
        ("La carta explica cómo volar la embajada israelí.", "ASSAULT", "es"),
    ],
)
def test_what_is_governed_is_not_done(text: str, type_: str, language: str) -> None:
    assert _done(text, type_, language).count(False)
    assert True not in _done(text, type_, language)


@pytest.mark.parametrize(
    ("text", "type_", "language"),
    [
        ("Nadie impidió al Ejército sirio bombardear Alepo.", "ASSAULT", "es"),
        ("Miles de personas se manifestaron por el asesinato del alcalde.", "ASSAULT", "es"),
        ("Qatar brokered the release of the hostages.", "RETREAT", "en"),
        ("La ONU pidió que se suspenda la ofensiva israelí sobre Rafah.", "ASSAULT", "es"),
        ("Far from the capital, the rebels withdrew from the town.", "RETREAT", "en"),
        ("London expels Libyan diplomats: what will Gaddafi do now?", "SANCTION", "en"),
        ("That Nixon bombed Cambodia is no myth, papers show.", "ASSAULT", "en"),
        ("The rebels were found shot by the army.", "ASSAULT", "en"),
        ("Las sanciones que impuso Trump a México hunden el peso.", "SANCTION", "es"),
        ("Only after the withdrawal of Serb troops did NATO halt its raids.", "RETREAT", "en"),
        ("Protesters want Maduro removed and police arrested ten.", "COERCE", "en"),
        ("Ethiopia took a month to pull its troops back from Badme.", "RETREAT", "en"),
        ("Etiopía tardó un mes en retirar sus tropas de Badme.", "RETREAT", "es"),
        ("The frigate fired on an Iraqi freighter on Tuesday.", "ASSAULT", "en"),
    ],
)
def test_what_is_governed_is_done(text: str, type_: str, language: str) -> None:
    assert True in _done(text, type_, language)


@pytest.mark.parametrize(
    ("text", "type_", "language"),
    [
        ("Se dice que los rebeldes tomaron Goma.", "COERCE", "es"),
        ("Rumour has it that the rebels captured Goma.", "COERCE", "en"),
        ("Legend has it that the general killed his brother.", "ASSAULT", "en"),
        ("Unconfirmed reports said 40 people were killed by rebels.", "ASSAULT", "en"),
        ("A doctored video showed Syrian soldiers shooting civilians.", "ASSAULT", "en"),
        ("Un vídeo manipulado mostraba al Ejército sirio bombardeando Alepo.", "ASSAULT", "es"),
        ("Pongamos que el Ejército sirio bombardea Alepo.", "ASSAULT", "es"),
        ("Rara vez condena Pekín los ensayos de Pyongyang.", "ACCUSE", "es"),
        ("Troops will leave as soon as rebels cut the road.", "COERCE", "en"),
        ("Quienquiera que ataque a los cascos azules comete un crimen de guerra.", "ASSAULT", "es"),
    ],
)
def test_what_is_only_told_is_not_done(text: str, type_: str, language: str) -> None:
    assert _done(text, type_, language).count(False)
    assert True not in _done(text, type_, language)


@pytest.mark.parametrize(
    ("text", "type_", "language"),
    [
        ("Confirmed reports said 40 people were killed by rebels.", "ASSAULT", "en"),
        ("A video showed Syrian soldiers shooting civilians.", "ASSAULT", "en"),
        ("Se sabe que los rebeldes tomaron Goma.", "COERCE", "es"),
        ("Troops left as soon as rebels cut the road.", "COERCE", "en"),
    ],
)
def test_what_is_told_is_done(text: str, type_: str, language: str) -> None:
    assert True in _done(text, type_, language)
