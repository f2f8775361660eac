"""A measure or a protest that names nobody is aimed at who did the deed after which it came."""

from __future__ import annotations

import pytest

from reading import claim_at, polities


@pytest.mark.parametrize(
    ("text", "words", "language", "target"),
    [
        ("Occidente impuso sanciones tras la invasión rusa de Ucrania.", "impuso", "es", "RUS"),
        (
            "Kim habló de las sanciones impuestas por Occidente tras la invasión rusa de Ucrania.",
            "impuestas", "es", "RUS",
        ),
        (
            "Estados Unidos impuso aranceles después de que China prohibiera exportar galio.",
            "impuso", "es", "CHN",
        ),
        ("Japón protestó tras el lanzamiento norcoreano de un misil.", "protestó", "es", "PRK"),
        ("The West imposed sanctions after Russia invaded Ukraine.", "imposed", "en", "RUS"),
        ("Japan lodged a protest after Pyongyang fired a missile.", "protest", "en", "PRK"),
    ],
)  # fmt: skip
def test_the_doer_is_meant(text: str, words: str, language: str, target: str) -> None:
    assert target in polities(claim_at(text, words, language).target)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La ONU condenó los disparos tras el ensayo nuclear de Corea del Norte.", "condenó"),
        ("Irán impuso sanciones, y el lunes Rusia atacó Ucrania.", "impuso"),
        ("Rusia impuso sanciones tras la invasión rusa de Ucrania.", "impuso"),
        ("Occidente impuso sanciones tras la posible invasión rusa de Ucrania.", "impuso"),
    ],
)
def test_nobody_is_guessed(text: str, words: str) -> None:
    assert not claim_at(text, words).target
