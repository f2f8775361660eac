"""Who is meant by "el expresidente", "otros ocho", "el británico"; a town named like a chamber."""

from __future__ import annotations

import pytest

from reading import claims_of
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


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "El ex primer ministro neerlandés criticó a Rusia.", [("ELI", "NLD")]),
        ("es", "El exlíder del UKIP criticó a Rusia.", [("ELI", "UKIP-GBR")]),
        ("es", "Exmilitares colombianos atacaron a un juez.", [("CVL", "COL")]),
        ("es", "Antiguos soldados rusos atacaron a un juez.", [("CVL", "RUS")]),
        ("en", "The former Dutch prime minister criticised Russia.", [("ELI", "NLD")]),
        ("en", "Former Colombian president Alvaro Uribe criticised Russia.",
         [("alvaro-uribe", None)]),
        ("en", "A former US soldier attacked a judge.", [("CVL", "USA")]),
        ("en", "Then Russian soldiers attacked a judge.", [("RUS", None)]),
        ("es", "El primer ministro neerlandés criticó a Rusia.", [("mark-rutte", "NLD")]),
    ],
)  # fmt: skip
def test_who_held_a_post_once_acts_for_no_state(
    language: str, text: str, who: list[tuple[str, str | None]]
) -> None:
    done = [c for c in claims_of(text, language) if c.type in {"ACCUSE", "ASSAULT"}]
    assert [(m.id, m.of) for c in done for m in c.source] == who
