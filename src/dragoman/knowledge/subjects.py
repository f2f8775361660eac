"""subjects.toml → the words by which a passage tells what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic.dataclasses import dataclass as checked

from dragoman.knowledge.toml import STRICT, read_toml
from dragoman.knowledge.world import fold_all

Deeds = Literal["meant", "private", "figure"]
SURE, HINT = 2, 1
"""How much a word counts."""


@checked(config=STRICT, frozen=True)
class _Words:
    sure: tuple[str, ...]
    hints: tuple[str, ...]


@checked(config=STRICT, frozen=True)
class _Entry:
    deeds: Deeds
    es: _Words
    en: _Words
    teams: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """What a passage may be about, and how acts told in it are to be taken; see the file. Each is
    made once, and two are the same only if they are one."""

    name: str
    deeds: Deeds
    teams: bool


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A word or phrase that tells of a subject; `rest` are its folded words after the first."""

    subject: Subject
    words: str
    rest: tuple[str, ...]
    weight: int


Subjects = dict[str, tuple[Telling, ...]]
"""Folded first word → what begins with it, the longest first."""


def load_subjects(path: Path) -> dict[str, Subjects]:
    """The words of each language. Raises `KnowledgeError`."""
    entries = read_toml(path, dict[str, _Entry])
    found: dict[str, dict[str, list[Telling]]] = {"es": {}, "en": {}}
    for name, entry in entries.items():
        subject = Subject(name, entry.deeds, entry.teams)
        for language, words in (("es", entry.es), ("en", entry.en)):
            for first, telling in _tellings(subject, words):
                found[language].setdefault(first, []).append(telling)
    return {
        language: {
            first: tuple(sorted(each, key=lambda t: -len(t.rest))) for first, each in w.items()
        }
        for language, w in found.items()
    }


def _tellings(subject: Subject, words: _Words) -> Iterator[tuple[str, Telling]]:
    for weight, listed in ((SURE, words.sure), (HINT, words.hints)):
        for word in listed:
            first, *rest = fold_all(word)
            yield first, Telling(subject, word, tuple(rest), weight)
