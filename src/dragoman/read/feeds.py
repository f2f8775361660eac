"""Feeds and news sitemaps → their entries: addresses, titles, days, and what text they give."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import Any, BinaryIO
from urllib.parse import urljoin

import feedparser
from lxml import etree
from w3lib.html import remove_tags

from dragoman.errors import InputError
from dragoman.read.pages import without_furniture
from dragoman.read.source import STAGE, Found, Source
from dragoman.read.text import MAX_BYTES
from dragoman.records import Problem

FEED_BYTES = 2_000_000
"""A feed is never this long; the parser takes up to ten seconds for each million of nonsense."""
MOST_ENTRIES = 10_000
"""No feed has more; what stands behind them is left unread, and said."""

_SITEMAP = re.compile(rb"<(?:\w{1,20}:)?(urlset|sitemapindex)[\s>]")
_BLOCK = re.compile(r"(?i)<(?:br|/p|/div|/li|/h[1-6]|/blockquote)\b[^<>]{0,200}>")
_MARKUP = re.compile(r"<[a-zA-Z/!]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: where its page is, and what the feed itself says of it."""

    url: str | None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    author: str | None = None
    text: str | None = None

    def source(self, origin: str) -> Source | None:
        """What can be read of it without its page; None if that is nothing."""
        if self.text is None:
            return None
        return Source(
            origin, self.text, title=self.title, url=self.url, outlet=self.outlet,
            published=self.published, author=self.author,
        )  # fmt: skip


def of_feed(origin: str, file: BinaryIO) -> Iterator[Found]:
    """A feed's file → a source for each entry, with as much of its text as the feed gives."""
    for number, entry in enumerate(entries(file.read(MAX_BYTES + 1)), 1):
        here = f"{origin}#{number}"
        given = entry.source(here)
        where = f" ({entry.url})" if entry.url else ""
        message = f"has no text in the feed; read the page that it leads to{where}"
        yield given or Problem(STAGE, here, message)


def is_feed(first: bytes) -> bool:
    """Whether so many first bytes begin a feed or sitemap and not a page."""
    start = first.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    known = start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf", b"<urlset", b"<sitemapindex"))
    return known and b"<html" not in start


def entries(data: bytes, base: str | None = None) -> list[Entry]:
    """RSS, Atom or a news sitemap → its entries; links count from `base`. Raises `InputError`."""
    sitemap = _SITEMAP.search(data[:5000])
    most = MAX_BYTES if sitemap else FEED_BYTES
    if len(data) > most:
        raise InputError(f"is larger than {most // 1_000_000} MB; no feed is")
    found = _of_sitemap(data) if sitemap else _of_feed(data)
    if not found:
        raise InputError("is no feed with entries, nor a page with text")
    if len(found) > MOST_ENTRIES:
        raise InputError(f"holds more than {MOST_ENTRIES:,} entries; no feed of news does")
    return [_at(entry, base) for entry in found]


def _at(entry: Entry, base: str | None) -> Entry:
    if not (base and entry.url):
        return entry
    try:
        return replace(entry, url=urljoin(base, entry.url))
    except ValueError:
        return entry  # no address; whoever asks for it is told so


def _of_feed(data: bytes) -> list[Entry]:
    try:
        feed = feedparser.parse(io.BytesIO(data))
    except Exception as error:  # what it raises on broken feeds is not bounded by its own types
        raise InputError(f"cannot be read as a feed ({type(error).__name__})") from None
    title = _text(feed.feed.get("title"))
    return [_entry(each, title) for each in feed.entries]


def _entry(told: Any, feed: str | None) -> Entry:
    text = _longest(told)
    return Entry(
        url=_text(told.get("link")),
        title=_text(told.get("title")),
        published=_day(told),
        outlet=feed,
        author=_text(told.get("author")),
        text=_prose(text) if text else None,
    )


def _text(value: object) -> str | None:
    return unescape(value).strip() or None if isinstance(value, str) else None


def _longest(entry: Any) -> str | None:
    """The whole text where the feed gives it, else the summary."""
    texts = [part.get("value") or "" for part in entry.get("content", [])]
    texts.append(entry.get("summary") or "")
    longest: str = max(texts, key=len)
    return longest if any(char.isalpha() for char in longest) else None


def _prose(text: str) -> str | None:
    """Text of a feed, which may hold markup → plain lines."""
    if _MARKUP.search(text):
        text = unescape(remove_tags(_BLOCK.sub("\n", text)))
        text = without_furniture("\n".join(" ".join(line.split()) for line in text.splitlines()))
    return text if any(char.isalpha() for char in text) else None


def _day(entry: Any) -> str | None:
    told = entry.get("published_parsed") or entry.get("updated_parsed")
    return f"{told.tm_year:04}-{told.tm_mon:02}-{told.tm_mday:02}" if told else None


def _of_sitemap(data: bytes) -> list[Entry]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(f"cannot be read as a sitemap ({error})") from None
    if root is None:
        raise InputError("cannot be read as a sitemap")
    if etree.QName(root).localname == "sitemapindex":
        raise InputError("is an index of sitemaps; name the one that holds the news")
    return [_located(each) for each in root.iterfind("{*}url")]


def _located(element: etree._Element) -> Entry:
    """An address of a sitemap, with the fields of a news sitemap where it has them."""

    def told(name: str) -> str | None:
        found = element.findtext(f".//{{*}}{name}")
        return (found or "").strip() or None

    language = told("language")
    return Entry(
        url=told("loc"), title=told("title"), outlet=told("name"),
        published=(told("publication_date") or told("lastmod") or "")[:10] or None,
        language=language and language[:2].lower(),
    )  # fmt: skip
