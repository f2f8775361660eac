"""What is asked of a word again and again, and worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Of = TypeVar("Of")
Answer = TypeVar("Answer")


def once(method: Callable[[Of, int], Answer]) -> Callable[[Of, int], Answer]:
    """A method that always answers the same of a token → one that works it out once for each.
    Nobody may change what it gives."""
    kept = f"_{method.__name__}_of"

    @wraps(method)
    def remembering(self: Of, index: int) -> Answer:
        known: dict[int, Answer] = self.__dict__.setdefault(kept, {})
        if index not in known:
            known[index] = method(self, index)
        return known[index]

    return remembering
