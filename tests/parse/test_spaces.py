"""Hard spaces, as agencies set them within "EE. UU." and "50 %", are spaces to the model."""

from __future__ import annotations

import pytest

from dragoman.parse.engine import sentences_of
from make import article

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", " "])
def test_a_hard_space_ends_no_sentence(space: str) -> None:
    text = f"El presidente de EE.{space}UU. criticó a China."
    (sentence,) = sentences_of(article("spaces", text))
    assert sentence.text == text
    assert [t.text for t in sentence.tokens if t.pos == "VERB"] == ["criticó"]
