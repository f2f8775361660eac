"""Paths and addresses → what there is to read in them, whatever they are packed in.

Order is that of the arguments, inside a folder of the sorted names, inside an
archive of its members, so that the same paths are read in the same order everywhere.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from dragoman.errors import InputError
from dragoman.read.addresses import is_address
from dragoman.read.columns import of_csv, of_parquet
from dragoman.read.feeds import of_feed
from dragoman.read.fetch import Fetcher
from dragoman.read.objects import NAMES, Names, fields_named, of_document, of_lines
from dragoman.read.online import of_address
from dragoman.read.source import ABSENT, STAGE, Found, Source
from dragoman.read.text import MAX_BYTES
from dragoman.read.unpack import BUFFER, FLOOR, UNREADABLE, Room, gzipped, tar_members, zip_members
from dragoman.read.web import of_warc
from dragoman.records import Problem

STDIN = "-"
DEEPEST = 3
"""Archives within archives."""
PACKED = frozenset({"zip", "tar", "gzip"})
_SUFFIXES: Mapping[str, str] = {
    ".jsonl": "lines", ".ndjson": "lines", ".json": "json", ".csv": "csv", ".tsv": "csv",
    ".parquet": "parquet", ".html": "page", ".htm": "page", ".xhtml": "page", ".rss": "feed",
    ".atom": "feed", ".xml": "feed", ".warc": "warc", ".wet": "warc", ".zip": "zip",
    ".tar": "tar", ".tgz": "tar", ".tbz2": "tar", ".txz": "tar", ".gz": "gzip",
}  # fmt: skip
_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "zip"), (b"\x1f\x8b", "gzip"), (b"PAR1", "parquet"), (b"WARC/", "warc"),
    (b"<?xml", "feed"), (b"<rss", "feed"), (b"<feed", "feed"), (b"<!doctype html", "page"),
    (b"<html", "page"),
)  # fmt: skip
"""How files begin whose names do not say what they are; compared in lower case."""


def sources(
    paths: Iterable[Path | str], *, mapping: str | None = None, fetcher: Fetcher | None = None
) -> Iterator[Found]:
    """Files, folders, "-" and addresses → sources in a fixed order; what cannot be read comes as
    a problem.

    `mapping` says under which names objects and tables hold their fields ("text=body").
    """
    return _each(paths, fields_named(mapping), fetcher or Fetcher())


def _each(given: Iterable[Path | str], names: Names, fetcher: Fetcher) -> Iterator[Found]:
    for each in given:
        if _online(each):
            yield from of_address(str(each), fetcher)
        else:
            yield from _walk([Path(each)], names)


def _online(given: Path | str) -> bool:
    return isinstance(given, str) and is_address(given)


def _walk(paths: Iterable[Path], names: Names) -> Iterator[Found]:
    for path in paths:
        try:
            if str(path) == STDIN:
                yield from _Opener(names, Room(FLOOR)).opened("stdin", "", _standard_input())
            elif path.is_dir():
                yield from _walk(sorted(c for c in path.iterdir() if _wanted(c)), names)
            elif not path.exists():
                yield Problem(ABSENT, _name(path), "is no file or folder; check the path")
            else:
                with cast(io.BufferedReader, path.open("rb", BUFFER)) as file:
                    opener = _Opener(names, Room(path.stat().st_size))
                    yield from opener.opened(_name(path), path.name, file)
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


@dataclass(frozen=True, slots=True)
class _Opener:
    """Opens one file, and whatever is packed in it."""

    names: Names
    room: Room

    def opened(
        self, origin: str, name: str, file: io.BufferedReader, depth: int = 0
    ) -> Iterator[Found]:
        """An open file → its sources; `name` tells what it is, else its first bytes."""
        if depth > DEEPEST:
            yield Problem(STAGE, origin, f"is packed more than {DEEPEST} times over; unpack it")
            return
        kind = _kind(name, file.peek(BUFFER)[:64])
        if kind == "text" and self.names != NAMES:
            kind = "csv"  # who maps columns means a table
        try:
            if kind in PACKED:
                yield from self._unpacked(kind, origin, name, file, depth)
            else:
                yield from self._read(kind, origin, file)
        except InputError as error:
            yield Problem(STAGE, origin, str(error))
        except UNREADABLE as error:
            yield Problem(STAGE, origin, f"cannot be read: {error}")

    def _unpacked(
        self, kind: str, origin: str, name: str, file: io.BufferedReader, depth: int
    ) -> Iterator[Found]:
        if kind == "gzip":
            inner = gzipped(file, self.room)
            yield from self.opened(origin, name.removesuffix(".gz"), inner, depth + 1)
            return
        with _seekable(file) if kind == "zip" else nullcontext(file) as archive:
            members = zip_members if kind == "zip" else tar_members
            for member, stream in members(archive, self.room):
                if not _hidden(member):
                    yield from self.opened(f"{origin}/{member}", member, stream, depth + 1)

    def _read(self, kind: str, origin: str, file: io.BufferedReader) -> Iterator[Found]:
        if kind == "parquet":  # is read from its end
            with _seekable(file) as whole:
                yield from of_parquet(origin, whole, self.names)
        else:
            yield from self._streamed(kind, origin, file)

    def _streamed(self, kind: str, origin: str, file: io.BufferedReader) -> Iterator[Found]:
        match kind:
            case "lines":
                return of_lines(origin, file, self.names)
            case "json":
                return of_document(origin, file, self.names)
            case "csv":
                return of_csv(origin, file, self.names)
            case "feed":
                return of_feed(origin, file)
            case "warc":
                return of_warc(origin, file)
            case _:
                return iter([Source(origin, file.read(MAX_BYTES + 1), page=kind == "page")])


def _standard_input() -> io.BufferedReader:
    return io.BufferedReader(cast(io.RawIOBase, sys.stdin.buffer), BUFFER)


def _kind(name: str, first: bytes) -> str:
    """What a file is, by the end of its name, else by its first bytes; "text" if by neither."""
    suffix = PurePath(name.lower()).suffix
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    beginning = first.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for start, kind in _BEGINNINGS:
        if beginning.startswith(start.lower()):
            return kind
    return "text"


@contextmanager
def _seekable(file: io.BufferedReader) -> Iterator[BinaryIO]:
    """A file in which one can go back and forth: itself, or a copy for the time being."""
    if file.seekable():
        yield file
        return
    with tempfile.SpooledTemporaryFile(max_size=FLOOR) as copy:
        shutil.copyfileobj(file, copy)
        copy.seek(0)
        yield cast(BinaryIO, copy)


def _hidden(member: str) -> bool:
    return any(part.startswith(".") and part != ".." for part in PurePath(member).parts)
