"""Entries -> FollowTheMoney entities, one a line: actors, articles, and the deeds as events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dragoman.ask.actors import world
from dragoman.ask.passages import Passages
from dragoman.knowledge.crosswalk import DONE, crosswalk
from dragoman.show.export.fields import one_json

Row = Mapping[str, Any]

KINDS = {"state": "PublicBody", "institution": "PublicBody", "force": "PublicBody",
         "company": "Company"}  # fmt: skip
"""Kinds of actors -> schemata; all others are organisations."""

LANGUAGES = {"es": "spa", "en": "eng"}


def no_event(entry: Row) -> str | None:
    """An entry -> why it is no Event: the schema knows no promise, rumour or denial."""
    if entry["wrong"]:
        return "marked as misread"
    return None if entry["status"] in DONE else f"told as {entry['status']}"


def ftm(entries: Iterable[Row], names: Mapping[str, str], passages: Passages) -> Iterator[str]:
    """Entries -> lines of JSON; each actor and article once, before the first event with it."""
    done: set[str] = set()
    for entry in entries:
        told = [passages[id] for id in entry["claims"] if id in passages]
        persons = _persons(told)
        actors = [*entry["source"], *entry["target"], *persons]
        for entity in (
            *(_actor(id, names, persons) for id in actors),
            *(_article(passage) for passage in told),
            _event(entry, names, told, persons),
        ):
            if entity["id"] not in done:
                done.add(entity["id"])
                yield one_json(entity) + "\n"


def _persons(told: Iterable[Row]) -> dict[str, Row]:
    """Passages -> the persons who act in them, by their ids, which alone are in small letters."""
    sides = (actor for passage in told for actor in (*passage["source"], *passage["target"]))
    return {actor["id"]: actor for actor in sides if actor["of"] and actor["id"].islower()}


def _actor(id: str, names: Mapping[str, str], persons: Mapping[str, Row]) -> dict[str, Any]:
    known = world().actors.get(id)
    country = crosswalk().alpha2.get(known.of or id if known else id)
    schema = "LegalEntity"
    if id in persons or id in world().persons:
        schema = "Person"
    elif known:
        schema = KINDS.get(known.kind, "Organization")
    return _entity(_id("actor", id), schema, name=[names.get(id, id)], country=[country])


def _article(passage: Row) -> dict[str, Any]:
    return _entity(
        _id("article", passage["article"]),
        "Article",
        title=[passage["title"]],
        publishedAt=[passage["published"]],
        publisher=[passage["outlet"]],
        sourceUrl=[_web(passage["url"])],
        language=[LANGUAGES.get(passage["language"])],
    )


def _event(
    entry: Row, names: Mapping[str, str], told: list[Row], persons: Iterable[str]
) -> dict[str, Any]:
    when, where = entry["when"], entry["where"]
    sides = [" + ".join(names.get(id, id) for id in entry[side]) for side in ("source", "target")]
    acted = {*entry["source"], *entry["target"], *persons}
    return _entity(
        _id("event", entry["id"]),
        "Event",
        name=[f"{entry['type']}: {' → '.join(side for side in sides if side)}"],
        startDate=[when and when["start"]],
        endDate=[when and when["end"]],
        location=[where and where["name"]],
        country=[where and crosswalk().alpha2.get(where["country"])],
        organizer=[_id("actor", id) for id in entry["source"]],
        involved=[_id("actor", id) for id in sorted(acted - {*entry["source"]})],
        proof=[_id("article", passage["article"]) for passage in told],
        description=[passage["text"] for passage in told],
        publisher=[*entry["outlets"]],
        sourceUrl=[_web(passage["url"]) for passage in told],
        recordId=[entry["id"]],
        keywords=[entry["type"], entry["mode"], entry["status"], entry["standing"]],
    )


def _web(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def _id(kind: str, id: str) -> str:
    return f"dragoman-{kind}-{id}"


def _entity(id: str, schema: str, **properties: Iterable[object]) -> dict[str, Any]:
    """Properties -> an entity, each value a string and once, what is unknown left out."""
    values = {
        name: list(dict.fromkeys(str(value) for value in found if value))
        for name, found in properties.items()
    }
    return {"id": id, "schema": schema, "properties": {k: v for k, v in values.items() if v}}
