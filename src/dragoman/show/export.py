"""Answers -> files for other programs: JSON Lines, CSV and Parquet."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Literal

import pyarrow.parquet as pq

from dragoman.ask.rows import Rows
from dragoman.errors import InputError
from dragoman.show.safe import cell

Format = Literal["jsonl", "csv", "parquet"]


def write(
    found: Rows[Any], place: Path | None, format: Format, *, spreadsheet: bool = False
) -> None:
    """Rows -> a file, whole or not at all; to stdout where no place is named."""
    if place is None:
        export(found, sys.stdout.buffer, format, spreadsheet=spreadsheet)
        sys.stdout.buffer.flush()
        return
    part = place.with_name(f".{place.name}.part")
    try:
        with part.open("wb") as out:
            export(found, out, format, spreadsheet=spreadsheet)
        part.replace(place)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(f"{place} cannot be written ({error.strerror}).") from error


def export(found: Rows[Any], out: BinaryIO, format: Format, *, spreadsheet: bool = False) -> None:
    """Rows -> bytes of that format; `spreadsheet` makes CSV safe, and no longer verbatim."""
    if format == "parquet":
        pq.write_table(found.arrow(), out, compression="zstd")
        return
    lines = json_lines(found) if format == "jsonl" else _csv_lines(found, spreadsheet)
    out.writelines(line.encode("utf-8") for line in lines)


def json_lines(found: Rows[Any]) -> Iterator[str]:
    """Rows -> one line of JSON each, every field of the exported record in it."""
    for row in found:
        yield one_json(row) + "\n"


def one_json(value: object) -> str:
    """A plain value -> JSON on one line, dates in ISO, nothing that standard JSON lacks."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_iso)


def _csv_lines(found: Rows[Any], spreadsheet: bool) -> Iterator[str]:
    """Rows -> lines of CSV; nested values are JSON in their cell, an absent one is empty."""
    columns = found.arrow().column_names
    yield _line(dict.fromkeys(columns), columns)
    for row in found:
        flat = {name: _flat(value) for name, value in row.items()}
        yield _line({name: cell(v) for name, v in flat.items()} if spreadsheet else flat)


def _line(row: Mapping[str, object], header: list[str] | None = None) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(header or row.values())
    return line.getvalue()


def _flat(value: object) -> object:
    nested = isinstance(value, dict | list)
    return one_json(value) if nested else value


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an export")
