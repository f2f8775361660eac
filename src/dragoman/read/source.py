"""One thing to read, before anybody has looked into it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from dragoman.records import Problem

STAGE = "read"
"""The stage named in the problems of this package."""
ABSENT = "find"
"""The stage named where a path leads nowhere: told at each run, for it may be a slip."""


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes of a file or text of an object, and what is said of it; `page` if it is HTML."""

    origin: str
    content: bytes | str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    fetched: str | None = None
    author: str | None = None
    page: bool = False


Found: TypeAlias = Source | Problem
"""A source, or what could not be read and why."""
