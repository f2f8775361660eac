"""obligations.toml → the phrases by which a pact binds its parties."""

from __future__ import annotations

from pathlib import Path

from pydantic.dataclasses import dataclass as checked

from dragoman.knowledge.toml import STRICT, read_toml


@checked(config=STRICT, frozen=True)
class Pacts:
    """One language's phrases by ATOP kind, the words and fields of cooperation, and conditions."""

    defence: tuple[str, ...]
    assistance: tuple[str, ...]
    offence: tuple[str, ...]
    neutrality: tuple[str, ...]
    nonaggression: tuple[str, ...]
    consultation: tuple[str, ...]
    conditions: tuple[str, ...]
    perils: tuple[str, ...]
    cooperating: tuple[str, ...]
    cooperation: dict[str, str]


def load_pacts(path: Path) -> dict[str, Pacts]:
    """The phrases by language. Raises `KnowledgeError`."""
    return read_toml(path, dict[str, Pacts])
