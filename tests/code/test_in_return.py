"""What is given in return is as open as the offer, and theirs to whom something is given for it."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


@pytest.mark.parametrize(
    ("language", "text", "whose"),
    [
        ("en", "The plan offers Israel peace in return for its withdrawal from Gaza.", "ISR"),
        ("en", "Russia proposed a truce in exchange for the withdrawal of Polish troops.", "POL"),
        ("es", "El plan ofrece a Israel la paz a cambio de su retirada de Gaza.", "ISR"),
    ],
)
def test_what_is_asked_in_return_has_not_happened(language: str, text: str, whose: str) -> None:
    left = [c for c in claims_of(text, language) if c.type == "RETREAT"]
    assert [polities(c.source) for c in left] == [{whose}]
    assert left[0].status in {"promised", "requested", "planned"}


def test_what_was_given_for_what_was_done_happened() -> None:
    text = "Hamas freed ten hostages in return for the release of 30 prisoners by Israel."
    freed = [c for c in claims_of(text, "en") if c.type == "RETREAT"]
    assert [(polities(c.source), c.status) for c in freed] == [
        ({"HAMAS"}, "happened"),
        ({"ISR"}, "happened"),
    ]


def test_a_verb_behind_what_is_asked_for_is_told_beside() -> None:
    text = "Los sindicatos pidieron a Petro que medie y la guerrilla aceptó dialogar."
    agreed = [c for c in claims_of(text, "es") if c.type in {"AGREE", "CONSULT"}]
    assert all("LAB" not in {m.id for m in c.source} for c in agreed)
