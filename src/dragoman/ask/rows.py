"""What a question gives back: rows that go on to Arrow, pandas, polars, records or a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import pyarrow as pa

from dragoman import store

if TYPE_CHECKING:
    import pandas
    import polars

R = TypeVar("R")

SHOWN_IN_NOTEBOOK = 50
LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class Rows(Generic[R]):
    """The answer to a question: `record` is the kind of its rows, `question` says it in words.

    The table may hold more columns than the record has fields, such as a claim's outlet.
    """

    record: type[R]
    question: str
    table: pa.Table

    def __len__(self) -> int:
        return int(self.table.num_rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows as plain values, one batch at a time."""
        for batch in self.table.to_batches():
            yield from batch.to_pylist()

    def arrow(self) -> pa.Table:
        """The rows as an Arrow table."""
        return self.table

    def pandas(self) -> pandas.DataFrame:
        """The rows as a pandas frame, if pandas is installed."""
        return self.table.to_pandas()

    def polars(self) -> polars.DataFrame:
        """The rows as a polars frame, if polars is installed."""
        import polars

        frame = polars.from_arrow(self.table)
        assert isinstance(frame, polars.DataFrame)
        return frame

    def records(self) -> tuple[R, ...]:
        """The rows as the frozen records that were stored."""
        # The type checker sees a dataclass only in instances, not in a type variable.
        names = [field.name for field in fields(self.record)]  # type: ignore[arg-type]
        return tuple(store.from_table(self.record, self.table.select(names)))

    def _repr_html_(self) -> str:
        """The rows as a table for a notebook: the first ones, long cells cut, all escaped."""
        shown = self.table.slice(0, SHOWN_IN_NOTEBOOK).to_pylist()
        head = "".join(f"<th>{escape(name)}</th>" for name in self.table.column_names)
        body = "".join(f"<tr>{''.join(map(_cell, row.values()))}</tr>" for row in shown)
        more = f", the first {len(shown)} shown" if len(self) > len(shown) else ""
        caption = f"{escape(self.question)}: {len(self):,}{more}"
        return f"<table><caption>{caption}</caption><tr>{head}</tr>{body}</table>"


def _cell(value: object) -> str:
    words = _said(value)
    whole = words if len(words) <= LONGEST_CELL else f"{words[:LONGEST_CELL]}…"
    return f"<td>{escape(whole)}</td>"


def _said(value: object) -> str:
    """A value -> how a person would write it: an actor or place by its name, a date by its days."""
    if isinstance(value, list):
        return "; ".join(map(_said, value))
    if not isinstance(value, dict):
        return "" if value is None else str(value)
    if "grain" in value:
        return " … ".join(dict.fromkeys(filter(None, (value["start"], value["end"]))))
    of = f" ({value['of']})" if value.get("of") else ""
    name = value.get("name") or value.get("text") or value.get("what")
    return f"{name}{of}" if name else "; ".join(map(_said, value.values()))
