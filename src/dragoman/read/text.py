"""Bytes → the one normalised text of an article, on which every offset counts.

Normalising happens once, here. Doing it twice changes nothing.
"""

from __future__ import annotations

import html
import re
import unicodedata

import chardet

from dragoman.errors import InputError

MAX_BYTES = 5_000_000
"""An article is never this long; a file that is holds something else."""

MAX_TEXT = 1_000_000
"""Characters of an article: ten times a long essay. Parsing it takes half a gigabyte."""

WESTERN = ("utf-8", "windows-1252", "iso-8859-1", "iso-8859-15")
"""What Spanish and English news is written in; a wider choice misreads short texts."""

_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    # controls but tab and newline; soft hyphen, zero-width and direction marks, byte order mark
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
_MARKS = re.compile(r"[^\w\s\x00-\x7f]{31,}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_OPEN_ENTITY = re.compile(r"&[#A-Za-z0-9]{0,32}\Z")
_SIGNS = frozenset("\"' \xa0")
"""What an entity may stand for that is not beyond ASCII; no sign of which entities are made."""
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
     "\ufb05": "st", "\ufb06": "st", "\u0133": "ij", "\u0132": "IJ"}
)  # fmt: skip
"""Letters that printing joined; a word in them is found by nobody."""
_LIGATURE = re.compile("[\ufb00-\ufb06\u0132\u0133]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKUP = ("<!doctype", "<html", "<?xml", "{\\rtf", "%pdf-")


def decode(data: bytes) -> str:
    """Bytes as read → their text, not yet normalised; UTF-8 first, else a Western encoding."""
    if len(data) > MAX_BYTES:
        raise InputError(
            f"is larger than {MAX_BYTES // 1_000_000} MB; give one article a file, or JSON Lines"
        )
    if b"\0" in data:
        raise InputError("is binary or UTF-16; save it as plain text in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = chardet.detect(data, include_encodings=WESTERN)["encoding"]
        return data.decode(guess or "windows-1252", errors="replace")


def normalise(text: str) -> str:
    """Any string → NFC with `\\n` line ends, letters for the entities that stand for them, no
    ligatures and nothing invisible; never raises."""
    lines = _LINE_END.sub("\n", text)
    seen = _INVISIBLE.sub("", _SURROGATE.sub("\ufffd", lines))
    seen = _MARKS.sub(_few_marks, seen)
    plain = unicodedata.normalize("NFC", seen)
    if _LIGATURE.search(plain):
        plain = plain.translate(_LIGATURES)
    return unicodedata.normalize("NFC", _ENTITY.sub(_letter, plain))


def _few_marks(run: re.Match[str]) -> str:
    """At most 30 marks on one letter, as in the stream-safe text format of Unicode: bringing
    them in order takes time that grows with the square of their number."""
    kept, marks = [], 0
    for char in run[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= 30:
            kept.append(char)
    return "".join(kept)


def _letter(entity: re.Match[str]) -> str:
    """An entity left in text ("&aacute;") → its letter or sign; markup's own stay ("&lt;"), so
    that no new entity comes about and doing it twice changes nothing."""
    char = unicodedata.normalize("NFC", html.unescape(entity[0])).translate(_LIGATURES)
    if _INVISIBLE.fullmatch(char):
        before = entity.string[max(0, entity.start() - 34) : entity.start()]
        return entity[0] if _OPEN_ENTITY.search(before) else ""
    beyond = len(char) == 1 and char > "\x9f" and _LINE_END.match(char) is None
    return char if beyond or char in _SIGNS else entity[0]


def accept(text: str) -> str:
    """Text as decoded or given → the normalised text; refuses what is no article."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise InputError(f"is larger than {MAX_BYTES // 1_000_000} MB; give articles one by one")
    clean = normalise(text)
    if len(clean) > MAX_TEXT:
        raise InputError(f"has more than {MAX_TEXT:,} characters of text; give articles one by one")
    if not any(char.isalpha() for char in clean):
        raise InputError("holds no words; remove it, or save the article's text in it")
    if clean.lstrip()[:9].casefold().startswith(_MARKUP):
        raise InputError("is a page or document with markup; save its text as plain text")
    return clean
