"""measures.toml → the words of time and quantity of each language."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic.dataclasses import dataclass as checked

from dragoman.knowledge.toml import STRICT, read_toml

Unit = Literal["hour", "day", "week", "month", "year", "decade", "lustrum"]


@checked(config=STRICT, frozen=True)
class Bounds:
    """Words before a number that make it a most or a least, or leave it as it is."""

    at_most: tuple[str, ...]
    at_least: tuple[str, ...]
    about: tuple[str, ...]


@checked(config=STRICT, frozen=True)
class Listed:
    """A list of words."""

    words: tuple[str, ...]


@checked(config=STRICT, frozen=True, eq=False)
class Measures:
    """One language's words of time and quantity; alternatives with `|`. Two are the same only if
    they are one."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    ones: tuple[str, ...]
    totalling: tuple[str, ...]
    numbers: tuple[str, ...]
    edges: dict[str, int]
    ordinals: dict[str, int]
    days: dict[str, int]
    holy_days: dict[str, int]
    units: dict[str, Unit]
    people: Listed
    currencies: dict[str, str]
    vague: Listed
    rounds: dict[str, int]
    bounds: Bounds
    scales: dict[str, float]
    happening: Listed
    topics: Listed
    scheduled: Listed
    localities: Listed
    settlements: Listed
    nowhere: Listed
    labels: Listed
    uncounted: Listed


def load_measures(path: Path) -> dict[str, Measures]:
    """The words by language. Raises `KnowledgeError`."""
    return read_toml(path, dict[str, Measures])
