"""dragoman reads news and keeps a ledger of claims: who did what to whom, and who says so.

    import dragoman

    for claim in dragoman.claims("Rusia negó haber atacado Ucrania.", published="2025-03-10"):
        print(claim.type, claim.status, claim.text)

    with dragoman.open("ledger") as ledger:
        print(ledger.entries(actor="Rusia", standing="disputed").pandas())

Asking a ledger needs no language engine; only `claims` loads it, when it is called.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman.errors import (
    DragomanError,
    InputError,
    KnowledgeError,
    LedgerError,
    ModelMissing,
    QueryError,
)
from dragoman.records import (
    Amount,
    Article,
    Claim,
    Entry,
    Link,
    Mention,
    Obligation,
    Post,
    Problem,
    Span,
    When,
    Where,
)

if TYPE_CHECKING:
    from dragoman.ask import Ledger, Rows, Totals, Why

__all__ = [
    "Amount", "Article", "Claim", "DragomanError", "Entry", "InputError", "KnowledgeError",
    "Ledger", "LedgerError", "Link", "Mention", "ModelMissing", "Obligation", "Post", "Problem",
    "QueryError", "Rows", "Span", "Totals", "When", "Where", "Why", "claims", "open",
]  # fmt: skip


_OF_ASKING = frozenset({"Ledger", "Rows", "Totals", "Why"})


def __getattr__(name: str) -> Any:
    """What asks a ledger is loaded with its database when it is first named: a process that only
    reads articles goes without."""
    if name in _OF_ASKING:
        return getattr(import_module("dragoman.ask"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def claims(
    text: str,
    *,
    published: date | str | None = None,
    language: str | None = None,
    outlet: str | None = None,
) -> tuple[Claim, ...]:
    """The text of one article -> its claims, with offsets in the text as normalised (NFC).

    `published` is the day against which "el lunes" is understood; `language` is "es" or "en", and
    told from the words where it is not given. Raises `InputError` for a text that is no article or
    in another language, `ModelMissing` where the language's model is not installed.
    """
    from dragoman import knowledge, pipeline, read

    day = str(published) if published else None
    source = read.Source(
        origin="text", content=text, published=day, language=language, outlet=outlet
    )
    article = read.article(source)
    if isinstance(article, Problem):
        raise InputError(f"The text was refused: {article.message}")
    return pipeline.claims_of(article, knowledge.load()).claims


def open(ledger: str | Path) -> Ledger:
    """The folder of a ledger -> the ledger, open for reading. Raises `LedgerError`."""
    from dragoman.ask import Ledger

    return Ledger.open(ledger)
