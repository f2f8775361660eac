"""A ledger of generated claims, as large as one likes, for measuring without reading.

usage: python bench/generated.py CLAIMS FOLDER [--seed N]

What is drawn is events, and claims are what articles tell of them: few pairs of actors have most
of the events, few events most of the claims, dates and places are often left out, amounts differ
from outlet to outlet. One claim in six tells of one great event, so that a dense block is
there at any size. The same number and seed give the same claims.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

from dragoman.records import (
    Amount,
    Article,
    Claim,
    Mention,
    Span,
    Status,
    Type,
    When,
    Where,
    content_id,
)

FIRST_DAY = date(2021, 1, 1)
DAYS = 1500
CLAIMS_AN_ARTICLE = 8
GREAT = 6
"""One claim in so many tells of the one great event."""

STATES = tuple(
    """
    RUS UKR USA ISR IRN CHN PSE VEN COL PRK KOR TUR SYR LBN YEM IND PAK FRA DEU GBR POL MEX
    ESP SAU EGY SDN ETH ERI MLI NER BFA NGA COD RWA ARM AZE GEO SRB TWN JPN PHL MMR AFG IRQ
    QAT LBY DZA MAR SOM KEN CUB NIC HND SLV GTM HTI ECU PER BOL CHL ARG BRA ITA ROU MDA BLR
    KAZ
    """.split()  # noqa: SIM905 - a table to read
)
ACTS: tuple[tuple[Type, str | None, str, float], ...] = (
    ("ASSAULT", "aerial", "bombardeó", 20), ("ASSAULT", "drone", "atacó con drones", 10),
    ("CONSULT", "visit", "se reunió con", 12), ("CONSULT", "phone", "llamó a", 6),
    ("AID", None, "envió ayuda a", 10), ("ACCUSE", "disapprove", "criticó a", 14),
    ("SUPPORT", None, "respaldó a", 8), ("THREATEN", None, "amenazó a", 6),
    ("SANCTION", None, "sancionó a", 5), ("AGREE", "sign", "firmó un pacto con", 3),
    ("MOBILIZE", "troops", "desplegó tropas ante", 5), ("REQUEST", None, "pidió un gesto a", 5),
    ("COERCE", "arrest", "detuvo a ciudadanos de", 4), ("STATE", None, "dijo que conoce a", 10),
)  # fmt: skip
PLACES = tuple(
    (f"{name} {side}", -20.0 + 1.7 * n, -60.0 + 2.9 * m)
    for n, name in enumerate(("Aldea", "Puerto", "Villa", "Monte", "Río", "Paso", "Cabo", "Valle"))
    for m, side in enumerate(("Norte", "Sur", "Alto", "Bajo", "Viejo", "Nuevo", "Chico", "Real"))
)
TOPICS = tuple(
    """
    frontera gasoducto elecciones presupuesto aranceles migración cereales satélites puertos
    prisioneros fragatas uranio aduanas pesca reactores periodistas embajada cohetes minas
    presas ferrocarril vacunas oleoducto refugiados escuelas hospitales maniobras espionaje
    visados deuda
    """.split()  # noqa: SIM905 - a table to read
)
STATUSES: tuple[tuple[Status, float], ...] = (
    ("happened", 70), ("ongoing", 5), ("planned", 6), ("promised", 6), ("requested", 3),
    ("possible", 6), ("hypothetical", 1), ("negated", 3),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, before anybody told it."""

    type: Type
    mode: str | None
    verb: str
    source: str
    target: str
    day: date
    place: tuple[str, float, float]
    amount: int
    topics: tuple[str, str, str]
    status: Status


def generated(claims: int, seed: int = 1) -> tuple[list[Article], list[Claim]]:
    """How many claims -> articles and their claims."""
    draw = random.Random(seed)
    drafts: dict[tuple[str, date], list[Event]] = {}
    printed: list[tuple[Article, list[Claim]]] = []
    for outlet, told, event in _tellings(claims, draw):
        drafts.setdefault((outlet, told), []).append(event)
        if len(drafts[outlet, told]) == CLAIMS_AN_ARTICLE:
            printed.append(_print(outlet, told, drafts.pop((outlet, told)), draw))
    printed += [_print(outlet, told, events, draw) for (outlet, told), events in drafts.items()]
    return [article for article, _ in printed], [claim for _, told in printed for claim in told]


def _tellings(claims: int, draw: random.Random) -> Iterator[tuple[str, date, Event]]:
    """Who tells when of what: each event by a number of outlets with a heavy tail."""
    great = _event(draw, day=FIRST_DAY + timedelta(DAYS // 2))
    left = claims
    while left:
        event = great if draw.random() < 1 / GREAT else _event(draw)
        times = 1 if event is great else min(left, int(draw.paretovariate(1.1)), 400)
        for _ in range(times):
            outlet = f"Diario {int(draw.paretovariate(0.7)) % 90}"
            yield outlet, event.day + timedelta(min(int(draw.expovariate(1.2)), 20)), event
        left -= times


def _event(draw: random.Random, day: date | None = None) -> Event:
    type_, mode, verb, _ = draw.choices(ACTS, [act[3] for act in ACTS])[0]
    source, target = _state(draw), _state(draw)
    while target == source:
        target = _state(draw)
    return Event(
        type=type_, mode=mode, verb=verb, source=source, target=target,
        day=day or FIRST_DAY + timedelta(draw.randrange(DAYS)), place=draw.choice(PLACES),
        amount=int(10 * draw.paretovariate(0.9)) % 100_000,
        topics=tuple(draw.sample(TOPICS, 3)),  # type: ignore[arg-type]
        status=draw.choices([s for s, _ in STATUSES], [w for _, w in STATUSES])[0],
    )  # fmt: skip


def _state(draw: random.Random) -> str:
    return STATES[int(draw.paretovariate(0.8) - 1) % len(STATES)]


def _print(
    outlet: str, told: date, events: list[Event], draw: random.Random
) -> tuple[Article, list[Claim]]:
    """One article of these events, and its claims."""
    id = content_id("generated", outlet, told, draw.random())
    text = ""
    claims = []
    for event in events:
        claims.append(_claim(event, id, len(text), draw))
        text += claims[-1].text + "\n"
    return (
        Article(
            id=id, origin=f"generated/{id}.txt", url=None, outlet=outlet, language="es",
            published=told, fetched=None, title=None, text=text, body=0,
            agencies=("efe",) if draw.random() < 0.2 else (),
            sha256=sha256(text.encode()).hexdigest(), copy_of=None,
        ),
        claims,
    )  # fmt: skip


def _claim(event: Event, article: str, at: int, draw: random.Random) -> Claim:
    """One telling of an event: what the outlet leaves out or counts otherwise is drawn."""
    count = max(1, round(event.amount * draw.choice((1, 1, 1, 1.1, 0.8))))
    place, latitude, longitude = event.place
    dated, placed, counted = (draw.random() < share for share in (0.6, 0.5, 0.3))
    topics = " y ".join(draw.sample(event.topics, 2))
    words = [event.source, event.verb, event.target, f"por {topics}"]
    words += [f"en {place}"] if placed else []
    words += [f"con {count} unidades"] if counted else []
    words += [f"el {event.day}"] if dated else []
    text = " ".join(words) + "."
    trigger = at + text.index(event.verb)
    base = Claim(
        id=content_id(article, at), article=article, start=at, end=at + len(text), text=text,
        trigger=Span(trigger, trigger + len(event.verb), event.verb),
        type=event.type, mode=event.mode if draw.random() < 0.8 else None,
        status=event.status, quote=False, about=None,
        source=(_actor(event.source, at),),
        target=(_actor(event.target, at + text.index(event.verb) + len(event.verb) + 1),),
        said_by=(), when=None, where=None, amounts=(), obligations=(), score=0.9,
        why=f"frame {event.type.lower()}.generated: «{event.verb}»", maker="generated",
    )  # fmt: skip
    return replace(
        base,
        said_by=(_actor(event.source, at),) if draw.random() < 0.2 else (),
        when=When(str(event.day), str(event.day), "day", str(event.day)) if dated else None,
        where=Where(place, None, latitude, longitude, place) if placed else None,
        amounts=(Amount(count, count, "thing", "unidades", f"{count} unidades"),)
        if counted
        else (),
    )


def _actor(id: str, at: int) -> Mention:
    return Mention(id, id, None, id, at, at + len(id))


def main() -> None:
    from dragoman import pipeline, store
    from dragoman.store.files import writing

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    articles, claims = generated(options.claims, options.seed)
    entries, links = pipeline.entries_of(claims, articles)
    with writing(options.folder):
        store.write_shard(options.folder, store.Contents(tuple(articles), tuple(claims)))
        store.build(options.folder, entries, links, {})
    print(f"{len(articles)} articles, {len(claims)} claims, {len(entries)} entries")


if __name__ == "__main__":
    main()
