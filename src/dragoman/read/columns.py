"""CSV and Parquet → a source a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import BinaryIO

import chardet
import pyarrow as pa
import pyarrow.parquet as pq

from dragoman.read.objects import Names, of_object
from dragoman.read.source import STAGE, Found
from dragoman.read.text import MAX_BYTES, WESTERN
from dragoman.read.unpack import BUFFER
from dragoman.records import Problem

ROWS = 500
"""Rows of a Parquet file held at once."""


def of_csv(origin: str, file: io.BufferedReader, names: Names) -> Iterator[Found]:
    """A table with a header → a source a row; a row that does not fit comes as a problem."""
    csv.field_size_limit(MAX_BYTES)
    sample = file.peek(BUFFER)
    text = io.TextIOWrapper(file, encoding=_encoding(sample), errors="replace", newline="")
    try:
        rows = csv.DictReader(text, delimiter=_separator(sample), restkey="")
        yield from _of_rows(origin, rows, names)
    finally:
        text.detach()  # the file is its opener's to close


def _of_rows(origin: str, rows: csv.DictReader[str], names: Names) -> Iterator[Found]:
    number = 1
    while True:
        number += 1
        here, what = f"{origin}#{number}", f"row {number} "
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(STAGE, here, f"{what}cannot be read as CSV: {error}")
            continue
        if "" in row or None in row.values():
            yield Problem(STAGE, here, f"{what}has more or fewer cells than the header names")
        else:
            filled = {key: cell or None for key, cell in row.items()}
            yield of_object(here, filled, what, names)


def of_parquet(origin: str, file: BinaryIO, names: Names) -> Iterator[Found]:
    """A Parquet file → a source a row, a few rows in memory at a time."""
    try:
        table = pq.ParquetFile(file)
        wanted = {name for among in names.values() for name in among}
        columns = [name for name in table.schema_arrow.names if name in wanted]
        batches = table.iter_batches(ROWS, columns=columns)
        number = 0
        for batch in batches:
            for row in batch.to_pylist():
                number += 1
                what = f"row {number} "
                yield of_object(f"{origin}#{number}", _texts(row), what, names)
    except (pa.ArrowException, OSError) as error:
        yield Problem(STAGE, origin, f"cannot be read as Parquet: {error}")


def _texts(row: dict[str, object]) -> dict[str, object]:
    """Dates as a heading writes them; the rest as it is."""
    return {
        key: cell.isoformat() if isinstance(cell, date | datetime) else cell
        for key, cell in row.items()
    }


def _encoding(sample: bytes) -> str:
    try:
        # The sample may end within a character: so many bytes less are whole ones.
        sample[: max(0, len(sample) - 3)].decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = chardet.detect(sample, include_encodings=WESTERN)["encoding"]
        return guess or "windows-1252"
    return "utf-8-sig"


def _separator(sample: bytes) -> str:
    """The sign that the header holds most of."""
    header = sample.split(b"\n", 1)[0].decode("utf-8", "replace")
    return max(",\t;|", key=header.count)
