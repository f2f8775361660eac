"""Source → Article, or the reason why it is none."""

from __future__ import annotations

import hashlib

from dragoman.errors import InputError
from dragoman.read.credits import credits_of
from dragoman.read.dates import given
from dragoman.read.heading import heading
from dragoman.read.language import language_of
from dragoman.read.outlets import outlets
from dragoman.read.pages import of_page
from dragoman.read.source import STAGE, Source
from dragoman.read.text import accept, decode, normalise
from dragoman.read.translated import translation_of
from dragoman.records import Article, Problem, content_id


def article(source: Source) -> Article | Problem:
    """A source → the article, its text normalised for good; or a problem that says why not."""
    try:
        return _accepted(source)
    except InputError as error:
        return Problem(STAGE, source.origin, str(error))


def _accepted(source: Source) -> Article:
    source = of_page(source) if source.page else source
    content = source.content
    text = accept(decode(content) if isinstance(content, bytes) else content)
    language = language_of(text, source.language)
    head = heading(text, language)
    published = given(source.published, language) if source.published else head.published
    url, outlet = _line(source.url), _outlet(source, head.outlet)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        # The same words in another outlet are another article; the same file read twice is not.
        id=content_id(sha256, outlet, url),
        origin=source.origin,
        url=url,
        outlet=outlet,
        language=language,
        published=published,
        fetched=_line(source.fetched),
        title=_line(source.title) or head.title,
        text=text,
        body=head.body,
        agencies=tuple(dict.fromkeys(head.agencies + credits_of(text, head.body))),
        sha256=sha256,
        copy_of=None,
        author=_line(source.author),
        translated=translation_of(text, head.body),
    )


def _line(value: str | None) -> str | None:
    """A field as given → one normalised line, None if empty."""
    return " ".join(normalise(value or "").split()) or None


def _outlet(source: Source, heading: str | None) -> str | None:
    """The outlet as given or as the heading says, else the one whose domain the address is; by
    its id where known."""
    if name := _line(source.outlet) or heading:
        return outlets().of_name(name)
    return outlets().of_url(source.url) if source.url else None
