"""The words behind an answer: a passage, who speaks in it, and who printed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SHOWN = 5
"""So many passages stand behind one row of an answer; `why` has all of them."""


@dataclass(frozen=True, slots=True)
class Words:
    """The passage of one claim; `said_by` are the names of its voices, the nearest first."""

    claim: str
    outlet: str
    published: date | None
    said_by: tuple[str, ...]
    quote: bool
    text: str


_WORDS = """struct_pack(claim := {0}.id, outlet := coalesce({0}.outlet, {0}.origin),
    published := {0}.published, said_by := list_transform({0}.said_by, lambda m: m.name),
    quote := {0}.quote, text := {0}.text)"""


def words(claims: str) -> str:
    """SQL: the alias of dated claims -> the `Words` of one of them."""
    return _WORDS.format(claims)


def first_words(claims: str) -> str:
    """SQL: the alias of dated claims in a group -> the `Words` told first."""
    order = f"{claims}.published NULLS LAST, {claims}.id"
    return f"list({words(claims)} ORDER BY {order})[:{SHOWN}]"
