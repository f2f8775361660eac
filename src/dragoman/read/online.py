"""Addresses → sources: a page, or the pages to which a feed or a news sitemap leads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from dragoman.errors import InputError
from dragoman.read.addresses import Refused
from dragoman.read.feeds import Entry, entries, is_feed
from dragoman.read.fetch import Answer, Fetcher
from dragoman.read.source import STAGE, Found, Source
from dragoman.records import Problem

PAGES = ("text/html", "application/xhtml")
UNSAID = ("", "application/octet-stream")


def of_address(url: str, fetcher: Fetcher) -> Iterator[Found]:
    """An address → what is to be read there, or a problem that says why nothing is."""
    try:
        answer = fetcher.get(url)
        if not _leads_on(answer):
            yield _source(answer, Entry(answer.url))
            return
        found = entries(answer.content, answer.url)
    except InputError as error:
        yield Problem(STAGE, url, str(error))
        return
    for entry in found:
        yield from of_entry(entry, fetcher)


def of_entry(entry: Entry, fetcher: Fetcher) -> Iterator[Found]:
    """An entry of a feed → its page; where that is not to be had, the feed's own text of it."""
    try:
        yield page_of(entry, fetcher)
    except Refused as error:
        yield from without_page(entry, error)


def page_of(entry: Entry, fetcher: Fetcher) -> Source:
    """An entry → its page as fetched. Raises `Refused`."""
    if not entry.url:
        raise Refused("has no address in its feed")
    answer = fetcher.get(entry.url)
    if _leads_on(answer):
        raise Refused("is a feed and no page")
    return _source(answer, entry)


def without_page(entry: Entry, error: Refused) -> Iterator[Found]:
    """An entry whose page is not to be had → why, and what the feed itself says of it."""
    origin = entry.url or entry.title or "an entry without an address"
    given = entry.source(origin)
    yield Problem(
        STAGE, origin, f"{error}; its text in the feed was taken" if given else str(error)
    )
    if given:
        yield given


def _leads_on(answer: Answer) -> bool:
    return not answer.kind.startswith(PAGES) and is_feed(answer.content[:5000])


def _source(answer: Answer, entry: Entry) -> Source:
    """What was fetched, with what its feed says of it. Raises `Refused` if nobody can read it."""
    page = answer.kind.startswith(PAGES) or _looks_like_page(answer)
    if not page and not answer.kind.startswith("text/plain"):
        raise Refused(f"is {answer.kind or 'of no stated kind'}, no page to read")
    return Source(
        entry.url or answer.url, answer.content, title=entry.title, url=answer.url,
        outlet=entry.outlet, published=entry.published, language=entry.language,
        author=entry.author, fetched=datetime.now(UTC).isoformat(timespec="seconds"), page=page,
    )  # fmt: skip


def _looks_like_page(answer: Answer) -> bool:
    start = answer.content[:1000].lstrip().lower()
    return answer.kind in UNSAID and (start.startswith(b"<!doctype html") or b"<html" in start)
