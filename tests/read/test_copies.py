"""Near-copies: one story printed by many is one source."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

from dragoman.read import Source, article, copies
from dragoman.read.copies import _least
from dragoman.records import Article

WIRE = (
    "El Gobierno de Perú anunció este lunes el despliegue de ochocientos soldados en la frontera "
    "norte para frenar el contrabando de armas. El ministro de Defensa explicó que las tropas "
    "permanecerán en la zona durante seis meses y que apoyarán a la policía en los controles. "
    "La oposición criticó la medida por costosa y pidió que el Congreso la debata esta semana."
)
OTHER = (
    "Perú enviará soldados a su frontera con Ecuador. Según el titular de Defensa, unos 800 "
    "efectivos patrullarán durante medio año los pasos por los que entran fusiles ilegales. Varios "
    "diputados reclaman un debate parlamentario antes de que comience la operación."
)


def made(text: str, outlet: str, day: int | None) -> Article:
    result = article(Source(outlet, text, outlet=outlet))
    assert isinstance(result, Article)
    return replace(result, published=date(2024, 3, day) if day else None)


def test_the_first_print_is_found_in_any_order() -> None:
    first = made(WIRE, "Diario Uno", 4)
    later = made("LIMA (EFE) - " + WIRE.replace("este lunes", "el lunes"), "Diario Dos", 5)
    undated = made(WIRE + " El debate no tiene fecha.", "Diario Tres", None)
    other = made(OTHER, "Diario Cuatro", 4)
    for order in permutations([first, later, undated, other]):
        assert copies(order) == {later.id: first.id, undated.id: first.id}


def test_a_story_cut_short_or_with_more_around_it_is_a_copy() -> None:
    whole = made(WIRE, "Diario Uno", 4)
    head = made(WIRE.partition("La oposición")[0], "Diario Dos", 5)
    more = made(f"{WIRE} {OTHER[: len(OTHER) // 2]}", "Diario Tres", 6)
    assert copies([more, head, whole]) == {head.id: whole.id, more.id: whole.id}


def test_a_sentence_in_common_makes_no_copy() -> None:
    quote = WIRE.split(". ")[1] + ". "
    assert copies([made(WIRE, "Uno", 4), made(quote + OTHER, "Dos", 4)]) == {}


def test_short_texts_are_compared_too() -> None:
    one, two = made("Chile firmó.", "Uno", 1), made("Chile firmó.", "Dos", 2)
    assert copies([two, one]) == {two.id: one.id}
    assert copies([]) == {}


def test_texts_are_hashed_alike_everywhere() -> None:
    hashes = _least({"uno dos tres cuatro", "dos tres cuatro cinco"})
    assert hashes[:3].tolist() == [3901993054, 455677990, 622427412]
