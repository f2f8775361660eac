"""Whose spokesman it is that a sentence goes back to."""

from __future__ import annotations

import pytest

from reading import claims_of, polities


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Two soldiers were killed, according to an Israeli military spokesman.", "ISR"),
        ("Two soldiers were killed, according to a White House official.", "USA"),
        ("Two people were killed, according to Red Cross officials.", "ICRC"),
    ],
)
def test_a_spokesman_speaks_for_the_body_named_before_him(text: str, of: str) -> None:
    assert {of} == polities(claims_of(text, "en")[0].said_by)


def test_a_report_speaks_for_whom_it_is_by() -> None:
    text = "According to the police report, rebels killed two soldiers."
    assert {"COP"} == {m.id for m in claims_of(text, "en")[0].said_by}
