"""robots.txt → what a host allows programs to read, and how fast."""

from __future__ import annotations

import re
from dataclasses import dataclass

from protego import Protego

ROBOTS_BYTES = 500_000
"""So much of a robots.txt is read (RFC 9309 asks for 500 KiB)."""

_AGENT = re.compile(r"(?im)^([ \t]*user[- ]?agent[ \t:]+)(?![ \t]*(?:\*|dragoman)).*$")
"""Groups for other programs; made one, for the parser's time grows with groups times rules."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one host for this program; without a file everything is allowed."""

    robots: Protego | None = None
    agent: str = ""

    @classmethod
    def parse(cls, content: bytes, agent: str) -> Rules:
        """A robots.txt → its rules for an agent."""
        text = content.decode("utf-8-sig", "replace")
        return cls(Protego.parse(_AGENT.sub(r"\1-", text)), agent)

    def allow(self, url: str) -> bool:
        """Whether an address may be read."""
        return self.robots is None or bool(self.robots.can_fetch(url, self.agent))

    @property
    def delay(self) -> float:
        """Seconds that the host wants between two requests."""
        return (self.robots.crawl_delay(self.agent) or 0.0) if self.robots else 0.0
