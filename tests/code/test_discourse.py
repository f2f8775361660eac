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


PASSED_ON = (
    '"We will not surrender to anybody," Zelenskiy told CNN, Reuters reported.\n'
    '"Putin asked us to leave."'
)


def test_who_passes_words_on_does_not_go_on_speaking() -> None:
    asked = next(c for c in claims_of(PASSED_ON, "en") if c.type == "REQUEST")
    assert [m.id for m in asked.target] == ["volodimir-zelenski"]
    assert "reuters" not in voices(asked)
