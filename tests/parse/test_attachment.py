"""On which word the parser hangs a phrase, and what the form tells better, on real parses."""

from __future__ import annotations

import pytest

from dragoman import parse
from dragoman.records import Token
from make import article
from reading import claim_at, polities

HUNG = [
    ("Ayer bombardeó Israel el sur de Líbano.", "sur", "bombardeó", "object"),
    ("El presidente aseguró que invadió Ucrania.", "Ucrania", "invadió", "object"),
    ("Israel bombardeó tres instalaciones nucleares iraníes con drones.", "iraníes",
     "instalaciones", "modifier"),
    ("Rusia atacó varios barcos mercantes turcos.", "turcos", "barcos", "modifier"),
    ("La detención de tres presuntos yihadistas fue anunciada ayer.", "yihadistas", "detención",
     "nominal"),
    ("Egipto condenó el asesinato en Teherán del jefe de Hamás.", "jefe", "asesinato", "nominal"),
    ("Un ataque con misiles de Rusia contra Odesa causó tres muertos.", "Odesa", "ataque",
     "nominal"),
    ("Según la ONU, al menos 40 civiles murieron en Saná.", "civiles", "murieron", "subject"),
    ("Rusia y Ucrania firmaron ayer en Estambul, por separado y con la mediación de la ONU, un "
     "acuerdo.", "acuerdo", "firmaron", "object"),
    ("La detención sin cargos de dos periodistas indignó a París.", "periodistas", "detención",
     "nominal"),
    ("El llamamiento a la calma de la ONU fue desoído.", "ONU", "llamamiento", "nominal"),
    ("El asalto al consulado de Bengasi, en el que perdió la vida el embajador Stevens, y el "
     "ulterior envío de dos destructores a la costa libia han marcado el aniversario.", "envío",
     "asalto", "conjunct"),
    ("Moscú hará extensivas las represalias al comercio, ha dado orden de repatriar a sus turistas "
     "y exige a Ankara que ceda.", "dado", "hará", "conjunct"),
    ("Francia mandó tropas después de que Aristide huyera al exilio.", "huyera", "después",
     "adverbial"),
    ("Kiev calló después de que guardacostas rusos abrieran fuego.", "guardacostas", "abrieran",
     "subject"),
    ("Seguiremos bombardeando Gaza.", "Gaza", "bombardeando", "object"),
    ("Fue detenido ayer en Bagdad, según Ali Hasan, un portavoz del Ejército.", "portavoz", "Ali",
     "apposition"),
    ("El Consejo aprobó una resolución que exige el cese de los ataques.", "cese", "exige",
     "object"),
    ("China estaría considerando suministrar armas y municiones a Rusia.", "Rusia", "suministrar",
     "object"),
    ("Bruselas otorgó una ayuda macrofinanciera a Moldavia.", "Moldavia", "otorgó", "oblique"),
    ("México mandó un buque con petróleo a Cuba.", "Cuba", "mandó", "oblique"),
    ("Berlín entregó documentos relativos a Namibia.", "Namibia", "relativos", "nominal"),
    ("Zelenski agradeció a Macron su apoyo.", "Macron", "agradeció", "object"),
    ("Zelenski agradeció a Macron su apoyo.", "apoyo", "agradeció", "object"),
    ("Bakú denunció el domingo que misiles armenios alcanzaron una casa.", "misiles", "alcanzaron",
     "subject"),
    ("Bakú denunció el domingo que misiles armenios alcanzaron una casa.", "alcanzaron", "denunció",
     "clause"),
    ("Bakú denunció que misiles armenios cayeron en Ganja, su segunda ciudad, y mataron a nueve.",
     "mataron", "cayeron", "conjunct"),
    ("Moscú exige a Kiev que retire sus tropas de las regiones que se anexionó en 2022 y que "
     "renuncie a la OTAN.", "renuncie", "retire", "conjunct"),
    ("Ereván sostuvo que fueron las tropas turcas las que atacaron.", "atacaron", "sostuvo",
     "clause"),
    ("Pakistán negó su implicación en los atentados de Bombay.", "atentados", "implicación",
     "nominal"),
    ("La junta anunció el cierre de las fronteras y un toque de queda.", "toque", "cierre",
     "conjunct"),
    ("El presidente indonesio prometió viajar a Aceh en los próximos días, mientras varios "
     "diputados criticaron el pacto.", "mientras", "criticaron", "mark"),
    ("Rusia obligó a retirarse a las tropas ucranianas.", "tropas", "obligó", "object"),
    ("La oposición culpó del crimen a Siria.", "Siria", "culpó", "object"),
    ("Los gobiernos militares de Burkina Faso, Malí y Níger anunciaron su retirada.", "Malí",
     "Burkina", "conjunct"),
    ("Hamás negó la matanza, que reivindicó una organización desconocida.", "organización",
     "reivindicó", "subject"),
    ("Rusia obligó a liberar a los rehenes.", "rehenes", "liberar", "object"),
    ("El presidente acusó al Ejército tayiko de atacar escuelas.", "atacar", "acusó",
     "open_clause"),
    ("Por el contrario, Sendero Luminoso amenazó con vengar a los muertos y un portavoz del MRTA, "
     "Isaac Velazco, aseguró que se rindieron.", "portavoz", "aseguró", "subject"),
    ("Amnistía acusó a Emiratos de enviarles drones.", "enviarles", "acusó", "open_clause"),
    ("Amnistía acusó a Emiratos de enviarles drones.", "drones", "enviarles", "object"),
    ("Kiev recibió ayuda de Francia, de Alemania y de España.", "Alemania", "Francia", "conjunct"),
    ("Netanyahu dijo que seguirá y que atacará Gaza.", "que", "atacará", "mark"),
    ("La ONU exigió a los serbobosnios que se retiren.", "serbobosnios", "exigió", "object"),
    ("La ONU los acusó de haberle robado combustible.", "robado", "acusó", "open_clause"),
    ("Noviembre, cuando abordaron desde un helicóptero el carguero, fue duro.", "carguero",
     "abordaron", "object"),
    ("La presidenta calificó de cínica la decisión; el ministro la tachó de absurda y acusó a "
     "Rusia de mentir.", "acusó", "tachó", "conjunct"),
    ("El presidente de Francia, de visita en Kiev, calló.", "visita", "presidente", "nominal"),
    ("Irán y Siria firmaron un pacto negociado por China.", "China", "negociado", "object"),
    ("El ministro acusó este lunes en un comunicado a Irán de mentir.", "Irán", "acusó",
     "object"),
    ("Putin acusó, sin aportar pruebas, a Ucrania del atentado.", "Ucrania", "acusó", "object"),
    ("El ministro ha acusado sin nombrarla a Francia de mentir.", "Francia", "acusado", "object"),
    ("El ministro aseguró, según publicó EFE, que Irán enriquece uranio.", "enriquece", "aseguró",
     "clause"),
    ("El ministro advirtió en una llamada con sus homólogos de que Irán responderá.", "responderá",
     "advirtió", "clause"),
    ("El príncipe saudita, Juan, y el primer ministro de Pakistán, Pedro, firmaron un acuerdo.",
     "saudita", "príncipe", "modifier"),
    ("Lin advirtió, en declaraciones a EFE, de que la región peligra.", "peligra", "advirtió",
     "clause"),
    ("Japón seguirá suministrando a Filipinas misiles antibuque.", "misiles", "suministrando",
     "object"),
    ("Macron prometió al emir que lo defenderá.", "defenderá", "prometió", "clause"),
    ("El ministro advirtió del riesgo de que Irán ataque.", "ataque", "riesgo", "relative"),
    ("Kim criticó las maniobras 'Escudo Libre', que Seúl inició ayer.", "inició", "maniobras",
     "relative"),
    ("La alianza entre Rusia y Corea, que ha enviado tropas, preocupa.", "enviado", "Corea",
     "relative"),
    ("La alianza entre Rusia y Corea, que enviaron tropas, preocupa.", "enviaron", "Rusia",
     "relative"),
    ("Los tres países -Francia, Italia y Malta- callaron.", "Francia", "países", "apposition"),
    ("Los tres países —Francia, Italia y Malta— callaron.", "Francia", "países", "apposition"),
]  # fmt: skip


def parsed(text: str) -> tuple[tuple[Token, ...], dict[str, Token]]:
    """A sentence -> its tokens, and by their words."""
    (sentence,) = parse.sentences_of(article("attachment", text))
    return sentence.tokens, {t.text: t for t in sentence.tokens}


@pytest.mark.parametrize(("text", "word", "head", "role"), HUNG)
def test_a_phrase_hangs_where_its_form_tells(text: str, word: str, head: str, role: str) -> None:
    tokens, by_word = parsed(text)
    token = by_word[word]
    assert (tokens[token.head].text, token.role) == (head, role)


def test_a_second_verb_of_a_clause_stays_in_it() -> None:
    tokens, by_word = parsed(
        "El Consejo aprobó una resolución que exige calma y autoriza el envío."
    )
    assert tokens[by_word["autoriza"].head].text == "exige"


def test_the_ending_tells_the_subjunctive() -> None:
    _, by_word = parsed("La oposición le exige que dimita de inmediato.")
    assert "Mood=Sub" in by_word["dimita"].morph


def test_a_clause_of_person_keeps_its_indicative() -> None:
    _, by_word = parsed("El ministro dimite hoy y viaja a Roma.")
    assert "Mood=Sub" not in by_word["dimite"].morph + by_word["viaja"].morph


def test_what_the_speaker_adds_hangs_on_the_verb_that_tells() -> None:
    tokens, by_word = parsed(
        "Obama afirmó que Turquía tiene derecho a defenderse, aunque urgió a Rusia a ceder."
    )
    assert tokens[by_word["urgió"].head].text == "afirmó"


@pytest.mark.parametrize("opening", ["Días antes", "Semanas atrás", "Minutos después"])
def test_a_length_of_time_is_no_subject(opening: str) -> None:
    text = f"Kenia cerró la frontera. {opening} había acusado a Mogadiscio de mentir."
    assert polities(claim_at(text, "acusado").source) == {"KEN"}


def test_a_clause_behind_a_verb_that_tells_nothing_is_said_of_the_noun_before_it() -> None:
    tokens, by_word = parsed("Hariri murió en un atentado en Beirut que Siria negó.")
    assert (by_word["negó"].role, tokens[by_word["negó"].head].text) == ("relative", "atentado")
    _, by_word = parsed("El ministro dijo en Beirut que Siria negó el ataque.")
    assert by_word["negó"].role == "clause"


def test_where_a_deed_was_is_not_where_it_is_judged() -> None:
    tokens, by_word = parsed("Beirut denunció la ofensiva israelí en territorio libanés.")
    assert tokens[by_word["territorio"].head].text == "ofensiva"
    tokens, by_word = parsed("Lavrov condenó el ataque en un comunicado.")
    assert tokens[by_word["comunicado"].head].text == "condenó"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Grecia debe devolver a los militares, exigió Ankara.", "subject"),
        ("Las tropas deben irse, ordenó el juez.", "subject"),
        ("Rusia perdió la guerra, pidió una tregua.", "object"),
        ("El opositor llegó a Madrid, pidió asilo.", "object"),
    ],
)
def test_who_asks_for_what_stands_before(text: str, role: str) -> None:
    tokens, _ = parsed(text)
    assert tokens[-2].role == role


def test_who_was_killed_has_a_name_behind_the_comma() -> None:
    text = "La bomba dañó la sede y mató al enviado, el brasileño Sergio Vieira de Mello."
    tokens, by_word = parsed(text)
    assert (by_word["brasileño"].role, tokens[by_word["brasileño"].head].text) == (
        "apposition", "enviado",
    )  # fmt: skip


def test_somebody_by_name_behind_an_adjunct_is_to_whom_it_is_done() -> None:
    tokens, by_word = parsed("El Senado destituyó en un juicio relámpago al presidente Hugo Lugo.")
    assert tokens[by_word["presidente"].head].text == "destituyó"
