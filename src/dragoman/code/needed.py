"""A pattern → words that its every match holds: a search that costs next to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as op  # type: ignore[attr-defined]  # no public name has them
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Pieces = frozenset[str]
"""Pieces of text in lower case, of which one is needed."""
DIGITS = frozenset("0123456789")
MOST = 2
"""How many of what a pattern needs are told: the first rule out nearly all texts."""
SHORTEST = 3
"""Letters of a piece below which nearly every text holds it; a digit tells more."""


def needed(pattern: str) -> tuple[Pieces, ...]:
    """Of each of these a piece stands in whatever the pattern matches; the most telling first."""
    found = {each for each in _all(_parser.parse(pattern, re.IGNORECASE)) if _tells(each)}
    return tuple(
        sorted(found, key=lambda each: (_telling(each), sorted(each)), reverse=True)[:MOST]
    )


def _all(parts: Iterable[tuple[Any, Any]]) -> Iterator[Pieces]:
    """All that a sequence needs."""
    run = ""
    for kind, value in parts:
        if kind is op.LITERAL:
            run += chr(value).lower()
        else:
            yield frozenset({run})
            yield from _one(kind, value)
            run = ""
    yield frozenset({run})


def _one(kind: Any, value: Any) -> Iterator[Pieces]:
    if kind is op.BRANCH:
        yield frozenset().union(*(max(_all(each), key=_telling) for each in value[1]))
    elif kind is op.SUBPATTERN:
        yield from _all(value[3])
    elif kind in {op.MAX_REPEAT, op.MIN_REPEAT} and value[0]:
        yield from _all(value[2])
    elif kind is op.IN and value == [(op.CATEGORY, op.CATEGORY_DIGIT)]:
        yield DIGITS


def _telling(each: Pieces) -> tuple[int, int]:
    """How telling a need is: the one whose shortest piece is longest."""
    return min(map(len, each)), -len(each)


def _tells(each: Pieces) -> bool:
    return all(len(piece) >= SHORTEST or piece.isdigit() for piece in each)
