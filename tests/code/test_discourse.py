"""Whose words a quotation has."""

from __future__ import annotations

from reading import claims_of, voices

STRANGER = (
    "Israel mató a un jefe de Hamás. Un hombre que no dio su nombre juró venganza y afirmó que "
    'el Gobierno de Israel "ha abierto las puertas del infierno".'
)


def test_what_a_stranger_says_is_nobody_elses() -> None:
    quoted = [c for c in claims_of(STRANGER) if c.quote]
    assert all("ISR" not in voices(c) for c in quoted)
