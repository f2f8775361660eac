"""Whose the deed is of which somebody is found, or says he is, guilty."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of, polities


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A court found General Ivan Petrov guilty of murdering two tourists."),
        ("en", "General Ivan Petrov was found guilty of murdering two tourists."),
        ("en", "General Ivan Petrov pleaded guilty to murdering two tourists."),
        ("es", "Un tribunal halló al general Ivan Petrov culpable de matar a dos turistas."),
        ("es", "El general Ivan Petrov fue declarado culpable de matar a dos turistas."),
        ("es", "El general Ivan Petrov se declaró culpable de matar a dos turistas."),
    ],
)
def test_the_guilty_did_it_and_not_the_court(language: str, text: str) -> None:
    found = [c for c in claims_of(text, language) if c.type == "ASSAULT"]
    assert [[m.id for m in c.source] for c in found] == [["ivan-petrov"]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A court found General Ivan Petrov not guilty of murdering two tourists."),
        ("es", "El tribunal halló al general Ivan Petrov no culpable de matar a dos turistas."),
    ],
)
def test_who_is_found_not_guilty_is_not_convicted(language: str, text: str) -> None:
    found = claims_of(text, language)
    assert {c.status for c in found if c.type == "SANCTION"} == {"negated"}
    assert not [c for c in found if c.type == "ASSAULT" and c.status == "happened"]


@pytest.mark.parametrize(
    ("language", "text", "deed"),
    [
        ("en", "Macron criticised Lavrov and said it was wrong that he had attacked civilians.",
         "attacked"),
        ("es", "Macron criticó a Lavrov y dijo que era inaceptable que atacara a civiles.",
         "atacara"),
    ],
)  # fmt: skip
def test_what_somebody_deplores_he_has_not_done(language: str, text: str, deed: str) -> None:
    assert polities(claim_at(text, deed, language).source) == {"RUS"}


def test_a_deed_deplored_of_nobody_known_is_not_the_speakers() -> None:
    found = claims_of("Macron calificó de inaceptable que atacara a civiles.")
    assert "FRA" not in {p for c in found if c.type == "ASSAULT" for p in polities(c.source)}
