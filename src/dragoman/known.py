"""What is asked again and again, worked out once: of every word of every text, or of one thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

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


class cached_property(Generic[Told]):
    """A property that is worked out once. That of functools takes a lock for it before Python 3.12,
    which costs more than most of what is asked here."""

    def __init__(self, of: Callable[[Any], Told]) -> None:
        self._of, self._name, self.__doc__ = of, "", of.__doc__

    def __set_name__(self, owner: type[object], name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type[object]) -> cached_property[Told]: ...

    @overload
    def __get__(self, instance: object, owner: type[object]) -> Told: ...

    def __get__(self, instance: object | None, owner: type[object]) -> Told | cached_property[Told]:
        if instance is None:
            return self
        told = instance.__dict__[self._name] = self._of(instance)
        return told
