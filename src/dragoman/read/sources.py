"""Paths → what there is to read: a file, a folder of files, JSON or JSON Lines.

Order is that of the arguments and, inside a folder, of the sorted names, so that the same
paths are read in the same order everywhere.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, NoReturn

from dragoman.errors import InputError
from dragoman.read.text import MAX_BYTES
from dragoman.records import Problem

STAGE = "read"
"""The stage named in the problems of this package."""

_FIELDS = {
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "outlet": ("outlet", "source"),
    "published": ("published", "date"),
    "language": ("language", "lang"),
}
"""The fields of a source and the names under which a JSON object may give them, best first."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: bytes of a file or text of a JSON object, and what is said of it."""

    origin: str
    content: bytes | str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None


def sources(paths: Iterable[Path]) -> Iterator[Source | Problem]:
    """Files and folders → sources in a fixed order; what cannot be read comes as a problem.

    A path that does not exist is the user's slip and raises `InputError` before anything is read.
    """
    given = [Path(path) for path in paths]
    for path in given:
        if not path.exists():
            raise InputError(f"There is no file or folder {_name(path)}; check the path.")
    return _walk(given)


def _walk(paths: Iterable[Path]) -> Iterator[Source | Problem]:
    for path in paths:
        try:
            if path.is_dir():
                yield from _walk(sorted(child for child in path.iterdir() if _wanted(child)))
            else:
                yield from _of_file(path)
        except OSError as error:
            yield Problem(STAGE, _name(path), f"cannot be read: {error.strerror or error}")


def _wanted(child: Path) -> bool:
    """In a folder: what is not hidden, is a file or folder, and leads round in no circle."""
    if child.name.startswith("."):
        return False
    return child.is_file() or (child.is_dir() and not child.is_symlink())


def _name(path: Path) -> str:
    """The path as given; a name that is not UTF-8 with its broken bytes replaced."""
    return os.fsencode(path).decode("utf-8", "replace")


def _of_file(path: Path) -> Iterator[Source | Problem]:
    origin = _name(path)
    with path.open("rb") as file:
        match path.suffix.lower():
            case ".jsonl" | ".ndjson":
                yield from _of_lines(origin, file)
            case ".json":
                yield from _of_document(origin, file.read(MAX_BYTES + 1))
            case _:
                yield Source(origin, file.read(MAX_BYTES + 1))


def _of_lines(origin: str, file: BinaryIO) -> Iterator[Source | Problem]:
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
            yield _of_json(here, line, f"line {number} ")


def _of_document(origin: str, data: bytes) -> Iterator[Source | Problem]:
    """A JSON file → its one object as a source, or one for each object of its list."""
    try:
        value = _parse(data)
    except InputError as error:
        yield Problem(STAGE, origin, str(error))
        return
    if not isinstance(value, list):
        yield _of_object(origin, value, "")
    elif not value:
        yield Problem(STAGE, origin, "is an empty list; there is nothing to read")
    else:
        for number, item in enumerate(value, 1):
            yield _of_object(f"{origin}#{number}", item, f"item {number} ")


def _of_json(origin: str, data: bytes, what: str) -> Source | Problem:
    try:
        return _of_object(origin, _parse(data), what)
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


def _of_object(origin: str, value: object, what: str) -> Source | Problem:
    if not isinstance(value, dict):
        return Problem(STAGE, origin, f'{what}is no JSON object; write {{"text": ...}}')
    fields = {name: _first(value, names) for name, names in _FIELDS.items()}
    wrong = [name for name, item in fields.items() if not isinstance(item, str | None)]
    if wrong:
        return Problem(STAGE, origin, f"{what}has a field {wrong[0]!r} that is not a string")
    content = fields.pop("text")
    if content is None:
        return Problem(STAGE, origin, f'{what}has no field "text"; put the article\'s text there')
    return Source(origin, str(content), **{k: str(v) for k, v in fields.items() if v})


def _first(value: dict[str, object], names: tuple[str, ...]) -> object:
    """The first of these fields that is there; None counts as absent."""
    return next((value[name] for name in names if value.get(name) is not None), None)
