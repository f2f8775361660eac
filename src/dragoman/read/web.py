"""Web archives → sources: WARC and WET."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from fastwarc.warc import ArchiveIterator, WarcRecordType

from dragoman.errors import InputError
from dragoman.read.source import STAGE, Found, Source
from dragoman.read.text import MAX_BYTES
from dragoman.read.unpack import UNREADABLE
from dragoman.records import Problem

PAGES = ("text/html", "application/xhtml")
KEPT = WarcRecordType.response | WarcRecordType.conversion


def of_warc(origin: str, file: BinaryIO) -> Iterator[Found]:
    """A web archive → a source for each page fetched (WARC) or text made of one (WET)."""
    number = 0
    for record in _records(file):
        number += 1
        url = record.headers.get("WARC-Target-URI")
        yield _found(f"{origin}#{number}", url, record)
    if not number:
        yield Problem(STAGE, origin, "holds no page and no text of one")


def _records(file: BinaryIO) -> Iterator[Any]:
    stream = cast(BinaryIO, _Forward(cast(io.BufferedReader, file)))
    try:
        yield from ArchiveIterator(stream, record_types=KEPT, parse_http=True)
    except (Exception, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:  # the library's compiled part panics outside of Exception
        raise InputError(f"cannot be read as a web archive ({error})"[:300]) from None


class _Forward:
    """A stream for a library that asks where it stands before it reads on and on."""

    def __init__(self, file: io.BufferedReader) -> None:
        self._file, self._at = file, 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read1(size)  # what there is before a break, and only then the error
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at


def _found(here: str, url: str | None, record: Any) -> Found:
    kind = _content_type(record)
    page = record.record_type == WarcRecordType.response
    if page:
        status = record.http_headers.status_code if record.http_headers else None
        if status != 200 or not kind.startswith(PAGES):
            what = kind or "of no stated kind"
            return Problem(STAGE, here, f"answers {status}, {what}: no page to read ({url})")
    body = record.reader.read(MAX_BYTES + 1)
    if len(body) < min(record.content_length, MAX_BYTES):
        told = f"{len(body):,} of {record.content_length:,} bytes"
        return Problem(STAGE, here, f"breaks off after {told} ({url})")
    fetched = record.headers.get("WARC-Date")
    return Source(here, _unpacked(record, body), url=url, fetched=fetched, page=page)


def _unpacked(record: Any, body: bytes) -> bytes:
    """A page as it was meant: some archives keep it as it was packed on its way."""
    packed = record.http_headers and record.http_headers.get("Content-Encoding")
    if "gzip" not in (packed or "").lower():
        return body
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as stream:
            return stream.read(MAX_BYTES + 1)
    except UNREADABLE:
        return body  # most archives unpack it and leave the header


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.headers
    return str(headers.get("Content-Type") or "").lower()
