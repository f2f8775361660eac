"""Questions of a ledger; needs no part of the language engine."""

from __future__ import annotations

from dragoman.ask.actors import actor, names
from dragoman.ask.changes import Change, changes
from dragoman.ask.disputes import Dispute, disputes
from dragoman.ask.find import (
    Totals,
    articles,
    find_claims,
    find_entries,
    problems,
    summary,
    timeline,
)
from dragoman.ask.network import Balance, By, Network, Node, Tie, Triad, network
from dragoman.ask.obligations import Bond, Clause, obligations
from dragoman.ask.posts import Holding, posts
from dragoman.ask.promises import Promise, State, promises
from dragoman.ask.reader import Reader
from dragoman.ask.rows import Rows
from dragoman.ask.said import Saying, Told, said
from dragoman.ask.sources import Source, sources
from dragoman.ask.why import Why, why
from dragoman.ask.words import Words

__all__ = [
    "Balance", "Bond", "By", "Change", "Clause", "Dispute", "Holding", "Ledger", "Network", "Node",
    "Promise", "Reader", "Rows", "Saying", "Source", "State", "Tie", "Told", "Totals", "Triad",
    "Why", "Words", "actor",
]  # fmt: skip


class Ledger(Reader):
    """A ledger open for reading, with every question as a method."""

    __slots__ = ()

    claims = find_claims
    entries = find_entries
    timeline = timeline
    said = said
    disputes = disputes
    promises = promises
    network = network
    obligations = obligations
    posts = posts
    sources = sources
    changes = changes
    why = why
    articles = articles
    problems = problems
    summary = summary
    names = names
