"""Persons act for whom they acted on the day of the act."""

from __future__ import annotations

import pytest

from reading import claim_at


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("En 2014, Barack Obama impuso sanciones a Rusia.", "impuso", "USA"),
        ("Trump retiró a Estados Unidos del acuerdo con Irán en 2018.", "retiró", "USA"),
        ("En 2015, Mark Rutte criticó a Rusia.", "criticó", "NLD"),
        ("Barack Obama criticó ayer a Rusia.", "criticó", None),
        ("Barack Obama criticó a Rusia.", "criticó", None),
    ],
)
def test_the_post_of_the_day_of_the_act(text: str, words: str, of: str | None) -> None:
    assert claim_at(text, words).source[0].of == of


def test_who_takes_his_state_out_of_a_pact_does_nothing_to_it() -> None:
    text = "Trump retiró a Estados Unidos del acuerdo con Irán en 2018."
    assert "USA" not in {m.id for m in claim_at(text, "retiró").target}
