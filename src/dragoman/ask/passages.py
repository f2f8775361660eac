"""Entries -> the words behind them: each claim's passage with the article that prints it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dragoman.ask.reader import Reader

Passages = Mapping[str, Mapping[str, Any]]
"""By the id of the claim: its passage, trigger, actors and maker, and what its article is."""

_PASSAGES = """
    SELECT c.id, c.article, c.start, c."end", c.text, c.trigger.text AS trigger, c.maker,
        c.source, c.target, c.said_by, a.url, a.origin, a.outlet, a.language, a.published, a.title
    FROM claims c JOIN articles a ON a.id = c.article
    WHERE c.id IN (SELECT unnest($claims))
"""


def passages(ledger: Reader, claims: Iterable[str]) -> Passages:
    """Ids of claims -> the passage of each."""
    found = ledger.table(_PASSAGES, {"claims": list(claims)})
    return {row["id"]: row for row in found.to_pylist()}


def texts(ledger: Reader, articles: Iterable[str]) -> Mapping[str, str]:
    """Ids of articles -> their text, in which all offsets count."""
    sql = "SELECT id, text FROM articles WHERE id IN (SELECT unnest($articles))"
    found = ledger.table(sql, {"articles": list(dict.fromkeys(articles))})
    return {row["id"]: row["text"] for row in found.to_pylist()}
