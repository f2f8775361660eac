"""A ledger open for reading: the one place that runs SQL, with every value bound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import duckdb
import pyarrow as pa

from dragoman import store
from dragoman.ask.rows import Rows

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Reader:
    """A read-only connection to one generation of a ledger; close it, or use it in a `with`."""

    connection: duckdb.DuckDBPyConnection

    @classmethod
    def open(cls, ledger: str | Path) -> Self:
        """The ledger in a folder -> a reader of it. Raises `LedgerError` if there is none."""
        return cls(store.open(Path(ledger)))

    def table(self, sql: str, values: Mapping[str, Any] | None = None) -> pa.Table:
        """A query of ours with its bound values -> an Arrow table."""
        return self.connection.sql(sql, params=dict(values or {})).to_arrow_table()

    def rows(
        self, record: type[R], question: str, sql: str, values: Mapping[str, Any] | None = None
    ) -> Rows[R]:
        """A query of ours with its bound values -> rows that answer the question."""
        return Rows(record, question, self.table(sql, values))

    def close(self) -> None:
        """End reading; a second call does nothing."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
