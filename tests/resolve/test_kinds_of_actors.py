"""Parties, bodies, town halls, papers and people of several, however they are named."""

from __future__ import annotations

import pytest

from dragoman.records import Mention
from reading import claims_of


def _shown(mention: Mention) -> str:
    return f"{mention.id}/{mention.of}" if mention.of else mention.id


def sides(text: str, language: str, kind: str) -> tuple[set[str], set[str]]:
    """The sources and the targets of a text's claims of a type, each with what it acts for."""
    told = [c for c in claims_of(text, language) if c.type == kind]
    assert told, f"no {kind} in “{text}”"
    source = {_shown(m) for c in told for m in c.source}
    target = {_shown(m) for c in told for m in c.target}
    return source, target


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("es", "El diputado Ramiro Salcedo (Frente Amplio) criticó a Suecia.",
         {"ramiro-salcedo/FRENTE-AMPLIO"}),
        ("es", "El ministro Ramiro Salcedo, del partido Shas, criticó a Suecia.",
         {"ramiro-salcedo/SHAS"}),
        ("es", "El líder del Movimiento Patriótico Hortelano, Ramiro Salcedo, criticó a Suecia.",
         {"ramiro-salcedo/movimiento-patriotico-hortelano"}),
        ("es", "El general Ramiro Salcedo, jefe de las fuerzas de la OTAN en Kosovo, criticó a "
         "Suecia.", {"ramiro-salcedo/NATO"}),
        ("es", "El diario Le Monde criticó a Suecia.", {"le-monde"}),
        ("es", "El Ejército y la Policía de Nigeria criticaron a Suecia.", {"NGA"}),
        ("es", "El Gobierno y la oposición de Venezuela criticaron a Suecia.",
         {"VEN", "OPP/VEN"}),
        ("es", "La Federación Sindical de Hortelanos criticó a Suecia.",
         {"federacion-sindical-de-hortelanos"}),
        ("en", "Rep. Roger Salter (D-Calif.) criticised Sweden.", {"roger-salter/USA"}),
        ("en", "Patriotic Harvest Movement leader Roger Salter criticised Sweden.",
         {"roger-salter/patriotic-harvest-movement"}),
        ("en", "Republican Senator Roger Salter criticised Sweden.", {"roger-salter/USA"}),
        ("en", "Karachi police criticised Sweden.", {"PAK"}),
        ("en", "The Hamas-run health ministry criticised Sweden.", {"HAMAS"}),
        ("en", "OPEC members criticised Sweden.", {"OPEC"}),
        ("en", "Israel's army and settlers criticised Sweden.", {"ISR", "CVL/ISR"}),
        ("en", "Russian, Turkish and Iranian diplomats criticised Sweden.",
         {"RUS", "TUR", "IRN"}),
        ("en", "The Popular Front for the Liberation of Zantar criticised Sweden.",
         {"popular-front-for-the-liberation-of-zantar"}),
        ("en", "Poland's Solidarity criticised Sweden.", {"SOLIDARITY-POL"}),
        ("en", "The Kenya Harvest Association criticised Sweden.",
         {"kenya-harvest-association/KEN"}),
        ("en", "The militant group Jaish Zantar criticised Sweden.", {"jaish-zantar"}),
        ("es", "La Unión Hortelana del Sal y la Confederación Agraria criticaron a Suecia.",
         {"union-hortelana-del-sal", "confederacion-agraria"}),
    ],
)  # fmt: skip
def test_who_acts_is_named(language: str, text: str, source: set[str]) -> None:
    assert sides(text, language, "ACCUSE") == (source, {"SWE"})


@pytest.mark.parametrize(
    ("language", "text", "party"),
    [
        ("es", "El Partido Socialista de Portugal ganó. El Partido Socialista criticó a Suecia.",
         "PS-PRT"),
        ("es", "Francia votó el domingo. El Partido Socialista criticó a Suecia.", "PS-FRA"),
        ("es", "El Partido Demócrata criticó a Suecia.", "DEM-USA"),
        ("en", "Serbia's Democratic Party criticised Sweden.", "DS-SRB"),
    ],
)  # fmt: skip
def test_a_party_of_a_common_name_is_of_the_state_told_of(
    language: str, text: str, party: str
) -> None:
    assert sides(text, language, "ACCUSE")[0] == {party}


@pytest.mark.parametrize(
    ("language", "text", "none"),
    [
        ("es", "El Gobierno y los empresarios franceses criticaron a Suecia.", "FRA"),
        ("es", "El Ejército y los rebeldes hutíes criticaron a Suecia.", "HOUTHIS"),
        ("en", "Turkish soldiers and rebels criticised Sweden.", "REB/TUR"),
        ("en", "Avon and Somerset Police criticised Sweden.", "USA"),
    ],
)  # fmt: skip
def test_nobody_is_given_the_state_of_another(language: str, text: str, none: str) -> None:
    assert none not in sides(text, language, "ACCUSE")[0]


def test_what_an_outlet_is_only_told_is_not_done_to_it() -> None:
    told = claims_of("The president told Fox News that Iran would attack.", "en")
    assert not any(m.id == "fox-news" for c in told for m in c.target)
