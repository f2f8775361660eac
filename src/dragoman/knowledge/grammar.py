"""grammar.toml → the words of each language that decide who does what to whom."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from dragoman.errors import KnowledgeError

_STRICT = ConfigDict(extra="forbid")


@checked(config=_STRICT, frozen=True)
class Grammar:
    """One language's words of grammar; the file says what each list is for."""

    object_control: frozenset[str]
    lending: frozenset[str]
    receiving: frozenset[str]
    occasion: frozenset[str]
    adjuncts: frozenset[str]
    clitics: frozenset[str]
    works: frozenset[str]
    residents: frozenset[str]
    becoming: frozenset[str]
    times: frozenset[str]
    company: frozenset[str]
    joined: dict[str, str]


def load_grammar(path: Path) -> dict[str, Grammar]:
    """The words by language. Raises `KnowledgeError`."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return TypeAdapter(dict[str, Grammar]).validate_python(data)
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
