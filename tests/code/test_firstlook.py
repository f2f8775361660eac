"""The first look: what it must let through, and what it need not."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman import code, knowledge, pipeline, read
from dragoman.records import Article, Problem
from make import article

DISPATCHES = Path(__file__).parents[2] / "dispatches"
GARDEN = "La orquídea florece antes. El parque tiene sombra. Las hojas caen despacio. "
DEEDS = "Rusia bombardeó Ucrania. Moscú lo negó. La OTAN condenó el ataque. "


def promises(given: Article) -> bool:
    return code.first_look(knowledge.load(), given.language).at(given).promises


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
        GARDEN * 8 + "El alcalde de Lyon recordó que el parque cierra a las ocho. ",
        GARDEN * 8 + "La directora dijo que la empresa crece. ",
    ],
)
def test_what_tells_no_act_of_anybody_of_weight_is_not(text: str) -> None:
    assert not promises(article("x", text))


def test_of_what_is_not_of_the_field_only_what_may_be_is_parsed() -> None:
    given = article("x", GARDEN * 8 + "Rusia bombardeó Ucrania. " + GARDEN * 8)
    look = code.first_look(knowledge.load(), "es").at(given)
    assert look.stretches is not None
    assert [given.text[a:b] for a, b in look.stretches] == ["Rusia bombardeó Ucrania."]
    assert look.why.startswith("48 of 49 sentences not parsed")


@pytest.mark.slow
def test_what_is_parsed_in_part_says_so_and_keeps_its_offsets() -> None:
    given = article("x", GARDEN * 8 + "\nRusia bombardeó Ucrania.\n" + GARDEN * 8)
    (reading,) = pipeline.readings_of([given], knowledge.load())
    assert [problem.stage for problem in reading.problems] == [pipeline.PARTLY]
    (claim,) = reading.claims
    assert given.text[claim.start : claim.end] == claim.text == "Rusia bombardeó Ucrania."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Los maestros de Oaxaca iniciaron una huelga. Cientos de docentes bloquearon la "
            "autopista. El sindicato exige un aumento del 10 por ciento. Las clases quedaron "
            "suspendidas en 4.000 escuelas. Los padres esperan una solución.",
            "es",
        ),
        (
            "Guerrilleros mataron a tres personas en una vereda del Cauca. Los atacantes llegaron "
            "de madrugada. Los vecinos huyeron al pueblo. La alcaldesa pidió ayuda.",
            "es",
        ),
        (
            "Detuvieron a dos estudiantes durante una marcha en Managua. Los familiares no saben "
            "dónde están. Un abogado presentó un recurso.",
            "es",
        ),
        (
            "Dock workers walked out at the port of Durban. Hundreds blocked the gates. The union "
            "wants a raise of ten percent. Ships are waiting.",
            "en",
        ),
        (
            "Gunmen abducted eleven villagers in Zamfara. They came on motorcycles at night. "
            "Families fled to the next town.",
            "en",
        ),
    ],
)
def test_domestic_conflict_is_parsed_whole(text: str, language: str) -> None:
    look = code.first_look(knowledge.load(), language).at(article("x", text, language=language))
    assert look.stretches is None
