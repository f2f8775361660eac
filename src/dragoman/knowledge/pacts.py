"""obligations.toml → the phrases by which a pact binds its parties."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from dragoman.errors import KnowledgeError

_STRICT = ConfigDict(extra="forbid")


@checked(config=_STRICT, frozen=True)
class Pacts:
    """One language's phrases by ATOP kind, the words and fields of cooperation, and conditions."""

    defence: tuple[str, ...]
    offence: tuple[str, ...]
    neutrality: tuple[str, ...]
    nonaggression: tuple[str, ...]
    consultation: tuple[str, ...]
    conditions: tuple[str, ...]
    cooperating: tuple[str, ...]
    cooperation: dict[str, str]


def load_pacts(path: Path) -> dict[str, Pacts]:
    """The phrases by language. Raises `KnowledgeError`."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return TypeAdapter(dict[str, Pacts]).validate_python(data)
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
