"""Web archives and feeds → sources: WARC and WET, RSS and Atom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecordType

from dragoman.read.objects import Names
from dragoman.read.source import STAGE, Found, Source
from dragoman.read.text import MAX_BYTES
from dragoman.records import Problem

PAGES = ("text/html", "application/xhtml")
KEPT = WarcRecordType.response | WarcRecordType.conversion


def of_warc(origin: str, file: BinaryIO, _: Names) -> Iterator[Found]:
    """A web archive → a source for each page fetched (WARC) or text made of one (WET)."""
    number = 0
    for record in ArchiveIterator(file, record_types=KEPT, parse_http=True):
        number += 1
        url = record.headers.get("WARC-Target-URI")
        here = f"{origin}#{number}"
        kind = _content_type(record)
        if record.record_type == WarcRecordType.response:
            status = record.http_headers.status_code if record.http_headers else None
            if status != 200 or not kind.startswith(PAGES):
                what = kind or "of no stated kind"
                yield Problem(STAGE, here, f"answers {status}, {what}: no page to read ({url})")
                continue
        body = record.reader.read(MAX_BYTES + 1)
        fetched = record.headers.get("WARC-Date")
        page = record.record_type == WarcRecordType.response
        yield Source(here, body, url=url, fetched=fetched, page=page)
    if not number:
        yield Problem(STAGE, origin, "holds no page and no text of one")


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.headers
    return str(headers.get("Content-Type") or "").lower()
