"""A web page → its article: text, title, date, outlet, address."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import chardet
from w3lib.encoding import html_to_unicode

from dragoman.errors import InputError
from dragoman.knowledge.load import FOLDER
from dragoman.knowledge.toml import read_toml
from dragoman.read.source import Source
from dragoman.read.text import MAX_BYTES, WESTERN

DATES = {"extensive_search": False, "original_date": True}
"""Only the dates that a page states about itself; a guess from its text may be any day."""
CAPTIONS = "//figcaption"
"""What is said of a picture is no prose of the article; often it is years older."""
MOST_TAGS = 20_000
"""Extraction takes ten seconds for so many in a row, and four times that for twice as many."""
_TAG = re.compile("<[a-zA-Z]")
SAMPLE = 200_000
"""Bytes by which an encoding is told."""
FIELDS = ("title", "url", "date", "sitename", "author")


def of_page(source: Source) -> Source:
    """A source that is a page → the same with the page's text and what it says of itself; what
    the source itself says comes first. Raises `InputError` if there is no article in it."""
    from trafilatura import bare_extraction  # imports a second's worth: only for pages

    html = _decoded(source.content)
    if sum(1 for _ in _TAG.finditer(html)) > MOST_TAGS:
        raise InputError(f"holds more than {MOST_TAGS:,} tags; no article's page does")
    found = bare_extraction(
        html, url=source.url, with_metadata=True, include_comments=False,
        include_tables=False, date_extraction_params=DATES, prune_xpath=CAPTIONS,
    )  # fmt: skip
    text = without_furniture(str(getattr(found, "text", None) or ""))
    if not any(char.isalpha() for char in text):
        raise InputError("is a page without an article's text")
    told = {field: _said(found, field) for field in FIELDS}
    return replace(
        source,
        content=_under_title(text, source.title or told["title"]),
        title=source.title or told["title"],
        url=source.url or told["url"],
        outlet=source.outlet or told["sitename"],
        published=source.published or told["date"],
        author=source.author or told["author"],
        page=False,
    )


def _said(found: object, field: str) -> str | None:
    value = getattr(found, field, None)
    return str(value) if value else None


def _decoded(content: bytes | str) -> str:
    """The page as text: UTF-8 if it is that, whatever it declares; else by its own declaration,
    unless that makes nonsense of it; else as Western news is written."""
    if isinstance(content, str):
        return content
    if len(content) > MAX_BYTES:
        raise InputError(f"is larger than {MAX_BYTES // 1_000_000} MB; no article's page is")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    found = chardet.detect(content[:SAMPLE], include_encodings=WESTERN)["encoding"]
    guess = found if found and found != "utf-8" else "windows-1252"
    _, text = html_to_unicode(None, content, auto_detect_fun=lambda _: guess)
    return content.decode(guess, "replace") if "\ufffd" in text else text


def _under_title(text: str, title: str | None) -> str:
    """The text without its title, which is kept apart."""
    first, _, rest = text.partition("\n")
    return rest if title and rest and first.strip() == title.strip() else text


def without_furniture(text: str) -> str:
    """The text without lines that lead elsewhere: "Lea también: ...", "Suscríbete"."""
    kept = (line for line in text.splitlines() if not _is_furniture(line))
    return "\n".join(kept).strip()


def _is_furniture(line: str) -> bool:
    return line.strip().casefold().startswith(_furniture())


@cache
def _furniture() -> tuple[str, ...]:
    openings = read_toml(FOLDER / "furniture.toml", dict[str, tuple[str, ...]])
    return tuple(opening.casefold() for each in openings.values() for opening in each)
