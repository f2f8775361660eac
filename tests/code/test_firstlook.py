"""The first look: what it must let through, and what it need not."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman import code, knowledge, read
from dragoman.records import Article, Problem
from make import article

DISPATCHES = Path(__file__).parents[2] / "dispatches"
GARDEN = "La orquídea florece antes. El parque tiene sombra. Las hojas caen despacio. "
DEEDS = "Rusia bombardeó Ucrania. Moscú lo negó. La OTAN condenó el ataque. "


def promises(given: Article) -> bool:
    return code.first_look(knowledge.load(), given.language).unpromising(given) is None


def test_every_dispatch_is_parsed() -> None:
    found = [
        each if isinstance(each, Problem) else read.article(each)
        for each in read.sources([DISPATCHES])
    ]
    accepted = [each for each in found if isinstance(each, Article)]
    assert len(accepted) > 20
    assert [each.origin for each in accepted if not promises(each)] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Perú envió alimentos a Haití.", "es"),
        ("Tropas etíopes se retiraron de la ciudad.", "es"),
        ("Los militares quieren enviárselas a Kiev.", "es"),
        ("Macron aseguró que no habrá más demoras.", "es"),
        ("Peru sent food to Haiti.", "en"),
        ("The minister of Kenya denied it.", "en"),
        (GARDEN * 8 + DEEDS + GARDEN * 8, "es"),
    ],
)
def test_an_act_with_an_actor_is_parsed(text: str, language: str) -> None:
    assert promises(article("x", text, language=language))


@pytest.mark.parametrize(
    "text",
    [
        GARDEN,
        GARDEN * 8 + "Francia es húmeda en abril. ",
        "El delantero atacó por la banda y marcó el gol del equipo.",
        GARDEN * 8 + "Rusia bombardeó Ucrania. " + GARDEN * 8,
    ],
)
def test_what_tells_no_act_or_one_in_passing_is_not(text: str) -> None:
    assert not promises(article("x", text))
