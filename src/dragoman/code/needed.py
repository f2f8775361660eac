"""A pattern → words of which its every match holds one: a search that costs next to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]  # no public name has them
from re import _parser  # type: ignore[attr-defined]
from typing import Any

ANYTHING: frozenset[str] = frozenset({""})
"""What a pattern needs of which nothing is known: every text holds it."""
DIGITS = frozenset("0123456789")


def needed(pattern: str) -> frozenset[str]:
    """Pieces of text in lower case, of which one stands in whatever the pattern matches."""
    return _of(_parser.parse(pattern, re.IGNORECASE))


def _of(parts: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The most telling of what a sequence needs: the one whose shortest piece is longest."""
    found, run = [ANYTHING], ""
    for kind, value in parts:
        if kind is op.LITERAL:
            run += chr(value).lower()
        else:
            found += [frozenset({run}), _one(kind, value)]
            run = ""
    return max((*found, frozenset({run})), key=lambda each: (min(map(len, each)), -len(each)))


def _one(kind: Any, value: Any) -> frozenset[str]:
    if kind is op.BRANCH:
        return frozenset().union(*map(_of, value[1]))
    if kind is op.SUBPATTERN:
        return _of(value[3])
    if kind in {op.MAX_REPEAT, op.MIN_REPEAT} and value[0]:
        return _of(value[2])
    if kind is op.IN and value == [(op.CATEGORY, op.CATEGORY_DIGIT)]:
        return DIGITS
    return ANYTHING
