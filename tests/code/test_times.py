"""Spanish expressions of time, read on Wednesday 19 June 2024, and what they must mean."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman import knowledge
from dragoman.code.times import TimeExpression, times_of

PUBLISHED = date(2024, 6, 19)
EXPRESSIONS: list[tuple[str, bool, str | None, str | None, str]] = [
    ("El lunes pasado firmaron el acuerdo", False, "2024-06-17", "2024-06-17", "day"),
    ("el viernes próximo se verán", False, "2024-06-21", "2024-06-21", "day"),
    ("el sábado que viene", False, "2024-06-22", "2024-06-22", "day"),
    ("el domingo por la noche", False, "2024-06-16", "2024-06-16", "day"),
    ("este jueves", False, "2024-06-13", "2024-06-13", "day"),
    ("el pasado jueves", False, "2024-06-13", "2024-06-13", "day"),
    ("el próximo miércoles", False, "2024-06-26", "2024-06-26", "day"),
    ("el miércoles de esta semana", False, "2024-06-19", "2024-06-19", "day"),
    ("el viernes de la próxima semana", False, "2024-06-28", "2024-06-28", "day"),
    ("hoy miércoles", False, "2024-06-19", "2024-06-19", "day"),
    ("se acusaron ayer de violar", False, "2024-06-18", "2024-06-18", "day"),
    ("anoche", False, "2024-06-18", "2024-06-18", "day"),
    ("anteayer", False, "2024-06-17", "2024-06-17", "day"),
    ("pasado mañana", False, "2024-06-21", "2024-06-21", "day"),
    ("antes de ayer", False, "2024-06-17", "2024-06-17", "day"),
    ("en la víspera", False, "2024-06-18", "2024-06-18", "day"),
    ("la noche de ayer", False, "2024-06-18", "2024-06-18", "day"),
    ("el 1 de enero", False, "2024-01-01", "2024-01-01", "day"),
    ("el 31 de diciembre", False, "2023-12-31", "2023-12-31", "day"),
    ("el 31 de diciembre de 1999", False, "1999-12-31", "1999-12-31", "day"),
    ("el primero de mayo", False, "2024-05-01", "2024-05-01", "day"),
    ("el pasado 2 de abril", False, "2024-04-02", "2024-04-02", "day"),
    ("el próximo 30 de septiembre", False, "2024-09-30", "2024-09-30", "day"),
    ("desde el 7 de octubre", False, "2023-10-07", "2024-06-19", "period"),
    ("desde el 7 de octubre de 2023", False, "2023-10-07", "2024-06-19", "period"),
    ("entre el 10 y el 12 de junio", False, "2024-06-10", "2024-06-12", "day"),
    ("del 30 de mayo al 2 de junio", False, "2024-05-30", "2024-06-02", "day"),
    ("del 28 de diciembre al 3 de enero", False, "2023-12-28", "2024-01-03", "day"),
    ("15/03/2024", False, "2024-03-15", "2024-03-15", "day"),
    ("2024-02-29", False, "2024-02-29", "2024-02-29", "day"),
    ("el 31 de febrero", False, None, None, "day"),
    ("entre enero y marzo de 2023", False, "2023-01-01", "2023-03-31", "period"),
    ("de noviembre a febrero", False, "2023-11-01", "2024-02-29", "period"),
    ("en los tres primeros meses del año", False, "2024-01-01", "2024-03-31", "period"),
    ("en los primeros dos meses de 2022", False, "2022-01-01", "2022-02-28", "period"),
    ("en lo que va de año", False, "2024-01-01", "2024-06-19", "period"),
    ("a lo largo de la semana", False, "2024-06-17", "2024-06-23", "week"),
    ("a principios de semana", False, "2024-06-17", "2024-06-18", "period"),
    ("a finales de la semana pasada", False, "2024-06-14", "2024-06-16", "period"),
    ("la guerra (1980-1988)", False, "1980-01-01", "1988-12-31", "period"),
    ("de aquí a 2026", True, "2024-06-19", "2026-12-31", "period"),
    ("en los noventa", False, "1990-01-01", "1999-12-31", "period"),
    ("el Viernes Santo", False, "2024-03-29", "2024-03-29", "day"),
    ("el próximo Jueves Santo", False, "2025-04-17", "2025-04-17", "day"),
    ("el 3, 4 y 5 de mayo", False, "2024-05-03", "2024-05-05", "day"),
    ("la pasada noche", False, "2024-06-18", "2024-06-18", "day"),
    ("05.03.2024", False, "2024-03-05", "2024-03-05", "day"),
    ("las protestas de los últimos dos días", False, "2024-06-17", "2024-06-19", "period"),
    ("en febrero", False, "2024-02-01", "2024-02-29", "month"),
    ("en julio", False, "2023-07-01", "2023-07-31", "month"),
    ("el próximo mes de julio", False, "2024-07-01", "2024-07-31", "month"),
    ("el pasado mes de abril", False, "2024-04-01", "2024-04-30", "month"),
    ("en abril del año pasado", False, "2023-04-01", "2023-04-30", "month"),
    ("desde enero", False, "2024-01-01", "2024-06-19", "period"),
    ("hasta septiembre", False, None, "2023-09-30", "period"),
    ("en octubre de 1962", False, "1962-10-01", "1962-10-31", "month"),
    ("a principios de junio", False, "2024-06-01", "2024-06-10", "period"),
    ("a mediados de junio de 2022", False, "2022-06-11", "2022-06-20", "period"),
    ("a finales de agosto", False, "2023-08-21", "2023-08-31", "period"),
    ("a comienzos de 2022", False, "2022-01-01", "2022-04-30", "period"),
    ("a mediados de los años ochenta", False, "1983-01-01", "1986-12-31", "period"),
    ("a fines de mes", False, "2024-06-21", "2024-06-30", "period"),
    ("en el último trimestre de 2023", False, "2023-10-01", "2023-12-31", "period"),
    ("en el primer semestre del año", False, "2024-01-01", "2024-06-30", "period"),
    ("el segundo trimestre del año pasado", False, "2023-04-01", "2023-06-30", "period"),
    ("en 2014", False, "2014-01-01", "2014-12-31", "year"),
    ("desde 2014", False, "2014-01-01", "2024-06-19", "period"),
    ("de 2022 a 2024", False, "2022-01-01", "2024-12-31", "period"),
    ("antes de 2030", False, "2024-06-19", "2030-12-31", "period"),
    ("en los años 70", False, "1970-01-01", "1979-12-31", "period"),
    ("la década de los noventa", False, "1990-01-01", "1999-12-31", "period"),
    ("hace tres días", False, "2024-06-16", "2024-06-16", "day"),
    ("hace un mes", False, "2024-05-01", "2024-05-31", "month"),
    ("hace cinco años", False, "2019-01-01", "2019-12-31", "year"),
    ("hace más de una década", False, "2014-01-01", "2014-12-31", "year"),
    ("hace unos días", False, None, None, "period"),
    ("hace dos décadas", False, "2004-01-01", "2004-12-31", "year"),
    ("dentro de tres semanas", False, "2024-07-08", "2024-07-14", "week"),
    ("en un plazo de seis meses", False, None, None, "period"),
    ("en los últimos tres meses", False, "2024-03-19", "2024-06-19", "period"),
    ("en los últimos días", False, "2024-06-16", "2024-06-19", "period"),
    ("en las últimas 48 horas", False, "2024-06-17", "2024-06-19", "period"),
    ("en las próximas semanas", False, "2024-06-19", "2024-07-10", "period"),
    ("durante el último año", False, "2023-06-19", "2024-06-19", "period"),
    ("este año", False, "2024-01-01", "2024-12-31", "year"),
    ("el año en curso", False, "2024-01-01", "2024-12-31", "year"),
    ("la semana pasada", False, "2024-06-10", "2024-06-16", "week"),
    ("la pasada semana", False, "2024-06-10", "2024-06-16", "week"),
    ("esta semana", False, "2024-06-17", "2024-06-23", "week"),
    ("el próximo mes", False, "2024-07-01", "2024-07-31", "month"),
    ("el fin de semana", False, "2024-06-15", "2024-06-16", "period"),
    ("el próximo fin de semana", False, "2024-06-22", "2024-06-23", "period"),
    ("el pasado verano", False, None, None, "season"),
    ("dos semanas después", False, None, None, "period"),
    ("al mes siguiente", False, None, None, "period"),
    ("a las 20.40 de ayer", False, "2024-06-18", "2024-06-18", "day"),
    ("la madrugada del sábado al domingo", False, "2024-06-15", "2024-06-16", "day"),
    ("a última hora del martes", False, "2024-06-18", "2024-06-18", "day"),
    ("a mediados de mayo", False, "2024-05-11", "2024-05-20", "period"),
    ("a finales de 2023", False, "2023-09-01", "2023-12-31", "period"),
    ("a principios de año", False, "2024-01-01", "2024-04-30", "period"),
    ("para finales de año", True, "2024-09-01", "2024-12-31", "period"),
    ("a finales del mes pasado", False, "2024-05-21", "2024-05-31", "period"),
    ("el 24 de febrero de 2022", False, "2022-02-24", "2022-02-24", "day"),
    ("el ataque de hace dos semanas", False, "2024-06-03", "2024-06-09", "week"),
    ("el viernes 15 de agosto", True, "2024-08-15", "2024-08-15", "day"),
    ("el martes 11", False, "2024-06-11", "2024-06-11", "day"),
    ("el martes 25", True, "2024-06-25", "2024-06-25", "day"),
    ("la noche del lunes al martes", False, "2024-06-17", "2024-06-18", "day"),
    ("en la madrugada del domingo", False, "2024-06-16", "2024-06-16", "day"),
    ("en el primer trimestre", False, "2024-01-01", "2024-03-31", "period"),
    ("en el segundo semestre de 2023", False, "2023-07-01", "2023-12-31", "period"),
    ("en 1996", False, "1996-01-01", "1996-12-31", "year"),
    ("los años noventa", False, "1990-01-01", "1999-12-31", "period"),
    ("el mes pasado", False, "2024-05-01", "2024-05-31", "month"),
    ("desde el lunes", False, "2024-06-17", "2024-06-19", "period"),
    ("hasta el 30 de junio", True, "2024-06-19", "2024-06-30", "period"),
    ("tres días después", False, None, None, "period"),
    ("al día siguiente", False, None, None, "period"),
    ("hace casi un año", False, "2023-01-01", "2023-12-31", "year"),
    ("en la última semana", False, "2024-06-12", "2024-06-19", "period"),
    ("el próximo 15 de agosto", False, "2024-08-15", "2024-08-15", "day"),
    ("este martes", False, "2024-06-18", "2024-06-18", "day"),
    ("este martes", True, "2024-06-25", "2024-06-25", "day"),
    ("ayer martes", False, "2024-06-18", "2024-06-18", "day"),
    ("hoy mismo", False, "2024-06-19", "2024-06-19", "day"),
    ("La reunión del próximo viernes", False, "2024-06-21", "2024-06-21", "day"),
    ("mañana jueves", True, "2024-06-20", "2024-06-20", "day"),
    ("mañana por la mañana", True, "2024-06-20", "2024-06-20", "day"),
    ("el lunes de la semana pasada", False, "2024-06-10", "2024-06-10", "day"),
    ("en las últimas 24 horas", False, "2024-06-18", "2024-06-19", "period"),
    ("hace tres horas", False, "2024-06-19", "2024-06-19", "day"),
    ("dentro de 48 horas", True, "2024-06-21", "2024-06-21", "day"),
    ("el año que viene", True, "2025-01-01", "2025-12-31", "year"),
    ("la próxima semana", True, "2024-06-24", "2024-06-30", "week"),
    ("este fin de semana", False, "2024-06-15", "2024-06-16", "period"),
    ("este fin de semana", True, "2024-06-22", "2024-06-23", "period"),
    ("del 3 al 5 de mayo", False, "2024-05-03", "2024-05-05", "day"),
    ("los días 15 y 16 de agosto", True, "2024-08-15", "2024-08-16", "day"),
    ("desde hace tres años", False, "2021-01-01", "2024-06-19", "period"),
    ("a partir del 1 de julio", True, "2024-07-01", None, "period"),
    ("antes del 5 de septiembre", True, "2024-06-19", "2024-09-05", "period"),
    ("el pasado día 15", False, "2024-06-15", "2024-06-15", "day"),
    ("entre 2014 y 2018", False, "2014-01-01", "2018-12-31", "period"),
    ("esta mañana", False, "2024-06-19", "2024-06-19", "day"),
    ("hasta 2027", True, "2024-06-19", "2027-12-31", "period"),
    ("la víspera", False, "2024-06-18", "2024-06-18", "day"),
    ("entre el viernes y el sábado", False, "2024-06-14", "2024-06-15", "day"),
    ("el 29 de febrero", False, "2024-02-29", "2024-02-29", "day"),
    ("en julio", True, "2024-07-01", "2024-07-31", "month"),
    ("el lunes", True, "2024-06-24", "2024-06-24", "day"),
    ("el lunes", False, "2024-06-17", "2024-06-17", "day"),
    ("en un plazo de seis meses", True, "2024-06-19", "2024-12-19", "period"),
    ("a finales de este año", False, "2024-09-01", "2024-12-31", "period"),
    ("el 3 de mayo del año pasado", False, "2023-05-03", "2023-05-03", "day"),
]
"""Words, whether the act lies ahead, first day, last day, grain."""
NO_TIMES = [
    "Santo Domingo y el general Julio",
    "la Plaza de Mayo",
    "los 25 años de paz",
    "con 2024 soldados",
    "la resolución 1701",
    "en vísperas de las elecciones",
    "la víspera de la cumbre",
    "todos los lunes",
    "por la mañana",
]


def found_in(text: str, published: date | None = PUBLISHED) -> list[TimeExpression]:
    return times_of(text, published, knowledge.load().measures["es"], "es")


@pytest.mark.parametrize(("text", "forward", "start", "end", "grain"), EXPRESSIONS)
def test_an_expression_means_its_days(
    text: str, forward: bool, start: str | None, end: str | None, grain: str
) -> None:
    (expression,) = found_in(text)
    when = expression.resolve(forward)
    assert (when.start, when.end, when.grain) == (start, end, grain)
    assert when.text == text[expression.start : expression.end].strip()


@pytest.mark.parametrize("text", NO_TIMES)
def test_names_lengths_and_habits_are_no_dates(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize("text", ["el lunes", "hace dos semanas", "en mayo", "ayer", "este año"])
def test_nothing_is_guessed_without_a_date_of_publication(text: str) -> None:
    (expression,) = found_in(text, None)
    assert expression.resolve(False).start is None


def test_every_expression_of_a_sentence_is_found() -> None:
    text = "El lunes dijo que desde 2022 y hasta el 30 de junio lucharán."
    assert [e.text for e in found_in(text)] == ["El lunes", "desde 2022", "hasta el 30 de junio"]
