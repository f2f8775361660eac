"""stance.toml → what words do to the acts that they govern. Format: the file's own comments."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from dragoman.errors import KnowledgeError
from dragoman.knowledge.frames import Effect

Complement = Literal["clause", "infinitive", "noun", "gerund"]
_STRICT = ConfigDict(extra="forbid")


@checked(config=_STRICT, frozen=True)
class Governor:
    """Words with the same effect on the acts in their complements."""

    effect: Effect
    on: tuple[Complement, ...]
    speaker: bool = False
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


@checked(config=_STRICT, frozen=True)
class Voices:
    """How a speaker is named outside the speech verbs, and what else tells who speaks."""

    prepositions: tuple[str, ...]
    fronted: tuple[str, ...]
    nouns: tuple[str, ...]
    independent: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    mentioning: tuple[str, ...] = ()
    reporting: tuple[str, ...] = ()
    reflexive: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    agreeing: tuple[str, ...] = ()
    hearing: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    resuming: tuple[str, ...] = ()


@checked(config=_STRICT, frozen=True)
class Tenses:
    """Endings that tell a tense where the model's morphology fails."""

    future_endings: tuple[str, ...]
    conditional_endings: tuple[str, ...]


@checked(config=_STRICT, frozen=True)
class _File:
    governor: tuple[Governor, ...]
    adjectives: dict[str, tuple[str, ...]]
    adverbs: dict[str, tuple[str, ...]]
    markers: dict[str, tuple[str, ...]]
    auxiliaries: dict[str, tuple[str, ...]]
    voices: Voices
    tenses: Tenses


@dataclass(frozen=True)
class Stance:
    """One language's cues, indexed: word → effect."""

    verbs: dict[tuple[str, Complement], tuple[Effect, bool]]
    nouns: dict[str, tuple[Effect, bool]]
    adjectives: dict[str, str]
    adverbs: dict[str, str]
    markers: dict[str, str]
    auxiliaries: dict[str, str]
    voices: Voices
    tenses: Tenses


def load_stance(path: Path) -> dict[str, Stance]:
    """The cues by language. Raises `KnowledgeError`."""
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        files = TypeAdapter(dict[str, _File]).validate_python(data)
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
    return {language: _indexed(file) for language, file in files.items()}


def _indexed(file: _File) -> Stance:
    verbs: dict[tuple[str, Complement], tuple[Effect, bool]] = {}
    nouns: dict[str, tuple[Effect, bool]] = {}
    for governor in file.governor:
        for verb in governor.verbs:
            for complement in governor.on:
                verbs.setdefault((verb, complement), (governor.effect, governor.speaker))
        for noun in governor.nouns:
            nouns.setdefault(noun, (governor.effect, governor.speaker))
    return Stance(
        verbs=verbs,
        nouns=nouns,
        adjectives=_turned(file.adjectives),
        adverbs=_turned(file.adverbs),
        markers=_turned(file.markers),
        auxiliaries=_turned(file.auxiliaries),
        voices=file.voices,
        tenses=file.tenses,
    )


def _turned(groups: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {word: effect for effect, words in groups.items() for word in words}
