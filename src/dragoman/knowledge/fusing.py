"""fusing.toml → what speaks for and against two claims being one, and how much."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic.dataclasses import dataclass as checked

from dragoman.knowledge.toml import STRICT, read_toml
from dragoman.known import cached_property
from dragoman.records import Type

FOLDER = Path(__file__).parent
WIDE = frozenset({"region", "zone", "water"})


@checked(config=STRICT, frozen=True)
class Level:
    """One finding of a feature: its weight, or "never", and how it is said."""

    weight: float | Literal["never"]
    says: str


@checked(config=STRICT, frozen=True)
class WordShares:
    """Shares of common stems from which on wordings count as the same, or as partly so."""

    same: float
    shared: float
    statement: float


@checked(config=STRICT, frozen=True)
class Days:
    """How far apart in time two claims may be, for each purpose."""

    news: int
    month: int
    denial: int
    promise: int
    breach: int


@checked(config=STRICT, frozen=True)
class Links:
    """How much must speak for a link, and the types for which things count or words do not."""

    denies: float
    denies_here: float
    fulfils: float
    fulfils_dated: float
    breaks: float
    things: frozenset[Type]
    words: frozenset[Type]


@checked(config=STRICT, frozen=True)
class Near:
    """How far apart one place's names may lie, and a town from the middle of its region."""

    near_km: float
    region_km: float


@checked(config=STRICT, frozen=True)
class Related:
    """Types of act between which two readers of one deed may choose."""

    types: tuple[Type, ...]


@checked(config=STRICT, frozen=True)
class Breach:
    """An act that breaks a word; of any mode where none is given."""

    type: Type
    mode: str | None = None


@checked(config=STRICT, frozen=True)
class Opposite:
    """What breaks a promise of one type."""

    of: Type
    breach: tuple[Breach, ...]


@checked(config=STRICT, frozen=True)
class Landmark:
    """A name under which an act is told again long after."""

    name: str
    types: tuple[Type, ...]
    stems: tuple[str, ...]


@checked(config=STRICT, frozen=True)
class Fusing:
    """All that decides whether claims are one, and what keeps or breaks a word."""

    threshold: float
    features: dict[str, dict[str, Level]]
    words: WordShares
    days: Days
    place: Near
    links: Links
    related: tuple[Related, ...]
    opposite: tuple[Opposite, ...]
    matter: dict[str, tuple[str, ...]]
    models: dict[str, tuple[str, ...]]
    landmark: tuple[Landmark, ...]

    @cached_property
    def families(self) -> Mapping[Type, frozenset[Type]]:
        """Each type that has relatives -> the types that may stand for the same deed."""
        return {one: frozenset(each.types) for each in self.related for one in each.types}

    @cached_property
    def breaches(self) -> Mapping[Type, tuple[Breach, ...]]:
        """Each type of word given -> the acts that break it."""
        return {each.of: each.breach for each in self.opposite}


@lru_cache(maxsize=4)
def regions(path: Path = FOLDER / "places.csv") -> frozenset[str]:
    """The names of places that have no one point: regions, zones and waters."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return frozenset(row["name"] for row in rows if row["kind"] in WIDE)


@lru_cache(maxsize=4)
def load_fusing(path: Path = FOLDER / "fusing.toml") -> Fusing:
    """The weights in a file, the shipped one by default. Raises `KnowledgeError`."""
    return read_toml(path, Fusing)
