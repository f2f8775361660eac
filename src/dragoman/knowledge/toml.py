"""A TOML file of knowledge → its checked content."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError

from dragoman.errors import KnowledgeError

T = TypeVar("T")
STRICT = ConfigDict(extra="forbid")


def read_toml(path: Path, kind: type[T]) -> T:
    """The content of the file, if it is of that kind. Raises `KnowledgeError`."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return TypeAdapter(kind).validate_python(data)
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
