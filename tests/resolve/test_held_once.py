"""Who is meant by "el expresidente", "otros ocho", "el británico"; a town named like a chamber."""

from __future__ import annotations

import pytest

from resolve.test_who import meant


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Evo Morales llegó a México. El expresidente criticó a la junta.", "expresidente",
         {"evo-morales"}),
        ("Saakashvili fue detenido en Tiflis. El expresidente pidió ayuda.", "expresidente",
         {"mijeil-saakashvili"}),
        ("Tony Blair compareció. El ex primer ministro defendió la guerra.", "ex primer ministro",
         {"tony-blair"}),
        # not who holds the post
        ("Emmanuel Macron recibió a Álvaro Uribe. El expresidente criticó a las FARC.",
         "expresidente", {"alvaro-uribe"}),
        ("Pedro Sánchez presentó el plan. El expresidente lo criticó.", "expresidente", {"GOV"}),
    ],
)  # fmt: skip
def test_who_held_the_post_once(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Hezbolá capturó a dos soldados israelíes y mató a otros ocho.", "ocho", {"ISR"}),
        ("Los talibanes mataron a cinco policías e hirieron a otros tres.", "tres", {"COP"}),
        ("La banda mató a cuatro soldados malienses, y otros seis resultaron heridos.", "seis",
         {"MLI"}),
        ("El Gobierno chileno protestó ante el británico.", "británico", {"GBR"}),
        ("El ejército turco atacó al sirio en Idlib.", "sirio", {"SYR"}),
        # a man, whom the police holds
        ("La policía turca detuvo al alemán en Estambul.", "alemán", {"CVL", "DEU"}),
        # not who stands in apposition
        ("Habló con el presidente ruso, Vladímir Putin, y el francés, Emmanuel Macron.", "Macron",
         {"emmanuel-macron", "FRA"}),
        ("La Duma aprobó la ley.", "Duma", {"DUMA", "RUS"}),
        ("El régimen sirio lanzó un ataque con gas contra Duma.", "Duma", set()),
    ],
)  # fmt: skip
def test_told_by_what_others_are(text: str, words: str, who: set[str]) -> None:
    assert meant(text, words) == who
