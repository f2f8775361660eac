"""Protests and demands of a land's own people, aimed at who governs it."""

from __future__ import annotations

import pytest

from reading import claim_at, polities

pytestmark = pytest.mark.slow

QUITO = (
    "Protestas en Ecuador. La policía detuvo a 30 personas en Quito. El Gobierno habló de "
    "vándalos. "
)
SEOUL = "Unrest in South Korea. Police in Seoul detained 30 people. The government denied it. "
AIMED = [
    (QUITO + "Miles marcharon contra el decreto que eliminó los subsidios.", "marcharon", "es",
     {"ECU"}),
    (QUITO + "Los opositores reclaman elecciones anticipadas.", "reclaman", "es", {"ECU"}),
    (SEOUL + "Students marched against a new labor law.", "marched", "en", {"KOR"}),
    (SEOUL + "Protesters demanded early elections.", "demanded", "en", {"KOR"}),
    (SEOUL + "Students marched to urge Japan to apologize.", "marched", "en", {"JPN"}),
    (QUITO + "Los trabajadores reclaman un aumento a la empresa.", "reclaman", "es", set()),
    (SEOUL + "Thousands marched in support of the Palestinians.", "marched", "en", set()),
    (SEOUL + "Workers demanded a pay rise.", "demanded", "en", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "language", "target"), AIMED)
def test_what_rulers_alone_can_do_is_asked_of_the_land_of_the_story(
    text: str, words: str, language: str, target: set[str]
) -> None:
    assert polities(claim_at(text, words, language).target) == target


def test_the_opposition_that_demonstrates_opposes_nothing() -> None:
    claim = claim_at("La oposición se manifestó en Quito para exigir elecciones.", "manifestó")
    assert claim.type == "PROTEST"
