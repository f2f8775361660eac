"""Deeds of whom nobody is named, on real parses."""

from __future__ import annotations

import pytest

from reading import claim_at, claims_of


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("El Ejército sudanés tomó el poder tras meses de protestas.", "protestas", "SDN"),
        ("Los disturbios de Katmandú duraron tres días.", "disturbios", "NPL"),
        ("La huelga general paralizó el lunes a Francia.", "huelga general", "FRA"),
    ],
)
def test_a_protest_of_nobody_is_the_peoples(text: str, words: str, of: str) -> None:
    claim = claim_at(text, words)
    assert (claim.type, [(m.id, m.of) for m in claim.source]) == ("PROTEST", [("CVL", of)])
    assert claim.text.count(claim.source[0].text) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Los combates del lunes en Alepo dejaron la ciudad sin agua.", "combates"),
        ("La matanza de 22 jornaleros conmocionó al país.", "matanza"),
        ("El avión fue derribado el martes cerca de Kigali.", "derribado"),
    ],
)
def test_force_of_nobody_is_told_where_when_or_how_much(text: str, words: str) -> None:
    assert claim_at(text, words).type == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("El Gobierno decretó la ley marcial. Varias emisoras fueron clausuradas.", "clausuradas",
         "COERCE"),
        ("Se ha detenido a once antiguos colaboradores del régimen.", "detenido", "COERCE"),
        ("La paz firmada hoy en Doha prevé la salida de las tropas.", "firmada", "AGREE"),
    ],
)  # fmt: skip
def test_in_a_passage_of_the_field_what_was_done_needs_no_actor(
    text: str, words: str, kind: str
) -> None:
    claim = claim_at(text, words)
    assert (claim.type, claim.source, claim.target) == (kind, (), ())


@pytest.mark.parametrize(
    "text",
    [
        "El ministro visitó la zona desmilitarizada.",
        "La inflación golpea a la economía, admitió el ministro.",
        "Varias tiendas fueron clausuradas.",
        "Los combates conmocionaron al país.",
        "La Guerra de Corea de 1950 marcó a una generación.",
        "Salía a la calle con su perro en Madrid el lunes.",
        "Las réplicas seguían golpeando a la ciudad costera el sábado.",
    ],
)
def test_nothing_else_of_nobody_is_told(text: str) -> None:
    assert not [c for c in claims_of(text) if not c.source and not c.target]
