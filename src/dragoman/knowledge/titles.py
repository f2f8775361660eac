"""titles.toml → what a post or title tells of the state or group of its holder."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic.dataclasses import dataclass as checked

from dragoman.knowledge.toml import STRICT, read_toml
from dragoman.known import cached_property


@checked(config=STRICT, frozen=True)
class Titles:
    """States by what a title means there, posts by who has them, words for a crown by language."""

    chancellors: frozenset[str] = frozenset()
    crowned: frozenset[str] = frozenset()
    parliamentary: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    of_states: frozenset[str] = frozenset()
    force: frozenset[str] = frozenset()
    neighbours: dict[str, frozenset[str]] = Field(default_factory=dict)
    forceful: frozenset[str] = frozenset()
    fighting: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    organs: dict[str, str] = Field(default_factory=dict)
    no_rebels: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()
    seldom: dict[str, str] = Field(default_factory=dict)
    free: dict[str, str] = Field(default_factory=dict)
    sole: dict[str, str] = Field(default_factory=dict)
    partisan: dict[str, str] = Field(default_factory=dict)
    chambers: dict[str, str] = Field(default_factory=dict)
    seated: dict[str, str] = Field(default_factory=dict)
    parties: dict[str, dict[str, str]] = Field(default_factory=dict)
    called: dict[str, frozenset[str]] = Field(default_factory=dict)
    realms: dict[str, frozenset[str]] = Field(default_factory=dict)
    allied: dict[str, frozenset[str]] = Field(default_factory=dict)
    rivals: dict[str, frozenset[str]] = Field(default_factory=dict)
    parliaments: dict[str, frozenset[str]] = Field(default_factory=dict)
    juntas: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    lands: dict[str, frozenset[str]] = Field(default_factory=dict)
    homes: dict[str, frozenset[str]] = Field(default_factory=dict)
    creeds: dict[str, dict[str, tuple[str, ...]]] = Field(default_factory=dict)
    groups: dict[str, str] = Field(default_factory=dict)
    bodies: dict[str, frozenset[str]] = Field(default_factory=dict)
    royal: dict[str, frozenset[str]] = Field(default_factory=dict)

    @cached_property
    def home_of(self) -> dict[str, str]:
        """Parties and bodies → the state whose they are, where their ids do not tell it."""
        return {actor: state for state, own in self.homes.items() for actor in own}

    @cached_property
    def land_of(self) -> dict[str, str]:
        """Bands → the one land in which they fight."""
        return {band: land for land, own in self.lands.items() for band in own}

    def band_of(self, creed: str, land: str, day: str) -> str | None:
        """The band of that creed which fought in the land on that ISO day."""
        for entry in self.creeds.get(creed, {}).get(land, ()):
            band, _, span = entry.partition(" ")
            start, _, end = span.partition("/")
            if start <= day and (not end or day[: len(end)] <= end):
                return band
        return None


def load_titles(path: Path) -> Titles:
    """The titles in the file. Raises `KnowledgeError`."""
    return read_toml(path, Titles)
