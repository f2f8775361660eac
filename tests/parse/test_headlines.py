"""Headlines: participles that open them, and verbs that the model reads as a part of a name."""

from __future__ import annotations

import pytest

from dragoman import parse
from dragoman.parse.headlines import verb_of
from dragoman.records import Sentence
from make import article
from reading import claims_of


def sentence_of(text: str) -> Sentence:
    (sentence,) = parse.sentences_of(article("headline", text))
    return sentence


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        ("Detenidos tres espías rusos en Polonia", "detener", "espías"),
        ("Detenido en Madrid un presunto yihadista", "detener", "yihadista"),
        ("Liberados los dos periodistas secuestrados en Mali", "liberar", "periodistas"),
        ("Condenado a muerte un opositor en Bielorrusia", "condenar", "opositor"),
    ],
)
def test_a_participle_opens_a_headline(text: str, lemma: str, subject: str) -> None:
    tokens = sentence_of(text).tokens
    assert (tokens[0].lemma, tokens[0].role) == (lemma, "root")
    assert "VerbForm=Part" in tokens[0].morph
    assert [t.text for t in tokens if t.role == "subject" and t.head == 0] == [subject]


@pytest.mark.parametrize(
    "text",
    [
        "Soldados de Estados Unidos en Siria",
        "Empleados de la ONU en Gaza",
        "Estados Unidos, por el contrario, respaldó los contactos.",
    ],
)
def test_a_noun_that_looks_like_one_stays_a_noun(text: str) -> None:
    assert "VerbForm=Part" not in sentence_of(text).tokens[0].morph


@pytest.mark.parametrize(
    ("text", "subject", "verb", "object_"),
    [
        ("Estados Unidos bombardea Yemen", "Estados", "bombardea", "Yemen"),
        ("Una bomba mata a tres policías en Pakistán", "bomba", "mata", "policías"),
        ("Un misil ruso mata a dos niños en Járkov", "misil", "mata", "niños"),
        ("Corea del Norte lanza un misil", "Corea", "lanza", "misil"),
        ("Rusia bombardea Kiev y Zelenski pide ayuda", "Rusia", "bombardea", "Kiev"),
        ("Rusia bombardea Kiev y Zelenski pide ayuda", "Zelenski", "pide", "ayuda"),
        ("Irán lanza misiles y Washington promete ayuda", "Washington", "promete", "ayuda"),
        ("Rusia ataco Odesa con misiles.", "Rusia", "ataco", "Odesa"),
        ("Al Qaeda reivindica el ataque de Bamako", "Qaeda", "reivindica", "ataque"),
        ("Un dron israelí mata en Beirut a un general iraní.", "dron", "mata", "general"),
        ("Un comando de los SEAL liquida a Osama bin Laden.", "comando", "liquida", "Osama"),
        ("Una furgoneta bomba estalla en Nueva York.", "furgoneta", "estalla", ""),
        ("Al Shabab irrumpe en la Universidad de Garissa.", "Shabab", "irrumpe", ""),
    ],
)
def test_the_verb_of_a_headline(text: str, subject: str, verb: str, object_: str) -> None:
    tokens = sentence_of(text).tokens
    at = {t.text: i for i, t in enumerate(tokens)}
    assert tokens[at[verb]].pos == "VERB"
    assert (tokens[at[subject]].head, tokens[at[subject]].role) == (at[verb], "subject")
    if object_:
        assert (tokens[at[object_]].head, tokens[at[object_]].role) == (at[verb], "object")


@pytest.mark.parametrize("form", ["para", "sobre", "celebrada", "norte", "ruso", "bin"])
def test_what_is_no_verb(form: str) -> None:
    assert verb_of(form) is None


def test_a_comma_ends_no_sentence() -> None:
    tokens = sentence_of("Detenido a las pocas horas, el conductor confesó el ataque.").tokens
    assert [t.text for t in tokens if t.role == "root"] == ["confesó"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Zimbabwe arrests pastor and blocks internet as fuel protests enter third day",
         ["arrests", "blocks internet"]),
        ("Kenya deports activist and bans party as protests spread", ["deports", "bans party"]),
    ],
)  # fmt: skip
def test_two_verbs_of_a_headline_before_as(text: str, acts: list[str]) -> None:
    found = [c.trigger.text for c in claims_of(text, "en") if c.type == "COERCE"]
    assert found == acts
