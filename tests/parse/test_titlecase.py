"""Headlines in capitals, as the English model is shown them."""

from __future__ import annotations

import pytest

from dragoman.parse.titlecase import lowered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("US Imposes Sanctions on Russian Banks", "US imposes sanctions on Russian banks"),
        ("North Korea Shells South Korean Island", "North Korea shells South Korean Island"),
        ("Israel, Hezbollah Agree to Cease-Fire", "Israel, Hezbollah agree to cease-fire"),
        ("Trump, Kim Meet at White House", "Trump, Kim meet at White House"),
        ("Iran fires missile", "Iran fires missile"),
        ("The Red Cross Left Kabul Today.", "The Red Cross Left Kabul Today."),
        ("United Nations Security Council", "United Nations Security Council"),
    ],
)
def test_only_names_keep_their_capitals(text: str, shown: str) -> None:
    assert lowered(text) == shown
