"""What an article tells of force as a whole, before it is read sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theatre:
    """Whose `powers` act in an article by force, or could, states and bodies; its `bands`; the
    `lands` in which these fight; the one `land` of these, if the article names it."""

    powers: frozenset[str] = frozenset()
    bands: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    land: str | None = None
