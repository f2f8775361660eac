"""The formats by name, what each can hold, and how a file comes to be whole or not at all."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dragoman.ask import Ledger
from dragoman.ask.passages import Passages, passages, texts
from dragoman.ask.rows import Rows
from dragoman.errors import InputError, QueryError
from dragoman.show.export.annotations import web_annotations
from dragoman.show.export.fields import json_lines, parquet
from dragoman.show.export.ftm import ftm, no_event
from dragoman.show.export.gdelt import gdelt, no_gdelt
from dragoman.show.export.geojson import geojson, no_point
from dragoman.show.export.graphs import GRAPHS
from dragoman.show.export.plover import no_plover, plover
from dragoman.show.export.tidy import csv_lines

Row = Mapping[str, Any]

PLAIN = ("jsonl", "csv", "spreadsheet", "parquet")
FORMATS: Mapping[str, tuple[str, ...]] = {
    "claims": (*PLAIN, "annotations"),
    "entries": (*PLAIN, "plover", "gdelt", "geojson", "ftm"),
    "articles": PLAIN,
    "network": (*PLAIN, *GRAPHS),
    "codebook": PLAIN,
}
"""What can be written, and as what."""

REFUSALS: Mapping[str, Callable[[Row], str | None]] = {
    "plover": no_plover,
    "gdelt": no_gdelt,
    "geojson": no_point,
    "ftm": no_event,
}
"""Formats that have no place for every entry → why they refuse one, None if they do not."""


def check(what: str, format: str) -> None:
    """Raises `QueryError` where that cannot be written so."""
    if format not in FORMATS[what]:
        raise QueryError(
            f"{what.capitalize()} cannot be written as {format}. "
            f"Choose from: {', '.join(FORMATS[what])}."
        )


def left_out(found: Rows[Any], format: str) -> Mapping[str, int]:
    """Rows and a format -> how many of them it has no place for, by the reason."""
    refuses = REFUSALS.get(format)
    return Counter(why for row in found if (why := refuses(row))) if refuses else {}


def export(found: Rows[Any], format: str, ledger: Ledger) -> Iterator[bytes]:
    """Rows of a ledger -> the bytes of a file of that format, piece by piece."""
    if format in PLAIN:
        return plain(found, format)
    return (line.encode("utf-8") for line in _lines(found, format, ledger))


def plain(found: Rows[Any], format: str) -> Iterator[bytes]:
    """Rows -> the bytes of a file that holds them as a table, whatever they are."""
    if format == "parquet":
        yield parquet(found)
        return
    as_json = format == "jsonl"
    lines = json_lines(found) if as_json else csv_lines(found, spreadsheet=format == "spreadsheet")
    for line in lines:
        yield line.encode("utf-8")


def write(pieces: Iterable[bytes], place: Path | None) -> None:
    """The pieces of a file -> the file, whole or not at all; to stdout where no place is named."""
    if place is None:
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
        return
    part = place.with_name(f".{place.name}.part")
    try:
        with part.open("wb") as out:
            out.writelines(pieces)
        part.replace(place)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise InputError(f"{place} cannot be written ({error.strerror}).") from error


def _lines(found: Rows[Any], format: str, ledger: Ledger) -> Iterator[str]:
    if format == "annotations":
        return web_annotations(found, texts(ledger, found.arrow()["article"].to_pylist()))
    refuses = REFUSALS[format]
    rows = (row for row in found if not refuses(row))
    if format == "geojson":
        return geojson(rows)
    return _MAKERS[format](rows, ledger.names(), _passages(found, ledger))


_MAKERS: Mapping[str, Callable[[Iterable[Row], Mapping[str, str], Passages], Iterator[str]]] = {
    "plover": plover,
    "gdelt": gdelt,
    "ftm": ftm,
}


def _passages(found: Rows[Any], ledger: Ledger) -> Passages:
    """Entries -> the words behind all of them."""
    return passages(ledger, (id for row in found for id in row["claims"]))
