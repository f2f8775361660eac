"""scale.toml → how much an act of each type, or of a mode of it, helps or harms."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import get_args

from pydantic.dataclasses import dataclass as checked

from dragoman.errors import KnowledgeError
from dragoman.knowledge.toml import STRICT, read_toml
from dragoman.records import Type


@checked(config=STRICT, frozen=True)
class Scale:
    """The score of every type, and of the modes that have one of their own."""

    score: dict[Type, float]
    mode: dict[Type, dict[str, float]]


@cache
def load_scale(path: Path) -> Scale:
    """The scores. Raises `KnowledgeError` if a type has none."""
    scale = read_toml(path, Scale)
    if missing := set(get_args(Type)) - set(scale.score):
        raise KnowledgeError(f"{path.name}: no score for {', '.join(sorted(missing))}.")
    return scale
