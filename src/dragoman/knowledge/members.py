"""members.csv → who is bound to whose defence by a pact of common knowledge, from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.knowledge.tables import rows

COLUMNS = ("pact", "organisation", "clause", "member", "from", "to", "note")


@dataclass(frozen=True, slots=True)
class Member:
    """A party to a pact of defence; days as exact as known, `end` empty while it is bound."""

    pact: str
    organisation: str
    clause: str
    member: str
    start: str
    end: str
    note: str

    def on(self, day: str) -> bool:
        """Whether it was bound on that ISO day; an inexact date counts whole."""
        return self.start <= day and (not self.end or day[: len(self.end)] <= self.end)


@cache
def load_members(path: Path) -> tuple[Member, ...]:
    """All members of all pacts, in the order of the file. Raises `KnowledgeError`."""
    return tuple(Member(*row.values()) for row in rows(path, *COLUMNS))
