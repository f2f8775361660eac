"""Web archives and feeds → sources: WARC and WET, RSS and Atom."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

import feedparser
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


def of_feed(origin: str, file: BinaryIO) -> Iterator[Found]:
    """A feed → a source for each entry, with as much of its text as the feed gives."""
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Problem(STAGE, origin, "is larger than 5 MB; no feed is")
        return
    feed = feedparser.parse(io.BytesIO(data))
    if not feed.entries:
        yield Problem(STAGE, origin, "is no feed with entries, nor a page with text")
        return
    for number, entry in enumerate(feed.entries, 1):
        here = f"{origin}#{number}"
        text = _longest(entry)
        if text is None:
            yield Problem(STAGE, here, "has no text in the feed; read the page that it leads to")
            continue
        yield Source(
            here, text, title=entry.get("title"), url=entry.get("link"),
            outlet=feed.feed.get("title"), published=_day(entry), page="<" in text,
        )  # fmt: skip


def _longest(entry: Any) -> str | None:
    """The whole text where the feed gives it, else the summary."""
    texts = [part.get("value") or "" for part in entry.get("content", [])]
    texts.append(entry.get("summary") or "")
    longest = max(texts, key=len)
    return longest if any(char.isalpha() for char in longest) else None


def _day(entry: Any) -> str | None:
    told = entry.get("published_parsed") or entry.get("updated_parsed")
    return f"{told.tm_year:04}-{told.tm_mon:02}-{told.tm_mday:02}" if told else None
