"""What only looks like an act upon others: one's own doing, what one speaks of, who is hailed."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("France is worried about losing influence.", "en"),
        ("Danish MPs worried about 'looking like clowns'", "en"),
        ("A Francia le preocupa perder influencia.", "es"),
        ("A minister said his party was open minded about the change.", "en"),
        ("Lopez is to become a brand ambassador for Zara and will be host of a show.", "en"),
    ],
)
def test_what_one_fears_or_becomes_oneself_is_no_act_upon_others(text: str, language: str) -> None:
    assert [c for c in claims_of(text, language) if c.type != "STATE"] == []


@pytest.mark.parametrize(
    ("text", "language", "words", "whom"),
    [
        ("France is worried about Iran.", "en", "worried", ["IRN"]),
        ("La UE hizo llegar a Pekín su inquietud por los derechos.", "es", "inquietud", ["CHN"]),
    ],
)
def test_concern_about_another_is_kept(
    text: str, language: str, words: str, whom: list[str]
) -> None:
    assert [m.of or m.id for m in claim_at(text, words, language).target] == whom


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Macron talked about relations with Putin.", "en"),
        ("Macron habló de las relaciones con Putin.", "es"),
    ],
)
def test_whom_one_speaks_of_has_met_nobody(text: str, language: str) -> None:
    parties = {m.id for c in claims_of(text, language) for m in (*c.source, *c.target)}
    assert "vladimir-putin" not in parties


def test_with_whom_one_speaks_of_another_has_met() -> None:
    met = claim_at("Macron habló con Xi de las relaciones con Lima.", "habló")
    assert {m.of for m in met.source} == {"FRA", "CHN"}


@pytest.mark.parametrize(
    ("text", "language", "words", "source", "target"),
    [
        ("Macron is a leader praised by Poland.", "en", "praised", ["POL"], ["FRA"]),
        ("Lukashenko, considered an autocrat by Spain, left.", "en", "consider", ["ESP"], ["BLR"]),
        ("The plan, deemed illegal by Spain, failed.", "en", "deemed", ["ESP"], []),
        ("Putin was welcomed as a hero by Serbia.", "en", "welcomed", ["SRB"], ["RUS"]),
        ("Putin fue recibido como un héroe por Serbia.", "es", "recibido", ["SRB"], ["RUS"]),
        ("Polonia ve a Lukashenko como un autócrata.", "es", "ve a", ["POL"], ["BLR"]),
    ],
)
def test_who_is_hailed_and_reviled_and_by_whom(
    text: str, language: str, words: str, source: list[str], target: list[str]
) -> None:
    found = claim_at(text, words, language)
    assert [m.of or m.id for m in found.source] == source
    assert [m.of or m.id for m in found.target] == target


def test_citizens_of_two_countries_are_no_government() -> None:
    hailed = claim_at("German Turks hailed Erdogan as a hero.", "hailed", "en")
    assert [(m.id, m.of) for m in hailed.source] == [("CVL", "TUR")]


def test_separatists_in_a_headline_are_people() -> None:
    clash = claim_at(
        "Police clash with Catalan separatists ahead of vote anniversary", "clash", "en"
    )
    assert {m.id for m in clash.source} == {"COP", "REB"}
