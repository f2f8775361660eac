"""Arrow schemas derived from the record types, and records ↔ tables.

The fields are written once, in `dragoman.records`; whatever is there can be stored.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

R = TypeVar("R")

ROWS = 5_000
"""Rows that lie in memory as Python's objects at a time: they take ten times what Arrow's do."""

_PLAIN: dict[object, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
}


def schema(cls: type[Any]) -> pa.Schema:
    """A dataclass of records → the Arrow schema that holds it exactly."""
    hint: Any = cls
    return _schema(hint)


@cache
def _schema(hint: Any) -> pa.Schema:
    return pa.schema(_fields(hint))


def to_table(cls: type[R], records: Iterable[R]) -> pa.Table:
    """Records → a table."""
    hint: Any = cls
    rows = map(_plainer(hint) or _same, records)
    batches = []
    while some := list(islice(rows, ROWS)):
        batches.append(pa.RecordBatch.from_pylist(some, schema=schema(cls)))
    return pa.Table.from_batches(batches, schema=schema(cls))


def from_table(cls: type[R], table: pa.Table) -> list[R]:
    """A table with the columns of `cls` → its records, equal to those it was made from."""
    hint: Any = cls
    make: Callable[[Any], R] = _maker(hint)
    return [make(row) for row in rows_of(table)]


def rows_of(table: pa.Table) -> Iterator[dict[str, Any]]:
    """A table → its rows as Python's objects, few of them in memory at a time."""
    for batch in table.to_batches(max_chunksize=ROWS):
        yield from batch.to_pylist()


def fitted(cls: type[Any], table: pa.Table) -> pa.Table:
    """A table of an older version → with the columns of `cls`; what was not kept then is null."""
    for each in schema(cls):
        if each.nullable and each.name not in table.column_names:
            table = table.append_column(each, pa.nulls(table.num_rows, each.type))
    return table.select(schema(cls).names)


def _fields(cls: Any) -> list[pa.Field]:
    hints = get_type_hints(cls)
    return [_field(each.name, hints[each.name]) for each in fields(cls)]


def _field(name: str, hint: Any) -> pa.Field:
    inner, optional = _optional(hint)
    return pa.field(name, _type(inner), nullable=optional)


def _optional(hint: Any) -> tuple[Any, bool]:
    """`X | None` → (X, True); anything else → (itself, False)."""
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not types.NoneType)
        return inner, True
    return hint, False


def _type(hint: Any) -> pa.DataType:
    if get_origin(hint) is Literal:
        return pa.string()
    if get_origin(hint) is tuple:
        return pa.list_(_field("item", get_args(hint)[0]))
    if is_dataclass(hint):
        return pa.struct(_fields(hint))
    return _PLAIN[hint]


def _same(value: Any) -> Any:
    return value


@cache
def _plainer(hint: Any) -> Callable[[Any], Any] | None:
    """The function that turns a value of this type into Arrow's; None where it is that already.

    `dataclasses.asdict` would copy each value too, which takes five times as long.
    """
    inner, optional = _optional(hint)
    if optional:
        some = _plainer(inner)
        return some and (lambda value: None if value is None else some(value))
    if get_origin(inner) is tuple:
        item = _plainer(get_args(inner)[0])
        return item and (lambda values: [item(value) for value in values])
    if is_dataclass(inner):
        hints = get_type_hints(inner)
        parts = [(each.name, _plainer(hints[each.name]) or _same) for each in fields(inner)]
        return lambda record: {name: plain(getattr(record, name)) for name, plain in parts}
    return None


@cache
def _maker(hint: Any) -> Callable[[Any], Any]:
    """The function that turns Arrow's Python value back into a value of this type."""
    inner, optional = _optional(hint)
    if optional:
        some = _maker(inner)
        return lambda value: None if value is None else some(value)
    if get_origin(inner) is tuple:
        item = _maker(get_args(inner)[0])
        return lambda values: tuple(map(item, values))
    if is_dataclass(inner):
        cls: Any = inner
        hints = get_type_hints(cls)
        makers = [(each.name, _maker(hints[each.name])) for each in fields(cls)]
        return lambda row: cls(**{name: make(row[name]) for name, make in makers})
    return lambda value: value
