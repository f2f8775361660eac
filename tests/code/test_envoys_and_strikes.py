"""Envoys who have to leave, strikes that were called and held, whose "its" is in a list."""

from __future__ import annotations

import pytest

from reading import claims_of


def shown(text: str, language: str, kind: str) -> list[tuple[set[str], set[str], str]]:
    """The sides and the status of each of a text's claims of a type."""
    told = [c for c in claims_of(text, language) if c.type == kind]
    return [({m.of or m.id for m in c.source}, {m.of or m.id for m in c.target}, c.status)
            for c in told]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "source", "target"),
    [
        ("en", "Mali ordered the French ambassador to leave the country.", "MLI", "FRA"),
        ("en", "The Russian envoy was ordered to leave Estonia.", "EST", "RUS"),
        ("en", "Ecuador declared the Mexican ambassador persona non grata.", "ECU", "MEX"),
        ("en", "The Mexican ambassador was declared persona non grata by Ecuador.", "ECU", "MEX"),
        ("es", "Malí ordenó al embajador francés abandonar el país.", "MLI", "FRA"),
    ],
)
def test_who_sends_envoys_away(language: str, text: str, source: str, target: str) -> None:
    assert shown(text, language, "SANCTION") == [({source}, {target}, "happened")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Washington ordered its ambassador to leave Sudan."),
        ("en", "The judge told the envoy's son to leave the room."),
        ("es", "Washington ordenó a su embajador abandonar Sudán."),
    ],
)
def test_nobody_expels_his_own(language: str, text: str) -> None:
    assert not shown(text, language, "SANCTION")


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "A strike called by French unions closed the ports on Tuesday.", "happened"),
        ("en", "A strike called by French unions will close the ports on Friday.", "planned"),
        ("en", "A strike called by French unions was postponed.", "planned"),
        ("es", "Una huelga convocada por los sindicatos franceses cerró los puertos.", "happened"),
        ("es", "Una huelga convocada por los sindicatos franceses fue aplazada.", "planned"),
    ],
)
def test_what_is_called_was_held_if_it_had_an_effect(language: str, text: str, status: str) -> None:
    assert [one[2] for one in shown(text, language, "PROTEST")] == [status]


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("en", "Iran's attack on Israel and its support for Hamas were condemned by Germany.",
         "IRN"),
        ("en", "Biden praised Ukraine's defence of Kyiv and his support for Hamas.", "USA"),
        ("es", "Las amenazas de China contra Taiwán y su apoyo a Hamás preocupan a Japón.", "CHN"),
        ("es", "El ataque iraní a Israel y su apoyo a Hamás fueron condenados por Alemania.",
         "IRN"),
    ],
)  # fmt: skip
def test_whose_the_second_act_is(language: str, text: str, source: str) -> None:
    told = [one[0] for one in shown(text, language, "SUPPORT") if "HAMAS" in one[1]]
    assert told == [{source}]
