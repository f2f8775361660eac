"""Days counted from others that the text tells, on real parses; the article is of 19 June 2024."""

from __future__ import annotations

import pytest

from reading import claim_at

COUNTED: list[tuple[str, str, str, str | None]] = [
    ("es", "Chile acusó a Perú el 8 de enero. Tres días más tarde, Perú expulsó al embajador "
     "chileno.",
     "expulsó", "2024-01-11"),
    ("es", "Putin recibió el jueves a Xi. Un día antes, Rusia atacó Ucrania.",
     "atacó", "2024-06-12"),
    ("es", "Chile acusó anoche a Perú. Perú condenó esa misma noche a Chile.",
     "condenó", "2024-06-18"),
    ("es", "Ecuador rompió hoy sus relaciones con Colombia, dos días después de que aviones "
     "colombianos bombardearan un campamento.", "bombardearan", "2024-06-17"),
    ("es", "Ecuador rompió sus relaciones con Colombia, dos días después de que aviones "
     "colombianos bombardearan un campamento.", "bombardearan", None),
    ("es", "Francia rompió hoy con Irán, dos días después del ataque contra su embajada.",
     "ataque", "2024-06-17"),
    ("es", "Argelia atacó hoy la planta, un día después de un asalto en el que murieron 12 "
     "rehenes.", "murieron", "2024-06-18"),
    ("es", "Chile acusó a Perú. Tres días más tarde, Perú expulsó al embajador chileno.",
     "expulsó", None),
    ("en", "Chile accused Peru on January 8. Three days later, Peru expelled the ambassador "
     "of Chile.",
     "expelled", "2024-01-11"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "day"), COUNTED)
def test_a_day_is_counted_from_the_last_one_told(
    language: str, text: str, words: str, day: str | None
) -> None:
    claim = claim_at(text, words, language)
    assert (claim.when.start if claim.when else None) == day
