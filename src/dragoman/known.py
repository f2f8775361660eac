"""What is asked of every word of every text, worked out once for each word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Asked = TypeVar("Asked")
Told = TypeVar("Told")

MOST = 50_000
"""How many answers are kept: words of a language come again, but names never end."""


class Known(dict[Asked, Told]):
    """A pure function's answers; at most `MOST`, whereupon all are forgotten. A look-up runs no
    code of ours, nor does it put in order what is kept, as `lru_cache` does."""

    def __init__(self, of: Callable[[Asked], Told]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, asked: Asked) -> Told:
        if len(self) >= MOST:
            self.clear()
        told = self[asked] = self._of(asked)
        return told
