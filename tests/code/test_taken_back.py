"""What is in the air, out of the deal, only thought or rumoured, taken back or not ruled out."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of


@pytest.mark.parametrize(
    ("text", "words", "language", "status"),
    [
        ("La retirada de las tropas rusas está en el aire.", "retirada", "es", "possible"),
        ("La liberación de los rehenes encabeza las demandas.", "liberación", "es", "possible"),
        ("La expulsión de los cónsules quedó fuera del acuerdo.", "expulsión", "es", "possible"),
        ("La invasión de Taiwán fue un farol.", "invasión", "es", "negated"),
        ("El Parlamento tumbó la retirada de las tropas.", "retirada", "es", "negated"),
        ("El juez denegó la expulsión de los diplomáticos rusos.", "expulsión", "es", "negated"),
        ("Los rebeldes dan por hecho que Rusia bombardeó Kiev.", "bombardeó", "es", "possible"),
        ("Turquía no tiene prisa por firmar el acuerdo.", "firmar", "es", "possible"),
        ("Turquía se equivocaría al bombardear Kiev.", "bombardear", "es", "possible"),
        ("Turquía se equivocó al bombardear Kiev.", "bombardear", "es", "happened"),
        ("Lo único que le queda a Turquía es bombardear Kiev.", "bombardear", "es", "possible"),
        ("Lo que hizo Turquía fue bombardear Kiev.", "bombardear", "es", "happened"),
        ("Berlín evocó la retirada de las tropas rusas como posible salida.", "retirada", "es",
         "possible"),
        ("El ministro llamó mentiroso a quien diga que Rusia bombardeó Kiev.", "bombardeó", "es",
         "possible"),
        ("Una radio dijo que Rusia bombardeó Kiev, información que corrigió.", "bombardeó", "es",
         "possible"),
        ("El portavoz dijo que Rusia bombardeó Kiev, pero luego se desdijo.", "bombardeó", "es",
         "possible"),
        ("La ministra dijo que Rusia bombardeó Kiev y no rectificó.", "bombardeó", "es",
         "happened"),
        ("Se llegó a decir que Rusia bombardeó Kiev, cosa que nunca ocurrió.", "bombardeó", "es",
         "negated"),
        ("Según un mensaje falso, la policía detuvo al opositor.", "detuvo", "es", "negated"),
        ("Turquía tendría grabaciones que prueban que agentes saudíes torturaron a un periodista.",
         "torturaron", "es", "possible"),
        ("Turquía tiene grabaciones que prueban que agentes saudíes torturaron a un periodista.",
         "torturaron", "es", "happened"),
        ("Francia habría enviado tropas a petición de Malí.", "petición", "es", "possible"),
        ("Francia envió tropas a petición de Malí.", "petición", "es", "happened"),
        ("El periodista ruso que se daba por asesinado en Kiev reapareció vivo.", "asesinado",
         "es", "possible"),
        ("Moscú insiste en que sus tropas se repliegan de Crimea.", "repliegan", "es", "happened"),
        ("Moscú insiste en que Kiev retire sus tropas.", "retire", "es", "requested"),
        ("El Gobierno se negó a descartar un ataque a Irán.", "ataque", "es", "possible"),
        ("El Gobierno no quiso hablar del bombardeo de Kiev.", "bombardeo", "es", "happened"),
        ("The release of the hostages tops the list of demands.", "release", "en", "possible"),
        ("The expulsion of Russian diplomats was left out of the deal.", "expulsion", "en",
         "possible"),
        ("Short of an attack on Iran, Ankara has few options.", "attack", "en", "hypothetical"),
        ("The bombing of Kyiv is out of the question.", "bombing", "en", "possible"),
        ("The deadline for the withdrawal of Russian troops expired.", "withdrawal", "en",
         "planned"),
        ("Fifty hostages are to be freed on Thursday.", "freed", "en", "planned"),
        ("Fifty hostages were freed on Thursday.", "freed", "en", "happened"),
        ("The general, presumed killed, reappeared in Tripoli.", "killed", "en", "possible"),
        ("Would-be annexations in Transnistria worry diplomats.", "annexations", "en", "possible"),
        ("Macron refused to rule out an attack on Iran.", "attack", "en", "possible"),
        ("The ministry announced the deployment of 300 soldiers to Mali.", "deployment", "en",
         "planned"),
        ("A newspaper reported that Russia bombed Kyiv but later retracted the story.", "bombed",
         "en", "possible"),
        ("A radio said Russia bombed Kyiv but it was a lie.", "bombed", "en", "negated"),
        ("According to a fake message, Russia bombed Kyiv.", "bombed", "en", "negated"),
        ("Karabakh Armenians agreed to disarm, ending a day of Azerbaijani shelling.",
         "shelling", "en", "happened"),
        ("Biden held back a shipment of heavy bombs to Israel.", "shipment", "en", "negated"),
        ("Further sanctions on Russia are on the table.", "sanctions", "en", "possible"),
    ],
)  # fmt: skip
def test_how_far_it_got(text: str, words: str, language: str, status: str) -> None:
    assert claim_at(text, words, language).status == status


@pytest.mark.parametrize(
    ("text", "type_", "language"),
    [
        ("El ministro dijo que no hubo fraude en las elecciones.", "ACCUSE", "es"),
        ("El Gobierno se negó a descartar un ataque a Irán.", "REJECT", "es"),
        ("Macron refused to rule out an attack on Iran.", "REJECT", "en"),
    ],
)
def test_no_such_deed(text: str, type_: str, language: str) -> None:
    assert not [c for c in claims_of(text, language) if c.type == type_ and c.status == "happened"]
