"""What can go wrong by the user's hand; each message says what to do.

    DragomanError
    ├── InputError        a path or a source that cannot be read
    ├── KnowledgeError    a file of the knowledge that does not hold together
    ├── LedgerError       a ledger that is absent, locked or damaged
    │   └── LedgerBusy    a ledger to which another process is writing
    ├── ModelMissing      a language model that is not installed
    └── QueryError        a question that the ledger cannot answer as it was put

A bad article is no exception but a `Problem` in the ledger, and a bug crashes.
"""

from __future__ import annotations


class DragomanError(Exception):
    """The root of all that follows; its text is a sentence for the user."""


class InputError(DragomanError):
    """A path or a source that cannot be read."""


class KnowledgeError(DragomanError):
    """A file of the knowledge that does not hold together."""


class LedgerError(DragomanError):
    """A ledger that is absent, locked or damaged."""


class LedgerBusy(LedgerError):
    """A ledger to which another process is writing."""


class ModelMissing(DragomanError):
    """A language model that is not installed."""


class QueryError(DragomanError):
    """A question that the ledger cannot answer as it was put."""
