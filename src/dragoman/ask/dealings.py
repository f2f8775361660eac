"""Who deals with whom: every entry as the pairs of actors between whom it passes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dragoman.ask.actors import world
from dragoman.ask.find import DATED_ENTRIES
from dragoman.knowledge.load import FOLDER
from dragoman.knowledge.scale import load_scale

DEEDS = ["happened", "ongoing"]

DEALINGS = f"""
    sided AS (
        SELECT id, origin, type, mode, status, standing, first_day, last_day, source,
            unnest(target) AS t
        FROM ({DATED_ENTRIES})),
    paired AS (
        SELECT * EXCLUDE (source, t), s, least(s, t) AS a, greatest(s, t) AS b
        FROM (SELECT * EXCLUDE (source), source, unnest(source) AS s FROM sided)
        WHERE s <> t AND NOT list_contains($nobody, s) AND NOT list_contains($nobody, t)),
    dealings AS (
        SELECT id, type, any_value(mode) AS mode, any_value(origin) AS origin,
            any_value(status) AS status, any_value(standing) AS standing,
            any_value(first_day) AS first_day, any_value(last_day) AS last_day, a, b,
            bool_or(s = a) AS by_a, bool_or(s = b) AS by_b
        FROM paired GROUP BY id, type, a, b)
"""
"""SQL, after `REPORTS`: one row an entry and pair, the actors of a pair in order of their ids.

`by_a` and `by_b` say who acted; both did where the act is mutual. People without a
country ("manifestantes") are nobody in particular, and left out.
"""

SCORES = """
    scores AS (SELECT unnest($types) AS type, unnest($scores) AS score),
    finer AS (SELECT unnest($finer) AS type, unnest($modes) AS mode, unnest($special) AS special)
"""
"""SQL: how much an act of each type helps or harms, and of the modes with a score of their own."""


def nobody() -> Mapping[str, Any]:
    """The value that `DEALINGS` binds: the codes of groups of people without a country."""
    nouns = world().nouns.values()
    return {
        "nobody": sorted({n.code for group in nouns for ns in group.values() for n in ns if n.code})
    }


def scores() -> Mapping[str, Any]:
    """The values that `SCORES` binds."""
    scale = load_scale(FOLDER / "scale.toml")
    finer = [(type, mode, score) for type, of in scale.mode.items() for mode, score in of.items()]
    types, modes, special = (list(column) for column in zip(*finer, strict=True))
    return {
        "types": list(scale.score), "scores": list(scale.score.values()),
        "finer": types, "modes": modes, "special": special,
    }  # fmt: skip
