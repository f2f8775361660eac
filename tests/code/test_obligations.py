"""What pacts bind to, with the condition in the text's words, on real parses."""

# ruff: noqa: E501  (a table reads best a row a line)
from __future__ import annotations

import pytest

from dragoman.records import Obligation
from reading import claims_of

BOUND: list[tuple[str, str, str | None]] = [
    ("Rusia y Corea del Norte firmaron un pacto de asistencia mutua en caso de agresión.", "defence", "en caso de agresión"),
    ("Rusia e Irán firmaron un tratado de no agresión.", "nonaggression", None),
    ("Francia y Grecia acordaron celebrar consultas inmediatas si una de las partes es atacada.", "consultation", "si una de las partes es atacada"),
    ("Japón y Australia firmaron un acuerdo de cooperación en ciberdefensa y energía.", "cooperation", None),
]  # fmt: skip


BOUND_EN: list[tuple[str, str, str | None]] = [
    ("Chad and Kenya signed a pact that obliges each to come to the other's aid if it is attacked.", "defence", "if it is attacked"),
    ("Chad and Kenya signed an agreement not to attack each other.", "nonaggression", None),
    ("Chad and Kenya signed a treaty that commits the two countries to consult each other.", "consultation", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "condition"), BOUND_EN)
def test_a_pact_binds_in_english(text: str, kind: str, condition: str | None) -> None:
    found = {o.kind: o for c in claims_of(text, "en") for o in c.obligations}
    assert kind in found
    assert found[kind].condition == condition


def obligations(text: str) -> list[Obligation]:
    return [o for c in claims_of(text) if c.type == "AGREE" for o in c.obligations]


@pytest.mark.parametrize(("text", "kind", "condition"), BOUND)
def test_a_pact_binds(text: str, kind: str, condition: str | None) -> None:
    found = {o.kind: o for o in obligations(text)}
    assert kind in found
    assert found[kind].condition == condition
    assert found[kind].text in text


def test_cooperation_names_its_fields() -> None:
    (one,) = [o for o in obligations(BOUND[3][0]) if o.kind == "cooperation"]
    assert set(one.fields) == {"cyber", "energy"}
    assert set(one.parties) == {"JPN", "AUS"}


def test_what_one_party_plans_binds_nobody() -> None:
    assert obligations("Alemania prometió reforzar la defensa.") == []
