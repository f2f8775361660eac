"""Questions of a ledger; needs no part of the language engine."""

from __future__ import annotations

from dragoman.ask.actors import names
from dragoman.ask.find import (
    Totals,
    articles,
    find_claims,
    find_entries,
    problems,
    summary,
    timeline,
)
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.ask.why import Why, why

__all__ = [
    "Ledger", "Reader", "Rows", "Totals", "Why", "articles", "find_claims", "find_entries",
    "names", "problems", "summary", "timeline", "why",
]  # fmt: skip


class Ledger(Reader):
    """A ledger open for reading, with every question as a method."""

    __slots__ = ()

    claims = find_claims
    entries = find_entries
    timeline = timeline
    why = why
    articles = articles
    problems = problems
    summary = summary
    names = names
