"""Rows -> JSON Lines and Parquet: every field, as it is stored."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow.parquet as pq

from dragoman.ask.rows import Rows


def json_lines(found: Rows[Any]) -> Iterator[str]:
    """Rows -> one line of JSON each, every field of the exported record in it."""
    for row in found:
        yield one_json(row) + "\n"


def one_json(value: object) -> str:
    """A plain value -> JSON on one line, dates in ISO, nothing that standard JSON lacks."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_iso)


def parquet(found: Rows[Any]) -> bytes:
    """Rows -> a Parquet file, nested values and all."""
    out = io.BytesIO()
    pq.write_table(found.arrow(), out, compression="zstd")
    return out.getvalue()


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an export")
