"""What holds for every text, whatever it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman import knowledge, pipeline
from dragoman.records import Article, Claim, Mention
from make import article as made

WORDS = (
    *("Rusia", "Ucrania", "Putin", "Zelenski", "el", "presidente", "ruso", "firmó", "atacó", "no"),
    *("habría", "enviado", "dijo", "que", "tropas", "armas", "acuerdo", "con", "a", "de", "en"),
    *("ayer", "el", "lunes", "«", "»", "“", "”", '"', ",", ".", ":", "¿", "?", "—", "12.000"),
    *("soldados", "según", "Reuters", "acusó", "negó", "la", "OTAN", "Corea", "del", "Norte"),
    *("ambos", "líderes", "su", "país", "🙂", "\u202e", "=cmd"),
)
TEXT = (
    "Rusia negó haber enviado misiles a Corea del Norte, según Reuters. El presidente ucraniano, "
    "Volodímir Zelenski, acusó el martes a Moscú de atacar Járkov con 12 drones."
)


def read(text: str) -> tuple[Article, tuple[Claim, ...]]:
    article = replace(made("correo"), text=text, published=date(2024, 6, 19))
    return article, pipeline.claims_of(article, knowledge.load()).claims


@settings(max_examples=60)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
def test_every_span_is_verbatim(text: str) -> None:
    article, claims = read(text)
    for claim in claims:
        spans: list[Mention | Claim] = [claim, *claim.source, *claim.target, *claim.said_by]
        for span in (claim.trigger, *spans):
            assert article.text[span.start : span.end] == span.text


def test_reading_is_pure_and_ids_are_stable() -> None:
    _, first = read(TEXT)
    _, second = read(TEXT)
    assert first == second
    assert len({claim.id for claim in first}) == len(first)


def test_a_denial_and_an_accusation_are_no_deeds() -> None:
    _, claims = read(TEXT)
    told = {(c.type, c.status) for c in claims}
    assert ("AID", "negated") in told
    assert ("ACCUSE", "happened") in told
    assert not {("AID", "happened"), ("ASSAULT", "happened")} & told


def test_one_call_reads_one_text() -> None:
    claims = dragoman.claims(TEXT, published="2024-06-19", language="es")
    accused = next(c for c in claims if c.type == "ACCUSE")
    assert [m.id for m in accused.source] == ["volodimir-zelenski"]
    assert [m.id for m in accused.target] == ["RUS"]
    assert accused.when is not None
    assert accused.when.start == "2024-06-18"


@pytest.mark.parametrize(
    "text", ["Germany pledged 100 tanks to Ukraine.", "Alemania prometió 100 tanques a Ucrania."]
)
def test_one_call_tells_the_language_from_the_words(text: str) -> None:
    (claim,) = (c for c in dragoman.claims(text) if c.status == "promised")
    assert ([m.id for m in claim.source], [m.id for m in claim.target]) == (["DEU"], ["UKR"])


def test_one_call_refuses_a_language_that_it_does_not_read() -> None:
    with pytest.raises(dragoman.InputError, match="written in French"):
        dragoman.claims("Le président français se rend à Kiev.")
    with pytest.raises(dragoman.InputError, match="name it"):
        dragoman.claims("Israel Gaza")


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "«", "1", "El"])
def test_texts_with_nothing_to_tell(text: str) -> None:
    assert read(text)[1] == ()


@pytest.mark.parametrize("text", ["ambos", "Rusia y China firmaron un pacto. Lo negaron ambos"])
def test_a_sentence_may_end_with_a_word_of_pairs(text: str) -> None:
    _, claims = read(text)
    assert all(c.text for c in claims)


def test_a_headline_above_a_dateline_is_read_too() -> None:
    text = "Israel ataca a Irán\n\nTEHERÁN, 14 jun 2025 (EFE).- Irán convocó al embajador ruso."
    claims = dragoman.claims(text, language="es")
    assert ("ASSAULT", "ataca") in {(c.type, c.trigger.text) for c in claims}
