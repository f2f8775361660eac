"""scale.toml → how much an act of each type helps or harms."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import get_args

from dragoman.errors import KnowledgeError
from dragoman.knowledge.toml import read_toml
from dragoman.records import Type


@cache
def load_scale(path: Path) -> dict[Type, float]:
    """The score of every type. Raises `KnowledgeError`."""
    scores = read_toml(path, dict[str, dict[Type, float]]).get("score", {})
    if missing := set(get_args(Type)) - set(scores):
        raise KnowledgeError(f"{path.name}: no score for {', '.join(sorted(missing))}.")
    return scores
