"""Who says it, on real parses: text → the chain of voices of the claim at these words."""

from __future__ import annotations

import pytest

from dragoman.code.quotes import quotes_of
from reading import claim_at, claims_of, voices

INDIRECT = [
    ("Lavrov dijo que Israel atacó Damasco.", "atacó", ["RUS"]),
    ("Según Kiev, Rusia bombardeó Odesa.", "bombardeó", ["UKR"]),
    ("Rusia bombardeó Odesa, según Kiev.", "bombardeó", ["UKR"]),
    ("Rusia bombardeó Odesa, según informó Reuters.", "bombardeó", ["reuters"]),
    ("Según informó Reuters, Rusia bombardeó Odesa.", "bombardeó", ["reuters"]),
    ("Rusia bombardeó Odesa.", "bombardeó", []),
    ("Maduro vio a los jefes, a los que habría incitado a alzarse, según denunciaron senadores.",
     "denunciaron", []),
    ("Según el acuerdo firmado por Rusia, Ucrania retirará sus tropas.", "retirará", []),
    ("Rusia bombardeó Odesa, informó la policía ucraniana; Moscú negó el ataque.", "negó", []),
    ("El Pentágono mencionó la posibilidad de un ataque contra Irán.", "ataque", ["USA"]),
    ("La declaración de Lavrov de que Israel atacó Siria sorprendió a todos.", "atacó", ["RUS"]),
    ("Maduro visitó Moscú. Aseguró además que Colombia invadirá Venezuela.", "invadirá", ["VEN"]),
    ("Maduro visitó Moscú. Dijo que es feliz. Colombia invadió Aruba, agregó.", "invadió", ["VEN"]),
    (
        "Israel atacó Siria, dijo a Reuters un alto cargo estadounidense.",
        "atacó",
        ["USA", "reuters"],
    ),
    ("Israel atacó Siria, admitió un alto cargo del Pentágono.", "atacó", ["USA"]),
    ("Lavrov se mostró convencido de que Israel atacó Siria.", "atacó", ["RUS"]),
    ("Moscú tiene constancia de que Israel atacó Siria.", "atacó", ["RUS"]),
    ("Israel atacó Siria, según la versión de Moscú.", "atacó", ["RUS"]),
    ("Israel atacó Siria, según el relato del Kremlin.", "atacó", ["RUS"]),
    (
        "Irán descartó enviar misiles a Rusia y negó que Israel atacara Siria, como sostenía Kiev.",
        "descartó", [],
    ),
    ("Putin: Rusia no atacará a Finlandia", "atacará", ["RUS"]),
]  # fmt: skip
CHAINS = [
    ("Mike Pompeo sostuvo, según Reuters, que Irán atacó a Arabia Saudí.", "atacó", "reuters"),
    ("El portavoz del Kremlin declaró a la CNN que Israel atacó Siria.", "atacó", "cnn"),
    (
        "Según dijeron a Reuters funcionarios de Washington, Irán atacó a Israel.",
        "atacó",
        "reuters",
    ),
    ("Un general ruso citado por TASS dijo que Israel bombardeó Damasco.", "bombardeó", "tass"),
]
QUOTED = [
    ("“Israel atacó Damasco”, dijo Lavrov.", "atacó", "RUS"),
    ("Lavrov dijo: «Israel atacó Damasco».", "atacó", "RUS"),
    ('"Israel atacó Damasco", dijo Lavrov.', "atacó", "RUS"),
    ('"Israel atacó Damasco", zanjó Lavrov.', "atacó", "RUS"),
    ('"Israel atacó Damasco", ha escrito Lavrov en Telegram.', "atacó", "RUS"),
    ('"Israel atacó Damasco", se limitó a decir Lavrov.', "atacó", "RUS"),
    ('"Israel atacó Damasco", rezaba el comunicado del Kremlin.', "atacó", "RUS"),
    ("—Israel atacó Damasco —dijo Lavrov—. Es una vergüenza.", "atacó", "RUS"),
    ("“No habrá paz. Israel atacó Damasco”, dijo Lavrov.", "atacó", "RUS"),
    ("“No habrá paz”, dijo Lavrov. “Israel atacó Damasco”.", "atacó", "RUS"),
]
FIRST_PERSON = [
    ("“Hemos bombardeado Odesa”, dijo Putin.", "bombardeado", "RUS"),
    ("“Enviaremos misiles a Siria”, prometió Putin.", "Enviaremos", "RUS"),
    (
        "Zelenski habló ante el Parlamento.\n"
        "«Hemos atacado una base rusa.\n\n»No nos rendiremos», dijo.",
        "atacado", "UKR",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "chain"), INDIRECT)
def test_the_speaker_of_an_act(text: str, words: str, chain: list[str]) -> None:
    assert voices(claim_at(text, words)) == chain


@pytest.mark.parametrize(("text", "words", "outlet"), CHAINS)
def test_outlets_stand_outside_the_persons_whom_they_heard(
    text: str, words: str, outlet: str
) -> None:
    chain = claim_at(text, words).said_by
    assert len(chain) == 2
    assert chain[-1].id == outlet


@pytest.mark.parametrize(("text", "words", "speaker"), QUOTED)
def test_quotations_have_their_speaker(text: str, words: str, speaker: str) -> None:
    claim = claim_at(text, words)
    assert claim.quote
    assert voices(claim) == [speaker]


@pytest.mark.parametrize(("text", "words", "speaker"), FIRST_PERSON)
def test_we_in_a_quotation_is_its_speaker(text: str, words: str, speaker: str) -> None:
    claim = claim_at(text, words)
    assert speaker in [m.of or m.id for m in claim.source]
    assert voices(claim) == [speaker]


def test_a_source_of_no_state_keeps_its_words() -> None:
    claim = claim_at("El ataque mató a cien personas, dijeron fuentes militares.", "mató")
    assert [m.text for m in claim.said_by] == ["fuentes militares"]


def test_an_agency_with_its_noun_passes_words_on() -> None:
    text = "Rusia atacó Járkov, informó un alto cargo citado por la agencia Bloomberg."
    assert voices(claim_at(text, "atacó"))[-1] == "bloomberg"


def test_an_unnamed_voice_keeps_its_words() -> None:
    (voice,) = claim_at("Según un informe secreto, Rusia bombardeó Odesa.", "bombardeó").said_by
    assert voice.id
    assert "informe" in voice.text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dijo «basta» y luego “otra vez”.", 2),
        ("Lo llamó 'dictador' en público.", 1),
        ('Dijo "no" y "tampoco".', 2),
        ("«Uno.\n»Dos.\n»Tres», dijo.", 1),
        ("“Uno.\n“Dos”, dijo.", 1),
        ("—No iremos —dijo ella—. Nunca.", 2),
        ("El ataque —dijo— fue grave.", 0),
        ("Un “ sin cierre.", 0),
    ],
)
def test_quotation_marks_of_every_style(text: str, count: int) -> None:
    assert len(quotes_of(text)) == count


ENGLISH = [
    ("Lavrov told Reuters that Israel had attacked Damascus.", "attacked", ["RUS", "reuters"]),
    ("Israel attacked Damascus, Lavrov told CNN on Monday.", "attacked", ["RUS", "cnn"]),
    ("Russia bombed Odesa, said Zelensky.", "bombed", ["UKR"]),
    ("According to Kyiv, Russia bombed Odesa.", "bombed", ["UKR"]),
    ("Russia is believed to have bombed Odesa, Reuters reported, in reply.", "bombed", ["reuters"]),
    ("Iran attacked Israel, officials in Tehran said.", "attacked", ["IRN"]),
    ("Mali soldiers say they have seized power.", "seized", ["MLI"]),
    ("Turkey arrested ten officers, the state-run Anadolu agency said.", "arrested", ["anadolu"]),
    ("North Korea said it had carried out a nuclear test.", "carried", ["PRK"]),
]
ENGLISH_QUOTES = [
    ("“Israel attacked Damascus. There will be no peace,” said Lavrov.", "attacked", "RUS"),
    ("'Israel attacked Damascus,' Lavrov told reporters.", "attacked", "RUS"),
    ('"There will be no peace," Lavrov said. "Israel attacked Damascus."', "attacked", "RUS"),
    ('Lavrov said: "Israel attacked Damascus."', "attacked", "RUS"),
    ('Lavrov spoke. "Israel attacked Damascus," he told reporters.', "attacked", "RUS"),
    ('"Israel attacked Damascus," told reporters Lavrov.', "attacked", "RUS"),
    ('"This," said Lavrov, "is why Israel attacked Damascus."', "attacked", "RUS"),
]


@pytest.mark.parametrize(("text", "words", "chain"), ENGLISH)
def test_english_speakers(text: str, words: str, chain: list[str]) -> None:
    assert voices(claim_at(text, words, "en")) == chain


@pytest.mark.parametrize(("text", "words", "speaker"), ENGLISH_QUOTES)
def test_english_quotations(text: str, words: str, speaker: str) -> None:
    claim = claim_at(text, words, "en")
    assert (voices(claim), claim.quote) == ([speaker], True)


def test_he_added_goes_on_with_who_spoke_last() -> None:
    text = '"They know it," Lavrov said in Moscow. He added that Israel had attacked Damascus.'
    assert voices(claim_at(text, "attacked", "en")) == ["RUS"]


UNSAID = [
    ("China se abstuvo de condenar la invasión de Ucrania.", "invasión", "es"),
    ("India no condenó la invasión de Ucrania.", "invasión", "es"),
    ("China refrained from condemning the invasion of Ukraine.", "invasion", "en"),
]


@pytest.mark.parametrize(("text", "words", "language"), UNSAID)
def test_who_does_not_condemn_an_act_says_nothing_of_it(
    text: str, words: str, language: str
) -> None:
    assert voices(claim_at(text, words, language)) == []


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("El ejercicio parte de un ataque simulado de Rusia contra Estonia.", "ataque", "es"),
        ("The exercise begins with a simulated attack by Russia on Estonia.", "attack", "en"),
    ],
)
def test_what_is_simulated_is_not_done(text: str, words: str, language: str) -> None:
    assert claim_at(text, words, language).status == "hypothetical"


@pytest.mark.parametrize(
    ("text", "words", "voice"),
    [
        ("«Rusia atacó Kiev», sostuvo por su parte Navi Pillay.", "atacó", "navi-pillay"),
        ("La OEA aseguró que no sancionará al empresario Carmona.", "sancionará", "OAS"),
        ("«Rusia atacó Kiev», contó una profesora.", "atacó", "LAB"),
    ],
)
def test_who_says_it_behind_what_parts_him_from_his_words(
    text: str, words: str, voice: str
) -> None:
    assert voices(claim_at(text, words)) == [voice]


@pytest.mark.parametrize(
    "text",
    [
        "«Sois unos traidores», disparó el portavoz republicano contra el presidente Sánchez.",
        "«Iremos hasta el final», soltó Bush ante seiscientos soldados en Bagdad.",
        "«Estamos hartos», estalló Macron.",
    ],
)
def test_words_are_no_blows(text: str) -> None:
    assert not [c for c in claims_of(text) if c.type in {"ASSAULT", "RETREAT"}]


def test_a_shot_behind_a_cry_is_a_shot() -> None:
    text = "Al grito de «Alá es grande», dispararon contra los soldados rusos."
    assert claim_at(text, "dispararon").type == "ASSAULT"
