"""Actors as a reader writes them -> the ids under which the ledger keeps them, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from dragoman.ask.reader import Reader
from dragoman.errors import QueryError
from dragoman.knowledge.load import FOLDER
from dragoman.knowledge.tables import load_world, rows
from dragoman.knowledge.world import World, fold_all

_MENTIONED = """
    mentioned AS (
        SELECT unnest(source) AS m FROM claims UNION ALL SELECT unnest(target) FROM claims
        UNION ALL SELECT unnest(said_by) FROM claims)
"""
_NAMED = f"""
    WITH {_MENTIONED}
    SELECT m.id AS id, m.name AS name FROM mentioned GROUP BY m.id, m.name ORDER BY count(*), m.name
"""
_ACTED_FOR = f"""
    WITH {_MENTIONED} SELECT DISTINCT m.of AS id FROM mentioned WHERE m.of IS NOT NULL
    UNION SELECT unnest(list_concat(source, target)) FROM imported
    UNION SELECT unnest(agencies) FROM articles
"""


@cache
def world() -> World:
    """Who is who, of the shipped knowledge; the frames are not needed to ask."""
    return load_world(FOLDER)


@dataclass(frozen=True, slots=True)
class Asked:
    """An actor that somebody asks for: the ids it may stand for, and its name."""

    ids: tuple[str, ...]
    name: str


@cache
def _known() -> Mapping[str, str]:
    """The name of every actor, person, outlet and group of people of the shipped knowledge."""
    outlets = {id: row["name"] for id, row in world().outlets.items()}
    groups = {row["code"]: row["name"] for row in rows(FOLDER / "groups.csv", "code", "name")}
    named = world().actors | world().persons
    return outlets | groups | {id: who.name for id, who in named.items()}


def names(ledger: Reader) -> Mapping[str, str]:
    """A ledger -> the names to show: those of the articles, and those that are known anyway."""
    return {**_here(ledger), **_known()}


def _here(ledger: Reader) -> Mapping[str, str]:
    """A ledger -> the name of every actor in it: the known one, else that of the articles."""
    here = {row["id"]: row["name"] for row in ledger.table(_NAMED).to_pylist()}
    here = {row["id"]: row["id"] for row in ledger.table(_ACTED_FOR).to_pylist()} | here
    return {id: _known().get(id, name) for id, name in here.items()}


def actor(ledger: Reader, text: str) -> Asked:
    """An id, a name in Spanish or English, or a surname -> the actor. Raises `QueryError`.

    A surname may stand for several persons; all are meant.
    """
    here = _here(ledger)
    by_id = {id.casefold(): id for id in (*world().actors, *world().persons, *here)}
    if (id := by_id.get(text.strip().casefold())) is not None:
        return Asked((id,), here.get(id) or _known().get(id, id))
    words = fold_all(text)
    if words and (ids := _named(words, here)):
        return Asked(ids, here.get(ids[0], text) if len(ids) == 1 else text)
    raise QueryError(f"No actor is known as {text!r}.{_suggestion(text, here)}")


def _named(words: tuple[str, ...], here: Mapping[str, str]) -> tuple[str, ...]:
    """Folded words -> ids so named: by the knowledge, else by the ledger, else by surname."""
    for found in (_so_called(words), _in_ledger(words, here), _by_surname(words, here)):
        if ids := tuple(sorted(set(found))):
            return ids
    return ()


def _so_called(words: tuple[str, ...]) -> Iterator[str]:
    for names in world().names.values():
        yield from (name.actor for name in names.get(words[0], ()) if name.words == words)


def _in_ledger(words: tuple[str, ...], here: Mapping[str, str]) -> Iterator[str]:
    yield from (id for id, name in here.items() if fold_all(name) == words)


def _by_surname(words: tuple[str, ...], here: Mapping[str, str]) -> Iterator[str]:
    surnames = world().surnames.get(words[0], ())
    yield from (name.actor for name in surnames if name.words == words)
    yield from (id for id, name in here.items() if words[0] in fold_all(name)[1:] and id.islower())


def _suggestion(text: str, here: Mapping[str, str]) -> str:
    close = get_close_matches(text, here.values(), n=3, cutoff=0.6)
    if close:
        return f" Did you mean {' or '.join(close)}?"
    return " Give an id such as RUS, a name in Spanish or English, or a person's surname."
