"""Leaders of the seventies and eighties, by the spellings and surnames of their press."""

from __future__ import annotations

import pytest

from reading import sources


@pytest.mark.parametrize(
    ("day", "language", "text", "who"),
    [
        ("1973-11-05", "es", "Golda Meir acusó a Sadat de violar el alto el fuego en Egipto.",
         "golda-meir"),
        ("1979-12-28", "es", "Karmal pidió ayuda a la Unión Soviética para defender Afganistán.",
         "babrak-karmal"),
        ("1972-02-22", "es", "Chu En-lai se reunió con Mao Tse-tung.", "zhou-enlai"),
        ("1973-05-05", "es", "El presidente survietnamita, Nguyen Van Thieu, criticó a Francia.",
         "nguyen-van-thieu"),
        ("1973-05-05", "es", "Checoslovaquia expulsó a tres diplomáticos de Alemania Oriental.",
         "CZE"),
        ("1973-10-20", "en", "Kosygin met Brezhnev in Moscow.", "alexei-kosiguin"),
        ("1985-11-10", "en", "Thatcher and FitzGerald signed an agreement on Northern Ireland.",
         "garret-fitzgerald"),
        ("1974-06-01", "en", "Syria's Khaddam rejected the proposal.", "abdel-halim-jadam"),
    ],
)  # fmt: skip
def test_who_led_then(day: str, language: str, text: str, who: str) -> None:
    assert who in sources(text, language, day)


@pytest.mark.parametrize("day", ["2015-05-05", "2024-05-05"])
def test_common_surnames_are_theirs_in_their_years_alone(day: str) -> None:
    text = "Heath condenó a Smith en Londres. Moore criticó a Wilson. Schmidt acusó a Francia."
    past = {"edward-heath", "john-smith", "mike-moore", "harold-wilson", "helmut-schmidt"}
    assert not past & sources(text, "es", day)
