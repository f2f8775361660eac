"""Who held what, and when: as articles tell it, and as the shipped tables have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dragoman import store
from dragoman.ask.actors import actor as resolve
from dragoman.ask.actors import world
from dragoman.ask.filters import a_day
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows


@dataclass(frozen=True, slots=True)
class Holding:
    """A post held. Of a learned one `start` and `end` are the first and last day it was told.

    Of a shipped one they are the days from which and to which it was held, as exact as known;
    `end` is empty where it is held on.
    """

    of: str
    post: str
    person: str
    name: str
    start: str | None
    end: str | None
    known: Literal["learned", "shipped"]
    articles: int
    article: str | None
    outlet: str | None
    text: str | None


def posts(
    ledger: Reader, *, actor: str | None = None, person: str | None = None, on: str | None = None
) -> Rows[Holding]:
    """What is asked for -> who held which post. The shipped tables answer only for an actor or
    a person; `on` asks for one day, for which a learned post is told by then.
    """
    of = resolve(ledger, actor) if actor else None
    who = resolve(ledger, person) if person else None
    day = str(a_day(ledger, on)[0]) if on else None
    found = [*_learned(ledger, day), *(_shipped(day) if of or who else ())]
    kept = [h for h in found if (not of or h.of in of.ids) and (not who or h.person in who.ids)]
    kept.sort(key=lambda h: h.start or "", reverse=True)
    kept.sort(key=lambda h: (h.of, h.post))
    asked = [
        f" of {of.name}" if of else "", f" held by {who.name}" if who else "",
        f" on {day}" if day else "",
    ]  # fmt: skip
    return Rows(Holding, f"posts{''.join(asked)}", store.to_table(Holding, kept))


def _learned(ledger: Reader, day: str | None) -> Iterator[Holding]:
    sql = """
        SELECT p.of, p.post, p.person, arg_min(p.name, p."on") AS name,
            CAST(min(p."on") AS VARCHAR) AS start, CAST(max(p."on") AS VARCHAR) AS "end",
            'learned' AS known, count(DISTINCT p.article) AS articles,
            arg_max(a.id, p."on") AS article,
            arg_max(coalesce(a.outlet, a.origin), p."on") AS outlet,
            arg_max(p.text, p."on") AS text
        FROM posts p JOIN articles a ON a.id = p.article
        WHERE $day IS NULL OR p."on" <= CAST($day AS DATE)
        GROUP BY p.of, p.post, p.person
    """
    for row in ledger.table(sql, {"day": day}).to_pylist():
        yield Holding(**row)


def _shipped(day: str | None) -> Iterator[Holding]:
    persons = world().persons
    for held in (one for group in world().held.values() for one in group):
        if day is None or held.on(day):
            name = persons[held.person].name
            yield Holding(
                held.of, held.post, held.person, name, held.start or None, held.end or None,
                "shipped", 0, None, None, None,
            )  # fmt: skip
