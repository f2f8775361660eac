"""How far two places lie from each other."""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from dragoman.records import Where


@lru_cache(maxsize=100_000)
def kilometres(left: Where, right: Where) -> float | None:
    """Two places -> the distance between them (haversine), None without coordinates."""
    if None in (left.latitude, left.longitude, right.latitude, right.longitude):
        return None
    a, b, c, d = (
        radians(degrees or 0.0)
        for degrees in (left.latitude, left.longitude, right.latitude, right.longitude)
    )
    chord = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(chord))
