"""A corpus of news in Spanish of which one article in five concerns the field.

usage: python bench/news.py ARTICLES FILE [--seed N] [--field N] [--stories FOLDER]

Writes JSON Lines. The articles of the field are made of paragraphs of the shipped dispatches with
other days and numbers; the others of the sentences in news.toml: sport, culture, weather, crime and
everyday life, with the countries, ministries and figures of speech that such news has too. With
--field N one article in N is of the field. With
--stories they are the real stories of that kind in NTREX instead (see read_at_random.py). One
article in ten is printed a second time by another outlet. The same arguments give the same corpus.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from read_at_random import stories_of

from dragoman.read.language import language_of

DISPATCHES = Path(__file__).parents[1] / "dispatches"
FIELD, PARAGRAPHS, SENTENCES, COPIED = 5, 3, 11, 10
"""One article in FIELD is of the field, of so many paragraphs; the others have so many
sentences, which makes them as long; one in COPIED is printed twice."""

SLOTS = {
    name: values.split()
    for name, values in {
        "país": "España Italia Francia Argentina Brasil Portugal Japón Alemania Uruguay Croacia",
        "ciudad": "Sevilla Rosario Oporto Turín Lyon Osaka Múnich Valparaíso Split Cuenca",
        "nombre": "Lucía Marcos Elena Bruno Irene Tomás Paula Andrés Nuria Gabriel",
        "apellido": "Robledal Quintavilla Azcoaga Benalcor Tordera Vilamanz Ochandía Lumbral",
        "club": "Atlético_Ribera Deportivo_Llanos Real_Marisma Unión_Costera Racing_Norte",
        "número": " ".join(map(str, range(2, 60))),
        "día": "lunes martes miércoles jueves viernes sábado domingo",
        "mes": "enero febrero marzo abril mayo junio julio septiembre octubre noviembre",
        "obra": "«La_orilla_larga» «Siete_otoños» «El_huerto» «Nadie_en_casa» «Río_arriba»",
    }.items()
}
TOPICS: dict[str, str] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
OTHER = (
    3, 4, 5, 7, 8, 9, 10, 12, 13, 16, 17, 19, 20, 22, 24, 25, 27, 28, 29, 30, 34, 35, 38, 39, 42,
    44, 46, 47, 49, 50, 51, 52, 54, 55, 58, 66, 69, 71, 72, 73, 74, 76, 77, 81, 83, 84, 85, 86, 87,
    94, 95, 96, 97, 99, 103, 104, 105, 106, 107, 108, 109, 110, 112, 113, 114, 121, 122,
)  # fmt: skip
"""The stories of NTREX, by number, that are not of the field: sport, show business, disasters,
health, ordinary crime; chosen by hand from their first lines."""
_DAY = re.compile(r"\b(lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b")
_COUNT = re.compile(r"\b\d{2,3}\b(?![.,/]\d)")


def news(
    count: int, seed: int = 1, others: Sequence[str] = (), field: int = FIELD
) -> Iterator[dict[str, str]]:
    """How many articles → that many, each an object with text, outlet and date; those that are not
    of the field are drawn from `others`, or made."""
    draw = random.Random(seed)
    last: dict[str, str] = {}
    for number in range(count):
        if last and number % COPIED == 0:
            made = {**last, "outlet": f"Copista {draw.randrange(40)}"}
        else:
            life = draw.choice(others) if others else _of_life(draw)
            text = _of_the_field(draw) if number % field == 1 else life
            day = str(date(2021, 1, 1) + timedelta(draw.randrange(1500)))
            made = {"text": text, "outlet": f"Diario {draw.randrange(90)}", "date": day}
        last = made
        yield made


def _of_the_field(draw: random.Random) -> str:
    text = "\n".join(draw.sample(_paragraphs(), PARAGRAPHS))
    text = _DAY.sub(lambda _: draw.choice(SLOTS["día"]), text)
    return _COUNT.sub(lambda found: str(max(10, int(found[0]) + draw.randrange(-9, 30))), text)


def _of_life(draw: random.Random) -> str:
    topic = TOPICS[draw.choice(list(TOPICS))]
    lines = [line.strip() for line in topic.strip().splitlines()]
    told = [_filled(line, draw) for line in draw.sample(lines, min(SENTENCES, len(lines)))]
    return "\n".join(" ".join(told[at : at + 3]) for at in range(0, len(told), 3))


def _filled(line: str, draw: random.Random) -> str:
    return re.sub(r"{(\w+)}", lambda slot: draw.choice(SLOTS[slot[1]]).replace("_", " "), line)


@cache
def _paragraphs() -> tuple[str, ...]:
    """The prose of the Spanish dispatches: what follows the blank line after title, outlet and
    date."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(DISPATCHES.glob("*.txt")))
    return tuple(
        paragraph
        for text in texts
        if language_of(text, None) == "es"
        for paragraph in text.split("\n\n", 1)[-1].split("\n")
        if paragraph.strip()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--field", type=int, default=FIELD)
    parser.add_argument("--stories", type=Path)
    options = parser.parse_args()
    stories = stories_of(options.stories, "es") if options.stories else []
    others = [stories[number] for number in OTHER] if stories else []
    with options.file.open("w", encoding="utf-8") as file:
        for each in news(options.articles, options.seed, others, options.field):
            file.write(json.dumps(each, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
