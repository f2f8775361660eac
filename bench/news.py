"""A corpus of news in Spanish of which one article in five concerns the field.

usage: python bench/news.py ARTICLES FILE [--seed N]

Writes JSON Lines. The articles of the field are made of paragraphs of the shipped dispatches with
other days and numbers; the others are sport, culture, weather and everyday life, with the
countries, presidents and ministries that such news name too. One article in ten is printed a
second time by another outlet. The same number and seed give the same corpus.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

DISPATCHES = Path(__file__).parents[1] / "dispatches"
FIELD, PARAGRAPHS, SENTENCES, COPIED = 5, 4, 15, 10
"""One article in FIELD is of the field, of so many paragraphs; the others have so many
sentences; one in COPIED is printed twice."""

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
TOPICS = {
    "sport": """
        El {club} ganó por {número} a {número} al {club} en el estadio municipal de {ciudad}.
        {apellido} marcó el primer gol a los {número} minutos con un cabezazo al segundo palo.
        El entrenador, {nombre} {apellido}, se mostró contento con el esfuerzo de sus jugadores.
        La selección de {país} jugará el {día} su último partido de la fase de grupos.
        El portero {apellido} detuvo un penalti en el descuento y salvó un punto.
        El presidente del {club} confirmó que la plantilla no tendrá más fichajes en {mes}.
        La tenista {nombre} {apellido} superó la segunda ronda del torneo en tres mangas.
        El ciclista {apellido} entró en la meta con {número} segundos de ventaja sobre el pelotón.
        La afición llenó las gradas desde dos horas antes y no dejó de cantar.
        «Nos faltó puntería», resumió el capitán al terminar el encuentro.
        El equipo local dominó la primera parte, pero apenas creó ocasiones claras.
        En el descanso, el técnico cambió a dos centrocampistas y el juego mejoró.
        La nadadora {apellido} mejoró su marca personal en los {número} metros libres.
        El próximo rival llega tras {número} jornadas sin perder fuera de casa.
        El delantero, cedido por el {club}, volverá a entrenarse con el grupo la semana que viene.
        El club espera recuperar al lateral para el viaje a {ciudad}.
    """,
    "culture": """
        La novela {obra}, de {nombre} {apellido}, llega a las librerías el {día}.
        La película {obra} se rodó durante {número} semanas entre {ciudad} y {ciudad}.
        El museo de {ciudad} reúne {número} cuadros que no se veían juntos desde hace décadas.
        La cantante {apellido} presentará en {mes} un disco grabado en un antiguo molino.
        El director explicó que buscaba un tono más íntimo que el de su obra anterior.
        El jurado destacó la limpieza de la prosa y la construcción de los personajes.
        El Ministerio de Cultura de {país} prestó tres piezas de su colección.
        El festival programa este año {número} conciertos y un ciclo de cine mudo.
        La protagonista es una relojera que vuelve a su pueblo después de media vida.
        Las entradas cuestan desde {número} euros y pueden comprarse en la taquilla.
        El edificio, de ladrillo y hierro, fue fábrica de harinas hasta los años setenta.
        «Escribo despacio y tacho mucho», dice la autora con una sonrisa.
        La orquesta interpretará dos sinfonías y una pieza de estreno.
        El público de {ciudad} aplaudió en pie durante varios minutos.
        La muestra puede visitarse hasta finales de {mes}, de martes a domingo.
        Los críticos han hablado de una voz propia y de un humor muy seco.
    """,
    "weather": """
        Las temperaturas subirán hasta los {número} grados en el interior y bajarán en la costa.
        La agencia de meteorología prevé chubascos débiles en el norte de {país} a partir del {día}.
        Un anticiclón se mantiene sobre el oeste y deja cielos despejados por la tarde.
        El viento soplará de componente norte con rachas de {número} kilómetros por hora.
        En {ciudad} se recogieron {número} litros por metro cuadrado en menos de dos horas.
        La nieve caerá por encima de los mil metros y puede cuajar en los puertos.
        Los embalses están al {número} por ciento, algo más que el año pasado en estas fechas.
        La niebla será densa al amanecer en los valles y se irá deshaciendo a mediodía.
        Se recomienda a los conductores llevar cadenas y consultar el estado de las carreteras.
        El mar estará rizado, con olas de un metro junto a los cabos.
        El mes de {mes} ha sido el más seco de los últimos {número} años.
        Para el fin de semana se espera un descenso suave y alguna tormenta aislada.
        El polen de olivo seguirá alto en los campos cercanos a {ciudad}.
        Las noches serán frescas y habrá escarcha en los prados.
        El alcalde de {ciudad} recordó que los parques cierran cuando el viento es fuerte.
    """,
    "life": """
        El bizcocho se hornea {número} minutos y se deja enfriar sobre una rejilla.
        Una investigadora de {ciudad} ha contado {número} especies de mariposas en el parque.
        El mercado de {ciudad} abre desde las siete y vende fruta de los pueblos cercanos.
        Dormir menos de seis horas afecta a la memoria, según un estudio con {número} voluntarios.
        El tren turístico recorre viñedos y túneles y llega a {ciudad} al atardecer.
        La veterinaria {nombre} {apellido} aconseja cepillar a los gatos de pelo largo cada {día}.
        La empresa presentó un teléfono con pantalla plegable que costará {número} euros al mes.
        Un grupo de vecinos ha pintado los bancos de la plaza con colores vivos.
        La receta lleva almendra, piel de naranja y una pizca de canela.
        El colegio plantó {número} árboles junto al patio para tener sombra en verano.
        Los botánicos de {país} creen que la orquídea florece antes por los inviernos suaves.
        La biblioteca estrena un servicio de préstamo de juegos de mesa.
        «Aquí se viene a charlar», cuenta el dueño de la cafetería.
        El precio del aceite bajó un poco en {mes}, aunque sigue por encima del de hace dos años.
        El nuevo carril para bicicletas une la estación con el campus.
        Los astrónomos aficionados podrán ver el cometa con unos prismáticos.
    """,
}
_DAY = re.compile(r"\b(lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b")
_COUNT = re.compile(r"\b\d{2,3}\b(?![.,/]\d)")


def news(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """How many articles → that many, each an object with text, outlet and date."""
    draw = random.Random(seed)
    last: dict[str, str] = {}
    for number in range(count):
        if last and number % COPIED == 0:
            made = {**last, "outlet": f"Copista {draw.randrange(40)}"}
        else:
            text = _of_the_field(draw) if number % FIELD == 1 else _of_life(draw)
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
    """The prose of the dispatches: what follows the blank line after title, outlet and date."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(DISPATCHES.glob("*.txt")))
    return tuple(
        paragraph
        for text in texts
        for paragraph in text.split("\n\n", 1)[-1].split("\n")
        if paragraph.strip()
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with options.file.open("w", encoding="utf-8") as file:
        for each in news(options.articles, options.seed):
            file.write(json.dumps(each, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
