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
        known: dict[int, Answer] | None = self.__dict__.get(kept)
        if known is None:
            known = self.__dict__[kept] = {}
        elif index in known:
            return known[index]
        answer = known[index] = method(self, index)
        return answer

    return remembering
