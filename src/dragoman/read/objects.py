"""JSON objects and rows of tables → sources, by the names of their fields."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NoReturn, TypeAlias

from dragoman.errors import InputError
from dragoman.read.source import STAGE, Found, Source
from dragoman.read.text import MAX_BYTES
from dragoman.records import Problem

Names: TypeAlias = Mapping[str, tuple[str, ...]]
"""Field of a source → the names under which it may stand, best first."""

NAMES: Names = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "outlet": ("outlet", "source"),
    "published": ("published", "date"),
    "language": ("language", "lang"),
    "author": ("author", "authors", "byline"),
}
"""The fields of a source and the names under which an object or a table may give them, best
first."""


def fields_named(mapping: str | None) -> Names:
    """ "text=cuerpo,published=fecha" → where to look for each field. Raises `InputError`."""
    names = dict(NAMES)
    for pair in (mapping or "").split(","):
        field, equals, name = (part.strip() for part in pair.partition("="))
        if not pair.strip():
            continue
        if field not in NAMES or not equals or not name:
            raise InputError(
                f"{pair.strip()!r} maps no field; write FIELD=COLUMN with one of "
                f"{', '.join(NAMES)}."
            )
        names[field] = (name,)
    return names


def of_lines(origin: str, file: BinaryIO, names: Names) -> Iterator[Found]:
    """JSON Lines → a source or a problem for every line that is not blank."""
    number = 0
    while line := file.readline(MAX_BYTES + 1):
        number += 1
        here = f"{origin}#{number}"
        if len(line) > MAX_BYTES:
            while line and not line.endswith(b"\n"):
                line = file.readline(MAX_BYTES)
            yield Problem(STAGE, here, f"line {number} is larger than 5 MB; split it")
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _of_json(here, line, f"line {number} ", names)


def of_document(origin: str, file: BinaryIO, names: Names) -> Iterator[Found]:
    """A JSON file → its one object as a source, or one for each object of its list."""
    try:
        value = _parse(file.read(MAX_BYTES + 1))
    except InputError as error:
        yield Problem(STAGE, origin, str(error))
        return
    if not isinstance(value, list):
        yield of_object(origin, value, "", names)
    elif not value:
        yield Problem(STAGE, origin, "is an empty list; there is nothing to read")
    else:
        for number, item in enumerate(value, 1):
            yield of_object(f"{origin}#{number}", item, f"item {number} ", names)


def _of_json(origin: str, data: bytes, what: str, names: Names) -> Found:
    try:
        return of_object(origin, _parse(data), what, names)
    except InputError as error:
        return Problem(STAGE, origin, f"{what}{error}")


def _parse(data: bytes) -> object:
    """Strict JSON in UTF-8: no NaN, no Infinity, no nesting that overflows."""
    if len(data) > MAX_BYTES:
        raise InputError("is larger than 5 MB; write one article a line, as JSON Lines")
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_no_constant)
    except RecursionError:
        raise InputError("is nested too deeply; an article is one flat object") from None
    except UnicodeDecodeError:
        raise InputError("is not UTF-8; save it as UTF-8") from None
    except ValueError as error:
        reason = getattr(error, "msg", None) or "a number or constant is not allowed"
        raise InputError(f"is not JSON ({reason}); mend it") from None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def of_object(origin: str, value: object, what: str, names: Names) -> Found:
    """A JSON object or a row → a source; `what` opens the sentence that says what is wrong."""
    if not isinstance(value, dict):
        return Problem(STAGE, origin, f'{what}is no JSON object; write {{"text": ...}}')
    fields = {name: _first(value, among) for name, among in names.items()}
    fields["author"] = _people(fields["author"])
    wrong = [name for name, item in fields.items() if not isinstance(item, str | None)]
    if wrong:
        return Problem(STAGE, origin, f"{what}has a field {wrong[0]!r} that is not a string")
    content = fields.pop("text")
    if content is None:
        wanted = names["text"][0]
        return Problem(
            STAGE, origin, f'{what}has no field "{wanted}"; put the article\'s text there'
        )
    told: dict[str, Any] = {name: item for name, item in fields.items() if item}
    return Source(origin, str(content), **told)


def _first(value: dict[str, object], names: tuple[str, ...]) -> object:
    """The first of these fields that is there; None counts as absent."""
    return next((value[name] for name in names if value.get(name) is not None), None)


def _people(value: object) -> str | None:
    """One name or a list of them → one line; whatever else stands there names nobody."""
    names = value if isinstance(value, list) else [value]
    return ", ".join(name for name in names if isinstance(name, str) and name) or None
