"""Names that share their head, those tied to a band, and posts that several hold apiece."""

from __future__ import annotations

import pytest

from reading import claims_of


def sources(text: str, language: str, kind: str) -> set[str]:
    """Who does what a text's claims of a type tell, each with for whom he acts."""
    told = [c for c in claims_of(text, language) if c.type == kind]
    return {f"{m.id}/{m.of}" if m.of else m.id for c in told for m in c.source}


@pytest.mark.parametrize(
    ("language", "text", "kind", "expected"),
    [
        ("es", "Los cárteles de Sinaloa y del Golfo atacaron a la policía mexicana.", "ASSAULT",
         {"SINALOA-CARTEL", "GULF-CARTEL"}),
        ("es", "Los carteles de Cali y Medellín atacaron a la policía colombiana.", "ASSAULT",
         {"CALI-CARTEL", "MEDELLIN-CARTEL"}),
        ("en", "The Sinaloa and Gulf cartels attacked Mexican police.", "ASSAULT",
         {"SINALOA-CARTEL", "GULF-CARTEL"}),
        ("en", "The Labour and Conservative parties rejected the plan.", "REJECT",
         {"LABOUR", "TORIES"}),
        ("en", "Foreign Ministers Annalena Baerbock of Germany and Antony Blinken of the United "
         "States met.", "CONSULT", {"annalena-baerbock/DEU", "antony-blinken/USA"}),
        ("en", "Militants affiliated with Islamic State attacked Niger.", "ASSAULT", {"INS/ISIS"}),
        ("en", "An al-Qaeda-linked group attacked Mali.", "ASSAULT", {"UAF/AL-QAEDA"}),
        ("es", "Un grupo afín a Al Qaeda atacó Malí.", "ASSAULT", {"UAF/AL-QAEDA"}),
    ],
)  # fmt: skip
def test_who_acts(language: str, text: str, kind: str, expected: set[str]) -> None:
    assert sources(text, language, kind) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los cárteles mexicanos atacaron Guatemala."),
        ("en", "A group linked to Russia attacked Poland."),
    ],
)
def test_what_names_no_band(language: str, text: str) -> None:
    told = sources(text, language, "ASSAULT")
    assert not {one for one in told if "CARTEL" in one or "RUS" in one}
